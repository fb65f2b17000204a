"""Answering in a real browser: by mouse, by keyboard, and what is shown of it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import (
    CONTENT,
    HEALTH,
    ITEM,
    OTHER,
    Open,
    choose,
    chosen,
    go,
    load,
    open_example,
    press,
    saved,
    sector_rows,
    sheet,
    stored,
    written,
)


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
    expect(page.locator(f'[data-item="{ITEM}"] [data-clear]')).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_an_answer_does_not_move_the_next_question(open_page: Open, width: int) -> None:
    page = open_page("/sectors/health/", viewport={"width": width, "height": 800})
    item = page.locator(f'[data-item="{ITEM}"]')
    item.scroll_into_view_if_needed()
    page.wait_for_timeout(200)  # until it is laid out: what is out of sight is not
    before = item.bounding_box()
    choose(page, ITEM, "2")
    expect(item.locator("[data-clear]")).to_be_visible()
    after = item.bounding_box()
    assert before
    assert after
    assert abs(before["height"] - after["height"]) < 2


def test_not_applicable_asks_for_a_reason(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    item = page.locator(f'[data-item="{ITEM}"]')
    choose(page, ITEM, "not-applicable")
    note = item.locator("[data-field=note]")
    expect(note).to_be_visible()
    expect(note).to_have_accessible_name("Why does it not apply?")
    choose(page, ITEM, "2")
    expect(note).to_have_accessible_name("Note")


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
    """The first answer too, though what shows its result is loaded with it."""
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    live = page.locator("[data-result] [data-live]")
    expect(live).to_contain_text("Too little is known to rank it: 5.3 % is known")
    choose(page, OTHER, "2")
    expect(live).not_to_contain_text("5.3 %")
    expect(live).to_contain_text("Too little is known to rank it")


def test_what_was_announced_is_gone_with_its_answers(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/")
    choose(page, ITEM, "2")
    live = page.locator("[data-result] [data-live]")
    expect(live).to_contain_text("Too little is known")
    load(page, written(tmp_path, sheet(title="Nothing yet")))
    press(page, "Replace the open one")
    expect(live).to_have_text("")
    page.wait_for_timeout(1000)
    expect(live).to_have_text("")


def test_who_said_it_stays_with_an_answer(open_page: Open, tmp_path: Path) -> None:
    """The browser does not ask for it, and does not lose it when the answer changes."""
    page = open_page("/sectors/health/")
    load(page, written(tmp_path, sheet(answers={ITEM: {"level": 1, "by": "Nurses"}})))
    press(page, "Open it")
    choose(page, ITEM, "2")
    assert stored(page)[0]["answers"] == {ITEM: {"level": 2, "by": "Nurses"}}


def test_an_answer_on_the_quick_scan_is_the_same_answer(open_page: Open) -> None:
    page = open_page("/assess/quick/")
    core = sum(i.core for s in CONTENT.sectors for i in s.items)
    assert page.locator("[data-item]").count() == core
    choose(page, ITEM, "1")
    go(page, "/sectors/health/")
    assert chosen(page) == "1"


def test_a_filled_page_shows_what_the_command_line_prints(open_page: Open, tmp_path: Path) -> None:
    """Ring five: a whole checklist filled by hand, saved to a file and scored by `mdcheck score`."""
    page = open_page("/sectors/health/")
    rng = random.Random(5)
    for item in HEALTH.items:
        choose(page, item.id, rng.choice(["0", "1", "2", "2", "unknown", "not-applicable"]))
    (result,) = scored(saved(page, tmp_path), "--sector", "health")["sectors"]
    rows = page.locator("[data-result] table").first.locator("tbody tr")
    for n, name in enumerate(("need", "potential")):
        index = result[name]
        cells = rows.nth(n).locator("td")
        bounds = f"{index['low']:.1f} to {index['high']:.1f}"
        assert cells.nth(0).inner_text().startswith(f"{index['value']:.1f}")
        assert cells.all_text_contents()[1:] == [bounds, f"{index['coverage']:.1f} %"]
    priority = f"{result['priority']['value']:.1f}"
    assert rows.nth(2).locator("td").nth(0).inner_text().startswith(priority)
    for label, ids in (
        ("What drives it", result["drivers"]),
        ("What to find out", result["to_find_out"]),
    ):
        part = page.locator("[data-result] div:has(> .mdcheck-label)", has_text=label)
        for rest in part.locator("summary").all():
            rest.click()
        expect(part.locator("a")).to_have_count(len(ids))
        assert part.locator("a").evaluate_all("all => all.map(a => a.hash.slice(1))") == ids


def scored(path: Path, *options: str) -> dict[str, Any]:
    """What `mdcheck score` makes of a file."""
    command = [sys.executable, "-m", "mdcheck", "score", str(path), "--format", "json", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_priorities_stay_right_while_answers_change(open_page: Open, tmp_path: Path) -> None:
    """Only rows that differ are made anew; order, numbers and places must still be those of all."""
    page = open_page("/assess/")
    open_example(page)
    go(page, "/assess/quick/")
    rng = random.Random(3)
    core = [i.id for s in CONTENT.sectors for i in s.items if i.core]
    for id in rng.sample(core, 40):
        choose(page, id, rng.choice(["0", "1", "2", "unknown", "not-applicable"]))
    shown = sector_rows(page).evaluate_all(
        "all => all.map(row => [...row.children].map(cell => cell.textContent))"
    )
    expected = []
    for sector in scored(saved(page, tmp_path), "--quick")["sectors"]:
        place, best, worst = (sector[key] for key in ("place", "best", "worst"))
        if place is not None:
            could = str(best) if best == worst else f"{best} to {worst}"
            value = f"{sector['priority']['value']:.1f}"
            expected.append([str(place), sector["title"], value, could])
    assert len(expected) > 5
    assert [[row[0], row[1], row[2], row[5]] for row in shown] == expected


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_way_to_the_result_ends_at_the_result(open_page: Open, width: int) -> None:
    """Though what stands above it was not laid out when the way began."""
    page = open_page("/assess/", viewport={"width": width, "height": 800})
    open_example(page)
    go(page, "/sectors/health/#your-result")
    result, tops = page.locator("#your-result"), [0.0]
    while len(tops) < 20 and tops[-2:] != tops[-1:] * 2:  # until it rests, on a slow machine later
        page.wait_for_timeout(400)
        tops.append(result.evaluate("e => e.getBoundingClientRect().top"))
    assert 40 <= tops[-1] <= 110
