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
   * @param {{tables: RoomTable[], sheets: (Sheet | null)[]}} about
   * @returns {Voice[]}
   */
  function voices({ votes, counts }, { tables, sheets }) {
    if (votes) return tables.map((table, at) => ({ ...table, level: votes[at] }));
    /** @type {Level[]} */
    const scale = [0, 1, 2, "unknown", "not-applicable"];
    const levels = scale.flatMap((level, at) => Array((counts || [])[at] || 0).fill(level));
    const names = new Set(sheets.map((sheet) => sheet?.respondent));
    /** @type {Voice[]} */
    const found = [];
    for (let at = 0; at < levels.length || names.has(countedName(at + 1)); at++) {
      found.push({ name: countedName(at + 1), constituency: "", level: levels[at] ?? null });
    }
    return found;
  }

  /** Which sheet is that of a table: by its name, in whatever case and with whatever space around it. */
  function placeOf(sheets, { name }) {
    const plain = (text) => text.trim().toLowerCase();
    return sheets.findIndex((sheet) => sheet && plain(sheet.respondent) === plain(name));
  }

  /**
   * Sheets with what these voices said of a question, and what they had said before. A note stays. A voice
   * without a sheet gets one, after the others; where a sheet is left without anything, null stands.
   *
   * A sheet that is made asks the short list as long as only its questions are typed: thirty core items of
   * five sectors are a whole quick scan of these, and far too little of all their questions.
   * @param {(Sheet | null)[]} sheets
   * @param {string} id
   * @param {Voice[]} voices
   * @param {Partial<Sheet>} head of a sheet that is made
   * @param {boolean} isCore whether the question is on the short list
   */
  function put(sheets, id, voices, head, isCore) {
    const next = [...sheets];
    const before = voices.map((voice) => {
      const at = placeOf(sheets, voice);
      const sheet = at < 0 ? null : sheets[at];
      const level = sheet?.answers[id]?.level ?? null;
      if (sheet && level !== voice.level) next[at] = kept(answering(sheet, id, voice, isCore));
      else if (!sheet && voice.level !== null) {
        const made = sheetOf(voice, { ...head, scope: isCore ? "quick" : "full" });
        next.push(answering(made, id, voice, isCore));
      }
      return { ...voice, level, scope: sheet?.scope };
    });
    return { sheets: next, before };
  }

  /** A sheet, or null where nothing is left in it. @param {Sheet} sheet */
  function kept(sheet) {
    const { answers, goals, profile, unknown_ids } = sheet;
    return [answers, goals, profile, unknown_ids].some((part) => Object.keys(part).length) ? sheet : null;
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

  /** A sheet with an answer; one that answers more than the short list asks everything, until that is undone.
   * @param {Sheet} sheet @param {string} id @param {Voice} voice @param {boolean} isCore @returns {Sheet} */
  function answering(sheet, id, { level, scope }, isCore) {
    const answers = { ...sheet.answers, [id]: { ...BLANK, ...sheet.answers[id], level } };
    const { note, evidence, reference } = answers[id];
    if (level === null && !note && !evidence && !reference) delete answers[id];
    const asks = isCore || level === null ? sheet.scope : "full";
    return { ...sheet, scope: scope || asks, answers };
  }

  mdcheck.entry = { ...mdcheck.typed, voices, put };
}
