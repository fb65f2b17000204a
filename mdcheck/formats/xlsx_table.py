"""Tables of a workbook: numbers as numbers, sums as formulas with what they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from mdcheck.blocks import (
    BAR,
    NUMBER,
    SHARE,
    SUM,
    TEXT,
    Blank,
    Cell,
    Heading,
    Range,
    Row,
    Table,
    Worked,
)
from mdcheck.formats.cells import clean, plain
from mdcheck.formats.paged import narrowed
from mdcheck.words import t

LONGEST = 32_000  # signs of a cell; Excel holds 32,767
WIDEST, WIDE, NARROW = 84, 60, 9  # of a column, in signs
ROOM = 1000  # of a sheet
MOST_HIGH = 409.0  # points of a row
DEEP, MID, SOFT, TINT, HEAD, LINE = "#0B4A52", "#4A969B", "#55666D", "#F3F7F6", "#E4F0EF", "#CFD8D8"


class Look:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        def made(**look: Any) -> Any:
            return book.add_format({"font_name": "Arial", "valign": "top", "font_size": 10, **look})

        wrap = {"text_wrap": True}
        grid = {"bottom": 1, "bottom_color": LINE}
        self.titles = {
            1: made(font_size=18, bold=True, font_color=DEEP),
            2: made(font_size=15, bold=True, font_color=DEEP),
            3: made(font_size=12, bold=True, font_color=DEEP),
            4: made(font_size=10, bold=True, font_color=DEEP),
        }
        self.text = made(**wrap)
        self.quiet = made(font_color=SOFT, **wrap)
        self.label = made(bold=True)
        self.tones = {
            "": self.text,
            "lead": made(bold=True, font_size=11, **wrap),
            "quiet": self.quiet,
            "alert": made(bold=True, bg_color="#FFF3E6", **wrap),
        }
        self.box_title = made(bold=True, font_color=DEEP, bg_color=TINT, top=5, top_color=DEEP)
        self.box = made(bg_color=TINT, **wrap)
        under = {"bottom": 2, "bottom_color": DEEP, "bg_color": HEAD, "font_color": DEEP}
        self.head = made(bold=True, **under, **wrap)
        self.head_number = made(bold=True, align="right", **under, **wrap)
        self.group = made(bold=True, font_color=DEEP, bg_color=TINT, **grid)
        self.cell = made(indent=1, **wrap, **grid)
        self.number = made(align="right", **grid)
        self.share = made(num_format="0.0", **grid)
        self.sum = made(bold=True, bg_color=HEAD, **grid, **wrap)
        self.sum_share = made(bold=True, bg_color=HEAD, num_format="0.0", **grid)
        self.blank = made(italic=True, font_color=SOFT, bg_color="#FFFBEA", bottom=4, **wrap)


@dataclass(kw_only=True)
class Writing:
    """A sheet while it is written, from top to bottom. `home`: the column where texts stand."""

    book: Any
    sheet: Any
    look: Look
    row: int = 0
    home: int = 0
    asked: dict[int, int] = field(default_factory=dict)  # how wide each column is
    has_head: bool = False
    shares: list[str] = field(default_factory=list)

    def begin(self, tables: Sequence[Table]) -> None:
        """Set the columns as wide as the tables ask for."""
        most: dict[int, int] = {} if tables else {0: WIDEST}
        for one in tables:
            for n, asked in enumerate(asked_for(one)):
                most[n] = max(most.get(n, NARROW), min(asked, WIDE))
        if tables:
            self.home = next((n for n, c in enumerate(tables[0].columns) if c.kind == TEXT), 0)
            most[self.home] = max(most[self.home], WIDE)
        for n, asked in most.items():
            self.sheet.set_column(n, n, asked)
        self.asked = most

    def say(self, text: str, look: Any, at: int | None = None) -> None:
        """A text in a row of its own; titles run on over the cells beside."""
        place = self.home if at is None else at
        size = look.font_size
        for piece in pieces(text):
            wide = self.asked.get(place, WIDE) if look.text_wrap else len(piece) + 1
            self.sheet.set_row(self.row, height(piece, wide, size))
            self.sheet.write_string(self.row, place, piece, look)
            self.row += 1

    def skip(self) -> None:
        self.row += 1


def pieces(text: str) -> list[str]:
    """A text in as many pieces as Excel needs to hold it; mostly one."""
    whole = clean(text)
    return [whole[n : n + LONGEST] for n in range(0, len(whole), LONGEST)] or [""]


def height(said: str, wide: int, size: float = 10) -> float:
    """How high a row is that holds a text in a column so wide, in points."""
    fits = max(1, int(wide * 11.5 / size))
    lines = sum(max(1, -(-len(line) // fits)) for line in said.split("\n"))
    return min(MOST_HIGH, lines * size * 1.32 + 3)


def asked_for(part: Table) -> Iterator[int]:
    """How wide each column of a sheet is to be; a bar's takes three."""
    for column, asked in zip(part.columns, narrowed(part, ROOM), strict=True):
        yield from (NARROW + 3,) * 3 if column.kind == BAR else (asked,)


