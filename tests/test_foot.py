"""The foot of a page: what else its subject is called, and when it was last reviewed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mdcheck.load.strict import Unreadable
from mdcheck.load.words import catalogue
from mdcheck.pages.foot import foot_part, front_matter
from mdcheck.words import speaking
from tests.conftest import ROOT

DOCS = ROOT / "docs/en"
GUIDANCE = sorted(
    path
    for folder in ("understand", "plan", "sectors", "toolkit", "evidence", "library", "train")
    for path in (DOCS / folder).glob("*.md")
    if path.name != "since-2010.md"  # an address of before
)


def page(folder: Path, head: str) -> Path:
    path = folder / "page.md"
    path.write_text(f"---\n{head}---\n\n# Page\n", "utf-8")
    return path


def test_what_a_page_is_called_is_a_heading_that_search_finds(tmp_path: Path) -> None:
    drawn = foot_part(page(tmp_path, "also: [SDG, <b>2030</b> Agenda]\n"))
    (found,) = re.findall(r'<h2 id="also"[^>]*>([^<]*)</h2>', drawn)
    assert found == "Also called or searched as: SDG, &lt;b&gt;2030&lt;/b&gt; Agenda."


def test_when_it_was_reviewed_can_be_read_by_programs_and_is_not_searched(tmp_path: Path) -> None:
    drawn = foot_part(page(tmp_path, "reviewed: 2026-11\n"))
    assert '<time datetime="2026-11">November 2026</time>' in drawn
    assert "data-search-exclude" in drawn
    assert "<h2" not in drawn


def test_the_foot_speaks_the_language_of_the_page(tmp_path: Path) -> None:
    with speaking(catalogue("xx")):
        drawn = foot_part(page(tmp_path, "reviewed: 2026-11\nalso: [SDG]\n"))
    assert drawn.count("⟦") >= 3  # both sentences, and the month
    assert '<time datetime="2026-11">' in drawn


@pytest.mark.parametrize("head", ["title: Page\n", "tags: !x [a]\n", "also: []\n"])
def test_a_page_that_asks_for_no_foot_has_none(tmp_path: Path, head: str) -> None:
    assert foot_part(page(tmp_path, head)) == ""


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("reviewed: 2026-13\n", "reviewed: 2026-13 is not a year and a month"),
        ("reviewed: November\n", "reviewed: November is not a year and a month"),
        ("also: SDG\n", "also: is not a list of words"),
        ("also: [a]\nalso: [b]\n", "also"),
    ],
)
def test_a_wrong_foot_is_said(tmp_path: Path, head: str, said: str) -> None:
    with pytest.raises(Unreadable) as raised:
        foot_part(page(tmp_path, head))
    assert said in str(raised.value)


@pytest.mark.parametrize("path", GUIDANCE, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_every_guidance_page_says_when_it_was_reviewed_and_what_else_it_is_called(
    path: Path,
) -> None:
    told = front_matter(path)
    assert re.fullmatch(r"20\d\d-\d\d", told["reviewed"])
    words = [word.casefold() for word in told["also"]]
    assert len(words) == len(set(words))
