"""Documents of the toolkit: the words of their pages and no others, to fill in."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document

from mdcheck.blocks import Blank, Column, Cover, Heading, Line, Points, Report, Table, Text
from mdcheck.formats import renderer
from mdcheck.formats.md import render as as_text
from mdcheck.load.folder import open_content
from mdcheck.pages.blocks import UnknownName, asked_for
from mdcheck.pages.drafts import document, draft_in
from mdcheck.report.forms import BOX, form, scorecard
from tests.conftest import ROOT

CONTENT = open_content()
DOCS = ROOT / "docs/en"
BLOCK = re.compile(r"^/// document \| (\S+) (.*)$", re.MULTILINE)
DRAFTS = [
    pytest.param(path, *found.groups(), id=found[1])
    for path in sorted(DOCS.rglob("*.md"))
    for found in BLOCK.finditer(path.read_text("utf-8"))
]
PAGE = """# Page

## Before

Not this.

## The draft

Nor this.

/// document | mine docx
///

**Terms of [country]**

### 1. Purpose

It *brings* [people](page.md) together.

1. **First.** One.
2. Second.
    - Within.

Between.

- A point: [what]

| Who | Reply |
|---|---|
| **Us** | [reply] |
| All of [country] | [a] and [b] |

## After

Nor that.
"""


def drafted(page: str, name: str = "mine") -> Report:
    found = draft_in(page, name)
    assert found
    return document(found)


def test_a_part_of_a_page_becomes_a_document() -> None:
    cover, use, *rest = drafted(PAGE)
    assert isinstance(cover, Cover)
    assert cover.title == "Terms of [country]"
    assert isinstance(use, Text)
    assert rest == [
        Heading(level=2, text="1. Purpose"),
        Text(text="It brings people together."),
        Text(text="1. First. One."),
        Text(text="2. Second. Within."),
        Text(text="Between."),
        Points(label="", lines=(Line(text="A point: [what]"),), shown=1),
        Table(
            label="Purpose",
            columns=(Column(title="Who"), Column(title="Reply")),
            rows=(("Us", Blank(hint="reply")), ("All of [country]", "[a] and [b]")),
        ),
    ]


def test_without_a_title_of_its_own_it_is_called_as_its_section() -> None:
    (cover, *_) = drafted(PAGE.replace("**Terms of [country]**", "Terms"))
    assert isinstance(cover, Cover)
    assert cover.title == "The draft"


def test_a_page_without_the_block_has_no_document() -> None:
    assert draft_in(PAGE, "other") is None
    assert draft_in(PAGE, "min") is None


@pytest.mark.parametrize(("page", "name", "formats"), DRAFTS)
def test_every_word_of_a_document_stands_in_its_page(page: Path, name: str, formats: str) -> None:
    """And every word of that part of the page in the document."""
    text = page.read_text("utf-8")
    found = draft_in(text, name)
    assert found
    (_, _, *rest) = document(found)
    said = "\n".join([found.title, as_text(tuple(rest))])
    source = re.sub(r"\]\([^)]*\)|///.*", "", found.text)
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", source)}
    there = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", said.replace("\n", " "))}
    title = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", document(found)[0].title)}  # type: ignore[union-attr]
    assert words <= there | title
    for format in formats.split():
        assert renderer(format)(document(found))[:2] == b"PK"


def test_the_toolkit_has_its_documents() -> None:
    names = {param.values[1] for param in DRAFTS}
    assert {
        "terms-of-reference-scoping", "terms-of-reference-committee",
        "terms-of-reference-situation-analysis", "terms-of-reference-evaluation",
        "questionnaire-ministries", "implementation-matrix", "monitoring-matrix",
    } <= names  # fmt: skip
    assert len(names) == len(DRAFTS)


def test_a_document_for_word_has_headings_a_title_and_a_language() -> None:
    file = renderer("docx")(drafted(PAGE))
    assert isinstance(file, bytes)
    read = Document(io.BytesIO(file))
    assert [p.text for p in read.paragraphs if p.style.name.startswith("Heading")] == ["1. Purpose"]
    assert read.core_properties.title == "Terms of [country]"
    assert read.core_properties.language == "en"
    assert [cell.text for cell in read.tables[0].rows[1].cells] == ["Us", "[reply]"]
    assert "" not in [p.text for p in read.paragraphs if p.style.name == "Label"]


def test_a_form_asks_every_question_of_a_sector() -> None:
    sector = CONTENT.sector("diaspora")
    rows = [
        row for block in form(CONTENT, sector) if isinstance(block, Table) for row in block.rows
    ]
    asked = [row for row in rows if isinstance(row, tuple) and isinstance(row[0], Line)]
    assert [str(row[0].text) for row in asked] == [  # type: ignore[union-attr]
        f"{number}. {item.text}" for number, item in enumerate(sector.items, 1)
    ]
    boxes = [str(row[1]).count(BOX) for row in asked]
    assert boxes == [5 if item.scored else 0 for item in sector.items]


def test_the_scorecard_has_the_criteria_of_the_method() -> None:
    (table,) = [block for block in scorecard(CONTENT) if isinstance(block, Table)]
    heads = [column.title for column in table.columns]
    assert heads[1:-1] == [criterion.title for criterion in CONTENT.method.criteria]


def test_a_form_is_a_document_of_one_kind_of_page() -> None:
    file = renderer("docx")(form(CONTENT, CONTENT.sector("health")))
    assert isinstance(file, bytes)
    with zipfile.ZipFile(io.BytesIO(file)) as inside:
        assert inside.read("word/document.xml").count(b"<w:sectPr>") == 1


@pytest.mark.parametrize(("argument", "says"), [("a pdf", "'pdf'"), ("a", "''"), ("", "''")])
def test_a_format_that_is_none_stops_the_build(argument: str, says: str) -> None:
    with pytest.raises(UnknownName, match=f"there is no format {says}"):
        asked_for(argument)
