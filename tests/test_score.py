"""The method: hand-made vectors, an independent second reading, and what must always hold."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry

from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.load.folder import open_content
from mdcheck.model import Ratio
from mdcheck.results import Index, Priority, Result, SectorResult
from mdcheck.robustness import robustness
from mdcheck.score import Field, Parts, Ranking, compare, group, placed, tenths
from tests import oracle
from tests.cases import (
    LEVELS,
    METHOD,
    VECTORS,
    Json,
    assert_holds,
    assessments,
    content_of,
    exact,
    expected_of,
    likely,
    made_of,
    scored,
    sheet_of,
    vectors,
)

CONTENT = open_content()
CRITERIA = [criterion.id for criterion in METHOD.criteria]
RANKED = [one.id for one in METHOD.order]
PROFILE = [key.id for key in METHOD.profile]


# The vectors


@pytest.mark.parametrize("case", list(vectors()))
def test_a_vector_of_the_method(case: Json) -> None:
    assert_holds(expected_of(case), made_of(case), case["name"])


@pytest.mark.parametrize("case", list(vectors()))
def test_a_vector_read_a_second_time(case: Json) -> None:
    """The cases made by hand are right by the oracle too."""
    if "numbers" not in case:
        wanted = {**read_again(case), "robustness": likely_again(case)}
        assert_holds(case["expected"], wanted, case["name"])


@pytest.mark.parametrize("path", sorted(VECTORS.glob("*.json")), ids=lambda path: path.stem)
def test_the_vectors_fit_their_schema(path: Any) -> None:
    data = json.loads(path.read_text("utf-8"))
    if path.name.endswith(".schema.json"):
        Draft202012Validator.check_schema(data)
        return
    schemas = {
        file.name: json.loads(file.read_text("utf-8")) for file in VECTORS.glob("*.schema.*")
    }
    registry = Registry().with_contents(schemas.items())
    validator = Draft202012Validator(schemas[data["$schema"]], registry=registry)
    assert [error.message for error in validator.iter_errors(data)] == []


# A second reading


def read_again(case: Json) -> Json:
    profile = case.get("profile", {})
    sectors, answers, goals, scope = (case[k] for k in ("sectors", "answers", "goals", "scope"))
    return oracle.oracle(sectors, without_empty(answers), profile, goals, scope, CRITERIA)


def likely_again(case: Json) -> list[Json]:
    sectors, answers = case["sectors"], without_empty(case["answers"])
    seed, draws = case.get("seed", 1), case.get("draws", 1000)
    return oracle.robustness(sectors, answers, case.get("profile", {}), case["scope"], seed, draws)


def without_empty(answers: Json) -> Json:
    """Answers in which an evidence that is not given is absent."""
    kept = {id: said for id, said in answers.items() if not isinstance(said, dict)}
    full = {id: said for id, said in answers.items() if isinstance(said, dict)}
    return {**kept, **{id: {k: v for k, v in said.items() if v != ""} for id, said in full.items()}}


def assert_same(ours: Json, theirs: Json) -> None:
    for key in ("ranked", "sectors", "lenses", "goals"):
        assert ours[key] == theirs[key], key


@given(assessments())
def test_two_readings_of_the_method_agree(case: Json) -> None:
    assert_same(scored(case), read_again(case))


@settings(max_examples=60)
@given(assessments(), st.integers(0, 2**32 - 1), st.integers(1, 30))
def test_two_readings_agree_on_how_likely_places_are(case: Json, seed: int, draws: int) -> None:
    asked = {**case, "seed": seed, "draws": draws}
    assert likely(asked) == likely_again(asked)


def real_sectors() -> list[Json]:
    """The real checklists, with a movement for some items where they name none themselves."""
    rng = random.Random(7)
    keys = ("id", "role", "weight", "transfer", "groups", "applies", "core")
    sectors = []
    for sector in CONTENT.sectors:
        items = [{key: getattr(item, key) for key in keys} for item in sector.items]
        for item in items:
            item["applies"] = item["applies"] or rng.sample(PROFILE, rng.choice([0, 0, 0, 1, 2]))
        head = {"id": sector.id, "title": sector.title, "annex": sector.annex}
        sectors.append({**head, "items": items})
    return sectors


def real_cases() -> Iterator[Any]:
    """All best, all worst, blank, all unknown, none applicable, and mixes of every real item."""
    pools = {"no": [0], "yes": [2], "blank": [None], "unknown": ["unknown"]}
    pools["not-applicable"] = ["not-applicable"]
    mixes = {f"mix-{n}": [*LEVELS, 0, 1, 2, 1, 0, 2, None][n % 3 :] for n in range(9)}
    for name, pool in {**pools, **mixes}.items():
        rng = random.Random(name)
        profile = {key: rng.choice(["yes", "no"]) for key in PROFILE if rng.random() < 0.8}
        sectors = real_sectors()
        chosen = {i["id"]: rng.choice(pool) for s in sectors for i in s["items"]}
        answers = {
            id: {"level": level, "evidence": rng.choice(["", "anecdotal", "documented"])}
            for id, level in chosen.items()
            if level is not None
        }
        case = {"sectors": sectors, "answers": answers, "profile": profile, "goals": []}
        for scope in ("full", "quick"):
            yield pytest.param({**case, "scope": scope, "draws": 3}, id=f"{name}-{scope}")


@pytest.mark.parametrize("case", list(real_cases()))
def test_two_readings_agree_on_the_real_checklists(case: Json) -> None:
    assert_same(scored(case), read_again(case))


# What must always hold


def by_id(result: Result) -> dict[str, SectorResult]:
    return {sector.id: sector for sector in result.sectors}


def fraction(ratio: Ratio | None) -> Fraction | None:
    return None if ratio is None else Fraction(*ratio)


def said(case: Json, id: str) -> Any:
    answer = case["answers"].get(id)
    return answer.get("level") if isinstance(answer, dict) else answer


def saying(case: Json, id: str, level: Any) -> Json:
    """The case with one item answered otherwise, on the same evidence."""
    answer = case["answers"].get(id)
    new = {**answer, "level": level} if isinstance(answer, dict) else level
    return {**case, "answers": {**case["answers"], id: new}}


def all_items(case: Json) -> list[Json]:
    return [item for sector in case["sectors"] for item in sector["items"]]


@given(assessments())
def test_bounds_are_as_far_apart_as_what_is_not_known(case: Json) -> None:
    """high - low = 1 - coverage, for priority, need, potential and every lens; value in between."""
    result = exact(case)
    parts: list[Index | Priority | None] = []
    for sector in result.sectors:
        parts += [sector.priority, sector.need, sector.potential]
    for lens in (*result.transfer.values(), *result.group.values()):
        parts += [lens.need, lens.potential]
    for one in filter(None, parts):
        assert Fraction(*one.high) - Fraction(*one.low) == 1 - Fraction(*one.coverage)
        if one.value:
            assert compare(one.low, one.value) <= 0 <= compare(one.high, one.value)


@given(assessments(), st.sampled_from([0, 1, 2]))
def test_an_answer_to_what_is_not_known_never_widens_the_bounds(case: Json, level: int) -> None:
    before = by_id(exact(case))
    for sector in before.values():
        for id in sector.to_find_out[:2]:
            after = by_id(exact(saying(case, id, level)))[sector.id]
            assert sector.priority is not None
            assert after.priority is not None
            assert compare(sector.priority.low, after.priority.low) <= 0
            assert compare(sector.priority.high, after.priority.high) >= 0
            assert compare(sector.priority.coverage, after.priority.coverage) < 0


@given(assessments(), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(case: Json, rng: Any) -> None:
    pairs = list(case["answers"].items())
    rng.shuffle(pairs)
    assert scored(case) == scored({**case, "answers": dict(pairs)})


@given(assessments())
def test_what_the_profile_sets_aside_is_not_applicable(case: Json) -> None:
    """Exactly the unanswered items of movements that are all answered no, in file order."""
    result = exact(case)
    aside = [
        item["id"]
        for item in all_items(case)
        if said(case, item["id"]) is None
        and item["applies"]
        and all(case["profile"].get(key) == "no" for key in item["applies"])
        and item["role"] != "open"
        and (item["core"] or case["scope"] == "full")
    ]
    assert sorted(id for one in result.sectors for id in one.set_aside) == sorted(aside)
    answered = dict.fromkeys(aside, "not-applicable")
    without = {**case, "profile": {}, "answers": {**case["answers"], **answered}}
    same = [replace(one, set_aside=()) for one in result.sectors]
    assert list(exact(without).sectors) == same
    assert likely({**case, "draws": 3}) == likely({**without, "draws": 3})


@given(assessments())
def test_items_that_do_not_apply_never_matter(case: Json) -> None:
    """A sheet's result is that of checklists without them."""
    out = {i["id"] for i in all_items(case) if said(case, i["id"]) == "not-applicable"}
    fewer = [
        {**sector, "items": [item for item in sector["items"] if item["id"] not in out]}
        for sector in case["sectors"]
    ]
    assert exact(case).sectors == exact({**case, "sectors": fewer}).sectors


