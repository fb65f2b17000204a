"""Write checklists as HTML: parts for pages of the site, and the whole assessment as one file.

All templates escape what they are given. Everything a script needs is in the HTML itself.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from mdcheck.assess import assess
from mdcheck.export.json import index_object
from mdcheck.export.web import content_object
from mdcheck.load.content import PACKAGE, bundled_folder, read_trusted
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document
from mdcheck.model import QUICK, Checklist, Content, Item, Section
from mdcheck.score import in_scope

ASSETS = PACKAGE / "web" / "assets" / "mdcheck"
DOCUMENTS = {
    "sussex-2008": "Sussex conference 2008",
    "unitar-2007": "UNITAR seminar 2007",
    "gfmd-2010": "Global Forum concept paper 2010",
    "sadc-2018": "SADC report 2018",
}


class Tight(Extension):
    """Leaves out line breaks behind a tag: they are there for who reads the template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return re.sub(r">\n\s*", ">", source)


def compiled() -> FileSystemBytecodeCache | None:
    """Keeps compiled templates beside them, as Python does its modules; None where it may not."""
    folder = PACKAGE / "templates" / "__pycache__"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


@cache
def environment() -> Environment:
    """The templates, escaping always and refusing names they do not know."""
    found = Environment(
        loader=PackageLoader("mdcheck"),
        extensions=[Tight],
        bytecode_cache=compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["place"] = place_in_words
    return found


def part(name: str, **values: Any) -> str:
    """One template, filled in."""
    return environment().get_template(f"{name}.html").render(**values)


def place_in_words(source: str) -> str:
    """A unit of the sources as a reader would look it up.

    >>> place_in_words("C5.3.8"), place_in_words("3.5.l16"), place_in_words("3.10")
    ('Annex C5, group 3, question 8', 'section 3.5', 'section 3.10')
    """
    if source[0] == "C":
        annex, _, rest = source.partition(".")
        group, _, question = rest.partition(".")
        words = [f"Annex {annex}", group and f"group {group}", question and f"question {question}"]
        return ", ".join(word for word in words if word)
    if source[0].isdigit():
        return f"section {source.partition('.l')[0]}"
    return (
        f"Annex {source}" if source[0] in "ABD" and "." in source else DOCUMENTS.get(source, source)
    )


def items_part(content: Content, items: Sequence[Item]) -> str:
    """The items of a section as fieldsets: complete, and usable on paper without a script."""
    return part("items", items=items, method=content.method, roles=role_titles(content))


def role_titles(content: Content) -> dict[str, str]:
    return {str(role.id): role.title for role in content.method.roles}


def script_data(data: Mapping[str, Any]) -> Markup:
    """Data for a script, as JSON that cannot end its element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    escaped = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(escaped)  # noqa: S704  # nothing is left that HTML could read as markup


def data_part(
    content: Content,
    sectors: Iterable[Checklist] | None = None,
    library: Mapping[str, Any] | None = None,
) -> str:
    """What the scripts of a page need: method, items and library, and the fields of a note."""
    data = {**content_object(content, sectors), **(library or {"measures": []})}
    return part("data", data=script_data(data), method=content.method)


def example_data() -> Any:
    """The example sheet as plain data."""
    (path,) = (bundled_folder() / "examples").glob("*.yaml")
    return read_trusted(path)


def example_script() -> str:
    """The example sheet as a script, `example.js`, that a page loads only when it is asked for."""
    text = json.dumps(example_data(), ensure_ascii=False, indent=1)
    head = "/* The example sheet. Written by `make example` from checklists/examples/. */\n"
    return f"{head}globalThis.mdcheck.example = {text};\n"


def preview_part(content: Content, most: int = 6) -> str:
    """The first sectors of the example country, as a picture of what comes out."""
    sheet, _ = build_sheet(Document("the example", example_data(), dict), content)
    verdicts = {term.id: term.title for term in content.method.bands}
    rows = [
        {
            "place": sector.place,
            "title": sector.title,
            "verdict": verdicts[sector.verdict],
            **(index_object(sector.priority) or {}),
        }
        for sector in assess(content, sheet).sectors[:most]
    ]
    return part("preview", rows=rows)


def bar_part(content: Content) -> str:
    """What is always in reach: which assessment, saved or not, save, load, print."""
    return part("bar", method=content.method)


def quick_sections(content: Content) -> tuple[Section, ...]:
    """The quick scan as sections: a sector each, its core items only."""
    return tuple(
        Section(id=s.id, title=s.title, items=in_scope(s.items, QUICK)) for s in content.sectors
    )


def asset(name: str) -> Markup:
    """A script or style sheet, to be put into a page."""
    return Markup((ASSETS / name).read_text(encoding="utf-8"))  # noqa: S704  # our own file


def single_file(content: Content, *, version: str) -> str:
    """The whole assessment as one HTML file that needs nothing but itself."""
    return part(
        "single",
        content=content,
        method=content.method,
        version=version,
        data=script_data({**content_object(content), "measures": []}),
        example=script_data(example_data()),
        roles=role_titles(content),
        style=asset("mdcheck.css") + asset("assessment.css"),
        script=asset("assessment.js") + asset("load.js"),
    )
