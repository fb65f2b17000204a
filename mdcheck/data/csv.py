"""Write a result as CSV, a row for each sector, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any

from mdcheck.data.json import result_object
from mdcheck.results import Result
from mdcheck.visible import visible

INDICES = ("priority", "need", "potential")
BOUNDS = ("value", "low", "high", "coverage")
SUMS = ("points", "known", "full")
PLAIN = ("place", "id", "title", "annex", "verdict", "firm", "group_best", "group_worst", "mode",
         "mode_firm", "best", "worst", "need_place", "potential_place", "step")  # fmt: skip
LISTS = ("alerts", "drivers", "to_find_out")


def render(result: Result) -> str:
    """The sectors in the order shown; lists of items are separated by spaces."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*PLAIN, *columns(), *(f"evidence_{kind}" for kind in result.evidence), *LISTS])
    for sector in result_object(result)["sectors"]:
        writer.writerow([cell(value) for value in row(sector, result.evidence)])
    return out.getvalue().rstrip("\n")


def parts(index: str) -> tuple[str, ...]:
    """The columns of an index: priority has no sum of its own."""
    return BOUNDS if index == "priority" else (*BOUNDS, *SUMS)


def columns() -> list[str]:
    return [f"{index}_{part}" for index in INDICES for part in parts(index)]


def row(sector: dict[str, Any], kinds: tuple[str, ...]) -> list[Any]:
    numbers = [(sector[index] or {}).get(part) for index in INDICES for part in parts(index)]
    evidence = [(sector["evidence"] or {}).get(kind) for kind in kinds]
    lists = [" ".join(sector[key]) for key in LISTS]
    return [*(sector[key] for key in PLAIN), *numbers, *evidence, *lists]


def cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula, what would act in it written out."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    formula = value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return visible(f"'{value}" if formula else value)