@given(assessments(most=3))
def test_the_step_is_the_most_that_one_answer_moves_the_value(case: Json) -> None:
    """Found by answering every item one level otherwise."""
    before = by_id(exact(case))
    most: dict[str, Fraction] = {}
    for item in all_items(case):
        level = said(case, item["id"])
        sector = before[item["id"].split(".")[0]]
        if not isinstance(level, int) or sector.priority is None or sector.priority.value is None:
            continue
        for other in {level - 1, level + 1} & {0, 1, 2}:
            moved = by_id(exact(saying(case, item["id"], other)))[sector.id].priority
            assert moved is not None
            assert moved.value is not None
            change = abs(Fraction(*moved.value) - Fraction(*sector.priority.value))
            most[sector.id] = max(change, most.get(sector.id, Fraction(0)))
    assert {id: fraction(one.step) for id, one in before.items() if one.step} == most


@given(assessments())
def test_places_lie_between_the_best_and_the_worst(case: Json) -> None:
    result = exact(case)
    ranked = [one for one in result.sectors if one.place]
    assert result.ranked == len(ranked)
    assert [one.place for one in ranked] == sorted(one.place or 0 for one in ranked)
    for one in ranked:
        assert one.best is not None
        assert one.place is not None
        assert one.worst is not None
        assert 1 <= one.best <= one.place <= one.worst <= len(ranked)
        if one.firm:
            assert one.group_best == one.verdict == one.group_worst
    for one in result.sectors[len(ranked) :]:
        standing = (one.best, one.worst, one.need_place, one.potential_place, one.mode, one.firm)
        assert standing == (None,) * 6


