"""A spreadsheet file in the making: its sheets, its styles, and cells that stay what they are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from mdcheck.words import direction, language, t

DEEP, PALE, LINE, WARM, QUIET = "#0b5a64", "#e2e9ea", "#aebdbf", "#fff3e6", "#45575a"
MADE = datetime(2026, 1, 1)  # in every file: two runs give the same one
LONGEST_NAME = 31  # signs of a sheet's name
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
PLACE = re.compile(r"\{([a-z_]+)\}")
OPTIONS = {
    "in_memory": True,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LINE_HEIGHT = 13  # points
SIGNS = 1.1  # of a text, in a column that is as wide as one digit
TALLEST = 400.0  # points; a row cannot be taller than 409
FITTED = re.compile(rb'(<row [^>]*?) customHeight="1"')
STYLES: Mapping[str, dict[str, Any]] = {
    "plain": {"valign": "top", "text_wrap": True},
    "title": {"bold": True, "font_size": 16, "font_color": DEEP, "text_wrap": False},
    "lead": {"font_size": 11},
    "line": {"font_size": 11, "text_wrap": False},
    "aside": {"font_size": 9, "font_color": QUIET, "text_wrap": False},
    "heading": {"bold": True, "font_size": 12, "font_color": DEEP},
    "head": {
        "bold": True, "font_color": "#ffffff", "bg_color": DEEP, "border": 1,
        "border_color": DEEP, "valign": "vcenter", "indent": 1,
    },
    "band": {"bold": True, "bg_color": PALE, "font_color": DEEP, "text_wrap": False},
    "cell": {"border": 1, "border_color": LINE, "indent": 1},
    "quiet": {"font_color": QUIET, "font_size": 9},
    "bold": {"bold": True},
    "input": {"locked": False, "bg_color": "#fffdf5"},
    "text": {"num_format": "@"},
    "day": {"num_format": "yyyy-mm-dd", "align": "left"},
    "percent": {"num_format": "0.0", "align": "right"},
    "count": {"num_format": "0", "align": "right"},
    "middle": {"align": "center"},
    "link": {"font_color": DEEP, "underline": 1},
    "none": {"bg_color": PALE},
}  # fmt: skip


class Book:
    """A file with sheets. Texts are only ever texts: no cell of a person's becomes a formula."""

    def __init__(self, title: str) -> None:
        self.bytes = io.BytesIO()
        self.book = Workbook(self.bytes, OPTIONS)
        self.book.set_properties({"title": title, "created": MADE, "author": "mdcheck"})
        self.book.set_size(2400, 1400)
        self.styles: dict[tuple[str, ...], Format] = {}
        self.taken: list[str] = []

    def sheet(self, title: str) -> Worksheet:
        """A new sheet under this title, as far as a sheet can be called so."""
        name = sheet_name(title, self.taken)
        self.taken.append(name)
        made = self.book.add_worksheet(name)
        if direction() == "rtl":
            made.right_to_left()
        made.hide_gridlines(2)
        made.set_landscape()
        made.set_paper(9)
        made.fit_to_pages(1, 0)
        made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        made.set_footer(t("&L&A&RPage &P of &N"))
        return made

    def style(self, *names: str) -> Format:
        """The look that these names make together."""
        if names not in self.styles:
            parts: dict[str, Any] = dict(STYLES["plain"])
            for name in names:
                parts |= STYLES[name]
            self.styles[names] = self.book.add_format(parts)
        return self.styles[names]

    def put(self, sheet: Worksheet, row: int, column: int, value: object, *names: str) -> None:
        """A cell that is a text, a number, a day or empty."""
        style = self.style(*names)
        if isinstance(value, date):
            sheet.write_datetime(row, column, value, style)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, style)
        else:
            sheet.write_string(row, column, str(value or ""), style)

    def reckon(
        self, sheet: Worksheet, row: int, column: int, formula: str, value: object, *names: str
    ) -> None:
        """A cell that a formula fills, and what it comes to: previews show that and no more."""
        sheet.write_formula(row, column, f"={formula}", self.style(*names), value)

    def fit(self, sheet: Worksheet, row: int, cells: Sequence[tuple[str, float]]) -> None:
        """Make a row as tall as its texts need, each in a column so many signs wide."""
        lines = max(lines_of(text, SIGNS * width) for text, width in cells)
        sheet.set_row(row, min(TALLEST, 3 + LINE_HEIGHT * lines))

    def done(self) -> bytes:
        """The file, as XlsxWriter makes it and what that cannot say."""
        self.book.close()
        return completed(self.bytes.getvalue())


def sheet_name(title: str, taken: Sequence[str] = ()) -> str:
    """A title as a name that a sheet can have, unlike those taken.

    >>> sheet_name("Data: all/none?"), sheet_name("Trade", ["trade"])
    ('Data all none', 'Trade 2')
    """
    name = shortened(" ".join(FORBIDDEN.sub(" ", title).split()).strip("'")) or "-"
    same = [one for one in taken if one.lower() == name.lower()]
    if not same:
        return name
    number = 2
    while f"{name[: LONGEST_NAME - 4]} {number}".lower() in map(str.lower, taken):
        number += 1
    return f"{name[: LONGEST_NAME - 4]} {number}"


def shortened(name: str) -> str:
    """As many whole words of a name as a sheet's name holds.

    >>> shortened("Agriculture and rural development")
    'Agriculture and rural'
    """
    if len(name) <= LONGEST_NAME:
        return name
    whole = name[: LONGEST_NAME + 1].rpartition(" ")[0] or name[:LONGEST_NAME]
    return whole.rstrip(" ,;'")


def cell_of(sheet: Worksheet, row: int, column: int) -> str:
    """A cell as formulas on other sheets name it.

    >>> cell_of(Workbook(io.BytesIO()).add_worksheet("Women's"), 4, 2)
    "'Women''s'!$C$5"
    """
    return named(sheet) + str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def range_of(sheet: Worksheet, first: int, last: int, column: int) -> str:
    """Cells of one column, from a row to another, as formulas on other sheets name them."""
    cells = xl_range_abs(first, column, last, column)
    single = ":" not in cells  # a range of one cell
    return named(sheet) + (f"{cells}:{cells}" if single else str(cells))


def named(sheet: Worksheet) -> str:
    name = str(sheet.get_name()).replace("'", "''")
    return f"'{name}'!"


def in_formula(text: str) -> str:
    """A text as it stands in a formula.

    >>> in_formula('a "b" c')
    '"a ""b"" c"'
    """
    return '"' + text.replace('"', '""') + '"'


def sentence(message: str, places: Mapping[str, str]) -> str:
    """A formula that says a sentence, its places filled by other cells.

    >>> sentence("{ranked} of 14 ranked", {"ranked": "A1"})
    'A1&" of 14 ranked"'
    """
    parts = PLACE.split(message)  # text, name, text, name ... text
    said = [places[part] if n % 2 else in_formula(part) for n, part in enumerate(parts) if part]
    return "&".join(said)


def lines_of(text: str, width: float) -> int:
    r"""About how many lines a text takes in a column.

    >>> lines_of("one two", 20), lines_of("one two\nthree", 5)
    (1, 3)
    """
    return sum(len(wrap(line, max(1, int(width)))) or 1 for line in text.split("\n"))


def completed(made: bytes) -> bytes:
    """The same file: its properties name the language, and rows grow with what is written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                tag = f"<dc:language>{language()}</dc:language></cp:coreProperties>"
                content = content.replace(b"</cp:coreProperties>", tag.encode())
            elif entry.filename.startswith("xl/worksheets/"):
                content = FITTED.sub(rb"\1", content)
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
