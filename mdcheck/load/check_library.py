"""Check the library: each file against its schema, then what points to what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mdcheck.load.check import fit_schema
from mdcheck.load.library import load_library
from mdcheck.load.near import near_miss
from mdcheck.load.strict import Unreadable, read_file
from mdcheck.model import Content, Problem

FILES = (
    *("experiences", "measures", "instruments", "data-sources"),
    *("reading", "documents", "glossary", "countries"),
)
ONE = {
    "items": "item",
    "sectors": "sector",
    "experiences": "experience",
    "instruments": "instrument",
    "countries": "country",
}


def check_library(folder: Path, content: Content) -> list[Problem]:
    """All problems of a content folder's library; none where it has no library."""
    paths = {name: folder / "library" / f"{name}.yaml" for name in FILES}
    problems = [p for name, path in paths.items() if path.is_file() for p in check_file(path, name)]
    return problems or list(orphans(folder, content))


def check_file(path: Path, name: str) -> list[Problem]:
    try:
        return fit_schema(read_file(str(path)), name)
    except Unreadable as unreadable:
        return list(unreadable.problems)


def orphans(folder: Path, content: Content) -> Iterator[Problem]:
    """Ids that lead nowhere, and scored items that no measure responds to.

    Notices only: a country that drops an item may score before it has adapted the library.
    """
    library = load_library(folder)
    items = {item.id: item for sector in content.sectors for item in sector.items}
    known = {
        "items": {*items, *(old for item in items.values() for old in item.aliases)},
        "sectors": {sector.id for sector in content.sectors},
        "experiences": {one.id for one in library.experiences},
        "instruments": {one.id for one in library.instruments},
        "countries": set(library.countries),
    }
    lists: dict[str, tuple[Any, ...]] = {
        "measures": library.measures,
        "experiences": library.experiences,
        "instruments": library.instruments,
        "data-sources": library.data_sources,
    }
    for name, entries in lists.items():
        file = str(folder / "library" / f"{name}.yaml")
        for entry in entries:
            for key in known:
                yield from strangers(file, entry.id, key, getattr(entry, key, ()), known[key])
    answered = {id for measure in library.measures for id in measure.items}
    if library.measures:
        for id, item in items.items():
            if not item.scored or answered & {id, *item.aliases}:
                continue
            file = str(folder / "library" / "measures.yaml")
            message = "no measure responds to it"
            yield Problem(file=file, where=f"item {id}", message=message, fatal=False)


def strangers(
    file: str, entry: str, key: str, ids: Iterable[str], known: set[str]
) -> Iterator[Problem]:
    """A problem for each id that is not among the known ones."""
    for id in ids:
        if id not in known:
            message = f"there is no {ONE[key]} {id!r}"
            yield Problem(
                file=file,
                where=f"{entry} {key}",
                message=message,
                hint=near_miss(id, known),
                fatal=False,
            )
