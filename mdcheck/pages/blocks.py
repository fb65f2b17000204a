"""The blocks that pages are written with, and what each of them draws of a checklists folder.

A block is written `/// checklist | health`, with `///` on a line of its own after it.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from markdown.util import AtomicString
from markupsafe import escape

from mdcheck import __version__
from mdcheck.blocks import Report, Table
from mdcheck.count import in_scope
from mdcheck.data.table import as_csv
from mdcheck.formats import for_spreadsheets, renderer
from mdcheck.library import DataSource, Instrument
from mdcheck.load.files import is_bundled
from mdcheck.load.folder import Folder
from mdcheck.load.near import near_miss
from mdcheck.model import QUICK, Checklist, Section, Sheet
from mdcheck.pages import (
    addresses,
    changes,
    crossed,
    drafts,
    experiences,
    library,
    parts,
    reference,
    samples,
    training,
)
from mdcheck.pages.data import (
    asked_object,
    bare_item,
    content_object,
    core_object,
    helps_object,
    library_object,
    process_script,
    processes,
)
from mdcheck.pages.parts import besides_script, example_given, part, plan_library_script
from mdcheck.pages.prepared import edition, edition_script
from mdcheck.report import forms, listed
from mdcheck.words import t

Drawn = Iterator[etree.Element | str]  # elements for the table of contents and links, or raw HTML
Offered = Iterator[tuple[str, bytes]]  # files by their names
DOCUMENTS = ["docx", "xlsx"]  # the formats of documents to fill in
TABLES = ["csv", "xlsx"]  # and of tables of the library
INDICATORS, CROSSWALK = "indicators", "crosswalk"
EXAMPLE_BOOK = "example-workbook"
Entry = TypeVar("Entry", Instrument, DataSource)


class UnknownName(Exception):  # noqa: N818  # reads well where it is raised
    """A block asks for something that is not there; the hint says what was probably meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """A block: its name, what it draws, and whether a checklist is named behind its bar.

    `script` makes the name and the text of a script that its page loads once it is asked for,
    `offers` the names and the bytes of files that its page offers. One with `of_page` is told what
    stands behind its bar, and its files are made of the page that it stands in.
    """

    name: str
    draw: Callable[..., Drawn]  # of the folder; or of the folder and the checklist named
    of_sector: bool = False
    of_process: bool = False
    before: Callable[[Folder], Drawn] | None = None  # the first of these blocks in a page
    script: Callable[[Folder], tuple[str, str]] | None = None  # written beside the page's own
    offers: Callable[..., Offered] | None = None  # and so are these
    of_page: bool = False
    perhaps: bool = False  # it may also stand without anything behind its bar

    def drawn(self, folder: Folder, argument: str) -> Drawn:
        """What stands in the page. Raises UnknownName."""
        return self.draw(*self.about(folder, argument))

    def about(self, folder: Folder, argument: str) -> tuple[Any, ...]:
        """What it is drawn of: the folder, and what is named. Raises UnknownName."""
        if self.of_page:
            return folder, argument
        if self.of_process:
            return folder, process_named(folder, argument)
        if self.perhaps and not argument:
            return folder, None
        return (folder, sector_named(folder, argument)) if self.of_sector else (folder,)

    def files(self, folder: Folder, argument: str, page: Path | None) -> Offered:
        """What is written beside the scripts of the site. Raises UnknownName, NotInstalled."""
        if self.script:
            name, text = self.script(folder)
            yield name, text.encode("utf-8")
        if self.offers:
            about = self.about(folder, argument)
            yield from self.offers(*about, page) if self.of_page else self.offers(*about)


def sector_named(folder: Folder, name: str) -> Checklist:
    try:
        return folder.content.sector(name)
    except KeyError:
        known = [sector.id for sector in folder.content.sectors]
        message = t("there is no sector '{name}'", name=name)
        raise UnknownName(message, near_miss(name, known)) from None


def process_named(folder: Folder, name: str) -> Checklist:
    try:
        return folder.content.process(name)
    except KeyError:
        known = [one.id for one in folder.content.processes]
        message = t("there is no process '{name}'", name=name)
        raise UnknownName(message, near_miss(name, known)) from None


# Checklists


def checklist(folder: Folder, sector: Checklist) -> Drawn:
    yield refers(folder)
    yield part("bar")
    yield data(folder, sector)
    yield from form(folder, sector.id, sector.sections)


