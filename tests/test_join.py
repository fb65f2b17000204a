"""Copies of an assessment are joined answer by answer, and earlier states are kept within bounds.

V8 runs the very files the site serves, through mini-racer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from mdcheck.model import Content
from mdcheck.pages.data import content_object
from mdcheck.web.assemble import source

Json = dict[str, Any]
OURS = 7
THEIRS = 8
ADAPTER = """
function call(name, text) {
  const { fields, join, history } = mdcheck;
  const given = JSON.parse(text);
  const acts = {
    flat: (sheet) => fields.fieldsOf(sheet),
    there_and_back: (sheet) => join.copyOf(fields.fieldsOf(sheet)),
    stamped: ([stamps, before, after]) => fields.stamped(stamps, before, after),
    ahead: ([one, other]) => join.isAhead(one, other),
    join: ([one, other, pending]) => join.join(one, other, new Map(Object.entries(pending))),
    kept: ([text, content]) => {
      const { sheet, desk, stamps } = mdcheck.Copy.read("a", text, content);
      return { title: sheet.title, desk, stamps };
    },
    changed: ([text, content, desk]) => {
      const copy = mdcheck.Copy.read("a", text, content);
      copy.change((_, beside) => Object.assign(beside, desk));
      const { sheet, ...rest } = JSON.parse(copy.text());
      return { ...rest, title: sheet.title, keys: Object.keys(sheet), pending: [...copy.pending.keys()] };
    },
    outdated: ([states, now]) => history.outdated(states, now),
  };
  return JSON.stringify(acts[name](given));
}
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        found.eval(f"Math.random = () => {OURS}e-6;")
        for name in ("words", "kernel/count", "sheet", "fields", "copy", "join", "history"):
            found.eval(source(name))
        found.eval(ADAPTER)
        yield found


def call(engine: MiniRacer, name: str, given: object) -> Any:
    return json.loads(engine.call("call", name, json.dumps(given)))


# A sheet as fields

SHEET = {
    "format": "mdcheck-answers/1",
    "title": "Kasamba",
    "respondent": {"name": "Nurses", "constituency": "government"},
    "profile": {"abroad": "yes"},
    "answers": {
        "health.a": 2,
        "health.b": {"level": None, "note": "Later", "by": "A"},
        "a/b/level": {"level": "unknown"},
        "": 1,
        "__proto__": 0,
        "health.gone": None,
    },
    "goals": [{"title": "Jobs", "sectors": [], "scores": {}}],
    "plan": {"years": "2027", "framework": "", "goals": [{"title": "Jobs", "actions": []}]},
}


def test_a_sheet_is_taken_to_fields_and_back(engine: MiniRacer) -> None:
    flat = call(engine, "flat", SHEET)
    assert flat["respondent/name"] == "Nurses"
    assert flat["answers/health.a/level"] == 2
    assert flat["answers/a/b/level/level"] == "unknown"
    assert flat["goals"] == SHEET["goals"]
    back = call(engine, "there_and_back", SHEET)["sheet"]
    long = {
        id: entry if isinstance(entry, dict) else {"level": entry}
        for id, entry in SHEET["answers"].items()  # type: ignore[attr-defined]
    }
    assert back == {**SHEET, "answers": long}


# What lies beside it

DESK: Json = {
    "flags": {"health.a": True, "a/b": True, "__proto__": True},
    "proposals": {"title": "2025", "answers": {"health.a": 1}},
    "asked": [{"sector": "health", "to": "Nurses", "when": "2026-11-02"}],
}
BESIDE = ["desk/asked", "desk/flags/__proto__", "desk/flags/a/b", "desk/flags/health.a"]


