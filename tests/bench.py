"""Measure, beside the limits: a whole run, what a page weighs, a build, an answer on a slow phone.

Run by `make bench`. Nothing here fails a build; numbers depend on the machine.
"""

from __future__ import annotations

import gzip
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

import material
from playwright.sync_api import Page, Route, sync_playwright

from mdcheck.assess import assess
from mdcheck.data.json import result_object
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_content
from mdcheck.model import Answer, Sheet
from tests.browser.chromium import FLAGS, chromium

ROOT = Path(__file__).resolve().parent.parent
RUNS = 21
FLOOR = """\
import yaml, click
for path in {files!r}:
    with open(path, "rb") as stream:
        yaml.load(stream, Loader=yaml.CSafeLoader)
"""
SURVEYJS = 309_623 + 70_261 + 34_997  # survey-core, survey-js-ui and the style, 2.5.38, gzip -9
BUILDS = 7
BLOCK = re.compile(r"^///.*?^///[ ]*$\n?", re.MULTILINE | re.DOTALL)
ORIGIN = "http://mdcheck.test"
WARM, TIMED, SLOWER = 10, 40, 6  # answers, answers, times
TIME_ANSWERS = """
async (count) => {
  const forms = document.querySelectorAll("[data-item]:not([data-role=open])");
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const radios = forms[n % forms.length].querySelectorAll("input[type=radio]:not(:checked)");
    const radio = radios[n % radios.length];
    radio.checked = true;
    const start = performance.now();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    times.push(performance.now() - start);
    await new Promise((rested) => setTimeout(rested, 50));
  }
  return times;
}
"""


def say(label: str, value: str, limit: str = "") -> None:
    """One line: what was measured, the number, and its limit."""
    print(f"{label:<56}{value:>12}   {limit}".rstrip())


