"""Hostile texts through every page in a real browser, and through reports that become pages.

Whatever a text is, it is shown as that text: no script runs, nothing is asked of anybody else, no error
is left uncaught, nothing that was typed or loaded is lost. Broken storage, broken contents of it and
broken addresses stop no page from working.
"""

from __future__ import annotations

import json
import random
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect, sync_playwright

from mdcheck import __version__
from mdcheck.load.folder import open_folder
from mdcheck.pages.single import single_file
from tests.browser.chromium import BY_PLAYWRIGHT, chromium
from tests.browser.conftest import build
from tests.browser.pages import ITEM, OTHER, choose, chosen, do, go, saved, written
from tests.browser.server import serving
from tests.fuzz import made, texts
from tests.fuzz.shown import CRITERIA, ITEMS, kept, noted, one_line, shown
from tests.fuzz.storage import broken, corrupted, keeping
from tests.fuzz.watch import watched

REPORTS = 5  # in one try: each is made in no time
PAGES = ("/", "/assess/", "/assess/quick/", "/sectors/health/", "/experiences/", "/404.html")
ADDRESSES = (
    "#%E0%A4%A",
    "#%",
    "#",
    "#/",
    "#__proto__",
    "#q-health.staff-shortages%00",
    "?",
    "?h=%",
    "?q=%ff",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What all tries share: a browser, the site at its address, the single file, a folder for files."""

    browser: Browser
    origin: str
    single: Path
    folder: Path

    def watched(self, script: str = "") -> Any:
        return watched(self.browser, self.origin, script)


def main(count: int, seed: int) -> int:
    """So many tries from this seed on; how many faults they showed, each printed on a line."""
    with staged() as stage:
        return sum(tried(stage, one) for one in range(seed, seed + count))


@contextmanager
def staged() -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        build(folder / "site")
        single = folder / "assessment.html"
        single.write_text(single_file(open_folder(), version=__version__), "utf-8")
        launched = playwright.chromium.launch(executable_path=chromium(), args=list(BY_PLAYWRIGHT))
        with serving(folder / "site") as origin, launched as browser:
            yield Stage(browser=browser, origin=origin, single=single, folder=folder)


def tried(stage: Stage, seed: int) -> int:
    door = DOORS[seed % len(DOORS)]
    try:
        faults = door(stage, random.Random(seed))
    except Exception:  # whatever it is, the next try is made
        faults = [traceback.format_exc()]
    for fault in faults:
        print(f"pages {seed} {door.__name__}: {fault!r}", flush=True)
    return len(faults)


# A sheet comes in


def loaded(stage: Stage, rng: random.Random) -> list[str]:
    """A file with a hostile sheet, loaded on the site."""
    return through(stage, stage.origin + "/assess/", rng)


def loaded_single(stage: Stage, rng: random.Random) -> list[str]:
    """The same in the single file."""
    return through(stage, stage.single.as_uri(), rng)


def through(stage: Stage, address: str, rng: random.Random) -> list[str]:
    sheet = texts.sheet(rng, ITEMS, CRITERIA)
    with stage.watched() as seen:
        page: Page = seen.page
        page.goto(address)
        open_file(page, written(stage.folder, sheet))
        shown(seen, sheet)
        kept(seen, sheet, stage.folder)
        open_file(page, written(stage.folder, sheet), "Replace the open one")
        seen.look()
        to_health(page, stage)
        noted(seen, sheet)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        seen.look()
    return list(seen.faults)


def open_file(page: Page, path: Path, label: str = "Open it") -> None:
    page.locator("[data-file]").set_input_files(path)
    expect(page.locator("dialog h2")).to_have_text("Load this assessment?")
    page.locator("dialog button", has_text=label).click()


def to_health(page: Page, stage: Stage) -> None:
    """Where the questions on health are, with all unfolded."""
    if page.url.startswith(stage.origin):
        go(page, "/sectors/health/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def typed(stage: Stage, rng: random.Random) -> list[str]:
    """Typed into fields, and there again on the page's next visit."""
    title, respondent, goal = (one_line(texts.hostile(rng, 200)) for _ in range(3))
    note = texts.hostile(rng, 2000)
    with stage.watched() as seen:
        page: Page = seen.page
        page.goto(stage.origin + "/assess/")
        page.locator('[data-head="title"]').fill(title)
        page.locator('[data-head="respondent"]').fill(respondent)
        do(page, "goal")
        page.locator(".mdcheck-goal > label input").fill(goal)
        to_health(page, stage)
        choose(page, ITEM, "2")
        page.locator(f'[data-item="{ITEM}"] .mdcheck-note > summary').click()
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.locator(f'[data-item="{ITEM}"] [data-field=note]').fill(note)
        seen.look()
        page.reload()
        noted(seen, {"answers": {ITEM: {"note": note, "reference": ""}}})
        go(page, "/assess/")
        head = {"title": title, "respondent": {"name": respondent}}
        shown(seen, {**head, "goals": [{"title": goal or "Goal 1"}]})
    return list(seen.faults)


def searched(stage: Stage, rng: random.Random) -> list[str]:
    """Typed into the search, which is Material's."""
    with stage.watched() as seen:
        page: Page = seen.page
        page.goto(stage.origin + rng.choice(PAGES))
        search(page, one_line(texts.hostile(rng, 500)) + " health")
        page.wait_for_timeout(600)
    return list(seen.faults)


def search(page: Page, words: str) -> None:
    """As by a person: Material hears keys, not that the field was filled."""
    page.locator("[data-md-component=search-query]").fill(words)
    page.keyboard.press("End")


# The browser's storage


def stored(stage: Stage, rng: random.Random) -> list[str]:
    """Broken contents of the storage: the page works, and what is answered then is kept."""
    sheet = texts.sheet(rng, ITEMS, CRITERIA)
    with stage.watched(keeping(corrupted(rng, sheet))) as seen:
        page: Page = seen.page
        for path in rng.sample(("/assess/", "/assess/quick/", "/sectors/trade/"), 2):
            page.goto(stage.origin + path)
            seen.look()
        page.goto(stage.origin + "/sectors/health/")
        answer(page, OTHER)
        page.reload()
        seen.expect("the answer after a reload", chosen(page, OTHER), "1")
    return list(seen.faults)


def answer(page: Page, id: str) -> None:
    page.evaluate(
        "document.querySelectorAll('.mdcheck-aside button').forEach((one) => one.click())"
    )
    choose(page, id, "1")


def unstored(stage: Stage, rng: random.Random) -> list[str]:
    """A storage that fails: what is answered is shown, and can be saved to a file."""
    with stage.watched(broken(rng)) as seen:
        page: Page = seen.page
        single = rng.random() < 0.3
        page.goto(stage.single.as_uri() if single else stage.origin + "/sectors/health/")
        to_health(page, stage)
        choose(page, OTHER, "1")
        seen.expect("the answer", chosen(page, OTHER), "1")
        expect(page.locator('[data-result="health"] [data-shown]')).to_be_visible()
        found = json.loads(saved(page, stage.folder).read_text("utf-8"))
        seen.expect("the answer in the file", found["answers"].get(OTHER), 1)
    return list(seen.faults)


# Addresses


def addressed(stage: Stage, rng: random.Random) -> list[str]:
    """Broken hashes and queries, and hostile ones."""
    with stage.watched() as seen:
        page: Page = seen.page
        for _ in range(4):
            place = (
                stage.single.as_uri() if rng.random() < 0.2 else stage.origin + rng.choice(PAGES)
            )
            page.goto(place + address_end(rng))
            page.evaluate("(end) => { location.hash = end; }", address_end(rng).lstrip("#?"))
            page.wait_for_timeout(50)
            seen.look()
    return list(seen.faults)


def address_end(rng: random.Random) -> str:
    if rng.random() < 0.4:
        return rng.choice(ADDRESSES)
    text = texts.hostile(rng, 500)[:500]
    return (
        rng.choice("#?")
        + rng.choice(("", "q=", "h=", "q-", "sector-"))
        + (quote(text) if rng.random() < 0.5 else one_line(text))
    )


# Checklists and reports


def folder(stage: Stage, rng: random.Random) -> list[str]:
    """A folder of one's own with hostile words: its site, tooltips too, and its single file."""
    target = stage.folder / "own"
    question = made.folder(rng, target)
    site = stage.folder / "own-site"
    made.site(target, site)
    single = stage.folder / "own.html"
    single.write_text(single_file(open_folder(target), version=__version__), "utf-8")
    with serving(site) as origin, watched(stage.browser, origin) as seen:
        page: Page = seen.page
        for path in rng.sample((*PAGES[1:5], "/reference/glossary/", "/reference/method/"), 3):
            page.goto(origin + path)
            seen.look()
            for term in page.locator("article abbr[title]:visible").all()[:2]:
                term.hover(force=True)
                page.wait_for_timeout(300)
                seen.look()
        search(page, "hurtfully")
        page.locator(".md-search-result__item").first.wait_for()
        seen.look()
        for place in (origin + "/sectors/health/", single.as_uri()):
            page.goto(place)
            to_health(page, stage)
            legend = page.locator(f'[data-item="{ITEM}"] legend h4').text_content()
            seen.expect(
                "the question", " ".join((legend or "").split()), " ".join(question.split())
            )
            choose(page, ITEM, "2")
            expect(page.locator('[data-result="health"] [data-shown]')).to_be_visible()
            seen.look()
    return list(seen.faults)


def reported(stage: Stage, rng: random.Random) -> list[str]:
    """A report in Markdown, as wikis and editors draw it: the same elements as of a harmless sheet."""
    with stage.watched() as seen:
        for sheet in [texts.sheet(rng, ITEMS, CRITERIA) for _ in range(REPORTS)]:
            for name, (html, plain) in made.drawn(sheet, stage.folder / "sheet.json").items():
                found, wanted = made.elements(html), made.elements(plain)
                seen.expect(f"elements by {name}", found - wanted, {})
                seen.expect(f"missing by {name}", wanted - found, {})
                seen.page.goto(written(stage.folder, html, "report.html").as_uri())
                seen.look()
    return list(seen.faults)


Door = Callable[[Stage, random.Random], list[str]]
DOORS: tuple[Door, ...] = (
    loaded, stored, reported, addressed, unstored, loaded_single, typed, searched, stored, reported, unstored, folder,
)  # fmt: skip
