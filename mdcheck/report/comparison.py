"""Say what moved between two assessments, and in which answers.

`mdcheck/web/src/report/comparison.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mdcheck.blocks import NUMBER, Block, Cell, Column, Heading, Line, Report, Row, Table, Text
from mdcheck.model import QUICK, Sheet
from mdcheck.report.told import DASH, Told, answer_title, item_line, percent_of, titles
from mdcheck.report.voices import words_of
from mdcheck.report.whole import our_formula
from mdcheck.results import Comparison, Dated, SectorComparison
from mdcheck.words import n, percent, t

KINDS = ("better", "worse", "grown", "shrunk", "newly_known", "newly_unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two sheets and what moved between them; `about` is the later one and its result.

    `scope` is what was asked for, if anything was; else each sheet has its own.
    """

    about: Told
    before: Sheet
    found: Comparison
    scope: str | None = None


def comparison(pair: Compared, *, short: bool = False) -> Report:
    """Everything: what changed in all, each sector's numbers, each answer that moved.

    The short one leaves the notes out.
    """
    return (
        Heading(level=1, text=pair.found.after.title or pair.found.before.title or t("Assessment")),
        Text(text=opening(pair), tone="quiet"),
        Heading(level=2, text=t("What changed")),
        Text(text=verdicts_changed(pair), tone="lead"),
        *(Text(text=line, tone="alert") for line in not_alike(pair)),
        Text(text=answers_moved(pair)),
        *sector_table(pair),
        *what_moved(pair, short=short),
        Text(text=our_formula(), tone="quiet"),
    )


def opening(pair: Compared) -> str:
    """Which two assessments these are."""
    before, after = dated(pair.found.before), dated(pair.found.after)
    return t("Before: {before}. Now: {after}.", before=before, after=after)


def dated(one: Dated) -> str:
    """An assessment by its title and date."""
    return ", ".join(filter(None, (one.title, one.date))) or t("no title and no date")


def not_alike(pair: Compared) -> Iterator[str]:
    """What makes two assessments hard to compare."""
    before, after = pair.before, pair.about.sheet
    if pair.scope is None and before.scope != after.scope:
        if before.scope == QUICK:
            yield t(
                "The earlier one is a short list: only its questions are looked at for changes."
            )
        else:
            yield t("The later one is a short list: what it does not ask looks like a change.")
    if before.profile != after.profile:
        yield t("Their profiles of the country differ: other questions may be set aside.")
    if before.content_version != after.content_version:
        yield t(
            "They were written for other versions of the checklists: {before} and {after}.",
            before=before.content_version or DASH,
            after=after.content_version or DASH,
        )


def verdicts_changed(pair: Compared) -> str:
    """How many sectors have another verdict now, and how their priorities moved."""
    changed = [one for one in pair.found.sectors if one.before.verdict != one.after.verdict]
    moves = [one.difference.priority for one in pair.found.sectors]
    up = sum(one is not None and one > 0 for one in moves)
    down = sum(one is not None and one < 0 for one in moves)
    places = {"up": up, "down": down}
    if not changed:
        return t(
            "No sector changed its verdict. Priority rose in {up} and fell in {down}.", **places
        )
    return n(
        "{count} sector changed its verdict. Priority rose in {up} and fell in {down}.",
        "{count} sectors changed their verdict. Priority rose in {up} and fell in {down}.",
        len(changed),
        **places,
    )


def answers_moved(pair: Compared) -> str:
    """How many answers moved which way."""
    sectors = pair.found.sectors
    total = {name: sum(len(getattr(one, name)) for one in sectors) for name in KINDS}
    return t(
        "Answers: {better} better, {worse} worse, {grown} grown, {shrunk} shrunk, {newly_known} "
        "newly known, {newly_unknown} no longer known.",
        **total,
    )


def lists(one: SectorComparison) -> list[tuple[str, tuple[str, ...]]]:
    """The lists of items that moved, by their names."""
    return [(name, getattr(one, name)) for name in KINDS]


def kind_title(name: str) -> str:
    """What a list of items is called, and what that means."""
    named = {
        "better": t("Better: less harm, or more protection"),
        "worse": t("Worse: more harm, or less protection"),
        "grown": t("Grown: more potential"),
        "shrunk": t("Shrunk: less potential"),
        "newly_known": t("Newly known"),
        "newly_unknown": t("No longer known"),
    }
    return named[name]


