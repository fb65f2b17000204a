"""YAML of every style is read alike on the command line and in the browser; `tests/fuzz/yamls.py` makes more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mdcheck.load.folder import open_content
from mdcheck.model import Content
from tests.fuzz.yamls import here, same, there
from tests.parity import Browser

HEAD = "format: mdcheck-answers/1\n"


@pytest.fixture(scope="module")
def content() -> Content:
    return open_content()


@pytest.fixture(scope="module")
def browser(content: Content) -> Iterator[Browser]:
    with Browser(content) as made:
        yield made


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "title: |\n     \n   # nobody yet\ndate: 2026-11-22\n", id="comment-below-blanks"
        ),
        pytest.param("title: >\n     \n # nobody yet\n", id="comment-at-the-end"),
        pytest.param("title: 'Ka\nsamba'\n", id="quotes-over-two-lines"),
        pytest.param("profile: {return: yes,#as ever\nemigration: no}\n", id="brackets"),
        pytest.param("answers:\n\thealth.care-abroad: 1\n", id="tab"),
        pytest.param("title: a\u2028b\n", id="separator"),
        pytest.param("title: a\ntitle: b\n", id="twice"),
        pytest.param("title: &a b\ndate: *a\n", id="alias"),
    ],
)
def test_both_read_it_alike(text: str, content: Content, browser: Browser) -> None:
    assert same(here(HEAD + text, content), there(HEAD + text, browser))


def test_a_blank_block_is_an_empty_text(content: Content, browser: Browser) -> None:
    sheet, said = there(f"{HEAD}title: |\n     \n   # nobody yet\nscope: quick\n", browser)
    assert sheet
    assert '"title": ""' in sheet
    assert '"scope": "quick"' in sheet
    assert said == []