def process_begun(folder: Folder) -> Drawn:
    """What the processes of a page need, once for all of them."""
    yield refers(folder, process=True)
    yield part("bar", room=False)
    yield process_data(folder)


def process_data(folder: Folder) -> str:
    """What the scripts of a page with processes need: the page itself shows their texts."""
    content = folder.content
    return part("data", data=content_object(content, []), method=content.method)


def process(folder: Folder, one: Checklist) -> Drawn:
    """A checklist of the process, folded, and what it comes to."""
    yield heading(f"checklist-{one.id}", t("Checklist: {title}", title=one.title))
    yield part("process", process=one, count=len(one.items))
    for section in one.sections:
        yield f"<h4>{escape(section.title)}</h4>"
        yield parts.items_part(folder, section.items, process=True)
    yield "</details>"
    yield part("process_result", process=one)


def where(folder: Folder) -> Drawn:
    """The planning cycle, and how far the open assessment says it is."""
    yield parts.course_part(folder.content)


def process_file(folder: Folder) -> tuple[str, str]:
    """What people read of the processes, for pages that do not show them."""
    return "processes.js", process_script(folder.content)


def quick(folder: Folder) -> Drawn:
    yield refers(folder)
    yield part("bar")
    yield core_data(folder)
    yield part("profile")
    yield from form(folder, "quick", parts.quick_sections(folder.content), of_sectors=True)


def refers(folder: Folder, *, process: bool = False) -> str:
    """Links that scripts need, made right by the site generator; to the process where told so."""
    content = folder.content
    links = addresses.for_scripts(sector.id for sector in content.sectors)
    if process:
        links |= addresses.for_processes((one.id, one.stage) for one in content.processes)
    return part("refers", links=links)


def data(folder: Folder, sector: Checklist | None = None, *, steps: bool = False) -> str:
    """What the scripts of a page need: method, items and library, and the fields of a note; the ids
    of all steps of the process where it is told so."""
    content = folder.content
    shown = content_object(content, [sector] if sector else None)
    called = (
        library_object(folder.library, sector.id, {item.id for item in sector.items})
        if sector
        else library_object(folder.library)
    )
    known = {"processes": processes(content, bare_item)} if steps else {}
    return part("data", data={**shown, **called, **known}, method=content.method)


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


def convene(folder: Folder) -> Drawn:
    """Whom to convene for all sectors: by body, then by sector."""
    sectors = [sector for sector in folder.content.sectors if sector.stakeholders]
    yield heading("by-body", t("By body"), level=2)
    yield part("convene", bodies=bodies_of(sectors))
    yield heading("by-sector", t("By sector"), level=2)
    yield part("convened", sectors=sectors)


def bodies_of(sectors: Iterable[Checklist]) -> dict[str, list[tuple[Checklist, bool]]]:
    """By name, the sectors that each body is convened for, and whether that is our own idea."""
    found: dict[str, list[tuple[Checklist, bool]]] = {}
    for sector in sectors:
        for one in sector.stakeholders:
            found.setdefault(one.name, []).append((sector, one.own))
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))


def matrix(folder: Folder, sector: Checklist) -> Drawn:
    if sector.matrix is None:
        raise UnknownName(t("the sector '{name}' has no matrix", name=sector.id))
    yield part("matrix", matrix=sector.matrix)


def result(folder: Folder, sector: Checklist) -> Drawn:
    yield part("result", sector=sector)
    yield part("handover", id=sector.id, titled=True)
    yield from together()
    yield part("workbook", file=addresses.file(workbook_name(sector)), sector=sector)
    yield offered(t("Answer form"), f"form-{sector.id}", ["docx"])


def together() -> Drawn:
    """The way on from the end of a checklist, which others answer too."""
    line = etree.Element("p")
    link = etree.SubElement(line, "a", {"href": addresses.TOGETHER})
    link.text = AtomicString(t("Others answer this checklist too: how to bring answers together"))
    yield line


# The workbook to answer in


def workbook(folder: Folder) -> Drawn:
    """The way to a workbook with the questions of all sectors."""
    yield part("workbook", file=addresses.file(workbook_name()), sector=None)


def workbook_name(sector: Checklist | None = None) -> str:
    return f"workbook-{sector.id}.xlsx" if sector else "workbook.xlsx"


