"""The Markdown extension: blocks in a page become checklists, results and reference tables.

It is all that a site generator knows of mdcheck. A block is written `/// checklist | health`, with
`///` on a line of its own after it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import click
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from mdcheck.export import html, library, reference
from mdcheck.library import DataSource, Instrument
from mdcheck.load.content import load_content
from mdcheck.load.near import near_miss
from mdcheck.model import Checklist, Content, Problem, Section
from mdcheck.tooltips import AFTER_INLINE, BLOCK, Terms, Tooltips

AFTER_LINKS = -1  # MkDocs makes links right at priority 0
ASKED = "mdcheck-asked"
PAGE = re.compile(r'href="([^":#]+\.md)')
Entry = TypeVar("Entry", Instrument, DataSource)
Parts = Iterator[etree.Element | str]  # elements for the table of contents and links, or raw HTML


@cache
def content() -> Content:
    return load_content()


class UnknownName(Exception):  # noqa: N818  # reads well where it is raised
    """A block names something that is not there; the hint says what was probably meant."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def sector_named(name: str) -> Checklist:
    """The sector a block names. Raises UnknownName."""
    by_id = {sector.id: sector for sector in content().sectors}
    if name not in by_id:
        raise UnknownName(f"there is no sector {name!r}", near_miss(name, by_id))
    return by_id[name]


# What each block puts into the page, from the name after its bar


def checklist(name: str) -> Parts:
    sector = sector_named(name)
    yield html.part("refers")  # links that scripts need
    yield html.bar_part(content())
    yield html.data_part(content(), [sector], library.library_object(sector.id))
    yield from form(sector.id, sector.sections)


def quick(name: str) -> Parts:
    yield html.bar_part(content())
    yield html.data_part(content())
    yield html.part("profile")
    yield from form("quick", html.quick_sections(content()))


def form(id: str, sections: tuple[Section, ...]) -> Parts:
    """A heading, which the table of contents sees, and the items of each section."""
    count = sum(len(section.items) for section in sections)
    style = f'style="--mdc-items: {count}"'  # how tall it is before a browser has laid it out
    yield f'<div class="mdcheck mdcheck-checklist" data-checklist="{id}" {style}>'
    for section in sections:
        yield heading("h3", section.id, section.title)
        yield html.items_part(content(), section.items)
    yield "</div>"


def heading(tag: str, id: str, title: str) -> etree.Element:
    element = etree.Element(tag, {"id": id})
    element.text = AtomicString(title)
    return element


def preview(name: str) -> Parts:
    yield html.preview_part(content())


def tasks(name: str) -> Parts:
    """A list of the sectors that links to their pages, which lie under the path given."""
    listed = etree.Element("ul", {"class": "mdcheck-tasks", "data-tasks": ""})
    for sector in content().sectors:
        entry = etree.SubElement(listed, "li", {"data-task": sector.id})
        link = etree.SubElement(entry, "a", {"href": f"{name}/{sector.id}.md"})
        link.text = AtomicString(sector.title)
    yield listed


def assessment(name: str) -> Parts:
    yield html.part("refers")  # links that scripts need
    yield html.bar_part(content())
    yield html.data_part(content(), library=library.library_object())
    yield html.part("setup", method=content().method)


def of_sector(template: str) -> Callable[[str], Parts]:
    """A block that fills one template with the sector it names."""
    return lambda name: iter([html.part(template, sector=sector_named(name))])


def of_method(template: str) -> Callable[[str], Parts]:
    """A block that fills one template with the method."""
    return lambda name: iter([html.part(template, method=content().method)])


def matrix(name: str) -> Parts:
    sector = sector_named(name)
    if sector.matrix is None:
        raise UnknownName(f"the sector {name!r} has no matrix", "")
    yield html.part("matrix", matrix=sector.matrix)


def glossary(name: str) -> Parts:
    yield html.part("glossary", terms=reference.glossary_terms())


def worked_example(name: str) -> Parts:
    yield html.part("worked_example", **reference.worked_example(content().method))


def commands(name: str) -> Parts:
    """What `--help` prints, of the program itself and of every command."""
    for title, text in help_texts():
        yield heading("h2", title.replace(" ", "-"), title)
        yield html.part("command", text=text)


def help_texts() -> Iterator[tuple[str, str]]:
    from mdcheck.cli import main  # only this block needs it

    settings = {**main.context_settings, "max_content_width": 80}
    context = click.Context(main, info_name="mdcheck", **settings)
    yield "mdcheck", main.get_help(context)
    for name in main.list_commands(context):
        command = main.commands[name]
        inner = click.Context(command, info_name=name, parent=context, **settings)
        yield f"mdcheck {name}", command.get_help(inner)


def measures(name: str) -> Parts:
    sector_named(name)
    yield library.measures_part(name)


def experiences(name: str) -> Parts:
    yield library.filters_part(content())
    yield library.experiences_part(content())


