"""The workbook to answer in: it scores as the engine does, and gives back the sheet put in."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from mdcheck.data.json import sheet_object
from mdcheck.data.workbook import rest, sums, workbook
from mdcheck.load.cells import LONGEST_CELL, MARK, joined, split
from mdcheck.load.sheet import build_sheet, load_sheet
from mdcheck.load.strict import Unreadable, read_text
from mdcheck.load.words import catalogue
from mdcheck.load.workbook import Grid, WorkbookReader, column_number, load_workbook, opened
from mdcheck.model import QUICK, Answer, Goal, Problem, Sheet
from mdcheck.words import speaking
from tests.conftest import ROOT, Run
from tests.programs import converted
from tests.test_parity import good_sheets
from tests.test_sheet import CONTENT
from tests.workbooks import cases, differences, made

HEALTH = CONTENT.sector("health")
ITEM = "health.staff-shortages"
OPEN = next(i.id for one in CONTENT.sectors for i in one.items if not i.scored)
ODD = [
    "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "'quoted", "\x01\x1b[2J", "_x0041_", "a\rb", "\ttab",
    " lead", "trail ", "two\nlines\n", "<b>&amp;</b>", "]]>", "مرحبا\u200f بالعالم", "😀", "\ufffe", "1", "2026-01-02",
    "TRUE", "#N/A", "x" * 4000, "é" * 300, "\u2028", "~*?", '"', "id",
]  # fmt: skip


def taken(path: Path, file: bytes) -> tuple[Sheet, list[Problem]]:
    path.write_bytes(file)
    return load_workbook(str(path), CONTENT)


def assert_same(sheet: Sheet, found: Sheet, *, is_ordered: bool = True) -> None:
    one, other = sheet_object(sheet), sheet_object(found)
    assert one == other
    if is_ordered:
        assert list(one["answers"]) == list(other["answers"])


# The numbers


@pytest.mark.slow
def test_libreoffice_comes_to_what_the_engine_publishes(tmp_path: Path) -> None:
    """Random sheets, full and quick, with profile, sets of sectors and what does not apply."""
    assert list(differences(CONTENT, list(cases(CONTENT, 20)), tmp_path)) == []


@pytest.mark.slow
def test_a_formula_that_is_wrong_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test above does not read what the file brought along."""
    right = sums.percent
    monkeypatch.setattr(sums, "percent", lambda *parts: right(*parts).replace("2000", "2001"))
    assert list(differences(CONTENT, list(cases(CONTENT, 2)), tmp_path))


def test_every_formula_has_its_result(tmp_path: Path, example: Path) -> None:
    """A preview shows that, and a spreadsheet that does not calculate on opening."""
    sheet, _ = load_sheet(str(example), CONTENT)
    with zipfile.ZipFile(io.BytesIO(workbook(CONTENT, sheet))) as file:
        for name in file.namelist():
            if name.startswith("xl/worksheets/"):
                text = file.read(name).decode()
                assert len(re.findall("<f>", text)) == len(re.findall("</f><v>[^<]", text)) + len(
                    re.findall(r"</f><v></v>", text)
                ), name


def test_two_runs_give_the_same_file(example: Path) -> None:
    sheet, _ = load_sheet(str(example), CONTENT)
    assert workbook(CONTENT, sheet) == workbook(CONTENT, sheet)


# There and back


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workbooks")


@settings(max_examples=40)
@given(good_sheets)
def test_a_workbook_gives_back_the_sheet_put_in(folder: Path, data: dict[str, Any]) -> None:
    try:
        sheet, _ = build_sheet(read_text("x.json", json.dumps(data)), CONTENT)
    except Unreadable:
        return  # a date that is none
    found, problems = taken(folder / "any.xlsx", workbook(CONTENT, sheet))
    assert not [problem for problem in problems if problem.fatal]
    assert_same(sheet, found)


