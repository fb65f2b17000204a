"""The answers of an earlier sheet as proposals: beside each question, and counted once confirmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    BOUND,
    HEALTH,
    ITEM,
    OTHER,
    Open,
    choose,
    chosen,
    do,
    go,
    keeping,
    kept,
    press,
    saved,
    sheet,
    title,
    written,
)

LONG = {
    "level": 1,
    "note": "Two wards closed.\nOne opened again.",
    "evidence": "documented",
    "reference": "Annual report",
}
FIRST = [item.id for item in HEALTH.sections[0].items if item.scored]
EARLIER = sheet(
    title="Kasamba 2025",
    date="2025-10-01",
    respondent={"name": "Ministry of Health"},
    content_version="1.0",
    answers={**dict.fromkeys(FIRST, 2), ITEM: LONG, OTHER: 0, "health.no-more": 1},
)
MINE = "Kasamba 2026"
DESK = """async () => {
  await new Promise((rested) => setTimeout(rested, 50));
  return mdcheck.session.copy.desk.proposals;
}"""


def proposal(page: Page, id: str = ITEM) -> Any:
    return page.locator(f'{BOUND} [data-item="{id}"] .mdcheck-proposal')


def confirm(page: Page, id: str = ITEM) -> None:
    proposal(page, id).get_by_role("button", name="Confirm").click()


def offered(page: Page, folder: Path, earlier: Any = EARLIER) -> Page:
    """An earlier file is chosen on the assessment page; its dialog is open."""
    page.locator(f"{BOUND} [data-earlier-file]").set_input_files(written(folder, earlier))
    expect(page.locator("dialog")).to_be_visible()
    return page


def proposed(open_page: Open, folder: Path, **options: Any) -> Page:
    """The health page beside an earlier sheet."""
    page = open_page("/assess/", script=keeping(title=MINE), **options)
    press(offered(page, folder), "Show as proposals")
    expect(page.locator("[data-proposed] [data-state]")).to_contain_text("Kasamba 2025")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    go(page, "/sectors/health/")
    expect(proposal(page)).to_be_visible()
    return page


def test_an_earlier_file_is_shown_before_it_is_taken(open_page: Open, tmp_path: Path) -> None:
    page = offered(open_page("/assess/", script=keeping(title=MINE)), tmp_path)
    for said in (
        "Title: Kasamba 2025",
        "Answered by: Ministry of Health",
        "from 1.0 to",
        "1 answer was to a question that is not asked any more: health.no-more.",
    ):
        expect(page.locator("dialog")).to_contain_text(said)
    press(page, "Cancel")
    assert page.evaluate(DESK) is None


def test_a_file_that_is_no_sheet_says_so(open_page: Open, tmp_path: Path) -> None:
    page = offered(open_page("/assess/", script=keeping(title=MINE)), tmp_path, "{")
    expect(page.locator("dialog h2")).to_have_text("This file cannot be loaded")
    press(page, "Close")
    assert page.evaluate(DESK) is None


def test_a_workshop_is_no_earlier_sheet_whatever_its_notices(
    open_page: Open, tmp_path: Path
) -> None:
    sheet_of_1 = {"format": "mdcheck-answers/1", "content_version": "1.0", "answers": {}}
    workshop = {"format": "mdcheck-workshop/1", "sheets": [sheet_of_1]}
    page = open_page("/assess/")
    page.locator(".mdcheck-proposed [type=file]").set_input_files(written(tmp_path, workshop))
    expect(page.locator("dialog")).to_contain_text("It is not an assessment of one respondent.")


def test_a_proposal_says_what_on_what_grounds_and_by_whom(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    for said in (
        "2025: Partly",
        "Two wards closed.",
        "Documented · Annual report · Ministry of Health",
    ):
        expect(proposal(page)).to_contain_text(said)
    expect(proposal(page, OTHER)).to_contain_text("2025: No")
    assert page.locator(".mdcheck-proposal").count() == len({*FIRST, ITEM, OTHER})


def test_a_proposal_counts_for_nothing_before_it_is_confirmed(
    open_page: Open, tmp_path: Path
) -> None:
    page = proposed(open_page, tmp_path)
    assert chosen(page) is None
    expect(page.locator("[data-result=health] [data-empty]")).to_be_visible()
    assert [one.get("answers") for one in kept(page).values()] == [{}]
    assert json.loads(saved(page, tmp_path).read_text("utf-8"))["answers"] == {}
    go(page, "/assess/")
    expect(page.locator("[data-overview] [data-empty]")).to_be_visible()


def test_a_confirmed_proposal_is_an_answer(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    confirm(page)
    assert chosen(page) == "1"
    expect(proposal(page).get_by_role("button")).to_have_count(0)
    expect(proposal(page)).to_contain_text("2025: Partly")
    (found,) = kept(page).values()
    assert found["answers"] == {ITEM: LONG}
    expect(page.locator("[data-result=health]")).to_contain_text("Need")
    focused = page.evaluate("document.activeElement.closest('[data-item]').dataset.item")
    assert focused == ITEM, "a keyboard goes on where it was"


def test_another_answer_decides_a_proposal_too(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    count = page.locator(".mdcheck-proposals-top [role=status]")
    left = len({*FIRST, ITEM, OTHER})
    expect(count).to_have_text(f"{left} proposals are not yet confirmed.")
    choose(page, ITEM, "0")
    expect(count).to_have_text(f"{left - 1} proposals are not yet confirmed.")
    expect(proposal(page).get_by_role("button")).to_have_count(0)
    page.locator(f'[data-item="{ITEM}"] [data-clear]').click()
    expect(count).to_have_text(f"{left} proposals are not yet confirmed.")
    expect(proposal(page).get_by_role("button", name="Confirm")).to_be_visible()


def test_a_section_is_confirmed_after_a_question(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    all_of_it = page.get_by_role("button", name=f"Confirm all {len(FIRST)} of this section")
    all_of_it.click()
    expect(page.locator("dialog")).to_contain_text(HEALTH.sections[0].title)
    press(page, "Cancel")
    assert [one["answers"] for one in kept(page).values()] == [{}]
    all_of_it.click()
    press(page, "Confirm")
    (found,) = kept(page).values()
    assert set(found["answers"]) == set(FIRST)
    expect(all_of_it).to_be_hidden()


def test_what_is_not_confirmed_is_listed_at_the_end(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    end = page.locator(".mdcheck-proposals-left")
    end.locator("summary").click()
    expect(end.locator("li")).to_have_count(len({*FIRST, ITEM, OTHER}))
    end.locator(f'a[href="#{OTHER}"]').click()
    expect(page.locator(f'[data-item="{OTHER}"]')).to_be_in_viewport()
    confirm(page, OTHER)
    expect(end.locator(f'a[href="#{OTHER}"]')).to_have_count(0)


def test_the_next_proposal_is_in_reach(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    page.get_by_role("button", name="Next proposal").click()
    first = page.locator(".mdcheck-proposal.is-open button").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()


def test_proposals_go_when_that_is_asked(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    confirm(page)
    drop = page.locator(".mdcheck-proposals-top").get_by_role("button", name="Hide the proposals")
    drop.click()
    press(page, "Cancel")
    expect(proposal(page)).to_be_visible()
    drop.click()
    press(page, "Hide the proposals")
    expect(page.locator(".mdcheck-proposal")).to_have_count(0)
    expect(page.locator(".mdcheck-proposals-top")).to_be_hidden()
    expect(page.locator(".mdcheck-proposals-left")).to_be_hidden()
    assert chosen(page) == "1", "what was confirmed stays"
    assert page.evaluate(DESK) is None
    page.reload()
    page.wait_for_timeout(300)
    expect(page.locator(".mdcheck-proposal")).to_have_count(0)


def test_another_assessment_of_this_device_can_be_shown(open_page: Open, tmp_path: Path) -> None:
    page = open_page(
        "/assess/", script=keeping(**{k: v for k, v in EARLIER.items() if k != "format"})
    )
    expect(title(page)).to_have_value("Kasamba 2025")
    do(page, "new")
    title(page).fill(MINE)
    page.get_by_label("or one of this device").select_option(
        label="Kasamba 2025 · Ministry of Health"
    )
    press(page, "Show as proposals")
    go(page, "/sectors/health/")
    expect(proposal(page)).to_contain_text("2025: Partly")
    assert chosen(page) is None


def test_another_window_shows_them_too(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/assess/", script=keeping(title=MINE))
    other = page.context.new_page()
    go_to = page.url.replace("/assess/", "/sectors/health/")
    other.goto(go_to)
    choose(other, OTHER, "2")
    expect(other.locator("[data-saved]")).to_contain_text("Saved on this device")
    press(offered(page, tmp_path), "Show as proposals")
    expect(proposal(other)).to_contain_text("2025: Partly")


@pytest.mark.parametrize("edition", ["offline", "single"])
def test_proposals_work_from_disk(
    open_page: Open, offline: Path, single: Path, tmp_path: Path, edition: str
) -> None:
    if edition == "single":
        page = open_page(single.as_uri())
    else:
        page = open_page((offline / "assess" / "index.html").as_uri())
    title(page).fill(MINE)
    press(offered(page, tmp_path), "Show as proposals")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    if edition == "single":
        page.locator("#sector-health > summary").click()
    else:
        page.goto((offline / "sectors" / "health.html").as_uri())
    confirm(page)
    assert chosen(page) == "1"


def test_a_page_without_proposals_loads_nothing_for_them(open_page: Open) -> None:
    asked: list[str] = []
    page = open_page("/sectors/health/")
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.reload()
    choose(page, ITEM, "1")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    assert "keeper.js" in asked
    assert not {"proposals.js", "proposals.css"} & set(asked)


def test_a_hostile_proposal_stays_text(open_page: Open, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>"
    earlier = {**EARLIER, "title": evil, "answers": {ITEM: {**LONG, "note": evil, "by": evil}}}
    page = open_page("/assess/", script=keeping(title=MINE))
    press(offered(page, tmp_path, earlier), "Show as proposals")
    go(page, "/sectors/health/")
    expect(proposal(page)).to_contain_text(evil)
    assert page.locator(".mdcheck-checklist img").count() == 0


def test_proposals_are_not_on_paper(open_page: Open, tmp_path: Path) -> None:
    page = proposed(open_page, tmp_path)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(proposal(page)).to_be_hidden()
    expect(page.locator(".mdcheck-proposals-top")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_proposals(open_page: Open, tmp_path: Path, scheme: Any) -> None:
    page = proposed(open_page, tmp_path, color_scheme=scheme)
    confirm(page)
    page.locator(".mdcheck-proposals-left summary").click()
    found = Axe().run(page, context=".mdcheck-checklist").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    go(page, "/assess/")
    expect(page.locator("[data-proposed] [data-state]")).to_contain_text("Kasamba 2025")
    found = Axe().run(page, context=".mdcheck-proposed").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_proposals_fit_a_phone(open_page: Open, tmp_path: Path) -> None:
    screen = {"width": 360, "height": 760}
    page = proposed(open_page, tmp_path, viewport=screen, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = proposal(page).get_by_role("button").bounding_box()
    assert box
    assert box["height"] >= 44
