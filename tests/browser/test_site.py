"""Every page type: no request to anybody else, nothing axe objects to, no sideways scrolling."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, expect

from mdcheck.load.folder import open_content, open_folder
from tests.bench import added
from tests.browser.pages import ITEM, Open, choose, do, open_example
from tests.browser.server import serving

PAGES = {
    "home": "/",
    "understand": "/understand/links/",
    "plan": "/plan/",
    "process": "/plan/process/",
    "steps": "/plan/conditions/",
    "where": "/plan/where/",
    "toolkit": "/toolkit/matrices/",
    "changed": "/changed/",
    "evidence": "/evidence/",
    "experiences": "/experiences/",
    "sector's experiences": "/experiences/health/",
    "library": "/library/",
    "convene": "/library/whom-to-convene/",
    "about": "/about/",
    "crosswalk": "/library/crosswalk/",
    "indicators": "/library/indicators/",
    "sectors": "/sectors/",
    "sector": "/sectors/health/",
    "matrix": "/sectors/social-protection/",
    "assess": "/assess/",
    "quick": "/assess/quick/",
    "together": "/assess/together/",
    "compare": "/assess/compare/",
    "planning": "/assess/plan/",
    "group": "/assess/group/",
    "train": "/train/",
    "method": "/reference/method/",
    "glossary": "/reference/glossary/",
    "commands": "/reference/command-line/",
    "formats": "/reference/formats/",
    "privacy": "/reference/privacy/",
    "decision": "/about/decisions/0002-strict-yaml/",
    "missing": "/404.html",
}
OURS = 18 * 1024  # bytes, compressed: scripts and styles that mdcheck adds to a Material page


def test_no_request_leaves_the_sites_origin(open_page: Open, origin: str) -> None:
    page = open_page("/")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    for path in PAGES.values():
        page.goto(origin + path)
        page.wait_for_timeout(100)
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("health")
    page.wait_for_timeout(300)
    assert {origin + path for path in PAGES.values()} <= set(asked)
    assert [url for url in asked if not url.startswith((origin, "data:", "blob:"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("edition", ["offline", "single"])
def test_an_edition_on_disk_asks_nobody(
    open_page: Open, request: pytest.FixtureRequest, edition: str
) -> None:
    path: Path = request.getfixturevalue(edition)
    page = open_page("about:blank#://")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto((path / "assess" / "index.html" if edition == "offline" else path).as_uri())
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_the_offline_edition_names_no_other_origin_for_loading(offline: Path) -> None:
    """Neither unpkg nor a font server, in any page: scripts, styles, images, frames."""
    loads = re.compile(
        r"""<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=["']?(?:https?:)?//[^>]*>"""
    )
    pages = list(offline.rglob("*.html"))
    assert len(pages) > 30
    for page in pages:
        found = [
            tag for tag in loads.findall(page.read_text("utf-8")) if 'rel="canonical"' not in tag
        ]
        assert found == [], page


@pytest.mark.parametrize("name", PAGES)
def test_every_page_carries_the_policy(site: Path, name: str) -> None:
    path = site / PAGES[name].lstrip("/")
    text = (path if path.suffix else path / "index.html").read_text("utf-8")
    assert "Content-Security-Policy" in text
    assert "default-src 'self'" in text


