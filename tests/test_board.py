"""A workshop in the browser: nothing is lost by a change, an undo or a second window, and the agenda follows.

V8 runs the very files the site serves, through mini-racer.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from mdcheck.load.folder import open_content
from mdcheck.pages.data import always, content_object
from mdcheck.web.assemble import source

Json = dict[str, Any]
CONTENT = open_content()
KERNEL = ("count", "score", "goals", "measures", "assess", "votes", "agreement", "decisive")
SOURCES = (
    "words",
    *(f"kernel/{name}" for name in (*KERNEL, "merge")),
    *(
        "sheet",
        "number",
        "report/told",
        "report/voices",
        "workshop",
        "group/board",
        "group/merging",
        "group/agenda",
    ),
)
ADAPTER = """
let given, open, list, heard;
const entries = () => Object.fromEntries([...open.entries].sort());
function begin(text, kept) {
  if (text) given = JSON.parse(text);
  open = new mdcheck.Board(given, "one", JSON.parse(kept));
  list = new mdcheck.Agenda(open);
  heard = [];
  open.listen((_, news) => heard.push(news));
  return "";
}
function opened(text) {
  const { workshop, problems } = mdcheck.workshop.read(JSON.parse(text), given);
  if (!workshop) throw Error(JSON.stringify(problems));
  return JSON.stringify(mdcheck.Board.entriesOf(given, workshop));
}
const acts = {
  ...Object.fromEntries(
    "add replace remove call entitle agree leaveOpen vote undo hear take change".split(" ")
      .map((name) => [name, (...parts) => open[name](...parts)])),
  sheets: () => open.sheets.map(mdcheck.sheet.write),
  firstSheets: () => open.firstSheets.map(mdcheck.sheet.write),
  addWritten: (sheets) =>
    open.add(sheets.map((one) => mdcheck.sheet.read(one, given).sheet), "added"),
  written: () => mdcheck.workshop.write(open.workshop),
  keys: () => open.participants.map(({ key }) => key),
  entries,
  first: () => open.first,
  undoable: () => open.undoable,
  unreadable: () => open.unreadable,
  told: () => heard,
  points: () => list.points.map(({ id, number, isDecisive, isPolarised }) =>
    ({ id, number, isDecisive, isPolarised })),
  progress: () => list.progress,
  said: (id) => list.said(id),
  stateOf: (id) => list.stateOf(id),
  dissent: (id) => list.dissent(id).map(({ name, level }) => [name, level]),
  constituencies: () => list.constituencies.map(({ id, sheets }) => [id, sheets.length]),
  places: (which) => list[which].sectors.map(({ id, place, verdict }) => [id, place, verdict]),
  all: () => known(list),
  isWhole: () => isWhole(list),
  fresh: () => known(new mdcheck.Agenda(new mdcheck.Board(given, "two", open.entries))),
};
function isWhole(agenda) {
  const { content, sheets, agreed, head } = agenda.board;
  const { by, title } = head;
  const plain = (merged) => JSON.stringify({ ...merged, alpha: String(merged.alpha),
    alphas: [...merged.alphas].map(([id, alpha]) => [id, String(alpha)]),
    sheet: mdcheck.sheet.write(merged.sheet) });
  return plain(agenda.now) === plain(mdcheck.merge(content, sheets, { by, agreed, title }));
}
function known(agenda) {
  const { items, disagreements, decisive, sheet } = agenda.now;
  const points = agenda.points.map(({ id, isDecisive }) => [id, isDecisive]);
  const results = [agenda.before, agenda.after].map(({ sectors }) =>
    sectors.map(({ id, place, verdict }) => [id, place, verdict]));
  return { items, disagreements, decisive, sheet: mdcheck.sheet.write(sheet), points, results,
    progress: agenda.progress };
}
mdcheck.cabinet = { isStrict: () => true, keep: async (id, puts) => {
  const isFull = full.shift();
  await null;
  if (isFull) throw Error("full");
  for (const key of Object.keys(puts)) disk[key] = puts[key];
} };
let full, disk, keeping;
function begun(...fails) {
  [full, disk] = [fails, {}];
  keeping = new mdcheck.Keeping(open, () => {});
}
Object.assign(acts, { begun, kept: () => keeping.state, isAtRisk: () => keeping.isAtRisk(), disk: () => disk });
function act(name, text) {
  const value = acts[name](...JSON.parse(text));
  return JSON.stringify(value === undefined ? null : value);
}
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        for name in SOURCES:
            found.eval(source(name))
        found.eval(ADAPTER)
        found.eval(source("group/keeping"))
        content = {**content_object(CONTENT), **always(CONTENT)}
        found.call("begin", json.dumps(content), "[]")
        yield found


