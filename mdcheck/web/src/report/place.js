/* Says where a ranked sector stands among the others, and where it could still come.
   The twin of report/place.py: the same functions in the same order. Pages that ask about one sector do
   without it. */
"use strict";
{
  const { n, t } = mdcheck.words;
  const { reach, titles } = mdcheck.report;

  /** @param {Told} about @param {SectorResult} result @returns {string} */
  function placeAmong({ content, result: { ranked, scope } }, result) {
    const names = titles(content.method.order);
    const said = { group: names[result.verdict], place: result.place, ranked };
    if (ranked === 1) return t("The only sector ranked so far: one alone has no place among others.");
    if (!said.group) {
      return n(
        "Place {place} of {count} ranked, too few to form groups.",
        "Place {place} of {count} ranked, too few to form groups.",
        ranked,
        said,
      );
    }
    if (result.firm) {
      return t("{group}: place {place} of {ranked}, and {group} whatever is still found out.", said);
    }
    if (scope === "quick") {
      return t("{group} on the short list, place {place} of {ranked}: an order, never a firm one.", said);
    }
    return t("{group}: place {place} of {ranked} today; it could become {groups}, place {places}.", {
      ...said,
      groups: reach(names[String(result.group_best)], names[String(result.group_worst)]),
      places: reach(result.best, result.worst),
    });
  }

  Object.assign(mdcheck.report, { placeAmong });
}
