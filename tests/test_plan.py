"""From a sheet to a plan of action: the vectors in both engines, and what must always hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from mdcheck.assess import assess
from mdcheck.blocks import Blank, Line, Report, Table, Text
from mdcheck.data.json import sheet_object as sheet_written
from mdcheck.library import Indicator, Library, Measure
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import read_text
from mdcheck.merge import merge
from mdcheck.model import Planned, PlannedAction, PlannedGoal, PlannedIndicator, Sheet
from mdcheck.pages.data import plan_library_object
from mdcheck.plan import lines_of, plan
from mdcheck.planned import Plan, PlanGoal
from mdcheck.report.plan import plan as say
from mdcheck.report.told import told
from mdcheck.words import ENGLISH, speaking
from tests.cases import VECTORS, Json, content_of, crossed
from tests.conftest import ROOT, Run
from tests.parity import Browser, sheet_object
from tests.report_blocks import Reporter, made_up, report

FOLDER = open_folder()
CONTENT, LIBRARY = FOLDER.content, FOLDER.library
GIVEN = json.loads((VECTORS / "plan.json").read_text("utf-8"))
CRITERIA = [one.id for one in CONTENT.method.criteria]
MORE = """
var shelf;
function useLibrary(text) {
  shelf = JSON.parse(text);
}
function said(text, options, short) {
  const sheet = JSON.parse(text);
  const result = mdcheck.assess(content, sheet, { library: content });
  const made = mdcheck.plan(content, shelf, sheet, result, JSON.parse(options));
  const told = mdcheck.report.told(content, sheet, result, { library: shelf });
  return JSON.stringify(mdcheck.report.plan(told, made, { short: Boolean(short) }), opened);
}
function planned(text, options) {
  const sheet = JSON.parse(text);
  const result = mdcheck.assess(content, sheet, { library: content });
  return JSON.stringify(mdcheck.plan(content, shelf, sheet, result, JSON.parse(options)));
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Reporter]:
    with Reporter(CONTENT, LIBRARY) as found:
        found.engine.eval(f"{MORE}; 0")
        yield found


def measure_of(id: str, items: list[str]) -> Measure:
    return Measure(
        id=id, title=id, summary="", sectors=(), transfers=(), groups=(), items=tuple(items),
        experiences=(), instruments=(), indicators=(Indicator(text=f"How {id} goes"),), watch="", source=(),
    )  # fmt: skip


SMALL = content_of(GIVEN)
FEW = Library(measures=tuple(measure_of(id, items) for id, items in GIVEN["measures"].items()))


def sheet_of(case: Json) -> Sheet:
    goals = [
        {**goal, "scores": dict(zip(CRITERIA, goal["scores"], strict=False))}
        for goal in case.get("goals", [])
    ]
    data = {
        "format": "mdcheck-answers/1",
        "answers": case["answers"],
        "goals": goals,
        "plan": case.get("plan"),
    }
    return build_sheet(read_text("case.json", json.dumps(data)), SMALL)[0]


def python_plan(case: Json) -> Json:
    sheet = sheet_of(case)
    made = plan(SMALL, FEW, sheet, assess(SMALL, sheet, library=FEW), **case.get("options", {}))
    return as_json(made)


def as_json(made: Plan) -> Json:
    found: Json = json.loads(json.dumps(asdict(made)))
    return found


def assert_holds(expected: Json, found: Json) -> None:
    assert {key: found[key] for key in expected if key != "goals"} == {
        key: value for key, value in expected.items() if key != "goals"
    }
    assert len(found["goals"]) == len(expected["goals"])
    for wanted, goal in zip(expected["goals"], found["goals"], strict=True):
        pairs = [[one["measure"], one["called_by"]] for one in goal["actions"]]
        listed = wanted["actions"]
        assert pairs == (listed if isinstance(listed, list) else [[*one] for one in listed.items()])
        told = {
            **goal,
            "indicators": [one["title"] for one in goal["indicators"]],
            "filled": [
                [one["title"], one["baseline"], one["target"]]
                for action in goal["actions"]
                for one in action["indicators"]
            ],
        }
        for key in set(wanted) - {"actions"}:
            assert told[key] == wanted[key], key


CASES = [pytest.param(case, id=case["name"]) for case in GIVEN["cases"]]


@pytest.mark.parametrize("case", CASES)
def test_a_vector_in_python(case: Json) -> None:
    assert_holds(case["expected"], python_plan(case))


