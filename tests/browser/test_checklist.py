"""Answering in a real browser: by mouse, by keyboard, kept, shared between windows, never lost."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mdcheck.load.folder import open_content

CONTENT = open_content()
HEALTH = next(sector for sector in CONTENT.sectors if sector.id == "health")
ITEM = "health.staff-shortages"
Open = Callable[..., Page]


def form(page: Page, id: str = ITEM) -> object:
    return page.locator(f'[data-item="{id}"]')


def choose(page: Page, id: str, value: str) -> None:
    page.locator(f'[data-item="{id}"] input[value="{value}"]').check()


def chosen(page: Page, id: str = ITEM) -> str | None:
    checked = page.locator(f'[data-item="{id}"] input:checked')
    return checked.get_attribute("value") if checked.count() else None


def stored(page: Page) -> list[dict[str, object]]:
    """Every assessment that this browser keeps."""
    script = "Object.keys(localStorage).filter(k => k.startsWith('mdcheck:v1:')).map(k => JSON.parse(localStorage[k]).sheet)"
    return page.evaluate(script)


def test_an_answer_is_kept_and_shown_again(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    assert chosen(page) is None
    page.locator(f'[data-item="{ITEM}"] label', has_text="Partly").click()
    note = page.locator(f'[data-item="{ITEM}"] [data-field=note]')
    page.locator(f'[data-item="{ITEM}"] .mdcheck-note summary').click()
    note.fill("Two clinics closed")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device at")
    page.reload()
    assert chosen(page) == "1"
    expect(note).to_have_value("Two clinics closed")
    assert stored(page)[0]["answers"] == {ITEM: {"level": 1, "note": "Two clinics closed"}}


def test_an_answer_can_be_cleared(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    page.locator(f'[data-item="{ITEM}"] [data-clear]').click()
    assert chosen(page) is None
    assert stored(page)[0].get("answers", {}) == {}


def test_everything_works_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    first = HEALTH.items[0].id
    page.locator(f'[data-item="{first}"] input').first.focus()
    page.keyboard.press("Space")
    assert chosen(page, first) == "0"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert chosen(page, first) == "2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('data-clear')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Typed")
    assert stored(page)[0]["answers"][first] == {"level": 2, "note": "Typed"}
    expect(page.locator("[data-result] [data-shown]")).to_be_visible()


def test_the_result_is_announced_once_answers_pause(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    expect(page.locator("[data-result] [data-live]")).to_contain_text(
        "1 of 28 items answered. Priority 100.0"
    )


def test_two_windows_follow_each_other(open_page: Open) -> None:
    one = open_page("/sectors/health/")
    choose(one, ITEM, "2")
    two = one.context.new_page()
    two.goto(one.url)
    assert chosen(two) == "2"
    choose(two, "health.demand-up", "1")
    expect(one.locator('[data-item="health.demand-up"] input[value="1"]')).to_be_checked()
    choose(one, "health.demand-down", "0")
    expect(two.locator('[data-item="health.demand-down"] input[value="0"]')).to_be_checked()
    assert stored(one)[0]["answers"] == {ITEM: 2, "health.demand-up": 1, "health.demand-down": 0}


def test_an_answer_on_the_quick_scan_is_the_same_answer(open_page: Open) -> None:
    page = open_page("/assess/quick/")
    assert page.locator("[data-item]").count() == sum(
        i.core for s in CONTENT.sectors for i in s.items
    )
    choose(page, ITEM, "1")
    page.goto(page.url.replace("/assess/quick/", "/sectors/health/"))
    assert chosen(page) == "1"


def test_a_filled_page_shows_what_the_command_line_prints(open_page: Open, tmp_path: Path) -> None:
    """Ring five: a whole checklist filled by hand, saved to a file and scored by `mdcheck score`."""
    page = open_page("/sectors/health/")
    rng = random.Random(5)
    for item in HEALTH.items:
        choose(page, item.id, rng.choice(["0", "1", "2", "2", "unknown", "not-applicable"]))
    printed = saved_and_scored(page, tmp_path / "saved.json", "--sector", "health")
    (result,) = printed["sectors"]
    rows = page.locator("[data-result] tbody tr")
    for n, name in enumerate(("priority", "need", "potential")):
        index = result[name]
        shown = rows.nth(n).locator("td").all_text_contents()[1:]
        assert shown == [
            f"{index['value']:.1f}",
            f"{index['low']:.1f} to {index['high']:.1f}",
            f"{index['coverage']:.1f} %",
        ]
    links = page.locator('[data-result] li a[href^="#health."]').evaluate_all(
        "all => all.map(a => a.hash.slice(1))"
    )
    assert links == [*result["drivers"], *result["to_find_out"]]
    verdict = page.locator(".mdcheck-verdict").text_content()
    assert verdict.lower().startswith(result["verdict"])


def saved_and_scored(page: Page, path: Path, *options: str) -> dict[str, object]:
    """The open sheet, saved to a file and scored by `mdcheck score`."""
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    download.value.save_as(path)
    command = [sys.executable, "-m", "mdcheck", "score", str(path), "--format", "json", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_priorities_stay_right_while_answers_change(open_page: Open, tmp_path: Path) -> None:
    """Only rows that differ are made anew; order, numbers and ranks must still be those of all."""
    page = open_page("/assess/")
    page.locator('[data-do="example"]').click()
    page.locator("dialog button", has_text="Open beside").click()
    page.goto(page.url + "quick/")
    rng = random.Random(3)
    core = [i.id for s in CONTENT.sectors for i in s.items if i.core]
    for id in rng.sample(core, 40):
        choose(page, id, rng.choice(["0", "1", "2", "unknown", "not-applicable"]))
    shown = page.locator("[data-overview] tbody tr").evaluate_all(
        "all => all.map(row => [...row.children].map(cell => cell.textContent))"
    )
    expected = []
    for sector in saved_and_scored(page, tmp_path / "saved.json")["sectors"]:
        place, best, worst = (sector[key] for key in ("place", "best", "worst"))
        rank = "–" if place is None else str(best) if best == worst else f"{best} to {worst}"
        value = f"{sector['priority']['value']:.1f}"
        expected.append(["–" if place is None else str(place), sector["title"], value, rank])
    assert [[row[0], row[1], row[3], row[6]] for row in shown] == expected


# Storage that does not work


def test_forbidden_storage_is_said_at_once_and_nothing_breaks(open_page: Open) -> None:
    script = "Object.defineProperty(window, 'localStorage', {configurable: true, get() { throw new DOMException('no', 'SecurityError'); }});"
    page = open_page("/sectors/health/", script=script)
    expect(page.locator("[data-alert]")).to_contain_text("does not let pages keep data")
    choose(page, ITEM, "2")
    assert chosen(page) == "2"
    expect(page.locator("[data-result] [data-shown]")).to_be_visible()
    with page.expect_download():
        page.locator('[data-do="save"]').click()


def test_a_small_success_does_not_hide_that_an_assessment_was_not_saved(
    open_page: Open, tmp_path: Path
) -> None:
    """Storage may be too full for a sheet and still take the few letters of an id."""
    script = "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { if (value.length > 60) throw new DOMException('full', 'QuotaExceededError'); set.call(this, key, value); };"
    page = open_page("/assess/", script=script)
    load(page, written(tmp_path, json.dumps({"format": "mdcheck-answers/1", "answers": {ITEM: 2}})))
    page.locator("dialog button", has_text="Open beside the others").click()
    expect(page.locator("[data-alert]")).to_contain_text("storage is full. Save to a file now")


def test_full_storage_is_said_at_once_with_a_way_out(open_page: Open) -> None:
    script = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"
    page = open_page("/sectors/health/", script=script)
    choose(page, ITEM, "2")
    expect(page.locator("[data-alert]")).to_contain_text("storage is full. Save to a file now")
    choose(page, "health.demand-up", "1")
    assert chosen(page) == "2"


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
    page.evaluate(
        "t => { localStorage['mdcheck:v1:x'] = t; localStorage['mdcheck:current'] = 'x'; }", text
    )
    page.goto(page.url + "sectors/health/")
    expect(page.locator("[data-alert]")).to_contain_text("could not be read and was set aside")
    kept = page.evaluate(
        "Object.keys(localStorage).filter(k => k.startsWith('mdcheck:broken:x')).map(k => localStorage[k])"
    )
    assert kept == [text]
    choose(page, ITEM, "2")
    assert len(stored(page)) == 1


# Files


def load(page: Page, path: Path) -> None:
    page.locator("[data-file]").set_input_files(path)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.json"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("{", "not an assessment that was saved here", id="not-json"),
        pytest.param("format: mdcheck-answers/1\n", "only the command line reads", id="yaml"),
        pytest.param("[1]", "expected keys with values", id="list"),
        pytest.param('{"format": "mdcheck-answers/9"}', "unknown format", id="newer-format"),
        pytest.param('{"format": "mdcheck-answers/1", "answers": {"health.staff-shortages": 9}}', "unknown level 9", id="level"),
        pytest.param(" " * 1_000_001, "larger than 1 MB", id="large"),
    ],
)  # fmt: skip
def test_a_bad_file_changes_nothing(
    open_page: Open, tmp_path: Path, text: str, message: str
) -> None:
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("Mine")
    load(page, written(tmp_path, text))
    expect(page.locator("dialog")).to_contain_text(message)
    page.locator("dialog button").click()
    expect(page.locator("dialog")).to_be_hidden()
    assert [sheet["title"] for sheet in stored(page)] == ["Mine"]


def test_a_file_is_shown_before_it_replaces_anything(open_page: Open, tmp_path: Path) -> None:
    sheet = {
        "format": "mdcheck-answers/1",
        "title": "Theirs",
        "answers": {ITEM: 2, "health.gone": 1},
    }
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("Mine")
    load(page, written(tmp_path, json.dumps(sheet)))
    expect(page.locator("dialog")).to_contain_text("Theirs")
    expect(page.locator("dialog")).to_contain_text("health.gone")
    page.locator("dialog button", has_text="Cancel").click()
    assert [kept["title"] for kept in stored(page)] == ["Mine"]
    load(page, written(tmp_path, json.dumps(sheet)))
    page.locator("dialog button", has_text="Open beside the others").click()
    assert sorted(kept["title"] for kept in stored(page)) == ["Mine", "Theirs"]
    expect(page.locator('[data-head="title"]')).to_have_value("Theirs")
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    assert json.loads(download.value.path().read_text("utf-8"))["answers"]["health.gone"] == 1


def test_an_old_file_opens_and_says_what_has_changed(open_page: Open, tmp_path: Path) -> None:
    sheet = {
        "format": "mdcheck-answers/1",
        "title": "Old",
        "content_version": "0.1",
        "answers": {ITEM: "yes", "health.gone": {"level": 2, "note": "Kept"}},
    }
    page = open_page("/assess/")
    load(page, written(tmp_path, json.dumps(sheet)))
    dialog = page.locator("dialog")
    expect(dialog).to_contain_text("written for version 0.1 of the checklists, scored with")
    expect(dialog).to_contain_text("answers health.gone no checklist has this item")
    dialog.locator("button", has_text="Open beside the others").click()
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_contain_text("1 of")
    answers = stored(page)[0]["answers"]
    assert answers == {ITEM: 2, "health.gone": {"level": 2, "note": "Kept"}}


def test_the_example_can_be_opened_and_deleted(open_page: Open) -> None:
    page = open_page("/assess/")
    page.locator('[data-do="example"]').click()
    page.locator("dialog button", has_text="Open beside").click()
    first = page.locator("[data-overview] tbody tr").first
    expect(first).to_contain_text("Financial services")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_have_text("Completed")
    page.locator('[data-do="delete"]').click()
    page.locator("dialog button", has_text="Delete").click()
    expect(page.locator("[data-overview] [data-empty]")).to_be_visible()
    assert stored(page) == []


# Hostile text

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'&{{7*7}}'


def test_hostile_text_stays_text_everywhere(open_page: Open, tmp_path: Path) -> None:
    sheet = {
        "format": "mdcheck-answers/1",
        "title": HOSTILE,
        "respondent": {"name": HOSTILE},
        "answers": {
            ITEM: {"level": 2, "note": HOSTILE, "reference": HOSTILE},
            HOSTILE: 1,
            "__proto__": 2,
            "constructor": 2,
        },
        "goals": [{"title": HOSTILE, "sectors": [HOSTILE], "scores": {"independent": 2}}],
    }
    page = open_page("/assess/")
    load(page, written(tmp_path, json.dumps(sheet)))
    expect(page.locator("dialog")).to_contain_text("<img src=x")
    page.locator("dialog button", has_text="Open beside").click()
    expect(page.locator("[data-assessments]")).to_contain_text("<img src=x")
    expect(page.locator("[data-goals] tbody")).to_contain_text("<img src=x")
    page.goto(page.url.replace("/assess/", "/sectors/health/"))
    expect(page.locator(f'[data-item="{ITEM}"] [data-field=note]')).to_have_value(HOSTILE)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(f'[data-item="{ITEM}"] .mdcheck-printed').first).to_have_text(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x']").count() == 0


# Goals, scope, set-up


def test_goals_are_scored_as_the_handbook_does(open_page: Open) -> None:
    page = open_page("/assess/")
    for title, levels in (("Rural water", "2122"), ("Refugees", "2222")):
        page.locator('[data-do="goal"]').click()
        goal = page.locator(".mdcheck-goal").last
        goal.locator("input[type=text]").fill(title)
        for n, level in enumerate(levels):
            goal.locator("select").nth(n).select_option(level)
    rows = [
        row.split("\t")
        for row in page.locator("[data-goals] tbody tr").evaluate_all(
            "all => all.map(r => [...r.children].map(c => c.textContent).join('\\t'))"
        )
    ]
    assert rows == [["1", "Refugees", "8", "8"], ["2", "Rural water", "7", "7"]]
    page.reload()
    assert page.locator(".mdcheck-goal").count() == 2
    page.locator(".mdcheck-goal button").first.click()
    assert [goal["title"] for goal in stored(page)[0]["goals"]] == ["Refugees"]


def test_the_quick_scope_asks_core_items_only(open_page: Open) -> None:
    page = open_page("/assess/")
    page.locator("[name=mdcheck-scope][value=quick]").check()
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_have_text("Not started, 6 items")
    page.goto(page.url.replace("/assess/", "/sectors/health/"))
    visible = page.locator("[data-item]:visible").count()
    assert visible == sum(item.core for item in HEALTH.items)


def test_several_assessments_are_kept_apart(open_page: Open) -> None:
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("One")
    page.locator('[data-do="new"]').click()
    page.locator('[data-head="title"]').fill("Two")
    names = page.locator("[data-assessments] option").all_text_contents()
    assert sorted(names) == ["One", "Two"]
    page.locator("[data-assessments]").select_option(label="One")
    expect(page.locator('[data-head="title"]')).to_have_value("One")


def test_an_assessment_is_as_it_was_after_a_new_one_was_begun(open_page: Open) -> None:
    """Going back to it and answering once more must not write the new one's sheet over it."""
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    page.goto(page.url.replace("/sectors/health/", "/assess/"))
    page.locator('[data-head="title"]').fill("First")
    page.locator('[data-do="new"]').click()
    page.locator("[data-assessments]").select_option(label="First")
    expect(page.locator('[data-head="title"]')).to_have_value("First")
    page.goto(page.url.replace("/assess/", "/sectors/health/"))
    choose(page, "health.demand-up", "1")
    (kept,) = [sheet for sheet in stored(page) if sheet.get("title") == "First"]
    assert kept["answers"] == {ITEM: 2, "health.demand-up": 1}


