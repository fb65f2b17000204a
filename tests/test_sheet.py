"""Reading answer sheets: every form that is allowed, every mistake named, nothing dropped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mdcheck.data.sheet import blank_sheet
from mdcheck.limits import GOALS, LONGEST
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import KEYS, build_sheet
from mdcheck.load.strict import Unreadable, read_text
from mdcheck.model import Answer, Content, Problem, Sheet
from tests.conftest import ROOT, schemas

CONTENT = open_content()
HEAD = "format: mdcheck-answers/1\n"


def read(text: str, content: Content = CONTENT) -> tuple[Sheet, list[Problem]]:
    return build_sheet(read_text("sheet.yaml", HEAD + text), content)


def problems_of(text: str) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("0", 0), ("1", 1), ("2", 2), ("no", 0), ("partly", 1), ("yes", 2), ("Yes", 2), ("NO", 0),
        ("unknown", "unknown"), ("not-applicable", "not-applicable"), ("", None), ("null", None),
        ("{level: 2}", 2), ("{level: no}", 0), ("{note: only a note}", None),
    ],
)  # fmt: skip
def test_levels(written: str, level: object) -> None:
    sheet, notices = read(f"answers:\n  health.staff-shortages: {written}\n")
    assert sheet.answers["health.staff-shortages"].level == level
    assert notices == []


def test_an_answer_with_everything() -> None:
    sheet, _ = read(
        "answers:\n  health.returnee-access:\n    level: unknown\n    note: Nobody records return.\n"
        "    evidence: anecdotal\n    reference: Interview, Directorate of Planning\n"
    )
    assert sheet.answers["health.returnee-access"] == Answer(
        level="unknown",
        note="Nobody records return.",
        evidence="anecdotal",
        reference="Interview, Directorate of Planning",
    )


def test_the_head_of_a_sheet() -> None:
    sheet, notices = read(
        "title: Example country, 2026\ndate: 2026-11-22\ncontent_version: 2.0\nscope: quick\n"
        "respondent: {name: Ministry of Health, constituency: government}\nanswers:\n"
    )
    assert (sheet.title, sheet.date, sheet.scope) == (
        "Example country, 2026",
        "2026-11-22",
        "quick",
    )
    assert (sheet.respondent, sheet.constituency) == ("Ministry of Health", "government")
    assert sheet.content_version == "2.0"
    assert notices == []


def test_a_sheet_of_the_first_edition_opens_with_a_notice() -> None:
    sheet, notices = read('content_version: "1.0"\nanswers:\n  health.staff-shortages: 2\n')
    assert sheet.answers["health.staff-shortages"].level == 2
    (notice,) = notices
    assert not notice.fatal
    assert notice.message == "written for version 1.0 of the checklists, scored with 2.0"


def test_a_profile_says_yes_no_or_nothing() -> None:
    sheet, notices = read("profile: {emigration: yes, immigration: no, return: }\n")
    assert sheet.profile == {"emigration": "yes", "immigration": "no"}
    assert notices == []


@pytest.mark.parametrize("line", ["emigration: maybe", "emigration: true", "transit: yes"])
def test_a_mistake_in_the_profile_is_found(line: str) -> None:
    with pytest.raises(Unreadable, match=f"profile {line.split(':')[0]}"):
        read(f"profile: {{{line}}}\n")


def test_a_sheet_may_be_nearly_empty() -> None:
    assert read("")[0] == Sheet()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "answers:\n  health.staff-shortages: 3",
            "sheet.yaml:3: answers health.staff-shortages: unknown level 3. "
            "Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.",
            id="level-out-of-range",
        ),
        pytest.param("answers:\n  health.staff-shortages: true", "true is not a level", id="true"),
        pytest.param("answers:\n  health.staff-shortages: '2'", "unknown level '2'", id="quoted"),
        pytest.param("answers:\n  health.staff-shortages: 1.5", "unknown level '1.5'", id="half"),
        pytest.param("answers:\n  health.staff-shortages: [1]", "a list is not a level", id="list"),
        pytest.param(
            "answers:\n  health.staff-shortages: {levle: 1}",
            "unknown key. Did you mean 'level'?",
            id="key-of-an-answer",
        ),
        pytest.param(
            "answers:\n  health.staff-shortages: {level: 1, evidence: documentd}",
            "unknown evidence 'documentd'. Did you mean 'documented'?",
            id="evidence",
        ),
        pytest.param(
            "answers:\n  health.staff-shortages: {level: 1, note: [a]}",
            "expected text, found a list",
            id="note-is-a-list",
        ),
        pytest.param(
            "answers: [1, 2]", "expected keys with values, found a list", id="answers-list"
        ),
        pytest.param("anwsers: {}", "unknown key. Did you mean 'answers'?", id="top-level-key"),
        pytest.param("scope: quik", "unknown scope 'quik'. Did you mean 'quick'?", id="scope"),
        pytest.param("date: 22.11.2026", "'22.11.2026' is not a date", id="date"),
        pytest.param("date: 20261122", "20261122 is not a date", id="date-number"),
        pytest.param("date: 2026-W47-7", "is not a date", id="date-week"),
        pytest.param("goals: [~]", "the goal is empty", id="goal-empty"),
        pytest.param("respondent: Ministry", "expected keys with values", id="respondent"),
        pytest.param(
            "respondent: {constituency: goverment}", "Did you mean 'government'?", id="constituency"
        ),
        pytest.param("title: [a]", "expected text, found a list", id="title"),
        pytest.param("goals: {a: 1}", "expected a list", id="goals"),
        pytest.param("goals: [1]", "goals 1: expected keys with values", id="goal"),
        pytest.param("goals: [{sectors: [health]}]", "the goal has no title", id="goal-title"),
        pytest.param("goals: [{title: a, sectors: [1]}]", "expected a sector", id="goal-sector"),
        pytest.param(
            "goals: [{title: a, scores: {independent: 3}}]", "3 is not a score", id="goal-score"
        ),
        pytest.param(
            "goals: [{title: a, scores: {independant: 1}}]",
            "Did you mean 'independent'?",
            id="criterion",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, expected: str) -> None:
    (problem,) = problems_of(text)
    assert expected in problem
    assert problem.startswith("sheet.yaml:")


def test_all_mistakes_are_named_at_once() -> None:
    text = "scope: x\ndate: y\nanswers:\n  health.staff-shortages: 7\n  health.demand-up: 8\n"
    assert len(problems_of(text)) == 4


@pytest.mark.parametrize(
    "text", ["title: no format\n", "format: mdcheck-answers/9\n", "just text", "[1]", "42"]
)
def test_what_is_no_sheet_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        build_sheet(read_text("sheet.yaml", text), CONTENT)


def test_an_unknown_item_is_kept_and_reported() -> None:
    sheet, notices = read("answers:\n  health.staff-shortage: 2\n")
    assert sheet.unknown_ids == ("health.staff-shortage",)
    assert sheet.answers["health.staff-shortage"].level == 2
    assert "Did you mean 'health.staff-shortages'?" in str(notices[0])
    assert not notices[0].fatal


def test_a_flood_of_unknown_items_is_reported_without_guesses() -> None:
    lines = "".join(f"  health.staff-shortage{n}: 2\n" for n in range(100))
    _, notices = read(f"answers:\n{lines}")
    assert len(notices) == 100
    assert notices[0].hint
    assert not notices[-1].hint


def with_alias(old: str, new: str) -> Content:
    """The content with one item renamed."""
    return with_aliases((old,), new)


def with_aliases(old: tuple[str, ...], new: str) -> Content:
    """The content with one item renamed, several times."""
    renamed = []
    for checklist in CONTENT.checklists:
        sections = tuple(
            replace(s, items=tuple(replace(i, aliases=old) if i.id == new else i for i in s.items))
            for s in checklist.sections
        )
        renamed.append(replace(checklist, sections=sections))
    return replace(CONTENT, checklists=tuple(renamed))


def test_an_answer_under_an_old_id_counts() -> None:
    content = with_alias("health.old-name", "health.staff-shortages")
    sheet, notices = read("answers:\n  health.old-name: 2\n", content)
    assert sheet.answers["health.staff-shortages"].level == 2
    assert sheet.unknown_ids == ()
    assert notices == []


def test_where_old_and_new_id_are_both_answered_the_new_one_counts() -> None:
    content = with_alias("health.old-name", "health.staff-shortages")
    lines = ["  health.staff-shortages: 1\n", "  health.old-name: 2\n"]
    for both in (lines, lines[::-1]):
        sheet, (notice,) = read("answers:\n" + "".join(both), content)
        assert sheet.answers["health.staff-shortages"].level == 1
        assert "health.old-name: is now called health.staff-shortages" in str(notice)


def test_an_old_answer_stands_where_the_new_id_is_still_blank() -> None:
    """As in a sheet from `mdcheck new` into which older answers were copied."""
    content = with_alias("health.old-name", "health.staff-shortages")
    for text in (
        "answers:\n  health.staff-shortages:\n  health.old-name: 2\n",
        "answers:\n  health.old-name: 2\n  health.staff-shortages: {note: ''}\n",
    ):
        sheet, notices = read(text, content)
        assert sheet.answers["health.staff-shortages"].level == 2
        assert notices == []


def test_of_two_old_ids_the_first_answer_counts_and_the_other_is_reported() -> None:
    content = with_aliases(("health.old-a", "health.old-b"), "health.staff-shortages")
    text = "answers:\n  health.old-a: {level: 2, note: long}\n  health.old-b: 0\n"
    sheet, notices = read(text, content)
    assert sheet.answers["health.staff-shortages"] == Answer(level=2, note="long")
    assert "health.old-b: is now called health.staff-shortages" in str(notices[0])


@pytest.mark.parametrize("blank", ["", "{note: ''}"])
def test_of_two_old_ids_the_first_counts_where_the_new_one_stands_blank(blank: str) -> None:
    """As in a sheet from `mdcheck new` into which two older answers were copied."""
    content = with_aliases(("health.old-a", "health.old-b"), "health.staff-shortages")
    text = f"answers:\n  health.staff-shortages: {blank}\n  health.old-a: 2\n  health.old-b: 0\n"
    sheet, (notice,) = read(text, content)
    assert sheet.answers == {"health.staff-shortages": Answer(level=2)}
    assert notice.where == "answers health.old-b"
    assert (
        notice.message == "is now called health.staff-shortages, which is answered too and counts"
    )


@pytest.mark.parametrize(
    ("where", "part", "text"),
    [
        ("title", "title", "title: {}\n"),
        ("respondent name", "name", "respondent: {{name: {}}}\n"),
        ("answers health.demand-up note", "note", "answers: {{health.demand-up: {{note: {}}}}}\n"),
        ("answers health.demand-up by", "by", "answers: {{health.demand-up: {{by: {}}}}}\n"),
        ("answers a.b reference", "reference", "answers: {{a.b: {{reference: {}}}}}\n"),
        ("goals 1 title", "title", "goals: [{{title: {}}}]\n"),
    ],
)
def test_a_text_that_is_longer_than_fits_is_kept_whole(where: str, part: str, text: str) -> None:
    most = LONGEST[part]
    _, notices = read(text.format("က" * most))
    assert not [one for one in notices if one.where == where]
    sheet, notices = read(text.format("က" * (most + 1)))
    (notice,) = [one for one in notices if one.where == where]
    assert notice.message == f"is longer than {most} characters; all of it is kept"
    assert not notice.fatal
    assert "က" * (most + 1) in str(sheet)


def test_more_goals_than_fit_are_all_kept() -> None:
    goals = "".join(f"- {{title: Goal {n}}}\n" for n in range(GOALS + 1))
    sheet, (notice,) = read(f"goals:\n{goals}")
    assert len(sheet.goals) == GOALS + 1
    assert (notice.where, notice.fatal) == ("goals", False)
    assert read("goals:\n" + "- {title: a}\n" * GOALS)[1] == []


def test_unknown_ids_come_sorted_and_notices_in_file_order() -> None:
    sheet, notices = read("answers: {b.c: 1, '10': 2, '9': 0}\n")
    assert sheet.unknown_ids == ("10", "9", "b.c")
    assert [one.where for one in notices] == ["answers b.c", "answers 10", "answers 9"]


def test_problems_under_a_long_key_stay_short() -> None:
    """Each names its place: with the whole key a thousand of them would be a gigabyte."""
    entries = {f"k{n}": 1 for n in range(1_000)}
    text = json.dumps({"format": "mdcheck-answers/1", "answers": {"x" * 1_000_000: entries}})
    with pytest.raises(Unreadable) as refused:
        build_sheet(read_text("sheet.json", text), CONTENT)
    problems = [str(problem) for problem in refused.value.problems]
    assert len(problems) == 1_001  # and one that no checklist has this item
    assert max(map(len, problems)) < 400


def test_a_goal_may_be_called_0() -> None:
    assert read("goals: [{title: 0}]\n")[0].goals[0].title == "0"


def test_an_open_question_takes_a_note_only() -> None:
    open_item = next(i for c in CONTENT.sectors for i in c.items if not i.scored)
    sheet, notices = read(f"answers:\n  {open_item.id}: {{level: 2, note: Farmers}}\n")
    assert sheet.answers[open_item.id].note == "Farmers"
    assert "its level ignored" in str(notices[0])


def test_another_version_of_the_checklists_is_noticed() -> None:
    _, notices = read('content_version: "0.9"\n')
    assert "written for version 0.9" in str(notices[0])


def test_a_goal_for_an_unknown_sector_is_noticed() -> None:
    sheet, notices = read("goals: [{title: a, sectors: [helth]}]\n")
    assert sheet.goals[0].sectors == ("helth",)
    assert "Did you mean 'health'?" in str(notices[0])


# A key of a sheet is known everywhere


def keys_of_script() -> list[str]:
    script = (ROOT / "mdcheck/web/src/sheet.js").read_text("utf-8")
    (found,) = re.findall(r'const KEYS = "([^"]*)"', script)
    return found.split(" ")


def keys_of_page() -> list[str]:
    """What stands in the first table of the sheet's section."""
    page = (ROOT / "docs/en/reference/formats.md").read_text("utf-8")
    (table,) = re.findall(r"^## The answer sheet$.*?^\| Key \|.*?\n(\|.*?)\n\n", page, re.M | re.S)
    return re.findall(r"^\| `(\w+)` \|", table, re.M)


