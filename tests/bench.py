"""Measure: each number beside its limit and, where there is one, beside another way of doing it.

Run by `make bench`. Nothing here fails a build: numbers depend on the machine, so its load is told
with them.
"""

from __future__ import annotations

import gc
import gzip
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

import material
from playwright.sync_api import Page, Route, sync_playwright

from mdcheck.assess import assessed
from mdcheck.count import prepare
from mdcheck.data.json import result_object
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_content, open_folder
from mdcheck.model import FULL, Answer, Content, Sheet
from mdcheck.pages.single import single_file
from mdcheck.robustness import robustness
from tests import bench_group
from tests.browser.chromium import FLAGS, chromium

ROOT = Path(__file__).resolve().parent.parent
ORIGIN = "http://mdcheck.test"
BLOCK = re.compile(r"^///.*?^///[ ]*$\n?", re.MULTILINE | re.DOTALL)
FLOOR = "import yaml, click\nfor path in {files!r}:\n    with open(path, 'rb') as file:\n        "
READ, PARSED = f"{FLOOR}file.read()", f"{FLOOR}yaml.load(file, yaml.CSafeLoader)"
SURVEYJS = 309_623 + 70_261 + 34_997  # survey-core, survey-js-ui and the style, 2.5.38, gzip -9
RUNS, ROUNDS, BUILDS = 21, 5, 5
WARM, TIMED = 10, 60  # answers
ANSWERING, VARYING = 6, 4  # times slower than this machine

SLICES = """
const plainly = setTimeout;
globalThis.slices = [];
globalThis.setTimeout = (act, wait, ...rest) => plainly(() => {
  const start = performance.now();
  act();
  if (!wait || wait === 700) globalThis.slices.push(performance.now() - start);
}, wait, ...rest);
"""
ANSWERS = """
async ({ count, questions }) => {
  const forms = document.querySelectorAll(questions);
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const radios = forms[n % forms.length].querySelectorAll("input[type=radio]:not(:checked)");
    const radio = radios[n % radios.length];
    radio.checked = true;
    const start = performance.now();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    const script = performance.now() - start;
    document.body.offsetHeight;
    times.push([script, performance.now() - start]);
    await new Promise((rested) => setTimeout(rested, 50));
  }
  return times;
}
"""
QUESTIONS = "[data-item]:not([data-role=open])"
PROFILE = "[data-profile] fieldset"


def say(what: str, measured: str, limit: str = "", beside: str = "") -> None:
    """One row: what was measured, the number, its limit, and another way of doing it."""
    print(f"{what:<54}{measured:>13}   {limit:<12}{beside}".rstrip(), flush=True)


def part(title: str) -> None:
    """A part of the table, with the load of the machine: 2.00 keeps two processors busy."""
    print(f"\n{title} (load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors)")


def milliseconds(spent: float) -> str:
    return f"{1000 * spent:.1f} ms"


