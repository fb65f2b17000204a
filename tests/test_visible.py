"""What a file, a key, a path or an argument holds is seen as it is, and drives no screen."""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mdcheck import data, formats
from mdcheck.assess import assess
from mdcheck.blocks import Heading, Points, Table, Text
from mdcheck.data.json import written
from mdcheck.data.sheet import blank_sheet
from mdcheck.formats import md, text
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import read_text
from mdcheck.model import Answer, Goal, Problem, Sheet
from mdcheck.report import told, whole
from mdcheck.visible import spelled, visible
from tests.read_back import text_of

Run = Callable[..., Result]
CONTENT = open_content()
EVERY = [chr(code) for code in range(sys.maxunicode + 1)]
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ACTING = {
    sign
    for sign in EVERY
    if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") or sign in BIDI + "\ufeff"
}
LEGITIMATE = {
    "arabic": "تقييم الهجرة (2026)، النسخة 2",
    "arabic-with-marks": "\u200fالمغرب\u200f! C++\u200e",
    "arabic-that-quotes-latin": "كتب \u2066Ministry of Health\u2069 تقريرا",
    "hebrew-as-word-writes-it": "\u202bשלום (a) עולם\u202c",
    "persian": "می\u200cخواهم به خانه بروم",
    "hindi": "क्\u200dष और क्\u200cष",
    "sinhala": "ශ්\u200dරී ලංකාව",
    "khmer": "ភាសា\u200bខ្មែរ",
    "family": "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
    "flags": "🇲🇦 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "vietnamese": "Đánh giá – “tốt”",
    "no-break-spaces": "1\u202f000\xa0€",
    "hyphens-of-a-word-processor": "Arbeits\xadmarkt",
}
FORGED = {
    "escape-sequence": ("\x1b[2J", "\\x1b[2J"),
    "eight-bit-escape": ("\x9b31m", "\\x9b31m"),
    "title-of-the-window": ("\x1b]0;x\x07", "\\x1b]0;x\\x07"),
    "line-feed": ("a\nNo problems.", "a\\nNo problems."),
    "carriage-return": ("wrong\rright", "wrong\\rright"),
    "line-separator": ("a\u2028b", "a\\u2028b"),
    "override": ("txt.\u202egnp", "txt.\\u202egnp"),
    "override-among-hebrew": ("שלום \u202eabc\u202c", "שלום \\u202eabc\\u202c"),
    "isolates-without-such-letters": ("\u2067ab\u2069", "\\u2067ab\\u2069"),
    "isolate-left-open": ("שלום \u2067abc", "שלום \\u2067abc"),
    "isolate-closed-wrongly": ("שלום \u2067abc\u202c", "שלום \\u2067abc\\u202c"),
    "joiner-in-an-id": ("health.staff\u200d", "health.staff\\u200d"),
    "two-joiners-in-an-id": ("he\u200b\u200balth", "he\\u200b\\u200balth"),
    "mark-in-an-id": ("health\u200e", "health\\u200e"),
    "byte-order-mark": ("\ufeffhealth", "\\ufeffhealth"),
    "tags": ("ok\U000e0041", "ok\\U000e0041"),
    "byte-of-a-path": ("caf\udce9.yaml", "caf\\udce9.yaml"),
}


@pytest.mark.parametrize("name", LEGITIMATE)
def test_what_people_write_stays_as_it_is(name: str) -> None:
    assert visible(LEGITIMATE[name]) == LEGITIMATE[name]


@pytest.mark.parametrize("name", FORGED)
def test_what_would_act_or_hide_is_written_out(name: str) -> None:
    forged, shown = FORGED[name]
    assert visible(forged) == shown
    assert visible(shown) == shown, "shown twice, it is the same"


def test_no_sign_of_unicode_acts_inside_an_id() -> None:
    """All 1,114,112 of them."""
    assert len(ACTING) == 65 + 2 + 2048 + len(BIDI) + 1
    for sign in EVERY:
        assert not ACTING.intersection(visible(f"a{sign}b"))


