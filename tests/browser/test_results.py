"""What the answers mean, as a page shows it: priorities, the map, one sector, likely places."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import (
    CONTENT,
    HEALTH,
    ITEM,
    OTHER,
    SECTORS,
    Open,
    answered,
    choose,
    go,
    keeping,
    open_example,
    printing,
    sector_rows,
    stored,
    with_data,
)

SCORED = [item.id for item in HEALTH.items if item.scored]
RTL = """document.addEventListener("readystatechange", () => { document.body.dir = "rtl"; });"""


def lead(page: Page) -> Locator:
    return page.locator("[data-shown] > .mdcheck-lead")


def fold(page: Page, words: str) -> Locator:
    return page.locator("details.mdcheck-more", has=page.locator("summary", has_text=words)).last


def hrefs(links: Locator) -> list[str]:
    found: list[str] = links.evaluate_all("all => all.map(a => a.href)")
    return found


# All sectors


def test_without_an_answer_there_is_a_message_and_no_table(open_page: Open) -> None:
    page = open_page("/assess/")
    expect(page.locator("[data-overview] [data-empty]")).to_be_visible()
    expect(page.locator("[data-overview] [data-shown]")).to_be_hidden()
    assert page.locator("[data-overview] :is(table, svg, .mdcheck-lead)").count() == 0


@pytest.mark.parametrize("ranked", [1, 5, 14])
def test_only_sectors_of_which_enough_is_known_have_a_place(open_page: Open, ranked: int) -> None:
    page = open_page("/assess/", script=keeping(answers=answered(*SECTORS[:ranked])))
    expect(page.locator("[data-overview] [data-empty]")).to_be_hidden()
    expect(lead(page)).to_contain_text(re.compile(rf"\b{ranked}\b.*\b14\b"))
    assert sector_rows(page).count() == ranked
    assert (page.locator(".mdcheck-group").count() > 0) == (ranked >= CONTENT.method.fewest)
    unranked = page.locator("[data-shown] > details", has_text="not ranked")
    assert unranked.count() == (ranked < 14)
    if ranked < 14:
        unranked.locator("summary").click()
        begun = hrefs(unranked.locator("li a"))
        assert [url.split("/")[-2] for url in begun] == SECTORS[ranked:]
        assert unranked.locator(":is(svg, table, .mdcheck-number)").count() == 0
        modes = {mode.title for mode in CONTENT.method.modes}
        assert not [mode for mode in modes if mode in unranked.inner_text()]


def test_every_ranked_sector_has_reasons_to_be_opened(open_page: Open) -> None:
    page = open_page("/assess/", script=keeping(answers=answered(*SECTORS[:3])))
    why = fold(page, "What drives each sector")
    why.locator("summary").first.click()
    expect(why.locator("h4")).to_have_count(3)
    assert sorted(why.locator("h4").all_inner_texts()) == sorted(
        sector.title for sector in CONTENT.sectors[:3]
    )


def test_rows_that_say_the_same_stay_as_they_are(open_page: Open) -> None:
    """A screen reader or a mouse on a row is not thrown out of it by an answer elsewhere."""
    answers = answered(*SECTORS, core=True)
    page = open_page("/assess/quick/", script=keeping(answers=answers))
    likely(page)
    says = "all => all.map(row => [row.textContent, row.mark])"
    sector_rows(page).evaluate_all("all => all.forEach((row, n) => { row.mark = String(n); })")
    page.wait_for_timeout(100)
    before = dict(sector_rows(page).evaluate_all(says))
    id = next(id for id in answers if id.startswith("environment."))
    page.evaluate("""() => { window.likely = mdcheck.robustness.start;
      mdcheck.robustness.start = () => ({ step: () => false }); }""")
    choose(page, id, "0" if answers[id] else "2")
    dashes = dict(sector_rows(page).evaluate_all(says))
    assert set(dashes) != set(before)
    cells = """all => all.flatMap(row => [...row.cells].map((cell, n) => {
      const said = `${row.cells[1].textContent}|${n}|${cell.textContent}`;
      const child = cell.lastChild;
      const found = [said, row.mark ?? null, child?.mark ?? null];
      row.mark = row.cells[1].textContent;
      if (child) child.mark = said;
      return found;
    }))"""
    assert [mark for _, _, mark in sector_rows(page).evaluate_all(cells) if mark] == []
    marked = {said for said, _, _ in sector_rows(page).evaluate_all(cells)}
    choose(page, id, "1")
    after = sector_rows(page).evaluate_all(cells)
    assert [row for _, row, _ in after] == [said.split("|")[0] for said, _, _ in after]
    assert [mark for said, _, mark in after if said in marked] == [
        said for said, _, _ in after if said in marked
    ]
    anew = [mark for said, _, mark in after if said not in marked]
    assert 0 < len(anew) < len(after) / 2
    assert anew == [None] * len(anew)


def test_an_open_fold_stays_open_when_another_goes(open_page: Open) -> None:
    page = open_page("/assess/quick/", script=keeping(answers=answered(*SECTORS[:-1], core=True)))
    page.evaluate("mdcheck.robustness.start = () => ({ step: () => false })")
    why, gone = fold(page, "What drives each sector"), fold(page, "not ranked")
    why.locator("summary").first.click()
    expect(gone).to_be_visible()
    for id in answered(SECTORS[-1], core=True):
        choose(page, id, "2")
    expect(gone).to_have_count(0)
    expect(why).to_have_attribute("open", "")
    expect(page.locator("[data-shown] > details[open]")).to_have_count(1)
    expect(why.locator("h4")).to_have_count(14)


def test_what_is_to_be_acted_on_now_stands_above_the_order(open_page: Open) -> None:
    def rule(data: Any) -> None:
        data["method"]["alert"]["weight"] = 2

    answers = {**answered("health", level=0), ITEM: 2}
    page = open_page("/privacy/", script=keeping(answers=answers))
    with_data(page, rule)
    for path, root in (("/assess/", "[data-overview]"), ("/sectors/health/", "[data-result]")):
        go(page, path)
        first = page.locator(f"{root} [data-shown] :is(table, ul)").first
        assert hrefs(first.locator("a"))[0].endswith(f"#{ITEM}")


def test_the_quick_scan_shows_its_own_result(open_page: Open) -> None:
    """Whatever the sheet asks; as an order that is never firm."""
    page = open_page("/assess/quick/", script=keeping(answers=answered(*SECTORS, core=True)))
    core = sum(item.core for sector in CONTENT.sectors for item in sector.items)
    expect(lead(page)).to_contain_text(re.compile(rf"14\b.*\b14\b.*\b{core}\b.*\b{core}\b"))
    assert sector_rows(page).count() == 14
    sure = page.locator('[data-overview] td[data-label="How sure"]').all_inner_texts()
    assert len(sure) == 14
    assert not [words for words in sure if words.startswith("stays")]
    assert "scope" not in stored(page)[0]
    page.goto(page.url.replace("quick/", ""))
    expect(page.locator("[data-overview] [data-shown]")).to_contain_text("14 sectors not ranked")


def test_the_quick_scans_result_has_its_heading_on_paper(open_page: Open) -> None:
    page = open_page("/assess/quick/", script=keeping(answers=answered(*SECTORS, core=True)))
    printing(page, "Answers and results")
    expect(page.locator("#priorities")).to_be_visible()
    expect(page.locator("[data-overview] table").first).to_be_visible()


# Likely places


def likely(page: Page) -> list[str]:
    """The likely places, once they are worked out."""
    cells = page.locator('[data-overview] td[data-label="Likely"]')
    expect(cells.first).to_contain_text(re.compile(r"\d"), timeout=20000)
    found: list[str] = cells.all_inner_texts()
    return found


NOTED = """() => {
  window.tasks = new Set(); window.starts = 0; window.ends = 0;
  let task = 0, last = 0, steps = 0;
  const busy = (times) => {
    if (times > 100) throw new Error("All in one task");
    const end = performance.now() + 2;
    while (performance.now() < end);
    return false;
  };
  const { setTimeout } = window, { start } = mdcheck.robustness;
  window.setTimeout = (act, ms) => setTimeout(() => { task += 1; act(); }, ms);
  mdcheck.robustness.start = (...given) => {
    const made = start(...given);
    window.starts += 1;
    window.tasks.clear();
    return {
      step: (draws) => {
        window.tasks.add(task);
        steps = task === last ? steps + 1 : 1;
        last = task;
        return window.held ? busy(steps) : made.step(draws);
      },
      result: () => { window.ends += 1; return made.result(); },
    };
  };
}"""
UNTIL_AT_WORK = """() => new Promise((done, fail) => {
  setTimeout(fail, 8000);
  const look = () => (window.starts === 1 && window.tasks.size > 1 ? done() : requestAnimationFrame(look));
  look();
})"""
ANSWER = """([id, value]) => {
  document.querySelector(`[data-item="${id}"] input[value="${value}"]`).click();
  return [...document.querySelectorAll('[data-overview] td[data-label="Likely"]')].map(
    (cell) => cell.textContent);
}"""


def test_likely_places_come_later_in_small_pieces_and_begin_anew(open_page: Open) -> None:
    page = open_page("/assess/quick/", script=keeping(answers=answered(*SECTORS, core=True)))
    assert len(likely(page)) == 14
    page.evaluate(NOTED)
    page.evaluate("window.held = true")
    assert page.evaluate(ANSWER, [ITEM, "0"]) == ["–"] * 14
    page.evaluate(UNTIL_AT_WORK)
    assert page.evaluate(ANSWER, [ITEM, "1"]) == ["–"] * 14
    page.evaluate("window.held = false")
    assert len(likely(page)) == 14
    assert page.evaluate("[window.starts, window.ends]") == [2, 1]


def test_how_likely_and_on_what_it_hinges_is_told_in_a_fold(open_page: Open) -> None:
    page = open_page("/assess/")
    open_example(page)
    likely(page)
    told = fold(page, "hinge")
    told.locator("summary").first.click()
    expect(told.locator("tbody tr")).to_have_count(sector_rows(page).count())
    links = told.locator("li a")
    assert links.count() > 0
    assert {href.split("#")[1] for href in hrefs(links)} <= {
        item.id for sector in CONTENT.sectors for item in sector.items
    }
    assert told.locator(":is(h1, h2, .mdcheck-lead)").count() == 0


# The map


def places(page: Page) -> list[dict[str, Any]]:
    """The dots of the map, with what the list beside it says of each."""
    script = """map => [...map.querySelectorAll(".dot")].map((dot) => {
      const [x, y] = dot.getAttribute("transform").match(/[\\d.]+/g).map(Number);
      return { x, y, place: dot.textContent };
    })"""
    found: list[dict[str, Any]] = page.locator(".mdcheck-map").evaluate(script)
    return found


def quarters(page: Page) -> list[dict[str, Any]]:
    script = """figure => [...figure.querySelectorAll(".quarter")].map((rect, n) => ({
      ...Object.fromEntries(["x", "y", "width", "height"].map((a) => [a, +rect.getAttribute(a)])),
      places: [...figure.querySelectorAll(".mdcheck-quarter")[n].querySelectorAll(".mdcheck-dot")]
        .map((dot) => dot.textContent),
      names: [...figure.querySelectorAll(".mdcheck-quarter")[n].querySelectorAll("a")]
        .map((link) => link.textContent),
    }))"""
    found: list[dict[str, Any]] = page.locator(".mdcheck-mapped").evaluate(script)
    return found


@pytest.mark.parametrize("level", [None, 0, 2])
def test_every_ranked_sector_is_a_dot_of_its_own_in_its_quarter(
    open_page: Open, level: int | None
) -> None:
    """Where all sectors are answered alike they lie in one place, and must not hide each other."""
    page = open_page("/assess/", script=keeping(answers=answered(*SECTORS, level=level)))
    dots = {dot["place"]: (dot["x"], dot["y"]) for dot in places(page)}
    rows = sector_rows(page).evaluate_all("all => all.map(row => row.children[1].textContent)")
    found = quarters(page)
    assert sorted(name for quarter in found for name in quarter["names"]) == sorted(rows)
    listed = [place for quarter in found for place in quarter["places"]]
    assert len(places(page)) == len(listed) == 14
    for quarter in found:
        for x, y in [dots[place] for place in quarter["places"]]:
            assert quarter["x"] - 1 <= x <= quarter["x"] + quarter["width"] + 1
            assert quarter["y"] - 1 <= y <= quarter["y"] + quarter["height"] + 1
    at = [(dot["x"], dot["y"]) for dot in places(page)]
    near = [math.dist(one, other) for n, one in enumerate(at) for other in at[:n]]
    assert min(near) > 19


def test_where_one_reads_from_right_to_left_the_map_and_bars_do_too(open_page: Open) -> None:
    sides = []
    for script in ("", RTL):
        answers = answered(*SECTORS)
        page = open_page("/assess/", script=keeping(answers=answers) + script)
        bar = page.locator("[data-overview] .mdcheck-svg").first.evaluate(
            """svg => ["track", "certain"].map((part) => {
              const { left, right } = svg.querySelector(`.${part}`).getBoundingClientRect();
              return [left, right].map(Math.round);
            })"""
        )
        sides.append(([dot["x"] for dot in places(page)], bar))
    (ltr, to_right), (rtl, to_left) = sides
    assert to_right[0][0] == to_right[1][0]
    assert to_left[0][1] == to_left[1][1]
    assert to_left[0][0] < to_left[1][0]
    width = 420
    assert sum(abs(x + mirrored - width) < 30 for x, mirrored in zip(ltr, rtl, strict=True)) > 10


def test_the_map_and_bars_need_no_colours_of_ours(open_page: Open) -> None:
    page = open_page(
        "/assess/", script=keeping(answers=answered(*SECTORS[:5])), forced_colors="active"
    )
    fills = page.evaluate("""() => [".quarter", ".dot circle", ".dot text"].map((part) =>
      getComputedStyle(document.querySelector(`.mdcheck-map ${part}`)).fill)""")
    paper, ink = page.evaluate("""() => ["Canvas", "CanvasText"].map((color) => {
      document.body.style.color = color;
      return getComputedStyle(document.body).color;
    })""")
    assert fills == [paper, ink, paper]
    assert (
        len(
            set(
                page.evaluate("""() => ["track", "possible", "far", "certain"].map((part) =>
      getComputedStyle(document.querySelector(`.mdcheck-svg .${part}`)).fill)""")
            )
        )
        == 4
    )
    numbers = page.locator("[data-overview] td.mdcheck-chart .mdcheck-number")
    assert numbers.count() == page.locator("[data-overview] td.mdcheck-chart svg").count() > 5


# One sector


def asked_for(page: Page) -> list[str]:
    """The scripts of a result that the page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    return asked