def workbook_files(folder: Folder, sector: Checklist | None = None) -> Offered:
    """A workbook without answers, on one sector or all. Raises NotInstalled."""
    with for_spreadsheets():
        from mdcheck.data.workbook import workbook as made

        content = folder.content
        blank = Sheet(content_version=content.method.content_version)
        yield workbook_name(sector), made(content, blank, [sector] if sector else ())


def sector_files(folder: Folder, sector: Checklist) -> Offered:
    """A workbook and a form on a sector."""
    yield from workbook_files(folder, sector)
    yield from drawn_as(forms.form(folder.content, sector), f"form-{sector.id}", ["docx"])


# Documents to fill in


def document(_: Folder, argument: str) -> Drawn:
    """The way to a part of the page as a document."""
    name, formats = asked_for(argument)
    yield offered(t("This draft, to fill in"), name, formats)


def document_files(_: Folder, argument: str, page: Path | None) -> Offered:
    """The part of the page behind the block, in each format. Raises UnknownName, NotInstalled."""
    name, formats = asked_for(argument)
    found = drafts.draft_in(page.read_text(encoding="utf-8"), name) if page else None
    if found:
        yield from drawn_as(drafts.document(found), name, formats)


def scorecard(_: Folder) -> Drawn:
    """The way to a card on which goals are judged."""
    yield offered(t("Goal scorecard"), "goal-scorecard", DOCUMENTS)


def scorecard_files(folder: Folder) -> Offered:
    yield from drawn_as(forms.scorecard(folder.content), "goal-scorecard", DOCUMENTS)


def asked_for(argument: str) -> tuple[str, list[str]]:
    """The name of a document and its formats, as a block says them. Raises UnknownName."""
    name, *formats = argument.split() or [""]
    for format in formats or [""]:
        if format not in DOCUMENTS:
            message = t("there is no format '{name}'", name=format)
            raise UnknownName(message, near_miss(format, DOCUMENTS))
    return name, formats


def offered(label: str, name: str, formats: Sequence[str]) -> str:
    """Links to a document in its formats."""
    titles = {
        "docx": t("Word document (docx)"),
        "xlsx": t("Spreadsheet (xlsx)"),
        "pdf": t("PDF"),
        "html": t("Web page (html)"),
        "csv": t("Table (csv)"),
    }
    files = [(titles[one], addresses.file(f"{name}.{one}")) for one in formats]
    return part("offered", label=label, files=files)


def drawn_as(report: Report, name: str, formats: Sequence[str]) -> Offered:
    """A report in some formats. Raises NotInstalled."""
    for format in formats:
        made = renderer(format)(report)
        yield f"{name}.{format}", made.encode("utf-8") if isinstance(made, str) else made


# Documents of the example country


def example_documents(folder: Folder) -> Drawn:
    """The way to each document of the example, in its formats."""
    if not folder.example:
        return
    for sample in samples.samples():
        yield offered(sample.title, sample.name, sample.formats)
    yield offered(t("Workbook to answer in, filled"), EXAMPLE_BOOK, ["xlsx"])


def example_files(folder: Folder) -> Offered:
    """These documents. Raises NotInstalled."""
    sheet = samples.example_sheet(folder)
    if sheet is None:
        return
    for sample, report in zip(samples.samples(), samples.reports(folder, sheet), strict=True):
        yield from drawn_as(report, sample.name, sample.formats)
    with for_spreadsheets():
        from mdcheck.data.workbook import workbook as made

        yield f"{EXAMPLE_BOOK}.xlsx", made(folder.content, sheet)


# The assessment


def assessment(folder: Folder) -> Drawn:
    yield refers(folder, process=True)
    yield part("bar")
    yield data(folder)
    yield part("setup", method=folder.content.method, example=folder.example, own=False)
    if folder.example and not is_bundled(folder.path):  # the site has ours as a script of its own
        yield f"<script>{example_given(folder.example)}</script>"


def group(folder: Folder) -> Drawn:
    """A workshop: sheets of several respondents, what they disagree on, what they agree."""
    yield refers(folder)
    yield f'<div class="mdcheck">{part("dialog")}</div>'
    yield data(folder, steps=True)
    yield part("helps", helps=helps_object(folder.content))
    yield part("group")


