"""Setting an assessment up: its head, how many questions, what a country knows, its goals."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.pages import (
    HEALTH,
    ITEM,
    Open,
    choose,
    do,
    go,
    load,
    press,
    sheet,
    stored,
    title,
    written,
)


def test_fewer_questions_are_those_of_the_core(open_page: Open) -> None:
    page = open_page("/assess/")
    page.get_by_label("Short list").check()
    state = page.locator('[data-task="health"] .mdcheck-state')
    expect(state).to_have_text("Not started, 6 questions")
    go(page, "/sectors/health/")
    visible = page.locator("[data-item]:visible").count()
    assert visible == sum(item.core for item in HEALTH.items)


def test_clearing_takes_answers_and_leaves_the_rest(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    load(page, written(tmp_path, sheet(title="Mine", answers={ITEM: 2, "health.gone": 1})))
    press(page, "Open it")
    do(page, "clear")
    press(page, "Cancel")
    assert stored(page)[0]["answers"] == {ITEM: 2, "health.gone": 1}
    do(page, "clear")
    press(page, "Clear")
    assert (stored(page)[0]["title"], stored(page)[0]["answers"]) == ("Mine", {})


# Profile

PROFILE = [{"id": "emigration", "title": "Do people leave?"}, {"id": "return", "title": "Return?"}]


def with_profile(page: Page) -> None:
    """Every page as if the method asked for a profile."""

    def answer(route: Route) -> None:
        response = route.fetch()
        asked = '"method":{"profile":' + json.dumps(PROFILE) + ","
        text = re.sub(r'"profile":\[.*?\],', "", response.text())
        route.fulfill(response=response, body=text.replace('"method":{', asked, 1))

    page.route(re.compile(r"/assess/"), answer)


@pytest.mark.parametrize("path", ["/assess/", "/assess/quick/"])
def test_a_profile_is_asked_for_and_kept(open_page: Open, path: str) -> None:
    page = open_page("/")
    with_profile(page)
    go(page, path)
    question = page.get_by_role("group", name="Do people leave?")
    expect(question.get_by_label("Not said")).to_be_checked()
    question.get_by_label("Yes").check()
    page.get_by_role("group", name="Return?", exact=True).get_by_label("No", exact=True).check()
    assert stored(page)[0]["profile"] == {"emigration": "yes", "return": "no"}
    page.reload()
    expect(question.get_by_label("Yes")).to_be_checked()
    question.get_by_label("Not said").check()
    assert stored(page)[0]["profile"] == {"return": "no"}


# Goals


def test_goals_are_scored_as_the_handbook_does(open_page: Open) -> None:
    page = open_page("/assess/")
    for name, levels in (("Rural water", "2122"), ("Refugees", "2222")):
        do(page, "goal")
        goal = page.locator(".mdcheck-goal").last
        goal.locator("input[type=text]").fill(name)
        for n, level in enumerate(levels):
            goal.locator("select").nth(n).select_option(level)
    assert goal_rows(page) == [["1", "Refugees", "8", "8"], ["2", "Rural water", "7", "7"]]
    page.reload()
    assert page.locator(".mdcheck-goal").count() == 2
    page.locator(".mdcheck-goal button").first.click()
    assert [goal["title"] for goal in stored(page)[0]["goals"]] == ["Refugees"]
    expect(page.locator(".mdcheck-goal legend")).to_have_text("Goal 1")


def goal_rows(page: Page) -> list[list[str]]:
    rows = page.locator("[data-goals] tbody tr")
    found: list[list[str]] = rows.evaluate_all(
        "all => all.map(row => [...row.children].map(cell => cell.textContent))"
    )
    return found


def test_a_level_that_is_taken_back_is_not_a_nought(open_page: Open) -> None:
    page = open_page("/assess/")
    do(page, "goal")
    levels = page.locator(".mdcheck-goal select")
    for n in range(4):
        levels.nth(n).select_option("2")
    assert goal_rows(page) == [["1", "Goal 1", "8", "8"]]
    levels.nth(1).select_option("")
    assert goal_rows(page) == [["–", "Goal 1", "6", "6 to 8"]]
    assert len(stored(page)[0]["goals"][0]["scores"]) == 3


def test_another_goal_leaves_the_first_as_it_is_on_the_page(open_page: Open) -> None:
    page = open_page("/assess/")
    do(page, "goal")
    sectors = page.locator(".mdcheck-goal-sectors").first
    sectors.locator("summary").click()
    sectors.get_by_label("Health services").check()
    do(page, "goal")
    expect(sectors.get_by_label("Health services")).to_be_visible()
    assert [goal["sectors"] for goal in stored(page)[0]["goals"]] == [["health"], []]
    expect(page.locator(".mdcheck-goal").last.locator("input").first).to_be_focused()


def test_who_answers_is_asked_once(open_page: Open) -> None:
    page = open_page("/assess/")
    title(page).fill("Kasamba")
    page.get_by_label("Answered by").fill("Ministry of Health")
    page.get_by_label("Who are you?").select_option("government")
    go(page, "/sectors/health/")
    choose(page, ITEM, "2")
    respondent = {"name": "Ministry of Health", "constituency": "government"}
    assert stored(page)[0]["respondent"] == respondent
