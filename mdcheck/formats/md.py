"""Write a report as Markdown, complete, for a document or a wiki."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdcheck.model import Content, Result, Sheet
from mdcheck.report import Block, Cell, Heading, Points, Range, Table, Text, percent, report

if TYPE_CHECKING:
    from mdcheck.library import Library


def render(content: Content, sheet: Sheet, result: Result, library: Library | None = None) -> str:
    """The whole report; what a person typed is escaped, so it stays text."""
    return "\n\n".join(map(block, report(content, sheet, result, library=library)))


def block(part: Block) -> str:
    match part:
        case Heading(level=level, text=text):
            return f"{'#' * level} {escape(text)}"
        case Text(text=text):
            return escape(text)
        case Points(label=label, lines=lines, more=more):
            rest = [f"- and {more} more"] if more else []
            return "\n".join([f"**{label}**", "", *(f"- {escape(line)}" for line in lines), *rest])
        case Table():
            return table(part)


def table(part: Table) -> str:
    ends = ["---:" if n in part.right else "---" for n in range(len(part.columns))]
    rows = [[cell(value) for value in row] for row in part.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [list(part.columns), ends, *rows])


def cell(value: Cell) -> str:
    """A cell; a range is written as its bounds."""
    if isinstance(value, Range):
        return f"{percent(value.low)} to {percent(value.high)}"
    return escape(value)


def escape(text: str) -> str:
    """Text that Markdown and HTML leave as it is, on one line."""
    marked = re.sub(r"([\\`*_{}\[\]<>#|~$&])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", marked))