class Workshop:
    """The open workshop of the engine."""

    def __init__(self, engine: MiniRacer, entries: Any = ()) -> None:
        self.engine = engine
        engine.call("begin", "", json.dumps(list(entries)))

    def __getattr__(self, name: str) -> Any:
        return lambda *given: json.loads(self.engine.call("act", name, json.dumps(given)))


@pytest.fixture
def workshop(engine: MiniRacer) -> Workshop:
    return Workshop(engine)


ITEMS = [item.id for sector in CONTENT.sectors[:3] for item in sector.items if item.scored]
A, B, C = ITEMS[:3]


def sheet(name: str, constituency: str = "", **parts: Any) -> Json:
    who = {"name": name, **({"constituency": constituency} if constituency else {})}
    return {
        "format": "mdcheck-answers/1",
        "respondent": who,
        "scope": "full",
        "answers": {},
        "goals": [],
        **parts,
    }


def three(workshop: Workshop) -> list[str]:
    """Three who answer the same question no, partly and yes; their keys."""
    votes = {"Labour": 0, "Nurses": 1, "Union": 2}
    workshop.addWritten([sheet(name, answers={A: level}) for name, level in votes.items()])
    keys: list[str] = workshop.keys()
    return keys


# The file of a workshop


def test_a_workshop_is_the_same_again(engine: MiniRacer) -> None:
    whole = {
        "format": "mdcheck-workshop/1",
        "title": "National workshop",
        "date": "2026-11-26",
        "by": "constituency",
        "sheets": [
            sheet("=cmd", "government", answers={A: 2, "x.y": 1, "__proto__": 0}),
            sheet("<b>", answers={A: {"level": 0, "note": "a\nb", "by": "C"}}),
        ],
        "agreed": {A: {"level": 1, "note": "Read both"}, "__proto__": {"level": 2, "note": ""}},
        "find_out": {B: {"who": "Statistics", "when": "2026-12-31", "note": ""}},
    }
    text = json.dumps(whole)
    again = Workshop(engine, json.loads(engine.call("opened", text))).written()
    assert again == whole


# Changes


def test_each_change_can_be_taken_back(workshop: Workshop) -> None:
    keys = three(workshop)
    states = [workshop.entries()]
    for name, *given in (
        ("agree", A, {"level": 1, "note": ""}, "agreed"),
        ("leaveOpen", B, {"who": "Me", "when": "", "note": ""}, "to find out"),
        ("vote", keys[0], A, 2, "voted"),
        ("call", keys[1], {"respondent": "Midwives"}, "called"),
        ("entitle", {"by": "constituency"}, "by"),
        ("remove", keys[0], "removed"),
        ("agree", A, None, "taken back"),
    ):
        getattr(workshop, name)(*given)
        states.append(workshop.entries())
    assert len({json.dumps(state) for state in states}) == len(states)
    while len(states) > 1:
        states.pop()
        workshop.undo()
        assert workshop.entries() == states[-1]
    assert workshop.undoable() == "added"
    assert (workshop.undo(), workshop.entries()) == (True, {})
    assert (workshop.undo(), workshop.undoable()) == (False, "")


def test_what_is_typed_in_one_field_is_one_step(workshop: Workshop) -> None:
    workshop.agree(A, {"level": 1, "note": ""}, "agreed")
    for note in ("w", "wh", "why"):
        workshop.agree(A, {"level": 1, "note": note}, "agreed", f"why {A}")
    workshop.undo()
    assert workshop.written()["agreed"] == {A: {"level": 1, "note": ""}}