# One page of each look; what stands on the others is made of the same parts.
WHOLE = [
    "home",
    "process",
    "steps",
    "where",
    "matrix",
    "sector",
    "assess",
    "quick",
    "experiences",
    "method",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", WHOLE)
def test_axe_finds_nothing(open_page: Open, name: str, scheme: str) -> None:
    page = open_page(PAGES[name], color_scheme=scheme)
    if name == "assess":
        open_example(page)
        do(page, "goal")
    if name == "sector":
        choose(page, ITEM, "not-applicable")
    if name in ("quick", "experiences", "steps"):
        few(page)
    show_all(page)
    assert violations(page) == []


def few(page: Page) -> None:
    """The first of many that look the same: axe takes its time for each."""
    page.evaluate("""() => {
      for (const kind of [".mdcheck-item", ".mdcheck-experience"])
        [...document.querySelectorAll(kind)].slice(12).forEach((one) => one.remove());
    }""")


@pytest.mark.parametrize("name", ["sector", "assess"])
def test_axe_finds_nothing_on_a_phone(open_page: Open, name: str) -> None:
    """Where tables scroll and the menu is a drawer."""
    page = open_page(PAGES[name], viewport={"width": 360, "height": 740})
    if name == "assess":
        open_example(page)
    show_all(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_drawer(open_page: Open, scheme: str) -> None:
    page = open_page("/", viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page.locator("label.md-header__button[for=__drawer]").click()
    page.wait_for_timeout(500)  # until it has come in
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_can_be_read(open_page: Open, scheme: str) -> None:
    """On the page with the most kinds of it."""
    page = open_page("/reference/adapting/", color_scheme=scheme)
    assert page.locator("pre code span").count() > 20
    assert violations(page, "color-contrast") == []


def test_headings_leave_out_no_level(site: Path) -> None:
    for path in site.rglob("*.html"):
        article = path.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", article)]
        assert levels[:1] in ([1], []), path
        steps = [below - above for above, below in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, path


def test_headings_of_results_leave_out_no_level(open_page: Open) -> None:
    page = open_page("/assess/")
    open_example(page)
    show_all(page)
    assert page.locator("[data-overview] :is(h3, h4)").count() > 5
    assert violations(page, "heading-order") == []


def show_all(page: Page) -> None:
    """Open everything, and lay out what is out of sight too, so that nothing is overlooked."""
    page.add_style_tag(content=".md-content * { content-visibility: visible !important; }")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.wait_for_timeout(200)


AT_REST = """() => document.getAnimations().every(
  ({ playState, effect }) => playState !== "running" || effect.getComputedTiming().endTime === Infinity,
)"""


def violations(page: Page, *rules: str) -> list[tuple[str, str]]:
    """What axe objects to, by all its rules or by these, once nothing on the page moves any more."""
    page.wait_for_function(AT_REST)
    options: dict[str, Any] = {"resultTypes": ["violations"]}  # of what passes one place is enough
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    found = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], node["html"][:160]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_dialogs_and_search(open_page: Open, scheme: str) -> None:
    page = open_page("/assess/", color_scheme=scheme)
    page.locator('[data-do="print"]').click()
    assert violations(page) == []
    page.locator("dialog button", has_text="Cancel").click()
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("portab")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.wait_for_timeout(500)  # until the panel has faded in
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_single_file(open_page: Open, single: Path, scheme: str) -> None:
    page = open_page(single.as_uri(), color_scheme=scheme)
    open_example(page)
    few(page)
    page.evaluate("document.querySelector('.mdcheck-sector').open = true")
    assert violations(page) == []


def test_nothing_scrolls_sideways_at_320_pixels(open_page: Open, origin: str) -> None:
    page = open_page("/assess/", viewport={"width": 320, "height": 700})
    open_example(page)
    widths = {}
    for path in PAGES.values():
        page.goto(origin + path)
        widths[path] = page.evaluate("document.scrollingElement.scrollWidth")
    assert {path: width for path, width in widths.items() if width > 320} == {}


def test_a_search_reads_what_a_measure_is_and_not_how_it_is_planned(site: Path) -> None:
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    text = " ".join(one["text"] for one in entries if one["location"].startswith("sectors/health/"))
    measure = next(one for one in open_folder().library.measures if one.sectors[0] == "health")
    assert measure.summary[:60] in text
    assert measure.steps[0][:60] not in text
    assert measure.needs[:60] not in text


def test_what_we_add_to_a_checklist_page_is_small(site: Path) -> None:
    for page, script in (("sectors/health", "checklist.js"), ("plan/prepare", "process.js")):
        sizes = added(site, site / page / "index.html")
        assert {script, "mdcheck.css", "inline, in main.html"} <= set(sizes)
        assert sum(sizes.values()) <= OURS, sizes


def test_a_pages_own_html_is_small(site: Path) -> None:
    """Those that hold all fourteen sectors, and what became of dropped questions, may be larger; the
    group page has what helps to judge each question, too."""
    small = ("sectors/*", "plan/*", "experiences/**", "library/*", "train/**")
    for pattern, usual in (*((pattern, 40) for pattern in small), ("assess/**", 48)):
        for path in site.glob(f"{pattern}/index.html"):
            most = 80 if path.parent.name == "group" else usual
            assert len(gzip.compress(path.read_bytes(), 9)) <= most * 1024, path


def test_a_question_is_found_and_landed_on(open_page: Open) -> None:
    page = open_page("/")
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("fear of being reported")
    link = page.locator(".md-search-result a", has_text="being reported").first
    link.click()
    page.wait_for_url("**/sectors/health/**#q-health.no-reporting")
    expect(page.locator('[id="q-health.no-reporting"]')).to_be_in_viewport()


def test_search_knows_questions_and_not_what_stands_beside_each(site: Path) -> None:
    """Choices and help stand at every question: they would make every question a hit."""
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    texts = {entry["location"]: entry["text"] for entry in entries}
    questions = {location for location in texts if "#q-" in location}
    assert len(questions) == sum(len(one.items) for one in open_content().checklists)
    assert [texts[location] for location in questions if texts[location].strip()] == []
    others = ("Kind of evidence", "Nothing answered yet", "runs no scripts", "Not started")
    for location, text in texts.items():
        assert not [words for words in others if words in text], location
    assert not [location for location in texts if "dialog-title" in location]


def test_every_link_says_where_it_leads(site: Path) -> None:
    vague = {"", "more", "here", "click here", "this", "link", "read more", "learn more", "start"}
    for path in site.rglob("*.html"):
        article = path.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        for tag, inside in re.findall(r"<a ([^>]*)>(.*?)</a>", article, re.DOTALL):
            words = re.sub(r"<[^>]+>", "", inside).strip().lower()
            assert words not in vague or "headerlink" in tag or "title=" in tag, f"{path}: {tag}"


def test_the_drawer_on_a_phone_opens_and_leads_on(open_page: Open) -> None:
    """While it is shut, what it holds is not laid out and not in the way of the keyboard."""
    page = open_page("/", viewport={"width": 360, "height": 740})
    link = page.locator('.md-nav--primary a[href$="assess/"]').first
    assert link.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})") is False
    page.locator("label.md-header__button[for=__drawer]").click()
    link.click()
    page.wait_for_url("**/assess/")


def test_pages_without_questions_load_none_of_our_scripts(site: Path) -> None:
    assert "assets/mdcheck/" not in scripts_of(site / "plan/index.html")
    assert "assets/mdcheck/home.js" in scripts_of(site / "index.html")
    assert "assets/mdcheck/assessment.js" in scripts_of(site / "assess/index.html")
    assert "assets/mdcheck/checklist.js" in scripts_of(site / "sectors/health/index.html")


def scripts_of(page: Path) -> str:
    return " ".join(re.findall(r'<script[^>]* src="([^"]+)"', page.read_text("utf-8")))


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("/// checklist | helth\n///", "there is no sector 'helth' Did you mean 'health'?"),
        ("/// matrix | health\n///", "the sector 'health' has no matrix"),
    ],
)
def test_a_block_that_names_nothing_known_stops_the_build(
    tmp_path: Path, block: str, message: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"# Page\n\n{block}\n", "utf-8")
    config = "site_name: x\nmarkdown_extensions: [mdcheck.pages.extension]\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    said = result.stderr.replace(". ", " ")
    assert message in said
    assert "index.md:3:" in said
    assert "Traceback" not in result.stderr


