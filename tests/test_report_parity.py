"""The browser says of a result what Python says of it, block for block.

V8 runs the very files that a page is assembled from. `tests.report_blocks.first_difference` goes on
where this stops.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mdcheck.count import prepare
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Sheet
from tests.catalogue import ROOT, messages
from tests.parity import WEB
from tests.report_blocks import PARTS, Reporter, first_difference, python_reports

FOLDER = open_folder()
LIBRARY = replace(FOLDER.library, experiences=())  # a page has no experiences


@pytest.fixture(scope="module")
def browser() -> Iterator[Reporter]:
    with Reporter(FOLDER.content, LIBRARY) as opened:
        yield opened


def script(part: str) -> str:
    return (WEB / f"src/report/{part}.js").read_text(encoding="utf-8")


# The twins


@pytest.mark.parametrize("part", PARTS)
def test_the_twins_have_the_same_functions_in_the_same_order(part: str) -> None:
    """Whoever changes one of them finds the place in the other."""
    source = (ROOT / f"mdcheck/report/{part}.py").read_text(encoding="utf-8")
    ours = [
        re.sub(r"_(\w)", lambda letter: letter[1].upper(), name)
        for name in re.findall(r"^def (\w+)", source, re.M)
    ]
    assert re.findall(r"^  function (\w+)", script(part), re.M) == ours


@pytest.mark.parametrize("part", PARTS)
def test_the_twins_say_the_same_messages(part: str) -> None:
    """One translation serves both."""
    said = {"py": set(), "js": set()}
    for place, message in messages():
        if f"report/{part}." in place:
            said[place.rpartition(".")[2]].add(message)
    assert said["py"]
    assert said["py"] == said["js"]


@pytest.mark.parametrize("part", PARTS)
def test_the_scripts_are_pure_and_their_numbers_are_whole(part: str) -> None:
    foreign = r"toFixed|Math\.r|\bdocument\.(?!py)|window|fetch|new Date|Date\.|import "
    assert not re.findall(foreign, script(part))


# The same blocks


@pytest.mark.parametrize("count", [20, pytest.param(200, marks=pytest.mark.slow)])
def test_random_sheets(count: int) -> None:
    """Everything that can be said of them, in English and in a made-up language."""
    assert first_difference(range(count)) is None


@pytest.mark.parametrize("name", sorted(FOLDER.examples))
def test_the_examples(browser: Reporter, name: str) -> None:
    sheet, _ = build_sheet(FOLDER.examples[name], FOLDER.content)
    case = {"library": True, "sectors": [], "likely": None}
    assert browser.reports(sheet, **case) == python_reports(FOLDER.content, LIBRARY, sheet, case)


def test_a_fold_is_not_made_before_it_is_opened(browser: Reporter) -> None:
    """Building all lists at every answer would take too long."""
    items = prepare(FOLDER.content.method, FOLDER.content.sectors, "full").sectors[0][1]
    sheet = {"scope": "full", "answers": {one.id: {"level": 1} for one in items}, "goals": []}
    given = json.dumps({"title": "", "profile": {}, "unknown_ids": [], **sheet})
    made = f"about({given}, {{ library: true, sectors: [], likely: null }})"
    folds = f'mdcheck.report.overview({made}).filter((one) => one.kind === "fold")'
    assert browser.engine.eval(f"{folds}.length") > 2
    assert browser.engine.eval(f'{folds}.every((one) => typeof one.blocks === "function")')


def test_a_sheet_without_anything(browser: Reporter) -> None:
    case = {"library": False, "sectors": [], "likely": None}
    ours = python_reports(FOLDER.content, LIBRARY, Sheet(), case)
    assert browser.reports(Sheet(), **case) == ours
