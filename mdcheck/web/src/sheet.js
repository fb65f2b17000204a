/**
 * Reads and writes answer sheets: strictly, all problems at once, nothing dropped.
 * `read` is the twin of load/sheet.py, for parsed JSON; load/problems.js says its problems in words.
 */
"use strict";
{
  const FORMAT = "mdcheck-answers/1";
  const KEYS = "format title date respondent content_version scope profile answers goals plan".split(" ");
  /** @type {Level[]} */
  const LEVELS = [0, 1, 2, "unknown", "not-applicable", null];
  const WORDS = ["no", "partly", "yes"]; // the first of these, as people write them

  const GUESSES = 50; // suggest what was meant so many times, then only say what is wrong

  const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const has = (map, key) => Object.hasOwn(map, key);
  const get = (map, key) => (has(map, key) ? map[key] : null);
  const last = (keys) => keys.at(-1);
  const idsOf = (list) => list.map(({ id }) => id);

  /**
   * The sheet that parsed JSON holds, and all problems; no sheet where one of them is fatal.
   * @param {unknown} data
   * @param {Content} content
   * @param {KeysOf} [keysOf] the keys of a mapping, in the order of a text
   * @returns {{sheet: Sheet | null, problems: Problem[]}}
   */
  function read(data, content, keysOf) {
    const { problems, sheet } = reader(content, keysOf);
    const found = sheet(data);
    return { sheet: problems.some(({ fatal }) => fatal) ? null : found, problems };
  }

  /** One reading: what takes the parts of a file, and the problems gathered on the way. */
  function reader(content, keysOf = Object.keys) {
    const { method, sectors, processes, limits } = content;
    const problems = [];
    let guesses = 0;
    const items = new Map();
    const renamed = new Map();
    const retired = {};
    for (const one of sectors.concat(processes)) {
      Object.assign(retired, one.retired);
      for (const item of one.items) {
        items.set(item.id, item);
        for (const old of item.aliases || []) renamed.set(old, item.id);
      }
    }
    const tools = {
      problems,
      format,
      sheet,
      byId,
      mapping,
      sequence,
      text,
      choice,
      date,
      level,
      goalSectors,
      wrong,
      limits,
    };
    return tools;

    function wrong(keys, what, said = {}, fatal = true) {
      problems.push({ keys, what, said, fatal });
    }

    function notice(keys, what, said) {
      wrong(keys, what, said, false);
    }

    function guess(known) {
      guesses += 1;
      return guesses > GUESSES ? [] : known;
    }

    function format(data, format) {
      const value = get(data, "format");
      if (!has(data, "format")) wrong([], "missing", { key: "format", format });
      else if (value !== format) wrong(["format"], "format", { value, format });
    }

    function sheet(data) {
      const top = mapping(data, [], KEYS);
      format(top, FORMAT);
      const who = optional(top, ["respondent"], ["name", "constituency"]);
      const [given, unknownIds] = byId("answers", top, answer);
      return {
        title: text(top, ["title"]),
        date: date(top, ["date"]),
        respondent: text(who, ["respondent", "name"]),
        constituency: choice(who, ["respondent", "constituency"], idsOf(method.constituencies)),
        content_version: version(top, ["content_version"]),
        scope: choice(top, ["scope"], ["full", "quick"]) || "full",
        profile: profile(optional(top, ["profile"], idsOf(method.profile || []))),
        answers: given,
        goals: goals(sequence(top, ["goals"])),
        plan: (mdcheck.readPlan || get)(top, "plan", tools),
        unknown_ids: unknownIds.sort(),
      };
    }

    function mapping(value, keys, known) {
      if (!isMap(value)) {
        wrong(keys, "mapping", { value });
        return newMap();
      }
      for (const key of known?.length ? keysOf(value) : []) {
        if (!known.includes(key)) wrong([...keys, key], "key", { value: key, known: guess(known) });
      }
      return value;
    }

    function optional(data, keys, known) {
      const value = get(data, last(keys));
      return value === null ? newMap() : mapping(value, keys, known);
    }

    function text(data, keys) {
      const value = get(data, last(keys));
      if (value === null) return "";
      if (typeof value === "number") return String(value); // a title or note that is only a number
      if (typeof value !== "string") {
        wrong(keys, "text", { value });
        return "";
      }
      const most = limits.longest[last(keys)];
      if (value.length > most && [...value].length > most) notice(keys, "long", { most });
      return value;
    }

    function choice(data, keys, known) {
      const value = get(data, last(keys));
      if (known.includes(value)) return value;
      if (value !== null) wrong(keys, "word", { key: last(keys), value, known: guess(known) });
      return "";
    }

    function date(data, keys) {
      const value = get(data, last(keys));
      if (value === null || value === "") return "";
      if (typeof value === "string" && isDate(value)) return value;
      wrong(keys, "date", { value });
      return "";
    }

    function version(data, keys) {
      const value = text(data, keys);
      const current = method.content_version;
      if (value && value !== current) notice(keys, "version", { version: value, current });
      return value;
    }

    function profile(data) {
      const found = newMap();
      for (const id of keysOf(data)) {
        const value = choice(data, ["profile", id], ["yes", "no"]);
        if (value) found[id] = value;
      }
      return found;
    }

    /** What is said of items by today's id, and the ids that no checklist has. */
    function byId(part, top, read) {
      const data = optional(top, [part]);
      const found = newMap();
      const unknownIds = [];
      const all = newMap();
      const says = (given) => given && Object.values(given).some((part) => part !== null && part !== "");
      for (const id of keysOf(data)) all[id] = read(data[id], [part, id]);
      for (const id of keysOf(data)) {
        const keys = [part, id];
        const given = all[id];
        const today = renamed.get(id) || id;
        if (has(retired, id)) {
          unknownIds.push(id);
          notice(keys, "retired", { why: retired[id] });
        } else if (!items.has(today)) {
          unknownIds.push(id);
          notice(keys, "item", { value: id, known: guess(items.keys()) });
        } else if (today !== id && (says(all[today]) || says(found[today]))) {
          notice(keys, "renamed", { id: today });
          continue;
        } else if (items.get(today).role === "open" && (given.level ?? null) !== null) {
          notice(keys, "open");
        }
        if (says(given) || !found[today]) found[today] = given;
      }
      return [found, unknownIds];
    }

    function answer(entry, keys) {
      const isLong = isMap(entry);
      const data = isLong ? mapping(entry, keys, ["level", "note", "evidence", "reference", "by"]) : {};
      return {
        level: isLong ? level(get(data, "level"), [...keys, "level"]) : level(entry, keys),
        note: text(data, [...keys, "note"]),
        evidence: choice(data, [...keys, "evidence"], idsOf(method.evidence)),
        reference: text(data, [...keys, "reference"]),
        by: text(data, [...keys, "by"]),
      };
    }

    function level(value, keys) {
      const word = typeof value === "string" ? value.toLowerCase() : value;
      const at = Math.max(LEVELS.indexOf(word), WORDS.indexOf(word));
      if (at >= 0) return LEVELS[at];
      wrong(keys, "level", { value: word });
      return null;
    }

    function goals(entries) {
      const most = limits.goals;
      if (entries.length > most) notice(["goals"], "goals", { most });
      return entries.map(goal).filter(Boolean);
    }

    function goal(entry, n) {
      const keys = ["goals", n];
      if (entry === null) return wrong(keys, "empty");
      const data = mapping(entry, keys, ["title", "sectors", "scores"]);
      if (isMap(entry) && [null, ""].includes(get(data, "title"))) wrong(keys, "untitled");
      return {
        title: text(data, [...keys, "title"]),
        sectors: goalSectors(data, [...keys, "sectors"]),
        scores: goalScores(data, [...keys, "scores"]),
      };
    }

    function goalSectors(data, keys) {
      const known = idsOf(sectors);
      const given = sequence(data, keys);
      given.forEach((id, n) => {
        if (typeof id !== "string") wrong([...keys, n], "notSector", { value: id });
        else if (!known.includes(id)) notice([...keys, n], "sector", { value: id, known: guess(known) });
      });
      return given;
    }

    function goalScores(data, keys) {
      const scores = newMap();
      const given = optional(data, keys, idsOf(method.criteria));
      for (const id of keysOf(given)) {
        if ([0, 1, 2].includes(given[id])) scores[id] = given[id];
        else if (given[id] !== null) wrong([...keys, id], "score", { value: given[id] });
      }
      return scores;
    }

    function sequence(data, keys) {
      const value = get(data, last(keys));
      if (Array.isArray(value)) return value;
      if (value !== null) wrong(keys, "list", { value });
      return [];
    }
  }

  /** A day of the calendar, from year 1: what Date understands otherwise, it writes otherwise. */
  function isDate(text) {
    const day = new Date(Date.parse(text) || 0);
    return text > "0001" && day.toISOString().slice(0, 10) === text;
  }

  /**
   * The JSON object a sheet is saved as; `read` accepts it.
   * @param {Sheet} sheet
   * @returns {Record<string, unknown>}
   */
  function write(sheet) {
    const kept = new Set(sheet.unknown_ids);
    const answers = newMap();
    for (const id of Object.keys(sheet.answers)) {
      const entry = shortForm(sheet.answers[id]);
      if (entry !== null || kept.has(id)) answers[id] = entry;
    }
    const { title, date, content_version, scope, plan } = sheet;
    const respondent = filled({ name: sheet.respondent, constituency: sheet.constituency });
    const profile = filled(sheet.profile);
    return {
      format: FORMAT,
      ...filled({ title, date, respondent, content_version, scope, profile }),
      answers,
      // A goal without a title could not be read again.
      goals: sheet.goals.map((goal) => ({
        title: goal.title || "?",
        sectors: [...goal.sectors], // what is written does not change with the sheet
        scores: { ...goal.scores },
      })),
      ...filled({ plan }), // replaced, never changed in place
    };
  }

  /** Its level alone when there is nothing more to say. */
  function shortForm({ level, note, evidence, reference, by }) {
    const said = filled({ note, evidence, reference, by });
    return Object.keys(said).length ? { level, ...said } : level;
  }

  /** The parts that say something. */
  function filled(parts) {
    const says = (part) => (isMap(part) ? Object.keys(part).length : part);
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => says(part)));
  }

  /**
   * A sheet without answers.
   * @param {Content} content
   * @returns {Sheet}
   */
  function blank(content) {
    const { content_version } = content.method;
    return /** @type {Sheet} */ (read({ format: FORMAT, content_version }, content).sheet);
  }

  mdcheck.sheet = { read, reader, write, blank, newMap, isMap };
}