# The library


def test_experiences_can_be_narrowed_and_are_all_there_without_a_script(open_page: Open) -> None:
    page = open_page("/experiences/")
    entries = page.locator(".mdcheck-experience")
    whole = entries.count()
    assert whole >= 75
    page.locator("[data-filter=sectors]").select_option("trade")
    page.locator("[data-filter=region]").select_option("asia-pacific")
    visible = page.locator(".mdcheck-experience:visible")
    assert 0 < visible.count() < whole
    for entry in visible.all():
        assert "trade" in entry.get_attribute("data-sectors").split()
    expect(page.locator("[data-count]")).to_contain_text(f"{visible.count()} experience")
    bare = open_page("/experiences/", java_script_enabled=False)
    assert bare.locator(".mdcheck-experience:visible").count() == whole
    expect(bare.locator("[data-filters]")).to_be_hidden()


def test_a_filter_takes_whole_names(open_page: Open) -> None:
    """Education is not tertiary education."""
    page = open_page("/experiences/")
    page.locator("[data-filter=sectors]").select_option("education")
    visible = page.locator(".mdcheck-experience:visible")
    named = visible.evaluate_all("all => all.map((one) => one.dataset.sectors.split(' '))")
    assert named
    assert [names for names in named if "education" not in names] == []
    every = page.locator(".mdcheck-experience").evaluate_all(
        "all => all.map((one) => one.dataset.sectors)"
    )
    assert len(named) < sum("education" in names for names in every)


