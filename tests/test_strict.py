"""Strict reading: the traps of YAML and JSON, and files that are not what they seem."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mdcheck.limits import DEEPEST, LARGEST, MOST
from mdcheck.load.strict import Keys, Unreadable, read_file, read_text
from mdcheck.load.yamltext import PurePython, read_yaml
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("no", "no", id="no-is-not-false"),
        pytest.param("Yes", "Yes", id="yes-is-not-true"),
        pytest.param("on", "on", id="on-is-not-true"),
        pytest.param("NO", "NO", id="norway"),
        pytest.param("1.10", "1.10", id="a-version-keeps-its-zero"),
        pytest.param("3.10", "3.10", id="a-section-keeps-its-zero"),
        pytest.param("12:30", "12:30", id="a-time-is-not-750"),
        pytest.param("2026-11-22", "2026-11-22", id="a-date-stays-text"),
        pytest.param("0x1F", "0x1F", id="hexadecimal"),
        pytest.param("1_000", "1_000", id="underscores"),
        pytest.param("1e3", "1e3", id="exponent"),
        pytest.param("010", 10, id="leading-zero-is-not-octal"),
        pytest.param("'2'", "2", id="quoted-number-is-text"),
        pytest.param("2", 2, id="number"),
        pytest.param("-1", -1, id="negative"),
        pytest.param("9" * 30, "9" * 30, id="a-huge-number-stays-text"),
        pytest.param("true", True, id="true"),
        pytest.param("null", None, id="null"),
        pytest.param("~", None, id="tilde"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_plain_values(text: str, value: object) -> None:
    assert read_text("x.yaml", f"key: {text}\n").data == {"key": value}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", "x.yaml:3: the key 'a' stands twice", id="double-key"),
        pytest.param(
            "a: 1\n'a': 3\n", "x.yaml:2: the key 'a' stands twice", id="double-quoted-key"
        ),
        pytest.param("a: &x 1\nb: *x\n", "x.yaml:1: uses an anchor or alias", id="anchor"),
        pytest.param("b: *x\n", "x.yaml:1: uses an anchor or alias", id="alias"),
        pytest.param("a: !!python/object:os.system x", "uses the tag", id="tag"),
        pytest.param("a: !!binary aGk=", "uses the tag", id="binary"),
        pytest.param("? [1]\n: 2", "other than plain text as a key", id="list-as-key"),
        pytest.param("a: 1\n---\nb: 2\n", "x.yaml:2: holds more than one", id="two-documents"),
        pytest.param("a: [1\n", "is not YAML", id="unclosed"),
        pytest.param("a:\n\t- b", "is not YAML", id="tab"),
        pytest.param("# only this\n", "holds no data", id="comments-only"),
        pytest.param("a: \x07", "is not text that YAML allows", id="control-character"),
        pytest.param("[" * 10_000, "deeper than", id="deep-open"),
        pytest.param("- " * 10_000, "deeper than", id="deep-block"),
        pytest.param("a: " + "[" * 30 + "]" * 30, "deeper than", id="deep-closed"),
    ],
)
def test_what_is_refused_says_where_and_what(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_text("x.yaml", text)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('{"a": 1,\n "a": 2}', "x.json:2: the key 'a' stands twice", id="double-key"),
        pytest.param('{"a": 1,}', "x.json:1: is not JSON", id="trailing-comma"),
        pytest.param('{"a":' * 5000, "x.json", id="unclosed"),
        pytest.param('{"a":' * 500 + "1" + "}" * 500, "deeper than", id="deep"),
        pytest.param('{"a":' * 90_000 + "1" + "}" * 90_000, "deeper than", id="very-deep"),
        pytest.param('{"a": "\\ud800"}', "holds half a character", id="lone-surrogate"),
        pytest.param("a: 1", "x.json:1: is not JSON", id="yaml"),
        pytest.param("[1] # yes", "x.json:1: is not JSON", id="comment"),
    ],
)
def test_json_is_read_as_strictly(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_text("x.json", text)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("0", 0), ("-0", 0), ("-7", -7), ("999999999999999", 999999999999999),
        ("1000000000000000", "1000000000000000"), ("9" * 10_000, "9" * 10_000),
        ("1.0", "1.0"), ("1.50", "1.50"), ("2e0", "2e0"), ("-0.0", "-0.0"), ("1e300", "1e300"),
        ("1e400", "1e400"), ("NaN", "NaN"), ("-Infinity", "-Infinity"),
    ],
)  # fmt: skip
def test_a_number_is_read_alike_from_json_and_yaml(number: str, value: object) -> None:
    """Whole ones of up to 15 digits are numbers; all others stay as they are written."""
    for file in ("x.json", "x.yaml"):
        found = read_text(file, f'{{"a": {number}}}').data["a"]
        assert (found, type(found)) == (value, type(value))


def test_every_key_that_stands_twice_is_named_with_its_line() -> None:
    """A text that reads like the key is none."""
    json_text = '{"b": "a",\n "a": 1,\n "c": {"d": 1,\n "d": [{"a": 1}]},\n "a": 2,\n "a": 3}'
    yaml_text = "a: 1\nb:\n  c: a\n  c: 2\na: 3\n"
    for file, text, lines in (("x.json", json_text, [4, 5, 6]), ("x.yaml", yaml_text, [4, 5])):
        with pytest.raises(Unreadable) as refused:
            read_text(file, text)
        assert [problem.line for problem in refused.value.problems] == lines
        assert all("stands twice" in problem.message for problem in refused.value.problems)


def test_every_half_character_is_named_with_its_line() -> None:
    text = '{"a": "\\ud83d\\ude00",\n "b": ["x",\n "\\udfff"],\n "\\ud800": {"c": 1}}'
    with pytest.raises(Unreadable) as refused:
        read_text("x.json", text)
    assert [problem.line for problem in refused.value.problems] == [3, 4]
    assert str(refused.value).isascii()


def test_a_part_that_a_second_key_replaces_may_not_be_too_deep_either() -> None:
    text = '{"a": ' + "[" * 500 + "]" * 500 + ', "a": 1}'
    with pytest.raises(Unreadable, match="deeper than"):
        read_text("x.json", text)


# Without libyaml

ODD = [
    *"\x00\x07\t\r\n\x85\u2028\ufeff😀\\\"'#{}[]|>%@&*!~", "  ", ": ", "- ", "? ", "---", "\n---\n",
    "...\n", "\\ud800", "\\UFFFFFFFF", "\\U00110000", "%YAML 1.1\n", "%YAML 2.0\n", "!!str ", "&a ", "*a",
    "|2\n", " #", "\t#",
]  # fmt: skip


def read_by(loader: object, text: str) -> tuple[object, dict[Keys, int]] | None:
    """The data and lines that one of PyYAML's two readers gives; None where it is refused."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mdcheck.load.yamltext.Loader", loader)
        try:
            document = read_yaml("x.yaml", text)
        except Unreadable:
            return None
    return document.data, document.read_lines()


