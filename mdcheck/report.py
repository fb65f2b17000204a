"""Say what a result means, once, in blocks that every output format can draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mdcheck.model import (
    NOT_APPLICABLE,
    QUICK,
    Content,
    Index,
    Item,
    Method,
    Result,
    SectorResult,
    Sheet,
)
from mdcheck.score import in_scope, tenths

if TYPE_CHECKING:
    from mdcheck.library import Experience, Library, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title; level 1 is the report's own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A labelled list of short lines, and how many more there are."""

    label: str
    lines: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A value and its bounds in tenths of a percent, to be drawn on a scale of 0 to 100."""

    low: int
    value: int | None
    high: int


Cell = str | Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns with titles; a column is left, right or the one that takes the bars."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    right: frozenset[int] = frozenset()


Block = Heading | Text | Points | Table
Report = tuple[Block, ...]

OUR_FORMULA = (
    "The formula is this project's own, not the handbook's. It ranks sectors inside one country; "
    "it does not rate a country and does not compare countries."
)
NAMED = 20  # unknown ids named in a report; the rest are counted
MEASURES = 8  # measures named for a sector in a long report
SHOWN = 3  # what to find out: so many in a short report, all of them in a long one


def percent(value: int | None) -> str:
    """Tenths of a percent as people write them.

    >>> percent(667), percent(1000), percent(None)
    ('66.7', '100.0', '–')
    """
    return "–" if value is None else f"{value // 10}.{value % 10}"


def report(
    content: Content,
    sheet: Sheet,
    result: Result,
    *,
    library: Library | None = None,
    short: bool = False,
) -> Report:
    """The whole report of a result, with what can be done where a library is given.

    The short one names fewer things to find out and to do.
    """
    return (
        Heading(level=1, text=result.title or "Assessment"),
        Text(text=opening(content, sheet, result)),
        *priorities(content.method, result),
        *sector_details(content, sheet, result, library, short=short),
        *lens_tables(content.method, result),
        *goal_table(content.method, result),
        *unknown(result),
        Text(text=OUR_FORMULA),
    )


def opening(content: Content, sheet: Sheet, result: Result) -> str:
    """Who answered, when, and how much."""
    chosen = {sector.id for sector in result.sectors}
    items = [i for s in content.sectors if s.id in chosen for i in in_scope(s.items, result.scope)]
    scored = [item for item in items if item.scored]
    answered = sum(i.id in sheet.answers and sheet.answers[i.id].level is not None for i in scored)
    who = [part for part in (sheet.respondent, sheet.date) if part]
    scope = "Quick scan" if result.scope == QUICK else "Full assessment"
    return f"{', '.join([scope, *who])}. {answered} of {len(scored)} items answered."


def titles(terms: Iterable[object]) -> dict[str, str]:
    """Ids and titles of a list of the method."""
    return {str(getattr(term, "id")): str(getattr(term, "title")) for term in terms}  # noqa: B009


def verdict_words(method: Method, result: SectorResult) -> str:
    """A verdict in words, with the bands it may still turn into when it is not firm."""
    names = titles([*method.bands, *method.verdicts])
    return names[result.verdict] + ("" if result.firm or result.place is None else " *")


def range_of(index: Index) -> Range:
    value = index.value
    return Range(
        low=tenths(index.low), value=tenths(value) if value else None, high=tenths(index.high)
    )


def value_of(index: Index | None) -> str:
    return percent(tenths(index.value)) if index and index.value else "–"


def places(result: SectorResult) -> str:
    """The places a sector may take, "2" or "1 to 4"."""
    if result.place is None:
        return "–"
    return str(result.best) if result.best == result.worst else f"{result.best} to {result.worst}"


def priorities(method: Method, result: Result) -> Iterator[Block]:
    """The table of sectors and what its signs mean."""
    yield Heading(level=2, text="Sector intervention priorities")
    rows = tuple(
        (
            str(s.place or "–"),
            s.title,
            value_of(s.priority),
            range_of(s.priority) if s.priority else "",
            verdict_words(method, s),
            places(s),
        )
        for s in result.sectors
    )
    columns = ("", "Sector", "Score", "0 to 100", "Verdict", "Rank")
    yield Table(columns=columns, rows=rows, right=frozenset({0, 2}))
    provisional = any(s.place and not s.firm for s in result.sectors)
    yield Text(
        text="In a bar, the dark part is certain, the middle part reaches the score so far and "
        "the light part what it could become. Rank is the range of places this allows."
        + (" * provisional: the band may change once more is known." if provisional else "")
    )


def sector_details(
    content: Content, sheet: Sheet, result: Result, library: Library | None, *, short: bool
) -> Iterator[Block]:
    """Each sector: why it stands where it stands, what to find out, and what can be done."""
    items = {item.id: item for sector in content.sectors for item in sector.items}
    for sector in result.sectors:
        yield Heading(level=2, text=f"{sector.title} ({sector.annex})")
        yield Text(text=sentence(content.method, sector))
        if sector.drivers:
            lines = tuple(driver(content.method, items[id], sheet) for id in sector.drivers)
            yield Points(label="What drives it", lines=lines)
        if sector.to_find_out:
            shown = sector.to_find_out[:SHOWN] if short else sector.to_find_out
            yield Points(
                label="What to find out",
                lines=tuple(items[id].text for id in shown),
                more=len(sector.to_find_out) - len(shown),
            )
        if library:
            yield from what_to_do(content, sheet, result, library, sector.id, short=short)


def what_to_do(
    content: Content, sheet: Sheet, result: Result, library: Library, id: str, *, short: bool
) -> Iterator[Block]:
    """The measures a sector's answers call for, whom to convene, what to check, where to look."""
    from mdcheck.measures import called_for, to_check, to_look_in

    sector = next(one for one in content.sectors if one.id == id)
    asked, answers = in_scope(sector.items, result.scope), sheet.answers
    experiences = {one.id: one for one in library.experiences}
    measures = called_for(content.method, library.measures, asked, answers)
    instruments = to_check(content.method, library.instruments, asked, answers)
    sources = to_look_in(library.data_sources, asked, answers)
    most = SHOWN if short else MEASURES
    lines = [measure_line(measure, experiences, short=short) for measure, _ in measures]
    yield from points("What can be done", lines, most)
    yield from points("Whom to convene", [one.name for one in sector.stakeholders])
    yield from points("Instruments to check", [one.title for one in instruments], most)
    looked = [f"{one.title} ({one.holder})" for one in sources]
    yield from points("Where to look for what is missing", looked, most)


