"""The library: sound files, no orphans, and every item that is scored has an answer to it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from click.testing import Result
from jsonschema import Draft202012Validator

from mdcheck.export.library import library_object
from mdcheck.load.content import load_content, read_trusted
from mdcheck.load.library import load_library
from mdcheck.load.strict import read_file
from mdcheck.measures import called_for, strength, to_check, to_look_in
from mdcheck.model import Answer
from mdcheck.score import points_of
from tests.parity import Browser

CONTENT = load_content()
LIBRARY = load_library()
METHOD = CONTENT.method
ITEMS = {item.id: item for sector in CONTENT.sectors for item in sector.items}
SECTORS = {sector.id for sector in CONTENT.sectors}
EXPERIENCES = {one.id for one in LIBRARY.experiences}
INSTRUMENTS = {one.id for one in LIBRARY.instruments}
GROUPS = {group.id for group in METHOD.groups}
FILES = (
    "experiences",
    "measures",
    "instruments",
    "data-sources",
    "reading",
    "documents",
    "glossary",
    "countries",
)


@pytest.mark.parametrize("name", FILES)
def test_a_file_fits_its_schema_and_holds_no_trap(checklists: Path, name: str) -> None:
    schema = json.loads((checklists / "schema" / f"{name}.schema.json").read_text("utf-8"))
    path = checklists / "library" / f"{name}.yaml"
    data = read_file(str(path)).data if path.stat().st_size < 100_000 else read_trusted(path)
    errors = [
        f"{list(e.path)}: {e.message}" for e in Draft202012Validator(schema).iter_errors(data)
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("name", "fewest"),
    [("experiences", 75), ("measures", 80), ("instruments", 50), ("data_sources", 7)],
)
def test_the_library_is_full_and_its_ids_are_unique(name: str, fewest: int) -> None:
    ids = [one.id for one in getattr(LIBRARY, name)]
    assert len(ids) >= fewest
    assert len(ids) == len(set(ids))


def test_nothing_points_to_what_is_not_there() -> None:
    for measure in LIBRARY.measures:
        assert set(measure.items) <= set(ITEMS), measure.id
        assert set(measure.sectors) <= SECTORS, measure.id
        assert set(measure.experiences) <= EXPERIENCES, measure.id
        assert set(measure.instruments) <= INSTRUMENTS, measure.id
        assert set(measure.groups) <= GROUPS, measure.id
    for one in LIBRARY.experiences:
        assert set(one.sectors) <= SECTORS, one.id
        assert set(one.groups) <= GROUPS, one.id
    for entry in (*LIBRARY.instruments, *LIBRARY.data_sources):
        assert set(entry.items) <= set(ITEMS), entry.id
        assert set(entry.sectors) <= SECTORS, entry.id


def test_every_scored_item_is_answered_by_a_measure() -> None:
    answered = {id for measure in LIBRARY.measures for id in measure.items}
    assert {id for id, item in ITEMS.items() if item.scored} - answered == set()


@pytest.mark.parametrize("sector", sorted(SECTORS))
def test_every_sector_has_measures_and_experiences(sector: str) -> None:
    assert sum(sector in one.sectors for one in LIBRARY.measures) >= 4
    assert any(sector in one.sectors for one in LIBRARY.experiences)


def test_every_instrument_and_data_source_matters_for_something() -> None:
    assert all(one.items or one.sectors for one in (*LIBRARY.instruments, *LIBRARY.data_sources))


def test_countries_are_countries_and_each_has_a_name() -> None:
    used = {code for one in LIBRARY.experiences for code in one.countries}
    assert set(LIBRARY.countries) == used
    assert used <= {code for code in Locale("en").territories if code.isalpha()}


def test_a_measure_is_as_strong_as_its_items_add() -> None:
    rng = random.Random(7)
    for _ in range(50):
        answers = {id: Answer(level=rng.choice([0, 1, 2, "unknown", None])) for id in ITEMS}
        for measure in LIBRARY.measures:
            expected = sum(
                points_of(METHOD, ITEMS[id], answers[id].level)  # type: ignore[arg-type]
                for id in measure.items
                if ITEMS[id].scored and isinstance(answers[id].level, int)
            )
            assert strength(METHOD, measure, ITEMS, answers) == expected


def test_measures_come_strongest_first_and_only_when_called_for() -> None:
    asked = tuple(ITEMS.values())
    answers = {id: Answer(level=2) for id in ITEMS if id.startswith("health.")}
    called = called_for(METHOD, LIBRARY.measures, asked, answers)
    strengths = [found for _, found in called]
    assert strengths == sorted(strengths, reverse=True)
    assert all(any(id.startswith("health.") for id in measure.items) for measure, _ in called)
    assert called_for(METHOD, LIBRARY.measures, asked, {}) == ()


def test_instruments_and_data_follow_the_answers() -> None:
    asked = tuple(ITEMS.values())
    some = next(one for one in LIBRARY.instruments if one.items)
    item = ITEMS[some.items[0]]
    worst = 0 if item.role == "safeguard" else 2
    assert some in to_check(METHOD, LIBRARY.instruments, asked, {item.id: Answer(level=worst)})
    assert to_check(METHOD, LIBRARY.instruments, asked, {item.id: Answer(level=2 - worst)}) == ()
    everything = {id: Answer(level=1) for id in ITEMS}
    assert to_look_in(LIBRARY.data_sources, asked, everything) == ()
    assert to_look_in(LIBRARY.data_sources, asked, {})


CALLED = """
function called(library, answers) {
  const { measures, instruments, data_sources } = JSON.parse(library);
  const given = JSON.parse(answers);
  const { method, sectors } = content;
  const asked = [].concat(...sectors.map((sector) => sector.items));
  const { calledFor, toCheck, toLookIn } = mdcheck.score;
  return JSON.stringify([
    calledFor(method, measures, asked, given).map(([measure, points]) => [measure.id, points]),
    toCheck(method, instruments, asked, given).map(({ id }) => id),
    toLookIn(data_sources, asked, given).map(({ id }) => id),
  ]);
}
"""


def test_python_and_the_browser_name_the_same_measures_instruments_and_sources() -> None:
    with Browser(CONTENT) as browser:
        browser.engine.eval(CALLED)
        compare_called(browser)


def compare_called(browser: Browser) -> None:
    library = json.dumps(library_object())
    rng = random.Random(11)
    asked = tuple(ITEMS.values())
    for _ in range(100):
        levels: dict[str, Any] = {
            id: rng.choice([0, 1, 2, "unknown", "not-applicable"])
            for id in ITEMS
            if rng.random() < 0.9
        }
        answers = {id: Answer(level=level) for id, level in levels.items()}
        ours = [
            [[m.id, n] for m, n in called_for(METHOD, LIBRARY.measures, asked, answers)],
            [one.id for one in to_check(METHOD, LIBRARY.instruments, asked, answers)],
            [one.id for one in to_look_in(LIBRARY.data_sources, asked, answers)],
        ]
        there = {id: {"level": level} for id, level in levels.items()}
        assert json.loads(browser.call("called", library, json.dumps(there))) == ours


def test_score_names_measures_when_asked(run: Callable[..., Result], example: Path) -> None:
    plain = run("score", example).stdout
    told = " ".join(run("score", example, "--measures", "--sector", "health").stdout.split())
    assert "What can be done" not in plain
    for part in ("What can be done", "Example:", "Whom to convene", "Ministry of Health"):
        assert part in told
    everything = " ".join(run("score", example, "--measures", "--format", "md").stdout.split())
    assert "Where to look for what is missing" in everything
    assert "Instruments to check" in everything
