"""Whatever the standard streams are connected to: an exit code, a message, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from mdcheck.cli import main
from mdcheck.data.json import written

Run = Callable[..., Result]
COMMAND = [sys.executable, "-m", "mdcheck"]
TITLE = "Перу Pérou – تقييم"
ENCODINGS = ["utf-8", "cp1252", "ascii", "latin-1", "cp437"]

# What is run, and whether it prints on standard output; SHEET and BAD stand for files.
PRINTS = [
    "--help", "--version", "--language xx --help", "list", "list --balance", "--language xx list",
    "show health --sources", "new", "new --title " + "ДA", "fill FILL", "validate", "validate SHEET",
    "score SHEET", "score SHEET --format md", "score SHEET --format csv",
    "score SHEET --format json", "robustness SHEET", "robustness SHEET --format md",
    "robustness SHEET --format json", "report SHEET --brief", "completion bash", "completion zsh", "completion fish",
    *(f"{name} --help" for name in main.commands),
]  # fmt: skip
DOES_NOT_PRINT = {
    "": 2, "nope": 2, "show helth": 2, "score SHEET --format nope": 2, "completion": 2,
    "validate BAD": 1, "score BAD": 1, "score missing": 1, "robustness BAD": 1, "fill BAD": 1,
    "score SHEET -o OUT.md": 0, "new -o OUT.yaml": 0, "html -o OUT.html": 0,
    "report BAD": 1, "report SHEET -o OUT.csv": 2, "report SHEET -o OUT.docx": 0,
}  # fmt: skip
MACHINES = ["new", "new --title ДA", *(line for line in PRINTS if "--format" in line)]

FULL, CLOSED, GONE = "full", "closed", "gone"
BROKEN = {
    "out-full": {1: FULL},
    "out-closed": {1: CLOSED},
    "out-gone": {1: GONE},
    "err-full": {2: FULL},
    "err-closed": {2: CLOSED},
    "err-gone": {2: GONE},
    "both-full": {1: FULL, 2: FULL},
    "both-gone": {1: GONE, 2: GONE},
    "all-closed": {0: CLOSED, 1: CLOSED, 2: CLOSED},
}
REASON = {FULL: "No space left on device", CLOSED: "Bad file descriptor"}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """A sheet in several scripts with something odd in it, one with problems, one to fill."""
    sheet, bad, fill = tmp_path / "sheet.yaml", tmp_path / "bäd.yaml", tmp_path / "fill.yaml"
    head = f"format: mdcheck-answers/1\ntitle: {TITLE}\nanswers:\n  "
    sheet.write_text(head + 'health.staff-shortages: 2\n  "\\e[2Jстрана": 1\n', "utf-8")
    bad.write_text(head + "health.staff-shortages: страна\n", "utf-8")
    fill.write_text(head + "health.staff-shortages: 2\n", "utf-8")
    return {"SHEET": sheet, "BAD": bad, "FILL": fill, "OUT": tmp_path / "out"}


def words(line: str, files: dict[str, Path]) -> list[str]:
    """A command line with the files in place, those it writes gone."""
    for path in files["OUT"].parent.glob("out.*"):
        path.unlink()
    for name, path in files.items():
        line = line.replace(name, str(path))
    return line.split()


def run_with(
    args: list[str],
    encoding: str,
    broken: dict[int, str] = {},  # noqa: B006
) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error, where streams can be broken."""
    env = {**os.environ, "PYTHONIOENCODING": f"{encoding}:strict", "PYTHONUTF8": "0"}
    env.pop("PYTHONUNBUFFERED", None)  # what is left in a buffer is tried again at the end
    with ExitStack() as stack:
        full = stack.enter_context(Path("/dev/full").open("wb"))
        reader, gone = os.pipe()
        os.close(reader)
        stack.callback(os.close, gone)
        streams = {FULL: full.fileno(), GONE: gone, CLOSED: subprocess.DEVNULL}

        def close() -> None:
            for number, kind in broken.items():
                if kind == CLOSED:
                    os.close(number)

        child = subprocess.Popen(
            [*COMMAND, *args],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=streams[broken[1]] if 1 in broken else subprocess.PIPE,
            stderr=streams[broken[2]] if 2 in broken else subprocess.PIPE,
            preexec_fn=close if CLOSED in broken.values() else None,
        )
        out, err = child.communicate(timeout=60)
    return child.returncode, out or b"", err or b""


