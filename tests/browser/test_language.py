"""A made-up language shows what a page says past its catalogue, once scripts have drawn on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mdcheck.load.words import OPEN
from tests.browser.pages import ITEM, SECTORS, Open, answered, choose, do, keeping
from tests.browser.server import serving

TYPED = {"Typed title", "Typed name", "Typed goal", "Typed note"}
GIVEN = {"National focal point for migration and development", "report.pdf"}  # in files
# Texts, and what assistive technology reads, inside what is ours; the profile sets some aside.
UNSPOKEN = """(open) => {
  const hidden = "script, style, template, .mdcheck-refers, .headerlink";
  const said = [];
  for (const root of document.querySelectorAll(".mdcheck, [data-tasks]")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!parentElement.closest(hidden)) said.push(data);
    }
    for (const one of root.querySelectorAll("[aria-label], [title], [placeholder], [data-label]"))
      for (const name of ["aria-label", "title", "placeholder", "data-label"])
        if (!one.closest(hidden)) said.push(one.getAttribute(name) || "");
  }
  const letters = said.map((text) => text.trim()).filter((text) => /\\p{L}{2}/u.test(text));
  return [letters.length, letters.filter((text) => !text.includes(open))];
}"""


@pytest.fixture(scope="module")
def foreign(spoken: Path) -> Iterator[str]:
    with serving(spoken) as address:
        yield address


def opened(open_page: Open, address: str) -> Page:
    answers = {**answered(*SECTORS[:6], level=2), ITEM: {"level": 1, "note": "Typed note"}}
    goal = {"title": "Typed goal", "sectors": ["health"], "scores": {}}
    head = {"title": "Typed title", "respondent": {"name": "Typed name"}}
    script = keeping(answers=answers, goals=[goal], profile={"return": "no"}, **head)
    return open_page(address, script=script)


def all_is_spoken(page: Page, *, least: int) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.wait_for_timeout(100)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.wait_for_timeout(100)
    count, unspoken = page.evaluate(UNSPOKEN, OPEN)
    assert count > least
    assert [text for text in unspoken if not any(typed in text for typed in TYPED)] == []


def test_the_assessment_speaks_the_language_of_its_page(open_page: Open, foreign: str) -> None:
    page = opened(open_page, f"{foreign}/assess/")
    likely = page.locator("[data-overview] td[data-label]").nth(3)
    expect(likely).to_be_visible()
    expect(page.locator("[data-shown] > details").last).to_contain_text(OPEN)
    page.wait_for_timeout(1500)  # until likely places are there
    all_is_spoken(page, least=400)


@pytest.mark.parametrize("path", ["sectors/governance", "assess/quick"])
def test_questions_and_their_result_speak_it(open_page: Open, foreign: str, path: str) -> None:
    page = opened(open_page, f"{foreign}/{path}/")
    expect(page.locator("[data-shown] table").first).to_be_visible()
    first = page.locator("[data-item]:not(.is-aside)").first.get_attribute("data-item")
    choose(page, str(first), "not-applicable")
    all_is_spoken(page, least=150)


@pytest.mark.parametrize("action", ["print", "example", "clear", "delete", "load"])
def test_dialogs_and_the_bar_speak_it(
    open_page: Open, foreign: str, action: str, tmp_path: Path
) -> None:
    page = opened(open_page, f"{foreign}/assess/")
    if action == "load":
        wrong = tmp_path / "report.pdf"
        wrong.write_text("%PDF-1.4")
        page.locator("[data-file]").set_input_files(wrong)
    else:
        do(page, action)
    expect(page.locator("dialog")).to_be_visible()
    count, unspoken = page.evaluate(
        UNSPOKEN.replace('".mdcheck, [data-tasks]"', '"[data-bar]"'), OPEN
    )
    assert count > 6
    assert [text for text in unspoken if not any(typed in text for typed in TYPED | GIVEN)] == []