def test_a_decision_touches_one_entry(workshop: Workshop) -> None:
    """So that it writes little to the disk, however many sheets there are."""
    three(workshop)
    workshop.agree(A, {"level": 1, "note": ""}, "agreed")
    assert [list(news["puts"]) for news in workshop.told()][1:] == [[f"agreed/{A}"]]


def test_sheets_stay_in_the_order_in_which_they_came(workshop: Workshop) -> None:
    names = [f"Respondent {n}" for n in range(12)]
    for name in names:
        workshop.addWritten([sheet(name)])
    assert [one["respondent"]["name"] for one in workshop.sheets()] == names
    workshop.remove(workshop.keys()[3], "removed")
    workshop.undo()
    assert [one["respondent"]["name"] for one in workshop.sheets()] == names


def test_sheets_put_in_place_change_only_those_that_differ(workshop: Workshop) -> None:
    three(workshop)
    before = workshop.entries()
    sheets = [sheet("Labour", answers={A: 0}), sheet("Nurses", answers={A: 2})]
    workshop.engine.eval(
        "acts.put = (all) => open.replace(all.map((one) => mdcheck.sheet.read(one, given).sheet), 'typed')"
    )
    workshop.put([*sheets, sheet("Union", answers={A: 2}), sheet("New", answers={B: 1})])
    after = workshop.entries()
    changed = [key for key in after if after[key] != before.get(key)]
    assert len(changed) == 2
    assert [one["respondent"]["name"] for one in workshop.sheets()][-1] == "New"
    workshop.undo()
    assert workshop.entries() == before


def test_another_window_is_heard_and_not_undone(workshop: Workshop) -> None:
    three(workshop)
    workshop.hear({f"agreed/{A}": json.dumps({"level": 2, "note": "there"})})
    assert workshop.written()["agreed"] == {A: {"level": 2, "note": "there"}}
    assert workshop.undoable() == "added"


def test_damage_is_set_aside_and_the_rest_is_there(engine: MiniRacer) -> None:
    entries = [
        ("head", json.dumps({"title": "T", "date": "", "by": ""})),
        ("sheet/0001-aaaa", "{"),
        ("sheet/0002-aaaa", json.dumps(sheet("Labour", answers={A: 2}))),
        ("sheet/0003-aaaa", json.dumps({"format": "else"})),
        ("what/is", "{}"),
    ]
    workshop = Workshop(engine, entries)
    assert sorted(workshop.unreadable()) == ["sheet/0001-aaaa", "sheet/0003-aaaa", "what/is"]
    assert [one["respondent"]["name"] for one in workshop.sheets()] == ["Labour"]
    assert workshop.written()["title"] == "T"


# On the disk


def test_what_could_not_be_written_is_written_with_the_next(workshop: Workshop) -> None:
    workshop.begun(True, False)
    workshop.leaveOpen(A, {"who": "Me", "when": "", "note": ""}, "to find out")
    assert (workshop.kept(), workshop.isAtRisk()) == ("nowhere", True)
    workshop.leaveOpen(B, {"who": "You", "when": "", "note": ""}, "to find out")
    assert (workshop.kept(), workshop.isAtRisk()) == ("saved", False)
    assert workshop.disk() == workshop.entries()


def test_it_is_not_saved_while_anything_is_missed(workshop: Workshop) -> None:
    """Two writings under way at once, of which the first fails; then one of both."""
    workshop.begun(True, False, False)
    workshop.engine.eval(
        "acts.both = () => { for (const id of ['x', 'y']) open.agree(id, { level: 1, note: '' }, 'agreed'); }"
    )
    workshop.both()
    assert (workshop.kept(), workshop.isAtRisk()) == ("nowhere", True)
    workshop.agree("y", None, "taken back")
    assert (workshop.kept(), workshop.isAtRisk()) == ("saved", False)
    assert workshop.disk() == {**workshop.entries(), "agreed/y": None}


# A second round


