"""Both readers of the workbook take the same from the same file, whoever saved it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdcheck.data.workbook import workbook
from mdcheck.load.cells import MARK
from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import Unreadable
from mdcheck.load.workbook import Grid, load_workbook
from mdcheck.model import Sheet
from tests.parity import WEB, Browser, Json
from tests.programs import converted
from tests.test_sheet import CONTENT
from tests.test_workbook import ODD, grids_of, sheet_with, written
from tests.workbooks import cases

# The vendored library asks for nothing of a page; loaders of documents do.
READ = """
function taken(text) {
  const bytes = Uint8Array.from(JSON.parse(text));
  const { grids, refused } = mdcheck.spreadsheet.opened(bytes);
  if (refused) return JSON.stringify([null, [refused.isVast ? "vast" : "damaged"]]);
  const { data, findings, placed, keysOf } = mdcheck.workbook.read(grids, content);
  if (!data) return JSON.stringify([null, ["none"]]);
  if (findings.length && !mdcheck.workbook.saysAnything(data))
    return JSON.stringify([null, findings.map((one) => [one.where, one.message, one.hint])]);
  const { sheet, problems } = mdcheck.sheet.read(data, content, keysOf);
  const told = problems.map((one) => ({ ...mdcheck.problems.told(one, () => null), where: placed(one.keys) }));
  if (!sheet)
    return JSON.stringify([null, told.filter(({ fatal }) => fatal).map((one) => [one.where, one.message, one.hint])]);
  return JSON.stringify([sheet, [...findings, ...told].map((one) => [one.where, one.message, one.hint, one.fatal])]);
}
0
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT) as found:
        prepared(found)
        yield found


def prepared(browser: Browser) -> None:
    """Give it what reads workbooks."""
    browser.engine.eval((WEB / "assets/vendor/fflate.js").read_text("utf-8") + ";0")
    for name in ("spreadsheet", "workbook"):
        browser.engine.eval((WEB / f"src/load/{name}.js").read_text("utf-8") + ";0")
    browser.engine.eval(READ)


def there(browser: Browser, path: Path) -> tuple[Json | None, list[Any]]:
    sheet, problems = json.loads(browser.call("taken", json.dumps(list(path.read_bytes()))))
    return sheet, problems


def here(path: Path) -> tuple[Json | None, list[Any]]:
    try:
        sheet, problems = load_workbook(str(path), CONTENT)
    except Unreadable as refused:
        fatal = [one for one in refused.problems if one.fatal]
        return None, [[one.where, one.message, one.hint] for one in fatal]
    found = json.loads(json.dumps(asdict(sheet)))
    return found, [[one.where, one.message, one.hint, one.fatal] for one in problems]


def assert_both_read(browser: Browser, path: Path) -> Json:
    sheet, problems = there(browser, path)
    assert (sheet, problems) == here(path)
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("n", range(0, len(ODD), 20))
def test_hostile_texts(browser: Browser, tmp_path: Path, n: int) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(CONTENT, sheet_with([*ODD[n : n + 20], "a"])))
    assert_both_read(browser, path)


def test_random_sheets(browser: Browser, tmp_path: Path, example: Path) -> None:
    sheets = [load_sheet(str(example), CONTENT)[0], *(c.sheet for c in cases(CONTENT, 12, seed=3))]
    for sheet in sheets:
        (tmp_path / "a.xlsx").write_bytes(workbook(CONTENT, sheet))
        assert_both_read(browser, tmp_path / "a.xlsx")


@pytest.mark.slow
def test_what_libreoffice_saves(browser: Browser, tmp_path: Path, example: Path) -> None:
    sheets = [sheet_with(ODD[:20]), load_sheet(str(example), CONTENT)[0]]
    paths = [tmp_path / f"{n}.xlsx" for n in range(len(sheets))]
    for path, sheet in zip(paths, sheets, strict=True):
        path.write_bytes(workbook(CONTENT, sheet))
    for path in converted(paths, tmp_path):
        assert_both_read(browser, path)


cell_values = st.sampled_from(
    ["", "Yes", "no ", "Do not know", "maybe", "id", "Answer", "Note", "health.staff-shortages", "sheet/date", "goal/1",
     "kept/a.b", "json/title/1", "json/x/2", "json/x/y", "sheet/profile/emigration", "sheet/profile/none", "sheet/scope", "Short list", "2026-01-02", "Documented",
     "health.gone", "health.old-name", "sheet/title", "sheet/respondent", "sheet/constituency", "Government", 0.0, 1, 2.5,
     True, "Goal", "Sectors", "Health services; x", "mdcheck-workbook/1"]
)  # fmt: skip
rows = st.lists(st.lists(cell_values, max_size=6), max_size=8)
HEADS = ["id", "Answer", "Note", "Evidence", "Goal", "Sectors"]