def entries(part: Callable[[Content, Entry], str], found: Iterable[Entry]) -> Parts:
    """A heading, which the table of contents sees, and the text of each entry of the library."""
    for entry in found:
        yield heading("h3", entry.id, entry.title)
        yield part(content(), entry)


def instruments(name: str) -> Parts:
    return entries(library.instrument_part, library.library().instruments)


def data_sources(name: str) -> Parts:
    return entries(library.data_source_part, library.library().data_sources)


def reading(name: str) -> Parts:
    yield library.reading_part()


NAMED: dict[str, Callable[[str], Parts]] = {
    "checklist": checklist,
    "stakeholders": of_sector("stakeholders"),
    "matrix": matrix,
    "result": of_sector("result"),
    "tasks": tasks,
    "measures": measures,
}
PLAIN: dict[str, Callable[[str], Parts]] = {
    "preview": preview,
    "quick": quick,
    "assessment": assessment,
    "overview": of_method("overview"),
    "goals": of_method("goals"),
    "experiences": experiences,
    "instruments": instruments,
    "data-sources": data_sources,
    "reading": reading,
    "glossary": glossary,
    "method": of_method("method"),
    "worked-example": worked_example,
    "commands": commands,
}


def block_class(name: str, parts: Callable[[str], Parts], *, argument: bool) -> type[Block]:
    """The class that pymdownx wants for a block of this name."""

    class OurBlock(Block):  # type: ignore[misc]  # pymdownx carries no types
        NAME = name
        ARGUMENT = argument

        def on_create(self, parent: etree.Element) -> etree.Element:
            holder = etree.SubElement(parent, "div", {"class": BLOCK})
            try:
                fill(self.md, holder, parts(self.argument))
            except UnknownName as unknown:
                raise stop(self.md, f"/// {name} | {self.argument}", unknown) from None
            return holder

    return OurBlock


def fill(md: Markdown, holder: etree.Element, parts: Parts) -> None:
    """Put elements into the page as they are, and raw HTML where Markdown leaves it alone.

    Raw HTML links to pages of the docs, as `href="../sectors/health.md#..."`. Whether a page
    becomes a folder or a file is the generator's affair: it gets one link to each, for `Links`.
    """
    pages: set[str] = set()
    for raw, found in groupby(parts, key=lambda part: isinstance(part, str)):
        if raw:
            text = "".join(found)  # type: ignore[arg-type]  # strings, by their key
            etree.SubElement(holder, "p").text = md.htmlStash.store(text)
            pages.update(PAGE.findall(text))
        else:
            holder.extend(found)  # type: ignore[arg-type]  # elements, by their key
    asked = etree.SubElement(holder, "p", {"class": ASKED})
    for page in sorted(pages):
        etree.SubElement(asked, "a", {"href": page}).text = AtomicString(page)


def stop(md: Markdown, line: str, unknown: UnknownName) -> click.ClickException:
    """The error that ends a build, with file and line where the site generator tells them."""
    page = getattr(getattr(md.treeprocessors, "_data", {}).get("relpath"), "file", None)
    path = Path(page.abs_src_path) if page is not None and page.abs_src_path else None
    problem = Problem(
        file=str(path or "page"),
        line=line_number(path, line) if path else None,
        where=line,
        message=unknown.message,
        hint=unknown.hint,
    )
    return click.ClickException(str(problem))


def line_number(path: Path, line: str) -> int | None:
    wanted = re.sub(r"\s+", "", line)
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, text in enumerate(lines, 1) if re.sub(r"\s+", "", text) == wanted), None)


class Links(Treeprocessor):
    """Puts what the generator made of the links to pages into the raw HTML."""

    def run(self, root: etree.Element) -> None:
        made: dict[str | None, str] = {}
        for holder in root.iter("div"):
            for asked in holder.findall(f"p[@class='{ASKED}']"):
                made.update((link.text, link.get("href", "")) for link in asked)
                holder.remove(asked)
        stash = self.md.htmlStash.rawHtmlBlocks if made else []
        for n, raw in enumerate(stash):
            if isinstance(raw, str):
                stash[n] = PAGE.sub(lambda link: f'href="{made.get(link[1], link[1])}', raw)


BLOCKS = (
    *(block_class(name, parts, argument=True) for name, parts in NAMED.items()),
    *(block_class(name, parts, argument=False) for name, parts in PLAIN.items()),
)


@cache
def terms() -> Terms:
    return Terms(reference.tooltips())


class MdcheckExtension(BlocksExtension):  # type: ignore[misc]  # pymdownx carries no types
    """Registers every block, and tooltips for the terms of the glossary."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        for block in BLOCKS:
            block_mgr.register(block, self.getConfigs())
        md.treeprocessors.register(Tooltips(md, terms()), "mdcheck-tooltips", AFTER_INLINE)
        md.treeprocessors.register(Links(md), "mdcheck-links", AFTER_LINKS)


def makeExtension(**configs: Any) -> MdcheckExtension:  # noqa: N802  # the name Markdown asks for
    """What `markdown_extensions: [mdcheck.markdown]` calls."""
    return MdcheckExtension(**configs)
