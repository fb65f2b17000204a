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

  /** @param {Method} method @param {Goal} goal @param {number[]} totals of the complete goals
   * @returns {number | null} */
  function place(method, goal, totals) {
    if (missing(method, goal)) return null;
    return 1 + totals.filter((other) => other > total(goal)).length;
  }

  /** @param {Method} method @param {Goal[]} goals @returns {GoalResult[]} */
  function scoreGoals(method, goals) {
    const totals = goals.filter((goal) => !missing(method, goal)).map(total);
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
