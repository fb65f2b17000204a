"""A room looks on: questions on a projector by keyboard alone, answers typed from paper, tally sheets."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import (
    BOUND,
    CONTENT,
    HEALTH,
    ITEM,
    SECTORS,
    Open,
    answered,
    chosen,
    do,
    keeping,
    press,
    sheet,
    stored,
    written,
)
from tests.browser.test_site import violations

PROJECTOR = {"width": 1280, "height": 720}
PHONE = {"width": 360, "height": 740}
ASKED = [item for item in HEALTH.items if item.scored]
VOICES = {
    "Ministry": ("government", [2, 2, 0, 1]),
    "Nurses": ("civil-society", [0, 2, 2, "unknown"]),
    "Clinics": ("private-sector", [2, 1, 1, 2]),
}


def room(page: Page) -> Locator:
    """The room view, opened from a page's bar."""
    do(page, "room")
    return opened(page)


def opened(page: Page) -> Locator:
    found = page.locator(".mdcheck-room")
    expect(found).to_be_visible()
    expect(page.locator(".mdcheck-stage")).to_be_focused()
    return found


def keys(page: Page, *names: str) -> None:
    for name in names:
        page.keyboard.press(name)


def question(page: Page) -> Locator:
    return page.locator(".mdcheck-room h2")


def pressed(page: Page) -> list[str]:
    """The answers that are chosen on the projector."""
    found = page.locator('.mdcheck-column > button[aria-pressed="true"] span:not(.mdcheck-tick)')
    return found.all_inner_texts()


# On a page with questions


def test_a_checklist_is_answered_on_the_projector_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    expect(question(page)).to_contain_text(ASKED[0].text)
    expect(page.locator(".mdcheck-where")).to_have_text(f"Health services1 of {len(ASKED)}")
    keys(page, "2")
    assert pressed(page) == ["Yes"]
    expect(page.locator(".mdcheck-room [role=status]")).to_have_text("Chosen: Yes")
    keys(page, "ArrowRight", "?", "PageDown", "n", "ArrowRight", "0", "Backspace", "PageUp")
    expect(question(page)).to_contain_text(ASKED[2].text)
    assert pressed(page) == ["Not applicable"]
    keys(page, "Escape")
    expect(page.locator(".mdcheck-room")).to_have_count(0)
    assert [chosen(page, item.id) for item in ASKED[:4]] == ["2", "unknown", "not-applicable", None]
    answers = stored(page)[0]["answers"]
    assert {id: answer for id, answer in answers.items() if answer is not None} == {
        ASKED[0].id: 2,
        ASKED[1].id: "unknown",
        ASKED[2].id: "not-applicable",
    }
    assert page.evaluate("document.activeElement.name") == ASKED[2].id


def test_who_comes_back_goes_on_where_no_answer_is(open_page: Open) -> None:
    done = {item.id: 1 for item in ASKED[:5]}
    page = open_page("/sectors/health/", script=keeping(answers=done), viewport=PROJECTOR)
    room(page)
    expect(question(page)).to_contain_text(ASKED[5].text)
    keys(page, "Home")
    assert pressed(page) == ["Partly"]
    keys(page, "End")
    expect(question(page)).to_contain_text(ASKED[-1].text)
    expect(page.locator(".mdcheck-tools button", has_text="Next")).to_be_disabled()


def test_an_answer_keeps_its_note(open_page: Open) -> None:
    given = {ASKED[0].id: {"level": 0, "note": "Few", "evidence": "documented"}}
    page = open_page("/sectors/health/", script=keeping(answers=given), viewport=PROJECTOR)
    room(page)
    keys(page, "Home", "1", "Escape")
    note = {"level": 1, "note": "Few", "evidence": "documented"}
    assert stored(page)[0]["answers"][ASKED[0].id] == note


