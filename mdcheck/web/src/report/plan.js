/* Says a plan of action: background, planned programmes and annexes (handbook 2.3.3).
   The twin of report/plan.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { n, t } = mdcheck.words;
  const { DASH, SHOWN, actionLine, answerTitle, bullets, cited, counts, shortTitles } = mdcheck.report;
  const { eachOnce, filled, form, goalTitle, groups, itemLine, lead, listed, matrix } = mdcheck.report;
  const { monitoring, moreOf, ourFormula, points, reasonsOf, resultOf, sectorItemLine } = mdcheck.report;
  const { sectorNames, statuses, text, tied, toActOn, whereFrom } = mdcheck.report;
  const FEW = 3; // of what drives a sector, in the background

  /** @param {number} level @param {string} said @returns {Heading} */
  const heading = (level, said) => ({ kind: "heading", level, text: said });

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
  function background(about, made, { short }) {
    const ids = made.goals.flatMap(({ sectors }) => sectors);
    const found = about.result.sectors.filter(({ id }) => ids.includes(id));
    const begun = [heading(2, t("1. Background")), text(counts(about)), ...toActOn(about)];
    if (short) {
      const lines = found.map((one) => ({ text: one.title, tail: lead(about, one, { alone: false }) }));
      return [...begun, ...points(t("Sectors of this plan"), lines)];
    }
    return [
      ...begun,
      sectorsTable(about, found),
      countryPart(made),
      heading(3, t("Whom to convene")),
      conveneTable(about, made),
      heading(3, t("Strategic goals")),
      goalsTable(about, made),
    ];
  }

  /** @param {Told} about @param {SectorResult[]} found @returns {Table} */
  function sectorsTable(about, found) {
    return {
      kind: "table",
      label: t("Sectors of this plan"),
      columns: [{ title: t("Sector") }, { title: t("Where it stands") }, { title: t("What drives it most") }],
      rows: found.map((one) => [
        { text: one.title, to: `sector:${one.id}` },
        lead(about, one, { alone: false }),
        drivers(about, one),
      ]),
    };
  }

  /** @param {Told} about @param {SectorResult} sector @returns {string} */
  function drivers(about, sector) {
    const ids = [...sector.drivers.keys()].slice(0, FEW);
    const lines = ids.map((id) =>
      t("{question} {answer}.", { question: itemLine(about, id).text, answer: answerTitle(about, id) }),
    );
    const more = moreOf(sector.drivers.size - lines.length, tied([...sector.drivers.values()], FEW));
    return lines.length ? bullets([...lines, ...(more ? [more] : [])]) : DASH;
  }

  /** @param {Plan} made @returns {Table} */
  function countryPart(made) {
    const hints = [
      [
        t("Main trends in migration"),
        "",
        t("who moves, from where to where, how many, why; from the assessment report"),
      ],
      [
        t("Migration, poverty and development"),
        "",
        t("how they act on each other in this country, with figures and their sources"),
      ],
      [
        t("National planning framework"),
        made.framework,
        t("the national plan that this is part of, and the other plans it touches"),
      ],
      [
        t("Institutions and consultation"),
        "",
        t("the committee and its groups, who was consulted, when and how"),
      ],
    ];
    return form(
      t("To be written by the country"),
      hints.map(([part, said, hint]) => [part, filled(said, hint)]),
    );
  }

  /** @param {Told} about @param {Plan} made @returns {Table} */
  function conveneTable(about, made) {
    return {
      kind: "table",
      label: t("Whom to convene"),
      columns: [{ title: t("Body") }, { title: t("Sectors") }, { title: t("Source"), extra: true }],
      rows: made.convene.map(({ name, sectors, source }) => [
        name,
        sectorNames(about, sectors),
        cited(source, shortTitles(about)),
      ]),
    };
  }

  /** @param {Told} about @param {Plan} made @returns {Table} */
  function goalsTable(about, made) {
    return {
      kind: "table",
      label: t("Strategic goals"),
      columns: [
        { title: t("Number"), kind: "number" },
        { title: t("Goal") },
        { title: t("Sectors") },
        { title: t("How it was found") },
      ],
      rows: made.goals.map((goal, at) => [
        String(at + 1),
        goalTitle(about, goal),
        sectorNames(about, goal.sectors) || DASH,
        howFound(about, made, goal),
      ]),
    };
  }

  /** @param {Told} about @param {Plan} made @param {PlanGoal} goal @returns {string} */
  function howFound(about, made, goal) {
    if (goal.place) {
      const most = 2 * about.content.method.criteria.length;
      const places = { place: goal.place, total: goal.total, most };
      return t("Place {place} among the goals, {total} of {most} points", places);
    }
    if (made.basis === "sectors") return lead(about, resultOf(about, goal.sectors[0]), { alone: false });
    return t("Chosen; not yet judged on every criterion");
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
        : [goalForm(about, number, goal), actionsTable(about, number, goal)];
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
  function instrumentsRow({ library }, { actions }) {
    const ids = [...new Set(actions.flatMap(({ instruments }) => instruments))];
    if (!ids.length || !library) return [];
    const names = listed("instrument", library.instruments, ids).map((/** @type {Line} */ line) => line.text);
    return [[t("Instruments to check"), bullets(names)]];
  }

  /** @param {Told} about @param {number} number @param {PlanGoal} goal @returns {Table} */
  function actionsTable(about, number, goal) {
    const names = statuses();
    const ids = numbers(number, goal);
    const rows = goal.actions.map((one, at) => [
      actionLine(ids[at], one),
      whereFrom(about, one),
      filled(one.who, t("body")),
      one.when ? eachOnce([one.when, names[one.status] || ""]) : filled("", t("from, to")),
      filled(one.money, t("amount, source")),
    ]);
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

  /** @param {Told} about @param {PlanGoal} goal @returns {Points[]} */
  function calledToo({ library }, { more, tied: even }) {
    if (!library) return [];
    const lines = listed("measure", library.measures, more.slice(0, SHOWN));
    const rest = moreOf(more.length - lines.length, 0);
    const label = even
      ? n(
          "Called for as well, not in this plan; {count} of them as much as the last one above",
          "Called for as well, not in this plan; {count} of them as much as the last one above",
          even,
        )
      : t("Called for as well, not in this plan");
    return points(label, [...lines, ...(rest ? [{ text: rest }] : [])]);
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function annexes(about, made) {
    return [
      heading(2, t("3. Annexes")),
      heading(3, t("How the priorities were found")),
      ...groups(about),
      heading(3, t("Who took part")),
      ...whoTookPart(about),
      ...experiences(about, made),
      ...unknown(about, made),
      heading(3, t("To be added by the country")),
      form(t("Annexes to be added by the country"), [
        [t("Local expertise"), filled("", t("experts and research institutions"))],
        [t("Work of others"), filled("", t("what international and other organisations already do"))],
        [t("Research"), filled("", t("studies and figures on this country"))],
        [t("Terms of reference"), filled("", t("those of the committee and its groups"))],
      ]),
      heading(3, t("Sources")),
      text(sources(about, made)),
    ];
  }

  /** @param {Told} about @returns {Block[]} */
  function whoTookPart({ sheet }) {
    const names = [sheet.respondent, ...Object.values(sheet.answers).map(({ by }) => by)];
    const found = [...new Set(names.filter(Boolean))].map((name) => ({ text: name }));
    if (found.length) return points(t("Who answered"), found);
    const hint = t("who answered, who was consulted, who agreed");
    return [form(t("Who answered"), [[t("Who answered"), filled("", hint)]])];
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function experiences({ library }, made) {
    /** @type {Term[]} */
    const known = library ? /** @type {any} */ (library).experiences : [];
    const names = new Map(known.map((one) => [one.id, one.title]));
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const action of made.goals.flatMap(({ actions }) => actions)) {
      for (const id of action.experiences) {
        const name = names.get(id);
        if (name !== undefined && !found.has(name)) found.set(name, action.title);
      }
    }
    if (!found.size) return [];
    const lines = Array.from(found, ([name, action]) => ({ text: name, tail: action }));
    return [heading(3, t("What others have done")), ...points(t("Experiences with these actions"), lines)];
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function unknown(about, made) {
    const ids = [...new Set(made.goals.flatMap(({ to_find_out }) => to_find_out))];
    const names = Object.fromEntries(about.content.sectors.map(({ id, title }) => [id, title]));
    const lines = ids.map((id) => sectorItemLine(about, names[id.split(".")[0]], id));
    if (!lines.length) return [];
    return [
      heading(3, t("What to find out")),
      ...points(t("Not known yet in the sectors of this plan"), lines, SHOWN),
    ];
  }

  /** @param {Told} about @param {Plan} made @returns {string} */
  function sources(about, made) {
    const actions = made.goals.flatMap((goal) => goal.actions);
    const own = ["2.3.3", "2.3.5", "2.3.6", ...actions.flatMap(({ source }) => source)];
    return t(
      "Form of this plan and its measures: {sources}. Places are those of the handbook, where none else is named. Checklists {content}, method {method}.",
      {
        sources: cited(own, shortTitles(about)),
        content: about.result.content_version,
        method: about.result.method_version,
      },
    );
  }

  Object.assign(mdcheck.report, { plan });
}
