"""Documents made in a browser are those of the command line."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click import unstyle

from mdcheck.assess import assess
from mdcheck.blocks import Report
from mdcheck.count import prepare
from mdcheck.formats import docx, html, md, text, xlsx
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Sheet
from mdcheck.report import Told, told, whole
from mdcheck.report.document import Options, brief, document
from mdcheck.robustness import robustness
from mdcheck.visible import visible
from mdcheck.web.template import template
from mdcheck.words import speaking
from tests.catalogue import ROOT
from tests.documents import Drawer
from tests.parity import WEB
from tests.report_blocks import case_of, sheet_of

FOLDER = open_folder()
LIBRARY = replace(FOLDER.library, experiences=())  # a page has no experiences
HOSTILE = (
    "=1+1", "<script>alert(1)</script> & \"'", "# no heading", "1. no list", "a\x00b\x1b[2J\x85c",
    "\u202eturned", "\ufeffmark", "لغة\u200f و\u2067x\u2069", "می\u200cخواهم", "👩\u200d🔬 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "a\u200bb", "\u2066a\u202ab\u2069c\u202c ש", "line\nbreak\n\n \nend", "x\u2028y", "\U000e0001tag",
)  # fmt: skip


@pytest.fixture(scope="module")
def drawer() -> Iterator[Drawer]:
    with Drawer(FOLDER.content, LIBRARY) as opened:
        yield opened


def hostile() -> Sheet:
    """A sheet whose texts are all against those who read it."""
    sheet = sheet_of(FOLDER.content, case_of(FOLDER.content, 3))
    ids = [*sheet.unknown_ids, *HOSTILE]
    long = "a long note\n" * 8000
    answers = {
        id: replace(
            answer,
            note=HOSTILE[n % len(HOSTILE)] if n else long,
            reference=HOSTILE[n % len(HOSTILE)],
            by=HOSTILE[0],
        )
        for n, (id, answer) in enumerate(sheet.answers.items())
    }
    said = {"title": " ".join(HOSTILE), "respondent": HOSTILE[1], "unknown_ids": tuple(ids)}
    return replace(sheet, answers=answers, **said)


def sheets() -> Iterator[tuple[str, Sheet]]:
    for name in ("velundria/national", "velundria/university", "velundria/2025"):
        example = FOLDER.examples[name]
        yield name, build_sheet(example, FOLDER.content)[0]
    yield from (
        (f"random-{n}", sheet_of(FOLDER.content, case_of(FOLDER.content, n))) for n in range(4)
    )
    yield "globes", replace(sheet_of(FOLDER.content, case_of(FOLDER.content, 1)), title="🌍" * 16)
    yield "hostile", hostile()


TWINS = [
    "cells",
    "docx_xml",
    "xlsx_table",
    "xlsx_charts",
    "xlsx",
    "paged",
    "picture",
    "html",
    "md",
    "text",
]


@pytest.mark.parametrize("name", TWINS)
def test_the_twins_have_the_same_functions_in_the_same_order(name: str) -> None:
    """Whoever changes one of them finds the place in the other; a twin may have more."""
    script = (WEB / f"src/formats/{name}.js").read_text("utf-8")
    theirs = re.findall(r"^  (?:function|const) (\w+)(?:\(| = \()", script, re.MULTILINE)
    source = Path(ROOT / f"mdcheck/formats/{name}.py").read_text("utf-8")
    ours = [camel(one) for one in re.findall(r"^def (\w+)", source, re.MULTILINE)]
    shared = [one for one in ours if one in theirs]
    assert [one for one in theirs if one in ours] == shared
    assert set(ours) - set(theirs) <= LEFT_OUT.get(name, set())


def camel(name: str) -> str:
    return re.sub(r"_(\w?)", lambda letter: letter[1].upper(), name)


# Text that a page's tree does by itself; the direction, which is told.
LEFT_OUT = {
    "xlsx_charts": {"axis", "layers", "titled"},  # the template has them
    "md": {"escape"},  # a name of the browser's own
    "html": {"attribute"},
    "text": {"wrapped", "toAscii"},  # of terminals
    "picture": {"text", "turned", "across", "side"},
}


def report_of(sheet: Sheet, name: str, likely: int | None = None) -> Report:
    """What Python says of a sheet."""
    about = known(sheet, likely)
    options = Options(version="1.2.3")
    if name == "whole":
        return whole(about)
    return brief(about, options) if name == "brief" else document(about, options)


def known(sheet: Sheet, likely: int | None) -> Told:
    result = assess(FOLDER.content, sheet, library=LIBRARY)
    if likely is None:
        return told(FOLDER.content, sheet, result, library=LIBRARY)
    prepared = prepare(FOLDER.content.method, FOLDER.content.sectors, result.scope)
    drawn = robustness(prepared, sheet, result, likely)
    return told(FOLDER.content, sheet, result, library=LIBRARY, robustness=drawn)


EACH = [pytest.param(*one, id=one[0]) for one in sheets()]


@pytest.mark.parametrize(("name", "sheet"), EACH)
@pytest.mark.parametrize("made", ["whole", "document", "brief"])
def test_the_page_the_markdown_and_the_text_are_the_same_bytes(
    drawer: Drawer, name: str, sheet: Sheet, made: str
) -> None:
    report = report_of(sheet, made)
    assert drawer.drawn("html", made, sheet) == html.render(report)
    assert drawer.drawn("md", made, sheet) == md.render(report)
    assert drawer.drawn("plainText", made, sheet) == unstyle(text.render(report))


# For Word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAME = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml")


def parts_of(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(made)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def compared(xml: bytes | str) -> str:
    """XML of which only the names of other parts and the heights of pictures are left out."""
    text = ElementTree.canonicalize(xml, strip_text=False)
    text = re.sub(r' mc:Ignorable="[^"]*"', "", text)
    text = re.sub(r' xmlns:\w+="[^"]*"', "", text)
    text = re.sub(r' (?:r|w|ns\d+):(?:id|embed)="rId\w+"', "", text)
    return re.sub(r'cy="\d+"|>\s+<', "><", text)


@pytest.mark.parametrize(("name", "sheet"), EACH)
@pytest.mark.parametrize("made", ["document", "brief", "whole"])
def test_a_document_for_word_is_the_same_xml(
    drawer: Drawer, name: str, sheet: Sheet, made: str
) -> None:
    ours = parts_of(docx.render(report_of(sheet, made)))
    theirs = json.loads(drawer.drawn("docx", made, sheet))
    for part in SAME:
        assert compared(theirs[part]) == compared(ours[part]), part
    feet = sorted(name for name in ours if "footer" in name)
    for mine, other in zip(feet, ("word/footer1.xml", "word/footer2.xml"), strict=True):
        assert compared(theirs[other]) == compared(ours[mine])


# Spreadsheets

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """What a workbook holds: each sheet's cells with their looks, its columns, rows and paper."""

    def __init__(self, parts: dict[str, str | bytes]) -> None:
        xml = {name: part for name, part in parts.items() if name.endswith((".xml", ".rels"))}
        self.parts = {n: ElementTree.fromstring(part) for n, part in xml.items()}  # noqa: S314  # ours
        strings = self.parts["xl/sharedStrings.xml"].iter(f"{S}si")
        self.strings = ["".join(one.itertext()) for one in strings]
        self.looks = list(looks(self.parts["xl/styles.xml"]))

    def names(self) -> list[str | None]:
        return [one.get("name") for one in self.parts["xl/workbook.xml"].iter(f"{S}sheet")]

    def repeated(self) -> set[tuple[str | None, str | None]]:
        defined = self.parts["xl/workbook.xml"].iter(f"{S}definedName")
        return {(one.get("localSheetId"), (one.text or "").replace("'", "")) for one in defined}

    def sheets(self) -> Iterator[dict[str, Any]]:
        for n in range(1, len(self.names()) + 1):
            sheet = self.parts[f"xl/worksheets/sheet{n}.xml"]
            rows = [(row.get("r"), float(row.get("ht", 15))) for row in sheet.iter(f"{S}row")]
            yield {
                "cells": [self.cell(one) for one in sheet.iter(f"{S}c")],
                "rows": rows,
                "columns": list(columns(sheet)),
                "paper": [one.attrib for one in sheet.iter(f"{S}pageSetup")],
                "foot": [one.text for one in sheet.iter(f"{S}oddFooter")],
                "pane": [one.attrib for one in sheet.iter(f"{S}pane")],
                "turned": [one.get("rightToLeft") for one in sheet.iter(f"{S}sheetView")],
            }

    def cell(self, one: Any) -> tuple[Any, ...]:
        value, formula = one.findtext(f"{S}v"), one.findtext(f"{S}f")
        if value is not None:
            value = self.strings[int(value)] if one.get("t") == "s" else float(value)
        return one.get("r"), value or None, formula, self.looks[int(one.get("s", 0))]

    def charts(self) -> list[str]:
        """The charts without copies of numbers, and with what differs in no reader's eyes."""
        found = sorted(name for name in self.parts if name.startswith("xl/charts/"))
        texts = [ElementTree.tostring(self.parts[name], encoding="unicode") for name in found]
        bare = [re.sub(r"<ns0:(num|str)Cache>.*?</ns0:\1Cache>", "", text) for text in texts]
        return [re.sub(r"500\d0|\'", "", text) for text in bare]

    def drawings(self) -> list[str]:
        found = sorted(name for name in self.parts if name.startswith("xl/drawings/drawing"))
        return [ElementTree.canonicalize(ElementTree.tostring(self.parts[n])) for n in found]


