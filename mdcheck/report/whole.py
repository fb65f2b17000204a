"""The whole report of a result, and the table of its goals.

`mdcheck/web/src/report/whole.js` has the same functions in the same order.
"""

from __future__ import annotations

from mdcheck.blocks import NUMBER, Block, Column, Heading, Line, Report, Table, Text
from mdcheck.model import QUICK
from mdcheck.report.overview import (
    cautions,
    counts,
    groups,
    lenses,
    need_and_potential,
    not_ranked,
    to_act_on,
)
from mdcheck.report.sector import lead, reasons, sector
from mdcheck.report.told import DASH, Told, points, reach
from mdcheck.results import SectorResult
from mdcheck.words import t

NAMED = 20  # unknown ids named in a report; the rest are counted


def whole(about: Told, *, short: bool = False) -> Report:
    """Everything: the order, the map, each ranked sector, the lenses, the goals.

    The short one says of each sector where it stands and why; the long one also gives its sums.
    """
    return (
        Heading(level=1, text=about.result.title or t("Assessment")),
        *opening(about),
        Heading(level=2, text=t("Sector intervention priorities")),
        Text(text=counts(about), tone="lead"),
        *(Text(text=line) for line in cautions(about)),
        *to_act_on(about),
        *groups(about),
        *need_and_potential(about),
        *not_ranked(about),
        *each_sector(about, short=short),
        *lenses(about),
        *goals(about),
        *unknown(about),
        Text(text=our_formula(), tone="quiet"),
    )


def our_formula() -> str:
    """What the score is and is not, said wherever one is shown."""
    return t(
        "The formula is this project's own, not the handbook's. It ranks sectors inside one "
        "country; it does not rate a country and does not compare countries."
    )


def opening(about: Told) -> tuple[Text, ...]:
    """Who answered, when, and which questions."""
    scope = t("Short list") if about.result.scope == QUICK else t("All questions")
    parts = [part for part in (scope, about.sheet.respondent, about.sheet.date) if part]
    return (Text(text=" · ".join(parts), tone="quiet"),)


def each_sector(about: Told, *, short: bool) -> tuple[Block, ...]:
    """Each sector of which anything is known."""
    blocks: list[Block] = []
    for result in about.result.sectors:
        if result.place or result.drivers:
            title = t("{sector} ({annex})", sector=result.title, annex=result.annex)
            blocks.append(Heading(level=2, text=title))
            blocks += in_short(about, result) if short else sector(about, result, alone=False)
    return tuple(blocks)


def in_short(about: Told, result: SectorResult) -> tuple[Block, ...]:
    """A sector's standing and its reasons, without sums."""
    said = Text(text=lead(about, result, alone=False))
    return (said, *reasons(about, result))


def goals(about: Told) -> tuple[Block, ...]:
    """Goals by place, with their total and what it may still become."""
    if not about.result.goals:
        return ()
    most = 2 * len(about.content.method.criteria)
    rows = tuple(
        (str(g.place or DASH), g.title, str(g.total), reach(g.low, g.high))
        for g in about.result.goals
    )
    table = Table(
        label=t("Goals by total"),
        columns=(
            Column(title=t("Place"), kind=NUMBER),
            Column(title=t("Goal")),
            Column(title=t("Total so far"), kind=NUMBER),
            Column(title=t("Could become, of {most}", most=most), kind=NUMBER),
        ),
        rows=rows,
    )
    return Heading(level=2, text=t("Goals")), table


def unknown(about: Told) -> tuple[Block, ...]:
    """Ids of the sheet that no checklist has."""
    lines = [Line(text=id) for id in about.result.unknown_ids]
    label = t("Answers to questions that no checklist has; kept, not scored")
    return points(label, lines, NAMED)
