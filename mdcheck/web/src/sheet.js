/**
 * Reads and writes answer sheets: strictly, all problems at once, nothing dropped.
 * `read` is the twin of load/sheet.py, for parsed JSON.
 */
"use strict";
{
  const { t } = mdcheck.words;
  const FORMAT = "mdcheck-answers/1";
  const KEYS = "format title date respondent content_version scope profile answers goals".split(" ");
  /** @type {Level[]} */
  const VALUES = [0, 1, 2, "unknown", "not-applicable", null];
  /** @type {Map<unknown, Level>} */
  const LEVELS = new Map(VALUES.map((level) => [level, level]));
  LEVELS.set("no", 0).set("partly", 1).set("yes", 2);

  const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const has = (map, key) => Object.hasOwn(map, key);
  const get = (map, key) => (has(map, key) ? map[key] : null);
  const last = (keys) => keys[keys.length - 1];
  const idsOf = (list) => list.map(({ id }) => id);

  /**
   * The sheet that parsed JSON holds, and all problems; no sheet where one of them is fatal.
   * @param {unknown} data
   * @param {Content} content
   * @returns {{sheet: Sheet | null, problems: Problem[]}}
   */
  function read(data, content) {
    const { method, sectors } = content;
    const problems = [];
    const items = new Map();
    const renamed = new Map();
    const retired = Object.assign({}, ...sectors.map((sector) => sector.retired));
    for (const item of sectors.flatMap((sector) => sector.items)) {
      items.set(item.id, item);
      for (const old of item.aliases || []) renamed.set(old, item.id);
    }
    const found = sheet();
    return { sheet: problems.some(({ fatal }) => fatal) ? null : found, problems };

    function wrong(keys, message, hint = "", fatal = true) {
      const where = keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(" ");
      problems.push({ where, message, hint, fatal });
    }

    function notice(keys, message, hint = "") {
      wrong(keys, message, hint, false);
    }

    function sheet() {
      const top = mapping(data, [], KEYS);
      const format = get(top, "format");
      if (!has(top, "format")) wrong([], t("the key '{key}' is missing", { key: "format" }));
      else if (format !== FORMAT) wrong(["format"], t("unknown format {value}", { value: short(format) }));
      const who = optional(top, ["respondent"], ["name", "constituency"]);
      const [given, unknownIds] = answers(optional(top, ["answers"]));
      return {
        title: text(top, ["title"]),
        date: date(top, ["date"]),
        respondent: text(who, ["respondent", "name"]),
        constituency: choice(who, ["respondent", "constituency"], idsOf(method.constituencies)),
        content_version: version(top, ["content_version"]),
        scope: choice(top, ["scope"], ["full", "quick"]) || "full",
        profile: profile(optional(top, ["profile"], idsOf(method.profile || []))),
        answers: given,
        goals: sequence(top, ["goals"]).map(goal),
        unknown_ids: unknownIds,
      };
    }

    function mapping(value, keys, known) {
      if (!isMap(value)) {
        wrong(keys, t("expected keys with values, found {kind}", { kind: kindOf(value) }));
        return {};
      }
      for (const key of known ? Object.keys(value) : []) {
        if (!known.includes(key)) wrong([...keys, key], t("unknown key"), oneOf(known));
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
      wrong(keys, t("expected text, found {kind}", { kind: kindOf(value) }));
      return "";
    }

    function choice(data, keys, known) {
      const value = get(data, last(keys));
      if (known.includes(value)) return value;
      if (value !== null) {
        wrong(keys, t("unknown {key} {value}", { key: last(keys), value: short(value) }), oneOf(known));
      }
      return "";
    }

    function date(data, keys) {
      const value = text(data, keys);
      if (!value || isDate(value)) return value;
      wrong(keys, t("{value} is not a date", { value: short(value) }), t("Write it as 2026-11-22."));
      return "";
    }

    function version(data, keys) {
      const value = text(data, keys);
      const current = method.content_version;
      if (value && value !== current) {
        const places = { version: value, current };
        notice(keys, t("written for version {version} of the checklists, scored with {current}", places));
      }
      return value;
    }

    function profile(data) {
      const found = newMap();
      for (const id of Object.keys(data)) {
        const value = choice(data, ["profile", id], ["yes", "no"]);
        if (value) found[id] = value;
      }
      return found;
    }

    function answers(data) {
      const found = newMap();
      const unknownIds = [];
      const all = newMap();
      const says = (given) => given && Object.values(given).some((part) => part !== null && part !== "");
      for (const id of Object.keys(data)) all[id] = answer(data[id], ["answers", id]);
      for (const id of Object.keys(all)) {
        const keys = ["answers", id];
        const given = all[id];
        const today = renamed.get(id) || id;
        if (has(retired, id)) {
          unknownIds.push(id);
          notice(keys, t("is no longer asked; it is kept and not scored"), retired[id]);
        } else if (!items.has(today)) {
          unknownIds.push(id);
          notice(keys, t("no checklist has this item; it is kept and not scored"));
        } else if (today !== id && (says(all[today]) || says(found[today]))) {
          notice(keys, t("is now called {id}, which is answered too and counts", { id: today }));
          continue;
        } else if (items.get(today).role === "open" && given.level !== null) {
          notice(keys, t("is an open question; its note is kept, its level ignored"));
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
      if (LEVELS.has(word)) return LEVELS.get(word);
      const hint = t("Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.");
      wrong(keys, t("unknown level {value}", { value: short(value) }), hint);
      return null;
    }

    function goal(entry, n) {
      const keys = ["goals", n];
      const data = mapping(entry, keys, ["title", "sectors", "scores"]);
      if (isMap(entry) && [null, ""].includes(get(data, "title"))) wrong(keys, t("the goal has no title"));
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
        if (typeof id !== "string")
          wrong([...keys, n], t("expected a sector, found {kind}", { kind: kindOf(id) }));
        else if (!known.includes(id)) notice([...keys, n], t("unknown sector {value}", { value: short(id) }));
      });
      return given;
    }

    function goalScores(data, keys) {
      const scores = newMap();
      const given = optional(data, keys, idsOf(method.criteria));
      for (const id of Object.keys(given)) {
        if ([0, 1, 2].includes(given[id])) scores[id] = given[id];
        else if (given[id] !== null)
          wrong([...keys, id], t("{value} is not a score", { value: short(given[id]) }));
      }
      return scores;
    }

    function sequence(data, keys) {
      const value = get(data, last(keys));
      if (Array.isArray(value)) return value;
      if (value !== null) wrong(keys, t("expected a list, found {kind}", { kind: kindOf(value) }));
      return [];
    }
  }

  /** A day of the calendar, from year 1: what Date understands otherwise, it writes otherwise. */
  function isDate(text) {
    const day = new Date(Date.parse(text) || 0);
    return text > "0001" && day.toISOString().slice(0, 10) === text;
  }

  function oneOf(words) {
    return words.length ? t("Use one of these: {words}.", { words: words.join(", ") }) : "";
  }

  /** A value as it was written, cut where it is long; never walks into what is nested. */
  function short(value) {
    const words = Object(value) === value ? kindOf(value) : JSON.stringify(value);
    return words.length > 60 ? `${words.slice(0, 57)}...` : words;
  }

  function kindOf(value) {
    if (value === null) return t("nothing");
    if (typeof value === "object") return isMap(value) ? t("keys with values") : t("a list");
    return { boolean: t("true or false"), number: t("a number") }[typeof value] || t("text");
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
    const { title, date, content_version, scope } = sheet;
    const respondent = filled({ name: sheet.respondent, constituency: sheet.constituency });
    const profile = filled(sheet.profile || {});
    return {
      format: FORMAT,
      ...filled({ title, date, respondent, content_version, scope, profile }),
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
  function shortForm({ level, note, evidence, reference, by }) {
    const said = filled({ note, evidence, reference, by });
    return Object.keys(said).length ? { level, ...said } : level;
  }

  /** The parts that say something. */
  function filled(parts) {
    const says = (part) => (isMap(part) ? Object.keys(part).length > 0 : Boolean(part));
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

  mdcheck.sheet = { read, write, blank };
}