def looks(styles: Any) -> Iterator[tuple[str, ...]]:
    """Each look of a style sheet by what it says, wherever its parts stand."""

    def listed(name: str) -> list[str]:
        found = styles.find(f"{S}{name}")
        return [ElementTree.tostring(one, encoding="unicode") for one in found]

    lists = {name: listed(f"{name}s") for name in ("font", "fill", "border")}
    for xf in styles.find(f"{S}cellXfs"):
        own = [lists[name][int(xf.get(f"{name}Id"))] for name in ("font", "fill", "border")]
        inside = "".join(ElementTree.tostring(one, encoding="unicode") for one in xf)
        yield (*own, xf.get("numFmtId"), inside)


def columns(sheet: Any) -> Iterator[float]:
    for one in sheet.iter(f"{S}col"):
        yield from [float(one.get("width"))] * (int(one.get("max")) - int(one.get("min")) + 1)


@pytest.mark.parametrize(("name", "sheet"), EACH)
@pytest.mark.parametrize("made", ["document", "whole"])
def test_a_spreadsheet_has_the_same_cells_looks_and_charts(
    drawer: Drawer, name: str, sheet: Sheet, made: str
) -> None:
    ours = Book(parts_of(xlsx.render(report_of(sheet, made))))
    theirs = Book(json.loads(drawer.drawn("xlsx", made, sheet)))
    assert theirs.names() == ours.names()
    assert theirs.repeated() == ours.repeated()
    for mine, other in zip(ours.sheets(), theirs.sheets(), strict=True):
        assert other == mine
    assert theirs.charts() == ours.charts()
    assert theirs.drawings() == ours.drawings()


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_not_seen_is_written_out_alike(drawer: Drawer, text: str) -> None:
    assert drawer.call("mdcheck.visible", text) == visible(text)


