/* From a sector's result to what can be done: measures, instruments and data sources.
   The twin of measures.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { idsOf } = mdcheck.count;

  /** The ids of what has a strength, strongest first, in file order when equal.
   * @type {(strengths: [number, string][]) => string[]} */
  const strongest = (strengths) =>
    strengths
      .map(([points, id], n) => ({ points, id, n }))
      .filter(({ points }) => points)
      .sort((a, b) => b.points - a.points || a.n - b.n)
      .map(({ id }) => id);

  /** @param {Listed} measure @param {Drivers} drivers @returns {number} */
  function strength(measure, drivers) {
    return measure.items.reduce((sum, id) => sum + (drivers.get(id) || 0), 0);
  }

  /** @param {Listed[]} measures @param {Drivers} drivers @returns {string[]} */
  function calledFor(measures, drivers) {
    return strongest(measures.map((measure) => [strength(measure, drivers), measure.id]));
  }

  /** @param {Listed[]} instruments @param {Drivers} drivers @returns {string[]} */
  function toCheck(instruments, drivers) {
    return idsOf(instruments.filter(({ items }) => items.some((id) => drivers.has(id))));
  }

  /** @param {Listed[]} sources @param {string[]} toFindOut @returns {string[]} */
  function toLookIn(sources, toFindOut) {
    const unknown = new Set(toFindOut);
    const helped = (/** @type {Listed} */ { items }) =>
      Array.from(new Set(items)).filter((id) => unknown.has(id)).length;
    return strongest(sources.map((one) => [helped(one), one.id]));
  }

  /** @param {Library} library @param {SectorResult} result @returns {ToDo} */
  function toDo(library, result) {
    return {
      measures: calledFor(library.measures || [], result.drivers),
      instruments: toCheck(library.instruments || [], result.drivers),
      data_sources: toLookIn(library.data_sources || [], result.to_find_out),
    };
  }

  mdcheck.measures = { strength, calledFor, toCheck, toLookIn, toDo };
}