def test_an_assessment_is_as_it_was_when_a_new_one_could_not_be_kept(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("First")
    page.evaluate("""() => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (value.length > 60) throw new DOMException("full", "QuotaExceededError");
        set.call(this, key, value);
      };
    }""")
    load(page, written(tmp_path, json.dumps({"format": "mdcheck-answers/1", "title": "Second"})))
    page.locator("dialog button", has_text="Open beside the others").click()
    page.locator("[data-assessments]").select_option(label="First")
    expect(page.locator('[data-head="title"]')).to_have_value("First")


def test_a_year_of_five_digits_does_not_spoil_an_assessment(open_page: Open) -> None:
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("Mine")
    page.locator('[data-head="date"]').press_sequentially("112220266")
    page.reload()
    expect(page.locator('[data-head="title"]')).to_have_value("Mine")
    expect(page.locator("[data-alert]")).to_be_hidden()


def test_a_page_that_comes_back_shows_what_was_answered_meanwhile(open_page: Open) -> None:
    """A browser may keep a page whole and show it again at "Back"; it then hears of no change."""
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("Mine")
    other = page.context.new_page()
    page.evaluate("""() => {
      const { session } = mdcheck;
      const follow = session.follow;
      session.follow = (event) => event.key === null && follow.call(session, event);
    }""")
    other.goto(page.url.replace("/assess/", "/sectors/health/"))
    choose(other, ITEM, "2")
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator('[data-task="health"] .mdcheck-state')).to_contain_text("1 of")