def points(label: str, lines: Sequence[str], most: int | None = None) -> Iterator[Points]:
    """A labelled list, cut after so many lines; nothing for an empty one."""
    if lines:
        yield Points(label=label, lines=tuple(lines[:most]), more=len(lines[most:]) if most else 0)


def measure_line(measure: Measure, experiences: Mapping[str, Experience], *, short: bool) -> str:
    """A measure, what it is (not in the short line), and one experience that shows it."""
    shown = next((experiences[id].title for id in measure.experiences if id in experiences), "")
    parts = [f"{measure.title}.", "" if short else measure.summary, shown and f"Example: {shown}."]
    return " ".join(filter(None, parts))


def driver(method: Method, item: Item, sheet: Sheet) -> str:
    """An item, what was answered, and what kind of item it is."""
    level = sheet.answers[item.id].level
    answered = titles(method.levels)[str(level)]
    weight = f", weight {item.weight}" if item.weight > 1 else ""
    return f"{item.text} {answered} ({item.role}{weight})"


def sentence(method: Method, sector: SectorResult) -> str:
    """A sector's result in words."""
    if sector.verdict == NOT_APPLICABLE or sector.priority is None:
        return "Not applicable: every item was set aside."
    bands, modes = titles(method.bands), titles(method.modes)
    known = percent(tenths(sector.priority.coverage))
    parts = (
        f"Need {value_of(sector.need)}, potential {value_of(sector.potential)}, {known} % known."
    )
    if sector.verdict == "insufficient":
        asked = percent(tenths(method.coverage))
        return (
            f"Too little is known to rank it: {known} % is answered, {asked} % is needed. {parts}"
        )
    reach = f"{bands[str(sector.band_low)].lower()} to {bands[str(sector.band_high)].lower()}"
    sure = "firm" if sector.firm else f"provisional, {reach}"
    place = f"Place {sector.place}" + (
        "" if sector.best == sector.worst else f", between {sector.best} and {sector.worst}"
    )
    return f"{bands[sector.verdict]} ({sure}). {place}. {modes[sector.mode]}. {parts}"


def lens_tables(method: Method, result: Result) -> Iterator[Block]:
    """The index across sectors, by what moves and by whom it concerns."""
    named = (
        ("By what moves", titles(method.transfers), result.transfer),
        ("By group of people", titles(method.groups), result.group),
    )
    for title, names, indices in named:
        if indices:
            yield Heading(level=2, text=title)
            yield Table(
                columns=("", "Score", "0 to 100"),
                rows=tuple(lens_rows(names, indices)),
                right=frozenset({1}),
            )


def lens_rows(
    names: Mapping[str, str], indices: Mapping[str, Index | None]
) -> Iterator[tuple[Cell, ...]]:
    for id, index in indices.items():
        yield names[id], value_of(index), range_of(index) if index else ""


def goal_table(method: Method, result: Result) -> Iterator[Block]:
    """Goals by place, with their total and what it may still become."""
    if not result.goals:
        return
    yield Heading(level=2, text="Goals")
    rows = tuple(
        (
            str(g.place or "–"),
            g.title,
            str(g.total),
            str(g.low) if g.low == g.high else f"{g.low} to {g.high}",
        )
        for g in result.goals
    )
    yield Table(
        columns=("", "Goal", "Total", f"Of {2 * len(method.criteria)}"),
        rows=rows,
        right=frozenset({0, 2}),
    )


def unknown(result: Result) -> Iterator[Block]:
    if result.unknown_ids:
        yield Points(
            label="Answers to items that no checklist has; kept, not scored",
            lines=result.unknown_ids[:NAMED],
            more=len(result.unknown_ids[NAMED:]),
        )
