"""Say the two matrices of a plan: how it is carried out (handbook 2.3.5), and a form to review it
(2.3.6).

`mdcheck/web/src/report/matrix.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mdcheck.blocks import Block, Cell, Column, Heading, Row, Table, Text
from mdcheck.model import PlannedIndicator
from mdcheck.planned import Plan, PlanAction, PlanGoal
from mdcheck.report.goal import (
    action_line,
    bullets,
    each_once,
    filled,
    form,
    goal_title,
    measure_of,
    statuses,
    where_from,
)
from mdcheck.report.told import DASH, Told, titles
from mdcheck.words import t


def matrix(about: Told, made: Plan) -> Iterator[Block]:
    """For each goal its outcome, and for each action the product, the money, the risks, the
    indicators and their proof."""
    yield Heading(level=2, text=t("Implementation matrix"))
    yield Text(
        text=t(
            "An output is something concrete that an action produces; the outcome is the effect "
            "that should follow. Monitoring is an activity of its own, with its own budget."
        )
    )
    for number, goal in enumerate(made.goals, 1):
        yield goal_heading(about, number, goal)
        yield outcome(number, goal)
        yield matrix_table(about, number, goal)


def goal_heading(about: Told, number: int, goal: PlanGoal) -> Heading:
    """A goal as the matrices head it."""
    text = t("Strategic goal {number}: {goal}", number=number, goal=goal_title(about, goal))
    return Heading(level=3, text=text)


def outcome(number: int, goal: PlanGoal) -> Table:
    """The effect that a goal is to have, how it is seen, and what must hold."""
    label = t("Outcome of goal {number}", number=number)
    rows: list[Row] = [
        (
            t("Expected outcome"),
            filled(goal.objective, t("the effect for people that should follow from the outputs")),
        ),
        (t("Indicators of the outcome"), indicator_cell(goal.indicators)),
        (
            t("Assumptions and risks"),
            bullets(goal.assumptions)
            if goal.assumptions
            else filled("", t("what must hold true, and what could go wrong")),
        ),
    ]
    return form(label, rows)


def indicator_cell(indicators: Sequence[PlannedIndicator]) -> Cell:
    """Indicators, each with its baseline and target, or a hint."""
    if not indicators:
        return filled("", t("an indicator, its value today, the target and its date"))
    return bullets([indicator_text(one) for one in indicators])


def indicator_text(one: PlannedIndicator) -> str:
    """An indicator as far as it is known from where to where it should go."""
    places = {"indicator": one.title, "baseline": one.baseline, "target": one.target}
    if one.baseline and one.target:
        return t("{indicator} (today: {baseline}; target: {target})", **places)
    if one.target:
        return t("{indicator} (target: {target})", **places)
    if one.baseline:
        return t("{indicator} (today: {baseline})", **places)
    return one.title


def matrix_table(about: Told, number: int, goal: PlanGoal) -> Table:
    """A row for each action, and one for how they are monitored."""
    rows = [activity(about, f"{number}.{at}", one) for at, one in enumerate(goal.actions, 1)]
    if rows:
        rows.append(watching(number, len(rows) + 1))
    return Table(
        label=t("Implementation of goal {number}", number=number),
        columns=(
            Column(title=t("Activity")),
            Column(title=t("Expected output")),
            Column(title=t("Who and by when")),
            Column(title=t("Inputs and budget")),
            Column(title=t("Indicators")),
            Column(title=t("Means of verification")),
            Column(title=t("Assumptions and risks")),
            Column(title=t("Where this comes from"), extra=True),
        ),
        rows=tuple(rows or [empty_row(8)]),
    )


def empty_row(width: int) -> Row:
    """A row where nothing is planned yet."""
    return (filled("", t("no action yet")), *[DASH] * (width - 1))


def activity(about: Told, number: str, action: PlanAction) -> Row:
    """An action as the implementation matrix has it."""
    return (
        action_line(number, action),
        filled(action.result, t("the concrete product of this action")),
        filled(each_once([action.who, action.when]), t("body, date")),
        filled(action.money, t("money, staff and things, and where they come from")),
        indicator_cell(action.indicators),
        verification(about, action),
        filled(action.watch, t("what must hold true, and what could go wrong")),
        where_from(about, action),
    )


def verification(about: Told, action: PlanAction) -> Cell:
    """Where the proof behind the indicators can be found, first what holds their first values."""
    known = titles(about.library.data_sources) if about.library else {}
    measure = measure_of(about, action)
    firsts = [one.baseline for one in measure.indicators if one.baseline] if measure else []
    named = [known[id] for id in action.data_sources if id in known]
    names = list(dict.fromkeys([*firsts, *named]))
    return bullets(names) if names else filled("", t("records or figures that prove it"))


def watching(number: int, at: int) -> Row:
    """How the actions of a goal are monitored, as an activity of its own."""
    place = f"{number}.{at}"
    words = t("Monitoring: set baselines and targets, collect the indicators, report")
    return (
        t("{number} {action}", number=place, action=words),
        t("The value of each indicator above at each review"),
        filled("", t("body, dates of review")),
        filled("", t("cost of collecting the figures")),
        DASH,
        filled("", t("reports, and who receives them")),
        filled("", t("whether the figures exist and can be had in time")),
        t("Handbook, section 2.3.6"),
    )


# The monitoring matrix


def monitoring(about: Told, made: Plan) -> Iterator[Block]:
    """A form for each review: what was spent, what came of it, how far it has led."""
    yield Heading(level=2, text=t("Monitoring matrix"))
    yield Text(
        text=t(
            "To be filled at each review. Say too whether risks came true, whether assumptions "
            "held, and whether new risks appeared."
        )
    )
    hint = t("yearly, mid-term or final review; from when to when")
    yield form(t("Review"), [(t("Period under review"), filled("", hint))])
    for number, goal in enumerate(made.goals, 1):
        yield goal_heading(about, number, goal)
        yield review_table(number, goal)


def review_table(number: int, goal: PlanGoal) -> Table:
    """A row for each action."""
    rows = [review_row(f"{number}.{at}", one) for at, one in enumerate(goal.actions, 1)]
    return Table(
        label=t("Review of goal {number}", number=number),
        columns=(
            Column(title=t("Activity")),
            Column(title=t("Expected output")),
            Column(title=t("Spent so far")),
            Column(title=t("Result of the activity")),
            Column(title=t("Progress towards the output")),
        ),
        rows=tuple(rows or [empty_row(5)]),
    )


def review_row(number: str, action: PlanAction) -> Row:
    """An action as a review asks about it."""
    spent = (
        t("amount, of {budget}", budget=action.money)
        if action.money
        else t("amount, of the budget")
    )
    wanted = [indicator_text(one) for one in action.indicators]
    progress = (
        t("value now of: {indicators}", indicators="; ".join(wanted))
        if wanted
        else t("value now of the indicators; risks and assumptions")
    )
    state = statuses().get(action.status, "")
    result = t("what came of it; so far: {state}", state=state) if state else t("what came of it")
    return (
        action_line(number, action),
        filled(action.result, t("as in the implementation matrix")),
        filled("", spent),
        filled("", result),
        filled("", progress),
    )
