"""Several respondents and two dates: vectors, a second reading, and what must always hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from fractions import Fraction
from typing import Any

import krippendorff
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdcheck.agreement import alpha, hundredths
from mdcheck.assess import assess
from mdcheck.compare import compare
from mdcheck.data.json import sheet_object
from mdcheck.data.merged import comparison_object, merge_object
from mdcheck.load.document import Document
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import build_sheet
from mdcheck.merge import merge
from mdcheck.model import Agreed, Answer, Content, Goal, Sheet
from mdcheck.votes import settled
from tests.cases import LEVELS, Json, answer_of, assert_holds, assessments, cases_in, content_of
from tests.oracle_merge import alpha_again, compare_again, merge_again, two_decimals
from tests.parity import Browser
from tests.parity_merge import ADAPTER, first_difference, group_of

CONTENT = open_content()
MERGES, COMPARISONS, ALPHAS = (list(cases_in(name)) for name in ("merge", "compare", "alpha"))
CONSTITUENCIES = [one.id for one in CONTENT.method.constituencies]
MORE = """
function mergeCase(text) {
  const { sheets, ...options } = JSON.parse(text);
  const merged = mdcheck.merge(content, sheets, options);
  const sheet = { ...merged.sheet, order: Object.keys(merged.sheet.answers) };
  return JSON.stringify({ ...mdcheck.merged.mergeObject(merged), sheet });
}
function compareCase(text) {
  const { before, after, scope } = JSON.parse(text);
  return JSON.stringify(mdcheck.merged.comparisonObject(mdcheck.compare(content, before, after, { scope })));
}
function alphaCase(text) {
  const found = mdcheck.agreement.alpha(JSON.parse(text));
  return JSON.stringify(found && [...found.map(String), mdcheck.agreement.hundredths(found)]);
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(CONTENT) as found:
        found.engine.eval(f"{ADAPTER}; {MORE}; 0")
        yield found


# The vectors


def sheet_in(data: Json) -> Sheet:
    """A sheet as a vector gives it."""
    return Sheet(
        title=data.get("title", ""),
        date=data.get("date", ""),
        respondent=data.get("respondent", ""),
        constituency=data.get("constituency", ""),
        scope=data.get("scope", "full"),
        profile=data.get("profile", {}),
        answers={id: answer_of(said) for id, said in data["answers"].items()},
        goals=tuple(Goal(**{**g, "sectors": tuple(g["sectors"])}) for g in data.get("goals", [])),
    )


def merged_by_python(case: Json) -> Json:
    agreed = {id: Agreed(**one) for id, one in case.get("agreed", {}).items()}
    sheets = [sheet_in(one) for one in case["sheets"]]
    options: Any = {"by": case.get("by", ""), "title": case.get("title", "")}
    found = merge(content_of(case), sheets, agreed=agreed, **options)
    sheet = json.loads(json.dumps(asdict(found.sheet)))
    return {**merge_object(found), "sheet": {**sheet, "order": list(sheet["answers"])}}


def merged_by_browser(browser: Browser, case: Json) -> Json:
    browser.use(content_of(case))
    given = {key: case[key] for key in ("by", "agreed", "title") if key in case}
    sheets = [asdict(sheet_in(one)) for one in case["sheets"]]
    return json.loads(browser.call("mergeCase", json.dumps({"sheets": sheets, **given})))


def merged_again(case: Json) -> Json:
    options = case.get("by", ""), case.get("agreed", {}), case.get("title", "")
    return merge_again(case["sectors"], case["sheets"], *options)


@pytest.mark.parametrize("case", MERGES)
def test_a_vector_of_merging(browser: Browser, case: Json) -> None:
    """By hand, in Python, in the browser, and read a second time."""
    for found in (merged_by_python(case), merged_by_browser(browser, case), merged_again(case)):
        assert_holds(case["expected"], found, case["name"])


@pytest.mark.parametrize("case", COMPARISONS)
def test_a_vector_of_comparing(browser: Browser, case: Json) -> None:
    before, after, scope = sheet_in(case["before"]), sheet_in(case["after"]), case.get("scope")
    browser.use(content_of(case))
    asked = {"before": asdict(before), "after": asdict(after), "scope": scope}
    for found in (
        comparison_object(compare(content_of(case), before, after, scope=scope)),
        json.loads(browser.call("compareCase", json.dumps(asked))),
        compare_again(case["sectors"], case["before"], case["after"], scope),
    ):
        assert_holds(case["expected"], found, case["name"])


def votes_of(counts: list[int]) -> Json:
    return {**dict(zip("012", counts, strict=True)), "unknown": 1, "not-applicable": 2}


@pytest.mark.parametrize("case", ALPHAS)
def test_a_vector_of_alpha(browser: Browser, case: Json) -> None:
    """Unknown and not applicable, of which every item has some here, never count."""
    votes = [votes_of(counts) for counts in case["votes"]]
    ours = alpha(votes)
    theirs = json.loads(browser.call("alphaCase", json.dumps(votes)))
    again = alpha_again([levels_in(counts) for counts in case["votes"]])
    expected = None if case["alpha"] is None else Fraction(*case["alpha"])
    assert (ours and Fraction(*ours)) == expected == again
    assert (theirs and Fraction(*map(int, theirs[:2]))) == expected
    assert case["published"] == (None if ours is None else hundredths(ours) / 100)
    assert case["published"] == (None if theirs is None else theirs[2] / 100)


def levels_in(counts: list[int]) -> list[int]:
    return [level for level, count in enumerate(counts) for _ in range(count)]


# A second reading

names = st.sampled_from(["", "Ana", "Ben", "Ministry"])
voted = st.sampled_from([*LEVELS, 0, 1, 2, None])
worded = st.fixed_dictionaries(
    {
        "level": voted,
        "note": st.sampled_from(["", "Seen."]),
        "evidence": st.sampled_from(["", "anecdotal", "statistical"]),
        "reference": st.sampled_from(["", "Census", "Survey"]),
        "by": names,
    }
)


@st.composite
def groups(draw: st.DrawFn) -> Json:
    """Any few sectors, and several sheets that answer them."""
    case = draw(assessments(most=4, largest=4))
    ids = [item["id"] for sector in case["sectors"] for item in sector["items"]]
    ids += ["old.a", "old.b"]
    answers = st.dictionaries(st.sampled_from(ids), voted | voted | worded)
    sheets = st.fixed_dictionaries(
        {
            "title": st.sampled_from(["", "One", "Two"]),
            "date": st.sampled_from(["", "2025-01-01", "2026-01-01"]),
            "respondent": names,
            "constituency": st.sampled_from(["", *CONSTITUENCIES[:3]]),
            "scope": st.sampled_from(["quick", "full"]),
            "profile": st.just(case["profile"]) | st.just({"emigration": "no"}),
            "answers": answers,
            "goals": st.just(case["goals"]) | st.just([]),
        }
    )
    agreed = st.fixed_dictionaries({"level": voted, "note": st.sampled_from(["", "So."])})
    return {
        "sectors": case["sectors"],
        "sheets": draw(st.lists(sheets, min_size=1, max_size=5)),
        "by": draw(st.sampled_from(["", "constituency"])),
        "agreed": draw(st.dictionaries(st.sampled_from(ids), agreed, max_size=3)),
        "title": draw(st.sampled_from(["", "Together"])),
    }


@given(groups())
def test_two_readings_of_merging_agree(case: Json) -> None:
    ours, theirs = merged_by_python(case), merged_again(case)
    theirs["sheet"]["content_version"] = CONTENT.method.content_version
    assert {**ours, "format": None} == {**theirs, "format": None}


@given(groups(), st.sampled_from([None, "full", "quick"]))
def test_two_readings_of_comparing_agree(case: Json, scope: str | None) -> None:
    before, after = case["sheets"][0], case["sheets"][-1]
    found = compare(content_of(case), sheet_in(before), sheet_in(after), scope=scope)
    again = compare_again(case["sectors"], before, after, scope)
    assert {**comparison_object(found), "format": None} == {**again, "format": None}


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 3), max_size=12))
def test_alpha_is_that_of_two_other_readings(items: list[tuple[int, ...]]) -> None:
    found = alpha([votes_of(list(counts)) for counts in items])
    exact = found and Fraction(*found)
    assert exact == alpha_again([levels_in(list(counts)) for counts in items])
    if found is not None:
        known = krippendorff.alpha(value_counts=items, level_of_measurement="ordinal")
        assert known == pytest.approx(float(Fraction(*found)), abs=1e-9)


