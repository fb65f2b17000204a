"""Two and three windows on one assessment: whatever the pauses, no answer and no note of one is lost.

A try is a browser in which windows answer and type at once, some on a sector's page and some on the quick
scan or the single assessment page, with their processors throttled and the machine loaded. Each field is
changed by one window, the fields of one question by several. In the end all windows show all of it, and so
does a new one, and so does what is on the disk.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.chromium import BY_PLAYWRIGHT, chromium
from tests.browser.conftest import build
from tests.browser.pages import HEALTH
from tests.browser.server import serving

ITEMS = [item.id for item in HEALTH.items if item.scored]
ACTS = 60  # of each window
PAUSES = (0, 0, 2, 5, 20, 50, 100, 250)  # milliseconds, at most
PARTS = ("level", "note", "reference")
REST = 60_000  # milliseconds that windows have to agree once nobody types
RUN = """async (acts) => {
  for (const [pause, id, part, value] of acts) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const form = document.querySelector(`[data-item="${id}"]`);
    if (part === "level") form.querySelector(`input[value="${value}"]`).click();
    else {
      form.querySelector(".mdcheck-note summary").click();
      const field = form.querySelector(`[data-field=${part}]`);
      field.value += value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}"""
SAID = "JSON.stringify(mdcheck.sheet.write(mdcheck.session.sheet).answers)"
ON_DISK = """() => new Promise((resolve) => {
  indexedDB.open("mdcheck").onsuccess = ({ target }) => {
    const kept = target.result.transaction("kept").objectStore("kept").get(mdcheck.session.id);
    kept.onsuccess = () => resolve(JSON.parse(kept.result).sheet.answers);
  };
})"""

Act = tuple[float, str, str, str]


def main(count: int, seed: int) -> int:
    """So many tries from this seed on; how many faults they showed, each printed on a line."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        build(Path(name) / "site")
        launched = playwright.chromium.launch(executable_path=chromium(), args=list(BY_PLAYWRIGHT))
        with serving(Path(name) / "site") as origin, launched as browser:
            return sum(told(one, faults(browser, origin, one)) for one in range(seed, seed + count))


def told(seed: int, found: list[str]) -> int:
    for fault in found:
        print(f"windows {seed}: {fault}", flush=True)
    return len(found)


def faults(browser: Browser, origin: str, seed: int, acts: int = ACTS) -> list[str]:
    """What one window lacks of what another was given."""
    rng = random.Random(seed)
    count = rng.choice((2, 3))
    given = plans(rng, count, acts)
    context = browser.new_context()
    try:
        first = opened(context, origin, rng)
        first.locator("[data-saved]").wait_for()
        first.evaluate(RUN, [[0, ITEMS[-1], "level", "1"]])  # one assessment for all
        pages = [first, *(opened(context, origin, rng) for _ in range(count - 1))]
        with loaded():
            for page, plan in zip(pages, given, strict=True):
                page.evaluate(f"(acts) => {{ window.done = ({RUN})(acts); }}", plan)
            for page in pages:
                page.evaluate("() => window.done")
        expected = {**outcome(given), ITEMS[-1]: {"level": 1}}
        pages.append(opened(context, origin, rng))
        found = [f for n, page in enumerate(pages) for f in differences(n, page, expected)]
        return found + missing("disk", pages[0].evaluate(ON_DISK), expected)
    finally:
        context.close()


def plans(rng: random.Random, count: int, acts: int) -> list[list[Act]]:
    """What each window does when: levels, and letters that are typed into notes."""
    owners = {(id, part): rng.randrange(count) for id in ITEMS[:-1] for part in PARTS}
    found: list[list[Act]] = []
    for window in range(count):
        own = [field for field, owner in owners.items() if owner == window]
        pause = rng.choice(PAUSES)
        plan = []
        while len(plan) < acts:
            id, part = rng.choice(own)
            letters = "".join(rng.choices("abcdefgh", k=rng.randint(1, 8)))
            for value in [rng.choice("012")] if part == "level" else letters:
                plan.append((rng.uniform(0, pause), id, part, value))
        found.append(plan)
    return found


def outcome(given: list[list[Act]]) -> dict[str, Any]:
    """The answers that there are then."""
    answers: dict[str, Any] = {}
    for _, id, part, value in (act for plan in given for act in plan):
        answer = answers.setdefault(id, {})
        answer[part] = int(value) if part == "level" else answer.get(part, "") + value
    return answers


def opened(context: BrowserContext, origin: str, rng: random.Random) -> Page:
    page = context.new_page()
    page.goto(f"{origin}/sectors/health/")
    page.wait_for_function("() => window.mdcheck?.session")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rng.choice((1, 2, 4))})
    return page


@contextmanager
def loaded() -> Iterator[None]:
    """Meanwhile, the machine is busy with something else."""
    process = multiprocessing.get_context("spawn").Process(target=spin, daemon=True)
    process.start()
    try:
        yield
    finally:
        process.kill()
        process.join()


def spin() -> None:
    while True:
        pass


def differences(number: int, page: Page, expected: dict[str, Any]) -> list[str]:
    """What a window lacks once it rests."""
    agreed = f"""(text) => {{
      const said = ([, value]) => value !== null;
      const flat = (answers) => Object.entries(mdcheck.fields.fieldsOf({{ answers }})).filter(said).sort().join();
      return !mdcheck.session.copy.pending.size && flat(JSON.parse({SAID})) === flat(JSON.parse(text));
    }}"""
    try:
        page.wait_for_function(agreed, arg=json.dumps(expected), timeout=REST)
    except PlaywrightTimeout:
        return missing(f"window {number}", json.loads(page.evaluate(SAID)), expected)
    return []


def missing(where: str, there: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    long = {id: e if isinstance(e, dict) else {"level": e} for id, e in there.items()}
    return [
        f"{where}: {id} {part} is {long.get(id, {}).get(part)!r}, not {value!r}"
        for id, answer in expected.items()
        for part, value in answer.items()
        if long.get(id, {}).get(part) != value
    ]
