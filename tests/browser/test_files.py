"""Assessments in files: saved under telling names, shown before they are opened, and nothing destroyed."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from mdcheck.limits import LARGEST
from mdcheck.load.sheet import load_sheet
from tests.browser.pages import (
    CONTENT,
    ITEM,
    NO_DISK,
    Open,
    choose,
    do,
    go,
    kept,
    load,
    open_example,
    press,
    saved,
    sector_rows,
    sheet,
    stored,
    switch,
    title,
    written,
)

DIALOG = "dialog"


# Saving


NAMES: list[tuple[dict[str, object], str]] = [
    ({}, "mdcheck-answers.json"),
    ({"title": "Kasamba, 2026"}, "kasamba-2026.json"),
    (
        {
            "title": "Kasamba 2026",
            "respondent": {"name": "Ministry of Health"},
            "date": "2026-11-26",
            "answers": {ITEM: 2},
        },
        "kasamba-2026_health_ministry-of-health_2026-11-26.json",
    ),
    (
        {"title": "Кыргызстан / 2026", "answers": {ITEM: 2, "trade.tariffs": 1}},
        "кыргызстан-2026.json",
    ),
    ({"answers": {ITEM: 2}, "date": "2026-11-26"}, "mdcheck-health_2026-11-26.json"),
]


def test_a_files_name_tells_whose_answers_it_holds(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    for parts, name in NAMES:
        load(page, written(tmp_path, sheet(**parts)))
        button = page.locator("dialog [data-choices] button")
        button.filter(has_text="Replace").or_(button.filter(has_text="Open it")).last.click()
        assert saved(page, tmp_path).name == name
        expect(page.locator("[data-saved]")).to_contain_text(f"Saved as {name}")


# Files that are no assessment


WRONG: list[tuple[str, str | bytes, str]] = [
    ("a.json", "{", "not an assessment that was saved here"),
    ("a.json", "", "This file is empty."),
    ("report.pdf", "%PDF-1.4 ...", "This is a PDF."),
    ("a.json", "%PDF-1.4 ...", "This is a PDF."),
    ("a.docx", "PK\x03\x04", "This is a Word document."),
    ("a.xlsx", "PK\x03\x04", "This workbook cannot be opened, or it is damaged."),
    ("a.xlsx", "Name,Age", "This is a spreadsheet of another kind."),
    ("a.ods", "PK\x03\x04", "This is a spreadsheet of another kind."),
    ("a.zip", "PK\x03\x04", "This is a zip file: open it first."),
    ("a.yaml", "title: x\n", "not an assessment that was saved here"),
    ("a.yaml", "format: [\n", "It cannot be read from line 2 on."),
    ("a.yaml", "format: mdcheck-answers/1\n# x\nanswers: {a: &b 1}\n",
     "Line 3: uses an anchor or alias (& or *). Write it out."),
    ("a.yaml", f"format: mdcheck-answers/1\nanswers:\n  {ITEM}: 9\n",
     f"Line 3, answers {ITEM}: unknown level 9. Use 0 (no)"),
    ("a.json", "format: mdcheck-answers/1\ntitel: x\n", "Line 2, titel: unknown key."),
    ("a.html", "<!doctype html>", "This is a page"),
    ("a.json", "[1]", "not an assessment that was saved here"),
    ("a.json", '{"format": "mdcheck-answers/9"}', "another edition"),
    ("a.json", '{"format": "mdcheck-result/1"}', "not an assessment"),
    ("a.json", json.dumps(sheet(answers={ITEM: 9})), f"answers {ITEM}: unknown level 9. Use 0 (no)"),
    ("a.json", json.dumps(sheet(profile={"x": "yes"})), "profile x: unknown key."),
    ("a.json", json.dumps(sheet(profile={"return": True})),
     "profile return: unknown return true. Use yes or no."),
    ("a.json", " " * (LARGEST + 1), "larger than 12 MB"),
    ("a.json", '{\n\n"format" 1}', "It cannot be read from line 3 on."),
    ("a.json", '{"format": "mdcheck-answers/1",\n"title": 1,\n"title": 2}',
     "Line 3: the key 'title' stands twice. Keep one of the two."),
    ("a.json", '{"format": "mdcheck-answers/1",\n"title": "\\ud800"}', "Line 2: holds half a character"),
    ("a.json", '{"format": "mdcheck-answers/1", "goals": ' + "[" * 30 + "]" * 30 + "}",
     "is nested deeper than 20 levels."),
    ("a.json", '{"format": "mdcheck-answers/1", "goals": [' + "0," * 150_000 + "0]}",
     "holds more than 150000 values."),
    ("a.json", f'{{"format": "mdcheck-answers/1",\n"answers": {{\n"{ITEM}": 1.0}}}}',
     f"Line 3, answers {ITEM}: unknown level '1.0'. Use 0 (no)"),
    ("a.json", json.dumps(sheet(scope="quik")), "unknown scope 'quik'. Did you mean 'quick'?"),
    ("a.json", '{"format": "mdcheck-answers/1", "title": "K\xf6ln"}'.encode("latin-1"),
     "This file is not UTF-8 text. Save it again as UTF-8."),
]  # fmt: skip


def test_a_wrong_file_changes_nothing_and_gets_plain_words(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    title(page).fill("Mine")
    dialog = page.locator(DIALOG)
    for name, text, message in WRONG:
        load(page, written(tmp_path, text, name))
        expect(dialog).to_contain_text(message)
        for program in ("JSON.parse", "Unexpected", "token", "position"):
            assert program not in dialog.inner_text()
        press(page, "Close")
        expect(dialog).to_be_hidden()
    assert [one["title"] for one in stored(page)] == ["Mine"]


def test_a_file_that_cannot_be_read_is_said_to_be_so(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    page.evaluate("() => { Blob.prototype.text = () => Promise.reject(new Error('gone')); }")
    load(page, written(tmp_path, sheet()))
    expect(page.locator(DIALOG)).to_contain_text("The browser could not read this file.")


def test_what_loading_needs_is_loaded_itself_or_said_to_be_missing(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/assess/")
    page.context.set_offline(True)
    load(page, written(tmp_path, sheet()))
    expect(page.locator(DIALOG)).to_contain_text("could not be loaded. Are you online?")
    press(page, "Close")
    page.context.set_offline(False)
    load(page, written(tmp_path, sheet(title="Theirs")))
    expect(page.locator(DIALOG)).to_contain_text("Title: Theirs")


# What can be typed can be saved and loaded again


def note_of(page: Page, id: str = ITEM) -> Locator:
    form = page.locator(f'[data-item="{id}"]')
    form.locator(".mdcheck-note summary").click()
    return form.locator("[data-field=note]")


def test_how_much_room_a_note_has_left_is_said_while_one_types(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    note = note_of(page)
    room = page.locator('.mdcheck-note [role="status"]')
    note.fill("က" * 3_000)
    expect(room).to_have_text("")
    note.fill("က" * 3_999)
    expect(room).to_have_text("1 character left")
    note.press_sequentially("ab")
    expect(room).to_have_text("No room left: 4000 characters fit.")
    expect(note).to_have_value("က" * 3_999 + "a")
    page.locator(f'[data-item="{ITEM}"] [data-field=reference]').fill("r" * 990)
    expect(room).to_have_text("10 characters left")


def test_a_note_that_is_longer_than_fits_is_kept_whole(open_page: Open, tmp_path: Path) -> None:
    """Such as one of an earlier edition; it can be made shorter, not longer."""
    page = open_page("/sectors/health/")
    load(page, written(tmp_path, sheet(answers={ITEM: {"note": "n" * 4_010}})))
    dialog = page.locator(DIALOG)
    expect(dialog).not_to_contain_text("Good to know")  # a sector's page says nothing of notices
    press(page, "Open it")
    note = page.locator(f'[data-item="{ITEM}"] [data-field=note]')
    page.locator(f'[data-item="{ITEM}"] .mdcheck-note summary').click()
    note.focus()
    expect(page.locator('.mdcheck-note [role="status"]')).to_have_text(
        "10 characters too long: 4000 fit."
    )
    note.press("End")
    note.press_sequentially("x")
    note.press("Backspace")
    answers = json.loads(saved(page, tmp_path).read_text("utf-8"))["answers"]
    assert answers == {ITEM: {"level": None, "note": "n" * 4_009}}
    go(page, "/assess/")
    load(page, written(tmp_path, sheet(answers={ITEM: {"note": "n" * 4_010}})))
    expect(dialog).to_contain_text(
        f"answers {ITEM} note: is longer than 4000 characters; all of it is kept."
    )


def test_a_full_sheet_in_burmese_can_be_saved_and_loaded(open_page: Open, tmp_path: Path) -> None:
    """Every note of every item, as long as it can be typed: far more than the 1 MB of before."""
    answers = {
        item.id: {"level": 2, "note": "က" * 3_000, "reference": "ခ" * 1_000}
        for sector in CONTENT.sectors
        for item in sector.items
    }
    page = open_page("/assess/")
    load(page, written(tmp_path, sheet(title="Full", answers=answers)))
    press(page, "Open it")
    expect(title(page)).to_have_value("Full")
    path = saved(page, tmp_path)
    assert 3_000_000 < path.stat().st_size < LARGEST
    found, _ = load_sheet(str(path), CONTENT)
    assert {id: answer.note for id, answer in found.answers.items()} == {
        id: answer["note"] for id, answer in answers.items()
    }
    load(page, path)
    expect(page.locator(DIALOG)).to_contain_text("Title: Full")


def test_a_file_that_could_not_be_loaded_again_is_said_to_be_so(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/assess/")
    title(page).fill("Large")
    page.evaluate("mdcheck.session.content.limits.largest = 100")
    saved(page, tmp_path)
    expect(page.locator(DIALOG)).to_contain_text("This file is too large to be loaded again")
    expect(page.locator(DIALOG)).to_contain_text("All of it was saved.")


def test_half_a_character_is_made_whole_in_a_file(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    title(page).evaluate(
        "(field) => { field.value = 'a\\ud83db'; field.dispatchEvent(new Event('input')); }"
    )
    found, _ = load_sheet(str(saved(page, tmp_path)), CONTENT)
    assert found.title == "a\ufffdb"


def test_a_byte_order_mark_is_no_problem(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    load(page, written(tmp_path, b"\xef\xbb\xbf" + json.dumps(sheet(title="Marked")).encode()))
    expect(page.locator(DIALOG)).to_contain_text("Title: Marked")


def test_thousands_of_goals_open_at_once(open_page: Open, tmp_path: Path) -> None:
    """The first hundred are drawn, the rest is kept; they took half a minute before."""
    goals = [
        {"title": f"Goal no. {n}", "sectors": ["health"], "scores": {"independent": n % 3}}
        for n in range(8_000)
    ]
    page = open_page("/assess/")
    load(page, written(tmp_path, sheet(title="Many", goals=goals)))
    expect(page.locator(DIALOG)).to_contain_text("8000 goals")
    expect(page.locator(DIALOG)).to_contain_text(
        "there are more than 100 goals; all of them are kept."
    )
    begun = time.monotonic()
    press(page, "Open it")
    forms = page.locator(".mdcheck-goal")
    expect(forms).to_have_count(100)
    assert time.monotonic() - begun < 6
    expect(page.locator("[data-goals] tbody tr")).to_have_count(100)
    expect(page.locator("[data-goals] [data-shown]")).to_contain_text("and 7900 more")
    do(page, "goal")
    expect(page.locator(DIALOG)).to_contain_text("An assessment has room for 100 goals.")
    press(page, "Close")
    page.locator("[data-list] > button").click()
    expect(forms).to_have_count(200)
    expect(forms.nth(100).locator("input").first).to_be_focused()
    assert len(json.loads(saved(page, tmp_path).read_text("utf-8"))["goals"]) == 8_000
    do(page, "delete")
    press(page, "Delete")
    expect(forms).to_have_count(0)


# Loading

THEIRS = sheet(
    title="Theirs", respondent={"name": "Ministry"}, answers={ITEM: 2, "trade.x": 1, "health.y": 0}
)


@pytest.mark.parametrize("path", ["/assess/", "/sectors/trade/"])
def test_what_a_file_holds_is_shown_by_sector(open_page: Open, tmp_path: Path, path: str) -> None:
    """On the page of another sector too, which has no questions of these."""
    page = open_page(path)
    load(page, written(tmp_path, THEIRS))
    lines = page.locator("dialog [data-body] ul").first.locator("li")
    expect(lines).to_have_text(
        [
            "Title: Theirs",
            "Answered by: Ministry",
            "Health services: 2 answers",
            "Trade: 1 answer",
        ]
    )


def test_a_file_is_shown_before_it_is_opened(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/")
    title(page).fill("Mine")
    load(page, written(tmp_path, sheet(title="Theirs", answers={ITEM: 2, "health.gone": 1})))
    expect(page.locator(DIALOG)).to_contain_text("Theirs")
    expect(page.locator(DIALOG)).to_contain_text("answers health.gone: no checklist has this item")
    press(page, "Cancel")
    assert [one["title"] for one in stored(page)] == ["Mine"]
    load(page, written(tmp_path, sheet(title="Theirs", answers={ITEM: 2, "health.gone": 1})))
    press(page, "Open it as an assessment of its own")
    assert sorted(one["title"] for one in stored(page)) == ["Mine", "Theirs"]
    expect(title(page)).to_have_value("Theirs")
    answers = json.loads(saved(page, tmp_path).read_text("utf-8"))["answers"]
    assert answers["health.gone"] == 1


def replaced(page: Page, tmp_path: Path) -> str:
    """An assessment of ours, replaced by theirs; the id of the open one."""
    choose(page, ITEM, "1")
    go(page, "/assess/")
    title(page).fill("Mine")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    (id,) = kept(page)
    load(page, written(tmp_path, THEIRS))
    said = page.locator(DIALOG)
    expect(said).to_contain_text("Open now: Mine, with 1 answer on Health services.")
    expect(said).to_contain_text("1 answer differs from the one here.")
    expect(said).to_contain_text("Replaced, it can be brought back for 30 days.")
    press(page, "Replace the open one")
    expect(title(page)).to_have_value("Theirs")
    return str(id)


def test_what_is_replaced_is_an_earlier_state(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/")
    id = replaced(page, tmp_path)
    assert {id: one["title"] for id, one in kept(page).items()} == {id: "Theirs"}
    expect(page.locator("[data-saved]")).to_contain_text("Mine was replaced.")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    page.reload()
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    page.locator("[data-earlier] summary").click()
    page.get_by_role("button", name="Bring back").click()
    expect(title(page)).to_have_value("Mine")
    assert kept(page)[id]["answers"] == {ITEM: 1}


def test_a_replacement_can_be_undone(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/")
    id = replaced(page, tmp_path)
    do(page, "undo")
    expect(title(page)).to_have_value("Mine")
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    found = kept(page)
    assert list(found) == [id]
    assert (found[id]["title"], found[id]["answers"]) == ("Mine", {ITEM: 1})


def test_what_was_changed_before_an_undo_is_an_earlier_state_too(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/sectors/health/")
    id = replaced(page, tmp_path)
    title(page).fill("Theirs, and mine")
    do(page, "undo")
    expect(title(page)).to_have_value("Mine")
    page.locator("[data-earlier] summary").click()
    page.get_by_role("button", name="Bring back").first.click()
    expect(title(page)).to_have_value("Theirs, and mine")
    assert list(kept(page)) == [id]


def test_undo_is_offered_for_the_one_that_was_replaced(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/")
    replaced(page, tmp_path)
    do(page, "new")
    expect(page.locator('[data-do="undo"]')).to_be_hidden()
    switch(page, "Theirs (Ministry)")
    expect(page.locator('[data-do="undo"]')).to_be_visible()


def test_where_nothing_keeps_earlier_states_both_are_kept(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/", script=NO_DISK)
    title(page).fill("Mine")
    load(page, written(tmp_path, THEIRS))
    press(page, "Replace the open one")
    expect(title(page)).to_have_value("Theirs")
    assert sorted(one["title"] for one in stored(page)) == ["Mine", "Theirs"]


def test_an_old_file_opens_and_says_what_has_changed(open_page: Open, tmp_path: Path) -> None:
    answers = {ITEM: "yes", "health.gone": {"level": 2, "note": "Kept"}}
    page = open_page("/assess/")
    load(page, written(tmp_path, sheet(title="Old", content_version="0.1", answers=answers)))
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("written for version 0.1 of the checklists, scored with")
    expect(dialog).to_contain_text("answers health.gone: no checklist has this item")
    press(page, "Open it")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_contain_text("1 of")
    answers = stored(page)[0]["answers"]
    assert answers == {ITEM: 2, "health.gone": {"level": 2, "note": "Kept"}}


def test_the_example_can_be_opened_and_deleted(open_page: Open) -> None:
    page = open_page("/assess/")
    open_example(page)
    expect(sector_rows(page).first).to_contain_text("Health services")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_have_text("All answered")
    do(page, "delete")
    press(page, "Delete")
    expect(page.locator("[data-overview] [data-empty]")).to_be_visible()
    assert stored(page) == []


# Hostile text

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'&{{7*7}}{title}'


def test_hostile_text_stays_text_everywhere(open_page: Open, tmp_path: Path) -> None:
    answers = {
        ITEM: {"level": 2, "note": HOSTILE, "reference": HOSTILE, "by": HOSTILE},
        HOSTILE: 1,
        "__proto__": 2,
        "constructor": 2,
    }
    goal = {"title": HOSTILE, "sectors": [HOSTILE], "scores": {"independent": 2}}
    hostile = sheet(title=HOSTILE, respondent={"name": HOSTILE}, answers=answers, goals=[goal])
    page = open_page("/assess/")
    load(page, written(tmp_path, hostile))
    expect(page.locator(DIALOG)).to_contain_text("<img src=x")
    press(page, "Open it")
    expect(page.locator("[data-assessments]")).to_contain_text("<img src=x")
    expect(page.locator("[data-goals] tbody")).to_contain_text("<img src=x")
    load(page, written(tmp_path, hostile))
    press(page, "Replace the open one")
    expect(page.locator("[data-saved]")).to_contain_text("<img src=x")
    go(page, "/sectors/health/")
    expect(page.locator(f'[data-item="{ITEM}"] [data-field=note]')).to_have_value(HOSTILE)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(f'[data-item="{ITEM}"] .mdcheck-printed').first).to_have_text(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x']").count() == 0
