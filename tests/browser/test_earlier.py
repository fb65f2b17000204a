"""Earlier states of an assessment, and deleted ones, can be brought back for a time or deleted for good."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import ITEM, NO_DISK, OTHER, Open, choose, do, go, kept, press, title
from tests.browser.test_windows import STATES

LATER = """
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : [Date.now()])); }
  static now() { return super.now() + (Number(localStorage.late) || 0) * 60000; }
};
"""


def states(page: Page) -> list[Any]:
    """Why each earlier state is there, and its sheet."""
    found: list[Any] = page.evaluate(STATES)
    return found


def at_rest(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")


def opened(page: Page) -> Any:
    """The list of earlier states."""
    page.locator("[data-earlier] summary").click()
    return page.locator("[data-earlier] [data-list]")


def begun(open_page: Open, **options: Any) -> Page:
    page = open_page("/sectors/health/", **options)
    choose(page, ITEM, "2")
    at_rest(page)
    go(page, "/assess/")
    title(page).fill("Mine")
    at_rest(page)
    return page


# Undo


def test_clearing_can_be_undone(open_page: Open) -> None:
    page = begun(open_page)
    do(page, "clear")
    expect(page.locator("dialog")).to_contain_text("Answers can be brought back for 30 days.")
    press(page, "Clear")
    expect(page.locator("[data-saved]")).to_contain_text("The answers were cleared.")
    (id,) = kept(page)
    assert kept(page)[id]["answers"] == {}
    do(page, "undo")
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    assert (kept(page)[id]["title"], kept(page)[id]["answers"]) == ("Mine", {ITEM: 2})


def test_deleting_can_be_undone(open_page: Open) -> None:
    page = begun(open_page)
    before = kept(page)
    do(page, "delete")
    expect(page.locator("dialog")).to_contain_text("It can be brought back for 30 days.")
    press(page, "Delete")
    expect(page.locator("[data-saved]")).to_contain_text("Mine was deleted.")
    assert kept(page) == {}
    do(page, "undo")
    expect(title(page)).to_have_value("Mine")
    at_rest(page)
    assert kept(page) == before
    page.reload()
    at_rest(page)
    expect(title(page)).to_have_value("Mine")


def test_what_is_deleted_while_it_is_being_saved_is_deleted_and_can_be_brought_back(
    open_page: Open,
) -> None:
    page = begun(open_page)
    (id,) = kept(page)
    page.evaluate("""() => {
      mdcheck.session.change((sheet) => { sheet.title = "Mine, at last"; });
      mdcheck.steps.remove(mdcheck.session);
    }""")
    page.wait_for_timeout(600)
    assert dict(page.evaluate("async () => [...await mdcheck.disk.all()]"))[id] == ""
    assert [(why, sheet["title"]) for why, sheet in states(page)] == [("deleted", "Mine, at last")]
    do(page, "undo")
    expect(title(page)).to_have_value("Mine, at last")
    assert list(kept(page)) == [id]


def test_without_a_disk_undo_is_there_until_the_page_is_left(open_page: Open) -> None:
    page = open_page("/assess/", script=NO_DISK)
    title(page).fill("Mine")
    do(page, "delete")
    expect(page.locator("dialog")).to_contain_text("It is removed from this device.")
    press(page, "Delete")
    do(page, "undo")
    expect(title(page)).to_have_value("Mine")
    expect(opened(page)).to_have_text("This browser keeps no earlier states.")


# The list


def test_a_state_is_kept_every_few_minutes_of_answering(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=LATER)
    choose(page, ITEM, "2")
    at_rest(page)
    page.evaluate("localStorage.late = 6")
    choose(page, OTHER, "1")
    at_rest(page)
    choose(page, OTHER, "0")
    at_rest(page)
    page.wait_for_timeout(400)
    assert [(why, sheet["answers"]) for why, sheet in states(page)] == [("", {ITEM: 2})]


def test_earlier_states_are_listed_the_newest_first_and_can_be_brought_back(
    open_page: Open,
) -> None:
    page = begun(open_page)
    expect(opened(page)).to_have_text(
        "Nothing yet. Earlier states come with answering, and are kept for 30 days."
    )
    do(page, "clear")
    press(page, "Clear")
    rows = page.locator("[data-earlier] li")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("1 answer · Before the answers were cleared")
    page.get_by_role("button", name="Bring back").press("Enter")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("0 answers · Before another state was brought back")
    expect(page.locator("[data-earlier] summary")).to_be_focused()
    expect(page.locator("[data-saved]")).to_contain_text("An earlier state was brought back.")
    assert [one["answers"] for one in kept(page).values()] == [{ITEM: 2}]


def test_a_deleted_assessment_can_be_brought_back_later(open_page: Open) -> None:
    page = begun(open_page)
    before = kept(page)
    do(page, "delete")
    press(page, "Delete")
    page.reload()
    expect(page.locator("[data-saved]")).to_contain_text("Nothing answered yet")
    expect(opened(page)).to_contain_text("Deleted assessments")
    expect(page.locator("[data-earlier] li")).to_contain_text("Mine")
    page.get_by_role("button", name="Bring back: Mine").click()
    expect(title(page)).to_have_value("Mine")
    at_rest(page)
    assert kept(page) == before
    expect(page.locator("[data-earlier]")).not_to_contain_text("Deleted assessments")


def test_a_deleted_assessment_can_be_deleted_for_good(open_page: Open) -> None:
    page = begun(open_page)
    do(page, "clear")
    press(page, "Clear")
    at_rest(page)
    (id,) = kept(page)
    page.evaluate("(id) => { localStorage[`mdcheck:broken:${id}:1`] = 'Mine {'; }", id)
    do(page, "delete")
    press(page, "Delete")
    opened(page)
    page.get_by_role("button", name="Delete for good: Mine").click()
    press(page, "Delete for good")
    expect(page.locator("[data-earlier] li")).to_have_count(0)
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    assert states(page) == []
    everything = """async () => {
      const kept = await mdcheck.disk.all();
      return JSON.stringify([{ ...localStorage }, [...kept]]);
    }"""
    assert "Mine" not in page.evaluate(everything)


def test_earlier_states_can_be_deleted_for_good_and_the_assessment_stays(open_page: Open) -> None:
    page = begun(open_page)
    do(page, "clear")
    press(page, "Clear")
    opened(page)
    page.get_by_role("button", name="Delete these states for good").click()
    press(page, "Delete for good")
    expect(page.locator("[data-earlier] li")).to_have_count(0)
    assert states(page) == []
    assert [one["title"] for one in kept(page).values()] == ["Mine"]


def test_after_thirty_days_nothing_is_left_of_a_deleted_assessment(open_page: Open) -> None:
    page = begun(open_page, script=LATER)
    do(page, "delete")
    press(page, "Delete")
    page.wait_for_function(f"async () => (await ({STATES})()).length === 1")
    page.evaluate(f"localStorage.late = {30 * 24 * 60 - 10}")
    page.reload()
    page.wait_for_timeout(3500)
    assert [why for why, _ in states(page)] == ["deleted"]
    page.evaluate(f"localStorage.late = {30 * 24 * 60 + 10}")
    page.reload()
    page.wait_for_function(f"async () => (await ({STATES})()).length === 0")
    assert page.locator("[data-assessments] option").all_text_contents() == ["Untitled"]


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_list(open_page: Open, scheme: str) -> None:
    page = begun(open_page, color_scheme=scheme)
    do(page, "clear")
    press(page, "Clear")
    at_rest(page)
    do(page, "new")
    title(page).fill("Other")
    at_rest(page)
    do(page, "delete")
    press(page, "Delete")
    opened(page)
    expect(page.locator("[data-earlier] li")).to_have_count(2)
    found = Axe().run(page)
    assert found.response["violations"] == []


def test_the_list_has_room_on_a_narrow_page(open_page: Open) -> None:
    page = begun(open_page, viewport={"width": 320, "height": 700})
    title(page).fill("A" * 200)
    do(page, "clear")
    press(page, "Clear")
    opened(page)
    expect(page.locator("[data-earlier] li")).to_have_count(1)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
