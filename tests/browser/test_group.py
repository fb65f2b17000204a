"""The group page: files of several respondents become an agenda, decisions and a record; nothing is lost."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import read_file
from mdcheck.load.workshop import build_workshop
from mdcheck.merge import merge
from mdcheck.model import Sheet
from tests.browser.pages import CONTENT, NO_DISK, Open, sheet, written
from tests.browser.test_site import violations
from tests.conftest import ROOT

VELUNDRIA = ROOT / "checklists/examples/velundria"
NAMES = ("national", "eastern-province", "ministry-of-labour", "union-of-nurses")
FILES = [VELUNDRIA / f"{name}.yaml" for name in NAMES]
TABS = ("people", "agenda", "answers", "results", "papers")
ITEM = "health.staff-shortages"


def opened(open_page: Open, path: str = "/assess/group/", **options: Any) -> Page:
    page = open_page(path, **options)
    ready(page)
    return page


def ready(page: Page) -> None:
    expect(page.locator("[data-group][data-ready]")).to_have_count(1)


def offered(page: Page, files: list[Path]) -> Any:
    """Choose files; the dialog that shows what they hold."""
    page.locator("[data-group] input[type=file]").set_input_files(files)
    dialog = page.locator("dialog[open]")
    expect(dialog).to_be_visible()
    return dialog


def press(page: Page, label: str) -> None:
    page.locator("dialog[open] [data-choices] button", has_text=label).first.click()


def added(page: Page, files: list[Path]) -> None:
    offered(page, files)
    press(page, "Add")
    figure(page, 0, len(files))
    settled(page)


def figure(page: Page, at: int, count: int) -> None:
    expect(page.locator(".mdcheck-figures strong").nth(at)).to_have_text(str(count))


def settled(page: Page) -> None:
    expect(page.locator("[data-group] .mdcheck-saved")).to_contain_text("Saved on this device")


def tab(page: Page, name: str) -> Any:
    page.locator(f"#tab-{name}").click()
    return page.locator(f"#view-{name}")


def point(page: Page, at: int = 0) -> Any:
    """A disagreement, opened."""
    found = page.locator("#view-agenda .mdcheck-point:visible").nth(at)
    found.locator("h3 button").click()
    expect(found.locator(".mdcheck-level").first).to_be_visible()
    return page.locator("#view-agenda .mdcheck-point.is-open")


def agree(page: Page, level: str) -> None:
    page.locator(f'.is-open .mdcheck-agreeing input[value="{level}"]').check()


def undo(page: Page) -> None:
    page.locator(".mdcheck-undo button").click()


def two(tmp_path: Path, **parts: Any) -> list[Path]:
    """Two who say no and yes to the same question."""
    return [
        written(
            tmp_path,
            sheet(respondent={"name": name}, answers={ITEM: level}, **parts),
            f"{name}.json",
        )
        for name, level in (("Labour", 0), ("Nurses", 2))
    ]


def read(path: Path) -> Sheet:
    return load_sheet(str(path), CONTENT)[0]


def merged() -> Any:
    return merge(CONTENT, [read(path) for path in FILES])


# The agenda


def test_the_agenda_is_what_the_command_line_finds(open_page: Open) -> None:
    page = opened(open_page)
    added(page, FILES)
    found = merged()
    figure(page, 2, len(found.disagreements))
    figure(page, 3, len(found.decisive))
    tab(page, "agenda")
    rows = page.locator("#view-agenda .mdcheck-point")
    expect(rows).to_have_count(len(found.disagreements))
    first = CONTENT.item(found.decisive[0])
    expect(rows.first).to_contain_text(first.text)
    expect(rows.first).to_contain_text(f"{CONTENT.number(first.id)}")
    expect(rows.first).to_contain_text("Would change the verdict of")
    page.locator(".mdcheck-choice", has_text="Would change a verdict").click()
    expect(page.locator("#view-agenda .mdcheck-point:visible")).to_have_count(len(found.decisive))


def test_a_decision_is_kept_with_why_and_who_voted_otherwise(
    open_page: Open, tmp_path: Path
) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    opening = point(page)
    expect(opening.locator('[data-level="0"] .mdcheck-voice')).to_have_text("Labour")
    agree(page, "1")
    expect(opening.locator(".mdcheck-dissent")).to_have_text("Dissent: Labour (No), Nurses (Yes)")
    opening.locator(".mdcheck-agreeing textarea").fill("Both read the survey")
    opening.locator("h3 button").focus()
    settled(page)
    page.reload()
    ready(page)
    row = page.locator(".mdcheck-point").first
    expect(row).to_contain_text("Agreed: Partly")
    expect(page.locator(".mdcheck-figures")).to_contain_text("of 1 settled: 1 agreed")
    point(page)
    expect(page.locator(".is-open .mdcheck-agreeing textarea")).to_have_value(
        "Both read the survey"
    )


def test_what_is_to_be_found_out_says_who_and_when(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    opening = point(page)
    opening.locator(".mdcheck-finding input[type=text]").fill("Statistics Office")
    opening.locator(".mdcheck-finding input[type=date]").fill("2026-12-31")
    expect(opening.locator(".mdcheck-facts")).to_contain_text(
        "To find out: Statistics Office, by 31 December 2026"
    )
    expect(page.locator(".mdcheck-figures")).to_contain_text("0 agreed, 1 to find out")


def test_each_step_can_be_undone(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    point(page)
    agree(page, "2")
    expect(page.locator(".is-open .mdcheck-standing")).to_have_text("Agreed: Yes")
    tab(page, "people").locator(".mdcheck-person > button").first.click()
    figure(page, 0, 1)
    undo(page)
    figure(page, 0, 2)
    names = page.locator(".mdcheck-person > input")
    expect(names.first).to_have_value("Labour")
    undo(page)
    expect(page.locator(".mdcheck-figures")).to_contain_text("0 agreed")
    undo(page)
    figure(page, 0, 0)
    expect(page.locator(".mdcheck-undo button")).to_be_hidden()


def test_a_vote_that_changes_keeps_what_was_said_first(open_page: Open) -> None:
    page = opened(open_page)
    added(page, FILES)
    tab(page, "agenda")
    opening = point(page)
    opening.get_by_role("button", name="Change votes after discussion").click()
    voice = opening.locator(".mdcheck-voice").first
    key = voice.get_attribute("data-key")
    was = voice.locator("select option:checked").inner_text()
    new = "Yes" if was != "Yes" else "No"
    voice.locator("select").focus()
    voice.locator("select").select_option(label=new)
    moved = opening.locator(f'[data-key="{key}"]')
    expect(moved).to_contain_text(f"first: {was}")
    expect(moved.locator("select")).to_be_focused()
    settled(page)
    page.reload()
    ready(page)
    assert page.evaluate("Object.keys(mdcheck.board.first).length") == 1
    undone = page.locator(".mdcheck-undo button")
    expect(undone).to_be_hidden()


# Files


def test_a_workshop_is_one_file_that_others_open(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, FILES)
    page.locator(".mdcheck-heads input").first.fill("National workshop")
    tab(page, "agenda")
    point(page)
    agree(page, "unknown")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").first.click()
    path = tmp_path / download.value.suggested_filename
    assert path.name == "national-workshop_workshop.json"
    download.value.save_as(path)
    workshop, problems = build_workshop(read_file(str(path)), CONTENT)
    assert problems == []
    assert list(workshop.sheets) == [read(file) for file in FILES]
    assert [one.level for one in workshop.agreed.values()] == ["unknown"]
    plain = "mdcheck.file.textOf(mdcheck.workshop.write(mdcheck.board.workshop))"
    assert path.read_text("utf-8") == page.evaluate(plain)

    other = opened(open_page)
    expect(offered(other, [path])).to_contain_text("Open this workshop?")
    press(other, "Open it")
    figure(other, 0, len(FILES))
    expect(other.locator(".mdcheck-heads input").first).to_have_value("National workshop")
    expect(other.locator(".mdcheck-figures")).to_contain_text("1 agreed")
    settled(other)


def test_the_merged_assessment_is_what_the_command_line_writes(
    open_page: Open, tmp_path: Path
) -> None:
    page = opened(open_page)
    added(page, FILES)
    papers = tab(page, "papers")
    with page.expect_download() as download:
        papers.get_by_role("button", name="Save it to a file").click()
    download.value.save_as(tmp_path / "merged.json")
    assert read(tmp_path / "merged.json") == merged().sheet
    papers.get_by_role("button", name="Open it on this device").click()
    page.locator("dialog[open] a", has_text="Go to the assessment").click()
    page.wait_for_url("**/assess/")
    expect(page.locator("[data-overview] table").first).to_be_visible()


def test_what_cannot_be_added_or_is_there_already_is_said(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    files = two(tmp_path)
    added(page, files[:1])
    old = written(
        tmp_path,
        sheet(
            respondent={"name": "Labour"},
            content_version="1.0",
            answers={"no.such": 1, ITEM: 1},
        ),
        "old.json",
    )
    wrong = written(tmp_path, "%PDF-1.7", "notes.pdf")
    dialog = offered(page, [files[0], old, wrong])
    expect(dialog).to_contain_text("The same answers are in the workshop already.")
    expect(dialog).to_contain_text("Another respondent has the same name.")
    expect(dialog).to_contain_text("written for version 1.0")
    expect(dialog).to_contain_text("no checklist has this item; it is kept")
    expect(dialog).to_contain_text("notes.pdf cannot be added")
    boxes = dialog.locator("input[type=checkbox]")
    expect(boxes.nth(0)).not_to_be_checked()
    expect(boxes.nth(1)).to_be_checked()
    press(page, "Add")
    figure(page, 0, 2)
    people = page.locator(".mdcheck-person").nth(1)
    expect(people).to_contain_text("Answered with checklists 1.0")
    expect(people).to_contain_text("1 answer is to a question that no checklist here has")
    assert page.evaluate("mdcheck.board.sheets[1].answers['no.such'].level") == 1


def test_files_can_be_dropped(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    texts = [path.read_text("utf-8") for path in two(tmp_path)]
    page.evaluate(
        """(texts) => {
          const files = new DataTransfer();
          for (const [n, text] of texts.entries()) files.items.add(new File([text], `${n}.json`));
          const drop = new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true });
          document.querySelector(".mdcheck-drophere").dispatchEvent(drop);
        }""",
        texts,
    )
    press(page, "Add")
    figure(page, 0, 2)


def test_assessments_of_this_device_can_be_added(open_page: Open) -> None:
    page = open_page("/sectors/health/")
    page.locator(f'[data-item="{ITEM}"] input[value="2"]').check()
    page.goto(page.url.replace("/sectors/health/", "/assess/group/"))
    ready(page)
    page.get_by_role("button", name="Add from this device").click()
    expect(page.locator("dialog[open]")).to_contain_text("1 answer · Health services")
    press(page, "Add")
    figure(page, 0, 1)


# Kept on this device


def test_snapshots_bring_everything_back(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    papers = tab(page, "papers")
    papers.locator("input").fill("Before the clinic")
    papers.get_by_role("button", name="Take a snapshot").click()
    row = papers.locator("li", has_text="Before the clinic")
    expect(row).to_be_visible()
    before = page.evaluate("[...mdcheck.board.entries].sort()")
    tab(page, "people").locator(".mdcheck-person > button").first.click()
    tab(page, "people").locator(".mdcheck-person > button").first.click()
    figure(page, 0, 0)
    tab(page, "papers")
    row.get_by_role("button", name="Bring back").click()
    figure(page, 0, 2)
    assert page.evaluate("[...mdcheck.board.entries].sort()") == before
    undo(page)
    figure(page, 0, 0)


GROUP = "document.querySelector('[data-group]').mdcheckGroup"


def test_only_the_file_of_the_workshop_as_it_is_makes_it_safe(
    open_page: Open, tmp_path: Path
) -> None:
    """Not that of a snapshot, nor one that a change came after while it was written."""
    page = opened(open_page)
    added(page, two(tmp_path))
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Take a snapshot").click()
    with page.expect_download():
        papers.get_by_role("button", name="Save to a file: Without a name").click()
    assert page.evaluate(f"{GROUP}.keeping.isAhead") is True
    with page.expect_download():
        page.get_by_role("button", name="Save to a file").first.click()
    assert page.evaluate(f"{GROUP}.keeping.isAhead") is False
    with page.expect_download():
        page.evaluate(f"mdcheck.papers.save({GROUP}); mdcheck.board.entitle({{ title: 'T' }}, '')")
    assert page.evaluate(f"{GROUP}.keeping.isAhead") is True


def test_a_snapshot_that_cannot_be_taken_is_said(open_page: Open) -> None:
    page = opened(open_page)
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Take a snapshot").click()
    expect(papers.locator("li", has_text="Without a name")).to_be_visible()
    page.evaluate("() => { mdcheck.cabinet.snap = () => Promise.reject(Error('full')); }")
    papers.locator("input").fill("Before the clinic")
    papers.get_by_role("button", name="Take a snapshot").click()
    page.wait_for_timeout(200)
    expect(papers).to_contain_text("This browser keeps no snapshots.")
    expect(papers.locator(".mdcheck-from", has_text="keeps no snapshots")).to_be_visible()
    expect(papers.locator("input")).to_have_value("Before the clinic")


def test_a_change_while_it_is_opened_leaves_its_view(open_page: Open) -> None:
    page = opened(open_page)
    page.evaluate(
        f"""async () => {{
          delete {GROUP}.root.dataset.ready;
          await {GROUP}.open("");
          mdcheck.board.entitle({{ title: "T" }}, "entitled");
        }}"""
    )
    ready(page)
    expect(page.locator("[data-group] [role=tabpanel]:visible")).to_have_count(1)


def test_a_workshop_that_is_handed_over_keeps_its_day_in_the_list(open_page: Open) -> None:
    page = opened(open_page)
    dates = page.evaluate(
        f"""async () => {{
          const {{ content }} = {GROUP}.session;
          await mdcheck.group.handOver(content, [], "Clinic", {{ date: "2026-11-26" }});
          return (await mdcheck.cabinet.list()).map(({{ date }}) => date);
        }}"""
    )
    assert dates == ["2026-11-26"]


def test_what_is_agreed_shows_wherever_its_question_is_open(
    open_page: Open, tmp_path: Path
) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    point(page)
    agree(page, "2")
    tab(page, "answers").get_by_role("button", name=CONTENT.item(ITEM).text).click()
    chosen = "#view-{} .mdcheck-agreeing input[value='2']"
    expect(page.locator(chosen.format("answers"))).to_be_checked()
    tab(page, "agenda")
    expect(page.locator(chosen.format("agenda"))).to_be_checked()


def test_another_sector_on_a_phone_shows_its_own_answers(open_page: Open) -> None:
    page = opened(open_page, viewport={"width": 360, "height": 740}, has_touch=True)
    added(page, FILES[:2])
    answers = tab(page, "answers")
    expect(answers.locator(".mdcheck-point").first).to_be_visible()
    title = answers.locator("select").evaluate(
        """(select) => {
          for (const at of [0, 1]) {
            select.selectedIndex = at;
            select.dispatchEvent(new Event("change"));
          }
          return select.selectedOptions[0].textContent;
        }"""
    )
    page.wait_for_timeout(500)
    sectors = answers.locator(".mdcheck-facts > span:first-child").all_text_contents()
    assert set(sectors) == {title}


def test_windows_follow_each_other(open_page: Open, origin: str, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    other = page.context.new_page()
    other.goto(f"{origin}/assess/group/")
    ready(other)
    figure(other, 0, 2)
    tab(page, "agenda")
    point(page)
    agree(page, "2")
    expect(other.locator(".mdcheck-point").first).to_contain_text("Agreed: Yes")
    tab(other, "people").locator(".mdcheck-person > input").first.fill("Ministry of Labour")
    expect(page.locator(".is-open .mdcheck-dissent")).to_have_text(
        "Dissent: Ministry of Labour (No)"
    )


def test_a_deleted_workshop_can_be_brought_back(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Delete: Untitled").click()
    press(page, "Delete")
    figure(page, 0, 0)
    papers = tab(page, "papers")
    papers.get_by_role("button", name="Bring back").click()
    figure(page, 0, 2)
    page.reload()
    ready(page)
    figure(page, 0, 2)


def test_without_a_database_it_is_said_and_a_file_is_the_way_out(
    open_page: Open, tmp_path: Path
) -> None:
    page = opened(open_page, script=NO_DISK)
    offered(page, two(tmp_path))
    press(page, "Add")
    figure(page, 0, 2)
    expect(page.locator("[data-group] .mdcheck-alert")).to_contain_text(
        "Not saved: this browser keeps no data of pages. Save the workshop to a file"
    )
    with page.expect_download():
        page.get_by_role("button", name="Save to a file").first.click()


def test_what_people_write_stays_text(open_page: Open, tmp_path: Path) -> None:
    hostile = '<img src=x onerror="document.title=1">'
    page = opened(open_page)
    files = [
        written(
            tmp_path,
            sheet(
                title=hostile,
                respondent={"name": name},
                answers={ITEM: {"level": level, "note": hostile, "reference": hostile}},
                goals=[{"title": hostile, "sectors": [], "scores": {}}],
            ),
            f"{level}.json",
        )
        for name, level in ((hostile, 0), ("=1+1", 2))
    ]
    added(page, files)
    tab(page, "agenda")
    point(page)
    expect(page.locator(".is-open .mdcheck-words").first).to_have_text(hostile)
    for name in TABS:
        tab(page, name)
        page.wait_for_timeout(100)
    assert page.locator("[data-group] img").count() == 0
    papers = page.locator("#view-papers")
    with page.expect_download() as download:
        papers.get_by_role("button", name="For a spreadsheet (CSV): Disagreement list").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    (_, row) = csv.reader(io.StringIO(text))
    assert row[0] == str(CONTENT.number(ITEM))
    assert "=1+1: Yes" in row[3].splitlines()[1]


# Results and papers


def test_results_say_what_moved_and_set_constituencies_side_by_side(open_page: Open) -> None:
    page = opened(open_page)
    added(page, FILES)
    results = tab(page, "results")
    expect(results).to_contain_text("The discussion has moved no sector so far.")
    expect(results.locator("table", has_text="Everyone, today").first).to_be_attached()
    expect(results).to_contain_text("How far the respondents agree")
    expect(results).to_contain_text("Goals judged by several")
    tab(page, "agenda")
    page.locator(".mdcheck-choice", has_text="Would change a verdict").click()
    point(page)
    for level in ("0", "2"):
        agree(page, level)
        expect(page.locator(".is-open .mdcheck-standing")).to_contain_text("Agreed")
        page.wait_for_timeout(100)
    tab(page, "results")
    page.wait_for_function("""() => {
      const { before, after } = new mdcheck.Agenda(mdcheck.board);
      const placed = ({ sectors }) =>
        JSON.stringify(sectors.map(({ id, place, verdict }) => [id, place, verdict]).sort());
      const lead = document.querySelector("#view-results .mdcheck-lead")?.textContent || "";
      return lead.includes("moved no sector") === (placed(before) === placed(after));
    }""")


def test_the_record_prints_alone_and_whole(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    opening = point(page)
    agree(page, "2")
    opening.locator(".mdcheck-agreeing textarea").fill("The census says so")
    opening.locator("h3 button").focus()
    papers = tab(page, "papers")
    page.evaluate("window.print = () => {}")
    papers.get_by_role("button", name="Print: Record of the discussion").click()
    page.emulate_media(media="print")
    paper = page.locator(".mdcheck-printout")
    for words in ("The census says so", "Dissent: Labour (No)", "Agreed: Yes", "Nurses"):
        expect(paper).to_contain_text(words)
    expect(page.locator("[data-group]")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(paper).to_have_count(0)
    page.emulate_media(media="screen")
    expect(page.locator("[data-group]")).to_be_visible()


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_view(open_page: Open, scheme: str) -> None:
    page = opened(open_page, color_scheme=scheme)
    added(page, FILES[:3])
    page.add_style_tag(content=".mdcheck-group-page * { content-visibility: visible !important; }")
    for name in TABS:
        tab(page, name)
        page.wait_for_timeout(600)
        if name == "agenda":
            point(page)
            agree(page, "1")
            page.get_by_role("button", name="Change votes after discussion").click()
            page.evaluate(
                "[...document.querySelectorAll('.mdcheck-point')].slice(9).forEach((one) => one.remove())"
            )
        assert violations(page) == [], name
    offered(page, FILES)
    assert violations(page) == []


def test_axe_finds_nothing_on_a_phone_and_nothing_scrolls_sideways(open_page: Open) -> None:
    page = opened(open_page, viewport={"width": 360, "height": 740}, has_touch=True)
    added(page, FILES[1:3])
    for name in TABS:
        tab(page, name)
        page.wait_for_timeout(400)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360, name
        if name == "agenda":
            point(page)
        assert violations(page) == [], name
    small = page.evaluate("""() => {
      const fits = (one) => Math.round(one.getBoundingClientRect().height) >= 44;
      const all = [...document.querySelectorAll("[data-group] :is(button, select, input[type=text])")];
      return all.filter((one) => one.checkVisibility() && !fits(one)).map((one) => one.textContent);
    }""")
    assert small == []


def test_a_disagreement_is_settled_by_keyboard_alone(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page)
    added(page, two(tmp_path))
    page.locator("#tab-people").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-agenda")).to_be_focused()
    expect(page.locator("#view-agenda .mdcheck-point")).to_have_count(1)
    head = page.locator("#view-agenda h3 button")
    for _ in range(6):
        page.keyboard.press("Tab")
        if head.evaluate("(one) => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-expanded", "true")
    radio = page.locator(".is-open .mdcheck-agreeing input")
    expect(radio.first).to_be_visible()
    for _ in range(9):
        page.keyboard.press("Tab")
        if radio.first.evaluate("(one) => one === document.activeElement"):
            break
    page.keyboard.press("ArrowDown")
    expect(page.locator(".is-open .mdcheck-standing")).to_have_text("Agreed: Partly")


@pytest.mark.parametrize("edition", ["offline", "single"])
def test_it_works_from_disk(
    open_page: Open, request: pytest.FixtureRequest, edition: str, tmp_path: Path
) -> None:
    path: Path = request.getfixturevalue(edition)
    if edition == "offline":
        path = path / "assess/group.html"
    page = open_page(path.as_uri())
    if edition == "single":
        page.locator("summary", has_text="Bring the answers of several respondents").click()
    ready(page)
    added(page, two(tmp_path))
    tab(page, "agenda")
    point(page)
    agree(page, "2")
    expect(page.locator(".is-open .mdcheck-standing")).to_have_text("Agreed: Yes")


def full(tmp_path: Path, count: int) -> list[Path]:
    """Files of respondents who each answer all fourteen sectors, not all alike."""
    items = [item for sector in CONTENT.sectors for item in sector.items if item.scored]
    groups = [one.id for one in CONTENT.method.constituencies]
    files = []
    for n in range(count):
        answers = {
            item.id: {"level": (at * 7 + (n * at) % 5) % 3, "note": f"Reason {n}"}
            for at, item in enumerate(items)
        }
        who = {"name": f"Respondent {n}", "constituency": groups[n % len(groups)]}
        content = sheet(respondent=who, answers=answers)
        files.append(written(tmp_path, json.dumps(content), f"{n}.json"))
    return files


@pytest.mark.slow
def test_thirty_sheets_keep_memory_flat(open_page: Open, tmp_path: Path) -> None:
    """Over three hundred decisions, half of them undone."""
    page = opened(open_page)
    added(page, full(tmp_path, 30))
    tab(page, "agenda")
    device = page.context.new_cdp_session(page)

    def used() -> float:
        device.send("HeapProfiler.collectGarbage")
        return float(device.send("Runtime.getHeapUsage")["usedSize"])

    def decide(count: int) -> None:
        page.evaluate(
            """async (count) => {
              const { board } = mdcheck;
              const ids = new mdcheck.Agenda(board).points.map(({ id }) => id);
              for (let n = 0; n < count; n += 1) {
                board.agree(ids[n % 9], { level: n % 3, note: `${n}` }, "agreed");
                if (n % 2) board.undo();
                await new Promise((next) => setTimeout(next, 20));
              }
            }""",
            count,
        )

    decide(100)
    before = used()
    decide(200)
    assert used() < before * 1.1 + 1e6
