"""Between papers of the kit and reports: what a report says, on a paper; a paper, to be edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mdcheck.blocks import (
    Blank,
    Block,
    Box,
    Cell,
    Column,
    Cover,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Ranking,
    Report,
    Table,
    Text,
)
from mdcheck.formats.cells import described, plain
from mdcheck.formats.png import svg_of
from mdcheck.kit import nodes as on
from mdcheck.kit.flow import shares
from mdcheck.words import t


def from_report(blocks: Iterable[Block]) -> Iterator[on.Node]:
    """What blocks of a report say, as nodes; columns for wide pages are left out."""
    for part in blocks:
        match part:
            case Heading(level=level, text=text):
                yield on.Title(level=min(2, max(1, level - 1)), runs=on.words(text))
            case Text(text=text, tone=tone):
                yield on.para(text, "quiet" if tone == "quiet" else "")
            case Points(label=label, lines=lines):
                yield on.para(label)
                items = tuple((on.para(plain(line).replace("\n", " · ")),) for line in lines)
                yield on.Listing(ordered=False, items=items)
            case Table():
                yield from_table(part)
            case Map() | Ranking():
                yield on.Picture(svg=svg_of(part), alt=described(part))
            case Box(title=title, blocks=inside) | Fold(title=title, blocks=inside):
                yield on.Title(level=2, runs=on.words(title))
                yield from from_report(inside)


def from_table(part: Table) -> on.Grid:
    """A table; a heading among its rows is a row in bold."""
    kept = [at for at, column in enumerate(part.columns) if not column.extra]
    heads = tuple(on.words(part.columns[at].title) for at in kept)
    rows: list[tuple[on.Runs, ...]] = []
    for row in part.rows:
        if isinstance(row, Heading):
            rows.append((on.words(row.text, strong=True), *[()] * (len(kept) - 1)))
        else:
            rows.append(tuple(on.words(plain(row[at])) for at in kept))
    told = tuple(rows)
    return on.Grid(columns=heads, rows=told, widths=shares(heads, told), label=part.label)


def to_report(paper: on.Paper) -> Report:
    """A paper as a report that a word processor can edit; a drawing is named, not drawn."""
    cover = Cover(
        title=paper.title,
        subtitle=paper.kicker,
        facts=paper.facts,
        text="",
        foot=paper.foot,
        alone=False,
    )
    facts = [Text(text=t("{label}: {text}", label=name, text=said)) for name, said in paper.facts]
    return (cover, *facts, *to_blocks(paper.nodes))


def to_blocks(nodes: Iterable[on.Node]) -> Iterator[Block]:
    """Nodes as blocks; what is only for a pen becomes room to type in."""
    for node in nodes:
        match node:
            case on.Title(level=level, runs=runs):
                yield Heading(level=level + 1, text=on.plain(runs))
            case on.Para(runs=runs, tone=tone):
                yield Text(text=on.plain(runs), tone=tone)
            case on.Listing():
                yield from listing(node)
            case on.Grid():
                yield table(node)
            case on.Say(nodes=inside):
                yield Box(title="", blocks=tuple(to_blocks(inside)))
            case on.Write():
                yield Text(text="…", tone="quiet")
            case on.Picture(alt=alt):
                yield Text(text=t("[Drawing: {what}]", what=alt), tone="quiet")


def listing(node: on.Listing) -> Iterator[Block]:
    """Entries with a dot; numbered ones as paragraphs that keep their numbers."""
    texts = [" ".join(texts_of(item)) for item in node.items]
    if node.ordered:
        for number, text in enumerate(texts, 1):
            yield Text(text=t("{number}. {question}", number=number, question=text))
    else:
        lines = tuple(Line(text=text) for text in texts)
        yield Points(label="", lines=lines, shown=len(lines))


def texts_of(nodes: Iterable[on.Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case on.Para(runs=runs):
                yield on.plain(runs)
            case on.Listing(items=items):
                for item in items:
                    yield from texts_of(item)


def table(node: on.Grid) -> Table:
    """A table; a cell without words is a blank to fill in."""

    def cell(runs: on.Runs) -> Cell:
        return on.plain(runs) or (Blank(hint="…") if node.framed else "")

    heads = [on.plain(head) for head in node.columns] or [""] * len(node.widths)
    return Table(
        label=node.label or t("Table"),
        columns=tuple(Column(title=head) for head in heads),
        rows=tuple(tuple(cell(one) for one in row) for row in node.rows),
    )
