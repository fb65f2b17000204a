"""The browser's scripts: put together from their sources, and nothing lost on the way."""

from __future__ import annotations

import hashlib
import re
from contextlib import closing

import pytest
from py_mini_racer import MiniRacer
from rjsmin import jsmin

from mdcheck.web.assemble import (
    SCRIPTS,
    SOURCES,
    TARGET,
    VENDOR,
    assembled,
    given,
    source,
    vendored,
)


@pytest.mark.parametrize("kind", SCRIPTS)
def test_an_assembled_script_is_that_of_its_sources(kind: str) -> None:
    path = TARGET / f"{kind}.js"
    assert path.read_text("utf-8") == assembled(kind), "run: make scripts"


def test_every_source_is_in_a_script() -> None:
    used = {name for names in SCRIPTS.values() for name in names}
    there = {str(p.relative_to(SOURCES).with_suffix("")) for p in SOURCES.rglob("*.js")}
    published = {"kernel/result", "kernel/merged"}  # for other programs: no page gives those yet
    assert used == there - published


@pytest.mark.parametrize("kind", SCRIPTS)
def test_a_script_has_no_comments_and_is_strict(kind: str) -> None:
    head, script = assembled(kind).split("\n", 1)
    script = script.removeprefix(vendored(kind)).removeprefix(given(kind))
    assert head.startswith("/* Written by `make scripts`")
    assert script.startswith('"use strict"')
    assert "/*" not in script
    assert not [line for line in script.splitlines() if line.lstrip().startswith("//")]


# What `npm pack` has of them; see CONTRIBUTING.md to renew one.
SUMS = {
    # js-yaml@5.5.0, dist/browser/js-yaml.umd.min.js
    "js-yaml.js": "02970a652376ad653ff069c606ee7440b0514f52ed94a98426cb52426c8e5a02",
    # fflate@0.8.3, umd/index.js
    "fflate.js": "462ef8041fc970e3615a20a9dd2b2e3047a073b2da729ef4f02b634bba8b7b83",
}


@pytest.mark.parametrize("name", SUMS)
def test_the_work_of_others_is_as_it_came(name: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == SUMS[name]
    assert "MIT License" in (VENDOR / name).with_suffix(".LICENSE").read_text("utf-8")[:20]


@pytest.mark.parametrize("kind", ["checklist", "assessment"])
def test_a_script_comes_after_what_it_uses(kind: str) -> None:
    """Each `mdcheck.x` that a source takes while it starts is made by a source before it."""
    made = set()
    for name in SCRIPTS[kind]:
        text = source(name)
        taken = set(re.findall(r"^  const \{[^}]*\} = mdcheck\.(\w+)", text, re.MULTILINE))
        assert taken <= made, name
        made |= set(re.findall(r"\bmdcheck\.(\w+) =", text))
        for several in re.findall(r"Object\.assign\(mdcheck, \{ (.*) \}\);", text):
            made |= set(re.findall(r"(?:^|, )(\w+)", several))


def test_what_a_script_takes_is_there_when_it_takes_it() -> None:
    """A name taken from another source before that has made it would be undefined for ever."""
    without_page = [n for n in SCRIPTS["assessment"] if n.startswith(("words", "kernel", "report"))]
    with closing(MiniRacer()) as engine:
        for name in without_page:
            engine.eval(TAKES.sub(checked, source(name)))


TAKES = re.compile(r"^  const \{([^}]*)\} = (mdcheck\.\w+);", re.MULTILINE)


def checked(taken: re.Match[str]) -> str:
    """The same line, and an error where one of its names is not there."""
    names = [name.split(":")[-1].strip() for name in taken[1].split(",") if name.strip()]
    tests = (
        f'if ({name} === undefined) throw Error("{taken[2]} has no {name}");' for name in names
    )
    return f"{taken[0]} {' '.join(tests)}"


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
