"""What is answered is kept on the device: in two windows, in full and in forbidden storage, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.pages import (
    FORBIDDEN,
    FULL,
    FULL_DISK,
    ITEM,
    OTHER,
    Open,
    assessments,
    choose,
    chosen,
    do,
    go,
    kept,
    load,
    press,
    saved,
    sheet,
    stored,
    switch,
    title,
    written,
)

TOO_FULL_FOR_A_SHEET = FULL % "value.length > 60"
FULL_NOW = FULL % "globalThis.isFull"

# Two windows


def test_two_windows_follow_each_other(open_page: Open) -> None:
    one = open_page("/sectors/health/")
    choose(one, ITEM, "2")
    two = one.context.new_page()
    two.goto(one.url)
    assert chosen(two) == "2"
    choose(two, OTHER, "1")
    expect(one.locator(f'[data-item="{OTHER}"] input[value="1"]')).to_be_checked()
    choose(one, "health.women-care", "0")
    expect(two.locator('[data-item="health.women-care"] input[value="0"]')).to_be_checked()
    assert stored(one)[0]["answers"] == {ITEM: 2, OTHER: 1, "health.women-care": 0}


def test_a_change_is_made_on_what_another_window_wrote(open_page: Open) -> None:
    """Even where this one has not heard of it, as while it was frozen."""
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    answer_elsewhere(page, "health.women-care")
    choose(page, OTHER, "0")
    assert stored(page)[0]["answers"] == {ITEM: 2, "health.women-care": 1, OTHER: 0}


def test_what_another_window_wrote_before_the_keeper_came_is_taken_up_with_it(
    open_page: Open,
) -> None:
    """On a slow network this window can keep its second answer before it can join two states."""
    page = open_page("/sectors/health/")
    held: list[Route] = []
    page.route("**/keeper.js", lambda route: held.append(route))
    choose(page, ITEM, "2")
    assert stored(page)[0]["answers"] == {ITEM: 2}
    answer_elsewhere(page, "health.women-care")
    choose(page, OTHER, "0")
    assert stored(page)[0]["answers"][OTHER] == 0
    held[0].continue_()
    women = page.locator('[data-item="health.women-care"] input[value="1"]')
    expect(women).to_be_checked()
    assert stored(page)[0]["answers"] == {ITEM: 2, "health.women-care": 1, OTHER: 0}


def answer_elsewhere(page: Page, id: str) -> None:
    """An answer put into the storage, of which the page hears nothing."""
    page.evaluate(
        """(id) => {
          const key = Object.keys(localStorage).find((one) => one.startsWith("mdcheck:v1:"));
          const kept = JSON.parse(localStorage[key]);
          kept.sheet.answers[id] = 1;
          localStorage[key] = JSON.stringify(kept);
        }""",
        id,
    )


def test_the_list_knows_what_another_window_began(open_page: Open) -> None:
    one = open_page("/assess/")
    title(one).fill("One")
    two = one.context.new_page()
    two.goto(one.url)
    do(two, "new")
    title(two).fill("Two")
    options = one.locator("[data-assessments] option")
    expect(options).to_have_count(2)
    assert sorted(assessments(one)) == ["One", "Two"]
    expect(title(one)).to_have_value("One")


def test_a_page_that_comes_back_shows_what_was_answered_meanwhile(open_page: Open) -> None:
    """A browser may keep a page whole and show it again at "Back"; it then hears of no change."""
    page = open_page("/assess/")
    title(page).fill("Mine")
    expect(page.locator("[data-saved]")).to_contain_text("at")
    other = page.context.new_page()
    page.evaluate("""() => {
      const { session } = mdcheck;
      const { follow } = session;
      session.follow = (event) => event.key === null && follow.call(session, event);
    }""")
    other.goto(page.url.replace("/assess/", "/sectors/health/"))
    choose(other, ITEM, "2")
    kept = "(item) => Object.values(localStorage).some((text) => text.includes(item))"
    other.wait_for_function(kept, arg=ITEM)  # what is not kept yet, nobody can show
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_contain_text("1 of")


# Several assessments


def test_several_assessments_are_kept_apart(open_page: Open) -> None:
    page = open_page("/assess/")
    title(page).fill("One")
    do(page, "new")
    title(page).fill("Two")
    names = assessments(page)
    assert sorted(names) == ["One", "Two"]
    switch(page, "One")
    expect(title(page)).to_have_value("One")


def test_assessments_of_the_same_title_are_told_apart(open_page: Open) -> None:
    page = open_page("/assess/")
    for who in ("Nurses", "Ministry"):
        do(page, "new")
        title(page).fill("Kasamba")
        page.locator('[data-head="respondent"]').fill(who)
    names = assessments(page)
    assert sorted(names) == ["Kasamba (Ministry)", "Kasamba (Nurses)"]


def test_the_newest_is_listed_first_and_opens_when_one_is_deleted(open_page: Open) -> None:
    page = open_page("/assess/")
    for name in ("One", "Two", "Three"):
        do(page, "new")
        title(page).fill(name)
        page.wait_for_timeout(5)
    assert assessments(page) == ["Three", "Two", "One"]
    do(page, "delete")
    press(page, "Delete")
    expect(title(page)).to_have_value("Two")
    page.reload()
    expect(title(page)).to_have_value("Two")


def test_a_new_assessment_is_not_yet_saved(open_page: Open) -> None:
    page = open_page("/assess/")
    title(page).fill("Mine")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    do(page, "new")
    expect(page.locator("[data-saved]")).to_contain_text("Nothing answered yet")


def test_an_assessment_is_as_it_was_after_a_new_one_was_begun(open_page: Open) -> None:
    """Going back to it and answering once more must not write the new one's sheet over it."""
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    go(page, "/assess/")
    title(page).fill("First")
    do(page, "new")
    switch(page, "First")
    expect(title(page)).to_have_value("First")
    go(page, "/sectors/health/")
    choose(page, OTHER, "1")
    (first,) = [one for one in stored(page) if one.get("title") == "First"]
    assert first["answers"] == {ITEM: 2, OTHER: 1}


