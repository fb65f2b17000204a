"""Every output format says the same result, fits its place, and lets no text act."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click import unstyle
from markdown import Markdown

from mdcheck import data, formats
from mdcheck.assess import assess
from mdcheck.blocks import Blank, Column, Heading, Line, Points, Range, Table, Text
from mdcheck.formats import md, text
from mdcheck.formats.text import ASCII, UNICODE, bar, to_ascii
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import load_sheet
from mdcheck.model import Goal, Sheet
from mdcheck.report import told, whole
from tests.read_back import text_of

CONTENT = open_content()
HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> \x1b[31m | `x` *y* \x07'
Rendered = Callable[[str], str]


FORMATS = [*formats.FORMATS, *data.FORMATS]


@pytest.mark.parametrize("registry", [formats, data], ids=["formats", "data"])
def test_every_format_is_in_its_registry(registry: ModuleType) -> None:
    """One file with `render`, one line with its name and ending; no two have the same ending."""
    modules = Path(str(registry.__file__)).parent.glob("[!_]*.py")
    made = {path.stem for path in modules if "\ndef render(" in path.read_text("utf-8")}
    assert set(registry.FORMATS) == made
    assert len({*formats.FORMATS.values(), *data.FORMATS.values()}) == len(FORMATS)


@pytest.fixture(scope="module")
def rendered(example: Path) -> Rendered:
    """The example sheet, rendered in a format."""
    sheet, _ = load_sheet(str(example), CONTENT)
    return lambda name: result_of(sheet, name)


def result_of(sheet: Sheet, format: str) -> Any:
    result = assess(CONTENT, sheet)
    if format in data.FORMATS:
        return data.renderer(format)(result)
    about = told(CONTENT, sheet, result)
    return formats.renderer(format)(whole(about, short=format == "text"))


def test_the_json_object_has_the_keys_of_the_method(rendered: Rendered) -> None:
    result = json.loads(rendered("json"))
    assert list(result) == [
        "format", "title", "scope", "content_version", "method_version", "ranked",
        "sectors", "lenses", "goals", "unknown_ids",
    ]  # fmt: skip
    assert result["format"] == "mdcheck-result/2"
    bounds, sums = ["value", "low", "high", "coverage"], ["points", "known", "full"]
    first = result["sectors"][0]
    assert list(first) == [
        "id", "title", "annex", "verdict", "firm", "group_best", "group_worst", "mode",
        "mode_firm", "place", "best", "worst", "need_place", "potential_place", "priority", "need",
        "potential", "step", "alerts", "drivers", "to_find_out", "evidence",
    ]  # fmt: skip
    assert list(first["priority"]) == bounds
    assert list(first["need"]) == list(first["potential"]) == [*bounds, *sums]
    assert list(first["evidence"]) == ["none", "anecdotal", "documented", "statistical"]
    assert list(result["lenses"]) == ["transfer", "group"]
    assert list(result["lenses"]["transfer"]["people"]) == ["need", "potential"]
    assert list(result["goals"][0]) == ["title", "sectors", "total", "low", "high", "place"]


def test_percentages_have_at_most_one_decimal(rendered: Rendered) -> None:
    numbers = re.findall(r"\d+\.\d+", rendered("json"))
    assert numbers
    assert all(re.fullmatch(r"\d+\.\d", number) for number in numbers if number not in {"2.0"})


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
    written = unstyle(rendered(format))
    titles = [sector["title"] for sector in json.loads(rendered("json"))["sectors"]]
    places = [written.index(f"{title} (C") for title in titles]
    assert places == sorted(places)


def test_a_report_says_that_the_formula_is_ours(rendered: Rendered) -> None:
    for format in ("text", "md"):
        assert "this project's own, not the handbook's" in " ".join(rendered(format).split())


def test_text_reads_well_at_80_columns(rendered: Rendered) -> None:
    lines = unstyle(rendered("text")).splitlines()
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if line != line.rstrip()]


def test_text_shows_groups_places_drivers_and_gaps(rendered: Rendered) -> None:
    lines = unstyle(rendered("text")).splitlines()
    places = {group: lines.index(group) for group in ("First", "Next", "Later")}
    assert list(places.values()) == sorted(places.values())
    assert re.fullmatch(r" +1  Health services +75\.4 +72\.2 \S{8} +78\.6 \S{8} +1 to 2", lines[
        places["First"] + 1
    ])  # fmt: skip
    assert lines.count("What drives it:") == 14
    assert "What to find out:" in lines


def test_a_terminal_says_how_much_it_leaves_out() -> None:
    """Thirty questions to find out: some are named, and the rest are counted."""
    lines = tuple(Line(text=f"Question {n}") for n in range(30))
    drawn = text.block(Points(label="What to find out", lines=lines, shown=3, more="and 27 more"))
    assert drawn.splitlines()[0] == "What to find out:"
    assert drawn.splitlines()[-1].strip() == "and 27 more"
    assert len(drawn.splitlines()) == 5


def test_a_document_leaves_nothing_out() -> None:
    lines = tuple(Line(text=f"Question {n}") for n in range(30))
    drawn = md.block(Points(label="What to find out", lines=lines, shown=3, more="and 27 more"))
    assert drawn.count("- Question") == 30
    assert "more" not in drawn


def test_a_short_report_names_five_measures_and_counts_the_rest(example: Path) -> None:
    from mdcheck.load.folder import open_folder

    folder = open_folder()
    sheet, _ = load_sheet(str(example), folder.content)
    result = assess(folder.content, sheet, library=folder.library)
    report = whole(told(folder.content, sheet, result, library=folder.library), short=True)
    (health,) = [
        n for n, b in enumerate(report) if b == Heading(level=2, text="Health services (C5)")
    ]
    found = next(b for b in report[health:] if getattr(b, "label", "") == "What can be done")
    assert found.shown == 5
    assert found.more == f"and {len(result.to_do['health'].measures) - 5} more"


def test_numbers_stand_to_the_right_and_groups_above_their_rows() -> None:
    table = Table(
        label="Sectors",
        columns=(Column(title="Place", kind="number"), Column(title="Sector")),
        rows=(Heading(level=4, text="First"), ("1", "Health"), ("12", Line(text="Trade"))),
    )
    assert unstyle(text.block(table)).splitlines() == [
        "Place  Sector",
        "First",
        "    1  Health",
        "   12  Trade",
    ]


def test_a_wide_column_is_left_to_wide_pages() -> None:
    columns = (Column(title="Sector"), Column(title="What to do", extra=True))
    table = Table(label="Sectors", columns=columns, rows=(("Health", "Reduce harm"),))
    assert "Reduce harm" not in text.block(table)
    assert "Reduce harm" in md.block(table)


def test_eight_bit_control_characters_do_not_reach_the_terminal() -> None:
    """0x9b begins an escape sequence as well as ESC [ does."""
    assert "\x9b" not in text.block(Text(text="\x9b31m red"))
    assert "\x9b" not in text.block(Heading(level=1, text="\x9b31m red"))


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
    assert to_ascii("“do not know” · 3") == '"do not know" . 3'


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text_stays_text(format: str) -> None:
    goal = Goal(title=HOSTILE, scores={"independent": 1})
    sheet = Sheet(title=HOSTILE, respondent=HOSTILE, goals=(goal,), unknown_ids=("=1+1",))
    made = result_of(sheet, format)
    if format == "json":
        assert json.loads(made)["title"] == HOSTILE
    if format == "md":
        assert "<script>" not in made
        assert "\\<script\\>" in made
    if format == "text":
        assert "\x07" not in made
        assert "\x1b[31m" not in made
    if format == "csv":
        assert not re.search(r"(^|,)\"?[=+@-]", made, re.MULTILINE)


@pytest.mark.parametrize("start", ["1. ", "12) ", "- ", "+ ", "# ", "> "])
def test_a_text_that_begins_like_a_list_is_none_in_a_document(start: str) -> None:
    shown = Markdown().convert(md.render((Text(text=f"{start}Water"),)))
    assert shown == f"<p>{escape(start)}Water</p>"


def test_csv_cells_are_never_formulas() -> None:
    from mdcheck.data.csv import cell

    assert [cell(v) for v in ("=1", "+1", "-1", "@x", "\tx")] == [
        "'=1",
        "'+1",
        "'-1",
        "'@x",
        "'\\tx",
    ]
    assert [cell(v) for v in ("a=1", -1, None, True)] == ["a=1", -1, None, "true"]


@pytest.mark.parametrize("format", formats.FORMATS)
def test_what_the_country_fills_in_is_empty_with_a_hint(format: str) -> None:
    columns = (Column(title="Activity"), Column(title="Budget"))
    row = ("Train nurses", Blank(hint="money & [time]"))
    table = Table(label="Matrix", columns=columns, rows=(row,))
    shown = text_of(formats.renderer(format)((table,)), format)
    expected = {
        "text": "Train nurses [money & [time]]",
        "md": r"*\[money \& \[time\]\]*",
        "html": '<span class="blank">money &amp; [time]</span>',
    }
    assert expected.get(format, "[money & [time]]") in " ".join(unstyle(shown).split())
