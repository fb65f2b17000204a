"""The library: sound files, no orphans, and every item that is scored has an answer to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from babel import Locale
from click.testing import Result

from mdcheck.library import Library
from mdcheck.load.folder import open_folder
from mdcheck.load.library import LISTS
from mdcheck.load.strict import read_file
from mdcheck.measures import called_for, strength, to_check, to_look_in
from tests.conftest import schemas

FOLDER = open_folder()
CONTENT, LIBRARY = FOLDER.content, FOLDER.library
METHOD = CONTENT.method
ITEMS = {item.id: item for sector in CONTENT.sectors for item in sector.items}
SECTORS = {sector.id for sector in CONTENT.sectors}
EXPERIENCES = {one.id for one in LIBRARY.experiences}
INSTRUMENTS = {one.id for one in LIBRARY.instruments}
GROUPS = {group.id for group in METHOD.groups}


def test_a_list_of_the_library_is_known_everywhere(checklists: Path) -> None:
    """Each has its file, its schema and its place among the nouns."""
    assert {path.stem for path in checklists.glob("library/*.yaml")} == set(LISTS)
    schemas = {path.name.removesuffix(".schema.json") for path in checklists.glob("schema/*")}
    assert set(LISTS) <= schemas
    assert {name.replace("-", "_") for name in LISTS} == {one.name for one in fields(Library)}


def test_every_list_that_is_there_is_read() -> None:
    assert all(getattr(LIBRARY, one.name) for one in fields(Library))


@pytest.mark.parametrize("name", LISTS)
def test_a_file_fits_its_schema_and_holds_no_trap(checklists: Path, name: str) -> None:
    path = checklists / "library" / f"{name}.yaml"
    assert schemas().fit(read_file(str(path)), name) == []


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
        drivers = {id: rng.choice([1, 2, 4]) for id in ITEMS if rng.random() < 0.5}
        for measure in LIBRARY.measures:
            assert strength(measure, drivers) == sum(drivers.get(id, 0) for id in measure.items)


def test_measures_come_strongest_first_and_only_when_called_for() -> None:
    by_id = {measure.id: measure for measure in LIBRARY.measures}
    drivers = {id: 2 for id in ITEMS if id.startswith("health.")}
    called = [by_id[id] for id in called_for(LIBRARY.measures, drivers)]
    strengths = [strength(measure, drivers) for measure in called]
    assert strengths == sorted(strengths, reverse=True)
    assert all(any(id in drivers for id in measure.items) for measure in called)
    assert called_for(LIBRARY.measures, {}) == ()


def test_equally_strong_measures_stand_in_file_order() -> None:
    measures = [replace(LIBRARY.measures[0], id=id, items=("health.x",)) for id in "cab"]
    assert called_for(measures, {"health.x": 2}) == ("c", "a", "b")


def test_instruments_and_data_follow_the_answers() -> None:
    some = next(one for one in LIBRARY.instruments if len(one.items) > 1)
    assert some.id in to_check(LIBRARY.instruments, {some.items[-1]: 2})
    assert to_check(LIBRARY.instruments, {}) == ()
    found = to_look_in(LIBRARY.data_sources, list(ITEMS))
    sizes = {one.id: len(set(one.items) & set(ITEMS)) for one in LIBRARY.data_sources}
    assert [sizes[id] for id in found] == sorted((n for n in sizes.values() if n), reverse=True)
    assert to_look_in(LIBRARY.data_sources, []) == ()


def test_score_names_measures_when_asked(run: Callable[..., Result], example: Path) -> None:
    plain = run("score", example).stdout
    told = " ".join(run("score", example, "--measures", "--sector", "health").stdout.split())
    assert "What can be done" not in plain
    for part in ("What can be done", "for example", "Whom to convene", "Ministry of Health"):
        assert part in told
    everything = " ".join(run("score", example, "--measures", "--format", "md").stdout.split())
    assert "Where to look for what is missing" in everything
    assert "Instruments to check" in everything
