"""A built site, a server for it, and a real Chromium."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import BY_PLAYWRIGHT, chromium
from tests.browser.server import serving
from tests.conftest import ROOT
from tests.once import once

LONGEST = 120  # seconds that a program may take


def build(target: Path, config: str = "mkdocs.yml") -> str:
    """Build the site strictly; what it printed. A warning fails the build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    result = subprocess.run(
        [*command, "--config-file", config],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
    return result.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "site", build)


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "offline", lambda target: build(target, "mkdocs.offline.yml"))


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole assessment in one file, as `mdcheck html` writes it."""
    name = "assessment.html"

    def write(folder: Path) -> None:
        command = [sys.executable, "-m", "mdcheck", "html", "-o", str(folder / name)]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)

    return once(tmp_path_factory, "single", write) / name


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=list(BY_PLAYWRIGHT)) as found,
    ):
        yield found


Open = Callable[..., Page]

# Scripts run after the first paint, bind the parts of a page in turns, and ask for more scripts.
READY = """() => !document.querySelector('script[type="text/later"]') &&
  [...document.querySelectorAll(".mdcheck-data")].every(one => one.dataset.bound === "all") &&
  [...document.scripts].every(one => !one.src || one.has_come)"""
COMING = """for (const kind of ["load", "error"])
  document.addEventListener(kind, ({ target }) => { target.has_come = true; }, true);"""


def patient(page: Page, most: int = 400) -> None:
    """Make a page wait for its scripts whenever it is opened, looking so many times."""

    def waiting(act: Callable[..., Any]) -> Callable[..., Any]:
        def acted(*args: Any, **options: Any) -> Any:
            response = act(*args, **options)
            turns = 0
            while not page.evaluate(READY):
                page.wait_for_timeout(20)
                turns += 1
                assert turns < most, "the page's scripts do not get ready"
            return response

        return acted

    page.goto, page.reload = waiting(page.goto), waiting(page.reload)  # type: ignore[method-assign]


@pytest.fixture
def open_page(browser: Browser, origin: str) -> Iterator[Open]:
    """Open a page in a context of its own; an error in a script fails the test."""
    contexts: list[Any] = []
    errors: list[str] = []

    def open_page(path: str = "/", *, script: str = "", **options: Any) -> Page:
        context = browser.new_context(accept_downloads=True, **options)
        if options.get("java_script_enabled", True):
            context.add_init_script(COMING)
            context.on("page", patient)
        context.set_default_timeout(8000)  # milliseconds, so that nothing waits for ever
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path if "://" in path else origin + path)
        return page

    try:
        yield open_page
    finally:
        for context in contexts:
            context.close()
    assert errors == []
