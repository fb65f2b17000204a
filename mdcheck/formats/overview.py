"""Write the list of sectors, and one sector's checklist, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from mdcheck.formats.text import block, fill
from mdcheck.model import FULL, OPEN, Checklist, Content, Item
from mdcheck.report import Table
from mdcheck.score import in_scope
from mdcheck.words import n, t

SIGNS = {"pressure": "-", "potential": "+", "safeguard": "=", OPEN: "?"}


def sector_list(content: Content) -> str:
    """Every sector with its id, title and how many items of each role it has."""
    roles = [role.id for role in content.method.roles]
    rows = [sector_row(sector, roles) for sector in content.sectors]
    sums = tuple(str(sum(int(row[column]) for row in rows)) for column in range(2, len(roles) + 4))
    columns = (
        t("Sector"),
        "",
        t("Items"),
        t("Core"),
        *(role.title for role in content.method.roles),
    )
    table = Table(
        columns=columns,
        rows=(*rows, (n("{count} sector", "{count} sectors", len(rows)), "", *sums)),
        right=frozenset(range(2, len(columns))),
    )
    return block(table)


def sector_row(sector: Checklist, roles: list[str]) -> tuple[str, ...]:
    items = sector.items
    counts = [sum(item.role == role for item in items) for role in roles]
    core = sum(item.core for item in items)
    return (sector.id, sector.annex, *(str(count) for count in (len(items), core, *counts)))


def checklist_text(checklist: Checklist, *, scope: str = FULL, sources: bool = False) -> str:
    """A checklist to read: summary, whom to convene, and the items by section."""
    head = [
        click.style(f"{checklist.title} ({checklist.annex})", bold=True),
        fill(checklist.summary),
    ]
    return "\n".join([*head, *stakeholders(checklist), *sections(checklist, scope, sources)])


def stakeholders(checklist: Checklist) -> Iterator[str]:
    if checklist.stakeholders:
        yield click.style("\n" + t("Whom to convene"), fg="cyan", bold=True)
        yield from (fill(s.name, "  - ", "    ") for s in checklist.stakeholders)


def sections(checklist: Checklist, scope: str, sources: bool) -> Iterator[str]:
    for section in checklist.sections:
        items = in_scope(section.items, scope)
        if items:
            yield click.style(f"\n{section.title}", fg="cyan", bold=True)
        for item in items:
            yield from item_text(item, sources)


def item_text(item: Item, sources: bool) -> Iterator[str]:
    star = "*" if item.core else " "
    weight = t("[weight {weight}]", weight=item.weight) if item.weight > 1 else ""
    yield fill(f"{item.text} {weight}", f" {SIGNS[item.role]}{star} ", "    ")
    yield click.style(fill(item.help, "      ", "      "), dim=True)
    if sources:
        source = t("{id} from {places}", id=item.id, places=", ".join(item.source))
        yield click.style(fill(source, "      "), dim=True)
