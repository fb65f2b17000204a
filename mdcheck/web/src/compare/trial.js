/* Answers tried out on the open assessment, which stays as it is until they are kept. No DOM here. */
"use strict";
{
  const { t, n } = mdcheck.words;
  const { percentOf } = mdcheck.report;
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  /** A sheet with other levels for some items; notes and evidence stay.
   * @param {Sheet} sheet @param {Map<string, Level>} tried @returns {Sheet} */
  function withTried(sheet, tried) {
    const answers = Object.assign(mdcheck.sheet.newMap(), sheet.answers);
    for (const [id, level] of tried) answers[id] = { ...(answers[id] || BLANK), level };
    return { ...sheet, answers };
  }

  class Trial {
    /** @type {Map<string, Level>} */
    tried = new Map();
    last = ""; // the item that was tried last

    /** @param {Session} session @param {() => void} changed */
    constructor(session, changed) {
      this.session = session;
      this.changed = changed;
      this.id = session.id;
    }

    get content() {
      return this.session.content;
    }

    get sheet() {
      return withTried(this.session.sheet, this.tried);
    }

    /** What is so now, and what would be. */
    get found() {
      return mdcheck.compare(this.content, this.session.sheet, this.sheet);
    }

    level(id) {
      const tried = this.tried.get(id);
      return tried === undefined ? this.session.answer(id).level : tried;
    }

    /** @param {string} id @param {Level} level */
    attempt(id, level) {
      if (level === this.session.answer(id).level) this.tried.delete(id);
      else this.tried.set(id, level);
      this.last = id;
      this.changed();
    }

    drop() {
      this.tried.clear();
      this.changed();
    }

    /** Answer as was tried out: one step, which can be undone. */
    keep() {
      const { session, tried } = this;
      if (!tried.size) return;
      const count = tried.size;
      const words = n(
        "{count} answer that was tried out was kept.",
        "{count} answers that were tried out were kept.",
        count,
      );
      const levels = [...tried];
      tried.clear();
      mdcheck.steps.step(session, words, "tried", (sheet) => {
        for (const [id, level] of levels) sheet.answers[id] = { ...(sheet.answers[id] || BLANK), level };
      });
      this.changed();
    }

    /** The open assessment changed: what it says itself is tried no more; another one has nothing tried. */
    follow() {
      const { session, tried } = this;
      if (session.id !== this.id) tried.clear();
      this.id = session.id;
      for (const [id, level] of tried) if (session.answer(id).level === level) tried.delete(id);
    }
  }

  /** The sectors that would come elsewhere, in words. @param {SectorComparison[]} sectors @returns {string} */
  function leadOf(sectors) {
    const moved = sectors.filter(({ before, after }) => before.place !== after.place);
    if (!moved.length) return t("No sector would change its place.");
    return moved
      .map(({ before, after }) => {
        const places = { sector: after.title, before: before.place ?? "–", after: after.place ?? "–" };
        if (after.place === null) return t("{sector} would no longer be placed.", places);
        if (before.place === null) return t("{sector} would be placed, at {after}.", places);
        return t("{sector}: place {after} instead of {before}.", places);
      })
      .join(" ");
  }

  /** By how much priorities would move, in words. @param {SectorComparison[]} sectors @returns {string} */
  function valuesOf(sectors) {
    return sectors
      .filter(({ difference }) => difference.priority)
      .map(({ after, before }) => {
        const both = { before: percentOf(before.priority), after: percentOf(after.priority) };
        return t("Priority of {sector}: {after} instead of {before}.", { sector: after.title, ...both });
      })
      .join(" ");
  }

  /** How many answers are tried out, in words. @param {number} count @returns {string} */
  function countOf(count) {
    if (!count) return t("Nothing tried out yet");
    return n("{count} answer tried out, not kept", "{count} answers tried out, not kept", count);
  }

  mdcheck.trial = { Trial, withTried, leadOf, valuesOf, countOf };
}
