"""The kernel and the sheet reader of the browser do as those of Python do.

V8 runs the very files the site serves, through mini-racer. `python -m tests.parity 100000` goes
on where this stops.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from mdcheck.load.folder import open_content, open_folder
from mdcheck.load.sheet import KEYS as KEYS_OF_A_SHEET
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Unreadable, read_text
from mdcheck.model import Answer, Content, Goal, Sheet
from mdcheck.robustness import numbers
from tests import parity
from tests.cases import (
    LEVELS,
    METHOD,
    assert_holds,
    assessments,
    checklist_of,
    content_of,
    expected_of,
    sheet_of,
    vectors,
)
from tests.parity import KERNEL, SCRIPTS, Browser, python_published
from tests.test_sheet import goals, plans, scalars, sheets, valid_by_schema, with_alias

CONTENT = open_content()
LIBRARY = open_folder().library
ITEMS = [item for sector in CONTENT.sectors for item in sector.items]
OPEN_ITEM = next(item.id for item in ITEMS if not item.scored)
WITH_ALIAS = with_alias("health.old-name", "health.staff-shortages")
TWINS = {**{name: name for name in KERNEL}, "result": "data/json", "merged": "data/merged"}
# What one language needs and the other does not: packed sums, JSON text, classes written out.
PYTHON_ONLY = {
    "count": ["packed", "unpacked"],
    "result": [
        "render",
        "written",
        "sheet_object",
        "short_form",
        "goal_written",
        "plan_written",
        "filled",
    ],
}
BROWSER_ONLY = {
    "count": ["indexOf"],
    "score": ["greater", "smaller", "fieldOf", "unplaced"],
    "assess": ["prepareOnce"],
    "robustness": ["start", "nth"],
    "votes": ["sum"],
}
Json = dict[str, Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT, LIBRARY) as found:
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


# One method, two kernels


def kernel(name: str) -> str:
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


@pytest.mark.parametrize("name", KERNEL)
def test_twins_have_the_same_functions_in_the_same_order(name: str) -> None:
    """Whoever changes one of them finds the place in the other."""
    python = (Path(__file__).parents[1] / "mdcheck" / f"{TWINS[name]}.py").read_text("utf-8")
    ours = [
        re.sub(r"_(\w)", lambda letter: letter[1].upper(), function)
        for function in re.findall(r"^def (\w+)", python, re.M)
        if function not in PYTHON_ONLY.get(name, ())
    ]
    theirs = re.findall(r"^  function (\w+)", kernel(name), re.M)
    assert [one for one in theirs if one not in BROWSER_ONLY.get(name, ())] == ours


@pytest.mark.parametrize("name", KERNEL)
def test_the_kernel_is_pure_and_its_numbers_are_whole(name: str) -> None:
    """Only what publishes makes a fraction, from whole tenths; big integers divide whole."""
    script = kernel(name)
    foreign = r"toFixed|Math\.(?:round|random)|document|window|localStorage|fetch|Date|import "
    assert not re.search(foreign, script)
    code = re.sub(r"/\*.*?\*/|//.*", "", script, flags=re.S)
    if name not in ("result", "merged", "agreement"):
        divisions = [line for line in code.splitlines() if " / " in line]
        assert all(re.search(r"Math\.(?:floor|ceil)\(", line) for line in divisions)


def test_the_kernel_is_one_script_of_files_in_order() -> None:
    """As a page has it; each file uses only those before it, and nothing but one name is global."""
    engine = MiniRacer()
    engine.eval("var before = Object.getOwnPropertyNames(globalThis); 0")
    engine.eval("\n".join(kernel(name) for name in KERNEL) + "; 0")
    after = "Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)).join()"
    found = engine.eval(after)
    engine.close()
    assert set(found.split(",")) <= {"mdcheck", "before"}


def from_browser(browser: Browser, case: Json) -> Json:
    """What the browser makes of all that a vector expects."""
    if "numbers" in case:
        many = str(len(case["numbers"]))
        return {"numbers": json.loads(browser.call("numbers", str(case["seed"]), many))}
    browser.use(content_of(case))
    result, found = json.loads(browser.published(sheet_of(case), case.get("seed", 1)))
    return {**result, "robustness": found["sectors"]}


@pytest.mark.parametrize("case", list(vectors()))
def test_a_vector_of_the_method(made: Browser, case: Json) -> None:
    assert_holds(expected_of(case), from_browser(made, case), case["name"])


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
        there = browser.published(sheet, library=True)
        assert there == python_published(CONTENT, sheet, library=LIBRARY)


@pytest.mark.parametrize(("scope", "seed"), [("full", 1), ("full", 2**32 - 1), ("quick", 2026)])
def test_how_likely_places_of_the_real_checklists_are(
    browser: Browser, scope: str, seed: int
) -> None:
    """In as many draws as the method says."""
    rng = random.Random(seed)
    answers = {i.id: Answer(level=rng.choice([0, 1, 2, 2, "unknown", None])) for i in ITEMS}
    sheet = Sheet(scope=scope, answers=answers)
    assert browser.published(sheet, seed) == python_published(CONTENT, sheet, seed)


@pytest.mark.parametrize("sizes", [[1000], [999], [1, 2, 996, 1, 5], [], [10**9]])
def test_draws_in_steps_come_to_the_same(browser: Browser, sizes: list[int]) -> None:
    """Whatever the steps, and also when the result is asked for before the last of them."""
    answers = {item.id: Answer(level=n * 7 % 3) for n, item in enumerate(ITEMS)}
    sheet = json.dumps(asdict(Sheet(answers=answers)))
    done, found = json.loads(browser.call("inSteps", sheet, "7", json.dumps(sizes)))
    assert done == [sum(sizes[: n + 1]) >= METHOD.robustness.draws for n in range(len(sizes))]
    assert found == json.loads(browser.published(Sheet(answers=answers), 7))[1]


@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1))
def test_both_draw_the_same_numbers(made: Browser, seed: int) -> None:
    there = json.loads(made.call("numbers", str(seed), "1000"))
    assert there == list(islice(numbers(seed), 1000))


@pytest.mark.parametrize("id", ["constructor", "toString", "__proto__"])
def test_an_item_named_as_every_object_has_it_is_blank(made: Browser, id: str) -> None:
    case = {"id": "s", "items": [{"id": id, "role": "pressure", "applies": [id]}]}
    made.use(Content(method=METHOD, checklists=(checklist_of(case),)))
    result, _ = json.loads(made.published(Sheet()))
    (sector,) = result["sectors"]
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
        ours = python_published(CONTENT, sheet, 3, **options)
        assert browser.published(sheet, 3, **options) == ours


def test_a_change_of_the_content_is_a_new_content(made: Browser) -> None:
    """Items are made ready once for a content, and not once for all."""
    for weight in (1, 2, 3):
        item = {"id": "s.a", "role": "pressure", "weight": weight}
        content = Content(method=METHOD, checklists=(checklist_of({"id": "s", "items": [item]}),))
        made.use(content)
        assert made.published(Sheet()) == python_published(content, Sheet())


other_methods = st.fixed_dictionaries(
    {},
    optional={
        "emphasis": st.sampled_from([(2, 1), (1, 4), (1, 0)]),
        "weights": st.sampled_from([(1,), (1, 2), (1, 2, 3, 5, 8)]),
        "coverage": st.sampled_from([(1, 3), (1, 1), (0, 1)]),
        "mode": st.sampled_from([(1, 3), (3, 4)]),
        "fewest": st.integers(1, 5),
        "order": st.sampled_from([METHOD.order[2:], (METHOD.order[0], METHOD.order[2])]),
        "alert": st.just(replace(METHOD.alert, weight=2, level=1)),
        "need": st.just(("pressure",)),
    },
)


@settings(max_examples=400)
@given(
    assessments(),
    st.sampled_from([None, "full", "quick"]),
    st.booleans(),
    st.integers(0, 2**32 - 1),
    st.just({}) | other_methods,
    st.sampled_from([(1, 5), (0, 1), (1, 1), (3, 7)]),
    st.sampled_from([1, 1, 40]),
)
def test_any_checklists_answers_and_method(
    made: Browser,
    case: Json,
    scope: str | None,
    first: bool,
    seed: int,
    method: Json,
    slip: Any,
    times: int,
) -> None:
    """No number of the method is in the code, and large weights are as exact as small ones."""
    for item in (item for sector in case["sectors"] for item in sector["items"]):
        item["weight"] *= times
    content = content_of({**case, "draws": 25, "method": method, "slip": slip})
    sheet = sheet_of(case)
    options = {"scope": scope, "sectors": [s.id for s in content.sectors[:1] if first]}
    made.use(content)
    ours = python_published(content, sheet, seed, **options)
    assert made.published(sheet, seed, **options) == ours


@pytest.mark.parametrize("count", [500, pytest.param(5000, marks=pytest.mark.slow)])
def test_random_sheets(count: int) -> None:
    """The first share of what `python -m tests.parity` scores."""
    assert parity.run(count) is None


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
texts = st.sampled_from(["", "a", "0", "<b>", "__proto__", "é 国", 0, 7, -12, None])
evidence = st.sampled_from(["anecdotal", "documented", "statistical", None])
good_answers = good_levels | st.fixed_dictionaries(
    {},
    optional={
        "level": good_levels,
        "note": texts,
        "evidence": evidence,
        "reference": texts,
        "by": texts,
    },
)
good_goals = st.fixed_dictionaries(
    {"title": st.sampled_from(["Water", 7, "__proto__", "国"])},
    optional={
        "sectors": st.lists(st.sampled_from(["health", "helth", "__proto__"]), max_size=2),
        "scores": st.dictionaries(
            st.sampled_from([c.id for c in METHOD.criteria]), st.sampled_from([0, 1, 2, None])
        ),
    },
)
good_plans = st.fixed_dictionaries(
    {},
    optional={
        "years": texts,
        "goals": st.lists(
            st.fixed_dictionaries(
                {"title": st.sampled_from(["Water", 7, "__proto__"])},
                optional={
                    "objective": texts,
                    "sectors": st.lists(st.sampled_from(["health", "helth"]), max_size=2),
                    "actions": st.lists(
                        st.fixed_dictionaries(
                            {}, optional={"measure": texts, "who": texts, "status": st.just("done")}
                        ),
                        max_size=2,
                    ),
                    "indicators": st.lists(
                        st.fixed_dictionaries({}, optional={"title": texts}), max_size=2
                    ),
                },
            ),
            max_size=2,
        ),
    },
)
respondents = st.fixed_dictionaries(
    {}, optional={"name": texts, "constituency": st.sampled_from(["government", "other", None])}
)
profiles = st.dictionaries(
    st.sampled_from([movement.id for movement in METHOD.profile]),
    st.sampled_from(["yes", "no", None]),
)
good_sheets = st.fixed_dictionaries(
    {"format": st.just("mdcheck-answers/1")},
    optional={
        "title": texts,
        "date": dates,
        "respondent": respondents | st.none(),
        "content_version": texts | st.just("1.0"),
        "scope": st.sampled_from(["full", "quick", None]),
        "profile": profiles | st.none(),
        "answers": st.dictionaries(st.sampled_from(KEYS), good_answers) | st.none(),
        "goals": st.lists(good_goals, max_size=3) | st.none(),
        "plan": good_plans | st.none(),
    },
)
hostile = st.fixed_dictionaries(
    {"format": st.just("mdcheck-answers/1")},
    optional={
        "answers": st.dictionaries(st.sampled_from(KEYS), good_answers | scalars),
        "respondent": st.dictionaries(st.sampled_from([*KEYS, "name"]), scalars, max_size=1),
        "profile": st.dictionaries(st.sampled_from([*KEYS, "return"]), scalars, max_size=2),
        "goals": st.lists(goals, max_size=1),
        "plan": plans,
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
    """What Python reads and says of a sheet in a file; no sheet when it is refused."""
    try:
        sheet, problems = build_sheet(read_text("sheet.json", json.dumps(data)), content)
        found = json.loads(json.dumps(asdict(sheet)))
    except Unreadable as refused:
        found, problems = None, list(refused.problems)
    return found, [(p.line, p.where, p.message, p.hint, p.fatal) for p in problems]


def read_there(browser: Browser, data: Any) -> tuple[Json | None, list[Any]]:
    found = json.loads(browser.call("read", json.dumps(data)))
    return found["sheet"], [tuple(problem.values()) for problem in found["problems"]]


@settings(max_examples=1500)
@given(good_sheets | sheets | hostile)
@example({"format": "mdcheck-answers/1", "answers": {"__proto__": 2, "constructor": {"level": 1}}})
def test_both_readers_accept_and_refuse_the_same(browser: Browser, data: Json) -> None:
    """The same sheet and notices, or the same problems, at the same places in the same words."""
    assert read_there(browser, data) == read_here(data)


@given(good_sheets)
def test_most_of_what_these_tests_make_is_accepted(data: Json) -> None:
    """So the test above compares sheets, not only refusals."""
    assert read_here({**data, "date": ""})[0] is not None


@given(st.dictionaries(st.sampled_from(KEYS), good_answers))
def test_both_readers_follow_a_renamed_item(renamed: Browser, answers: Json) -> None:
    data = {"format": "mdcheck-answers/1", "answers": answers}
    assert read_there(renamed, data) == read_here(data, WITH_ALIAS)


def test_both_readers_say_what_became_of_a_retired_item() -> None:
    why = "Asked in social protection: agreements."
    health = replace(CONTENT.sector("health"), retired={"health.gone": why})
    content = replace(CONTENT, checklists=(health,))
    data = {"format": "mdcheck-answers/1", "answers": {"health.gone": 2, "health.other": 1}}
    with Browser(content) as browser:
        found, notices = read_there(browser, data)
    assert found is not None
    assert found["unknown_ids"] == ["health.gone", "health.other"]
    assert notices == read_here(data, content)[1]
    assert notices[0][2:4] == ("is no longer asked; it is kept and not scored", why)


SOUND = {
    "format": "mdcheck-answers/1",
    "title": "Example country",
    "date": "2026-11-22",
    "respondent": {"name": "Ministry", "constituency": "government"},
    "content_version": "1.0",
    "scope": "quick",
    "profile": {"emigration": "yes", "return": "no"},
    "answers": {"health.staff-shortages": 2, "a.b": {"level": 1, "note": "n", "reference": "r"}},
    "goals": [{"title": "Water", "sectors": ["health"], "scores": {"independent": 1}}],
    "plan": {
        "years": "2027 to 2030",
        "goals": [
            {
                "title": "Water",
                "sectors": ["health"],
                "actions": [{"measure": "train-at-home", "who": "Ministry", "status": "begun"}],
                "indicators": [{"title": "Wells", "baseline": "3", "target": 9}],
            }
        ],
    },
}
PLACES: list[list[str | int]] = [
    *([key] for key in [*SOUND, "more"]),
    *(["respondent", key] for key in ("name", "constituency", "more")),
    *(["answers", key] for key in ("health.staff-shortages", "a.b", OPEN_ITEM, "__proto__")),
    *(["profile", key] for key in ("emigration", "return", "more", "__proto__")),
    *(["answers", "a.b", key] for key in ("level", "note", "evidence", "reference", "by", "more")),
    ["answers", "a.b", "__proto__"],
    ["goals", 0],
    *(["goals", 0, key] for key in ("title", "sectors", "scores", "more")),
    ["goals", 0, "sectors", 0],
    *(["goals", 0, "scores", key] for key in ("independent", "straightforward", "constructor")),
    *(["plan", key] for key in ("years", "framework", "goals", "more")),
    ["plan", "goals", 0],
    *(["plan", "goals", 0, key] for key in ("title", "sectors", "actions", "indicators", "more")),
    ["plan", "goals", 0, "actions", 0],
    *(["plan", "goals", 0, "actions", 0, key] for key in ("measure", "who", "status", "more")),
    *(["plan", "goals", 0, "indicators", 0, key] for key in ("title", "target", "more")),
]
PARTS: list[Any] = [
    None, True, False, 0, 1, 2, 3, -1, 7, 20261122, "", "0", "2", "no", "YES", " yes", "partly", "maybe",
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
        assert read_there(browser, data) == read_here(data), part


@settings(max_examples=500)
@given(dates)
def test_both_readers_know_the_calendar(browser: Browser, date: str | None) -> None:
    data = {"format": "mdcheck-answers/1", "date": date}
    assert read_there(browser, data) == read_here(data)


@pytest.mark.slow
@given(anything)
@example([[]] * 3)
@example({"format": {"__proto__": None}, "goals": [{"scores": {"__proto__": {}}}]})
def test_no_json_makes_the_browser_stumble(browser: Browser, data: Any) -> None:
    """Whatever a file holds is refused with a reason: none of this is a sheet."""
    sheet, problems = read_there(browser, data)
    assert sheet is None
    assert any(problem[-1] for problem in problems)


def test_deep_nesting_is_refused_where_it_begins(browser: Browser) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    for text in (
        deep,
        f'{{"answers": {{"a.b": {deep}}}}}',
        f'{{"title": {deep}, "goals": {deep}}}',
    ):
        assert json.loads(browser.call("read", text))["sheet"] is None


def test_ids_that_no_checklist_has_come_in_one_order(browser: Browser) -> None:
    """JavaScript puts keys that are whole numbers first, so the order of a file cannot be kept."""
    data = {
        "format": "mdcheck-answers/1",
        "answers": {"b.c": 1, "\U00010000": 1, "10": 2, "\uffff": 1, "9": 0},
    }
    found, notices = read_here(data)
    assert read_there(browser, data) == (found, notices)
    assert found is not None
    assert found["unknown_ids"] == ["10", "9", "b.c", "\U00010000", "\uffff"]
    assert [where for _, where, *_ in notices] == [f"answers {id}" for id in data["answers"]]


def test_what_is_kept_in_the_browser_is_read_like_a_file(browser: Browser) -> None:
    kept = json.loads(browser.call("readKept", json.dumps(SOUND)))
    assert kept == read_there(browser, SOUND)[0]


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
        assert not any(problem[-1] for problem in problems)


def test_the_browser_saves_every_key(browser: Browser) -> None:
    saved = json.loads(browser.call("written", json.dumps(SOUND)))
    assert set(saved) == set(SOUND) == set(KEYS_OF_A_SHEET)


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
        "profile": {"return": "no", "emigration": None},
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
        "profile": {"return": "no"},
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
    assert blank == json.loads(json.dumps(sheet))
