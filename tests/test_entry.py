"""Answers typed from paper: each line is understood as a whole, or named as a mistake with what to do.

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

from mdcheck.web.assemble import source

Json = dict[str, Any]
NA = "not-applicable"
STEPS = [
    {"level": 0, "title": "No"},
    {"level": 1, "title": "Partly"},
    {"level": 2, "title": "Yes"},
    {"level": "unknown", "title": "Do not know"},
    {"level": NA, "title": "Not applicable"},
]
ITEMS = [
    {"id": f"health.q{n}", "number": n, "text": f"Question, or number {n}?", "isOpen": n == 3}
    for n in range(1, 15)
]
TABLES = [{"name": name, "constituency": "government"} for name in ("Table 1", "Lake", "Nurses")]
LEVELS = [0, 1, 2, "unknown", NA, None]
KEYS = ["0", "1", "2", "?", "n", "-"]
ADAPTER = """
function call(name, text) {
  const given = JSON.parse(text);
  const { entry, clock, roomKeys } = mdcheck;
  const acts = {
    parse: ([text, about]) => entry.parse(text, about),
    glance: ([text, about]) => entry.glance(text, about).levels,
    keyOf: (level) => mdcheck.answerKeys.keyOf(level),
    voices: ([line, about]) => entry.voices(line, about),
    put: ([sheets, id, voices, head, core]) => entry.put(sheets, id, voices, head, core),
    clock: (steps) => steps.reduce((now, [name, ...args]) => clock[name](...(now ? [now] : []), ...args), null),
    key: ([event, isRtl]) => roomKeys.actOf(event, isRtl),
  };
  return JSON.stringify(acts[name](given));
}
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        names = ("words", "room/clock", "room/keys", "entry/keys", "entry/parse", "entry/entry")
        for name in names:
            found.eval(source(name))
        found.eval(ADAPTER)
        yield found


def call(engine: MiniRacer, name: str, given: object) -> Any:
    return json.loads(engine.call("call", name, json.dumps(given)))


def parse(engine: MiniRacer, text: str, tables: list[Json] = TABLES) -> Json:
    about = {"items": ITEMS, "tables": tables, "steps": STEPS}
    found: Json = call(engine, "parse", [text, about])
    return found


def votes(engine: MiniRacer, text: str, tables: list[Json] = TABLES) -> Any:
    """What the tables said by a text of one line that must be understood."""
    found = parse(engine, text, tables)
    assert found["mistakes"] == []
    assert len(found["lines"]) == 1
    return found["lines"][0]["votes"]


# A key for each table


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("14 0 ? n", id="spaces"),
        pytest.param("  14   0  ?  N ", id="more-spaces"),
        pytest.param("14 0?n", id="a-run"),
        pytest.param("14. 0 ? n", id="dot"),
        pytest.param("14) 0 ? n", id="bracket"),
        pytest.param("Q14 0 ? n", id="letter"),
        pytest.param("#14 0 ? n", id="sign"),
        pytest.param("014 0 ? n", id="zero-before"),
        pytest.param("14\t0\t?\tn", id="spreadsheet"),
        pytest.param("14;0;?;n", id="semicolons"),
        pytest.param("14, 0, ?, n", id="commas"),
        pytest.param("14 0,?,n", id="mixed"),
        pytest.param("14\tNo\tDo not know\tNot applicable", id="titles"),
        pytest.param("14\tno\tunknown\tn/a", id="words"),
        pytest.param("14\tQuestion, or number 14?\t0\t?\tn", id="with-the-question"),
        pytest.param("١٤ ٠ ؟ n", id="arabic"),
        pytest.param("۱۴ ۰ ؟ n", id="persian"),
        pytest.param("14\u00a00\u00a0?\u00a0n", id="hard-spaces"),
        pytest.param("\n\n14 0 ? n\r\n", id="empty-lines"),
    ],
)
def test_a_line_is_a_number_and_a_key_for_each_table(engine: MiniRacer, line: str) -> None:
    assert votes(engine, line) == [0, "unknown", NA]


