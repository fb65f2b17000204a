"""The form for KoboToolbox and ODK: it converts without a warning, and phones take it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook as by_openpyxl
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

from mdcheck.data.xlsform import as_workbook
from mdcheck.form import Clash, form
from mdcheck.formnames import fields, part_name, plain_name
from mdcheck.load.forms import forms_in, label_of
from mdcheck.load.words import LANGUAGES, PSEUDO
from mdcheck.model import Item, Section
from mdcheck.words import numbered
from mdcheck.xlsform import Form, structure
from tests.conftest import Run
from tests.programs import program
from tests.test_sheet import CONTENT

SECTORS = [one.id for one in CONTENT.sectors]
PROCESSES = [one.id for one in CONTENT.processes]
PARTS = {
    "all": ((*SECTORS, *PROCESSES), "full"), "sectors": (SECTORS, "full"), "quick": (SECTORS, "quick"),
    "one sector": (["health"], "full"), "two": (["health", "diaspora"], "quick"), "process": (["scoping"], "full"),
}  # fmt: skip
STAFF = "health__staff_shortages"


def written(
    tmp_path: Path, languages: Sequence[str] = ("en",), ids: Sequence[str] = (), scope: str = "full"
) -> Path:
    path = tmp_path / "form.xlsx"
    path.unlink(missing_ok=True)
    path.write_bytes(as_workbook(forms_in(languages, None, ids, scope)))
    return path


def english(ids: Sequence[str] = ("health",), scope: str = "full") -> Form:
    return forms_in(["en"], None, ids, scope)[0]


# What phones and servers say


@pytest.mark.slow
@pytest.mark.parametrize("languages", [("en",), (PSEUDO,), ("en", PSEUDO)], ids=str)
@pytest.mark.parametrize("part", PARTS)
def test_it_converts_without_an_error_or_a_warning_and_odk_validate_takes_it(
    tmp_path: Path, languages: tuple[str, ...], part: str
) -> None:
    program("java")
    done = convert(written(tmp_path, languages, *PARTS[part]), validate=True)
    assert done.warnings == []
    for language in languages if len(languages) > 1 else ():
        assert f'<translation lang="{label_of(language)}"' in done.xform


@pytest.mark.slow
def test_odk_validate_refuses_what_is_wrong() -> None:
    """So the test above does not pass because nothing was looked at."""
    program("java")
    data = structure([english()])
    next(row for row in data["survey"] if row.get("name") == STAFF)["relevant"] = "true() ="
    with pytest.raises(ODKValidateError):
        convert(data, validate=True)


def test_a_workbook_and_the_plain_structure_are_the_same_form(tmp_path: Path) -> None:
    forms = forms_in(["en", PSEUDO], None, ["health"])
    assert (
        convert(structure(forms)).xform
        == convert(written(tmp_path, ["en", PSEUDO], ["health"])).xform
    )


def test_two_runs_give_the_same_file() -> None:
    forms = forms_in(["en"], None, ["health"])
    assert as_workbook(forms) == as_workbook(forms)
    with zipfile.ZipFile(BytesIO(as_workbook(forms))) as inside:
        assert b"2026-01-01T00:00:00Z" in inside.read("docProps/core.xml")
        assert {one.date_time for one in inside.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# What it asks


def test_profile_first_then_who_answers_and_when_then_the_sector() -> None:
    names = [line.name for line in english().survey if line.name]
    profile = [f"profile__{key.id}" for key in CONTENT.method.profile]
    about = ["about", *profile, "respondent", "constituency", "date", "scope", "content_version"]
    assert names[: len(about) + 2] == [
        *about,
        "health",
        f"health___{CONTENT.sector('health').sections[0].id.replace('-', '_')}",
    ]


def test_every_question_stands_in_its_section_with_its_number() -> None:
    lines = english(SECTORS).survey
    labels = {line.name: line.label for line in lines}
    for one in CONTENT.sectors:
        assert labels[plain_name(one.id)] == one.title
        for item in one.items:
            assert numbered(CONTENT.number(item.id), item.text) in labels[plain_name(item.id)]
    assert len(
        set(filter(None, (line.label for line in lines if "group" not in line.type)))
    ) == len([line for line in lines if line.label and "group" not in line.type]), (
        "two questions have one label: an export in words could not be read"
    )


def test_no_label_of_the_whole_form_stands_twice_in_any_language() -> None:
    for one in forms_in(LANGUAGES, None):
        labels = [
            line.label.casefold() for line in one.survey if line.label and "group" not in line.type
        ]
        assert len(set(labels)) == len(labels)


def test_a_question_is_asked_unless_the_country_has_none_of_its_movements() -> None:
    lines = {line.name: line for line in english(SECTORS).survey}
    item = next(i for one in CONTENT.sectors for i in one.items if len(i.applies) == 2)
    first, second = item.applies
    assert (
        lines[plain_name(item.id)].relevant
        == f"${{profile__{first}}} != 'no' or ${{profile__{second}}} != 'no'"
    )
    assert (
        lines[
            plain_name(next(i.id for i in CONTENT.sector("health").items if not i.applies))
        ].relevant
        == ""
    )


def test_a_note_evidence_and_a_reference_are_asked_once_there_is_an_answer() -> None:
    lines = {line.name: line for line in english().survey}
    assert lines[f"{STAFF}__note"].relevant == f"${{{STAFF}}} != ''"
    assert lines[f"{STAFF}__evidence"].type == "select_one evidence"
    assert lines[f"{STAFF}__evidence"].relevant == f"${{{STAFF}}} != ''"
    assert lines[f"{STAFF}__reference"].relevant == f"${{{STAFF}__evidence}} != ''"
    assert lines[STAFF].guidance_hint == CONTENT.item("health.staff-shortages").help


def test_an_open_question_takes_a_text_only() -> None:
    lines = {line.name: line for line in english(SECTORS).survey}
    open_ = next(i.id for one in CONTENT.sectors for i in one.items if not i.graded)
    assert lines[plain_name(open_)].type == "text"
    assert f"{plain_name(open_)}__note" not in lines


def test_choices_have_names_of_no_language() -> None:
    for language in LANGUAGES:
        found = [
            one.name
            for one in forms_in([language], None, ["health"])[0].choices
            if one.list_name == "level"
        ]
        assert found == ["no", "partly", "yes", "unknown", "na"]


def test_the_short_list_asks_core_questions_only_and_says_so() -> None:
    made = english(SECTORS, "quick")
    names = {line.name for line in made.survey}
    core = {item.id for one in CONTENT.sectors for item in one.items if item.core}
    every = {item.id for one in CONTENT.sectors for item in one.items}
    assert {id for id in every if plain_name(id) in names} == core
    assert next(line.calculation for line in made.survey if line.name == "scope") == "'quick'"


def test_a_process_is_asked_whole_and_without_a_profile() -> None:
    made = english(["scoping"], "quick")
    names = {line.name for line in made.survey}
    assert {plain_name(item.id) for item in CONTENT.process("scoping").items} <= names
    assert not [name for name in names if name.startswith("profile__")]


def test_a_form_has_an_id_of_its_own_for_what_it_asks() -> None:
    made = [english(ids, scope) for ids, scope in PARTS.values()]
    assert len({one.id for one in made}) == len(made)
    assert all(re.fullmatch("[a-z][a-z0-9_]*", one.id) and len(one.id) <= 64 for one in made)
    assert {one.version for one in made} == {CONTENT.method.content_version}
    assert english(SECTORS).id == "mdcheck"


def test_names_lead_back_to_ids() -> None:
    every = fields(CONTENT)
    for checklist in CONTENT.checklists:
        for item in checklist.items:
            assert every[plain_name(item.id)] == (item.id, "level" if item.graded else "note")
            assert every[part_name(item.id, "evidence")] == (item.id, "evidence")
    lines = [line.name for line in english((*SECTORS, *PROCESSES)).survey]
    asked = [
        name
        for name in lines
        if name
        and "___" not in name
        and name not in {"about", *map(plain_name, (*SECTORS, *PROCESSES))}
    ]
    assert set(asked) <= set(every)
    assert len(asked) == len(set(asked))


# Content of one's own


def with_item(text: str, id: str = "health.own", also: str = "health") -> Form:
    health = replace(CONTENT.sector("health"), id=also)
    item = Item(id=id, text=text, role="pressure", help=text)
    own = replace(health, sections=(*health.sections, Section(id="own", title=text, items=(item,))))
    return form(replace(CONTENT, checklists=(own,)), "English (en)")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "Who ${pays}?", "<b>&amp;</b> ]]>", "@SUM(A1)", "*a* _b_ [c](d)", "**", "😀 مرحبا"],
)
def test_hostile_text_is_text(tmp_path: Path, text: str) -> None:
    made = with_item(text)
    path = tmp_path / "own.xlsx"
    path.write_bytes(as_workbook([made]))
    assert convert(path).warnings == []
    with zipfile.ZipFile(path) as inside:
        assert not any(b"<f>" in inside.read(name) for name in inside.namelist())
    cells = [cell for row in by_openpyxl(path)["survey"].values for cell in row if cell]
    assert sum(text.replace("${", "$ {") in cell for cell in cells) == 3


def test_questions_of_one_wording_get_their_sector() -> None:
    health = CONTENT.sector("health")
    item = Item(id="health.own", text="Same?", role="pressure")
    twin = Item(id="education.own", text="Same?", role="pressure")
    section = Section(id="own", title="Own", items=(item,))
    education = replace(CONTENT.sector("education"), sections=(replace(section, items=(twin,)),))
    both = replace(CONTENT, checklists=(replace(health, sections=(section,)), education))
    labels = [
        line.label
        for line in form(both, "English (en)").survey
        if line.name.endswith("h__own") or line.name == "education__own"
    ]
    assert labels == ["Health services 1. Same?", "Education 1. Same?"]


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(Clash, match="health__own"):
        with_item("Who?", id="health.own", also="health__own")
    with pytest.raises(Clash, match="meta"):
        with_item("Who?", id="meta.own", also="meta")


# The command


def test_the_command_writes_a_form(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "form.xlsx"
    done = run(
        "export",
        "xlsform",
        "-o",
        target,
        "--sector",
        "health",
        "--process",
        "scoping",
        "--language",
        "xx",
        "--language",
        "en",
    )
    assert done.exit_code == 0, done.output
    assert "Wrote" in done.stderr
    book = by_openpyxl(target)
    assert book.sheetnames == ["survey", "choices", "settings"]
    heads = [cell for cell in next(book["survey"].values) if cell]
    assert heads == ["type", "name", "label::Pseudo (art)", "label::English (en)", "guidance_hint::Pseudo (art)", "guidance_hint::English (en)", "relevant", "calculation", "default", "appearance"]  # fmt: skip
    assert list(book["settings"].values)[1][1:] == (
        "mdcheck_health_scoping",
        CONTENT.method.content_version,
        "Pseudo (art)",
    )


def test_without_a_language_it_has_all_that_are_real(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "form.xlsx"
    assert run("export", "xlsform", "-o", target, "--quick").exit_code == 0
    heads = next(by_openpyxl(target)["survey"].values)
    assert [head for head in heads if head and head.startswith("label")] == ["label::English (en)"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--sector", "helth"], "Did you mean 'health'?"),
        (["--process", "scopin"], "Did you mean 'scoping'?"),
        (["--language", "qq"], "'qq' is not one of"),
    ],
)
def test_wrong_use_is_said(run: Run, tmp_path: Path, args: list[str], said: str) -> None:
    done = run("export", "xlsform", "-o", tmp_path / "a.xlsx", *args)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_another_ending_or_an_existing_file_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("export", "xlsform", "-o", tmp_path / "a.xls").exit_code == 2
    (tmp_path / "a.xlsx").write_text("mine")
    assert run("export", "xlsform", "-o", tmp_path / "a.xlsx").exit_code == 1
    assert (tmp_path / "a.xlsx").read_text() == "mine"
