"""Read the tables in an export of a survey: CSV, a workbook, or a zip file with CSV files in it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mdcheck.limits import LARGEST_EXPORT
from mdcheck.load.strict import Unreadable, decode
from mdcheck.load.workbook import Grid, text_of
from mdcheck.model import Problem
from mdcheck.words import t

SEPARATORS = (";", ",", "\t")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # how a file begins that a spreadsheet saved as Unicode text
HEAD = 2000  # signs of a file that tell what parts its cells, where its quotes are broken
ENDINGS = (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as text: what it is called, and its rows, the first one of number 1."""

    name: str
    rows: Sequence[Sequence[str]]


Tables = tuple[list[Table], list[Problem]]
"""What was found, and what of it could not be read."""


def from_grids(grids: Iterable[Grid]) -> list[Table]:
    """The sheets of a workbook, its numbers and days as files write them."""
    return [
        Table(name=name, rows=[[text_of(value) for value in row] for row in rows])
        for name, rows in grids
    ]


def from_csv(file: str, content: bytes, name: str = "") -> Tables:
    """The table in a CSV file, whatever stands between its cells. Raises Unreadable."""
    text = unicode(file, content)
    csv.field_size_limit(LARGEST_EXPORT)
    separator = max(SEPARATORS, key=lambda one: (width(text, one), text[:HEAD].count(one)))
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append(row)
    except csv.Error:
        table = Table(name=name, rows=rows)
        return [table], [broken(file, name, len(rows) + 1)]
    return [Table(name=name, rows=rows)], []


def unicode(file: str, content: bytes) -> str:
    if not content.startswith(UTF_16):
        return decode(file, content)
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError:
        message, hint = t("is not UTF-8 text"), t("Save it again as UTF-8.")
        raise Unreadable(Problem(file=file, message=message, hint=hint)) from None


def width(text: str, separator: str) -> int:
    """How many cells the head has, if this stands between them; 0 where it does not."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        cells = max((len(row) for row, _ in zip(rows, range(2), strict=False)), default=0)
    except csv.Error:
        return 0
    return cells if cells > 1 else 0


def broken(file: str, name: str, row: int) -> Problem:
    message = t("a quotation mark is wrong here or not closed; nothing is read from here on")
    where = t("row {row}", row=row)
    return Problem(
        file=file,
        where=f"{name} {where}".strip(),
        message=message,
        hint=t("Export it again, and do not edit the export."),
    )


def from_zip(file: str, content: bytes) -> Tables:
    """The tables in a zip file, each a CSV file; other files in it are left alone.

    Raises Unreadable.
    """
    tables: list[Table] = []
    problems: list[Problem] = []
    for name, part in csv_parts(file, content):
        try:
            found, wrong = from_csv(f"{file}: {name}", part, Path(name).stem)
        except Unreadable as unreadable:
            found, wrong = [], list(unreadable.problems)
        tables += found
        problems += wrong
    return tables, problems


def csv_parts(file: str, content: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as inner:
            entries = [one for one in inner.infolist() if is_table(one.filename)]
            if sum(one.file_size for one in entries) > LARGEST_EXPORT:
                raise Unreadable(vast(file))
            return [(one.filename, inner.read(one)) for one in entries]
    except Unreadable:
        raise
    except Exception:  # every kind of damage
        message = t("is a zip file that is damaged")
        raise Unreadable(Problem(file=file, message=message, hint=t("Export it again."))) from None


def vast(file: str) -> Problem:
    message = t("is larger than {size} MB once it is opened", size=LARGEST_EXPORT // 1_000_000)
    return Problem(file=file, message=message, hint=t("Export fewer submissions at a time."))


def is_table(name: str) -> bool:
    """Whether an entry of a zip file is a table, and not one that an attachment brought along."""
    path = Path(name)
    return path.suffix.lower() == ".csv" and "media" not in path.parts[:-1] and path.name[0] != "."


def zip_names(content: bytes) -> list[str]:
    """The names in a zip file; none where it is no zip file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as inner:
            return inner.namelist()
    except Exception:  # every kind of damage
        return []