def test_what_was_understood_is_said_in_words(engine: MiniRacer) -> None:
    found = parse(engine, "14 1 - 2")["lines"][0]
    assert found["words"] == "Table 1: Partly · Lake: no answer · Nurses: Yes"
    assert (found["id"], found["number"], found["line"]) == ("health.q14", 14, 1)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("14\t0\t\t2", [0, None, 2], id="empty-cell"),
        pytest.param("14;0;;", [0, None, None], id="empty-cells-at-the-end"),
        pytest.param("14 – — −", [None, None, None], id="dashes"),
        pytest.param("14 0-2", [0, None, 2], id="a-run"),
    ],
)
def test_a_table_may_have_given_no_answer(engine: MiniRacer, line: str, said: object) -> None:
    assert votes(engine, line) == said


def test_a_single_table_needs_a_single_key(engine: MiniRacer) -> None:
    assert votes(engine, "2 n", TABLES[:1]) == [NA]
    assert votes(engine, "2\tn/a", TABLES[:1]) == [NA]


@given(
    st.lists(st.sampled_from(range(6)), min_size=1, max_size=8), st.sampled_from([" ", "\t", ";"])
)
def test_any_keys_for_any_tables(engine: MiniRacer, chosen: list[int], sign: str) -> None:
    tables = [{"name": f"T{n}", "constituency": ""} for n in range(len(chosen))]
    line = sign.join(["7", *(KEYS[n] for n in chosen)])
    assert votes(engine, line, tables) == [LEVELS[n] for n in chosen]


# Columns of a spreadsheet


def test_whole_columns_are_read_in_the_order_of_their_head(engine: MiniRacer) -> None:
    text = "No.\tNURSES\tTable 1\tLake\n1\t0\t1\t2\n2\t?\t\tn\n"
    found = parse(engine, text)
    assert found["mistakes"] == []
    assert [one["votes"] for one in found["lines"]] == [[1, 2, 0], [None, NA, "unknown"]]
    assert [one["line"] for one in found["lines"]] == [2, 3]


def test_the_head_may_name_the_questions_too(engine: MiniRacer) -> None:
    text = "No.\tQuestion\tNurses\tTable 1\tLake\n1\tQuestion, or number 1?\t0\t1\t2"
    assert parse(engine, text)["lines"][0]["votes"] == [1, 2, 0]


@pytest.mark.parametrize("head", ["No.\tLake\tLake\tNurses", "No.\tA\tB\tC", "Answers of the room"])
def test_a_head_that_names_other_tables_is_a_mistake(engine: MiniRacer, head: str) -> None:
    found = parse(engine, f"{head}\n1\t0\t1\t2")
    assert [one["line"] for one in found["mistakes"]] == [1]
    assert [one["votes"] for one in found["lines"]] == [[0, 1, 2]]


def test_the_head_stays_known_so_that_lines_can_be_read_again_in_its_order(
    engine: MiniRacer,
) -> None:
    head = "\tNurses\tTable 1\tLake"
    assert parse(engine, f"{head}\n1\t0\tx\t2")["head"] == head
    assert parse(engine, "1 0 1 2\n2 0 1 2")["head"] == ""
    assert [call(engine, "keyOf", level) for level in LEVELS] == KEYS


def test_a_head_alone_is_no_line(engine: MiniRacer) -> None:
    found = parse(engine, "No.\tNurses\tTable 1\tLake")
    assert found["lines"] == []
    assert [one["message"] for one in found["mistakes"]] == ["This line has no question number."]


@pytest.mark.parametrize("line", ["14 0 ? n", "14 0?n", "14\t0\t?\tn"])
def test_what_is_shown_while_typing_is_what_is_taken(engine: MiniRacer, line: str) -> None:
    about = {"items": ITEMS, "tables": TABLES, "steps": STEPS}
    assert call(engine, "glance", [line, about]) == votes(engine, line)


# Counts


