"""Workshop files: the sheets inside as strict as sheets, what is agreed kept, the same in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mdcheck.load.folder import check_file, open_content
from mdcheck.load.strict import Unreadable, read_text
from mdcheck.load.workshop import KEYS, build_workshop
from mdcheck.model import Agreed, Content
from mdcheck.workshop import FindOut, Workshop
from tests.conftest import ROOT, Run, schemas
from tests.parity import Browser
from tests.test_parity import KEYS as IDS
from tests.test_parity import (
    OPEN_ITEM,
    WITH_ALIAS,
    good_answers,
    good_sheets,
    texts,
    without_blanks,
)
from tests.test_sheet import scalars, sheets

Json = dict[str, Any]
CONTENT = open_content()
HEAD = "format: mdcheck-workshop/1\n"
FORMAT = st.just("mdcheck-workshop/1")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT) as found:
        yield found


@pytest.fixture(scope="module")
def renamed() -> Iterator[Browser]:
    with Browser(WITH_ALIAS) as found:
        yield found


def read(text: str, content: Content = CONTENT) -> tuple[Workshop, list[str]]:
    workshop, notices = build_workshop(read_text("w.yaml", HEAD + text), content)
    return workshop, [str(notice) for notice in notices]


def problems_of(text: str) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


# Reading


def test_a_workshop_with_everything() -> None:
    workshop, notices = read(
        "title: Clinic\ndate: 2026-11-26\nby: constituency\nsheets:\n"
        "  - {format: mdcheck-answers/1, respondent: {name: A}, answers: {health.demand-up: 2}}\n"
        "  - {format: mdcheck-answers/1, respondent: {name: B}, answers: {health.demand-up: 0}}\n"
        "agreed:\n  health.demand-up: {level: partly, note: In two regions.}\n"
        "find_out:\n  health.care-abroad: {who: Statistics, when: May, note: Ask the survey.}\n"
    )
    assert notices == []
    assert (workshop.title, workshop.date, workshop.by) == ("Clinic", "2026-11-26", "constituency")
    assert [sheet.respondent for sheet in workshop.sheets] == ["A", "B"]
    assert workshop.agreed == {"health.demand-up": Agreed(level=1, note="In two regions.")}
    found = FindOut(who="Statistics", when="May", note="Ask the survey.")
    assert workshop.find_out == {"health.care-abroad": found}


def test_a_workshop_may_be_nearly_empty() -> None:
    assert read("")[0] == Workshop()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "sheets:\n  - format: mdcheck-answers/1\n    answers: {health.demand-up: 7}\n",
            "w.yaml:4: sheets 1 answers health.demand-up: unknown level 7",
            id="level-in-a-sheet",
        ),
        pytest.param(
            "sheets:\n  - title: a\n", "sheets 1: the key 'format' is missing", id="no-format"
        ),
        pytest.param("sheets: {}\n", "sheets: expected a list", id="sheets"),
        pytest.param("by: sector\n", "by: unknown by 'sector'. Use constituency.", id="by"),
        pytest.param("agreed: {health.demand-up: 3}\n", "unknown level 3", id="agreed-level"),
        pytest.param("agreed: {health.demand-up: {levle: 1}}\n", "'level'?", id="agreed-key"),
        pytest.param("agreed: [1]\n", "agreed: expected keys with values", id="agreed"),
        pytest.param("find_out: {health.demand-up: May}\n", "expected keys with", id="find-out"),
        pytest.param("find_out: {health.demand-up: {whom: a}}\n", "'who'?", id="find-out-key"),
        pytest.param("agree: {}\n", "unknown key. Did you mean 'agreed'?", id="key"),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, expected: str) -> None:
    (problem,) = problems_of(text)
    assert expected in problem
    assert problem.startswith("w.yaml:")


def test_all_mistakes_are_named_at_once() -> None:
    text = "date: x\nsheets: [1, {format: a}]\nagreed: {a.b: 9}\nfind_out: 1\n"
    found = problems_of(text)
    assert [one.split(": ")[1] for one in found] == [
        "date", "sheets 1", "sheets 1", "sheets 2 format", "agreed a.b", "note", "find_out",
    ]  # fmt: skip


def test_what_is_agreed_on_an_item_that_is_gone_is_kept_and_told() -> None:
    text = "agreed: {health.demand-uq: {level: 1, note: n}}\nfind_out: {a.b: {who: w}}\n"
    workshop, (agreed, sought) = read(text)
    assert workshop.agreed == {"health.demand-uq": Agreed(level=1, note="n")}
    assert workshop.find_out == {"a.b": FindOut(who="w")}
    assert "agreed health.demand-uq: no checklist has this item" in agreed
    assert "Did you mean 'health.demand-up'?" in agreed
    assert "find_out a.b: no checklist has this item" in sought


def test_what_is_agreed_under_an_old_id_counts_for_the_item() -> None:
    workshop, notices = read("agreed: {health.old-name: 2}\n", WITH_ALIAS)
    assert workshop.agreed == {"health.staff-shortages": Agreed(level=2)}
    assert notices == []
    both = "agreed: {health.old-name: 2, health.staff-shortages: 1}\n"
    workshop, (notice,) = read(both, WITH_ALIAS)
    assert workshop.agreed == {"health.staff-shortages": Agreed(level=1)}
    assert "is now called health.staff-shortages" in notice


def test_a_long_text_is_kept_whole() -> None:
    workshop, (notice,) = read(f"find_out: {{health.demand-up: {{who: {'x' * 301}}}}}\n")
    assert len(workshop.find_out["health.demand-up"].who) == 301
    assert "who: is longer than 300 characters" in notice


def test_suggestions_are_counted_over_all_sheets() -> None:
    """Each takes some milliseconds, and a hostile file could ask for thousands."""
    sheet = {"format": "mdcheck-answers/1", "answers": {f"health.x{n}": 1 for n in range(40)}}
    data = {"format": "mdcheck-workshop/1", "sheets": [sheet] * 30}
    _, notices = build_workshop(read_text("w.json", json.dumps(data)), CONTENT)
    assert len(notices) == 1200
    assert len([one for one in notices if one.hint]) <= 50


def test_score_says_what_to_do_with_a_workshop(run: Run, tmp_path: Any) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(HEAD + "sheets: []\n", "utf-8")
    result = run("score", path)
    assert result.exit_code == 1
    assert "is a workshop: the sheets of several respondents" in result.stderr
    assert "mdcheck merge" in result.stderr


def test_validate_knows_a_workshop(run: Run, tmp_path: Any) -> None:
    path = tmp_path / "w.yaml"
    sheet = "  - {format: mdcheck-answers/1, answers: {health.demand-up: not-applicable}}\n"
    path.write_text(f"{HEAD}sheets:\n{sheet}", "utf-8")
    (notice,) = check_file(str(path), CONTENT)
    assert notice.where == "sheets 1 answers health.demand-up"
    assert notice.message == "not applicable, but no reason is given"
    assert run("validate", path).exit_code == 0
    path.write_text(f"{HEAD}sheets: 1\n", "utf-8")
    assert run("validate", path).exit_code == 1


# A key of a workshop is known everywhere


def keys_of_script() -> list[str]:
    script = (ROOT / "mdcheck/web/src/workshop.js").read_text("utf-8")
    (found,) = re.findall(r'const KEYS = "([^"]*)"', script)
    return found.split(" ")


def keys_of_page() -> list[str]:
    """What stands in the first table of the workshop's section."""
    page = (ROOT / "docs/en/reference/formats.md").read_text("utf-8")
    (table,) = re.findall(r"^## The workshop$.*?^\| Key \|.*?\n(\|.*?)\n\n", page, re.M | re.S)
    return re.findall(r"^\| `(\w+)` \|", table, re.M)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(lambda: KEYS, id="load/workshop.py"),
        pytest.param(keys_of_script, id="workshop.js"),
        pytest.param(keys_of_page, id="formats.md"),
    ],
)
def test_a_key_of_a_workshop_is_known_everywhere(told: Callable[[], Collection[str]]) -> None:
    schema = schemas().validator("workshop").schema
    assert list(told()) == list(schema["properties"])


