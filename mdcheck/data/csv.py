"""Write a result as CSV, a row for each sector, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from mdcheck.data.json import result_object
from mdcheck.model import Content, Result, Sheet

if TYPE_CHECKING:
    from mdcheck.library import Library

INDICES = ("priority", "need", "potential")
PARTS = ("value", "low", "high", "coverage")
PLAIN = (
    "place",
    "id",
    "title",
    "annex",
    "verdict",
    "firm",
    "band_low",
    "band_high",
    "mode",
    "best",
    "worst",
)
LISTS = ("drivers", "to_find_out")


def render(content: Content, sheet: Sheet, result: Result, library: Library | None = None) -> str:
    """The sectors in the order shown; lists of items are separated by spaces."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*PLAIN, *(f"{i}_{part}" for i in INDICES for part in PARTS), *LISTS])
    for sector in result_object(result)["sectors"]:
        writer.writerow([cell(value) for value in row(sector)])
    return out.getvalue().rstrip("\n")


def row(sector: dict[str, Any]) -> list[Any]:
    numbers = [(sector[i] or {}).get(part) for i in INDICES for part in PARTS]
    return [*(sector[key] for key in PLAIN), *numbers, *(" ".join(sector[key]) for key in LISTS)]


def cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value
