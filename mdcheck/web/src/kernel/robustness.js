/* How likely a place is: unknowns filled at random, answers a step off, weights varied.
   The twin of robustness.py, which says what each function answers: the same functions in the same order.
   `start` does it in steps, so that a page stays quick while it waits. */
"use strict";
{
  const { NOT_APPLICABLE, has, idsOf, isSetAside, weightOf } = mdcheck.count;
  const { between, compare, group } = mdcheck.score;
  const NONE = -1;

  /** @param {number} seed @returns {() => number} the next number, each time it is called */
  function numbers(seed) {
    const state = Int32Array.of(seed); // a typed array keeps it a whole number of 32 bits
    return () => {
      state[0] += 0x6d2b79f5;
      const s = state[0];
      let t = Math.imul(s ^ (s >>> 15), s | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return (t ^ (t >>> 14)) >>> 0;
    };
  }

  /** @param {Prepared} prepared @param {number} n @param {Sheet} sheet @returns {Drawn} */
  function drawn(prepared, n, sheet) {
    const levelOf = (/** @type {string} */ id) => (has(sheet.answers, id) ? sheet.answers[id].level : null);
    const found = prepared.sectors[n].items.filter(({ id, item }) => {
      const level = levelOf(id);
      return level !== NOT_APPLICABLE && !isSetAside(item, level, sheet.profile || {});
    });
    const levels = found.map(({ id }) => levelOf(id));
    return {
      ids: idsOf(found),
      weights: Int32Array.from(found, ({ item }) => weightOf(item)),
      points: Int32Array.from([].concat(...found.map(({ item }) => prepared.method.points[item.role]))),
      parts: Uint8Array.from(found, ({ part }) => part),
      levels: Int8Array.from(levels, (level) => (typeof level === "number" ? level : NONE)),
    };
  }

  /** @param {Method} method @param {Drawn} items @param {() => number} draw @returns {Ratio} */
  function varied(method, { points, parts, levels }, draw) {
    const { weights } = method;
    const many = weights.length;
    const [slips, of] = method.robustness.slip;
    const [got, known] = [
      [0, 0],
      [0, 0],
    ];
    for (let n = 0; n < levels.length; n++) {
      const weight = weights[draw() % many];
      let level = levels[n];
      if (level === NONE) level = draw() % 3;
      else if (draw() % of < slips) level = draw() & 1 ? Math.min(level + 1, 2) : Math.max(level - 1, 0);
      known[parts[n]] += 2 * weight;
      got[parts[n]] += weight * points[3 * n + level];
    }
    return together(method, got, known);
  }

  /** @param {Method} method @param {number[]} points @param {number[]} known @returns {Ratio} */
  function together(method, points, known) {
    if (!known[1]) return [points[0], known[0]];
    if (!known[0]) return [points[1], known[1]];
    return between(method.emphasis, [points[0], known[0]], [points[1], known[1]]);
  }

  /** @param {Ratio[]} ratios @param {Ratio} one @returns {number} */
  function exceeding(ratios, one) {
    let many = 0;
    for (const other of ratios) if (compare(other, one) > 0) many += 1;
    return many;
  }

  /** @param {Ratio[]} values @returns {number[]} */
  function places(values) {
    return values.map((value) => 1 + exceeding(values, value));
  }

  /** @param {Method} method @param {number[]} drawn how many draws gave each place
   * @param {number} field @returns {Map<string, number | null>} */
  function shares(method, drawn, field) {
    const grouped = field >= method.fewest;
    /** @type {string[]} */ const ids = idsOf(method.order);
    /** @type {Map<string, any>} */ const found = new Map(ids.map((id) => [id, grouped ? 0 : null]));
    drawn.forEach((many, place) => {
      const id = many && grouped ? group(method, place, field) : null;
      if (id) found.set(id, found.get(id) + many);
    });
    return found;
  }

  /** @param {Method} method @param {Drawn} items @param {number} mine @param {Ratio[]} values
   * @returns {string[]} */
  function hinges(method, items, mine, values) {
    const field = values.length;
    if (field < method.fewest) return [];
    const others = values.filter((_, n) => n !== mine);
    const { points, known } = answered(items);
    const verdict = (/** @type {Ratio} */ value) => group(method, 1 + exceeding(others, value), field);
    const moved = (/** @type {number} */ n, /** @type {number} */ level) => {
      const changed = points.slice();
      const rise = items.points[3 * n + level] - items.points[3 * n + items.levels[n]];
      changed[items.parts[n]] += items.weights[n] * rise;
      return together(method, changed, known);
    };
    const now = verdict(values[mine]);
    const turns = (/** @type {string} */ _, /** @type {number} */ n) =>
      near(items.levels[n]).some((level) => verdict(moved(n, level)) !== now);
    return items.ids.filter(turns);
  }

  /** @param {Drawn} items @returns {{points: number[], known: number[]}} */
  function answered({ weights, points, parts, levels }) {
    const [got, known] = [
      [0, 0],
      [0, 0],
    ];
    levels.forEach((level, n) => {
      if (level === NONE) return;
      known[parts[n]] += 2 * weights[n];
      got[parts[n]] += weights[n] * points[3 * n + level];
    });
    return { points: got, known };
  }

  /** @param {number} level @returns {number[]} */
  function near(level) {
    return level === NONE ? [] : [level - 1, level + 1].filter((one) => one >= 0 && one <= 2);
  }

  /** @param {Prepared} prepared @param {Sheet} sheet @param {Result} result of the same two
   * @param {number} [seed] the method's unless given @returns {Robustness} */
  function robustness(prepared, sheet, result, seed) {
    return start(prepared, sheet, result, seed).result();
  }

  /** The same in steps: `step(draws)` makes so many more and says whether all are made, `result()`
   * makes those that are left and gives the whole. @param {Prepared} prepared @param {Sheet} sheet
   * @param {Result} result @param {number} [seed]
   * @returns {{step: (draws: number) => boolean, result: () => Robustness}} */
  function start(prepared, sheet, result, seed = prepared.method.robustness.seed) {
    const { method } = prepared;
    const { draws } = method.robustness;
    const shown = result.sectors.filter(({ place }) => place !== null);
    /** @type {{at: number, items: Drawn}[]} */ const field = [];
    prepared.sectors.forEach(({ sector }, n) => {
      const at = shown.findIndex(({ id }) => id === sector.id);
      if (at >= 0) field.push({ at, items: drawn(prepared, n, sheet) });
    });
    const draw = numbers(seed);
    const counts = field.map(() => new Array(field.length + 1).fill(0)); // of each place
    let made = 0;

    function step(/** @type {number} */ more) {
      for (const last = Math.min(draws, made + more); made < last; made++) {
        const values = field.map(({ items }) => varied(method, items, draw));
        places(values).forEach((place, mine) => {
          counts[mine][place]++;
        });
      }
      return made === draws;
    }

    function whole() {
      step(draws);
      const sums = field.map(({ items }) => answered(items));
      const values = sums.map(({ points, known }) => together(method, points, known));
      /** @type {Likely[]} */ const sectors = new Array(field.length);
      field.forEach(({ at, items }, mine) => {
        sectors[at] = {
          id: shown[at].id,
          place: Number(shown[at].place),
          likely_best: nth(counts[mine], Math.floor((5 * (draws - 1)) / 100)),
          likely_worst: nth(counts[mine], Math.ceil((95 * (draws - 1)) / 100)),
          shares: shares(method, counts[mine], field.length),
          hinges: hinges(method, items, mine, values),
        };
      });
      return { title: result.title, scope: result.scope, seed, draws, sectors };
    }

    return { step, result: whole };
  }

  /** The place at an index of the places sorted. @param {number[]} counts @param {number} index
   * @returns {number} */
  function nth(counts, index) {
    let left = index;
    return counts.findIndex((many) => {
      left -= many;
      return left < 0;
    });
  }

  mdcheck.robustness = Object.assign(robustness, { start, numbers });
}
