"""The command line as people use it: what it prints, and what it says when something is wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mdcheck.cli import main
from mdcheck.load.folder import open_content

CONTENT = open_content()
Run = Callable[..., Result]
Sheet = Callable[..., Path]


def test_help_lists_the_commands_in_the_order_of_the_work(run: Run) -> None:
    output = run("--help").output
    names = [
        "list", "show", "new", "fill", "validate", "convert", "import", "merge", "score", "report",
        "robustness", "compare", "plan", "process", "html", "export", "kit", "completion",
    ]  # fmt: skip
    places = [output.index(f"\n  {name}  ") for name in names]
    assert places == sorted(places)
    assert list(main.commands) == names


@pytest.mark.parametrize("command", list(main.commands))
def test_every_command_teaches_itself(run: Run, command: str) -> None:
    output = run(command, "--help").output
    assert len(output.split()) > 30
    for parameter in main.commands[command].params:
        assert parameter.param_type_name == "argument" or parameter.help  # type: ignore[attr-defined]


def test_list_counts_every_item(run: Run) -> None:
    output = run("list").output
    for sector in CONTENT.sectors:
        core = sum(item.core for item in sector.items)
        counts = rf"{len(sector.items)} +{core} "
        assert re.search(rf"^{sector.id} +{sector.annex} +{counts}", output, re.MULTILINE)
    total = sum(len(sector.items) for sector in CONTENT.sectors)
    assert re.search(rf"^14 sectors +{total} ", output, re.MULTILINE)


def test_show_prints_every_item_and_its_source(run: Run) -> None:
    output = " ".join(run("show", "health", "--sources").output.split())
    health = next(sector for sector in CONTENT.sectors if sector.id == "health")
    for item in health.items:
        assert item.text in output
        assert f"{item.id} from {', '.join(item.source)}" in output
    assert "Ministry of Health" in output


def test_show_quick_prints_the_core_items_only(run: Run) -> None:
    output = run("show", "health", "--quick").output
    health = next(sector for sector in CONTENT.sectors if sector.id == "health")
    assert output.count("?") == sum(item.core for item in health.items)


@pytest.mark.parametrize("command", [("show",), ("new", "--sector"), ("score", "-", "--sector")])
def test_an_unknown_sector_is_wrong_use_with_a_near_miss(
    run: Run, command: tuple[str, ...]
) -> None:
    result = run(*command, "helth", input="format: mdcheck-answers/1\n")
    assert result.exit_code == 2
    assert "there is no sector 'helth'. Did you mean 'health'?" in result.output


# new


def test_new_writes_a_blank_sheet_that_can_be_scored(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    assert run("new", "-o", path, "--title", 'A "quoted": title').exit_code == 0
    text = path.read_text("utf-8")
    for sector in CONTENT.sectors:
        for item in sector.items:
            assert f"\n  {item.id}:" in text
    assert run("validate", path).output == "No problems.\n"
    result = json.loads(run("score", path, "--format", "json").stdout)
    assert result["title"] == 'A "quoted": title'
    assert {sector["verdict"] for sector in result["sectors"]} == {"insufficient"}


def test_new_can_be_limited(run: Run) -> None:
    text = run("new", "--sector", "trade", "--quick").stdout
    asked = re.findall(r"^  ([a-z-]+\.[a-z-]+):", text, re.MULTILINE)
    trade = next(sector for sector in CONTENT.sectors if sector.id == "trade")
    assert asked == [item.id for item in trade.items if item.core]
    assert "scope: quick" in text


def test_new_never_overwrites(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("precious", "utf-8")
    result = run("new", "-o", path)
    assert result.exit_code == 1
    assert f"{path}: File exists." in result.output
    assert path.read_text("utf-8") == "precious"


def test_new_into_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("new", "-o", tmp_path / "no" / "x.yaml")
    assert result.exit_code == 1
    assert "No such file or directory" in result.output


# score


def test_score_prints_the_priorities(run: Run, example: Path) -> None:
    result = run("score", example)
    assert result.exit_code == 0
    assert "Sector intervention priorities" in result.stdout
    assert result.stderr == ""


def test_score_reads_standard_input(run: Run, example: Path) -> None:
    text = example.read_text("utf-8")
    assert run("score", "-", input=text).stdout == run("score", example).stdout


def test_yaml_and_json_sheets_score_the_same(run: Run, example: Path, tmp_path: Path) -> None:
    from mdcheck.load.strict import read_file

    path = tmp_path / "example.json"
    path.write_text(json.dumps(read_file(str(example)).data), "utf-8")
    for format in ("json", "text", "csv", "md"):
        assert (
            run("score", path, "--format", format).stdout
            == run("score", example, "--format", format).stdout
        )


def test_sectors_and_scope_can_be_chosen(run: Run, example: Path) -> None:
    args = (
        "score",
        example,
        "--format",
        "json",
        "--quick",
        "--sector",
        "trade",
        "--sector",
        "health",
    )
    result = json.loads(run(*args).stdout)
    assert sorted(sector["id"] for sector in result["sectors"]) == ["health", "trade"]
    assert result["scope"] == "quick"


def test_the_likely_places_of_the_short_list_can_be_asked_for(run: Run, example: Path) -> None:
    for options, scope in (([], "full"), (["--quick"], "quick")):
        printed = run("robustness", example, "--format", "json", *options).stdout
        assert json.loads(printed)["scope"] == scope


def test_a_report_in_a_file_has_no_colour(run: Run, example: Path, tmp_path: Path) -> None:
    run("score", example, "-o", tmp_path / "report.txt")
    text = (tmp_path / "report.txt").read_text("utf-8")
    assert "Sector intervention priorities" in text
    assert "\x1b" not in text


def test_what_is_odd_goes_to_standard_error(run: Run, sheet: Sheet) -> None:
    result = run("score", sheet("health.no-such-item: 2"), "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["unknown_ids"] == ["health.no-such-item"]
    assert "no checklist has this item" in result.stderr


def test_many_notices_are_cut_short(run: Run, sheet: Sheet) -> None:
    path = sheet("\n".join(f"health.none{n}: 2" for n in range(30)))
    lines = run("score", path).stderr.splitlines()
    assert len(lines) == 11
    assert lines[-1] == f"{path}: note: 20 more; 'mdcheck validate' shows all."


def test_a_sheet_with_problems_is_not_scored(run: Run, sheet: Sheet) -> None:
    result = run("score", sheet("health.staff-shortages: 7"))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "unknown level 7" in result.stderr


def test_the_input_is_never_changed(run: Run, sheet: Sheet) -> None:
    path = sheet("health.staff-shortages: yes  # mine\nhealth.gone: 1")
    before = path.read_bytes(), path.stat().st_mtime_ns
    for command in (("score", path), ("validate", path), ("score", path, "--quick")):
        run(*command)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


# validate


def test_validate_tells_all_problems_of_all_files(run: Run, sheet: Sheet) -> None:
    one = sheet("health.staff-shortages: 7\nhealth.demand-up: 8", name="one.yaml")
    two = sheet("health.women-care: 9", name="two.yaml")
    result = run("validate", one, two, "missing.yaml")
    assert result.exit_code == 1
    assert len(result.output.splitlines()) == 5
    assert "4 problems." in result.output


def test_notices_are_no_problems(run: Run, sheet: Sheet) -> None:
    result = run("validate", sheet("health.no-such-item: 2"))
    assert result.exit_code == 0
    assert "note:" in result.stderr


def test_validate_without_a_file_checks_the_checklists(run: Run, tmp_path: Path) -> None:
    assert run("validate").output == "No problems.\n"
    assert run("--checklists", tmp_path, "validate").exit_code == 1


def test_the_example_is_in_order(run: Run, example: Path) -> None:
    result = run("validate", example)
    assert (result.exit_code, result.output) == (0, "No problems.\n")


# fill

MOVEMENTS = "y\ny\ny\ny\n"  # the four questions of the profile


def test_fill_asks_first_which_movements_matter_and_sets_questions_aside(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "agriculture", "-o", path)
    none = run("fill", path, "--sector", "agriculture", input="n\nx\nn\ns\nn\nq\n").output
    assert "Please type y, n or s." in none
    movements = [one.id for one in CONTENT.method.profile]
    no = {movements[n] for n in (0, 1, 3)}
    items = CONTENT.sector("agriculture").items
    left = [item for item in items if not item.applies or not no.issuperset(item.applies)]
    assert len(left) < len(items)
    assert f"[1/{len(left)}]" in none, "what was just said counts at once"
    kept = re.search(r"^profile:\n(?:  .*\n)+", path.read_text("utf-8"), re.MULTILINE)
    assert kept
    words = [line.split("#")[0].split(": ")[-1].strip() for line in kept[0].splitlines()[1:]]
    assert words == ["no", "no", "", "no"]
    again = run("fill", path, "--sector", "agriculture", input="n\nq\n").output
    assert again.count("Do people come back") == 1
    assert "Do many of your country's people live or work abroad?" not in again
    asked = [i for c in CONTENT.sectors if c.id == "agriculture" for i in c.items if not i.applies]
    assert f"/{len(asked)}]" in again


def test_fill_asks_saves_and_resumes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "--quick", "-o", path)
    first = run("fill", path, "--sector", "trade", input=MOVEMENTS + "y\nt\nSome: note\np\nq\n")
    assert "[1/6]" in first.output
    assert "4 of 6 questions are still open" in first.output
    second = run("fill", path, "--sector", "trade", input="a\nWe have no coast\nu\nn\ny\n")
    assert "[3/6]" in second.output
    assert "All 6 questions are answered" in second.output
    core = [i.id for c in CONTENT.sectors if c.id == "trade" for i in c.items if i.core]
    from mdcheck.load.strict import read_file

    answers = read_file(str(path)).data["answers"]
    assert [answers[id] for id in core] == [
        2,
        {"level": 1, "note": "Some: note"},
        {"level": "not-applicable", "note": "We have no coast"},
        "unknown",
        0,
        2,
    ]


def test_fill_goes_back_skips_explains_and_takes_evidence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "--quick", "-o", path)
    keys = MOVEMENTS + "s\nb\nh\nx\ne\nz\nd\nTrade report, table 4\ny\nq\n"
    output = run("fill", path, "--sector", "trade", input=keys).output
    assert output.count("[1/6]") == 2
    assert "Source: C10" in output
    assert "Please type one of the letters above." in output
    assert "evidence: documented" in path.read_text("utf-8")
    assert 'reference: "Trade report, table 4"' in path.read_text("utf-8")


def test_a_note_alone_is_no_answer_and_stays_when_one_is_given(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "--quick", "-o", path)
    noted = run("fill", path, "--sector", "trade", input=MOVEMENTS + "t\nNo coast\nq\n").output
    assert "6 of 6 questions are still open" in noted
    output = run("fill", path, "--sector", "trade", input="a\ne\ns\nCensus\ny\nq\n").output
    assert "Why does it not apply?" not in output
    assert "4 of 6 questions are still open" in output
    text = path.read_text("utf-8")
    assert 'note: "No coast"\n    level: not-applicable' in text
    assert 'evidence: statistical\n    reference: "Census"\n    level: 2' in text


def test_fill_keeps_every_answer_when_the_input_ends(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    run("new", "--sector", "trade", "-o", path)
    result = run("fill", path, "--sector", "trade", input=MOVEMENTS + "y\ny\n")
    assert result.exit_code == 0
    assert "Every answer given is saved." in result.output
    assert len(re.findall(r"^  trade\.[a-z-]+: 2$", path.read_text("utf-8"), re.MULTILINE)) == 2


def test_fill_refuses_a_sheet_with_problems_and_leaves_it(run: Run, sheet: Sheet) -> None:
    path = sheet("health.staff-shortages: 7")
    before = path.read_bytes()
    assert run("fill", path, input="y\n").exit_code == 1
    assert path.read_bytes() == before


def test_an_open_question_is_filled_by_a_note(run: Run, tmp_path: Path) -> None:
    item = next(i for c in CONTENT.sectors for i in c.items if not i.scored)
    path = tmp_path / "s.yaml"
    path.write_text("format: mdcheck-answers/1\nanswers:\n", "utf-8")
    sector = item.id.split(".")[0]
    before = [i.id for c in CONTENT.sectors if c.id == sector for i in c.items].index(item.id)
    run("fill", path, "--sector", sector, input=MOVEMENTS + "s\n" * before + "t\nFarmers\nq\n")
    assert f'{item.id}:\n    note: "Farmers"' in path.read_text("utf-8")


# html


def test_html_writes_one_file_that_names_nothing_outside(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "assessment.html"
    assert run("html", "-o", path).exit_code == 0
    text = path.read_text("utf-8")
    for sector in CONTENT.sectors:
        for item in sector.items:
            assert f'data-item="{item.id}"' in text
    assert not re.findall(r"""(?:src|href)=["'](?!#|data:)""", text.split("<script>")[0])


