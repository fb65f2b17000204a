"""The trainer's kit: what it says adds up, its papers are what the screen shows, and it is whole."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from pptx import Presentation

from mdcheck.assess import assess
from mdcheck.cli.main import main
from mdcheck.kit import nodes as on
from mdcheck.kit.bundle import ROOT as TOP
from mdcheck.kit.bundle import START, kit_files, piles, zipped
from mdcheck.kit.check import STEP
from mdcheck.kit.figures import FIGURES
from mdcheck.kit.flow import flowing
from mdcheck.kit.forms import forms
from mdcheck.kit.inserts import INSERTS
from mdcheck.kit.page import html
from mdcheck.kit.papers import papers
from mdcheck.kit.printed import pdf
from mdcheck.kit.read import read_kit
from mdcheck.kit.reports import to_report
from mdcheck.kit.slides import html as slides
from mdcheck.kit.told import Told
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import Unreadable
from mdcheck.merge import merge
from tests.read_back import docx_text

FOLDER = open_folder()
CONTENT = FOLDER.content
KIT = read_kit(bundled_folder(), CONTENT)
ABOUT = Told(content=CONTENT, library=FOLDER.library, kit=KIT)
PAPERS = papers(ABOUT)
MEGABYTE = 1_000_000


def paper(name: str) -> on.Paper:
    return next(one for one in PAPERS if one.name == name)


def texts(nodes: Any) -> Iterator[str]:
    """Every text in nodes, whatever they stand in."""
    if isinstance(nodes, str):
        yield nodes
    elif isinstance(nodes, tuple | list):
        for one in nodes:
            yield from texts(one)
    elif hasattr(nodes, "__slots__"):
        for name in nodes.__slots__:
            yield from texts(getattr(nodes, name))


# Texts


def test_a_text_becomes_what_can_be_drawn() -> None:
    found = flowing(
        "One **two** *three* [four](../assess/group.md).\n\n## Five\n\n1. six\n2. seven\n\n"
        "> eight\n\n| a | b |\n|---|---|\n| c | |\n\n```write 3\n```\n\n```insert map\n```\n\n---\n"
    )
    kinds = [type(one).__name__ for one in found]
    assert kinds == ["Para", "Title", "Listing", "Say", "Grid", "Write", "Insert", "Break"]
    runs = found[0].runs
    assert [(run.text, run.strong, run.emph, run.to) for run in runs] == [
        ("One ", False, False, ""),
        ("two", True, False, ""),
        (" ", False, False, ""),
        ("three", False, True, ""),
        (" ", False, False, ""),
        ("four", False, False, "../assess/group.md"),
        (".", False, False, ""),
    ]
    assert found[2].ordered
    assert found[4].framed
    assert not found[4].rows[0][1]
    assert found[5].lines == 3
    assert found[6].name == "map"


def test_html_in_a_text_stays_text() -> None:
    found = flowing("<img src=x onerror=alert(1)> and <b>bold</b>\n\n<script>alert(1)</script>")
    assert "<img src=x" in on.plain(found[0].runs)
    drawn = html(found)
    assert "<img" not in drawn
    assert "<script" not in drawn


def test_a_table_to_read_has_no_room_to_write() -> None:
    (grid,) = flowing("| a | b |\n|---|---|\n| c | d |")
    assert not grid.framed
    assert grid.height == 0


# Times, ids, the key


def test_every_day_ends_when_its_sessions_do() -> None:
    assert {one.id for one in KIT.agendas} == {"two-hours", "half-day", "one-day", "three-days"}
    for agenda in KIT.agendas:
        for day in agenda.days:
            assert day.times()[-1] == day.ends, (agenda.id, day.title)


def test_there_is_time_for_what_is_asked() -> None:
    """Two minutes an item with its argument, and an hour's work is not put after five hours."""
    asked = sum(len(items) for _, items in ABOUT.asked)
    assert asked == 30
    exercise = next(one for one in KIT.exercises if one.id == "e06")
    assert exercise.minutes >= 2 * asked
    for agenda in KIT.agendas:
        for day in agenda.days:
            since = 0
            for session in day.sessions:
                since = 0 if session.pause else since + session.minutes
                assert since <= 150, (agenda.id, session.title)


def test_seventeen_exercises_have_steps_that_take_their_time() -> None:
    assert [one.number for one in KIT.exercises] == list(range(1, 18))
    for one in KIT.exercises:
        steps = STEP.findall(one.facilitator.split("\n### ")[0])
        assert sum(map(int, steps)) == one.minutes, one.id
        for part in ("What to say", "What goes wrong", "Debrief", "Shorter and longer"):
            assert f"### {part}" in one.facilitator, (one.id, part)


