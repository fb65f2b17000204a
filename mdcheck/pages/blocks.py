"""The blocks that pages are written with, and what each of them draws of a checklists folder.

A block is written `/// checklist | health`, with `///` on a line of its own after it.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from markdown.util import AtomicString

from mdcheck import __version__
from mdcheck.count import in_scope
from mdcheck.library import DataSource, Instrument
from mdcheck.load.files import is_bundled
from mdcheck.load.folder import Folder
from mdcheck.load.near import near_miss
from mdcheck.model import QUICK, Checklist, Section
from mdcheck.pages import addresses, library, parts, reference
from mdcheck.pages.data import (
    asked_object,
    content_object,
    core_object,
    helps_object,
    library_object,
)
from mdcheck.pages.parts import besides_script, example_given, part
from mdcheck.pages.prepared import edition, edition_script
from mdcheck.words import t

Drawn = Iterator[etree.Element | str]  # elements for the table of contents and links, or raw HTML
Entry = TypeVar("Entry", Instrument, DataSource)


class UnknownName(Exception):  # noqa: N818  # reads well where it is raised
    """A block asks for something that is not there; the hint says what was probably meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """A block: its name, what it draws, and whether a sector is named behind its bar.

    `script` makes the name and the text of a script that its page loads once it is asked for.
    """

    name: str
    draw: Callable[..., Drawn]  # of the folder; or of the folder and the sector named
    of_sector: bool = False
    script: Callable[[Folder], tuple[str, str]] | None = None  # written beside the page's own

    def drawn(self, folder: Folder, argument: str) -> Drawn:
        """What stands in the page. Raises UnknownName."""
        return (
            self.draw(folder, sector_named(folder, argument))
            if self.of_sector
            else self.draw(folder)
        )


def sector_named(folder: Folder, name: str) -> Checklist:
    try:
        return folder.content.sector(name)
    except KeyError:
        known = [sector.id for sector in folder.content.sectors]
        message = t("there is no sector '{name}'", name=name)
        raise UnknownName(message, near_miss(name, known)) from None


# Checklists


def checklist(folder: Folder, sector: Checklist) -> Drawn:
    yield refers(folder)
    yield part("bar")
    yield data(folder, sector)
    yield from form(folder, sector.id, sector.sections)


def quick(folder: Folder) -> Drawn:
    yield refers(folder)
    yield part("bar")
    yield core_data(folder)
    yield part("profile")
    yield from form(folder, "quick", parts.quick_sections(folder.content), of_sectors=True)


def refers(folder: Folder) -> str:
    """Links that scripts need, made right by the site generator."""
    sectors = [sector.id for sector in folder.content.sectors]
    return part("refers", links=addresses.for_scripts(sectors))


def data(folder: Folder, sector: Checklist | None = None) -> str:
    """What the scripts of a page need: method, items and library, and the fields of a note."""
    content = folder.content
    shown = content_object(content, [sector] if sector else None)
    called = library_object(folder.library, sector.id if sector else None)
    return part("data", data={**shown, **called}, method=content.method)


def core_data(folder: Folder) -> str:
    """The same for the page that shows the core items."""
    content = folder.content
    core = {item.id for sector in content.sectors for item in in_scope(sector.items, QUICK)}
    shown = {**core_object(content), **library_object(folder.library, items=core)}
    return part("data", data=shown, method=content.method)


def form(
    folder: Folder, id: str, sections: tuple[Section, ...], *, of_sectors: bool = False
) -> Drawn:
    """A heading, which the table of contents sees, and the items of each section; then how far one
    is. `of_sectors`: a section is a sector."""
    count = sum(len(section.items) for section in sections)
    yield part("form", id=id, count=count)
    for section in sections:
        yield heading(section.id, section.title)
        yield parts.items_part(folder, section.items, section.title if of_sectors else "")
    whole = "all" if of_sectors else id
    yield f'<div class="mdcheck-going" data-handover="{whole}"></div></div>'


def heading(id: str, title: str, level: int = 3) -> etree.Element:
    element = etree.Element(f"h{level}", {"id": id})
    element.text = AtomicString(title)
    return element


def stakeholders(folder: Folder, sector: Checklist) -> Drawn:
    yield part("stakeholders", sector=sector)


def matrix(folder: Folder, sector: Checklist) -> Drawn:
    if sector.matrix is None:
        raise UnknownName(t("the sector '{name}' has no matrix", name=sector.id))
    yield part("matrix", matrix=sector.matrix)


def result(folder: Folder, sector: Checklist) -> Drawn:
    yield part("result", sector=sector)
    yield part("handover", id=sector.id, titled=True)
    yield from together()


def together() -> Drawn:
    """The way on from the end of a checklist, which others answer too."""
    line = etree.Element("p")
    link = etree.SubElement(line, "a", {"href": addresses.TOGETHER})
    link.text = AtomicString(t("Others answer this checklist too: how to bring answers together"))
    yield line


# The assessment


def assessment(folder: Folder) -> Drawn:
    yield refers(folder)
    yield part("bar")
    yield data(folder)
    yield part("setup", method=folder.content.method, example=folder.example, own=False)
    if folder.example and not is_bundled(folder.path):  # the site has ours as a script of its own
        yield f"<script>{example_given(folder.example)}</script>"


