"""The workbook to answer in: taken from a page, answered elsewhere, and loaded again."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from mdcheck.data.json import sheet_object
from mdcheck.data.workbook import workbook
from mdcheck.load.sheet import load_sheet
from mdcheck.model import Answer, Sheet
from tests.browser.pages import CONTENT, HEALTH, ITEM, Open, chosen, load, press, stored, title
from tests.test_workbook import written

DIALOG = "dialog"


def answered(folder: Path, sheet: Sheet, name: str = "ministry.xlsx") -> Path:
    path = folder / name
    path.write_bytes(workbook(CONTENT, sheet))
    return path


def test_a_workbook_is_shown_and_opened_whole(
    open_page: Open, tmp_path: Path, example: Path
) -> None:
    """The same sheet as the command line reads from it."""
    sheet, _ = load_sheet(str(example), CONTENT)
    page = open_page("/assess/")
    load(page, answered(tmp_path, sheet))
    expect(page.locator(DIALOG)).to_contain_text("Health services: 24 answers")
    press(page, "Open it")
    expect(title(page)).to_have_value(sheet.title)
    (found,) = stored(page)
    assert found == sheet_object(sheet)


def test_a_cell_that_cannot_be_read_is_told_before_anything_changes(
    open_page: Open, tmp_path: Path
) -> None:
    rows = [["id", "Answer", "Note"], [ITEM, "maybe", "=1+1"], ["sheet/title", "Ours", ""]]
    page = open_page("/assess/")
    load(page, written(tmp_path / "a.xlsx", [("Health", rows)]))
    expect(page.locator(DIALOG)).to_contain_text("Health, B2: 'maybe' is none of the words to")
    assert [one.get("title", "") for one in stored(page)] in ([], [""])
    press(page, "Open it")
    (found,) = stored(page)
    assert found["answers"] == {ITEM: {"level": None, "note": "=1+1"}}


def test_a_sector_page_takes_its_answers(open_page: Open, tmp_path: Path) -> None:
    sheet = Sheet(title="Ours", answers={ITEM: Answer(level=1)})
    page = open_page("/sectors/health/")
    load(page, answered(tmp_path, sheet))
    press(page, "Open it")
    assert chosen(page) == "1"


def test_answers_on_the_process_are_known_on_every_page(open_page: Open, tmp_path: Path) -> None:
    step = CONTENT.processes[0].items[0].id
    sheet = Sheet(title="Ours", answers={ITEM: Answer(level=1), step: Answer(level=2)})
    page = open_page("/sectors/health/")
    load(page, answered(tmp_path, sheet))
    expect(page.locator(DIALOG)).to_contain_text("1 answer on the planning process")
    expect(page.locator(DIALOG)).not_to_contain_text("no checklist")
    press(page, "Open it")
    assert stored(page)[0]["answers"] == {ITEM: 1, step: 2}


def test_several_workbooks_go_on_together(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    paths = [
        answered(
            tmp_path, Sheet(respondent=name, answers={ITEM: Answer(level=level)}), f"{name}.xlsx"
        )
        for level, name in enumerate(("Ministry", "Union"))
    ]
    page.locator("[data-file]").set_input_files(paths)
    expect(page.locator(DIALOG)).to_contain_text("Load these 2 files?")
    expect(page.locator(DIALOG)).to_contain_text("Union")


def test_the_group_page_takes_workbooks(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/group/")
    one = Sheet(respondent="Ministry", answers={ITEM: Answer(level=0)})
    paths = [answered(tmp_path, one, "a.xlsx")]
    paths.append(answered(tmp_path, replace(one, respondent="Union"), "b.xlsx"))
    page.locator("input[type=file]").first.set_input_files(paths)
    expect(page.locator("main")).to_contain_text("Union")


@pytest.mark.parametrize("edition", ["site", "offline"])
def test_every_file_that_a_page_offers_is_there(
    edition: str, request: pytest.FixtureRequest
) -> None:
    """From pages in folders, and from the edition that opens from disk."""
    root: Path = request.getfixturevalue(edition)
    found = {
        (page.parent / link).resolve()
        for page in root.rglob("*.html")
        for link in re.findall(r'href="([^":]*\.(?:xlsx|docx))"', page.read_text("utf-8"))
    }
    assert found == {
        path.resolve() for path in root.rglob("*") if path.suffix in (".xlsx", ".docx")
    }
    names = {path.name for path in found}
    assert {"workbook.xlsx", "form-health.docx", "goal-scorecard.docx"} <= names
    assert {"terms-of-reference-committee.docx", "monitoring-matrix.xlsx"} <= names


@pytest.mark.parametrize(
    ("address", "questions"),
    [
        ("/sectors/health/", len(HEALTH.items)),
        ("/assess/", sum(len(one.items) for one in CONTENT.sectors)),
    ],
)
def test_a_page_offers_a_workbook_without_answers(
    open_page: Open, address: str, questions: int
) -> None:
    page = open_page(address)
    link = page.get_by_role("link", name="Workbook to answer in (xlsx)")
    with page.expect_download() as download:
        link.click()
    book = CalamineWorkbook.from_filelike(io.BytesIO(download.value.path().read_bytes()))
    ids = {
        row[0]
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        if row and str(row[0]).count(".") == 1
    }
    assert len(ids & {item.id for one in CONTENT.sectors for item in one.items}) == questions


def test_the_single_file_reads_a_workbook_without_a_network(
    open_page: Open, tmp_path: Path, single: Path
) -> None:
    page = open_page(single.as_uri())
    load(page, answered(tmp_path, Sheet(title="Ours", answers={ITEM: Answer(level=2)})))
    press(page, "Open it")
    assert chosen(page) == "2"
