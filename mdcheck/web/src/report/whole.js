/* The whole report of a result, and the table of its goals.
   The twin of report/whole.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const { DASH, cautions, counts, groups, lead, lenses, needAndPotential, notRanked } = mdcheck.report;
  const { points, reach, reasons, sector, text, toActOn } = mdcheck.report;
  const NAMED = 20; // unknown ids named in a report; the rest are counted

  /** @param {Told} about @param {{short?: boolean}} [options] @returns {Block[]} */
  function whole(about, options) {
    const { short = false } = options || {};
    return [
      { kind: "heading", level: 1, text: about.result.title || t("Assessment") },
      ...opening(about),
      { kind: "heading", level: 2, text: t("Sector intervention priorities") },
      text(counts(about), "lead"),
      ...cautions(about).map((/** @type {string} */ line) => text(line)),
      ...toActOn(about),
      ...groups(about),
      ...needAndPotential(about),
      ...notRanked(about),
      ...eachSector(about, { short }),
      ...lenses(about),
      ...goals(about),
      ...unknown(about),
      text(ourFormula(), "quiet"),
    ];
  }

  /** @returns {string} */
  function ourFormula() {
    return t(
      "The formula is this project's own, not the handbook's. It ranks sectors inside one country; it does not rate a country and does not compare countries.",
    );
  }

  /** @param {Told} about @returns {TextBlock[]} */
  function opening({ result, sheet }) {
    const scope = result.scope === "quick" ? t("Short list") : t("All questions");
    return [text([scope, sheet.respondent, sheet.date].filter(Boolean).join(" · "), "quiet")];
  }

  /** @param {Told} about @param {{short: boolean}} options @returns {Block[]} */
  function eachSector(about, { short }) {
    const found = about.result.sectors.filter(({ place, drivers }) => place || drivers.size);
    return found.flatMap((result) => {
      const title = t("{sector} ({annex})", { sector: result.title, annex: result.annex });
      const said = short ? inShort(about, result) : sector(about, result, { alone: false });
      return [{ kind: "heading", level: 2, text: title }, ...said];
    });
  }

  /** @param {Told} about @param {SectorResult} result @returns {Block[]} */
  function inShort(about, result) {
    return [text(lead(about, result, { alone: false })), ...reasons(about, result)];
  }

  /** @param {Told} about @returns {Block[]} */
  function goals({ content, result }) {
    if (!result.goals.length) return [];
    const most = 2 * content.method.criteria.length;
    return [
      { kind: "heading", level: 2, text: t("Goals") },
      {
        kind: "table",
        label: t("Goals by total"),
        columns: [
          { title: t("Place"), kind: "number" },
          { title: t("Goal") },
          { title: t("Total so far"), kind: "number" },
          { title: t("Could become, of {most}", { most }), kind: "number" },
        ],
        rows: result.goals.map(({ place, title, total, low, high }) => [
          String(place || DASH),
          title,
          String(total),
          reach(low, high),
        ]),
      },
    ];
  }

  /** @param {Told} about @returns {Points[]} */
  function unknown({ result }) {
    const lines = result.unknown_ids.map((id) => ({ text: id }));
    return points(t("Answers to questions that no checklist has; kept, not scored"), lines, NAMED);
  }

  Object.assign(mdcheck.report, { whole, ourFormula, goals, unknown });
}
