"""Draw a report as Markdown, complete, for a document or a wiki."""

from __future__ import annotations

import re

from mdcheck.blocks import (
    NUMBER,
    Blank,
    Block,
    Box,
    Cell,
    Cover,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Range,
    Ranking,
    Report,
    Row,
    Table,
    Text,
    Worked,
)
from mdcheck.formats.cells import bounds, facts, places, quarters, worked
from mdcheck.visible import visible
from mdcheck.words import percent, t


def render(report: Report) -> str:
    """The whole report; what a person typed is escaped, so it stays text."""
    return "\n\n".join(map(block, report))


def block(part: Block) -> str:
    match part:
        case Cover():
            return cover(part)
        case Heading(level=level, text=text):
            return f"{'#' * level} {escape(text)}"
        case Text(text=text, tone=tone):
            return f"**{escape(text)}**" if tone in ("lead", "alert") else escape(text)
        case Points(label=label, lines=lines):
            return "\n".join([f"**{escape(label)}**", "", *(f"- {line(one)}" for one in lines)])
        case Table():
            return table(part)
        case Map():
            return map_(part)
        case Ranking():
            return ranking(part)
        case Box(title=title, blocks=blocks):
            inside = "\n\n".join([f"**{escape(title)}**", *map(block, blocks)])
            return "\n".join(f"> {one}".rstrip() for one in inside.split("\n"))
        case Fold(title=title, blocks=blocks):
            return "\n\n".join([f"**{escape(title)}**", *map(block, blocks)])


def line(one: Line) -> str:
    text = t("{text} ({more})", text=one.text, more=one.tail) if one.tail else one.text
    return escape(text)


def table(part: Table) -> str:
    ends = ["---:" if column.kind == NUMBER else "---" for column in part.columns]
    titles = [escape(column.title) for column in part.columns]
    rows = [row_cells(row, len(titles)) for row in part.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [titles, ends, *rows])


def row_cells(row: Row | Heading, width: int) -> list[str]:
    """A row; a heading stands in bold in the second column, where sectors have their names."""
    if isinstance(row, Heading):
        return ["", f"**{escape(row.text)}**", *[""] * (width - 2)]
    return [cell(value) for value in row]


def cover(part: Cover) -> str:
    """What it is, of whom and of when."""
    lists = "\n".join(f"- {escape(one)}" for one in facts(part))
    said = [f"# {escape(part.title)}", f"**{escape(part.subtitle)}**", lists]
    return "\n\n".join(filter(None, [*said, escape(part.text), escape(part.foot)]))


def ranking(part: Ranking) -> str:
    """A row for each sector; the bar is left to formats that draw."""
    titles = [t("Place"), t("Sector"), part.score, part.places]
    rows = [
        [str(one.place), escape(one.title), escape(bounds(one)), escape(places(one))]
        for one in part.ranks
    ]
    ends = ["---:", "---", "---:", "---:"]
    return "\n".join(f"| {' | '.join(row)} |" for row in [[*map(escape, titles)], ends, *rows])


def map_(part: Map) -> str:
    """A row for each quarter of the map: what to do there, and the sectors in it."""
    lines = [t("{label}: {list}", label=title, list=found) for title, found in quarters(part)]
    return "\n".join(f"- {escape(line)}" for line in lines)


def cell(value: Cell) -> str:
    """A cell; a range is written as its value and, where it could change, its bounds."""
    match value:
        case None:
            return "–"
        case Line():
            return line(value)
        case Blank(hint=hint):
            return f"*{escape(t('[{hint}]', hint=hint))}*"
        case Range(low=low, value=now, high=high) if low == high:
            return escape(percent(now))
        case Range(low=low, value=now, high=high):
            said = {"value": percent(now), "low": percent(low), "high": percent(high)}
            return escape(t("{value} ({low} to {high})", **said))
        case Worked():
            return f"**{escape(worked(value))}**"
        case _:
            return escape(value)


def escape(text: str) -> str:
    """Text that Markdown and HTML leave as it is, on one line, what would act written out."""
    marked = re.sub(r"([\\`*_{}\[\]<>#|~$&])", r"\\\1", visible(" ".join(text.split())))
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", marked))
