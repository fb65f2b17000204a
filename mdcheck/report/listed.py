"""Lists of the library as tables: what can be searched, sorted and taken into a plan."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.blocks import Column, Heading, Line, Points, Report, Row, Table
from mdcheck.library import Crosswalk, Framework, FrameworkPart, Library, Measure, Served
from mdcheck.model import Checklist, Content
from mdcheck.report.cited import cited
from mdcheck.report.told import titles
from mdcheck.words import t

# What programs call the columns of each, whatever the language
INDICATOR_KEYS = ("sector", "measure", "indicator", "baseline", "source", "id")
CROSSWALK_KEYS = ("framework", "number", "part", "kind", "sector", "name", "id")


def indicators(content: Content, library: Library) -> Table:
    """Every indicator with its measure, where its first value comes from, and whose it is."""
    return Table(
        label=t("Indicators"),
        columns=(
            Column(title=t("Sector")),
            Column(title=t("Measure")),
            Column(title=t("Indicator")),
            Column(title=t("Where the first value comes from")),
            Column(title=t("Source")),
            Column(title=t("Id of the measure")),
        ),
        rows=tuple(indicator_rows(content, library)),
    )


def indicator_rows(content: Content, library: Library) -> Iterator[Row]:
    """A row for each indicator, by main sector, in file order."""
    named = library.short_titles()
    for sector in content.sectors:
        for measure in library.measures:
            for one in measure.indicators if measure.sectors[0] == sector.id else ():
                source = cited(one.source, named) or t("this project")
                yield sector.title, measure.title, one.text, one.baseline, source, measure.id


def indicators_told(content: Content, library: Library) -> Report:
    """The same to read: the measures of each sector, and under each its indicators."""
    said: list[Heading | Points] = []
    for sector in content.sectors:
        found = [one for one in library.measures if one.sectors[0] == sector.id]
        if found:
            said.append(Heading(level=2, text=sector.title))
        for measure in found:
            lines = tuple(Line(text=one.text, tail=one.baseline) for one in measure.indicators)
            said.append(Points(label=measure.title, lines=lines, shown=len(lines)))
    return tuple(said)


def crosswalk(content: Content, library: Library) -> Table:
    """Every target and objective beside each sector, group of questions and measure serving it."""
    return Table(
        label=t("Crosswalk"),
        columns=(
            Column(title=t("Framework")),
            Column(title=t("Number")),
            Column(title=t("Target or objective")),
            Column(title=t("Served by")),
            Column(title=t("Sector")),
            Column(title=t("Name")),
            Column(title=t("Id")),
        ),
        rows=tuple(
            (framework.title, one.id, one.title, *found)
            for framework, one in all_parts(library.crosswalk)
            for found in servants(content, library, framework, one)
        ),
    )


def crosswalk_told(content: Content, library: Library) -> Report:
    """The same to read: the parts of each framework, and under each what serves it."""
    said: list[Heading | Points] = []
    for framework in library.crosswalk.frameworks:
        said.append(Heading(level=2, text=framework.title))
        for one in framework.parts:
            found = servants(content, library, framework, one)
            lines = tuple(Line(text=name, tail=kind) for kind, _, name, _ in found)
            if lines:
                label = t("{number} {title}", number=one.id, title=one.title)
                said.append(Points(label=label, lines=lines, shown=len(lines)))
    return tuple(said)


def all_parts(crosswalk: Crosswalk) -> Iterator[tuple[Framework, FrameworkPart]]:
    """The parts of all frameworks."""
    return ((framework, one) for framework in crosswalk.frameworks for one in framework.parts)


def serving(served: Served, framework: Framework, one: FrameworkPart) -> bool:
    """Whether a part is among those served."""
    return one.id in served.get(framework.id, ())


def servants(
    content: Content, library: Library, framework: Framework, one: FrameworkPart
) -> Iterator[tuple[str, str, str, str]]:
    """What serves a part: its kind, its sector, its name and its id."""
    crossed, homes = library.crosswalk, titles(content.sectors)
    for sector in sectors_serving(content, crossed, framework, one):
        yield t("Sector"), sector.title, sector.title, sector.id
    for sector in content.sectors:
        for section in sector.sections:
            id = f"{sector.id}.{section.id}"
            if serving(crossed.groups.get(id, {}), framework, one):
                yield t("Group of questions"), sector.title, section.title, id
    for measure in measures_serving(library, framework, one):
        home = homes.get(measure.sectors[0], "")
        yield t("Measure"), home, measure.title, measure.id


def sectors_serving(
    content: Content, crosswalk: Crosswalk, framework: Framework, one: FrameworkPart
) -> list[Checklist]:
    """The sectors that serve a part."""
    served = crosswalk.sectors
    return [found for found in content.sectors if serving(served.get(found.id, {}), framework, one)]


def measures_serving(library: Library, framework: Framework, one: FrameworkPart) -> list[Measure]:
    """The measures that serve a part."""
    served = library.crosswalk.measures
    return [
        found for found in library.measures if serving(served.get(found.id, {}), framework, one)
    ]
