/* From answers to what can be done: the twin of measures.py, the same functions in the same order. */
(function (mdcheck) {
  "use strict";

  function levelOf(item, answers) {
    return Object.prototype.hasOwnProperty.call(answers, item.id) ? answers[item.id].level : null;
  }

  function added(method, item, answers) {
    const level = item && item.role !== "open" ? levelOf(item, answers) : null;
    return typeof level === "number" ? (item.weight || 1) * method.points[item.role][level] : 0;
  }

  /** How strongly answers call for a measure: weight times points of the items it responds to. */
  function strength(method, measure, items, answers) {
    return measure.items.reduce((sum, id) => sum + added(method, items[id], answers), 0);
  }

  /** The measures that the answers call for, as [measure, strength], strongest first. */
  function calledFor(method, measures, asked, answers) {
    const items = Object.fromEntries(asked.map((item) => [item.id, item]));
    return measures
      .map((measure, n) => [measure, strength(method, measure, items, answers), n])
      .filter(([, found]) => found > 0)
      .sort((a, b) => b[1] - a[1] || a[2] - b[2])
      .map(([measure, found]) => [measure, found]);
  }

  /** The instruments behind items whose answers add to the score. */
  function toCheck(method, instruments, asked, answers) {
    const adding = new Set(asked.filter((item) => added(method, item, answers) > 0).map(({ id }) => id));
    return instruments.filter((one) => one.items.some((id) => adding.has(id)));
  }

  /** The data sources that can help with what is still unknown, most useful first. */
  function toLookIn(sources, unknown) {
    return sources
      .map((one, n) => [one, one.items.filter((id) => unknown.includes(id)).length, n])
      .filter(([, found]) => found)
      .sort((a, b) => b[1] - a[1] || a[2] - b[2])
      .map(([one]) => one);
  }

  mdcheck.measures = { strength, calledFor, toCheck, toLookIn };
})((globalThis.mdcheck = globalThis.mdcheck || {}));
