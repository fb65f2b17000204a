"""On paper, without a script, and from a disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    HEALTH,
    ITEM,
    Open,
    choose,
    chosen,
    do,
    go,
    press,
    printing,
    title,
)


def test_without_scripts_the_whole_checklist_is_there(open_page: Open) -> None:
    page = open_page("/sectors/health/", java_script_enabled=False)
    assert page.locator("[data-item]").count() == len(HEALTH.items)
    page.locator(f'[data-item="{ITEM}"] input[value="2"]').check()
    assert chosen(page) == "2"
    expect(page.locator("noscript .mdcheck-paper").first).to_be_visible()
    does_nothing = ".mdcheck-item .mdcheck-note summary, .mdcheck-clear, [data-bar] button"
    assert page.locator(does_nothing).locator("visible=true").count() == 0
    page.emulate_media(media="print")
    after = "e => getComputedStyle(e, '::after').content"
    assert page.locator(f'[data-item="{ITEM}"]').evaluate(after) == '"Note:"'
    page.goto(page.url.replace("/health/", "/diaspora/"))
    assert page.locator('[data-item][data-role="open"]').first.evaluate(after) == '"Note:"'


def test_print_shows_answers_as_text_and_notes_in_full(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    page.locator(f'[data-item="{ITEM}"] .mdcheck-note summary').click()
    page.locator(f'[data-item="{ITEM}"] [data-field=note]').fill("Line one\nLine two")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    item = page.locator(f'[data-item="{ITEM}"]')
    expect(item.locator("label", has_text="Yes").first).to_be_visible()
    expect(item.locator(".mdcheck-options label", has_text="Partly")).to_be_hidden()
    expect(item.locator(".mdcheck-printed").first).to_have_text("Line one\nLine two")
    expect(page.locator("[data-bar]")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".mdcheck-printed").count() == 0


@pytest.mark.parametrize("choice", ["Answers and results", "Blank form", "The whole page"])
def test_what_is_printed_is_what_was_chosen(open_page: Open, choice: str) -> None:
    page = open_page("/assess/")
    title(page).fill("Velundria, 2026")
    go(page, "/sectors/health/")
    choose(page, ITEM, "2")
    printing(page, choice)
    whole, blank = choice == "The whole page", choice == "Blank form"
    item = page.locator(f'[data-item="{ITEM}"]')
    expect(page.locator("#why-it-matters")).to_be_visible(visible=whole)
    expect(page.locator("#the-checklist")).to_be_visible()
    expect(page.locator("#your-result")).to_be_visible(visible=not blank)
    expect(item.locator(".mdcheck-help p").first).to_be_visible(visible=blank)
    expect(item.locator("label", has_text="Partly")).to_be_visible(visible=blank)
    head = page.locator("h1 + .mdcheck-printed")
    expect(head).to_contain_text("Answered by ___" if blank else "Velundria, 2026")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".mdcheck-printed").count() == 0
    left = "document.documentElement.matches('.mdcheck-only, .mdcheck-blank')"
    assert page.evaluate(left) is False


def test_the_blank_form_hides_answers(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    printing(page, "Blank form")
    item = page.locator(f'[data-item="{ITEM}"]')
    expect(item.locator(".mdcheck-options label", has_text="Partly")).to_be_visible()
    expect(page.locator("[data-result]")).to_be_hidden()


def test_paper_is_white_whatever_the_screen(open_page: Open, single: Path) -> None:
    ink = "getComputedStyle(document.querySelector('.mdcheck-item h4')).color"
    for path in ("/sectors/health/", single.as_uri()):
        page = open_page(path, color_scheme="dark")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert brightness(page.evaluate(ink)) > 200
        page.emulate_media(media="print", color_scheme="dark")
        assert brightness(page.evaluate(ink)) < 60


def brightness(colour: str) -> float:
    numbers = [float(n) for n in re.findall(r"[\d.]+", colour)[:3]]
    return sum(numbers) / 3


def test_goals_are_printed_as_text_with_their_sectors(open_page: Open) -> None:
    page = open_page("/assess/")
    do(page, "goal")
    goal = page.locator(".mdcheck-goal")
    goal.locator("input").first.fill("Rural water")
    goal.locator("select").first.select_option("2")
    goal.locator("summary").click()
    goal.get_by_label("Health services").check()
    goal.locator("summary").click()
    printing(page, "The whole page")
    expect(goal.locator("input[type=text], select").locator("visible=true")).to_have_count(0)
    said = goal.inner_text()
    for words in ("Rural water", "2: strongly agree", "Health services"):
        assert words in said
    assert "Trade" not in said


def test_the_single_file_works_from_disk(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri())
    page.locator('[data-task="health"] a').click()
    choose(page, ITEM, "2")
    expect(page.locator("[data-overview]")).to_contain_text("1 of 294 questions answered")
    page.reload()
    assert chosen(page) == "2"
    do(page, "example")
    expect(page.locator("dialog")).to_contain_text("Velundria")
    text = single.read_text("utf-8")
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", text)


def in_print(page: Page) -> list[str]:
    """The sectors of the single file that would be on paper."""
    found = page.locator(".mdcheck-sector").locator("visible=true")
    ids: list[str] = found.evaluate_all("all => all.map(e => e.id.replace('sector-', ''))")
    return ids


def test_the_single_files_blank_form_is_of_what_is_open(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri())
    choose_one = page.locator('[data-task="trade"] a')
    printing(page, "Blank form")
    assert len(in_print(page)) == 14
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    choose_one.click()
    for _ in range(2):
        page.emulate_media(media="screen")
        printing(page, "open here")
        assert in_print(page) == ["trade"]
    expect(page.locator("#sector-trade .mdcheck-section").first).to_be_visible()
    expect(page.locator("[data-overview]")).to_be_hidden()


def test_a_sector_of_the_single_file_is_not_hidden_by_the_bar(
    open_page: Open, single: Path
) -> None:
    for width in (1280, 390):
        page = open_page(single.as_uri(), viewport={"width": width, "height": 800})
        page.locator('[data-task="health"] a').click()
        page.wait_for_timeout(400)
        summary = page.locator("#sector-health > summary").bounding_box()
        bar = page.locator("[data-bar]").bounding_box()
        assert summary
        assert bar
        assert summary["y"] >= bar["y"] + bar["height"]


def test_the_offline_edition_works_from_disk(open_page: Open, offline: Path) -> None:
    page = open_page((offline / "index.html").as_uri())
    page.locator("a", has_text="Assess your country").first.click()
    do(page, "example")
    expect(page.locator("dialog")).to_contain_text("Velundria")
    press(page, "Cancel")
    page.locator('[data-task="health"] a').click()
    choose(page, ITEM, "2")
    assert chosen(page) == "2"
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("portab")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
