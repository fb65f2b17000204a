"""What accompanies the answering: progress, the next open question, flags, check your answers, the way on."""

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
    Open,
    answered,
    choose,
    do,
    go,
    keeping,
    kept,
    press,
)

PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
IDS = [item.id for item in HEALTH.items if item.scored]
ALL = answered("health")
BUT_TWO = {id: level for id, level in ALL.items() if id not in (IDS[4], IDS[9])}
SHIFTS = """
globalThis.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });
"""


def bar(page: Page) -> Any:
    return page.locator(".mdcheck-going")


def end(page: Page, id: str = "health") -> Any:
    return page.locator(f"#hand-over-{id}")


def at(page: Page, id: str) -> Page:
    """The page with a question of its in sight, and what accompanies it there."""
    page.locator(f'{BOUND} [data-item="{id}"]').scroll_into_view_if_needed()
    expect(bar(page)).to_contain_text("of")
    return page


def ended(page: Page, id: str = "health") -> Any:
    """The end of the checklist in sight."""
    page.locator(BOUND).wait_for()
    end(page, id).scroll_into_view_if_needed()
    expect(end(page, id).locator(".mdcheck-send")).to_be_visible()
    return end(page, id)


def focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.closest('[data-item]')?.dataset.item ?? ''")
    return found


def flag(page: Page, id: str) -> Any:
    return page.locator(f'[data-item="{id}"] .mdcheck-flag')


def is_flagged(page: Page, id: str) -> bool:
    return bool(flag(page, id).get_attribute("aria-pressed") == "true")


# When it comes