def test_outcomes_are_taught_and_tested() -> None:
    outcomes = {one.id for one in KIT.outcomes}
    assert outcomes == {id for one in KIT.exercises for id in one.outcomes}
    tested = {one.outcome for one in KIT.questions}
    assert len(KIT.questions) == 15
    assert outcomes - tested <= {"o10"}


def test_five_tables_have_five_roles_each() -> None:
    tables = [one.table for one in KIT.roles]
    assert {table: tables.count(table) for table in tables} == {f"T{n}": 5 for n in range(1, 6)}
    assert {one.document for one in KIT.roles} == {one.id for one in KIT.case.documents}


def test_thirty_effects_are_spread_over_the_transfers() -> None:
    found = [one.transfer for one in KIT.effects]
    assert [found.count(one.id) for one in CONTENT.method.transfers] == [10, 10, 10]
    assert all(one.own != bool(one.sources) for one in KIT.effects)


def test_the_voices_answer_the_same_thirty_items(tmp_path: Path) -> None:
    ids = [item.id for _, items in ABOUT.asked for item in items]
    sheets = []
    for name, text in KIT.case.sheets.items():
        path = tmp_path / f"{name}.yaml"
        path.write_bytes(text)
        sheet, notices = load_sheet(str(path), CONTENT)
        assert not notices
        assert set(sheet.answers) == set(ids), name
        sheets.append(sheet)
    assert len(sheets) == 7
    found = merge(CONTENT, sheets)
    assert len(found.disagreements) >= 10
    planted = {one.item for one in KIT.case.key.disagreements}
    assert len(planted) == 5
    assert planted <= set(found.disagreements)


def test_the_ranking_in_the_key_is_the_engines() -> None:
    """It is computed, never typed: the paper says what the engine says of the consensus."""
    result = assess(CONTENT, ABOUT.consensus, sectors=[sector.id for sector, _ in ABOUT.asked])
    placed = sorted((one.place, one.title) for one in result.sectors)
    assert [place for place, _ in placed] == [1, 2, 3, 4, 5]
    grid = [one for one in paper("keys/case-key").nodes if isinstance(one, on.Grid)][-1]
    rows = [tuple(on.plain(cell) for cell in row) for row in grid.rows]
    assert [(int(row[0]), row[1]) for row in rows] == placed


def test_each_document_bears_on_an_item_and_each_insert_is_known() -> None:
    key = KIT.case.key.items
    used = {id for one in key.values() for id in one.documents}
    assert used <= {one.id for one in KIT.case.documents}
    assert sum(not one.documents for one in key.values()) <= 5
    assert all(one.figure in FIGURES for deck in KIT.decks for one in deck.slides if one.figure)
    assert "print-list" not in INSERTS  # told when all papers are there
    assert not any(isinstance(node, on.Insert) for one in PAPERS for node in one.nodes)


# What is wrong with a kit of one's own


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    shutil.copytree(bundled_folder(), folder)
    return folder


def changed(path: Path, change: Callable[[Any], None]) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    change(data)
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")


def test_all_problems_of_a_kit_are_told_at_once_with_their_places(own: Path) -> None:
    home = own / "kit"
    changed(home / "agendas.yaml", lambda data: data["agendas"][0]["days"][0].update(ends="23:59"))
    changed(home / "tests.yaml", lambda data: data["questions"][0].update(outcome="o99"))
    changed(home / "roles.yaml", lambda data: data["roles"][0].update(document="d77"))

    def outside(data: Any) -> None:
        one = next(iter(data["items"].values()))
        one["range"] = [0, 0] if one["level"] == 2 else [2, 2]

    changed(home / "case/key.yaml", outside)
    with pytest.raises(Unreadable) as told:
        read_kit(own, CONTENT)
    said = [(Path(one.file).name, one.message) for one in told.value.problems]
    assert len(said) == 4
    assert [name for name, _ in said] == ["agendas.yaml", "tests.yaml", "roles.yaml", "key.yaml"]
    assert "not at 23:59" in said[0][1]


def test_what_no_schema_allows_is_told_with_its_line(own: Path) -> None:
    path = own / "kit/outcomes.yaml"
    path.write_text("outcomes:\n  - {id: o1, title: x}\n  - {id: o1, titel: y}\n", "utf-8")
    (own / "kit/guide/broken.md").write_text("No front matter\n", "utf-8")
    with pytest.raises(Unreadable) as told:
        read_kit(own, CONTENT)
    said = str(told.value)
    assert "outcomes.yaml:3" in said
    assert "broken.md" in said


