"""Browsers killed while somebody answers: what the page called saved is there when it is opened again.

A try is a browser with a new profile, killed two times with all its processes at random moments of
answering once a second and typing a note in between. It is done on a page of the site and on the single
file from the disk, in turns.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mdcheck import __version__
from mdcheck.load.folder import open_folder
from mdcheck.pages.single import single_file
from tests.browser.chromium import FLAGS, WITHOUT_ADDRESS_BAR, chromium
from tests.browser.conftest import build
from tests.browser.pages import HEALTH
from tests.browser.server import serving

ITEMS = [item.id for item in HEALTH.items if item.scored]
ROUNDS = 2
PATIENCE = 60.0  # seconds that a browser has to start or a page to rest
WORST = 1.0  # seconds: what was answered and typed before is there, even if the page did not say so
SAID = "() => document.querySelector('[data-saved]').textContent"
STATE = """(id) => {
  const { answers } = mdcheck.session.sheet;
  const given = Object.entries(answers).filter(([, { level }]) => level !== null);
  return [Object.fromEntries(given.map(([id, { level }]) => [id, String(level)])), answers[id]?.note || ""];
}"""
ACT = """([id, part, value]) => {
  const form = document.querySelector(`[data-item="${id}"]`);
  if (part === "level") form.querySelector(`input[value="${value}"]`).click();
  else {
    form.querySelector(".mdcheck-note summary").click();
    const field = form.querySelector("[data-field=note]");
    field.value += value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Levels by item, and the note, as they were at a moment."""

    at: float
    levels: dict[str, str]
    note: str


@dataclass(slots=True)
class Given:
    """What was given to a page since it was opened, and what of it the page called saved."""

    states: list[State]
    saved: int = 0  # the state that was called saved last
    looked: float = 0.0
    longest: float = 0.0  # seconds between two looks: for so long the machine stood still

    @property
    def last(self) -> State:
        return self.states[-1]


def main(count: int, seed: int) -> int:
    """So many tries from this seed on; how many faults they showed, each printed on a line."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        build(folder / "site")
        single = folder / "assessment.html"
        single.write_text(single_file(open_folder(), version=__version__), "utf-8")
        with serving(folder / "site") as origin:
            addresses = (f"{origin}/sectors/health/", single.as_uri())
            return sum(
                told(one, faults(playwright, addresses[one % 2], one))
                for one in range(seed, seed + count)
            )


def told(seed: int, found: list[str]) -> int:
    for fault in found:
        print(f"kills {seed}: {fault}", flush=True)
    return len(found)


def faults(playwright: Playwright, address: str, seed: int) -> list[str]:
    """What was lost in one try that should not have been."""
    rng = random.Random(seed)
    found: list[str] = []
    given = Given([State(at=0.0, levels={}, note="")])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for number in range(ROUNDS + 1):
            with browsing(playwright, profile) as (page, kill):
                page.goto(address)
                there = state_of(page, number)
                found += lost(given, there)
                given = Given([there])
                if number < ROUNDS:
                    answer_until(page, rng, given, rng.uniform(0.5, 12))
                    kill()
    return found


@contextmanager
def browsing(playwright: Playwright, profile: str) -> Iterator[tuple[Page, Any]]:
    """A browser on this profile, a page of it, and how to kill it with all its processes."""
    port = Path(profile) / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    command = [
        chromium(),
        *FLAGS,
        WITHOUT_ADDRESS_BAR,
        "--headless=new",
        "--remote-debugging-port=0",
    ]
    process = subprocess.Popen(
        [*command, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )

    def kill() -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    try:
        wait(lambda: port.exists() and port.read_text().count("\n"))
        browser = playwright.chromium.connect_over_cdp(
            f"http://127.0.0.1:{port.read_text().split()[0]}", timeout=PATIENCE * 1000
        )
        yield browser.contexts[0].pages[0], kill
    finally:
        kill()


def wait(is_done: Any) -> None:
    end = time.monotonic() + PATIENCE
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)


def answer_until(page: Page, rng: random.Random, given: Given, seconds: float) -> None:
    """An answer each second, a letter of a note each tenth, and looks at what the page says."""
    begin = answered = typed = given.looked = time.monotonic()
    while (now := time.monotonic()) < begin + seconds:
        levels, note = given.last.levels, given.last.note
        if now >= answered:
            answered = now + 1
            id, value = rng.choice(ITEMS[1:]), rng.choice(["0", "1", "2", "unknown"])
            page.evaluate(ACT, [id, "level", value])
            given.states.append(State(at=now, levels={**levels, id: value}, note=note))
        elif now >= typed:
            typed = now + 0.1
            letter = rng.choice("abcdefgh")
            page.evaluate(ACT, [ITEMS[0], "note", letter])
            given.states.append(State(at=now, levels=levels, note=note + letter))
        look(page, given)


def look(page: Page, given: Given) -> None:
    now = time.monotonic()
    given.longest = max(given.longest, now - given.looked)
    given.looked = now
    if page.evaluate(SAID).startswith("Saved on this device"):
        given.saved = len(given.states) - 1


def state_of(page: Page, number: int) -> State:
    """What a page has, once it says that it is saved; the first is blank."""
    page.wait_for_function("() => window.mdcheck?.session")
    with suppress(PlaywrightTimeout):  # nothing came to the disk before a very early end
        page.wait_for_function(
            f"() => ({SAID})().startsWith('Saved on')", timeout=4000 * (number > 0) + 1
        )
    levels, note = page.evaluate(STATE, ITEMS[0])
    return State(at=time.monotonic(), levels=levels, note=note)


def lost(given: Given, there: State) -> list[str]:
    """What was called saved, or was given before the last answer and second of typing, and is gone."""
    limit = given.looked - WORST - given.longest
    old = max(n for n, state in enumerate(given.states) if n == 0 or state.at < limit)
    found = []
    for what, first in (("called saved", given.saved), ("old", old)):
        since = given.states[first:]
        for id in given.states[first].levels:
            if there.levels.get(id) not in {state.levels.get(id) for state in since}:
                found.append(f"{what}: {id} is {there.levels.get(id)}, not {since[0].levels[id]}")
        if there.note not in {state.note for state in since}:
            found.append(f"{what}: the note is {there.note!r}, not {since[0].note!r}")
    return found
