"""Measures the group page with thirty files of all fourteen sectors, on a device six times slower.

A trace of Chromium tells how long each piece of script had the processor; waiting for other programs
is not counted. `make bench` prints it with the rest.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from mdcheck.model import Content
from tests.browser.chromium import FLAGS, chromium
from tests.browser.server import serving

SLOWER = 6
FILES = 30
LIMIT = 50  # milliseconds of script that one action may take at a time
PATIENCE = 60000  # milliseconds
OWN = {"FunctionCall", "TimerFire", "EventDispatch", "RunMicrotasks", "FireAnimationFrame"}
KINDS = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
AT_REST = """() => new Promise((rest) => {
  let timer = setTimeout(rest, 700);
  const put = () => { clearTimeout(timer); timer = setTimeout(rest, 700); };
  new MutationObserver(put).observe(document.querySelector("[data-group]"),
    { subtree: true, childList: true, attributes: true });
})"""


def files(content: Content, folder: Path, count: int = FILES) -> list[Path]:
    """Sheets of respondents who answer everything, differ on four in ten, and write many notes."""
    rng = random.Random(3)
    items = [item for sector in content.sectors for item in sector.items if item.scored]
    base = {item.id: rng.choice([0, 1, 2]) for item in items}
    groups = [one.id for one in content.method.constituencies]
    return [
        written(folder / f"{n}.json", n, groups[n % len(groups)], base, rng) for n in range(count)
    ]


def written(path: Path, n: int, group: str, base: dict[str, int], rng: random.Random) -> Path:
    def answer(level: int) -> Any:
        said = level if rng.random() < 0.6 else rng.choice([0, 1, 2, "unknown"])
        words = {"note": "As the records of 2025 say.", "evidence": "documented"}
        return {"level": said, **words} if rng.random() < 0.4 else said

    sheet = {
        "format": "mdcheck-answers/1",
        "respondent": {"name": f"Respondent {n + 1}", "constituency": group},
        "answers": {id: answer(level) for id, level in base.items()},
    }
    path.write_text(json.dumps(sheet), "utf-8")
    return path


class Measured:
    """A page whose actions are measured."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def longest(self, act: Callable[[], object]) -> float:
        """Milliseconds of processor that the longest piece of script took, from an action to rest."""
        browser: Any = self.page.context.browser
        browser.start_tracing(page=self.page, categories=KINDS)
        act()
        self.page.evaluate(AT_REST)
        events = json.loads(browser.stop_tracing())["traceEvents"]
        times = [e.get("tdur", 0) for e in events if e.get("ph") == "X" and e["name"] in OWN]
        return float(max(times, default=0)) / 1000


@contextmanager
def opened(site: Path) -> Iterator[Page]:
    with serving(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{origin}/assess/group/")
        page.locator("[data-group][data-ready]").wait_for()
        device = page.context.new_cdp_session(page)
        device.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        yield page
        browser.close()


def actions(page: Page, paths: list[Path]) -> dict[str, Callable[[], object]]:
    """What a facilitator does, in the order in which it can be done."""

    def tab(name: str) -> Callable[[], object]:
        return lambda: page.locator(f"#tab-{name}").click()

    def press(words: str) -> Callable[[], object]:
        return lambda: page.get_by_role("button", name=words).first.click()

    def choose(field: str, value: str) -> Callable[[], object]:
        return lambda: page.locator(field).first.select_option(value)

    return {
        "choose thirty files": lambda: page.locator("[data-group] [type=file]").set_input_files(
            paths
        ),
        "add them": lambda: page.locator("dialog[open] [data-choices] button").first.click(),
        "the agenda": tab("agenda"),
        "open a question": lambda: page.locator(".mdcheck-point h3 button").nth(2).click(),
        "agree a level": lambda: page.locator(".is-open .mdcheck-agreeing input").first.check(),
        "write why": lambda: page.locator(".is-open .mdcheck-agreeing textarea").fill("Seen"),
        "the next one": press("Next open disagreement"),
        "change votes": press("Change votes after discussion"),
        "a vote": choose(".is-open .mdcheck-voice select", "2"),
        "undo": lambda: page.locator(".mdcheck-undo button").click(),
        "filter": lambda: page.locator(".mdcheck-choice").nth(1).click(),
        "one sector": choose("#view-agenda select", "health"),
        "all answers": tab("answers"),
        "another sector": choose("#view-answers select", "health"),
        "open a row": lambda: page.locator(".mdcheck-ballots th button").nth(3).click(),
        "results": tab("results"),
        "who answered": tab("people"),
        "by constituency": choose("#view-people div > label select", "constituency"),
        "remove somebody": lambda: page.locator(".mdcheck-person > button").nth(4).click(),
        "undo that": lambda: page.locator(".mdcheck-undo button").click(),
        "record": tab("papers"),
        "take a snapshot": press("Take a snapshot"),
        "save to a file": press("Save to a file"),
    }


def times(site: Path, content: Content, folder: Path) -> dict[str, float]:
    """By action, the longest piece of script in milliseconds."""
    with opened(site) as page:
        measured = Measured(page)
        todo = actions(page, files(content, folder))
        return {name: measured.longest(act) for name, act in todo.items()}
