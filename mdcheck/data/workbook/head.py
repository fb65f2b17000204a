"""The first two sheets: what the workbook is and how to answer, then who answers about what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from xlsxwriter.worksheet import Worksheet

from mdcheck.data.workbook.asked import COUNTS, SAID, Asked, fitting, listed
from mdcheck.data.workbook.book import Book, cell_of, named
from mdcheck.data.workbook.lists import Lists
from mdcheck.load.cells import FIELDS, HEAD, ID, PROFILE
from mdcheck.load.reading import is_date
from mdcheck.model import QUICK, Method, Sheet
from mdcheck.words import t

ID_AT, WHAT, SAYS, HELP, FLAG = range(5)
WIDE = {ID_AT: 8, WHAT: 46, SAYS: 44, HELP: 60, FLAG: 8}
TOP = 2  # the row of the column heads
EARLIEST = "1900-03-01"  # before it spreadsheets count days otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is asked of the assessment as a whole."""

    id: str
    label: str
    help: str
    value: str
    kind: str = ""  # the list of words it is chosen from
    flagged: str = ""  # the id that its hidden cell says 1 for


@dataclass(slots=True)
class About:
    """The sheet on the assessment as a whole, and where its hidden cells stand."""

    sheet: Worksheet
    flags: dict[str, str] = field(default_factory=dict)


def add_about(book: Book, lists: Lists, method: Method, sheet: Sheet, scope: str) -> About:
    """Title, date, respondent, constituency, scope and profile, each in a row."""
    about = About(sheet=book.sheet(t("About")))
    set_up(book, lists, about.sheet)
    for row, line in enumerate(lines(method, sheet, scope), TOP + 1):
        add_line(book, lists, about, row, line)
    return about


def set_up(book: Book, lists: Lists, sheet: Worksheet) -> None:
    book.put(sheet, 0, WHAT, t("About this assessment"), "title")
    sheet.set_row(0, 26)
    heads = [ID, t("What is asked"), lists.word("column", "level"), t("Help")]
    for column, head in enumerate(heads):
        book.put(sheet, TOP, column, head, "head")
    for column, width in WIDE.items():
        hidden = {"hidden": True} if column in (ID_AT, FLAG) else {}
        sheet.set_column(column, column, width, None, hidden)
    sheet.freeze_panes(TOP + 1, 0)
    sheet.print_area(0, 0, TOP + 12, HELP)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def lines(method: Method, sheet: Sheet, scope: str) -> Iterator[Line]:
    """What is asked, in the order of the fields of a sheet."""
    labels: Mapping[str, tuple[str, str, str]] = {
        "title": (t("Title"), t("Country, year"), sheet.title),
        "date": (t("Date"), t("The day of the answers, such as 2026-11-22."), sheet.date),
        "respondent": (t("Answered by"), t("Ministry, unit or group"), sheet.respondent),
        "constituency": (
            t("Constituency"), t("What kind of body that is."), sheet.constituency
        ),
        "scope": (
            t("Questions that count"),
            t("The short list takes the few decisive questions of each sector."),
            scope,
        ),
        "content_version": (
            t("Version of the checklists"), t("Stays as it is."), sheet.content_version
        ),
    }  # fmt: skip
    kinds = {"constituency": "constituency", "scope": "scope"}
    for field_ in FIELDS[:-1]:
        label, help, value = labels[field_]
        flagged = QUICK if field_ == "scope" else ""
        yield Line(
            id=HEAD + field_, label=label, help=help, value=value,
            kind=kinds.get(field_, ""), flagged=flagged,
        )  # fmt: skip
    for key in method.profile:
        help = t("If no, questions on this alone are set aside, unless you answer them.")
        yield Line(
            id=HEAD + PROFILE + key.id, label=key.title, help=help,
            value=sheet.profile.get(key.id, ""), kind="profile", flagged="no",
        )  # fmt: skip
    label, help, value = labels["content_version"]
    yield Line(id=HEAD + "content_version", label=label, help=help, value=value)


def add_line(book: Book, lists: Lists, about: About, row: int, line: Line) -> None:
    """A row, its drop-down, and the hidden cell that formulas look at."""
    sheet = about.sheet
    value = lists.word(line.kind, line.value) if line.kind and line.value else line.value
    book.put(sheet, row, ID_AT, line.id, "cell", "text")
    book.put(sheet, row, WHAT, line.label, "cell", "bold")
    book.put(sheet, row, HELP, line.help, "cell", "quiet")
    is_day = line.id == HEAD + "date"
    opened = () if line.id == HEAD + "content_version" else ("input",)
    look = "day" if is_day else "text"
    book.put(sheet, row, SAYS, day(value) if is_day else value, "cell", *opened, look)
    if line.kind:
        error = t("Choose one of the list.")
        sheet.data_validation(row, SAYS, row, SAYS, listed(lists.range(line.kind), error))
    elif line.id in (HEAD + "title", HEAD + "respondent"):
        part = "title" if line.id == HEAD + "title" else "name"
        sheet.data_validation(row, SAYS, row, SAYS, fitting(part))
    book.fit(sheet, row, [(line.label, WIDE[WHAT]), (value, WIDE[SAYS]), (line.help, WIDE[HELP])])
    if line.flagged:
        add_flag(book, lists, about, row, line)


