/* Goes through answers once: the sums that need, potential and every lens are made of.
   The twin of count.py, which says what each function answers: the same functions in the same order.
   Nouns stand in types.d.ts, as Python's do in model.py. */
"use strict";
globalThis.mdcheck = globalThis.mdcheck || /** @type {any} */ ({});
{
  const NOT_APPLICABLE = "not-applicable";
  const NO_EVIDENCE = "none";
  const LEVELS = [0, 1, 2];
  const BLANK = { level: null, evidence: "" };

  /** @type {(map: object, key: string) => boolean} */
  const has = (map, key) => Object.hasOwn(map, key);
  /** @type {(list: {id: string}[]) => string[]} */
  const idsOf = (list) => list.map(({ id }) => id);
  /** @type {(item: Item) => number} */
  const weightOf = (item) => item.weight || 1;

  /** The index of a sum: none when no item of it applies. @param {Sums} sums @param {number} slot
   * @returns {Index | null} */
  function indexOf(sums, slot) {
    const [points, known, full] = [sums.points[slot], sums.known[slot], sums.full[slot]];
    if (!full) return null;
    return {
      points,
      known,
      full,
      low: [points, full],
      value: known ? [points, known] : null,
      high: [points + full - known, full],
      coverage: [known, full],
    };
  }

  /** @param {Item[]} items @param {string} scope @returns {Item[]} */
  function inScope(items, scope) {
    return items.filter((item) => item.core || scope !== "quick");
  }

  /** @param {Method} method @param {Item} item @param {number} level @returns {number} */
  function pointsOf(method, item, level) {
    return weightOf(item) * method.points[item.role][level];
  }

  /** @param {Item} item @param {Answer["level"]} level @param {Profile} profile @returns {boolean} */
  function isSetAside(item, level, profile) {
    if ((level !== null && level !== undefined) || !item.applies || !item.applies.length) return false;
    return item.applies.every((key) => has(profile, key) && profile[key] === "no");
  }

  /** @param {Method} method @param {Sector[]} sectors @param {string} scope @returns {Prepared} */
  function prepare(method, sectors, scope) {
    const scored = sectors.map(({ items }) => inScope(items, scope).filter(({ role }) => role !== "open"));
    const tags = { transfer: new Set(), groups: new Set() };
    for (const item of /** @type {Item[]} */ ([]).concat(...scored)) {
      for (const id of item.transfer || []) tags.transfer.add(id);
      for (const id of item.groups || []) tags.groups.add(id);
    }
    const transfers = idsOf(method.transfers).filter((id) => tags.transfer.has(id));
    const groups = idsOf(method.groups).filter((id) => tags.groups.has(id));
    const names = idsOf(sectors).map((id) => `sector ${id}`);
    names.push(...transfers.map((id) => `transfer ${id}`), ...groups.map((id) => `group ${id}`));
    const first = new Map(names.map((name, n) => [name, 2 * n]));
    const counted = sectors.map((sector, n) => ({
      sector,
      items: madeReady(method, scored[n], `sector ${sector.id}`, first),
    }));
    return { method, scope, sectors: counted, transfers, groups, size: 2 * names.length };
  }

  /** @param {Method} method @param {Item[]} items @param {string} sector
   * @param {Map<string, number>} first where the pair of sums of each name begins @returns {Counted[]} */
  function madeReady(method, items, sector, first) {
    const byCore = [...items.filter(({ core }) => core), ...items.filter(({ core }) => !core)];
    const order = new Map(byCore.map((item, n) => [item, n]));
    const at = (/** @type {Item} */ item) => Number(order.get(item));
    const byWeight = byCore.slice().sort((a, b) => weightOf(b) - weightOf(a) || at(a) - at(b));
    const heaviest = new Map(byWeight.map((item, n) => [item, n]));
    return items.map((item) => {
      const part = method.need.includes(item.role) ? 0 : 1;
      const isAlert = item.role === "pressure" && weightOf(item) === method.alert.weight;
      const transfers = (item.transfer || []).map((id) => `transfer ${id}`);
      const groups = (item.groups || []).map((id) => `group ${id}`);
      const slots = [sector, ...transfers, ...groups].map((name) => Number(first.get(name)) + part);
      return {
        item,
        id: item.id,
        part,
        points: LEVELS.map((level) => pointsOf(method, item, level)),
        full: 2 * weightOf(item),
        slots: Array.from(new Set(slots)).filter((slot) => slot >= 0), // a tag the method has not: NaN
        alert: isAlert ? method.alert.level : null,
        order: at(item),
        heaviest: Number(heaviest.get(item)),
      };
    });
  }

  /** @param {Prepared} prepared @param {Answers} answers @param {Profile} profile
   * @returns {{sums: Sums, tallies: Tally[]}} */
  function count(prepared, answers, profile) {
    const zeros = () => new Array(prepared.size).fill(0);
    const sums = { points: zeros(), known: zeros(), full: zeros() };
    const tallies = prepared.sectors.map(({ items }) => tallied(items, answers, profile, sums));
    return { sums, tallies };
  }

  /** Adds a sector's items to the sums. @param {Counted[]} items @param {Answers} answers
   * @param {Profile} profile @param {Sums} sums @returns {Tally} */
  function tallied(items, answers, profile, sums) {
    /** @type {{id: string, points: number, order: number}[]} */ const drivers = [];
    /** @type {Counted[]} */ const openEnded = [];
    /** @type {string[]} */ const alerts = [];
    /** @type {string[]} */ const setAside = [];
    /** @type {Map<string, number>} */ const evidence = new Map();
    /** @type {[number, number]} */ const heaviest = [0, 0];
    for (const one of items) {
      const answer = has(answers, one.id) ? answers[one.id] : BLANK;
      const { level } = answer;
      if (level === NOT_APPLICABLE) continue;
      if (isSetAside(one.item, level, profile)) {
        setAside.push(one.id);
        continue;
      }
      for (const slot of one.slots) sums.full[slot] += one.full;
      if (typeof level !== "number") {
        openEnded.push(one);
        continue;
      }
      const points = one.points[level];
      for (const slot of one.slots) {
        sums.known[slot] += one.full;
        sums.points[slot] += points;
      }
      heaviest[one.part] = Math.max(heaviest[one.part], one.full);
      if (points) {
        const kind = answer.evidence || NO_EVIDENCE;
        drivers.push({ id: one.id, points, order: one.order });
        evidence.set(kind, (evidence.get(kind) || 0) + points);
      }
      if (level === one.alert) alerts.push(one.id);
    }
    drivers.sort((a, b) => b.points - a.points || a.order - b.order);
    openEnded.sort((a, b) => a.heaviest - b.heaviest);
    return {
      alerts,
      drivers: new Map(drivers.map(({ id, points }) => [id, points])),
      to_find_out: idsOf(openEnded),
      set_aside: setAside,
      evidence,
      heaviest,
    };
  }

  mdcheck.count = { NOT_APPLICABLE, NO_EVIDENCE, has, idsOf, weightOf, indexOf, inScope, pointsOf };
  Object.assign(mdcheck.count, { isSetAside, prepare, count });
}
