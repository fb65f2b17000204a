/* Says how likely the places are, and which answers they hinge on.
   The twin of report/likely.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { tenths } = mdcheck.score;
  const { percent, t } = mdcheck.words;
  const { DASH, counts, itemLine, points, reach, text, titles } = mdcheck.report;

  /** @param {Told} about @param {number} seed @returns {Block[]} */
  function likely(about, seed) {
    const { draws } = about;
    const [, slip] = about.content.method.robustness.slip;
    const found = Array.from(about.likely.values());
    return [
      { kind: "heading", level: 1, text: about.result.title || t("Assessment") },
      { kind: "heading", level: 2, text: t("Likely places") },
      text(counts(about), "lead"),
      text(
        t(
          "In {draws} variations unknown answers are filled at random, one answer in {slip} is a step off, and weights vary. The numbers say how often a sector comes in each group; its likely places are those of nine variations in ten.",
          { draws, slip },
        ),
      ),
      ...(found.length ? [table(about, found)] : []),
      ...hinges(about, found),
      text(t("Drawn from seed {seed}.", { seed }), "quiet"),
    ];
  }

  /** @param {Told} about @param {Likely[]} found @returns {Table} */
  function table(about, found) {
    /** @type {Term[]} */
    const order = about.content.method.order;
    const names = titles(about.content.sectors);
    const groups = order.map(({ title }) => t("{group}, %", { group: title }));
    return {
      kind: "table",
      label: t("Likely places"),
      columns: [
        { title: t("Place"), kind: "number" },
        { title: t("Sector") },
        { title: t("Likely"), kind: "number" },
        ...groups.map((title) => /** @type {Column} */ ({ title, kind: "number" })),
      ],
      rows: found.map((one) => [
        String(one.place),
        { text: names[one.id], to: `sector:${one.id}` },
        reach(one.likely_best, one.likely_worst),
        ...order.map(({ id }) => share(about, one.shares.get(id))),
      ]),
    };
  }

  /** @param {Told} about @param {number | null | undefined} count @returns {string} */
  function share({ draws }, count) {
    return typeof count === "number" ? percent(tenths([count, draws])) : DASH;
  }

  /** @param {Told} about @param {Likely[]} found @returns {Block[]} */
  function hinges(about, found) {
    const names = titles(about.content.sectors);
    return found.flatMap((one) => {
      const label = t("{sector} would change its group with one answer", { sector: names[one.id] });
      const lines = one.hinges.map((id) => itemLine(about, id));
      return points(label, lines);
    });
  }

  Object.assign(mdcheck.report, { likely });
}
