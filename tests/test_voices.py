"""`mdcheck merge` and `mdcheck compare`: what they take, write and say, and their reports' words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mdcheck.assess import assess
from mdcheck.blocks import Block, Heading, Points, Report, Table, Text
from mdcheck.compare import compare
from mdcheck.load.folder import open_content
from mdcheck.load.gather import gather
from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import Unreadable
from mdcheck.merge import merge
from mdcheck.model import Agreed, Answer, Sheet
from mdcheck.report import told
from mdcheck.report.comparison import Compared, comparison
from mdcheck.report.merged import merged
from mdcheck.report.voices import Voices, voices
from mdcheck.workshop import FindOut
from tests.conftest import ROOT, Run
from tests.report_voices import first_difference

CONTENT = open_content()
VELUNDRIA = ROOT / "checklists/examples/velundria"
HEALTH = [item.id for item in CONTENT.sector("health").items if item.scored]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a sheet by somebody."""

    def write(name: str, answers: dict[str, Any], **more: Any) -> Path:
        who = {"name": more.pop("by", ""), "constituency": more.pop("kind", None)}
        data = {"format": "mdcheck-answers/1", "respondent": who, "answers": answers, **more}
        path = tmp_path / name
        path.write_text(json.dumps(data), "utf-8")
        return path

    return write


@pytest.fixture
def pair(write: Write) -> list[Path]:
    one = {HEALTH[0]: {"level": 2, "note": "Ours."}, HEALTH[1]: 0, HEALTH[2]: 1}
    other = {HEALTH[0]: {"level": 0, "note": "Theirs."}, HEALTH[1]: 1, HEALTH[2]: 1}
    return [
        write("a.json", one, by="Ministry", kind="government"),
        write("b.json", other, by="Union", kind="civil-society"),
    ]


# Files


