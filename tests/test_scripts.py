"""The browser's scripts: put together from their sources, and nothing lost on the way."""

from __future__ import annotations

import pytest

from mdcheck.web.assemble import SCRIPTS, SOURCES, TARGET, assembled, bare


@pytest.mark.parametrize("kind", SCRIPTS)
def test_an_assembled_script_is_that_of_its_sources(kind: str) -> None:
    path = TARGET / f"{kind}.js"
    assert path.read_text("utf-8") == assembled(kind), "run: make scripts"


def test_every_source_is_in_a_script() -> None:
    used = {name for names in SCRIPTS.values() for name in names}
    there = {str(p.relative_to(SOURCES).with_suffix("")) for p in SOURCES.rglob("*.js")}
    assert used == there


@pytest.mark.parametrize(
    ("script", "left"),
    [
        pytest.param("/* a\n   b */\nc();\n", "c();\n", id="comment"),
        pytest.param("/** a */\nc();\n", "c();\n", id="comment-of-a-line"),
        pytest.param("  c(); // why\n", "c(); // why\n", id="comment-behind-code-stays"),
        pytest.param('c("/*");\nd();\n', 'c("/*");\nd();\n', id="comment-in-a-text"),
        pytest.param("c(`\n  /* a\n\n  b`);\n  d();\n", "c(`\n  /* a\n\n  b`);\nd();\n", id="long-text"),
        pytest.param("c(`a`);\n  d();\n", "c(`a`);\nd();\n", id="short-text"),
    ],
)  # fmt: skip
def test_only_comments_and_indents_are_left_out(script: str, left: str) -> None:
    assert bare(script) == left
