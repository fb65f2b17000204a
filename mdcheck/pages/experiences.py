"""Experiences in pages: a page for each sector, and one list of all to search and narrow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mdcheck.library import Experience, Library, Measure
from mdcheck.load.folder import Folder
from mdcheck.pages.data import script_of
from mdcheck.pages.parts import part
from mdcheck.report.told import titles
from mdcheck.words import t

YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
WORDS = "experiences-words"  # the script with what the experiences say


def is_reported(one: Experience) -> bool:
    """Whether a result is reported: what is learned is a lesson then, else no more than an idea."""
    return bool(one.outcome)


def of_sector(library: Library, sector: str) -> list[Experience]:
    """The experiences whose page this is, in file order."""
    return [one for one in library.experiences if one.sectors[0] == sector]


def sector_part(folder: Folder, sector: str) -> str:
    """The experiences of a sector's page, and by title those of other pages that touch it too."""
    library = folder.library
    also = [one for one in library.experiences if sector in one.sectors[1:]]
    return part(
        "experiences",
        experiences=of_sector(library, sector),
        countries=library.countries,
        titles=titles(folder.content.sectors),
        regions=library.regions,
        shown=shown(library),
        documents=library.short_titles(),
        also=also,
        sector=sector,
    )


def shown(library: Library) -> dict[str, list[Measure]]:
    """By experience, the measures that it shows."""
    found: dict[str, list[Measure]] = {one.id: [] for one in library.experiences}
    for measure in library.measures:
        for id in measure.experiences:
            found[id].append(measure)
    return found


# The list of all


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An experience in the list of all: the same facts for who reads and for who sorts."""

    one: Experience
    places: str
    years: str
    newest: int  # the last of its years; 0 where none is known
    reported: bool


def index_part(folder: Folder) -> str:
    """The way to each sector's page, the filters, and a line for each experience, by title."""
    library, names = folder.library, titles(folder.content.sectors)
    pages = [(id, title, len(of_sector(library, id))) for id, title in names.items()]
    lines = sorted((line(library, one) for one in library.experiences), key=by_title)
    return part(
        "experiences_index",
        pages_of=[page for page in pages if page[2]],
        filters=filters(folder),
        lines=lines,
        titles=names,
        words=WORDS,
    )


def by_title(one: Line) -> str:
    return one.one.title.casefold()


def line(library: Library, one: Experience) -> Line:
    """What the list says of an experience."""
    names = [library.countries[code] for code in one.countries]
    region = library.regions.get(one.region, one.region)
    most = 3  # named; a project of a whole region names it instead
    found = years_of(one)
    return Line(
        one=one,
        places=", ".join(names) if 0 < len(names) <= most else region,
        years=span(found),
        newest=max(found, default=0),
        reported=is_reported(one),
    )


def years_of(one: Experience) -> list[int]:
    """The years in which it took place, as far as they are known."""
    return sorted({int(year) for year in YEAR.findall(one.years)})


def span(years: Iterable[int]) -> str:
    """The first and the last of some years.

    >>> span([2006, 2008, 2010]), span([2008]), span([])
    ('2006–2010', '2008', '')
    """
    ends = sorted({*list(years)[:1], *list(years)[-1:]})
    return "–".join(map(str, ends))


Choices = list[tuple[str, str]]


def filters(folder: Folder) -> list[tuple[str, str, Choices]]:
    """A choice for each property that experiences can be narrowed by."""
    method, library = folder.content.method, folder.library
    return [
        ("sectors", t("Sector"), list(titles(folder.content.sectors).items())),
        ("region", t("Region"), list(library.regions.items())),
        ("countries", t("Country"), countries(library)),
        ("transfers", t("What moves"), [(term.id, term.title) for term in method.transfers]),
        ("groups", t("Group of people"), [(term.id, term.title) for term in method.groups]),
        ("kind", t("Result"), [("lesson", t("Reported: a lesson")), ("idea", t("None: an idea"))]),
    ]


def countries(library: Library) -> Choices:
    """The countries that occur, as code and name, by name."""
    codes = {code for one in library.experiences for code in one.countries}
    return sorted(((code, library.countries[code]) for code in codes), key=lambda pair: pair[1])


def words_script(folder: Folder) -> Markup:
    """What each experience says, by its id, for who searches; loaded with the first word."""
    library = folder.library
    return script_of(WORDS, {one.id: said(library, one) for one in library.experiences})


def said(library: Library, one: Experience) -> str:
    """All that the page says of an experience."""
    names = [library.countries[code] for code in one.countries]
    told = (one.title, *names, one.years, one.done, one.outcome, one.lesson, *one.partners)
    return " ".join(filter(None, told))
