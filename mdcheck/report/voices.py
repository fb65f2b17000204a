"""What a report on several respondents is about, and the small things that its parts say.

`mdcheck/web/src/report/voices.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mdcheck.blocks import Cell, Line
from mdcheck.model import UNKNOWN, Agreed, Answer, Level, Sheet, as_scripts_sort
from mdcheck.report.told import DASH, Told, sector_item_line, titles
from mdcheck.results import Merged, MergedItem
from mdcheck.votes import LEVELS, Votes, counts_of
from mdcheck.words import t
from mdcheck.workshop import FindOut

SHARE = 3  # a third No and a third Yes of the level votes are two camps
NO, YES = 0, 2

Said = tuple[Sheet, Answer]
"""Somebody's sheet, and what it says of an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The sheets, what they come to together, and what the group made of it.

    `about` is the merged sheet and its result.
    """

    about: Told
    sheets: Sequence[Sheet]
    merged: Merged
    items: Mapping[str, MergedItem]
    agreed: Mapping[str, Agreed]
    find_out: Mapping[str, FindOut]


def voices(
    about: Told,
    sheets: Sequence[Sheet],
    merged: Merged,
    agreed: Mapping[str, Agreed],
    find_out: Mapping[str, FindOut],
) -> Voices:
    """All that a report on several respondents is about."""
    items = {item.id: item for item in merged.items}
    return Voices(
        about=about, sheets=sheets, merged=merged, items=items, agreed=agreed, find_out=find_out
    )


def question(found: Voices, id: str, tail: str = "") -> Line:
    """A question with its number and its sector; the id itself where no checklist has it."""
    about = found.about
    if id not in about.items:
        return Line(text=id, tail=tail)
    return sector_item_line(about, sector_of(found, id), id, tail)


def sector_of(found: Voices, id: str) -> str:
    """The title of the sector that asks an item."""
    return titles(found.about.content.checklists)[id.split(".")[0]]


def in_order(found: Voices, ids: Iterable[str]) -> list[str]:
    """Ids in the order of the checklists, then those that no checklist has."""
    named = set(ids)
    rest = sorted(named.difference(found.about.items), key=as_scripts_sort)
    return [*(id for id in found.about.items if id in named), *rest]


def level_title(about: Told, level: Level) -> str:
    """An answer in words; a note alone has none."""
    method = about.content.method
    return DASH if level is None else titles((*method.levels, *method.states))[str(level)]


def name_of(sheet: Sheet, answer: Answer) -> str:
    """Who gave an answer."""
    return answer.by or sheet.respondent or t("No name given")


def said(found: Voices, id: str) -> list[Said]:
    """Who said something of an item, and what: yes first, then no, then those without a level."""
    given = [(sheet, sheet.answers[id]) for sheet in found.sheets if id in sheet.answers]
    told = [(s, a) for s, a in given if a.level is not None or words_of(found.about, a)]
    return sorted(told, key=lambda one: rank(one[1].level))


def rank(level: Level) -> int:
    """Where an answer stands in a list: yes, partly, no, do not know, the rest."""
    if isinstance(level, int):
        return YES - level
    return len(LEVELS) if level == UNKNOWN else len(LEVELS) + 1


def words_of(about: Told, answer: Answer) -> str:
    """The note of an answer and what it rests on."""
    return " · ".join(filter(None, (answer.note, rests_on(about, answer))))


def rests_on(about: Told, answer: Answer) -> str:
    """The kind of evidence, and where it stands."""
    kind = titles(about.content.method.evidence).get(answer.evidence, "")
    if kind and answer.reference:
        return t("{kind}: {reference}", kind=kind, reference=answer.reference)
    return kind or answer.reference


def row_of(about: Told, sheet: Sheet, answer: Answer) -> tuple[Cell, ...]:
    """Who, with the note; the answer; on what it rests."""
    who = Line(text=name_of(sheet, answer), tail=answer.note)
    return who, level_title(about, answer.level), rests_on(about, answer) or DASH


def camps(found: Voices, id: str) -> list[str]:
    """For each answer that was given, by whom."""
    by_title: dict[str, list[str]] = {}
    for sheet, answer in said(found, id):
        if answer.level is not None:
            title = level_title(found.about, answer.level)
            by_title.setdefault(title, []).append(name_of(sheet, answer))
    return [
        t("{answer}: {names}", answer=title, names=", ".join(dict.fromkeys(names)))
        for title, names in by_title.items()
    ]


def is_polarised(votes: Votes) -> bool:
    """Whether at least a third of the level votes say no and at least a third yes."""
    counts = counts_of(votes)
    return sum(counts) > 0 and all(SHARE * counts[side] >= sum(counts) for side in (NO, YES))


def dissent(found: Voices, id: str) -> list[str]:
    """Who gave another answer than the agreed one; who did not know does not dissent."""
    level = found.agreed[id].level
    return [
        t("{answer}: {names}", answer=level_title(found.about, answer.level), names=name)
        for name, answer in ((name_of(sheet, one), one) for sheet, one in said(found, id))
        if answer.level not in (None, UNKNOWN, level)
    ]


def decimal(hundredths: int) -> str:
    """A number with two decimals, as people write it in the language spoken.

    >>> decimal(67), decimal(100), decimal(-5)
    ('0.67', '1.00', '−0.05')
    """
    whole, rest = divmod(abs(hundredths), 100)
    number = t("{whole}.{tenth}", whole=whole, tenth=str(rest).zfill(2))
    return number if hundredths >= 0 else t("−{number}", number=number)