@given(st.integers(-3000, 3000), st.integers(1, 3000))
def test_hundredths_round_half_up_below_zero_too(part: int, whole: int) -> None:
    assert hundredths((part, whole)) / 100 == two_decimals(Fraction(part, whole))


# What must always hold


def test_decisive_items_are_those_that_plain_scoring_finds() -> None:
    """On the real checklists: everything scored anew for each disagreement, twice."""
    found = 0
    for n in range(4):
        group = group_of(CONTENT, n)
        merged = merge(CONTENT, group.sheets, by=group.by, agreed=group.agreed)
        votes = {item.id: item.votes for item in merged.items}
        turning = [
            id
            for id in merged.disagreements
            if len({verdict_with(merged.sheet, id, level) for level in extremes(votes[id])}) > 1
        ]
        assert list(merged.decisive) == turning
        found += len(turning)
    assert found > 10


def extremes(votes: Any) -> set[int]:
    voted = [level for level in (0, 1, 2) if votes[str(level)]]
    return {voted[0], voted[-1]}


def verdict_with(sheet: Sheet, id: str, level: int) -> str:
    changed = replace(sheet, answers={**sheet.answers, id: Answer(level=level)})
    (sector,) = (s for s in CONTENT.sectors if any(item.id == id for item in s.items))
    return next(s.verdict for s in assess(CONTENT, changed).sectors if s.id == sector.id)


