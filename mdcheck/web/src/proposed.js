/* What an earlier sheet proposes for the open one. A proposal is no answer before somebody confirms it: it is
   never written into the sheet, and counts for nothing. No DOM here. */
"use strict";
{
  /** @type {WeakMap<object, Earlier>} */
  const readings = new WeakMap(); // by the written sheet, which does not change

  /**
   * An earlier sheet as it was written, read by what is asked today.
   * @param {Content} content
   * @param {Record<string, unknown>} written
   * @returns {Earlier}
   */
  function read(content, written) {
    const found = readings.get(written) || freshly(content, written);
    readings.set(written, found);
    return found;
  }

  function freshly(content, written) {
    const { sheet, problems } = mdcheck.sheet.read(written, content);
    return { sheet: sheet || mdcheck.sheet.blank(content), problems };
  }

  /** Whether an answer proposes something: a level, or a note to an open question. */
  function says(item, answer) {
    if (!answer) return false;
    return item.role === "open" ? answer.note !== "" : answer.level !== null;
  }

  /**
   * Those of some items, in the sheet's scope, that an earlier sheet answers and the open one does not.
   * @param {Item[]} items
   * @param {Sheet} sheet
   * @param {Sheet} earlier
   * @returns {Item[]}
   */
  function pending(items, sheet, earlier) {
    return mdcheck.count
      .inScope(items, sheet.scope)
      .filter((item) => says(item, earlier.answers[item.id]) && !says(item, sheet.answers[item.id]));
  }

  /**
   * Make proposals for these items answers of the sheet. They are answers of who confirms them; what is noted
   * there already stays, in front.
   * @param {Sheet} sheet
   * @param {Sheet} earlier
   * @param {Item[]} items
   */
  function confirm(sheet, earlier, items) {
    for (const { id } of pending(items, sheet, earlier)) {
      const { level, note, evidence, reference } = earlier.answers[id];
      const mine = sheet.answers[id];
      sheet.answers[id] = {
        level,
        note: mine?.note.includes(note) ? mine.note : [mine?.note, note].filter(Boolean).join("\n"),
        evidence: mine?.evidence || evidence,
        reference: mine?.reference || reference,
        by: "",
      };
    }
  }

  /**
   * What became of the checklists since: the two editions where they differ, the ids of these sectors' answers
   * to what is asked no more, and why.
   * @param {Earlier} earlier
   * @param {Content} content
   * @returns {Since}
   */
  function since({ sheet, problems }, { sectors }) {
    const ours = new Set(sectors.map(({ id }) => id));
    const isOurs = ({ keys }) => keys[0] === "answers" && ours.has(String(keys[1]).split(".")[0]);
    const gone = problems.filter((one) => isOurs(one) && ["retired", "item"].includes(one.what));
    const version = problems.find(({ what }) => what === "version");
    return {
      version: version ? [sheet.content_version, String(version.said.current)] : null,
      gone: gone.map(({ keys, said }) => ({ id: String(keys[1]), why: String(said.why || "") })),
    };
  }

  /** What an earlier sheet is called beside its answers: its year, or else its title. */
  function nameOf({ date, title }) {
    return date.slice(0, 4) || title;
  }

  mdcheck.proposed = { read, pending, confirm, since, nameOf, says };
}
