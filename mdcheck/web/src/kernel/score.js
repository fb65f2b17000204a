/* Scores answers: the method, line for line, on whole numbers.
   The twin of score.py, which says what each function answers: the same functions in the same order.
   Comparing multiplies four sums of weights and the emphasis twice, so it is exact (below 2^53) for
   sectors whose need and potential each come to less than 4,000; none comes to 200 today. */
"use strict";
{
  const { NOT_APPLICABLE, count, indexOf } = mdcheck.count;
  const [UNRANKED, INSUFFICIENT] = ["unranked", "insufficient"];

  /** @type {(ratios: (Ratio | null | undefined)[]) => Ratio[]} */
  const given = (ratios) => /** @type {Ratio[]} */ (ratios.filter(Boolean));

  /** @param {Ratio} ratio @returns {number} */
  function tenths([part, whole]) {
    return Math.floor((2000 * part + whole) / (2 * whole));
  }

  /** @param {Ratio} one @param {Ratio} other @returns {number} */
  function compare(one, other) {
    return one[0] * other[1] - other[0] * one[1];
  }

  /** @param {Ratio} emphasis @param {Ratio} need @param {Ratio} potential @returns {Ratio} */
  function between([a, b], [n, ofN], [p, ofP]) {
    return [a * n * ofP + b * p * ofN, (a + b) * ofN * ofP];
  }

  /** @param {Method} method @param {Index | null} need @param {Index | null} potential
   * @returns {Priority | null} */
  function priority(method, need, potential) {
    if (!need || !potential) {
      const alone = need || potential;
      return alone && { low: alone.low, value: alone.value, high: alone.high, coverage: alone.coverage };
    }
    const mix = method.emphasis;
    return {
      low: between(mix, need.low, potential.low),
      value: need.value && potential.value && between(mix, need.value, potential.value),
      high: between(mix, need.high, potential.high),
      coverage: between(mix, need.coverage, potential.coverage),
    };
  }

  /** @param {Method} method @param {Index | null} need @param {Index | null} potential
   * @param {[number, number]} heaviest @returns {Ratio | null} */
  function step(method, need, potential, heaviest) {
    const [a, b] = method.emphasis;
    if (!need || !potential) {
      const alone = need || potential;
      return alone && alone.known ? [need ? heaviest[0] : heaviest[1], 2 * alone.known] : null;
    }
    if (!need.known || !potential.known) return null;
    /** @type {Ratio} */ const ofNeed = [a * heaviest[0], 2 * (a + b) * need.known];
    /** @type {Ratio} */ const ofPotential = [b * heaviest[1], 2 * (a + b) * potential.known];
    return compare(ofNeed, ofPotential) >= 0 ? ofNeed : ofPotential;
  }

  /** @param {Method} method @param {Index | null} need @param {Index | null} potential
   * @returns {string} */
  function mode(method, need, potential) {
    const mitigate = isPresent(method, need);
    const harness = isPresent(method, potential);
    if (mitigate && harness) return "mitigate-and-harness";
    return mitigate ? "mitigate" : harness ? "harness" : "monitor";
  }

  /** @param {Method} method @param {Index | null} part @returns {boolean} */
  function isPresent(method, part) {
    return Boolean(part && part.value && compare(part.value, method.mode) >= 0);
  }

  /** @param {Method} method @param {Index | null} part @returns {boolean} */
  function isDecided(method, part) {
    return !part || compare(part.low, method.mode) >= 0 || compare(part.high, method.mode) < 0;
  }

  /** @param {Method} method @param {Priority | null} found @returns {boolean} */
  function isPlaced(method, found) {
    return Boolean(found && found.value && compare(found.coverage, method.coverage) >= 0);
  }

  /** @param {Method} method @param {number} place @param {number} field @returns {string} */
  function group(method, place, field) {
    const isIn = (/** @type {{below: Ratio}} */ { below }) => below[1] * (place - 1) < below[0] * field;
    return method.order.find(isIn).id;
  }

  /** How many ratios are strictly greater than one. @param {Ratio[]} ratios @param {Ratio} one
   * @returns {number} */
  function greater(ratios, one) {
    return ratios.filter((other) => compare(other, one) > 0).length;
  }

  /** How many ratios are strictly smaller than one. @param {Ratio[]} ratios @param {Ratio} one
   * @returns {number} */
  function smaller(ratios, one) {
    return ratios.filter((other) => compare(other, one) < 0).length;
  }

  /** What the placed sectors are compared with. @param {Parts[]} parts @returns {Field} */
  function fieldOf(parts) {
    return {
      size: parts.length,
      lows: given(parts.map(({ priority }) => priority && priority.low)),
      values: given(parts.map(({ priority }) => priority && priority.value)),
      highs: given(parts.map(({ priority }) => priority && priority.high)),
      needs: given(parts.map(({ need }) => need && need.value)),
      potentials: given(parts.map(({ potential }) => potential && potential.value)),
    };
  }

  /** @param {Prepared} prepared @param {Parts} parts @param {Field} field @returns {Standing} */
  function placed({ method, scope }, { need, potential, priority }, field) {
    const { low, value, high } = /** @type {Priority} */ (priority);
    const fullScope = scope !== "quick";
    const place = 1 + greater(field.values, /** @type {Ratio} */ (value));
    const best = 1 + greater(field.lows, high);
    const worst = field.size - smaller(field.highs, low);
    const grouped = field.size >= method.fewest;
    const groupBest = grouped ? group(method, best, field.size) : null;
    const groupWorst = grouped ? group(method, worst, field.size) : null;
    return {
      verdict: grouped ? group(method, place, field.size) : UNRANKED,
      firm: grouped ? fullScope && groupBest === groupWorst : null,
      group_best: groupBest,
      group_worst: groupWorst,
      mode: mode(method, need, potential),
      mode_firm: fullScope && isDecided(method, need) && isDecided(method, potential),
      place,
      best,
      worst,
      need_place: placeOf(need, field.needs),
      potential_place: placeOf(potential, field.potentials),
    };
  }

  /** How a sector without a place stands. @param {string} verdict @returns {Standing} */
  function unplaced(verdict) {
    return {
      verdict,
      firm: null,
      group_best: null,
      group_worst: null,
      mode: null,
      mode_firm: null,
      place: null,
      best: null,
      worst: null,
      need_place: null,
      potential_place: null,
    };
  }

  /** @param {Index | null} part @param {Ratio[]} values @returns {number | null} */
  function placeOf(part, values) {
    return part && part.value && 1 + greater(values, part.value);
  }

  /** @param {Prepared} prepared @param {number} n @param {Parts} parts @param {Tally} tally
   * @returns {(standing: Standing) => SectorResult} */
  function described(prepared, n, parts, tally) {
    const { id, title, annex } = prepared.sectors[n].sector;
    const { heaviest, ...found } = tally;
    const moved = step(prepared.method, parts.need, parts.potential, heaviest);
    return (standing) => ({ id, title, annex, ...parts, step: moved, ...found, ...standing });
  }

  /** @param {Prepared} prepared @param {Parts[]} parts @param {Tally[]} tallies
   * @returns {SectorResult[]} */
  function rank(prepared, parts, tallies) {
    const isIn = parts.map(({ priority }) => isPlaced(prepared.method, priority));
    const field = fieldOf(parts.filter((_, n) => isIn[n]));
    const results = parts.map((one, n) => {
      const outside = () => unplaced(one.priority ? INSUFFICIENT : NOT_APPLICABLE);
      return described(prepared, n, one, tallies[n])(isIn[n] ? placed(prepared, one, field) : outside());
    });
    const having = (/** @type {string} */ verdict) => results.filter((one) => one.verdict === verdict);
    const ranked = [];
    for (let place = 1; place <= field.size; place++) {
      ranked.push(...results.filter((result) => result.place === place)); // ties in checklist order
    }
    return [...ranked, ...having(INSUFFICIENT), ...having(NOT_APPLICABLE)];
  }

  /** @param {string[]} names @param {number} first @param {Sums} sums @returns {Map<string, Lens>} */
  function lenses(names, first, sums) {
    const pair = (/** @type {number} */ slot) => ({
      need: indexOf(sums, slot),
      potential: indexOf(sums, slot + 1),
    });
    return new Map(names.map((name, n) => [name, pair(first + 2 * n)]));
  }

  /** @param {Prepared} prepared @param {Answers} answers @param {Profile} profile @returns {Scores} */
  function score(prepared, answers, profile) {
    const { sums, tallies } = count(prepared, answers, profile);
    const [size, transfers] = [tallies.length, prepared.transfers.length];
    const parts = prepared.sectors.map((_, n) => partsOf(prepared.method, sums, n));
    return {
      sectors: rank(prepared, parts, tallies),
      transfer: lenses(prepared.transfers, 2 * size, sums),
      group: lenses(prepared.groups, 2 * (size + transfers), sums),
    };
  }

  /** @param {Method} method @param {Sums} sums @param {number} n @returns {Parts} */
  function partsOf(method, sums, n) {
    const [need, potential] = [indexOf(sums, 2 * n), indexOf(sums, 2 * n + 1)];
    return { need, potential, priority: priority(method, need, potential) };
  }

  mdcheck.score = { tenths, compare, between, priority, step, mode, isPlaced, group, score };
  Object.assign(mdcheck.score, { UNRANKED, INSUFFICIENT, partsOf });
}
