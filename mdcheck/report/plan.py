"""Say a plan of action: background, planned programmes and annexes (handbook 2.3.3).

`mdcheck/web/src/report/plan.js` has the same functions in the same order. Background, annexes and
the two matrices are told by files of their own. What only the country can say is left empty, with
a hint.
"""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.blocks import Block, Column, Heading, Line, Points, Report, Row, Table, Text
from mdcheck.library import Measure
from mdcheck.planned import OF_GOALS, OF_PLAN, OF_SECTORS, Plan, PlanAction, PlanGoal
from mdcheck.report.annexes import annexes
from mdcheck.report.background import background
from mdcheck.report.goal import (
    action_line,
    bullets,
    each_once,
    filled,
    form,
    goal_title,
    measure_of,
    reasons_of,
    statuses,
    where_from,
)
from mdcheck.report.matrix import matrix, monitoring
from mdcheck.report.sector import listed
from mdcheck.report.serves import sector_serves
from mdcheck.report.told import (
    DASH,
    SHOWN,
    Told,
    more_of,
    points,
    titles,
)
from mdcheck.report.whole import our_formula
from mdcheck.words import n, t

FEW = 3  # bodies named as examples


def plan(about: Told, made: Plan, *, short: bool = False) -> Report:
    """The plan, the implementation matrix and the monitoring matrix; the short one says the goals
    and their actions."""
    opened: Report = (Heading(level=1, text=title(about)), *opening(about, made))
    if not made.goals:
        return (*opened, Text(text=nothing_yet(), tone="alert"))
    if short:
        return (*opened, *background(about, made, short=True), *each_goal(about, made, short=True))
    return (
        *opened,
        *background(about, made, short=False),
        Heading(level=2, text=t("2. Planned programmes")),
        *each_goal(about, made, short=False),
        *annexes(about, made),
        *matrix(about, made),
        *monitoring(about, made),
        Text(text=our_formula(), tone="quiet"),
    )


def title(about: Told) -> str:
    """What the plan is called."""
    if not about.result.title:
        return t("Plan of action on migration and development")
    return t("Plan of action on migration and development: {title}", title=about.result.title)


def nothing_yet() -> str:
    """What is missing for a plan."""
    return t("There is nothing to plan yet: no goal is complete, and no sector is ranked.")


def opening(about: Told, made: Plan) -> Iterator[Text]:
    """For which years, by whom, when; and how the plan came about."""
    parts = (t("Draft"), made.years, about.sheet.respondent, about.sheet.date)
    yield Text(text=" · ".join(filter(None, parts)), tone="quiet")
    if made.goals:
        yield Text(text=basis(made), tone="lead")
    yield Text(
        text=t(
            "What only the country can say is left empty, with a hint. Nothing here is decided: "
            "choose, change and add before it goes to the committee."
        )
    )
    yield from left_out(made)


def basis(made: Plan) -> str:
    """How the goals and the actions were found."""
    return {
        OF_PLAN: t("The goals and actions are those that were chosen and written."),
        OF_GOALS: t(
            "A draft by rule: the goals judged on every criterion, in their order, and under each "
            "the measures that the answers on its sectors call for most. Keep those that serve the "
            "goal."
        ),
        OF_SECTORS: t(
            "A draft by rule: a goal for each sector named or ranked first, and under it the "
            "measures that its answers call for most. Name the goals in your own words."
        ),
    }[made.basis]


def left_out(made: Plan) -> Iterator[Text]:
    """How much is not in the plan."""
    if made.left and made.basis == OF_SECTORS:
        said = n(
            "{count} more ranked sector is not in it.",
            "{count} more ranked sectors are not in it.",
            made.left,
        )
        yield Text(text=said, tone="quiet")
    elif made.left:
        yield Text(
            text=n(
                "{count} more goal is not in it.", "{count} more goals are not in it.", made.left
            ),
            tone="quiet",
        )


# Planned programmes


def each_goal(about: Told, made: Plan, *, short: bool) -> Iterator[Block]:
    """Every goal with its actions."""
    for number, goal in enumerate(made.goals, 1):
        text = t("Goal {number}: {goal}", number=number, goal=goal_title(about, goal))
        yield Heading(level=2 if short else 3, text=text)
        if short:
            lines = [
                Line(text=action_line(at, one).text, tail=reasons_of(about, one))
                for at, one in zip(numbers(number, goal), goal.actions, strict=True)
            ]
            yield from points(t("Actions"), lines)
        else:
            yield goal_form(about, number, goal)
            yield actions_table(about, number, goal)
            yield from how_to_begin(about, number, goal)
        yield from called_too(about, goal)


def numbers(number: int, goal: PlanGoal) -> list[str]:
    """The numbers of a goal's actions: 1.1, 1.2 ..."""
    return [f"{number}.{at}" for at in range(1, len(goal.actions) + 1)]


