"""A question has one number, the same on every page, on paper, in every report and command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from markdown import Markdown
from py_mini_racer import MiniRacer

from mdcheck import __version__
from mdcheck.fill import questions
from mdcheck.load.folder import open_folder
from mdcheck.model import QUICK, Content
from mdcheck.pages.data import content_object, core_object
from mdcheck.pages.single import single_file
from mdcheck.web.assemble import source
from tests.conftest import Run

ASKED = "In the last five years, have migrants in your country or your nationals abroad been"
LEGEND = re.compile(r'<legend><span class="mdcheck-no">([^<]*)</span><h4 id="q-([^"]+)">')
ADAPTER = """
const numbers = (text, ids) => {
  const content = JSON.parse(text);
  const all = JSON.parse(ids).map((id) => mdcheck.number(content, id));
  return JSON.stringify(all);
};
const written = (text, item, sector) => mdcheck.numbered(JSON.parse(text), JSON.parse(item), sector);
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        for name in ("words", "number"):
            found.eval(source(name))
        found.eval(ADAPTER)
        yield found


def page(block: str) -> str:
    text = f"/// {block}\n///\n"
    return Markdown(extensions=["mdcheck.pages.extension", "attr_list"]).convert(text)


def legends(html: str) -> dict[str, str]:
    return {id: unescape(number) for number, id in LEGEND.findall(html)}


def test_a_number_is_the_position_in_the_checklist(content: Content) -> None:
    for sector in content.sectors:
        numbers = [content.number(item.id) for item in sector.items]
        assert numbers == list(range(1, len(sector.items) + 1))
    with pytest.raises(KeyError):
        content.number("health.nothing")


def test_a_script_counts_as_python_does(engine: MiniRacer, content: Content) -> None:
    """Of a whole content, and of a page that has the core items only."""
    whole = {item.id: content.number(item.id) for one in content.sectors for item in one.items}
    core = {i.id: content.number(i.id) for s in content.sectors for i in s.items if i.core}
    for given, numbers in ((content_object(content), whole), (core_object(content), core)):
        asked = json.dumps(given), json.dumps([*numbers, "health.nothing", "x"])
        told = json.loads(engine.call("numbers", *asked))
        assert told == [*numbers.values(), 0, 0]


def test_a_script_writes_a_number_as_python_does(engine: MiniRacer, content: Content) -> None:
    given = json.dumps(content_object(content))
    item = json.dumps({"id": "employment.forced-labour", "text": "Who?"})
    assert content.number("employment.forced-labour") == 5
    assert engine.call("written", given, item, "") == "5. Who?"
    assert engine.call("written", given, item, "Employment") == "Employment 5. Who?"


def test_every_page_shows_it_before_the_question(content: Content) -> None:
    """Open questions too; a page of several sectors says which sector's it is."""
    health = {item.id: str(at) for at, item in enumerate(content.sector("health").items, 1)}
    assert legends(page("checklist | health")) == health
    quick = {
        item.id: f"{sector.title} {content.number(item.id)}"
        for sector in content.sectors
        for item in sector.items
        if item.core
    }
    assert legends(page("quick")) == quick
    one_file = legends(single_file(open_folder(), version=__version__))
    assert one_file == {i.id: str(content.number(i.id)) for s in content.sectors for i in s.items}


def test_every_command_shows_it(run: Run, example: Path) -> None:
    for command in (
        ("show", "employment"),
        ("score", example),
        ("score", example, "--format", "md"),
    ):
        told = re.sub(r"\s+", " ", run(*command).stdout).replace("\\", "")
        assert f"5. {ASKED}" in told
    blank = run("new", "--sector", "employment").stdout
    assert f"# 5. {ASKED}" in blank


def test_the_short_list_keeps_the_numbers(content: Content) -> None:
    sector = content.sector("health")
    asked = {question.item.id: question.number for question in questions([sector], QUICK)}
    assert asked == {item.id: content.number(item.id) for item in sector.items if item.core}
    assert list(asked.values()) != list(range(1, len(asked) + 1))


def test_a_sitting_says_the_number(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_text("format: mdcheck-answers/1\nscope: quick\nanswers: {}\n", "utf-8")
    told = run("fill", path, "--sector", "employment", input="s\ns\ns\ns\nq\n").output
    assert f" 5. {ASKED}" in re.sub(r"\s+", " ", told)
