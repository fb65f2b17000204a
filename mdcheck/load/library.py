"""Build the library's nouns from data that fits its schemas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from mdcheck.library import (
    Box,
    Crosswalk,
    DataSource,
    Experience,
    Finding,
    Framework,
    FrameworkPart,
    Indicator,
    Instrument,
    Library,
    Meaning,
    Measure,
    Reference,
    Served,
    SourceDocument,
    Strength,
    Today,
    Update,
    Updates,
    Work,
)
from mdcheck.load.content import many
from mdcheck.load.strict import Document
from mdcheck.model import Content

Noun = TypeVar("Noun")
Documents = Mapping[str, Document]

NOTHING: Mapping[str, set[str]] = {}
PARTS: Mapping[str, type[Any]] = {  # the nouns that stand in others, by their keys there
    "references": Reference,
    "today": Today,
    "indicators": Indicator,
    "evidence": Strength,
    "parts": FrameworkPart,
}

# The files of the library, and the list or table that each of them holds
LISTS = {
    "measures": "measures",
    "experiences": "experiences",
    "instruments": "instruments",
    "data-sources": "data_sources",
    "glossary": "terms",
    "reading": "reading",
    "documents": "documents",
    "updates": "updates",
    "crosswalk": "frameworks",
    "findings": "findings",
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
        updates=build_updates(documents),
        crosswalk=build_crosswalk(documents, content),
        findings=build_list(documents, "findings", Finding, known),
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
        "experiences": ids_of(documents, "experiences"),
        "cautions": ids_of(documents, "experiences"),
        "instruments": ids_of(documents, "instruments"),
        "countries": set(held(documents, "countries") or ()),
    }


def ids_of(documents: Documents, name: str) -> set[str]:
    """The ids of a list of the library."""
    return {one["id"] for one in held(documents, name) or ()}


def held(documents: Documents, name: str) -> Any:
    """What a file of the library holds; nothing where it is not there."""
    return documents[name].data[LISTS[name]] if name in documents else None


def build_list(
    documents: Documents, name: str, noun: type[Noun], known: Mapping[str, set[str]] = NOTHING
) -> tuple[Noun, ...]:
    return tuple(build(noun, entry, known) for entry in held(documents, name) or ())


def build_updates(documents: Documents) -> Updates:
    """The boxes of pages and what has changed."""
    boxes = documents["updates"].data["boxes"] if "updates" in documents else ()
    return Updates(
        boxes=tuple(build(Box, one) for one in boxes),
        updates=build_list(documents, "updates", Update),
    )


def build_crosswalk(documents: Documents, content: Content) -> Crosswalk:
    """Which parts of which frameworks are served, as far as all of them are there."""
    frameworks = build_list(documents, "crosswalk", Framework)
    parts = {one.id: [part.id for part in one.parts] for one in frameworks}
    known = crossed_ids(documents, content)
    crossed = documents["crosswalk"].data if "crosswalk" in documents else {}
    return Crosswalk(
        frameworks=frameworks,
        **{
            key: {id: kept(one, parts) for id, one in crossed.get(key, {}).items() if id in ids}
            for key, ids in known.items()
        },
    )


def crossed_ids(documents: Documents, content: Content) -> dict[str, set[str]]:
    """What a crosswalk may name, by the table that names it."""
    return {
        "sectors": {sector.id for sector in content.sectors},
        "measures": ids_of(documents, "measures"),
        "groups": {f"{one.id}.{part.id}" for one in content.sectors for part in one.sections},
    }


def kept(served: Mapping[str, list[str]], parts: Mapping[str, list[str]]) -> Served:
    """The parts that are served, in the order of their framework, which comes in its own."""
    return {
        id: tuple(part for part in known if part in served[id])
        for id, known in parts.items()
        if set(served.get(id, ())) & set(known)
    }


def build(noun: type[Noun], data: Any, known: Mapping[str, set[str]] = NOTHING) -> Noun:
    """One noun from data that fits its schema; keys the noun does not have are left out.

    An indicator may be a text alone.
    """
    fields: Mapping[str, Any] = getattr(noun, "__dataclass_fields__", {})
    given = {"text": data} if isinstance(data, str) else data
    return noun(**{key: settled(key, one, known) for key, one in given.items() if key in fields})


def settled(key: str, value: Any, known: Mapping[str, set[str]]) -> Any:
    """A value that cannot change: a list as a tuple, of known ids only where these are told."""
    if key == "source":
        return many(value)
    if key in PARTS:
        part = PARTS[key]
        many_parts = isinstance(value, list)
        return tuple(build(part, one) for one in value) if many_parts else build(part, value)
    if not isinstance(value, list):
        return value
    return tuple(value if key not in known else (id for id in value if id in known[key]))