# The same in the schema and in the browser

agreements = good_answers.filter(lambda one: not isinstance(one, dict)) | st.fixed_dictionaries(
    {}, optional={"level": st.sampled_from([0, 1, 2, "yes", "unknown", None]), "note": texts}
)
sought = st.none() | st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("who", "when", "note"), texts)
)
good = st.fixed_dictionaries(
    {"format": FORMAT},
    optional={
        "title": texts,
        "date": st.sampled_from(["", "2026-11-26", None]),
        "by": st.sampled_from(["", "constituency", None]),
        "sheets": st.lists(good_sheets, max_size=2) | st.none(),
        "agreed": st.dictionaries(st.sampled_from(IDS), agreements, max_size=3) | st.none(),
        "find_out": st.dictionaries(st.sampled_from(IDS), sought, max_size=3) | st.none(),
    },
)
part = scalars | st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("level", "note", "who", "when", "x"), scalars)
)
any_ = st.fixed_dictionaries(
    {},
    optional={
        "format": FORMAT | scalars,
        "title": scalars,
        "date": scalars,
        "by": scalars | st.just("constituency"),
        "sheets": scalars | st.lists(sheets | scalars, max_size=2),
        "agreed": scalars | st.dictionaries(st.sampled_from(IDS), part, max_size=2),
        "find_out": scalars | st.dictionaries(st.sampled_from(IDS), part, max_size=2),
        "__proto__": scalars,
        "more": scalars,
    },
)
SCHEMA = Draft202012Validator(
    schemas().validator("workshop").schema, format_checker=Draft202012Validator.FORMAT_CHECKER
)