def test_who_only_reads_loads_nothing_of_it(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    names = "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())"
    page.wait_for_timeout(300)
    assert not {"handover.js", "handover.css"} & set(page.evaluate(names))
    at(page, ITEM)
    assert {"handover.js", "handover.css"} <= set(page.evaluate(names))


def test_where_it_cannot_be_loaded_answering_goes_on(open_page: Open) -> None:
    page = open_page("/")
    page.route("**/handover.js", lambda route: route.abort())
    go(page, "/sectors/health/")
    choose(page, ITEM, "2")
    assert next(iter(kept(page).values()))["answers"] == {ITEM: 2}
    assert bar(page).inner_text() == ""
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.unroute("**/handover.js")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(200)
    at(page, ITEM)


@pytest.mark.parametrize("shape", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_when_it_comes(open_page: Open, shape: dict[str, Any]) -> None:
    """Not counting what a browser lays out only when it comes into view."""
    script = SHIFTS + keeping(answers=BUT_TWO)
    page = open_page("/sectors/health/", script=script, **shape)
    page.add_style_tag(content=".md-content * { content-visibility: visible !important; }")
    page.locator(BOUND).wait_for()
    page.wait_for_timeout(200)
    page.evaluate("shifts.length = 0")
    half = shape["viewport"]["height"] // 2
    page.evaluate("document.querySelector('.mdcheck-bar').scrollIntoView()")
    for _ in range(40):
        page.evaluate(f"scrollBy({{ top: {half}, behavior: 'instant' }})")
        page.wait_for_timeout(40)
    expect(end(page).locator(".mdcheck-send")).to_be_visible()
    assert page.evaluate("shifts") == []


# Progress


def test_it_comes_where_a_browser_tells_of_far_and_near_at_once(open_page: Open) -> None:
    """A busy browser gathers what it has seen: first far away, then, after a scroll, near."""
    gathered = """globalThis.IntersectionObserver = class {
      constructor(act) { this.act = act; }
      observe(target) {
        setTimeout(() => this.act([false, true].map((isIntersecting) => ({ isIntersecting, target }))));
      }
      unobserve() {}
      disconnect() {}
    };"""
    page = open_page("/sectors/trade/", script=gathered)
    expect(page.locator("[data-item] .mdcheck-flag").first).to_be_attached()


def test_it_is_there_once_however_slowly_it_comes(open_page: Open) -> None:
    """Coming near while it is still on its way asks for nothing more."""
    page = open_page("/sectors/trade/")
    page.route("**/handover.js", lambda route: (page.wait_for_timeout(700), route.continue_()))
    for at in ("[data-checklist]", "h1", "[data-checklist]", "h1", "[data-checklist]"):
        page.locator(at).first.evaluate("one => one.scrollIntoView()")
        page.wait_for_timeout(150)
    flags = page.locator("[data-item] .mdcheck-flag")
    flags.first.wait_for()
    assert flags.count() == page.locator("[data-item]").count()


def test_progress_is_in_sight_while_one_answers(open_page: Open) -> None:
    page = at(open_page("/sectors/health/"), ITEM)
    expect(bar(page)).to_contain_text(f"0 of {len(IDS)}")
    choose(page, ITEM, "2")
    expect(bar(page)).to_contain_text(f"1 of {len(IDS)}")
    choose(page, IDS[2], "unknown")
    expect(bar(page)).to_contain_text(f"2 of {len(IDS)}, 1 not known")
    expect(bar(page)).to_be_in_viewport(ratio=0.99)


def test_the_next_open_question_is_one_key_away(open_page: Open) -> None:
    page = at(open_page("/sectors/health/", script=keeping(answers=BUT_TWO)), IDS[0])
    page.get_by_role("button", name="Next open question").focus()
    page.keyboard.press("Enter")
    assert focused(page) == IDS[4]
    expect(page.locator(f'[data-item="{IDS[4]}"]')).to_be_in_viewport(ratio=0.99)
    page.keyboard.press("Enter")
    assert focused(page) == IDS[9]
    page.keyboard.press("Enter")
    assert focused(page) == IDS[4], "after the last, from the start"
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert focused(page) == IDS[9]
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Next open question")).to_be_hidden()
    expect(bar(page)).to_contain_text(f"{len(IDS)} of {len(IDS)}")
    page.keyboard.press("Enter")
    assert focused(page) == IDS[9], "there is no open one"


@pytest.mark.parametrize("shape", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_what_has_the_focus_is_never_behind_the_bar(open_page: Open, shape: dict[str, Any]) -> None:
    page = at(open_page("/sectors/health/", **shape), IDS[0])
    page.locator(f'[data-item="{IDS[0]}"] input').first.focus()
    hidden = """() => {
      const one = document.activeElement.getBoundingClientRect();
      const bar = document.querySelector(".mdcheck-going").getBoundingClientRect();
      return one.bottom > bar.top + 1 && one.top < bar.bottom
        && !document.activeElement.closest(".mdcheck-going");
    }"""
    for turn in range(60):
        assert not page.evaluate(hidden), (turn, page.evaluate("document.activeElement.outerHTML"))
        page.keyboard.press("Tab")


def test_the_bar_leaves_a_phone_its_questions(open_page: Open) -> None:
    page = at(open_page("/sectors/health/", script=keeping(answers=BUT_TWO), **PHONE), IDS[0])
    flag(page, IDS[0]).click()
    box = bar(page).bounding_box()
    assert box["height"] <= 84
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for button in bar(page).locator(":is(button, a):visible").all():
        assert button.bounding_box()["height"] >= 44
    last = page.locator(f'[data-item="{IDS[-1]}"]')
    page.evaluate("document.querySelector('.mdcheck-closing').scrollIntoView()")
    page.wait_for_timeout(200)
    assert last.bounding_box()["y"] + last.bounding_box()["height"] <= bar(page).bounding_box()["y"]


def test_the_quick_scan_counts_its_own_questions(open_page: Open) -> None:
    core = [item.id for item in HEALTH.items if item.core]
    page = at(open_page("/assess/quick/", script=keeping(answers=ALL)), core[0])
    expect(bar(page)).to_contain_text("6 of 84")
    page.get_by_role("button", name="Next open question").click()
    assert focused(page).startswith("governance.")


# Flags


def test_a_flag_is_kept_and_found_again(open_page: Open) -> None:
    page = at(open_page("/sectors/health/"), IDS[3])
    expect(bar(page).locator(".mdcheck-going-flagged")).to_be_hidden()
    for id in (IDS[3], IDS[6]):
        flag(page, id).click()
    expect(page.get_by_label("2 questions to come back to")).to_have_text("2")
    page.wait_for_timeout(50)
    page.reload()
    at(page, IDS[0])
    assert [id for id in IDS if is_flagged(page, id)] == [IDS[3], IDS[6]]
    page.locator(f'[data-item="{IDS[0]}"] input').first.focus()
    for id in (IDS[3], IDS[6], IDS[3]):
        page.get_by_label("2 questions to come back to").click()
        assert focused(page) == id
    flag(page, IDS[3]).click()
    expect(page.get_by_label("1 question to come back to")).to_have_text("1")
    assert not is_flagged(page, IDS[3])


def test_flags_of_two_windows_come_together(open_page: Open) -> None:
    one = at(open_page("/sectors/health/"), IDS[0])
    choose(one, ITEM, "2")
    expect(one.locator("[data-saved]")).to_contain_text("at")
    two = one.context.new_page()
    two.goto(one.url)
    at(two, IDS[0])
    flag(one, IDS[1]).click()
    expect(flag(two, IDS[1])).to_have_attribute("aria-pressed", "true")
    flag(two, IDS[2]).click()
    expect(flag(one, IDS[2])).to_have_attribute("aria-pressed", "true")
    flag(two, IDS[1]).click()
    expect(flag(one, IDS[1])).to_have_attribute("aria-pressed", "false")
    for page in (one, two):
        expect(page.locator("[data-saved]")).to_contain_text("Saved on this device at")
    one.evaluate("localStorage.clear()")  # as after a crash: what is on the disk comes back
    two.close()
    one.reload()
    at(one, IDS[0])
    expect(flag(one, IDS[2])).to_have_attribute("aria-pressed", "true")
    assert [id for id in IDS if is_flagged(one, id)] == [IDS[2]]


def test_flags_go_with_the_answers_and_come_back_with_undo(open_page: Open) -> None:
    page = at(open_page("/sectors/health/"), IDS[0])
    choose(page, ITEM, "2")
    flag(page, IDS[1]).click()
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device at")
    desk = "mdcheck.session.copy.desk.flags"
    for step in ("clear", "delete"):
        go(page, "/assess/")
        assert page.evaluate(desk) == {IDS[1]: True}
        do(page, step)
        press(page, "Delete" if step == "delete" else "Clear")
        assert page.evaluate(desk) == {}
        do(page, "undo")
        page.wait_for_function(f"Object.keys({desk}).length === 1")
        assert page.evaluate(desk) == {IDS[1]: True}
        assert next(iter(kept(page).values()))["answers"] == {ITEM: 2}


def test_a_flag_is_in_no_file(open_page: Open, tmp_path: Path) -> None:
    page = at(open_page("/sectors/health/"), IDS[0])
    choose(page, ITEM, "2")
    flag(page, IDS[1]).click()
    with page.expect_download() as download:
        do(page, "save")
    download.value.save_as(tmp_path / "saved.json")
    saved = json.loads((tmp_path / "saved.json").read_text("utf-8"))
    assert set(saved) == {"format", "content_version", "scope", "answers", "goals"}
    assert saved["answers"] == {ITEM: 2}


# Check your answers

SAID = {
    **BUT_TWO,
    IDS[1]: {
        "level": 1,
        "note": "<img src=x onerror=alert(1)>\nTwo wards",
        "evidence": "documented",
        "reference": "Annual report",
        "by": "Nurses",
    },
    IDS[2]: "not-applicable",
    IDS[3]: "unknown",
}


def test_every_answer_is_there_to_check(open_page: Open) -> None:
    page = at(open_page("/sectors/health/", script=keeping(answers=SAID)), IDS[0])
    page.get_by_role("link", name="Check your answers").click()
    rows = end(page).locator(".mdcheck-checked")
    expect(rows).to_have_count(len(HEALTH.items))
    expect(end(page).locator(".mdcheck-check h4")).to_have_text(
        [section.title for section in HEALTH.sections]
    )
    numbers = [item.id for item in HEALTH.items]
    row = rows.nth(numbers.index(IDS[1]))
    item = HEALTH.items[numbers.index(IDS[1])]
    expect(row.locator("dt")).to_have_text(f"{numbers.index(IDS[1]) + 1}. {item.text}")
    assert [part.inner_text() for part in row.locator("p").all()] == [
        "<img src=x onerror=alert(1)>\nTwo wards",
        "Documented: Annual report",
        "Answered by: Nurses",
    ]
    for id, state, answer in (
        (IDS[1], "answered", "Partly"),
        (IDS[2], "reasonless", "Not applicable"),
        (IDS[3], "unknown", "Do not know"),
        (IDS[4], "open", "Not answered"),
    ):
        row = rows.nth(numbers.index(id))
        assert f"is-{state}" in str(row.get_attribute("class"))
        expect(row.locator(".mdcheck-checked-answer")).to_have_text(answer)
    expect(rows.nth(numbers.index(IDS[2]))).to_contain_text("The reason is missing")


def test_an_answer_is_changed_from_the_list_by_keyboard(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=SAID))
    part = ended(page)
    part.locator(".mdcheck-check > summary").focus()
    page.keyboard.press("Enter")
    number = [item.id for item in HEALTH.items].index(IDS[4]) + 1
    part.get_by_label(f"Change the answer to question {number}", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'[data-item="{IDS[4]}"]')).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert focused(page) == IDS[4]
    page.keyboard.press("Space")
    page.get_by_role("link", name="Check your answers").press("Enter")
    row = part.locator(".mdcheck-checked").nth(number - 1)
    expect(row.locator(".mdcheck-checked-answer")).to_have_text("No")


def test_the_list_prints_alone_and_the_bar_never(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(title="Kasamba", answers=SAID))
    ended(page).locator(".mdcheck-check > summary").click()
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    end(page).get_by_role("button", name="Print this list").click()
    page.emulate_media(media="print")
    expect(end(page).locator(".mdcheck-checked").first).to_be_visible()
    for gone in (
        ".mdcheck-going",
        ".mdcheck-item",
        "[data-result]",
        ".mdcheck-send",
        ".mdcheck-lead",
    ):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("h1 + .mdcheck-printed")).to_contain_text("Kasamba")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(end(page)).to_be_hidden()  # of any other printing
    expect(page.locator(".mdcheck-item").first).to_be_visible()
    expect(page.locator(".mdcheck-flag").first).to_be_hidden()
    page.emulate_media(media="screen")
    expect(end(page)).to_be_visible()


