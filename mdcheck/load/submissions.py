"""Read what was collected in KoboToolbox or ODK into sheets: one for each submission.

What cannot be read is listed with its row and column, and stops nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mdcheck.formnames import LEVEL, LEVELS, PROFILE, Field
from mdcheck.load.columns import Column, Known, choices, list_of, meaning
from mdcheck.load.document import Keys, is_writable
from mdcheck.load.near import near_miss, one_of, short
from mdcheck.load.reading import is_date
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Unreadable
from mdcheck.load.surveys import ALIKE, REFUSED, SERVER, UPWARDS, Survey, day_of, is_hxl, plain_id
from mdcheck.load.workbook import Placed, Said
from mdcheck.model import ANSWERS_FORMAT, FULL, QUICK, Content, Problem, Sheet
from mdcheck.words import n, t

LISTED = 10  # columns that are named where they are not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A submission as a sheet, and its key, which no other submission has; "" where it has none."""

    sheet: Sheet
    key: str = ""
    place: str = ""


@dataclass(slots=True)
class Submission:
    """What was read so far of one submission."""

    place: str
    key: str
    day: str
    said: Said = field(default_factory=Said)
    values: dict[Field, str] = field(default_factory=dict)


def submissions(
    file: str, found: Sequence[Survey], known: Known, content: Content
) -> tuple[list[Found], list[Problem]]:
    """The submissions in an export in their order; what could not be read, and what is odd."""
    reader = SubmissionsReader(file, found, known)
    sheets = [*reader.sheets(content)]
    return sheets, [*reader.problems, *together(reader.notices)]


