/* Puts what was typed from paper into the sheets of a workshop: a table is a respondent. No DOM. */
"use strict";
{
  const { t } = mdcheck.words;
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  /** What a counted table is called: nobody knows which one it was. @param {number} number */
  function countedName(number) {
    return t("Table {number}, counted", { number });
  }

  /**
   * Who said what by a line: the tables, or as many counted ones as there are, or were before.
   * @param {TypedLine} line
   * @param {{tables: RoomTable[], sheets: Sheet[]}} about
   * @returns {Voice[]}
   */
  function voices({ votes, counts }, { tables, sheets }) {
    if (votes) return tables.map((table, at) => ({ ...table, level: votes[at] }));
    /** @type {Level[]} */
    const scale = [0, 1, 2, "unknown", "not-applicable"];
    const levels = scale.flatMap((level, at) => Array((counts || [])[at] || 0).fill(level));
    const names = new Set(sheets.map(({ respondent }) => respondent));
    /** @type {Voice[]} */
    const found = [];
    for (let at = 0; at < levels.length || names.has(countedName(at + 1)); at++) {
      found.push({ name: countedName(at + 1), constituency: "", level: levels[at] ?? null });
    }
    return found;
  }

  /** Whether a sheet is that of a table: by its name, in whatever case and with whatever space around it. */
  function isOf({ respondent }, { name }) {
    return respondent.trim().toLowerCase() === name.trim().toLowerCase();
  }

  /**
   * Sheets with what these voices said of a question, and what they had said before. A note stays. A voice
   * without a sheet gets one; a sheet left without anything goes.
   * @param {Sheet[]} sheets
   * @param {string} id
   * @param {Voice[]} voices
   * @param {Partial<Sheet>} head of a sheet that is made
   */
  function put(sheets, id, voices, head) {
    const before = voices.map((voice) => {
      const sheet = sheets.find((one) => isOf(one, voice));
      return { ...voice, level: sheet?.answers[id]?.level ?? null };
    });
    const kept = sheets.map((sheet) => {
      const voice = voices.find((one) => isOf(sheet, one));
      return voice ? answering(sheet, id, voice.level) : sheet;
    });
    const made = voices
      .filter((voice) => voice.level !== null && !sheets.some((sheet) => isOf(sheet, voice)))
      .map((voice) => answering(sheetOf(voice, head), id, voice.level));
    const isKept = (sheet, at) => sheet === sheets[at] || !isEmpty(sheet);
    return { sheets: [...kept.filter(isKept), ...made], before };
  }

  /** @returns {Sheet} */
  function sheetOf({ name, constituency }, head) {
    return {
      title: "",
      date: "",
      content_version: "",
      scope: "full",
      ...head,
      respondent: name.trim(),
      constituency,
      profile: {},
      answers: {},
      goals: [],
      unknown_ids: [],
    };
  }

  /** @param {Sheet} sheet @param {string} id @param {Level} level @returns {Sheet} */
  function answering(sheet, id, level) {
    const answers = { ...sheet.answers, [id]: { ...BLANK, ...sheet.answers[id], level } };
    const { note, evidence, reference } = answers[id];
    if (level === null && !note && !evidence && !reference) delete answers[id];
    return { ...sheet, answers };
  }

  function isEmpty({ answers, goals, profile, unknown_ids }) {
    return [answers, goals, profile, unknown_ids].every((part) => Object.keys(part).length === 0);
  }

  mdcheck.entry = { parse: mdcheck.typed.parse, keyHint: mdcheck.typed.keyHint, voices, put };
}