@pytest.mark.parametrize("case", CASES)
def test_a_vector_in_the_browser(case: Json) -> None:
    """And all else of it, as Python has it."""
    with Browser(SMALL) as browser:
        browser.engine.eval(f"{MORE}; 0")
        browser.call("useLibrary", json.dumps(plan_library_object(SMALL, FEW)))
        given = json.dumps(sheet_object(sheet_of(case))), json.dumps(case.get("options", {}))
        found = json.loads(browser.call("planned", *given))
    assert_holds(case["expected"], found)
    assert found == python_plan(case)


# The real content


WITH_PLAN = build_sheet(FOLDER.examples["velundria/national"], CONTENT)[0]
SHEETS = {  # without the plan that one of them has: these are about drafts
    name.removeprefix("velundria/"): replace(build_sheet(document, CONTENT)[0], plan=None)
    for name, document in FOLDER.examples.items()
}
OPTIONS: list[Json] = [{}, {"top": 2}, {"sectors": ["health", "trade"]}]


def made_of(sheet: Sheet, **options: Any) -> Plan:
    return plan(CONTENT, LIBRARY, sheet, assess(CONTENT, sheet, library=LIBRARY), **options)


def frozen(made: Plan) -> Planned:
    """The plan as the browser writes it into the sheet, once a draft is taken."""
    goals = [
        {
            "title": goal.title or "A goal",
            "sectors": list(goal.sectors),
            "actions": [{"measure": one.measure} for one in goal.actions],
        }
        for goal in made.goals
    ]
    data = {"format": "mdcheck-answers/1", "plan": {"goals": goals}}
    found = build_sheet(read_text("plan.json", json.dumps(data)), CONTENT)[0].plan
    assert found
    return found


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_both_engines_make_the_same_plan(browser: Browser, name: str, options: Json) -> None:
    sheet = SHEETS[name]
    browser.call("useLibrary", json.dumps(plan_library_object(CONTENT, LIBRARY)))
    found = browser.call("planned", json.dumps(sheet_object(sheet)), json.dumps(options))
    assert json.loads(found) == as_json(made_of(sheet, **options))


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_invented(name: str) -> None:
    """Each action of a draft is a measure of the library, called for by an answer; none is there twice."""
    sheet = SHEETS[name]
    known = {one.id: one for one in LIBRARY.measures}
    taken = [action for goal in made_of(sheet).goals for action in goal.actions]
    assert taken
    assert len({one.measure for one in taken}) == len(taken)
    for action in taken:
        assert action.called_by
        assert set(action.called_by) <= set(known[action.measure].items)
        assert all(sheet.answers[id].level in (0, 1, 2) for id in action.called_by)


def test_a_draft_that_is_kept_says_the_same() -> None:
    """What follows from the answers is not in the sheet and is there again."""
    sheet = SHEETS["national"]
    draft = made_of(sheet)
    kept = made_of(Sheet(answers=sheet.answers, goals=sheet.goals, plan=frozen(draft)))

    def said(goal: PlanGoal) -> Any:
        return goal.title, goal.place, goal.actions, goal.convene, goal.to_find_out

    assert [said(goal) for goal in kept.goals] == [said(goal) for goal in draft.goals]


def test_of_several_plans_the_first_is_kept(browser: Browser) -> None:
    first, second = (Planned(goals=(PlannedGoal(title=title),)) for title in ("One", "Two"))
    sheets = [Sheet(), Sheet(plan=first), Sheet(plan=second)]
    assert merge(CONTENT, sheets).sheet.plan == first
    script = f"mdcheck.merge(content, {json.dumps([sheet_object(one) for one in sheets])})"
    found = browser.engine.eval(f"JSON.stringify({script}.sheet.plan)")
    assert json.loads(found) == json.loads(json.dumps(asdict(first)))


def test_lines_are_taken_apart_as_the_browser_does(browser: Browser) -> None:
    text = " Staff\t\r\n\n\u00a0A law \n  \n"
    assert lines_of(text) == ("Staff", "\u00a0A law")
    sheet = Sheet(plan=Planned(goals=(PlannedGoal(title="One", requirements=text),)))
    browser.call("useLibrary", json.dumps(plan_library_object(CONTENT, LIBRARY)))
    found = json.loads(browser.call("planned", json.dumps(sheet_object(sheet)), "{}"))
    assert found["goals"][0]["requirements"] == list(lines_of(text))


