"""Results and sheets as data: what other programs, spreadsheets and editors read.

A result's formats each have `render(result) -> str`; reports for people are in `mdcheck.formats`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from mdcheck.results import Result

FORMATS = {"json": ".json", "csv": ".csv"}  # name of the module here -> the ending of its files
Render = Callable[[Result], str]
DIALECTS = ("duckdb", "postgres", "sqlite", "bigquery", "spark")  # in which the query is said


def renderer(format: str) -> Render:
    """The function that writes a result in a format."""
    render: Render = import_module(f"mdcheck.data.{format}").render
    return render
