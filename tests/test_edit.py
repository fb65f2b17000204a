"""One value of a sheet changes in its text, and every other character stays."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mdcheck import edit
from mdcheck.edit import Word, with_answer, with_value
from mdcheck.load.strict import read_text
from mdcheck.model import Answer

ID = "health.staff-shortages"
NOTED = Answer(level=2, note="Two wards closed")


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With libyaml and without it."""
    monkeypatch.setattr(edit, "Loader", getattr(yaml, request.param))
    return str(request.param)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("answers:\n  ID:\n  b: 1\n", "answers:\n  ID: 2\n  b: 1\n", id="blank"),
        pytest.param("answers:\n  ID:   # why\n", "answers:\n  ID: 2   # why\n", id="comment"),
        pytest.param("answers:\n  ID: ~ # c\n", "answers:\n  ID: 2 # c\n", id="null"),
        pytest.param("answers:\n  ID: partly\n", "answers:\n  ID: 2\n", id="word"),
        pytest.param("answers:\n  ID:\n    1\n", "answers:\n  ID:\n    2\n", id="on-the-next-line"),
        pytest.param("answers:\n  'ID': 1\n", "answers:\n  'ID': 2\n", id="quoted-key"),
        pytest.param("answers:\n  ? ID\n  : 1\n", "answers:\n  ? ID\n  : 2\n", id="marked-key"),
        pytest.param("answers:\n  ID:", "answers:\n  ID: 2", id="no-end-of-line"),
        pytest.param("answers:\r\n  ID:\r\n", "answers:\r\n  ID: 2\r\n", id="ends-of-windows"),
        pytest.param("a: 😀é\nanswers: {ID: 1}", "a: 😀é\nanswers: {ID: 2}", id="letters"),
        pytest.param("answers: {ID: , b: 1}", "answers: {ID: 2, b: 1}", id="blank-in-brackets"),
        pytest.param(
            "answers:\n  ID:\n    level: 1 # c\n    note: |\n      a\n\n  b: 1\n",
            "answers:\n  ID:\n    level: 2 # c\n    note: |\n      a\n\n  b: 1\n",
            id="long",
        ),
        pytest.param(
            "answers:\n  ID:\n    note: |\n      a\n\n\n  # next\n  b: 1\n",
            "answers:\n  ID:\n    note: |\n      a\n    level: 2\n\n\n  # next\n  b: 1\n",
            id="long-without-level",
        ),
        pytest.param(
            "answers:\n  ID:\n    note: |+ # keep\n      a\n\n\n  b: 1\n",
            "answers:\n  ID:\n    note: |+ # keep\n      a\n\n\n    level: 2\n  b: 1\n",
            id="blank-lines-that-count",
        ),
        pytest.param(
            "answers:\n  ID: {note: }  # c\n",
            "answers:\n  ID: {note: , level: 2}  # c\n",
            id="note",
        ),
        pytest.param(
            'answers:\n  ID: {level: 1, note: "x"}\n',
            'answers:\n  ID: {level: 2, note: "x"}\n',
            id="in-brackets",
        ),
        pytest.param(
            "answers:\n  ID: {}  # c\n", "answers:\n  ID:  # c\n    level: 2\n", id="empty-brackets"
        ),
        pytest.param(
            "answers:\n  a: 1\n# end\n", "answers:\n  a: 1\n  ID: 2\n# end\n", id="absent"
        ),
        pytest.param("answers:  # c\n# d\n", "answers:  # c\n  ID: 2\n# d\n", id="no-answers-yet"),
        pytest.param("answers: {}\n", "answers:\n  ID: 2\n", id="no-answers"),
        pytest.param("answers: null\nb: 1", "answers:\n  ID: 2\nb: 1", id="answers-null"),
        pytest.param("answers: { # c\n}\n", "answers: {ID: 2 # c\n}\n", id="comment-in-brackets"),
        pytest.param("a: 1\n# c", "a: 1\nanswers:\n  ID: 2\n# c", id="answers-missing"),
        pytest.param("a: 1\n...\n", "a: 1\nanswers:\n  ID: 2\n...\n", id="end-of-document"),
        pytest.param("  a: 1", "  a: 1\n  answers:\n    ID: 2", id="set-in"),
        pytest.param("{a: 1}", "{a: 1, answers: {ID: 2}}", id="all-in-brackets"),
        pytest.param(
            "a: 1\nb:\n- title: x\n  s: [\n  c]\n# d\n",
            "a: 1\nb:\n- title: x\n  s: [\n  c]\nanswers:\n  ID: 2\n# d\n",
            id="behind-a-list",
        ),
        pytest.param('{"a": 1.50}', '{"a": 1.50, "answers": {"ID": 2}}', id="json-missing"),
        pytest.param('{"answers":{}}', '{"answers":{"ID": 2}}', id="json-none"),
        pytest.param('{"answers":null}', '{"answers":{"ID": 2}}', id="json-null"),
        pytest.param(
            '{"a": 1e400,\n "answers": {\n\t"b": [1],\n\t"ID": 1\n}}\n',
            '{"a": 1e400,\n "answers": {\n\t"b": [1],\n\t"ID": 2\n}}\n',
            id="json",
        ),
        pytest.param(
            '{"answers": {\n    "b": "\\ud83d\\ude00"\n  }\n}',
            '{"answers": {\n    "b": "\\ud83d\\ude00",\n    "ID": 2\n  }\n}',
            id="json-on-lines",
        ),
        pytest.param(
            '{"answers":{"b":1,"c":2}}', '{"answers":{"b":1,"c":2,"ID": 2}}', id="json-dense"
        ),
    ],
)
def test_a_level_changes_nothing_else(loader: str, before: str, after: str) -> None:
    text = with_value(before.replace("ID", ID), ("answers", ID), 2)
    if "note" in before or "{}  #" in before:
        text = with_answer(before.replace("ID", ID), ID, Answer(level=None), Answer(level=2))
    if loader == "SafeLoader" and ": ," in after + before:  # it sees a blank before its space
        assert text.replace(" ", "") == after.replace("ID", ID).replace(" ", "")
    else:
        assert text == after.replace("ID", ID)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "answers:\n  ID:  # why\n  # next\n  b: 1\n",
            'answers:\n  ID:  # why\n    level: 2\n    note: "Two wards closed"\n  # next\n  b: 1\n',
            id="blank",
        ),
        pytest.param(
            "answers:\r\n  ID: 1  # why\r\n  b: 1\r\n",
            'answers:\r\n  ID:  # why\r\n    level: 2\r\n    note: "Two wards closed"\r\n  b: 1\r\n',
            id="level",
        ),
        pytest.param(
            "answers:\n  ID:\n    1  # why",
            'answers:\n  ID:\n    level: 2\n    note: "Two wards closed"\n  # why',
            id="level-on-the-next-line",
        ),
        pytest.param(
            "answers: {ID: 1}",
            'answers: {ID: {level: 2, note: "Two wards closed"}}',
            id="in-brackets",
        ),
        pytest.param(
            "answers:\n    a: 1",
            'answers:\n    a: 1\n    ID:\n      level: 2\n      note: "Two wards closed"',
            id="absent",
        ),
        pytest.param(
            '{"answers": {"ID": 1}}',
            '{"answers": {"ID": {"level": 2, "note": "Two wards closed"}}}',
            id="json",
        ),
    ],
)
def test_a_note_opens_the_long_form(before: str, after: str) -> None:
    text = with_answer(before.replace("ID", ID), ID, Answer(level=1), NOTED)
    assert text == after.replace("ID", ID)


