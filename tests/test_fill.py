"""A sitting of `mdcheck fill`: nothing that a person or another program wrote is lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click
import pytest

from mdcheck.cli import sitting
from mdcheck.fill import Terminal, in_words, letters, with_evidence
from mdcheck.limits import LARGEST
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import load_sheet
from mdcheck.model import Answer, Term
from tests.conftest import Run

CONTENT = open_content()
TRADE = [item.id for item in CONTENT.sector("trade").items]
HEAD = "format: mdcheck-answers/1\n"
PROFILE = f"profile: {{{', '.join(f'{key.id}: yes' for key in CONTENT.method.profile)}}}\n"
SHEET = HEAD + PROFILE + "answers:\n"


def comments(path: Path) -> list[str]:
    return [line.partition("#")[2] for line in path.read_text("utf-8").split("\n") if "#" in line]


def answers(path: Path) -> dict[str, Answer]:
    return dict(load_sheet(str(path), CONTENT)[0].answers)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.yaml"
    path.write_text(SHEET, "utf-8")
    return path


class Typing:
    """Types prepared lines, each after something else was done."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, Callable[[], object]]] = []

    def then(self, line: str, meanwhile: Callable[[], object] = lambda: None) -> Typing:
        self.steps.append((line, meanwhile))
        return self

    def __call__(self, prompt: str) -> str:
        click.echo(prompt, nl=False)
        if not self.steps:
            raise EOFError
        line, meanwhile = self.steps.pop(0)
        meanwhile()
        return line


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    typing = Typing()
    monkeypatch.setattr(sitting, "ask_line", typing)
    return typing


@pytest.mark.parametrize(
    "sectors",
    [
        pytest.param(["trade"], id="trade"),
        pytest.param([one.id for one in CONTENT.sectors], id="all", marks=pytest.mark.slow),
    ],
)
def test_notes_in_one_sitting_and_levels_in_the_next_keep_every_comment(
    run: Run, tmp_path: Path, sectors: list[str]
) -> None:
    path = tmp_path / "s.yaml"
    items = [item for id in sectors for item in CONTENT.sector(id).items]
    chosen = [part for id in sectors for part in ("--sector", id)]
    run("new", "-o", path, *chosen)
    before = comments(path)
    notes = ["t\nmy note\n" + ("s\n" if item.scored else "") for item in items]
    run("fill", path, *chosen, input="y\ny\ny\ny\n" + "".join(notes))
    assert comments(path) == before
    assert "All" in run("fill", path, *chosen, input="y\n" * len(items)).output
    assert comments(path) == before
    scored = [item.id for item in items if item.scored]
    found = answers(path)
    assert [found[id] for id in scored] == [Answer(level=2, note="my note")] * len(scored)
    assert {found[item.id].note for item in items} == {"my note"}


def test_what_another_program_writes_meanwhile_stays(run: Run, path: Path, typing: Typing) -> None:
    def edit() -> None:
        path.write_text("# theirs\n" + SHEET + f"  {TRADE[1]}: no # theirs\n", "utf-8")

    typing.then("y", edit).then("p").then("q")
    output = run("fill", path, "--sector", "trade").output
    assert path.read_text("utf-8").startswith("# theirs\n")
    found = answers(path)
    assert [found[id].level for id in TRADE[:3]] == [2, 0, 1], "what they answered is not asked"
    assert "[2/" not in output


def test_two_at_once_lose_nothing(run: Run, path: Path, typing: Typing) -> None:
    other = sitting.open_sheet(path, CONTENT)

    def answer() -> None:
        other.give(("answers", TRADE[3]), Answer(level=1, note="theirs"))
        other.save(lambda *_: False)

    typing.then("y", answer).then("q")
    run("fill", path, "--sector", "trade")
    assert answers(path)[TRADE[0]] == Answer(level=2)
    assert answers(path)[TRADE[3]] == Answer(level=1, note="theirs")


@pytest.mark.parametrize(("reply", "level"), [("m", 2), ("theirs", 0)])
def test_where_both_answered_a_person_says_which_stays(
    run: Run, path: Path, typing: Typing, reply: str, level: int
) -> None:
    theirs = SHEET + f"  {TRADE[0]}: {{level: 0, note: told}}\n"
    typing.then("y", lambda: path.write_text(theirs, "utf-8")).then("?").then(reply).then("q")
    output = run("fill", path, "--sector", "trade").output
    assert f"answers {TRADE[0]} was also answered elsewhere meanwhile." in output
    assert "m mine: Yes" in output
    assert "t theirs: No · told" in output
    assert "Please type m or t." in output
    assert answers(path)[TRADE[0]].level == level


def test_an_answer_that_nobody_can_decide_on_any_more_is_told(
    run: Run, path: Path, typing: Typing
) -> None:
    theirs = SHEET + f"  {TRADE[0]}: 0\n"
    typing.then("y", lambda: path.write_text(theirs, "utf-8"))
    result = run("fill", path, "--sector", "trade")
    assert result.exit_code == 1
    assert f"Stopped. One answer is not saved:\n  {TRADE[0]}: Yes\n" in result.output
    assert path.read_text("utf-8") == theirs