def test_a_merged_sheet_is_written_and_scored(run: Run, pair: list[Path], tmp_path: Path) -> None:
    for name in ("merged.yaml", "merged.json"):
        out = tmp_path / name
        result = run("merge", *pair, "-o", out)
        assert result.exit_code == 0
        assert f"Wrote {out}." in result.stderr
        assert "2 questions to discuss; without -o they are listed." in result.stderr
        sheet, notices = load_sheet(str(out), CONTENT)
        assert notices == []
        assert sheet.answers[HEALTH[0]] == Answer(
            level="unknown", note="Ministry: Ours.\nUnion: Theirs.", by="Ministry; Union"
        )
        assert sheet.answers[HEALTH[2]].level == 1
        assert run("score", out).exit_code == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.txt", "Assessment"),
        ("r.md", "# Assessment"),
        ("r.html", "<!doctype html>"),
        ("r.csv", "sector,"),
    ],
)
def test_another_ending_is_the_report(
    run: Run, pair: list[Path], tmp_path: Path, name: str, begins: str
) -> None:
    assert run("merge", *pair, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_a_format_asked_for_goes_before_the_ending(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    out = tmp_path / "merge.json"
    assert run("merge", *pair, "--format", "json", "-o", out).exit_code == 0
    assert json.loads(out.read_text("utf-8"))["format"] == "mdcheck-merge/1"


def test_nothing_is_overwritten(run: Run, pair: list[Path]) -> None:
    before = pair[0].read_bytes()
    assert run("merge", *pair, "-o", pair[0]).exit_code == 1
    assert pair[0].read_bytes() == before


def test_a_workshop_is_merged_with_what_was_agreed(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "w.json"
    data = {
        "format": "mdcheck-workshop/1",
        "title": "Clinic",
        "by": "constituency",
        "sheets": [json.loads(one.read_text("utf-8")) for one in pair],
        "agreed": {HEALTH[0]: {"level": 1, "note": "In part."}},
        "find_out": {HEALTH[1]: {"who": "Statistics", "when": "May"}},
    }
    path.write_text(json.dumps(data), "utf-8")
    found = json.loads(run("merge", path, "--format", "json").stdout)
    assert (found["by"], found["sheet"]["title"]) == ("constituency", "Clinic")
    assert found["sheet"]["answers"][HEALTH[0]]["note"].startswith("Agreed: In part.\n")
    assert found["disagreements"] == [HEALTH[1]]
    report = run("merge", path, "--format", "md").stdout
    assert "| Partly | Yes: Ministry; No: Union |" in report
    assert "| Statistics | May |" in report
    late = run("merge", path, pair[0], "--title", "Late", "--format", "json")
    assert len(json.loads(late.stdout)["respondents"]) == 3
    assert json.loads(late.stdout)["sheet"]["title"] == "Late"
    assert "holds the same as" in late.stderr


# What is odd is said, and all of it counts


def notices(*paths: Path) -> list[str]:
    return [str(notice) for notice in gather([str(path) for path in paths], CONTENT)[1]]


def test_the_same_file_twice_is_told(write: Write) -> None:
    one, same = write("a.json", {HEALTH[0]: 1}, by="A"), write("b.json", {HEALTH[0]: 1}, by="A")
    (said,) = notices(one, same)
    assert said.startswith(f"{same}: note: holds the same as {one}; both count.")
    assert len(gather([str(one), str(same)], CONTENT)[0].sheets) == 2


def test_the_same_respondent_twice_is_told(write: Write) -> None:
    one, other = (
        write("a.json", {HEALTH[0]: 1}, by="A b"),
        write("b.json", {HEALTH[0]: 2}, by=" a B"),
    )
    (said,) = notices(one, other)
    assert f"is by the same respondent as {one}; both count" in said
    nameless = write("c.json", {HEALTH[0]: 1}), write("d.json", {HEALTH[0]: 2})
    assert notices(*nameless) == []


def test_another_title_is_told(write: Write) -> None:
    one = write("a.json", {}, title="Kasamba 2026", by="A")
    other = write("b.json", {}, title="Kasamba 2025", by="B")
    (said,) = notices(one, other)
    assert f"is called 'Kasamba 2025', and {one} 'Kasamba 2026'" in said


def test_other_titles_do_not_matter_where_one_is_given(run: Run, write: Write) -> None:
    one = write("a.json", {}, title="Kasamba 2026", by="A")
    other = write("b.json", {}, title="Kasamba 2025", by="B")
    result = run("merge", one, other, "--title", "Kasamba", "--format", "json")
    assert json.loads(result.stdout)["sheet"]["title"] == "Kasamba"
    assert "is called" not in result.stderr


def test_other_versions_and_unknown_ids_are_told_of_each_file(run: Run, write: Write) -> None:
    one = write("a.json", {"health.gone": 2}, content_version="1.0", by="A")
    other = write("b.json", {f"health.x{n}": 1 for n in range(30)}, by="B")
    result = run("merge", one, other, "--format", "json")
    assert f"{one}:1: note: content_version: written for version 1.0" in result.stderr
    assert f"{one}:1: note: answers health.gone: no checklist has this item" in result.stderr
    assert f"{other}: note: 20 more; 'mdcheck validate' shows all." in result.stderr
    assert len(json.loads(result.stdout)["sheet"]["answers"]) == 31


def test_the_problems_of_all_files_come_at_once(run: Run, write: Write, tmp_path: Path) -> None:
    bad, worse = write("a.json", {HEALTH[0]: 7}), write("b.json", {HEALTH[0]: 8})
    result = run("merge", bad, worse, tmp_path / "none.json")
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        str(bad), str(worse), str(tmp_path / "none.json"),
    ]  # fmt: skip
    both = run("compare", bad, worse)
    assert (both.exit_code, len(both.stderr.splitlines())) == (1, 2)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (['{"format": "mdcheck-workshop/1"}'], "holds no sheets"),
        (['{"format": "mdcheck-workshop/1"}'] * 2, "is a second workshop beside"),
    ],
)
def test_workshops_that_cannot_be_merged(tmp_path: Path, texts: list[str], said: str) -> None:
    paths = [tmp_path / f"{n}.json" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    with pytest.raises(Unreadable, match=said):
        gather([str(path) for path in paths], CONTENT)


# CSV


def test_the_csv_of_a_merge_has_a_row_an_item_and_a_column_a_respondent(
    run: Run, pair: list[Path]
) -> None:
    rows = list(csv.DictReader(io.StringIO(run("merge", *pair, "--format", "csv").stdout)))
    assert [row["id"] for row in rows] == HEALTH[:3]
    first = rows[0]
    assert (first["Ministry"], first["Union"], first["note"]) == (
        "2",
        "0",
        "Ministry: Ours. / Union: Theirs.",
    )
    assert (first["level"], first["contested"], first["polarised"]) == ("unknown", "true", "true")
    assert (first["votes_0"], first["votes_2"], first["votes_not_applicable"]) == ("1", "1", "0")
    assert first["number"] == str(CONTENT.number(HEALTH[0]))


def test_the_csv_of_a_comparison_has_a_row_an_answer_that_moved(run: Run, pair: list[Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("compare", *pair, "--format", "csv").stdout)))
    moved = {(row["id"], row["before"], row["now"]) for row in rows}
    assert moved == {(HEALTH[0], "2", "0"), (HEALTH[1], "0", "1")}
    assert {row["note_before"] for row in rows} == {"Ours.", ""}


