"""Draw what the content holds for a terminal: the list of sectors, and one sector's checklist."""

from __future__ import annotations

from collections.abc import Iterator

import click

from mdcheck.blocks import NUMBER, Column, Line, Points, Row, Table
from mdcheck.count import in_scope
from mdcheck.formats.text import block, fill
from mdcheck.model import FULL, OPEN, SECTOR, STEP, Checklist, Content, Item
from mdcheck.words import n, numbered, t

SIGNS = {"pressure": "-", "potential": "+", "safeguard": "=", OPEN: "?", STEP: ">"}


def sector_list(content: Content) -> str:
    """Every sector with its id and how many questions of each role it has, and their sums."""
    roles = [role.id for role in content.method.roles]
    counts = [sector_counts(sector, roles) for sector in content.sectors]
    rows: list[Row] = [
        (sector.id, sector.annex, *map(str, numbers))
        for sector, numbers in zip(content.sectors, counts, strict=True)
    ]
    total = n("{count} sector", "{count} sectors", len(rows))
    sums = (total, "", *(str(sum(column)) for column in zip(*counts, strict=True)))
    numbers = (t("Questions"), t("Short list"), *(role.title for role in content.method.roles))
    columns = (
        Column(title=t("Sector")),
        Column(title=""),
        *(Column(title=title, kind=NUMBER) for title in numbers),
    )
    return block(Table(label=t("Sectors"), columns=columns, rows=(*rows, sums)))


def process_list(content: Content) -> str:
    """Every checklist of the process with its stage and how many questions it has."""
    stages = {stage.id: stage.title for stage in content.method.stages}
    rows = tuple((one.id, stages[one.stage], str(len(one.items))) for one in content.processes)
    columns = (
        Column(title=t("The planning process")),
        Column(title=t("Stage")),
        Column(title=t("Questions"), kind=NUMBER),
    )
    return block(Table(label=t("The planning process"), columns=columns, rows=rows))


def sector_counts(sector: Checklist, roles: list[str]) -> list[int]:
    """How many questions in all, in the short list, and of each role."""
    items = sector.items
    core = sum(item.core for item in items)
    return [len(items), core, *(sum(item.role == role for item in items) for role in roles)]


def checklist_text(checklist: Checklist, *, scope: str = FULL, sources: bool = False) -> str:
    """A checklist to read: summary, whom to convene, and the questions by section."""
    title = checklist.title
    if checklist.kind == SECTOR:
        title = t("{sector} ({annex})", sector=checklist.title, annex=checklist.annex)
    head = [click.style(fill(title), bold=True), fill(checklist.summary)]
    return "\n".join([*head, *stakeholders(checklist), *sections(checklist, scope, sources)])


def stakeholders(checklist: Checklist) -> Iterator[str]:
    ours = t("added by this project")
    lines = tuple(
        Line(text=one.name, tail=ours if one.own else "") for one in checklist.stakeholders
    )
    if lines:
        yield ""
        yield block(Points(label=t("Whom to convene"), lines=lines, shown=len(lines)))


def sections(checklist: Checklist, scope: str, sources: bool) -> Iterator[str]:
    numbers = checklist.numbers
    for section in checklist.sections:
        items = in_scope(section.items, scope) if checklist.kind == SECTOR else section.items
        if items:
            yield "\n" + click.style(fill(section.title), fg="cyan", bold=True)
        for item in items:
            yield from item_text(item, numbers[item.id], sources)


def item_text(item: Item, number: int, sources: bool) -> Iterator[str]:
    """A question with its number and sign, a star where it is in the short list, and its help."""
    star = "*" if item.core else " "
    text = numbered(number, item.text)
    if item.weight > 1:
        text = t("{question} [weight {weight}]", question=text, weight=item.weight)
    yield fill(text, f" {SIGNS[item.role]}{star} ", "    ")
    yield click.style(fill(item.help, "      ", "      "), dim=True)
    if sources:
        said = t("{id}  from {sources}", id=item.id, sources=", ".join(item.source))
        yield click.style(fill(said, "      "), dim=True)