@settings(max_examples=150)
@given(st.lists(rows, min_size=1, max_size=2), st.permutations(HEADS))
def test_any_table(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, found: Sequence[Any], head: Any
) -> None:
    """The same answers and problems, or refused by both."""
    grids: list[Grid] = [(f"S{n}", [["Title"], head, *one]) for n, one in enumerate(found)]
    path = written(tmp_path_factory.mktemp("any") / "a.xlsx", grids)
    sheet, problems = there(browser, path)
    other, others = here(path)
    assert sheet == other
    assert len(problems) == len(others)
    if problems != ["none"]:
        assert problems == others


# Ways to write the same


def rewritten(file: bytes, change: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode()))
    return out.getvalue()


def prefixed(name: str, text: str) -> str:
    """With a prefix before every name, as some programs write."""
    import re

    if "worksheets/sheet" not in name:
        return text
    text = re.sub(r"<(/?)([a-zA-Z]\w*)", r"<\1x:\2", text)
    return text.replace('xmlns="', 'xmlns:x="')


def test_names_with_a_prefix(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(rewritten(workbook(CONTENT, sheet_with(["a", "b"])), prefixed))
    assert_both_read(browser, path)


def inline(tmp_path: Path, sheet: Sheet) -> bytes:
    """With every text in its cell, and none shared."""
    import xlsxwriter

    grids = grids_of(tmp_path / "x.xlsx", sheet)
    book = xlsxwriter.Workbook(str(tmp_path / "y.xlsx"), {"constant_memory": True})
    for name, rows in grids:
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(at, column, value)
    book.close()
    return (tmp_path / "y.xlsx").read_bytes()


def test_texts_in_their_cells(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(inline(tmp_path, sheet_with(["a & b", " <b> "])))
    found = assert_both_read(browser, path)
    assert found["title"] == "a & b"


@pytest.mark.parametrize(
    "file",
    [b"PK\x03\x04 nothing", b"", rewritten(workbook(CONTENT, Sheet(), [CONTENT.sector("trade")]),
     lambda name, text: text.replace("<sheets>", "<!DOCTYPE x><sheets>"))],
    ids=["torn", "empty", "doctype"],
)  # fmt: skip
def test_what_cannot_be_opened(browser: Browser, tmp_path: Path, file: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(file)
    assert there(browser, tmp_path / "a.xlsx") == (None, ["damaged"])


def test_what_would_fill_the_memory(browser: Browser, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", " " * 90_000_000)
    (tmp_path / "a.xlsx").write_bytes(out.getvalue())
    assert there(browser, tmp_path / "a.xlsx") == (None, ["vast"])


# What a file brings itself


def lists(folder: Path, *more: tuple[str, str, str]) -> Grid:
    """The sheet with the lists, as the workbook has it, and more of them."""
    grids = grids_of(folder / "own.xlsx", Sheet())
    name, rows = next((name, rows) for name, rows in grids if rows and MARK in rows[0])
    return name, [*rows, *(list(one) for one in more)]


@pytest.mark.parametrize("level", ["7", "foo", "\u00b2", "-1"])
def test_a_level_that_only_the_file_knows_is_told(
    browser: Browser, tmp_path: Path, level: str
) -> None:
    asked = [["id", "Answer"], ["health.staff-shortages", "Odd"], ["health.demand-up", "Yes"]]
    path = written(tmp_path / "a.xlsx", [lists(tmp_path, ("answer", level, "Odd")), ("A", asked)])
    assert here(path) == there(browser, path)
    assert "unknown level" in str(here(path)[1])


@pytest.mark.parametrize("piece", ['{"years":"\\ud800"}', '{"years":"a","years":"b"}', "[" * 5000])
def test_what_a_workbook_keeps_is_read_as_strictly_as_a_file(
    browser: Browser, tmp_path: Path, piece: str
) -> None:
    kept = [["id", "Answer", "Note"], ["json/plan/1", "", piece], ["health.demand-up", "Yes", ""]]
    path = written(tmp_path / "a.xlsx", [lists(tmp_path), ("A", kept)])
    sheet, problems = here(path)
    assert (sheet, problems) == there(browser, path)
    assert sheet
    assert sheet["plan"] is None
    assert "is not as it was written" in str(problems)


def test_a_torn_tag_with_a_long_name_is_refused_at_once(browser: Browser, tmp_path: Path) -> None:
    """Ten thousand times as long would not be waited for."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", "<" + "a" * 1_000_000)
    (tmp_path / "a.xlsx").write_bytes(out.getvalue())
    assert there(browser, tmp_path / "a.xlsx") == (None, ["damaged"])