def add_flag(book: Book, lists: Lists, about: About, row: int, line: Line) -> None:
    """1 where the word chosen is the one that formulas ask about, else 0."""
    chosen = f"TRIM({cell_of(about.sheet, row, SAYS)})"
    formula = f"IF({chosen}={lists.cell(line.kind, line.flagged)},1,0)"
    book.reckon(about.sheet, row, FLAG, formula, int(line.value == line.flagged))
    about.flags[line.id] = cell_of(about.sheet, row, FLAG)


def day(text: str) -> date | str:
    """A day as a spreadsheet knows days; as text where it does not know it."""
    return date.fromisoformat(text) if is_date(text) and text >= EARLIEST else text


# The sheet that explains


def add_start(
    book: Book,
    start: Worksheet,
    sheet: Sheet,
    others: Sequence[Worksheet],
    asked: Sequence[Asked],
    said: Mapping[str, tuple[int, int]],
) -> None:
    """What this is, how to answer, and where each sheet is; by sector, how far it is answered."""
    for column, width in enumerate((3, 92, 12, 12)):
        start.set_column(column, column, width)
    start.set_portrait()
    start.protect("", {"format_columns": True, "format_rows": True})
    book.put(start, 0, 1, sheet.title or t("Workbook to answer in"), "title")
    start.set_row(0, 26)
    row = 2
    for heading, texts in parts():
        if heading:
            book.put(start, row, 1, heading, "heading")
            row += 1
        for text in texts:
            book.put(start, row, 1, text, "lead")
            book.fit(start, row, [(text, 88)])
            row += 1
        row += 1
    add_contents(book, start, row, others, asked, said)


def parts() -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is explained: a heading, and its paragraphs."""
    yield (
        "",
        (
            t(
                "This workbook holds the questions of mdcheck, which finds out in which sectors "
                "migration matters most for a country's development. The sheet Priorities follows "
                "every answer at once."
            ),
        ),
    )
    yield (
        t("How to answer"),
        (
            t("1. Say in the sheet About who answers, and which movements matter in your country."),
            t(
                "2. Open the sheet of a sector and choose an answer in each row. Click on the cell "
                "to see what no, partly and yes mean there."
            ),
            t(
                "3. Write into the note what the answer rests on, and choose how strong that is. "
                "Say in the note why a question does not apply."
            ),
            t(
                "4. Leave a row empty to come back to it later. Do not know says that you asked, "
                "and that nobody knows."
            ),
            t(
                "5. Save the file as a workbook (.xlsx) and send it back, or load it on the "
                "assessment page of the site."
            ),
        ),
    )
    yield (
        t("Good to know"),
        (
            t(
                "Cells with a light background are yours. The others are locked without a "
                "password, so that nothing is overwritten by chance."
            ),
            t(
                "There are no macros, and nothing is sent anywhere. Columns may be widened, rows "
                "sorted and sheets moved. Leave the hidden first column: it says which question "
                "a row answers."
            ),
        ),
    )


def add_contents(
    book: Book,
    start: Worksheet,
    row: int,
    others: Sequence[Worksheet],
    asked: Sequence[Asked],
    said: Mapping[str, tuple[int, int]],
) -> None:
    """A row for each sheet, leading to it."""
    for column, head in enumerate([t("Sheet"), t("Answered"), t("Asked")], 1):
        book.put(start, row, column, head, "head")
    for at, sheet in enumerate(others, row + 1):
        add_link(book, start, at, sheet)
        for column in (2, 3):
            book.put(start, at, column, "", "cell")
    for at, one in enumerate(asked, row + 1 + len(others)):
        add_link(book, start, at, one.sheet, one.checklist.title)
        values = zip((SAID, COUNTS), said[one.checklist.id], strict=True)
        for column, (cells, value) in enumerate(values, 2):
            formula = f"SUM({one.column(cells)})"
            book.reckon(start, at, column, formula, value, "cell", "count")


def add_link(book: Book, start: Worksheet, row: int, sheet: Worksheet, title: str = "") -> None:
    target = f"internal:{named(sheet)}A1"
    start.write_url(row, 1, target, book.style("cell", "link"), title or str(sheet.get_name()))