def read_here(data: Any, content: Content = CONTENT) -> tuple[Json | None, list[Any]]:
    try:
        workshop, problems = build_workshop(read_text("w.json", json.dumps(data)), content)
        found = json.loads(json.dumps(asdict(workshop)))
    except Unreadable as refused:
        found, problems = None, list(refused.problems)
    return found, [(p.line, p.where, p.message, p.hint, p.fatal) for p in problems]


def read_there(browser: Browser, data: Any) -> tuple[Json | None, list[Any]]:
    found = json.loads(browser.call("read", json.dumps(data), "workshop"))
    return found["workshop"], [tuple(problem.values()) for problem in found["problems"]]


@settings(max_examples=800)
@given(any_)
def test_schema_and_reader_accept_the_same(data: Json) -> None:
    assert (read_here(data)[0] is not None) == SCHEMA.is_valid(data)


@settings(max_examples=800)
@given(good | any_)
def test_both_readers_accept_and_refuse_the_same(browser: Browser, data: Json) -> None:
    """The same workshop and notices, or the same problems, at the same places in the same words."""
    assert read_there(browser, data) == read_here(data)


@given(st.dictionaries(st.sampled_from(IDS), agreements))
def test_both_readers_follow_a_renamed_item(renamed: Browser, agreed: Json) -> None:
    data = {"format": "mdcheck-workshop/1", "agreed": agreed, "find_out": {id: {} for id in agreed}}
    assert read_there(renamed, data) == read_here(data, WITH_ALIAS)


@settings(max_examples=400)
@given(good)
def test_what_the_browser_saves_both_read_back(browser: Browser, data: Json) -> None:
    found, _ = read_there(browser, data)
    assume(found)
    assert found is not None
    saved = json.loads(browser.call("written", json.dumps(data), "workshop"))
    assert SCHEMA.is_valid(saved)
    expected = {**found, "sheets": [without_blanks(sheet) for sheet in found["sheets"]]}
    for again, problems in (read_there(browser, saved), read_here(saved)):
        assert again == expected
        assert not any(problem[-1] for problem in problems)


def test_a_workshop_is_saved_as_the_method_has_it(browser: Browser) -> None:
    """The key for what is to be found out is ours, and is there only where something is."""
    plain = {"format": "mdcheck-workshop/1", "agreed": {OPEN_ITEM: {"note": "n"}}}
    saved = json.loads(browser.call("written", json.dumps(plain), "workshop"))
    assert saved == {
        "format": "mdcheck-workshop/1",
        "title": "",
        "date": "",
        "by": "",
        "sheets": [],
        "agreed": {OPEN_ITEM: {"level": None, "note": "n"}},
    }
    more = {**plain, "find_out": {"health.demand-up": {"who": "w"}}}
    saved = json.loads(browser.call("written", json.dumps(more), "workshop"))
    assert list(saved) == list(KEYS)