def head(writing: Writing, part: Table) -> None:
    """The titles of the columns; a bar has its bounds beside it."""
    deepest = 0.0
    for n, (title, kind) in enumerate(titles(part)):
        look = writing.look.head if kind == TEXT else writing.look.head_number
        writing.sheet.write_string(writing.row, n, clean(title), look)
        deepest = max(deepest, height(title, writing.asked.get(n, WIDE) - 2))
    writing.sheet.set_row(writing.row, deepest)
    writing.row += 1


def titles(part: Table) -> Iterator[tuple[str, str]]:
    """The titles of the columns, and what each holds."""
    for column in part.columns:
        yield column.title, column.kind
        if column.kind == BAR:
            yield t("{title}, at least", title=column.title), BAR
            yield t("{title}, at most", title=column.title), BAR


def table(writing: Writing, part: Table) -> int:
    """A table below what is there; the row where its numbers begin."""
    if not writing.has_head:
        writing.skip()
        writing.say(part.label, writing.look.label, at=0)
        head(writing, part)
    first = since = writing.row
    writing.shares = []
    for one in part.rows:
        if isinstance(one, Heading):
            for n in range(len(list(titles(part)))):
                writing.sheet.write_blank(writing.row, n, None, writing.look.group)
            writing.say(one.text, writing.look.group, at=0)
            since = writing.row
        else:
            row(writing, part, one, since)
    writing.skip()
    return first


def row(writing: Writing, part: Table, cells: Row, since: int) -> None:
    """The cells of a row; a text that is too long for one goes on below it."""
    is_sum = any(isinstance(one, Worked) for one in cells)
    rows, high = 1, 0.0
    places = starts(part)
    for at, column, one in zip(places, part.columns, cells, strict=True):
        if isinstance(one, Range) or (column.kind == BAR and one is None):
            bar(writing, at, one)
        elif isinstance(one, Worked):
            formula(writing, at, one, since, places)
        else:
            rows = max(rows, text(writing, at, one, column.kind, is_sum=is_sum))
            high = max(high, height(plain(one)[:LONGEST], writing.asked.get(at, WIDE)))
    writing.sheet.set_row(writing.row, high or height("", WIDE))
    writing.row += rows


def starts(part: Table) -> list[int]:
    """In which column of the sheet each column of the table begins."""
    found, at = [], 0
    for column in part.columns:
        found.append(at)
        at += 3 if column.kind == BAR else 1
    return found


def bar(writing: Writing, at: int, one: Range | None) -> None:
    """A value and its bounds, each a number."""
    for n, tenths in enumerate((one.value, one.low, one.high) if one else ()):
        writing.sheet.write_number(writing.row, at + n, tenths / 10, writing.look.share)
    if one is None:
        writing.sheet.write_string(writing.row, at, "–", writing.look.cell)


def text(writing: Writing, at: int, one: Cell, kind: str, *, is_sum: bool) -> int:
    """A cell that is no bar and no sum; in how many rows it stands."""
    look, said = writing.look, plain(one)
    number = number_of(said) if kind == NUMBER else None
    if number is not None:
        style = look.share if isinstance(number, float) else look.number
        writing.sheet.write_number(writing.row, at, number, style)
        return 1
    style = look.number if kind == NUMBER else look.cell
    style = look.sum if is_sum else look.blank if isinstance(one, Blank) else style
    parts = pieces(said)
    for n, piece in enumerate(parts):
        writing.sheet.write_string(writing.row + n, at, piece, style)
    return len(parts)


def number_of(said: str) -> int | float | None:
    """The number that a text is, as people write it in the language spoken."""
    point = re.escape(t("{whole}.{tenth}", whole="", tenth=""))
    if re.fullmatch(r"[0-9]{1,15}", said):
        return int(said)
    found = re.fullmatch(rf"([0-9]{{1,15}}){point}([0-9])", said)
    return float(f"{found[1]}.{found[2]}") if found else None


def formula(writing: Writing, at: int, one: Worked, since: int, places: Sequence[int]) -> None:
    """A number that the workbook works out anew, with what it comes to."""
    sheet, here = writing.sheet, writing.row
    if one.how == SUM:
        top, end = xl_rowcol_to_cell(since, at), xl_rowcol_to_cell(here - 1, at)
        sheet.write_formula(here, at, f"=SUM({top}:{end})", writing.look.sum, one.value)
        return
    if one.how == SHARE:
        part, whole = (xl_rowcol_to_cell(here, places[n]) for n in one.of)
        said = f"=100*{part}/{whole}"
        writing.shares.append(xl_rowcol_to_cell(here, at))
    else:
        said = f"=AVERAGE({','.join(writing.shares)})"
    sheet.write_formula(here, at, said, writing.look.sum_share, one.value / 10)
