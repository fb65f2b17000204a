"""The plan page: a draft is taken, changed in place, kept, undone, and is the same on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mdcheck.assess import assess
from mdcheck.data.json import sheet_object
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import load_sheet
from mdcheck.plan import plan
from mdcheck.report.plan import plan as say
from mdcheck.report.told import told
from tests.browser.pages import HEALTH, choose, kept
from tests.browser.test_site import violations
from tests.report_blocks import report

FOLDER = open_folder()
CONTENT, LIBRARY = FOLDER.content, FOLDER.library
NATIONAL = sheet_object(load_sheet(FOLDER.examples["velundria/national"].file, CONTENT)[0])
NATIONAL.pop("plan")  # most of these are about a draft
Open = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)> =1+1 \u202e"
BLOCKS = """() => JSON.stringify(mdcheck.planning.view.blocks(), (_, value) =>
  typeof value === "function" ? value() : value)"""


def opened(open_page: Open, sheet: Any = NATIONAL, **options: Any) -> Page:
    """The plan page with this assessment open."""
    page = open_page("/assess/plan/", **options)
    text = json.dumps({"saved": "2026-11-27T05:00:00Z", "sheet": sheet, "stamps": {}})
    page.evaluate(
        "text => { localStorage['mdcheck:v1:x1'] = text; localStorage['mdcheck:current'] = 'x1 1' }",
        text,
    )
    page.reload()
    page.locator("[data-plan][data-ready]").wait_for()
    return page


def taken(page: Page) -> Page:
    page.get_by_role("button", name="Take this draft").click()
    expect(goal(page, 0)).to_be_visible()
    return page


def goal(page: Page, at: int) -> Locator:
    return page.locator(".mdcheck-plan-goal").nth(at)


def action(page: Page, at: int, n: int) -> Locator:
    return goal(page, at).locator(".mdcheck-plan-action").nth(n)


def planned(page: Page) -> Any:
    return kept(page)["x1"].get("plan")


def test_a_draft_says_what_calls_for_each_action_and_is_not_kept(open_page: Open) -> None:
    page = opened(open_page)
    expect(page.locator("[data-plan] > .mdcheck-lead")).to_contain_text("No plan yet")
    shown = page.locator(".mdcheck-planned")
    expect(shown).to_contain_text("Goal 1: Support for refugees, returnees and displaced people")
    expect(shown).to_contain_text("Legal protection 6: Yes")
    assert planned(page) is None


def test_a_draft_is_taken_changed_kept_and_undone(open_page: Open) -> None:
    page = taken(opened(open_page))
    assert page.evaluate("document.activeElement.dataset.place") == "0"
    first = action(page, 0, 0)
    first.get_by_label("Responsible").fill("Ministry of the Interior")
    first.get_by_label("Time", exact=True).fill("2027")
    first.get_by_label("Status").select_option("begun")
    first.get_by_label("Action 1.1").fill("Open ways")
    goal(page, 0).get_by_label("National development goal").fill("Decent work")
    own = planned(page)["goals"][0]
    assert own["national"] == "Decent work"
    assert own["actions"][0] == {
        "measure": "open-legal-ways-to-move-and-stay",
        "title": "Open ways",
        "result": "",
        "who": "Ministry of the Interior",
        "when": "2027",
        "money": "",
        "status": "begun",
    }
    expect(page.locator(".mdcheck-planned")).to_contain_text("Ministry of the Interior")
    page.reload()
    page.locator("[data-plan][data-ready]").wait_for()
    expect(action(page, 0, 0).get_by_label("Action 1.1")).to_have_value("Open ways")
    action(page, 0, 0).get_by_role("button", name="Remove").click()
    assert len(planned(page)["goals"][0]["actions"]) == 4
    page.get_by_role("button", name="Undo").click()
    expect(action(page, 0, 0).get_by_label("Action 1.1")).to_have_value("Open ways")
    assert len(planned(page)["goals"][0]["actions"]) == 5


def test_a_title_that_is_emptied_is_the_measures_again(open_page: Open) -> None:
    page = taken(opened(open_page))
    title = action(page, 0, 0).get_by_label("Action 1.1")
    title.fill("")
    title.blur()
    expect(title).to_have_value("Open legal ways to move, to work and to become regular")
    assert planned(page)["goals"][0]["actions"][0]["title"] == ""


def test_measures_are_added_with_what_calls_for_them(open_page: Open) -> None:
    page = taken(opened(open_page))
    more = goal(page, 0).locator("details", has=page.locator(".mdcheck-plan-more"))
    more.locator("summary").click()
    row = more.locator("li").first
    expect(row.locator(".mdcheck-from")).to_contain_text(": ")
    name = row.locator("a").inner_text()
    row.get_by_role("button").click()
    expect(action(page, 0, 5).get_by_label("Action 1.6")).to_have_value(name)
    expect(action(page, 0, 5).get_by_label("Action 1.6")).to_be_focused()
    goal(page, 0).get_by_role("button", name="Add an action of your own").click()
    expect(action(page, 0, 6)).to_contain_text("Added by hand")
    action(page, 0, 6).get_by_role("button", name="Up").click()
    expect(action(page, 0, 5).get_by_label("Action 1.6")).to_have_value("New action")


def test_goals_are_chosen_from_priorities_or_typed(open_page: Open) -> None:
    page = opened(open_page)
    choice = page.get_by_label("Another goal")
    choice.select_option(label="Health services")
    page.get_by_role("button", name="Add a goal").click()
    title = goal(page, 0).get_by_label("Migration and development goal")
    expect(title).to_have_value("Health services: Reduce harm and use the benefits")
    expect(goal(page, 0).locator(".mdcheck-plan-action")).to_have_count(5)
    page.get_by_label("Another goal").select_option(label="A goal of your own")
    page.get_by_role("button", name="Add a goal").click()
    goal(page, 1).get_by_label("Migration and development goal").fill("Trade with the diaspora")
    goal(page, 1).get_by_text("Say which sectors it serves").click()
    goal(page, 1).get_by_label("Trade", exact=True).check()
    expect(
        goal(page, 1).locator("summary", has_text="measures that answers call for")
    ).to_be_visible()
    assert planned(page)["goals"][1]["sectors"] == ["trade"]


def test_indicators_get_values_and_targets(open_page: Open) -> None:
    page = taken(opened(open_page))
    goal(page, 0).get_by_text("Indicators, with values today and targets").click()
    row = goal(page, 0).locator(".mdcheck-plan-indicator").first
    row.get_by_label("Today").fill("1200")
    row.get_by_label("Target and date").fill("4000 by 2030")
    (own,) = planned(page)["goals"][0]["indicators"]
    assert (own["baseline"], own["target"]) == ("1200", "4000 by 2030")
    row.get_by_label("Today").fill("")
    row.get_by_label("Target and date").fill("")
    assert planned(page)["goals"][0]["indicators"] == []


def test_the_saved_file_gives_the_same_document_on_the_command_line(
    open_page: Open, tmp_path: Path
) -> None:
    """Block for block, what the page shows of it and what Python says of the file."""
    page = taken(opened(open_page))
    action(page, 0, 0).get_by_label("Money").fill("US$ 20,000")
    goal(page, 1).get_by_label("Overall objective").fill(HOSTILE)
    goal(page, 1).get_by_text("Supporting requirements, assumptions").click()
    goal(page, 1).get_by_label("Supporting requirements, one a line").fill("A law\nStaff")
    action(page, 1, 0).get_by_role("button", name="Down").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    path = tmp_path / "sheet.json"
    download.value.save_as(path)
    sheet, notices = load_sheet(str(path), CONTENT)
    assert notices == []
    result = assess(CONTENT, sheet, library=LIBRARY)
    made = plan(CONTENT, LIBRARY, sheet, result)
    ours = say(told(CONTENT, sheet, result, library=LIBRARY), made)
    assert report(json.loads(page.evaluate(BLOCKS))) == ours
    assert "US$ 20,000" in repr(ours)


def test_a_checklist_page_keeps_a_plan_that_it_knows_nothing_of(
    open_page: Open, origin: str
) -> None:
    page = taken(opened(open_page))
    before = planned(page)
    page.goto(f"{origin}/sectors/health/")
    choose(page, "health.staff-shortages", "1")
    assert kept(page)["x1"]["answers"]["health.staff-shortages"]["level"] == 1
    assert planned(page) == before


def test_hostile_text_stays_text(open_page: Open) -> None:
    page = taken(opened(open_page, {**NATIONAL, "title": HOSTILE}))
    goal(page, 0).get_by_label("Migration and development goal").fill(HOSTILE)
    action(page, 0, 0).get_by_label("Responsible").fill(HOSTILE)
    expect(page.locator(".mdcheck-planned")).to_contain_text("<img src=x")
    assert page.locator("[data-plan] img").count() == 0


def test_a_damaged_plan_opens_all_the_same(open_page: Open) -> None:
    bad = {
        "goals": [{"title": 7, "actions": [{"status": "constructor", "who": []}, None], "x": 1}, 3]
    }
    page = opened(open_page, {**NATIONAL, "plan": bad})
    expect(goal(page, 0).get_by_label("Migration and development goal")).to_have_value("7")


@pytest.mark.parametrize(
    "bad", [{"years": "2027"}, {"goals": [{"sectors": ["helth"]}]}], ids=["no-goals", "no-title"]
)
def test_a_plan_that_two_windows_left_in_parts_opens_and_becomes_a_document(
    open_page: Open, bad: dict[str, Any]
) -> None:
    page = opened(open_page, {**NATIONAL, "plan": bad})
    for path in ("", "/assess/"):
        if path:
            page.goto(page.url.replace("/assess/plan/", path))
        page.locator("[data-do=documents]").click()
        page.locator("[name=mdcheck-document-kind][value=plan]").check()
        page.locator("[name=mdcheck-document-format][value=docx]").check()
        with page.expect_download():
            page.locator(".mdcheck-documents .mdcheck-main").click()


def test_what_is_offered_follows_the_answers_and_the_titles(open_page: Open, origin: str) -> None:
    page = opened(open_page, {"format": "mdcheck-answers/1", "answers": {}, "goals": []})
    take = page.get_by_role("button", name="Take this draft")
    expect(take).to_have_count(0)
    other = page.context.new_page()
    other.goto(f"{origin}/sectors/health/")
    for item in HEALTH.items[:24]:
        if item.scored:
            choose(other, item.id, "2")
    expect(take).to_have_count(1)


def test_an_empty_assessment_says_what_is_missing(open_page: Open) -> None:
    page = opened(open_page, {"format": "mdcheck-answers/1", "answers": {}, "goals": []})
    expect(page.locator("[data-plan] > .mdcheck-lead")).to_contain_text("Nothing to draft from yet")
    page.get_by_role("button", name="Add a goal").click()
    expect(goal(page, 0).get_by_label("Migration and development goal")).to_have_value("Goal 1")


def test_it_works_by_keyboard(open_page: Open) -> None:
    page = opened(open_page)
    page.get_by_role("button", name="Take this draft").focus()
    page.keyboard.press("Enter")
    expect(goal(page, 0).get_by_label("Migration and development goal")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Open ways")
    assert planned(page)["goals"][0]["actions"][0]["title"] == "Open ways"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    open_page: Open, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 800}
    page = taken(opened(open_page, color_scheme=scheme, viewport=size))
    for summary in goal(page, 0).locator("summary").all():
        summary.click()
    for matrix in (1, 2):
        page.locator(".mdcheck-planned > details > summary").nth(matrix).click()
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_without_scripts_the_page_says_what_to_do(open_page: Open) -> None:
    page = open_page("/assess/plan/", java_script_enabled=False)
    expect(page.locator("[data-plan]")).to_contain_text("copy the outline of a plan")


def test_paper_has_all_three_documents_however_it_is_printed(open_page: Open) -> None:
    page = taken(opened(open_page))
    folds = page.locator(".mdcheck-planned > details")
    shut = folds.evaluate_all("all => all.map((one) => one.open)")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folds.evaluate_all("all => all.map((one) => one.open)") == [True, True, True]
    for fold in folds.all():
        expect(fold.locator("table").first).to_be_visible()
    expect(page.locator(".mdcheck-planned details:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folds.evaluate_all("all => all.map((one) => one.open)") == shut


def test_paper_has_the_plan_and_no_form(open_page: Open) -> None:
    page = taken(opened(open_page))
    page.emulate_media(media="print")
    expect(page.locator(".mdcheck-plan-form")).to_be_hidden()
    expect(page.locator(".mdcheck-planned")).to_be_visible()
    breaks = "all => all.map((one) => [getComputedStyle(one).breakInside, getComputedStyle(one).breakBefore])"
    plan, *matrices = page.locator(".mdcheck-planned > details").evaluate_all(breaks)
    assert plan == ["auto", "auto"]  # under its heading, and over several sheets
    assert matrices == [["auto", "page"]] * 2
