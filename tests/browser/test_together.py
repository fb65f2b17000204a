"""Files of several officials brought into one assessment: shown, decided, undone, and nothing lost."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import (
    BOUND,
    CONTENT,
    ITEM,
    NO_DISK,
    OTHER,
    Open,
    choose,
    do,
    go,
    kept,
    load,
    press,
    saved,
    sector_rows,
    sheet,
    stored,
    title,
    written,
)
from tests.browser.test_site import violations

DIALOG = "dialog"
DECIDE = ".mdcheck-decide"
SECTORS = ("health", "employment", "education", "trade", "diaspora")
Json = dict[str, Any]

CLICK = """(chosen) => {
  for (const [id, value] of chosen)
    document.querySelector(`[data-item="${id}"] input[value="${value}"]`).click();
}"""
DROP = """async (files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  for (const type of ["dragover", "drop"])
    document.querySelector("main").dispatchEvent(
      new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def of(who: str, answers: Json, **parts: Any) -> Json:
    return sheet(title="Kasamba 2026", respondent={"name": who}, answers=answers, **parts)


def files_of(folder: Path, *sheets: Json) -> list[Path]:
    return [written(folder, one, f"file-{n}.json") for n, one in enumerate(sheets)]


def load_all(page: Page, paths: list[Path]) -> None:
    page.locator("[data-file]").set_input_files(paths)


def drop(page: Page, paths: list[Path]) -> None:
    page.evaluate(DROP, [[path.name, path.read_text("utf-8")] for path in paths])


def open_answers(page: Page) -> Json:
    (one,) = stored(page)
    answers: Json = one["answers"]
    return answers


def choosing(page: Page, text: str) -> Locator:
    return page.locator(f"{DECIDE} fieldset", has_text=text)


def question(id: str) -> str:
    return next(i.text for s in CONTENT.sectors for i in s.items if i.id == id)


# The walk: five officials, a focal point, and two more


def official(open_page: Open, folder: Path, sector: str) -> tuple[Path, Json]:
    """Answers all of one sector in a fresh browser, with a note now and then, and saves it."""
    page = open_page("/assess/")
    title(page).fill("Kasamba 2026")
    page.locator('[data-head="respondent"]').fill(f"Ministry of {sector}")
    go(page, f"/sectors/{sector}/")
    rng = random.Random(sector)
    items = [i for s in CONTENT.sectors if s.id == sector for i in s.items if i.scored]
    levels = {i.id: rng.choice([0, 1, 1, 2, 2, "unknown"]) for i in items}
    choose(page, items[0].id, str(levels[items[0].id]))
    page.evaluate(CLICK, [[id, str(level)] for id, level in levels.items()])
    form = page.locator(f'[data-item="{items[0].id}"]')
    form.locator(".mdcheck-note summary").click()
    form.locator("[data-field=note]").fill(f"Seen in {sector}.\nTwice.")
    form.locator("[data-field=evidence]").select_option("documented")
    path = saved(page, folder)
    answers: Json = json.loads(path.read_text("utf-8"))["answers"]
    assert set(answers) == set(levels)
    return path, answers


def with_author(answers: Json, who: str) -> Json:
    """The same answers as they stand in somebody else's sheet."""
    return {
        id: {**(one if isinstance(one, dict) else {"level": one}), "by": who}
        for id, one in answers.items()
    }


@pytest.mark.slow
def test_five_officials_and_a_focal_point(open_page: Open, tmp_path: Path) -> None:
    saved_files = {sector: official(open_page, tmp_path, sector) for sector in SECTORS}
    assert len({path.name for path, _ in saved_files.values()}) == 5
    page = open_page("/assess/")
    title(page).fill("Kasamba 2026, national")
    page.locator('[data-head="respondent"]').fill("Ministry of Planning")
    drop(page, [path for path, _ in saved_files.values()])
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("Load these 5 files?")
    for sector in SECTORS:
        expect(dialog).to_contain_text(f"Ministry of {sector}")
    assert open_answers(page) == {}
    press(page, "Add to this assessment")
    expect(page.locator("[data-saved]")).to_contain_text("5 files were added.")
    first = {
        id: one
        for sector, (_, answers) in saved_files.items()
        for id, one in with_author(answers, f"Ministry of {sector}").items()
    }
    assert open_answers(page) == first
    expect(sector_rows(page)).not_to_have_count(0)
    names = [s.title for s in CONTENT.sectors if s.id in SECTORS]
    assert {name for name in names if name in page.locator("[data-overview]").inner_text()} == set(
        names
    )
    second = decided(page, tmp_path, first)
    do(page, "undo")
    assert open_answers(page) == first
    do(page, "undo")
    assert open_answers(page) == {}
    expect(title(page)).to_have_value("Kasamba 2026, national")
    page.locator("[data-earlier] summary").click()
    page.get_by_role("button", name="Bring back").first.click()
    assert open_answers(page) in (first, second)


def decided(page: Page, tmp_path: Path, before: Json) -> Json:
    """Two more files for health, one of which is decided for; what is in the assessment then."""
    ids = [id for id in before if id.startswith("health.")]
    nurses = {
        id: {"level": 2 if before[id]["level"] == 0 else 0, "note": "Nurses say"} for id in ids[:4]
    }
    clinics = {ids[0]: {"level": "unknown"}, ids[4]: before[ids[4]]["level"]}
    paths = files_of(tmp_path, of("Nurses", nurses), of("Clinics", clinics))
    drop(page, paths)
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("4 answers differ from those here.")
    expect(dialog).to_contain_text("1 answer is the same here. 1 answer differs from the one here.")
    press(page, "Compare and decide")
    panel = page.locator(DECIDE)
    expect(panel.locator("h2")).to_be_focused()
    expect(panel.locator("fieldset")).to_have_count(4)
    expect(panel.locator("input:checked")).to_have_count(0)
    expect(choosing(page, question(ids[0])).locator("label")).to_have_count(3)
    assert open_answers(page) == before
    panel.get_by_role("button", name="Keep what is here: Health services").click()
    expect(panel.locator(".mdcheck-decided")).to_have_text("4 of 4 decided")
    choosing(page, question(ids[0])).locator("label", has_text="Nurses").click()
    panel.get_by_role("button", name="Add to this assessment").click()
    expect(panel).to_have_count(0)
    expect(page.locator("[data-saved]")).to_contain_text("2 files were added.")
    after = {**before, ids[0]: {**nurses[ids[0]], "by": "Nurses"}}
    assert open_answers(page) == after
    assert json.loads(saved(page, tmp_path).read_text("utf-8"))["answers"] == after
    return after


# What is shown and what can be done

MINE = of("Focal point", {ITEM: {"level": 2, "note": "Mine"}})
THEIRS = of("Ministry", {ITEM: {"level": 0, "note": "Theirs"}, OTHER: 1})


def focal_point(open_page: Open, tmp_path: Path, path: str = "/assess/", **options: Any) -> Page:
    page = open_page("/assess/", **options)
    load(page, written(tmp_path, MINE))
    press(page, "Open it")
    expect(title(page)).to_have_value("Kasamba 2026")
    if path != "/assess/":
        go(page, path)
    return page


def test_what_is_the_same_brings_nothing(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, MINE))
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("1 answer is the same here.")
    expect(dialog).to_contain_text("The open assessment has the same respondent, Focal point.")
    expect(dialog.locator("[data-choices] button")).to_have_text(
        ["Open it as an assessment of its own", "Replace the open one", "Cancel"]
    )


def test_each_file_opens_as_an_assessment_of_its_own(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    load_all(page, files_of(tmp_path, THEIRS, of("Nurses", {ITEM: 1})))
    press(page, "Open each as an assessment of its own")
    expect(page.locator("[data-assessments] option")).to_have_count(3)
    found = sorted(one["respondent"]["name"] for one in stored(page))
    assert found == ["Focal point", "Ministry", "Nurses"]


def test_nothing_is_added_while_something_is_not_decided(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, THEIRS))
    press(page, "Compare and decide")
    panel = page.locator(DECIDE)
    panel.get_by_role("button", name="Add to this assessment").click()
    expect(panel.locator(".mdcheck-decided")).to_have_text("1 is still to be decided")
    expect(panel.locator("input").first).to_be_focused()
    assert open_answers(page) == MINE["answers"]
    panel.get_by_role("button", name="Cancel").click()
    expect(panel).to_have_count(0)
    assert open_answers(page) == MINE["answers"]
    expect(page.locator('[data-do="load"]')).to_be_focused()


def test_both_answers_stand_side_by_side_and_the_keyboard_decides(
    open_page: Open, tmp_path: Path
) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, THEIRS))
    press(page, "Compare and decide")
    labels = choosing(page, question(ITEM)).locator("label")
    expect(labels.nth(0)).to_contain_text("Focal point (open here)")
    expect(labels.nth(0)).to_contain_text("Mine")
    expect(labels.nth(1)).to_contain_text("Ministry")
    expect(labels.nth(1)).to_contain_text("Theirs")
    page.locator(f"{DECIDE} input").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".mdcheck-decided")).to_have_text("1 of 1 decided")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-saved]")).to_contain_text("1 file was added.")
    assert open_answers(page)[ITEM] == {"level": 0, "note": "Theirs", "by": "Ministry"}
    expect(page.locator('[data-do="undo"]')).to_be_focused()


