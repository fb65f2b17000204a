"""Say the annexes of a plan of action: how priorities were found, who took part, what others did.

`mdcheck/web/src/report/annexes.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.blocks import Block, Heading, Line, Text
from mdcheck.planned import Plan
from mdcheck.report.cited import cited
from mdcheck.report.goal import (
    filled,
    form,
    short_titles,
)
from mdcheck.report.overview import groups
from mdcheck.report.told import (
    SHOWN,
    Told,
    points,
    sector_item_line,
)
from mdcheck.words import t


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
