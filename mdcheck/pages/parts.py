"""Parts of pages as HTML: the templates, and what several pages show.

All templates escape what they are given. Everything a script needs is in the HTML itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.runtime import Context
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from mdcheck.assess import assess
from mdcheck.count import in_scope
from mdcheck.library import Library
from mdcheck.limits import LONGEST
from mdcheck.load.folder import Folder
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document
from mdcheck.model import QUICK, Content, Item, Section
from mdcheck.pages import addresses
from mdcheck.pages.data import plan_library_object, script_of, told_besides, words_object
from mdcheck.report import our_formula
from mdcheck.report.cited import place_in_words
from mdcheck.report.told import range_of
from mdcheck.visible import visible
from mdcheck.words import n, percent, t

GAP = 5  # degrees between two parts of the ring


class Tight(Extension):
    """Leaves out line breaks behind a tag: they are there for who reads the template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return re.sub(r">\n\s*", ">", source)


@cache
def environment() -> Environment:
    """The templates, escaping always and refusing names they do not know."""
    found = Environment(
        loader=PackageLoader("mdcheck.pages"),
        extensions=[Tight],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_before(),
    )
    found.globals.update(t=t, n=n, our_formula=our_formula, pages=addresses, longest=LONGEST)
    found.globals["script_words"] = words_object
    found.filters["place"] = place
    found.filters["or_dash"] = lambda value: "–" if value is None else value
    found.filters["percent"] = percent
    found.filters["month"] = month
    found.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return found


class Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates where there is room for them."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_before() -> Compiled | None:
    """Templates as an earlier build compiled them; None where there is no safe place for them."""
    try:
        return Compiled()
    except (OSError, RuntimeError):
        return None


def part(name: str, **values: Any) -> str:
    """One template, filled in."""
    return environment().get_template(f"{name}.html").render(**values)


@pass_context
def place(context: Context, source: str) -> str:
    """The filter of templates that are given `documents`."""
    return place_in_words(source, context["documents"])


def month(checked: str) -> str:
    """A year and a month in words.

    >>> month("2026-11")
    'November 2026'
    """
    year, number = checked.split("-")
    names = [
        *(t("January"), t("February"), t("March"), t("April"), t("May"), t("June"), t("July")),
        *(t("August"), t("September"), t("October"), t("November"), t("December")),
    ]
    return t("{month} {year}", month=names[int(number) - 1], year=year)


def items_part(
    folder: Folder, items: Sequence[Item], sector: str = "", *, process: bool = False
) -> str:
    """The items of a section as fieldsets: complete, and usable on paper without a script. Each has
    its number, with its sector's title where that is told. Steps of a process have no role."""
    content = folder.content
    return part(
        "items",
        items=items,
        sector=sector,
        process=process,
        content=content,
        method=content.method,
        roles=role_titles(content),
        documents=folder.library.short_titles(),
    )


def role_titles(content: Content) -> dict[str, str]:
    return {str(role.id): role.title for role in content.method.roles}


def example_given(example: Document) -> Markup:
    """The example sheet as a script in a page: no text in it ends the script or drives a screen."""
    text = htmlsafe_json_dumps(example.data, separators=(",", ":"))
    return Markup("globalThis.mdcheck = { example: %s };\n") % text


def besides_script(library: Library) -> Markup:
    """What only documents say of the library as a script, `mdcheck.besides`."""
    return script_of("besides", told_besides(library))


def plan_library_script(content: Content, library: Library) -> Markup:
    """What only a plan says of the library as a script, `mdcheck["plan-library"]`."""
    return script_of("plan-library", plan_library_object(content, library))


def preview_part(content: Content, example: Document, most: int = 6) -> str:
    """The first sectors of the example, as a picture of what comes out."""
    sheet, _ = build_sheet(example, content)
    groups = {group.id: group.title for group in content.method.order}
    groups |= {verdict.id: verdict.title for verdict in content.method.verdicts}
    rows = [
        {
            "place": sector.place,
            "title": sector.title,
            "group": groups[sector.verdict],
            "range": range_of(sector.priority),
        }
        for sector in assess(content, sheet).sectors[:most]
        if sector.place
    ]
    return part("preview", rows=rows, count=len(content.sectors), title=visible(sheet.title))


def course_part(content: Content) -> str:
    """The planning cycle as a ring and as a list: stages with their pages and their steps."""
    found = [
        {
            "id": stage.id,
            "title": stage.title,
            "meaning": stage.meaning,
            "page": addresses.STAGES.get(stage.id, ""),
            "count": stage_steps(content, stage.id),
        }
        for stage in content.method.stages
        if stage_steps(content, stage.id)
    ]
    turn = 360 / max(len(found), 1)
    return part("course", stages=found, turn=round(turn, 3), arc=round(turn - GAP, 3))


def stage_steps(content: Content, stage: str) -> int:
    """How many steps a stage has."""
    lists = (one for one in content.processes if one.stage == stage)
    return sum(item.graded for one in lists for item in one.items)


def quick_sections(content: Content) -> tuple[Section, ...]:
    """The quick scan as sections: a sector each, its core items only."""
    return tuple(
        Section(id=s.id, title=s.title, items=in_scope(s.items, QUICK)) for s in content.sectors
    )
