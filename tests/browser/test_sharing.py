"""An assessment shared among ministries: who is asked, the file and the letter for each, and what comes of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from mdcheck.cli import main
from tests.browser.pages import (
    HEALTH,
    ITEM,
    OTHER,
    Open,
    answered,
    choose,
    chosen,
    do,
    go,
    keeping,
    kept,
    load,
    press,
    saved,
    title,
    written,
)
from tests.browser.test_policy import REPORTED, reported

HEAD = {
    "title": "Kasamba 2026",
    "respondent": {"name": "Ministry of Planning"},
    "profile": {"displacement": "no", "emigration": "yes"},
}
DESK = "async () => { await new Promise((rested) => setTimeout(rested, 50)); return mdcheck.session.copy.desk.asked; }"


def row(page: Page, sector: str, at: int = 0) -> Any:
    """The row of a sector in the list of who is asked."""
    named = page.locator(
        ".mdcheck-asking tbody tr", has=page.locator(f'[list="mdcheck-names-{sector}"]')
    )
    return named.nth(at)


def sharing(open_page: Open, path: str = "/assess/", **options: Any) -> Page:
    page = open_page(path, script=keeping(**HEAD), **options)
    do(page, "share")
    expect(row(page, "health")).to_be_visible()
    return page


def ask(page: Page, sector: str, name: str, by: str = "") -> None:
    row(page, sector).get_by_label("Who is asked").fill(name)
    page.keyboard.press("Tab")
    if by:
        row(page, sector).get_by_label("Wanted by").fill(by)


def letter(page: Page, sector: str) -> Any:
    row(page, sector).get_by_role("button", name="Letter and file").click()
    return page.locator(".mdcheck-envelope")


def given(page: Page, button: str, folder: Path) -> Path:
    """The file that a button of the letter gives."""
    with page.expect_download() as download:
        page.locator(".mdcheck-envelope").get_by_role("button", name=button).click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target


def command(target: Path, *args: str) -> str:
    result = CliRunner().invoke(main, ["html", *args, "-o", str(target)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return target.read_text("utf-8")


FOR_HEALTH = (
    *("--sector", "health", "--title", "Kasamba 2026", "--respondent", "Ministry of Health"),
    *("--profile", "displacement=no", "--profile", "emigration=yes"),
    *("--until", "2026-12-12", "--back", "Ministry of Planning"),
)


@pytest.mark.parametrize("edition", ["site", "offline"])
def test_the_page_gives_the_same_file_as_the_command(
    open_page: Open, offline: Path, tmp_path: Path, edition: str
) -> None:
    path = "/assess/" if edition == "site" else (offline / "assess" / "index.html").as_uri()
    page = sharing(open_page, path)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    letter(page, "health")
    file = given(page, "Save the page to send", tmp_path)
    assert file.name == "kasamba-2026_health_ministry-of-health.html"
    assert file.read_text("utf-8") == command(tmp_path / "command.html", *FOR_HEALTH)


def test_nobody_loads_what_files_are_made_of_before_one_is_made(
    open_page: Open, tmp_path: Path
) -> None:
    asked: list[str] = []
    page = open_page("/assess/", script=keeping(**HEAD))
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.reload()
    assert not {"sharing.js", "single-edition.js", "proposals.js"} & set(asked)
    do(page, "share")
    ask(page, "health", "Ministry of Health")
    letter(page, "health")
    assert "single-edition.js" not in asked
    given(page, "Save the page to send", tmp_path)
    assert asked.count("single-edition.js") == 1


def test_a_body_asked_for_two_sectors_gets_one_file(open_page: Open, tmp_path: Path) -> None:
    page = sharing(open_page)
    ask(page, "trade", "Ministry of Labour", "2026-12-20")
    ask(page, "employment", "Ministry of Labour", "2026-12-12")
    part = letter(page, "trade")
    expect(part.locator("h3")).to_have_text("For Ministry of Labour")
    expect(part.locator("h3")).to_be_focused()
    text = part.get_by_label("The letter").input_value()
    assert "your part: Employment, Trade" in text
    assert "by 12 December 2026" in text
    file = given(page, "Save the page to send", tmp_path)
    assert file.name == "kasamba-2026_2-sectors_ministry-of-labour.html"
    other = open_page(file.as_uri())
    expect(other.locator("[data-task]")).to_have_count(2)
    expect(other.locator("[data-checklist]")).to_have_count(2)


def test_a_sheet_can_be_sent_instead(open_page: Open, tmp_path: Path) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    part = letter(page, "health")
    file = given(page, "Save a file to send", tmp_path)
    assert file.name == "kasamba-2026_health_ministry-of-health.json"
    assert "the attached file kasamba-2026_health_ministry-of-health.json" in (
        part.get_by_label("The letter").input_value()
    )
    other = open_page("/assess/")
    load(other, file)
    press(other, "Open it")
    expect(title(other)).to_have_value("Kasamba 2026")
    (sheet,) = kept(other).values()
    assert sheet["respondent"] == {"name": "Ministry of Health"}
    assert sheet["answers"] == {}


def test_the_list_is_kept_and_says_when_they_were_asked(open_page: Open, tmp_path: Path) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    letter(page, "health")
    given(page, "Save a file to send", tmp_path)
    expect(row(page, "health")).to_contain_text("Asked on")
    page.get_by_label("The answers go back to").fill("Focal point")
    page.keyboard.press("Tab")
    (entry,) = page.evaluate(DESK)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry.pop("when"))
    wanted = {"sector": "health", "to": "Ministry of Health", "by": "2026-12-12"}
    assert entry == {**wanted, "back": "Focal point"}
    page.reload()
    expect(row(page, "health").get_by_label("Who is asked")).to_have_value("Ministry of Health")
    expect(page.locator('[data-do="share"]')).to_be_hidden()
    assert "asked" not in json.dumps(kept(page)), "no part of the sheet"
    row(page, "health").get_by_label("Who is asked").fill("")
    page.keyboard.press("Tab")
    assert page.evaluate(DESK) == []


def test_the_list_says_how_far_each_has_come_and_by_whom(open_page: Open) -> None:
    answers = {
        id: {"level": level, "by": "Ministry of Health"} for id, level in answered("health").items()
    }
    trade = list(answered("trade"))
    script = keeping(**HEAD, answers={**answers, trade[0]: 1, trade[1]: "unknown"})
    page = open_page("/assess/", script=script)
    do(page, "share")
    ask(page, "health", "Ministry of Health", "2020-01-01")
    ask(page, "trade", "Board of Trade", "2020-01-01")
    expect(row(page, "health")).to_contain_text(f"{len(answers)} of {len(answers)} answered")
    expect(row(page, "health")).to_contain_text(f"Ministry of Health ({len(answers)})")
    expect(row(page, "health")).to_contain_text("All answered")
    expect(row(page, "trade")).to_contain_text("2 of")
    expect(row(page, "trade")).to_contain_text("1 not known")
    expect(row(page, "trade")).to_contain_text("Ministry of Planning (2)")
    expect(row(page, "trade")).to_contain_text("Overdue")
    part = letter(page, "trade")
    part.get_by_role("button", name="Write a reminder").click()
    assert "So far we have 2 of" in part.get_by_label("The letter").input_value()
    part.get_by_role("button", name="Write the first letter").click()
    assert "Your part: Trade" in part.get_by_label("The letter").input_value()


def test_two_bodies_can_be_asked_for_one_sector(open_page: Open) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    page.get_by_label("Also ask someone about").select_option("health")
    page.get_by_role("button", name="Add a row").click()
    expect(row(page, "health", 1).get_by_label("Who is asked")).to_be_focused()
    page.keyboard.type("Nurses")
    page.keyboard.press("Tab")
    assert [one["to"] for one in page.evaluate(DESK)] == ["Ministry of Health", "Nurses"]
    expect(row(page, "health", 1).get_by_label("Wanted by")).to_have_value("2026-12-12")
    page.reload()
    expect(row(page, "health", 1).get_by_label("Who is asked")).to_have_value("Nurses")


def test_it_is_done_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/assess/", script=keeping(**HEAD))
    page.locator('[data-do="share"]').focus()
    page.keyboard.press("Enter")
    expect(row(page, "governance").get_by_label("Who is asked")).to_be_focused()
    page.keyboard.type("Office of the President")
    page.keyboard.press("Tab")
    expect(row(page, "governance").get_by_label("Wanted by")).to_be_focused()
    row(page, "governance").get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".mdcheck-envelope h3")).to_be_focused()
    page.get_by_role("button", name="Close", exact=True).press("Enter")
    expect(row(page, "governance").get_by_role("button")).to_be_focused()


def test_a_hostile_name_stays_text(open_page: Open, tmp_path: Path) -> None:
    page = sharing(open_page, "/assess/")
    name = "</script><img src=x onerror=alert(1)>"
    ask(page, "health", name)
    letter(page, "health")
    file = given(page, "Save the page to send", tmp_path)
    other = open_page(file.as_uri(), script=REPORTED)
    expect(other.locator('[data-head="respondent"]')).to_have_value(name)
    assert other.locator("img").count() == page.locator(".mdcheck-share img").count() == 0
    assert reported(other) == []


def test_the_letter_is_copied_and_printed_alone(open_page: Open) -> None:
    page = sharing(open_page, permissions=["clipboard-read", "clipboard-write"])
    ask(page, "health", "Ministry of Health")
    part = letter(page, "health")
    part.get_by_label("The letter").fill("Dear colleagues")
    part.get_by_role("button", name="Copy the letter").click()
    expect(part.get_by_role("status")).to_contain_text("copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Dear colleagues"
    page.evaluate("window.print = () => {}")
    part.get_by_role("button", name="Print the letter").click()
    page.emulate_media(media="print")
    expect(page.locator(".mdcheck-alone")).to_have_text("Dear colleagues")
    expect(page.locator(".mdcheck-alone")).to_be_visible()
    expect(page.locator("h1").first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator(".mdcheck-alone")).to_have_count(0)
    expect(page.locator("h1").first).to_be_visible()


def test_a_letter_changed_by_hand_stays(open_page: Open) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    made = letter(page, "health")
    text = made.locator("textarea")
    made.get_by_label("The answers go back to").fill("Ministry of Planning")
    expect(text).to_have_value(re.compile("Ministry of Planning"))
    text.fill("Dear colleague,")
    made.get_by_label("The answers go back to").fill("Cabinet Office")
    expect(text).to_have_value("Dear colleague,")
    made.get_by_role("button", name="Write a reminder").click()
    expect(text).to_have_value(re.compile("Cabinet Office"))


def test_an_open_letter_knows_what_is_changed_in_the_list(open_page: Open, tmp_path: Path) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    made = letter(page, "health")
    row(page, "health").get_by_label("Wanted by").fill("2027-01-15")
    page.keyboard.press("Tab")
    file = given(page, "Save the page to send", tmp_path)
    assert '"until":"2027-01-15"' in file.read_text("utf-8")
    made.get_by_role("button", name="Write a reminder").click()
    expect(made.locator("textarea")).to_have_value(re.compile("we asked you"))


def test_the_list_is_printed_with_all_sectors(open_page: Open) -> None:
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the list").click()
    page.emulate_media(media="print")
    paper = page.locator(".mdcheck-alone")
    expect(paper.locator("h1")).to_have_text("Who has answered what")
    expect(paper.locator("tbody tr")).to_have_count(14)
    expect(paper.locator("tr", has_text="Health services")).to_contain_text("12 December 2026")
    expect(paper.locator("tr", has_text="Diaspora")).to_contain_text("Nobody yet")
    assert paper.locator("input").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_list_and_the_letter(open_page: Open, scheme: Any) -> None:
    page = sharing(open_page, color_scheme=scheme)
    ask(page, "health", "Ministry of Health", "2020-01-01")
    letter(page, "health")
    found = Axe().run(page, context=".mdcheck-share").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Open) -> None:
    page = sharing(
        open_page, viewport={"width": 360, "height": 760}, has_touch=True, is_mobile=True
    )
    ask(page, "health", "Ministry of Health", "2026-12-12")
    letter(page, "health")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    fields = page.locator(".mdcheck-share :is(button, input, select):visible")
    heights = [box["height"] for box in (one.bounding_box() for one in fields.all()) if box]
    assert len(heights) > 20
    assert min(heights) >= 44


def test_the_single_file_shares_by_sheets(open_page: Open, single: Path, tmp_path: Path) -> None:
    page = open_page(single.as_uri(), script=REPORTED)
    title(page).fill("Kasamba 2026")
    do(page, "share")
    ask(page, "health", "Ministry of Health")
    part = letter(page, "health")
    expect(part.get_by_role("button", name="Save the page to send")).to_have_count(0)
    file = given(page, "Save a file to send", tmp_path)
    assert json.loads(file.read_text("utf-8"))["title"] == "Kasamba 2026"
    assert "double click" not in part.get_by_label("The letter").input_value()
    assert reported(page) == []


# The file that comes of it


def prepared(open_page: Open, folder: Path, *args: str, **options: Any) -> Page:
    path = folder / "prepared.html"
    command(path, *(args or FOR_HEALTH))
    return open_page(path.as_uri(), **options)


def test_a_prepared_file_begins_with_what_it_carries(open_page: Open, tmp_path: Path) -> None:
    page = prepared(open_page, tmp_path, script=REPORTED)
    expect(title(page)).to_have_value("Kasamba 2026")
    expect(page.locator('[data-head="respondent"]')).to_have_value("Ministry of Health")
    expect(page.locator("[data-prepared]")).to_contain_text("Health services")
    expect(page.locator("[data-prepared]")).to_contain_text("Please answer by 12 December 2026.")
    expect(page.locator("[data-prepared]")).to_contain_text("Ministry of Planning")
    expect(page.locator("[data-saved]")).to_contain_text("Nothing answered yet")
    expect(page.locator("#sector-health")).to_have_attribute("open", "")
    assert kept(page) == {}
    for label in ("New assessment", "Open the example", "Delete this assessment"):
        assert page.get_by_role("button", name=label).count() == 0
    choose(page, ITEM, "2")
    expect(page.locator("[data-result=health]")).to_contain_text("Need")
    file = saved(page, tmp_path)
    assert file.name == "kasamba-2026_health_ministry-of-health.json"
    found = json.loads(file.read_text("utf-8"))
    assert found["answers"] == {ITEM: 2}
    assert found["profile"] == {"emigration": "yes", "displacement": "no"}
    assert page.locator("[data-overview], [data-goals], [data-tasks]").count() == 0
    assert reported(page) == []


def test_the_end_of_a_prepared_file_says_to_whom_it_goes(open_page: Open, tmp_path: Path) -> None:
    page = prepared(open_page, tmp_path)
    choose(page, ITEM, "2")
    end = page.locator('.mdcheck-closing[data-handover="health"]')
    end.scroll_into_view_if_needed()
    with page.expect_download():
        end.get_by_role("button", name="Save the file to send").click()
    expect(end).to_contain_text("to: Ministry of Planning. Nothing was sent")
    assert page.locator('.mdcheck-closing[data-handover="all"]').count() == 0, "one sector, one end"


def test_the_same_file_opened_again_goes_on(open_page: Open, tmp_path: Path) -> None:
    page = prepared(open_page, tmp_path)
    choose(page, ITEM, "2")
    title(page).fill("Mine")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    copy = tmp_path / "elsewhere.html"
    command(copy, *FOR_HEALTH)
    page.goto(copy.as_uri())
    assert chosen(page) == "2"
    expect(title(page)).to_have_value("Mine")
    assert len(kept(page)) == 1


def test_files_of_one_browser_open_their_own_assessments(open_page: Open, tmp_path: Path) -> None:
    """A browser may share one store among all files."""
    page = prepared(open_page, tmp_path)
    choose(page, ITEM, "2")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    trade = tmp_path / "trade.html"
    command(trade, "--sector", "trade", "--title", "Kasamba 2026", "--respondent", "Board of Trade")
    whole = tmp_path / "whole.html"
    command(whole)
    page.goto(trade.as_uri())
    expect(page.locator('[data-head="respondent"]')).to_have_value("Board of Trade")
    expect(page.locator("[data-assessments] option")).to_have_count(1)
    item = next(iter(answered("trade")))
    choose(page, item, "1")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    page.goto(whole.as_uri())
    expect(page.locator("[data-assessments] option")).to_have_count(2)
    page.goto((tmp_path / "prepared.html").as_uri())
    assert chosen(page) == "2"
    expect(page.locator('[data-head="respondent"]')).to_have_value("Ministry of Health")
    expect(page.locator("[data-assessments] option")).to_have_count(1)


def test_an_assessment_that_was_deleted_elsewhere_begins_anew(
    open_page: Open, tmp_path: Path
) -> None:
    page = prepared(open_page, tmp_path)
    choose(page, ITEM, "2")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    whole = tmp_path / "whole.html"
    command(whole)
    page.goto(whole.as_uri())
    expect(title(page)).to_have_value("Kasamba 2026")
    do(page, "delete")
    press(page, "Delete")
    expect(page.locator("[data-saved]")).to_contain_text("deleted")
    page.locator("[data-earlier] summary").click()
    expect(page.locator("[data-earlier]")).to_contain_text("Deleted assessments")  # on the disk
    page.goto((tmp_path / "prepared.html").as_uri())
    page.wait_for_timeout(300)
    expect(title(page)).to_have_value("Kasamba 2026")
    assert chosen(page) is None
    choose(page, OTHER, "1")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    page.reload()
    assert chosen(page, OTHER) == "1"


def test_cleared_answers_leave_the_head(open_page: Open, tmp_path: Path) -> None:
    page = prepared(open_page, tmp_path)
    choose(page, ITEM, "2")
    do(page, "clear")
    press(page, "Clear")
    assert chosen(page) is None
    expect(title(page)).to_have_value("Kasamba 2026")
    do(page, "undo")
    assert chosen(page) == "2"


def test_a_given_sheet_is_in_the_file(open_page: Open, tmp_path: Path) -> None:
    sheet = {"format": "mdcheck-answers/1", "title": "Draft", "answers": {ITEM: 1, OTHER: 2}}
    path = written(tmp_path, sheet, "draft.json")
    page = prepared(open_page, tmp_path, "--sector", "health", "--sheet", str(path))
    assert chosen(page) == "1"
    assert chosen(page, OTHER) == "2"
    expect(page.locator("[data-result=health]")).to_contain_text("2 of")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_prepared_file(open_page: Open, tmp_path: Path, scheme: Any) -> None:
    page = prepared(open_page, tmp_path, color_scheme=scheme)
    choose(page, ITEM, "2")
    expect(page.locator("[data-result=health]")).to_contain_text("Need")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_a_prepared_file_fits_a_phone(open_page: Open, tmp_path: Path) -> None:
    page = prepared(open_page, tmp_path, viewport={"width": 360, "height": 760})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_comes_back_is_counted_for_who_was_asked(open_page: Open, tmp_path: Path) -> None:
    """The whole way: asked, answered in the file, brought back."""
    page = sharing(open_page)
    ask(page, "health", "Ministry of Health", "2026-12-12")
    letter(page, "health")
    file = given(page, "Save the page to send", tmp_path)
    official = open_page(file.as_uri())
    choose(official, ITEM, "2")
    choose(official, OTHER, "unknown")
    answers = saved(official, tmp_path)
    other = open_page("/assess/")
    load(other, answers)
    press(other, "Open it")
    do(other, "share")
    expect(row(other, "health")).to_contain_text("2 of")
    expect(row(other, "health")).to_contain_text("Ministry of Health (2)")
    assert len(HEALTH.items) > 2
    go(other, "/sectors/health/")
    assert chosen(other) == "2"
