"""Cases of the method as both scorers take them: the vectors, and any others that can be thought of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.data.json import result_object, robustness_object
from mdcheck.library import Crosswalk, Framework, FrameworkPart, Library
from mdcheck.load.folder import open_content
from mdcheck.model import Answer, Checklist, Content, Goal, Item, Section, Sheet
from mdcheck.results import Result
from mdcheck.robustness import numbers, robustness

METHOD = open_content().method
LEVELS = [0, 1, 2, "unknown", "not-applicable"]
ROLES = ["pressure", "potential", "safeguard", "open"]
VECTORS = Path(__file__).parent / "vectors"
Json = dict[str, Any]


def vectors() -> Iterator[Any]:
    """The hand-made cases of scoring, which tests/vectors/README.md explains."""
    for path in sorted(VECTORS.glob("*.json")):
        if json.loads(path.read_text(encoding="utf-8"))["$schema"] == "case.schema.json":
            yield from cases_in(path.stem)


def cases_in(name: str) -> Iterator[Any]:
    """The cases of one file of vectors."""
    text = (VECTORS / f"{name}.json").read_text(encoding="utf-8")
    for case in json.loads(text)["cases"]:
        yield pytest.param(case, id=f"{name}-{case['name']}")


def crossed(library: Library, content: Content) -> Library:
    """A library of which every sector and every measure serves something."""
    goals = Framework(id="sdg", title="Goals", short="SDG", references=(), parts=(
        FrameworkPart(id="3.8", title="Care"), FrameworkPart(id="3.c", title="Staff"),
    ))  # fmt: skip
    compact = Framework(
        id="gcm",
        title="Compact",
        short="Global Compact objective",
        plural="Global Compact objectives",
        references=(),
        parts=(FrameworkPart(id="15", title="Services"),),
    )
    sectors = {one.id: {"sdg": ("3.8", "3.c"), "gcm": ("15",)} for one in content.sectors}
    measures = {one.id: {"sdg": ("3.c",)} for one in library.measures}
    found = Crosswalk(frameworks=(goals, compact), sectors=sectors, measures=measures)
    return replace(library, crosswalk=found)


def checklist_of(sector: Json) -> Checklist:
    items = tuple(
        Item(
            id=i["id"],
            text="?",
            role=i["role"],
            weight=i.get("weight", 1),
            transfer=tuple(i.get("transfer", ())),
            groups=tuple(i.get("groups", ())),
            applies=tuple(i.get("applies", ())),
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


def content_of(case: Json) -> Content:
    """The sectors of a case, and the method: other numbers only where the case gives them."""
    slip = case.get("slip", METHOD.robustness.slip)
    varied = replace(METHOD.robustness, draws=case.get("draws", 1000), slip=slip)
    method = replace(METHOD, robustness=varied, **case.get("method", {}))
    return Content(method=method, checklists=tuple(map(checklist_of, case["sectors"])))


def answer_of(said: Any) -> Answer:
    return Answer(**said) if isinstance(said, dict) else Answer(level=said)


def sheet_of(case: Json) -> Sheet:
    return Sheet(
        scope=case["scope"],
        profile=case.get("profile", {}),
        answers={id: answer_of(said) for id, said in case["answers"].items()},
        goals=tuple(
            Goal(title=g["title"], sectors=tuple(g["sectors"]), scores=g["scores"])
            for g in case["goals"]
        ),
    )


def exact(case: Json) -> Result:
    """What Python makes of a case, in whole numbers."""
    return assess(content_of(case), sheet_of(case))


def scored(case: Json) -> Json:
    """What Python makes of a case, as the published object."""
    return result_object(exact(case))


def likely(case: Json) -> list[Json]:
    """How likely Python finds the places of a case: the sectors of the published object."""
    content, sheet = content_of(case), sheet_of(case)
    prepared = prepare(content.method, content.sectors, sheet.scope)
    found = robustness(prepared, sheet, assess(content, sheet), case.get("seed", 1))
    return robustness_object(found)["sectors"]


def expected_of(case: Json) -> Json:
    return case["expected"] if "expected" in case else {"numbers": case["numbers"]}


def made_of(case: Json) -> Json:
    """What Python makes of all that a vector expects."""
    if "numbers" in case:
        return {"numbers": list(islice(numbers(case["seed"]), len(case["numbers"])))}
    asked = {"robustness": likely(case)} if "robustness" in case["expected"] else {}
    return {**scored(case), **asked}


def assert_holds(expected: Any, actual: Any, where: str) -> None:
    """Everything that `expected` names is exactly so in `actual`."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        whole = where.endswith((".transfer", ".group"))
        assert set(expected) == set(actual) if whole else set(expected) <= set(actual), where
        for key, value in expected.items():
            assert_holds(value, actual[key], f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(actual, list):
        assert len(expected) == len(actual), where
        for n, (one, other) in enumerate(zip(expected, actual, strict=True)):
            assert_holds(one, other, f"{where}[{n}]")
    else:
        assert expected == actual, where
        assert isinstance(expected, bool) == isinstance(actual, bool), where


# Any others

levels = st.sampled_from(LEVELS)
evidence = st.sampled_from(["", "anecdotal", "documented", "statistical"])
answers = levels | st.fixed_dictionaries({"level": levels | st.none(), "evidence": evidence})
known = st.sampled_from([0, 1, 2, 2, 1, 0, "unknown"])  # so that most sectors have a place
movements = st.sampled_from([key.id for key in METHOD.profile])
profiles = st.dictionaries(movements, st.sampled_from(["yes", "no", "no"]))
items = st.fixed_dictionaries(
    {
        "role": st.sampled_from(ROLES),
        "weight": st.sampled_from(METHOD.weights),
        "transfer": st.lists(st.sampled_from(["people", "knowledge", "finance"]), unique=True),
        "groups": st.lists(st.sampled_from(["women", "children", "diaspora"]), unique=True),
        "applies": st.just([]) | st.lists(movements, unique=True, max_size=2),
        "core": st.booleans(),
    }
)
scores = st.dictionaries(st.sampled_from([c.id for c in METHOD.criteria]), st.integers(0, 2))
goals = st.fixed_dictionaries(
    {"title": st.sampled_from(["Water", "Care"]), "sectors": st.just([]), "scores": scores}
)


@st.composite
def assessments(draw: st.DrawFn, most: int = 6, largest: int = 8) -> Json:
    """Any few sectors of any items, with any answers, profile, goals and scope."""
    sectors = []
    fewest = draw(st.sampled_from([0, 3]))
    lists = st.lists(st.lists(items, max_size=largest), min_size=fewest, max_size=most)
    for s, own in enumerate(draw(lists)):
        named = [{"id": f"s{s}.i{n}", **item} for n, item in enumerate(own)]
        sectors.append({"id": f"s{s}", "title": f"S{s}", "annex": f"C{s + 1}", "items": named})
    ids = [item["id"] for sector in sectors for item in sector["items"]]
    pool = draw(st.sampled_from([answers, known]))
    return {
        "sectors": sectors,
        "answers": {id: draw(pool) for id in ids if draw(st.integers(0, 9))},
        "profile": draw(profiles),
        "goals": draw(st.lists(goals, max_size=4)),
        "scope": draw(st.sampled_from(["full", "full", "quick"])),
    }
