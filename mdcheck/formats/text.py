"""Draw a report for a terminal: 80 columns, bars, colour only where it is wanted."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import click

from mdcheck.blocks import (
    BAR,
    NUMBER,
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
    Range,
    Ranking,
    Report,
    Table,
    Text,
    Worked,
)
from mdcheck.formats.cells import facts, quarters, ranked, worked
from mdcheck.visible import visible
from mdcheck.words import percent, t

WIDTH = 80
VALUE, SIGNS = 5, 8  # a bar is a number of five characters and eight signs
GAP = "  "
WIDEST = 12  # a column that is neither the first text nor a bar wraps at this
UNICODE, ASCII = "█▓░·", "#=-."


def render(report: Report) -> str:
    """The report as plain or styled text; the caller's terminal decides what is kept."""
    return "\n\n".join(map(block, report))


def block(part: Block) -> str:
    match part:
        case Cover():
            return cover(part)
        case Heading(level=1, text=text):
            return click.style(fill(text), bold=True)
        case Heading(text=text):
            return click.style(fill(text), fg="cyan", bold=True)
        case Text(text=text, tone=tone):
            return click.style(fill(text), bold=tone == "alert")
        case Points():
            return points(part)
        case Table():
            return table(part)
        case Map():
            return map_(part)
        case Ranking():
            return ranking(part)
        case Box(title=title, blocks=blocks) | Fold(title=title, blocks=blocks):
            return "\n\n".join([click.style(fill(title), fg="cyan"), *map(block, blocks)])


def clean(text: str) -> str:
    """Text on one line, what would drive the terminal written out."""
    return visible(" ".join(text.split()))


def fill(text: str, first: str = "", rest: str = "") -> str:
    """Wrapped text."""
    return textwrap.fill(clean(text), WIDTH, initial_indent=first, subsequent_indent=rest)


def wrapped(line: str) -> str:
    """One line, wrapped under its own indent."""
    indent = " " * (len(line) - len(line.lstrip()))
    return fill(line.strip(), indent, indent)


def line(one: Line) -> str:
    return t("{text} ({more})", text=one.text, more=one.tail) if one.tail else one.text


def points(part: Points) -> str:
    lines = [fill(line(one), "  - ", "    ") for one in part.lines[: part.shown]]
    more = [f"    {part.more}"] if part.more else []
    return "\n".join([t("{label}:", label=clean(part.label)), *lines, *more])


def cover(part: Cover) -> str:
    """What it is, of whom and of when."""
    lines = [click.style(fill(part.title), bold=True), fill(part.subtitle)]
    lines += [fill(one, "  ", "    ") for one in facts(part)]
    return "\n\n".join(["\n".join(lines), fill(part.text), fill(part.foot)])


def ranking(part: Ranking) -> str:
    """A line for each sector: its bar, its place, its score and where it may come."""
    indent = " " * (SIGNS + 3)
    lines = [fill(ranked(one), f"  {bar(one.score, SIGNS)} ", indent) for one in part.ranks]
    return "\n".join([t("{label}:", label=clean(part.label)), *lines])


def map_(part: Map) -> str:
    """What lies in each quarter of the map, in words."""
    lines = [t("{label}: {list}", label=title, list=found) for title, found in quarters(part)]
    return "\n".join(fill(line, "  - ", "    ") for line in lines)


def table(part: Table) -> str:
    """Columns side by side; the first text column takes the room that is left."""
    kept = [n for n, column in enumerate(part.columns) if not column.extra]
    columns = [part.columns[n] for n in kept]
    rows = [row if isinstance(row, Heading) else [row[n] for n in kept] for row in part.rows]
    widths = column_widths(columns, [row for row in rows if not isinstance(row, Heading)])
    lines = [click.style(row_lines(columns, widths, [one.title for one in columns]), dim=True)]
    for row in rows:
        if isinstance(row, Heading):
            lines.append(click.style(fill(row.text), bold=True))
        else:
            lines.append(row_lines(columns, widths, row))
    return "\n".join(lines)


def column_widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[int]:
    widths = []
    for n, column in enumerate(columns):
        longest = max((len(plain(row[n])) for row in rows), default=0)
        if column.kind == BAR:
            widths.append(VALUE + 1 + SIGNS)
        elif column.kind == NUMBER:
            widths.append(max(longest, max(map(len, column.title.split()), default=0)))
        else:
            widths.append(min(max(longest, len(column.title)), WIDEST))
    flexible = next(n for n, column in enumerate(columns) if column.kind not in (BAR, NUMBER))
    room = WIDTH - sum(widths) + widths[flexible] - len(GAP) * (len(widths) - 1)
    longest = max((len(plain(row[flexible])) for row in rows), default=0)
    wanted = max(longest, len(columns[flexible].title))
    widths[flexible] = min(wanted, max(room, WIDEST))  # a table may be wider than its terminal
    return widths


def row_lines(columns: Sequence[Column], widths: Sequence[int], row: Sequence[Cell]) -> str:
    """A row, over as many lines as its longest cell needs."""
    cells = [cell_lines(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    padded = [cell + [""] * (height - len(cell)) for cell in cells]
    return "\n".join(one_line(columns, widths, one) for one in zip(*padded, strict=True))


def plain(cell: Cell) -> str:
    match cell:
        case None:
            return "–"
        case Line():
            return clean(line(cell))
        case Blank(hint=hint):
            return clean(t("[{hint}]", hint=hint))
        case Range():
            return percent(cell.value)
        case Worked():
            return worked(cell)
        case _:
            return clean(cell)


def cell_lines(cell: Cell, width: int) -> list[str]:
    if isinstance(cell, Range):
        return [f"{percent(cell.value):>{VALUE}} {bar(cell, SIGNS)}"]
    return textwrap.wrap(plain(cell), width) or [""]


def one_line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str]) -> str:
    """Cells padded to their widths, numbers to the right."""
    padded: Iterator[str] = (
        cell.rjust(width) if column.kind == NUMBER else cell.ljust(width)
        for column, width, cell in zip(columns, widths, cells, strict=True)
    )
    return GAP.join(padded).rstrip()


def bar(range_: Range, width: int) -> str:
    """A bar: certain, up to the score so far, up to what it could become, and the rest."""
    certain, possible = steps(range_.low, width), steps(range_.high, width)
    so_far = certain if range_.value is None else steps(range_.value, width)
    lengths = (certain, so_far - certain, possible - so_far, width - possible)
    return "".join(sign * length for sign, length in zip(UNICODE, lengths, strict=True))


def steps(tenths: int, width: int) -> int:
    """How many of `width` steps a percentage fills, rounded half up."""
    return (2 * tenths * width + 1000) // 2000


def to_ascii(text: str) -> str:
    """The same report for a terminal that knows only ASCII."""
    return text.translate(str.maketrans(UNICODE + "–“”", ASCII + '-""'))
