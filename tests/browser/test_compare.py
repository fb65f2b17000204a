"""The compare page: two assessments side by side, what moved between them, and answers tried out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mdcheck.assess import assess
from mdcheck.compare import compare
from mdcheck.load.document import Document
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Sheet
from tests.browser.pages import (
    CONTENT,
    HEALTH,
    ITEM,
    NO_DISK,
    Open,
    do,
    go,
    kept,
    press,
    sheet,
    written,
)
from tests.browser.test_site import violations

AFTER: dict[str, Any] = json.loads(json.dumps(getattr(open_folder().example, "data", None)))
ITEMS = [item.id for item in HEALTH.items if item.scored]
NOTED = next(
    id
    for id in ITEMS[:9]
    if isinstance(AFTER["answers"][id], dict) and AFTER["answers"][id].get("reference")
)
LEVELS = {0: "No", 1: "Partly", 2: "Yes", "unknown": "Do not know", None: "Not answered"}
NOTE = "Last year nobody had <b>counted</b> them."


def other(level: Any) -> Any:
    return {0: 2, 1: "unknown", 2: 1}.get(level, 0)


def level_of(said: Any) -> Any:
    return said.get("level") if isinstance(said, dict) else said


def words_of(said: Any) -> Any:
    return {**said, "level": None} if isinstance(said, dict) else {"level": None}


def changed(many: int) -> dict[str, Any]:
    """The example a year ago: so many answers on health otherwise, each with a note."""
    said = {
        id: {"level": other(level_of(AFTER["answers"].get(id))), "note": NOTE}
        for id in ITEMS[:many]
    }
    answers = {**AFTER["answers"], **said}
    return {**AFTER, "date": "2025-11-20", "title": "A year ago", "answers": answers}


BEFORE = changed(9)


def read(data: dict[str, Any]) -> Sheet:
    found, _ = build_sheet(Document("sheet.json", data, dict), CONTENT)
    return found


def side(page: Page, name: str) -> Locator:
    return page.locator(f'.mdcheck-side:has(legend:text-is("{name}"))')


def put(page: Page, name: str, *paths: Path) -> None:
    """Choose files for one of the two."""
    side(page, name).locator("input[type=file]").set_input_files(list(paths))


def comparing(open_page: Open, tmp_path: Path, **options: Any) -> Page:
    """The page with two files."""
    page = open_page("/assess/compare/", **options)
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    put(page, "Before", written(tmp_path, BEFORE, "before.json"))
    put(page, "Now", written(tmp_path, AFTER, "after.json"))
    expect(page.locator(".mdcheck-tally")).to_be_visible()
    return page


def opened(open_page: Open, **options: Any) -> Page:
    """The page with the example as the open assessment."""
    page = open_page("/assess/", **options)
    do(page, "example")
    page.locator("dialog [data-choices] button").first.click()
    expect(page.locator("[data-saved]")).to_contain_text("Nothing is sent anywhere.")
    go(page, "/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    return page


# What moved


def test_two_files_are_compared_as_the_command_line_does(open_page: Open, tmp_path: Path) -> None:
    page = comparing(open_page, tmp_path)
    found = compare(CONTENT, read(BEFORE), read(AFTER))
    for kind in ("better", "worse", "grown", "shrunk", "newly_known", "newly_unknown"):
        ids = [id for one in found.sectors for id in getattr(one, kind)]
        figure = page.locator(f".mdcheck-tally .is-{kind} strong")
        assert figure.text_content() == str(len(ids))
        assert page.locator(f".mdcheck-change.is-{kind}").count() == len(ids)
    places = {one.after.title: one.after.place for one in found.sectors if one.after.place}
    rows = page.locator(".mdcheck-compared .mdcheck-now-order li").all_inner_texts()
    told = {
        row.split("\n")[1].split(" ▲")[0].split(" ▼")[0]: int(row.split("\n")[0]) for row in rows
    }
    assert told == places


def test_both_notes_stand_side_by_side_as_text(open_page: Open, tmp_path: Path) -> None:
    """With the answer and the evidence of each; what a file holds never becomes markup."""
    page = comparing(open_page, tmp_path)
    change = page.locator(".mdcheck-change", has=page.locator(f'a[href$="#{NOTED}"]'))
    before, now = change.locator(".mdcheck-said").all()
    expect(before).to_contain_text(NOTE)
    assert before.locator("b").count() == 0
    level, last = level_of(AFTER["answers"][NOTED]), AFTER["answers"][NOTED]
    expect(now.locator(".mdcheck-answer")).to_have_text(LEVELS[level])
    expect(before.locator(".mdcheck-answer")).to_have_text(LEVELS[other(level)])
    expect(now).to_contain_text(last["note"])
    expect(now).to_contain_text(last["reference"])


def test_nothing_is_kept_or_changed_by_comparing(open_page: Open, tmp_path: Path) -> None:
    page = comparing(open_page, tmp_path)
    assert kept(page) == {}


def test_the_older_of_two_files_is_before(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    put(page, "Before", written(tmp_path, AFTER, "a.json"), written(tmp_path, BEFORE, "b.json"))
    expect(side(page, "Before")).to_contain_text("A year ago")
    expect(side(page, "Now")).to_contain_text("2026")
    page.get_by_role("button", name="Swap the two").click()
    expect(side(page, "Now").locator(".mdcheck-from")).to_contain_text("A year ago")


def test_what_makes_them_hard_to_compare_is_said(open_page: Open, tmp_path: Path) -> None:
    """Other scopes, profiles and versions."""
    page = open_page("/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    unlike = {**BEFORE, "scope": "quick", "content_version": "1.0", "profile": {"return": "no"}}
    put(page, "Before", written(tmp_path, unlike, "before.json"))
    put(page, "Now", written(tmp_path, AFTER, "after.json"))
    alerts = page.locator(".mdcheck-compared .mdcheck-alert")
    expect(alerts).to_have_count(3)
    said = " ".join(alerts.all_inner_texts())
    assert all(word in said for word in ("short list", "profiles", "1.0"))


def test_a_file_that_is_none_is_said_and_changes_nothing(open_page: Open, tmp_path: Path) -> None:
    page = comparing(open_page, tmp_path)
    put(page, "Before", written(tmp_path, "nonsense", "notes.json"))
    expect(page.locator("dialog")).to_contain_text("notes.json")
    page.locator("dialog button").click()
    expect(side(page, "Before").locator(".mdcheck-from")).to_contain_text("A year ago")


def test_the_sheets_of_a_workshop_can_be_compared(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    workshop = {"format": "mdcheck-workshop/1", "title": "Two years", "sheets": [AFTER, BEFORE]}
    put(page, "Now", written(tmp_path, workshop, "workshop.json"))
    expect(side(page, "Before").locator(".mdcheck-from")).to_contain_text("A year ago")
    expect(page.locator(".mdcheck-change").first).to_be_visible()


def test_two_sheets_that_say_the_same_have_nothing_to_show(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    path = written(tmp_path, AFTER, "after.json")
    put(page, "Before", path)
    put(page, "Now", path)
    expect(page.locator(".mdcheck-compared")).to_contain_text("No answer moved between the two.")


def test_an_earlier_state_is_compared_with_the_open_one(open_page: Open) -> None:
    """Cleared and answered anew: the state before is kept, and can be compared."""
    page = opened(open_page)
    go(page, "/assess/")
    do(page, "clear")
    page.locator("dialog button", has_text="Clear").click()
    expect(page.locator("[data-saved]")).to_contain_text("cleared")
    go(page, "/sectors/health/")
    page.locator(f'[data-item="{ITEM}"] input[value="0"]').check()
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    go(page, "/assess/compare/")
    page.wait_for_selector("[data-compare][data-ready]", state="attached")
    choice = side(page, "Before").locator("optgroup[label='Earlier states'] option").first
    side(page, "Before").locator("select").select_option(choice.get_attribute("value"))
    expect(page.locator(".mdcheck-tally .is-newly_unknown strong")).not_to_have_text("0")
    expect(
        page.locator(".mdcheck-change.is-better, .mdcheck-change.is-worse").first
    ).to_be_visible()


# What if


def attempt(page: Page, id: str, level: Any) -> None:
    page.locator(f'[data-try="{id}"] input[value="{level}"]').check()


def trying(open_page: Open, **options: Any) -> Page:
    page = opened(open_page, **options)
    page.locator(".mdcheck-picking select").select_option("health")
    for id in ITEMS[:9]:
        attempt(page, id, other(level_of(AFTER["answers"].get(id))))
    return page


def outcome(page: Page) -> dict[str, int]:
    """Where each sector would come."""
    rows = page.locator(".mdcheck-outcome .mdcheck-now-order li")
    parts = [(row.locator("b").inner_text(), row.locator("span")) for row in rows.all()]
    return {
        str(title.evaluate("node => node.firstChild.textContent")): int(place)
        for place, title in parts
    }


def test_places_move_as_answers_are_tried_and_nothing_is_kept(open_page: Open) -> None:
    page = trying(open_page)
    found = assess(CONTENT, read({**BEFORE, "date": AFTER["date"]}))
    assert outcome(page) == {one.title: one.place for one in found.sectors if one.place}
    expect(page.locator(".mdcheck-count")).to_have_text("9 answers tried out, not kept")
    (only,) = kept(page).values()
    assert {id: level_of(only["answers"].get(id)) for id in ITEMS} == {
        id: level_of(AFTER["answers"].get(id)) for id in ITEMS
    }


def test_what_was_tried_is_dropped(open_page: Open) -> None:
    page = trying(open_page)
    page.get_by_role("button", name="Drop them").click()
    expect(page.locator(".mdcheck-count")).to_have_text("Nothing tried out yet")
    assert page.locator(".is-tried").count() == 0
    assert outcome(page) == {
        s.title: s.place for s in assess(CONTENT, read(AFTER)).sectors if s.place
    }


def test_one_answer_goes_back_to_what_it_was(open_page: Open) -> None:
    page = trying(open_page)
    tried = page.locator(f'[data-try="{ITEMS[0]}"]')
    tried.get_by_role("button", name="As it was").click()
    expect(tried).not_to_have_class("mdcheck-try is-tried")
    expect(page.locator(".mdcheck-count")).to_have_text("8 answers tried out, not kept")


def test_what_was_tried_is_kept_in_one_step_that_can_be_undone(open_page: Open) -> None:
    """Levels change; notes and evidence stay."""
    page = trying(open_page)
    before = kept(page)
    page.get_by_role("button", name="Keep these answers").click()
    expect(page.locator("[data-saved]")).to_contain_text("9 answers that were tried out were kept.")
    (id,) = before
    after = kept(page)[id]["answers"]
    for one in ITEMS:
        old, new = before[id]["answers"].get(one), after.get(one)
        tried = one in ITEMS[:9]
        assert level_of(new) == (other(level_of(old)) if tried else level_of(old))
        assert words_of(new) == words_of(old)
    do(page, "undo")
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    assert kept(page) == before


def test_it_is_kept_without_a_disk_too(open_page: Open) -> None:
    page = trying(open_page, script=NO_DISK)
    page.get_by_role("button", name="Keep these answers").click()
    expect(page.locator(".mdcheck-count")).to_have_text("Nothing tried out yet")
    (only,) = kept(page).values()
    assert level_of(only["answers"][ITEMS[0]]) == other(level_of(AFTER["answers"][ITEMS[0]]))
    do(page, "undo")
    (only,) = kept(page).values()
    assert level_of(only["answers"][ITEMS[0]]) == level_of(AFTER["answers"][ITEMS[0]])


def test_only_what_is_not_known_can_be_asked_for(open_page: Open) -> None:
    page = opened(open_page)
    page.locator(".mdcheck-picking select").select_option("health")
    page.get_by_label("Only what is not known").check()
    shown = page.locator("[data-try]").evaluate_all("all => all.map(one => one.dataset.try)")
    levels = {id: level_of(AFTER["answers"].get(id)) for id in ITEMS}
    assert shown == [id for id, level in levels.items() if level not in (0, 1, 2, "not-applicable")]


def test_another_assessment_has_nothing_tried(open_page: Open, tmp_path: Path) -> None:
    page = trying(open_page)
    page.locator("[data-bar] [data-file]").set_input_files(
        written(tmp_path, sheet(title="Other", answers={ITEM: 1}))
    )
    press(page, "Open it as an assessment of its own")
    expect(page.locator(".mdcheck-count")).to_have_text("Nothing tried out yet")


def test_without_an_assessment_the_page_says_what_to_do(open_page: Open) -> None:
    page = open_page("/assess/compare/")
    expect(page.locator("[data-what-if]")).to_contain_text("No assessment is open.")
    expect(page.locator("[data-compare]")).to_contain_text("Choose two assessments")


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(open_page: Open, tmp_path: Path, scheme: str, width: int) -> None:
    page = trying(open_page, color_scheme=scheme, viewport={"width": width, "height": 800})
    put(page, "Before", written(tmp_path, BEFORE, "before.json"))
    expect(page.locator(".mdcheck-tally")).to_be_visible()
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_it_is_all_done_by_keyboard(open_page: Open) -> None:
    page = opened(open_page)
    page.locator(".mdcheck-picking select").select_option("health")
    first = page.locator(f'[data-try="{ITEMS[0]}"] input:checked')
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".mdcheck-count")).to_have_text("1 answer tried out, not kept")
    page.get_by_role("button", name="Keep these answers").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-saved]")).to_contain_text("1 answer that was tried out was kept.")


def test_the_single_file_compares_too(open_page: Open, single: Path, tmp_path: Path) -> None:
    page = open_page(single.as_uri())
    page.locator("#comparison > summary").click()
    page.wait_for_selector("[data-compare][data-ready]")
    put(page, "Before", written(tmp_path, BEFORE, "before.json"))
    put(page, "Now", written(tmp_path, AFTER, "after.json"))
    expect(page.locator(".mdcheck-change").first).to_be_visible()
