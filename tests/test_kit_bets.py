"""What exercise 8 says that one answer would move is what the engine says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.kit.read import read_kit
from mdcheck.kit.told import Told
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_folder
from mdcheck.model import UNKNOWN, Level
from mdcheck.robustness import robustness

FOLDER = open_folder()
KIT = read_kit(bundled_folder(), FOLDER.content)
ABOUT = Told(content=FOLDER.content, library=FOLDER.library, kit=KIT)
KEY = next(one for one in KIT.exercises if one.id == "e08").key
LEVELS = {"no": 0, "partly": 1, "yes": 2}
# Each bet of the key: the items as printed, the level bet on, and places afterwards by sector.
BETS = {
    ("Education", 8, "yes"): {"education": 2},
    ("Legal protection", 21, "yes"): {"legal-protection": 2},
    ("Health", 18, "yes"): {"health": 2, "financial-services": 3},
    ("Employment", 17, "partly"): {"financial-services": 1, "employment": 2},
    ("Health", 16, "partly"): {},
    ("Legal protection", 22, "yes"): {},
}


def places(id: str = "", level: Level = None) -> dict[str, int | None]:
    """The place of every sector asked, with one answer of the model consensus changed."""
    answers = dict(ABOUT.consensus.answers)
    if id:
        answers[id] = replace(answers[id], level=level)
    sheet = replace(ABOUT.consensus, answers=answers)
    result = assess(FOLDER.content, sheet, sectors=[sector.id for sector, _ in ABOUT.asked])
    return {one.id: one.place for one in result.sectors}


def item_of(sector: str, number: int) -> str:
    return next(
        item.id
        for checklist, items in ABOUT.asked
        for item in items
        if checklist.title.startswith(sector) and FOLDER.content.number(item.id) == number
    )


@pytest.mark.parametrize("bet", BETS, ids=str)
def test_a_bet_in_the_key_moves_what_it_says(bet: tuple[str, int, str]) -> None:
    sector, number, level = bet
    found = places(item_of(sector, number), LEVELS[level])
    if BETS[bet]:
        assert {id: found[id] for id in BETS[bet]} == BETS[bet]
    else:
        assert found == places()


def test_the_key_prints_these_bets_and_no_others() -> None:
    rows = re.findall(
        r"^\| ([A-Z][a-z ]+) (\d+)[ ,].*?(?:to|a) (no|partly|yes) \|", KEY, re.MULTILINE
    )
    assert {(sector, int(number), level) for sector, number, level in rows} == set(BETS)


def test_no_single_step_moves_a_sector_further_than_the_key_says() -> None:
    before = places()
    moves = {
        (id, level): max(abs((after or 0) - (before[sector] or 0)) for sector, after in now.items())
        for _, items in ABOUT.asked
        for id in (item.id for item in items)
        for was in [ABOUT.consensus.answers[id].level]
        if isinstance(was, int)
        for level in (was - 1, was + 1)
        if level in (0, 1, 2)
        for now in [places(id, level)]
    }
    most = max(moves.values())
    assert most == 3
    assert [id for id, far in moves.items() if far == most] == [("education.migrant-parents", 2)]


def test_without_education_8_education_has_no_place() -> None:
    assert places("education.migrant-parents", UNKNOWN)["education"] is None


def test_employment_is_first_as_answered_and_likely_from_1_to_3() -> None:
    sheet = ABOUT.consensus
    chosen = FOLDER.content.choose([sector.id for sector, _ in ABOUT.asked])
    prepared = prepare(FOLDER.content.method, chosen, sheet.scope)
    found = robustness(prepared, sheet, ABOUT.result, FOLDER.content.method.robustness.seed)
    employment = next(one for one in ABOUT.result.sectors if one.id == "employment")
    assert (employment.place, employment.best, employment.worst) == (1, 1, 1)
    likely = next(one for one in found.sectors if one.id == "employment")
    assert (likely.likely_best, likely.likely_worst) == (1, 3)