def test_lines_that_stand_for_nothing_are_told(own: Path) -> None:
    (own / "kit/guide/odd.md").write_text(
        "---\nid: odd\ntitle: Odd\n---\n\n```insert rankign\n```\n\n```write many\n```\n\n"
        "```insert agenda four-days\n```\n",
        "utf-8",
    )
    with pytest.raises(Unreadable) as told:
        read_kit(own, CONTENT)
    said = [(one.where, one.hint) for one in told.value.problems]
    assert [where for where, _ in said] == [
        "insert rankign",
        "write many",
        "insert agenda four-days",
    ]
    assert "ranking" in said[0][1]


def test_a_figure_that_is_not_there_is_told(own: Path) -> None:
    changed(own / "kit/decks/01-why.yaml", lambda data: data["slides"][0].update(figure="mapp"))
    with pytest.raises(Unreadable) as told:
        read_kit(own, CONTENT)
    (problem,) = told.value.problems
    assert problem.file.endswith("decks/why.yaml")
    assert "map" in problem.hint


def test_a_card_with_too_much_on_it_is_told_and_nothing_is_written(
    own: Path, tmp_path: Path
) -> None:
    changed(
        own / "kit/effects.yaml", lambda data: data["effects"][0].update(text="Too much. " * 400)
    )
    target = tmp_path / "kit.zip"
    result = CliRunner().invoke(main, ["--checklists", str(own), "kit", "-o", str(target)])
    assert result.exit_code == 1
    assert "more on the card than it holds" in result.output
    assert not target.exists()


def test_a_folder_without_a_kit_says_what_to_do(own: Path, tmp_path: Path) -> None:
    shutil.rmtree(own / "kit")
    result = CliRunner().invoke(
        main,
        ["--checklists", str(own), "kit", "-o", str(tmp_path / "kit.zip")],
        standalone_mode=False,
    )
    assert result.exit_code == 1
    assert "has no kit for trainers" in result.output
    assert not (tmp_path / "kit.zip").exists()


@pytest.mark.parametrize("name", ["kit.pdf", "there.zip"])
def test_a_name_that_is_wrong_or_taken_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "there.zip").write_text("mine", "utf-8")
    result = CliRunner().invoke(main, ["kit", "-o", str(tmp_path / name)])
    assert result.exit_code == 2
    assert (tmp_path / "there.zip").read_text("utf-8") == "mine"


# Papers


def test_forms_have_the_numbers_of_the_screen_and_no_role_or_weight() -> None:
    terms = {one.title.lower() for one in CONTENT.method.roles}
    found = {one.name: one for one in forms(ABOUT)}
    for sector in CONTENT.sectors:
        full = found[f"forms/full-{sector.id}"]
        asked = [item for node in full.nodes if isinstance(node, on.Form) for item in node.asked]
        scored = [item for item in sector.items if item.scored]
        assert [(one.number, one.text) for one in asked] == [
            (str(CONTENT.number(item.id)), item.text) for item in scored
        ]
        core = found[f"forms/core-{sector.id}"]
        (form,) = [node for node in core.nodes if isinstance(node, on.Form)]
        numbers = [str(CONTENT.number(item.id)) for item in scored if item.core]
        assert [one.number for one in form.asked] == numbers
        labels = {text.lower() for text in (*form.answers, *form.evidence, core.kicker)}
        assert not labels & terms
        assert not any("weight" in text.lower() for text in labels)


def test_tally_and_table_sheet_ask_the_same_thirty() -> None:
    wanted = [
        (str(CONTENT.number(item.id)), item.text) for _, items in ABOUT.asked for item in items
    ]
    for name in ("wall/tally", "forms/table-sheet"):
        rows = [row for node in paper(name).nodes if isinstance(node, on.Grid) for row in node.rows]
        assert [(on.plain(row[0]), on.plain(row[1])) for row in rows] == wanted


def test_measure_cards_are_those_of_the_library() -> None:
    cards = [
        card.foot
        for one in PAPERS
        if one.name.startswith("cards/measures-")
        for node in one.nodes
        if isinstance(node, on.Cards)
        for card in node.cards
    ]
    assert sorted(cards) == sorted(one.id for one in FOLDER.library.measures)


def test_a_measure_card_says_what_to_watch_and_who_leads() -> None:
    measure = next(one for one in FOLDER.library.measures if one.watch and one.lead)
    cards = paper(f"cards/measures-{measure.sectors[0]}").nodes[0]
    assert isinstance(cards, on.Cards)
    said = [text for card in cards.cards if card.foot == measure.id for text in texts(card.nodes)]
    assert {measure.summary, measure.watch, measure.lead} <= set(said)


def test_the_tests_key_names_the_letters_that_are_right() -> None:
    (grid,) = [one for one in paper("evaluation/test-key").nodes if isinstance(one, on.Grid)]
    letters = [on.plain(row[1]) for row in grid.rows]
    assert letters == ["ABCD"[one.answer - 1] for one in KIT.questions]
    asked = [
        one for one in paper("evaluation/test").nodes if isinstance(one, on.Grid) and one.label
    ]
    for grid, question in zip(asked, KIT.questions, strict=True):
        assert question.text in grid.label
        assert [on.plain(row[1]) for row in grid.rows] == list(question.options)