def keys_of_sample() -> list[str]:
    page = (ROOT / "docs/en/reference/formats.md").read_text("utf-8")
    (sample,) = re.findall(r"^## The answer sheet$\n\n```yaml\n(.*?)^```$", page, re.M | re.S)
    return list(read_text("sample.yaml", sample).data)


def keys_of_blank() -> list[str]:
    text = blank_sheet(CONTENT.method, CONTENT.sectors)
    return list(read_text("blank.yaml", text).data)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(lambda: KEYS, id="load/sheet.py"),
        pytest.param(keys_of_script, id="sheet.js"),
        pytest.param(keys_of_blank, id="data/sheet.py"),
        pytest.param(keys_of_page, id="formats.md, table"),
        pytest.param(keys_of_sample, id="formats.md, sample"),
    ],
)
def test_a_key_of_a_sheet_is_known_everywhere(told: Callable[[], Collection[str]]) -> None:
    """What the schema names, in its order; a new key is forgotten nowhere."""
    schema = schemas().validator("answers").schema
    assert list(told()) == list(schema["properties"])


# The published schema says the same as the reader

scalars = st.sampled_from(
    [0, 1, 2, 3, -1, None, True, "", "no", "partly", "yes", "unknown", "not-applicable", "maybe",
     "1.5", "quick", "full", "government", "other", "statistical", "2026-11-22", [], {}, [1]]
)  # fmt: skip
statuses = st.sampled_from(["planned", "", None, "begin", 1, []])
actions = st.fixed_dictionaries(
    {}, optional={"measure": scalars, "who": scalars, "status": statuses, "other": scalars}
)
indicators = scalars | st.fixed_dictionaries({}, optional={"title": scalars, "target": scalars})
planned_goals = scalars | st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("title", "national", "sectors", "requirements", "other"), scalars),
        "actions": scalars | st.lists(actions, max_size=2),
        "indicators": scalars | st.lists(indicators, max_size=2),
    },
)
plans = scalars | st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("years", "framework", "other"), scalars),
        "goals": scalars | st.lists(planned_goals, max_size=2),
    },
)
answers = scalars | st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("level", "note", "evidence", "reference", "by", "other"), scalars)
)
goals = scalars | st.fixed_dictionaries(
    {},
    optional={
        "title": scalars,
        "sectors": scalars | st.lists(scalars, max_size=2),
        "scores": scalars
        | st.fixed_dictionaries(
            {}, optional={"independent": scalars, "national-priority": scalars, "x": scalars}
        ),
        "more": scalars,
    },
)
sheets = st.fixed_dictionaries(
    {},
    optional={
        "format": st.just("mdcheck-answers/1") | scalars,
        "title": scalars,
        "date": scalars,
        "respondent": scalars
        | st.fixed_dictionaries(
            {}, optional={"name": scalars, "constituency": scalars, "x": scalars}
        ),
        "content_version": scalars,
        "scope": scalars,
        "profile": scalars
        | st.dictionaries(st.sampled_from(["emigration", "return", "x"]), scalars),
        "answers": scalars
        | st.dictionaries(st.sampled_from(["health.staff-shortages", "a.b"]), answers),
        "goals": scalars | st.lists(goals, max_size=2),
        "plan": plans,
        "more": scalars,
    },
)