def test_one_sheet_alone_stays_as_it_is() -> None:
    """But for the names, which move from the sheet to its answers and notes."""
    for n in range(20):
        sheet = group_of(CONTENT, n).sheets[0]
        found = merge(CONTENT, [sheet])
        open_items = {i.id for one in CONTENT.checklists for i in one.items if not i.graded}
        levels = {id: a.level for id, a in sheet.answers.items() if id not in open_items}
        merged = {id: a.level for id, a in found.sheet.answers.items() if id not in open_items}
        assert {**dict.fromkeys(levels), **merged} == levels
        assert found.disagreements == ()
        assert found.sheet.profile == sheet.profile


def test_sheets_of_different_sectors_are_put_side_by_side() -> None:
    """No other rule: each item has one vote, and nobody disagrees."""
    parts = [[item.id for item in sector.items if item.scored] for sector in CONTENT.sectors]
    sheets = [Sheet(answers={id: Answer(level=n % 3) for id in ids}) for n, ids in enumerate(parts)]
    found = merge(CONTENT, sheets)
    assert found.disagreements == ()
    assert {id: one.level for id, one in found.sheet.answers.items()} == {
        id: answer.level for sheet in sheets for id, answer in sheet.answers.items()
    }


def test_the_merged_sheet_can_be_saved_and_read() -> None:
    """What a merge comes to is a sheet like any other, and reads back the same."""
    for n in range(30):
        group = group_of(CONTENT, n)
        sheet = merge(CONTENT, group.sheets, by=group.by, agreed=group.agreed).sheet
        text = json.loads(json.dumps(sheet_object(sheet)))
        read, _ = build_sheet(Document("merged.json", text, dict), CONTENT)
        assert read == sheet


def test_votes_in_any_order_come_to_the_same() -> None:
    """Every group of up to six votes, in whatever order they come."""
    kinds = ("0", "1", "2", "unknown", "not-applicable")

    def counted(left: int, many: int) -> Iterator[tuple[int, ...]]:
        if many == 1:
            yield (left,)
            return
        for first in range(left + 1):
            for rest in counted(left - first, many - 1):
                yield (first, *rest)

    outcomes = {}
    for size in range(7):
        for counts in counted(size, len(kinds)):
            outcomes[counts] = settled(dict(zip(kinds, counts, strict=True)))
    assert len(outcomes) == 462
    for counts, level in outcomes.items():
        flipped = outcomes[(counts[2], counts[1], counts[0], *counts[3:])]
        assert flipped == (2 - level if isinstance(level, int) else level)
        assert (level is None) == (sum(counts) == 0)


def test_nothing_to_merge_is_a_blank_sheet() -> None:
    found = merge(CONTENT, [])
    assert found.items == ()
    assert found.alpha is None
    assert found.sheet == Sheet(content_version=CONTENT.method.content_version)


def test_thirty_sheets_of_all_sectors_are_merged_at_once(browser: Browser) -> None:
    """In V8 within a frame or two, so that a page need not wait: 294 items each."""
    made: Content = CONTENT
    ids = [item.id for sector in made.sectors for item in sector.items]
    sheets = [
        {"respondent": f"R{n}", "answers": {id: (n * i) % 3 for i, id in enumerate(ids)}}
        for n in range(30)
    ]
    browser.use(made)
    given = json.dumps([asdict(sheet_in(one)) for one in sheets])
    browser.engine.eval(f"var thirty = JSON.parse({json.dumps(given)}); 0")
    timed = "var from = Date.now(); for (let n = 0; n < 10; n++) mdcheck.merge(content, thirty); "
    browser.engine.eval(f"{timed} 0")
    spent = browser.engine.eval(f"{timed} (Date.now() - from) / 10")
    assert spent < 100  # some 5 ms on a quiet machine


def test_python_and_browser_merge_and_compare_alike() -> None:
    """A share of what `python -m tests.parity_merge 20000` goes through."""
    assert first_difference(range(60)) is None


@pytest.mark.slow
def test_python_and_browser_merge_and_compare_many_alike() -> None:
    assert first_difference(range(60, 800)) is None