def test_notes_of_several_lines_stand_on_one_in_the_csv_of_a_comparison(
    run: Run, write: Write
) -> None:
    was = write("a.json", {HEALTH[0]: {"level": 2, "note": "One.\nTwo."}})
    now = write("b.json", {HEALTH[0]: 0})
    rows = list(csv.DictReader(io.StringIO(run("compare", was, now, "--format", "csv").stdout)))
    assert [row["note_before"] for row in rows] == ["One. / Two."]


# The reports


def gathered(
    *sheets: Sheet, by: str = "", agreed: dict[str, Agreed] | None = None,
    find_out: dict[str, FindOut] | None = None,
) -> Voices:  # fmt: skip
    found = merge(CONTENT, sheets, by=by, agreed=agreed or {})
    about = told(CONTENT, found.sheet, assess(CONTENT, found.sheet))
    return voices(about, sheets, found, agreed or {}, find_out or {})


def sheet(name: str, kind: str, **answers: Any) -> Sheet:
    given = {HEALTH[int(key[1:])]: one for key, one in answers.items()}
    said = {id: one if isinstance(one, Answer) else Answer(level=one) for id, one in given.items()}
    return Sheet(respondent=name, constituency=kind, answers=said)


def texts(report: Report) -> list[str]:
    return [block.text for block in report if isinstance(block, Text | Heading)]


def tables(report: Report, label: str) -> list[Table]:
    return [one for one in report if isinstance(one, Table) and one.label == label]


THREE = (
    sheet(
        "Ministry",
        "government",
        q0=Answer(level=2, note="Seen.", evidence="documented", reference="Report"),
        q1=1,
    ),
    sheet("Union", "civil-society", q0=0, q1=1, q2=Answer(note="Only a note.")),
    sheet("", "", q0=2, q1=1),
)


def test_who_took_part_stands_by_constituency() -> None:
    (table,) = tables(merged(gathered(*THREE)), "Respondents")
    heads = [row.text for row in table.rows if isinstance(row, Heading)]
    assert heads == ["Government", "Civil society", "No constituency given"]
    assert [row[0] for row in table.rows if not isinstance(row, Heading)] == [
        "Ministry", "Union", "No name given",
    ]  # fmt: skip
    (plain,) = tables(merged(gathered(Sheet(), Sheet())), "Respondents")
    assert not [row for row in plain.rows if isinstance(row, Heading)]


def test_the_agenda_says_who_said_what_and_why() -> None:
    found = gathered(*THREE)
    report = merged(found)
    said = texts(report)
    assert "1 question to discuss." in said
    assert "Polarised: at least a third say no and at least a third say yes." in said
    (table,) = [
        one for one in report if isinstance(one, Table) and one.columns[0].title == "Who, and why"
    ]
    ministry, third, union = table.rows
    assert isinstance(ministry, tuple)
    assert (ministry[0].text, ministry[0].tail) == ("Ministry", "Seen.")  # type: ignore[union-attr]
    assert ministry[1:] == ("Yes", "Documented: Report")
    assert isinstance(third, tuple)
    assert isinstance(union, tuple)
    assert (third[0].text, union[1]) == ("No name given", "No")  # type: ignore[union-attr]


def test_by_constituency_each_stands_under_what_it_comes_to() -> None:
    found = gathered(*THREE, sheet("Province", "government", q0=0), by="constituency")
    (table,) = [
        one
        for one in merged(found)
        if isinstance(one, Table) and one.columns[0].title == "Who, and why"
    ]
    heads = [row.text for row in table.rows if isinstance(row, Heading)]
    assert heads == ["Government: Do not know", "Civil society: No", "No constituency given"]


def test_what_was_agreed_names_dissent() -> None:
    agreed = {
        HEALTH[0]: Agreed(level=2, note="Two districts."),
        HEALTH[1]: Agreed(level=None, note="x"),
    }
    unknown = sheet("Office", "academia", q0="unknown")
    report = merged(gathered(*THREE, unknown, agreed=agreed))
    (table,) = tables(report, "Agreed levels")
    ((question, level, dissent),) = table.rows
    assert (question.tail, level, dissent) == ("Two districts.", "Yes", "No: Union")  # type: ignore[union-attr]
    assert "Nothing: no question has different levels that are not settled." in texts(report)


