"""Find a Chromium for the browser tests, or install one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.once import alone, installing

# Playwright's own list, since only the last list counts; a test names what is missing in it.
OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
# Pages of the address bar, which nobody sees here: loaded anew with each window, they take longer
# than the pages of the site.
ADDRESS_BAR = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WITHOUT_ADDRESS_BAR = "--disable-features=" + ",".join(ADDRESS_BAR)
BY_PLAYWRIGHT = (*FLAGS, "--disable-features=" + ",".join((*OFF, *ADDRESS_BAR)))
ADVICE = (
    "The browser tests need a Chromium and none could be found or installed. Install one "
    "(Debian, Ubuntu: apt-get install chromium), or set MDCHECK_CHROMIUM to the path of yours."
)


def chromium() -> str:
    """The path of a Chromium: yours, the system's, Playwright's, or one installed now."""
    return installed() or by_playwright() or by_apt() or stop()


def installed() -> str | None:
    named = os.environ.get("MDCHECK_CHROMIUM")
    if named:
        return named
    found = [path for path in map(shutil.which, NAMES) if path]
    return found[0] if found else playwrights_own()


def playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def by_playwright() -> str | None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, capture_output=True, check=False, timeout=300)
    return playwrights_own()


def by_apt() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    with alone(installing()):
        if not shutil.which("chromium"):
            for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
                subprocess.run(command, capture_output=True, check=False, timeout=900)
    return shutil.which("chromium")


def stop() -> str:
    raise RuntimeError(ADVICE)