def test_a_desk_is_taken_to_fields_and_back(engine: MiniRacer) -> None:
    """Each flag is a field of its own; proposals are one, and so is the list of who was asked."""
    flat = call(engine, "flat", {**SHEET, "desk": DESK})
    assert sorted(path for path in flat if "desk" in path) == [*BESIDE, "desk/proposals"]
    assert flat["desk/proposals"] == DESK["proposals"]
    back = call(engine, "there_and_back", {**SHEET, "desk": DESK})
    assert back["desk"] == DESK
    assert back["sheet"] == call(engine, "there_and_back", SHEET)["sheet"]
    assert "desk" not in back["sheet"]


def kept(**parts: object) -> str:
    sheet = {"format": "mdcheck-answers/1", "title": "Mine", "answers": {}}
    return json.dumps({"saved": "2026-01-01", "sheet": sheet, "stamps": {"title": 1}, **parts})


BLANK_DESK = {"flags": {}, "proposals": None, "asked": []}


@pytest.mark.parametrize(
    ("parts", "desk"),
    [
        pytest.param({}, BLANK_DESK, id="of-an-older-edition"),
        pytest.param({"desk": DESK}, DESK, id="whole"),
        pytest.param({"desk": {"flags": {"a.b": True}}}, {**BLANK_DESK, "flags": {"a.b": True}}, id="part"),
        pytest.param({"desk": "x"}, BLANK_DESK, id="no-mapping"),
        pytest.param({"desk": None}, BLANK_DESK, id="null"),
        pytest.param(
            {"desk": {"flags": [1], "proposals": 3, "asked": {"a": 1}}}, BLANK_DESK, id="damaged"
        ),
        pytest.param({"desk": {"asked": ["x", None, {"to": "A"}]}}, {**BLANK_DESK, "asked": [{"to": "A"}]}, id="entries"),
    ],
)  # fmt: skip
def test_a_kept_text_opens_whatever_lies_beside_the_sheet(
    engine: MiniRacer, content: Content, parts: Json, desk: Json
) -> None:
    found = call(engine, "kept", [kept(**parts), content_object(content)])
    assert found == {"title": "Mine", "desk": desk, "stamps": {"title": 1}}


def test_a_change_of_the_desk_is_stamped_and_not_in_the_sheet(
    engine: MiniRacer, content: Content
) -> None:
    before = kept(desk={"flags": {"health.a": True}})
    found = call(engine, "changed", [before, content_object(content), {**DESK, "flags": {}}])
    changed = ["desk/asked", "desk/flags/health.a", "desk/proposals"]
    assert sorted(found["pending"]) == changed
    assert found["stamps"] == {"title": 1, **dict.fromkeys(changed, stamp(1, OURS))}
    assert found["desk"] == {**DESK, "flags": {}}
    assert "desk" not in found["keys"]


def test_flags_of_two_windows_are_all_kept(engine: MiniRacer) -> None:
    one, two, both = "desk/flags/health.a", "desk/flags/health.b", "desk/flags/health.c"
    ours = copy({one: True, both: True}, {one: stamp(1, OURS), both: stamp(1, OURS)})
    theirs = copy({two: True}, {two: stamp(1, THEIRS), both: stamp(2, THEIRS)})
    for pair in ((ours, theirs), (theirs, ours)):
        assert joined(engine, *pair)["values"] == {one: True, two: True}  # one was taken away later


def test_what_changed_is_stamped_and_nothing_else(engine: MiniRacer) -> None:
    before = {"title": "A", "answers/x/level": 1, "answers/y/level": None}
    after = {"title": "B", "answers/x/level": 1, "answers/z/note": "New"}
    stamps = call(engine, "stamped", [{"title": 3_000_008}, before, after])
    assert stamps == {"title": 4_000_007, "answers/z/note": 1_000_007}


@pytest.mark.parametrize("damage", ["x", None, 1e300, -1, {}, "1e9999"])
def test_a_damaged_stamp_stops_no_later_change(engine: MiniRacer, damage: object) -> None:
    ((_, stamp),) = call(engine, "stamped", [{"title": damage}, {}, {"title": "A"}]).items()
    damaged = copy({"title": "old"}, {"title": damage})
    assert call(engine, "ahead", [copy({"title": "A"}, {"title": stamp}), damaged])


