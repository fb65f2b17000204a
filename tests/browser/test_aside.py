"""Questions that the country's profile sets aside: folded, with their reason, and open to an answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import CONTENT, HEALTH, Open, choose, chosen, keeping, paper, stored

NO = {"return": "no"}
ASIDE = [item.id for item in HEALTH.items if item.applies == ("return",)]
FIRST = ASIDE[0]
CORE = next(item.id for item in HEALTH.items if item.core and item.applies == ("emigration",))
ALSO = next(item.id for item in HEALTH.items if "return" in item.applies and len(item.applies) > 1)


def form(page: Page, id: str = FIRST) -> Locator:
    return page.locator(f'[data-item="{id}"]')


def folded(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-item].is-aside").evaluate_all(
        "all => all.map((one) => one.dataset.item)"
    )
    return found


def test_what_a_country_does_not_know_is_folded_and_says_why(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(profile=NO))
    assert folded(page) == ASIDE
    expect(form(page).locator("input").first).to_be_hidden()
    expect(form(page).locator("legend")).to_be_visible()
    asked = next(one.title for one in CONTENT.method.profile if one.id == "return")
    expect(form(page).locator(".mdcheck-aside span")).to_contain_text(asked)
    expect(form(page).locator(".mdcheck-aside a")).to_have_attribute("href", "../../assess/")
    expect(form(page, ALSO).locator("input").first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "said", "id"),
    [("/sectors/health/", NO, FIRST), ("/assess/quick/", {"emigration": "no"}, CORE)],
)
def test_a_question_set_aside_can_be_answered_anyway(
    open_page: Open, path: str, said: dict[str, str], id: str
) -> None:
    page = open_page(path, script=keeping(profile=said))
    form(page, id).locator("button", has_text="Answer anyway").click()
    expect(form(page, id).locator("input").first).to_be_focused()
    assert id not in folded(page)
    page.keyboard.press("Space")
    assert chosen(page, id) == "0"
    assert stored(page)[0]["answers"] == {id: 0}
    expect(form(page, id).locator(".mdcheck-aside")).to_have_count(0)
    page.reload()
    assert id not in folded(page)


def state(page: Page) -> str:
    return page.locator('[data-task="health"] .mdcheck-state').inner_text()


def test_progress_leaves_out_what_is_set_aside_until_it_is_answered(open_page: Open) -> None:
    page = open_page("/assess/", script=keeping(profile=NO))
    scored = sum(item.scored for item in HEALTH.items)
    assert f" {scored - len(ASIDE)} " in f" {state(page)} "
    other = page.context.new_page()
    other.goto(page.url.replace("/assess/", "/sectors/health/"))
    form(other).locator("button", has_text="Answer anyway").click()
    choose(other, FIRST, "1")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_contain_text(
        f"1 of {scored - len(ASIDE) + 1}"
    )
    every = sum(
        item.scored and item.applies != ("return",) for one in CONTENT.sectors for item in one.items
    )
    expect(page.locator("[data-shown] > .mdcheck-lead")).to_contain_text(f"1 of {every + 1}")


def test_another_window_unfolds_at_once_when_the_profile_changes(open_page: Open) -> None:
    page = open_page("/assess/", script=keeping(profile=NO))
    other = page.context.new_page()
    other.goto(page.url.replace("/assess/", "/sectors/health/"))
    assert folded(other) == ASIDE
    asked = next(one.title for one in CONTENT.method.profile if one.id == "return")
    page.get_by_role("group", name=asked).get_by_label("Yes").check()
    expect(other.locator("[data-item].is-aside")).to_have_count(0)
    expect(form(other).locator("input").first).to_be_visible()
    page.get_by_role("group", name=asked).get_by_label("No", exact=True).check()
    expect(other.locator("[data-item].is-aside")).to_have_count(len(ASIDE))


def test_a_result_lists_what_was_set_aside(open_page: Open) -> None:
    answers = {item.id: 1 for item in HEALTH.items if item.scored and item.id not in ASIDE}
    page = open_page("/sectors/health/", script=keeping(profile=NO, answers=answers))
    told = page.locator("[data-result] details.mdcheck-more", has_text="set aside").last
    told.locator("summary").first.click()
    expect(told.locator("li a")).to_have_count(len(ASIDE))


def test_paper_shows_what_is_set_aside_as_such(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(profile=NO))
    paper(page)
    expect(form(page).locator(".mdcheck-aside span")).to_be_visible()
    expect(form(page).locator(":is(button, a, label)").locator("visible=true")).to_have_count(0)
    after = "e => getComputedStyle(e, '::after').content"
    assert form(page).evaluate(after) == "none"