def test_what_an_editor_overwrote_is_put_back_at_the_end(
    run: Run, path: Path, typing: Typing
) -> None:
    typing.then("y").then("p").then("q", lambda: path.write_text(SHEET + "# theirs\n", "utf-8"))
    output = run("fill", path, "--sector", "trade").output
    assert f"{path}: 2 answers given here were gone from it and are put back." in output
    assert [answers(path)[id].level for id in TRADE[:2]] == [2, 1]
    assert "# theirs" in path.read_text("utf-8")


@pytest.mark.parametrize("name", ["s.yaml", "t.yaml"])
def test_when_the_file_is_gone_all_answers_go_where_the_person_says(
    run: Run, path: Path, typing: Typing, name: str
) -> None:
    new = path.with_name(name)
    typing.then("y").then("p", path.unlink).then("").then(str(path.parent)).then(str(new)).then("q")
    output = run("fill", path, "--sector", "trade").output
    assert output.count(f"Not saved: {path}: cannot be opened: No such file or directory.") == 3
    assert f"{path.parent}: File exists." in output
    assert f"mdcheck fill {new}" in output
    assert [answers(new)[id].level for id in TRADE[:2]] == [2, 1]
    assert list(path.parent.iterdir()) == [new]


def test_when_the_file_is_broken_and_mended_it_goes_on(
    run: Run, path: Path, typing: Typing
) -> None:
    typing.then("y", lambda: path.write_text(SHEET + "  a: 7\n", "utf-8"))
    typing.then("", lambda: path.write_text(SHEET + "  a.b: 1\n", "utf-8")).then("q")
    output = run("fill", path, "--sector", "trade").output
    assert f"Not saved: {path}:4: answers a: unknown level 7." in output
    assert path.read_text("utf-8") == SHEET + f"  a.b: 1\n  {TRADE[0]}: 2\n"


def test_when_nothing_can_be_saved_any_more_the_answers_are_told(
    run: Run, path: Path, typing: Typing
) -> None:
    typing.then("t").then("my note", path.unlink)
    result = run("fill", path, "--sector", "trade")
    assert result.exit_code == 1
    assert f"{TRADE[0]}: my note" in result.output


def test_an_answer_that_the_sheet_cannot_take_is_refused_and_asked_again(
    run: Run, path: Path, typing: Typing
) -> None:
    path.write_text(SHEET + "# " + "x" * (LARGEST - len(SHEET) - 100), "utf-8")
    typing.then("t").then("note " * 40).then("y").then("q")
    output = run("fill", path, "--sector", "trade").output
    assert f"Not saved: {path}: is larger than 12 MB." in output
    assert answers(path) == {TRADE[0]: Answer(level=2)}


def test_going_back_shows_what_was_said(run: Run, path: Path, typing: Typing) -> None:
    typing.then("t").then("a \x1b[2J note").then("y").then("s").then("b").then("b").then("q")
    output = run("fill", path, "--sector", "trade").output
    assert "So far: Yes · a" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8:strict", "ascii"])
def test_bytes_that_are_no_text_are_asked_for_again(path: Path, encoding: str) -> None:
    command = [sys.executable, "-m", "mdcheck", "fill", str(path), "--sector", "trade"]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    result = subprocess.run(
        command, input=b"t\nno\xff\nyes\nq\n", capture_output=True, env=environment
    )
    name = encoding.partition(":")[0].upper()
    assert f"That is not text in {name}. Please type it again." in result.stdout.decode()
    assert result.returncode == 0
    assert answers(path) == {TRADE[0]: Answer(note="yes")}


def test_a_read_only_sheet_is_refused_before_anything_is_asked(run: Run, path: Path) -> None:
    path.chmod(0o444)
    result = run("fill", path, input="y\n")
    assert result.exit_code == 1
    assert result.output == (
        f"{path}: is read-only. Allow writing to it, or copy it and fill the copy.\n"
    )


def test_a_link_to_itself_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.symlink_to(path)
    result = run("fill", path, input="y\n")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith(f"{path}: cannot be opened: ")


def test_standard_input_is_no_sheet_to_be_filled(run: Run) -> None:
    assert run("fill", "-", input=SHEET).exit_code == 2


def test_kinds_of_evidence_are_the_methods() -> None:
    kinds = [Term(id=id, title=id.title()) for id in ("anecdotal", "administrative", "survey")]
    said: list[str] = []
    typed = iter(["a", "x", "ad", "Register"])

    def ask(prompt: str) -> str:
        said.append(prompt)
        return next(typed)

    terminal = Terminal(
        say=said.append,
        ask=ask,
        answers=dict,
        save=lambda *_: True,
        save_profile=lambda *_: True,
    )
    answer = with_evidence(Answer(level=1), kinds, terminal)
    assert answer == Answer(level=1, evidence="administrative", reference="Register")
    assert said[0].strip() == "Evidence: an Anecdotal · ad Administrative · s Survey:"
    assert letters(["doc", "documented"]) == {"doc": "doc", "documented": "docu"}


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(), "no answer"),
        (Answer(level=0), "No"),
        (Answer(level="unknown", note="Nobody counts"), "Do not know · Nobody counts"),
        (
            Answer(level=1, evidence="documented", reference="Report", by="Ministry"),
            "Partly · Documented: Report · Ministry",
        ),
        (Answer(reference="Report"), "Report"),
    ],
)
def test_an_answer_is_told_in_words(answer: Answer, words: str) -> None:
    assert in_words(answer, CONTENT.method) == words
    assert in_words(replace(answer, note=""), CONTENT.method) == re.sub(
        " · Nobody counts", "", words
    )
