"""Write a form for KoboToolbox and ODK as a workbook: an XLSForm, the same bytes at every run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from mdcheck.xlsform import Form, columns, structure

MADE = datetime(2026, 1, 1)  # in every file
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDE, NARROW = 48, 24


def as_workbook(forms: Sequence[Form]) -> bytes:
    """The file with these languages of one form; every cell is text, whatever it begins with."""
    made = BytesIO()
    book = Workbook(made, OPTIONS)
    book.set_properties({"title": forms[0].title, "created": MADE, "author": "mdcheck"})
    head = book.add_format({"bold": True})
    for name, rows in structure(forms).items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(columns(rows)):
            sheet.set_column(at, at, WIDE if "::" in column else NARROW)
            sheet.write_string(0, at, column, head)
            for number, row in enumerate(rows, 1):
                if column in row:
                    sheet.write_string(number, at, row[column])
    book.close()
    return made.getvalue()
