"""What is answered, what is still to be seen to, and where to go on: as a browser works it out, in V8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from mdcheck.assess import assess
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Content
from mdcheck.pages.data import content_object
from mdcheck.report.told import progress, told
from mdcheck.web.assemble import source

Json = dict[str, Any]
ITEMS = [
    {"id": "a.one", "role": "pressure", "core": True},
    {"id": "a.two", "role": "safeguard", "applies": ["abroad"]},
    {"id": "a.why", "role": "open"},
    {"id": "a.three", "role": "potential", "core": True},
]
ADAPTER = """
const open = ({ sectors, sheet, flags }) => ({
  sheet: { scope: "full", profile: {}, ...sheet },
  copy: { desk: { flags: flags || {} } },
  content: { sectors },
});
const call = (name, text) => {
  const given = JSON.parse(text);
  const acts = {
    review: (one) => {
      const { states, ...rest } = mdcheck.review(open(one), one.sectors);
      return { ...rest, states: Object.fromEntries(states) };
    },
    next: ([all, wanted, from]) => mdcheck.review.nextOf(all, wanted, from) || null,
    concerns: ([ids, what]) => mdcheck.review.concerns(ids.map((id) => ({ id })), what),
  };
  return JSON.stringify(acts[name](given));
};
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        for name in ("words", "kernel/count", "handover/review"):
            found.eval(source(name))
        found.eval(ADAPTER)
        yield found


def call(engine: MiniRacer, name: str, given: object) -> Any:
    return json.loads(engine.call("call", name, json.dumps(given)))


def review(engine: MiniRacer, answers: Json, **parts: Any) -> Json:
    flags = parts.pop("flags", {})
    sheet = {"answers": answers, **parts}
    sectors = [{"id": "a", "items": ITEMS}]
    found: Json = call(engine, "review", {"sectors": sectors, "sheet": sheet, "flags": flags})
    return found


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        pytest.param({"level": 0}, "answered", id="no"),
        pytest.param({"level": 2, "note": ""}, "answered", id="yes"),
        pytest.param({"level": "unknown", "note": "Nobody records it."}, "unknown", id="not-known"),
        pytest.param({"level": "not-applicable", "note": ""}, "reasonless", id="no-reason"),
        pytest.param({"level": "not-applicable", "note": "  "}, "reasonless", id="spaces"),
        pytest.param({"level": "not-applicable", "note": "No coast."}, "answered", id="reason"),
        pytest.param({"level": None, "note": "Ask first."}, "open", id="note-alone"),
    ],
)
def test_what_an_answer_comes_to(engine: MiniRacer, answer: Json, state: str) -> None:
    found = review(engine, {"a.one": answer})
    assert found["states"]["a.one"] == state
    assert found["answered"] == (state != "open")
    assert ("a.one" in found["open"]) == (state == "open")
    assert found["reasonless"] == (["a.one"] if state == "reasonless" else [])
    assert found["unknown"] == (["a.one"] if state == "unknown" else [])


def test_an_open_question_is_never_missing(engine: MiniRacer) -> None:
    assert review(engine, {})["states"]["a.why"] == "unsaid"
    found = review(engine, {"a.why": {"level": None, "note": "Villages."}})
    assert (found["states"]["a.why"], found["asked"], found["answered"]) == ("said", 3, 0)
    assert found["open"] == ["a.one", "a.two", "a.three"]


def test_what_is_set_aside_is_not_asked(engine: MiniRacer) -> None:
    found = review(engine, {}, profile={"abroad": "no"})
    assert (found["states"]["a.two"], found["asked"]) == ("aside", 2)
    assert found["open"] == ["a.one", "a.three"]
    answered = review(engine, {"a.two": {"level": 1}}, profile={"abroad": "no"})
    assert (answered["states"]["a.two"], answered["asked"]) == ("answered", 3)


def test_the_short_list_asks_for_less(engine: MiniRacer) -> None:
    found = review(engine, {"a.two": {"level": 1}}, scope="quick")
    assert (found["asked"], found["answered"]) == (2, 0)
    assert list(found["states"]) == ["a.one", "a.three"]


def test_what_is_flagged_is_told_in_order(engine: MiniRacer) -> None:
    flags = {"a.three": True, "a.one": True, "b.gone": True}
    assert review(engine, {}, flags=flags)["flagged"] == ["a.one", "a.three"]


ALL = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("wanted", "at", "to"),
    [
        pytest.param(["a", "c"], "a", "c", id="after"),
        pytest.param(["a", "c"], "c", "a", id="around"),
        pytest.param(["b"], "b", "b", id="itself"),
        pytest.param(["b", "d"], "", "b", id="from-the-start"),
        pytest.param([], "a", None, id="none"),
    ],
)
def test_where_to_go_on(engine: MiniRacer, wanted: list[str], at: str, to: str | None) -> None:
    assert call(engine, "next", [ALL, wanted, at]) == to


@pytest.mark.parametrize(
    ("what", "is_about"),
    [
        pytest.param({"kind": "item", "id": "a.one"}, True, id="its-answer"),
        pytest.param({"kind": "item", "id": "ab.one"}, False, id="another-sector"),
        pytest.param({"kind": "desk", "id": "b.one"}, False, id="another-flag"),
        pytest.param({"kind": "desk"}, True, id="any-flag"),
        pytest.param({"kind": "all"}, True, id="all"),
        pytest.param({"kind": "profile"}, True, id="profile"),
        pytest.param({"kind": "head"}, False, id="head"),
        pytest.param({"kind": "goals"}, False, id="goals"),
    ],
)
def test_which_changes_concern_it(engine: MiniRacer, what: Json, is_about: bool) -> None:
    assert call(engine, "concerns", [["a"], what]) is is_about


@pytest.mark.parametrize("scope", ["full", "quick"])
def test_it_counts_as_reports_count(engine: MiniRacer, content: Content, scope: str) -> None:
    """Of the example country without immigrants, sector by sector."""
    example = open_folder().example
    assert example
    profile = {"immigration": "no", "displacement": "no"}
    sheet = replace(build_sheet(example, content)[0], scope=scope, profile=profile)
    about = told(content, sheet, assess(content, sheet))
    answers = {id: {"level": one.level, "note": one.note} for id, one in sheet.answers.items()}
    asked = {"scope": scope, "profile": profile, "answers": answers}
    sectors = content_object(content)["sectors"]
    for sector, given in zip(content.sectors, sectors, strict=True):
        found = call(engine, "review", {"sectors": [given], "sheet": asked})
        done = progress(about, [sector])
        counted = (found["asked"], found["answered"], len(found["unknown"]))
        assert counted == (done.asked, done.answered, done.unknown), sector.id