def test_a_line_of_blanks_holds_nobody_up(browser: Browser) -> None:
    """A file may bring two million of them; the page reads the plan at every change."""
    text = f"A{' ' * 2_000_000}b"
    sheet = Sheet(plan=Planned(goals=(PlannedGoal(title="One", requirements=text),)))
    browser.call("useLibrary", json.dumps(plan_library_object(CONTENT, LIBRARY)))
    found = json.loads(browser.call("planned", json.dumps(sheet_object(sheet)), "{}"))
    assert found["goals"][0]["requirements"] == [text]


# What is said of it


FULL = Planned(
    years="2027 to 2030",
    framework="National plan 2027",
    goals=(
        PlannedGoal(
            title="Nurses <b>stay</b>",
            national="Health for all",
            objective="Fewer empty posts",
            sectors=("health", "helth"),
            actions=(
                PlannedAction(
                    measure="health-foreign-staff",
                    title="Fair recruitment",
                    result="A code",
                    who="Ministry of Health",
                    when="2028",
                    money="=1+1",
                    status="begun",
                ),
                PlannedAction(measure="no-such-measure"),
                PlannedAction(title="Own", who="Ministry of Health"),
                PlannedAction(measure="ratify-treaties-and-apply-them", status="done"),
            ),
            requirements="A law\nStaff",
            assumptions="Peace",
            indicators=(
                PlannedIndicator(title="Posts", baseline="10", target="2"),
                PlannedIndicator(title="Nurses", baseline="5"),
                PlannedIndicator(
                    title="Number of empty posts filled with foreign staff, by sex, district and "
                    "country of training",
                    target="300",
                ),
            ),
        ),
        PlannedGoal(title="Nothing yet"),
    ),
)
NATIONAL = SHEETS["national"]
SAID = {
    **{name: (sheet, {}) for name, sheet in SHEETS.items()},
    "one-sector": (NATIONAL, {"sectors": ["trade"]}),
    "one-goal": (NATIONAL, {"top": 1}),
    "example": (WITH_PLAN, {}),
    "full": (replace(NATIONAL, plan=FULL), {}),
    "full-and-blank": (Sheet(plan=FULL), {}),
    "blank": (Sheet(), {}),
    "unknown-sectors": (Sheet(), {"sectors": ["health"]}),
}


@pytest.mark.parametrize("language", [0, 1])
@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("name", SAID)
def test_both_engines_say_the_same_plan(
    browser: Reporter, name: str, short: bool, language: int
) -> None:
    """Block for block, in English and in a made-up language."""
    sheet, options = SAID[name]
    words, given = [(ENGLISH, {}), made_up()][language]
    result = assess(CONTENT, sheet, library=LIBRARY)
    made = plan(CONTENT, LIBRARY, sheet, result, **options)
    with speaking(words):
        ours = say(told(CONTENT, sheet, result, library=LIBRARY), made, short=short)
    browser.call("useLibrary", json.dumps(plan_library_object(CONTENT, LIBRARY)))
    browser.call("speak", json.dumps(given))
    asked = json.dumps(sheet_object(sheet)), json.dumps(options), "yes" if short else ""
    assert report(json.loads(browser.call("said", *asked))) == ours
    browser.call("speak", "{}")


# What it takes to plan with a measure


def planned_with(measure: Measure) -> Measure:
    """The same with all that it takes; every second one costs what no method has a word for."""
    is_odd = len(measure.id) % 2
    return replace(
        measure,
        lead=f"Lead of {measure.id}",
        legal="A law.",
        steps=("One.", "Two.", "Three."),
        cost="dear" if is_odd else "low",
        effect="" if is_odd else "longer",
        needs="" if is_odd else "Staff.",
        indicators=tuple(
            replace(one, baseline="" if n else f"Register of {measure.id}")
            for n, one in enumerate(measure.indicators)
        ),
    )


TOLD = replace(
    crossed(LIBRARY, CONTENT), measures=tuple(planned_with(one) for one in LIBRARY.measures)
)


@pytest.mark.parametrize("name", ["national", "example", "full", "unknown-sectors"])
def test_both_engines_say_the_same_of_what_a_measure_takes(browser: Reporter, name: str) -> None:
    sheet, options = SAID[name]
    result = assess(CONTENT, sheet, library=TOLD)
    made = plan(CONTENT, TOLD, sheet, result, **options)
    ours = say(told(CONTENT, sheet, result, library=TOLD), made)
    browser.call("useLibrary", json.dumps(plan_library_object(CONTENT, TOLD)))
    browser.call("speak", "{}")
    asked = json.dumps(sheet_object(sheet)), json.dumps(options), ""
    assert report(json.loads(browser.call("said", *asked))) == ours


