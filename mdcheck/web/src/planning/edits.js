/* What is chosen and written for a plan, changed: each gives a new plan and leaves the old one as it was. */
"use strict";
{
  /** @type {PlannedAction} */
  const ACTION = { measure: "", title: "", result: "", who: "", when: "", money: "", status: "" };

  /** @param {Partial<PlannedGoal>} parts @returns {PlannedGoal} */
  function goalOf(parts) {
    const texts = { title: "", national: "", objective: "", requirements: "", assumptions: "" };
    return { ...texts, sectors: [], actions: [], indicators: [], ...parts };
  }

  /** @template T @param {T[]} list @param {number} at @param {Partial<T>} parts @returns {T[]} */
  function withAt(list, at, parts) {
    return list.map((one, n) => (n === at ? { ...one, ...parts } : one));
  }

  /** @param {Planned} plan @param {number} at @param {Partial<PlannedGoal>} parts @returns {Planned} */
  function withGoal(plan, at, parts) {
    return { ...plan, goals: withAt(plan.goals, at, parts) };
  }

  /** @param {Planned} plan @param {number} at @param {number} n @param {Partial<PlannedAction>} parts
   * @returns {Planned} */
  function withAction(plan, at, n, parts) {
    return withGoal(plan, at, { actions: withAt(plan.goals[at].actions, n, parts) });
  }

  /** An indicator by its title: what is not said of one of a measure needs no row.
   * @param {Planned} plan @param {number} at @param {string} title @param {Partial<PlannedIndicator>} parts
   * @returns {Planned} */
  function withIndicator(plan, at, title, parts) {
    const { indicators } = plan.goals[at];
    const old = indicators.find((one) => one.title === title) || { title, baseline: "", target: "" };
    const made = { ...old, ...parts };
    const kept = made.baseline || made.target ? [made] : [];
    const others = indicators.filter((one) => one !== old);
    const n = indicators.indexOf(old);
    const next =
      n < 0 ? [...others, ...kept] : [...indicators.slice(0, n), ...kept, ...indicators.slice(n + 1)];
    return withGoal(plan, at, { indicators: next });
  }

  /** @template T @param {T[]} list @param {number} at @returns {T[]} */
  function without(list, at) {
    return list.filter((_, n) => n !== at);
  }

  /** One place up or down. @template T @param {T[]} list @param {number} at @param {number} by @returns {T[]} */
  function moved(list, at, by) {
    const next = list.slice();
    next.splice(at + by, 0, ...next.splice(at, 1));
    return next;
  }

  /** A goal of a draft as it is written into the sheet.
   * @param {PlanGoal} goal @param {string} title @returns {PlannedGoal} */
  function written(goal, title) {
    const actions = goal.actions.map(({ measure }) => ({ ...ACTION, measure }));
    return goalOf({ title, sectors: goal.sectors.slice(), actions });
  }

  const parts = { withGoal, withAction, withIndicator, without, moved };
  mdcheck.edits = { ACTION, goalOf, written, ...parts };
}
