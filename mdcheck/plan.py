"""From a result to a plan of action: goals, and under each the measures its answers call for.

`mdcheck/web/src/kernel/plan.js` has the same functions in the same order. Nothing is invented: an
action is one that the sheet's plan names, or a measure of the library that answers call for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from mdcheck.library import Library, Measure
from mdcheck.measures import Drivers, called_for, strength, to_look_in
from mdcheck.model import (
    Content,
    Method,
    Planned,
    PlannedAction,
    PlannedGoal,
    PlannedIndicator,
    Sheet,
    Stakeholder,
)
from mdcheck.planned import OF_GOALS, OF_PLAN, OF_SECTORS, Convener, Plan, PlanAction, PlanGoal
from mdcheck.results import Result, SectorResult

HANDFUL = 5  # goals of a draft, and actions under each (handbook 2.3.2: a few keep the focus)
TOP = 3  # sectors of a draft, where none comes first
NOTHING = Planned()


def plan(
    content: Content,
    library: Library,
    sheet: Sheet,
    result: Result,
    *,
    top: int | None = None,
    sectors: Sequence[str] = (),
    goals: Collection[str] = (),
) -> Plan:
    """The plan that a sheet holds, or a draft: by its complete goals, else by the sectors that come
    first.

    `top`: so many goals at most. `sectors`: a draft with a goal for each of these. `goals`: only
    those with one of these titles. The result is that of the sheet.
    """
    basis, found, most = beginnings(content.method, sheet, result, sectors, goals, top)
    kept = found[:most]
    whole = sheet.plan or NOTHING
    made: list[PlanGoal] = []
    for goal in kept:
        used = None if basis == OF_PLAN else {one.measure for own in made for one in own.actions}
        made.append(plan_goal(content, library, result, goal, used))
    return Plan(
        basis=basis,
        years=whole.years,
        framework=whole.framework,
        goals=tuple(made),
        left=len(found) - len(kept),
        convene=conveners(content, [id for goal in kept for id in goal.sectors]),
    )


# Which goals


def beginnings(
    method: Method,
    sheet: Sheet,
    result: Result,
    sectors: Sequence[str],
    titles: Collection[str],
    top: int | None,
) -> tuple[str, list[PlannedGoal], int]:
    """On what a plan rests, its goals as they are before anything is added, and how many stay."""
    planned = named(sheet.plan.goals if sheet.plan else (), titles)
    if planned and not sectors:
        return OF_PLAN, planned, top or len(planned)
    own = [] if sectors else own_goals(result, titles)
    if own:
        return OF_GOALS, own, top or max(HANDFUL, len(titles))
    ranked = ranked_first(result, sectors)
    first = [one for one in ranked if one.verdict == method.order[0].id]
    most = len(ranked) if sectors else len(first) or TOP
    return OF_SECTORS, [PlannedGoal(title="", sectors=(one.id,)) for one in ranked], top or most


def named(goals: Iterable[PlannedGoal], titles: Collection[str]) -> list[PlannedGoal]:
    """The goals with one of these titles; all of them when none is named."""
    return [goal for goal in goals if not titles or goal.title in titles]


def own_goals(result: Result, titles: Collection[str]) -> list[PlannedGoal]:
    """The complete goals of a sheet by place; of those named also the others."""
    found = [one for one in result.goals if titles or one.place]
    return named([PlannedGoal(title=one.title, sectors=one.sectors) for one in found], titles)


def ranked_first(result: Result, sectors: Sequence[str]) -> list[SectorResult]:
    """The sectors with a place, in its order; or those named, in the order of the result."""
    if sectors:
        return [sector for sector in result.sectors if sector.id in sectors]
    return [sector for sector in result.sectors if sector.place]


# A goal


def plan_goal(
    content: Content,
    library: Library,
    result: Result,
    goal: PlannedGoal,
    used: Collection[str] | None,
) -> PlanGoal:
    """A goal with its actions.

    Those of a draft are the measures that its sectors call for most, but for those `used` under
    goals before it; where `used` is None, the actions are those that were chosen.
    """
    drivers = drivers_of(result, goal.sectors)
    called = [id for id in called_for(library.measures, drivers) if id not in (used or ())]
    drafted = tuple(PlannedAction(measure=id) for id in called[:HANDFUL])
    actions = goal.actions if used is None else drafted
    taken = [action.measure for action in actions]
    more = tuple(id for id in called if id not in taken)
    score = next((one for one in result.goals if one.title == goal.title), None)
    every = drivers_of(result, [sector.id for sector in result.sectors])
    made = tuple(plan_action(library, every, goal.indicators, one) for one in actions)
    shown = {one.title for action in made for one in action.indicators}
    return PlanGoal(
        title=goal.title,
        sectors=goal.sectors,
        place=score.place if score else None,
        total=score.total if score else None,
        national=goal.national,
        objective=goal.objective,
        actions=made,
        more=more,
        tied=0 if used is None else tied(library, drivers, called),
        requirements=lines_of(goal.requirements),
        assumptions=lines_of(goal.assumptions),
        indicators=tuple(one for one in goal.indicators if one.title not in shown),
        convene=conveners(content, goal.sectors),
        to_find_out=tuple(
            id for one in result.sectors if one.id in goal.sectors for id in one.to_find_out
        ),
    )


def drivers_of(result: Result, sectors: Collection[str]) -> Drivers:
    """The items of some sectors whose answers add to the score, and by how much."""
    return {
        id: points
        for sector in result.sectors
        if sector.id in sectors
        for id, points in sector.drivers.items()
    }


def tied(library: Library, drivers: Drivers, called: Sequence[str]) -> int:
    """How many measures that a draft leaves out are called for as much as its last one."""
    if len(called) <= HANDFUL:
        return 0
    by_id = {one.id: strength(one, drivers) for one in library.measures}
    return [by_id[id] for id in called[HANDFUL:]].count(by_id[called[HANDFUL - 1]])


def lines_of(text: str) -> tuple[str, ...]:
    """What is written one a line, without blank lines.

    >>> lines_of("Staff \\n\\nA law")
    ('Staff', 'A law')
    """
    return tuple(filter(None, (line.strip(" \t\r") for line in text.split("\n"))))


def conveners(content: Content, sectors: Iterable[str]) -> tuple[Convener, ...]:
    """The bodies to convene for some sectors, each once, in the order in which they are named."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for sector in dict.fromkeys(sectors):
        for one in stakeholders_of(content, sector):
            homes, sources = found.setdefault(one.name, ([], []))
            homes += [sector]
            sources += one.source
    return tuple(
        Convener(name=name, sectors=tuple(homes), source=tuple(sources))
        for name, (homes, sources) in found.items()
    )