@pytest.mark.parametrize("size", range(1, 61))
def test_groups_are_thirds_of_the_field(size: int) -> None:
    """Without ties each holds a third of the places, the odd ones in the first groups."""
    found = [group(METHOD, place, size) for place in range(1, size + 1)]
    assert found == sorted(found, key=RANKED.index)
    counts = Counter(found)
    assert [counts[id] for id in RANKED] == [(size + 2) // 3, (size + 1) // 3, size // 3]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=14))
def test_ranking_compares_as_cross_multiplying_does(ratios: list[Ratio]) -> None:
    ranking = Ranking(ratios, 60 * 60)
    for one in ratios:
        assert ranking.greater(one) == sum(compare(other, one) > 0 for other in ratios)
        assert ranking.smaller(one) == sum(compare(other, one) < 0 for other in ratios)


@settings(max_examples=60)
@given(assessments(), st.integers(0, 2**32 - 1), st.integers(1, 30))
def test_every_draw_is_in_one_group(case: Json, seed: int, draws: int) -> None:
    content, sheet = content_of({**case, "draws": draws}), sheet_of(case)
    result = assess(content, sheet)
    prepared = prepare(content.method, content.sectors, sheet.scope)
    found = robustness(prepared, sheet, result, seed)
    assert [one.id for one in found.sectors] == [one.id for one in result.sectors if one.place]
    for one in found.sectors:
        assert 1 <= one.likely_best <= one.likely_worst <= result.ranked
        assert list(one.shares) == RANKED
        counts = [share for share in one.shares.values() if share is not None]
        assert sum(counts) == (draws if result.ranked >= METHOD.fewest else 0)
        assert result.ranked >= METHOD.fewest or not one.hinges
    assert found == robustness(prepared, sheet, result, seed)


@settings(max_examples=60)
@given(assessments(most=4))
def test_a_hinge_is_an_answer_that_turns_its_sector(case: Json) -> None:
    before = by_id(exact(case))
    for one in likely({**case, "draws": 1}):
        (items,) = (s["items"] for s in case["sectors"] if s["id"] == one["id"])
        turning = [item["id"] for item in items if turns(case, item, before[one["id"]].verdict)]
        assert one["hinges"] == turning


def turns(case: Json, item: Json, verdict: str) -> bool:
    level = said(case, item["id"])
    if not isinstance(level, int):
        return False
    sector = item["id"].split(".")[0]
    near = {level - 1, level + 1} & {0, 1, 2}
    return any(
        by_id(exact(saying(case, item["id"], other)))[sector].verdict != verdict for other in near
    )


@given(assessments())
def test_evidence_accounts_for_every_point(case: Json) -> None:
    for one in exact(case).sectors:
        points = sum(part.points for part in (one.need, one.potential) if part)
        assert points == sum(one.evidence.values()) == sum(one.drivers.values())


def test_tenths_round_half_up_for_every_ratio_up_to_a_thousandth() -> None:
    """All 500,000 ratios with a whole of up to 1,000, against exact fractions."""
    for whole in range(1, 1001):
        for part in range(whole + 1):
            exactly = Fraction(1000 * part, whole) + Fraction(1, 2)
            assert tenths((part, whole)) == exactly.numerator // exactly.denominator


@given(assessments())
def test_a_missing_value_cannot_be_placed(case: Json) -> None:
    """Asking for the place of a sector without a value is an error, not a wrong number."""
    blank = exact({**case, "answers": {}}).sectors
    assume(blank)
    one = blank[0]
    parts = Parts(need=one.need, potential=one.potential, priority=one.priority)
    prepared = prepare(METHOD, content_of(case).sectors, "full")
    with pytest.raises(ValueError, match="cannot be placed"):
        placed(prepared, lambda **_: one, parts, Field([]))
