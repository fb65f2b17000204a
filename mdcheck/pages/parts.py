"""Write checklists as HTML: the parts that pages are made of.

All templates escape what they are given. Everything a script needs is in the HTML itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension

from mdcheck.assess import assess
from mdcheck.count import in_scope
from mdcheck.load.content import bundled_folder, read_trusted
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document
from mdcheck.model import QUICK, Checklist, Content, Item, Section
from mdcheck.pages.data import content_object
from mdcheck.report import our_formula
from mdcheck.report.told import range_of
from mdcheck.words import n, percent, t

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
    )
    found.filters["place"] = place_in_words
    found.filters["or_dash"] = lambda value: "–" if value is None else value
    found.filters["percent"] = percent
    found.globals.update(t=t, n=n, our_formula=our_formula)
    found.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
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


def data_part(
    content: Content,
    sectors: Iterable[Checklist] | None = None,
    library: Mapping[str, Any] | None = None,
) -> str:
    """What the scripts of a page need: method, items and library, and the fields of a note."""
    data = {**content_object(content, sectors), **(library or {"measures": []})}
    return part("data", data=data, method=content.method)


def example_data() -> Any:
    """The example sheet as plain data."""
    (path,) = (bundled_folder() / "examples").glob("*.yaml")
    return read_trusted(path)


def preview_part(content: Content, most: int = 6) -> str:
    """The first sectors of the example country, as a picture of what comes out."""
    sheet, _ = build_sheet(Document("the example", example_data(), dict), content)
    groups = {group.id: group.title for group in content.method.order}
    rows = [
        {
            "place": sector.place,
            "title": sector.title,
            "group": groups[sector.verdict],
            "range": range_of(sector.priority),
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
