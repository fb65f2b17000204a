"""Answers come to the disk, and a page says that they are saved when they are there and not before."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    FULL,
    FULL_DISK,
    ITEM,
    NO_DISK,
    OTHER,
    Open,
    assessments,
    choose,
    chosen,
    do,
    go,
    keeping,
    kept,
    press,
    stored,
    switch,
    title,
)

SAVED = "Saved on this device at"
SLOW = """
const real = IDBDatabase.prototype.transaction;
globalThis.asked = [];
IDBDatabase.prototype.transaction = function (names, mode, options) {
  const made = real.call(this, names, mode, options);
  asked.push(options);
  let told = null;
  Object.defineProperty(made, "oncomplete", {
    set(act) { made.addEventListener("complete", () => { told = act; globalThis.held ? 0 : act(); }); },
  });
  globalThis.release = () => { globalThis.held = false; if (told) told(); };
  return made;
};
"""
# To open a database that is not there yet would make it, without the stores that a page makes.
TEXTS = """async () => (await indexedDB.databases()).length === 0 ? [] : new Promise((resolve) => {
  indexedDB.open("mdcheck").onsuccess = ({ target }) => {
    const store = target.result.transaction("kept").objectStore("kept");
    const [keys, texts] = [store.getAllKeys(), store.getAll()];
    texts.onsuccess = () => {
      target.result.close();
      resolve(keys.result.map((key, n) => [key, texts.result[n]]));
    };
  };
})"""


def on_disk(page: Page) -> dict[str, Any]:
    """Every assessment on the disk by its id; None where it was deleted."""
    texts = {key: text for key, text in page.evaluate(TEXTS) if key != "mdcheck:current"}
    return {key: json.loads(text)["sheet"] if text else None for key, text in texts.items()}


def line(page: Page) -> Any:
    return page.locator("[data-saved]")


# What is said


def test_saved_is_said_once_it_is_on_the_disk(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=SLOW)
    choose(page, ITEM, "2")
    expect(line(page)).to_contain_text(SAVED)
    page.evaluate("globalThis.held = true")
    choose(page, OTHER, "1")
    expect(line(page)).to_have_text("Saving on this device … Nothing is sent anywhere.")
    page.wait_for_timeout(500)
    expect(line(page)).to_contain_text("Saving on this device …")
    page.evaluate("release()")
    expect(line(page)).to_contain_text(SAVED)
    assert page.evaluate("asked.every((options) => options.durability === 'strict')")
    (sheet,) = on_disk(page).values()
    assert sheet["answers"] == {ITEM: 2, OTHER: 1}


def test_what_is_typed_is_saved_while_it_is_typed(open_page: Open) -> None:
    """A letter is on the disk within a second, though there is never a pause of one."""
    page = open_page("/assess/")
    title(page).focus()
    for letter in "abcdefghijklmno":
        page.keyboard.type(letter)
        page.wait_for_timeout(100)
    (sheet,) = on_disk(page).values()
    assert len(sheet["title"]) >= 6


@pytest.mark.parametrize(
    "script", [NO_DISK, FULL % "false" + FULL_DISK.replace("isTooMuch", "(() => true)")]
)
def test_where_there_is_no_disk_softer_words_are_used(open_page: Open, script: str) -> None:
    page = open_page("/sectors/health/", script=script)
    choose(page, ITEM, "2")
    expect(line(page)).to_contain_text("Kept in this browser at")
    page.reload()
    assert chosen(page) == "2"
    expect(line(page)).to_contain_text("Kept in this browser at")
    assert stored(page)[0]["answers"] == {ITEM: 2}


def test_where_the_keeper_cannot_be_loaded_the_shelf_keeps_and_says_so(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    page.route("**/keeper.js", lambda route: route.abort())
    choose(page, ITEM, "2")
    expect(line(page)).to_contain_text("Kept in this browser at")
    page.unroute("**/keeper.js")
    choose(page, OTHER, "1")
    expect(line(page)).to_contain_text(SAVED)
    (sheet,) = on_disk(page).values()
    assert sheet["answers"] == {ITEM: 2, OTHER: 1}


def test_who_only_reads_loads_nothing_to_keep(open_page: Open) -> None:
    asked: list[str] = []
    page = open_page("/")
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    go(page, "/sectors/health/")
    page.wait_for_timeout(300)
    assert "checklist.js" in asked
    assert "keeper.js" not in asked
    choose(page, ITEM, "2")
    expect(line(page)).to_contain_text(SAVED)
    assert asked.count("keeper.js") == 1


def test_persistence_is_asked_for_with_the_first_answer_and_not_before(open_page: Open) -> None:
    count = "globalThis.count = 0; navigator.storage.persist = async () => { count += 1; };"
    page = open_page("/sectors/health/", script=count)
    page.wait_for_timeout(300)
    assert page.evaluate("count") == 0
    choose(page, ITEM, "2")
    choose(page, OTHER, "1")
    expect(line(page)).to_contain_text(SAVED)
    assert page.evaluate("count") == 1
    page.reload()
    choose(page, ITEM, "0")
    expect(line(page)).to_contain_text(SAVED)
    assert page.evaluate("count") == 0


def test_the_line_is_read_out_after_a_pause_and_only_when_it_says_something_new(
    open_page: Open,
) -> None:
    page = open_page("/sectors/health/")
    page.evaluate("""() => {
      globalThis.said = [];
      const note = () => said.push(document.querySelector("[data-said]").textContent);
      new MutationObserver(note).observe(document.querySelector("[data-said]"), { childList: true });
    }""")
    for value in "0120":
        choose(page, ITEM, value)
    expect(page.locator("[data-said]")).to_contain_text(SAVED)
    choose(page, OTHER, "1")
    page.wait_for_timeout(1500)
    said = page.evaluate("said")
    assert [words for words in said if words.startswith("Saving")] == []
    assert len(said) <= 3


# The two copies


def test_an_assessment_of_an_older_edition_is_taken_over(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers={ITEM: 2}))
    expect(line(page)).to_contain_text("Saved on this device on 22 November")
    assert on_disk(page)["mine"]["answers"] == {ITEM: 2}


def test_all_assessments_are_taken_over_and_not_only_the_open_one(open_page: Open) -> None:
    page = open_page("/")
    texts = {n: json.dumps({"saved": "2026-11-22", "sheet": sheet_of(n)}) for n in "abc"}
    page.evaluate(
        "(texts) => Object.keys(texts).forEach((id) => { localStorage[`mdcheck:v1:${id}`] = texts[id]; })",
        texts,
    )
    go(page, "/sectors/health/")
    end = time.monotonic() + 8
    while len(on_disk(page)) < len(texts) and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert {id: one["title"] for id, one in on_disk(page).items()} == {n: n for n in "abc"}


def sheet_of(name: str) -> dict[str, Any]:
    return {"format": "mdcheck-answers/1", "title": name}


def after_a_kill(page: Page, script: str) -> None:
    """As after a browser was killed: what was new on the shelf is gone; then the page is opened again."""
    expect(line(page)).to_contain_text(SAVED)
    page.evaluate(script)
    page.reload()
    expect(line(page)).to_contain_text(SAVED)


def test_what_is_only_on_the_disk_comes_back(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    after_a_kill(page, "localStorage.clear()")
    assert chosen(page) == "2"
    assert stored(page)[0]["answers"] == {ITEM: 2}


def test_what_is_newer_on_the_disk_comes_back_and_what_is_newer_on_the_shelf_stays(
    open_page: Open,
) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    expect(line(page)).to_contain_text(SAVED)
    page.evaluate("globalThis.before = { ...localStorage }")
    choose(page, OTHER, "1")
    after_a_kill(page, "Object.assign(localStorage, before)")
    assert (chosen(page), chosen(page, OTHER)) == ("2", "1")
    choose(page, OTHER, "0")
    page.reload()  # at once, so that only the shelf may have it
    assert chosen(page, OTHER) == "0"
    expect(line(page)).to_contain_text(SAVED)
    (sheet,) = on_disk(page).values()
    assert sheet["answers"] == {ITEM: 2, OTHER: 0}


def test_the_assessment_that_was_open_last_is_open_again(open_page: Open) -> None:
    """Also where the shelf had not yet heard of it."""
    page = open_page("/assess/")
    title(page).fill("Old")
    expect(line(page)).to_contain_text(SAVED)
    page.evaluate("globalThis.before = { ...localStorage }")
    page.wait_for_timeout(5)
    do(page, "new")
    title(page).fill("New")
    after_a_kill(page, "localStorage.clear(); Object.assign(localStorage, before)")
    expect(title(page)).to_have_value("New")
    names = assessments(page)
    assert sorted(names) == ["New", "Old"]


def test_what_was_deleted_does_not_rise_again(open_page: Open) -> None:
    page = open_page("/assess/")
    title(page).fill("Mine")
    expect(line(page)).to_contain_text(SAVED)
    page.evaluate("globalThis.before = { ...localStorage }")
    do(page, "delete")
    press(page, "Delete")
    expect(line(page)).to_contain_text("Nothing answered yet")
    page.wait_for_function(f"async () => (await ({TEXTS})()).some(([, text]) => text === '')")
    page.evaluate("Object.assign(localStorage, before)")
    page.reload()
    expect(line(page)).to_contain_text("Nothing answered yet")
    expect(title(page)).to_have_value("")
    assert kept(page) == {}


def test_what_has_no_room_on_the_shelf_is_saved_on_the_disk(open_page: Open) -> None:
    page = open_page("/assess/", script=FULL % "key.startsWith('mdcheck:v1:')")
    title(page).fill("One")
    expect(line(page)).to_contain_text(SAVED)
    expect(page.locator("[data-alert]")).to_be_hidden()
    do(page, "new")
    title(page).fill("Two")
    expect(line(page)).to_contain_text(SAVED)
    page.reload()
    expect(title(page)).to_have_value("Two")
    switch(page, "One")
    expect(title(page)).to_have_value("One")


def test_the_single_file_saves_to_the_disk_too(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri())
    title(page).fill("Mine")
    expect(line(page)).to_contain_text(SAVED)
    after_a_kill(page, "localStorage.clear()")
    expect(title(page)).to_have_value("Mine")


def test_a_score_of_a_goal_comes_to_the_disk(open_page: Open) -> None:
    page = open_page("/assess/")
    do(page, "goal")
    expect(line(page)).to_contain_text(SAVED)
    score = page.locator(".mdcheck-goal select").first
    score.select_option("2")
    page.wait_for_timeout(1000)
    after_a_kill(page, "localStorage.clear()")
    expect(score).to_have_value("2")
