"""The browser's scripts: put together from their sources, and nothing lost on the way."""

from __future__ import annotations

import pytest
from rjsmin import jsmin

from mdcheck.web.assemble import SCRIPTS, SOURCES, TARGET, assembled

ONLY_COMPARED = {"kernel/result", "report/likely"}  # twins that tests use, and no page


@pytest.mark.parametrize("kind", SCRIPTS)
def test_an_assembled_script_is_that_of_its_sources(kind: str) -> None:
    path = TARGET / f"{kind}.js"
    assert path.read_text("utf-8") == assembled(kind), "run: make scripts"


def test_every_source_is_in_a_script() -> None:
    used = {name for names in SCRIPTS.values() for name in names}
    there = {str(p.relative_to(SOURCES).with_suffix("")) for p in SOURCES.rglob("*.js")}
    assert there - used == ONLY_COMPARED
    assert used <= there


@pytest.mark.parametrize(
    ("script", "left"),
    [
        pytest.param("/* a\n   b */\nc();\n", "c();", id="comment"),
        pytest.param('c("/*  a  //");', 'c("/*  a  //");', id="text"),
        pytest.param("c(`a  // b\n  ${ d }`);", "c(`a  // b\n  ${ d }`);", id="long-text"),
        pytest.param("a = /[/*]  /.test(b);", "a=/[/*]  /.test(b);", id="pattern"),
        pytest.param("a()\nb()\n", "a()\nb()", id="end-of-a-line"),
    ],
)
def test_only_comments_and_needless_space_are_left_out(script: str, left: str) -> None:
    assert jsmin(script) == left