def test_experiences_are_searched_in_all_that_they_say(open_page: Open) -> None:
    """The words come with the first that is typed, from a file beside; no title has this one."""
    page = open_page("/experiences/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    titles = page.locator(".mdcheck-experience").all_inner_texts()
    assert not [title for title in titles if "memorandum" in title.casefold()]
    page.locator("[data-search]").fill("Memorandúm health")
    visible = page.locator(".mdcheck-experience:visible")
    expect(page.locator("[data-count]")).not_to_contain_text(f"{len(titles)} ")
    assert 0 < visible.count() < 20
    page.locator("[data-search]").fill("nurse")
    assert ["experiences-words" in url for url in asked].count(True) == 1  # once, and not before
    page.locator("[data-search]").fill("")
    expect(page.locator("[data-count]")).to_contain_text(f"{len(titles)} ")


def test_experiences_come_in_the_order_that_is_chosen(open_page: Open) -> None:
    page = open_page("/experiences/")
    entries = page.locator(".mdcheck-experience")
    by_title = entries.evaluate_all("all => all.map((one) => one.dataset.id)")
    page.locator("[data-sort]").select_option("year")
    years = entries.evaluate_all("all => all.map((one) => Number(one.dataset.year))")
    assert years == sorted(years, reverse=True)
    page.locator("[data-sort]").select_option("place")
    places = entries.evaluate_all("all => all.map((one) => one.dataset.place)")
    assert places == sorted(places, key=str.casefold)
    page.locator("[data-sort]").select_option("title")
    assert entries.evaluate_all("all => all.map((one) => one.dataset.id)") == by_title


def test_experiences_with_a_result_can_be_had_alone(open_page: Open) -> None:
    page = open_page("/experiences/")
    page.locator("[data-filter=kind]").select_option("lesson")
    visible = page.locator(".mdcheck-experience:visible")
    assert visible.count() == page.get_by_text("Result reported", exact=True).count() > 0


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            "/experiences/#diaspora-bonds-israel-and-india",
            "/experiences/financial-services/#diaspora-bonds-israel-and-india",
        ),
        ("/evidence/since-2010/#the-goals", "/changed/#the-goals"),
        ("/evidence/since-2010/", "/changed/"),
    ],
)
def test_an_address_of_before_leads_to_where_it_stands_now(
    open_page: Open, origin: str, before: str, now: str
) -> None:
    page = open_page("/")
    page.evaluate("to => { location.href = to; }", origin + before)
    page.wait_for_url(origin + now)


def test_so_it_does_on_disk_and_without_a_script(open_page: Open, offline: Path) -> None:
    page = open_page("about:blank#://")
    index = (offline / "experiences/index.html").as_uri()
    page.goto(index)
    whole = page.locator(".mdcheck-experience").count()
    page.locator("[data-search]").fill("memorandum")
    expect(page.locator("[data-count]")).not_to_contain_text(f"{whole} ")
    with suppress(PlaywrightError):  # the page leaves while it is waited for
        page.goto(f"{index}?again#diaspora-bonds-israel-and-india")
    page.wait_for_url(re.compile(r"financial-services\.html#diaspora-bonds-israel-and-india$"))
    bare = open_page("/evidence/since-2010/", java_script_enabled=False)
    bare.get_by_role("link", name="Read what has changed").click()
    expect(bare).to_have_url(re.compile(r"/changed/$"))