def test_several_unreadable_assessments_do_not_stop_the_page(open_page: Open) -> None:
    page = open_page("/")
    page.evaluate(
        "for (const id of 'abc') localStorage['mdcheck:v1:' + id] = '{bad'; localStorage['mdcheck:current'] = 'a'"
    )
    page.goto(page.url + "sectors/health/")
    choose(page, ITEM, "2")
    assert [sheet["answers"] for sheet in stored(page)] == [{ITEM: 2}]


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_way_to_the_result_ends_at_the_result(open_page: Open, width: int) -> None:
    """Though what stands above it was not laid out when the way began."""
    page = open_page("/assess/", viewport={"width": width, "height": 800})
    page.locator('[data-do="example"]').click()
    page.locator("dialog button", has_text="Open beside").click()
    page.goto(page.url.replace("/assess/", "/sectors/health/#your-result"))
    page.wait_for_timeout(400)
    top = page.locator("#your-result").evaluate("e => e.getBoundingClientRect().top")
    assert 40 <= top <= 110


# Without a script, on paper, on disk


def test_without_scripts_the_whole_checklist_is_there(open_page: Open) -> None:
    page = open_page("/sectors/health/", java_script_enabled=False)
    assert page.locator("[data-item]").count() == len(HEALTH.items)
    choose(page, ITEM, "2")
    assert chosen(page) == "2"
    expect(page.locator("noscript .mdcheck-paper").first).to_be_visible()
    assert (
        page.locator(".mdcheck-item .mdcheck-note summary").count() == 0
    )  # nothing that does nothing
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


