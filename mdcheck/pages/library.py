"""Write the library as HTML parts of pages: measures, experiences, instruments, data, reading."""

from __future__ import annotations

from mdcheck.library import DataSource, Instrument, Library, Measure
from mdcheck.load.folder import Folder
from mdcheck.model import Content
from mdcheck.pages.parts import part
from mdcheck.words import t


def measures_part(library: Library, sector: str) -> str:
    """The measures whose main sector this is, each with experiences and instruments."""
    return part(
        "measures",
        measures=[one for one in library.measures if one.sectors[0] == sector],
        experiences={one.id: one for one in library.experiences},
        instruments={one.id: one for one in library.instruments},
    )


def experiences_part(folder: Folder) -> str:
    """All experiences, in file order."""
    library = folder.library
    shown: dict[str, list[Measure]] = {one.id: [] for one in library.experiences}
    for measure in library.measures:
        for id in measure.experiences:
            shown[id].append(measure)
    return part(
        "experiences",
        experiences=library.experiences,
        countries=library.countries,
        titles=sector_titles(folder.content),
        regions=library.regions,
        shown=shown,
        documents=library.short_titles(),
    )


def instrument_part(folder: Folder, one: Instrument) -> str:
    """What an instrument covers, who keeps it, since when, and for which sectors."""
    titles, documents = sector_titles(folder.content), folder.library.short_titles()
    return part("instrument", one=one, titles=titles, documents=documents)


def data_source_part(folder: Folder, one: DataSource) -> str:
    """What a data source holds, who holds it, and for which sectors."""
    return part("data_source", one=one, titles=sector_titles(folder.content))


def sector_titles(content: Content) -> dict[str, str]:
    return {sector.id: sector.title for sector in content.sectors}


def filters_part(folder: Folder) -> str:
    """A choice for each property that experiences can be narrowed by."""
    method, library = folder.content.method, folder.library
    choices = (
        ("sectors", t("Sector"), list(sector_titles(folder.content).items())),
        ("region", t("Region"), list(library.regions.items())),
        ("countries", t("Country"), countries(library)),
        ("transfers", t("What moves"), [(term.id, term.title) for term in method.transfers]),
        ("groups", t("Group of people"), [(term.id, term.title) for term in method.groups]),
    )
    return part("filters", filters=choices, count=len(library.experiences))


def countries(library: Library) -> list[tuple[str, str]]:
    """The countries that occur, as code and name, by name."""
    codes = {code for one in library.experiences for code in one.countries}
    return sorted(((code, library.countries[code]) for code in codes), key=lambda pair: pair[1])
