/* Scores answers: the method, on whole numbers. The twin of score.py, goals.py, assess.py, export/json.py
   and measures.py, which say what each function answers: the same functions in the same order. */
"use strict";
globalThis.mdcheck = globalThis.mdcheck || {};
{
  const NOT_APPLICABLE = "not-applicable";
  const HIGHEST = 2;

  const has = (map, key) => Object.prototype.hasOwnProperty.call(map, key);
  const idsOf = (list) => list.map(({ id }) => id);

  /** By a number, equals as they stood: ES2018 does not promise that of sort(). */
  const sorted = (list, key) =>
    list
      .map((value, n) => ({ value, n, key: key(value) }))
      .sort((a, b) => a.key - b.key || a.n - b.n)
      .map(({ value }) => value);

  const weightOf = (item) => item.weight || 1;
  const isScored = (item) => item.role !== "open";
  const lowOf = ({ points, full }) => [points, full];
  const highOf = ({ points, known, full }) => [points + full - known, full];
  const valueOf = ({ points, known }) => (known ? [points, known] : null);
  const coverageOf = ({ known, full }) => [known, full];

  // score.py

  function levelOf(item, answers) {
    return has(answers, item.id) ? answers[item.id].level : null;
  }

  function inScope(items, scope) {
    return items.filter((item) => item.core || scope !== "quick");
  }

  function pointsOf(method, item, level) {
    return weightOf(item) * method.points[item.role][level];
  }

  function index(method, items, answers) {
    let points = 0;
    let known = 0;
    let full = 0;
    for (const item of items) {
      const level = levelOf(item, answers);
      if (!isScored(item) || level === NOT_APPLICABLE) continue;
      full += 2 * weightOf(item);
      if (typeof level === "number") {
        known += 2 * weightOf(item);
        points += pointsOf(method, item, level);
      }
    }
    return full ? { points, known, full } : null;
  }

  function tenths([part, whole]) {
    return Math.floor((2000 * part + whole) / (2 * whole));
  }

  function compare(one, other) {
    return one[0] * other[1] - other[0] * one[1];
  }

  function band(method, ratio) {
    return method.bands.find(({ start }) => compare(ratio, start) >= 0).id;
  }

  function verdict(method, priority) {
    if (!priority) return NOT_APPLICABLE;
    const value = valueOf(priority);
    if (!value || compare(coverageOf(priority), method.coverage) < 0) return "insufficient";
    return band(method, value);
  }

  function mode(method, need, potential) {
    const mitigate = isPresent(method, need);
    const harness = isPresent(method, potential);
    if (mitigate && harness) return "mitigate-and-harness";
    return mitigate ? "mitigate" : harness ? "harness" : "monitor";
  }

  function isPresent(method, part) {
    const value = part && valueOf(part);
    return value !== null && compare(value, method.mode) >= 0;
  }

  function added(method, item, answers) {
    const level = levelOf(item, answers);
    return isScored(item) && typeof level === "number" ? pointsOf(method, item, level) : 0;
  }

  function drivers(method, items, answers) {
    const points = (item) => added(method, item, answers);
    return idsOf(sorted(items.filter(points), (item) => -points(item)).slice(0, method.drivers));
  }

  function toFindOut(items, answers) {
    const open = items.filter((item) => {
      const level = levelOf(item, answers);
      return isScored(item) && (level === null || level === "unknown");
    });
    return idsOf(sorted(open, (item) => -weightOf(item)));
  }

  function scoreSector(method, sector, answers, scope) {
    const { id, title, annex } = sector;
    const items = inScope(sector.items, scope);
    const among = (roles) => items.filter(({ role }) => roles.includes(role));
    const priority = index(method, items, answers);
    const need = index(method, among(method.need), answers);
    const potential = index(method, among(method.potential), answers);
    const bandLow = priority && band(method, lowOf(priority));
    const bandHigh = priority && band(method, highOf(priority));
    return {
      id,
      title,
      annex,
      verdict: verdict(method, priority),
      firm: priority && bandLow === bandHigh,
      band_low: bandLow,
      band_high: bandHigh,
      mode: mode(method, need, potential),
      place: null,
      best: null,
      worst: null,
      priority,
      need,
      potential,
      drivers: drivers(method, items, answers),
      to_find_out: toFindOut(items, answers),
    };
  }

  function isPlaced(method, result) {
    return method.bands.some(({ id }) => id === result.verdict);
  }

  function placed(result, field) {
    const [myLow, myValue, myHigh] = bounds(result);
    const others = field.map(bounds);
    const count = (test) => others.filter(test).length;
    return {
      ...result,
      place: 1 + count(([, value]) => compare(value, myValue) > 0),
      best: 1 + count(([low]) => compare(low, myHigh) > 0),
      worst: others.length - count(([, , high]) => compare(high, myLow) < 0),
    };
  }

  function bounds({ priority }) {
    return [lowOf(priority), valueOf(priority), highOf(priority)];
  }

  function rank(method, results) {
    const field = results.filter((result) => isPlaced(method, result));
    const ranked = field.map((result) => placed(result, field));
    const having = (verdict) => results.filter((result) => result.verdict === verdict);
    return [
      ...sorted(ranked, ({ place }) => place),
      ...having("insufficient"),
      ...having(NOT_APPLICABLE),
    ];
  }

  function lenses(method, ids, attribute, items, answers) {
    const seen = new Map(ids.map((id) => [id, new Set()]));
    for (const item of items) {
      for (const id of item[attribute] || []) if (seen.has(id)) seen.get(id).add(item);
    }
    const found = {};
    seen.forEach((chosen, id) => {
      if (chosen.size) found[id] = index(method, chosen, answers);
    });
    return found;
  }

  function score(method, sectors, answers, scope) {
    return rank(method, sectors.map((sector) => scoreSector(method, sector, answers, scope)));
  }

  // goals.py

  function total(goal) {
    return Object.keys(goal.scores).reduce((sum, id) => sum + goal.scores[id], 0);
  }

  function missing(method, goal) {
    return method.criteria.filter(({ id }) => !has(goal.scores, id)).length;
  }

  function place(method, goal, totals) {
    if (missing(method, goal)) return null;
    return 1 + totals.reduce((sum, count, other) => sum + (other > total(goal) ? count : 0), 0);
  }

  function scoreGoals(method, goals) {
    const totals = [];
    goals.filter((goal) => !missing(method, goal)).forEach((goal) => {
      totals[total(goal)] = (totals[total(goal)] || 0) + 1;
    });
    const results = goals.map((goal) => ({
      title: goal.title,
      sectors: goal.sectors.slice(),
      total: total(goal),
      low: total(goal),
      high: total(goal) + HIGHEST * missing(method, goal),
      place: place(method, goal, totals),
    }));
    return sorted(results, ({ place }) => place || Infinity);
  }

  // assess.py

  /** @param {{scope?: "full"|"quick", sectors?: string[]}} [options] @returns {Object} mdcheck-result/1 */
  function assess(content, sheet, options) {
    const { method } = content;
    const { answers } = sheet;
    const asked = options || {};
    const scope = asked.scope || sheet.scope;
    const sectors = asked.sectors || [];
    const chosen = content.sectors.filter(({ id }) => !sectors.length || sectors.includes(id));
    const items = inScope([].concat(...chosen.map((sector) => sector.items)), scope);
    return resultObject({
      title: sheet.title,
      scope,
      content_version: method.content_version,
      method_version: method.method_version,
      sectors: score(method, chosen, answers, scope),
      lenses: {
        transfer: lenses(method, idsOf(method.transfers), "transfer", items, answers),
        group: lenses(method, idsOf(method.groups), "groups", items, answers),
      },
      goals: scoreGoals(method, sheet.goals),
      unknown_ids: sheet.unknown_ids.slice(),
    });
  }

  // export/json.py

  function resultObject(result) {
    for (const lens of Object.values(result.lenses)) {
      for (const id of Object.keys(lens)) lens[id] = indexObject(lens[id]);
    }
    return { format: "mdcheck-result/1", ...result, sectors: result.sectors.map(sectorObject) };
  }

  function sectorObject(sector) {
    const { priority, need, potential } = sector;
    return {
      ...sector,
      priority: indexObject(priority),
      need: indexObject(need),
      potential: indexObject(potential),
    };
  }

  function indexObject(index) {
    return (
      index && {
        value: published(valueOf(index)),
        low: published(lowOf(index)),
        high: published(highOf(index)),
        coverage: published(coverageOf(index)),
      }
    );
  }

  /** The only fraction there is, made last, from whole tenths. */
  function published(ratio) {
    return ratio && tenths(ratio) / 10;
  }

  // measures.py

  function strength(method, measure, items, answers) {
    return measure.items.reduce((sum, id) => sum + (items[id] ? added(method, items[id], answers) : 0), 0);
  }

  function calledFor(method, measures, asked, answers) {
    const items = Object.fromEntries(asked.map((item) => [item.id, item]));
    const strengths = measures.map((measure) => [measure, strength(method, measure, items, answers)]);
    return sorted(strengths.filter(([, points]) => points), ([, points]) => -points);
  }

  function toCheck(method, instruments, asked, answers) {
    const adding = new Set(idsOf(asked.filter((item) => added(method, item, answers))));
    return instruments.filter(({ items }) => items.some((id) => adding.has(id)));
  }

  function toLookIn(sources, asked, answers) {
    const unknown = new Set(toFindOut(asked, answers));
    const helping = sources.map((one) => [one, one.items.filter((id) => unknown.has(id)).length]);
    return sorted(helping.filter(([, count]) => count), ([, count]) => -count).map(([one]) => one);
  }

  mdcheck.score = { assess, inScope, calledFor, toCheck, toLookIn };
}