def sheet_with(texts: Sequence[str]) -> Sheet:
    """A sheet with these texts wherever a person writes one."""
    ids = [item.id for item in HEALTH.items]
    answers = {
        id: Answer(level=1, note=text, evidence="documented", reference=text[:900], by=text[:200])
        for id, text in zip(ids, texts, strict=False)
    }
    goals = tuple(Goal(title=text[:200], sectors=("health", text[:50])) for text in texts)
    return Sheet(title=texts[0], respondent=texts[1], answers=answers, goals=goals)


def test_hostile_text_stays_the_text_it_is(tmp_path: Path) -> None:
    for n in range(0, len(ODD), 20):
        sheet = sheet_with([*ODD[n : n + 20], "a"])
        file = workbook(CONTENT, sheet)
        assert_same(sheet, taken(tmp_path / f"odd-{n}.xlsx", file)[0])
        with zipfile.ZipFile(io.BytesIO(file)) as inside:
            formulas = [
                formula
                for name in inside.namelist()
                if name.startswith("xl/worksheets/")
                for formula in re.findall(r"<f>([^<]*)</f>", inside.read(name).decode())
            ]
        assert not [one for one in formulas if "SUM(A1)" in one or "HYPERLINK" in one]
        assert "1+1" not in formulas


@pytest.mark.slow
def test_what_libreoffice_saves_is_read_as_well(tmp_path: Path) -> None:
    """But for the line ends of old systems, which it makes plain."""
    plain = [text for text in ODD if "\r" not in text][:20]
    sheets = [sheet_with(plain), *(case.sheet for case in cases(CONTENT, 3, seed=7))]
    paths = [tmp_path / f"{n}.xlsx" for n in range(len(sheets))]
    for path, sheet in zip(paths, sheets, strict=True):
        path.write_bytes(workbook(CONTENT, sheet))
    for sheet, path in zip(sheets, converted(paths, tmp_path), strict=True):
        found, problems = load_workbook(str(path), CONTENT)
        assert not [problem for problem in problems if problem.fatal]
        assert_same(sheet, found)


def written(path: Path, grids: Sequence[Grid]) -> Path:
    """A file of other making with these cells and nothing else of ours."""
    book = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"}
    )
    for name, rows in grids:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(at, column, value)
                else:
                    sheet.write(at, column, value)
    book.close()
    return path


def grids_of(path: Path, sheet: Sheet) -> list[Grid]:
    path.write_bytes(workbook(CONTENT, sheet))
    return opened(str(path), path.read_bytes())


def test_rows_columns_and_sheets_may_be_moved(tmp_path: Path, example: Path) -> None:
    """Rows below a head sorted, columns turned round, an empty one put in, sheets renamed."""
    sheet, _ = load_sheet(str(example), CONTENT)
    moved: list[Grid] = []
    for n, (_, rows) in enumerate(reversed(grids_of(tmp_path / "a.xlsx", sheet))):
        if rows[0][0] != MARK:
            head = next((at for at, row in enumerate(rows) if "id" in row), 0)
            rows = [*rows[: head + 1], *sorted(rows[head + 1 :], key=str)]
            rows = [["", *reversed(row)] for row in rows]
        moved.append((f"Sheet {n}", rows))
    found, problems = load_workbook(str(written(tmp_path / "b.xlsx", moved)), CONTENT)
    assert problems == []
    one, other = sheet_object(sheet), sheet_object(found)
    assert {**one, "goals": None} == {**other, "goals": None}
    assert sorted(map(str, one["goals"])) == sorted(map(str, other["goals"]))


