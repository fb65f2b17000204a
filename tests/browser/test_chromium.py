"""The Chromium that the tests run in."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

FEATURES = "--disable-features="


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells how it was started")
def test_what_playwright_turns_off_stays_off(browser: Browser) -> None:
    """Of two lists only the last counts: ours has to hold all of Playwright's."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    (pid,) = {one["id"] for one in told if one["type"] == "browser"}
    words = Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ").split()
    theirs, ours = (
        set(word.removeprefix(FEATURES).split(",")) for word in words if word.startswith(FEATURES)
    )
    assert theirs - ours == set()