def test_what_a_measure_takes_is_a_hint_and_fills_nothing_in() -> None:
    """Who leads, how long and at what cost is proposed where a cell is empty; what was written stays."""
    sheet = replace(NATIONAL, plan=FULL)
    result = assess(CONTENT, sheet, library=TOLD)
    found = say(told(CONTENT, sheet, result, library=TOLD), plan(CONTENT, TOLD, sheet, result))
    first, unknown, own, last = tables(found, "Actions and programmes")[0].rows
    assert isinstance(first, tuple)
    assert isinstance(last, tuple)
    assert first[2:] == ("Ministry of Health", "2028; begun", "=1+1")
    assert last[2] == Blank(hint="body, for example: Lead of ratify-treaties-and-apply-them")
    assert last[3] == Blank(hint="from, to; a first effect: More than three years")
    assert last[4] == Blank(hint="amount, source; likely: Low cost")
    for row in (unknown, own):
        assert isinstance(row, tuple)
        assert row[4] == Blank(hint="amount, source")
    (begin,) = tables(found, "How to begin with goal 1")
    assert begin.rows == (
        (first[0], "• One.\n• Two.\n• Three.", "• Staff.\n• A law."),
        (last[0], "• One.\n• Two.\n• Three.", "• Staff.\n• A law."),
    )


def test_the_source_of_a_first_value_verifies_and_the_value_stays_empty() -> None:
    sheet = replace(NATIONAL, plan=FULL)
    result = assess(CONTENT, sheet, library=TOLD)
    found = say(told(CONTENT, sheet, result, library=TOLD), plan(CONTENT, TOLD, sheet, result))
    row = tables(found, "Implementation")[0].rows[0]
    assert isinstance(row, tuple)
    assert str(row[5]).startswith("• Register of health-foreign-staff\n• ")
    assert "today" not in str(row[4])


def test_a_plan_says_what_its_sectors_and_measures_serve() -> None:
    sheet = replace(NATIONAL, plan=FULL)
    result = assess(CONTENT, sheet, library=TOLD)
    found = say(told(CONTENT, sheet, result, library=TOLD), plan(CONTENT, TOLD, sheet, result))
    (goal,) = tables(found, "Goal 1")
    served = "Health services: SDG 3.8, 3.c; Global Compact objective 15"
    assert ("Targets and objectives served", served) in goal.rows
    row = tables(found, "Actions and programmes")[0].rows[0]
    assert isinstance(row, tuple)
    assert str(row[1]).endswith(". Serves SDG 3.c")


def said_of(sheet: Sheet, **options: Any) -> Report:
    result = assess(CONTENT, sheet, library=LIBRARY)
    made = plan(CONTENT, LIBRARY, sheet, result, **options)
    return say(told(CONTENT, sheet, result, library=LIBRARY), made)


def tables(found: Report, label: str) -> list[Table]:
    return [one for one in found if isinstance(one, Table) and one.label.startswith(label)]


def test_what_only_the_country_knows_is_visibly_empty() -> None:
    """Nothing of it is made up: no body, no date, no money, no product stands in a draft."""
    found = said_of(NATIONAL)
    for table in tables(found, "Actions and programmes"):
        for row in table.rows:
            assert isinstance(row, tuple)
            assert [type(cell) for cell in row[2:]] == [Blank] * 3
    for table in tables(found, "Implementation"):
        for row in table.rows[:-1]:  # the last one is about monitoring
            assert isinstance(row, tuple)
            assert [type(cell) for cell in row[1:4]] == [Blank] * 3


def test_every_action_says_what_calls_for_it_and_its_source() -> None:
    for table in tables(said_of(NATIONAL), "Actions and programmes"):
        for row in table.rows:
            assert isinstance(row, tuple)
            line, why = row[:2]
            assert isinstance(line, Line)
            assert line.to.startswith("measure:")
            assert re.match(r"[A-Z].+ \d+: \w+", str(why))
            assert "Source: " in str(why)


def test_all_answers_that_call_for_an_action_are_said() -> None:
    rows = [
        row
        for table in tables(said_of(WITH_PLAN), "Actions and programmes")
        for row in table.rows
        if isinstance(row, tuple)
    ]
    actions = [action for goal in made_of(WITH_PLAN).goals for action in goal.actions]
    assert len(rows) == len(actions)
    for row, action in zip(rows, actions, strict=True):
        reasons = str(row[1]).partition(". Source")[0].split("; ")
        numbers = [str(CONTENT.number(id)) for id in action.called_by]
        if action.measure:
            assert [re.findall(r" (\d+): ", one) for one in reasons] == [[one] for one in numbers]


