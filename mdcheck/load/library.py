"""Build the library's nouns from data that fits its schemas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from mdcheck.library import (
    DataSource,
    Experience,
    Instrument,
    Library,
    Meaning,
    Measure,
    SourceDocument,
    Work,
)
from mdcheck.load.content import many
from mdcheck.load.strict import Document
from mdcheck.model import Content

Noun = TypeVar("Noun", DataSource, Experience, Instrument, Measure, Meaning, SourceDocument, Work)
Documents = Mapping[str, Document]

NOTHING: Mapping[str, set[str]] = {}

# The files of the library, and the list or table that each of them holds
LISTS = {
    "measures": "measures",
    "experiences": "experiences",
    "instruments": "instruments",
    "data-sources": "data_sources",
    "glossary": "terms",
    "reading": "reading",
    "documents": "documents",
    "countries": "countries",
    "regions": "regions",
}


def build_library(documents: Documents, content: Content) -> Library:
    """The library, from documents that fit their schemas; empty where a folder has none.

    What points to something that is not there, such as a sector that a country has dropped, is
    left out; `mdcheck validate` tells of it.
    """
    known = known_ids(documents, content)
    measures = build_list(documents, "measures", Measure, known)
    return Library(
        measures=tuple(measure for measure in measures if measure.sectors),
        experiences=build_list(documents, "experiences", Experience, known),
        instruments=build_list(documents, "instruments", Instrument, known),
        data_sources=build_list(documents, "data-sources", DataSource, known),
        glossary=build_list(documents, "glossary", Meaning),
        reading=build_list(documents, "reading", Work),
        documents=build_list(documents, "documents", SourceDocument),
        countries=held(documents, "countries") or {},
        regions=held(documents, "regions") or {},
    )


def known_ids(documents: Documents, content: Content) -> dict[str, set[str]]:
    """What entries of the library may point to, by the key that points to it."""
    items = [item for sector in content.sectors for item in sector.items]
    return {
        "items": {id for item in items for id in (item.id, *item.aliases)},
        "sectors": {sector.id for sector in content.sectors},
        "groups": {group.id for group in content.method.groups},
        "experiences": {one["id"] for one in held(documents, "experiences") or ()},
        "instruments": {one["id"] for one in held(documents, "instruments") or ()},
        "countries": set(held(documents, "countries") or ()),
    }


def held(documents: Documents, name: str) -> Any:
    """What a file of the library holds; nothing where it is not there."""
    return documents[name].data[LISTS[name]] if name in documents else None


def build_list(
    documents: Documents, name: str, noun: type[Noun], known: Mapping[str, set[str]] = NOTHING
) -> tuple[Noun, ...]:
    return tuple(build(noun, entry, known) for entry in held(documents, name) or ())


def build(noun: type[Noun], data: Mapping[str, Any], known: Mapping[str, set[str]]) -> Noun:
    """One noun from data that fits its schema; keys the noun does not have are left out."""
    fields = noun.__dataclass_fields__
    values = {key: settled(value, known.get(key)) for key, value in data.items() if key in fields}
    return noun(**{**values, "source": many(data["source"])})


def settled(value: Any, known: set[str] | None) -> Any:
    """A value that cannot change: a list as a tuple, of known ids only where these are told."""
    if not isinstance(value, list):
        return value
    return tuple(value if known is None else (id for id in value if id in known))