# Two copies


def copy(values: Json, stamps: Json, saved: str = "2026-01-01") -> Json:
    return {"saved": saved, "values": values, "stamps": stamps}


def stamp(times: int, who: int) -> int:
    return times * 1_000_000 + who


def joined(engine: MiniRacer, one: Json, other: Json, pending: Json | None = None) -> Json:
    found: Json = call(engine, "join", [one, other, pending or {}])
    return found


def test_each_copy_gives_what_the_other_lacks(engine: MiniRacer) -> None:
    ours = copy({"answers/a/level": 2}, {"answers/a/level": stamp(1, OURS)}, "2026-01-03")
    theirs = copy({"answers/b/level": 0}, {"answers/b/level": stamp(1, THEIRS)}, "2026-01-02")
    found = joined(engine, ours, theirs)
    assert found["values"] == {"answers/a/level": 2, "answers/b/level": 0}
    assert found["stamps"] == {**ours["stamps"], **theirs["stamps"]}
    assert (found["saved"], found["lost"]) == ("2026-01-03", {})


def test_what_was_cleared_later_stays_cleared(engine: MiniRacer) -> None:
    ours = copy({"answers/a/level": 2}, {"answers/a/level": stamp(1, OURS)})
    theirs = copy({}, {"answers/a/level": stamp(2, THEIRS)})
    for pair in ((ours, theirs), (theirs, ours)):
        assert joined(engine, *pair)["values"] == {}


def test_copies_of_an_older_edition_give_what_the_other_lacks(engine: MiniRacer) -> None:
    ours, theirs = copy({"title": "A"}, {}), copy({"answers/b/note": "!"}, {})
    for pair in ((ours, theirs), (theirs, ours)):
        assert joined(engine, *pair)["values"] == {"title": "A", "answers/b/note": "!"}


PATHS = ("title", "answers/a/level", "answers/a/note", "answers/b/level")


@st.composite
def copies(draw: st.DrawFn) -> Json:
    """Any copy; the same field with the same stamp always has the same value, as in what is kept."""
    stamps = draw(st.dictionaries(st.sampled_from(PATHS), st.integers(0, 3)))
    blank = {path for path, times in stamps.items() if times == 3}
    values = {path: f"{path} {times}" for path, times in stamps.items() if path not in blank}
    return copy(values, {path: stamp(times, times) for path, times in stamps.items()})


@given(copies(), copies(), copies())
def test_all_windows_come_to_the_same_in_any_order(
    engine: MiniRacer, one: Json, two: Json, three: Json
) -> None:
    def all_of(*found: Json) -> Json:
        first, *rest = found
        for other in rest:
            first = joined(engine, first, other)
        return {key: first[key] for key in ("values", "stamps")}

    both = all_of(one, two)
    assert both == all_of(two, one) == all_of(one, two, two, one)
    assert all_of(one, two, three) == all_of(three, two, one) == all_of(two, three, one)
    for part in (one, two):
        assert not call(engine, "ahead", [part, {**both, "saved": ""}])
    assert call(engine, "ahead", [two, one]) == (both != all_of(one))


# Changed here and elsewhere at once

NOTE = "answers/a/note"


def clash(engine: MiniRacer, ours: str, theirs: str, times: int = 2, who: int = THEIRS) -> Json:
    mine = copy({NOTE: ours}, {NOTE: stamp(2, OURS)})
    other = copy({NOTE: theirs}, {NOTE: stamp(times, who)})
    found: Json = joined(engine, mine, other, {NOTE: stamp(1, THEIRS)})["lost"]
    return found


def test_words_that_go_are_told(engine: MiniRacer) -> None:
    assert clash(engine, "ours", "theirs") == {NOTE: "ours"}
    mine = copy({NOTE: "ours"}, {NOTE: stamp(3, OURS)})
    other = copy({NOTE: "theirs"}, {NOTE: stamp(2, THEIRS)})
    found = joined(engine, mine, other, {NOTE: stamp(1, THEIRS)})
    assert (found["values"][NOTE], found["lost"]) == ("ours", {NOTE: "theirs"})


