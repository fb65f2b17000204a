"""Say a plan of action: background, planned programmes and annexes (handbook 2.3.3).

`mdcheck/web/src/report/plan.js` has the same functions in the same order. The two matrices are told
by `matrix.py`. What only the country can say is left empty, with a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mdcheck.blocks import NUMBER, Block, Column, Heading, Line, Points, Report, Row, Table, Text
from mdcheck.planned import OF_GOALS, OF_PLAN, OF_SECTORS, Plan, PlanGoal
from mdcheck.report.cited import cited
from mdcheck.report.goal import (
    action_line,
    bullets,
    each_once,
    filled,
    form,
    goal_title,
    reasons_of,
    result_of,
    sector_names,
    short_titles,
    statuses,
    where_from,
)
from mdcheck.report.matrix import matrix, monitoring
from mdcheck.report.overview import counts, groups, to_act_on
from mdcheck.report.sector import lead, listed
from mdcheck.report.told import (
    DASH,
    SHOWN,
    Told,
    answer_title,
    item_line,
    more_of,
    points,
    sector_item_line,
    tied,
)
from mdcheck.report.whole import our_formula
from mdcheck.results import SectorResult
from mdcheck.words import n, t

FEW = 3  # of what drives a sector, in the background


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


# 1. Background


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
            t("how they act on each other in this country, with figures and their sources"),
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


# 2. Planned programmes


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


def instruments_row(about: Told, goal: PlanGoal) -> Iterator[Row]:
    """The treaties that the actions rest on, whose ratification is a requirement to check."""
    ids = dict.fromkeys(id for one in goal.actions for id in one.instruments)
    if ids and about.library:
        lines = listed("instrument", about.library.instruments, list(ids))
        names = [line.text for line in lines]
        yield t("Instruments to check"), bullets(names)


def actions_table(about: Told, number: int, goal: PlanGoal) -> Table:
    """The actions of a goal: what, why, who, when, with what money."""
    names = statuses()
    rows: list[Row] = [
        (
            action_line(at, one),
            where_from(about, one),
            filled(one.who, t("body")),
            each_once([one.when, names.get(one.status, "")])
            if one.when
            else filled("", t("from, to")),
            filled(one.money, t("amount, source")),
        )
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


def called_too(about: Told, goal: PlanGoal) -> tuple[Points, ...]:
    """The first measures that are called for and not in the plan, and how many more there are."""
    if not about.library:
        return ()
    lines = listed("measure", about.library.measures, goal.more[:SHOWN])
    more = more_of(len(goal.more) - len(lines), 0)
    label = t("Called for as well, not in this plan")
    if goal.tied:
        label = n(
            "Called for as well, not in this plan; {count} of them as much as the last one above",
            "Called for as well, not in this plan; {count} of them as much as the last one above",
            goal.tied,
        )
    return points(label, [*lines, *([Line(text=more)] if more else [])])


# 3. Annexes


def annexes(about: Told, made: Plan) -> Iterator[Block]:
    """How the priorities were found, who took part, what others did, what is still unknown."""
    yield Heading(level=2, text=t("3. Annexes"))
    yield Heading(level=3, text=t("How the priorities were found"))
    yield from groups(about)
    yield Heading(level=3, text=t("Who took part"))
    yield from who_took_part(about)
    yield from experiences(about, made)
    yield from unknown(about, made)
    yield Heading(level=3, text=t("To be added by the country"))
    yield form(
        t("Annexes to be added by the country"),
        (
            (t("Local expertise"), filled("", t("experts and research institutions"))),
            (
                t("Work of others"),
                filled("", t("what international and other organisations already do")),
            ),
            (t("Research"), filled("", t("studies and figures on this country"))),
            (t("Terms of reference"), filled("", t("those of the committee and its groups"))),
        ),
    )
    yield Heading(level=3, text=t("Sources"))
    yield Text(text=sources(about, made))


def who_took_part(about: Told) -> tuple[Block, ...]:
    """Who answered, as far as the sheet says."""
    names = [about.sheet.respondent, *(one.by for one in about.sheet.answers.values())]
    found = [Line(text=name) for name in dict.fromkeys(filter(None, names))]
    if found:
        return points(t("Who answered"), found)
    hint = t("who answered, who was consulted, who agreed")
    return (form(t("Who answered"), [(t("Who answered"), filled("", hint))]),)


def experiences(about: Told, made: Plan) -> Iterator[Block]:
    """What others have done of what is planned."""
    known = about.library.experiences if about.library else ()
    names = {one.id: one.title for one in known}
    found: dict[str, str] = {}
    for action in (action for goal in made.goals for action in goal.actions):
        for id in action.experiences:
            if id in names:
                found.setdefault(names[id], action.title)
    lines = [Line(text=name, tail=action) for name, action in found.items()]
    if lines:
        yield Heading(level=3, text=t("What others have done"))
        yield from points(t("Experiences with these actions"), lines)


def unknown(about: Told, made: Plan) -> Iterator[Block]:
    """What is not known yet of the sectors of the plan."""
    ids = dict.fromkeys(id for goal in made.goals for id in goal.to_find_out)
    names = {sector.id: sector.title for sector in about.content.sectors}
    lines = [sector_item_line(about, names[id.partition(".")[0]], id) for id in ids]
    if lines:
        yield Heading(level=3, text=t("What to find out"))
        yield from points(t("Not known yet in the sectors of this plan"), lines, SHOWN)


def sources(about: Told, made: Plan) -> str:
    """What the plan rests on, and the versions of what made it."""
    actions = [action for goal in made.goals for action in goal.actions]
    own = ["2.3.3", "2.3.5", "2.3.6", *(source for one in actions for source in one.source)]
    return t(
        "Form of this plan and its measures: {sources}. Places are those of the handbook, where "
        "none else is named. Checklists {content}, method {method}.",
        sources=cited(own, short_titles(about)),
        content=about.result.content_version,
        method=about.result.method_version,
    )
