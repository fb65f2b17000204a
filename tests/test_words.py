"""Every text people read goes through the catalogue, whole and with named places."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment

from mdcheck.load.words import CLOSE, OPEN, Pseudo, translated
from mdcheck.words import filled, n, percent, speaking, t
from tests.catalogue import POT, messages, template

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sorted(ROOT.glob("mdcheck/**/*.py"))
SCRIPTS = sorted(ROOT.glob("mdcheck/web/src/**/*.js"))
TEMPLATES = sorted(ROOT.glob("mdcheck/pages/templates/*.html"))
PROSE = re.compile(r"[A-Za-z]{2,}[,.:]? [a-z]{2,}")  # two words, as a sentence has them
LETTERS = re.compile(r"[A-Za-z]{2,}")
NEVER_READ = {"ValueError", "TypeError", "KeyError", "compile", "getLogger", "option", "argument"}
# For programs or for those who work on the code: keys and addresses, HTML, what other programs say.
ALLOWED = re.compile(
    r"""use\ strict|default-src|style-src|^width=device|^no-referrer   # HTML
    |^["/>\s]*(<[^<>]*>?[\s(]*)+$                          # tags, with no text between them
    |^\s*(M|K|P)*\s*$|^\.?mdcheck[ -]|^\[data-       # parts of pages, by class or attribute
    |^/\*\ (Written|The\ example)                          # heads of files that are made
    |^format\ title|^respondent:                           # keys of a sheet
    |^a\ about\ an|^monitoring\ evaluation$               # what is searched for, not what is read
    |^CASE\ WHEN                                           # SQL
    |^exceeded\ maximum""",
    re.VERBOSE,
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_catalogue_is_up_to_date() -> None:
    """`make words` writes it; translators start from it."""
    assert POT.read_text(encoding="utf-8") == template()


def test_places_have_names_and_both_forms_know_the_count() -> None:
    for file, message in messages():
        for text in (message,) if isinstance(message, str) else message:
            for _, place, spec, conversion in Formatter().parse(text):
                if place is not None and not file.endswith("cli.py"):
                    assert re.fullmatch(r"[a-z_]+", place), (file, text)
                    assert not spec, (file, text)
                    assert not conversion, (file, text)


# Python


def called(node: ast.AST) -> str:
    function = getattr(node, "func", None)
    return getattr(function, "id", getattr(function, "attr", ""))


def unsaid(tree: ast.AST, inside: str = "") -> Iterator[ast.Constant]:
    """Literal texts that are neither said through `t` or `n`, nor docstrings, nor for programs."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue  # a docstring
        call = called(node) if isinstance(node, ast.Call) else inside
        if call in {"t", "n"} and isinstance(node, ast.Call):
            for keyword in node.keywords:
                yield from unsaid(keyword)
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if call not in NEVER_READ:
                yield node
            continue
        yield from unsaid(node, call if isinstance(node, ast.Call) else inside)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_no_sentence_of_python_bypasses_the_catalogue(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        (node.lineno, node.value)
        for node in unsaid(tree)
        if PROSE.search(str(node.value)) and not ALLOWED.search(str(node.value))
    ]
    assert not found


# Scripts


JS = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\b[tn]\(|[()]""", re.DOTALL
)


def js_texts(path: Path) -> Iterator[str]:
    """Literal texts of a script that do not stand inside a `t(...)` or `n(...)`."""
    depth = 0  # brackets open since the t( or n(
    for found in JS.findall(path.read_text(encoding="utf-8")):
        if found in {"t(", "n("} or (found == "(" and depth):
            depth += 1
        elif found == ")" and depth:
            depth -= 1
        elif found[0] in '"`' and not depth:
            yield found[1:-1]


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_no_sentence_of_a_script_bypasses_the_catalogue(path: Path) -> None:
    texts = (re.sub(r"\$\{[^}]*\}", "", text) for text in js_texts(path))
    found = [text for text in texts if PROSE.search(text)]
    assert not [text for text in found if not ALLOWED.search(text)]


# Templates

READ_ATTRIBUTES = re.compile(r'(?:aria-label|title|alt|placeholder|content)="([^"]*)"')


def template_texts(path: Path) -> Iterator[str]:
    """What a template says by itself: its text, and the attributes that people read."""
    tokens = Environment(autoescape=True).lex(path.read_text(encoding="utf-8"))
    text = "".join(value for _, kind, value in tokens if kind == "data")
    yield from READ_ATTRIBUTES.findall(text)
    shown = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    yield from re.split(r"<[^>]*>", shown)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_word_of_a_template_bypasses_the_catalogue(path: Path) -> None:
    found = [text for text in template_texts(path) if LETTERS.search(text)]
    assert not [text for text in found if not ALLOWED.search(text)]


# The made-up language


def test_the_made_up_language_changes_every_text_and_keeps_its_places() -> None:
    with speaking(Pseudo()):
        said = t("{answered} of {asked} questions", answered=3, asked=28)
        counted = n("{count} problem", "{count} problems", 2)
        number = percent(667)
    assert said.startswith(OPEN)
    assert said.endswith(CLOSE)
    assert "3" in said
    assert "28" in said
    assert "question" not in said
    assert counted.startswith(f"{OPEN}2 ")
    assert number.startswith(f"{OPEN}66.7")
    assert t("{answered} of {asked} questions", answered=3, asked=28) == "3 of 28 questions"


def test_a_translator_is_told_what_a_text_of_the_content_belongs_to() -> None:
    """The same word may be another one elsewhere."""

    class Told(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return f"{context}: {message}"

    data = {"id": "health", "title": "Care", "sections": [{"id": "access", "title": "Care"}]}
    said = translated(data, Told())
    assert said["title"] == "health: Care"
    assert said["sections"] == [{"id": "access", "title": "access: Care"}]
    assert translated({"regions": {"africa": "Africa"}}, Told()) == {
        "regions": {"africa": "africa: Africa"}
    }


def test_a_text_with_braces_of_its_own_stays_as_it_is() -> None:
    assert filled("{note: } and {unknown}", {"known": 1}) == "{note: } and {unknown}"


def test_what_is_put_into_a_place_is_not_read_again() -> None:
    assert t("{one} {two}", one="{two}", two="2") == "{two} 2"
