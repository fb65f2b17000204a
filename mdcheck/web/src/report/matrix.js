/* Says the two matrices of a plan: how it is carried out, and a form to review it.
   The twin of report/matrix.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const { DASH, actionLine, bullets, eachOnce, filled, form, goalTitle } = mdcheck.report;
  const { measureOf, statuses, text, titles, whereFrom } = mdcheck.report;

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function matrix(about, made) {
    return [
      { kind: "heading", level: 2, text: t("Implementation matrix") },
      text(
        t(
          "An output is something concrete that an action produces; the outcome is the effect that should follow. Monitoring is an activity of its own, with its own budget.",
        ),
      ),
      ...made.goals.flatMap((goal, n) => [
        goalHeading(about, n + 1, goal),
        outcome(n + 1, goal),
        matrixTable(about, n + 1, goal),
      ]),
    ];
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Heading} */
  function goalHeading(about, number, goal) {
    const said = t("Strategic goal {number}: {goal}", { number, goal: goalTitle(about, goal) });
    return { kind: "heading", level: 3, text: said };
  }

  /** @param {number} number @param {PlanGoal} goal @returns {Table} */
  function outcome(number, goal) {
    const { objective, indicators, assumptions } = goal;
    return form(t("Outcome of goal {number}", { number }), [
      [
        t("Expected outcome"),
        filled(objective, t("the effect for people that should follow from the outputs")),
      ],
      [t("Indicators of the outcome"), indicatorCell(indicators)],
      [
        t("Assumptions and risks"),
        assumptions.length
          ? bullets(assumptions)
          : filled("", t("what must hold true, and what could go wrong")),
      ],
    ]);
  }

  /** @param {PlannedIndicator[]} indicators @returns {Cell} */
  function indicatorCell(indicators) {
    if (!indicators.length) return filled("", t("an indicator, its value today, the target and its date"));
    return bullets(indicators.map(indicatorText));
  }

  /** @param {PlannedIndicator} one @returns {string} */
  function indicatorText({ title: indicator, baseline, target }) {
    const places = { indicator, baseline, target };
    if (baseline && target) return t("{indicator} (today: {baseline}; target: {target})", places);
    if (target) return t("{indicator} (target: {target})", places);
    if (baseline) return t("{indicator} (today: {baseline})", places);
    return indicator;
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Table} */
  function matrixTable(about, number, goal) {
    const rows = goal.actions.map((action, n) => activity(about, `${number}.${n + 1}`, action));
    if (rows.length) rows.push(watching(number, rows.length + 1));
    return {
      kind: "table",
      label: t("Implementation of goal {number}", { number }),
      columns: [
        { title: t("Activity") },
        { title: t("Expected output") },
        { title: t("Who and by when") },
        { title: t("Inputs and budget") },
        { title: t("Indicators") },
        { title: t("Means of verification") },
        { title: t("Assumptions and risks") },
        { title: t("Where this comes from"), extra: true },
      ],
      rows: rows.length ? rows : [emptyRow(8)],
    };
  }

  /** @param {number} width @returns {Cell[]} */
  function emptyRow(width) {
    return [filled("", t("no action yet")), ...Array(width - 1).fill(DASH)];
  }

  /** @param {Told} about @param {string} number @param {PlanAction} action @returns {Cell[]} */
  function activity(about, number, action) {
    return [
      actionLine(number, action),
      filled(action.result, t("the concrete product of this action")),
      filled(eachOnce([action.who, action.when]), t("body, date")),
      filled(action.money, t("money, staff and things, and where they come from")),
      indicatorCell(action.indicators),
      verification(about, action),
      filled(action.watch, t("what must hold true, and what could go wrong")),
      whereFrom(about, action),
    ];
  }

  /** @param {Told} about @param {PlanAction} action @returns {Cell} */
  function verification(about, action) {
    const known = about.library ? titles(about.library.data_sources) : {};
    const named = action.data_sources.filter((id) => Object.hasOwn(known, id)).map((id) => known[id]);
    const names = [...new Set([...(measureOf(about, action)?.baselines || []), ...named])];
    return names.length ? bullets(names) : filled("", t("records or figures that prove it"));
  }

  /** @param {number} number @param {number} at @returns {Cell[]} */
  function watching(number, at) {
    const action = t("Monitoring: set baselines and targets, collect the indicators, report");
    return [
      t("{number} {action}", { number: `${number}.${at}`, action }),
      t("The value of each indicator above at each review"),
      filled("", t("body, dates of review")),
      filled("", t("cost of collecting the figures")),
      DASH,
      filled("", t("reports, and who receives them")),
      filled("", t("whether the figures exist and can be had in time")),
      t("Handbook, section 2.3.6"),
    ];
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function monitoring(about, made) {
    const hint = t("yearly, mid-term or final review; from when to when");
    return [
      { kind: "heading", level: 2, text: t("Monitoring matrix") },
      text(
        t(
          "To be filled at each review. Say too whether risks came true, whether assumptions held, and whether new risks appeared.",
        ),
      ),
      form(t("Review"), [[t("Period under review"), filled("", hint)]]),
      ...made.goals.flatMap((goal, n) => [goalHeading(about, n + 1, goal), reviewTable(n + 1, goal)]),
    ];
  }

  /** @param {number} number @param {PlanGoal} goal @returns {Table} */
  function reviewTable(number, goal) {
    const rows = goal.actions.map((action, n) => reviewRow(`${number}.${n + 1}`, action));
    return {
      kind: "table",
      label: t("Review of goal {number}", { number }),
      columns: [
        { title: t("Activity") },
        { title: t("Expected output") },
        { title: t("Spent so far") },
        { title: t("Result of the activity") },
        { title: t("Progress towards the output") },
      ],
      rows: rows.length ? rows : [emptyRow(5)],
    };
  }

  /** @param {string} number @param {PlanAction} action @returns {Cell[]} */
  function reviewRow(number, action) {
    const { money: budget } = action;
    const wanted = action.indicators.map(indicatorText);
    const state = statuses()[action.status] || "";
    return [
      actionLine(number, action),
      filled(action.result, t("as in the implementation matrix")),
      filled("", budget ? t("amount, of {budget}", { budget }) : t("amount, of the budget")),
      filled("", state ? t("what came of it; so far: {state}", { state }) : t("what came of it")),
      filled(
        "",
        wanted.length
          ? t("value now of: {indicators}", { indicators: wanted.join("; ") })
          : t("value now of the indicators; risks and assumptions"),
      ),
    ];
  }

  Object.assign(mdcheck.report, { matrix, monitoring });
}