def test_what_shows_a_result_is_loaded_with_the_first_answer_only(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    page.wait_for_load_state("networkidle")
    asked = asked_for(page)
    assert page.evaluate("mdcheck.results === undefined")
    choose(page, ITEM, "2")
    expect(page.locator("[data-result] table").first).to_be_visible()
    choose(page, OTHER, "2")
    page.wait_for_timeout(100)
    assert [name for name in asked if name == "results.js"] == ["results.js"]


def test_a_result_that_cannot_be_loaded_is_said_and_tried_again(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    page.route("**/results.js", lambda route: route.abort())
    before = page.locator("[data-result] [data-empty]").inner_text()
    choose(page, ITEM, "2")
    empty = page.locator("[data-result] [data-empty]")
    expect(empty).not_to_have_text(before)
    expect(empty).to_be_visible()
    expect(page.locator("[data-result] [data-live]")).to_have_text(empty.inner_text())
    assert stored(page)[0]["answers"] == {ITEM: 2}
    page.unroute("**/results.js")
    choose(page, OTHER, "2")
    expect(page.locator("[data-result] table").first).to_be_visible()
    expect(empty).to_be_hidden()


def test_one_sector_alone_has_no_place(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health")))
    result = page.locator("[data-result] [data-shown]")
    expect(result.locator("table").first).to_be_visible()
    order = {group.title for group in CONTENT.method.order}
    said = result.inner_text()
    assert not [title for title in order if re.search(rf"\b{title}\b", said)]
    assert not re.search(r"\bplace \d|\bplaces\b|\branked\b", said, re.IGNORECASE)


def test_a_part_without_a_value_has_no_bar(open_page: Open) -> None:
    """Nothing is known of need: neither a number nor a bar, which would say that it is low or high."""
    ids = [item.id for item in HEALTH.items if item.role == "potential"]
    potential = {id: [2, 0][n % 2] for n, id in enumerate(ids[:-3])}
    page = open_page("/sectors/health/", script=keeping(answers=potential))
    rows = page.locator("[data-result] table").first.locator("tbody tr")
    assert [row.locator("svg").count() for row in rows.all()][:2] == [0, 1]
    assert rows.first.locator("td").first.inner_text() == "–"
    bar = rows.nth(1).locator("rect")
    widths = dict(
        bar.evaluate_all("all => all.map(r => [r.className.baseVal, +r.getAttribute('width')])")
    )
    assert 0 < widths["certain"] < widths["far"] < widths["possible"] < widths["track"] == 100


def test_the_sum_lists_every_question_and_adds_up(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health")))
    whole = fold(page, "The sum")
    whole.locator("summary").first.click()
    rows = whole.locator("tbody tr")
    expect(rows).to_have_count(len(SCORED))
    assert [url.split("#")[1] for url in hrefs(rows.locator("a"))] == SCORED
    parts = {"need": [0, 0], "potential": [0, 0]}
    for item, cell in zip(
        SCORED, rows.evaluate_all("all => all.map(r => r.children[2].textContent)"), strict=True
    ):
        got, full = map(int, cell.split(" of "))
        role = next(one.role for one in HEALTH.items if one.id == item)
        side = parts["potential" if role in CONTENT.method.potential else "need"]
        side[0] += got
        side[1] += full
    said = whole.locator("p").all_inner_texts()
    for (got, full), words in zip(parts.values(), said, strict=False):
        assert f" {got} of the {full} points" in words
    values = page.locator("[data-result] table").first.locator("td.mdcheck-chart")
    for n, (got, full) in enumerate(parts.values()):
        assert abs(float(values.nth(n).inner_text().split()[0]) - 100 * got / full) < 0.06


def test_an_open_fold_follows_the_answers(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health", level=2)))
    whole = fold(page, "The sum")
    whole.locator("summary").first.click()
    row = whole.locator("tbody tr", has=page.locator(f'a[href$="#{ITEM}"]'))
    before = row.inner_text()
    choose(page, ITEM, "0")
    expect(row).not_to_have_text(before)
    expect(row.locator("td").nth(1)).to_have_text(re.compile("^0 "))


def test_a_list_that_is_cut_says_how_much_is_left_and_opens(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health", level=2)))
    part = page.locator("[data-result] div:has(> .mdcheck-label)", has_text="What drives it").first
    shown = part.locator("li a").count()
    rest = part.locator(".mdcheck-rest")
    left = int(re.findall(r"\d+", rest.locator("summary").inner_text())[0])
    rest.locator("summary").click()
    expect(part.locator("li a")).to_have_count(shown + left)
    drivers = [item for item in HEALTH.items if item.role != "safeguard" and item.scored]
    assert shown + left == len(drivers)


def test_results_lead_to_questions_and_to_what_is_there(open_page: Open, site: Path) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health", level=2)))
    for rest in page.locator("[data-result] .mdcheck-rest summary").all():
        rest.click()
    found = hrefs(page.locator("[data-result] li a"))
    pages = {url.split("/", 3)[3].split("#")[0] for url in found}
    assert pages >= {"sectors/health/", "reference/instruments/"}
    for url in found:
        path, _, id = url.split("/", 3)[3].partition("#")
        assert f'id="{id}"' in (site / path / "index.html").read_text("utf-8"), url
    page.locator("[data-result] li a").first.click()
    target = page.locator(f'[id="{found[0].split("#")[1]}"]')
    expect(target).to_be_in_viewport()
    assert target.get_attribute("data-item") in SCORED


def test_folds_of_a_result_open_by_keyboard(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=keeping(answers=answered("health", level=2)))
    rest = page.locator("[data-result] .mdcheck-rest").first
    rest.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(rest.locator("li a").first).to_be_visible()
    page.keyboard.press("Tab")
    assert rest.evaluate("rest => rest.contains(document.activeElement)")
    whole = fold(page, "The sum")
    whole.locator("summary").focus()
    page.keyboard.press("Space")
    expect(whole.locator("table")).to_be_visible()
    page.keyboard.press("Tab")
    assert whole.evaluate("fold => fold.querySelector('[role=region]') === document.activeElement")


@pytest.mark.parametrize("width", [360, 320])
def test_open_results_do_not_scroll_sideways(open_page: Open, width: int) -> None:
    script = keeping(answers=answered(*SECTORS))
    size = {"width": width, "height": 740}
    for path in ("/assess/", "/sectors/health/"):
        page = open_page(path, script=script, viewport=size)
        expect(page.locator("[data-shown] table").first).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.wait_for_timeout(100)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
