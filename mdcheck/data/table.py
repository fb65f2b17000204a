"""Write a table of a report as data: CSV for a spreadsheet, JSON for a program."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from mdcheck.blocks import Heading, Line, Table
from mdcheck.data.csv import cell


def as_csv(table: Table, keys: Sequence[str] = ()) -> str:
    """The rows of a table that holds texts and lines, under its own head or under these keys."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([cell(name) for name in keys or (one.title for one in table.columns)])
    writer.writerows([cell(text) for text in row] for row in texts(table))
    return out.getvalue()


def as_json(table: Table, keys: Sequence[str]) -> str:
    """The rows of such a table, each with these keys."""
    rows = [dict(zip(keys, row, strict=True)) for row in texts(table)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def texts(table: Table) -> Iterator[list[object]]:
    """What stands in each row."""
    for row in table.rows:
        if not isinstance(row, Heading):
            yield [one.text if isinstance(one, Line) else one for one in row]