@pytest.mark.parametrize(
    ("line", "counts", "words"),
    [
        ("14: 3/1/2/1/4", [3, 1, 2, 1, 4], "No 3 · Partly 1 · Yes 2 · Do not know 1 · Not applicable 4"),
        ("14:3/0/2", [3, 0, 2, 0, 0], "No 3 · Yes 2"),
        ("14 : 0 / 1", [0, 1, 0, 0, 0], "Partly 1"),
        ("14: 0/0/0", [0, 0, 0, 0, 0], "no answer"),
        ("14: 99/0", [99, 0, 0, 0, 0], "No 99"),
    ],
)  # fmt: skip
def test_counts_are_read(engine: MiniRacer, line: str, counts: list[int], words: str) -> None:
    found = parse(engine, line)
    assert found["mistakes"] == []
    assert (found["lines"][0]["counts"], found["lines"][0]["words"]) == (counts, words)
    assert found["lines"][0]["votes"] is None


# Mistakes


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("0 1 2", "There is no question 0 here."),
        ("15 0 1 2", "There is no question 15 here."),
        ("14012", "There is no question 14012 here."),
        ("yes no", "This line has no question number."),
        ("14012345678", "This line has no question number."),
        ("3 0 1 2", "Question 3 is an open question and takes no key."),
        ("14 0 1", "Question 14: 2 answers for 3 tables."),
        ("14 0 1 2 2", "Question 14: 4 answers for 3 tables."),
        ("14", "Question 14: 0 answers for 3 tables."),
        ("14 0 x 3", "Question 14: “x”, “3” are not keys."),
        ("14 0 <b> 2", "Question 14: “<b>” is not a key."),
        ("14: 3", "Question 14: these counts cannot be read."),
        ("14: 0 1 2", "Question 14: these counts cannot be read."),
        ("14: 1/2/3/4/5/6", "Question 14: these counts cannot be read."),
        ("14: 1/x", "Question 14: these counts cannot be read."),
        ("14: 1/-1", "Question 14: these counts cannot be read."),
        ("14: 99/1", "Question 14: 100 answers are too many to count."),
    ],
)  # fmt: skip
def test_a_mistake_says_what_and_what_to_do(engine: MiniRacer, line: str, message: str) -> None:
    found = parse(engine, f"1 0 0 0\n{line}\n2 1 1 1")
    assert [one["number"] for one in found["lines"]] == [1, 2], "nothing else is lost"
    (mistake,) = found["mistakes"]
    assert mistake["message"].startswith(message)
    assert (mistake["line"], mistake["text"]) == (2, line)
    assert mistake["hint"].endswith(".") or "14" in mistake["hint"]


def test_all_mistakes_are_told_at_once(engine: MiniRacer) -> None:
    found = parse(engine, "1 0\n2 x 1 1\n\n99 0 0 0\n4 0 0 0")
    assert [one["line"] for one in found["mistakes"]] == [1, 2, 4]


def test_a_number_typed_again_corrects(engine: MiniRacer) -> None:
    found = parse(engine, "14 0 0 0\n2 1 1 1\n14 2 2 2")
    assert [one["isReplaced"] for one in found["lines"]] == [True, False, False]


@given(st.text(max_size=60))
def test_nothing_that_is_typed_breaks_it(engine: MiniRacer, text: str) -> None:
    found = parse(engine, text)
    assert len(found["lines"]) + len(found["mistakes"]) <= 1 + text.count("\n") + text.count("\r")


# Into the sheets

HEAD = {"title": "Velundria", "date": "2026-11-26", "content_version": "2.0"}


def sheet(name: str, **answers: object) -> Json:
    found = {
        f"health.{key}": {"level": level, "note": "", "evidence": "", "reference": "", "by": ""}
        for key, level in answers.items()
    }
    parts = {"constituency": "academia", "scope": "full", "profile": {}, "goals": []}
    return {**HEAD, **parts, "respondent": name, "answers": found, "unknown_ids": []}


def typed(engine: MiniRacer, sheets: list[Json], text: str, core: bool = False) -> Json:
    """Sheets once a line is put into them, and what was said before."""
    line = parse(engine, text)["lines"][0]
    voices = call(engine, "voices", [line, {"tables": TABLES, "sheets": sheets}])
    found: Json = call(engine, "put", [sheets, line["id"], voices, HEAD, core])
    return found