def compare(folder: Folder) -> Drawn:
    """Two assessments of this device or of files, and what moved between them."""
    yield refers(folder)
    yield part("bar")
    yield data(folder)
    yield part("compare")


def plan(folder: Folder) -> Drawn:
    """A plan of action: chosen and written, kept in the assessment, shown with its matrices."""
    yield refers(folder)
    yield part("bar")
    yield data(folder)
    yield part("plan")


def plan_library(folder: Folder) -> tuple[str, str]:
    """What a plan says of the library; large, so that it is no part of the page."""
    return "plan-library.js", plan_library_script(folder.content, folder.library)


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


def plan_documents(_: Folder) -> Drawn:
    """The same, where the plan is what one has come for."""
    yield part("documents", kind="plan")


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
    yield library.measures_part(folder, sector.id)


def experiences_of(folder: Folder, sector: Checklist | None) -> Drawn:
    """The experiences of a sector; or where none is named a line for each of all."""
    yield experiences.sector_part(folder, sector.id) if sector else experiences.index_part(folder)


def experience_files(folder: Folder, sector: Checklist | None) -> Offered:
    """What the list of all is searched in, beside its page."""
    if sector is None:
        yield f"{experiences.WORDS}.js", experiences.words_script(folder).encode("utf-8")


def entries(folder: Folder, draw: Callable[[Folder, Entry], str], found: Iterable[Entry]) -> Drawn:
    """A heading, which the table of contents sees, and the text of each entry of the library."""
    for entry in found:
        yield heading(entry.id, entry.title, level=2)
        yield draw(folder, entry)


def instruments(folder: Folder) -> Drawn:
    return entries(folder, library.instrument_part, folder.library.instruments)


def data_sources(folder: Folder) -> Drawn:
    return entries(folder, library.data_source_part, folder.library.data_sources)


def indicators(folder: Folder) -> Drawn:
    """Every indicator, by sector and measure, with a field to search them."""
    yield from tabled(INDICATORS)
    yield library.finder_part(folder)
    for sector in folder.content.sectors:
        found = library.indicators_part(folder, sector.id)
        if found:
            yield heading(sector.id, sector.title, level=2)
            yield found


def indicator_files(folder: Folder) -> Offered:
    table = listed.indicators(folder.content, folder.library)
    yield from table_files(INDICATORS, t("Indicators"), table)


def crosswalk(folder: Folder, sector: Checklist | None) -> Drawn:
    """What a sector serves; or, where none is named, all targets and objectives."""
    if sector:
        yield crossed.sector_part(folder, sector)
        return
    yield from tabled(CROSSWALK)
    for framework in folder.library.crosswalk.frameworks:
        yield heading(framework.id, framework.title, level=2)
        yield crossed.framework_part(folder, framework)


def crosswalk_files(folder: Folder, sector: Checklist | None) -> Offered:
    if sector is None:
        table = listed.crosswalk(folder.content, folder.library)
        yield from table_files(CROSSWALK, t("Crosswalk"), table)


def tabled(name: str) -> Drawn:
    """The way to a table of the library as a file."""
    yield offered(t("The whole table"), name, TABLES)


def table_files(name: str, title: str, table: Table) -> Offered:
    """A table as CSV and as a workbook. Raises NotInstalled."""
    yield f"{name}.csv", f"\ufeff{as_csv(table)}".encode()  # spreadsheets take it for UTF-8
    yield from drawn_as((forms.begun(title), table), name, ["xlsx"])


def findings(folder: Folder, argument: str) -> Drawn:
    """What the other sources found, on a theme or for a sector."""
    known = [*addresses.THEMES, *(sector.id for sector in folder.content.sectors)]
    if argument not in known:
        message = t("there is no theme or sector '{name}'", name=argument)
        raise UnknownName(message, near_miss(argument, known))
    yield library.findings_part(folder, argument)


def today(folder: Folder, argument: str) -> Drawn:
    """What of a page is old, and what has changed."""
    boxes = {box.page: box for box in folder.library.updates.boxes}
    if not boxes:  # a folder of one's own that has none
        return
    if argument not in boxes:
        message = t("there is no box for the page '{name}'", name=argument)
        raise UnknownName(message, near_miss(argument, boxes))
    yield changes.today_part(folder.library.updates, boxes[argument])


def changed(folder: Folder) -> Drawn:
    """All that has changed, by sector and by stage."""
    for level, id, title, said in changes.changes(folder):
        yield heading(id, title, level)
        yield said


