/* Charts that a workbook draws itself, each from a table of numbers beside it.
   The twin of formats/xlsx_charts.py, which says what each function answers; the charts are those that Python
   drew of one sector, with another's words and numbers in them (see web/template.py). */
"use strict";
{
  const { percent, t } = mdcheck.words;
  const { oneLine } = mdcheck.cells;
  const { write: escaped } = mdcheck.tree;
  const { charts } = mdcheck.workbookGiven;
  const NUMBER = /** @type {const} */ ("number");
  const BAR = /** @type {const} */ ("bar");

  /** @param {Ranking} part @returns {Table} */
  function rankingData({ label, score, places: title, ranks }) {
    return {
      kind: "table",
      label,
      columns: [
        { title: t("Place"), kind: NUMBER },
        { title: t("Sector") },
        { title: score, kind: BAR },
        { title: t("{title}, best", { title }), kind: NUMBER },
        { title: t("{title}, worst", { title }), kind: NUMBER },
      ],
      rows: ranks.map((one) => [
        String(one.place),
        one.title,
        one.score,
        String(one.best),
        String(one.worst),
      ]),
    };
  }

  /** @param {MapBlock} part @returns {Table} */
  function mapData({ label, potential, need, dots }) {
    return {
      kind: "table",
      label,
      columns: [
        { title: t("Place"), kind: NUMBER },
        { title: t("Sector") },
        { title: potential, kind: NUMBER },
        { title: need, kind: NUMBER },
      ],
      rows: dots.map((one) => [String(one.place), one.title, percent(one.potential), percent(one.need)]),
    };
  }

  /** The numbers of a chart stand elsewhere, their titles above them. @param {string} chart
   * @param {string} sheet @param {number} first @param {number} count */
  function cells(chart, sheet, first, count) {
    const name = escaped(quotedName(sheet));
    const last = count === 1 ? "" : ":$LETTER$".concat(String(first + count));
    return chart
      .replace(/SHEET!\$([A-Z])\$1</g, (_, letter) => `${name}!$${letter}$${first}<`)
      .replace(/SHEET!\$([A-Z])\$2/g, (_, letter) => {
        const end = last.replace("LETTER", letter);
        return `${name}!$${letter}$${first + 1}${end}`;
      });
  }

  /** A sheet's name as formulas have it. @param {string} name @returns {string} */
  function quotedName(name) {
    return `'${name.replaceAll("'", "''")}'`;
  }

  /** @param {string} text @returns {string} */
  function named(text) {
    return oneLine(text).replaceAll("!", "! ").replace(/^=+/, "");
  }

  /** Words in the place of those in capital letters. @param {string} chart @param {Record<string, string>} words */
  function worded(chart, words) {
    return Object.entries(words).reduce(
      (made, [mark, text]) => made.replaceAll(`>${mark}<`, () => `>${escaped(named(text))}<`),
      chart,
    );
  }

  /** @param {Ranking} part @param {string} sheet @param {number} first @returns {string} */
  function scoresChart({ score, ranks }, sheet, first) {
    return cells(worded(charts.scores, { SCORE: score }), sheet, first, ranks.length);
  }

  /** @param {Ranking} part @param {string} sheet @param {number} first @returns {string} */
  function placesChart({ places: title, ranks }, sheet, first) {
    const made = worded(charts.places, { PLACES: title });
    const most = Math.max(1, ...ranks.map(({ worst }) => worst));
    return cells(made.replace('"7777"', `"${most}"`), sheet, first, ranks.length);
  }

  /** @param {MapBlock} part @param {string} sheet @param {number} first @param {boolean} isRtl
   * @returns {string} */
  function mapChart({ label, potential, need, middle, dots }, sheet, first, isRtl) {
    const made = worded(isRtl ? charts.map_turned : charts.map, {
      LABEL: label,
      POTENTIAL: potential,
      NEED: need,
    })
      .replaceAll('"33.3"', `"${Math.floor(middle / 10)}.${middle % 10}"`)
      .replace(/<c:dLbl>.*?<\/c:dLbl>/, (one) =>
        dots
          .map(({ place }, n) => one.replace(/(?<=idx val=")0/, String(n)).replace(">1<", `>${place}<`))
          .join(""),
      );
    return cells(made, sheet, first, dots.length);
  }

  mdcheck.xlsxCharts = { rankingData, mapData, quotedName, scoresChart, placesChart, mapChart };
}