def levels(sheets: list[Json | None], id: str = "health.q14") -> Json:
    there = [one for one in sheets if one and id in one["answers"]]
    return {one["respondent"]: one["answers"][id]["level"] for one in there}


def test_a_table_is_a_respondent(engine: MiniRacer) -> None:
    sheets = typed(engine, [], "14 0 - n")["sheets"]
    assert levels(sheets) == {"Table 1": 0, "Nurses": NA}
    assert [one["constituency"] for one in sheets] == ["government", "government"]
    assert {key: sheets[0][key] for key in HEAD} == HEAD


def test_a_respondent_who_has_a_sheet_keeps_it_with_its_notes(engine: MiniRacer) -> None:
    mine = sheet(" nurses ", q1=2, q14=1)
    mine["answers"]["health.q14"]["note"] = "Many leave"
    sheets = typed(engine, [mine, sheet("Mayor", q14=0)], "14 - - 2")["sheets"]
    assert levels(sheets) == {" nurses ": 2, "Mayor": 0}
    assert sheets[0]["answers"]["health.q14"]["note"] == "Many leave"
    assert sheets[0]["constituency"] == "academia"


def test_what_was_typed_can_be_taken_back(engine: MiniRacer) -> None:
    before = [sheet("Lake", q14=1, q1=2), sheet("Mayor", q14=0)]
    done = typed(engine, before, "14 0 2 ?")
    assert levels(done["sheets"]) == {"Lake": 2, "Mayor": 0, "Table 1": 0, "Nurses": "unknown"}
    back = call(engine, "put", [done["sheets"], "health.q14", done["before"], HEAD, False])
    assert back["sheets"] == [*before, None, None], "the new ones go"


def test_a_sheet_that_is_made_asks_the_short_list_until_more_is_typed(engine: MiniRacer) -> None:
    """Else thirty core items of five sectors would be too little known, and nothing would be ranked."""
    first = typed(engine, [], "14 0 1 2", core=True)
    assert [one["scope"] for one in first["sheets"]] == ["quick"] * 3
    more = typed(engine, first["sheets"], "1 0 - 2")
    assert [one["scope"] for one in more["sheets"]] == ["full", "quick", "full"]
    back = call(engine, "put", [more["sheets"], "health.q1", more["before"], HEAD, False])
    assert back["sheets"] == first["sheets"]
    assert [one["scope"] for one in typed(engine, [], "14 0 1 2")["sheets"]] == ["full"] * 3


def test_a_sheet_from_a_file_keeps_what_it_asks(engine: MiniRacer) -> None:
    assert (
        typed(engine, [sheet("Lake", q1=2)], "14 2 - -", core=True)["sheets"][0]["scope"] == "full"
    )


def test_no_answer_takes_an_answer_away_and_leaves_the_note(engine: MiniRacer) -> None:
    mine = sheet("Lake", q14=1)
    mine["answers"]["health.q14"]["note"] = "Look it up"
    sheets = typed(engine, [mine], "14 - - -")["sheets"]
    assert levels(sheets) == {"Lake": None}
    assert typed(engine, [sheet("Lake", q14=1)], "14 - - -")["sheets"] == [None]


def test_a_sheet_that_nobody_touched_stays_though_it_is_empty(engine: MiniRacer) -> None:
    assert typed(engine, [sheet("Mayor")], "14 - - -")["sheets"] == [sheet("Mayor")]


def test_counts_become_tables_that_nobody_named(engine: MiniRacer) -> None:
    sheets = typed(engine, [], "14: 1/0/2/1")["sheets"]
    names = [f"Table {n}, counted" for n in range(1, 5)]
    assert levels(sheets) == dict(zip(names, [0, 2, 2, "unknown"], strict=True))
    assert {one["constituency"] for one in sheets} == {""}