def seconds(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


# In Python


def whole_run() -> None:
    """`mdcheck score` beside importing yaml and click and reading what it reads."""
    part("mdcheck score")
    example = bundled_folder() / "examples/velundria/national.yaml"
    paths = [*bundled_folder().glob("sectors/*.yaml"), bundled_folder() / "method.yaml", example]
    script = str(Path(sys.executable).with_name("mdcheck"))
    codes = [code.format(files=list(map(str, paths))) for code in (PARSED, READ)]
    commands = [[script, "score", str(example)], *([sys.executable, "-c", c] for c in codes)]
    turns = [[seconds(*command) for command in commands] for _ in range(RUNS)]
    ours, parsed, read = (median(times) for times in zip(*turns, strict=True))
    beside = f"{milliseconds(parsed)} to import yaml and click and load the {len(paths)} files"
    say("whole process, median", milliseconds(ours), "", beside)
    beside = f"{ours / read:.2f} where the files are read and not parsed"
    say("  times that", f"{ours / parsed:.2f}", "2", beside)


def full_sheet(content: Content, rng: random.Random, levels: Sequence[int | str | None]) -> Sheet:
    """A sheet with an answer to every question of the checklists."""
    items = [item for sector in content.sectors for item in sector.items]
    return Sheet(answers={item.id: Answer(level=rng.choice(levels)) for item in items})


def many_sheets() -> None:
    """Whole sheets scored in one process; the best of some rounds."""
    part("Many sheets in one process")
    content = open_content()
    prepared = prepare(content.method, content.sectors, FULL)
    rng = random.Random(1)
    levels = (0, 1, 2, "unknown", "not-applicable", None)
    sheets = [full_sheet(content, rng, levels) for _ in range(100)]

    gc.freeze()  # what this program has loaded besides is not walked through again and again

    def score() -> None:
        for sheet in sheets:
            assessed(prepared, sheet)

    rounds = [timed(score) for _ in range(ROUNDS)]
    wall, process = (len(sheets) / min(times) for times in zip(*rounds, strict=True))
    say("full sheets scored, by time of the process", f"{process:,.0f} /s", "4,000 /s")
    published = timed(lambda: [result_object(assessed(prepared, sheet)) for sheet in sheets])
    beside = f"{len(sheets) / published[1]:,.0f} /s with the result made ready for JSON"
    say("  by the clock", f"{wall:,.0f} /s", "", beside)
    sheet = full_sheet(content, rng, (0, 1, 2))
    result = assessed(prepared, sheet)
    vary = [timed(lambda: robustness(prepared, sheet, result, 1)) for _ in range(ROUNDS)]
    say("robustness of a full sheet", f"{min(vary)[0]:.2f} s", "1.5 s")


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of the process."""
    start = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - start[0], time.process_time() - start[1]


# What a page weighs


def weight(site: Path) -> None:
    """What pages load that Material does not bring, and the largest page's HTML; gzip -9."""
    part("Weight, gzip -9")
    checklist = added(site, site / "sectors/health/index.html")
    beside = f"{size(SURVEYJS)} for SurveyJS"
    say("a checklist page: scripts and styles", size(sum(checklist.values())), "18,432", beside)
    for name, own in sorted(checklist.items()):
        say(f"  {name}", size(own))
    for name in ("results.js", "load.js"):
        say(f"  later: {name}", size(compressed((site / "assets/mdcheck" / name).read_bytes())))
    assessment = added(site, site / "assess/index.html")
    say("the assessment page: scripts and styles", size(sum(assessment.values())))
    pages = {compressed(path.read_bytes()): path for path in site.rglob("*.html")}
    largest = pages[max(pages)].relative_to(site).as_posix()
    say("the largest page's HTML", size(max(pages)), "40,960", largest)


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


def size(count: int) -> str:
    return f"{count:,} B"


# How long a build takes


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
    """Seconds that a build takes, which leaves the site in `site/`."""
    config = str(folder / "mkdocs.yml")
    return seconds(sys.executable, "-m", "mkdocs", "build", "--no-strict", "--config-file", config)


def build_time(site: Path, place: Path) -> None:
    """Builds of the site, of its pages without blocks, and of those without mdcheck, in turns."""
    part("Site build")
    empty = copy_sources(place / "empty", blocks=False)
    plain = copy_sources(place / "plain", blocks=False, extension=False)
    turns = [[build(folder) for folder in (site, empty, plain)] for _ in range(BUILDS)]
    ours, without, alone = (median(times) for times in zip(*turns, strict=True))
    say("all pages, median", f"{ours:.2f} s", "", f"{without:.2f} s without blocks")
    say("  times that", f"{ours / without:.2f}", "1.2", f"{ours / alone:.2f} without mdcheck")


# How long a page works on an answer


@contextmanager
def opened(site: Path) -> Iterator[Page]:
    """A page of Chromium that gets its files from a folder, without a server."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    with sync_playwright() as playwright:
        path = chromium()
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page()
        page.route("**/*", answer)
        page.add_init_script(SLICES)
        yield page
        browser.close()


def go(page: Page, address: str, slower: int) -> None:
    """Open a page with the example country in it, on a device so many times slower."""
    page.goto(ORIGIN + address)
    page.locator("[data-do=example]").first.click()
    page.locator("dialog [data-choices] button").first.click()
    page.wait_for_timeout(3000)  # the likely places of the example
    device = page.context.new_cdp_session(page)
    device.send("Emulation.setCPUThrottlingRate", {"rate": slower})


def on_a_slow_phone(site: Path) -> None:
    """From an answer to the result of all fourteen sectors, and the likely places after it."""
    part("In Chromium, on a slower device")
    (site / "single.html").write_text(single_file(open_folder(), version=""), "utf-8")
    pages = {
        "the assessment page": ("/assess/", PROFILE),
        "the quick scan": ("/assess/quick/", QUESTIONS),
        "the single file": ("/single.html", QUESTIONS),
    }
    for name, (address, questions) in pages.items():
        with opened(site) as page:
            if name == "the quick scan":
                go(page, "/assess/", 1)
                page.goto(ORIGIN + address)
            answers_told(page, name, address, questions)
    slices = [made_slices(site) for _ in range(ROUNDS)]
    say(f"likely places, CPU {VARYING}x: scripts in all, median", milliseconds_of(map(sum, slices)),
        "150 ms")  # fmt: skip
    beside = f"{median(map(len, slices)):.0f} slices"
    say("  the longest slice, median", milliseconds_of(map(max, slices)), "16 ms", beside)


def milliseconds_of(times: Iterator[float]) -> str:
    return f"{median(times):.1f} ms"


def answers_told(page: Page, name: str, address: str, questions: str) -> None:
    if page.url == "about:blank":
        go(page, address, ANSWERING)
    else:
        device = page.context.new_cdp_session(page)
        device.send("Emulation.setCPUThrottlingRate", {"rate": ANSWERING})
    wanted = {"count": WARM + TIMED, "questions": questions}
    times = page.evaluate(ANSWERS, wanted)[WARM:]
    scripts, painted = zip(*times, strict=True)
    say(f"answer on {name}, CPU {ANSWERING}x: median", milliseconds_of(iter(scripts)), "16 ms",
        f"{median(painted):.1f} ms with layout")  # fmt: skip
    say("  95th percentile", f"{quantiles(scripts, n=20)[-1]:.1f} ms", "16 ms",
        f"{quantiles(painted, n=20)[-1]:.1f} ms with layout")  # fmt: skip


def made_slices(site: Path) -> list[float]:
    """Milliseconds of each slice in which the likely places are worked out after an answer."""
    with opened(site) as page:
        go(page, "/assess/", VARYING)
        page.evaluate("globalThis.slices.length = 0")
        page.locator(f"{PROFILE} input:not(:checked)").first.check(force=True)
        page.locator("[data-overview] summary", has_text="How likely").wait_for()
        found: list[float] = page.evaluate("globalThis.slices")
        return found


def group_of_thirty(site: Path, place: Path) -> None:
    """Each thing that one does on the group page with thirty files, and its longest piece of script."""
    part(f"The group page, thirty files, CPU {bench_group.SLOWER}x: longest script")
    for name, longest in bench_group.times(site, open_folder().content, place).items():
        say(name, f"{longest:.1f} ms", f"{bench_group.LIMIT} ms")


def whole_site() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder).resolve()
        ours = copy_sources(place / "ours")
        build(ours)
        weight(ours / "site")
        on_a_slow_phone(ours / "site")
        group_of_thirty(ours / "site", place)
        build_time(ours, place)


def main() -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
    print(f"{'':<54}{'measured':>13}   {'limit':<12}beside it")
    whole_run()
    many_sheets()
    whole_site()


if __name__ == "__main__":
    main()
