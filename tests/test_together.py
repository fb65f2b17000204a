"""Files brought together with the open assessment, in V8: what is new, the same, different, and what results.

On thousands of random sheets nothing is lost and nobody's answer becomes another's.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from mdcheck.load.folder import open_content
from mdcheck.pages.data import content_object
from mdcheck.web.assemble import source

Json = dict[str, Any]
IDS = ["health.staff-shortages", "health.demand-up", "trade.tariffs", "x.unknown", "__proto__"]
MINE = -1
ADAPTER = """
var content;
const given = (text) => {
  const [open, files, chosen, profile] = JSON.parse(text);
  const sheet = (data) => mdcheck.sheet.read(data, content).sheet;
  const sources = files.map((data, at) => ({ name: `file-${at}.json`, sheet: sheet(data), findings: [] }));
  return [sheet(open), sources, { chosen: new Map(chosen), profile }];
};
function compared(text) {
  const [open, sources] = given(text);
  return JSON.stringify(mdcheck.together.compare(open, sources));
}
function resulting(text) {
  const [open, sources, decided] = given(text);
  const before = JSON.stringify([open, sources]);
  const made = mdcheck.together.result(open, sources, decided);
  const written = JSON.stringify(mdcheck.sheet.write(made));
  return JSON.stringify({ written, same: JSON.stringify([open, sources]) === before });
}
0
"""


class Engine:
    def __init__(self) -> None:
        self.engine = MiniRacer()
        for name in ("words", "sheet", "together"):
            self.engine.eval(source(name))
        content = json.dumps(content_object(open_content()))
        self.engine.eval(f"{ADAPTER}; content = {content}; 0")

    def call(self, name: str, *parts: Any) -> Any:
        return json.loads(self.engine.eval(f"{name}({json.dumps(json.dumps(parts))})"))

    def compare(self, open: Json, *files: Json) -> Json:
        found: Json = self.call("compared", open, files, [], {})
        return found

    def result(
        self, open: Json, *files: Json, chosen: dict[str, int] | None = None, **profile: str
    ) -> Json:
        """What is saved then; neither the open sheet nor the files are changed on the way."""
        found = self.call("resulting", open, files, list((chosen or {}).items()), profile)
        assert found["same"]
        written: Json = json.loads(found["written"])
        return written


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    found = Engine()
    yield found
    found.engine.close()


def sheet(who: str = "", answers: Json | None = None, **parts: Any) -> Json:
    respondent = {"respondent": {"name": who}} if who else {}
    return {"format": "mdcheck-answers/1", **respondent, "answers": answers or {}, **parts}


def keys(places: list[Json]) -> list[str]:
    return [place["key"] for place in places]


HEALTH, DEMAND, TRADE = IDS[:3]
FOCAL = sheet(
    "Focal point", {HEALTH: {"level": 2, "note": "Mine"}}, title="Kasamba", date="2026-11-22"
)


def test_what_nobody_has_said_here_is_new(engine: Engine) -> None:
    theirs = sheet("Ministry", {DEMAND: {"level": 1, "note": "Seen"}, TRADE: 0})
    found = engine.compare(FOCAL, theirs)
    assert keys(found["fresh"]) == [f"answer {DEMAND}", f"answer {TRADE}"]
    assert found["differing"] == []
    assert found["files"][0]["answers"] == {"fresh": 2, "same": 0, "differing": 0, "between": 0}
    made = engine.result(FOCAL, theirs)
    assert made["answers"] == {
        HEALTH: {"level": 2, "note": "Mine"},
        DEMAND: {"level": 1, "note": "Seen", "by": "Ministry"},
        TRADE: {"level": 0, "by": "Ministry"},
    }


def test_the_head_of_the_open_sheet_stays(engine: Engine) -> None:
    theirs = sheet("Ministry", {DEMAND: 1}, title="Theirs", date="2020-01-01", scope="quick")
    made = engine.result(FOCAL, theirs)
    head = ("title", "date", "respondent", "scope")
    assert [made[key] for key in head] == ["Kasamba", "2026-11-22", {"name": "Focal point"}, "full"]


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param({"level": 1, "note": "Mine"}, id="level"),
        pytest.param({"level": "unknown", "note": "Mine"}, id="unknown"),
        pytest.param({"level": 2}, id="note missing"),
        pytest.param({"level": 2, "note": "Theirs"}, id="note"),
        pytest.param({"level": 2, "note": "Mine", "evidence": "documented"}, id="evidence"),
        pytest.param({"level": 2, "note": "Mine", "reference": "p. 3"}, id="reference"),
        pytest.param({"level": None, "note": "Mine"}, id="level missing"),
    ],
)
def test_what_differs_is_to_be_decided(engine: Engine, theirs: Json) -> None:
    """By level, note, evidence or reference; until it is, what is open stays."""
    file = sheet("Ministry", {HEALTH: theirs})
    found = engine.compare(FOCAL, file)
    (place,) = found["differing"]
    assert [one["at"] for one in place["variants"]] == [MINE, 0]
    assert found["files"][0]["answers"]["differing"] == 1
    assert engine.result(FOCAL, file)["answers"] == FOCAL["answers"]
    kept = engine.result(FOCAL, file, chosen={place["key"]: MINE})
    assert kept["answers"] == FOCAL["answers"]
    taken = engine.result(FOCAL, file, chosen={place["key"]: 0})
    assert taken["answers"] == {HEALTH: {**theirs, "by": "Ministry"}}


def test_who_gave_the_same_answer_makes_no_difference(engine: Engine) -> None:
    file = sheet("Ministry", {HEALTH: {"level": 2, "note": "Mine", "by": "Clinic"}})
    found = engine.compare(FOCAL, file)
    assert (found["fresh"], found["differing"]) == ([], [])
    assert found["files"][0]["answers"]["same"] == 1
    assert engine.result(FOCAL, file)["answers"] == FOCAL["answers"]


def test_files_that_differ_from_each_other_are_to_be_decided(engine: Engine) -> None:
    files = [sheet("A", {DEMAND: 0}), sheet("B", {DEMAND: 2}), sheet("C", {DEMAND: 2})]
    found = engine.compare(FOCAL, *files)
    (place,) = found["differing"]
    assert [(one["at"], one["also"]) for one in place["variants"]] == [(0, []), (1, [2])]
    assert [one["answers"]["between"] for one in found["files"]] == [1, 1, 1]
    assert DEMAND not in engine.result(FOCAL, *files)["answers"]
    made = engine.result(FOCAL, *files, chosen={place["key"]: 1})
    assert made["answers"][DEMAND] == {"level": 2, "by": "B"}


def test_the_same_file_twice_counts_once(engine: Engine) -> None:
    file = sheet("A", {DEMAND: 0})
    found = engine.compare(FOCAL, file, sheet("B"), file)
    assert [one["twice"] for one in found["files"]] == [-1, -1, 0]
    assert found["differing"] == []
    assert engine.result(FOCAL, file, sheet("B"), file)["answers"][DEMAND] == {
        "level": 0,
        "by": "A",
    }


AUTHORS = [
    pytest.param("Ministry", {"level": 1}, "Ministry", id="the respondent"),
    pytest.param("Ministry", {"level": 1, "by": "Clinic"}, "Clinic", id="whom the answer names"),
    pytest.param("", {"level": 1}, "file-0.json", id="nobody named"),
    pytest.param("Focal point", {"level": 1}, None, id="the respondent of the open sheet"),
    pytest.param("Ministry", {"level": 1, "by": "Focal point"}, None, id="back again"),
]


@pytest.mark.parametrize(("who", "answer", "by"), AUTHORS)
def test_an_answer_keeps_who_gave_it(
    engine: Engine, who: str, answer: Json, by: str | None
) -> None:
    made = engine.result(FOCAL, sheet(who, {DEMAND: answer}))["answers"][DEMAND]
    assert (made if isinstance(made, dict) else {}).get("by") == by


def test_goals_are_told_by_their_titles(engine: Engine) -> None:
    mine = [{"title": "Water", "sectors": ["health"], "scores": {"independent": 1}}]
    same = {"title": "Water", "sectors": ["health"], "scores": {"independent": 1}}
    other = {"title": "Water", "sectors": ["trade"], "scores": {"independent": 2}}
    new = {"title": "Diplomas", "sectors": ["health"], "scores": {}}
    open = {**FOCAL, "goals": mine}
    found = engine.compare(open, sheet("A", goals=[same, new]), sheet("B", goals=[other]))
    assert keys(found["fresh"]) == ["goal 1 Diplomas"]
    assert keys(found["differing"]) == ["goal 1 Water"]
    files = [sheet("A", goals=[same, new]), sheet("B", goals=[other])]
    assert engine.result(open, *files)["goals"] == [*mine, new]
    made = engine.result(open, *files, chosen={"goal 1 Water": 1})
    assert made["goals"] == [other, new]


def test_two_goals_of_one_title_stay_two(engine: Engine) -> None:
    goals = [{"title": "Water", "sectors": [], "scores": {"independent": n}} for n in (0, 1)]
    made = engine.result(FOCAL, sheet("A", goals=goals))
    assert made["goals"] == goals
    assert engine.result(made, sheet("A", goals=goals))["goals"] == goals


def test_what_is_said_of_the_country_is_offered_where_nothing_is_said(engine: Engine) -> None:
    open = {**FOCAL, "profile": {"emigration": "yes"}}
    files = [
        sheet("A", profile={"emigration": "no", "return": "yes"}),
        sheet("B", profile={"return": "no", "displacement": "no"}),
    ]
    found = engine.compare(open, *files)
    assert found["profile"] == {
        "return": {"yes": [0], "no": [1]},
        "displacement": {"yes": [], "no": [1]},
    }
    assert engine.result(open, *files)["profile"] == {"emigration": "yes"}
    made = engine.result(open, *files, displacement="no")
    assert made["profile"] == {"emigration": "yes", "displacement": "no"}


def test_ids_that_no_checklist_has_are_kept(engine: Engine) -> None:
    theirs = sheet("A", {"x.gone": {"level": 2, "note": "Kept"}, "x.blank": None, "__proto__": 1})
    made = engine.result(FOCAL, theirs)["answers"]
    assert made["x.gone"] == {"level": 2, "note": "Kept", "by": "A"}
    assert made["x.blank"] is None
    assert dict(made)["__proto__"] == {"level": 1, "by": "A"}


def test_adding_the_same_files_again_changes_nothing(engine: Engine) -> None:
    files = [sheet("A", {DEMAND: 0, "x.y": 1}), sheet("B", {TRADE: {"level": 2, "note": "n"}})]
    once = engine.result(FOCAL, *files)
    found = engine.compare(once, *files)
    assert (found["fresh"], found["differing"]) == ([], [])
    assert engine.result(once, *files) == once


# At random


def random_answer(rng: random.Random) -> Any:
    level = rng.choice([0, 1, 2, "unknown", "not-applicable", None])
    if rng.random() < 0.4:
        return level
    parts = {
        "level": level,
        "note": rng.choice(["", "a", "b"]),
        "evidence": rng.choice([None, "documented"]),
        "by": rng.choice(["", "A", "Clinic"]),
    }
    return {key: parts[key] for key in rng.sample(sorted(parts), rng.randrange(1, 5))}


def random_sheet(rng: random.Random) -> Json:
    ids = rng.sample(IDS, rng.randrange(len(IDS) + 1))
    goals = [
        {"title": rng.choice("WV"), "sectors": [], "scores": {"independent": rng.randrange(3)}}
        for _ in range(rng.randrange(3))
    ]
    profile = {"return": rng.choice(["yes", "no"])} if rng.random() < 0.3 else {}
    who = rng.choice(["", "A", "B", "Focal point"])
    return sheet(who, {id: random_answer(rng) for id in ids}, goals=goals, profile=profile)


def said(answer: Any) -> tuple[Any, ...]:
    """What an answer says, without who gave it."""
    entry = answer if isinstance(answer, dict) else {"level": answer}
    parts = [entry.get("level")]
    return (*parts, *(entry.get(key) or "" for key in ("note", "evidence", "reference")))


def author(sheet: Json, answer: Any, name: str) -> str:
    by = answer.get("by") if isinstance(answer, dict) else ""
    return by or sheet.get("respondent", {}).get("name") or name


def voices(sheet: Json, name: str) -> dict[str, tuple[Any, ...]]:
    """What is said at each place of a sheet, and who says it."""
    return {
        id: (said(answer), author(sheet, answer, name))
        for id, answer in sheet["answers"].items()
        if said(answer) != (None, "", "", "")
    }


@pytest.mark.parametrize("count", [300, pytest.param(5_000, marks=pytest.mark.slow)])
def test_nothing_is_lost_and_nobodys_answer_becomes_anothers(engine: Engine, count: int) -> None:
    """Each place of the result is what the open sheet or one file says there, of the same person; which, is decided."""
    for seed in range(count):
        rng = random.Random(seed)
        open, files = random_sheet(rng), [random_sheet(rng) for _ in range(rng.randrange(1, 4))]
        found = engine.compare(open, *files)
        chosen = {p["key"]: rng.choice(p["variants"])["at"] for p in found["differing"]}
        made = engine.result(open, *files, chosen=chosen)
        mine = open.get("respondent", {}).get("name", "")
        all_said = [voices(open, mine), *(voices(f, f"file-{n}.json") for n, f in enumerate(files))]
        results = voices(made, mine)
        assert set(results) == {id for one in all_said for id in one}, seed
        for id, voice in results.items():
            at = chosen.get(f"answer {id}", MINE if id in all_said[0] else None)
            allowed = all_said[1:] if at is None else [all_said[at + 1]]
            assert voice in [one.get(id) for one in allowed], (seed, id)
        titles = [g["title"] for g in made["goals"]]
        for one in (open, *files):
            for title in "WV":
                assert titles.count(title) >= [g["title"] for g in one["goals"]].count(title), seed
