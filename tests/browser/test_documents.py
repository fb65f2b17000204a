"""Documents made on the assessment page and in the single file: what is in them, and what they leave alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from mdcheck.load.folder import open_folder
from tests.browser.pages import (
    HEALTH,
    ITEM,
    SECTORS,
    Open,
    answered,
    choose,
    do,
    keeping,
    open_example,
    press,
    saved,
)
from tests.browser.test_group import FILES, added, agree, point, tab
from tests.browser.test_group import opened as group

# What would be printed: the page of a frame, which then says that printing ended.
PRINTED = """
window.print = () => {
  top.printed = { page: document.documentElement.outerHTML, title: top.document.title,
                  isFrame: window !== top };
  dispatchEvent(new Event("afterprint"));
};
"""
HOSTILE = "=1+1\n<b>bold</b> & \u202eturned\x00 \u200b👩\u200d🔬 שלום"
LATE = {"documents.js", "documents.css", "besides.js", "docx.js", "xlsx.js", "zip.js"}


def form(page: Page) -> Any:
    """The form for documents, opened."""
    page.locator("[data-do=documents]").click()
    found = page.locator(".mdcheck-document")
    expect(found).to_be_visible()
    return found


def choose_format(page: Page, format: str) -> None:
    page.locator(f"[name=mdcheck-document-format][value={format}]").check()


def choose_kind(page: Page, kind: str) -> None:
    page.locator(f"[name=mdcheck-document-kind][value={kind}]").check()


def made(page: Page, folder: Path, format: str) -> Path:
    """A document in a format, as the browser saved it."""
    choose_format(page, format)
    with page.expect_download() as download:
        page.locator(".mdcheck-documents .mdcheck-main").click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    expect(page.locator(".mdcheck-document-said")).to_contain_text(target.name)
    return target


def words_of(path: Path) -> list[str]:
    """Every paragraph of a document for Word, and every cell of its tables, in their order."""
    document = docx.Document(str(path))
    texts = [one.text for one in document.paragraphs]
    return texts + [cell.text for t in document.tables for row in t.rows for cell in row.cells]


def printed(page: Page) -> dict[str, Any]:
    """Print; what would be on paper."""
    page.locator(".mdcheck-documents .mdcheck-main").click()
    found: dict[str, Any] | None = None
    for _ in range(200):
        found = page.evaluate("globalThis.printed ?? null")
        if found:
            break
        page.wait_for_timeout(50)
    assert found, "nothing was printed"
    return found


def by_python(sheet: Path, target: Path, *options: str, command: str = "report") -> Path:
    asked = [sys.executable, "-m", "mdcheck", command, str(sheet), "-o", str(target), *options]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    return target


@pytest.fixture
def example(open_page: Open) -> Page:
    page = open_page("/assess/", script=PRINTED)
    open_example(page)
    return page


def test_nothing_of_it_is_loaded_before_it_is_asked_for(open_page: Open, origin: str) -> None:
    page = open_page("/assess/")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_timeout(300)
    names = {url.rpartition("/")[2] for url in asked}
    assert not names & LATE
    form(page)
    now = {url.rpartition("/")[2] for url in asked}
    assert now & LATE == {"documents.js", "documents.css"}
    assert [url for url in asked if not url.startswith((origin, "data:", "blob:"))] == []


@pytest.mark.parametrize("kind", ["report", "brief"])
def test_a_document_for_word_says_what_that_of_python_says(
    example: Page, tmp_path: Path, kind: str
) -> None:
    form(example)
    choose_kind(example, kind)
    theirs = made(example, tmp_path, "docx")
    sheet = saved(example, tmp_path)
    options = ["--brief"] if kind == "brief" else []
    ours = by_python(sheet, tmp_path / "python.docx", *options)
    assert words_of(theirs) == words_of(ours)
    assert theirs.name == f"velundria-an-invented-country-2026_{kind}.docx"


def test_the_plan_is_that_of_python_and_comes_first_on_its_page(
    example: Page, tmp_path: Path
) -> None:
    sheet = saved(example, tmp_path)
    example.goto(example.url.replace("/assess/", "/assess/plan/"))
    form(example)
    expect(example.locator("[name=mdcheck-document-kind][value=plan]")).to_be_checked()
    theirs = made(example, tmp_path, "docx")
    ours = by_python(sheet, tmp_path / "python.docx", command="plan")
    assert words_of(theirs) == words_of(ours)
    assert theirs.name == "velundria-an-invented-country-2026_plan.docx"
    rows = CalamineWorkbook.from_path(str(made(example, tmp_path, "xlsx")))
    same = CalamineWorkbook.from_path(
        str(by_python(sheet, tmp_path / "python.xlsx", command="plan"))
    )
    assert rows.sheet_names == same.sheet_names
    for name in same.sheet_names:
        cells = rows.get_sheet_by_name(name).to_python()
        assert cells == same.get_sheet_by_name(name).to_python()


def test_a_spreadsheet_is_that_of_python(example: Page, tmp_path: Path) -> None:
    form(example)
    theirs = CalamineWorkbook.from_path(str(made(example, tmp_path, "xlsx")))
    ours = CalamineWorkbook.from_path(
        str(by_python(saved(example, tmp_path), tmp_path / "python.xlsx"))
    )
    assert theirs.sheet_names == ours.sheet_names
    for name in ours.sheet_names:
        mine, other = (book.get_sheet_by_name(name).to_python() for book in (ours, theirs))
        assert other == mine, name


def test_its_pictures_are_png_with_a_text(example: Page, tmp_path: Path) -> None:
    form(example)
    document = docx.Document(str(made(example, tmp_path, "docx")))
    pictures = [one for one in document.part.package.iter_parts() if "/media/" in one.partname]
    assert [one.blob[:8] for one in pictures] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert all(len(one.blob) > 10_000 for one in pictures), "something is drawn"
    texts = [one.get("descr") for one in document.element.body.iter("{*}docPr")]
    assert "1. Health services" in texts[0]
    assert "Reduce harm and use the benefits: Health services (1)" in texts[1]


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_a_page_and_markdown_are_those_of_python(
    example: Page, tmp_path: Path, ending: str
) -> None:
    form(example)
    theirs = made(example, tmp_path, ending)
    ours = by_python(saved(example, tmp_path), tmp_path / f"python.{ending}")
    assert theirs.read_text("utf-8") == ours.read_text("utf-8")


def test_what_was_chosen_is_what_is_in_it(example: Page, tmp_path: Path) -> None:
    asked = form(example)
    asked.locator("summary").click()
    asked.get_by_role("button", name="Choose none").click()
    choose_format(example, "docx")
    example.locator(".mdcheck-documents .mdcheck-main").click()
    expect(example.locator(".mdcheck-document-said")).to_have_text("Choose at least one sector.")
    asked.get_by_label("Health services").check()
    asked.get_by_label("With notes and names").uncheck()
    asked.get_by_label("Short").check()
    path = made(example, tmp_path, "docx")
    assert path.name == "velundria-an-invented-country-2026_report_health_without-notes.docx"
    said = words_of(path)
    options = ["--no-notes", "--short", "--sector", "health"]
    assert said == words_of(by_python(saved(example, tmp_path), tmp_path / "p.docx", *options))
    assert "Every answer" not in said


def test_what_was_answered_is_printed_as_the_report(example: Page) -> None:
    do(example, "print")
    press(example, "Answers and results")
    expect(example.locator(".mdcheck-document")).to_be_visible()
    assert example.locator("[value=print]").is_checked()
    choose_kind(example, "brief")
    paper = printed(example)
    assert paper["isFrame"]
    assert paper["title"] == "Velundria (an invented country), 2026"
    assert "To decide" in paper["page"]
    assert "counter(page)" in paper["page"], "its pages are numbered"
    assert example.locator("iframe").count() == 0
    assert "Assess" in example.title()


def test_paper_has_goals_as_text_and_no_heading_without_them(open_page: Open) -> None:
    page = open_page("/assess/", script=PRINTED + keeping(answers=answered(*SECTORS[:4])))
    form(page)
    choose_format(page, "print")
    assert ">Goals<" not in printed(page)["page"]
    page.evaluate("delete globalThis.printed")
    do(page, "goal")
    page.locator(".mdcheck-goal input").first.fill("Rural water")
    page.locator(".mdcheck-goal select").first.select_option("2")
    paper = printed(page)["page"]
    assert ">Goals<" in paper
    assert "Rural water" in paper
    assert not re.findall("<(?:select|input|button|textarea)", paper)


def test_the_single_file_prints_what_was_answered(open_page: Open, single: Path) -> None:
    """Of one sector that was answered, that sector: a few pages, not fifty."""
    page = open_page(single.as_uri(), script=PRINTED)
    page.locator("#sector-health > summary").click()
    for item in HEALTH.items[:4]:
        if item.scored:
            choose(page, item.id, "2")
    do(page, "print")
    press(page, "Answers and results")
    paper = printed(page)["page"]
    assert re.findall(r"<h3>([^<]*)</h3>", paper).count("Health services (C5)") == 2
    assert "Trade (C10)" not in paper
    assert len(re.findall("<tr>", paper)) < 60


def test_what_people_wrote_stays_text(open_page: Open, tmp_path: Path) -> None:
    answers = {**answered(*SECTORS[:3]), ITEM: 2}
    notes = {id: {"level": level, "note": HOSTILE} for id, level in answers.items()}
    page = open_page("/assess/", script=keeping(title="=cmd() <i>x</i>", answers=notes))
    form(page)
    said = "\n".join(words_of(made(page, tmp_path, "docx")))
    assert said.count("=1+1\n<b>bold</b> & \\u202eturned\\x00") > 20
    text = made(page, tmp_path, "html").read_text("utf-8")
    assert "<b>bold" not in text
    assert "&lt;b&gt;bold" in text
    assert "<i>x" not in text
    book = CalamineWorkbook.from_path(str(made(page, tmp_path, "xlsx")))
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert sum("=1+1\n<b>bold</b> & \\u202eturned\\x00" in one for one in texts) > 20
    assert texts[0] == "=cmd() <i>x</i>", "a text, not what a formula would come to"


def test_the_single_file_makes_them_too(open_page: Open, single: Path, tmp_path: Path) -> None:
    """From a disk, under its policy, with nothing asked of anybody."""
    problems: list[str] = []
    page = open_page(single.as_uri(), script=PRINTED)
    page.on("console", lambda message: problems.append(message.text))
    page.context.on("request", lambda one: problems.append(one.url))
    open_example(page)
    form(page)
    theirs = made(page, tmp_path, "docx")
    ours = by_python(saved(page, tmp_path), tmp_path / "python.docx")
    assert words_of(theirs) == words_of(ours)
    choose_format(page, "print")
    assert "Sources and versions" in printed(page)["page"]
    choose_kind(page, "plan")
    plan = by_python(saved(page, tmp_path), tmp_path / "plan.docx", command="plan")
    assert words_of(made(page, tmp_path, "docx")) == words_of(plan)
    loaded = [one for one in problems if not one.startswith(("data:", "blob:"))]
    assert loaded == []


def test_a_group_gets_a_report_of_what_it_came_to(open_page: Open, tmp_path: Path) -> None:
    """With where respondents differ: the same as the command line makes of the workshop's file."""
    page = group(open_page)
    added(page, FILES[:3])
    tab(page, "agenda")
    point(page)
    agree(page, "2")
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Make a document").click()
    expect(page.locator(".mdcheck-document")).to_be_visible()
    theirs = made(page, tmp_path, "docx")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file", exact=True).first.click()
    workshop = tmp_path / "workshop.json"
    download.value.save_as(workshop)
    assert words_of(theirs) == words_of(by_python(workshop, tmp_path / "python.docx"))
    assert "Where respondents differ" in words_of(theirs)


