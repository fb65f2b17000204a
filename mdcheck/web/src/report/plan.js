/* Says a plan of action: background, planned programmes and annexes (handbook 2.3.3).
   The twin of report/plan.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { n, t } = mdcheck.words;
  const { DASH, SHOWN, actionLine, annexes, background, bullets, eachOnce, filled } = mdcheck.report;
  const { form, goalTitle, listed, matrix, monitoring, moreOf, ourFormula, points } = mdcheck.report;
  const { heading, measureOf, reasonsOf, statuses, text, titles, whereFrom } = mdcheck.report;
  const FEW = 3; // bodies named as examples

  /** @param {Told} about @param {Plan} made @param {{short?: boolean}} [options] @returns {Block[]} */
  function plan(about, made, options) {
    const { short = false } = options || {};
    const opened = [heading(1, title(about)), ...opening(about, made)];
    if (!made.goals.length) return [...opened, text(nothingYet(), "alert")];
    if (short) {
      return [...opened, ...background(about, made, { short }), ...eachGoal(about, made, { short })];
    }
    return [
      ...opened,
      ...background(about, made, { short }),
      heading(2, t("2. Planned programmes")),
      ...eachGoal(about, made, { short }),
      ...annexes(about, made),
      ...matrix(about, made),
      ...monitoring(about, made),
      text(ourFormula(), "quiet"),
    ];
  }

  /** @param {Told} about @returns {string} */
  function title({ result }) {
    if (!result.title) return t("Plan of action on migration and development");
    return t("Plan of action on migration and development: {title}", { title: result.title });
  }

  /** @returns {string} */
  function nothingYet() {
    return t("There is nothing to plan yet: no goal is complete, and no sector is ranked.");
  }

  /** @param {Told} about @param {Plan} made @returns {TextBlock[]} */
  function opening({ sheet }, made) {
    const parts = [t("Draft"), made.years, sheet.respondent, sheet.date];
    return [
      text(parts.filter(Boolean).join(" · "), "quiet"),
      ...(made.goals.length ? [text(basis(made), "lead")] : []),
      text(
        t(
          "What only the country can say is left empty, with a hint. Nothing here is decided: choose, change and add before it goes to the committee.",
        ),
      ),
      ...leftOut(made),
    ];
  }

  /** @param {Plan} made @returns {string} */
  function basis(made) {
    /** @type {Record<string, string>} */
    const said = {
      plan: t("The goals and actions are those that were chosen and written."),
      goals: t(
        "A draft by rule: the goals judged on every criterion, in their order, and under each the measures that the answers on its sectors call for most. Keep those that serve the goal.",
      ),
      sectors: t(
        "A draft by rule: a goal for each sector named or ranked first, and under it the measures that its answers call for most. Name the goals in your own words.",
      ),
    };
    return said[made.basis];
  }

  /** @param {Plan} made @returns {TextBlock[]} */
  function leftOut(made) {
    if (!made.left) return [];
    if (made.basis === "sectors") {
      const said = n(
        "{count} more ranked sector is not in it.",
        "{count} more ranked sectors are not in it.",
        made.left,
      );
      return [text(said, "quiet")];
    }
    return [
      text(n("{count} more goal is not in it.", "{count} more goals are not in it.", made.left), "quiet"),
    ];
  }

  /** @param {Told} about @param {Plan} made @param {{short: boolean}} options @returns {Block[]} */
  function eachGoal(about, made, { short }) {
    return made.goals.flatMap((goal, at) => {
      const number = at + 1;
      const said = t("Goal {number}: {goal}", { number, goal: goalTitle(about, goal) });
      const lines = numbers(number, goal).map((one, place) => ({
        text: actionLine(one, goal.actions[place]).text,
        tail: reasonsOf(about, goal.actions[place]),
      }));
      const shown = short
        ? points(t("Actions"), lines)
        : [
            goalForm(about, number, goal),
            actionsTable(about, number, goal),
            ...howToBegin(about, number, goal),
          ];
      return [heading(short ? 2 : 3, said), ...shown, ...calledToo(about, goal)];
    });
  }

  /** @param {number} number @param {PlanGoal} goal @returns {string[]} */
  function numbers(number, { actions }) {
    return actions.map((_, at) => `${number}.${at + 1}`);
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Table} */
  function goalForm(about, number, goal) {
    const { actions, requirements } = goal;
    const bodies = goal.convene
      .slice(0, FEW)
      .map(({ name }) => name)
      .join(", ");
    const leads = t("which body leads and who takes part, for example: {bodies}", { bodies });
    const rows = [
      [
        t("National development goal"),
        filled(goal.national, t("the goal of the national plan that this serves")),
      ],
      [t("Migration and development goal"), goalTitle(about, goal)],
      ...servedRow(about, goal),
      [
        t("Overall objective"),
        filled(goal.objective, t("what the actions are to bring about, for whom, by when")),
      ],
      [
        t("Supporting requirements"),
        requirements.length
          ? bullets(requirements)
          : filled(
              "",
              t(
                "changes in policy, law or institutions; technical help; capacity; research and data; advocacy; help with monitoring",
              ),
            ),
      ],
      ...instrumentsRow(about, goal),
      [t("Timeframe"), filled(eachOnce(actions.map(({ when }) => when)), t("from when to when"))],
      [
        t("Responsible parties"),
        filled(
          eachOnce(actions.map(({ who }) => who)),
          bodies ? leads : t("which body leads and who takes part"),
        ),
      ],
      [
        t("Resources to be mobilised"),
        filled(
          eachOnce(actions.map(({ money }) => money)),
          t("the amount, what is available, what is to be raised and from whom"),
        ),
      ],
    ];
    return form(t("Goal {number}", { number }), rows);
  }

  /** @param {Told} about @param {PlanGoal} goal @returns {Cell[][]} */
  function servedRow({ content, library }, { sectors }) {
    const names = titles(content.sectors);
    const known = library?.serves?.sectors || {};
    const lines = [...new Set(sectors)]
      .filter((id) => Object.hasOwn(known, id) && known[id])
      .map((id) => t("{sector}: {parts}", { sector: names[id], parts: known[id] }));
    return lines.length ? [[t("Targets and objectives served"), bullets(lines)]] : [];
  }

  /** @param {Told} about @param {PlanGoal} goal @returns {Cell[][]} */
  function instrumentsRow({ library }, { actions }) {
    const ids = [...new Set(actions.flatMap(({ instruments }) => instruments))];
    if (!ids.length || !library) return [];
    const names = listed("instrument", library.instruments, ids).map((/** @type {Line} */ line) => line.text);
    return [[t("Instruments to check"), bullets(names)]];
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Table} */
  function actionsTable(about, number, goal) {
    const ids = numbers(number, goal);
    const rows = goal.actions.map((one, at) => actionRow(about, ids[at], one));
    const none = [filled("", t("no measure is called for: add your own")), DASH, DASH, DASH, DASH];
    return {
      kind: "table",
      label: t("Actions and programmes of goal {number}", { number }),
      columns: [
        { title: t("Action") },
        { title: t("Called for by") },
        { title: t("Responsible") },
        { title: t("Time") },
        { title: t("Money") },
      ],
      rows: rows.length ? rows : [none],
    };
  }

  /** @param {Told} about @param {string} number @param {PlanAction} action @returns {Cell[]} */
  function actionRow(about, number, action) {
    const measure = measureOf(about, action);
    const status = statuses()[action.status] || "";
    return [
      actionLine(number, action),
      whereFrom(about, action),
      filled(action.who, leadHint(measure)),
      action.when ? eachOnce([action.when, status]) : filled("", timeHint(measure)),
      filled(action.money, moneyHint(measure)),
    ];
  }

  /** @param {PlanMeasure | undefined} measure @returns {string} */
  function leadHint(measure) {
    return measure?.lead ? t("body, for example: {lead}", { lead: measure.lead }) : t("body");
  }

  /** @param {PlanMeasure | undefined} measure @returns {string} */
  function timeHint(measure) {
    const effect = measure?.effect;
    return effect ? t("from, to; a first effect: {effect}", { effect }) : t("from, to");
  }

  /** @param {PlanMeasure | undefined} measure @returns {string} */
  function moneyHint(measure) {
    const cost = measure?.cost;
    return cost ? t("amount, source; likely: {cost}", { cost }) : t("amount, source");
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Table[]} */
  function howToBegin(about, number, goal) {
    const ids = numbers(number, goal);
    /** @type {Cell[][]} */
    const rows = goal.actions.flatMap((one, at) => {
      const { steps = [], needs = "", legal = "" } = measureOf(about, one) || {};
      if (!steps.length) return [];
      const before = [needs, legal].filter(Boolean);
      return [[actionLine(ids[at], one), bullets(steps), before.length ? bullets(before) : DASH]];
    });
    if (!rows.length) return [];
    return [
      {
        kind: "table",
        label: t("How to begin with goal {number}, as this project proposes", { number }),
        columns: [
          { title: t("Action") },
          { title: t("First steps") },
          { title: t("What must be in place, and the legal instrument") },
        ],
        rows,
      },
    ];
  }

  /** @param {Told} about @param {PlanGoal} goal @returns {Points[]} */
  function calledToo({ library }, { more, tied: even }) {
    if (!library) return [];
    const lines = listed("measure", library.measures, more.slice(0, SHOWN));
    const rest = moreOf(more.length - lines.length, 0);
    const label = even
      ? n(
          "Called for as well, not under this goal; {count} of them as much as the last above",
          "Called for as well, not under this goal; {count} of them as much as the last above",
          even,
        )
      : t("Called for as well, not under this goal");
    return points(label, [...lines, ...(rest ? [{ text: rest }] : [])]);
  }

  Object.assign(mdcheck.report, { plan });
}
