"""An answer goes into a sheet as it is now, and nothing that others write in it is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdcheck import record
from mdcheck.load.folder import open_content
from mdcheck.load.strict import LARGEST, Unreadable, read_file
from mdcheck.model import Answer
from mdcheck.record import Outcome, Place, Said, SheetFile, open_sheet, reading_of
from mdcheck.save import change

CONTENT = open_content()
ID, OTHER = "health.staff-shortages", "health.demand-up"
PLACE = ("answers", ID)
DONE = Outcome(back=0, refused={})
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
JSON = json.dumps({"format": "mdcheck-answers/1", "title": "é", "answers": {OTHER: 2}})


def never(place: Place, mine: Said, theirs: Said) -> bool:
    raise AssertionError(place)


def sheet(tmp_path: Path, text: str = YAML, name: str = "s.yaml") -> SheetFile:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    return open_sheet(path, CONTENT)


def put(file: SheetFile, said: Said, place: Place = PLACE) -> int:
    file.give(place, said)
    outcome = file.save(never)
    assert outcome.refused == {}
    return outcome.back


def text_of(file: SheetFile) -> str:
    return file.path.read_bytes().decode("utf-8")


def test_one_answer_changes_one_line(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    assert put(file, Answer(level=2)) == 0
    assert text_of(file) == YAML.replace("staff-shortages:\n", "staff-shortages: 2\n")
    assert file.now.sheet.answers[ID] == Answer(level=2)
    assert file.unsaved() == {}


@pytest.mark.parametrize("start", ["", "\ufeff", "%YAML 1.1\n---\n", "# 1\r\n# 2\r\n"])
@pytest.mark.parametrize(
    "line",
    [
        "title: True", "title: Null", "title: FALSE", "title: 1.50", "title: 1e400", "title: .NaN",
        "title: 12:30", "title: 2026-01-01 10:00:00", "title:   >-\n  two\n\n  lines", "~: ",
    ],
)  # fmt: skip
def test_what_was_valid_stays_what_it_was(tmp_path: Path, start: str, line: str) -> None:
    """Such words are text to the strict reader, and other things to other readers of YAML."""
    item = "~:" if line == "~: " else f"{OTHER}: yes"
    title = "" if line == "~: " else line + "\n"
    text = f"{start}format: mdcheck-answers/1\n{title}answers:\n  {item}\n  {ID}: {{note: no}}"
    file = sheet(tmp_path, text)
    put(file, Answer(level=2, note="no"))
    assert text_of(file) == text.replace("{note: no}", "{note: no, level: 2}")
    assert open_sheet(file.path, CONTENT).now.sheet.title == file.now.sheet.title


def test_ends_of_lines_and_the_mark_of_byte_order_stay(tmp_path: Path) -> None:
    text = "\ufeff" + YAML.replace("\n", "\r\n")
    file = sheet(tmp_path, text)
    put(file, Answer(level=2))
    assert text_of(file) == text.replace("staff-shortages:", "staff-shortages: 2")


def test_a_json_sheet_keeps_its_form_and_its_numbers(tmp_path: Path) -> None:
    text = '{"format":"mdcheck-answers/1",\n\t"title": 1.50, "date": "", "answers": {}}'
    file = sheet(tmp_path, text, "s.json")
    put(file, Answer(level=2, note="é 国"))
    said = f'{{"{ID}": {{"level": 2, "note": "é 国"}}}}'
    assert text_of(file) == text.replace("{}", said)


@pytest.mark.parametrize(("name", "text"), [("s.yaml", YAML), ("s.json", JSON)])
def test_a_line_of_the_profile_goes_into_the_profile(tmp_path: Path, name: str, text: str) -> None:
    file = sheet(tmp_path, text, name)
    put(file, "no", ("profile", "return"))
    assert read_file(str(file.path)).data["profile"] == {"return": "no"}
    assert file.now.sheet.answers[OTHER] == Answer(level=2)


def test_an_answer_under_an_old_id_is_carried_over_whole(tmp_path: Path) -> None:
    item = replace(CONTENT.item(ID), aliases=("health.old",))
    section = replace(CONTENT.sector("health").sections[0], items=(item,))
    health = replace(CONTENT.sector("health"), sections=(section,))
    file = sheet(tmp_path, YAML.replace("shortages:", "shortages: {note: ''}"))
    text = text_of(file) + "  health.old: {level: 1, note: long}\n"
    file.path.write_text(text, "utf-8")
    file = open_sheet(file.path, replace(CONTENT, checklists=(health,)))
    before = file.now.sheet.answers[ID]
    assert before == Answer(level=1, note="long")
    put(file, replace(before, evidence="documented"))
    assert file.now.sheet.answers[ID] == replace(before, evidence="documented")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("s.yaml", YAML.replace("demand-up: yes", "demand-up: {level: 2, evidence: documented}")),
        ("s.yaml", YAML.replace("yes", "\n    level: 2\n    evidence: documented # c\n    by: x")),
        ("s.json", JSON.replace(": 2", ': {"level": 2, "evidence": "documented"}')),
    ],
)
@pytest.mark.parametrize("left", [Answer(level=2), Answer(note="only"), Answer(by="x")])
def test_what_an_answer_does_not_say_any_more_becomes_blank(
    tmp_path: Path, name: str, text: str, left: Answer
) -> None:
    file = sheet(tmp_path, text, name)
    put(file, left, ("answers", OTHER))
    assert open_sheet(file.path, CONTENT).now.sheet.answers[OTHER] == left


# What somebody else writes meanwhile


def test_what_changed_elsewhere_stays(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    theirs = YAML.replace('"Keep"', "EDITED").replace("demand-up: yes", "demand-up: no # new")
    file.path.write_text(theirs, "utf-8")
    assert put(file, Answer(level=2)) == 0
    assert text_of(file) == theirs.replace("staff-shortages:\n", "staff-shortages: 2\n")
    assert file.now.sheet.answers[OTHER] == Answer(level=0), "and is known from now on"


def test_what_changes_while_a_save_is_made_ready_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path)
    moments = iter(['"Keep"', None])

    def change_late(path: Path, before: bytes, after: bytes) -> bool:
        if next(moments):
            path.write_text(YAML.replace('"Keep"', "EDITED"), "utf-8")
        return change(path, before, after)

    monkeypatch.setattr(record, "change", change_late)
    put(file, Answer(level=2))
    assert text_of(file) == YAML.replace('"Keep"', "EDITED").replace("ages:\n", "ages: 2\n")


@pytest.mark.parametrize(("mine", "level"), [(True, 2), (False, 1)])
def test_where_both_answered_it_is_asked_which_stays(
    tmp_path: Path, mine: bool, level: int
) -> None:
    file = sheet(tmp_path)
    file.path.write_text(YAML.replace("ages:\n", "ages: 1\n"), "utf-8")
    asked: list[tuple[Place, Said, Said]] = []
    file.give(PLACE, Answer(level=2))

    def ask(place: Place, ours: Said, theirs: Said) -> bool:
        assert not asked, "once"
        asked.append((place, ours, theirs))
        return mine

    file.save(ask)
    assert asked == [(PLACE, Answer(level=2), Answer(level=1))]
    assert file.now.sheet.answers[ID] == Answer(level=level)
    assert file.save(never) == DONE, "and not asked again"
    assert f"ages: {level}\n" in text_of(file)


def test_both_saying_the_same_is_no_dispute(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    theirs = YAML.replace("ages:\n", "ages: yes # mine\n")
    file.path.write_text(theirs, "utf-8")
    put(file, Answer(level=2))
    assert text_of(file) == theirs


def test_an_editor_that_saves_what_it_had_open_loses_no_answer(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    put(file, Answer(level=2))
    put(file, "no", ("profile", "return"))
    file.path.write_text(YAML.replace('"Keep"', "EDITED"), "utf-8")
    assert file.save(never).back == 2
    assert "EDITED" in text_of(file)
    assert open_sheet(file.path, CONTENT).now.sheet.answers[ID] == Answer(level=2)
    assert file.now.sheet.profile == {"return": "no"}


def test_an_answer_of_this_sitting_that_was_changed_elsewhere_is_asked_about(
    tmp_path: Path,
) -> None:
    file = sheet(tmp_path)
    put(file, Answer(level=2))
    file.path.write_text(text_of(file).replace("ages: 2", "ages: 0"), "utf-8")
    assert file.save(lambda *_: False) == DONE
    assert file.now.sheet.answers[ID] == Answer(level=0)


def test_two_sittings_at_once_lose_nothing(tmp_path: Path) -> None:
    one, two = sheet(tmp_path), sheet(tmp_path)
    put(one, Answer(level=2))
    put(two, Answer(level=1, note="x"), ("answers", "health.returnee-access"))
    put(one, "yes", ("profile", "return"))
    found = open_sheet(one.path, CONTENT).now.sheet
    assert found.answers[ID] == Answer(level=2)
    assert found.answers["health.returnee-access"] == Answer(level=1, note="x")
    assert found.profile == {"return": "yes"}


def gone(path: Path) -> None:
    path.unlink()


def broken(path: Path) -> None:
    path.write_text("answers: [", "utf-8")


@pytest.mark.parametrize("spoil", [gone, broken])
def test_a_file_that_cannot_be_read_any_more_is_told_and_another_takes_all(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    file = sheet(tmp_path)
    put(file, Answer(level=2))
    path, before = file.path, text_of(file)
    spoil(path)
    state = path.read_bytes() if path.exists() else None
    file.give(("answers", OTHER), Answer(level=1))
    with pytest.raises(Unreadable):
        file.save(never)
    assert (path.read_bytes() if path.exists() else None) == state
    assert file.unsaved() == {("answers", OTHER): Answer(level=1)}
    with pytest.raises(FileExistsError):
        file.move(tmp_path)
    file.move(tmp_path / "t.yaml")
    assert text_of(file) == before.replace("demand-up: yes", "demand-up: 1")
    assert (file.path.name, file.unsaved(), file.save(never)) == ("t.yaml", {}, DONE)


def test_where_a_run_broke_off_nothing_is_written_until_that_is_mended(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    copy = tmp_path / ".s.yaml.copy"
    copy.write_text(YAML + "# whole", "utf-8")
    with pytest.raises(Unreadable, match="has it whole"):
        open_sheet(file.path, CONTENT)
    file.give(PLACE, Answer(level=2))
    with pytest.raises(Unreadable, match="has it whole"):
        file.save(never)
    copy.replace(file.path)
    assert file.save(never) == DONE
    assert text_of(file) == YAML.replace("ages:\n", "ages: 2\n") + "# whole"


# What is refused


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("x" * (LARGEST + 1), id="too-large"),
        pytest.param("half a character: \ud83d", id="half-a-character"),
    ],
)
@pytest.mark.parametrize(("name", "text"), [("s.yaml", YAML), ("s.json", JSON)])
def test_what_could_not_be_read_again_is_not_written(
    tmp_path: Path, name: str, text: str, note: str
) -> None:
    file = sheet(tmp_path, text, name)
    file.give(("answers", OTHER), Answer(level=1))
    file.give(PLACE, Answer(level=2, note=note))
    assert list(file.save(never).refused) == [PLACE]
    text = text.replace("demand-up: yes", "demand-up: 1").replace('up": 2', 'up": 1')
    assert (text_of(file), file.save(never)) == (text, DONE)


def test_an_edit_that_would_change_something_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path)
    monkeypatch.setattr(record, "edited", lambda *_: YAML.replace("ages:", "ages: 2").upper())
    file.give(PLACE, Answer(level=2))
    assert list(file.save(never).refused) == [PLACE]
    monkeypatch.setattr(
        record, "edited", lambda *_: YAML.replace("ages:", "ages: 2").replace("Keep", "K")
    )
    file.give(PLACE, Answer(level=2))
    told = [str(problem) for problem in file.save(never).refused.values()]
    assert told == [
        f"{file.path}:7: answers {ID}: cannot be changed there without changing something else. "
        "Write it in an editor."
    ]
    assert text_of(file) == YAML


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: 1\n---\nb: 2\n"])
def test_a_sheet_with_anchors_or_of_two_parts_is_not_opened(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable):
        sheet(tmp_path, "format: mdcheck-answers/1\n" + text)


# Any form of sheet

NOTES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="#"),
    min_size=1,
    max_size=9,
)


@st.composite
def forms(draw: st.DrawFn) -> str:
    """A sheet in the forms that people, editors and programs write."""

    def comment() -> str:
        return draw(st.sampled_from(["", "", "  # c", " # d: e"]))

    def lines() -> Iterator[str]:
        yield draw(st.sampled_from(["# head", "%YAML 1.1\n---", "---", ""]))
        yield "format: mdcheck-answers/1" + comment()
        yield draw(
            st.sampled_from(["title: True", "title: 1.50", "title: |\n  a\n\n  b\n", "# no"])
        )
        column = " " * draw(st.integers(1, 5))
        shape = draw(st.sampled_from(["block", "flow", "none", "blank"]))
        ids = draw(st.lists(st.sampled_from([ID, OTHER, "a.b", "health.demand-down"]), unique=True))
        if shape == "none" or not ids:
            yield draw(st.sampled_from(["answers: {}", "answers:", "answers: ~  # c", "# none"]))
        elif shape == "flow":
            entries = [f"{id}: {draw(flows)}" for id in ids]
            yield "answers: {" + draw(st.sampled_from([", ", ",\n  "])).join(entries) + "}"
        else:
            yield "answers:" + comment()
            for id in ids:
                key = draw(st.sampled_from([id, f"'{id}'", f'"{id}"']))
                yield draw(st.sampled_from([f"{column}# about {id}", "", "# left"]))
                yield from entry(column, key)
        yield draw(
            st.sampled_from(["goals: []\n# - example", "goals:\n- title: x\n  sectors: []", ""])
        )

    def entry(column: str, key: str) -> Iterator[str]:
        if draw(st.booleans()):
            yield f"{column}{key}: {draw(flows)}{comment()}"
            return
        yield f"{column}{key}:{comment()}"
        for n, field in enumerate(
            ["level: 1", "note: |-\n{c}     two\n\n{c}     lines", "by: 'x'  # who"]
        ):
            if n == 0 or draw(st.booleans()):
                yield f"{column}  {field}".replace("{c}", column) + ("" if n else comment())

    flows = st.sampled_from(
        ["", "~", "1", "no", "unknown", "{note: }", '{level: 1, note: "x"}', "{}"]
    )
    text = "\n".join(lines()) + draw(st.sampled_from(["", "\n", "\n\n# end", "\n..."]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@given(forms(), st.sampled_from([ID, OTHER, "trade.new"]), st.sampled_from([0, "unknown"]), NOTES)
def test_in_any_form_an_answer_goes_in_and_comments_stay(
    text: str, id: str, level: int | str, note: str
) -> None:
    reading = reading_of("s.yaml", text.encode(), CONTENT)
    file = SheetFile(Path("s.yaml"), CONTENT, reading)
    place = ("answers", id)
    before = reading.said(place)
    assert isinstance(before, Answer)
    for answer in (replace(before, level=level), replace(before, level=level, note=note)):
        reading = file.with_said(reading, place, answer)
        assert reading.said(place) == answer
    kept, found = comments(text), comments(reading.text)
    assert found == kept


def comments(text: str) -> list[str]:
    """Each comment, in order; notes of the test hold no such sign."""
    return [line.partition("#")[2] for line in text.split("\n") if "#" in line]