def test_a_single_table_is_enough(tmp_path: Path) -> None:
    rows = [
        ["Question", "id", "ANSWER ", "Note"],
        ["?", ITEM, "partly", 12.0],
        ["?", OPEN, "", 2.5],
    ]
    path = written(tmp_path / "a.xlsx", [("Mine", rows)])
    sheet, problems = load_workbook(str(path), CONTENT)
    assert problems == []
    assert sheet.answers == {ITEM: Answer(level=1, note="12"), OPEN: Answer(note="2.5")}


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("No", 0), ("yes", 2), (" Partly ", 1), ("do not KNOW", "unknown"), ("Not applicable", "not-applicable"),
        (0.0, 0), (2, 2), ("1", 1), ("unknown", "unknown"), ("not-applicable", "not-applicable"),
    ],
)  # fmt: skip
def test_answers_in_words_and_as_ids(tmp_path: Path, word: object, level: object) -> None:
    path = written(tmp_path / "a.xlsx", [("A", [["id", "Answer"], [ITEM, word]])])
    assert load_workbook(str(path), CONTENT)[0].answers[ITEM].level == level


def test_a_workbook_in_another_language_is_read_in_any(tmp_path: Path, example: Path) -> None:
    """Its lists bring the words along."""
    sheet, _ = load_sheet(str(example), CONTENT)
    with speaking(catalogue("xx")):
        file = workbook(CONTENT, sheet)
    found, problems = taken(tmp_path / "a.xlsx", file)
    assert problems == []
    assert_same(sheet, found)


def test_the_short_list_keeps_the_other_answers(tmp_path: Path, example: Path) -> None:
    sheet, _ = load_sheet(str(example), CONTENT)
    sheet = replace(
        sheet, answers={**sheet.answers, "gone.item": Answer()}, unknown_ids=("gone.item",)
    )
    found, _ = taken(tmp_path / "a.xlsx", workbook(CONTENT, sheet, scope=QUICK))
    assert found.scope == QUICK
    assert_same(replace(sheet, scope=QUICK), found, is_ordered=False)  # what it asks comes first


