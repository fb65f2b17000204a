"""The method: hand-made vectors, an independent second reading, and what must always hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdcheck.assess import assess
from mdcheck.data.json import result_object
from mdcheck.load.folder import open_content
from mdcheck.model import Answer, Checklist, Content, Goal, Index, Item, Section, Sheet
from mdcheck.score import compare, index, tenths
from tests.oracle import oracle

CONTENT = open_content()
METHOD = CONTENT.method
CRITERIA = [criterion.id for criterion in METHOD.criteria]
VECTORS = Path(__file__).parent / "vectors"
LEVELS = [0, 1, 2, "unknown", "not-applicable"]


def cases() -> Iterator[Any]:
    for path in sorted(VECTORS.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            yield pytest.param(case, id=f"{path.stem}-{case['name']}")


def checklist_of(sector: dict[str, Any]) -> Checklist:
    items = tuple(
        Item(
            id=i["id"],
            text="?",
            role=i["role"],
            weight=i.get("weight", 1),
            transfer=tuple(i.get("transfer", ())),
            groups=tuple(i.get("groups", ())),
            core=i.get("core", False),
        )
        for i in sector["items"]
    )
    return Checklist(
        id=sector["id"],
        kind="sector",
        title=sector.get("title", sector["id"]),
        annex=sector.get("annex", "C1"),
        source=(),
        summary="",
        stakeholders=(),
        sections=(Section(id="all", title="All", items=items),),
    )


def scored(case: dict[str, Any]) -> dict[str, Any]:
    """What our scorer makes of a case, as the published object."""
    content = Content(method=METHOD, checklists=tuple(map(checklist_of, case.get("sectors", ()))))
    sheet = Sheet(
        scope=case.get("scope", "full"),
        answers={id: Answer(level=level) for id, level in case.get("answers", {}).items()},
        goals=tuple(
            Goal(title=g["title"], sectors=tuple(g.get("sectors", ())), scores=g.get("scores", {}))
            for g in case.get("goals", ())
        ),
    )
    return result_object(assess(content, sheet))


def assert_holds(expected: Any, actual: Any, where: str) -> None:
    """Everything that `expected` names is exactly so in `actual`."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        exact = where.endswith(("transfer", "group"))
        assert set(expected) == set(actual) if exact else set(expected) <= set(actual), where
        for key, value in expected.items():
            assert_holds(value, actual[key], f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(actual, list):
        assert len(expected) == len(actual), where
        for n, (one, other) in enumerate(zip(expected, actual, strict=True)):
            assert_holds(one, other, f"{where}[{n}]")
    else:
        assert expected == actual, where
        assert isinstance(expected, bool) == isinstance(actual, bool), where


@pytest.mark.parametrize("case", list(cases()))
def test_a_vector_of_the_method(case: dict[str, Any]) -> None:
    assert_holds(case["expected"], scored(case), case["name"])


@st.composite
def assessments(draw: st.DrawFn) -> dict[str, Any]:
    """Any few sectors of any items, with any answers, goals and scope."""
    ids = draw(st.lists(st.integers(1, 8), min_size=0, max_size=6))
    sectors = []
    for s, size in enumerate(ids):
        items = [
            {
                "id": f"s{s}.i{n}",
                "role": draw(st.sampled_from(["pressure", "potential", "safeguard", "open"])),
                "weight": draw(st.sampled_from([1, 2, 3])),
                "transfer": draw(
                    st.lists(st.sampled_from(["people", "knowledge", "finance"]), unique=True)
                ),
                "groups": draw(
                    st.lists(st.sampled_from(["women", "children", "diaspora"]), unique=True)
                ),
                "core": draw(st.booleans()),
            }
            for n in range(size)
        ]
        sectors.append({"id": f"s{s}", "title": f"S{s}", "annex": f"C{s + 1}", "items": items})
    all_ids = [item["id"] for sector in sectors for item in sector["items"]]
    answers = {id: draw(st.sampled_from(LEVELS)) for id in all_ids if draw(st.integers(0, 5))}
    goals = [
        {
            "title": f"g{n}",
            "sectors": [],
            "scores": {c: draw(st.integers(0, 2)) for c in CRITERIA if draw(st.integers(0, 6))},
        }
        for n in range(draw(st.integers(0, 4)))
    ]
    scope = draw(st.sampled_from(["full", "quick"]))
    return {"sectors": sectors, "answers": answers, "goals": goals, "scope": scope}


def oracle_of(case: dict[str, Any]) -> dict[str, Any]:
    return oracle(case["sectors"], case["answers"], case["goals"], case["scope"], CRITERIA)


@given(assessments())
def test_two_readings_of_the_method_agree(case: dict[str, Any]) -> None:
    ours, theirs = scored(case), oracle_of(case)
    assert ours["sectors"] == theirs["sectors"]
    assert ours["lenses"] == theirs["lenses"]
    assert ours["goals"] == theirs["goals"]


@pytest.mark.parametrize("scope", ["full", "quick"])
@pytest.mark.parametrize("seed", range(40))
def test_two_readings_agree_on_the_real_checklists(scope: str, seed: int) -> None:
    """All best, all worst, blank, and seeded mixes of every real item."""
    import random

    rng = random.Random(seed)  # reproducible, not secret
    sectors = [
        {
            "id": c.id,
            "title": c.title,
            "annex": c.annex,
            "items": [
                {
                    "id": i.id,
                    "role": i.role,
                    "weight": i.weight,
                    "transfer": list(i.transfer),
                    "groups": list(i.groups),
                    "core": i.core,
                }
                for i in c.items
            ],
        }
        for c in CONTENT.sectors
    ]
    pools = {0: [0], 1: [2], 2: [None], 3: ["unknown"], 4: ["not-applicable"]}
    pool = pools.get(seed, [*LEVELS, 0, 1, 2, 1, None][rng.randrange(3) :])
    chosen = {i["id"]: rng.choice(pool) for s in sectors for i in s["items"] if i["role"] != "open"}
    answers = {id: level for id, level in chosen.items() if level is not None}
    case = {"sectors": sectors, "answers": answers, "goals": [], "scope": scope}
    ours, theirs = scored(case), oracle_of(case)
    assert ours["sectors"] == theirs["sectors"]
    assert ours["lenses"] == theirs["lenses"]


# What must always hold

items_and_answers = st.lists(
    st.tuples(
        st.sampled_from(["pressure", "potential", "safeguard", "open"]),
        st.sampled_from([1, 2, 3]),
        st.sampled_from([*LEVELS, None]),
    ),
    max_size=12,
)


def built(rows: list[tuple[str, int, Any]]) -> tuple[list[Item], dict[str, Answer]]:
    items = [Item(id=f"s.i{n}", text="?", role=r, weight=w) for n, (r, w, _) in enumerate(rows)]
    return items, {f"s.i{n}": Answer(level=level) for n, (_, _, level) in enumerate(rows)}


def index_of(rows: list[tuple[str, int, Any]]) -> Index | None:
    items, answers = built(rows)
    return index(METHOD, items, answers)


@given(items_and_answers)
def test_the_value_lies_between_its_bounds(rows: list[tuple[str, int, Any]]) -> None:
    found = index_of(rows)
    if found and found.value:
        assert compare(found.low, found.value) <= 0 <= compare(found.high, found.value)


@given(items_and_answers, st.sampled_from([0, 1, 2]))
def test_answering_an_unknown_never_widens_the_bounds(
    rows: list[tuple[str, int, Any]], level: int
) -> None:
    before = index_of(rows)
    answered = [(r, w, level if a in (None, "unknown") else a) for r, w, a in rows]
    for n in range(len(rows)):
        after = index_of([*answered[: n + 1], *rows[n + 1 :]])
        if before and after:
            assert compare(before.low, after.low) <= 0 <= compare(before.high, after.high)


@given(items_and_answers, st.integers(0, 12), st.sampled_from([1, 2, 3]))
def test_items_that_do_not_apply_never_matter(
    rows: list[tuple[str, int, Any]], at: int, weight: int
) -> None:
    with_it = [*rows[:at], ("pressure", weight, "not-applicable"), *rows[at:]]
    assert index_of(rows) == index_of(with_it)


@given(assessments(), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(case: dict[str, Any], rng: Any) -> None:
    pairs = list(case["answers"].items())
    rng.shuffle(pairs)
    assert scored(case) == scored({**case, "answers": dict(pairs)})


@given(items_and_answers)
def test_every_ratio_is_exact(rows: list[tuple[str, int, Any]]) -> None:
    """The index is that of exact fractions, whatever the answers."""
    points = {"pressure": (0, 1, 2), "potential": (0, 1, 2), "safeguard": (2, 1, 0)}
    applies = [row for row in rows if row[0] != "open" and row[2] != "not-applicable"]
    known = [row for row in applies if isinstance(row[2], int)]
    found = index_of(rows)
    if not applies:
        assert found is None
        return
    assert found is not None
    full = sum(2 * w for _, w, _ in applies)
    got = sum(w * points[r][a] for r, w, a in known)
    rest = sum(2 * w for _, w, a in applies if not isinstance(a, int))
    assert Fraction(*found.low) == Fraction(got, full)
    assert Fraction(*found.high) == Fraction(got + rest, full)
    assert Fraction(*found.coverage) == Fraction(full - rest, full)
    assert (found.value and Fraction(*found.value)) == (
        Fraction(got, full - rest) if known else None
    )


def test_tenths_round_half_up_for_every_ratio_up_to_a_thousandth() -> None:
    """All 500,000 ratios with a whole of up to 1,000, against exact fractions."""
    for whole in range(1, 1001):
        for part in range(whole + 1):
            exact = Fraction(1000 * part, whole) + Fraction(1, 2)
            assert tenths((part, whole)) == exact.numerator // exact.denominator


def test_a_missing_value_cannot_be_placed() -> None:
    """Asking for the bounds of a sector without a value is an error, not a wrong number."""
    from mdcheck.score import bounds, score_sector

    case = {"id": "s0", "items": [{"id": "s0.a", "role": "pressure"}]}
    result = score_sector(METHOD, checklist_of(case), {}, "full")
    with pytest.raises(ValueError, match="cannot be placed"):
        bounds(result)
