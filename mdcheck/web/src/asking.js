/* Who is asked for which sector, and what has come of it: the list a focal point keeps. No DOM here. */
"use strict";
{
  const MINUTES = 2; // that a question takes, with a colleague to ask
  const STEP = 15; // minutes that a time is rounded up to
  /** @type {Asked} */
  const NOBODY = { sector: "", to: "", when: "", by: "", back: "" };

  /** Whom an entry is about; what was kept may be damaged. */
  function nameOf({ to }) {
    return String(to || "").trim();
  }

  /** Those asked for a sector. @param {Asked[]} asked @param {string} sector @returns {Asked[]} */
  function of(asked, sector) {
    return asked.filter((one) => one.sector === sector);
  }

  /**
   * The list with parts of an entry changed: the one at this position among those of its sector, or a new one.
   * An entry without a name goes.
   * @param {Asked[]} asked
   * @param {string} sector
   * @param {number} at
   * @param {Partial<Asked>} parts
   * @returns {Asked[]}
   */
  function put(asked, sector, at, parts) {
    const before = of(asked, sector)[at];
    const entry = { ...NOBODY, ...before, sector, ...parts };
    const list = before ? asked.map((one) => (one === before ? entry : one)) : [...asked, entry];
    return list.filter((one) => nameOf(one) !== "");
  }

  /** The day by which the last one asked is to answer, and to whom it goes back: so for the next one, too. */
  function usual(asked) {
    const { by, back } = { ...NOBODY, ...asked.at(-1) };
    return { by, back };
  }

  /**
   * All that one body is asked for, as one file and one letter: its sectors in the order of the content.
   * @param {Asked[]} asked
   * @param {string} name
   * @param {Content} content
   * @returns {Ask}
   */
  function requestTo(asked, name, { sectors }) {
    const to = name.trim();
    const entries = asked.filter((one) => nameOf(one) === to);
    const ids = entries.map(({ sector }) => sector);
    const days = entries.map(({ by }) => by).filter(Boolean);
    return {
      to,
      sectors: sectors.filter(({ id }) => ids.includes(id)),
      by: days.sort()[0] || "",
      when:
        entries
          .map(({ when }) => when)
          .filter(Boolean)
          .sort()[0] || "",
      back: entries.map(({ back }) => back).find(Boolean) || "",
    };
  }

  /** The list with what is known now of all that one body is asked for; a day once told stays. */
  function sent(asked, name, parts) {
    const known = (one) => (one.when && parts.when ? { ...parts, when: one.when } : parts);
    return asked.map((one) => (nameOf(one) === name ? { ...one, ...known(one) } : one));
  }

  /** The questions of a sector that a sheet asks, with no answers yet. @param {Sector} sector @param {Sheet} sheet */
  function questions({ items }, { scope, profile }) {
    const { inScope, isSetAside } = mdcheck.count;
    return inScope(items, scope).filter((item) => item.role !== "open" && !isSetAside(item, null, profile));
  }

  /** How long a number of questions takes, in minutes. @param {number} count */
  function minutes(count) {
    return Math.max(1, Math.ceil((count * MINUTES) / STEP)) * STEP;
  }

  /**
   * What a file for somebody begins with: the head of the open assessment, and no answer.
   * @param {Ask} request
   * @param {Sheet} sheet
   * @param {Content} content
   * @returns {PreparedFile}
   */
  function prepared({ to, sectors, by, back }, { title, scope, profile }, content) {
    const keys = (content.method.profile || []).map(({ id }) => id).filter((id) => profile[id]);
    const said = Object.fromEntries(keys.map((id) => [id, profile[id]]));
    const head = { ...mdcheck.sheet.blank(content), title, scope, profile: said, respondent: to };
    return { sectors: sectors.map(({ id }) => id), sheet: mdcheck.sheet.write(head), until: by, back };
  }

  /**
   * How far a sector is answered, and how many answers are whose, most first.
   * @param {Session} session
   * @param {Sector} sector
   * @returns {Progressed}
   */
  function standing(session, sector) {
    const items = session.asked(sector);
    const given = items.map(({ id }) => session.answer(id)).filter(({ level }) => level !== null);
    const counts = new Map();
    for (const { by } of given) {
      const who = by || session.sheet.respondent;
      counts.set(who, (counts.get(who) || 0) + 1);
    }
    return {
      asked: items.length,
      answered: given.length,
      unknown: given.filter(({ level }) => level === "unknown").length,
      names: [...counts].sort(([, a], [, b]) => b - a),
    };
  }

  /** Whether the day has passed, and not all is answered. @param {Asked} entry @param {Progressed} standing
   * @param {string} today as YYYY-MM-DD */
  function isLate({ by }, { asked, answered }, today) {
    return by !== "" && by < today && answered < asked;
  }

  mdcheck.asking = {
    NOBODY,
    of,
    put,
    usual,
    requestTo,
    sent,
    questions,
    minutes,
    prepared,
    standing,
    isLate,
  };
}
