/* The answers that moved, sector by sector: what was said before and what is said now, side by side. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { answerTitle, signed, titles } = mdcheck.report;

  const KINDS = ["better", "worse", "grown", "shrunk", "newly_known", "newly_unknown"];
  const SIGNS = { better: "▼", worse: "▲", grown: "▲", shrunk: "▼", newly_known: "●", newly_unknown: "○" };

  function kindWords(kind) {
    const said = {
      better: t("Better"),
      worse: t("Worse"),
      grown: t("Potential grown"),
      shrunk: t("Potential shrunk"),
      newly_known: t("Newly known"),
      newly_unknown: t("No longer known"),
    };
    return said[kind];
  }

  function countWords(kind, count) {
    const said = {
      better: n("answer better", "answers better", count),
      worse: n("answer worse", "answers worse", count),
      grown: n("potential grown", "potentials grown", count),
      shrunk: n("potential shrunk", "potentials shrunk", count),
      newly_known: n("newly known", "newly known", count),
      newly_unknown: n("no longer known", "no longer known", count),
    };
    return said[kind];
  }

  /** How many answers moved which way. @param {SectorComparison[]} sectors @returns {HTMLElement} */
  function tally(sectors) {
    const rows = KINDS.map((kind) => {
      const count = sectors.reduce((sum, one) => sum + one[kind].length, 0);
      const sign = el("span", { "aria-hidden": "true" }, SIGNS[kind]);
      return el(
        "li",
        { class: `is-${kind}` },
        el("strong", null, String(count)),
        sign,
        " ",
        countWords(kind, count),
      );
    });
    return el("ul", { class: "mdcheck-tally", "aria-label": t("Answers that moved") }, ...rows);
  }

  /** What a sheet says of an item. @param {string} title @param {Told} about @param {string} id */
  function saidIn(title, about, id) {
    const given = about.sheet.answers[id];
    const { note = "", evidence = "", reference = "", by = "" } = given || {};
    const kind = titles(about.content.method.evidence)[evidence] || "";
    const rests = kind && reference ? t("{kind}: {reference}", { kind, reference }) : kind || reference;
    return el(
      "div",
      { class: "mdcheck-said" },
      el("p", { class: "mdcheck-when" }, title),
      el("p", { class: "mdcheck-answer" }, answerTitle(about, id)),
      note ? el("p", { class: "mdcheck-words" }, note) : null,
      rests ? el("p", { class: "mdcheck-from" }, rests) : null,
      by ? el("p", { class: "mdcheck-from" }, t("Given by {name}", { name: by })) : null,
    );
  }

  /** @param {{before: Told, after: Told, where: Where}} pair @param {string} kind @param {string} id */
  function itemOf({ before, after, where }, kind, id) {
    const { content, items } = after;
    const href = where(`item:${id}`);
    const question = mdcheck.numbered(content, { id, text: items[id].text });
    const sign = el("span", { "aria-hidden": "true" }, SIGNS[kind]);
    return el(
      "article",
      { class: `mdcheck-change is-${kind}` },
      el("p", { class: "mdcheck-kind" }, sign, " ", kindWords(kind)),
      el("h4", null, href ? el("a", { href }, question) : question),
      el("div", { class: "mdcheck-both" }, saidIn(t("Before"), before, id), saidIn(t("Now"), after, id)),
    );
  }

  /** @param {SectorComparison} one */
  function summary({ difference: { priority, need, potential } }) {
    return t("Priority {priority}, need {need}, potential {potential}.", {
      priority: signed(priority),
      need: signed(need),
      potential: signed(potential),
    });
  }

  /**
   * The sectors in which an answer moved, each with these answers.
   * @param {{before: Told, after: Told, where: Where}} pair
   * @param {SectorComparison[]} sectors
   * @returns {HTMLElement[]}
   */
  function moved(pair, sectors) {
    return sectors
      .filter((one) => KINDS.some((kind) => one[kind].length))
      .map((one) => {
        const heading = el("h3", { class: "mdcheck-heading" }, one.after.title);
        const changes = KINDS.flatMap((kind) => one[kind].map((id) => itemOf(pair, kind, id)));
        const facts = el("p", { class: "mdcheck-from" }, summary(one));
        return el("section", { class: "mdcheck-moved" }, heading, facts, ...changes);
      });
  }

  mdcheck.moved = { tally, moved };
}
