/* Which disagreements decide: those whose outcome changes the verdict of their sector.
   The twin of decisive.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { NOT_APPLICABLE, count, has, indexOf } = mdcheck.count;
  const { INSUFFICIENT, UNRANKED, compare, group, isPlaced, partsOf, priority } = mdcheck.score;

  /** @param {Content} content @param {Sheet} sheet @param {string[]} ids
   * @param {Map<string, Votes>} votes @returns {string[]} */
  function decisive(content, sheet, ids, votes) {
    const prepared = mdcheck.prepare(content, null, sheet.scope);
    const { method } = content;
    const { sums } = count(prepared, sheet.answers, sheet.profile);
    /** @type {Parts[]} */ const parts = prepared.sectors.map((_, n) => partsOf(method, sums, n));
    const values = parts.map((one) => placedValue(method, one));
    /** @type {Map<string, {n: number, item: Counted}>} */ const places = new Map();
    prepared.sectors.forEach(({ items }, n) => {
      for (const item of items) places.set(item.id, { n, item });
    });
    return ids.filter((id) => {
      const found = places.get(id);
      if (!found) return false;
      const others = /** @type {Ratio[]} */ (values.filter((value, m) => value && m !== found.n));
      const now = has(sheet.answers, id) ? sheet.answers[id].level : null;
      const [low, high] = extremes(/** @type {Votes} */ (votes.get(id))).map((level) =>
        verdict(method, changed(method, parts[found.n], found.item, now, level), others),
      );
      return low !== high;
    });
  }

  /** @param {Method} method @param {Parts} parts @returns {Ratio | null} */
  function placedValue(method, parts) {
    return isPlaced(method, parts.priority) ? /** @type {Priority} */ (parts.priority).value : null;
  }

  /** @param {Votes} votes @returns {number[]} */
  function extremes(votes) {
    const voted = [0, 1, 2].filter((level) => votes[level]);
    return [voted[0], voted[voted.length - 1]];
  }

  /** @param {Method} method @param {Parts} parts @param {Counted} item @param {Level} now
   * @param {number} level @returns {Parts} */
  function changed(method, parts, item, now, level) {
    const isNeed = item.part === 0;
    let { points, known, full } = (isNeed ? parts.need : parts.potential) || { points: 0, known: 0, full: 0 };
    if (typeof now === "number") {
      points -= item.points[now];
      known -= item.full;
    }
    if (now === NOT_APPLICABLE) full += item.full;
    const sums = { points: [points + item.points[level]], known: [known + item.full], full: [full] };
    const after = indexOf(sums, 0);
    const [need, potential] = isNeed ? [after, parts.potential] : [parts.need, after];
    return { need, potential, priority: priority(method, need, potential) };
  }

  /** @param {Method} method @param {Parts} parts @param {Ratio[]} others @returns {string} */
  function verdict(method, parts, others) {
    const value = placedValue(method, parts);
    if (!value) return INSUFFICIENT;
    const field = others.length + 1;
    const ahead = others.filter((other) => compare(other, value) > 0).length;
    return field >= method.fewest ? group(method, 1 + ahead, field) : UNRANKED;
  }

  mdcheck.decisive = decisive;
}
