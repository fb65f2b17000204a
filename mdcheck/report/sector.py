"""Say what the answers of one sector mean, how sure that is, why, and what can be done.

`mdcheck/web/src/report/sector.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.blocks import BAR, NUMBER, Block, Column, Fold, Line, Points, Report, Table, Text
from mdcheck.count import in_scope, points_of
from mdcheck.model import NOT_APPLICABLE, QUICK, Index, Item, SectorResult
from mdcheck.report.told import (
    DASH,
    DRIVERS,
    MEASURES,
    TO_FIND_OUT,
    Told,
    answer_title,
    answer_to,
    evidence_title,
    is_scored,
    points,
    progress,
    range_of,
    reach,
    tied,
    titles,
    value_of,
)
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
    lines = [Line(text=about.items[id].text, to=f"item:{id}") for id in result.alerts]
    return points(t("To act on now, whatever the score"), lines, len(lines))


def lead(about: Told, result: SectorResult, *, alone: bool) -> str:
    """The result in one or two sentences."""
    said = what_to_do(about, result) if alone else standing(about, result)
    if result.place is None or alone:
        return said
    return f"{said} {what_to_do(about, result)}"


def what_to_do(about: Told, result: SectorResult) -> str:
    """What kind of action the answers call for, or why nothing can be said yet."""
    if result.mode is None or result.priority is None:
        return standing(about, result)
    modes = titles(about.content.method.modes)
    if result.mode_firm or about.result.scope == QUICK:
        return t("What to do: {mode}.", mode=modes[result.mode])
    return t("What to do: {mode}. That may change once more is known.", mode=modes[result.mode])


def standing(about: Told, result: SectorResult) -> str:
    """Where a sector stands among the others and where it could still come."""
    method = about.content.method
    if result.verdict == NOT_APPLICABLE or result.priority is None:
        return t("Not applicable: every question was set aside.")
    if result.place is None:
        return t(
            "Too little is known to rank it: {known} % is known, {wanted} % is needed.",
            known=percent(tenths(result.priority.coverage)),
            wanted=percent(tenths(method.coverage)),
        )
    places = reach(result.best, result.worst)
    ranked = about.result.ranked
    groups = titles(method.order)
    if result.verdict not in groups:
        return n(
            "Place {place} of {count} ranked, too few to form groups.",
            "Place {place} of {count} ranked, too few to form groups.",
            ranked,
            place=result.place,
        )
    group = groups[result.verdict]
    if result.firm:
        return t(
            "{group}: place {place} of {ranked}, and {group} whatever is still found out.",
            group=group,
            place=result.place,
            ranked=ranked,
        )
    if about.result.scope == QUICK:
        return t(
            "{group} on the short list, place {place} of {ranked}: an order, never a firm one.",
            group=group,
            place=result.place,
            ranked=ranked,
        )
    return t(
        "{group}: place {place} of {ranked} today; it could become {groups}, place {places}.",
        group=group,
        place=result.place,
        ranked=ranked,
        groups=reach(groups[str(result.group_best)], groups[str(result.group_worst)]),
        places=places,
    )


def how_sure(about: Told, result: SectorResult) -> Iterator[str]:
    """How much is known, how much one answer can move, and on what the points rest."""
    sector = about.content.choose([result.id])
    done = progress(about, sector)
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
        share = (result.evidence.get("none", 0), all_points)
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
    ids, weights = list(result.drivers), list(result.drivers.values())
    lines = [driver(about, id, points) for id, points in result.drivers.items()]
    yield from points(t("What drives it"), lines, DRIVERS, tied(weights, DRIVERS))
    ids = list(result.to_find_out)
    heavy = [about.items[id].weight for id in ids]
    lines = [Line(text=about.items[id].text, to=f"item:{id}") for id in ids]
    yield from points(t("What to find out"), lines, TO_FIND_OUT, tied(heavy, TO_FIND_OUT))
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
    return Line(text=about.items[id].text, to=f"item:{id}", tail=tail)


def to_do(about: Told, result: SectorResult) -> Iterator[Block]:
    """Measures, whom to convene, instruments to check, where to look: where a library is given."""
    called, library = about.result.to_do.get(result.id), about.library
    if called is None or library is None:
        return
    measures = {one.id: one for one in library.measures}
    instruments = {one.id: one for one in library.instruments}
    sources = {one.id: one for one in library.data_sources}
    (checklist,) = about.content.choose([result.id])
    lines = [measure_line(about, measures[id].title, id) for id in called.measures]
    yield from points(t("What can be done"), lines, MEASURES)
    people = [Line(text=one.name) for one in checklist.stakeholders]
    yield from points(t("Whom to convene"), people, len(people))
    lines = [Line(text=instruments[id].title, to=f"instrument:{id}") for id in called.instruments]
    yield from points(t("Instruments to check"), lines, MEASURES)
    lines = [Line(text=sources[id].title, to=f"data:{id}") for id in called.data_sources]
    yield from points(t("Where to look for what is missing"), lines, MEASURES)


def measure_line(about: Told, title: str, id: str) -> Line:
    return Line(text=title, to=f"measure:{id}")


def the_sum(about: Told, result: SectorResult) -> Fold:
    """Every question with its answer and points, and what they add up to."""
    (checklist,) = about.content.choose([result.id])
    items = [item for item in in_scope(checklist.items, about.result.scope) if item.scored]
    rows = tuple(
        (
            Line(text=item.text, to=f"item:{item.id}"),
            answer_title(about, item.id),
            points_cell(about, item),
            evidence_title(about, item.id) if is_scored(about, item.id) else DASH,
        )
        for item in items
    )
    table = Table(
        label=t("Answers and points"),
        columns=(
            Column(title=t("Question")),
            Column(title=t("Answer")),
            Column(title=t("Points"), kind=NUMBER),
            Column(title=t("Evidence"), extra=True),
        ),
        rows=rows,
    )
    named = ((t("Need"), result.need), (t("Potential"), result.potential))
    sums = [Text(text=sum_line(name, part)) for name, part in named if part]
    return Fold(title=t("The sum, question by question"), blocks=(table, *sums, halfway(result)))


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
        value=value_of(part),
        low=percent(tenths(part.low)),
        high=percent(tenths(part.high)),
    )


def halfway(result: SectorResult) -> Text:
    """How priority follows from the two sums."""
    if result.need and result.potential:
        text = t("Priority lies halfway between need and potential: {value}.",
                 value=value_of(result.priority))  # fmt: skip
    else:
        text = t("Only one of need and potential applies, so priority is that one.")
    return Text(text=text, tone="quiet")


def aside(about: Told, result: SectorResult) -> tuple[Fold, ...]:
    """The questions that the country's profile sets aside."""
    if not result.set_aside:
        return ()
    count = len(result.set_aside)
    lines = [Line(text=about.items[id].text, to=f"item:{id}") for id in result.set_aside]
    why = t("They concern movements that the country does not have, as its profile says.")
    title = n("{count} question set aside", "{count} questions set aside", count)
    return (Fold(title=title, blocks=points(why, lines, count)),)
