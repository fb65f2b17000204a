/* Publishes a merge and a comparison as JSON objects: `mdcheck-merge/1`, `mdcheck-comparison/1`.
   The twin of data/merged.py: the same functions in the same order. Only here is a fraction made. */
"use strict";
{
  const { boundsObject, indexObject, published } = mdcheck.result;
  const { hundredths } = mdcheck.agreement;

  /** @param {Merged} merged @returns {Json} */
  function mergeObject(merged) {
    return {
      format: "mdcheck-merge/1",
      by: merged.by || null,
      respondents: merged.respondents.map(respondentObject),
      items: merged.items.map(itemObject),
      disagreements: merged.disagreements.slice(),
      decisive: merged.decisive.slice(),
      alpha: alphaPublished(merged.alpha),
      alphas: Object.fromEntries(Array.from(merged.alphas, ([id, one]) => [id, alphaPublished(one)])),
      sheet: mdcheck.sheet.write(merged.sheet),
    };
  }

  /** @param {Respondent} one @returns {Json} */
  function respondentObject({ name, constituency, date, answered }) {
    return { name, constituency, date, answered };
  }

  /** @param {MergedItem} item @returns {Json} */
  function itemObject({ id, votes, level, contested, agreed, spread, agreement }) {
    return { id, votes: { ...votes }, level, contested, agreed, spread, agreement: published(agreement) };
  }

  /** @param {BigRatio | null} ratio @returns {number | null} */
  function alphaPublished(ratio) {
    return ratio && hundredths(ratio) / 100;
  }

  /** @param {Comparison} found @returns {Json} */
  function comparisonObject({ before, after, sectors }) {
    return {
      format: "mdcheck-comparison/1",
      before: { title: before.title, date: before.date },
      after: { title: after.title, date: after.date },
      sectors: sectors.map(comparedObject),
    };
  }

  /** @param {SectorComparison} one @returns {Json} */
  function comparedObject(one) {
    return {
      id: one.id,
      before: standingObject(one.before),
      after: standingObject(one.after),
      difference: differenceObject(one.difference),
      better: one.better.slice(),
      worse: one.worse.slice(),
      grown: one.grown.slice(),
      shrunk: one.shrunk.slice(),
      newly_known: one.newly_known.slice(),
      newly_unknown: one.newly_unknown.slice(),
    };
  }

  /** @param {SectorResult} sector @returns {Json} */
  function standingObject({ verdict, place, priority, need, potential }) {
    return {
      verdict,
      place,
      priority: boundsObject(priority),
      need: indexObject(need),
      potential: indexObject(potential),
    };
  }

  /** @param {Difference} one @returns {Json} */
  function differenceObject({ priority, need, potential }) {
    const points = (/** @type {number | null} */ tenths) => (tenths === null ? null : tenths / 10);
    return { priority: points(priority), need: points(need), potential: points(potential) };
  }

  mdcheck.merged = { mergeObject, comparisonObject };
}
