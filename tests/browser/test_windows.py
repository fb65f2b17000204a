"""Windows on one assessment agree: nothing given in one is lost to another, and what is deleted stays so."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ITEM, NO_DISK, OTHER, Open, choose, chosen, do, kept, press, title
from tests.fuzz import windows

DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);"
STALE = """
const get = Storage.prototype.getItem;
Storage.prototype.getItem = function (key) {
  return globalThis.seen && key in seen ? seen[key] : get.call(this, key);
};
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (globalThis.seen) seen[key] = value;
  set.call(this, key, value);
};
"""
STATES = """() => new Promise((resolve) => {
  indexedDB.open("mdcheck").onsuccess = ({ target }) => {
    const found = target.result.transaction("earlier").objectStore("earlier").getAll();
    found.onsuccess = () => resolve(found.result.map(({ why, text }) => [why, JSON.parse(text).sheet]));
  };
})"""


def two_windows(
    open_page: Open, path: str = "/sectors/health/", **options: Any
) -> tuple[Page, Page]:
    one = open_page(path, **options)
    choose(one, ITEM, "2") if "sectors" in path else title(one).fill("Mine")
    expect(one.locator("[data-saved]")).to_contain_text("at")
    two = one.context.new_page()
    two.goto(one.url)
    expect(two.locator("[data-saved]")).to_contain_text("at")
    return one, two


def note(page: Page, id: str = ITEM) -> Any:
    field = page.locator(f'[data-item="{id}"] [data-field="note"]')
    if not field.is_visible():
        page.locator(f'[data-item="{id}"] .mdcheck-note summary').click()
    return field


# Merged


def test_what_two_windows_gave_unheard_of_each_other_is_all_kept(open_page: Open) -> None:
    """On a loaded machine a window sees an old shelf and hears of nothing for a while."""
    one, two = two_windows(open_page, script=DEAF + STALE)
    for page in (one, two):
        page.evaluate("globalThis.seen = { ...localStorage }")
    choose(one, OTHER, "1")
    note(one).fill("From one")
    choose(two, "health.women-care", "0")
    choose(two, ITEM, "1")
    for page in (one, two):
        page.evaluate("globalThis.seen = undefined")
    three = one.context.new_page()
    three.goto(one.url)
    expect(three.locator("[data-saved]")).to_contain_text("Saved on this device")
    assert chosen(three, OTHER) == "1"
    assert chosen(three, "health.women-care") == "0"
    assert chosen(three) == "1"
    assert note(three).input_value() == "From one"


def test_without_a_disk_windows_merge_too(open_page: Open) -> None:
    one, two = two_windows(open_page, script=NO_DISK)
    choose(one, OTHER, "1")
    choose(two, "health.women-care", "0")
    for page in (one, two):
        expect(page.locator(f'[data-item="{OTHER}"] input[value="1"]')).to_be_checked()
        expect(page.locator('[data-item="health.women-care"] input[value="0"]')).to_be_checked()


@pytest.mark.slow
def test_nothing_is_lost_between_windows_under_load(browser: Browser, origin: str) -> None:
    """A small share of `python -m tests.fuzz`."""
    assert windows.faults(browser, origin, 0, acts=30) == []


# The same words at once


def typed_at_once(open_page: Open) -> tuple[Page, Page]:
    """Two windows that changed the same note before they heard of each other."""
    one, two = two_windows(open_page, script=DEAF + STALE)
    for page in (one, two):
        note(page)
        page.evaluate("globalThis.seen = { ...localStorage }")
    note(one).fill("One thing")
    note(two).fill("Another thing")
    for page in (one, two):
        page.evaluate("globalThis.seen = undefined")
    return one, two


def tellers(pages: tuple[Page, ...], told: str) -> list[Page]:
    """The windows that say it, once one of them does: the disk knows of a clash before anybody reads of it."""
    for _ in range(50):
        found = [page for page in pages if told in str(page.locator("[data-saved]").text_content())]
        if found:
            return found
        pages[0].wait_for_timeout(100)
    return []


def test_words_that_two_windows_changed_at_once_are_told_and_both_kept(open_page: Open) -> None:
    pages = typed_at_once(open_page)
    told = "The same words were changed in another window. The later ones count."
    pages[0].wait_for_function(f"async () => (await ({STATES})()).length > 0")
    (teller,) = tellers(pages, told)
    stays = note(teller).input_value()
    goes = ({"One thing", "Another thing"} - {stays}).pop()
    states = teller.evaluate(STATES)
    assert [(why, sheet["answers"][ITEM]["note"]) for why, sheet in states] == [("clash", goes)]
    choose(teller, OTHER, "1")
    do(teller, "undo")
    expect(note(teller)).to_have_value(goes)
    assert chosen(teller, OTHER) == "1"


# Deleted


def deleted_in_the_other(open_page: Open) -> tuple[Page, Page]:
    one, two = two_windows(open_page, "/assess/")
    do(two, "delete")
    press(two, "Delete")
    told = "Not saved: this assessment was deleted in another window."
    expect(one.locator("[data-alert]")).to_have_text(told)
    return one, two


def test_what_another_window_deleted_is_told_and_not_brought_back_by_the_next_answer(
    open_page: Open,
) -> None:
    one, two = deleted_in_the_other(open_page)
    title(one).fill("Mine, still")
    one.wait_for_timeout(700)
    expect(one.locator("[data-alert]")).to_contain_text("deleted in another window")
    expect(title(one)).to_have_value("Mine, still")
    assert kept(one) == {}
    two.reload()
    two.wait_for_timeout(300)
    assert kept(two) == {}
    assert one.evaluate("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))")


def test_what_another_window_deleted_can_be_kept_as_a_new_one(open_page: Open) -> None:
    one, two = deleted_in_the_other(open_page)
    title(one).fill("Mine, still")
    one.get_by_role("button", name="Keep it as a new one").click()
    expect(one.locator("[data-saved]")).to_contain_text("Saved on this device")
    expect(one.locator("[data-alert]")).to_be_hidden()
    assert [sheet["title"] for sheet in kept(one).values()] == ["Mine, still"]
    expect(two.locator("[data-assessments] option", has_text="Mine, still")).to_have_count(1)


def test_what_another_window_deleted_can_be_let_go(open_page: Open) -> None:
    one, _ = deleted_in_the_other(open_page)
    one.get_by_role("button", name="Let it go").click()
    expect(title(one)).to_have_value("")
    expect(one.locator("[data-alert]")).to_be_hidden()
    assert kept(one) == {}


def test_data_of_the_site_that_was_cleared_elsewhere_is_told(open_page: Open) -> None:
    one, two = two_windows(open_page, "/assess/")
    two.evaluate("localStorage.clear()")
    expect(one.locator("[data-alert]")).to_contain_text("deleted in another window")


def test_what_is_brought_back_in_one_window_is_there_in_the_other(open_page: Open) -> None:
    one, two = deleted_in_the_other(open_page)
    title(one).fill("Mine, still")
    do(two, "undo")
    expect(title(two)).to_have_value("Mine")
    expect(one.locator("[data-alert]")).to_be_hidden()
    one.locator('[data-head="respondent"]').fill("Nurses")
    expect(two.locator('[data-head="respondent"]')).to_have_value("Nurses")
    expect(title(two)).to_have_value("Mine, still")


def test_a_window_that_has_not_heard_of_it_does_not_bring_back_what_was_deleted(
    open_page: Open,
) -> None:
    one, two = two_windows(open_page, "/assess/", script=DEAF + STALE)
    one.evaluate("globalThis.seen = { ...localStorage }")
    do(two, "delete")
    press(two, "Delete")
    title(one).fill("Mine, still")
    expect(one.locator("[data-alert]")).to_contain_text("deleted in another window")
    one.evaluate("globalThis.seen = undefined")
    assert kept(one) == {}
