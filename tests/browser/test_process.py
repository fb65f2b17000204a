"""The checklists of the planning process on their pages, and the cycle, in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    CONTENT,
    ITEM,
    Open,
    choose,
    chosen,
    go,
    keeping,
    load,
    paper,
    press,
    printing,
    saved,
    sheet,
    stored,
    written,
)
from tests.browser.test_site import show_all, violations

FIRST, SECOND, *_ = CONTENT.process("readiness").items
NOTE = next(item for item in CONTENT.process("readiness").items if not item.graded)
LATER = CONTENT.process("monitoring").items[0]
RESULT = "[data-steps=readiness]"
SOME = {FIRST.id: 2, SECOND.id: 1, LATER.id: 1}


def unfold(page: Page, id: str = "readiness") -> None:
    page.locator(f"#list-{id} > summary").click()


def test_an_answer_is_kept_in_the_assessment_and_counted_in_words(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    unfold(page)
    choose(page, FIRST.id, "2")
    choose(page, SECOND.id, "0")
    shown = page.locator(f"{RESULT} [data-shown]")
    expect(shown).to_contain_text("1 of 17 steps is in place · missing: 1 · not answered: 15")
    expect(shown).to_contain_text(SECOND.next)
    expect(page.locator(f"{RESULT} [data-live]")).to_contain_text("missing: 1")
    expect(page.locator("#list-readiness [data-answered]")).to_have_text("2 answered")
    assert stored(page)[0]["answers"] == {FIRST.id: 2, SECOND.id: 0}
    page.reload()
    assert chosen(page, FIRST.id) == "2"
    expect(shown).to_contain_text("missing: 1")
    go(page, "/sectors/health/")
    choose(page, ITEM, "1")
    assert stored(page)[0]["answers"] == {FIRST.id: 2, SECOND.id: 0, ITEM: 1}


def test_a_note_and_its_evidence_belong_to_a_step_too(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    unfold(page)
    item = page.locator(f'[data-item="{FIRST.id}"]')
    choose(page, FIRST.id, "unknown")
    item.locator(".mdcheck-note summary").click()
    item.locator("[data-field=note]").fill("<b>Ask</b> the cabinet")
    item.locator("[data-field=evidence]").select_option("documented")
    page.locator(f'[data-item="{NOTE.id}"] [data-field=note]').fill("Two of them")
    expect(page.locator(f"{RESULT} [data-shown]")).to_contain_text("Two of them")
    assert stored(page)[0]["answers"] == {
        FIRST.id: {"level": "unknown", "note": "<b>Ask</b> the cabinet", "evidence": "documented"},
        NOTE.id: {"level": None, "note": "Two of them"},
    }


def test_two_lists_of_a_page_have_one_bar_and_results_of_their_own(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    assert page.locator("[data-bar]").count() == 1
    assert page.locator(".mdcheck-data").count() == 1
    unfold(page, "participation")
    choose(page, CONTENT.process("participation").items[0].id, "2")
    expect(page.locator("[data-steps=participation] [data-shown]")).to_be_visible()
    expect(page.locator(f"{RESULT} [data-shown]")).to_be_hidden()


def test_a_step_is_answered_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    page.locator("#list-readiness > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert chosen(page, FIRST.id) == "1"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert chosen(page, FIRST.id) is None


def test_the_short_list_leaves_no_step_out(open_page: Open) -> None:
    page = open_page("/plan/conditions/", script=keeping(scope="quick", answers={FIRST.id: 1}))
    unfold(page)
    for item in (FIRST, NOTE):
        expect(page.locator(f'[data-item="{item.id}"]')).to_be_visible()


def test_no_answer_to_it_begins_a_sector(open_page: Open) -> None:
    """Neither in the list of sectors, nor in the name of the assessment, nor in the priorities."""
    page = open_page("/assess/", script=keeping(title="T", answers=SOME))
    expect(page.locator("[data-overview] [data-empty]")).to_be_visible()
    assert page.locator("[data-task][data-state=open]").count() == len(CONTENT.sectors)
    expect(page.locator("[data-assessments] option").first).not_to_contain_text("sector")
    page.locator("[data-listing] summary").click()
    expect(page.locator("[data-listing]")).to_contain_text("3 on the planning process")


def test_a_file_says_how_much_of_the_process_it_holds(open_page: Open, tmp_path: Path) -> None:
    """They are known, also where the page has to load what it knows of them first."""
    page = open_page("/assess/")
    answers = {**SOME, ITEM: 2, "health.nothing": 1}
    load(
        page,
        written(tmp_path, sheet(content_version="2.0", respondent={"name": "A"}, answers=answers)),
    )
    dialog = page.locator("dialog[open]")
    expect(dialog).to_contain_text("Health services: 2 answers")
    expect(dialog).to_contain_text("3 answers on the planning process")
    expect(dialog).to_contain_text("health.nothing: no checklist has this item")
    expect(dialog).not_to_contain_text("readiness.")
    press(page, "Open it")
    kept = json.loads(saved(page, tmp_path).read_text("utf-8"))
    assert kept["answers"] == answers


def test_two_files_that_differ_are_decided_by_the_question(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/", script=keeping(title="T", respondent={"name": "B"}, answers=SOME))
    load(page, written(tmp_path, sheet(respondent={"name": "A"}, answers={FIRST.id: 0})))
    press(page, "Compare and decide")
    choice = page.locator(".mdcheck-decide fieldset", has_text=FIRST.text)
    expect(choice).to_have_count(1)
    choice.locator("input").last.check()
    page.locator(".mdcheck-decide button", has_text="Add to this assessment").click()
    assert stored(page)[0]["answers"][FIRST.id] == {"level": 0, "by": "A"}


# The cycle


def test_the_cycle_says_where_the_work_stands(open_page: Open) -> None:
    page = open_page("/plan/where/", script=keeping(title="T", answers=SOME))
    shown = page.locator("[data-course] [data-shown]")
    expect(shown).to_contain_text("The work is at this stage: Prepare.")
    expect(shown).to_contain_text("Begun beyond it: Monitor and evaluate.")
    expect(page.locator("[data-stage=prepare]")).to_contain_text("Now here · 1 of ")
    expect(page.locator("[data-stage=monitor]")).to_contain_text("1 partly")
    row = shown.locator("tr", has_text="Prepare")
    expect(row.locator("td").first).to_have_text("1")
    done = page.locator("[data-part=prepare] .done").get_attribute("stroke-dasharray")
    assert done
    assert 0 < float(done.split()[0]) < 1
    done, begun = (
        page.locator(f"[data-part=monitor] .{name}").get_attribute("stroke-dasharray") or ""
        for name in ("done", "begun")
    )
    assert float(done.split()[0]) == 0 < float(begun.split()[0])  # what is partly in place
    expect(page.locator("[data-wheel-count]")).to_have_text("1")
    shown.get_by_text(SECOND.next).click()
    page.wait_for_url(re.compile(r"/plan/conditions/#"))
    expect(page.locator(f'[data-item="{SECOND.id}"]')).to_be_in_viewport()


def test_the_cycle_is_there_before_anything_is_answered(open_page: Open) -> None:
    page = open_page("/plan/where/")
    expect(page.locator("[data-course] [data-empty]")).to_be_visible()
    links = page.locator(".mdcheck-stages a")
    assert links.count() == len(CONTENT.method.stages)
    links.first.click()
    page.wait_for_url("**/plan/prepare/")


def test_the_cycle_follows_another_window(open_page: Open) -> None:
    page = open_page("/plan/where/", script=keeping(title="T", answers=SOME))
    other = page.context.new_page()
    other.goto(page.url.replace("/where/", "/conditions/"))
    unfold(other)
    choose(other, SECOND.id, "2")
    expect(page.locator("[data-stage=prepare]")).to_contain_text("Now here · 2 of ")


def test_what_cannot_be_loaded_is_said(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    page.route("**/course.js", lambda route: route.abort())
    unfold(page)
    choose(page, FIRST.id, "2")
    expect(page.locator(f"{RESULT} [data-empty]")).to_contain_text("could not be loaded")
    page.unroute("**/course.js")
    choose(page, SECOND.id, "2")
    expect(page.locator(f"{RESULT} [data-shown]")).to_contain_text("2 of 17 steps")


# Paper, no script, everybody


def test_without_a_script_it_can_be_read(open_page: Open) -> None:
    page = open_page("/plan/conditions/", java_script_enabled=False)
    unfold(page)
    expect(page.locator(f'[data-item="{FIRST.id}"]')).to_contain_text(FIRST.text)
    page.locator(f'[data-item="{FIRST.id}"] .mdcheck-help summary').click()
    expect(page.get_by_text(FIRST.next)).to_be_visible()
    go(page, "/plan/where/")
    expect(page.locator(".mdcheck-stages li")).to_have_count(len(CONTENT.method.stages))
    expect(page.locator(".mdcheck-course noscript p")).to_be_visible()


def test_paper_has_the_answers_and_nothing_else(open_page: Open) -> None:
    page = open_page("/plan/conditions/", script=keeping(title="T", answers=SOME))
    expect(page.locator(f"{RESULT} [data-shown]")).to_be_visible()
    printing(page, "Answers and results")
    expect(page.locator(f'[data-item="{FIRST.id}"]')).to_be_visible()
    expect(page.locator(f'[data-item="{NOTE.id}"]')).to_be_hidden()
    expect(page.locator("#list-participation")).to_be_hidden()
    expect(page.get_by_text("Strong political support at a high level")).to_be_hidden()
    expect(page.get_by_text(FIRST.text).last).to_be_visible()


def test_a_tally_sheet_has_the_steps_of_the_open_list(open_page: Open) -> None:
    """The room view ranks sectors, so it is not offered here."""
    page = open_page("/plan/conditions/")
    expect(page.locator('[data-do="room"]')).to_be_hidden()
    unfold(page, "participation")
    page.evaluate("window.print = () => {}")
    page.locator('[data-do="print"]').click()
    press(page, "Tally sheet for a room")
    tally = page.locator(".mdcheck-alone")
    expect(tally.first).to_contain_text("Participation")
    expect(tally.first).to_contain_text(CONTENT.process("participation").items[0].text)
    assert tally.get_by_text(FIRST.text).count() == 0


def test_paper_has_the_whole_cycle(open_page: Open) -> None:
    """What is folded on a screen is not, and is again after printing."""
    page = open_page("/plan/where/", script=keeping(title="T", answers=SOME))
    fold = page.locator("[data-course] [data-shown] details").first
    expect(fold).not_to_have_attribute("open", "")
    paper(page)
    expect(fold).to_have_attribute("open", "")
    expect(page.locator("[data-course] [data-shown]").get_by_text(FIRST.text)).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(fold).not_to_have_attribute("open", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/plan/where/", "/plan/conditions/"])
def test_axe_finds_nothing_where_something_is_answered(
    open_page: Open, path: str, scheme: str
) -> None:
    page = open_page(
        path,
        script=keeping(title="T", answers=SOME),
        color_scheme=scheme,
        viewport={"width": 360, "height": 740},
    )
    expect(page.locator("[data-shown]").first).to_be_visible()
    show_all(page)
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_nothing_is_asked_for_before_something_is_answered(open_page: Open) -> None:
    page = open_page("/plan/conditions/")
    page.wait_for_load_state("networkidle")  # a browser asks for a page's icon when it likes
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.wait_for_timeout(300)
    assert asked == []
    unfold(page)
    choose(page, FIRST.id, "2")
    expect(page.locator(f"{RESULT} [data-shown]")).to_be_visible()
    assert {"results.js", "course.js"} <= set(asked)
    assert "processes.js" not in asked  # the page itself shows the questions
