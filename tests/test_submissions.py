"""What KoboToolbox and ODK Central export becomes sheets, whichever way it was exported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from mdcheck.assess import assess
from mdcheck.cli.taken import submission_name
from mdcheck.data.json import result_object, sheet_object
from mdcheck.load.cells import MARK
from mdcheck.load.columns import known, meaning, named
from mdcheck.load.forms import forms_in
from mdcheck.load.sheet import load_sheet
from mdcheck.load.sources import Source, load_source
from mdcheck.load.strict import Unreadable
from mdcheck.load.words import LANGUAGES, PSEUDO
from mdcheck.model import UNKNOWN, Answer, Problem, Sheet
from mdcheck.xlsform import Form
from tests.conftest import Run
from tests.exported import (
    NOTES,
    Kobo,
    as_csv,
    as_imported,
    central_csv,
    central_rows,
    central_zip,
    kobo_csv,
    kobo_rows,
    kobo_xlsx,
    random_sheets,
    the_form,
    values,
    workbook,
)
from tests.test_sheet import CONTENT

FORMS = forms_in(LANGUAGES, None)
KNOWN = known(CONTENT, FORMS)
EN, XX = (next(one for one in FORMS if code in one.language) for code in ("(en)", "(art)"))
HEALTH = the_form("en", ["health"])
STAFF = "health.staff-shortages"
NAME = "health__staff_shortages"
SHEETS = [*random_sheets(CONTENT, 12, seed=4)]
SENT = [values(sheet, CONTENT) for sheet in SHEETS]


def taken(path: Path, held: bytes) -> Source:
    path.write_bytes(held)
    return load_source(str(path), CONTENT, lambda: FORMS)


def sheets_in(source: Source) -> list[Sheet]:
    return [one.sheet for one in source.found]


def lost(source: Source) -> list[Problem]:
    return [problem for problem in source.problems if problem.fatal]


def notices(source: Source) -> list[str]:
    return [str(problem) for problem in source.problems if not problem.fatal]


def assert_all(source: Source, sheets: Sequence[Sheet]) -> None:
    assert [str(problem) for problem in lost(source)] == []
    assert [sheet_object(one) for one in sheets_in(source)] == [
        sheet_object(as_imported(one)) for one in sheets
    ]


def table(*rows: Sequence[str], separator: str = ",") -> bytes:
    return as_csv(rows, separator)


# Every way to export


WAYS = {
    "kobo names": ("a.csv", lambda form, sent: kobo_csv(form, sent)),
    "kobo comma": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(separator=","))),
    "kobo flat": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(groups=False))),
    "kobo colons": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(between="::"))),
    "kobo points": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(between="."))),
    "kobo underscores": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(between="_"))),
    "kobo hxl": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(hxl=True))),
    "kobo labels": ("a.csv", lambda form, sent: kobo_csv(form, sent, Kobo(language="en"))),
    "kobo flat labels": (
        "a.csv",
        lambda form, sent: kobo_csv(form, sent, Kobo(language="en", groups=False, hxl=True)),
    ),
    "kobo arrows": (
        "a.csv",
        lambda form, sent: kobo_csv(form, sent, Kobo(language="en", between=" > ")),
    ),
    "kobo own columns": (
        "a.csv",
        lambda form, sent: kobo_csv(
            form, sent, Kobo(own=("gps", "=cmd", "my date", "interview/date"))
        ),
    ),
    "kobo workbook": ("a.xlsx", lambda form, sent: kobo_xlsx(form, sent)),
    "kobo workbook labels": (
        "a.xlsx",
        lambda form, sent: kobo_xlsx(form, sent, Kobo(language="en")),
    ),
    "central": ("a.csv", lambda form, sent: central_csv(form, sent)),
    "central flat": ("a.csv", lambda form, sent: central_csv(form, sent, groups=False)),
    "central zip": ("a.zip", lambda form, sent: central_zip(form, sent)),
}


@pytest.mark.parametrize("way", WAYS)
def test_submissions_come_back_as_the_sheets_they_were_made_from(tmp_path: Path, way: str) -> None:
    name, write = WAYS[way]
    assert_all(taken(tmp_path / name, write(EN, SENT)), SHEETS)


@pytest.mark.parametrize(
    "way", ["kobo labels", "kobo flat labels", "kobo arrows", "kobo workbook labels"]
)
def test_words_of_any_language_are_read(tmp_path: Path, way: str) -> None:
    name, write = WAYS[way]
    assert_all(taken(tmp_path / name, write(XX, SENT)), SHEETS)


@pytest.mark.slow
@pytest.mark.parametrize(
    "way", ["kobo names", "kobo labels", "kobo workbook", "central", "central zip"]
)
def test_five_hundred_submissions_score_as_the_sheets_they_were_made_from(
    tmp_path: Path, run: Run, way: str
) -> None:
    name, write = WAYS[way]
    sheets = [*random_sheets(CONTENT, 500, seed=len(way))]
    (tmp_path / name).write_bytes(write(EN, [values(one, CONTENT) for one in sheets]))
    done = run("import", tmp_path / name, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr[-2000:]
    files = sorted((tmp_path / "out").iterdir(), key=lambda file: int(file.stem[-3:]))
    assert len(files) == 500
    for file, sheet in zip(files, sheets, strict=True):
        found, notices = load_sheet(str(file), CONTENT)
        assert notices == []
        one, other = (result_object(assess(CONTENT, each)) for each in (found, sheet))
        assert one == other
        assert found.respondent == sheet.respondent


def test_the_short_list_scores_as_a_short_list(tmp_path: Path) -> None:
    sheets = [*random_sheets(CONTENT, 5, seed=9, scope="quick")]
    form = the_form("en", [one.id for one in CONTENT.sectors], "quick")
    assert_all(taken(tmp_path / "a.csv", kobo_csv(form, [values(one, CONTENT) for one in sheets])), list(map(of_sectors, sheets)))  # fmt: skip


def of_sectors(sheet: Sheet) -> Sheet:
    from dataclasses import replace

    ids = {item.id for one in CONTENT.sectors for item in one.items}
    return replace(sheet, answers={id: one for id, one in sheet.answers.items() if id in ids})


# Versions and repeats


def test_columns_in_another_order_and_of_two_versions_are_read(tmp_path: Path) -> None:
    """A question that moved to another group has a column for each version of the form."""
    held = table(
        ["old/health__staff_shortages", "respondent", "health/health___access/health__staff_shortages", "_id"],
        ["", "A", "yes", "1"],
        ["no", "B", "", "2"],
        ["partly", "C", "partly", "3"],
        ["no", "D", "yes", "4"],
    )  # fmt: skip
    source = taken(tmp_path / "a.csv", held)
    assert [one.answers[STAFF].level for one in sheets_in(source)] == [2, 0, 1, 0]
    assert [str(one) for one in lost(source)] == [
        f"{tmp_path / 'a.csv'}: row 5, column health/health___access/health__staff_shortages: is answered twice; the first counts."
    ]


def test_a_submission_of_an_earlier_version_says_so_once(tmp_path: Path) -> None:
    rows = kobo_rows(HEALTH, [{NAME: "yes", "content_version": "1.0"}] * 3, Kobo())
    source = taken(tmp_path / "a.csv", table(*rows))
    (notice,) = notices(source)
    assert "written for version 1.0" in notice
    assert "The same in 2 places more." in notice


def test_names_of_before_are_read(tmp_path: Path) -> None:
    old, item = next((old, i.id) for one in CONTENT.checklists for i in one.items for old in i.aliases) if any(
        i.aliases for one in CONTENT.checklists for i in one.items
    ) else ("", "")  # fmt: skip
    retired = next(id for one in CONTENT.checklists for id in one.retired)
    name = retired.replace(".", "__").replace("-", "_")
    source = taken(tmp_path / "a.csv", table([NAME, name], ["yes", "no"]))
    (sheet,) = sheets_in(source)
    assert sheet.unknown_ids == (retired,)
    assert any("no longer asked" in one for one in notices(source))
    if old:
        source = taken(
            tmp_path / "b.csv", table([old.replace(".", "__").replace("-", "_")], ["yes"])
        )
        assert sheets_in(source)[0].answers[item].level == 2


REPEAT_HEAD = [
    "health__waiting_times",
    "_index",
    "_parent_table_name",
    "_parent_index",
    "_submission__id",
    "_submission__uuid",
]


def a_question_of(form: Form, n: int) -> str:
    return [line.name for line in form.survey if line.type == "select_one level"][n]


def test_what_stands_in_a_repeat_of_kobo_belongs_to_its_submission(tmp_path: Path) -> None:
    name = a_question_of(HEALTH, 3)
    head = [name, *REPEAT_HEAD[1:]]
    repeat = [
        head,
        ["yes", "1", "main", "2", "1002", "8a2f-0002"],
        ["no", "2", "main", "1", "", ""],
        ["no", "3", "main", "9", "", ""],
    ]
    held = kobo_xlsx(HEALTH, [{NAME: "yes"}, {NAME: "no"}], repeats=[("repeat", repeat)])
    source = taken(tmp_path / "a.xlsx", held)
    first, second = sheets_in(source)
    item = next(
        i.id
        for i in CONTENT.sector("health").items
        if i.id.replace(".", "__").replace("-", "_") == name
    )
    assert (first.answers[item].level, second.answers[item].level) == (0, 2)
    (problem,) = lost(source)
    assert problem.where == "repeat, row 4"
    assert "belongs to no submission" in problem.message


def test_what_stands_in_a_repeat_of_central_belongs_to_its_submission(tmp_path: Path) -> None:
    name = a_question_of(HEALTH, 3)
    repeat = table(
        [name, "PARENT_KEY", "KEY"],
        ["yes", "uuid:5c2e-0002/g1[1]", "uuid:5c2e-0002/g1[1]/g2[1]"],
        ["no", "uuid:5c2e-0002/g1[1]", "uuid:5c2e-0002/g1[1]/g2[2]"],
    )
    others = {
        "mdcheck_health-g1.csv": repeat,
        "media/a.csv": table([NAME, "KEY"], ["no", "uuid:0"]),
        "media/photo.jpg": b"\xff",
    }
    source = taken(tmp_path / "a.zip", central_zip(HEALTH, [{NAME: "yes"}, {NAME: "no"}], others))
    assert [len(one.answers) for one in sheets_in(source)] == [1, 2]
    assert [one.where for one in lost(source)] == [f"mdcheck_health-g1, row 3, column {name}"]


def test_a_repeat_finds_its_submission_however_the_number_is_written(tmp_path: Path) -> None:
    main = [["instanceID", NAME], ["uuid:8a2f", "yes"]]
    repeat = [[f"{NAME}__note", "_parent_index", "_submission__uuid"], ["A note", "9", "8a2f"]]
    source = taken(tmp_path / "a.xlsx", workbook([("main", main), ("repeat", repeat)]))
    assert lost(source) == []
    assert sheets_in(source)[0].answers == {STAFF: Answer(level=2, note="A note")}


def test_hashtags_below_the_head_only_are_no_submission(tmp_path: Path) -> None:
    source = taken(
        tmp_path / "a.csv",
        table(["respondent", NAME], ["#name", "#indicator"], ["B", "yes"], ["#me", ""]),
    )
    assert [one.respondent for one in sheets_in(source)] == ["B", "#me"]


def test_a_workbook_to_answer_in_stays_one_whatever_was_pasted_into_it(tmp_path: Path) -> None:
    lists = [[MARK, "", ""], ["column", "level", "Answer"], ["answer", "2", "Yes"]]
    mine = [["id", "Answer"], [STAFF, "Yes"]]
    source = taken(
        tmp_path / "a.xlsx",
        workbook([("lists", lists), ("Health", mine), ("pasted", [[NAME], ["no"]])]),
    )
    assert not source.is_export
    assert [one.answers[STAFF].level for one in sheets_in(source)] == [2]


# What cannot be read


def test_what_cannot_be_read_is_listed_with_row_and_column_and_stops_nothing(
    tmp_path: Path,
) -> None:
    held = table(
        [
            "respondent",
            "constituency",
            "date",
            "profile__return",
            NAME,
            f"{NAME}__evidence",
            f"{NAME}__note",
        ],
        ["A", "goverment", "22/11/2026", "perhaps", "yess", "hearsay", "A note"],
        ["B", "government", "2026-11-22", "yes", "yes", "documented", ""],
    )
    source = taken(tmp_path / "a.csv", held)
    assert [(one.where, one.message, one.hint) for one in lost(source)] == [
        (
            "row 2, column constituency",
            "'goverment' is none of the words to choose from",
            "Did you mean 'government'?",
        ),
        ("row 2, column date", "'22/11/2026' is not a date", "Write it as 2026-11-22."),
        (
            "row 2, column profile__return",
            "'perhaps' is none of the words to choose from",
            "Use yes or no.",
        ),
        (
            f"row 2, column {NAME}",
            "'yess' is none of the words to choose from",
            "Did you mean 'yes'?",
        ),
        (
            f"row 2, column {NAME}__evidence",
            "'hearsay' is none of the words to choose from",
            "Use anecdotal, documented or statistical.",
        ),
    ]
    first, second = sheets_in(source)
    assert first == Sheet(respondent="A", answers={STAFF: Answer(note="A note")})
    assert second.answers == {STAFF: Answer(level=2, evidence="documented")}
    assert (second.constituency, second.date, second.profile) == (
        "government",
        "2026-11-22",
        {"return": "yes"},
    )


def test_the_day_of_sending_stands_for_a_date_that_is_missing(tmp_path: Path) -> None:
    source = taken(
        tmp_path / "a.csv",
        table(
            [NAME, "date", "_submission_time"],
            ["yes", "", "2026-11-03T10:00:00"],
            ["yes", "2026-10-01", "2026-11-03"],
        ),
    )
    assert [one.date for one in sheets_in(source)] == ["2026-11-03", "2026-10-01"]


def test_cells_that_are_shifted_are_said(tmp_path: Path) -> None:
    source = taken(
        tmp_path / "a.csv", table([NAME, "respondent"], ["yes", "Ministry", " of Labour"])
    )
    assert [one.where for one in lost(source)] == ["row 2"]
    assert "more cells than the head" in lost(source)[0].message


def test_a_quotation_mark_that_is_not_closed_loses_no_row_before_it(tmp_path: Path) -> None:
    held = table([NAME, "respondent"], ["yes", "A"], ["no", "B"]) + b'yes,"C\nno,D\n'
    source = taken(tmp_path / "a.csv", held)
    assert [one.respondent for one in sheets_in(source)] == ["A", "B"]
    assert [one.where for one in lost(source)] == ["row 4"]


def test_other_columns_are_named_and_left_out(tmp_path: Path) -> None:
    source = taken(
        tmp_path / "a.csv",
        kobo_csv(
            HEALTH, [{NAME: "yes"}], Kobo(own=("gps", "my_health__staff_shortages", "Birth date"))
        ),
    )
    (notice,) = notices(source)
    assert "3 columns are no questions of the form" in notice
    assert "'gps', 'my_health__staff_shortages', 'Birth date'" in notice
    assert len(sheets_in(source)[0].answers) == 1


def test_a_date_of_somebody_elses_group_is_not_ours(tmp_path: Path) -> None:
    source = taken(
        tmp_path / "a.csv",
        table(
            [NAME, "interview/date", "about/date", "survey/about/respondent"],
            ["yes", "1999-01-01", "2026-11-22", "A"],
        ),
    )
    (sheet,) = sheets_in(source)
    assert (sheet.date, sheet.respondent) == ("2026-11-22", "A")


def test_submissions_that_were_refused_are_read_and_named(tmp_path: Path) -> None:
    held = table(
        [NAME, "ReviewState", "_validation_status"],
        ["yes", "rejected", ""], ["no", "", "validation_status_not_approved"], ["no", "approved", "validation_status_approved"],
    )  # fmt: skip
    source = taken(tmp_path / "a.csv", held)
    assert len(sheets_in(source)) == 3
    (notice,) = notices(source)
    assert "row 2" in notice
    assert "was not approved" in notice
    assert "The same in 1 place more." in notice


def test_a_head_that_could_be_two_questions_is_said(tmp_path: Path) -> None:
    twice = {
        **KNOWN.labels,
        "English (en)": {**KNOWN.labels["English (en)"], "same?": {NAME, "education__own"}},
    }
    names = {**KNOWN.names, "education__own": ("education.own", "level")}
    from dataclasses import replace

    found, _ = named("Same?", replace(KNOWN, labels=twice, names=names))
    assert found == {NAME, "education__own"}


@pytest.mark.parametrize(
    ("name", "held", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"a,b\n1,2\n", "holds no column of a form of ours"),
        ("a.csv", b"respondent,date\nA,2026-11-22\n", "holds no column of a form of ours"),
        ("a.csv", b"\xff\xffhealth", "is not UTF-8 text"),
        ("a.csv", b"\xff\xfea", "is not UTF-8 text"),
        ("a.zip", b"PK\x03\x04broken", "is not a workbook"),
        ("a.xlsx", b"PK\x03\x04broken", "is not a workbook"),
        (
            "a.xlsx",
            workbook([("data", [["a", "b"], ["1", "2"]])]),
            "holds no table of a workbook of ours",
        ),
        ("a.xls", b"\xd0\xcf\x11\xe0", "is not a workbook"),
        ("a.yaml", b"format: mdcheck-answers/1\n", "is not a workbook"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, name: str, held: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        taken(tmp_path / name, held)


def test_a_zip_file_whose_tables_are_broken_says_which(tmp_path: Path) -> None:
    held = central_zip(HEALTH, [{NAME: "yes"}], {"b.csv": b"\xff\xff", "c.csv": b'a,"b\n'})
    source = taken(tmp_path / "a.zip", held)
    assert len(source.found) == 1
    assert [one.file.rpartition(": ")[2] for one in lost(source)] == ["b.csv", "c.csv"]


# Words and text


def test_hostile_cells_are_text(tmp_path: Path) -> None:
    sent = [
        {
            "respondent": note,
            NAME: "yes",
            f"{NAME}__note": note,
            f"{NAME}__evidence": "documented",
            f"{NAME}__reference": note,
        }
        for note in NOTES
    ]
    for name, held in (
        ("a.csv", kobo_csv(HEALTH, sent)),
        ("a.xlsx", kobo_xlsx(HEALTH, sent)),
        ("b.csv", central_csv(HEALTH, sent)),
    ):
        source = taken(tmp_path / name, held)
        assert lost(source) == []
        found = sheets_in(source)
        assert [one.answers[STAFF].note for one in found] == NOTES
        assert [one.answers[STAFF].reference for one in found] == NOTES
        assert [one.respondent for one in found] == NOTES


def test_line_ends_and_marks_of_every_system_are_read(tmp_path: Path) -> None:
    plain = table([NAME, "respondent"], ["yes", "é"]).decode()
    for held in (
        plain.encode("utf-8-sig"),
        plain.replace("\n", "\r\n").encode(),
        plain.replace("\n", "\r").encode(),
        plain.encode("utf-16"),
        plain.replace(",", "\t").encode(),
    ):
        (sheet,) = sheets_in(taken(tmp_path / "a.csv", held))
        assert (sheet.respondent, sheet.answers[STAFF].level) == ("é", 2)


def test_a_word_of_the_language_exported_comes_before_a_name() -> None:
    """Where "no" is how a language says partly, it means partly in an export in that language."""
    from dataclasses import replace

    words = {
        **KNOWN.words,
        "level": {**KNOWN.words["level"], "Other (o)": {"no": "partly", "hm": "unknown"}},
    }
    found = replace(KNOWN, words=words)
    assert meaning("level", "No", "Other (o)", found) == "partly"
    assert meaning("level", "No", "", found) == "no"
    assert meaning("level", "hm", "", found) == "unknown"
    assert meaning("level", "not-applicable", "", found) == "na"
    assert meaning("level", "2", "", found) == "yes"


def test_a_name_is_found_behind_what_parts_groups_only() -> None:
    for head in (NAME, f"health/{NAME}", f"mine::{NAME}", f"a-b-{NAME}", f" {NAME} "):
        assert named(head, KNOWN) == ({NAME}, ""), head
    for head in (
        f"x{NAME}",
        f"my_{NAME}",
        f"{NAME}x",
        NAME.upper(),
        f"Birth {NAME}",
        "myabout/date",
        "",
    ):
        assert named(head, KNOWN) == (set(), ""), head


def test_a_vast_head_takes_no_time() -> None:
    assert named("a/" * 2_000_000, KNOWN) == (set(), "")


# The command


def test_the_command_writes_a_sheet_for_each_submission(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kobo.csv").write_bytes(kobo_csv(EN, SENT))
    (tmp_path / "odk.zip").write_bytes(central_zip(EN, SENT))
    done = run("import", tmp_path / "kobo.csv", tmp_path / "odk.zip", "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert f"{len(SENT)} submissions are written as sheets" in done.stderr
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert len(names) == 2 * len(SENT)
    assert all(re.fullmatch(r"[\w-]+-\d{3}\.yaml", name) for name in names)
    assert run("merge", *sorted((tmp_path / "out").iterdir())).exit_code == 0


def test_a_submission_in_two_exports_is_written_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "monday.csv").write_bytes(central_csv(HEALTH, [{NAME: "yes"}]))
    (tmp_path / "tuesday.csv").write_bytes(central_csv(HEALTH, [{NAME: "no"}, {NAME: "yes"}]))
    done = run("import", tmp_path / "monday.csv", tmp_path / "tuesday.csv", "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert "is the submission of" in done.stderr
    files = sorted((tmp_path / "out").iterdir())
    assert [file.name for file in files] == ["respondent-001.yaml", "respondent-002.yaml"]
    assert load_sheet(str(files[0]), CONTENT)[0].answers[STAFF].level == 2


def test_an_export_of_one_can_become_one_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(central_csv(HEALTH, [{NAME: "yes"}]))
    assert run("import", tmp_path / "a.csv", "-o", tmp_path / "b.json").exit_code == 0
    assert load_sheet(str(tmp_path / "b.json"), CONTENT)[0].answers[STAFF].level == 2


def test_an_export_of_many_needs_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(central_csv(HEALTH, [{NAME: "yes"}] * 3))
    done = run("import", tmp_path / "a.csv", "-o", tmp_path / "b.yaml")
    assert done.exit_code == 1
    assert "holds 3 submissions" in done.stderr
    assert not (tmp_path / "b.yaml").exists()


def test_a_file_that_cannot_be_read_stops_no_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "b.csv").write_bytes(table([NAME], ["yes"], ["perhaps"]))
    done = run("import", tmp_path / "a.csv", tmp_path / "b.csv", "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert "holds no column" in done.stderr
    assert f"row 3, column {NAME}" in done.stderr
    assert "1 cell could not be read; the rest is written." in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_an_existing_file_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(table([NAME], ["yes"], ["no"]))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/respondent-001.yaml").write_text("mine")
    done = run("import", tmp_path / "a.csv", "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert "1 submission is written" in done.stderr
    assert (tmp_path / "out/respondent-001.yaml").read_text() == "mine"
    assert (tmp_path / "out/respondent-002.yaml").exists()


@pytest.mark.parametrize(
    "respondent",
    [
        "../../etc/passwd",
        "con",
        "a\x00b",
        "\u202eabc",
        "😀",
        "x" * 300,
        "وزارة العمل",
        "=cmd",
        ".",
        "a\nb",
    ],
)
def test_the_name_of_a_file_is_safe(tmp_path: Path, respondent: str) -> None:
    name = submission_name(respondent, 7)
    assert re.fullmatch(r"[\w-]+-007\.yaml", name)
    (tmp_path / name).write_text("x")
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_the_language_spoken_does_not_matter(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(kobo_csv(XX, SENT[:2], Kobo(language=PSEUDO)))
    assert (
        run("--language", "xx", "import", tmp_path / "a.csv", "-o", tmp_path / "out").exit_code == 0
    )
    found = [
        load_sheet(str(file), CONTENT)[0]
        for file in sorted((tmp_path / "out").iterdir(), key=lambda file: file.stem[-3:])
    ]
    assert [sheet_object(one) for one in found] == [
        sheet_object(as_imported(one)) for one in SHEETS[:2]
    ]


def test_an_unknown_answer_stays_unknown(tmp_path: Path) -> None:
    (sheet,) = sheets_in(taken(tmp_path / "a.csv", table([NAME], ["unknown"])))
    assert sheet.answers[STAFF].level == UNKNOWN


def test_central_rows_without_a_form_version_are_read(tmp_path: Path) -> None:
    rows = [row[:-1] for row in central_rows(HEALTH, [{NAME: "yes"}])]
    assert len(taken(tmp_path / "a.csv", table(*rows)).found) == 1