def test_how_to_judge_it_is_shown_when_it_is_asked_for(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    judge = page.locator(".mdcheck-judge")
    expect(judge).to_be_hidden()
    keys(page, "j")
    expect(judge).to_contain_text(ASKED[0].help)
    expect(judge).to_contain_text("widespread, or a leading cause")
    keys(page, "j")
    expect(judge).to_be_hidden()


def test_the_keys_are_told_on_screen(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    keys(page, "h")
    for words in ("do not know", "next question", "full screen", "leave the room view"):
        expect(page.locator(".mdcheck-help-sheet")).to_contain_text(words)
    keys(page, "0", "h")
    assert pressed(page) == [], "what is not seen is not answered"


def test_the_pointer_does_it_too(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PHONE, has_touch=True)
    room(page)
    page.locator(".mdcheck-column > button", has_text="Partly").tap()
    page.locator(".mdcheck-tools button", has_text="Next").tap()
    page.locator(".mdcheck-tools button", has_text="Leave").tap()
    assert chosen(page, ASKED[0].id) == "1"


def test_after_a_click_space_is_not_the_buttons(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    page.locator(".mdcheck-column > button", has_text="Partly").click()
    expect(page.locator(".mdcheck-stage")).to_be_focused()


def test_the_result_of_a_sector_is_shown_while_it_is_answered(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    keys(page, "s")
    expect(page.locator(".mdcheck-waiting")).to_contain_text("Nothing can be ranked yet")
    keys(page, "s", "2", "s")
    expect(question(page)).to_have_text("Health services")
    expect(page.locator(".mdcheck-ranking tbody th")).to_have_text(["Need"])


def test_the_quick_scan_ranks_its_own_list(open_page: Open) -> None:
    script = keeping(answers=answered(*SECTORS, core=True))
    page = open_page("/assess/quick/", script=script, viewport=PROJECTOR)
    room(page)
    expect(page.locator(".mdcheck-where span")).to_have_text("1 of 84")
    keys(page, "Shift+ArrowRight")
    expect(page.locator(".mdcheck-where b")).to_have_text(CONTENT.sectors[1].title)
    first = next(item for item in CONTENT.sectors[1].items if item.core)
    number = CONTENT.sectors[1].items.index(first) + 1
    expect(page.locator(".mdcheck-room .mdcheck-nr")).to_have_text(str(number))
    keys(page, "s")
    expect(page.locator(".mdcheck-ranking tbody tr")).to_have_count(14)


def test_the_single_file_has_the_room_view(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri(), viewport=PROJECTOR)
    room(page)
    keys(page, "2", "j")
    expect(page.locator(".mdcheck-judge p").first).not_to_be_empty()
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert question(page).evaluate(size) >= 32
    keys(page, "Escape")
    assert chosen(page, CONTENT.sectors[0].items[0].id) == "2"


# What can be read from the back


def test_the_whole_ranking_is_on_one_screen(open_page: Open) -> None:
    script = keeping(title="Velundria", answers=answered(*SECTORS))
    page = open_page("/assess/", script=script, viewport=PROJECTOR)
    room(page)
    expect(question(page)).to_have_text("Priorities: Velundria")
    expect(page.locator(".mdcheck-ranking tbody tr")).to_have_count(14)
    assert page.locator(".mdcheck-stage").evaluate("e => e.scrollHeight <= e.clientHeight")
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert page.locator(".mdcheck-ranking tbody th").first.evaluate(size) >= 18
    bars = page.locator(".mdcheck-ranking .mdcheck-chart svg")
    assert bars.first.evaluate("e => e.getBoundingClientRect().width") > 350
    keys(page, "s")
    assert question(page).evaluate(size) >= 32


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_room_view(open_page: Open, scheme: str) -> None:
    script = keeping(answers=answered(*SECTORS))
    page = open_page("/assess/", script=script, viewport=PROJECTOR, color_scheme=scheme)
    room(page)
    assert violations(page) == []
    keys(page, "s", "j", "2", "t")
    assert violations(page) == []
    keys(page, "h")
    assert violations(page) == []


@pytest.mark.parametrize("size", [PHONE, {"width": 640, "height": 360}], ids=["phone", "zoom-200"])
def test_nothing_is_cut_on_a_small_screen(open_page: Open, size: Any) -> None:
    script = keeping(answers=answered(*SECTORS))
    page = open_page("/assess/", script=script, viewport=size, has_touch=True)
    room(page)
    for names in ((), ("s",), ("j",), ("h",)):
        keys(page, *names)
        wide = page.locator(".mdcheck-room-body").evaluate("e => e.scrollWidth - e.clientWidth")
        assert wide <= 0, names
        buttons = page.locator(".mdcheck-room button").locator("visible=true")
        boxes = [box.bounding_box() for box in buttons.all()]
        assert min(min(box["width"], box["height"]) for box in boxes if box) >= 44
    assert violations(page) == []


def test_the_answers_are_marked_without_colour(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR, forced_colors="active")
    room(page)
    keys(page, "2")
    expect(page.locator(".mdcheck-tick").nth(2)).to_be_visible()
    expect(page.locator(".mdcheck-tick").nth(0)).to_be_hidden()


# The clock


def test_the_clock_counts_down_and_says_so_at_the_end(open_page: Open) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    room(page)
    time = page.locator(".mdcheck-time")
    words = page.locator(".mdcheck-time-words")
    keys(page, "-", "-", "-")
    expect(time).to_have_text("2:00")
    page.wait_for_timeout(1500)  # until the theme has no clock of its own running
    page.clock.install()
    keys(page, "t")
    page.clock.run_for(75_000)
    expect(time).to_have_text("0:45")
    expect(words).to_have_text("1 minute left")
    expect(page.locator(".mdcheck-room [role=status]")).to_have_text("1 minute left")
    keys(page, "t")
    page.clock.run_for(60_000)
    expect(time).to_have_text("0:45")
    keys(page, "+", "-", "t", "ArrowRight")
    page.clock.run_for(46_000)
    expect(words).to_have_text("Time is up")
    expect(page.locator(".mdcheck-room")).to_have_class(re.compile("is-over"))
    keys(page, "t")
    expect(time).to_have_text("2:00")


# The agenda of a group


def voices(folder: Path) -> list[Path]:
    """Files of three who disagree on the first questions of health."""
    paths = []
    for name, (constituency, levels) in VOICES.items():
        answers = {item.id: level for item, level in zip(ASKED, levels, strict=False)}
        answers[ASKED[0].id] = {"level": levels[0], "note": f"{name} saw it"}
        respondent = {"name": name, "constituency": constituency}
        parts = sheet(title="Kasamba", respondent=respondent, answers=answers)
        paths.append(written(folder, parts, f"{name}.json"))
    return paths


def group(open_page: Open, folder: Path | None = None, **options: Any) -> Page:
    """The group page, with the files of three if there is a folder for them."""
    page = open_page("/assess/group/", **{"viewport": PROJECTOR, **options})
    expect(page.get_by_role("button", name="Enter answers from paper")).to_be_visible()
    if folder:
        page.locator("[data-group] input[type=file]").first.set_input_files(voices(folder))
        page.locator("dialog [data-choices] button").first.click()
        expect(page.locator("dialog[data-dialog]")).to_be_hidden()
        page.wait_for_function("mdcheck.board.sheets.length === 3")
    return page


def agreed(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("mdcheck.board.agreed")
    return {id: one["level"] for id, one in found.items()}


def test_a_whole_agenda_is_gone_through_by_keyboard_alone(open_page: Open, tmp_path: Path) -> None:
    page = group(open_page, tmp_path)
    page.get_by_role("button", name="Show in the room").focus()
    keys(page, "Enter")
    opened(page)
    count = int(page.locator(".mdcheck-where span").inner_text().split(" of ")[1])
    for turn in range(count):
        assert page.locator(".mdcheck-names").count() == 0, "hidden until it is asked for"
        keys(page, "Space", str(turn % 3), "ArrowRight")
    assert len(agreed(page)) == count == 4
    assert sorted(map(str, agreed(page).values())) == ["0", "0", "1", "2"]
    keys(page, "s")
    expect(page.locator(".mdcheck-ranking tbody tr")).to_have_count(14)
    keys(page, "Escape")
    expect(page.locator(".mdcheck-room")).to_have_count(0)


def test_votes_are_shown_large_with_names_and_constituencies(
    open_page: Open, tmp_path: Path
) -> None:
    page = group(open_page, tmp_path)
    page.get_by_role("button", name="Show in the room").click()
    opened(page)
    while ASKED[0].text not in question(page).inner_text():
        keys(page, "ArrowRight")
    stage = page.locator(".mdcheck-stage")
    expect(stage).to_contain_text("3 answers are in. Press R to show who said what.")
    expect(stage).not_to_contain_text("Nurses")
    keys(page, "r")
    columns = page.locator(".mdcheck-given").all_inner_texts()
    assert "Nurses\nCivil society\nNurses saw it" in columns[0]
    assert columns[1] == "0"
    assert columns[2].startswith("2\n")
    assert all(name in columns[2] for name in ("Ministry", "Clinics"))
    said = page.locator(".mdcheck-room [role=status]")
    expect(said).to_have_text("No: Nurses. Yes: Ministry, Clinics.")
    assert violations(page) == []
    keys(page, "r")
    expect(stage).not_to_contain_text("Nurses")
    keys(page, "r", "ArrowRight", "ArrowLeft")
    expect(stage).not_to_contain_text("Nurses")


# From paper


def form(page: Page, *names: str) -> Locator:
    """The form for these tables, and its line."""
    page.get_by_role("button", name="Enter answers from paper").click()
    line = page.locator(".mdcheck-line")
    expect(line).to_be_visible()
    page.locator(".mdcheck-entry-head select").first.select_option("health")
    fields = page.locator(".mdcheck-tables input")
    for at, name in enumerate(names):
        fields.nth(at).fill(name)
    line.focus()
    return line


def said(page: Page, item: Any) -> dict[str, Any]:
    """Who said what of a question, by the sheets of the workshop."""
    script = """id => Object.fromEntries(mdcheck.board.sheets.map(sheet =>
      [sheet.respondent, sheet.answers[id]?.level ?? null]))"""
    found: dict[str, Any] = page.evaluate(script, item.id)
    return {name: level for name, level in found.items() if level is not None}


def number(item: Any) -> int:
    return HEALTH.items.index(item) + 1


def test_lines_are_typed_from_paper_and_become_respondents(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", "South", "Capital")
    first, second = ASKED[:2]
    expect(line).to_have_value(f"{number(first)} ")
    page.keyboard.type("0 1 2")
    expect(page.locator(".mdcheck-asked-for")).to_have_text(f"{number(first)}. {first.text}")
    heard = page.locator(".mdcheck-chips li").all_inner_texts()
    assert heard == ["North No", "South Partly", "Capital Yes"]
    keys(page, "Enter")
    expect(line).to_have_value(f"{number(second)} ")
    page.keyboard.type("?n-")
    keys(page, "Enter")
    assert said(page, first) == {"North": 0, "South": 1, "Capital": 2}
    assert said(page, second) == {"North": "unknown", "South": "not-applicable"}
    assert violations_of_form(page) == []


def violations_of_form(page: Page) -> list[tuple[str, str]]:
    """What axe objects to in the form."""
    found = Axe().run(page, ".mdcheck-entry-place").response["violations"]
    return [(rule["id"], node["html"][:160]) for rule in found for node in rule["nodes"]]


def test_a_number_typed_again_corrects_and_every_line_can_be_undone(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", "South", "Capital")
    item = ASKED[3]
    for keys_typed in ("0 0 0", "2 2 2"):
        line.fill(f"{number(item)} {keys_typed}")
        keys(page, "Enter")
    assert said(page, item) == {"North": 2, "South": 2, "Capital": 2}
    expect(page.locator(".mdcheck-taken li.is-replaced")).to_have_count(1)
    undo = page.get_by_role("button", name=f"Undo question {number(item)}")
    undo.click()
    assert said(page, item) == {"North": 0, "South": 0, "Capital": 0}
    expect(page.locator(".mdcheck-taken li.is-replaced")).to_have_count(0)
    undo.click()
    assert page.evaluate("mdcheck.board.sheets.length") == 0


def test_a_mistake_stays_in_the_line_and_is_explained(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", "South", "Capital")
    for typed, words in {
        "1 0 1": "2 answers for 3 tables. Write a key for each table",
        "1 0 1 7": "“7” is not a key. The keys are 0 no",
        "99 0 1 2": "There is no question 99 here.",
    }.items():
        line.fill(typed)
        keys(page, "Enter")
        expect(page.locator(".mdcheck-faults")).to_contain_text(words)
        expect(line).to_have_value(typed)
    assert page.evaluate("mdcheck.board.sheets.length") == 0
    assert violations_of_form(page) == []


PASTE = """text => {
  const data = new DataTransfer();
  data.setData("text", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector(".mdcheck-line").dispatchEvent(event);
}"""


def test_columns_are_pasted_and_what_is_wrong_can_be_corrected(open_page: Open) -> None:
    page = group(open_page)
    form(page, "North", "South", "Capital")
    one, two, three = ASKED[:3]
    rows = [f"{number(one)}\t0\t\t2", f"{number(two)}\t0\tmaybe\t2", f"{number(three)}\t1\t1\t1"]
    page.evaluate(PASTE, "No.\tCapital\tNorth\tSouth\n" + "\n".join(rows))
    assert said(page, one) == {"Capital": 0, "South": 2}
    assert said(page, two) == {}
    assert said(page, three) == {"Capital": 1, "North": 1, "South": 1}
    faults = page.locator(".mdcheck-faults")
    expect(faults).to_contain_text("Line 3: Question")
    faults.locator("textarea").fill(f"{number(two)} 2 1 0")
    page.get_by_role("button", name="Try these again").click()
    assert said(page, two) == {"North": 2, "South": 1, "Capital": 0}
    expect(faults).to_be_empty()


def test_a_line_of_pasted_columns_keeps_its_tables_when_it_is_typed_again(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", "South", "Capital")
    one, two = ASKED[:2]
    rows = f"{number(one)}\t0\t2\t\n{number(two)}\t0\tmaybe\t2"
    page.evaluate(PASTE, f"No.\tCapital\tNorth\tSouth\n{rows}")
    faults = page.locator(".mdcheck-faults")
    again = faults.locator("textarea")
    expect(again).to_have_value(f"No.\tCapital\tNorth\tSouth\n{number(two)}\t0\tmaybe\t2")
    again.fill(again.input_value().replace("maybe", "1"))
    page.get_by_role("button", name="Try these again").click()
    assert said(page, two) == {"Capital": 0, "North": 1, "South": 2}
    page.get_by_role("button", name=f"Correct question {number(one)}").click()
    expect(line).to_have_value(f"{number(one)} 2 - 0")
    keys(page, "Enter")
    assert said(page, one) == {"Capital": 0, "North": 2}


def test_what_cannot_be_read_again_stays_where_it_can_be_corrected(open_page: Open) -> None:
    page = group(open_page)
    form(page, "North", "South", "Capital")
    page.evaluate(PASTE, "1\t0\t1\t2\nnonsense")
    faults = page.locator(".mdcheck-faults")
    expect(faults.locator("textarea")).to_have_value("nonsense")
    page.get_by_role("button", name="Try these again").click()
    expect(faults.locator("textarea")).to_have_value("nonsense")


def test_counts_become_tables_that_nobody_named(open_page: Open) -> None:
    page = group(open_page)
    line = form(page)
    line.fill(f"{number(ASKED[0])}: 1/0/2")
    keys(page, "Enter")
    expected = {"Table 1, counted": 0, "Table 2, counted": 2, "Table 3, counted": 2}
    assert said(page, ASKED[0]) == expected


def test_respondents_who_are_there_keep_their_sheets_and_notes(
    open_page: Open, tmp_path: Path
) -> None:
    page = group(open_page, tmp_path)
    line = form(page)
    names = [field.input_value() for field in page.locator(".mdcheck-tables input").all()]
    assert sorted(names) == sorted(VOICES)
    line.fill(f"{number(ASKED[0])} 1 1 1")
    keys(page, "Enter")
    assert said(page, ASKED[0]) == dict.fromkeys(VOICES, 1)
    notes = page.evaluate("id => mdcheck.board.sheets.map(s => s.answers[id].note)", ASKED[0].id)
    assert sorted(notes) == sorted(f"{name} saw it" for name in VOICES)
    page.get_by_role("button", name=f"Undo question {number(ASKED[0])}").click()
    assert said(page, ASKED[0]) == {name: levels[0] for name, (_, levels) in VOICES.items()}


def test_what_the_page_undoes_is_marked_in_the_form(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", "South", "Capital")
    line.fill(f"{number(ASKED[0])} 1 1 1")
    keys(page, "Enter")
    expect(page.locator(".mdcheck-taken li")).not_to_have_class("is-replaced")
    page.get_by_role("button", name="Undo", exact=True).first.click()
    assert said(page, ASKED[0]) == {}
    expect(page.locator(".mdcheck-taken li")).to_have_class("is-replaced")


def test_two_tables_of_one_name_are_refused(open_page: Open) -> None:
    page = group(open_page)
    line = form(page, "North", " north ")
    line.fill("1 0 1 2")
    keys(page, "Enter")
    expect(page.locator(".mdcheck-faults")).to_contain_text("Two tables are called")
    assert page.evaluate("mdcheck.board.sheets.length") == 0
    page.get_by_role("button", name="Leave out table 1").click()
    line.fill("1 0 1")
    keys(page, "Enter")
    expect(page.locator(".mdcheck-faults")).to_be_empty()
    assert page.evaluate("mdcheck.board.sheets.length") == 2


def test_hostile_names_stay_text(open_page: Open) -> None:
    page = group(open_page)
    bad = '<img src=x onerror="window.hurt = 1">'
    line = form(page, bad, "South", "Capital")
    line.fill("1 2 0 0")
    keys(page, "Enter")
    expect(page.locator(".mdcheck-taken")).to_contain_text(bad)
    page.get_by_role("button", name="Show in the room").click()
    opened(page)
    keys(page, "r")
    expect(page.locator(".mdcheck-given").nth(2)).to_contain_text(bad)
    assert page.evaluate("window.hurt") is None


# On paper


def pages_of(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def tally(page: Page) -> None:
    """Choose the tally sheet among what can be printed."""
    page.evaluate("() => { window.print = () => {}; }")
    do(page, "print")
    press(page, "Tally sheet for a room")
    expect(page.locator(".mdcheck-print-alone .mdcheck-tally section").first).to_be_attached()


@pytest.mark.parametrize("id", SECTORS)
def test_a_tally_sheet_is_one_page_with_the_numbers_of_the_form(open_page: Open, id: str) -> None:
    page = open_page(f"/sectors/{id}/")
    tally(page)
    page.emulate_media(media="print")
    items = CONTENT.sector(id).items
    rows = page.locator(".mdcheck-tally tbody tr")
    texts = "all => all.map(row => [row.cells[0], row.cells[1]].map(cell => cell.textContent))"
    assert rows.evaluate_all(texts) == [[str(n), item.text] for n, item in enumerate(items, 1)]
    boxes = "all => all.map(row => row.querySelectorAll('.mdcheck-box-key').length)"
    assert rows.evaluate_all(boxes) == [30 if item.scored else 0 for item in items]
    expect(page.locator("h1")).to_be_hidden()
    assert pages_of(page) == 1
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".mdcheck-tally").count() == 0, "printing has ended"


def test_the_quick_scan_has_a_tally_sheet_of_its_own(open_page: Open) -> None:
    page = open_page("/assess/quick/")
    tally(page)
    rows = page.locator(".mdcheck-tally tbody tr")
    assert rows.count() == 84
    assert pages_of(page) <= 5


def test_the_tally_sheet_of_a_group_has_its_tables(open_page: Open) -> None:
    page = group(open_page)
    page.evaluate("() => { window.print = () => {}; }")
    form(page, "North", "South", "Capital")
    page.get_by_role("button", name="Print a tally sheet for these tables").click()
    expect(page.locator(".mdcheck-print-alone .mdcheck-tally section")).to_be_attached()
    heads = page.locator(".mdcheck-tally thead th").all_text_contents()
    assert heads == ["North", "South", "Capital"]
    assert pages_of(page) == 1


def test_nothing_is_asked_of_anybody(open_page: Open, origin: str) -> None:
    page = open_page("/sectors/health/", viewport=PROJECTOR)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    room(page)
    keys(page, "Escape")
    tally(page)
    assert [url for url in asked if not url.startswith(f"{origin}/")] == []
    names = {url.rpartition("/")[2] for url in asked if "/assets/mdcheck/" in url}
    ours = {"projector", "results", "room", "tally", "keeper", "handover"}
    assert {name.partition(".")[0] for name in names} <= ours
    assert page.locator(f"{BOUND} [data-item='{ITEM}']").count() == 1