def test_of_an_answer_in_keys_only_what_differs_is_written() -> None:
    text = (
        "answers:\n  a.b:   # 1\n    by: 'Who: else'   # 2\n    level: yes # 3\n\n    # 4\n  c: 1\n"
    )
    before = Answer(level=2, by="Who: else")
    after = Answer(level=2, by="Who: else", evidence="documented", note="1.50")
    expected = text.replace("# 3\n", '# 3\n    note: "1.50"\n    evidence: documented\n')
    assert with_answer(text, "a.b", before, after) == expected
    assert with_answer(expected, "a.b", after, before) == expected.replace('"1.50"', "").replace(
        "evidence: documented", "evidence: "
    )


def test_a_tab_before_a_comment_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """As libyaml reads it; PyYAML alone does not."""
    monkeypatch.setattr(edit, "Loader", yaml.CSafeLoader)
    assert with_value("answers:\n  a.b: 1\t# c\n", ("answers", "a.b"), 2) == (
        "answers:\n  a.b: 2\t# c\n"
    )


def test_a_line_of_the_profile_is_a_plain_word() -> None:
    text = "profile:\n  return:            # Do people come back?\n"
    expected = "profile:\n  return: no            # Do people come back?\n"
    assert with_value(text, ("profile", "return"), Word("no")) == expected
    assert with_value('{"a": 1}', ("profile", "return"), Word("no")) == (
        '{"a": 1, "profile": {"return": "no"}}'
    )


@pytest.mark.parametrize("frame", ["answers:\n  a.b: 1\n", '{"answers": {"a.b": 1}}'])
@pytest.mark.parametrize(
    "note",
    [
        "True", "Null", "~", "", "1.50", "1e400", ".nan", "yes", "12:30", "2026-01-01", "hello: world",
        "# not a comment", "- x", "ünï\nline", "a\tb", "\x1b[2J", "\x85\u2028\u2029", "\ufeff",
        "\uffff", '"', "\\", "x" * 500, "😀", "{{", "%YAML 1.1", "---",
    ],
)  # fmt: skip
def test_a_note_is_read_as_it_was_typed(frame: str, note: str) -> None:
    answer = Answer(level="unknown", note=note, by=note or "me")
    found = read_text("s", with_answer(frame, "a.b", Answer(level=1), answer)).data["answers"]
    assert found["a.b"].get("note", "") == note
    assert found["a.b"]["by"] == note or "me"


texts = st.text(st.characters(codec="utf-8"), max_size=12)


@given(texts, st.sampled_from(["answers:\n  a.b: 1 # c\n  c.d: 2\n", '{"answers": {"a.b": 1}}']))
def test_any_text_is_read_as_it_was_typed(note: str, frame: str) -> None:
    text = with_answer(frame, "a.b", Answer(level=1), Answer(level=1, note=note, by="x"))
    assert read_text("s", text).data["answers"]["a.b"].get("note", "") == note


def test_quoted_text_is_json() -> None:
    text = "".join(map(chr, range(0x3000)))
    assert json.loads(edit.quoted(text)) == text