# The end


def test_the_end_says_what_is_still_to_be_seen_to(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=SAID))
    part = ended(page)
    expect(part.locator(".mdcheck-lead")).to_have_text(
        f"{len(IDS) - 2} of {len(IDS)} questions are answered, 2 are open."
    )
    number = {item.id: str(at) for at, item in enumerate(HEALTH.items, 1)}
    shown = {
        str(line.get_attribute("class")): line.locator("a").all_inner_texts()
        for line in part.locator(".mdcheck-todo li").all()
    }
    assert shown == {
        "is-open": [number[IDS[4]], number[IDS[9]]],
        "is-unknown": [number[IDS[3]]],
        "is-reasonless": [number[IDS[2]]],
    }
    part.locator(".is-reasonless a").click()
    expect(page.locator(f'[data-item="{IDS[2]}"]')).to_be_in_viewport()


def test_when_all_is_answered_the_end_says_so(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=ALL))
    lead = ended(page).locator(".mdcheck-lead")
    expect(lead).to_have_text(f"All {len(IDS)} questions are answered.")
    expect(lead).to_have_class("mdcheck-lead is-done")
    expect(end(page).locator(".mdcheck-todo")).to_have_count(0)


def test_the_file_says_who_and_what_and_what_happens_next(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=ALL))
    part = ended(page)
    expect(part.locator("code")).to_have_text("mdcheck-health.json")
    expect(part).to_contain_text("Give a title and who answers")
    part.get_by_label("Title").fill("Kasamba 2026")
    part.get_by_label("Answered by").fill("Ministry of Health")
    part.get_by_label("Date").fill("2026-11-26")
    name = "kasamba-2026_health_ministry-of-health_2026-11-26.json"
    expect(part.locator("code")).to_have_text(name)
    with page.expect_download() as download:
        part.get_by_role("button", name="Save the file to send").click()
    assert download.value.suggested_filename == name
    download.value.save_as(tmp_path / name)
    saved = json.loads((tmp_path / name).read_text("utf-8"))
    assert saved["respondent"] == {"name": "Ministry of Health"}
    assert saved["answers"] == ALL
    said = part.locator(".mdcheck-next")
    expect(said).to_contain_text(f"Saved as {name}")
    expect(said).to_contain_text("Nothing was sent from here.")
    choose(page, ITEM, "0" if ALL[ITEM] else "1")
    expect(said).to_have_text("Changed since the file was saved. Save it again, then send it.")
    with page.expect_download():
        part.get_by_role("button", name="Save the file to send").click()
    said.get_by_role("link", name="Back to the whole assessment").click()
    page.wait_for_url("**/assess/")


