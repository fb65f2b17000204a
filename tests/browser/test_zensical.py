"""Zensical, which follows Material for MkDocs, makes the same questions of the same sources."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mdcheck.model import Content
from tests.conftest import ROOT

Tag = tuple[str, ...]


@pytest.fixture(scope="module")
def successor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it, from a copy, since it writes beside its sources."""
    folder = tmp_path_factory.mktemp("zensical")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("docs", "mdcheck/web"):
        shutil.copytree(ROOT / name, folder / name)
    command = [sys.executable, "-m", "zensical", "build", "-f", "mkdocs.yml"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


class Questions(HTMLParser):
    """What a page asks, in its order; the data its scripts get; which of our scripts it loads."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.asked: list[Tag] = []
        self.scripts: list[str] = []
        self.texts: list[str] = []
        self.in_data = False
        self.feed(page.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "data-item" in given:
            self.asked.append(("item", given["data-item"], given["data-role"]))
        elif "data-field" in given:
            self.asked.append(("field", tag, given["data-field"]))
        elif given.get("type") == "radio" and not given["name"].startswith("__"):  # Material's own
            self.asked.append(("radio", given["name"], given["value"]))
        elif tag == "script" and "assets/mdcheck/" in given.get("src", ""):
            self.scripts.append(given["src"].removeprefix("./"))
        elif tag == "script" and given.get("class", "").startswith("mdcheck-"):
            self.in_data = True
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.in_data:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.in_data = False

    @property
    def data(self) -> list[object]:
        return [json.loads(text) for text in self.texts]

    def items(self) -> list[str]:
        return [id for kind, id, _ in self.asked if kind == "item"]


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_the_pages_are_the_same(site: Path, successor: Path) -> None:
    assert pages(successor) == pages(site)


def test_every_page_asks_the_same(site: Path, successor: Path) -> None:
    """Items, roles, answers to choose and fields in the same order, for the same scripts."""
    for name in pages(site):
        ours, theirs = Questions(site / name), Questions(successor / name)
        assert theirs.asked == ours.asked, name
        assert theirs.data == ours.data, name
        assert theirs.scripts == ours.scripts, name


@pytest.mark.parametrize("name", ["experiences", "sectors/health", "reference/instruments"])
def test_links_from_raw_html_lead_to_the_same_pages(site: Path, successor: Path, name: str) -> None:
    ours, theirs = (
        re.findall(r'href="(\.\./[^"]*)"', (root / name / "index.html").read_text("utf-8"))
        for root in (site, successor)
    )
    links = {link for link in ours if "#" in link or "/sectors/" in link}
    assert links
    assert links <= set(theirs)
    assert [link for link in theirs if ".md" in link] == []


def test_every_question_is_there(successor: Path, content: Content) -> None:
    """So that the comparison above cannot pass on empty pages."""
    for sector in content.sectors:
        page = Questions(successor / f"sectors/{sector.id}/index.html")
        assert page.items() == [item.id for item in sector.items]
        assert len(page.data) == 1


def test_a_block_that_names_nothing_known_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Page\n\n/// checklist | helth\n///\n", "utf-8")
    config = "site_name: x\nmarkdown_extensions: [mdcheck.pages.extension]\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "zensical", "build", "-f", "mkdocs.yml"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode != 0
    said = result.stdout + result.stderr
    assert "docs/index.md:3: /// checklist | helth: there is no sector 'helth'" in said


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as inside:
        return {name: inside.read(name) for name in inside.namelist()}


def test_documents_are_the_same(site: Path, successor: Path) -> None:
    """Under the same names, part by part, and the pages lead to them."""
    folder = Path("assets", "mdcheck")
    names = [
        sorted(p.name for p in (root / folder).glob("*.[dx][ol][cs]x"))
        for root in (site, successor)
    ]
    assert names[0] == names[1]
    assert len(names[0]) > 40
    for name in names[0]:
        assert parts(successor / folder / name) == parts(site / folder / name), name
    page = Path("toolkit/committee/index.html")
    link = 'href="../../assets/mdcheck/terms-of-reference-committee.docx"'
    assert link in (site / page).read_text("utf-8")
    assert link in (successor / page).read_text("utf-8")


def test_what_single_files_are_made_of_is_the_same(site: Path, successor: Path) -> None:
    script = Path("assets", "mdcheck", "single-edition.js")
    assert (successor / script).read_text("utf-8") == (site / script).read_text("utf-8")
