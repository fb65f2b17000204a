"""`mdcheck convert`: YAML and JSON hold the same, nothing is lost, comments are counted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mdcheck.data.convert import numbered
from mdcheck.data.json import sheet_object
from mdcheck.data.yaml import written
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Unreadable, comments, read_file, read_text
from mdcheck.model import Answer
from tests.conftest import ROOT, Run
from tests.test_parity import good_sheets
from tests.test_sheet import CONTENT

HEAD = "format: mdcheck-answers/1\n"
SAMPLE = ROOT / "tests/data/sheet-of-the-method.yaml"

# What a person could write, or a program: whatever YAML takes for something else
ODD = [
    "", " ", "yes", "No", "null", "~", "true", "1", "007", "-1", "1.50", "1e400", "0x1f", "12:30", "2026-01-02",
    "a: b", "a #b", "#a", "- a", "-", "? a", "| a", "> a", "&a", "*a", "!a", "%a", "@a", "`a", "'a'", '"a"', "{a}",
    "[a]", "a,b", "a]", ",", ":", "a:", " a", "a ", "a\n", "a\nb", "\na", "a\n\nb\n", "a\n b", " a\nb", "a\n\n", "a \nb",
    "a\n  \nb", "a\tb", "a\n\tb", "a\r\nb", "a\x85b", "a\u2028b", "\ufeffa", "\ufffe", "\x7f", "\x00", "---", "...",
    "---\na", "a\n---\nb", "a\n...\nb", "# a\nb", "a\n# b", "می\u200cخواهم\nب", "é", "国", "😀", "a'b", "It's", "a" * 5000,
    "<<", "=", "x" * 130, "NaN", "a  b", "a\\nb", "FORGED: x", "a -b", "1_000", "a\n|\nb", "{", "a\n}",
]  # fmt: skip
texts = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    texts | st.integers(-(10**14), 10**14) | st.none() | st.booleans(),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(texts, parts, max_size=4),
    max_leaves=12,
)


@settings(max_examples=1000)
@given(st.dictionaries(texts, values))
@example({one: {one: [one, [one], {one: one}]} for one in ODD})
def test_any_data_reads_back_the_same(data: dict[str, Any]) -> None:
    assert read_text("x.yaml", written(data)).data == data


@given(good_sheets)
def test_any_sheet_reads_back_the_same(data: dict[str, Any]) -> None:
    try:
        sheet, _ = build_sheet(read_text("x.json", json.dumps(data)), CONTENT)
    except Unreadable:
        return  # a date that is none
    kept = {id: sheet.answers[id] for id in sheet_object(sheet)["answers"]}
    left = {one for id, one in sheet.answers.items() if id not in kept}
    assert left <= {Answer()}
    for text in (written(sheet_object(sheet)), json.dumps(sheet_object(sheet))):
        again, _ = build_sheet(read_text("x", text), CONTENT)
        assert again == replace(sheet, answers=kept)


def both_ways(run: Run, source: Path, folder: Path) -> tuple[Any, Any]:
    """The data of a file in the other syntax, and of that brought back."""
    other, back = folder / "other.json", folder / "back.yaml"
    assert run("convert", source, other).exit_code == 0
    assert run("convert", other, back).exit_code == 0
    return read_file(str(other)).data, read_file(str(back)).data


def test_a_sheet_keeps_everything_both_ways(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "sheet.yaml"
    source.write_text(
        f"{HEAD}title: 1.10\ncontent_version: 2.0\nanswers:\n  b.c: 1\n  health.demand-up: YES\n"
        "  health.care-abroad:\n    note: |\n      One.\n\n      Two.\n    level: partly\n    by: '007'\n"
        "  '10': unknown\n  a.b:\ngoals:\n  - {title: 7, sectors: [health, helth], scores: {}}\n",
        "utf-8",
    )
    expected = numbered(read_file(str(source)).data)
    for found in both_ways(run, source, tmp_path):
        assert found == expected
        assert list(found["answers"]) == list(expected["answers"])
    assert expected["title"] == "1.10"
    assert expected["answers"]["health.demand-up"] == 2
    assert expected["answers"]["health.care-abroad"]["note"] == "One.\n\nTwo.\n"


@pytest.mark.parametrize("path", [SAMPLE, *sorted((ROOT / "checklists/examples").rglob("*.yaml"))])
def test_the_examples_keep_everything(run: Run, tmp_path: Path, path: Path) -> None:
    for found in both_ways(run, path, tmp_path):
        assert found == numbered(read_file(str(path)).data)


def test_a_workshop_keeps_everything(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "w.yaml"
    sheet = "  - {format: mdcheck-answers/1, answers: {health.demand-up: yes}}\n"
    agreed = "agreed: {health.demand-up: {level: no, note: x}, a.b: 1}\n"
    source.write_text(f"format: mdcheck-workshop/1\nsheets:\n{sheet}{agreed}", "utf-8")
    for found in both_ways(run, source, tmp_path):
        assert found["sheets"][0]["answers"] == {"health.demand-up": 2}
        assert found["agreed"] == {"health.demand-up": {"level": 0, "note": "x"}, "a.b": 1}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a: 1\n", 0),
        ("# a\n# b\na: 1 # c\n", 3),
        ("a: 'x # y'\nb: x#y\n", 0),
        ("a: |\n  # no comment\n  b\n# one\n", 1),
        ("a: | # one\n  text\nb: > # two\n  # text\n", 2),
        ("a: # one\n  b: 1\n# two\n\n# three", 3),
        ("{a: 1, # one\n b: [1, # two\n 2]}\n", 2),
        ('{"a": "# no"}', 0),
        ('{"a": "\\/ # no",\t"b": 1}', 0),
        ('a: "x # y\n  # z"\n', 0),
    ],
)
def test_comments_are_counted(text: str, count: int) -> None:
    assert comments(text) == count


def test_it_says_how_many_comments_stay_behind(run: Run, tmp_path: Path) -> None:
    blank, out = tmp_path / "blank.yaml", tmp_path / "out.json"
    run("new", "-o", blank, "--sector", "health")
    result = run("convert", blank, out)
    assert result.exit_code == 0
    count = sum("#" in line for line in blank.read_text("utf-8").splitlines())
    said = f"blank.yaml: note: {count} comments are left out: they stand in this file only."
    assert said in result.stderr
    assert f"Wrote {out}." in result.stderr


def test_a_file_that_is_there_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("mine", "utf-8")
    result = run("convert", SAMPLE, out)
    assert (result.exit_code, out.read_text("utf-8")) == (1, "mine")
    assert "File exists" in result.stderr


def test_what_is_no_sheet_is_refused_with_all_problems(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "bad.yaml", tmp_path / "out.json"
    source.write_text(f"{HEAD}scope: x\nanswers: {{health.demand-up: 7}}\n", "utf-8")
    result = run("convert", source, out)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2
    assert not out.exists()


def test_an_ending_that_says_no_format_is_wrong_use(run: Run, tmp_path: Path) -> None:
    result = run("convert", SAMPLE, tmp_path / "out.txt")
    assert result.exit_code == 2
    assert "Use one of .yaml, .yml, .json." in " ".join(result.stderr.split())


def test_standard_input_is_read(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.yaml"
    given_ = '{"format": "mdcheck-answers/1", "answers": {"health.demand-up": 1}}'
    assert run("convert", "-", out, input=given_).exit_code == 0
    assert out.read_text("utf-8") == f"{HEAD}answers:\n  health.demand-up: 1\n"


def test_a_merged_note_stands_on_lines_of_its_own() -> None:
    """So that people read who said what."""
    data = {"answers": {"health.demand-up": {"level": 1, "note": "Ministry: One.\nUnion: Two."}}}
    assert written(data) == (
        "answers:\n  health.demand-up:\n    level: 1\n    note: |-\n      Ministry: One.\n      Union: Two.\n"
    )
