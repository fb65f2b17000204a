"""The report as a document: what it must say, what it leaves out, and that it can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mdcheck.blocks import (
    MEAN,
    SHARE,
    SUM,
    Block,
    Box,
    Cover,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Ranking,
    Report,
    Table,
    Text,
    Worked,
)
from mdcheck.cli.report import made_known
from mdcheck.load.folder import open_folder
from mdcheck.load.gather import gather
from mdcheck.model import QUICK, Answer, Sheet
from mdcheck.report import Told
from mdcheck.report.document import Options, brief, document
from mdcheck.report.voices import Voices
from mdcheck.workshop import Workshop

FOLDER = open_folder()
CONTENT = FOLDER.content
VELUNDRIA = Path(str(FOLDER.example.file)).parent if FOLDER.example else Path()
FILES = ("national", "ministry-of-labour", "union-of-nurses", "university")
NAME, NOTE, REFERENCE = "Somebody Known", "A note of their own", "Letter of 3 May"


@cache
def known(*names: str) -> tuple[Told, Voices | None]:
    """What these example sheets come to."""
    found, _ = gather([str(VELUNDRIA / f"{name}.yaml") for name in names], CONTENT)
    return made_known(FOLDER, found, None)


def about(sheet: Sheet) -> Told:
    return made_known(FOLDER, Workshop(sheets=(sheet,)), None)[0]


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for one in blocks:
        yield one
        if isinstance(one, Fold | Box):
            yield from flat(one.blocks)


def of_kind(kind: type[Any], blocks: Iterable[Block]) -> list[Any]:
    return [one for one in flat(blocks) if isinstance(one, kind)]


def chapter(report: Report, title: str) -> Report:
    """The blocks of a chapter."""
    chapters = [n for n, one in enumerate(report) if isinstance(one, Heading) and one.level == 2]
    start = next(n for n in chapters if getattr(report[n], "text", "") == title)
    end = next((n for n in chapters if n > start), len(report))
    return report[start + 1 : end]


def words_of(report: Report) -> str:
    """Every word of a report."""
    return repr(report)


ONE, _ = known("national")
WHOLE = document(ONE)


# Its parts


def test_a_document_begins_with_its_cover_and_has_its_chapters_in_order() -> None:
    assert isinstance(WHOLE[0], Cover)
    assert [one.text for one in WHOLE if isinstance(one, Heading) and one.level == 2] == [
        "Summary", "Sector intervention priorities", "Sector by sector",
        "What moves, and whom it concerns", "Goals", "Every answer", "How the score works",
        "Sources and versions",
    ]  # fmt: skip


def test_no_level_of_heading_is_left_out() -> None:
    """Who listens to a document goes from heading to heading."""
    level = 1
    for one in of_kind(Heading, WHOLE):
        assert one.level <= level + 1
        level = one.level


def test_the_cover_says_of_whom_and_of_when() -> None:
    cover = WHOLE[0]
    assert isinstance(cover, Cover)
    assert cover.title == ONE.sheet.title
    assert cover.date == ONE.sheet.date
    assert dict(cover.facts) == {
        "Respondent": ONE.sheet.respondent,
        "Constituency": "Government",
        "Date": ONE.sheet.date,
        "Questions": "All questions",
    }


def test_every_page_says_when_and_from_what_versions() -> None:
    made = document(ONE, Options(version="7.8.9"))
    assert isinstance(made[0], Cover)
    for part in (ONE.sheet.date, CONTENT.method.content_version, "mdcheck 7.8.9"):
        assert part in made[0].foot


def test_the_ranking_and_the_map_have_every_ranked_sector() -> None:
    priorities = chapter(WHOLE, "Sector intervention priorities")
    placed = {f"sector:{one.id}" for one in ONE.result.sectors if one.place}
    (ranking,), (map_,) = of_kind(Ranking, priorities), of_kind(Map, priorities)
    assert {one.to for one in ranking.ranks} == {one.to for one in map_.dots} == placed
    for one in ranking.ranks:
        likely = ONE.likely[one.to.removeprefix("sector:")]
        assert (one.best, one.worst) == (likely.likely_best, likely.likely_worst)
        assert one.score.low <= one.score.value <= one.score.high


def test_every_sector_of_which_anything_is_known_is_told() -> None:
    told = chapter(WHOLE, "Sector by sector")
    titles = [one.text for one in told if isinstance(one, Heading) and one.level == 3]
    assert titles == [f"{one.title} ({one.annex})" for one in ONE.result.sectors]
    labels = [one.label for one in of_kind(Points, told)]
    for label in ("What drives it", "What can be done"):
        assert labels.count(label) == len(titles)
    checked = [one for one in ONE.result.to_do.values() if one.instruments]
    assert labels.count("Instruments to check") == len(checked)
    convened = [one for one in CONTENT.sectors if one.stakeholders]
    assert labels.count("Whom to convene") == len(convened)


def test_an_unanswered_sector_takes_one_line() -> None:
    """The report of the first edition printed all of its questions."""
    health = {item.id: Answer(level=1) for item in CONTENT.sector("health").items if item.scored}
    made = document(about(Sheet(answers=health)))
    for sector in CONTENT.sectors:
        if sector.id != "health":
            assert words_of(made).count(f"'sector:{sector.id}'") == 1
    (line,) = [
        line
        for points in of_kind(Points, made)
        for line in points.lines
        if line.to == "sector:trade"
    ]
    assert line.tail.startswith("not begun")


def test_a_blank_sheet_is_a_document_too() -> None:
    made = document(about(Sheet()))
    assert not of_kind(Ranking, made)
    assert not of_kind(Map, made)
    assert "Who brings evidence" in words_of(made)


# The sum


def test_each_sum_can_be_checked_by_hand() -> None:
    """Adding up the columns gives P, K and M; P in K gives the score; their middle is priority."""
    results = {one.title: one for one in ONE.result.sectors}
    tables = of_kind(Table, chapter(WHOLE, "Every answer"))
    assert len(tables) == len(results)
    for table in tables:
        result = results[table.label.partition(":")[0]]
        added: list[list[int]] = []
        sums: list[list[int]] = []
        scores = []
        for row in table.rows:
            if isinstance(row, Heading):
                added.append([0, 0, 0])
            elif isinstance(row[4], Worked):
                assert [one.how for one in row[4:7]] == [SUM] * 3
                assert row[7].how == SHARE
                assert [table.columns[n].title for n in row[7].of] == ["Points", "Of those known"]
                sums.append([one.value for one in row[4:7]])
                scores.append(row[7].value)
                assert added[-1] == sums[-1]
            elif isinstance(row[-1], Worked):
                assert row[-1].how == MEAN
                assert abs(2 * row[-1].value - sum(scores)) <= 1
            else:
                for n, cell in enumerate(row[4:7]):
                    added[-1][n] += int(cell) if cell.isdigit() else 0
        parts = [part for part in (result.need, result.potential) if part]
        assert sums == [[part.points, part.known, part.full] for part in parts]


def test_each_question_says_its_weight_and_what_it_adds() -> None:
    for table in of_kind(Table, chapter(WHOLE, "Every answer")):
        for row in table.rows:
            if not isinstance(row, Heading) and isinstance(row[0], Line) and row[3]:
                item = ONE.items[row[0].to.removeprefix("item:")]
                assert row[3] == str(item.weight)
                assert row[6] in (str(2 * item.weight), "–")


# What is given as it was given


def named_sheet() -> Sheet:
    """A sheet with a note, a reference and a name at each answer."""
    answers = {
        item.id: Answer(
            level=1 if item.scored else None, note=NOTE, evidence="documented",
            reference=REFERENCE, by=NAME,
        )
        for item in CONTENT.sectors[0].items
    }  # fmt: skip
    return Sheet(title="Test", respondent=NAME, answers=answers)


def test_every_answer_has_its_note_its_evidence_its_reference_and_who_gave_it() -> None:
    made = words_of(chapter(document(about(named_sheet())), "Every answer"))
    asked = len(CONTENT.sectors[0].items)
    assert made.count(NOTE) == made.count(f"Answered by {NAME}") == asked
    assert made.count(f"Documented: {REFERENCE}") == asked


@pytest.mark.parametrize("make", [document, brief])
def test_without_notes_no_note_no_reference_and_no_name_is_left(make: Any) -> None:
    made = words_of(make(about(named_sheet()), Options(notes=False)))
    for text in (NAME, NOTE, REFERENCE):
        assert text not in made
    assert "left out, so that it can be shared" in made


def test_without_notes_several_respondents_are_counted_not_named() -> None:
    several, voices = known(*FILES)
    assert voices
    whole = document(several, Options(notes=False, voices=voices))
    made, apart = words_of(whole), words_of(chapter(whole, "Where respondents differ"))
    for sheet in voices.sheets:
        assert sheet.respondent not in apart + words_of(whole[:1])
        for answer in sheet.answers.values():
            assert not answer.note or answer.note not in made
            assert not answer.reference or answer.reference not in made
    assert re.search(r"Yes: \d; No: \d", made)


def test_where_respondents_differ_is_a_chapter_of_its_own() -> None:
    several, voices = known(*FILES)
    assert voices
    made = chapter(document(several, Options(voices=voices)), "Where respondents differ")
    asked = [one for one in made if isinstance(one, Heading) and one.level == 4]
    assert len(asked) == len(voices.merged.disagreements) > 0
    for sheet in voices.sheets:
        assert sheet.respondent in words_of(made)


# What can be chosen


def test_the_short_document_leaves_out_the_answers_and_says_how_much_it_cuts() -> None:
    made = document(ONE, Options(short=True))
    titles = [one.text for one in made if isinstance(one, Heading)]
    assert "Every answer" not in titles
    result = ONE.result.sectors[0]
    drivers = next(one for one in of_kind(Points, made) if one.label == "What drives it")
    left = len(result.drivers) - (len(drivers.lines) - 1)
    assert drivers.lines[-1].text.startswith(f"and {left} more")
    assert drivers.shown == len(drivers.lines)


def test_with_sectors_only_these_are_told_and_the_ranking_has_all() -> None:
    made = document(ONE, Options(sectors=("health",)))
    told = chapter(made, "Sector by sector")
    assert [one.text for one in told if isinstance(one, Heading) and one.level == 3] == [
        "Health services (C5)"
    ]
    assert len(of_kind(Table, chapter(made, "Every answer"))) == 1
    (ranking,) = of_kind(Ranking, made)
    assert len(ranking.ranks) == ONE.result.ranked


def test_the_short_list_says_that_it_is_never_firm() -> None:
    answers = {
        item.id: Answer(level=n % 3)
        for n, item in enumerate(item for sector in CONTENT.sectors for item in sector.items)
    }
    made = words_of(document(about(Sheet(scope=QUICK, answers=answers))))
    assert "never a firm one" in made
    assert "whatever is still found out" not in made


# The page for a minister


def test_the_brief_has_the_map_and_three_things_to_decide() -> None:
    made = brief(ONE)
    assert isinstance(made[0], Cover)
    assert not made[0].alone
    assert len(of_kind(Map, made)) == 1
    decide = next(one for one in of_kind(Points, made) if one.label == "To decide")
    assert len(decide.lines) == 3
    assert not of_kind(Table, made)


def test_the_brief_names_what_cannot_wait_before_all_else() -> None:
    decide = next(one for one in of_kind(Points, brief(ONE)) if one.label == "To decide")
    alerts = sum(len(one.alerts) for one in ONE.result.sectors)
    assert alerts > 0
    assert f"about {alerts} answers that cannot wait" in decide.lines[0].text


def test_the_brief_names_three_alerts_and_counts_the_rest() -> None:
    often = replace(CONTENT.method, alert=replace(CONTENT.method.alert, weight=1))
    content = replace(CONTENT, method=often)
    answers = {item.id: Answer(level=2) for one in CONTENT.sectors for item in one.items}
    folder = replace(FOLDER, content=content)
    told, _ = made_known(folder, Workshop(sheets=(Sheet(answers=answers),)), None)
    made = next(one for one in of_kind(Points, brief(told)) if "act on now" in one.label)
    every = sum(len(one.alerts) for one in told.result.sectors)
    assert len(made.lines) == 4
    assert made.lines[-1].text == f"and {every - 3} more"


def test_every_word_of_the_box_on_the_score_is_there() -> None:
    (box,) = of_kind(Box, WHOLE)
    said = " ".join(one.text for one in of_kind(Text, box.blocks))
    for words in ("66.7 %", "times the weight", "halfway", "1000 variations", "not the handbook's"):
        assert words in said
