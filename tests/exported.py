"""Exports as KoboToolbox and ODK Central write them, by hand: their own code may not travel with ours.

The formats are those of kobotoolbox/formpack (its CSV and XLSX exports) and of getodk/central-backend
(its CSV of submissions, and the zip file with a CSV for each repeat), read in their tests.
"""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import xlsxwriter

from mdcheck.formnames import LEVELS, part_name, plain_name, profile_name
from mdcheck.load.forms import forms_in
from mdcheck.model import QUICK, Answer, Content, Sheet
from mdcheck.xlsform import Form, Line

KOBO_END = (
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
)
ODK_END = (
    "meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status",
    "ReviewState", "DeviceID", "Edits", "FormVersion",
)  # fmt: skip
NAMES = {level: name for name, level in LEVELS.items()}
NOTES = [
    "Two wards closed.", "=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "a;b,c", 'He said "no"', "two\nlines", "#tag",
    "مرحبا\u200f بالعالم", "\u202eabc", "<b>&amp;</b>", "'quoted", "😀", "yes", "2026-01-02", "{placeholder}", "a\tb",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Kobo:
    """How the coordinator chose to export: `language` "" for XML values and headers."""

    language: str = ""
    separator: str = ";"
    groups: bool = True
    between: str = "/"
    hxl: bool = False
    own: tuple[str, ...] = ()  # columns that somebody added


@dataclass(frozen=True)
class Asked:
    """A question of the form with the groups that it stands in."""

    line: Line
    path: tuple[Line, ...] = field(default=())


# Submissions


def random_sheets(
    content: Content, count: int, seed: int, *, scope: str = "full"
) -> Iterator[Sheet]:
    """Sheets as people fill the form in: of each some, in all its parts."""
    rng = random.Random(seed)
    for n in range(count):
        yield random_sheet(content, rng, n, scope)


def random_sheet(content: Content, rng: random.Random, n: int, scope: str) -> Sheet:
    method, share = content.method, rng.random()
    items = [i for one in content.checklists for i in one.items if scope != QUICK or i.core]
    answers = {i.id: random_answer(content, rng, i.graded) for i in items if rng.random() < share}
    constituency = rng.choice([*method.constituencies, None])
    profile = {key.id: rng.choice(["yes", "no"]) for key in method.profile if rng.random() < 0.7}
    return Sheet(
        date=f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        respondent=rng.choice(
            ["", f"Office {n}", "Amina Okafor", "=cmd", "../../etc", "Ñandú / Ção"]
        ),
        constituency=constituency.id if constituency else "",
        content_version=method.content_version,
        scope=scope,
        profile=profile,
        answers=answers,
    )


def random_answer(content: Content, rng: random.Random, graded: bool) -> Answer:
    note = rng.choice(NOTES)
    if not graded:
        return Answer(note=note)
    kind = rng.choice([*content.method.evidence, None])
    return Answer(
        level=rng.choice([*LEVELS.values()]),
        note=note if rng.random() < 0.2 else "",
        evidence=kind.id if kind else "",
        reference=rng.choice(NOTES) if kind and rng.random() < 0.3 else "",
    )


def values(sheet: Sheet, content: Content) -> dict[str, str]:
    """What a phone sends: by the name of each question its value."""
    found = {
        "respondent": sheet.respondent, "constituency": plain_name(sheet.constituency), "date": sheet.date,
        "scope": sheet.scope, "content_version": sheet.content_version,
    }  # fmt: skip
    found |= {profile_name(key): value for key, value in sheet.profile.items()}
    for id, answer in sheet.answers.items():
        if not content.item(id).graded:
            found[plain_name(id)] = answer.note
            continue
        found[plain_name(id)] = NAMES.get(answer.level, "")
        for part in ("note", "evidence", "reference"):
            found[part_name(id, part)] = getattr(answer, part)
    return found


# The form


def the_form(language: str = "en", ids: Sequence[str] = (), scope: str = "full") -> Form:
    (made,) = forms_in([language], None, ids, scope)
    return made


def asked(form: Form) -> list[Asked]:
    path: list[Line] = []
    found = []
    for line in form.survey:
        if line.type == "begin_group":
            path.append(line)
        elif line.type == "end_group":
            path.pop()
        else:
            found.append(Asked(line, tuple(path)))
    return found


def shown(form: Form, line: Line, value: str, kobo: Kobo) -> str:
    """A value, or its label where labels are exported."""
    kind = line.type.removeprefix("select_one ")
    labels = {one.name: one.label for one in form.choices if one.list_name == kind}
    return labels.get(value, value) if kobo.language else value


def head(one: Asked, kobo: Kobo) -> str:
    lines = [*(one.path if kobo.groups else ()), one.line]
    return kobo.between.join(
        (line.label or line.name) if kobo.language else line.name for line in lines
    )


# KoboToolbox


def kobo_rows(form: Form, sent: Sequence[dict[str, str]], kobo: Kobo) -> list[list[str]]:
    questions = asked(form)
    rows = [[*(head(one, kobo) for one in questions), *kobo.own, *KOBO_END]]
    if kobo.hxl:
        rows.append(["#meta +x" if n % 3 else "" for n, _ in enumerate(rows[0])])
    for n, one in enumerate(sent, 1):
        cells = [shown(form, q.line, one.get(q.line.name, ""), kobo) for q in questions]
        end = [
            str(1000 + n),
            f"8a2f-{n:04}",
            f"2026-11-{n % 28 + 1:02}T10:00:00",
            "",
            "",
            "submitted_via_web",
            "coordinator",
            "vXyz",
            "",
            str(n),
        ]
        rows.append([*cells, *(f"own {n}" for _ in kobo.own), *end])
    return rows


def kobo_csv(form: Form, sent: Sequence[dict[str, str]], kobo: Kobo | None = None) -> bytes:
    kobo = kobo or Kobo()
    made = io.StringIO(newline="")
    writer = csv.writer(
        made, delimiter=kobo.separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writerows(kobo_rows(form, sent, kobo))
    return made.getvalue().encode("utf-8")


def kobo_xlsx(
    form: Form,
    sent: Sequence[dict[str, str]],
    kobo: Kobo | None = None,
    repeats: Sequence[tuple[str, list[list[str]]]] = (),
) -> bytes:
    return workbook(
        [(form.title.replace(":", "")[:31], kobo_rows(form, sent, kobo or Kobo())), *repeats]
    )


def workbook(sheets: Sequence[tuple[str, list[list[Any]]]]) -> bytes:
    made = io.BytesIO()
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    book = xlsxwriter.Workbook(made, options)
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                if cell != "":
                    sheet.write_number(r, c, cell) if isinstance(cell, int) else sheet.write_string(
                        r, c, cell
                    )
    book.close()
    return made.getvalue()


# ODK Central


def central_rows(
    form: Form, sent: Sequence[dict[str, str]], *, groups: bool = True, first: int = 1
) -> list[list[str]]:
    questions = asked(form)
    heads = [
        "-".join(line.name for line in (*(q.path if groups else ()), q.line)) for q in questions
    ]
    rows = [["SubmissionDate", *heads, *ODK_END]]
    for n, one in enumerate(sent, first):
        cells = [one.get(q.line.name, "") for q in questions]
        key = f"uuid:5c2e-{n:04}"
        end = [key, key, "12", "District office", "0", "0", "", "", "collect:1", "0", form.version]
        rows.append([f"2026-11-{n % 28 + 1:02}T10:00:00.000Z", *cells, *end])
    return rows


def central_csv(
    form: Form, sent: Sequence[dict[str, str]], *, groups: bool = True, first: int = 1
) -> bytes:
    return as_csv(central_rows(form, sent, groups=groups, first=first))


def as_csv(rows: Sequence[Sequence[str]], separator: str = ",") -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=separator, lineterminator="\n").writerows(rows)
    return made.getvalue().encode("utf-8")


def central_zip(
    form: Form, sent: Sequence[dict[str, str]], others: dict[str, bytes] | None = None
) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{form.id}.csv", central_csv(form, sent))
        for name, content in (others or {}).items():
            file.writestr(name, content)
    return made.getvalue()


def as_imported(sheet: Sheet) -> Sheet:
    """A sheet as it comes back: an answer that says nothing is none."""
    answers = {id: one for id, one in sheet.answers.items() if one != Answer()}
    return replace(sheet, answers=answers)
