/* Says where the planning process stands: which of its steps are in place, and what is still to do.
   The twin of process.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has, idsOf } = mdcheck.count;
  /** @type {Record<string, keyof Steps>} */
  const STATES = {
    2: "in_place",
    1: "partly",
    0: "missing",
    unknown: "unknown",
    "not-applicable": "not_applicable",
    null: "blank",
  };
  const NAMES = Object.freeze(["in_place", "partly", "missing", "unknown", "not_applicable", "blank"]);
  const SETTLED = ["in_place", "not_applicable"];

  /** @type {(item: Item) => boolean} */
  const isGraded = ({ role }) => role !== "open";
  /** @type {(steps: Steps) => number} */
  const leftOf = ({ partly, missing, unknown, blank }) => partly + missing + unknown + blank;
  /** @type {(steps: Steps) => number} */
  const applicableOf = (steps) => steps.in_place + leftOf(steps);
  /** @type {(steps: Steps) => boolean} */
  const isBegun = ({ in_place, partly }) => in_place + partly > 0;
  /** @type {() => Steps} */
  const none = () => /** @type {any} */ (Object.fromEntries(NAMES.map((name) => [name, 0])));

  /** @param {Content} content @param {Answers} answers @returns {Course} */
  function process(content, answers) {
    const found = content.processes.map((one) => result(one, answers));
    const stages = stagesOf(idsOf(content.method.stages), found);
    const first = stages.findIndex(({ steps }) => leftOf(steps));
    const at = first < 0 ? stages.length : first;
    return {
      at: at < stages.length ? stages[at].id : null,
      ahead: idsOf(stages.slice(at + 1).filter(({ steps }) => isBegun(steps))),
      stages,
      checklists: found,
    };
  }

  /** @param {Process} checklist @param {Answers} answers @returns {ProcessResult} */
  function result({ id, stage, items }, answers) {
    const steps = none();
    const states = items.filter(isGraded).map((item) => ({ id: item.id, state: state(item, answers) }));
    for (const one of states) steps[one.state] += 1;
    return { id, stage, steps, to_do: states.filter((one) => !SETTLED.includes(one.state)) };
  }

  /** @param {Item} item @param {Answers} answers @returns {keyof Steps} */
  function state({ id }, answers) {
    const level = has(answers, id) ? answers[id].level : null;
    return STATES[String(level ?? null)];
  }

  /** @param {string[]} order @param {ProcessResult[]} found @returns {StageResult[]} */
  function stagesOf(order, found) {
    return order.flatMap((id) => {
      const ones = found.filter(({ stage }) => stage === id);
      return ones.length ? [{ id, steps: added(ones), checklists: idsOf(ones) }] : [];
    });
  }

  /** @param {ProcessResult[]} found @returns {Steps} */
  function added(found) {
    const sums = none();
    for (const { steps } of found) {
      for (const name of /** @type {(keyof Steps)[]} */ (NAMES)) sums[name] += steps[name];
    }
    return sums;
  }

  /** @param {Content} content @param {Answers} answers @returns {boolean} */
  function isSaid(content, answers) {
    const ids = idsOf(content.processes.flatMap(({ items }) => items));
    return ids.some((id) => has(answers, id) && ((answers[id].level ?? null) !== null || answers[id].note));
  }

  mdcheck.process = Object.assign(process, { isSaid, leftOf, applicableOf, isGraded });
}
