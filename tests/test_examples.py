"""The sheets of Velundria: each is valid, and together they disagree about things worth an argument."""

from __future__ import annotations

import pytest

from mdcheck.assess import assess
from mdcheck.compare import compare
from mdcheck.load.check import check_sheet
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.merge import merge
from mdcheck.model import QUICK, Sheet
from mdcheck.results import Merged, MergedItem
from mdcheck.votes import counts_of
from mdcheck.workshop import CONSTITUENCY

FOLDER = open_folder()
CONTENT = FOLDER.content
SHEETS = {
    name.removeprefix("velundria/"): build_sheet(document, CONTENT)[0]
    for name, document in FOLDER.examples.items()
}
NATIONAL, YEAR_BEFORE = SHEETS["national"], SHEETS["2025"]
VOICES = [sheet for name, sheet in SHEETS.items() if name not in ("national", "2025")]


def polarised(item: MergedItem) -> bool:
    """At least a third say no and at least a third say yes."""
    no, partly, yes = counts_of(item.votes)
    return 3 * min(no, yes) >= no + partly + yes > 0


@pytest.fixture(scope="module")
def merged() -> Merged:
    return merge(CONTENT, VOICES)


@pytest.mark.parametrize("name", sorted(FOLDER.examples))
def test_a_sheet_has_no_problem_and_no_notice(name: str) -> None:
    assert [str(problem) for problem in check_sheet(FOLDER.examples[name], CONTENT)] == []


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_a_sheet_is_scored(name: str) -> None:
    result = assess(CONTENT, SHEETS[name])
    assert any(sector.place for sector in result.sectors)


def test_six_voices_of_five_constituencies_speak_for_themselves() -> None:
    assert len(VOICES) == 6
    assert len({sheet.respondent for sheet in SHEETS.values()}) == 7  # the focal point twice
    assert len({sheet.constituency for sheet in VOICES}) == 5
    assert [sheet.scope for sheet in VOICES].count(QUICK) == 1


@pytest.mark.parametrize("sheet", VOICES, ids=lambda sheet: sheet.respondent)
def test_each_answers_what_it_can_know(sheet: Sheet) -> None:
    """A few sectors, and a quick scan a few more; what it cannot know it says it does not know."""
    sectors = {id.partition(".")[0] for id in sheet.answers}
    assert 4 <= len(sectors) <= (8 if sheet.scope == QUICK else 6)
    assert 40 <= len(sheet.answers) <= 120
    assert "unknown" in {answer.level for answer in sheet.answers.values()}


def test_together_they_speak_of_every_sector() -> None:
    answered = {id.partition(".")[0] for sheet in VOICES for id in sheet.answers}
    assert answered == {sector.id for sector in CONTENT.sectors}


@pytest.mark.parametrize("by", ["", CONSTITUENCY])
def test_they_truly_disagree(by: str) -> None:
    found = merge(CONTENT, VOICES, by=by)
    assert len(found.disagreements) >= 15
    assert len(found.decisive) >= 5
    assert sum(map(polarised, found.items)) >= 3


def test_whoever_stands_at_an_end_says_why(merged: Merged) -> None:
    """No disagreement is noise: one who gave the lowest answer and one who gave the highest have a note."""
    for id in merged.disagreements:
        said = [sheet.answers[id] for sheet in VOICES if id in sheet.answers]
        levels = [answer.level for answer in said if isinstance(answer.level, int)]
        for end in (min(levels), max(levels)):
            assert any(answer.note for answer in said if answer.level == end), (id, end)


def test_nothing_anybody_wrote_is_lost(merged: Merged) -> None:
    for sheet in VOICES:
        for id, answer in sheet.answers.items():
            assert answer.note in merged.sheet.answers[id].note
            assert answer.reference in merged.sheet.answers[id].reference


def test_several_judge_the_same_goal(merged: Merged) -> None:
    goals = [goal.title for sheet in VOICES for goal in sheet.goals]
    shared = {title for title in goals if goals.count(title) > 1}
    assert len(shared) >= 3
    assert shared <= {goal.title for goal in NATIONAL.goals}
    assert {goal.title for goal in merged.sheet.goals} == set(goals)


def test_the_year_before_differs_in_every_way() -> None:
    moved = compare(CONTENT, YEAR_BEFORE, NATIONAL).sectors
    assert len(YEAR_BEFORE.answers) < len(NATIONAL.answers)
    assert YEAR_BEFORE.date < NATIONAL.date
    for ids in ("better", "worse", "grown", "shrunk", "newly_known", "newly_unknown"):
        assert sum(len(getattr(sector, ids)) for sector in moved) >= 1, ids
