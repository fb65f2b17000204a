/* Reads and writes workshop files: the sheets of several respondents, and what the group made of them.
   `read` is the twin of load/workshop.py, for parsed JSON; load/problems.js says its problems in words. */
"use strict";
{
  const FORMAT = "mdcheck-workshop/1";
  const KEYS = "format title date by sheets agreed find_out".split(" ");
  const { isMap, newMap, reader } = mdcheck.sheet;

  /**
   * The workshop that parsed JSON holds, and all problems; no workshop where one of them is fatal.
   * @param {unknown} data
   * @param {Content} content
   * @param {KeysOf} [keysOf] the keys of a mapping, in the order of a text
   * @returns {{workshop: Workshop | null, problems: Problem[]}}
   */
  function read(data, content, keysOf) {
    const take = reader(content, keysOf);
    const top = take.mapping(data, [], KEYS);
    take.format(top, FORMAT);
    const workshop = {
      title: take.text(top, ["title"]),
      date: take.date(top, ["date"]),
      by: top.by === "" ? "" : take.choice(top, ["by"], ["constituency"]),
      sheets: sheets(take, top),
      agreed: take.byId("agreed", top, (entry, keys) => agreed(take, entry, keys))[0],
      find_out: take.byId("find_out", top, (entry, keys) => findOut(take, entry, keys))[0],
    };
    const { problems } = take;
    return { workshop: problems.some(({ fatal }) => fatal) ? null : workshop, problems };
  }

  /** The sheets inside; what is wrong with one has its place in the whole. */
  function sheets({ problems, sequence, sheet }, top) {
    return sequence(top, ["sheets"]).map((entry, n) => {
      const before = problems.length;
      const found = sheet(entry);
      for (const problem of problems.slice(before)) problem.keys = ["sheets", n, ...problem.keys];
      return found;
    });
  }

  function agreed({ level, mapping, text }, entry, keys) {
    if (!isMap(entry)) return { level: level(entry, keys), note: "" };
    const data = mapping(entry, keys, ["level", "note"]);
    const { level: value = null } = data;
    return { level: level(value, [...keys, "level"]), note: text(data, [...keys, "note"]) };
  }

  function findOut({ mapping, text }, entry, keys) {
    const data = entry === null ? {} : mapping(entry, keys, ["who", "when", "note"]);
    const [who, when, note] = ["who", "when", "note"].map((key) => text(data, [...keys, key]));
    return { who, when, note };
  }

  /**
   * The JSON object a workshop is saved as; `read` accepts it.
   * @param {Workshop} workshop
   * @returns {Record<string, unknown>}
   */
  function write({ title, date, by, sheets, agreed, find_out }) {
    return {
      format: FORMAT,
      title,
      date,
      by,
      sheets: sheets.map(mdcheck.sheet.write),
      agreed: copied(agreed),
      ...(Object.keys(find_out).length ? { find_out: copied(find_out) } : {}),
    };
  }

  /** What is written does not change with the workshop. */
  function copied(entries) {
    const made = newMap();
    for (const id of Object.keys(entries)) made[id] = { ...entries[id] };
    return made;
  }

  mdcheck.workshop = { read, write };
}
