"""Say the background of a plan: what the answers say, whom to convene, which goals follow.

`mdcheck/web/src/report/background.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mdcheck.blocks import NUMBER, Block, Column, Heading, Line, Table, Text
from mdcheck.planned import OF_SECTORS, Plan, PlanGoal
from mdcheck.report.cited import cited
from mdcheck.report.goal import (
    bullets,
    filled,
    form,
    goal_title,
    result_of,
    sector_names,
    short_titles,
)
from mdcheck.report.overview import counts, to_act_on
from mdcheck.report.sector import lead
from mdcheck.report.told import (
    DASH,
    Told,
    answer_title,
    item_line,
    more_of,
    points,
    tied,
)
from mdcheck.results import SectorResult
from mdcheck.words import t

FEW = 3  # of what drives a sector


def background(about: Told, made: Plan, *, short: bool) -> Iterator[Block]:
    """What the answers say, whom to convene, and which goals follow."""
    yield Heading(level=2, text=t("1. Background"))
    yield Text(text=counts(about))
    yield from to_act_on(about)
    ids = {id for goal in made.goals for id in goal.sectors}
    found = [sector for sector in about.result.sectors if sector.id in ids]
    if short:
        lines = [Line(text=one.title, tail=lead(about, one, alone=False)) for one in found]
        yield from points(t("Sectors of this plan"), lines)
        return
    yield sectors_table(about, found)
    yield country_part(made)
    yield Heading(level=3, text=t("Whom to convene"))
    yield convene_table(about, made)
    yield Heading(level=3, text=t("Strategic goals"))
    yield goals_table(about, made)


def sectors_table(about: Told, found: Sequence[SectorResult]) -> Table:
    """Where each sector of the plan stands, and what drives it most."""
    return Table(
        label=t("Sectors of this plan"),
        columns=(
            Column(title=t("Sector")),
            Column(title=t("Where it stands")),
            Column(title=t("What drives it most")),
        ),
        rows=tuple(
            (
                Line(text=one.title, to=f"sector:{one.id}"),
                lead(about, one, alone=False),
                drivers(about, one),
            )
            for one in found
        ),
    )


def drivers(about: Told, sector: SectorResult) -> str:
    """The first of what drives a sector, each with its answer, and how many more there are."""
    lines = [
        t(
            "{question} {answer}.",
            question=item_line(about, id).text,
            answer=answer_title(about, id),
        )
        for id in list(sector.drivers)[:FEW]
    ]
    more = more_of(len(sector.drivers) - len(lines), tied(list(sector.drivers.values()), FEW))
    return bullets([*lines, *([more] if more else [])]) if lines else DASH


def country_part(made: Plan) -> Table:
    """What belongs into the background and only the country can say."""
    hints = (
        (
            t("Main trends in migration"),
            "",
            t("who moves, from where to where, how many, why; from the assessment report"),
        ),
        (
            t("Migration, poverty and development"),
            "",
            t("how each affects the other in this country, with figures and their sources"),
        ),
        (
            t("National planning framework"),
            made.framework,
            t("the national plan that this is part of, and the other plans it touches"),
        ),
        (
            t("Institutions and consultation"),
            "",
            t("the committee and its groups, who was consulted, when and how"),
        ),
    )
    rows = ((part, filled(said, hint)) for part, said, hint in hints)
    return form(t("To be written by the country"), rows)


def convene_table(about: Told, made: Plan) -> Table:
    """The bodies that the sectors of the plan name."""
    return Table(
        label=t("Whom to convene"),
        columns=(
            Column(title=t("Body")),
            Column(title=t("Sectors")),
            Column(title=t("Source"), extra=True),
        ),
        rows=tuple(
            (one.name, sector_names(about, one.sectors), cited(one.source, short_titles(about)))
            for one in made.convene
        ),
    )


def goals_table(about: Told, made: Plan) -> Table:
    """The goals in their order, and why each is one."""
    return Table(
        label=t("Strategic goals"),
        columns=(
            Column(title=t("Number"), kind=NUMBER),
            Column(title=t("Goal")),
            Column(title=t("Sectors")),
            Column(title=t("How it was found")),
        ),
        rows=tuple(
            (
                str(number),
                goal_title(about, goal),
                sector_names(about, goal.sectors) or DASH,
                how_found(about, made, goal),
            )
            for number, goal in enumerate(made.goals, 1)
        ),
    )


def how_found(about: Told, made: Plan, goal: PlanGoal) -> str:
    """The place of a goal by the criteria, or that of its sector."""
    if goal.place:
        return t(
            "Place {place} among the goals, {total} of {most} points",
            place=goal.place,
            total=goal.total,
            most=2 * len(about.content.method.criteria),
        )
    if made.basis == OF_SECTORS:
        return lead(about, result_of(about, goal.sectors[0]), alone=False)
    return t("Chosen; not yet judged on every criterion")
