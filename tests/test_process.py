"""The planning process: its checklists, what is counted of them, and that it touches no score."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from mdcheck.assess import assess
from mdcheck.compare import compare
from mdcheck.data.json import sheet_object
from mdcheck.load.content import build_checklist
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import check_folder, open_content
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import read_file, read_text
from mdcheck.merge import merge
from mdcheck.model import PROCESS, Agreed, Answer, Checklist, Content, Item, Section, Sheet, Term
from mdcheck.pages import addresses
from mdcheck.pages.data import content_object, processes, step_object
from mdcheck.process import process
from mdcheck.report import told, whole
from mdcheck.report.process import process as process_blocks
from tests.cases import Json, answer_of, cases_in
from tests.conftest import ROOT
from tests.parity import WEB, Browser

CONTENT = open_content()
CASES = list(cases_in("process"))
SMALL = Path(__file__).with_name("data") / "process"
IDS = [item.id for one in CONTENT.processes for item in one.items]
UNITS = ("2.1.3.c", "2.1.3.p", "2.2.1.q", "2.3.2.k", "B1.", "B2.", "B3.", "B4.")
Run = Callable[..., Result]


# The bundled checklists


def test_the_fifteen_stand_in_the_order_of_the_cycle() -> None:
    assert [one.order for one in CONTENT.processes] == list(range(1, 16))
    stages = [stage.id for stage in CONTENT.method.stages]
    places = [stages.index(one.stage) for one in CONTENT.processes]
    assert places == sorted(places)
    assert set(places) == set(range(len(stages)))


def test_they_come_after_the_sectors_and_are_none() -> None:
    assert CONTENT.checklists == (*CONTENT.sectors, *CONTENT.processes)
    assert CONTENT.choose([]) == CONTENT.sectors
    assert not [one for one in CONTENT.processes if one.annex or one.stakeholders]


@pytest.mark.parametrize("one", [pytest.param(one, id=one.id) for one in CONTENT.processes])
def test_each_step_says_what_to_do_next(one: Checklist) -> None:
    """And nothing by which it could be ranked."""
    for item in one.items:
        assert item.next or not item.graded, item.id
        assert not item.next.endswith((".", "?")), item.id
        assert not item.scored
        assert (item.weight, item.transfer, item.groups, item.applies, item.core) == (
            *(1, (), (), ()), False,
        )  # fmt: skip


@pytest.mark.parametrize("beginning", UNITS)
def test_every_question_of_the_handbook_on_the_process_is_asked(beginning: str) -> None:
    """Numbered from 1 without a gap: as many as the handbook has."""
    named = {source for one in CONTENT.processes for item in one.items for source in item.source}
    found = sorted(
        int(s[len(beginning) :]) for s in named if re.fullmatch(re.escape(beginning) + r"\d+", s)
    )
    counts = dict(zip(UNITS, (6, 7, 6, 4, 16, 18, 14, 9), strict=True))
    assert found == list(range(1, counts[beginning] + 1))


# What is counted


def content_of(case: Json) -> Content:
    """The checklists of a case, with the method's own words."""
    lists = tuple(
        Checklist(
            id=one["id"],
            kind=PROCESS,
            title=one["id"],
            annex="",
            source=(),
            summary="",
            stakeholders=(),
            sections=(Section(id="s", title="S", items=tuple(map(item_of, one["items"]))),),
            stage=one["stage"],
            order=n,
        )
        for n, one in enumerate(case["checklists"], 1)
    )
    stages = tuple(Term(id=id, title=id) for id in case["stages"])
    return Content(method=replace(CONTENT.method, stages=stages), checklists=lists)


def item_of(data: Json) -> Item:
    return Item(id=data["id"], text="Is it?", role=data.get("role", "step"), next="Do it")


def made_of(case: Json) -> Json:
    answers = {id: answer_of(said) for id, said in case["answers"].items()}
    return json.loads(json.dumps(asdict(process(content_of(case), answers))))