def test_what_no_table_has_is_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key of a sheet that comes later, in pieces where it is longer than a cell."""
    plan = {"goals": ["é" * 9_000, {"x": [1, None, "=1"]}]}
    monkeypatch.setattr(rest, "sheet_object", lambda sheet: {"format": "x", "plan": plan})
    grids = grids_of(tmp_path / "a.xlsx", Sheet(title="Ours"))
    reader = WorkbookReader("a.xlsx", grids, CONTENT)
    assert reader.document().data["plan"] == plan
    assert reader.problems == []


def test_names_in_one_cell() -> None:
    names = ["Health services", 'a;"b"', " c ", "", "d\ne", "f"]
    assert split(joined(names)) == names


@given(st.lists(st.text(st.sampled_from('ab ;"\n,'))))
def test_any_names_in_one_cell(names: list[str]) -> None:
    assert split(joined(names)) == names


# What cannot be read


def test_a_cell_that_cannot_be_read_is_listed_and_left_out(tmp_path: Path, run: Run) -> None:
    rows = [
        ["id", "Answer", "Note", "Evidence"],
        [ITEM, "maybe", "kept", "rumour"],
        ["health.retention", "Yes", "", ""],
        ["sheet/date", "27/11/2026", "", ""],
        ["goal/1", "", "", ""],
    ]
    path = written(tmp_path / "a.xlsx", [("Health", rows)])
    result = run("import", path, "-o", tmp_path / "a.yaml")
    assert result.exit_code == 1
    assert "Health, B2: 'maybe' is none of the words to choose from." in result.stderr
    assert "Health, D2: 'rumour'" in result.stderr
    assert "Health, B4: '27/11/2026' is not a date. Write it as 2026-11-22." in result.stderr
    assert "3 cells could not be read" in result.stderr
    sheet, _ = load_sheet(str(tmp_path / "a.yaml"), CONTENT)
    assert sheet.answers == {ITEM: Answer(note="kept"), "health.retention": Answer(level=2)}


def test_where_nothing_is_left_nothing_is_written(tmp_path: Path, run: Run) -> None:
    path = written(tmp_path / "a.xlsx", [("A", [["id", "Answer"], [ITEM, "maybe"]])])
    assert run("import", path, "-o", tmp_path / "a.yaml").exit_code == 1
    assert not (tmp_path / "a.yaml").exists()


def test_an_item_answered_twice_counts_once(tmp_path: Path) -> None:
    rows = [["id", "Answer"], [ITEM, "Yes"], [ITEM, "Yes"], [ITEM, "No"]]
    path = written(tmp_path / "a.xlsx", [("A", rows)])
    sheet, (problem,) = load_workbook(str(path), CONTENT)
    assert sheet.answers[ITEM].level == 2
    assert "A, A4: health.staff-shortages is answered twice" in str(problem)


def test_a_notice_of_the_sheet_names_the_cell(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [("A", [["id", "Answer"], ["health.staff", "Yes"]])])
    _, (notice,) = load_workbook(str(path), CONTENT)
    assert not notice.fatal
    assert str(notice).endswith(
        "a.xlsx: note: A, B2 health.staff: no checklist has this item; it is kept and not scored. "
        "Did you mean 'health.foreign-staff'?"
    )


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("file", "says"),
    [
        pytest.param(b"", "is not a workbook", id="empty"),
        pytest.param(b"PK\x03\x04 nothing", "is not a workbook", id="torn"),
        pytest.param(zipped(a="<a/>"), "is not a workbook", id="another-zip"),
        pytest.param(
            zipped(xl__worksheets__sheet1='<c r="XFD1048576"/>'), "more cells", id="far-cell"
        ),
        pytest.param(zipped(a=" " * 90_000_000), "more cells", id="bomb"),
        *(
            pytest.param(zipped(xl__workbook="", **{part: text}), "more cells", id=f"far-{name}")
            for name, part, text in (
                ("quoted-once", "xl__worksheets__sheet1", "<c r='ZZ100000'/>"),
                ("small-letters", "xl__worksheets__sheet1", '<c r="zz100000"/>'),
                ("spaced", "xl__worksheets__sheet1", '<c r = "ZZ100000"/>'),
                ("elsewhere", "xl__table", '<c r="ZZ100000"/>'),
                ("prefixed", "xl__worksheets__sheet1", '<x:c s="1" r="ZZ100000"/>'),
                ("unplaced", "xl__worksheets__sheet1", f'<row r="100000">{"<c/>" * 30}</row>'),
            )
        ),
        pytest.param(
            zipped(xl__workbook="", a="<c " * 100_000), "is not a workbook", id="torn-tags"
        ),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path, file: bytes, says: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(file)
    with pytest.raises(Unreadable, match=says):
        load_workbook(str(tmp_path / "a.xlsx"), CONTENT)


def test_a_spreadsheet_of_another_kind_is_not_opened(tmp_path: Path) -> None:
    """Its cells can be repeated without end, which nothing here counts."""
    cells = '<table:table-cell table:number-columns-repeated="30" office:value-type="string"/>'
    (tmp_path / "a.xlsx").write_bytes(zipped(content=cells, META__INF__manifest="<a/>"))
    with pytest.raises(Unreadable, match="is not a workbook"):
        load_workbook(str(tmp_path / "a.xlsx"), CONTENT)


def test_a_workbook_without_our_tables_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [("A", [["Name", "id"], ["x", "y"]])])
    with pytest.raises(Unreadable, match="holds no table"):
        load_workbook(str(path), CONTENT)


def test_columns_have_numbers() -> None:
    assert [column_number(name) for name in (b"A", b"Z", b"AA", b"XFD")] == [1, 26, 27, 16384]


# What is not cut


def test_a_text_longer_than_a_cell_is_refused(tmp_path: Path, run: Run) -> None:
    long = {"note": "😀" * (LONGEST_CELL // 2 + 1), "level": 1}
    data = {"format": "mdcheck-answers/1", "answers": {ITEM: long}}
    (tmp_path / "a.json").write_text(json.dumps(data), "utf-8")
    result = run("export", "workbook", "--sheet", tmp_path / "a.json", "-o", tmp_path / "a.xlsx")
    assert result.exit_code == 1
    said = "a.json: answers health.staff-shortages note: is longer than 32767 characters"
    assert said in result.stderr
    assert not (tmp_path / "a.xlsx").exists()


# The commands


def test_some_sectors_only(tmp_path: Path, run: Run, example: Path) -> None:
    """The answers on others are not for everybody."""
    command = ["export", "workbook", "--sheet", example, "--sector", "health", "--sector", "trade"]
    assert run(*command, "-o", tmp_path / "a.xlsx").exit_code == 0
    assert run("import", tmp_path / "a.xlsx", "-o", tmp_path / "new" / "folder").exit_code == 0
    sheet, _ = load_sheet(str(tmp_path / "new/folder/a.yaml"), CONTENT)
    assert {id.partition(".")[0] for id in sheet.answers} == {"health", "trade"}
    assert sheet.goals == ()


def test_several_workbooks_go_into_a_folder(tmp_path: Path, run: Run) -> None:
    for name in ("a", "b"):
        assert run("export", "workbook", "-o", tmp_path / f"{name}.xlsx").exit_code == 0
    files = [tmp_path / "a.xlsx", tmp_path / "no.xlsx", tmp_path / "b.xlsx"]
    assert run("import", *files, "-o", tmp_path / "all.yaml").exit_code == 2
    result = run("import", *files, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "no.xlsx: cannot be opened" in result.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.yaml", "b.yaml"]
    before = (tmp_path / "out/a.yaml").read_bytes()
    assert run("import", tmp_path / "a.xlsx", "-o", tmp_path / "out").exit_code == 1
    assert (tmp_path / "out/a.yaml").read_bytes() == before


def test_the_ending_of_a_workbook(tmp_path: Path, run: Run) -> None:
    result = run("export", "workbook", "-o", tmp_path / "a.csv")
    assert result.exit_code == 2
    assert "a.csv: a workbook's name ends in .xlsx." in result.stderr


@pytest.mark.parametrize("command", [["export", "workbook"], ["import", "README.md"]])
def test_what_is_missing_is_named(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    for name in [one for one in sys.modules if one.startswith("mdcheck.data.workbook")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("xlsxwriter", "python_calamine"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.chdir(ROOT)
    result = run(*command, "-o", tmp_path / "a.xlsx")
    assert result.exit_code == 1
    assert "pip install 'mdcheck[office]'" in result.stderr


# What it is


def parts_of(file: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(file)) as inside:
        return {name: inside.read(name).decode() for name in inside.namelist()}


def test_what_is_locked_and_what_is_not(example: Path) -> None:
    """Every sheet is protected, without a password; there are no macros and no links outside."""
    sheet, _ = load_sheet(str(example), CONTENT)
    parts = parts_of(workbook(CONTENT, sheet))
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert all("<sheetProtection" in text and "password" not in text for text in sheets)
    assert not [name for name in parts if "vba" in name.lower() or "external" in name.lower()]
    assert not [text for text in parts.values() if 'TargetMode="External"' in text]


def test_a_document_has_a_title_and_a_language() -> None:
    core = parts_of(workbook(CONTENT, Sheet(title="Velundria")))["docProps/core.xml"]
    assert "<dc:title>Velundria</dc:title>" in core
    assert "<dc:language>en</dc:language>" in core


def test_a_language_from_right_to_left_turns_the_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mdcheck.data.workbook.book.direction", lambda: "rtl")
    parts = parts_of(workbook(CONTENT, Sheet(), [HEALTH]))
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert all('rightToLeft="1"' in text for text in sheets)


def test_every_case_made_here_is_of_some_use(tmp_path: Path) -> None:
    """Ranked and unranked, full and short, all sectors and some."""
    found = list(cases(CONTENT, 20))
    assert {case.scope for case in found} == {"full", "quick"}
    assert {bool(case.sectors) for case in found} == {True, False}
    assert len(made(CONTENT, found[0])) > 10_000
