"""Check the library: each file against its schema, then what points to what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mdcheck.load.library import LISTS, crossed_ids, held, known_ids
from mdcheck.load.near import near_miss
from mdcheck.load.schema import Schemas
from mdcheck.load.strict import Document, Keys
from mdcheck.model import Content, Problem
from mdcheck.words import t

POINTING = ("measures", "experiences", "instruments", "data-sources", "findings")
Documents = Mapping[str, Document]
GUESSES = 20  # suggest what was meant for so many ids that lead nowhere; it takes its time


def fit_library(library: Documents, schemas: Schemas) -> list[Problem]:
    """Where the files of a library depart from their schemas; none where it has no library."""
    return [
        problem
        for name, document in library.items()
        if name in LISTS
        for problem in schemas.fit(document, name)
    ]


def orphans(library: Documents, content: Content) -> Iterator[Problem]:
    """Files that nothing reads, ids that lead nowhere, scored items that no measure responds to.

    Notices only: a country that drops an item may score before it has adapted the library.
    """
    guesses = iter(range(GUESSES))
    for name in library.keys() - LISTS:
        message = t("there is no list '{name}' in the library: nothing reads this file", name=name)
        yield library[name].problem((), message, near_miss(name, LISTS), fatal=False)
    known = known_ids(library, content)
    for name in POINTING:
        for position, entry in enumerate(held(library, name) or ()):
            for key, ids in known.items():
                for id in entry.get(key, ()):
                    if id not in ids:
                        hint = near_miss(id, ids) if next(guesses, None) is not None else ""
                        yield stranger(library[name], (LISTS[name], position, key), id, hint)
    if "crosswalk" in library:
        yield from lost(library["crosswalk"], crossed_ids(library, content), guesses)
    if "measures" in library:
        yield from unanswered(library["measures"], content)


def stranger(document: Document, keys: Keys, id: str, hint: str) -> Problem:
    """A notice for an id that is not among the known ones."""
    name, position, key = keys
    message = {
        "items": t("there is no item '{id}'", id=id),
        "sectors": t("there is no sector '{id}'", id=id),
        "groups": t("there is no group '{id}'", id=id),
        "experiences": t("there is no experience '{id}'", id=id),
        "cautions": t("there is no experience '{id}'", id=id),
        "instruments": t("there is no instrument '{id}'", id=id),
        "countries": t("there is no country '{id}'", id=id),
    }[str(key)]
    problem = document.problem(keys, message, hint, fatal=False)
    return replace(problem, where=f"{document.data[name][position]['id']} {key}")


def lost(
    crosswalk: Document, known: Mapping[str, set[str]], guesses: Iterator[int]
) -> Iterator[Problem]:
    """Notices for what a crosswalk names and is not there: a sector, a part of a framework."""
    parts = {one["id"]: [p["id"] for p in one["parts"]] for one in crosswalk.data["frameworks"]}

    def notice(keys: Keys, message: str, id: str, ids: Iterable[str]) -> Problem:
        hint = near_miss(id, ids) if next(guesses, None) is not None else ""
        return crosswalk.problem(keys, message, hint, fatal=False)

    for table, ids in known.items():
        for id, served in crosswalk.data.get(table, {}).items():
            if id not in ids:
                yield notice((table, id), nowhere(table, id), id, ids)
            for name, wanted in served.items():
                keys = (table, id, name)
                if name not in parts:
                    message = t("there is no framework '{id}'", id=name)
                    yield notice(keys, message, name, parts)
                for part in wanted if name in parts else ():
                    if part not in parts[name]:
                        message = t("'{name}' has no part '{id}'", name=name, id=part)
                        yield notice(keys, message, part, parts[name])


def nowhere(table: str, id: str) -> str:
    """That a table of the crosswalk names what is not there."""
    return {
        "sectors": t("there is no sector '{id}'", id=id),
        "measures": t("there is no measure '{id}'", id=id),
        "groups": t("there is no section '{id}'", id=id),
    }[table]


def unanswered(measures: Document, content: Content) -> Iterator[Problem]:
    """A notice for each scored item that no measure responds to."""
    answered = {id for measure in measures.data["measures"] for id in measure["items"]}
    for item in (item for sector in content.sectors for item in sector.items):
        if item.scored and not answered & {item.id, *item.aliases}:
            message = t("no measure responds to it")
            yield Problem(file=measures.file, where=f"item {item.id}", message=message, fatal=False)
