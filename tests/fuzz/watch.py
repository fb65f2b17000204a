"""A page that is watched while hostile texts go through it: whatever should not happen is a fault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.conftest import COMING, patient

LONGEST = 60_000  # milliseconds that anything may take: a slow or a paused machine is no fault
WATCHING = """
Object.defineProperty(globalThis, "hacked", { set() { fault("a script ran"); } });
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  fault(`the policy stopped ${effectiveDirective} ${blockedURI} ${sample}`));
globalThis.untouched = Object.getOwnPropertyNames(Object.prototype).length;
"""
SEEN = """() => [
  ...[...document.querySelectorAll("[data-evil]")].map((one) => `markup: ${one.outerHTML.slice(0, 80)}`),
  ...(Object.getOwnPropertyNames(Object.prototype).length === untouched ? [] : ["Object.prototype grew"]),
  ...["Invalid Date", "[native code]"].filter((said) => document.body?.innerText.includes(said)),
]"""
LOCAL = ("file:", "data:", "blob:", "about:")


class Watched:
    """A page and the faults seen on it, each once."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.faults: dict[str, None] = {}

    def fault(self, text: str) -> None:
        self.faults[text.splitlines()[0][:300]] = None

    def asked(self, url: str) -> None:
        if not url.startswith((self.origin, *LOCAL)):
            self.fault(f"asked {url}")

    def look(self) -> None:
        """What the page shows now."""
        for fault in self.page.evaluate(SEEN):
            self.fault(fault)

    def expect(self, what: str, found: object, wanted: object) -> None:
        if found != wanted:
            self.fault(f"{what} is {json.dumps(found)[:120]}, not {json.dumps(wanted)[:120]}")


@contextmanager
def watched(browser: Browser, origin: str, script: str = "") -> Iterator[Watched]:
    """A fresh page, with a script that runs before its own. A step that fails is a fault too."""
    with browser.new_context(accept_downloads=True) as context:
        context.set_default_timeout(LONGEST)
        expect.set_options(timeout=LONGEST)
        page = context.new_page()
        page.add_init_script(COMING)
        patient(page, most=LONGEST // 20)
        seen = Watched(page, origin)
        page.expose_function("fault", seen.fault)
        page.add_init_script(WATCHING + script)
        page.on("pageerror", lambda error: seen.fault(f"uncaught {error.message}"))
        page.on("request", lambda request: seen.asked(request.url))
        page.on("dialog", lambda dialog: (seen.fault("a dialog of the browser"), dialog.dismiss()))
        try:
            yield seen
            page.wait_for_timeout(50)  # for what was set off last
            seen.look()
        except (Error, AssertionError) as error:
            seen.fault(f"{type(error).__name__}: {str(error).strip()}")
