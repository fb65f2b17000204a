"""Write the library as HTML parts of pages: measures, experiences, instruments, data, reading."""

from __future__ import annotations

from functools import cache
from typing import Any

from mdcheck.library import DataSource, Experience, Instrument, Library, Measure
from mdcheck.load.content import bundled_folder
from mdcheck.load.library import load_library, read_entries
from mdcheck.model import Content
from mdcheck.pages.parts import part

REGIONS = {
    "africa": "Africa",
    "americas": "Americas",
    "asia-pacific": "Asia and the Pacific",
    "europe-central-asia": "Europe and Central Asia",
    "middle-east": "Middle East",
    "global": "Worldwide",
}
UP = ".."  # pages that show the library stand one folder deep


@cache
def library() -> Library:
    return load_library()


def measures_part(sector: str) -> str:
    """The measures whose main sector this is, each with experiences and instruments."""
    return part(
        "measures",
        measures=[one for one in library().measures if one.sectors[0] == sector],
        experiences={one.id: one for one in library().experiences},
        instruments={one.id: one for one in library().instruments},
        up=UP,
    )


def measures_object(sector: str | None = None) -> list[dict[str, Any]]:
    """What the browser needs to name the measures that answers call for."""
    return [
        {"id": one.id, "title": one.title, "sector": one.sectors[0], "items": list(one.items)}
        for one in library().measures
        if sector is None or sector in one.sectors
    ]


def library_object(sector: str | None = None) -> dict[str, Any]:
    """All that a page's scripts need of the library, for one sector or for all."""
    entry = library()
    kept: dict[str, list[Instrument | DataSource]] = {
        "instruments": [one for one in entry.instruments if sector in (None, *one.sectors)],
        "data_sources": [one for one in entry.data_sources if sector in (None, *one.sectors)],
    }
    return {
        "measures": measures_object(sector),
        **{
            name: [{"id": one.id, "title": one.title, "items": list(one.items)} for one in found]
            for name, found in kept.items()
        },
    }


def experiences_part(content: Content) -> str:
    """All experiences, in file order."""
    shown: dict[str, list[Measure]] = {one.id: [] for one in library().experiences}
    for measure in library().measures:
        for id in measure.experiences:
            shown[id].append(measure)
    return part(
        "experiences",
        experiences=library().experiences,
        countries=library().countries,
        titles=sector_titles(content),
        regions=REGIONS,
        shown=shown,
        up=UP,
    )


def instrument_part(content: Content, one: Instrument) -> str:
    """What an instrument covers, who keeps it, since when, and for which sectors."""
    return part("instrument", one=one, titles=sector_titles(content), up=UP)


def data_source_part(content: Content, one: DataSource) -> str:
    """What a data source holds, who holds it, and for which sectors."""
    return part("data_source", one=one, titles=sector_titles(content), up=UP)


def sector_titles(content: Content) -> dict[str, str]:
    return {sector.id: sector.title for sector in content.sectors}


def reading_part() -> str:
    """The reading list, in file order."""
    return part("reading", reading=entries("reading"))


def filters_part(content: Content) -> str:
    """A choice for each property that experiences can be narrowed by."""
    experiences = library().experiences
    method = content.method
    choices = (
        ("sectors", "Sector", [(s.id, s.title) for s in content.sectors]),
        ("region", "Region", list(REGIONS.items())),
        ("countries", "Country", countries(experiences)),
        ("transfers", "What moves", [(term.id, term.title) for term in method.transfers]),
        ("groups", "Group of people", [(term.id, term.title) for term in method.groups]),
    )
    return part("filters", filters=choices, count=len(experiences))


def countries(experiences: tuple[Experience, ...]) -> list[tuple[str, str]]:
    """The countries that occur, as code and name, by name."""
    codes = {code for one in experiences for code in one.countries}
    return sorted(((code, library().countries[code]) for code in codes), key=lambda pair: pair[1])


def entries(name: str) -> list[dict[str, Any]]:
    """The entries of a library file that only pages show, such as the reading list."""
    found: list[dict[str, Any]] = read_entries(bundled_folder() / "library" / f"{name}.yaml", name)
    return found