def seconds(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def whole_run() -> None:
    """`mdcheck score` beside importing yaml and click and reading the fourteen files once."""
    files = [str(path) for path in sorted(bundled_folder().glob("sectors/*.yaml"))]
    example = bundled_folder() / "examples/velundria/national.yaml"
    script = str(Path(sys.executable).with_name("mdcheck"))
    floor, ours = [], []
    for _ in range(RUNS):
        floor.append(seconds(sys.executable, "-c", FLOOR.format(files=files)))
        ours.append(seconds(script, "score", str(example)))
    say(f"floor: import yaml, click and read {len(files)} files", f"{1000 * median(floor):.0f} ms")
    say("mdcheck score, whole process", f"{1000 * median(ours):.0f} ms")
    say("ratio", f"{median(ours) / median(floor):.2f}", "at most 2")


def sheets_a_second() -> None:
    content = open_content()
    rng = random.Random(1)
    ids = [item.id for sector in content.sectors for item in sector.items]
    levels = [0, 1, 2, "unknown", "not-applicable", None]
    sheets = [
        Sheet(answers={id: Answer(level=rng.choice(levels)) for id in ids}) for _ in range(100)
    ]
    start = time.perf_counter()
    for sheet in sheets:
        result_object(assess(content, sheet))
    spent = time.perf_counter() - start
    say(f"sheets of {len(ids)} items scored", f"{len(sheets) / spent:.0f} /s")


# The site: what a page weighs


def weight(site: Path) -> None:
    """What a checklist page loads that Material does not bring, and the largest page's HTML."""
    sizes = added(site, site / "sectors/health/index.html")
    for name, size in sorted(sizes.items()):
        say(f"  {name}", f"{size:,} bytes")
    say("scripts and styles that a checklist page adds", kilobytes(sum(sizes.values())), "20 KB")
    say("  SurveyJS, for comparison", kilobytes(SURVEYJS))
    pages = {compressed(path.read_bytes()): path for path in site.rglob("*.html")}
    largest = pages[max(pages)].relative_to(site).as_posix()
    say(f"the largest page's HTML: {largest}", kilobytes(max(pages)), "40 KB")


def added(site: Path, page: Path) -> dict[str, int]:
    """Compressed bytes of each script and style of a page that is ours, inline ones together."""
    theme = Path(material.__file__).parent / "templates"
    html = page.read_text("utf-8")
    names = re.findall(r'<script[^>]* src="([^"]+)"|<link[^>]* href="([^"]+\.css)"', html)
    paths = [(page.parent / (script or style)).resolve() for script, style in names]
    ours = [path for path in paths if not (theme / path.relative_to(site)).is_file()]
    sizes = {path.name: compressed(path.read_bytes()) for path in ours}
    template = (ROOT / "mdcheck/web/main.html").read_text("utf-8")
    inline = "".join(re.findall(r"<script>.*?</script>|<style>.*?</style>", template, re.DOTALL))
    return {**sizes, "inline, in main.html": compressed(inline.encode())}


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def kilobytes(size: int) -> str:
    return f"{size / 1024:.1f} KB"


# The site: how long a build takes


def copy_sources(folder: Path, *, blocks: bool = True, extension: bool = True) -> Path:
    """The site's sources in a folder of their own, with or without our blocks and extension."""
    for name in ("docs", "mdcheck/web"):
        shutil.copytree(ROOT / name, folder / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    if not extension:
        config = config.replace("  - mdcheck.pages.extension\n", "")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for page in folder.glob("docs/**/*.md") if not blocks else ():
        page.write_text(BLOCK.sub("", page.read_text("utf-8")), "utf-8")
    return folder


def build(folder: Path) -> float:
    config = str(folder / "mkdocs.yml")
    return seconds(sys.executable, "-m", "mkdocs", "build", "--no-strict", "--config-file", config)


def build_time(site: Path, empty: Path, plain: Path) -> None:
    """Builds of the site, of its pages without blocks, and of those without mdcheck, in turns."""
    turns = [[build(folder) for folder in (site, empty, plain)] for _ in range(BUILDS)]
    ours, without, alone = (median(times) for times in zip(*turns, strict=True))
    say("build of the site", f"{ours:.2f} s")
    say("  the same pages without blocks", f"{without:.2f} s")
    say("  ratio", f"{ours / without:.2f}", "at most 1.25")
    say("  the same pages without mdcheck's extension too", f"{alone:.2f} s")
    say("  ratio", f"{ours / alone:.2f}")


# The site: how long a page works on an answer


def files_of(site: Path) -> Callable[[Route], None]:
    """Answers a browser's requests from a folder, without a server."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    return answer


def answers_on_a_slow_phone(site: Path) -> None:
    """From an answer to the repainted result of all fourteen sectors: scripts, without layout."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page()
        page.route("**/*", files_of(site))
        timed = answer_times(page)[WARM:]
        browser.close()
    say(f"answer to result, CPU {SLOWER} times slower, median", f"{median(timed):.1f} ms", "16 ms")
    say("  95th percentile", f"{quantiles(timed, n=20)[-1]:.1f} ms", "16 ms")


def answer_times(page: Page) -> list[float]:
    """Milliseconds of each answer on the quick scan, with the example country open."""
    page.goto(f"{ORIGIN}/assess/")
    page.locator("[data-do=example]").click()
    page.locator("dialog [data-choices] button").first.click()
    page.goto(f"{ORIGIN}/assess/quick/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times: list[float] = page.evaluate(TIME_ANSWERS, WARM + TIMED)
    return times


def whole_site() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder).resolve()
        ours = copy_sources(place / "ours")
        empty = copy_sources(place / "empty", blocks=False)
        plain = copy_sources(place / "plain", blocks=False, extension=False)
        build_time(ours, empty, plain)
        weight(ours / "site")
        answers_on_a_slow_phone(ours / "site")


if __name__ == "__main__":
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    whole_run()
    sheets_a_second()
    whole_site()
