"""Every output format says the same result, fits its place, and lets no text act."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click import unstyle

from mdcheck.assess import assess
from mdcheck.formats import FORMATS, renderer
from mdcheck.formats.text import ASCII, UNICODE, bar, to_ascii
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import load_sheet
from mdcheck.model import Goal, Sheet
from mdcheck.report import Range

CONTENT = open_content()
HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> \x1b[31m | `x` *y* \x07'
Rendered = Callable[[str], str]


@pytest.fixture(scope="module")
def rendered(example: Path) -> Rendered:
    """The example sheet, rendered in a format."""
    sheet, _ = load_sheet(str(example), CONTENT)
    result = assess(CONTENT, sheet)
    return lambda name: renderer(name)(CONTENT, sheet, result, None)


def result_of(sheet: Sheet, format: str) -> str:
    return renderer(format)(CONTENT, sheet, assess(CONTENT, sheet), None)


def test_the_json_object_has_the_keys_of_the_method(rendered: Rendered) -> None:
    result = json.loads(rendered("json"))
    assert list(result) == [
        "format", "title", "scope", "content_version", "method_version",
        "sectors", "lenses", "goals", "unknown_ids",
    ]  # fmt: skip
    assert result["format"] == "mdcheck-result/1"
    assert list(result["sectors"][0]) == [
        "id", "title", "annex", "verdict", "firm", "band_low", "band_high", "mode",
        "place", "best", "worst", "priority", "need", "potential", "drivers", "to_find_out",
    ]  # fmt: skip
    assert list(result["sectors"][0]["priority"]) == ["value", "low", "high", "coverage"]
    assert list(result["lenses"]) == ["transfer", "group"]
    assert list(result["goals"][0]) == ["title", "sectors", "total", "low", "high", "place"]


def test_percentages_have_at_most_one_decimal(rendered: Rendered) -> None:
    numbers = re.findall(r"\d+\.\d+", rendered("json"))
    assert numbers
    assert all(re.fullmatch(r"\d+\.\d", number) for number in numbers if number not in {"1.0"})


def test_the_handbooks_two_goals_come_out_as_printed_there(rendered: Rendered) -> None:
    """Handbook 2.3.2: 1 + 2 + 2 + 2 = 7 and 2 + 2 + 2 + 2 = 8."""
    goals = {g["title"]: g["total"] for g in json.loads(rendered("json"))["goals"]}
    assert goals["Diaspora investment in drinking water for rural areas"] == 7
    assert goals["Support for refugees, returnees and displaced people"] == 8


def test_csv_has_a_row_a_sector_with_the_numbers_of_the_json(rendered: Rendered) -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv"))))
    sectors: list[dict[str, Any]] = json.loads(rendered("json"))["sectors"]
    assert [row["id"] for row in rows] == [sector["id"] for sector in sectors]
    for row, sector in zip(rows, sectors, strict=True):
        value = (sector["priority"] or {}).get("value")
        assert row["priority_value"] == ("" if value is None else str(value))
        assert row["drivers"].split() == sector["drivers"]


@pytest.mark.parametrize("format", ["text", "md"])
def test_the_report_names_every_sector_in_the_order_shown(rendered: Rendered, format: str) -> None:
    text = unstyle(rendered(format))
    titles = [sector["title"] for sector in json.loads(rendered("json"))["sectors"]]
    places = [text.index(f"{title} (C") for title in titles]
    assert places == sorted(places)


def test_a_report_says_that_the_formula_is_ours(rendered: Rendered) -> None:
    for format in ("text", "md"):
        assert "this project's own, not the handbook's" in " ".join(rendered(format).split())


def test_text_reads_well_at_80_columns(rendered: Rendered) -> None:
    lines = unstyle(rendered("text")).splitlines()
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if line != line.rstrip()]


def test_text_shows_bounds_rank_ranges_drivers_and_gaps(rendered: Rendered) -> None:
    text = unstyle(rendered("text"))
    for part in ("What drives it:", "What to find out:", "Rank", "provisional", "firm", " to "):
        assert part in text


def test_the_long_report_names_all_there_is_to_find_out(rendered: Rendered) -> None:
    result = json.loads(rendered("json"))
    texts = {item.id: item.text for sector in CONTENT.sectors for item in sector.items}
    report = rendered("md")
    for sector in result["sectors"]:
        for id in sector["to_find_out"]:
            assert texts[id] in report.replace("\\", "")


@pytest.mark.parametrize(
    ("range_", "drawn"),
    [
        pytest.param(Range(low=500, value=667, high=750), "█████▓▓░··", id="all-parts"),
        pytest.param(Range(low=0, value=None, high=1000), "░░░░░░░░░░", id="nothing-known"),
        pytest.param(Range(low=1000, value=1000, high=1000), "██████████", id="all"),
        pytest.param(Range(low=0, value=0, high=0), "··········", id="none"),
    ],
)
def test_a_bar_shows_certain_so_far_and_possible(range_: Range, drawn: str) -> None:
    assert bar(range_, 10) == drawn


def test_a_terminal_without_unicode_gets_plain_signs() -> None:
    assert to_ascii(f"{UNICODE}–") == f"{ASCII}-"


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text_stays_text(format: str) -> None:
    goal = Goal(title=HOSTILE, scores={"independent": 1})
    sheet = Sheet(title=HOSTILE, respondent=HOSTILE, goals=(goal,), unknown_ids=("=1+1",))
    text = result_of(sheet, format)
    if format == "json":
        assert json.loads(text)["title"] == HOSTILE
    if format == "md":
        assert "<script>" not in text
        assert "\\<script\\>" in text
    if format == "text":
        assert "\x07" not in text
        assert "\x1b[31m" not in text
    if format == "csv":
        assert not re.search(r"(^|,)\"?[=+@-]", text, re.MULTILINE)


def test_csv_cells_are_never_formulas() -> None:
    from mdcheck.data.csv import cell

    assert [cell(v) for v in ("=1", "+1", "-1", "@x", "\tx")] == [
        "'=1",
        "'+1",
        "'-1",
        "'@x",
        "'\tx",
    ]
    assert [cell(v) for v in ("a=1", -1, None, True)] == ["a=1", -1, None, "true"]


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="there are text, json, csv, md"):
        renderer("pdf")
