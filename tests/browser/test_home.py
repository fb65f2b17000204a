"""The home page knows when an assessment is under way on this device."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from mdcheck.count import in_scope, is_set_aside
from mdcheck.model import FULL, QUICK
from tests.browser.pages import CONTENT, FORBIDDEN, ITEM, Open, answered, choose, go, keeping, title

ASKED = [item for sector in CONTENT.sectors for item in sector.items if item.scored]
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });"""


def line(page: Page) -> Any:
    return page.locator("[data-underway]")


def kept(id: str, text: object) -> str:
    """A script that keeps a text in the browser, whatever it is."""
    said = text if isinstance(text, str) else json.dumps(text)
    return f"localStorage[{json.dumps('mdcheck:v1:' + id)}] = {json.dumps(said)};"


def test_it_leads_back_to_what_is_under_way(open_page: Open) -> None:
    answers = answered("health", "employment", level=1)
    page = open_page("/", script=keeping(title="Kasamba 2026", answers=answers))
    link = line(page).get_by_role("link")
    expect(link).to_have_text(f"Go on with Kasamba 2026: {len(answers)} of {len(ASKED)} answered")
    link.click()
    expect(title(page)).to_have_value("Kasamba 2026")


def test_it_says_nothing_of_it_where_there_is_none(open_page: Open) -> None:
    for options in ({}, {"script": FORBIDDEN}, {"java_script_enabled": False}):
        page = open_page("/", **options)
        expect(line(page)).to_contain_text("stays on this device")
        expect(line(page).get_by_role("link")).to_have_count(0)


def test_an_answer_without_a_title_counts_when_one_comes_back(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    go(page, "/")
    expect(line(page)).to_have_text(f"Go on with your assessment: 1 of {len(ASKED)} answered")


@pytest.mark.parametrize("scope", [FULL, QUICK])
def test_it_counts_as_the_assessment_does(open_page: Open, scope: str) -> None:
    """In its scope, without what the profile sets aside, and with what is answered all the same."""
    profile = {"immigration": "no", "displacement": "no"}
    answers: dict[str, Any] = answered("health", "trade", level=2)
    answers["education.any-status"] = {"level": "unknown", "note": "Nobody knows."}
    answers["education.places-strain"] = {"note": "A note is no answer."}
    script = keeping(title="K", scope=scope, profile=profile, answers=answers)
    levels = {id: one if isinstance(one, int) else one.get("level") for id, one in answers.items()}
    asked = [
        item.id
        for item in in_scope(ASKED, scope)
        if not is_set_aside(item, levels.get(item.id), profile)
    ]
    done = sum(levels.get(id) is not None for id in asked)
    page = open_page("/", script=script)
    expect(line(page)).to_have_text(f"Go on with K: {done} of {len(asked)} answered")
    go(page, "/assess/")
    expect(page.locator("[data-overview]")).to_contain_text(
        f"{done} of {len(asked)} questions answered"
    )


def test_the_one_open_last_comes_first_and_a_damaged_one_never(open_page: Open) -> None:
    others = kept(
        "new", {"saved": "2026-11-25T10:00:00Z", "sheet": {"title": "New", "answers": {}}}
    )
    broken = (
        kept("broken", '{"sheet": {"answers": [') + "localStorage['mdcheck:current'] = 'broken 1';"
    )
    page = open_page("/", script=keeping(title="Mine", answers={}) + others)
    expect(line(page)).to_contain_text("Go on with Mine")
    page = open_page("/", script=others + broken)
    expect(line(page)).to_contain_text("Go on with New")
    page = open_page("/", script=broken + kept("list", {"sheet": []}) + kept("none", "null"))
    expect(line(page)).to_contain_text("stays on this device")


def test_a_title_is_text(open_page: Open) -> None:
    name = '<img src=x onerror="window.hit=1">' + "W" * 300
    page = open_page("/", script=keeping(title=name, answers={"health.demand-up": 1}))
    expect(line(page)).to_contain_text("<img src=x")
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_when_the_line_changes(open_page: Open, width: int) -> None:
    script = keeping(title="Kasamba 2026", answers={"health.demand-up": 1})
    size = {"width": width, "height": 800}
    page = open_page("/", script=SHIFTS + script, viewport=size)
    expect(line(page)).to_contain_text("Kasamba")
    page.wait_for_timeout(200)
    assert page.evaluate("window.shifted") == 0
    before = line(open_page("/", viewport=size)).bounding_box()
    assert line(page).bounding_box() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_line(open_page: Open, scheme: str) -> None:
    script = keeping(title="Kasamba 2026", answers=answered("health", level=1))
    page = open_page("/", script=script, color_scheme=scheme)
    expect(line(page)).to_contain_text("Kasamba")
    assert Axe().run(page).response["violations"] == []