def test_what_is_changed_meanwhile_counts(open_page: Open, tmp_path: Path) -> None:
    """An answer that comes to be the same is no difference any more; another assessment ends the list."""
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, of("Ministry", {ITEM: {"level": 0, "note": "Mine"}, OTHER: 1})))
    press(page, "Compare and decide")
    expect(page.locator(f"{DECIDE} fieldset")).to_have_count(1)
    page.evaluate(
        """(id) => mdcheck.session.change((sheet) => { sheet.answers[id].level = 0; }, { kind: "item", id })""",
        ITEM,
    )
    expect(page.locator(f"{DECIDE} fieldset")).to_have_count(0)
    page.locator(f"{DECIDE} button", has_text="Add to this assessment").click()
    assert open_answers(page)[OTHER] == {"level": 1, "by": "Ministry"}
    load(page, written(tmp_path, THEIRS))
    press(page, "Compare and decide")
    do(page, "new")
    expect(page.locator(DECIDE)).to_have_count(0)


def test_what_was_added_is_undone_where_nothing_keeps_earlier_states(
    open_page: Open, tmp_path: Path
) -> None:
    page = focal_point(open_page, tmp_path, script=NO_DISK)
    load(page, written(tmp_path, of("Ministry", {OTHER: 1})))
    press(page, "Add to this assessment")
    assert set(open_answers(page)) == {ITEM, OTHER}
    do(page, "undo")
    assert set(open_answers(page)) == {ITEM}