def goal_form(about: Told, number: int, goal: PlanGoal) -> Table:
    """What a plan says of a goal besides its actions."""
    bodies = ", ".join(one.name for one in goal.convene[:FEW])
    leads = t("which body leads and who takes part, for example: {bodies}", bodies=bodies)
    who = each_once(one.who for one in goal.actions)
    rows: list[Row] = [
        (
            t("National development goal"),
            filled(goal.national, t("the goal of the national plan that this serves")),
        ),
        (t("Migration and development goal"), goal_title(about, goal)),
        *served_row(about, goal),
        (
            t("Overall objective"),
            filled(goal.objective, t("what the actions are to bring about, for whom, by when")),
        ),
        (
            t("Supporting requirements"),
            bullets(goal.requirements)
            if goal.requirements
            else filled(
                "",
                t(
                    "changes in policy, law or institutions; technical help; capacity; research "
                    "and data; advocacy; help with monitoring"
                ),
            ),
        ),
        *instruments_row(about, goal),
        (
            t("Timeframe"),
            filled(each_once(one.when for one in goal.actions), t("from when to when")),
        ),
        (
            t("Responsible parties"),
            filled(who, leads if bodies else t("which body leads and who takes part")),
        ),
        (
            t("Resources to be mobilised"),
            filled(
                each_once(one.money for one in goal.actions),
                t("the amount, what is available, what is to be raised and from whom"),
            ),
        ),
    ]
    return form(t("Goal {number}", number=number), rows)


def served_row(about: Told, goal: PlanGoal) -> Iterator[Row]:
    """The targets and objectives that the sectors of a goal serve."""
    names = titles(about.content.sectors)
    found = {id: sector_serves(about.library, id) for id in goal.sectors}
    lines = [
        t("{sector}: {parts}", sector=names[id], parts=parts)
        for id, parts in found.items()
        if parts
    ]
    if lines:
        yield t("Targets and objectives served"), bullets(lines)


def instruments_row(about: Told, goal: PlanGoal) -> Iterator[Row]:
    """The treaties that the actions rest on, whose ratification is a requirement to check."""
    ids = dict.fromkeys(id for one in goal.actions for id in one.instruments)
    if ids and about.library:
        lines = listed("instrument", about.library.instruments, list(ids))
        names = [line.text for line in lines]
        yield t("Instruments to check"), bullets(names)


def actions_table(about: Told, number: int, goal: PlanGoal) -> Table:
    """The actions of a goal: what, why, who, when, with what money."""
    rows = [
        action_row(about, at, one)
        for at, one in zip(numbers(number, goal), goal.actions, strict=True)
    ]
    none: Row = (filled("", t("no measure is called for: add your own")), DASH, DASH, DASH, DASH)
    return Table(
        label=t("Actions and programmes of goal {number}", number=number),
        columns=(
            Column(title=t("Action")),
            Column(title=t("Called for by")),
            Column(title=t("Responsible")),
            Column(title=t("Time")),
            Column(title=t("Money")),
        ),
        rows=tuple(rows or [none]),
    )


def action_row(about: Told, number: str, action: PlanAction) -> Row:
    """What, why, who, when, with what money; what is not yet known with a hint from its measure."""
    measure = measure_of(about, action)
    status = statuses().get(action.status, "")
    return (
        action_line(number, action),
        where_from(about, action),
        filled(action.who, lead_hint(measure)),
        each_once([action.when, status]) if action.when else filled("", time_hint(about, measure)),
        filled(action.money, money_hint(about, measure)),
    )


def lead_hint(measure: Measure | None) -> str:
    """What to write under who is responsible: the body that would lead, where one is proposed."""
    if measure and measure.lead:
        return t("body, for example: {lead}", lead=measure.lead)
    return t("body")


def time_hint(about: Told, measure: Measure | None) -> str:
    """What to write under the time: when a first effect can be seen, where that is told."""
    if measure and measure.effect:
        found = titles(about.content.method.effects).get(measure.effect, measure.effect)
        return t("from, to; a first effect: {effect}", effect=found)
    return t("from, to")


def money_hint(about: Told, measure: Measure | None) -> str:
    """What to write under the money: what it is likely to cost, where that is told."""
    if measure and measure.cost:
        found = titles(about.content.method.costs).get(measure.cost, measure.cost)
        return t("amount, source; likely: {cost}", cost=found)
    return t("amount, source")


def how_to_begin(about: Told, number: int, goal: PlanGoal) -> Iterator[Table]:
    """The first steps of the actions of which any are proposed, and what must be there before."""
    rows: list[Row] = []
    for at, one in zip(numbers(number, goal), goal.actions, strict=True):
        measure = measure_of(about, one)
        if measure and measure.steps:
            steps = bullets(measure.steps)
            before = [line for line in (measure.needs, measure.legal) if line]
            rows.append((action_line(at, one), steps, bullets(before) if before else DASH))
    if rows:
        yield Table(
            label=t("How to begin with goal {number}, as this project proposes", number=number),
            columns=(
                Column(title=t("Action")),
                Column(title=t("First steps")),
                Column(title=t("What must be in place, and the legal instrument")),
            ),
            rows=tuple(rows),
        )


def called_too(about: Told, goal: PlanGoal) -> tuple[Points, ...]:
    """The first measures called for and not under this goal, and how many more there are."""
    if not about.library:
        return ()
    lines = listed("measure", about.library.measures, goal.more[:SHOWN])
    more = more_of(len(goal.more) - len(lines), 0)
    label = t("Called for as well, not under this goal")
    if goal.tied:
        label = n(
            "Called for as well, not under this goal; {count} of them as much as the last above",
            "Called for as well, not under this goal; {count} of them as much as the last above",
            goal.tied,
        )
    return points(label, [*lines, *([Line(text=more)] if more else [])])