def test_the_print_list_counts_people_and_tables() -> None:
    listed = [one for one in paper("planning/print-list").nodes if isinstance(one, on.Grid)][-1]
    counts = {on.plain(row[0]): on.plain(row[2]) for row in listed.rows}
    assert len(counts) <= len(listed.rows)
    assert counts[paper("cards/voting").title_in_list()] == "25"
    assert counts[paper("forms/table-sheet").title_in_list()] == "5"
    assert counts[paper("wall/tally").title_in_list()] == "1"
    assert len(listed.rows) == len(PAPERS)


def test_every_sector_has_a_digest() -> None:
    assert {one.sector for one in KIT.handouts if one.sector} == {one.id for one in CONTENT.sectors}


def test_what_is_invented_says_so_on_every_paper() -> None:
    for one in PAPERS:
        if one.name.startswith("case/"):
            assert "invented" in one.foot, one.name
    for node in paper("cards/roles").nodes:
        assert isinstance(node, on.Cards)
        assert all("invented" in card.foot for card in node.cards)


def test_every_paper_lies_in_a_pile() -> None:
    piled = {paper.name for pile in piles(PAPERS) for paper in pile.papers}
    assert {one.name for one in PAPERS} == piled


def pages_of(made: bytes) -> list[tuple[int, int]]:
    """The sizes of the pages of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", made)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


A4, A3 = (595, 842), (842, 1191)


@pytest.mark.parametrize("one", PAPERS, ids=lambda one: one.name)
def test_a_paper_is_printed_at_its_size(one: on.Paper) -> None:
    """A card that holds too much, or a heading out of order, would end it."""
    pages = pages_of(pdf([one], one.title))
    size = A3 if one.size == "a3" else A4
    assert set(pages) == {size[::-1] if one.turned else size}
    if one.name.startswith(("forms/core-", "wall/")):
        assert len(pages) == 1


@pytest.mark.parametrize("name", ["guide", "exercises", "handouts"])
def test_what_can_be_edited_says_the_same(name: str) -> None:
    from mdcheck.formats.docx import render

    one = next(one for one in PAPERS if one.name.startswith(f"{name}/"))
    made = render(to_report(one))
    assert isinstance(made, bytes)
    told = docx_text(made)
    for node in one.nodes:
        if isinstance(node, on.Listing) and node.ordered:
            first = node.items[0][0]
            assert isinstance(first, on.Para)
            assert f"1. {on.plain(first.runs)}" in told
        if isinstance(node, on.Para):
            assert on.plain(node.runs) in told


# Slides


@pytest.mark.parametrize("deck", KIT.decks, ids=lambda deck: deck.id)
def test_a_deck_says_the_same_in_a_browser_and_in_a_presentation(deck: Any) -> None:
    from mdcheck.kit.pptx import pptx

    page = slides(ABOUT, deck)
    assert "http://" not in page.replace("http://www.w3.org/", "")
    assert "https://" not in page
    assert page.count("<section") == len(deck.slides)
    made = Presentation(BytesIO(pptx(ABOUT, deck)))
    told = [slide.notes_slide.notes_text_frame.text for slide in made.slides]
    assert told == [one.notes for one in deck.slides]
    assert [slide.shapes.title.text for slide in made.slides] == [one.title for one in deck.slides]


def test_there_are_eight_decks_of_eight_to_twelve() -> None:
    assert len(KIT.decks) == 8
    assert all(8 <= len(deck.slides) <= 12 for deck in KIT.decks)


# The whole


class Links(HTMLParser):
    """Where a page leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("href", "src")]


@pytest.mark.slow
def test_the_kit_is_whole_and_every_link_in_it_leads_to_a_file(tmp_path: Path) -> None:
    site = tmp_path / "index.html"
    site.write_text("<p>site</p>", "utf-8")
    told: list[str] = []
    made = zipped(kit_files(ABOUT, "1", {"index.html": site}, told.append))
    assert len(made) < 20 * MEGABYTE  # the offline edition has as much again
    with zipfile.ZipFile(BytesIO(made)) as kit:
        assert kit.testzip() is None
        names = {name.removeprefix(f"{TOP}/") for name in kit.namelist()}
        start = kit.read(f"{TOP}/{START}").decode()
        sheets = [name for name in names if name.startswith("sheets/")]
    assert len(names) == len(kit.namelist())
    found = Links(start).found
    assert set(found) <= names
    beside = {name for name in names if PurePosixPath(name).parts[0] != "site"}
    assert beside - set(found) - {START} == set()
    assert len(sheets) == 8
    assert told