ANSWERS = Draft202012Validator(
    schemas().validator("answers").schema, format_checker=Draft202012Validator.FORMAT_CHECKER
)


def valid_by_schema(data: Any) -> bool:
    return ANSWERS.is_valid(data)


@settings(max_examples=1500)
@given(sheets)
def test_schema_and_reader_accept_the_same_sheets(data: dict[str, Any]) -> None:
    try:
        build_sheet(read_text("sheet.json", json.dumps(data)), CONTENT)
        accepted = True
    except Unreadable:
        accepted = False
    assert accepted == valid_by_schema(data)


def test_the_documented_sheet_is_read_without_a_notice() -> None:
    text = Path(__file__).with_name("data").joinpath("sheet-of-the-method.yaml").read_text("utf-8")
    sheet, notices = build_sheet(read_text("sheet.yaml", text), CONTENT)
    assert notices == []
    assert sheet.profile == {
        "emigration": "yes",
        "immigration": "yes",
        "return": "yes",
        "displacement": "no",
    }
    assert sheet.answers["health.returnee-access"].by == "Ministry of Health"
    assert sheet.goals[0].scores["national-priority"] == 2


def test_a_retired_item_is_kept_and_says_what_asks_it_now() -> None:
    health = CONTENT.sector("health")
    why = "Asked in social protection: agreements."
    changed = replace(health, retired={"health.portable-pensions": why})
    content = replace(CONTENT, checklists=(changed,))
    document = read_text(
        "s.yaml", "format: mdcheck-answers/1\nanswers:\n  health.portable-pensions: 2\n"
    )
    sheet, (notice,) = build_sheet(document, content)
    assert sheet.unknown_ids == ("health.portable-pensions",)
    assert sheet.answers["health.portable-pensions"].level == 2
    assert (notice.message, notice.hint) == ("is no longer asked; it is kept and not scored", why)
    assert not notice.fatal