def test_the_country_is_offered_and_nothing_of_it_is_taken_unasked(
    open_page: Open, tmp_path: Path
) -> None:
    page = focal_point(open_page, tmp_path)
    theirs = of("Ministry", {OTHER: 1}, profile={"emigration": "yes", "return": "no"})
    load(page, written(tmp_path, theirs))
    country = page.locator(f"{DIALOG} [data-country]")
    expect(country).to_have_count(2)
    page.locator(f'{DIALOG} [data-country="return"] label', has_text="No (Ministry)").click()
    press(page, "Add to this assessment")
    (one,) = stored(page)
    assert one["profile"] == {"return": "no"}


# YAML


def test_a_sheet_in_yaml_opens_like_any_other(open_page: Open, tmp_path: Path) -> None:
    text = yaml.safe_dump(MINE, sort_keys=False)
    page = open_page("/assess/")
    for name in ("a.yaml", "b.YML", "c.json", "d.txt"):
        load(page, written(tmp_path, text, name))
        expect(page.locator(DIALOG)).to_contain_text("Answered by: Focal point")
        press(page, "Cancel")
    load(page, written(tmp_path, "format: mdcheck-answers/1\nanswers: {x.y: yes}\n", "a.yaml"))
    expect(page.locator(DIALOG)).to_contain_text("Line 2, answers x.y: no checklist has this item")