def test_the_end_of_an_assessment_goes_through_its_sectors(open_page: Open) -> None:
    answers = {**SAID, **answered("trade"), "education.girls": 1}
    page = open_page("/assess/", script=keeping(title="Kasamba", answers=answers))
    part = ended(page, "all")
    sectors = part.locator(".mdcheck-todo li a")
    expect(sectors).to_have_text(["Health services", "Trade"])
    expect(part.locator(".mdcheck-lead")).to_contain_text("2 of 14 sectors have been started")
    expect(part.get_by_label("Title")).to_have_count(0)  # it is asked once, above
    part.locator(".mdcheck-check > summary").click()
    folds = part.locator(".mdcheck-part")
    expect(folds).to_have_count(2)
    expect(folds.first.locator(".mdcheck-checked")).to_have_count(0)
    folds.first.locator("summary").click()
    expect(folds.first.locator(".mdcheck-checked")).to_have_count(len(HEALTH.items))
    page.evaluate("mdcheck.session.change((sheet) => { delete sheet.answers['trade.x'] })")
    page.wait_for_timeout(400)
    expect(folds.first.locator(".mdcheck-checked").first).to_be_visible()
    folds.first.locator("a").nth(1).click()
    page.wait_for_url("**/sectors/health/#health.*")


def test_the_single_file_has_it_all(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri(), script=keeping(answers=BUT_TWO))
    page.locator(f"{BOUND} #sector-health > summary").click()
    going = page.locator('.mdcheck-going[data-handover="health"]')
    page.locator(f'[data-item="{IDS[0]}"]').scroll_into_view_if_needed()
    expect(going).to_contain_text(f"{len(IDS) - 2} of {len(IDS)}")
    expect(going).to_be_in_viewport(ratio=0.9)
    going.get_by_role("button", name="Next open question").click()
    assert focused(page) == IDS[4]
    going.get_by_role("link", name="Check your answers").click()
    expect(end(page).locator(".mdcheck-checked")).to_have_count(len(HEALTH.items))
    expect(end(page).locator(".mdcheck-check h4").first).to_have_text(HEALTH.sections[0].title)
    with page.expect_download():
        end(page).get_by_role("button", name="Save the file to send").click()
    expect(end(page).get_by_role("link", name="Back to the whole assessment")).to_have_attribute(
        "href", "#about-you"
    )
    whole = ended(page, "all")
    expect(whole.locator(".mdcheck-lead")).to_contain_text("1 of 14 sectors has been started")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shape", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_in_it(open_page: Open, scheme: str, shape: dict[str, Any]) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=SAID), color_scheme=scheme, **shape)
    at(page, IDS[0])
    flag(page, IDS[0]).click()
    part = ended(page)
    part.locator(".mdcheck-check > summary").click()
    with page.expect_download():
        part.get_by_role("button", name="Save the file to send").click()
    page.wait_for_timeout(300)
    found = Axe().run(page, context=[[".mdcheck-closing"], [".mdcheck-going"]]).response
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