def group(folder: Folder) -> Drawn:
    """A workshop: sheets of several respondents, what they disagree on, what they agree."""
    yield refers(folder)
    yield f'<div class="mdcheck">{part("dialog")}</div>'
    yield data(folder)
    yield part("helps", helps=helps_object(folder.content))
    yield part("group")


def compare(folder: Folder) -> Drawn:
    """Two assessments of this device or of files, and what moved between them."""
    yield refers(folder)
    yield part("bar")
    yield data(folder)
    yield part("compare")


def what_if(_: Folder) -> Drawn:
    """Answers tried out on the open assessment; on the page that compares."""
    yield part("what_if")


def tasks(folder: Folder) -> Drawn:
    """A list of the sectors that links to their pages."""
    listed = etree.Element("ul", {"class": "mdcheck-tasks", "data-tasks": ""})
    for sector in folder.content.sectors:
        entry = etree.SubElement(listed, "li", {"data-task": sector.id})
        link = etree.SubElement(entry, "a", {"href": addresses.sector(sector.id)})
        link.text = AtomicString(sector.title)
    yield listed


def single_edition(folder: Folder) -> tuple[str, str]:
    """What the page makes single files of; large, so that it is no part of the page."""
    return "single-edition.js", edition_script(edition(folder, version=__version__))


def share(folder: Folder) -> Drawn:
    """Who is asked for which sector, and what has come of it."""
    yield part("share")


def proposed(folder: Folder) -> Drawn:
    """A way to show the answers of an earlier assessment beside the questions."""
    yield part("proposed")


def overview(folder: Folder) -> Drawn:
    yield part("overview", scope="")


def quick_result(folder: Folder) -> Drawn:
    """The overview of the short list, whatever the open sheet asks."""
    yield part("overview", scope=QUICK)


def documents(_: Folder) -> Drawn:
    """A way to make documents of the open assessment."""
    yield part("documents", kind="")


def told_besides_script(folder: Folder) -> tuple[str, str]:
    """What only documents say of the library; loaded with the first of them."""
    return "besides.js", besides_script(folder.library)


def goals(folder: Folder) -> Drawn:
    yield part("goals", method=folder.content.method)


def hand_over(folder: Folder) -> Drawn:
    """The end of a page about several sectors."""
    yield part("handover", id="all", titled=False)


def preview(folder: Folder) -> Drawn:
    if folder.example:
        yield parts.preview_part(folder.content, folder.example)


def underway(folder: Folder) -> Drawn:
    """A line that leads back to the assessment under way on this device, if there is one."""
    yield part("underway", items=asked_object(folder.content))


# The library


def measures(folder: Folder, sector: Checklist) -> Drawn:
    yield library.measures_part(folder.library, sector.id)


def experiences(folder: Folder) -> Drawn:
    yield library.filters_part(folder)
    yield library.experiences_part(folder)


def entries(folder: Folder, draw: Callable[[Folder, Entry], str], found: Iterable[Entry]) -> Drawn:
    """A heading, which the table of contents sees, and the text of each entry of the library."""
    for entry in found:
        yield heading(entry.id, entry.title, level=2)
        yield draw(folder, entry)


def instruments(folder: Folder) -> Drawn:
    return entries(folder, library.instrument_part, folder.library.instruments)


def data_sources(folder: Folder) -> Drawn:
    return entries(folder, library.data_source_part, folder.library.data_sources)


def reading(folder: Folder) -> Drawn:
    yield part("reading", reading=folder.library.reading)


# Reference


def glossary(folder: Folder) -> Drawn:
    yield part("glossary", terms=folder.library.glossary)


def method(folder: Folder) -> Drawn:
    yield part("method", method=folder.content.method)


def worked_example(folder: Folder) -> Drawn:
    yield part("worked_example", **reference.worked_example(folder.content.method))


BLOCKS = (
    PageBlock(name="checklist", draw=checklist, of_sector=True),
    PageBlock(name="stakeholders", draw=stakeholders, of_sector=True),
    PageBlock(name="matrix", draw=matrix, of_sector=True),
    PageBlock(name="result", draw=result, of_sector=True),
    PageBlock(name="measures", draw=measures, of_sector=True),
    PageBlock(name="quick", draw=quick),
    PageBlock(name="assessment", draw=assessment),
    PageBlock(name="group", draw=group),
    PageBlock(name="compare", draw=compare),
    PageBlock(name="what-if", draw=what_if),
    PageBlock(name="tasks", draw=tasks),
    PageBlock(name="share", draw=share, script=single_edition),
    PageBlock(name="proposed", draw=proposed),
    PageBlock(name="overview", draw=overview),
    PageBlock(name="quick-result", draw=quick_result),
    PageBlock(name="goals", draw=goals),
    PageBlock(name="documents", draw=documents, script=told_besides_script),
    PageBlock(name="hand-over", draw=hand_over),
    PageBlock(name="preview", draw=preview),
    PageBlock(name="underway", draw=underway),
    PageBlock(name="experiences", draw=experiences),
    PageBlock(name="instruments", draw=instruments),
    PageBlock(name="data-sources", draw=data_sources),
    PageBlock(name="reading", draw=reading),
    PageBlock(name="glossary", draw=glossary),
    PageBlock(name="method", draw=method),
    PageBlock(name="worked-example", draw=worked_example),
)
