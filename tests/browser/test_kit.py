"""The kit as a trainer has it: unpacked from a stick, without a network, and a day's agenda played."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import zipfile
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from mdcheck.assess import assess
from mdcheck.kit.bundle import ROOT as TOP
from mdcheck.kit.bundle import START
from mdcheck.kit.read import read_kit
from mdcheck.kit.told import Told
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import load_sheet
from mdcheck.merge import merge
from mdcheck.model import Agreed
from tests.browser.pages import Open
from tests.browser.test_group import agree, figure, press, ready, settled, tab
from tests.browser.test_site import violations
from tests.once import once

FOLDER = open_folder()
CONTENT = FOLDER.content
KIT = read_kit(bundled_folder(), CONTENT)
ABOUT = Told(content=CONTENT, library=FOLDER.library, kit=KIT)
VOICES = (
    "ministry-of-labour",
    "eastern-province",
    "employers-federation",
    "union-of-nurses",
    "workers-in-the-west",
)
KEYS = {0: "0", 1: "1", 2: "2", "unknown": "?", "not-applicable": "n", None: "-"}
MOST = 40_000_000  # bytes of the zip
A_KEY = 0.5  # seconds that somebody takes who types with two fingers

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory, offline: Path) -> Path:
    """The kit, made by its command with the offline edition in it, and unpacked."""

    def make(folder: Path) -> None:
        packed = folder / "kit.zip"
        command = [sys.executable, "-m", "mdcheck", "kit", "--site", str(offline)]
        subprocess.run([*command, "-o", str(packed)], check=True, capture_output=True, timeout=300)
        assert packed.stat().st_size < MOST
        with zipfile.ZipFile(packed) as found:
            assert found.testzip() is None
            found.extractall(folder)

    return once(tmp_path_factory, "kit", make) / TOP


def test_the_first_page_leads_to_everything_from_disk(open_page: Open, kit: Path) -> None:
    page = open_page((kit / START).as_uri())
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    links = page.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(links) > 100
    assert [link for link in links if not (kit / link).is_file()] == []
    assert violations(page) == []
    page.get_by_role("link", name="Open the offline edition of the site").click()
    expect(page.locator("h1").first).to_be_visible()
    assert [url for url in asked if not url.startswith("file:")] == []


LINK = re.compile(r"""(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")


def test_every_link_inside_the_kit_leads_to_a_file(kit: Path) -> None:
    pages = [START, *(path.relative_to(kit).as_posix() for path in kit.rglob("*/*.html"))]
    assert len(pages) > 90
    broken = []
    for name in pages:
        page = kit / name
        text = re.sub(r"(?s)<script.*?</script>", "", page.read_text("utf-8"))
        for found in LINK.findall(text):
            address = unescape("".join(found)).partition("#")[0].partition("?")[0]
            if not address or re.match(r"[a-z]+:|//", address):
                continue
            target = page.parent / unquote(address)
            if not target.is_file():
                broken.append((name, address))
    assert broken == []


def test_the_first_page_is_narrow_enough_for_a_phone(open_page: Open, kit: Path) -> None:
    page = open_page((kit / START).as_uri(), viewport={"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("deck", [one.id for one in KIT.decks])
def test_a_deck_is_turned_by_keys_and_shows_its_notes(
    open_page: Open, kit: Path, deck: str
) -> None:
    page = open_page((kit / f"slides/{deck}.html").as_uri())
    slides = next(one for one in KIT.decks if one.id == deck).slides
    expect(page.locator("section:visible h1")).to_have_text(slides[0].title)
    for one in slides[1:]:
        page.keyboard.press("ArrowRight")
        expect(page.locator("section:visible h2")).to_have_text(one.title)
        said = page.locator("section:visible .said")
        over = said.evaluate("one => one.scrollHeight - one.clientHeight")
        assert over <= 1, (deck, one.title)
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-at]")).to_have_text(f"{len(slides)} / {len(slides)}")
    expect(page.locator("aside:visible")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator("aside:visible p")).to_have_text(slides[-1].notes)
    page.keyboard.press("Home")
    expect(page.locator("section:visible h1")).to_have_text(slides[0].title)


def sheets(kit: Path) -> list[Any]:
    return [load_sheet(str(kit / f"sheets/{name}.yaml"), CONTENT)[0] for name in VOICES]


def typed(page: Page, voices: list[Any]) -> int:
    """Enter the thirty answers of every table from paper; how many keys that took."""
    page.get_by_role("button", name="Enter answers from paper").click()
    line = page.locator(".mdcheck-line")
    expect(line).to_be_visible()
    fields = page.locator(".mdcheck-tables input")
    for _ in range(fields.count(), len(voices)):
        page.get_by_role("button", name="Add a table").click()
    for at, voice in enumerate(voices):
        fields.nth(at).fill(voice.respondent)
    struck = sum(len(voice.respondent) for voice in voices)
    for sector, items in ABOUT.asked:
        page.locator(".mdcheck-entry-head select").first.select_option(sector.id)
        line.focus()
        for item in items:
            levels = "".join(KEYS[voice.answers[item.id].level] for voice in voices)
            text = f"{CONTENT.number(item.id)} {levels}"
            line.fill(text)
            page.keyboard.press("Enter")
            struck += len(text) + 1
    return struck


def test_the_agenda_of_one_day_is_played(open_page: Open, kit: Path, tmp_path: Path) -> None:
    """Five tables' sheets typed in, the ten widest found and settled, the ranking read, a plan row."""
    day = next(one for one in KIT.agendas if one.id == "one-day").days[0]
    given = {one.exercise: one.minutes for one in day.sessions if one.exercise}
    voices = sheets(kit)
    page = open_page((kit / "site/assess/group.html").as_uri())
    ready(page)
    begun = time.monotonic()
    struck = typed(page, voices)
    took = time.monotonic() - begun
    entry = next(
        one.minutes for one in day.sessions if re.search("enter|typed|type", one.what, re.I)
    )
    assert struck * A_KEY + took < entry * 60
    figure(page, 0, len(voices))
    settled(page)

    found = merge(CONTENT, [*voices])
    order = [*found.decisive, *(id for id in found.disagreements if id not in found.decisive)]
    widest = order[:10]
    assert len(widest) == 10
    view = tab(page, "agenda")
    points = view.locator(".mdcheck-point")
    expect(points).to_have_count(len(found.disagreements))
    for at, id in enumerate(widest):
        expect(points.nth(at)).to_contain_text(CONTENT.item(id).text)
    assert given["e07"] >= 5 * len(widest)
    for at, id in enumerate(widest):
        points.nth(at).locator("h3 button").click()
        opened = page.locator("#view-agenda .mdcheck-point.is-open")
        agreed = KIT.case.key.consensus[id]
        if agreed.level == "unknown":
            opened.locator(".mdcheck-finding input[type=text]").fill("Statistics office")
            opened.locator(".mdcheck-finding input[type=date]").fill("2027-03-31")
            expect(opened.locator(".mdcheck-facts")).to_contain_text("Statistics office")
        else:
            agree(page, agreed.level)
            expect(opened.locator(".mdcheck-standing")).to_contain_text("Agreed")
        points.nth(at).locator("h3 button").click()
    settled(page)

    results = tab(page, "results")
    expect(results.locator("table", has_text="Everyone, today").first).to_be_attached()
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Open it on this device").click()
    page.locator("dialog[open] a", has_text="Go to the assessment").click()
    page.wait_for_url("**/assess/index.html")
    table = page.locator("[data-overview] table").first
    expect(table).to_be_visible()
    agreed = {
        id: Agreed(level=int(one.level))
        for id in widest
        if (one := KIT.case.key.consensus[id]).level != "unknown"
    }
    after = assess(CONTENT, merge(CONTENT, voices, agreed=agreed).sheet)
    placed = [
        one.title for one in sorted(after.sectors, key=lambda one: one.place or 99) if one.place
    ]
    assert len(placed) >= 4
    said = table.inner_text()
    assert sorted(placed, key=said.index) == placed

    page.goto((kit / "site/assess/plan.html").as_uri())
    page.locator("[data-plan][data-ready]").wait_for()
    page.get_by_role("button", name="Take this draft").click()
    action = page.locator(".mdcheck-plan-goal").first.locator(".mdcheck-plan-action").first
    action.get_by_label("Responsible").fill("Ministry of Labour")
    action.get_by_label("Time", exact=True).fill("2027")
    expect(page.locator(".mdcheck-planned")).to_contain_text("Ministry of Labour")


def test_the_sheets_of_the_voices_open_on_the_group_page(open_page: Open, kit: Path) -> None:
    page = open_page((kit / "site/assess/group.html").as_uri())
    ready(page)
    files = sorted((kit / "sheets").glob("*.yaml"))
    voices = [file for file in files if file.stem != "model-consensus"]
    page.locator("[data-group] input[type=file]").set_input_files(voices)
    expect(page.locator("dialog[open]")).to_be_visible()
    press(page, "Add")
    figure(page, 0, len(voices))