def test_a_template_is_the_same_whatever_was_made_before() -> None:
    first = template()
    xlsx.render(report_of(Sheet(title="x"), "brief"))
    assert template() == first


# From right to left


class Arabic(NullTranslations):
    """English words in a language that is written from right to left."""

    def info(self) -> dict[str, str]:
        return {"language": "ar"}


@pytest.fixture
def arabic(drawer: Drawer) -> Iterator[Drawer]:
    drawer.speak(language="ar", isRtl=True)
    with speaking(Arabic()):
        yield drawer
    drawer.speak(language="en", isRtl=False)


def test_a_language_from_right_to_left_turns_everything(arabic: Drawer) -> None:
    sheet = dict(sheets())["velundria/national"]
    report = report_of(sheet, "document")
    page = html.render(report)
    assert 'dir="rtl"' in page
    assert arabic.drawn("html", "document", sheet) == page
    ours, theirs = (
        parts_of(docx.render(report)), json.loads(arabic.drawn("docx", "document", sheet))
    )  # fmt: skip
    for part in SAME:
        assert compared(theirs[part]) == compared(ours[part]), part
    assert "<w:bidiVisual/>" in theirs["word/document.xml"]
    book, other = (
        Book(parts_of(xlsx.render(report))), Book(json.loads(arabic.drawn("xlsx", "document", sheet)))
    )  # fmt: skip
    assert list(other.sheets()) == list(book.sheets())
    assert other.charts() == book.charts()
    assert {tuple(one["turned"]) for one in other.sheets()} == {("1",)}


@pytest.mark.parametrize("text", ["", "abc", "ü" * 55, "a" * 63, "👩" * 1000])
def test_the_sum_of_a_style_is_that_of_everybody(drawer: Drawer, text: str) -> None:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert drawer.call("mdcheck.sha256", text) == digest
