"""The checklists are balanced: no style of answering moves one sector against another."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from mdcheck.balance import ALARMED, FACE_SAVING, balance
from mdcheck.load.folder import open_content
from mdcheck.model import Checklist
from tests.conftest import Run

CONTENT = open_content()
METHOD = CONTENT.method
SECTORS = [pytest.param(sector, id=sector.id) for sector in CONTENT.sectors]


@pytest.mark.parametrize("sector", SECTORS)
def test_a_style_of_answering_is_the_same_in_every_sector(sector: Checklist) -> None:
    """Harm 0.5, benefit 1.5, safeguard 1.5: need 25, potential 75; and the reverse."""
    found = balance(METHOD, sector)
    quarter, half, most = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)
    assert [Fraction(*ratio) for ratio in found.face_saving] == [quarter, most, half]
    assert [Fraction(*ratio) for ratio in found.alarmed] == [most, quarter, half]


def test_the_two_styles_are_each_others_reverse() -> None:
    for role, (low, high) in FACE_SAVING.items():
        assert ALARMED[role] == (2 - high, 2 - low)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_has_the_shape_that_the_method_asks_for(sector: Checklist) -> None:
    scored = [item for item in sector.items if item.scored]
    roles, core = Counter(i.role for i in scored), Counter(i.role for i in scored if i.core)
    assert roles["pressure"] >= 4
    assert roles["safeguard"] >= 3
    assert roles["potential"] >= 4
    assert len(scored) <= 24
    assert core == Counter(pressure=2, safeguard=2, potential=2)


@pytest.mark.parametrize("sector", SECTORS)
def test_no_question_of_the_handbook_rules_a_sector(sector: Checklist) -> None:
    """One fact, one vote: what rests first on one question holds at most 30 % of the weight."""
    scored = [item for item in sector.items if item.scored]
    weights: Counter[str] = Counter()
    for item in scored:
        weights[item.source[0]] += item.weight
    assert max(weights.values()) * 10 <= 3 * sum(weights.values())


@pytest.mark.parametrize("sector", SECTORS)
def test_a_pressure_of_life_and_freedom_alone_weighs_three(sector: Checklist) -> None:
    for item in sector.items:
        assert item.weight < 3 or item.role == "pressure"


def test_every_scored_question_says_what_partly_means() -> None:
    for sector in CONTENT.sectors:
        for item in sector.items:
            assert not item.scored or len(METHOD.anchors[item.role]) == 3


def test_the_list_shows_the_balance(run: Run) -> None:
    lines = run("list", "--balance").output.splitlines()
    rows = [
        line.split()
        for line in lines
        if line and line.split()[0] in {s.id for s in CONTENT.sectors}
    ]
    assert len(rows) == len(CONTENT.sectors)
    assert {tuple(row[-2:]) for row in rows} == {("25/75/50", "75/25/50")}