def assert_same(expected: Any, found: Any, where: str) -> None:
    """Objects have at least what is expected; lists are whole."""
    if isinstance(expected, dict):
        for key, one in expected.items():
            assert_same(one, found[key], f"{where}.{key}")
    elif isinstance(expected, list):
        assert len(expected) == len(found), where
        for n, one in enumerate(expected):
            assert_same(one, found[n], f"{where}[{n}]")
    else:
        assert expected == found, where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT) as found:
        found.engine.eval(
            "function course(text) "
            "{ return JSON.stringify(mdcheck.process(content, JSON.parse(text))); }; 0"
        )
        yield found


@pytest.mark.parametrize("case", CASES)
def test_a_vector_of_the_process(browser: Browser, case: Json) -> None:
    """By hand, in Python and in the browser."""
    found = made_of(case)
    assert_same(case["expected"], found, case["name"])
    browser.use(content_of(case))
    answers = {id: asdict(answer_of(said)) for id, said in case["answers"].items()}
    assert json.loads(browser.call("course", json.dumps(answers))) == found


def test_the_twins_have_the_same_functions_in_the_same_order() -> None:
    ours = re.findall(r"^def (\w+)", (ROOT / "mdcheck/process.py").read_text("utf-8"), re.M)
    script = (WEB / "src/kernel/process.js").read_text("utf-8")
    theirs = re.findall(r"^  function (\w+)", script, re.M)
    assert [re.sub(r"_(\w)", lambda one: one[1].upper(), name) for name in ours] == theirs


# It touches no score


def answered(levels: list[Any]) -> Sheet:
    """The example, with every question of the process answered besides."""
    sheet = example()
    more = {id: Answer(level=levels[n % len(levels)], note="Seen.") for n, id in enumerate(IDS)}
    return replace(sheet, answers={**sheet.answers, **more})


def example() -> Sheet:
    path = bundled_folder() / "examples/velundria/national.yaml"
    sheet, _ = build_sheet(read_file(str(path)), CONTENT)
    return replace(sheet, answers={k: v for k, v in sheet.answers.items() if k not in IDS})


@pytest.mark.parametrize("levels", [[0], [2], ["unknown", "not-applicable", 1]])
def test_no_answer_on_the_process_changes_a_result(levels: list[Any]) -> None:
    before, after = example(), answered(levels)
    for scope in ("full", "quick"):
        assert assess(CONTENT, before, scope=scope) == assess(CONTENT, after, scope=scope)
    assert compare(CONTENT, before, before).sectors == compare(CONTENT, before, after).sectors
    results = [assess(CONTENT, one) for one in (before, after)]
    said = [whole(told(CONTENT, s, r)) for s, r in zip((before, after), results, strict=True)]
    assert said[0] == said[1]


def test_a_merge_settles_them_and_does_not_discuss_them() -> None:
    """The median of the votes, notes led by names; in no list of what is apart."""
    step, other, note = IDS[0], IDS[1], next(id for id in IDS if not CONTENT.item(id).graded)
    sheets = [
        Sheet(
            respondent="A", answers={step: Answer(level=0, note="Not yet."), note: Answer(note="X")}
        ),
        Sheet(respondent="B", answers={step: Answer(level=2), other: Answer(level=0)}),
        Sheet(
            respondent="C",
            answers={step: Answer(level=2), other: Answer(level=2), note: Answer(level=2)},
        ),
    ]
    found = merge(CONTENT, sheets, agreed={other: Agreed(level=1, note="Begun.")})
    assert found.sheet.answers[step] == Answer(level=2, note="A: Not yet.", by="A; B; C")
    assert found.sheet.answers[other] == Answer(level=1, note="Agreed: Begun.", by="B; C")
    assert found.sheet.answers[note] == Answer(level=None, note="A: X", by="A")
    assert (found.items, found.disagreements, found.decisive, found.alpha) == ((), (), (), None)
    assert [one.answered for one in found.respondents] == [0, 0, 0]
    assert found.sheet.unknown_ids == ()