def printing(page: Page, choice: str) -> None:
    """Choose what to print, with the browser's own dialog left out."""
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.locator('[data-do="print"]').click()
    page.locator("dialog button", has_text=choice).click()
    page.emulate_media(media="print")


@pytest.mark.parametrize("choice", ["Answers and results", "Blank form", "The whole page"])
def test_what_is_printed_is_what_was_chosen(open_page: Open, choice: str) -> None:
    page = open_page("/assess/")
    page.locator('[data-head="title"]').fill("Velundria, 2026")
    page.goto(page.url.replace("/assess/", "/sectors/health/"))
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
    expect(head).to_contain_text("Respondent ___" if blank else "Velundria, 2026")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".mdcheck-printed").count() == 0
    assert (
        page.evaluate("document.documentElement.matches('.mdcheck-only, .mdcheck-blank')") is False
    )


def test_the_blank_form_hides_answers(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    page.emulate_media(media="print")
    page.evaluate(
        "document.documentElement.classList.add('mdcheck-blank'); window.dispatchEvent(new Event('beforeprint'))"
    )
    item = page.locator(f'[data-item="{ITEM}"]')
    expect(item.locator(".mdcheck-options label", has_text="Partly")).to_be_visible()
    expect(page.locator("[data-result]")).to_be_hidden()


def test_the_single_file_works_from_disk(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri())
    page.locator('[data-task="health"] a').click()
    choose(page, ITEM, "2")
    expect(page.locator("[data-overview] tbody tr").first).to_contain_text("Governance")
    expect(page.locator("[data-overview] tbody")).to_contain_text("100.0")
    page.reload()
    assert chosen(page) == "2"
    text = single.read_text("utf-8")
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", text)


def test_a_sector_of_the_single_file_is_not_hidden_by_the_bar(
    open_page: Open, single: Path
) -> None:
    for width in (1280, 390):
        page = open_page(single.as_uri(), viewport={"width": width, "height": 800})
        page.locator('[data-task="health"] a').click()
        page.wait_for_timeout(400)
        summary = page.locator("#sector-health > summary").bounding_box()
        bar = page.locator("[data-bar]").bounding_box()
        assert summary["y"] >= bar["y"] + bar["height"]


def test_the_offline_edition_works_from_disk(open_page: Open, offline: Path) -> None:
    page = open_page((offline / "index.html").as_uri())
    page.locator("a", has_text="Assess your country").first.click()
    page.locator('[data-task="health"] a').click()
    choose(page, ITEM, "2")
    assert chosen(page) == "2"
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("portab")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
