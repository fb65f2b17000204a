"""Documents made in a browser are those of the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mdcheck.assess import assess
from mdcheck.formats import html, md
from mdcheck.load.folder import open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Sheet
from mdcheck.report import told, whole
from mdcheck.visible import visible
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
    return replace(sheet, title=" ".join(HOSTILE), respondent=HOSTILE[1], unknown_ids=tuple(ids))


def sheets() -> Iterator[tuple[str, Sheet]]:
    for name, example in FOLDER.examples.items():
        yield name, build_sheet(example, FOLDER.content)[0]
    yield from ((f"random-{n}", sheet_of(FOLDER.content, case_of(FOLDER.content, n))) for n in range(12))
    yield "hostile", hostile()


@pytest.mark.parametrize("name", ["picture", "html", "md"])
def test_the_twins_have_the_same_functions(name: str) -> None:
    """Whoever changes one of them finds the place in the other."""
    script = (WEB / f"src/formats/{name}.js").read_text("utf-8")
    theirs = re.findall(r"^  function (\w+)", script, re.MULTILINE)
    source = Path(ROOT / f"mdcheck/formats/{name}.py").read_text("utf-8")
    ours = {
        re.sub(r"_(\w?)", lambda letter: letter[1].upper(), one)
        for one in re.findall(r"^def (\w+)", source, re.MULTILINE)
    }
    assert len(ours & set(theirs)) > 0.6 * len(ours)


@pytest.mark.parametrize(("name", "sheet"), [pytest.param(*one, id=one[0]) for one in sheets()])
def test_the_page_and_the_markdown_are_the_same_bytes(
    drawer: Drawer, name: str, sheet: Sheet
) -> None:
    result = assess(FOLDER.content, sheet, library=LIBRARY)
    report = whole(told(FOLDER.content, sheet, result, library=LIBRARY))
    assert drawer.drawn("html", "whole", sheet) == html.render(report)
    assert drawer.drawn("md", "whole", sheet) == md.render(report)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_not_seen_is_written_out_alike(drawer: Drawer, text: str) -> None:
    assert drawer.call("mdcheck.visible", text) == visible(text)
