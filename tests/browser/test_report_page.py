"""The page that a report is written as: for everybody, on a phone, in the dark and on paper."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from tests.programs import pages_of, told_of
from tests.read_back import pdf_text

EXAMPLES = ROOT / "checklists/examples/velundria"
SHEETS = sorted(str(path) for path in EXAMPLES.glob("*.yaml") if path.stem != "2025")
COMMANDS = {
    "merge": ["merge", *SHEETS],
    "by": ["merge", *SHEETS, "--by", "constituency"],
    "compare": ["compare", str(EXAMPLES / "2025.yaml"), str(EXAMPLES / "national.yaml")],
    "score": ["score", str(EXAMPLES / "national.yaml")],
    "robustness": ["robustness", str(EXAMPLES / "national.yaml")],
    "report": ["report", *SHEETS],
    "brief": ["report", str(EXAMPLES / "national.yaml"), "--brief"],
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, command in COMMANDS.items():
        line = [sys.executable, "-m", "mdcheck", *command, "-o", str(folder / f"{name}.html")]
        subprocess.run(line, check=True, capture_output=True, timeout=120)
    return folder


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, said: list[str]) -> Iterator[Page]:
    with browser.new_context(color_scheme=request.param, bypass_csp=True) as context:
        found = context.new_page()
        found.on("console", lambda message: said.append(message.text))
        found.on(
            "request", lambda asked: said.append(asked.url) if "file:" not in asked.url else None
        )
        yield found


@pytest.mark.parametrize("name", COMMANDS)
def test_everybody_can_use_it(page: Page, reports: Path, said: list[str], name: str) -> None:
    page.goto((reports / f"{name}.html").as_uri())
    assert Axe().run(page).response["violations"] == []
    assert said == []


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_it_fits_every_screen(browser: Browser, reports: Path, name: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text))
        page.goto((reports / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert problems == []
        style = page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
        assert style == "rgb(11, 74, 82)", "the policy lets its style in"


def test_the_contents_lead_to_their_sections_by_keyboard(browser: Browser, reports: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((reports / "merge.html").as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Who took part"
        for _ in range(2):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#s3"
        assert page.locator("#s3 h2").inner_text() == "To discuss"
        box = page.locator("nav a").first.bounding_box()
        assert box
        assert box["height"] >= 44


def test_paper_has_everything_and_nothing_of_the_screen(browser: Browser, reports: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((reports / "score.html").as_uri())
        page.emulate_media(media="print")
        assert not page.locator("nav").is_visible()
        assert page.locator("details").count() > 14
        hidden = "(all) => all.filter((one) => one.getBoundingClientRect().height === 0).length"
        assert page.locator("details table").evaluate_all(hidden) == 0
        assert len(page.pdf(format="A4")) > 50_000


def test_each_page_of_paper_has_its_number_the_date_and_the_versions(
    browser: Browser, reports: Path, tmp_path: Path
) -> None:
    """And wide tables stand on turned pages, where the browser knows how."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((reports / "report.html").as_uri())
        path = tmp_path / "report.pdf"
        path.write_bytes(page.pdf(prefer_css_page_size=True, tagged=True))
    pages = pages_of(path)
    said = pdf_text(path.read_bytes())
    for n in (1, 2, pages):
        assert f"Page {n} of {pages}" in said
    assert said.count("2026-11-22 · Checklists") >= pages
    sizes = re.findall(r"size:\s+(\d+)\.?\d* x (\d+)", told_of(path, "-f", "1", "-l", str(pages)))
    assert {(int(wide) > int(high)) for wide, high in sizes} == {True, False}
    assert re.search(r"^Tagged:\s+yes", told_of(path), re.MULTILINE)


def test_the_brief_is_one_page_of_paper(browser: Browser, reports: Path, tmp_path: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((reports / "brief.html").as_uri())
        path = tmp_path / "brief.pdf"
        path.write_bytes(page.pdf(prefer_css_page_size=True))
    assert pages_of(path) == 1