def test_the_offline_edition_makes_them_from_a_disk(
    open_page: Open, offline: Path, tmp_path: Path
) -> None:
    """What is loaded late comes from the disk, too."""
    page = open_page((offline / "assess/index.html").as_uri(), script=PRINTED)
    open_example(page)
    form(page)
    document = docx.Document(str(made(page, tmp_path, "docx")))
    assert document.core_properties.title == "Velundria (an invented country), 2026"
    assert len(list(document.element.body.iter("{*}docPr"))) == 2
    assert made(page, tmp_path, "xlsx").stat().st_size > 20_000
    choose_format(page, "print")
    assert "Sources and versions" in printed(page)["page"]


def test_it_is_said_when_it_fails(open_page: Open) -> None:
    """Nothing is saved, the words say so, and the next try is a new one."""
    page = open_page("/assess/", script=keeping(answers=answered("health")))
    form(page)
    page.route(re.compile(r"docx\.js"), lambda route: route.abort())
    choose_format(page, "docx")
    page.locator(".mdcheck-documents .mdcheck-main").click()
    said = page.locator(".mdcheck-document-said")
    expect(said).to_contain_text("could not be loaded")
    page.unroute(re.compile(r"docx\.js"))
    page.evaluate("() => { mdcheck.html.render = () => { throw new Error('planted'); }; }")
    choose_format(page, "html")
    page.locator(".mdcheck-documents .mdcheck-main").click()
    expect(said).to_contain_text("could not be made. Nothing was saved.")
    expect(said).to_contain_text("planted")
    with page.expect_download():
        choose_format(page, "docx")
        page.locator(".mdcheck-documents .mdcheck-main").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_ask_for_one(open_page: Open, scheme: str) -> None:
    page = open_page(
        "/assess/",
        script=keeping(answers=answered("health")),
        color_scheme=scheme,
        viewport={"width": 360, "height": 800},
    )
    asked = form(page)
    assert page.evaluate("document.activeElement.name") == "mdcheck-document-kind"
    asked.locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    found = Axe().run(page, context="[data-documents]").response["violations"]
    assert found == []
    page.locator("[name=mdcheck-document-kind]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "brief"
    expect(asked.locator("[data-ask=sectors]")).to_be_hidden()


def test_one_page_is_one_page(example: Page, tmp_path: Path) -> None:
    form(example)
    choose_kind(example, "brief")
    text = made(example, tmp_path, "html").read_text("utf-8")
    assert len(re.findall("<figure", text)) == 1
    assert "Every answer" not in text


def test_sources_and_experiences_come_with_the_first(example: Page, tmp_path: Path) -> None:
    library = open_folder().library
    form(example)
    text = made(example, tmp_path, "md").read_text("utf-8")
    besides = example.evaluate("mdcheck.besides")
    assert besides["shown_by"] == library.shown_by()
    assert [one["title"] for one in besides["documents"]] == [d.title for d in library.documents]
    assert "for example" in text
    assert json.dumps(besides)
