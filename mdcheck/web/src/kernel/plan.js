/* From a result to a plan of action: goals, and under each the measures its answers call for.
   The twin of plan.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { calledFor, strength, toLookIn } = mdcheck.measures;
  const [OF_PLAN, OF_GOALS, OF_SECTORS] = ["plan", "goals", "sectors"];
  const HANDFUL = 5;
  const TOP = 3;
  /** @type {Planned} */
  const NOTHING = { years: "", framework: "", goals: [] };
  /** @type {PlannedGoal} */
  const UNSAID = {
    title: "",
    national: "",
    objective: "",
    sectors: [],
    actions: [],
    requirements: "",
    assumptions: "",
    indicators: [],
  };
  const UNSAID_ACTION = { title: "", result: "", who: "", when: "", money: "", status: "" };

  /** @param {Content} content @param {PlanLibrary} library @param {Sheet} sheet @param {Result} result
   * @param {{top?: number, sectors?: string[], goals?: string[]}} [options] @returns {Plan} */
  function plan(content, library, sheet, result, options) {
    const { top = 0, sectors = [], goals = [] } = options || {};
    const { basis, found, most } = beginnings(content.method, sheet, result, sectors, goals, top);
    const kept = found.slice(0, most);
    const { years, framework } = sheet.plan || NOTHING;
    /** @type {PlanGoal[]} */
    const made = [];
    for (const goal of kept) {
      const measures = made.flatMap(({ actions }) => actions.map(({ measure }) => measure));
      made.push(planGoal(content, library, result, goal, basis === OF_PLAN ? null : measures));
    }
    return {
      basis,
      years,
      framework,
      goals: made,
      left: found.length - kept.length,
      convene: conveners(
        library,
        content,
        kept.flatMap((goal) => goal.sectors),
      ),
    };
  }

  /** @param {Method} method @param {Sheet} sheet @param {Result} result @param {string[]} sectors
   * @param {string[]} titles @param {number} top
   * @returns {{basis: Plan["basis"], found: PlannedGoal[], most: number}} */
  function beginnings(method, sheet, result, sectors, titles, top) {
    const planned = named((sheet.plan || NOTHING).goals, titles);
    if (planned.length && !sectors.length) {
      return { basis: OF_PLAN, found: planned, most: top || planned.length };
    }
    const own = sectors.length ? [] : ownGoals(result, titles);
    if (own.length) return { basis: OF_GOALS, found: own, most: top || Math.max(HANDFUL, titles.length) };
    const ranked = rankedFirst(result, sectors);
    const first = ranked.filter(({ verdict }) => verdict === method.order[0].id);
    const most = sectors.length ? ranked.length : first.length || TOP;
    const found = ranked.map(({ id }) => ({ ...UNSAID, sectors: [id] }));
    return { basis: OF_SECTORS, found, most: top || most };
  }

  /** @param {PlannedGoal[]} goals @param {string[]} titles @returns {PlannedGoal[]} */
  function named(goals, titles) {
    return goals.filter(({ title }) => !titles.length || titles.includes(title));
  }

  /** @param {Result} result @param {string[]} titles @returns {PlannedGoal[]} */
  function ownGoals({ goals }, titles) {
    const found = goals.filter(({ place }) => titles.length || place);
    return named(
      found.map(({ title, sectors }) => ({ ...UNSAID, title, sectors })),
      titles,
    );
  }

  /** @param {Result} result @param {string[]} sectors @returns {SectorResult[]} */
  function rankedFirst(result, sectors) {
    return result.sectors.filter(({ id, place }) => (sectors.length ? sectors.includes(id) : place));
  }

  /** @param {Content} content @param {PlanLibrary} library @param {Result} result @param {PlannedGoal} goal
   * @param {string[] | null} used @returns {PlanGoal} */
  function planGoal(content, library, result, goal, used) {
    const drivers = driversOf(result, goal.sectors);
    const called = calledFor(library.measures, drivers).filter((id) => !used?.includes(id));
    const drafted = called.slice(0, HANDFUL).map((measure) => ({ ...UNSAID_ACTION, measure }));
    const actions = used ? drafted : goal.actions;
    const taken = actions.map(({ measure }) => measure);
    const score = result.goals.find(({ title }) => title === goal.title);
    const every = driversOf(
      result,
      result.sectors.map(({ id }) => id),
    );
    const made = actions.map((action) => planAction(library, every, goal.indicators, action));
    const shown = made.flatMap(({ indicators }) => indicators.map(({ title }) => title));
    return {
      title: goal.title,
      sectors: goal.sectors.slice(),
      place: score ? score.place : null,
      total: score ? score.total : null,
      national: goal.national,
      objective: goal.objective,
      actions: made,
      more: called.filter((id) => !taken.includes(id)),
      tied: used ? tied(library, drivers, called) : 0,
      requirements: linesOf(goal.requirements),
      assumptions: linesOf(goal.assumptions),
      indicators: goal.indicators.filter(({ title }) => !shown.includes(title)),
      convene: conveners(library, content, goal.sectors),
      to_find_out: result.sectors
        .filter(({ id }) => goal.sectors.includes(id))
        .flatMap((sector) => sector.to_find_out),
    };
  }

  /** @param {Result} result @param {string[]} sectors @returns {Drivers} */
  function driversOf(result, sectors) {
    const chosen = result.sectors.filter(({ id }) => sectors.includes(id));
    return new Map(chosen.flatMap(({ drivers }) => [...drivers]));
  }

  /** @param {PlanLibrary} library @param {Drivers} drivers @param {string[]} called @returns {number} */
  function tied({ measures }, drivers, called) {
    if (called.length <= HANDFUL) return 0;
    const byId = new Map(measures.map((one) => [one.id, strength(one, drivers)]));
    const last = byId.get(called[HANDFUL - 1]);
    return called.slice(HANDFUL).filter((id) => byId.get(id) === last).length;
  }

  /** @param {string} text @returns {string[]} */
  function linesOf(text) {
    return text
      .split("\n")
      .map((line) => (/[^ \t\r](.*[^ \t\r])?/s.exec(line) || [""])[0]) // in one pass, however long
      .filter(Boolean);
  }

  /** @param {PlanLibrary} library @param {Content} content @param {string[]} sectors @returns {Convener[]} */
  function conveners(library, content, sectors) {
    /** @type {Map<string, Convener>} */
    const found = new Map();
    for (const sector of new Set(sectors)) {
      for (const { name, source } of stakeholdersOf(library, content, sector)) {
        const one = found.get(name) || { name, sectors: [], source: [] };
        found.set(name, { name, sectors: [...one.sectors, sector], source: [...one.source, ...source] });
      }
    }
    return [...found.values()];
  }

  /** A page has the names of the bodies with its sectors, and their sources with its library.
   * @param {PlanLibrary} library @param {Content} content @param {string} id
   * @returns {{name: string, source: string[]}[]} */
  function stakeholdersOf({ stakeholders }, { sectors }, id) {
    return sectors.some((one) => one.id === id) ? stakeholders[id] : [];
  }

  /** @param {PlanLibrary} library @param {Drivers} drivers @param {PlannedIndicator[]} indicators
   * @param {PlannedAction} action @returns {PlanAction} */
  function planAction(library, drivers, indicators, action) {
    const measure = library.measures.find(({ id }) => id === action.measure);
    const { result, who, when, money, status } = action;
    return {
      title: action.title || (measure ? measure.title : action.measure),
      result,
      who,
      when,
      money,
      status,
      measure: measure ? measure.id : "",
      called_by: measure ? calledBy(measure, drivers) : [],
      indicators: measure ? indicatorsOf(measure, indicators) : [],
      watch: measure ? measure.watch : "",
      data_sources: measure ? toLookIn(library.data_sources, measure.items) : [],
      instruments: measure ? measure.instruments.slice() : [],
      experiences: measure ? measure.experiences.slice() : [],
      source: measure ? measure.source.slice() : [],
    };
  }

  /** @param {PlanMeasure} measure @param {Drivers} drivers @returns {string[]} */
  function calledBy({ items }, drivers) {
    return items
      .filter((id) => drivers.has(id))
      .map((id, n) => ({ id, n, points: drivers.get(id) || 0 }))
      .sort((a, b) => b.points - a.points || a.n - b.n)
      .map(({ id }) => id);
  }

  /** @param {PlanMeasure} measure @param {PlannedIndicator[]} written @returns {PlannedIndicator[]} */
  function indicatorsOf(measure, written) {
    return measure.indicators.map((title) => {
      const own = written.find((one) => one.title === title);
      return own || { title, baseline: "", target: "" };
    });
  }

  mdcheck.plan = plan;
}