TODAY = """
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : ["2026-11-27T10:00:00Z"])); }
};
"""


def test_when_it_was_saved_is_said_in_the_sentence_that_fits(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=TODAY, timezone_id="UTC")
    saying = """([id, saved]) => {
      localStorage["mdcheck:v1:" + id] = JSON.stringify({ saved, sheet: { format: "mdcheck-answers/1" } });
      localStorage["mdcheck:current"] = id;
    }"""
    for when, said in (
        ("2026-11-27T08:05:00Z", "Saved on this device at 08:05. Nothing"),
        ("2026-11-26T08:05:00Z", "Saved on this device on 26 November. Nothing"),
        ("2025-11-26T08:05:00Z", "Saved on this device on 26 November 2025. Nothing"),
    ):
        page.evaluate(saying, [when[:4] + when[8:10], when])
        page.reload()
        expect(page.locator("[data-saved]")).to_contain_text(said)


# Storage that does not work


def test_forbidden_storage_is_said_at_once_and_nothing_breaks(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/sectors/health/", script=FORBIDDEN)
    expect(page.locator("[data-alert]")).to_contain_text("keeps no data of pages")
    choose(page, ITEM, "2")
    assert chosen(page) == "2"
    expect(page.locator("[data-result] [data-shown]")).to_be_visible()
    assert ITEM in saved(page, tmp_path).read_text("utf-8")


def test_a_page_with_answers_that_are_kept_nowhere_warns_who_leaves(open_page: Open) -> None:
    prevented = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    page = open_page("/sectors/health/", script=FORBIDDEN)
    assert not page.evaluate(prevented)
    choose(page, ITEM, "2")
    assert page.evaluate(prevented)
    kept_page = open_page("/sectors/health/")
    choose(kept_page, ITEM, "2")
    assert not kept_page.evaluate(prevented)


def test_full_storage_is_said_at_once_with_a_way_out(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=FULL % "true" + FULL_DISK)
    choose(page, ITEM, "2")
    expect(page.locator("[data-alert]")).to_contain_text("storage is full. Save to a file now")
    choose(page, OTHER, "1")
    assert (chosen(page), chosen(page, OTHER)) == ("2", "1")


def test_what_was_answered_while_storage_was_full_is_kept_once_it_is_not(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=FULL_NOW + FULL_DISK)
    choose(page, ITEM, "2")
    page.evaluate("globalThis.isFull = true")
    choose(page, OTHER, "1")
    expect(page.locator("[data-alert]")).to_be_visible()
    page.evaluate("globalThis.isFull = false")
    choose(page, "health.women-care", "0")
    expect(page.locator("[data-alert]")).to_be_hidden()
    assert stored(page)[0]["answers"] == {ITEM: 2, OTHER: 1, "health.women-care": 0}


def test_what_could_not_be_kept_is_not_lost_to_another_window(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=FULL_NOW + FULL_DISK)
    choose(page, ITEM, "2")
    page.evaluate("globalThis.isFull = true")
    choose(page, OTHER, "1")
    answer_elsewhere(page, "health.women-care")
    choose(page, "health.portable-cover", "0")
    page.evaluate("() => mdcheck.session.follow({ key: null })")
    assert chosen(page, OTHER) == "1"


def test_a_window_without_room_keeps_what_it_holds_when_another_writes(open_page: Open) -> None:
    """What the other one wrote comes to it, and its own comes to the other once there is room."""
    page = open_page("/sectors/health/", script=FULL_NOW + FULL_DISK)
    choose(page, ITEM, "2")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    other = page.context.new_page()
    other.goto(page.url)
    page.evaluate("globalThis.isFull = true")
    choose(page, OTHER, "1")
    choose(page, "health.portable-cover", "0")
    expect(page.locator("[data-alert]")).to_contain_text("storage is full")
    choose(other, "health.women-care", "1")
    expect(page.locator('[data-item="health.women-care"] input[value="1"]')).to_be_checked()
    assert (chosen(page, OTHER), chosen(page, "health.portable-cover")) == ("1", "0")
    page.evaluate("globalThis.isFull = false")
    choose(page, "health.women-care", "2")
    expect(other.locator(f'[data-item="{OTHER}"] input[value="1"]')).to_be_checked()
    assert len(stored(page)[0]["answers"]) == 4


def test_a_small_success_does_not_hide_that_an_assessment_was_not_saved(
    open_page: Open, tmp_path: Path
) -> None:
    """Storage may be too full for a sheet and still take the few letters of an id."""
    page = open_page("/assess/", script=TOO_FULL_FOR_A_SHEET + FULL_DISK)
    load(page, written(tmp_path, sheet(answers={ITEM: 2})))
    press(page, "Open it")
    expect(page.locator("[data-alert]")).to_contain_text("storage is full. Save to a file now")


def test_an_assessment_is_as_it_was_when_a_new_one_could_not_be_kept(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/assess/")
    title(page).fill("First")
    page.evaluate(f"() => {{ {TOO_FULL_FOR_A_SHEET} }}")
    load(page, written(tmp_path, sheet(title="Second")))
    press(page, "Open it as an assessment of its own")
    switch(page, "First")
    expect(title(page)).to_have_value("First")


def test_an_assessment_without_a_time_is_listed_without_one(open_page: Open) -> None:
    """As an older edition or a hand may have kept it."""
    page = open_page("/")
    put(
        page,
        a='{"sheet": {"format": "mdcheck-answers/1", "title": "Mine"}}',
        b='{"saved": "soon", "sheet": {"format": "mdcheck-answers/1"}}',
    )
    go(page, "/assess/")
    names = page.locator("[data-assessments] option").all_text_contents()
    assert sorted(names) == ["Mine", "Untitled"]
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device at")


# What cannot be read


@pytest.mark.parametrize(
    "text",
    [
        "{not json",
        "null",
        "[]",
        '{"saved": 1}',
        '{"sheet": {"format": "mdcheck-answers/1", "answers": 7}}',
    ],
)
def test_what_cannot_be_read_is_set_aside_and_kept(open_page: Open, text: str) -> None:
    page = open_page("/")
    put(page, x=text)
    go(page, "/sectors/health/")
    expect(page.locator("[data-alert]")).to_contain_text("set aside")
    script = "Object.keys(localStorage).filter(k => k.startsWith('mdcheck:broken:')).map(k => localStorage[k])"
    assert page.evaluate(script) == [text]
    choose(page, ITEM, "2")
    assert len(stored(page)) == 1


def put(page: Page, **texts: str) -> None:
    """Keep texts as assessments; the first is the open one."""
    page.evaluate(
        """(texts) => {
          for (const id of Object.keys(texts)) localStorage["mdcheck:v1:" + id] = texts[id];
          localStorage["mdcheck:current"] = Object.keys(texts)[0];
        }""",
        texts,
    )


def test_what_cannot_be_set_aside_stays_where_it_is(open_page: Open) -> None:
    page = open_page("/", script=FULL % "key.startsWith('mdcheck:broken:')")
    put(page, x="{bad")
    go(page, "/sectors/health/")
    choose(page, ITEM, "2")
    assert page.evaluate("localStorage['mdcheck:v1:x']") == "{bad"
    page.reload()
    assert chosen(page) == "2"
    assert page.evaluate("localStorage['mdcheck:v1:x']") == "{bad"


def test_several_unreadable_assessments_do_not_stop_the_page(open_page: Open) -> None:
    page = open_page("/")
    put(page, a="{bad", b="{bad", c="{bad")
    go(page, "/sectors/health/")
    choose(page, ITEM, "2")
    assert [one["answers"] for one in stored(page)] == [{ITEM: 2}]


def test_a_year_of_five_digits_does_not_spoil_an_assessment(open_page: Open) -> None:
    page = open_page("/assess/")
    title(page).fill("Mine")
    page.locator('[data-head="date"]').press_sequentially("112220266")
    page.reload()
    expect(title(page)).to_have_value("Mine")
    expect(page.locator("[data-alert]")).to_be_hidden()
    assert len(kept(page)) == 1
