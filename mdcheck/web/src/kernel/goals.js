/* Ranks strategic goals by the criteria of the method, each 0 to 2 (handbook 2.3.2).
   The twin of goals.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has } = mdcheck.count;
  const HIGHEST = 2;

  /** @param {Goal} goal @returns {number} */
  function total(goal) {
    return Object.keys(goal.scores).reduce((sum, id) => sum + goal.scores[id], 0);
  }

  /** @param {Method} method @param {Goal} goal @returns {number} */
  function missing(method, goal) {
    return method.criteria.filter((/** @type {{id: string}} */ { id }) => !has(goal.scores, id)).length;
  }

  /** @param {Method} method @param {Goal} goal @param {Map<number, number>} totals how many complete goals have each
   * @returns {number | null} */
  function place(method, goal, totals) {
    if (missing(method, goal)) return null;
    const own = total(goal);
    return 1 + [...totals].reduce((sum, [other, count]) => (other > own ? sum + count : sum), 0);
  }

  /** @param {Method} method @param {Goal[]} goals @returns {GoalResult[]} */
  function scoreGoals(method, goals) {
    /** @type {Map<number, number>} */
    const totals = new Map();
    for (const goal of goals) {
      if (!missing(method, goal)) totals.set(total(goal), (totals.get(total(goal)) || 0) + 1);
    }
    const results = goals.map((goal) => ({
      title: goal.title,
      sectors: goal.sectors.slice(),
      total: total(goal),
      low: total(goal),
      high: total(goal) + HIGHEST * missing(method, goal),
      place: place(method, goal, totals),
    }));
    return results
      .map((result, n) => ({ result, n, at: result.place || goals.length + 1 }))
      .sort((a, b) => a.at - b.at || a.n - b.n)
      .map(({ result }) => result);
  }

  mdcheck.goals = { total, missing, scoreGoals };
}