def reading(folder: Folder) -> Drawn:
    yield part("reading", reading=folder.library.reading)


# Reference


def glossary(folder: Folder) -> Drawn:
    terms = sorted(folder.library.glossary, key=reference.in_the_alphabet)
    yield part("glossary", terms=terms, documents=folder.library.short_titles())


def method(folder: Folder) -> Drawn:
    yield part("method", method=folder.content.method)


def worked_example(folder: Folder) -> Drawn:
    yield part("worked_example", **reference.worked_example(folder.content.method))


# The trainer's kit


def sections(found: Iterable[training.Section], level: int = 2) -> Drawn:
    """Each with a heading, which the table of contents sees."""
    for id, title, said in found:
        yield heading(id, title, level)
        yield said


def kit_part(folder: Folder, argument: str) -> Drawn:
    """A part of the kit, where the folder has one: timetables, exercises, its texts."""
    if argument not in training.PARTS:
        message = t("the kit has no part '{name}'", name=argument)
        raise UnknownName(message, near_miss(argument, training.PARTS))
    if training.has_kit(folder):
        yield from sections(training.PARTS[argument](folder), training.level_of(argument))


def kit(folder: Folder) -> Drawn:
    """The whole kit to take."""
    yield training.offer()


def kit_files(folder: Folder) -> Offered:
    """The kit that was made before the site is built."""
    made = training.kit_file()
    if made:
        yield training.FILE, made.read_bytes()


BLOCKS = (
    PageBlock(name="checklist", draw=checklist, of_sector=True),
    PageBlock(name="stakeholders", draw=stakeholders, of_sector=True),
    PageBlock(name="convene", draw=convene),
    PageBlock(name="matrix", draw=matrix, of_sector=True),
    PageBlock(name="result", draw=result, of_sector=True, offers=sector_files),
    PageBlock(name="workbook", draw=workbook, offers=workbook_files),
    PageBlock(name="document", draw=document, offers=document_files, of_page=True),
    PageBlock(name="example-documents", draw=example_documents, offers=example_files),
    PageBlock(name="scorecard", draw=scorecard, offers=scorecard_files),
    PageBlock(name="measures", draw=measures, of_sector=True),
    PageBlock(name="process", draw=process, of_process=True, before=process_begun),
    PageBlock(name="where", draw=where, before=process_begun, script=process_file),
    PageBlock(name="quick", draw=quick),
    PageBlock(name="assessment", draw=assessment),
    PageBlock(name="group", draw=group),
    PageBlock(name="compare", draw=compare),
    PageBlock(name="what-if", draw=what_if),
    PageBlock(name="plan", draw=plan, script=plan_library),
    PageBlock(name="tasks", draw=tasks),
    PageBlock(name="share", draw=share, script=single_edition),
    PageBlock(name="proposed", draw=proposed),
    PageBlock(name="overview", draw=overview),
    PageBlock(name="quick-result", draw=quick_result),
    PageBlock(name="goals", draw=goals),
    PageBlock(name="documents", draw=documents, script=told_besides_script),
    PageBlock(name="plan-documents", draw=plan_documents, script=told_besides_script),
    PageBlock(name="hand-over", draw=hand_over),
    PageBlock(name="preview", draw=preview),
    PageBlock(name="underway", draw=underway),
    PageBlock(
        name="experiences",
        draw=experiences_of,
        of_sector=True,
        perhaps=True,
        offers=experience_files,
    ),
    PageBlock(name="instruments", draw=instruments),
    PageBlock(name="data-sources", draw=data_sources),
    PageBlock(name="reading", draw=reading),
    PageBlock(name="indicators", draw=indicators, offers=indicator_files),
    PageBlock(
        name="crosswalk",
        draw=crosswalk,
        of_sector=True,
        perhaps=True,
        offers=crosswalk_files,
    ),
    PageBlock(name="findings", draw=findings, of_page=True),
    PageBlock(name="kit", draw=kit, offers=kit_files),
    PageBlock(name="kit-part", draw=kit_part, of_page=True),
    PageBlock(name="today", draw=today, of_page=True),
    PageBlock(name="changes", draw=changed),
    PageBlock(name="glossary", draw=glossary),
    PageBlock(name="method", draw=method),
    PageBlock(name="worked-example", draw=worked_example),
)
