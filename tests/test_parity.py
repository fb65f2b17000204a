"""The scorer and the sheet reader of the browser do as those of Python do.

V8 runs the very files the site serves, through mini-racer. `python tests/parity.py 100000` goes
on where this stops.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mdcheck.load.content import load_content
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document, Unreadable
from mdcheck.model import Answer, Content, Goal, Sheet
from tests import parity
from tests.parity import SCRIPTS, Browser, comparable, python_text
from tests.test_score import LEVELS, METHOD, assert_holds, assessments, cases, checklist_of
from tests.test_sheet import goals, scalars, sheets, valid_by_schema, with_alias

CONTENT = load_content()
ITEMS = [item for sector in CONTENT.sectors for item in sector.items]
OPEN_ITEM = next(item.id for item in ITEMS if not item.scored)
WITH_ALIAS = with_alias("health.old-name", "health.staff-shortages")
SOURCES = ("score", "goals", "assess", "export/json", "measures")
Json = dict[str, Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT) as found:
        yield found


@pytest.fixture(scope="module")
def made() -> Iterator[Browser]:
    """One whose content the tests change."""
    with Browser(CONTENT) as found:
        yield found


@pytest.fixture(scope="module")
def renamed() -> Iterator[Browser]:
    with Browser(WITH_ALIAS) as found:
        yield found


# One method, two scorers


def test_the_two_scorers_have_the_same_functions_in_the_same_order() -> None:
    """Whoever changes one of them finds the place in the other; `render` and `goal_object` only
    turn Python's objects into JSON, which JavaScript's are."""
    folder = Path(__file__).parents[1] / "mdcheck"
    ours = [
        re.sub(r"_(\w)", lambda letter: letter[1].upper(), name)
        for source in SOURCES
        for name in re.findall(r"^def (\w+)", (folder / f"{source}.py").read_text("utf-8"), re.M)
        if name not in ("render", "goal_object")
    ]
    theirs = re.findall(
        r"^  function (\w+)", (SCRIPTS / "kernel/score.js").read_text("utf-8"), re.M
    )
    assert theirs == ours


@pytest.mark.parametrize(
    "foreign", ["toFixed", "Math.round", "document", "window", "fetch", "Date", "import "]
)
def test_the_scorer_is_pure_and_its_numbers_are_whole(foreign: str) -> None:
    assert foreign not in (SCRIPTS / "kernel/score.js").read_text("utf-8")


def content_and_sheet(case: Json) -> tuple[Content, Sheet]:
    """A vector, or what Hypothesis made, as content and sheet."""
    content = Content(method=METHOD, checklists=tuple(map(checklist_of, case.get("sectors", ()))))
    sheet = Sheet(
        scope=case.get("scope", "full"),
        answers={id: Answer(level=level) for id, level in case.get("answers", {}).items()},
        goals=tuple(
            Goal(title=g["title"], sectors=tuple(g.get("sectors", ())), scores=g.get("scores", {}))
            for g in case.get("goals", ())
        ),
    )
    return content, sheet


@pytest.mark.parametrize("case", list(cases()))
def test_a_vector_of_the_method(made: Browser, case: Json) -> None:
    content, sheet = content_and_sheet(case)
    made.use(content)
    assert_holds(case["expected"], json.loads(made.assess(sheet)), case["name"])


POOLS: Mapping[str, Any] = {
    "all-no": [0],
    "all-partly": [1],
    "all-yes": [2],
    "blank": [None],
    "all-unknown": ["unknown"],
    "all-not-applicable": ["not-applicable"],
    "levels": [0, 1, 2],
    "much-unknown": [0, 1, 2, "unknown", None],
    "anything": [*LEVELS, None],
}


def real_sheets() -> Iterator[Any]:
    for name, pool in POOLS.items():
        for seed in range(1 if len(pool) == 1 else 20):
            rng = random.Random(f"{name} {seed}")
            levels = {item.id: rng.choice(pool) for item in ITEMS}
            yield pytest.param(levels, id=f"{name}-{seed}")
    for name, pressure, safeguard in (("all-best", 0, 2), ("all-worst", 2, 0)):
        levels = {i.id: safeguard if i.role == "safeguard" else pressure for i in ITEMS if i.scored}
        yield pytest.param(levels, id=name)


@pytest.mark.parametrize("scope", ["full", "quick"])
@pytest.mark.parametrize("levels", list(real_sheets()))
def test_the_real_checklists(browser: Browser, levels: Json, scope: str) -> None:
    """The whole result, to the order of its keys; items without a level are sometimes absent."""
    answers = {id: Answer(level=level) for id, level in levels.items()}
    some = {id: answer for id, answer in answers.items() if answer.level is not None}
    for given_answers in (answers, some):
        sheet = Sheet(
            title="Pays d’exemple é 国", scope=scope, answers=given_answers, unknown_ids=("a.b",)
        )
        assert comparable(browser.assess(sheet)) == python_text(CONTENT, sheet)


@pytest.mark.parametrize("id", ["constructor", "toString", "__proto__"])
def test_an_item_named_as_every_object_has_it_is_blank(made: Browser, id: str) -> None:
    case = {"id": "s", "items": [{"id": id, "role": "pressure"}]}
    made.use(Content(method=METHOD, checklists=(checklist_of(case),)))
    (sector,) = json.loads(made.assess(Sheet()))["sectors"]
    assert sector["to_find_out"] == [id]


def test_scope_and_sectors_can_be_asked_for(browser: Browser) -> None:
    sheet = Sheet(answers={item.id: Answer(level=2) for item in ITEMS}, scope="quick")
    for options in (
        {"scope": "full"},
        {"scope": None, "sectors": ["health"]},
        {"sectors": ["trade", "health"], "scope": "quick"},
        {"sectors": ["nowhere"]},
        {},
    ):
        ours = python_text(CONTENT, sheet, **options)
        assert comparable(browser.assess(sheet, **options)) == ours


@settings(max_examples=300)
@given(assessments(), st.sampled_from([None, "full", "quick"]), st.booleans())
def test_any_checklists_and_answers(
    made: Browser, case: Json, scope: str | None, first_only: bool
) -> None:
    content, sheet = content_and_sheet(case)
    options = {"scope": scope, "sectors": [s.id for s in content.sectors[:1] if first_only]}
    made.use(content)
    assert comparable(made.assess(sheet, **options)) == python_text(content, sheet, **options)


def test_five_thousand_random_sheets() -> None:
    """The first share of what `python tests/parity.py` scores."""
    assert parity.run(5000) is None


# One format, two readers

KEYS = [
    "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "length", "",
    "health.staff-shortages", "health.old-name", "health.demand-up", OPEN_ITEM, "a.b", "é.国", "null",
]  # fmt: skip

dates = st.dates().map(str) | st.sampled_from(
    ["", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-13-01", "2026-00-10",
     "2026-04-31", "2026-01-00", "0000-01-01", "0001-01-01", "9999-12-31", "+010000-01", "-000001-01",
     "2026-1-1", "26-01-01", "2026-11-22 ", " 2026-11-22", "2026-11-22\n", "2026/11/22", "22.11.2026",
     "November 2026", "2026", "2026-11", "2026-11-22T00:00", "٢٠٢٦-11-22", "1970-01-01", None]
)  # fmt: skip
good_levels = st.sampled_from(
    [0, 1, 2, "no", "partly", "yes", "NO", "Yes", "unknown", "Not-Applicable", None]
)
texts = st.sampled_from(["", "a", "0", "<b>", "__proto__", "é 国", "\ud800", 0, 7, -12, None])
evidence = st.sampled_from(["anecdotal", "documented", "statistical", None])
good_answers = good_levels | st.fixed_dictionaries(
    {}, optional={"level": good_levels, "note": texts, "evidence": evidence, "reference": texts}
)
good_goals = st.fixed_dictionaries(
    {"title": st.sampled_from(["Water", 7, "__proto__", "\ud800"])},
    optional={
        "sectors": st.lists(st.sampled_from(["health", "helth", "__proto__"]), max_size=2),
        "scores": st.dictionaries(
            st.sampled_from([c.id for c in METHOD.criteria]), st.sampled_from([0, 1, 2, None])
        ),
    },
)
respondents = st.fixed_dictionaries(
    {}, optional={"name": texts, "constituency": st.sampled_from(["government", "other", None])}
)
good_sheets = st.fixed_dictionaries(
    {"format": st.just("mdcheck-answers/1")},
    optional={
        "title": texts,
        "date": dates,
        "respondent": respondents | st.none(),
        "content_version": texts | st.just("1.0"),
        "scope": st.sampled_from(["full", "quick", None]),
        "answers": st.dictionaries(st.sampled_from(KEYS), good_answers) | st.none(),
        "goals": st.lists(good_goals, max_size=3) | st.none(),
    },
)
hostile = st.fixed_dictionaries(
    {"format": st.just("mdcheck-answers/1")},
    optional={
        "answers": st.dictionaries(st.sampled_from(KEYS), good_answers | scalars),
        "respondent": st.dictionaries(st.sampled_from([*KEYS, "name"]), scalars, max_size=1),
        "goals": st.lists(goals, max_size=1),
        **dict.fromkeys(KEYS[:7], scalars),
    },
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda parts: st.lists(parts) | st.dictionaries(st.sampled_from(KEYS) | st.text(), parts),
)


def read_here(data: Any, content: Content = CONTENT) -> tuple[Json | None, list[Any]]:
    """What Python reads, as the browser says it; no sheet when it is refused."""
    try:
        sheet, problems = build_sheet(Document("sheet.json", data, dict), content)
        found = json.loads(json.dumps(asdict(sheet)))
    except Unreadable as refused:
        found, problems = None, list(refused.problems)
    if found:  # until load/sheet.py reads them too
        found.setdefault("profile", {})
        for answer in found["answers"].values():
            answer.setdefault("by", "")
    return found, [(problem.where, problem.fatal) for problem in problems]


def read_there(browser: Browser, data: Any) -> tuple[Json | None, list[Any]]:
    found = json.loads(browser.call("read", json.dumps(data)))
    assert all(list(p) == ["where", "message", "hint", "fatal"] for p in found["problems"])
    return found["sheet"], [(problem["where"], problem["fatal"]) for problem in found["problems"]]


def said_twice(data: Json) -> bool:
    """Python says of a title that is an empty list that it is missing, and that it is no text."""
    goals = data.get("goals")
    entries = goals if isinstance(goals, list) else []
    return any(goal.get("title") in ([], {}) for goal in entries if isinstance(goal, dict))


@settings(max_examples=1500)
@given(good_sheets | sheets | hostile)
@example({"format": "mdcheck-answers/1", "answers": {"__proto__": 2, "constructor": {"level": 1}}})
def test_both_readers_accept_and_refuse_the_same(browser: Browser, data: Json) -> None:
    """The same sheet, or the same problems at the same places."""
    assume(not said_twice(data))
    assert read_there(browser, data) == read_here(data)


@given(good_sheets)
def test_most_of_what_these_tests_make_is_accepted(data: Json) -> None:
    """So the test above compares sheets, not only refusals."""
    assert read_here({**data, "date": ""})[0] is not None


@given(st.dictionaries(st.sampled_from(KEYS), good_answers))
def test_both_readers_follow_a_renamed_item(renamed: Browser, answers: Json) -> None:
    data = {"format": "mdcheck-answers/1", "answers": answers}
    assert read_there(renamed, data) == read_here(data, WITH_ALIAS)


SOUND = {
    "format": "mdcheck-answers/1",
    "title": "Example country",
    "date": "2026-11-22",
    "respondent": {"name": "Ministry", "constituency": "government"},
    "content_version": "1.0",
    "scope": "quick",
    "answers": {"health.staff-shortages": 2, "a.b": {"level": 1, "note": "n", "reference": "r"}},
    "goals": [{"title": "Water", "sectors": ["health"], "scores": {"independent": 1}}],
}
PLACES: list[list[str | int]] = [
    *([key] for key in [*SOUND, "more"]),
    *(["respondent", key] for key in ("name", "constituency", "more")),
    *(["answers", key] for key in ("health.staff-shortages", "a.b", OPEN_ITEM, "__proto__")),
    *(["answers", "a.b", key] for key in ("level", "note", "evidence", "reference", "__proto__")),
    ["goals", 0],
    *(["goals", 0, key] for key in ("title", "sectors", "scores", "more")),
    ["goals", 0, "sectors", 0],
    *(["goals", 0, "scores", key] for key in ("independent", "straightforward", "constructor")),
]
PARTS: list[Any] = [
    None, True, False, 0, 1, 2, 3, -1, 7, 20261122, "", "0", "2", "no", "YES", "partly", "maybe",
    "unknown", "not-applicable", "full", "quick", "Full", "government", "statistical", "health",
    "2026-11-22", "20261122", "2026-W47-7", "mdcheck-answers/1", "__proto__", "x" * 100, [], [1],
    ["health"], [None], {}, {"level": 1}, {"title": "a"}, {"__proto__": None}, [[[]]],
]  # fmt: skip


def with_part(place: list[str | int], part: Any) -> Json:
    """The sound sheet with something else at one place."""
    data: Any = json.loads(json.dumps(SOUND))
    *way, last = place
    holder = data
    for key in way:
        holder = holder[key]
    holder[last] = part
    return data


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, place)))
def test_both_readers_judge_every_part_at_every_place(
    browser: Browser, place: list[str | int]
) -> None:
    """Every kind of value at every place of a sound sheet, some thousand sheets."""
    for part in PARTS:
        data = with_part(place, part)
        if not said_twice(data):
            assert read_there(browser, data) == read_here(data), part


@settings(max_examples=500)
@given(dates)
def test_both_readers_know_the_calendar(browser: Browser, date: str | None) -> None:
    data = {"format": "mdcheck-answers/1", "date": date}
    assert read_there(browser, data) == read_here(data)


@given(anything)
@example([[]] * 3)
@example({"format": {"__proto__": None}, "goals": [{"scores": {"__proto__": {}}}]})
def test_no_json_makes_the_browser_stumble(browser: Browser, data: Any) -> None:
    """Whatever a file holds is refused with a reason: none of this is a sheet."""
    sheet, problems = read_there(browser, data)
    assert sheet is None
    assert any(fatal for _, fatal in problems)


def test_deep_nesting_is_refused_where_it_begins(browser: Browser) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    for text in (
        deep,
        f'{{"answers": {{"a.b": {deep}}}}}',
        f'{{"title": {deep}, "goals": {deep}}}',
    ):
        assert json.loads(browser.call("read", text))["sheet"] is None


def test_numbers_as_ids_are_kept_in_another_order(browser: Browser) -> None:
    """JavaScript puts keys that are whole numbers first; ids of checklists never are."""
    data = {"format": "mdcheck-answers/1", "answers": {"b.c": 1, "10": 2, "9": 0}}
    (here, _), (there, _) = read_here(data), read_there(browser, data)
    assert here is not None
    assert there is not None
    assert there["unknown_ids"] == ["9", "10", "b.c"]
    assert here["unknown_ids"] == ["b.c", "10", "9"]
    assert here["answers"] == there["answers"]


# What the browser saves


def without_blanks(sheet: Json) -> Json:
    """A sheet without the answers that say nothing, but for those of unknown items."""
    said = {
        id: answer
        for id, answer in sheet["answers"].items()
        if any(part not in (None, "") for part in answer.values()) or id in sheet["unknown_ids"]
    }
    return {**sheet, "answers": said}


@settings(max_examples=500)
@given(good_sheets)
def test_what_the_browser_saves_both_read_back(browser: Browser, data: Json) -> None:
    sheet, _ = read_there(browser, data)
    assume(sheet)
    saved = json.loads(browser.call("written", json.dumps(data)))
    assert valid_by_schema(saved)
    expected = without_blanks(sheet)
    for found, problems in (read_there(browser, saved), read_here(saved)):
        assert found == expected
        assert not any(fatal for _, fatal in problems)


def test_a_saved_sheet_is_as_short_as_the_documented_one(browser: Browser) -> None:
    long = {"level": "unknown", "note": "Nobody records return.", "evidence": "anecdotal"}
    goal = {"title": "Water", "sectors": ["health"], "scores": {"independent": 2}}
    data = {
        "goals": [goal],
        "answers": {
            "health.staff-shortages": {"level": "yes"},
            "health.returnee-access": {**long, "reference": ""},
            "health.demand-up": {"level": None},
            OPEN_ITEM: {"note": "Farmers"},
            "a.b": None,
        },
        "scope": "quick",
        "content_version": 1,
        "respondent": {"constituency": "government"},
        "date": "2026-11-22",
        "title": "Example country, 2026",
        "format": "mdcheck-answers/1",
    }
    saved = browser.call("written", json.dumps(data))
    expected = {
        "format": "mdcheck-answers/1",
        "title": "Example country, 2026",
        "date": "2026-11-22",
        "respondent": {"constituency": "government"},
        "content_version": "1",
        "scope": "quick",
        "answers": {
            "health.staff-shortages": 2,
            "health.returnee-access": long,
            OPEN_ITEM: {"level": None, "note": "Farmers"},
            "a.b": None,
        },
        "goals": [goal],
    }
    assert saved == json.dumps(expected, separators=(",", ":"), ensure_ascii=False)


def test_a_sheet_that_says_nothing_saves_nothing(browser: Browser) -> None:
    saved = browser.call("written", json.dumps({"format": "mdcheck-answers/1"}))
    assert saved == '{"format":"mdcheck-answers/1","scope":"full","answers":{},"goals":[]}'


def test_a_goal_still_without_a_title_does_not_spoil_the_file(browser: Browser) -> None:
    sheet = replace(Sheet(), goals=(Goal(title="", scores={"independent": 2}),))
    script = f"JSON.stringify(mdcheck.sheet.write({json.dumps(asdict(sheet))}))"
    found, _ = read_here(json.loads(browser.engine.eval(script)))
    assert found
    assert found["goals"] == [{"title": "?", "sectors": [], "scores": {"independent": 2}}]


def test_a_blank_sheet_is_of_these_checklists(browser: Browser) -> None:
    blank = json.loads(browser.engine.eval("JSON.stringify(mdcheck.sheet.blank(content))"))
    sheet = asdict(Sheet(content_version=METHOD.content_version))
    assert blank == {"profile": {}, **json.loads(json.dumps(sheet))}