def test_they_are_known_in_a_sheet_and_written_back(browser: Browser) -> None:
    """By both readers; under an id that a step had before, too. One no longer asked says so."""
    small = open_small()
    data = {
        "format": "mdcheck-answers/1",
        "content_version": "2.0",
        "answers": {
            "readiness.ministry-leads": "partly",
            "readiness.who-else": {"level": 2, "note": "The council"},
            "monitoring.review-dates": {"level": 0, "evidence": "documented", "by": "Planning"},
            "monitoring.old-step": 1,
        },
    }
    sheet, notices = build_sheet(read_text("a.json", json.dumps(data)), small)
    assert sheet.answers["monitoring.reviews-dated"].level == 0
    assert sheet.unknown_ids == ("monitoring.old-step",)
    assert [(one.where, one.message) for one in notices] == [
        ("answers readiness.who-else", "is an open question; its note is kept, its level ignored"),
        ("answers monitoring.old-step", "is no longer asked; it is kept and not scored"),
    ]
    again, _ = build_sheet(read_text("b.json", json.dumps(sheet_object(sheet))), small)
    assert again == sheet
    browser.use(small)
    theirs = json.loads(browser.call("read", json.dumps(data)))
    assert theirs["sheet"] == json.loads(json.dumps(asdict(sheet)))
    assert [(one["where"], one["message"]) for one in theirs["problems"]] == [
        (one.where, one.message) for one in notices
    ]


def open_small() -> Content:
    """The sectors, with the two small checklists of the tests."""
    lists = [
        build_checklist(read_file(str(SMALL / f"{id}.yaml")).data)
        for id in ("readiness", "monitoring")
    ]
    return replace(CONTENT, checklists=(*CONTENT.sectors, *lists))


# What a page has of them


def test_a_page_knows_their_names_and_loads_the_rest() -> None:
    """The page of a sector carries no step; what is loaded has all that people read but the help."""
    data = content_object(CONTENT, [CONTENT.sectors[0]])
    assert [one["id"] for one in data["processes"]] == [one.id for one in CONTENT.processes]
    assert not any(one["items"] for one in data["processes"])
    steps = {i["id"]: i for one in processes(CONTENT, step_object) for i in one["items"]}
    assert list(steps) == IDS
    for id in IDS:
        item = CONTENT.item(id)
        assert (steps[id]["text"], steps[id].get("next", "")) == (item.text, item.next)


def test_each_stands_on_the_page_that_leads_to_it() -> None:
    """And every stage has its page."""
    pages = addresses.for_processes((one.id, one.stage) for one in CONTENT.processes)
    docs = ROOT / "docs/en/plan"
    for one in CONTENT.processes:
        path, _, anchor = pages[one.id].partition("#")
        assert anchor == f"list-{one.id}"
        assert f"/// process | {one.id}\n" in (docs / path).resolve().read_text("utf-8"), one.id
    for stage in CONTENT.method.stages:
        assert (docs / addresses.STAGES[stage.id]).resolve().is_file()


def test_nothing_answered_is_nothing_in_a_report() -> None:
    sheet = example()
    assert process_blocks(told(CONTENT, sheet, assess(CONTENT, sheet))) == ()
    some = replace(sheet, answers={**sheet.answers, IDS[0]: Answer(level=0)})
    assert len(process_blocks(told(CONTENT, some, assess(CONTENT, some)))) > 3


# The command


def sheet_file(folder: Path, answers: Json) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps({"format": "mdcheck-answers/1", "answers": answers}), "utf-8")
    return path


def test_the_command_says_where_the_work_stands(run: Run, tmp_path: Path) -> None:
    first, *_ = CONTENT.processes
    path = sheet_file(tmp_path, {item.id: 2 for item in first.items if item.graded})
    output = run("process", path).output
    assert "The work is at this stage: Prepare." in output
    assert "Every step that applies is in place." in output
    found = json.loads(run("process", path, "--format", "json").output)
    assert list(found) == [
        "format", "title", "date", "content_version", "at", "ahead", "stages", "checklists",
    ]  # fmt: skip
    assert found["format"] == "mdcheck-process/1"
    assert found["checklists"][0]["to_do"] == []
    step = found["checklists"][1]["to_do"][0]
    assert step["next"] == CONTENT.item(step["id"]).next
    assert step["state"] == "blank"


@pytest.mark.parametrize("ending", [".md", ".html", ".txt"])
def test_the_command_writes_a_file(run: Run, tmp_path: Path, ending: str) -> None:
    path = sheet_file(tmp_path, {IDS[0]: {"level": 1, "note": "=1+1 <b>"}})
    target = tmp_path / f"process{ending}"
    assert run("process", path, "-o", target).exit_code == 0
    text = target.read_text("utf-8")
    assert "Conditions for success" in text
    assert "<b>" not in text