def test_fewer_counted_the_second_time_leave_none_over(engine: MiniRacer) -> None:
    sheets = typed(engine, [], "14: 3/1/2")["sheets"]
    assert levels(typed(engine, sheets, "14: 0/1")["sheets"]) == {"Table 1, counted": 1}


# The clock and the keys of the room view

MINUTE = 60_000


def clock(engine: MiniRacer, *steps: list[Any]) -> Any:
    return call(engine, "clock", list(steps))


def test_a_clock_counts_down_stops_and_goes_on(engine: MiniRacer) -> None:
    going = [["set", 5], ["toggled", 1000]]
    assert clock(engine, *going, ["left", 1000 + MINUTE]) == 4 * MINUTE
    stopped = [*going, ["toggled", 1000 + MINUTE]]
    assert clock(engine, *stopped, ["left", 10**9]) == 4 * MINUTE
    assert clock(engine, *stopped, ["toggled", 10**9], ["left", 10**9 + 1]) == 4 * MINUTE - 1
    assert clock(engine, *going, ["left", 10**9]) == 0
    assert clock(engine, *going, ["toggled", 10**9], ["left", 0]) == 5 * MINUTE


@pytest.mark.parametrize(
    ("left", "shown"),
    [(300_000, "5:00"), (299_999, "5:00"), (299_000, "4:59"), (1, "0:01"), (0, "0:00")],
)
def test_the_time_shown_has_begun(engine: MiniRacer, left: int, shown: str) -> None:
    assert clock(engine, ["shown", left]) == shown


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (5 * MINUTE, ""),
        (MINUTE + 1, ""),
        (MINUTE, "1 minute left"),
        (MINUTE // 2 + 1, "1 minute left"),
        (MINUTE // 2, "Half a minute left"),
        (1, "Half a minute left"),
        (0, "Time is up"),
    ],
)
def test_the_end_is_told_in_words(engine: MiniRacer, left: int, said: str) -> None:
    assert clock(engine, ["set", 6], ["toggled", 0], ["said", 6 * MINUTE - left]) == said


def test_minutes_are_added_and_taken_within_bounds(engine: MiniRacer) -> None:
    assert clock(engine, ["set", 5], ["lengthened", 1, 0])["length"] == 6 * MINUTE
    assert clock(engine, ["set", 1], ["lengthened", -1, 0])["length"] == MINUTE
    assert clock(engine, ["set", 90], ["lengthened", 1, 0])["length"] == 90 * MINUTE
    running = [["set", 5], ["toggled", 0], ["lengthened", -1, MINUTE]]
    assert clock(engine, *running, ["left", MINUTE]) == 3 * MINUTE
    assert clock(engine, *running)["length"] == 5 * MINUTE


@pytest.mark.parametrize(
    ("event", "act"),
    [
        ({"key": "0"}, ["level", 0]),
        ({"key": "?", "shiftKey": True}, ["level", "unknown"]),
        ({"key": "؟", "shiftKey": True}, ["level", "unknown"]),
        ({"key": "N"}, ["level", NA]),
        ({"key": "Delete"}, ["level", None]),
        ({"key": "à", "code": "Digit0"}, ["level", 0]),
        ({"key": "é", "code": "Digit2"}, ["level", 2]),
        ({"key": "ى", "code": "KeyN"}, ["level", NA]),
        ({"key": "!", "code": "Digit1", "shiftKey": True}, None),
        ({"key": " "}, ["reveal"]),
        ({"key": "PageDown"}, ["go", 1]),
        ({"key": "ArrowLeft"}, ["go", -1]),
        ({"key": "ArrowRight", "shiftKey": True}, ["sector", 1]),
        ({"key": "r", "ctrlKey": True}, None),
        ({"key": "x"}, None),
        ({"key": "constructor"}, None),
    ],
)
def test_keys_of_all_keyboards(engine: MiniRacer, event: Json, act: object) -> None:
    assert call(engine, "key", [event, False]) == act


def test_arrows_follow_the_direction_of_the_text(engine: MiniRacer) -> None:
    assert call(engine, "key", [{"key": "ArrowLeft"}, True]) == ["go", 1]
