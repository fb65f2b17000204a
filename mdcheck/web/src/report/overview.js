/* Says what all sectors together mean: what is first, how sure that is, and what is not known.
   The twin of report/overview.py, which says what each function answers: the same functions in the same
   order. */
"use strict";
{
  const { compare, tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { DASH, alerts, checklistOf, checklists, points, progress, rangeOf } = mdcheck.report;
  const { reach, reasons, text, titles, valueOf } = mdcheck.report;

  /** @param {Told} about @returns {Block[]} */
  function overview(about) {
    return [
      text(counts(about), "lead"),
      ...cautions(about).map((line) => text(line)),
      ...toActOn(about),
      ...groups(about),
      ...needAndPotential(about),
      ...notRanked(about),
      ...why(about),
      ...lenses(about),
    ];
  }

  /** @param {Told} about @returns {string} */
  function counts(about) {
    const { ranked, sectors } = about.result;
    const { answered, asked } = progress(about, checklists(about));
    return t("{ranked} of {sectors} sectors ranked, {answered} of {asked} questions answered.", {
      ranked,
      sectors: sectors.length,
      answered,
      asked,
    });
  }

  /** @param {Told} about @returns {string[]} */
  function cautions({ content: { method }, result: { ranked, scope } }) {
    const said = [];
    if (scope === "quick") said.push(t("This is the short list: it gives an order, never a firm one."));
    if (!ranked) {
      const wanted = percent(tenths(method.coverage));
      said.push(t("No sector is ranked yet: that takes {wanted} % of what counts in it.", { wanted }));
    } else if (ranked < method.fewest) {
      said.push(
        n(
          "First, Next and Later are formed once {count} sector is ranked.",
          "First, Next and Later are formed once {count} sectors are ranked.",
          method.fewest,
        ),
      );
    }
    return said;
  }

  /** @param {Told} about @returns {Points[]} */
  function toActOn(about) {
    const found = about.result.sectors.flatMap((sector) => alerts(about, sector));
    const lines = found.flatMap((/** @type {Points} */ block) => block.lines);
    return points(t("To act on now, whatever the score"), lines);
  }

  /** @param {Told} about @returns {SectorResult[]} */
  function placed(about) {
    return about.result.sectors.filter(({ place }) => place);
  }

  /** @param {Told} about @returns {Block[]} */
  function groups(about) {
    const found = placed(about);
    if (!found.length) return [];
    /** @type {Table["rows"]} */
    const rows = [];
    const names = Object.entries(titles(about.content.method.order));
    for (const [id, title] of [...names, ["unranked", ""]]) {
      const mine = found.filter(({ verdict }) => verdict === id);
      if (mine.length && title) rows.push({ kind: "heading", level: 4, text: title });
      rows.push(...mine.map((sector) => sectorRow(about, sector)));
    }
    return [
      { kind: "table", label: t("Sectors by priority"), columns: columns(about), rows },
      text(
        t(
          "Priority lies halfway between need and potential. A bar is dark as far as the score is certain, lighter up to the score so far, and lightest up to what it could become.",
        ),
        "quiet",
      ),
    ];
  }