def sector_table(pair: Compared) -> list[Block]:
    """A row for each sector that has a score in one of the two."""
    rows = tuple(sector_row(pair, one) for one in pair.found.sectors if has_score(one))
    if not rows:
        return [Text(text=t("No sector has a score in either of them."))]
    table = Table(
        label=t("Sectors before and now"),
        columns=(
            Column(title=t("Sector")),
            Column(title=t("Before"), kind=NUMBER),
            Column(title=t("Now"), kind=NUMBER),
            Column(title=t("Change"), kind=NUMBER),
            Column(title=t("Place")),
            Column(title=t("Verdict")),
            Column(title=t("Need"), kind=NUMBER, extra=True),
            Column(title=t("Potential"), kind=NUMBER, extra=True),
        ),
        rows=rows,
    )
    signs = t("Priority before and now, and by how many points priority, need and potential moved.")
    return [table, Text(text=signs, tone="quiet")]


def has_score(one: SectorComparison) -> bool:
    """Whether a sector has a priority in one of the two."""
    both = (one.before.priority, one.after.priority)
    return any(priority is not None and priority.value is not None for priority in both)


def sector_row(pair: Compared, one: SectorComparison) -> Row:
    """A sector before and now."""
    method = pair.about.content.method
    names = titles((*method.order, *method.verdicts))
    return (
        Line(text=one.after.title, to=f"sector:{one.id}"),
        percent_of(one.before.priority),
        percent_of(one.after.priority),
        signed(one.difference.priority),
        now_and_before(place_words(one.after.place), place_words(one.before.place)),
        now_and_before(names[one.after.verdict], names[one.before.verdict]),
        signed(one.difference.need),
        signed(one.difference.potential),
    )


def place_words(place: int | None) -> str:
    return DASH if place is None else str(place)


def now_and_before(now: str, before: str) -> str:
    """What something is now, and what it was where that is something else."""
    return now if now == before else t("{now}, was {before}", now=now, before=before)


def signed(tenths: int | None) -> str:
    """By how much a number rose or fell.

    >>> signed(34), signed(-5), signed(0), signed(None)
    ('+3.4', '−0.5', '0.0', '–')
    """
    if not tenths:
        return percent(tenths)
    number = percent(abs(tenths))
    return t("+{number}", number=number) if tenths > 0 else t("−{number}", number=number)


def what_moved(pair: Compared, *, short: bool) -> list[Block]:
    """For each sector in which an answer moved: how far it moved itself, and the answers."""
    moved = [one for one in pair.found.sectors if any(ids for _, ids in lists(one))]
    if not moved:
        return []
    blocks: list[Block] = [Heading(level=2, text=t("Which answers moved"))]
    for one in moved:
        blocks.append(Heading(level=3, text=one.after.title))
        blocks.append(Text(text=moved_by(one)))
        blocks.append(moved_table(pair, one, short=short))
    return blocks


def moved_by(one: SectorComparison) -> str:
    """How far a sector's numbers moved."""
    return t(
        "Priority {priority}, need {need}, potential {potential}.",
        priority=signed(one.difference.priority),
        need=signed(one.difference.need),
        potential=signed(one.difference.potential),
    )


def moved_table(pair: Compared, one: SectorComparison, *, short: bool) -> Table:
    """The answers that moved in a sector, before and now, by which way they moved."""
    before = replace(pair.about, sheet=pair.before)
    rows: list[Row | Heading] = []
    for name, ids in lists(one):
        if ids:
            rows.append(Heading(level=4, text=kind_title(name)))
        for id in ids:
            both = (said_cell(about, id, short=short) for about in (before, pair.about))
            rows.append((item_line(pair.about, id), *both))
    return Table(
        label=t("Answers that moved in {sector}", sector=one.after.title),
        columns=(
            Column(title=t("Question")),
            Column(title=t("Before")),
            Column(title=t("Now")),
        ),
        rows=tuple(rows),
    )


def said_cell(about: Told, id: str, *, short: bool) -> Cell:
    """An answer with its note and what it rests on."""
    title = answer_title(about, id)
    given = about.sheet.answers.get(id)
    return Line(text=title, tail="" if short or given is None else words_of(about, given))