class SubmissionsReader:
    """One reading of one export: gathers the answers, and what cannot be read on the way."""

    def __init__(self, file: str, found: Sequence[Survey], known: Known) -> None:
        self.file = file
        self.known = known
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.submissions: list[Submission] = []
        self.by_id: dict[tuple[str, str], Submission] = {}
        self.names_tables = len(found) > 1
        for one in found:
            self.look_at(one)
        for one in sorted(found, key=lambda one: one.is_repeat):
            self.take_table(one)

    def wrong(self, place: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(file=self.file, where=place, message=message, hint=hint))

    def notice(self, place: str, message: str, hint: str = "") -> None:
        self.notices.append(
            Problem(file=self.file, where=place, message=message, hint=hint, fatal=False)
        )

    def place(self, one: Survey, row: int, head: str = "") -> str:
        """Where a cell stands, as people find it: "row 5, column health/health__leave"."""
        table = one.table.name if self.names_tables else ""
        where = (
            t("row {row}, column {column}", row=row, column=cut(head))
            if head
            else t("row {row}", row=row)
        )
        return t("{sheet}, {cell}", sheet=table, cell=where) if table else where

    # Tables

    def look_at(self, one: Survey) -> None:
        """Say which columns are not read, and why."""
        for head in one.unclear:
            message = t("could be several questions of the form, and is left out")
            hint = t("Export it again with XML values and headers.")
            self.wrong(self.place(one, one.top, head), message, hint)
        ours = {column.at for column in one.columns}
        others = [
            name
            for name, at in sorted(one.head.items(), key=lambda pair: pair[1])
            if at not in ours and name and name not in SERVER and name not in one.unclear
        ]
        if others:
            names = ", ".join(short(cut(name)) for name in others[:LISTED])
            message = n(
                "{count} column is no question of the form, and is left out",
                "{count} columns are no questions of the form, and are left out",
                len(others),
            )
            hint = t("They are: {names}.", names=names) if len(others) <= LISTED else t(
                "The first are: {names}.", names=names
            )  # fmt: skip
            self.notice(self.place(one, one.top), message, hint)

    def take_table(self, one: Survey) -> None:
        for number, row in enumerate(one.table.rows[one.top :], one.top + 1):
            if not any(map(str.strip, row)) or is_hxl(row, number, one.top):
                continue
            submission = self.parent(one, row, number) if one.is_repeat else self.begin(
                one, row, number
            )  # fmt: skip
            if submission:
                self.take_row(one, row, number, submission)

    def begin(self, one: Survey, row: Sequence[str], number: int) -> Submission:
        """A new submission; it is known by what servers number it with."""
        place = self.place(one, number)
        ids = [
            (kind, plain_id(value))
            for name, kind in ALIKE.items()
            if (value := one.cell(row, name))
        ]
        key = next((value for kind, value in ids if kind == "uuid"), "")
        found = Submission(place, key, day_of(one, row))
        self.submissions.append(found)
        for id in ids:
            self.by_id.setdefault(id, found)
        for name, word in REFUSED.items():
            if one.cell(row, name).lower().replace(" ", "_").endswith(word):
                message = t("was not approved on the server; it is read all the same")
                self.notice(place, message, t("Delete its sheet where it should not count."))
        return found

    def parent(self, one: Survey, row: Sequence[str], number: int) -> Submission | None:
        """The submission that a line of a repeat belongs to."""
        for name, kind in UPWARDS.items():
            value = plain_id(one.cell(row, name).partition("/")[0])
            if found := self.by_id.get((kind, value)):
                return found
        self.wrong(self.place(one, number), t("belongs to no submission in this file"))
        return None

    # Cells

    def take_row(
        self, one: Survey, row: Sequence[str], number: int, submission: Submission
    ) -> None:
        for column in one.columns:
            text = row[column.at] if column.at < len(row) else ""
            if text.strip():
                self.take(one, column, text, self.place(one, number, column.head), submission)
        width = len(one.table.rows[one.top - 1])
        if any(map(str.strip, row[width:])):
            message = t("has more cells than the head of the table; look whether they are shifted")
            self.wrong(self.place(one, number), message)

    def take(
        self, one: Survey, column: Column, text: str, place: str, submission: Submission
    ) -> None:
        """Put what a cell says into the submission, unless it says something else already."""
        value = self.value(one, column.field, text, place)
        if not value:
            return
        before = submission.values.setdefault(column.field, value)
        if before != value:
            self.wrong(place, t("is answered twice; the first counts"))
        else:
            keep(submission.said, column.field, value, place)

    def value(self, one: Survey, field: Field, text: str, place: str) -> str:
        """What a cell says; "" where it cannot be read, which is said."""
        part, _ = field
        kind = list_of(field)
        if kind:
            return self.chosen(one, kind, text, place)
        if part == "date":
            return self.day(text, place)
        if part == "scope" and text.strip() not in (FULL, QUICK):
            message = t("unknown {key} {value}", key=part, value=short(text))
            self.wrong(place, message, one_of([FULL, QUICK]))
            return ""
        if not is_writable(text):
            self.wrong(place, t("holds half a character (a lone surrogate, \\ud800 to \\udfff)"))
            return ""
        return text

    def chosen(self, one: Survey, kind: str, text: str, place: str) -> str:
        value = meaning(kind, text, one.language, self.known)
        if not value:
            message = t("{value} is none of the words to choose from", value=short(text))
            self.wrong(place, message, near_miss(text, choices(kind, one.language, self.known)))
        return value

    def day(self, text: str, place: str) -> str:
        found = text.strip()[:10]
        if is_date(found) and not text.strip()[10:11].isdigit():
            return found
        message = t("{value} is not a date", value=short(text))
        self.wrong(place, message, t("Write it as 2026-11-22."))
        return ""

    # Sheets

    def sheets(self, content: Content) -> Iterator[Found]:
        """Every submission as a sheet."""
        for one in self.submissions:
            data = one.said.data
            data.setdefault("date", one.day)
            document = Placed(self.file, replace(one.said, data={"format": ANSWERS_FORMAT, **data}))
            try:
                sheet, notices = build_sheet(document, content)
            except Unreadable as unreadable:
                self.problems += unreadable.problems
                continue
            self.notices += notices
            yield Found(sheet=sheet, key=one.key, place=one.place)


def keep(said: Said, field: Field, value: str, place: str) -> None:
    """Put a value where it belongs in a sheet, and remember where it stood."""
    part, key = field
    keys: Keys
    if part in ("respondent", PROFILE):
        said.data.setdefault(part, {})[key] = value
        keys = (part, key)
    elif "." in part:
        level: Any = LEVELS[value] if key == LEVEL else value
        said.data.setdefault("answers", {}).setdefault(part, {})[key] = level
        keys = ("answers", part)
    else:
        said.data[part] = value
        keys = (part,)
    said.places.setdefault(keys, place)


def cut(head: str) -> str:
    """A head as a place names it."""
    line = " ".join(head.split())
    return line if len(line) <= 80 else f"{line[:77]}..."


def together(notices: Sequence[Problem]) -> list[Problem]:
    """Each notice once, and in how many places more it stands: exports repeat themselves."""
    first: dict[str, Problem] = {}
    times: dict[str, int] = {}
    for one in notices:
        first.setdefault(one.message, one)
        times[one.message] = times.get(one.message, 0) + 1
    return [with_times(one, times[message] - 1) for message, one in first.items()]


def with_times(notice: Problem, more: int) -> Problem:
    if not more:
        return notice
    said = n("The same in {count} place more.", "The same in {count} places more.", more)
    return replace(notice, hint=f"{notice.hint} {said}".strip())
