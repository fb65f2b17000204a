"""Files are written whole or not at all, and only what changed changes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mdcheck.limits import LARGEST
from mdcheck.load.strict import Unreadable, read_file, read_text
from mdcheck.model import Answer
from mdcheck.save import open_sheet, write_new, write_whole

YAML = """\
# mine: keep this
format: mdcheck-answers/1
title: "Keep"   # and this
answers:

  # a question
  health.staff-shortages:
  # another
  health.demand-up: yes
  other.unknown-item: 1
"""


def umask() -> int:
    os.umask(found := os.umask(0))
    return found


def test_text_is_replaced_and_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    write_whole(path, "new")
    assert path.read_text("utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    write_whole(link, "new")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_when_writing_fails_the_file_is_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, "new")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_is_whole_on_the_disk_before_it_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    sizes = []
    monkeypatch.setattr(os, "fsync", lambda handle: sizes.append(os.fstat(handle).st_size))
    write_whole(path, "new text")
    assert sizes == [len("new text")]


def test_a_new_file_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_new(path, "one")
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask(), "as private as others a person makes"
    with pytest.raises(FileExistsError):
        write_new(path, "two")
    assert path.read_text("utf-8") == "one"


def test_one_answer_changes_one_line_of_a_yaml_sheet(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(YAML, "utf-8")
    open_sheet(path).put("health.staff-shortages", Answer(level=2))
    expected = YAML.replace("staff-shortages:\n", "staff-shortages: 2\n")
    assert path.read_text("utf-8") == expected


@pytest.mark.parametrize("note", ["hello: world", "# not a comment", "yes", "- x", "ünï\nline"])
def test_a_note_comes_back_as_it_was_typed(tmp_path: Path, note: str) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(YAML, "utf-8")
    said = {"note": note, "evidence": "documented", "reference": "Report: 3", "by": "Who: else"}
    answer = Answer(level="unknown", **said)
    open_sheet(path).put("health.staff-shortages", answer)
    found = read_file(str(path)).data["answers"]["health.staff-shortages"]
    assert found == {"level": "unknown", **said}
    assert "# mine: keep this" in path.read_text("utf-8")


def test_a_json_sheet_stays_json(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"format": "mdcheck-answers/1", "answers": {"a.b": 1}, "goals": []}', "utf-8")
    open_sheet(path).put("health.staff-shortages", Answer(level=2, note="é 国"))
    data = read_file(str(path)).data
    assert data["answers"] == {"a.b": 1, "health.staff-shortages": {"level": 2, "note": "é 国"}}
    text = path.read_text("utf-8")
    assert text.startswith("{\n")
    assert "é 国" in text, "a person can read it in an editor"


def test_a_new_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    with pytest.raises(UnicodeEncodeError):
        write_new(path, "half of it, then \ud800 what cannot be written")
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("s.json", '{"format": "mdcheck-answers/1", "answers": {"a.b": 1}}'),
        ("s.yaml", "format: mdcheck-answers/1\nanswers:\n  a.b: 1\n"),
    ],
)
def test_a_line_of_the_profile_goes_into_the_profile(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    open_sheet(path).put_profile("return", "no")
    data = read_file(str(path)).data
    assert (data["profile"], data["answers"]) == ({"return": "no"}, {"a.b": 1})


def test_a_sheet_without_answers_gets_them(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("format: mdcheck-answers/1\nanswers:\n", "utf-8")
    open_sheet(path).put("health.staff-shortages", Answer(level=0))
    assert read_file(str(path)).data["answers"] == {"health.staff-shortages": 0}


def test_a_sheet_that_cannot_be_kept_whole_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: 1\na: 2\n", "utf-8")
    with pytest.raises(Unreadable, match="cannot be changed"):
        open_sheet(path)


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("x" * (LARGEST + 1), id="too-large"),
        pytest.param("half a character: \ud83d", id="half-a-character"),
    ],
)
@pytest.mark.parametrize("name", ["s.yaml", "s.json"])
def test_what_could_not_be_read_again_is_not_written(tmp_path: Path, name: str, note: str) -> None:
    path = tmp_path / name
    sheet = {"format": "mdcheck-answers/1", "answers": {"a.b": 1}}
    path.write_text(json.dumps(sheet) if name == "s.json" else YAML, "utf-8")
    before = path.read_bytes()
    file = open_sheet(path)
    with pytest.raises(Unreadable):
        file.put("health.staff-shortages", Answer(level=2, note=note))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "start"),
    [("s.yaml", YAML, "# mine"), ("s.json", json.dumps(read_text("", YAML).data), "{\n  ")],
)
def test_a_sheet_with_a_mark_of_byte_order_stays_what_it_is(
    tmp_path: Path, name: str, text: str, start: str
) -> None:
    """As some editors write it."""
    path = tmp_path / name
    path.write_text(text, "utf-8-sig")
    open_sheet(path).put("health.staff-shortages", Answer(level=2))
    assert path.read_text("utf-8").startswith(start)
    assert read_file(str(path)).data["answers"]["health.staff-shortages"] == 2
