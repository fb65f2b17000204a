"""The items as a table to join answers with: where each counts, how much, and what it asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mdcheck.blocks import Column, Table
from mdcheck.model import Checklist, Content
from mdcheck.words import t

TEXT, WHOLE = "text", "integer"


class Kept(NamedTuple):
    """A column: its name, its type, and what it holds."""

    name: str
    type: str
    what: str


def columns() -> tuple[Kept, ...]:
    """The columns of the table, in their order."""
    return (
        Kept("item", TEXT, t("Full id of the item. Answers are joined by it.")),
        Kept("sector", TEXT, t("Id of the sector.")),
        Kept("sector_title", TEXT, t("Name of the sector.")),
        Kept("number", WHOLE, t("Number of the item on paper and on the screen.")),
        Kept("section", TEXT, t("Title of the group of questions.")),
        Kept("role", TEXT, t("What a yes means: pressure, potential or safeguard.")),
        Kept("part", TEXT, t("The index it counts in: need or potential.")),
        Kept("weight", WHOLE, t("1, 2 or 3.")),
        Kept("points_0", WHOLE, t("Points of the answer no, the weight included.")),
        Kept("points_1", WHOLE, t("Points of the answer partly, the weight included.")),
        Kept("points_2", WHOLE, t("Points of the answer yes, the weight included.")),
        Kept("full", WHOLE, t("Most points that the item can add: twice its weight.")),
        Kept("core", WHOLE, t("1 where it is on the short list, else 0.")),
        Kept("applies", TEXT, t("Movements without which it is set aside, joined by a semicolon.")),
        Kept("transfer", TEXT, t("Transfers it belongs to, joined by a semicolon.")),
        Kept("groups", TEXT, t("Groups of people it concerns, joined by a semicolon.")),
        Kept("text", TEXT, t("The question.")),
        Kept("help", TEXT, t("How to judge it.")),
        Kept("source", TEXT, t("Where it stands in the sources, joined by a semicolon.")),
    )


def rows(content: Content, sectors: Sequence[Checklist]) -> Iterator[tuple[str | int, ...]]:
    """A row for each scored item."""
    method = content.method
    for sector in sectors:
        for section in sector.sections:
            for item in section.items:
                if item.scored:
                    points = [item.weight * one for one in method.points[item.role]]
                    yield (
                        item.id, sector.id, sector.title, content.number(item.id), section.title,
                        item.role, "need" if item.role in method.need else "potential",
                        item.weight, *points, 2 * item.weight, int(item.core),
                        ";".join(item.applies), ";".join(item.transfer), ";".join(item.groups),
                        item.text, item.help, ";".join(item.source),
                    )  # fmt: skip


def dictionary() -> Table:
    """What each column holds, for people."""
    heads = (t("Column"), t("Type"), t("What it holds"))
    return Table(
        label=t("Data dictionary"),
        columns=tuple(Column(title=head) for head in heads),
        rows=tuple((one.name, one.type, one.what) for one in columns()),
    )


def table(content: Content, sectors: Sequence[Checklist]) -> Table:
    """The items as a table; its titles are names for programs, whatever the language."""
    return Table(
        label=t("Items"),
        columns=tuple(Column(title=one.name) for one in columns()),
        rows=tuple(tuple(map(str, row)) for row in rows(content, sectors)),
    )
