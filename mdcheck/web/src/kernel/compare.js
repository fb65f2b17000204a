/* Compares two assessments: what moved from one date to another, and in which answers.
   The twin of compare.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { NOT_APPLICABLE, has, inScope, isSetAside } = mdcheck.count;
  const { tenths } = mdcheck.score;
  const { UNKNOWN } = mdcheck.votes;

  /** Differences in tenths of a percent.
   * @param {Content} content @param {Sheet} before @param {Sheet} after
   * @param {{scope?: string | null}} [options] @returns {Comparison} */
  function compare(content, before, after, { scope = null } = {}) {
    const byId = (/** @type {Sheet} */ sheet) =>
      new Map(mdcheck.assess(content, sheet, { scope }).sectors.map((sector) => [sector.id, sector]));
    const [was, now] = [byId(before), byId(after)];
    const asked = scope || before.scope;
    return {
      before: { title: before.title, date: before.date },
      after: { title: after.title, date: after.date },
      sectors: content.sectors.map(({ id, items }) =>
        compared(
          content.method,
          /** @type {SectorResult} */ (was.get(id)),
          /** @type {SectorResult} */ (now.get(id)),
          saidOf(inScope(items, asked), before, after),
        ),
      ),
    };
  }

  /** @param {Method} method @param {SectorResult} before @param {SectorResult} after
   * @param {SaidTwice[]} said @returns {SectorComparison} */
  function compared(method, before, after, said) {
    const isLevel = (/** @type {Level} */ level) => typeof level === "number";
    const levels = said
      .filter(({ was, now }) => isLevel(was) && isLevel(now))
      .map(({ item, was, now }) => ({ item, more: change(method, item, Number(was), Number(now)) }));
    const those = (/** @type {any[]} */ found) => found.map(({ item }) => item.id);
    const moved = (/** @type {string[]} */ roles, /** @type {number} */ sign) =>
      those(levels.filter(({ item, more }) => roles.includes(item.role) && more * sign > 0));
    return {
      id: before.id,
      before,
      after,
      difference: difference(before, after),
      better: moved(method.need, -1),
      worse: moved(method.need, 1),
      grown: moved(method.potential, 1),
      shrunk: moved(method.potential, -1),
      newly_known: those(said.filter(({ was, now }) => was === UNKNOWN && isLevel(now))),
      newly_unknown: those(said.filter(({ was, now }) => isLevel(was) && now === UNKNOWN)),
    };
  }

  /** @param {Item[]} items @param {Sheet} before @param {Sheet} after @returns {SaidTwice[]} */
  function saidOf(items, before, after) {
    const scored = items.filter(({ role }) => role !== "open");
    return scored.map((item) => ({ item, was: said(item, before), now: said(item, after) }));
  }

  /** @param {Item} item @param {Sheet} sheet @returns {Level} */
  function said(item, { answers, profile }) {
    const level = has(answers, item.id) ? answers[item.id].level : null;
    if (isSetAside(item, level, profile)) return NOT_APPLICABLE;
    return level === null ? UNKNOWN : level;
  }

  /** @param {Method} method @param {Item} item @param {number} was @param {number} now
   * @returns {number} */
  function change(method, item, was, now) {
    return method.points[item.role][now] - method.points[item.role][was];
  }

  /** @param {SectorResult} before @param {SectorResult} after @returns {Difference} */
  function difference(before, after) {
    return {
      priority: moved(before.priority, after.priority),
      need: moved(before.need, after.need),
      potential: moved(before.potential, after.potential),
    };
  }

  /** @param {Priority | null} before @param {Priority | null} after @returns {number | null} */
  function moved(before, after) {
    const [was, now] = [before?.value, after?.value];
    return was && now ? tenths(now) - tenths(was) : null;
  }

  mdcheck.compare = compare;
}
