"""Write what sectors and measures serve: targets and objectives of the international frameworks."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.library import Crosswalk, Framework
from mdcheck.load.folder import Folder
from mdcheck.model import Checklist
from mdcheck.pages.parts import part
from mdcheck.report.listed import all_parts, measures_serving, sectors_serving, serving
from mdcheck.report.serves import called, sector_serves

Group = tuple[str, str]  # the id and the title of a section


def sector_part(folder: Folder, sector: Checklist) -> str:
    """What a sector serves, and which groups of its questions bear on that."""
    rows = list(sector_rows(folder.library.crosswalk, sector))
    return part("crosswalk_sector", rows=rows, line=sector_serves(folder.library, sector.id))


def sector_rows(crosswalk: Crosswalk, sector: Checklist) -> Iterator[tuple[str, str, list[Group]]]:
    """Each part that the sector or a section serves: its number, its title, and the sections."""
    whole = crosswalk.sectors.get(sector.id, {})
    for framework, one in all_parts(crosswalk):
        groups = [
            (section.id, section.title)
            for section in sector.sections
            if serving(crosswalk.groups.get(f"{sector.id}.{section.id}", {}), framework, one)
        ]
        if groups or serving(whole, framework, one):
            yield f"{called(framework, 1)} {one.id}", one.title, groups


def framework_part(folder: Folder, framework: Framework) -> str:
    """A framework part by part, with the sectors and the measures that serve each."""
    content, library = folder.content, folder.library
    rows = [
        (
            one,
            sectors_serving(content, library.crosswalk, framework, one),
            measures_serving(library, framework, one),
        )
        for one in framework.parts
    ]
    used = [row for row in rows if row[1] or row[2]]
    return part("crosswalk_framework", framework=framework, rows=used)