def changed(text: str, rng: random.Random) -> str:
    for _ in range(rng.choice([1, 1, 2, 4])):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(ODD) + text[at + rng.choice([0, 0, 1, 5]) :]
    return text


def test_without_libyaml_a_text_is_read_the_same_or_refused() -> None:
    """Two thousand changed sheets: never other data, never another error."""
    sound = ROOT.joinpath("tests/data/sheet-of-the-method.yaml").read_text("utf-8")
    rng = random.Random(1)
    both = 0
    for _ in range(2_000):
        text = changed(sound, rng)
        found = read_by(PurePython, text)
        if found is not None:
            assert found == (read_by(yaml.CSafeLoader, text) or found)
            both += 1
    assert both > 400


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        pytest.param("a: 1\t# how many\nb: [1,\t2]\n", True, id="tab-before-a-comment"),
        pytest.param('a: "\\ud800"', False, id="half-a-character"),
        pytest.param('a: "\\ud83d\\ude00"', False, id="two-halves"),
        pytest.param('a: "\\UFFFFFFFF"', False, id="beyond-characters"),
        pytest.param('a: "\\U00110000"', False, id="just-beyond-characters"),
        pytest.param("a:\n\t- b", False, id="tab-as-indent"),
        pytest.param("a: " + "[" * 5_000, False, id="deep"),
    ],
)
def test_odd_texts_are_judged_alike_without_libyaml(text: str, is_read: bool) -> None:
    for loader in (PurePython, yaml.CSafeLoader):
        assert (read_by(loader, text) is not None) == is_read


