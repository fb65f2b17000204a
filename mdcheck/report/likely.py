"""Say how likely the places are, and which answers they hinge on.

`mdcheck/web/src/report/likely.js` has the same functions in the same order.
"""

from __future__ import annotations

from mdcheck.blocks import NUMBER, Block, Column, Heading, Line, Report, Table, Text
from mdcheck.report.overview import counts
from mdcheck.report.told import DASH, Told, item_line, points, reach, titles
from mdcheck.results import Likely
from mdcheck.score import tenths
from mdcheck.words import percent, t


def likely(about: Told, seed: int) -> Report:
    """Where each ranked sector comes in many variations of its answers."""
    found = list(about.likely.values())
    return (
        Heading(level=1, text=about.result.title or t("Assessment")),
        Heading(level=2, text=t("Likely places")),
        Text(text=counts(about), tone="lead"),
        Text(
            text=t(
                "In {draws} variations unknown answers are filled at random, one answer in "
                "{slip} is a step off, and weights vary. The numbers say how often a sector comes "
                "in each group; its likely places are those of nine variations in ten.",
                draws=about.draws,
                slip=about.content.method.robustness.slip[1],
            )
        ),
        *([table(about, found)] if found else []),
        *hinges(about, found),
        Text(text=t("Drawn from seed {seed}.", seed=seed), tone="quiet"),
    )


def table(about: Told, found: list[Likely]) -> Table:
    """Place, likely places, and how often in each group."""
    order = titles(about.content.method.order)
    names = titles(about.content.sectors)
    return Table(
        label=t("Likely places"),
        columns=(
            Column(title=t("Place"), kind=NUMBER),
            Column(title=t("Sector")),
            Column(title=t("Likely"), kind=NUMBER),
            *(Column(title=t("{group}, %", group=title), kind=NUMBER) for title in order.values()),
        ),
        rows=tuple(
            (
                str(one.place),
                Line(text=names[one.id], to=f"sector:{one.id}"),
                reach(one.likely_best, one.likely_worst),
                *(share(about, one.shares[id]) for id in order),
            )
            for one in found
        ),
    )


def share(about: Told, count: int | None) -> str:
    return DASH if count is None else percent(tenths((count, about.draws)))


def hinges(about: Told, found: list[Likely]) -> tuple[Block, ...]:
    """For each sector the answers that, one level otherwise, would change its group."""
    names = titles(about.content.sectors)
    blocks: list[Block] = []
    for one in found:
        lines = [item_line(about, id) for id in one.hinges]
        label = t("{sector} would change its group with one answer", sector=names[one.id])
        blocks += points(label, lines)
    return tuple(blocks)