def stakeholders_of(content: Content, id: str) -> Iterable[Stakeholder]:
    """Whom a sector names; nobody for one that there is not."""
    return next((one.stakeholders for one in content.sectors if one.id == id), ())


# An action


def plan_action(
    library: Library,
    drivers: Drivers,
    indicators: Sequence[PlannedIndicator],
    action: PlannedAction,
) -> PlanAction:
    """An action with what the library says of its measure, and the answers that call for it."""
    measure = next((one for one in library.measures if one.id == action.measure), None)
    said: Mapping[str, str] = {
        "title": action.title or (measure.title if measure else action.measure),
        "result": action.result,
        "who": action.who,
        "when": action.when,
        "money": action.money,
        "status": action.status,
    }
    return PlanAction(
        **said,
        measure=measure.id if measure else "",
        called_by=called_by(measure, drivers) if measure else (),
        indicators=indicators_of(measure, indicators) if measure else (),
        watch=measure.watch if measure else "",
        data_sources=to_look_in(library.data_sources, measure.items) if measure else (),
        instruments=measure.instruments if measure else (),
        experiences=measure.experiences if measure else (),
        source=measure.source if measure else (),
    )


def called_by(measure: Measure, drivers: Drivers) -> tuple[str, ...]:
    """The items whose answers call for a measure, most points first, in its order when equal."""
    found = [id for id in measure.items if id in drivers]
    return tuple(sorted(found, key=lambda item: -drivers[item]))


def indicators_of(
    measure: Measure, written: Sequence[PlannedIndicator]
) -> tuple[PlannedIndicator, ...]:
    """The indicators of a measure, each with the baseline and target that were written for it."""
    own = {one.title: one for one in reversed(written)}
    texts = [one.text for one in measure.indicators]
    return tuple(own.get(text, PlannedIndicator(title=text)) for text in texts)