# Files


def test_flow_yaml_that_looks_like_json_is_still_read() -> None:
    assert read_text("x.yaml", "{a: 1, b: [yes]}").data == {"a": 1, "b": ["yes"]}


def test_every_value_has_its_line() -> None:
    document = read_text("x.yaml", "a: 1\nb:\n  c: 2\n  d:\n    - e\n    - f: 3\n")
    assert document.line(("b", "d", 1, "f")) == 6
    assert document.line(("b", "missing")) == 2
    assert document.line(()) == 1


def test_json_has_lines_too() -> None:
    text = '{\n "a": 1,\n "b": {\n  "c":\n 2},\n "d": [1,\n 2, {\n "e": []},\n\n "f:,"]}'
    document = read_text("x.json", text)
    assert document.line(("b", "c")) == 4
    assert [document.line(("d", n)) for n in range(4)] == [6, 7, 7, 10]
    assert document.line(("d", 2, "e")) == 8
    assert document.line(("d", 3, "g")) == 10
    assert document.line(()) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \n \n", "is empty", id="blank"),
        pytest.param(b"a: \xff\xfe", "is not UTF-8", id="not-utf-8"),
        pytest.param("a: b".encode("utf-16"), "is not UTF-8", id="utf-16"),
        pytest.param(bytes(range(256)), "is not UTF-8", id="binary"),
        pytest.param(b"a: \x00", "is not text that YAML allows", id="nul"),
        pytest.param(b"x" * (LARGEST + 1), "is larger than 12 MB", id="large"),
        pytest.param(
            b"\n".join(b"a%d: 1" % n for n in range(160_000)), "more than 150000", id="many"
        ),
    ],
)
def test_bytes_that_cannot_be_used(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_file(str(path))
    assert message in str(refused.value)


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_file(str(path)).data == {"a": 1}


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    """A folder, a device that never ends and a pipe nobody writes to are refused at once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, "/dev/zero", pipe):
        with pytest.raises(Unreadable, match="is not a regular file"):
            read_file(str(path))


@pytest.mark.parametrize("path", ["missing.yaml", "a\0b"])
def test_a_file_that_cannot_be_opened(path: str) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        read_file(path)


plain_data = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.text(max_size=8), plain_data, max_size=4))
def test_whatever_json_can_say_is_read_back(data: dict[str, object]) -> None:
    for ascii_only in (True, False):
        text = json.dumps(data, ensure_ascii=ascii_only)
        assert read_text("x.json", text).data == data


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_text_is_read_or_refused(text: str | bytes) -> None:
    """Nothing but Unreadable ever comes out, and what comes out names the file."""
    from mdcheck.load.strict import decode

    problems = ()
    try:
        read_text("x", decode("x", text) if isinstance(text, bytes) else text)
    except Unreadable as refused:
        problems = refused.problems
    assert all(problem.file == "x" and problem.message for problem in problems)


def test_the_deepest_that_is_allowed_is_read() -> None:
    text = "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert read_text("x.yaml", f"a: {text}").data["a"] is not None


@pytest.mark.parametrize("page", ["reference/formats.md", "about/decisions/0002-strict-yaml.md"])
@pytest.mark.parametrize(
    "limit", [f"{LARGEST // 1_000_000} MB", f"{MOST:,} values", f"{DEEPEST} levels"]
)
def test_a_page_tells_the_limits(page: str, limit: str) -> None:
    text = (ROOT / "docs/en" / page).read_text("utf-8")
    assert limit in text