def test_html_never_overwrites(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.html"
    path.write_text("precious", "utf-8")
    assert run("html", "-o", path).exit_code == 1
    assert path.read_text("utf-8") == "precious"


# Colour, shells, whole processes


def process(*args: object, **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "mdcheck", *map(str, args)]
    return subprocess.run(
        command,
        capture_output=True,
        env={**os.environ, **env},
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_piped_output_has_no_colour(example: Path) -> None:
    assert b"\x1b[" not in process("score", example).stdout


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colour_unless_no_color_is_set(
    example: Path, no_color: str, coloured: bool
) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "mdcheck", "score", str(example)]
    env = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    child = subprocess.Popen(command, stdout=follower, stdin=subprocess.DEVNULL, env=env)
    os.close(follower)
    output = b""
    try:
        while part := os.read(leader, 65536):
            output += part
    except OSError:
        pass  # the terminal is closed when the child ends
    finally:
        os.close(leader)
    assert child.wait() == 0
    assert (b"\x1b[" in output) is coloured


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(run: Run, shell: str) -> None:
    assert "_MDCHECK_COMPLETE" in run("completion", shell).output


def test_the_shell_completes_sectors() -> None:
    env = {"_MDCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "mdcheck show tr", "COMP_CWORD": "2"}
    assert process(**env).stdout.decode().split() == ["plain,trade"]


def test_scoring_does_not_wait_for_what_it_does_not_need(example: Path) -> None:
    code = (
        "import sys; from mdcheck.cli import main; "
        "main(['score', sys.argv[1], '--format', 'json'], standalone_mode=False); "
        "print(sorted({'jsonschema', 'jinja2', 'markdown', 'difflib'} & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, str(example)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stderr.strip() == "[]"


# Any file at all

HORRORS = {
    "empty": b"",
    "binary": bytes(range(256)) * 50,
    "nul": b"a: \x00",
    "fifty-megabytes": b"format: mdcheck-answers/1\n" * 2_000_000,
    "deep": b"[" * 500_000,
    "deep-json": b'{"a":' * 200_000,
    "deep-block": b"- " * 400_000,
    "deep-keys": b"? " * 400_000,
    "braces": b"{" * 900_000,
    "alias-bomb": b"a: &a [x]\n" + b"".join(
        b"a%d: &a%d [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" % (n, n) for n in range(50)
    ),
    "many-answers": b"format: mdcheck-answers/1\nanswers:\n" + b"".join(
        b"  a.b%d: 1\n" % n for n in range(24_000)
    ),
    "many-problems": b"format: mdcheck-answers/1\nanswers:\n" + b"".join(
        b"  a.b%d: [9]\n" % n for n in range(15_000)
    ),
    "one-long-line": b"format: " + b"x" * 900_000,
    "quotes": b'"' * 900_000,
    "wrong-types": b'{"format": 1, "title": [], "answers": "x", "goals": {}, "scope": {}, "date": 7}',
    "list": b"[1, 2, 3]",
    "number": b"42",
    "checklist-with-wrong-types": b"id: 1\nsections: [1, {items: x}, {id: {}, items: [1, {role: []}]}]\n",
    "method-with-wrong-types": b"method_version: 1\nbands: {a: b}\nroles: [1]\n",
    "unknown-and-renamed": b"format: mdcheck-answers/1\nanswers: {health.old: 1, nowhere.x: 2}\n",
}  # fmt: skip


@pytest.mark.parametrize("name", HORRORS)
@pytest.mark.parametrize("command", ["validate", "score"])
def test_any_file_ends_soon_with_a_message_or_a_score(
    tmp_path: Path, name: str, command: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(HORRORS[name])
    start = time.monotonic()
    result = process(command, path)
    assert time.monotonic() - start < 10, "a bound against hanging; make bench measures"
    assert result.returncode in (0, 1)
    assert b"Traceback" not in result.stderr
    if result.returncode:
        assert str(path).encode() in result.stderr
    assert path.read_bytes() == HORRORS[name]


words = st.sampled_from(
    ["format", "mdcheck-answers/1", "answers", "health.staff-shortages", "level", "note", "goals",
     "title", "scores", "sections", "items", "id", "role", "kind", "sector", "source", "health", "-",
     "- ", "\n", "\n  ", ": ", ":", "[", "]", "{", "}", ",", "'", '"', "#", "&a", "*a", "!x", "0",
     "2", "yes", "null", "true", "~", "|", ">", "\t", "é", "\u2028", "method_version", "bands"]
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, max_size=40).map("".join) | st.text(max_size=300))
def test_fuzzed_text_never_ends_in_a_traceback(run: Run, text: str) -> None:
    """150 texts made of the format's own words and of anything, to both commands."""
    data = text.encode("utf-8", "surrogatepass")
    for command in ("validate", "score"):
        result = run(command, "-", input=data)
        assert result.exit_code in (0, 1)
        assert result.output


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**9), st.binary(max_size=3))
def test_a_damaged_sheet_never_ends_in_a_traceback(
    run: Run, example: Path, at: int, damage: bytes
) -> None:
    """The example with a few bytes changed anywhere."""
    text = example.read_bytes()
    at %= len(text)
    result = run("score", "-", "--format", "json", input=text[:at] + damage + text[at + 3 :])
    assert result.exit_code in (0, 1)
