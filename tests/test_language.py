"""A made-up language shows what bypasses the catalogue: reports, pages, the single file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.load.folder import Folder, open_folder
from mdcheck.load.sheet import build_sheet
from mdcheck.load.words import OPEN, Pseudo
from mdcheck.pages.single import single_file
from mdcheck.report import likely, told, whole
from mdcheck.robustness import robustness
from mdcheck.words import speaking
from tests.conftest import Run

LETTERS = re.compile(r"[A-Za-z]{2}")
PAGES = ("sectors/health", "sectors/social-protection", "assess", "assess/quick", "experiences",
         "reference/instruments", "reference/data", "reference/glossary", "reference/method",
         ".")  # fmt: skip
VOID = {"br", "img", "input", "meta", "link", "hr", "path", "rect", "circle"}


@pytest.fixture(scope="module")
def folder() -> Folder:
    with speaking(Pseudo()):
        return open_folder()


def texts(block: object) -> Iterator[str]:
    """Every text of a block that people read: all but kinds, tones and what lines lead to."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        for one in block:
            yield from texts(one)
    elif is_dataclass(block):
        for field in fields(block):
            if field.name not in {"kind", "tone", "to", "id", "quadrant"}:
                yield from texts(getattr(block, field.name))


@pytest.mark.parametrize("scope", ["full", "quick"])
def test_every_text_of_a_report_is_in_the_language_spoken(folder: Folder, scope: str) -> None:
    assert folder.example is not None
    sheet, _ = build_sheet(folder.example, folder.content)
    prepared = prepare(folder.content.method, folder.content.sectors, scope)
    with speaking(Pseudo()):
        result = assess(folder.content, sheet, scope=scope, library=folder.library)
        found = robustness(prepared, sheet, result, 1)
        about = told(folder.content, sheet, result, library=folder.library, robustness=found)
        report = (*whole(about), *whole(about, short=True), *likely(about, 1))
    typed = {sheet.title, *(goal.title for goal in sheet.goals)}
    said = [text for block in report for text in texts(block) if LETTERS.search(text)]
    assert len(said) > 500
    assert not {text for text in said if OPEN not in text} - typed


class Bypassing(HTMLParser):
    """The texts and labels inside the blocks of a page that are not in the made-up language."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, bool]] = []
        self.found: list[str] = []

    @property
    def inside(self) -> bool:
        return bool(self.stack) and self.stack[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        names = given.get("class") or ""
        is_hidden = "mdcheck-refers" in names or "headerlink" in names
        inside = (self.inside or "mdcheck-block" in names) and not is_hidden
        if tag not in VOID:
            self.stack.append((tag, inside))
        if inside:
            read = [given.get(name) or "" for name in ("aria-label", "title", "placeholder")]
            self.found += [text for text in read if text and OPEN not in text]

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        is_text = self.inside and self.stack[-1][0] not in ("script", "style")
        if is_text and LETTERS.search(data) and OPEN not in data:
            self.found.append(data.strip())


@pytest.mark.parametrize("page", PAGES)
def test_every_text_of_a_block_is_in_the_language_spoken(spoken: Path, page: str) -> None:
    reader = Bypassing()
    reader.feed((spoken / page / "index.html").read_text("utf-8"))
    assert reader.found == []


def test_a_page_carries_what_its_scripts_say(spoken: Path) -> None:
    page = (spoken / "assess/index.html").read_text("utf-8")
    (given,) = re.findall(r'class="mdcheck-words">(.*?)</script>', page, re.DOTALL)
    words = json.loads(given)
    assert words["language"] == "xx"
    assert words["messages"]["Place"].startswith(OPEN)
    assert [form[0] for form in words["messages"]["{count} sector not ranked"]] == [OPEN, OPEN]


def test_an_english_page_carries_no_catalogue(folder: Folder) -> None:
    assert 'class="mdcheck-words">' not in single_file(open_folder(), version="1")
    with speaking(Pseudo()):
        assert 'class="mdcheck-words">' in single_file(folder, version="1")


def test_the_command_line_speaks_the_language(run: Run, example: Path) -> None:
    result = run("--language", "xx", "score", example)
    lines = [line for line in result.stdout.splitlines() if LETTERS.search(line)]
    assert OPEN in lines[2]
    assert "Sector intervention priorities" not in result.stdout


def test_data_for_programs_never_changes_with_the_language(run: Run, example: Path) -> None:
    for format in ("json", "csv"):
        english = run("score", example, "--format", format)
        other = run("--language", "xx", "score", example, "--format", format)
        assert re.sub("[⟦⟧~]", "", other.stdout).translate(PLAIN) == english.stdout.translate(PLAIN)


PLAIN = str.maketrans("áéíóúñÁÉÍÓÚÑ", "aeiounAEIOUN")
