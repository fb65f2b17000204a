"""Draw a report as accessible PDF (PDF/UA-1): its titles, lists, tables and charts are tagged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst

from mdcheck.blocks import (
    NUMBER,
    Blank,
    Block,
    Box,
    Cell,
    Cover,
    Heading,
    Line,
    Map,
    Points,
    Ranking,
    Report,
    Row,
    Table,
    Text,
    Worked,
)
from mdcheck.formats.cells import clean, described, one_line, plain, quarters
from mdcheck.formats.paged import LONG, cover_of, stretches, title_of, widths
from mdcheck.formats.png import svg_of
from mdcheck.words import direction, language, t

TEMPLATE = Path(__file__).with_suffix(".typ")
FONTS = ("Liberation Sans", "Arial", "Noto Sans", "DejaVu Sans", "Libertinus Serif")
Json = dict[str, Any]


def render(report: Report) -> bytes:
    """The whole report; what a person typed is data, never markup."""
    cover = cover_of(report)
    is_book = cover is not None and cover.alone
    given = {
        "title": one_line(title_of(report, t("Assessment"))),
        "language": language(),
        "direction": direction(),
        "fonts": FONTS,
        "book": is_book,
        "foot": cover.foot if cover else "",
        "page": t("Page {page} of {pages}"),
        "table": t("Table"),
        "figure": t("Figure"),
        "stretches": [
            {"turned": turned, "blocks": list(drawn(blocks, is_book=is_book))}
            for turned, blocks in stretches(report)
        ],
    }
    inputs = {"report": json.dumps(given)}
    made = typst.compile(
        TEMPLATE.read_bytes(), format="pdf", sys_inputs=inputs, pdf_standards="ua-1"
    )
    return bytes(made) if isinstance(made, bytes) else b"".join(made or ())


def drawn(blocks: tuple[Block, ...], *, is_book: bool) -> Iterator[Json]:
    """Blocks as the template reads them; a chapter of a book begins a page."""
    for part in blocks:
        breaks = is_book and isinstance(part, Heading) and part.level == 2
        yield {"breaks": breaks, **block(part)}


def block(part: Block) -> Json:
    match part:
        case Cover():
            return cover_page(part) if part.alone else masthead(part)
        case Heading(level=1, text=text):
            return {"kind": "masthead", "title": one_line(text), "text": ""}
        case Heading(level=level, text=text):
            return {"kind": "heading", "level": level - 1, "text": one_line(text)}
        case Text(text=text, tone=tone):
            return {"kind": "text", "tone": tone, "text": clean(text)}
        case Points(label=label, lines=lines):
            return {"kind": "points", "label": one_line(label), "lines": list(map(line, lines))}
        case Table():
            return table(part)
        case Map() | Ranking():
            return picture(part)
        case Box(title=title, blocks=blocks):
            inside = list(drawn(blocks, is_book=False))
            return {"kind": "box", "title": one_line(title), "blocks": inside}
    raise TypeError(part)


def cover_page(part: Cover) -> Json:
    return {
        "kind": "cover",
        "title": one_line(part.title),
        "subtitle": one_line(part.subtitle),
        "facts": [[one_line(name), one_line(said)] for name, said in part.facts],
        "text": clean(part.text),
        "contents": t("Contents"),
    }


def masthead(part: Cover) -> Json:
    facts = " · ".join(one_line(said) for _, said in part.facts)
    return {"kind": "masthead", "title": one_line(part.title), "text": facts}


def line(one: Line) -> Json:
    return {"text": clean(one.text), "tail": clean(one.tail)}


def table(part: Table) -> Json:
    """A table, its columns as wide as their words ask for."""
    return {
        "kind": "table",
        "label": one_line(part.label),
        "columns": [one_line(column.title) for column in part.columns],
        "numbers": [column.kind == NUMBER for column in part.columns],
        "widths": widths(part),
        "rows": list(map(row, part.rows)),
    }


def row(one: Row | Heading) -> Json:
    """A row, or the title of those that follow; a long one may go on, on the next page."""
    if isinstance(one, Heading):
        return {"group": one_line(one.text)}
    return {
        "group": None,
        "sums": any(isinstance(cell, Worked) for cell in one),
        "long": any(len(plain(cell)) > LONG for cell in one),
        "cells": list(map(inside_cell, one)),
    }


def inside_cell(value: Cell) -> Json:
    said = {"text": clean(plain(value)), "tail": "", "blank": False, "strong": False}
    match value:
        case Line():
            return {**said, **line(value)}
        case Blank():
            return {**said, "blank": True}
        case Worked():
            return {**said, "strong": True}
    return said


def picture(part: Map | Ranking) -> Json:
    """A chart, what it shows in words, and what its numbers are called."""
    found = quarters(part) if isinstance(part, Map) else []
    lists = [t("{label}: {list}", label=title, list=names) for title, names in found]
    return {
        "kind": "picture",
        "label": one_line(part.label),
        "alt": one_line(described(part)),
        "svg": svg_of(part),
        "width": 62 if isinstance(part, Map) else 100,
        "lists": list(map(one_line, lists)),
    }
