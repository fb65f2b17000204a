/* Publishes results as the JSON objects that other programs read (`mdcheck-result/2`).
   The twin of export/json.py: the same functions in the same order. Only here is a fraction made. */
"use strict";
{
  const { tenths } = mdcheck.score;

  /** @param {Result} result @returns {Json} */
  function resultObject(result) {
    const lenses = (/** @type {Map<string, Lens>} */ found) =>
      Object.fromEntries(Array.from(found, ([id, lens]) => [id, lensObject(lens)]));
    const toDo = Array.from(result.to_do, ([id, one]) => [id, toDoObject(one())]);
    return {
      format: "mdcheck-result/2",
      title: result.title,
      scope: result.scope,
      content_version: result.content_version,
      method_version: result.method_version,
      ranked: result.ranked,
      sectors: result.sectors.map((sector) => sectorObject(sector, result.evidence)),
      lenses: { transfer: lenses(result.transfer), group: lenses(result.group) },
      goals: result.goals.map(goalObject),
      unknown_ids: result.unknown_ids.slice(),
      ...(toDo.length ? { to_do: Object.fromEntries(toDo) } : {}),
    };
  }

  /** @param {SectorResult} sector @param {string[]} kinds of evidence @returns {Json} */
  function sectorObject(sector, kinds) {
    return {
      id: sector.id,
      title: sector.title,
      annex: sector.annex,
      verdict: sector.verdict,
      firm: sector.firm,
      group_best: sector.group_best,
      group_worst: sector.group_worst,
      mode: sector.mode,
      mode_firm: sector.mode_firm,
      place: sector.place,
      best: sector.best,
      worst: sector.worst,
      need_place: sector.need_place,
      potential_place: sector.potential_place,
      priority: boundsObject(sector.priority),
      need: indexObject(sector.need),
      potential: indexObject(sector.potential),
      step: published(sector.step),
      alerts: sector.alerts.slice(),
      drivers: Array.from(sector.drivers.keys()),
      to_find_out: sector.to_find_out.slice(),
      evidence: evidenceObject(sector, kinds),
    };
  }

  /** @param {Priority | Index | null} one @returns {Json | null} */
  function boundsObject(one) {
    return (
      one && {
        value: published(one.value),
        low: published(one.low),
        high: published(one.high),
        coverage: published(one.coverage),
      }
    );
  }

  /** @param {Index | null} index @returns {Json | null} */
  function indexObject(index) {
    return index && { ...boundsObject(index), points: index.points, known: index.known, full: index.full };
  }

  /** @param {SectorResult} sector @param {string[]} kinds @returns {Json | null} */
  function evidenceObject({ evidence }, kinds) {
    const points = Array.from(evidence.values()).reduce((sum, one) => sum + one, 0);
    if (!points) return null;
    return Object.fromEntries(kinds.map((kind) => [kind, published([evidence.get(kind) || 0, points])]));
  }

  /** @param {Lens} lens @returns {Json} */
  function lensObject({ need, potential }) {
    return { need: indexObject(need), potential: indexObject(potential) };
  }

  /** @param {Ratio | null} ratio @returns {number | null} */
  function published(ratio) {
    return ratio && tenths(ratio) / 10;
  }

  /** @param {GoalResult} goal @returns {Json} */
  function goalObject({ title, sectors, total, low, high, place }) {
    return { title, sectors: sectors.slice(), total, low, high, place };
  }

  /** @param {ToDo} one @returns {Json} */
  function toDoObject({ measures, instruments, data_sources }) {
    return { measures, instruments, data_sources };
  }

  /** @param {Robustness} found @returns {Json} */
  function robustnessObject({ title, scope, seed, draws, sectors }) {
    const likely = sectors.map((one) => likelyObject(one, draws));
    return { format: "mdcheck-robustness/1", title, scope, seed, draws, sectors: likely };
  }

  /** @param {Likely} one @param {number} draws @returns {Json} */
  function likelyObject({ id, place, likely_best, likely_worst, shares, hinges }, draws) {
    const part = (/** @type {number | null} */ many) => (many === null ? null : published([many, draws]));
    const groups = Object.fromEntries(Array.from(shares, ([id, many]) => [id, part(many)]));
    return { id, place, likely_best, likely_worst, ...groups, hinges: hinges.slice() };
  }

  mdcheck.result = { resultObject, sectorObject, boundsObject, indexObject, published, robustnessObject };
}