def test_list_and_show_have_them_apart(run: Run) -> None:
    output = run("list").output
    assert output.index("14 sectors") < output.index("The planning process")
    for one in CONTENT.processes:
        assert f"\n{one.id} " in output
    shown = run("show", "readiness", "--sources").output
    assert shown.startswith("Conditions for success\n")
    assert "2.1.3.c1" in shown
    assert run("score", "x.yaml", "--sector", "readiness").exit_code == 2


# Mistakes of an editor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "own"
    shutil.copytree(bundled_folder(), target)
    shutil.rmtree(target / "process")
    shutil.copytree(SMALL, target / "process")
    return target


def faults(folder: Path, name: str, old: str, new: str) -> list[str]:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = [one for one in check_folder(folder) if one.fatal]
    return [str(one).removeprefix(f"{folder}/") for one in found]


def test_the_small_ones_are_sound(folder: Path) -> None:
    assert [one for one in check_folder(folder) if one.fatal] == []


MINISTRY = "text: Does a named ministry lead the work?\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("stage: prepare", "stage: prepar", ":5: stage: unknown stage 'prepar'. Did you mean 'prepare'?", id="stage"),
        pytest.param("stage: prepare\n", "", ":2: the key 'stage' is missing.", id="no-stage"),
        pytest.param("order: 1\n", "order: 12\n", None, id="order-twice"),
        pytest.param("order: 1\n", "order: 0\n", ":6: order: order: 0 is less than 1.", id="order"),
        pytest.param("kind: process", "kind: process\nannex: C1", ":4: annex: 'annex' is not allowed here. A process has a stage and an order instead.", id="annex"),
        pytest.param("        next: Obtain a decision that names the ministry\n", "", ":13: item ministry-leads: the key 'next' is missing.", id="no-next"),
        pytest.param("names the ministry\n", "names the ministry.\n", ":17: item ministry-leads: next: 'Obtain a decision that names the ministry.' has the wrong form. What to do where it is not in place, as a request without a full stop.", id="full-stop"),
        pytest.param(MINISTRY, MINISTRY + "        weight: 2\n", ":15: item ministry-leads: 'weight' is not allowed here. A process is not ranked.", id="weight"),
        pytest.param(MINISTRY, MINISTRY + "        core: true\n", ":15: item ministry-leads: 'core' is not allowed here. A process has no short list.", id="core"),
        pytest.param(MINISTRY, MINISTRY + "        role: safeguard\n", ":15: item ministry-leads: role: expected open, found 'safeguard'. A step has no role; open, for a question that takes a note only, is the one there is.", id="role"),
        pytest.param(MINISTRY, MINISTRY + "        nxt: Go\n", ":15: item ministry-leads: unknown key 'nxt'. Did you mean 'next'?", id="key"),
        pytest.param("kind: process", "kind: proces", ":3: kind: unknown kind 'proces'. Did you mean 'process'?", id="kind"),
        pytest.param("id: priorities-own", "id: ministry-leads", ":18: item ministry-leads: the id 'ministry-leads' stands twice. It stands first at line 13.", id="id-twice"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(folder: Path, old: str, new: str, told: str | None) -> None:
    wanted = told or f":6: order: 12 is also that of {folder}/process/monitoring.yaml."
    assert faults(folder, "process/readiness.yaml", old, new) == [f"process/readiness.yaml{wanted}"]


def test_a_sector_has_no_stage(folder: Path) -> None:
    found = faults(
        folder, "sectors/health.yaml", "kind: sector\n", "kind: sector\nstage: prepare\n"
    )
    assert [one.partition(": ")[2] for one in found] == [
        "stage: 'stage' is not allowed here. A sector has an annex instead."
    ]


def test_a_method_without_stages_has_no_room_for_a_process(folder: Path) -> None:
    path = folder / "method.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("\nstages:")] + "\n", "utf-8")
    found = [one.message for one in check_folder(folder)]
    assert found == ["the method names no stages"] * 2
    shutil.rmtree(folder / "process")
    assert check_folder(folder) == []
    assert open_content(folder).processes == ()