def test_what_was_said_first_stays_known(workshop: Workshop) -> None:
    labour, nurses, _ = three(workshop)
    before = workshop.sheets()
    workshop.vote(labour, A, 1, "voted")
    workshop.vote(labour, A, 2, "voted")
    workshop.vote(nurses, B, 2, "voted")
    assert workshop.first() == {A: {labour: 0}, B: {nurses: None}}
    assert [one["answers"].get(A) for one in workshop.sheets()] == [2, 1, 2]
    first = workshop.firstSheets()
    assert [one["answers"].get(A) for one in first] == [0, 1, 2]
    workshop.vote(labour, A, 0, "voted")
    workshop.vote(nurses, B, None, "voted")
    assert workshop.first() == {}
    assert workshop.sheets() == before


def test_a_changed_vote_keeps_note_and_evidence(workshop: Workshop) -> None:
    said = {"level": 0, "note": "No data", "evidence": "documented", "reference": "R", "by": "X"}
    workshop.addWritten([sheet("Labour", answers={A: said})])
    workshop.vote(workshop.keys()[0], A, 2, "voted")
    assert workshop.sheets()[0]["answers"][A] == {**said, "level": 2}
    (spoken,) = workshop.said(A)
    assert (spoken["first"], spoken["level"], spoken["name"]) == (0, 2, "X")


def test_who_is_removed_leaves_no_first_vote(workshop: Workshop) -> None:
    labour, nurses, _ = three(workshop)
    workshop.vote(labour, A, 2, "voted")
    workshop.vote(nurses, A, 2, "voted")
    workshop.remove(labour, "removed")
    assert workshop.first() == {A: {nurses: 1}}
    workshop.remove(nurses, "removed")
    assert workshop.first() == {}
    workshop.undo()
    workshop.undo()
    assert workshop.first() == {A: {labour: 0, nurses: 1}}


# The agenda


def test_who_voted_otherwise_is_named(workshop: Workshop) -> None:
    three(workshop)
    workshop.addWritten([sheet("Silent", answers={A: {"level": "unknown", "note": "?"}})])
    assert workshop.stateOf(A) == "open"
    workshop.leaveOpen(A, {"who": "Me", "when": "", "note": ""}, "to find out")
    assert workshop.stateOf(A) == "find"
    workshop.agree(A, {"level": 1, "note": ""}, "agreed")
    assert workshop.stateOf(A) == "agreed"
    assert workshop.dissent(A) == [["Labour", 0], ["Union", 2]]
    assert [one["name"] for one in workshop.said(A)] == ["Labour", "Nurses", "Union", "Silent"]


def test_who_says_that_it_does_not_apply_dissents(workshop: Workshop) -> None:
    """As in the report; who did not know does not."""
    three(workshop)
    workshop.addWritten([sheet("Mayor", answers={A: "not-applicable"})])
    workshop.agree(A, {"level": 1, "note": ""}, "agreed")
    assert workshop.dissent(A) == [["Labour", 0], ["Union", 2], ["Mayor", "not-applicable"]]
    workshop.agree(A, {"level": "unknown", "note": ""}, "agreed")
    assert [name for name, _ in workshop.dissent(A)] == ["Labour", "Nurses", "Union", "Mayor"]


def test_progress_counts_what_is_settled(workshop: Workshop) -> None:
    workshop.addWritten(
        [sheet("X", answers={A: 0, B: 0, C: 0}), sheet("Y", answers={A: 2, B: 1, C: 0})]
    )
    assert workshop.progress() == {"all": 2, "agreed": 0, "find": 0, "open": 2}
    workshop.agree(A, {"level": 1, "note": ""}, "agreed")
    workshop.leaveOpen(B, {"who": "Me", "when": "", "note": ""}, "to find out")
    assert workshop.progress() == {"all": 2, "agreed": 1, "find": 1, "open": 0}