def test_what_is_to_be_found_out_names_who_and_when() -> None:
    sought = {"a.gone": FindOut(note="n"), HEALTH[0]: FindOut(who="Office", when="May")}
    (table,) = tables(merged(gathered(*THREE, find_out=sought)), "To find out")
    known, gone = table.rows
    assert known[1:] == ("Office", "May")  # type: ignore[index]
    assert (gone[0].text, gone[0].tail, gone[1]) == ("a.gone", "n", "–")  # type: ignore[index, union-attr]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([(0, 0, 0), (0, 0, 0)], "Agreement cannot be measured"),
        ([(0, 1, 2), (0, 1, 2)], "They agree closely: Krippendorff's alpha is 1.00"),
        ([(0, 2, 2), (2, 0, 0)], "They agree no more than by chance"),
        ([(0, 1, 2), (0, 1, 0)], "They agree only in part"),
        ([(None, None, 1), (1, None, None)], "No question was graded by two or more"),
    ],
)
def test_agreement_is_told_in_words(answers: list[tuple[Any, ...]], said: str) -> None:
    sheets = [
        sheet(f"R{n}", "", **{f"q{i}": a for i, a in enumerate(one)})
        for n, one in enumerate(answers)
    ]
    assert any(text.startswith(said) for text in texts(merged(gathered(*sheets))))


def test_a_decisive_question_is_marked() -> None:
    paths = [str(path) for path in sorted(VELUNDRIA.glob("*.yaml")) if path.stem != "2025"]
    workshop, _ = gather(paths, CONTENT)
    found = gathered(*workshop.sheets)
    assert found.merged.decisive
    marked = [text for text in texts(merged(found)) if text.startswith("Decisive: ")]
    assert len(marked) == len(found.merged.decisive)
    (short,) = [
        one
        for one in merged(found, short=True)
        if isinstance(one, Points) and one.label == "Who said what"
    ]
    assert sum("decisive" in line.tail for line in short.lines) == len(found.merged.decisive)
    assert len(short.lines) == len(found.merged.disagreements)


def compared(before: Sheet, after: Sheet, scope: str | None = None) -> Compared:
    about = told(CONTENT, after, assess(CONTENT, after, scope=scope))
    found = compare(CONTENT, before, after, scope=scope)
    return Compared(about=about, before=before, found=found, scope=scope)


def test_a_comparison_says_which_answers_moved_and_what_was_written() -> None:
    before = sheet("", "", q0=Answer(level=0, note="Then."), q1="unknown")
    after = sheet("", "", q0=Answer(level=2, note="Now.", evidence="documented"), q1=1)
    report = comparison(compared(before, after))
    (table,) = tables(report, "Answers that moved in Health services")
    rows = [row for row in table.rows if not isinstance(row, Heading)]
    assert [(row[1].text, row[1].tail, row[2].text, row[2].tail) for row in rows] == [  # type: ignore[union-attr]
        ("No", "Then.", "Yes", "Now. · Documented"),
        ("Do not know", "", "Partly", ""),
    ]
    short = comparison(compared(before, after), short=True)
    assert "Then." not in repr(short)


@pytest.mark.parametrize(
    ("before", "after", "scope", "said"),
    [
        (Sheet(scope="quick"), Sheet(), None, "The earlier one is a short list"),
        (Sheet(), Sheet(scope="quick"), None, "The later one is a short list"),
        (Sheet(profile={"return": "no"}), Sheet(), None, "Their profiles of the country differ"),
        (Sheet(content_version="1.0"), Sheet(content_version="2.0"), None, "1.0 and 2.0."),
        (Sheet(scope="quick"), Sheet(), "quick", ""),
        (Sheet(), Sheet(), None, ""),
    ],
)
def test_what_makes_two_sheets_hard_to_compare_is_said(
    before: Sheet, after: Sheet, scope: str | None, said: str
) -> None:
    blocks: tuple[Block, ...] = comparison(compared(before, after, scope))
    alerts = [one.text for one in blocks if isinstance(one, Text) and one.tone == "alert"]
    assert [said in text for text in alerts] == ([True] if said else [])


def test_two_years_of_the_example_are_compared(run: Run) -> None:
    result = run("compare", VELUNDRIA / "2025.yaml", VELUNDRIA / "national.yaml")
    assert result.exit_code == 0
    assert "What changed" in result.stdout
    quick = run("compare", VELUNDRIA / "2025.yaml", VELUNDRIA / "national.yaml", "--quick")
    assert quick.stdout != result.stdout


# The browser says the same


@pytest.mark.parametrize("count", [12, pytest.param(150, marks=pytest.mark.slow)])
def test_both_engines_tell_the_same_of_random_groups(count: int) -> None:
    assert first_difference(range(count)) is None
