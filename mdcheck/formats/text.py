"""Write a report for a terminal: 80 columns, bars, colour only where it is wanted."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from mdcheck.model import Content, Result, Sheet
from mdcheck.report import Block, Cell, Heading, Points, Range, Report, Table, Text, report

if TYPE_CHECKING:
    from mdcheck.library import Library

WIDTH = 80
BAR = 20
GAP = "  "
WIDEST = 12  # a column that is neither the first text nor a bar wraps at this
UNICODE, ASCII = "█▓░·", "#=-."
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def render(content: Content, sheet: Sheet, result: Result, library: Library | None = None) -> str:
    """The short report, as plain or styled text; the caller's terminal decides what is kept."""
    return draw(report(content, sheet, result, library=library, short=True))


def draw(blocks: Report) -> str:
    return "\n\n".join(block(part) for part in blocks)


def block(part: Block) -> str:
    match part:
        case Heading(level=1, text=text):
            return click.style(fill(text), bold=True)
        case Heading(text=text):
            return click.style(fill(text), fg="cyan", bold=True)
        case Text(text=text):
            return fill(text)
        case Points():
            return points(part)
        case Table():
            return table(part)


def fill(text: str, first: str = "", rest: str = "") -> str:
    """Wrapped text without control characters, so that a note cannot drive the terminal."""
    clean = CONTROL.sub("", " ".join(text.split()))
    return textwrap.fill(clean, WIDTH, initial_indent=first, subsequent_indent=rest)


def wrapped(line: str) -> str:
    """One line, wrapped under its own indent."""
    indent = " " * (len(line) - len(line.lstrip()))
    return fill(line.strip(), indent, indent)


def points(part: Points) -> str:
    lines = [fill(line, "  - ", "    ") for line in part.lines]
    more = [f"    and {part.more} more"] if part.more else []
    return "\n".join([f"{part.label}:", *lines, *more])


def table(part: Table) -> str:
    """Columns side by side; the first text column takes the room that is left."""
    widths = column_widths(part)
    head = line(part, widths, part.columns)
    rows = [row_lines(part, widths, row) for row in part.rows]
    return "\n".join([click.style(head, underline=False, dim=True), *rows])


def column_widths(part: Table) -> list[int]:
    widths = []
    for n, title in enumerate(part.columns):
        cells = [row[n] for row in part.rows]
        if any(isinstance(cell, Range) for cell in cells):
            widths.append(BAR)
        else:
            longest = max([len(title), *(len(str(cell)) for cell in cells)])
            widths.append(longest if n in part.right else min(longest, WIDEST))
    flexible = flexible_column(part)
    room = WIDTH - sum(widths) + widths[flexible] - len(GAP) * (len(widths) - 1)
    longest = max(len(str(row[flexible])) for row in part.rows) if part.rows else 0
    widths[flexible] = min(max(longest, len(part.columns[flexible])), room)
    return widths


def flexible_column(part: Table) -> int:
    return next(n for n in range(len(part.columns)) if n not in part.right)


def row_lines(part: Table, widths: Sequence[int], row: Sequence[Cell]) -> str:
    """A row, over as many lines as its longest cell needs."""
    columns = [cell_lines(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, columns))
    padded = [column + [""] * (height - len(column)) for column in columns]
    return "\n".join(line(part, widths, cells) for cells in zip(*padded, strict=True))


def cell_lines(cell: Cell, width: int) -> list[str]:
    if isinstance(cell, Range):
        return [bar(cell, width)]
    clean = CONTROL.sub("", " ".join(cell.split()))
    return textwrap.wrap(clean, width) or [""]


def line(part: Table, widths: Sequence[int], cells: Sequence[str]) -> str:
    """Cells padded to their widths; styled cells are measured without their colour."""
    padded = []
    for n, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - len(click.unstyle(cell)))
        padded.append(space + cell if n in part.right else cell + space)
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
    return text.translate(str.maketrans(UNICODE + "–", ASCII + "-"))
