"""What a report is about, and the small things that all of its parts say.

`mdcheck/web/src/report/told.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mdcheck.blocks import Line, Points, Range
from mdcheck.count import BLANK, in_scope, is_set_aside
from mdcheck.library import Library
from mdcheck.model import UNKNOWN, Answer, Checklist, Content, Item, Sheet
from mdcheck.results import Index, Likely, Priority, Result, Robustness
from mdcheck.score import tenths
from mdcheck.words import n, numbered, percent, t

DASH = "–"
SHOWN = 5  # of drivers, of what to find out, of measures, before "and 9 more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Content, answers and result, and what else a report may draw on."""

    content: Content
    items: Mapping[str, Item]
    sheet: Sheet
    result: Result
    library: Library | None = None
    likely: Mapping[str, Likely] = field(default_factory=dict)  # empty unless it was drawn
    draws: int = 0


def told(
    content: Content,
    sheet: Sheet,
    result: Result,
    *,
    library: Library | None = None,
    robustness: Robustness | None = None,
) -> Told:
    """All that a report is about."""
    return Told(
        content=content,
        items={item.id: item for one in content.checklists for item in one.items},
        sheet=sheet,
        result=result,
        library=library,
        likely={one.id: one for one in robustness.sectors} if robustness else {},
        draws=robustness.draws if robustness else 0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many questions a sheet is asked and has answered; those set aside are not asked."""

    asked: int = 0
    answered: int = 0
    unknown: int = 0


def progress(about: Told, sectors: Iterable[Checklist]) -> Progress:
    """How far the questions of these sectors are answered, in the result's scope."""
    asked = answered = unknown = 0
    for sector in sectors:
        for item in in_scope(sector.items, about.result.scope):
            level = answer_to(about, item.id).level
            if item.scored and not is_set_aside(item, level, about.sheet.profile):
                asked += 1
                answered += level is not None
                unknown += level == UNKNOWN
    return Progress(asked=asked, answered=answered, unknown=unknown)


def checklist_of(about: Told, id: str) -> Checklist:
    """The checklist of a sector."""
    return next(sector for sector in about.content.sectors if sector.id == id)


def answer_to(about: Told, id: str) -> Answer:
    """What was answered to an item."""
    return about.sheet.answers.get(id, BLANK)


class Titled(Protocol):
    """Whatever has an id and a title: a term, a group, a sector, a measure."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


def titles(entries: Iterable[Titled]) -> dict[str, str]:
    """Ids and titles of a list of the content."""
    return {entry.id: entry.title for entry in entries}


def answer_title(about: Told, id: str) -> str:
    """An answer in words, or that there is none."""
    answer = answer_to(about, id)
    if answer.level is None:
        aside = is_set_aside(about.items[id], None, about.sheet.profile)
        return t("Set aside") if aside else t("Not answered")
    method = about.content.method
    return titles((*method.levels, *method.states))[str(answer.level)]


def evidence_title(about: Told, id: str) -> str:
    """The kind of evidence given for an answer, or that none is stated."""
    kind = answer_to(about, id).evidence
    return titles(about.content.method.evidence)[kind] if kind else t("no evidence stated")


def percent_of(part: Index | Priority | None) -> str:
    """A value in percent, or a dash."""
    return percent(tenths(part.value) if part and part.value else None)


def range_of(part: Index | Priority | None) -> Range | None:
    """A value with its bounds; none where nothing is known."""
    if part is None or part.value is None:
        return None
    return Range(low=tenths(part.low), value=tenths(part.value), high=tenths(part.high))


def reach(low: object, high: object) -> str:
    """ "2" or "1 to 4".

    >>> reach(2, 2), reach(1, 4)
    ('2', '1 to 4')
    """
    return str(low) if low == high else t("{low} to {high}", low=low, high=high)


def item_line(about: Told, id: str, tail: str = "") -> Line:
    """A question with its number, leading to where it is asked."""
    text = numbered(about.content.number(id), about.items[id].text)
    return Line(text=text, to=f"item:{id}", tail=tail)


def sector_item_line(about: Told, sector: str, id: str, tail: str = "") -> Line:
    """The same among questions of several sectors: with the title of its own."""
    text = numbered(about.content.number(id), about.items[id].text, sector)
    return Line(text=text, to=f"item:{id}", tail=tail)


def points(
    label: str, lines: Sequence[Line], shown: int | None = None, tied: int = 0
) -> tuple[Points, ...]:
    """A labelled list, whole or cut, nothing for an empty one. `tied`: how many of those left out
    weigh as much as the last one shown."""
    if not lines:
        return ()
    kept = len(lines) if shown is None else min(shown, len(lines))
    more = more_of(len(lines) - kept, tied)
    return (Points(label=label, lines=tuple(lines), shown=kept, more=more),)


def more_of(left: int, tied: int) -> str:
    """What a list that is cut says of the rest."""
    if not left:
        return ""
    if not tied:
        return n("and {count} more", "and {count} more", left)
    return n(
        "and {count} more, {tied} of them with as many points",
        "and {count} more, {tied} of them with as many points",
        left,
        tied=tied,
    )


def tied(weights: Sequence[int], shown: int) -> int:
    """How many of what is left out weigh as much as the last of what is shown.

    >>> tied([4, 2, 2, 2, 1], 2), tied([4, 2], 2)
    (2, 0)
    """
    return weights[shown:].count(weights[shown - 1]) if len(weights) > shown else 0