def expected_code(line: str, broken: dict[int, str]) -> int:
    if line in DOES_NOT_PRINT:
        return DOES_NOT_PRINT[line]
    return 1 if broken.get(1) in (FULL, CLOSED) else 0


def check_broken(lines: Iterator[str], files: dict[str, Path], stream: str, encoding: str) -> None:
    broken = BROKEN[stream]
    for line in lines:
        code, _, err = run_with(words(line, files), encoding, broken)
        assert (line, code) == (line, expected_code(line, broken)), err.decode(errors="replace")
        said = err.decode(encoding)
        assert "Traceback" not in said
        assert "Exception" not in said
        if line in PRINTS and 2 not in broken and broken[1] in REASON:
            assert f": {REASON[broken[1]]}." in said.splitlines()[-1]


@pytest.mark.slow
@pytest.mark.parametrize(("turn", "stream"), list(enumerate(BROKEN)))
def test_every_command_on_every_broken_stream(
    files: dict[str, Path], turn: int, stream: str
) -> None:
    """57 lines on 9 kinds of broken streams, each in one of 5 encodings, another on the next."""
    assert len(PRINTS) == 41
    for n, line in enumerate([*PRINTS, *DOES_NOT_PRINT]):
        check_broken(iter([line]), files, stream, ENCODINGS[(n + turn) % len(ENCODINGS)])


def check_whole(lines: Iterator[str], files: dict[str, Path], encoding: str) -> None:
    for line in lines:
        code, out, err = run_with(words(line, files), encoding)
        assert (line, code) == (line, DOES_NOT_PRINT.get(line, 0)), err.decode(errors="replace")
        assert b"Traceback" not in err
        err.decode(encoding)
        if line in MACHINES:
            assert out == run_with(words(line, files), "utf-8")[1]
            out.decode("utf-8")
        else:
            shown = out.decode(encoding)
            assert not [sign for sign in shown if sign < " " and sign != "\n"]
            assert "\x7f" not in shown


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_command_in_every_encoding(files: dict[str, Path], encoding: str) -> None:
    """56 lines in 5 encodings: people's text in the terminal's, programs' in UTF-8, no traceback."""
    check_whole(iter([*PRINTS, *DOES_NOT_PRINT]), files, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS[1:])
def test_data_for_programs_is_utf_8_whatever_the_terminal_is(
    files: dict[str, Path], encoding: str
) -> None:
    """What Windows writes by `> out.json` can be read everywhere."""
    code, out, _ = run_with(words("score SHEET --format json", files), encoding)
    assert code == 0
    assert json.loads(out.decode("utf-8"))["title"] == TITLE
    check_whole(iter(["new --title ДA", "score BAD", "--language xx --help"]), files, encoding)


def test_a_blank_sheet_is_the_same_in_a_file_and_in_a_pipe(run: Run, tmp_path: Path) -> None:
    arguments = ["new", "--sector", "trade", "--title", TITLE]
    run(*arguments, "-o", tmp_path / "new.yaml")
    assert (tmp_path / "new.yaml").read_text("utf-8") == run(*arguments).stdout


def test_letters_that_a_terminal_does_not_have_are_escaped(files: dict[str, Path]) -> None:
    line = words("score SHEET", files)
    for encoding, title in {
        "utf-8": TITLE,
        "latin-1": "\\u041f\\u0435\\u0440\\u0443 Pérou -",
        "ascii": "\\u041f\\u0435\\u0440\\u0443 P\\xe9rou -",
    }.items():
        assert run_with(line, encoding)[1].decode(encoding).startswith(title)


def test_bars_are_drawn_in_plain_signs_where_there_are_no_others(example: Path) -> None:
    assert b"75.4   72.2 #####=.." in run_with(["score", str(example)], "ascii")[1]
    assert "75.4   72.2 █████▓··".encode("cp437") in run_with(["score", str(example)], "cp437")[1]


def test_a_title_that_is_half_a_character_is_still_json() -> None:
    """Without libyaml one can come so far."""
    assert json.loads(written({"title": "\ud800"}).encode("utf-8")) == {"title": "\ud800"}


# Standard input


def test_a_checklist_from_standard_input_needs_no_name(run: Run, checklists: Path) -> None:
    text = (checklists / "sectors" / "health.yaml").read_text("utf-8")
    assert run("validate", "-", input=text).output == "No problems.\n"
    for name in ("method.yaml", "examples/velundria/national.yaml"):
        assert run("validate", "-", input=(checklists / name).read_text("utf-8")).exit_code == 0


