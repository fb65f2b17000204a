/* The lines that were taken from paper, the newest first: in words, with a way to correct each and a way back. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { n, t } = mdcheck.words;

  /** Whether the sheets still say what a line put there. @param {TakenLine} entry @param {Sheet[]} sheets */
  function stands({ id, said }, sheets) {
    const plain = (text) => text.trim().toLowerCase();
    return said.every(({ name, level }) => {
      const sheet = sheets.find(({ respondent }) => plain(respondent) === plain(name));
      return (sheet?.answers[id]?.level ?? null) === level;
    });
  }

  /** @param {TakenLine} entry @param {boolean} isHere whether its sector is the one chosen */
  function wordsOf({ of, words }, isHere) {
    return el("span", null, isHere ? null : el("i", null, of.title), isHere ? null : " ", words);
  }

  /** @param {TakenLine} entry @param {{correct(entry: TakenLine): void, undo(entry: TakenLine): void}} acts */
  function waysBack(entry, acts) {
    const { number } = entry;
    const again = button(t("Correct"), () => acts.correct(entry));
    const back = button(t("Undo"), () => acts.undo(entry));
    again.setAttribute("aria-label", t("Correct question {number}", { number }));
    back.setAttribute("aria-label", t("Undo question {number}", { number }));
    return el("span", { class: "mdcheck-buttons" }, again, back);
  }

  /**
   * The list; call `update` with what was taken, in order, and the sheets as they are now.
   * @param {{correct(entry: TakenLine): void, undo(entry: TakenLine): void}} acts
   */
  function takenList(acts) {
    const heading = el("p", { class: "mdcheck-label" });
    const list = el("ol", { class: "mdcheck-taken" });
    const node = el("section", { class: "mdcheck-taken-part", "aria-label": t("Taken") }, heading, list);
    /** @type {(taken: TakenLine[], sheets: Sheet[], sector: string) => void} */
    const update = (taken, sheets, sector) => {
      const last = new Map(taken.map((one) => [one.id, one]));
      const rows = taken.map((one) => {
        const isLast = last.get(one.id) === one && stands(one, sheets);
        const end = isLast ? waysBack(one, acts) : el("i", null, t("changed since"));
        const number = el("span", { class: "mdcheck-nr" }, String(one.number));
        const words = wordsOf(one, one.of.id === sector);
        return el("li", { class: isLast ? null : "is-replaced" }, number, words, end);
      });
      list.replaceChildren(...rows.reverse());
      node.hidden = taken.length === 0;
      heading.textContent = n("{count} question taken", "{count} questions taken", last.size);
    };
    return { node, update };
  }

  mdcheck.takenList = takenList;
}