def test_a_key_shows_whatever_cannot_be_seen() -> None:
    """Two keys that look alike are told apart, in every script."""
    for hidden in "\xa0\xad\u034f\u200b\u200c\u200d\u2060\u3164\ufe0f\ufeff\U000e0101\n\x1b\u202e":
        for word in ("health", "صحة", "健康"):
            assert hidden not in spelled(word + hidden)
    assert spelled("answers health.café goals 3") == "answers health.café goals 3"


def test_a_problem_is_one_line_whatever_the_file_holds() -> None:
    nasty = "x\ny.yaml:1: no problem\x1b[2K\x9b\u202e\u2028\x00"
    for fatal in (True, False):
        problem = Problem(
            file=nasty, line=3, where=nasty, message=nasty, hint=nasty, fatal=fatal
        )  # fmt: skip
        assert str(problem).isprintable()
    plain = Problem(file="a b.yaml", line=3, where="answers x", message="is new", hint="Go on.")
    assert str(plain) == "a b.yaml:3: answers x: is new. Go on."


def test_messages_about_a_sheet_that_came_by_mail_drive_no_terminal(
    run: Run, tmp_path: Path
) -> None:
    """Ids, keys, versions, the file's name: the review's own sheet, and a forged second line."""
    path = tmp_path / "x\x1b]0;y\x07\nz.yaml"
    path.write_text(
        'format: mdcheck-answers/1\ncontent_version: "\\e]0;PWNED\\a\\e[2J"\nanswers:\n'
        '  "\\e[1A\\e[2K\\e[32mNo problems.\\e[8m": 1\n'
        f'  "a: x\\n{tmp_path}: forged": 1\n',
        "utf-8",
    )
    for command, code in (("validate", 0), ("score", 0), ("robustness", 0)):
        result = run(command, path)
        assert result.exit_code == code
        lines = result.stderr.splitlines()
        assert len(lines) == 3
        assert all(line.isprintable() and ".yaml:" in line for line in lines)
        assert "\\x1b]0;PWNED\\x07\\x1b[2J" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["\x1b[2J\nError: all is well"], id="command"),
        pytest.param(["list", "\x1b[2J\nall is well"], id="argument-too-many"),
        pytest.param(["list", "--\x1b[2J\nall is well"], id="option"),
        pytest.param(["show", "\x1b[2J\nall is well"], id="sector"),
        pytest.param(["score", "x", "--format", "\x1b[2J\nall"], id="format"),
        pytest.param(["score", "x", "-o", "\x1b[2J\nall"], id="ending"),
        pytest.param(["--language", "\u202e\x9b\nall"], id="language"),
        pytest.param(["robustness", "x", "--seed", "\x9b\nall"], id="number"),
    ],
)
def test_what_was_typed_is_shown_on_one_line(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    said = result.stderr.splitlines()
    assert said[-1].startswith("Error: ")
    assert not [line for line in said if line.startswith("all")]
    assert all(map(str.isprintable, said))


def test_a_missing_argument_names_its_choices_on_lines_of_their_own(run: Run) -> None:
    said = run("completion").stderr
    assert [line.strip(" \t,") for line in said.splitlines()[-3:]] == ["bash", "zsh", "fish"]


def test_a_path_that_is_not_there_is_shown(run: Run) -> None:
    for command in ("score", "fill", "validate"):
        result = run(command, "no\x1b[2J\nfile: fine")
        assert result.exit_code == 1
        assert result.stderr.splitlines()[0].startswith("no\\x1b[2J\\nfile: fine: cannot be opened")


NASTY = "a\x07\x1b[31m\x9b\x7f\u202e\u2028\u200e\ufeff z"
SHOWN = "a\\x07\\x1b[31m\\x9b\\x7f\\u202e \\u200e\\ufeff z"  # line ends are spaces in a report


def result_of(format: str) -> str:
    """A report of a sheet with the nasty text wherever a person can write one."""
    goal = Goal(title=NASTY, scores={"independent": 1})
    item = next(item for item in CONTENT.sectors[0].items if item.scored)
    answers = {item.id: Answer(level=1, note=NASTY, reference=NASTY, by=NASTY)}
    sheet = Sheet(title=NASTY, respondent=NASTY, date=NASTY, content_version=NASTY,
                  answers=answers, goals=(goal,), unknown_ids=(NASTY,))  # fmt: skip
    result = assess(CONTENT, sheet)
    if format in data.FORMATS:
        return data.renderer(format)(result)
    about = told(CONTENT, sheet, result)
    return text_of(formats.renderer(format)(whole(about, short=False)), format)


@pytest.mark.parametrize("format", [*formats.FORMATS, *data.FORMATS])
def test_no_format_lets_a_text_act(format: str) -> None:
    made = result_of(format)
    styles = "\x1b" if format == "text" else "\f" if format == "pdf" else ""  # ours
    assert ACTING.intersection(made) - set("\n" + styles) == set()
    assert "\x1b[31m" not in made
    if format == "text":
        assert SHOWN in " ".join(made.split())
    if format == "md":
        assert md.escape(SHOWN) in made
    if format == "json":
        assert json.loads(made)["title"] == NASTY
        assert json.loads(made)["unknown_ids"] == [NASTY]


def test_headings_labels_and_columns_are_clean_too() -> None:
    for draw in (text, md):
        for part in (
            Heading(level=1, text=NASTY),
            Heading(level=2, text=NASTY),
            Text(text=NASTY),
            Points(label=NASTY, lines=(), shown=0),
        ):
            assert not ACTING.intersection(draw.block(part)) - set("\n\x1b")
    from mdcheck.blocks import Column

    table = Table(label="x", columns=(Column(title=NASTY),), rows=((NASTY,),))
    for draw in (text, md):
        assert not ACTING.intersection(draw.block(table)) - set("\n\x1b")


def test_json_stays_the_same_data() -> None:
    """Every sign there is, in one text."""
    every = "".join(sign for sign in EVERY if not "\ud800" < sign <= "\udfff")
    made = written({"text": every})
    assert json.loads(made)["text"] == every
    assert ACTING.intersection(made) == {"\n"}
    assert "می\u200cخواهم" in written("می\u200cخواهم")


def test_csv_cells_show_what_would_act() -> None:
    from mdcheck.data.csv import cell

    assert [cell(value) for value in (NASTY, "Wasser", 3)] == [visible(NASTY), "Wasser", 3]
    row = next(csv.reader(io.StringIO(f"{cell('a' + chr(10) + 'b')},x")))
    assert row == ["a\\nb", "x"]


def test_a_blank_sheet_takes_any_title_and_can_be_read() -> None:
    for title in (NASTY, 'A "quoted": \\title', *LEGITIMATE.values()):
        made = blank_sheet(CONTENT.method, CONTENT.sectors[:1], title=title, date="2026-01-02")
        assert not ACTING.intersection(made) - {"\n"} or title in LEGITIMATE.values()
        sheet, notices = build_sheet(read_text("x.yaml", made), CONTENT)
        assert (sheet.title, notices) == (title, [])


def test_a_checklist_of_ones_own_is_shown_clean(checklists: Path) -> None:
    from dataclasses import replace

    from mdcheck.formats.listing import checklist_text

    health = CONTENT.sector("health")
    section = replace(health.sections[0], title=NASTY)
    own = replace(health, title=NASTY, summary=NASTY, annex=NASTY, sections=(section,))
    shown = checklist_text(own, sources=True)
    assert not ACTING.intersection(shown) - set("\n\x1b")
    assert "\x1b[31m" not in shown
    assert " ".join(shown.split()).count(SHOWN) == 4