def test_what_would_change_a_verdict_leads_the_agenda(workshop: Workshop) -> None:
    rng = random.Random(11)
    items = [item.id for sector in CONTENT.sectors for item in sector.items if item.scored]
    base = {id: rng.choice([0, 1, 2]) for id in items}
    for n in range(3):
        other = {id: rng.choice([0, 1, 2]) for id in rng.sample(items, len(items) // 5)}
        workshop.addWritten([sheet(f"R{n}", answers={**base, **other})])
    points = workshop.points()
    marks = [point["isDecisive"] for point in points]
    assert marks == sorted(marks, reverse=True)
    assert True in marks
    assert {point["id"] for point in points} <= set(items)
    assert all(point["number"] == CONTENT.number(point["id"]) for point in points)


def test_before_is_the_first_votes_and_after_what_holds_now(workshop: Workshop) -> None:
    items = [item.id for sector in CONTENT.sectors[:4] for item in sector.items if item.scored]
    workshop.addWritten([sheet("X", answers=dict.fromkeys(items, 1))])
    before = workshop.places("before")
    for id in (id for id in items if id.startswith(CONTENT.sectors[3].id)):
        workshop.vote(workshop.keys()[0], id, 2, "voted")
    assert workshop.places("before") == before
    assert workshop.places("after") != before


def test_merging_sector_by_sector_is_merging_all(workshop: Workshop) -> None:
    """Over 60 random groups of sheets, with goals, unknown ids, and what was agreed on them."""
    rng = random.Random(23)
    items = [item.id for sector in CONTENT.sectors for item in sector.items]
    for n in range(60):
        ids = [*rng.sample(items, 60), "no.such", "__proto__"]
        workshop.engine.call("begin", "", "[]")
        for _ in range(rng.randint(1, 6)):
            answers = {id: rng.choice([0, 1, 2, "unknown", "not-applicable"]) for id in ids}
            goals = [{"title": "G", "sectors": ["health"], "scores": {"independent": 1}}]
            group = rng.choice(["", "government", "academia"])
            parts = {"answers": answers, "goals": goals, "scope": rng.choice(["full", "quick"])}
            workshop.addWritten([sheet(f"R{n}", group, title=rng.choice(["", "T"]), **parts)])
        workshop.entitle({"by": rng.choice(["", "constituency"]), "title": "W"}, "by")
        for id in rng.sample(ids, 5):
            workshop.agree(id, {"level": rng.choice([0, 1, 2, "unknown"]), "note": "N"}, "agreed")
        assert workshop.isWhole(), n


def test_what_is_worked_out_once_is_never_old(workshop: Workshop) -> None:
    """After each of 120 random changes the agenda says what a new one would say."""
    rng = random.Random(5)
    groups = ["", "government", "civil-society"]

    def votes() -> Json:
        return {id: rng.choice([0, 1, 2, "unknown"]) for id in rng.sample(ITEMS, 25)}

    workshop.addWritten([sheet(f"R{n}", rng.choice(groups), answers=votes()) for n in range(5)])
    level = lambda: rng.choice([0, 1, 2, "unknown", "not-applicable"])  # noqa: E731
    for n in range(120):
        keys, id = workshop.keys(), rng.choice(ITEMS)
        acts = [
            lambda: workshop.agree(id, {"level": level(), "note": str(n)}, "agreed"),  # noqa: B023
            lambda: workshop.agree(id, None, "taken back"),  # noqa: B023
            lambda: workshop.leaveOpen(id, {"who": "X", "when": "", "note": ""}, "open"),  # noqa: B023
            lambda: workshop.vote(rng.choice(keys), id, rng.choice([0, 1, 2, None]), "voted"),  # noqa: B023
            lambda: workshop.call(rng.choice(keys), {"constituency": rng.choice(groups)}, "called"),  # noqa: B023
            lambda: workshop.entitle({"by": rng.choice(["", "constituency"])}, "by"),
            lambda: workshop.addWritten([sheet(f"N{n}", answers=votes())]),  # noqa: B023
            lambda: len(keys) > 3 and workshop.remove(rng.choice(keys), "removed"),  # noqa: B023
            workshop.undo,
        ]
        rng.choice(acts)()
        assert workshop.all() == workshop.fresh(), n
        assert workshop.isWhole(), n