def test_a_checklist_from_standard_input_is_checked_by_the_folder_given(
    run: Run, checklists: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    own = tmp_path / "own"
    shutil.copytree(checklists, own)
    method = own / "method.yaml"
    method.write_text(method.read_text("utf-8").replace("most: ", "most: 1 #"), "utf-8")
    text = (checklists / "sectors" / "health.yaml").read_text("utf-8")
    from mdcheck.load import folder

    monkeypatch.setattr(folder, "open_content", lambda path: None)
    monkeypatch.chdir(tmp_path)
    result = run("--checklists", own, "validate", "-", input=text)
    assert result.exit_code == 1
    assert "standard input:" in result.stderr
    assert "a sector has 1 at most" in result.stderr


def test_a_checklist_with_problems_on_standard_input_says_where(run: Run, checklists: Path) -> None:
    text = (checklists / "sectors" / "health.yaml").read_text("utf-8")
    result = run("validate", "-", input=text.replace("role: pressure", "role: presure", 1))
    assert result.exit_code == 1
    assert result.stderr.startswith("standard input:")
    assert "'pressure'" in result.stderr


def test_bytes_that_are_not_utf_8_on_standard_input(run: Run) -> None:
    for command in ("validate", "score", "robustness"):
        result = run(command, "-", input=b"format: x\ntitle: \xff\n")
        assert result.exit_code == 1
        assert result.stderr.splitlines()[0] == (
            "standard input:2: is not UTF-8 text. Save it again as UTF-8."
        )


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape", "ascii:strict"])
def test_a_typed_line_that_cannot_be_read_is_asked_for_again(
    run: Run, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "--quick", "-o", path)
    typed = b"y\n\xff\nn\ny\ny\nt\ncaf\xe9\nCaf\x65\nq\n"
    result = subprocess.run(
        [*COMMAND, "fill", str(path), "--sector", "trade"],
        input=typed,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    name = encoding.split(":")[0].upper()
    told = f"That is not text in {name}. Please type it again."
    assert result.stdout.decode(encoding.split(":")[0]).count(told) == 2
    assert 'note: "Cafe"' in path.read_text("utf-8")


# Ctrl-C


@pytest.mark.parametrize("line", [line for line in PRINTS if line.split()[0] in main.commands])
def test_ctrl_c_ends_any_command_without_a_word(
    run: Run, files: dict[str, Path], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    if "--help" in line:
        monkeypatch.setattr(type(main.commands["list"]), "get_help", stopped)
    for module in ("mdcheck.load.folder", "mdcheck.load.files"):
        for name in ("read_checklists", "read_folder"):
            monkeypatch.setattr(f"{module}.{name}", stopped)
    monkeypatch.setattr("click.shell_completion.get_completion_class", stopped)
    result = run(*words(line, files))
    assert (result.exit_code, result.output.strip()) == (130, "")


@pytest.mark.parametrize("command", [["score", "-"], ["validate", "-"], ["robustness", "-"]])
def test_ctrl_c_while_waiting_for_input(command: list[str]) -> None:
    child = subprocess.Popen(
        [*COMMAND, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert child.stdin
    child.stdin.write(b"#" * 300_000)  # more than a pipe holds: whoever could write it was read
    child.stdin.flush()
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err.strip()) == (130, b"", b"")


def test_ctrl_c_in_fill_says_that_all_is_saved(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "-o", path)
    child = subprocess.Popen(
        [*COMMAND, "fill", str(path), "--sector", "trade"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin
    assert child.stdout
    child.stdin.write(b"y\ny\ny\ny\ny\n")
    child.stdin.flush()
    seen = b""
    while b"[2/" not in seen:
        seen += os.read(child.stdout.fileno(), 65536)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (130, b"")
    assert out.decode().endswith("Stopped. Every answer given is saved.\n")
    assert path.read_text("utf-8").count(": 2\n") == 1


def test_ctrl_c_while_python_still_reads_mdcheck(monkeypatch: pytest.MonkeyPatch) -> None:
    from mdcheck import __main__

    def stopped(**_: Any) -> None:
        raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr("mdcheck.cli.main", stopped)
    try:
        with pytest.raises(SystemExit) as ended:
            __main__.run()
        assert ended.value.code == 130
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
