/**
 * Reads and writes answer sheets: strictly, all problems at once, nothing dropped.
 * `read` is the twin of load/sheet.py, for parsed JSON.
 */
"use strict";
{
  const FORMAT = "mdcheck-answers/1";
  const KEYS = "format title date respondent content_version scope answers goals".split(" ");
  const LEVELS = new Map([
    ...[0, 1, 2, "unknown", "not-applicable", null].map((level) => [level, level]),
    ...["no", "partly", "yes"].map((word, level) => [word, level]),
  ]);

  const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const has = (map, key) => Object.prototype.hasOwnProperty.call(map, key);
  const get = (map, key) => (has(map, key) ? map[key] : null);
  const last = (keys) => keys[keys.length - 1];
  const idsOf = (list) => list.map(({ id }) => id);

  function read(data, content) {
    const { method, sectors } = content;
    const problems = [];
    const items = new Map();
    const renamed = new Map();
    for (const item of [].concat(...sectors.map((sector) => sector.items))) {
      items.set(item.id, item);
      for (const old of item.aliases || []) renamed.set(old, item.id);
    }
    const found = sheet();
    return { sheet: problems.some(({ fatal }) => fatal) ? null : found, problems };

    function wrong(keys, message, hint = "", fatal = true) {
      const where = keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(" ");
      problems.push({ where, message, hint, fatal });
    }

    function notice(keys, message) {
      wrong(keys, message, "", false);
    }

    function sheet() {
      const top = mapping(data, [], KEYS);
      const format = get(top, "format");
      if (!has(top, "format")) wrong([], "the key 'format' is missing");
      else if (format !== FORMAT) wrong(["format"], `unknown format ${short(format)}`);
      const who = optional(top, ["respondent"], ["name", "constituency"]);
      const [given, unknownIds] = answers(optional(top, ["answers"]));
      return {
        title: text(top, ["title"]),
        date: date(top, ["date"]),
        respondent: text(who, ["respondent", "name"]),
        constituency: choice(who, ["respondent", "constituency"], idsOf(method.constituencies)),
        content_version: version(top, ["content_version"]),
        scope: choice(top, ["scope"], ["full", "quick"]) || "full",
        answers: given,
        goals: sequence(top, ["goals"]).map(goal),
        unknown_ids: unknownIds,
      };
    }

    function mapping(value, keys, known) {
      if (!isMap(value)) {
        wrong(keys, `expected keys with values, found ${kindOf(value)}`);
        return {};
      }
      for (const key of known ? Object.keys(value) : []) {
        if (!known.includes(key)) wrong([...keys, key], "unknown key", oneOf(known));
      }
      return value;
    }

    function optional(data, keys, known) {
      const value = get(data, last(keys));
      return value === null ? {} : mapping(value, keys, known);
    }

    function text(data, keys) {
      const value = get(data, last(keys));
      if (value === null) return "";
      if (typeof value === "number") return String(value); // a title or note that is only a number
      if (typeof value === "string") return value;
      wrong(keys, `expected text, found ${kindOf(value)}`);
      return "";
    }

    function choice(data, keys, known) {
      const value = get(data, last(keys));
      if (known.includes(value)) return value;
      if (value !== null) wrong(keys, `unknown ${last(keys)} ${short(value)}`, oneOf(known));
      return "";
    }

    function date(data, keys) {
      const value = text(data, keys);
      if (!value || isDate(value)) return value;
      wrong(keys, `${short(value)} is not a date`, "Write it as 2026-11-22.");
      return "";
    }

    function version(data, keys) {
      const value = text(data, keys);
      const current = method.content_version;
      if (value && value !== current) {
        notice(keys, `written for version ${value} of the checklists, scored with ${current}`);
      }
      return value;
    }

    function answers(data) {
      const found = newMap();
      const unknownIds = [];
      const all = newMap();
      const says = (given) => given && (given.level !== null || given.note || given.evidence || given.reference);
      for (const id of Object.keys(data)) all[id] = answer(data[id], ["answers", id]);
      for (const id of Object.keys(all)) {
        const keys = ["answers", id];
        const given = all[id];
        const today = renamed.get(id) || id;
        if (!items.has(today)) {
          unknownIds.push(id);
          notice(keys, "no checklist has this item; it is kept and not scored");
        } else if (today !== id && (says(all[today]) || says(found[today]))) {
          notice(keys, `is now called ${today}, which is answered too and counts`);
          continue;
        } else if (items.get(today).role === "open" && given.level !== null) {
          notice(keys, "is an open question; its note is kept, its level ignored");
        }
        if (says(given) || !found[today]) found[today] = given;
      }
      return [found, unknownIds];
    }

    function answer(entry, keys) {
      const isLong = isMap(entry);
      const data = isLong ? mapping(entry, keys, ["level", "note", "evidence", "reference"]) : {};
      return {
        level: isLong ? level(get(data, "level"), [...keys, "level"]) : level(entry, keys),
        note: text(data, [...keys, "note"]),
        evidence: choice(data, [...keys, "evidence"], idsOf(method.evidence)),
        reference: text(data, [...keys, "reference"]),
      };
    }

    function level(value, keys) {
      const word = typeof value === "string" ? value.toLowerCase() : value;
      if (LEVELS.has(word)) return LEVELS.get(word);
      const hint = "Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.";
      wrong(keys, `unknown level ${short(value)}`, hint);
      return null;
    }

    function goal(entry, n) {
      const keys = ["goals", n];
      const data = mapping(entry, keys, ["title", "sectors", "scores"]);
      if (isMap(entry) && [null, ""].includes(get(data, "title"))) wrong(keys, "the goal has no title");
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
        if (typeof id !== "string") wrong([...keys, n], `expected a sector, found ${kindOf(id)}`);
        else if (!known.includes(id)) notice([...keys, n], `unknown sector ${short(id)}`);
      });
      return given;
    }

    function goalScores(data, keys) {
      const scores = newMap();
      const given = optional(data, keys, idsOf(method.criteria));
      for (const id of Object.keys(given)) {
        if ([0, 1, 2].includes(given[id])) scores[id] = given[id];
        else if (given[id] !== null) wrong([...keys, id], `${short(given[id])} is not a score`);
      }
      return scores;
    }

    function sequence(data, keys) {
      const value = get(data, last(keys));
      if (Array.isArray(value)) return value;
      if (value !== null) wrong(keys, `expected a list, found ${kindOf(value)}`);
      return [];
    }
  }

  /** A day of the calendar, from year 1: what Date understands otherwise, it writes otherwise. */
  function isDate(text) {
    const day = new Date(Date.parse(text) || 0);
    return text > "0001" && day.toISOString().slice(0, 10) === text;
  }

  function oneOf(words) {
    return `Use ${words.slice(0, -1).join(", ")} or ${last(words)}.`;
  }

  /** A value as it was written, cut where it is long; never walks into what is nested. */
  function short(value) {
    const words = Object(value) === value ? kindOf(value) : JSON.stringify(value);
    return words.length > 60 ? `${words.slice(0, 57)}...` : words;
  }

  function kindOf(value) {
    if (value === null) return "nothing";
    if (typeof value === "object") return isMap(value) ? "keys with values" : "a list";
    return { boolean: "true or false", number: "a number" }[typeof value] || "text";
  }

  /** The JSON object a sheet is saved as; `read` accepts it. */
  function write(sheet) {
    const kept = new Set(sheet.unknown_ids);
    const answers = newMap();
    for (const id of Object.keys(sheet.answers)) {
      const entry = shortForm(sheet.answers[id]);
      if (entry !== null || kept.has(id)) answers[id] = entry;
    }
    const { title, date, content_version, scope } = sheet;
    const who = filled({ name: sheet.respondent, constituency: sheet.constituency });
    const respondent = Object.keys(who).length ? who : null;
    return {
      format: FORMAT,
      ...filled({ title, date, respondent, content_version, scope }),
      answers,
      // A goal without a title could not be read again.
      goals: sheet.goals.map((goal) => ({
        title: goal.title || "?",
        sectors: goal.sectors,
        scores: goal.scores,
      })),
    };
  }

  /** Its level alone when there is nothing more to say. */
  function shortForm({ level, note, evidence, reference }) {
    const said = filled({ note, evidence, reference });
    return Object.keys(said).length ? { level, ...said } : level;
  }

  function filled(parts) {
    const found = {};
    for (const key of Object.keys(parts)) if (parts[key]) found[key] = parts[key];
    return found;
  }

  /** A sheet without answers. */
  function blank(content) {
    const { content_version } = content.method;
    return read({ format: FORMAT, content_version }, content).sheet;
  }

  mdcheck.sheet = { read, write, blank };
}
