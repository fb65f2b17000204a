"""A part of a page as a document to fill in: the page's own words, and no second copy of them.

`/// document | committee docx` stands in a page before what becomes the document, which ends where
the section does. Square brackets say what only the country knows; a cell of a table that holds
nothing else is a blank to fill in.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown import markdown

from mdcheck.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Points,
    Report,
    Table,
    Text,
)
from mdcheck.report.forms import begun
from mdcheck.words import t

HEADING = re.compile(r"(#+) +(.*)")
BLANK = re.compile(r"\[([^\[\]]+)\]")
BLOCK = re.compile(r"^///.*$", re.MULTILINE)
NUMBER = re.compile(r"^\d+\. ")
DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What follows a block in a page: its text, and the heading it stands under."""

    title: str
    level: int
    text: str


def draft_in(page: str, name: str) -> Draft | None:
    """The part of a page that begins behind the block of this name; none without such a block."""
    lines = page.splitlines()
    begins = re.compile(rf"///\s*document\s*\|\s*{re.escape(name)}(\s|$)")
    at = next((n for n, line in enumerate(lines) if begins.match(line)), None)
    if at is None:
        return None
    before = [found for line in lines[:at] if (found := HEADING.fullmatch(line))]
    level, title = (len(before[-1][1]), before[-1][2]) if before else (1, name)
    rest = lines[at + 1 :]
    ends = [n for n, line in enumerate(rest) if heading_level(line) in range(1, level + 1)]
    text = BLOCK.sub("", "\n".join(rest[: ends[0]] if ends else rest))
    return Draft(title=title, level=level, text=text)


def heading_level(line: str) -> int:
    """How deep the heading on a line is; 0 where it is none.

    >>> heading_level("## The draft"), heading_level("#tag")
    (2, 0)
    """
    found = HEADING.fullmatch(line)
    return len(found[1]) if found else 0


def document(draft: Draft) -> Report:
    """The part as a report, its own heading as the title unless it begins with one in bold."""
    made = markdown(draft.text, extensions=["tables", "attr_list"])
    parts = list(etree.fromstring(f"<div>{made}</div>"))  # noqa: S314  # our own page, made by us
    title = draft.title
    if parts and is_title(parts[0]):
        title = text_of(parts.pop(0))
    return (begun(title), how_to_use(), *blocks(parts, title, draft.level))


def how_to_use() -> Text:
    return Text(
        text=t(
            "A draft to adapt. Fill in the square brackets: each marks something that only you can "
            "know. Delete what does not apply."
        ),
        tone="quiet",
    )


def is_title(part: etree.Element) -> bool:
    """Whether a paragraph is nothing but one text in bold."""
    inside = list(part)
    is_bold = len(inside) == 1 and inside[0].tag == "strong"
    return part.tag == "p" and is_bold and not (part.text or "") and not (inside[0].tail or "")


def blocks(parts: Sequence[etree.Element], label: str, level: int) -> Iterator[Block]:
    """What each part says; tables are called by the heading before them."""
    for part in parts:
        if part.tag[:1] == "h" and part.tag[1:].isdigit():
            text = text_of(part)
            label = NUMBER.sub("", text)
            yield Heading(level=min(DEEPEST, max(2, int(part.tag[1:]) - level + 1)), text=text)
        elif part.tag == "p":
            yield Text(text=text_of(part))
        elif part.tag == "ul":
            lines = tuple(Line(text=text) for text in items(part))
            yield Points(label="", lines=lines, shown=len(lines))
        elif part.tag == "ol":
            for number, text in enumerate(items(part), 1):
                yield Text(text=t("{number}. {question}", number=number, question=text))
        elif part.tag == "table":
            yield table(part, label)


def items(part: etree.Element) -> Iterator[str]:
    """The entries of a list; those of a list within stand after the one they belong to."""
    for item in part.findall("li"):
        inner = [child for child in item if child.tag in ("ul", "ol")]
        for child in inner:
            item.remove(child)
        said = " ".join([text_of(item), *(text for child in inner for text in items(child))])
        yield said


def table(part: etree.Element, label: str) -> Table:
    heads = [text_of(cell) for cell in part.iter("th")]
    rows = [row for row in part.iter("tr") if row.find("td") is not None]
    return Table(
        label=label,
        columns=tuple(Column(title=head) for head in heads),
        rows=tuple(tuple(map(cell_of, row.findall("td"))) for row in rows),
    )


def cell_of(part: etree.Element) -> Cell:
    """A cell's text, or that it is to be filled in."""
    text = text_of(part)
    blank = BLANK.fullmatch(text)
    return Blank(hint=blank[1]) if blank else text


def text_of(part: etree.Element) -> str:
    return " ".join("".join(part.itertext()).split())