# Conflicts of every kind

OLD_ITEM = next((i for s in CONTENT.sectors for i in s.items if i.aliases), None)
CONFLICTS: list[tuple[str, list[Json], list[str]]] = [
    ("same file twice", [THEIRS, THEIRS], ["It is the same as file-0.json, and counts once."]),
    ("same respondent twice", [THEIRS, of("Ministry", {ITEM: 1})],
     ["Two of these files name Ministry as respondent.", "1 answer differs from the one here."]),
    ("other version", [of("Ministry", {OTHER: 1}, content_version="1.0")],
     ["written for version 1.0 of the checklists, scored with"]),
    ("unknown id", [of("Ministry", {"health.no-such": 1})],
     ["answers health.no-such: no checklist has this item; it is kept and not scored"]),
    ("another edition", [of("Ministry", {f"fishery.item-{n}": 1 for n in range(9)})],
     ["it may come from a country's own edition of the checklists."]),
    ("nobody named", [sheet(answers={OTHER: 1})],
     ["It does not say who answered. Its answers are kept as those of file-0.json."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sheets", "says"), [pytest.param(s, w, id=name) for name, s, w in CONFLICTS]
)
def test_each_conflict_is_said_and_nothing_is_dropped(
    open_page: Open, tmp_path: Path, sheets: list[Json], says: list[str]
) -> None:
    page = focal_point(open_page, tmp_path)
    load_all(page, files_of(tmp_path, *sheets))
    dialog = page.locator(DIALOG)
    for words in says:
        expect(dialog).to_contain_text(words)
    first = dialog.locator("[data-choices] button").first
    is_deciding = first.inner_text() == "Compare and decide"
    first.click()
    if is_deciding:
        page.locator(f"{DECIDE} button", has_text="Use the answers of").last.click()
        page.locator(f"{DECIDE} button", has_text="Use the answers of").first.click()
        page.locator(f"{DECIDE} button", has_text="Add to this assessment").click()
    expect(page.locator("[data-saved]")).to_contain_text("added.")
    assert {id for one in [MINE, *sheets] for id in one["answers"]} == set(open_answers(page))


def test_renamed_and_retired_questions_are_told_and_kept(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    page.evaluate(
        """([item]) => {
          const health = mdcheck.session.content.sectors.find(({ id }) => id === "health");
          health.items.find(({ id }) => id === item).aliases = ["health.old-name"];
          health.retired = { "health.gone": "Asked in trade." };
        }""",
        [OTHER],
    )
    answers = {"health.old-name": {"level": 1, "note": "Old"}, "health.gone": 2}
    load(page, written(tmp_path, of("Ministry", answers)))
    expect(page.locator(DIALOG)).to_contain_text("answers health.gone: is no longer asked")
    press(page, "Add to this assessment")
    found = open_answers(page)
    assert found[OTHER] == {"level": 1, "note": "Old", "by": "Ministry"}
    assert found["health.gone"] == {"level": 2, "by": "Ministry"}


HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{count}'


def test_hostile_names_and_notes_stay_text(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    hostile = of(HOSTILE, {ITEM: {"level": 0, "note": HOSTILE, "reference": HOSTILE}, HOSTILE: 1},
                 goals=[{"title": HOSTILE, "sectors": [HOSTILE], "scores": {}}])  # fmt: skip
    load_all(page, files_of(tmp_path, hostile, of("B", {ITEM: 1, HOSTILE: 2})))
    expect(page.locator(DIALOG)).to_contain_text("<img src=x")
    press(page, "Compare and decide")
    expect(page.locator(DECIDE)).to_contain_text("Use the answers of <img src=x")
    page.locator(f"{DECIDE} > div > p button").nth(1).click()
    page.locator(f"{DECIDE} button", has_text="Add to this assessment").click()
    assert open_answers(page)[ITEM]["by"] == HOSTILE
    assert open_answers(page)[HOSTILE] == {"level": 1, "by": HOSTILE}
    go(page, "/sectors/health/")
    page.locator(f'[data-item="{ITEM}"]').scroll_into_view_if_needed()
    expect(page.locator(".mdcheck-given")).to_contain_text("<img src=x")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x']").count() == 0


def test_a_workshop_is_for_the_group_page(open_page: Open, tmp_path: Path) -> None:
    workshop = {
        "format": "mdcheck-workshop/1", "title": "Clinic", "date": "", "by": "",
        "sheets": [MINE, THEIRS], "agreed": {ITEM: {"level": 1, "note": "Agreed"}},
    }  # fmt: skip
    page = open_page("/assess/")
    load(page, written(tmp_path, workshop))
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("is a workshop: the sheets of several respondents")
    expect(dialog.locator("li")).to_have_text(["Title: Clinic", "2 respondents", "1 level agreed"])
    press(page, "Cancel")
    load_all(page, [written(tmp_path, workshop, "w.json"), written(tmp_path, THEIRS, "s.json")])
    expect(dialog).to_contain_text("w.json cannot be loaded")
    expect(dialog).to_contain_text("Load it by itself to open it on the group page.")


def test_a_workshop_opens_from_a_page_without_an_answer(open_page: Open, tmp_path: Path) -> None:
    """Nothing of what the group page stands on is there before the first answer."""
    workshop = {"format": "mdcheck-workshop/1", "title": "Clinic", "sheets": [MINE, THEIRS]}
    page = open_page("/sectors/health/")
    load(page, written(tmp_path, workshop))
    press(page, "Open it on the group page")
    page.wait_for_url("**/assess/group/**")
    expect(page.locator("[data-group] input").first).to_have_value("Clinic")


def test_what_is_not_loaded_beside_a_workshop_is_said(open_page: Open, tmp_path: Path) -> None:
    workshop = {"format": "mdcheck-workshop/1", "title": "Clinic", "sheets": [MINE, THEIRS]}
    page = open_page("/assess/")
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    names = [written(tmp_path, workshop, f"{name}.json") for name in "ab"]
    load_all(page, [*names, broken])
    dialog = page.locator(DIALOG)
    expect(dialog).to_contain_text("a.json is a workshop")
    expect(dialog).to_contain_text("b.json cannot be loaded")
    expect(dialog).to_contain_text("broken.json cannot be loaded")


# Reach


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_it(open_page: Open, tmp_path: Path, scheme: str, width: int) -> None:
    size = {"width": width, "height": 800}
    page = focal_point(open_page, tmp_path, color_scheme=scheme, viewport=size)
    theirs = {**THEIRS, "profile": {"return": "yes"}}
    load_all(page, files_of(tmp_path, theirs, of("Nurses", {ITEM: 1, "x.y": 2})))
    expect(page.locator(f"{DIALOG} [data-country]")).to_be_visible()
    assert violations(page) == []
    press(page, "Compare and decide")
    expect(page.locator(DECIDE)).to_be_visible()
    page.locator("[data-listing] summary").click()
    page.wait_for_timeout(1000)  # until the page has come to rest, and its header with it
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_thirty_files_are_compared_without_a_long_wait(open_page: Open, tmp_path: Path) -> None:
    """All questions of all sectors, thirty times, each with its own answers."""
    rng = random.Random(3)
    ids = [i.id for s in CONTENT.sectors for i in s.items if i.scored]
    sheets = [of(f"R{n}", {id: rng.randrange(3) for id in ids}) for n in range(30)]
    page = focal_point(open_page, tmp_path)
    load_all(page, files_of(tmp_path, *sheets))
    expect(page.locator(DIALOG)).to_contain_text("Load these 30 files?", timeout=20_000)
    press(page, "Compare and decide")
    expect(page.locator(f"{DECIDE} fieldset")).to_have_count(len(ids), timeout=20_000)
    page.locator(f"{DECIDE} > div > p button").nth(1).click()
    expect(page.locator(".mdcheck-decided")).to_have_text(f"{len(ids)} of {len(ids)} decided")
    page.locator(f"{DECIDE} button", has_text="Add to this assessment").click()
    expect(page.locator("[data-saved]")).to_contain_text("30 files were added.")
    assert len(open_answers(page)) == len(ids)


# Other pages


def test_a_sectors_page_passes_files_on(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path, "/sectors/trade/")
    load(page, written(tmp_path, of("Ministry", {OTHER: {"level": 1, "note": "Passed"}})))
    press(page, "Bring files together on the assessment page")
    page.wait_for_url("**/assess/")
    press(page, "Add to this assessment")
    assert open_answers(page)[OTHER] == {"level": 1, "note": "Passed", "by": "Ministry"}
    page.reload()
    expect(page.locator(DIALOG)).to_be_hidden()


def test_who_gave_an_answer_is_said_at_its_question(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, of("Ministry", {OTHER: 1})))
    press(page, "Add to this assessment")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    go(page, "/sectors/health/")
    page.locator(f'[data-item="{OTHER}"]').scroll_into_view_if_needed()
    given = page.locator(".mdcheck-given")
    expect(given).to_have_count(1)
    expect(page.locator(f'[data-item="{OTHER}"] .mdcheck-given')).to_have_text(
        "Answered by: Ministry"
    )


# The list of assessments


def test_the_list_tells_assessments_apart(open_page: Open, tmp_path: Path) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, {**THEIRS, "date": "2026-11-26"}))
    press(page, "Open it as an assessment of its own")
    options = page.locator("[data-assessments] option")
    expect(options).to_have_count(2)
    names = options.all_inner_texts()
    assert [name.split(" · ")[:-1] for name in names] == [
        ["Kasamba 2026 (Ministry)", "2026-11-26", "Health services"],
        ["Kasamba 2026 (Focal point)", "Health services"],
    ]
    assert all(name.split(" · ")[-1].startswith("Changed: ") for name in names)
    page.locator("[data-listing] summary").click()
    rows = page.locator("[data-listing] li")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("Ministry · 2026-11-26 · Health services · 2 answers")
    expect(rows.nth(0)).to_contain_text("Open now")


def test_an_assessment_of_this_device_is_added_to_the_open_one(
    open_page: Open, tmp_path: Path
) -> None:
    page = focal_point(open_page, tmp_path)
    load(page, written(tmp_path, of("Ministry", {OTHER: 1})))
    press(page, "Open it as an assessment of its own")
    page.locator("[data-listing] summary").click()
    page.get_by_role("button", name="Add to the open one: Focal point").click()
    press(page, "Add to this assessment")
    expect(page.locator("[data-saved]")).to_contain_text("1 file was added.")
    answers = {one["respondent"]["name"]: one["answers"] for one in kept(page).values()}
    assert answers["Focal point"] == MINE["answers"]
    assert answers["Ministry"] == {
        OTHER: 1,
        ITEM: {"level": 2, "note": "Mine", "by": "Focal point"},
    }
    page.get_by_role("button", name="Open: Focal point").click()
    expect(page.locator(f'{BOUND} [data-head="respondent"]')).to_have_value("Focal point")


# The single file


def test_the_single_file_brings_files_together(
    open_page: Open, single: Path, tmp_path: Path
) -> None:
    page = open_page(single.as_uri())
    load(page, written(tmp_path, MINE))
    press(page, "Open it")
    load_all(page, [written(tmp_path, yaml.safe_dump(THEIRS), "theirs.yaml")])
    press(page, "Compare and decide")
    choosing(page, question(ITEM)).locator("label", has_text="Ministry").click()
    page.locator(f"{DECIDE} button", has_text="Add to this assessment").click()
    expect(page.locator("[data-saved]")).to_contain_text("1 file was added.")
    answers = json.loads(saved(page, tmp_path).read_text("utf-8"))["answers"]
    assert answers == {
        ITEM: {"level": 0, "note": "Theirs", "by": "Ministry"},
        OTHER: {"level": 1, "by": "Ministry"},
    }
