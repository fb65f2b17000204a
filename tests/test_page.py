"""A report as one HTML page: sound markup, nothing that acts or is loaded, all that other formats say."""

from __future__ import annotations

import base64
import hashlib
import re
from gettext import NullTranslations
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mdcheck.assess import assess
from mdcheck.blocks import (
    BAR,
    NUMBER,
    Column,
    Cover,
    Dot,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Quadrant,
    Range,
    Report,
    Table,
    Text,
)
from mdcheck.formats.html import render
from mdcheck.formats.picture import TURNS, apart, frame
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import load_sheet
from mdcheck.report import told, whole
from mdcheck.visible import visible
from mdcheck.words import direction, speaking

CONTENT = open_content()
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(1)> \"' & \x1b[31m \u202e {x}"
EMPTY = {"meta", "br", "rect", "circle"}
QUADRANTS = (
    Quadrant(id="a", title="A", need=True, potential=False),
    Quadrant(id="b", title="B", need=True, potential=True),
    Quadrant(id="c", title="C", need=False, potential=False),
    Quadrant(id="d", title="D", need=False, potential=True),
)


class Sound(HTMLParser):
    """Reads a page, and fails where an element is not closed or closed twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.text.append(data)


def read(page: str) -> Sound:
    found = Sound()
    found.feed(page)
    assert found.open == []
    return found


def named(page: Sound, tag: str) -> list[dict[str, str | None]]:
    return [attributes for found, attributes in page.tags if found == tag]


def blocks(text: str) -> Report:
    """Every kind of block, with a text everywhere that one can be."""
    line = Line(text=text, to="item:a.b", tail=f"{text}\n{text}")
    columns = (Column(title=text), Column(title=text, kind=NUMBER), Column(title=text, kind=BAR))
    rows = (
        Heading(level=4, text=text),
        (line, text, Range(low=1, value=2, high=3)),
        (text, "1", None),
    )
    dots = (Dot(place=1, title=text, to="", need=700, potential=800, quadrant="b"),)
    return (
        Heading(level=1, text=text),
        Text(text=text, tone="quiet"),
        Heading(level=2, text=text),
        *(Text(text=text, tone=tone) for tone in ("", "lead", "alert", "quiet")),
        Points(label=text, lines=(line, line), shown=1, more=text),
        Table(label=text, columns=columns, rows=rows),
        Map(label=text, need=text, potential=text, middle=500, quadrants=QUADRANTS, dots=dots),
        Fold(title=text, blocks=(Heading(level=3, text=text), Text(text=text))),
    )


@pytest.fixture(scope="module")
def page(example: Path) -> str:
    sheet, _ = load_sheet(str(example), CONTENT)
    return render(whole(told(CONTENT, sheet, assess(CONTENT, sheet))))


def test_a_page_is_sound_and_has_one_title(page: str) -> None:
    found = read(page)
    assert named(found, "html") == [{"lang": "en", "dir": "ltr"}]
    assert len(named(found, "h1")) == len(named(found, "title")) == 1
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [str(one["href"]).removeprefix("#") for one in named(found, "a")]
    assert links == ids
    assert len(links) > 10


def test_nothing_is_run_or_loaded(page: str) -> None:
    found = read(page)
    tags = {tag for tag, _ in found.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "base", "form", "image", "use"}
    attributes = {name for _, given in found.tags for name in given}
    assert not {name for name in attributes if name.startswith("on") or name in ("style", "src")}
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_allows_its_own_style_and_nothing_else(page: str) -> None:
    (policy,) = [
        str(one["content"]) for one in named(read(page), "meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]  # fmt: skip
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_it_says_all_that_the_report_says(page: str, example: Path) -> None:
    sheet, _ = load_sheet(str(example), CONTENT)
    text = " ".join(" ".join(read(page).text).split())
    for item in CONTENT.sector("health").items:
        if item.scored:
            assert " ".join(item.text.split()) in text
    for block in whole(told(CONTENT, sheet, assess(CONTENT, sheet))):
        if isinstance(block, Text | Heading):
            assert " ".join(block.text.split()) in text


def test_hostile_text_stays_text() -> None:
    made = render(blocks(HOSTILE))
    found = read(made)
    tags = [tag for tag, _ in found.tags]
    assert tags == [tag for tag, _ in read(render(blocks("x"))).tags]
    assert "\x1b" not in made
    assert "\u202e" not in made
    text = unescape(re.sub(r"<[^>]*>", "", made))
    assert text.count("<script>alert(1)</script>") > 20


def test_every_block_is_drawn() -> None:
    found = read(render(blocks("Word")))
    assert sum(text.count("Word") for text in found.text) >= 26
    assert [one["class"] for one in named(found, "tr") if one] == ["group"]
    assert len(named(found, "details")) == 1
    assert named(found, "details")[0] == {"open": None}


def test_a_note_keeps_its_lines() -> None:
    row = (Line(text="Who", tail="Ministry: One.\n\nUnion: Two."),)
    made = render((Table(label="t", columns=(Column(title="a"),), rows=(row,)),))
    assert "Ministry: One.<br>Union: Two." in made


def test_a_row_is_called_by_its_first_text_and_cells_say_what_they_are() -> None:
    made = render(blocks("x"))
    assert re.search(
        r'<tr><th scope="row">x .*?</th><td class="number" data-label="x">x</td>', made
    )
    assert '<tr class="group"><th scope="rowgroup" colspan="3">x</th></tr>' in made


def test_short_words_stay_on_a_line_and_words_need_no_scrolling() -> None:
    def table(*rows: tuple[str, str]) -> str:
        columns = (Column(title="a"), Column(title="b"))
        return render((Table(label="t", columns=columns, rows=rows),))

    assert '<td class="short" data-label="b">2026-11-22</td>' in table(("x" * 40, "2026-11-22"))
    assert 'class="short"' not in table(("x" * 40, "y" * 15))
    assert "tabindex" not in table(("a", "b"))
    assert 'tabindex="0"' in render(blocks("x"))


def test_few_sections_need_no_contents() -> None:
    two = tuple(Heading(level=2, text=text) for text in "ab")
    assert "<nav" not in render(two)
    assert "<nav" in render((*two, Heading(level=2, text="c")))


@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_page_begins_where_its_language_begins(code: str) -> None:
    class Spoken(NullTranslations):
        def info(self) -> dict[str, str]:
            return {"language": code}

    with speaking(Spoken()):
        made = render(blocks("x"))
        assert direction() == ("rtl" if code == "ar" else "ltr")
    assert f'<html lang="{code}" dir="{direction() if code == "en" else "rtl"}">' in made
    (x,) = re.findall(r'class="dot" transform="translate\((\S+) ', made)
    assert float(x) > 210 if code == "en" else float(x) < 210


def test_dots_at_one_place_move_apart_and_stay_in_their_quarter() -> None:
    dots = tuple(
        Dot(place=n, title="s", to="", need=900, potential=900, quadrant="b") for n in range(14)
    )
    part = Map(label="", need="", potential="", middle=500, quadrants=QUADRANTS, dots=dots)
    frames = {one.id: frame(part, one) for one in QUADRANTS}
    placed = list(apart(dots, frames))
    assert len(placed) == 14 < TURNS
    for n, one in enumerate(placed):
        left, right, top, bottom = frames["b"]
        assert left <= one.x <= right
        assert top <= one.y <= bottom
        assert all((one.x - o.x) ** 2 + (one.y - o.y) ** 2 >= 19.7**2 for o in placed[:n])


@pytest.mark.parametrize(
    "foot",
    [
        '"; } body { display: none } "',
        "</style><script>x</script>",
        "\\",
        "a\nb & \x1b[31m",
        "2026",
    ],
)
def test_what_stands_at_the_foot_of_paper_cannot_leave_its_quotes(foot: str) -> None:
    cover = Cover(title="t", subtitle="s", facts=(), text="x", foot=foot)
    page = render((cover,))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (said,) = re.findall(r'@bottom-left { content: "((?:[^"\\\n]|\\[0-9a-f]+ )*)";', style)
    written = re.sub(r"\\([0-9a-f]+) ", lambda sign: chr(int(sign[1], 16)), said)
    assert written == visible(re.sub(r"\s+", " ", foot))
    assert page.count("<script") == 0
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page


def test_paper_counts_its_pages() -> None:
    assert '"Page " counter(page) " of " counter(pages) ""' in render((Text(text="x"),))


def test_a_chapter_of_wide_tables_alone_is_turned_on_paper() -> None:
    def wide(count: int) -> Table:
        columns = tuple(Column(title=str(n)) for n in range(count))
        return Table(label="x", columns=columns, rows=(("a",) * count,))

    first, second = Heading(level=2, text="A"), Heading(level=2, text="B")
    deeper = Heading(level=3, text="C")
    page = render((first, deeper, wide(7), second, wide(7), Text(text="x"), second, wide(6)))
    assert re.findall(r'<section id="s(\d)"( class="turned")?>', page) == [
        ("1", ' class="turned"'), ("2", ""), ("3", ""),
    ]  # fmt: skip
