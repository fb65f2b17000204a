"""Say what the answers of one sector mean, how sure that is, why, and what can be done.

`mdcheck/web/src/report/sector.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mdcheck.blocks import BAR, NUMBER, Block, Column, Fold, Line, Points, Report, Row, Table, Text
from mdcheck.count import NO_EVIDENCE, in_scope, points_of
from mdcheck.library import Library
from mdcheck.model import QUICK, Item
from mdcheck.report.place import place_among
from mdcheck.report.serves import measure_serves
from mdcheck.report.told import (
    DASH,
    SHOWN,
    Titled,
    Told,
    answer_title,
    answer_to,
    checklist_of,
    evidence_title,
    item_line,
    percent_of,
    points,
    progress,
    range_of,
    reach,
    tied,
    titles,
)
from mdcheck.results import Index, SectorResult
from mdcheck.score import tenths
from mdcheck.words import n, percent, t


def sector(about: Told, result: SectorResult, *, alone: bool) -> Report:
    """One sector: what to do, how sure, the sum, why, what to find out, what can be done.

    `alone`: nothing is said of its place, as on a page that knows no other sector.
    """
    return (
        *alerts(about, result),
        Text(text=lead(about, result, alone=alone), tone="lead"),
        *(Text(text=line) for line in how_sure(about, result)),
        parts_table(result),
        *reasons(about, result),
        the_sum(about, result),
        *aside(about, result),
    )


def alerts(about: Told, result: SectorResult) -> tuple[Points, ...]:
    """What is to be acted on whatever the score."""
    lines = [item_line(about, id) for id in result.alerts]
    return points(t("To act on now, whatever the score"), lines)


def lead(about: Told, result: SectorResult, *, alone: bool) -> str:
    """The result in one or two sentences."""
    said = what_to_do(about, result) if alone else standing(about, result)
    if result.place is None or alone:
        return said
    return f"{said} {what_to_do(about, result)}"


def what_to_do(about: Told, result: SectorResult) -> str:
    """What kind of action the answers call for, or why nothing can be said yet."""
    if result.mode is None:
        return standing(about, result)
    modes = titles(about.content.method.modes)
    if result.mode_firm or about.result.scope == QUICK:
        return t("What to do: {mode}.", mode=modes[result.mode])
    return t("What to do: {mode}. That may change once more is known.", mode=modes[result.mode])


def standing(about: Told, result: SectorResult) -> str:
    """Where a sector stands among the others, or why it has no place."""
    if result.priority is None:
        return t("Not applicable: every question was set aside.")
    if result.place is None:
        return t(
            "Too little is known to rank it: {known} % is known, {wanted} % is needed.",
            known=percent(tenths(result.priority.coverage)),
            wanted=percent(tenths(about.content.method.coverage)),
        )
    return place_among(about, result)


def how_sure(about: Told, result: SectorResult) -> Iterator[str]:
    """How much is known, how much one answer can move, and on what the points rest."""
    done = progress(about, [checklist_of(about, result.id)])
    if done.unknown:
        yield t(
            "{answered} of {asked} questions answered, {unknown} of them with “do not know”.",
            answered=done.answered,
            asked=done.asked,
            unknown=done.unknown,
        )
    else:
        yield t(
            "{answered} of {asked} questions answered.", answered=done.answered, asked=done.asked
        )
    if result.step:
        yield t(
            "One answer a step off moves the score by up to {step} points.",
            step=percent(tenths(result.step)),
        )
    all_points = sum(result.evidence.values())
    if all_points:
        share = (result.evidence.get(NO_EVIDENCE, 0), all_points)
        yield t("{share} % of the points rest on no stated evidence.", share=percent(tenths(share)))


def parts_table(result: SectorResult) -> Table:
    """Need, potential and priority with their bounds."""
    named = (
        (t("Need"), result.need),
        (t("Potential"), result.potential),
        (t("Priority, halfway between"), result.priority),
    )
    return Table(
        label=t("Need, potential and priority"),
        columns=(
            Column(title=""),
            Column(title=t("0 to 100"), kind=BAR),
            Column(title=t("Could become"), kind=NUMBER),
            Column(title=t("Known"), kind=NUMBER),
        ),
        rows=tuple(
            (
                name,
                range_of(part),
                reach(percent(tenths(part.low)), percent(tenths(part.high))) if part else DASH,
                t("{share} %", share=percent(tenths(part.coverage))) if part else DASH,
            )
            for name, part in named
        ),
    )


def reasons(about: Told, result: SectorResult) -> Iterator[Block]:
    """What drives it, what to find out, and what the answers call for."""
    lines = [driver(about, id, added) for id, added in result.drivers.items()]
    ties = tied(list(result.drivers.values()), SHOWN)
    yield from points(t("What drives it"), lines, SHOWN, ties)
    lines = [item_line(about, id) for id in result.to_find_out]
    ties = tied([about.items[id].weight for id in result.to_find_out], SHOWN)
    yield from points(t("What to find out"), lines, SHOWN, ties)
    yield from to_do(about, result)


def driver(about: Told, id: str, added: int) -> Line:
    """An item that adds to the score: what was answered, its points, and the evidence."""
    tail = n(
        "{answer}, {count} point, {evidence}",
        "{answer}, {count} points, {evidence}",
        added,
        answer=answer_title(about, id),
        evidence=evidence_title(about, id),
    )
    return item_line(about, id, tail)


def to_do(about: Told, result: SectorResult) -> Iterator[Block]:
    """Measures, whom to convene, instruments to check, where to look: where a library is given."""
    called, library = about.result.to_do.get(result.id), about.library
    if called is None or library is None:
        return
    lines = measure_lines(library, called.measures)
    yield from points(t("What can be done"), lines, SHOWN)
    lines = [Line(text=one.name) for one in checklist_of(about, result.id).stakeholders]
    yield from points(t("Whom to convene"), lines)
    lines = listed("instrument", library.instruments, called.instruments)
    yield from points(t("Instruments to check"), lines, SHOWN)
    lines = listed("data", library.data_sources, called.data_sources)
    yield from points(t("Where to look for what is missing"), lines, SHOWN)


def measure_lines(library: Library, ids: Sequence[str]) -> list[Line]:
    """Measures by their titles, each with an experience that shows it, and what it serves."""
    shown = library.shown_by()
    lines = []
    for line, id in zip(listed("measure", library.measures, ids), ids, strict=True):
        example = t("for example: {experience}", experience=shown[id]) if id in shown else ""
        served = measure_serves(library, id)
        serving = t("serves {parts}", parts=served) if served else ""
        lines.append(replace(line, tail="; ".join(filter(None, (example, serving)))))
    return lines


def listed(kind: str, entries: Iterable[Titled], ids: Sequence[str]) -> list[Line]:
    """Entries of the library by their titles."""
    names = titles(entries)
    return [Line(text=names[id], to=f"{kind}:{id}") for id in ids]


def the_sum(about: Told, result: SectorResult) -> Fold:
    """Every question with its answer and points, and what they add up to."""
    named = ((t("Need"), result.need), (t("Potential"), result.potential))
    sums = [Text(text=sum_line(name, part)) for name, part in named if part]
    return Fold(
        title=t("The sum, question by question"),
        blocks=(sum_table(about, result), *sums, *halfway(result)),
    )


def sum_table(about: Told, result: SectorResult) -> Table:
    """A row for each question that is scored."""
    items = in_scope(checklist_of(about, result.id).items, about.result.scope)
    return Table(
        label=t("Answers and points"),
        columns=(
            Column(title=t("Question")),
            Column(title=t("Answer")),
            Column(title=t("Points"), kind=NUMBER),
            Column(title=t("Evidence"), extra=True),
        ),
        rows=tuple(sum_row(about, item) for item in items if item.scored),
    )


def sum_row(about: Told, item: Item) -> Row:
    """A question, what was answered, what that adds, and the evidence."""
    added = points_cell(about, item)
    evidence = DASH if added == DASH else evidence_title(about, item.id)
    return item_line(about, item.id), answer_title(about, item.id), added, evidence


def points_cell(about: Told, item: Item) -> str:
    """What an answer adds, of how much it could."""
    level = answer_to(about, item.id).level
    if not isinstance(level, int):
        return DASH
    added = points_of(about.content.method, item, level)
    return t("{points} of {full}", points=added, full=2 * item.weight)


def sum_line(name: str, part: Index) -> str:
    """P, K and M of an index, and what they come to."""
    if part.value is None:
        return t("{name}: nothing is known yet of {full} points.", name=name, full=part.full)
    return t(
        "{name}: {points} of the {known} points known, {value} %. Of all {full} points, at least "
        "{low} % and at most {high} %.",
        name=name,
        points=part.points,
        known=part.known,
        full=part.full,
        value=percent_of(part),
        low=percent(tenths(part.low)),
        high=percent(tenths(part.high)),
    )


def halfway(result: SectorResult) -> tuple[Text, ...]:
    """How priority follows from the two sums."""
    if not result.priority:
        return ()
    if result.need and result.potential:
        text = t("Priority lies halfway between need and potential: {value}.",
                 value=percent_of(result.priority))  # fmt: skip
    else:
        text = t("Only one of need and potential applies, so priority is that one.")
    return (Text(text=text, tone="quiet"),)


def aside(about: Told, result: SectorResult) -> tuple[Fold, ...]:
    """The questions that the country's profile sets aside."""
    if not result.set_aside:
        return ()
    count = len(result.set_aside)
    lines = [item_line(about, id) for id in result.set_aside]
    why = t("They concern movements that the country does not have, as its profile says.")
    title = n("{count} question set aside", "{count} questions set aside", count)
    return (Fold(title=title, blocks=points(why, lines)),)