def test_what_was_written_stands_where_it_belongs() -> None:
    found = said_of(replace(NATIONAL, plan=FULL))
    (goal,) = tables(found, "Goal 1")
    assert ("National development goal", "Health for all") in goal.rows
    assert ("Supporting requirements", "• A law\n• Staff") in goal.rows
    assert ("Responsible parties", "Ministry of Health") in goal.rows
    (first, *_) = tables(found, "Implementation")[0].rows
    assert isinstance(first, tuple)
    assert first[1:4] == ("A code", "Ministry of Health; 2028", "=1+1")
    assert "(target: 300)" in str(first[4])
    (outcome, *_) = tables(found, "Outcome")
    assert ("Expected outcome", "Fewer empty posts") in outcome.rows


def test_an_action_that_no_answer_calls_for_says_so() -> None:
    (table, *_) = tables(said_of(Sheet(plan=FULL)), "Actions and programmes")
    reasons = [str(row[1]) for row in table.rows if isinstance(row, tuple)]
    assert reasons[0].startswith("Chosen; no answer calls for it today. Source: ")
    assert reasons[2] == "Added by hand"


def test_the_example_has_a_plan_of_measures_that_there_are() -> None:
    """What it chose is called for by its answers; some of it is still open."""
    made = made_of(WITH_PLAN)
    assert made.basis == "plan"
    actions = [action for goal in made.goals for action in goal.actions]
    assert WITH_PLAN.plan
    chosen = [one for goal in WITH_PLAN.plan.goals for one in goal.actions]
    assert [one.measure for one in actions] == [one.measure for one in chosen]
    assert all(one.called_by for one in actions if one.measure)
    written = [indicator for one in actions for indicator in one.indicators if indicator.target]
    assert written
    assert not all(one.who for one in actions)


def test_a_plan_of_nothing_says_what_is_missing() -> None:
    assert [one.text for one in said_of(Sheet()) if isinstance(one, Text)][-1].startswith(
        "There is nothing to plan yet"
    )


# The command


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.json"
    data = sheet_written(replace(NATIONAL, plan=FULL))
    path.write_text(json.dumps(data), "utf-8")
    return path


@pytest.mark.parametrize("ending", ["html", "md", "txt", "json"])
def test_a_plan_is_written_and_the_sheet_stays(run: Run, sheet: Path, ending: str) -> None:
    before = sheet.read_bytes()
    target = sheet.with_name(f"plan.{ending}")
    assert run("plan", sheet, "-o", target).exit_code == 0
    text = target.read_text("utf-8")
    assert "Fair recruitment" in text
    assert "<b>stay" not in text or ending in ("json", "txt")  # text stays text
    assert sheet.read_bytes() == before
    again = run("plan", sheet, "-o", target)
    assert again.exit_code == 1  # an existing file is never overwritten
    assert target.read_text("utf-8") == text


def test_two_runs_give_the_same_plan(run: Run, sheet: Path) -> None:
    first, second = (run("plan", sheet, "--format", "html").stdout for _ in range(2))
    assert first == second


def test_the_options_choose_goals(run: Run, sheet: Path) -> None:
    def goals(*options: str) -> Json:
        found: Json = json.loads(run("plan", sheet, "--format", "json", *options).stdout)
        return found

    assert [one["title"] for one in goals()["goals"]] == ["Nurses <b>stay</b>", "Nothing yet"]
    assert goals("--top", "1")["left"] == 1
    drafted = goals("--sector", "trade", "--sector", "health")
    assert drafted["basis"] == "sectors"
    assert [one["sectors"] for one in drafted["goals"]] == [["health"], ["trade"]]
    named = goals("--goals", "Nothing yet")
    assert [one["title"] for one in named["goals"]] == ["Nothing yet"]


def test_a_goal_that_is_not_there_is_refused_with_a_near_miss(run: Run, sheet: Path) -> None:
    found = run("plan", sheet, "--goals", "Nothing yett")
    assert found.exit_code == 2
    assert "Did you mean 'Nothing yet'?" in found.stderr


def test_the_format_page_names_every_key_of_a_plan(run: Run, sheet: Path) -> None:
    found = json.loads(run("plan", sheet, "--format", "json").stdout)
    goal = found["goals"][0]
    keys = {*found, *goal, *goal["actions"][0], *goal["convene"][0]}
    text = (ROOT / "docs/en/reference/formats.md").read_text("utf-8")
    assert [key for key in keys if f"`{key}`" not in text] == []