def test_results_lead_to_measures_instruments_and_data(open_page: Open) -> None:
    page = open_page("/assess/")
    open_example(page)
    page.locator("summary", has_text="What drives each sector").click()
    link = page.locator('[data-overview] a[href*="sectors/health/#health-"]').first
    href = link.get_attribute("href")
    link.click()
    target = page.locator(f'[id="{href.split("#")[1]}"]')
    expect(target).to_have_attribute("open", "")
    experience = target.locator('a[href*="experiences/"]').first
    id = experience.get_attribute("href").split("#")[1]
    experience.click()
    expect(page.locator(f'[id="{id}"]')).to_be_in_viewport()


def test_links_are_right_where_the_address_names_a_sector_twice(
    open_page: Open, site: Path, tmp_path: Path
) -> None:
    """A ministry may keep the site under its own name, as in /trade/sectors/trade/."""
    (tmp_path / "trade").symlink_to(site)
    with serving(tmp_path) as address:
        page = open_page(f"{address}/trade/sectors/trade/")
        for choice in page.locator('[data-item] input[value="2"]').all():
            choice.check()
        expect(page.locator("[data-result] a").first).to_be_visible()
        paths = page.locator("[data-result] a").evaluate_all("all => all.map(a => a.pathname)")
    sectors = {path for path in paths if "/reference/" not in path}
    assert "/trade/sectors/trade/" in sectors
    assert {path for path in sectors if not path.startswith("/trade/sectors/")} == set()


def test_every_anchor_of_the_library_is_there(site: Path) -> None:
    """From measures to experiences and instruments, from experiences to measures and sectors."""
    ids = {
        path: set(re.findall(r'\bid="([^"]+)"', path.read_text("utf-8")))
        for path in site.rglob("index.html")
    }
    for path in ids:
        for href in re.findall(r'href="([^":]+)#([^"]+)"', path.read_text("utf-8")):
            target = (path.parent / href[0] / "index.html").resolve()
            if target in ids:
                assert href[1] in ids[target], f"{path}: {href}"


LOADED = """() => performance.getEntriesByType("resource").map(({ name, startTime }) =>
  [name.split("/").pop(), startTime])"""


def test_the_index_of_the_search_is_fetched_when_somebody_searches(open_page: Open) -> None:
    page = open_page("/")
    page.wait_for_timeout(300)
    assert "search_index.json" not in dict(page.evaluate(LOADED))
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("dual nationality")
    expect(page.locator(".md-search-result__item").first).to_contain_text("nationality")
    assert "search_index.json" in dict(page.evaluate(LOADED))


UNPAINTED = """globalThis.PerformanceObserver = class {
  observe(what) { globalThis.waitsFor = what; }
};
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const { src, type } of addedNodes) {
    if (String(src).endsWith("/checklist.js") && !type) globalThis.ran = performance.now();
  }
}).observe(document, { childList: true, subtree: true });"""


def test_scripts_of_checklists_wait_for_the_first_paint(open_page: Open) -> None:
    """Two seconds at most, where the browser says nothing of it."""
    page = open_page("/sectors/health/", script=UNPAINTED)
    assert page.evaluate("waitsFor") == {"type": "paint", "buffered": True}
    assert page.evaluate("ran") >= 2000


def test_scripts_of_checklists_are_fetched_once_and_early(open_page: Open) -> None:
    """While the page is read, so that what is ticked soon after the first paint counts."""
    page = open_page("/sectors/health/")
    scripts = """performance.getEntriesByType("resource")
      .filter(({ name }) => name.endsWith("/checklist.js")).map((one) => one.initiatorType)"""
    assert page.evaluate(scripts) == ["link"]