def test_a_level_that_goes_is_told(engine: MiniRacer) -> None:
    level = "answers/a/level"
    mine = copy({level: 1}, {level: stamp(1, OURS)})
    other = copy({level: 2}, {level: stamp(1, THEIRS)})
    assert joined(engine, mine, other, {level: 0})["lost"] == {level: 1}


@pytest.mark.parametrize(
    ("ours", "theirs", "times", "who"),
    [
        pytest.param("the same", "the same", 2, THEIRS, id="same"),
        pytest.param("part", "a part of it", 2, THEIRS, id="part-of-what-stays"),
        pytest.param("", "theirs", 2, THEIRS, id="nothing"),
        pytest.param("new", "as it was", 1, THEIRS, id="no-change-of-theirs"),
        pytest.param("new", "our own, heard of again", 2, OURS, id="our-own"),
    ],
)
def test_nothing_is_told_where_nothing_goes(
    engine: MiniRacer, ours: str, theirs: str, times: int, who: int
) -> None:
    assert clash(engine, ours, theirs, times, who) == {}


def test_what_was_heard_of_before_it_was_changed_goes_untold(engine: MiniRacer) -> None:
    mine = copy({NOTE: "ours"}, {NOTE: stamp(3, OURS)})
    other = copy({NOTE: "theirs"}, {NOTE: stamp(2, THEIRS)})
    assert joined(engine, mine, other, {})["lost"] == {}
    assert joined(engine, mine, other, {NOTE: stamp(2, THEIRS)})["lost"] == {}


# Earlier states

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
NOW = 1_800_000_000_000


def outdated(engine: MiniRacer, *ages: int, why: str = "", size: int = 1) -> list[int]:
    """Of states of these ages, which go; they are numbered from 0 as they come."""
    states = [
        {"key": key, "id": "a", "why": why, "at": NOW - age, "text": "x" * size}
        for key, age in enumerate(ages)
    ]
    return sorted(call(engine, "outdated", [states, NOW]))


def test_of_the_last_hour_all_states_stay(engine: MiniRacer) -> None:
    assert outdated(engine, *range(0, HOUR, 5 * MINUTE)) == []


def test_of_an_hour_and_of_a_day_the_last_state_stays(engine: MiniRacer) -> None:
    begin = NOW % HOUR + 2 * HOUR  # since a full hour
    assert outdated(engine, begin - 1, begin - MINUTE, begin - 5 * MINUTE) == [0, 1]
    begin = NOW % DAY + 3 * DAY
    assert outdated(engine, begin - 1, begin - HOUR, begin - 9 * HOUR) == [0, 1]


def test_states_before_a_step_stay_thirty_days(engine: MiniRacer) -> None:
    ages = (DAY, DAY + 1, 29 * DAY, 30 * DAY, 30 * DAY + 1)
    assert outdated(engine, *ages, why="cleared") == [4]


def test_an_assessment_has_so_many_states_and_no_more(engine: MiniRacer) -> None:
    assert outdated(engine, *range(60), why="cleared") == []
    assert outdated(engine, *range(63), why="cleared") == [60, 61, 62]


def test_states_have_a_size_together_and_the_newest_stays_whatever_its_size(
    engine: MiniRacer,
) -> None:
    assert outdated(engine, 1, 2, 3, why="replaced", size=4_000_000) == [2]
    assert outdated(engine, 1, why="replaced", size=11_000_000) == []


def test_each_assessment_has_states_of_its_own(engine: MiniRacer) -> None:
    age = NOW % HOUR + 2 * HOUR
    states = [
        {"key": key, "id": id, "why": "", "at": NOW - age + key, "text": ""}
        for key, id in enumerate("abab")
    ]
    assert sorted(call(engine, "outdated", [states, NOW])) == [0, 1]
