"""Read the workbook to answer in, wherever its rows, columns and sheets were moved to.

A table is found by the column of ids, its columns by the words of its head; what a cell says is a
word of the lists in the file. What cannot be read is listed with sheet and cell, and left out.
`mdcheck/web/src/load/workbook.js` reads the same.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from mdcheck.load.cells import (
    FIELDS,
    GOAL,
    HEAD,
    ID,
    KEPT,
    MARK,
    NOT_ANSWERED,
    OTHER,
    PROFILE,
    Words,
    plain,
    split,
    words,
)
from mdcheck.load.document import Document, Keys, Unreadable, is_writable
from mdcheck.load.jsontext import read_json
from mdcheck.load.near import near_miss, short
from mdcheck.load.reading import is_date
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import read_bytes
from mdcheck.model import ANSWERS_FORMAT, Content, Problem, Sheet
from mdcheck.words import t

LARGEST_OPENED = 80_000_000  # bytes that a file may come to when it is unzipped
MOST_CELLS = 2_000_000  # of one sheet, empty ones between others too
MOST_EXPORTED = 3 * MOST_CELLS  # in an export, which holds many submissions
PART = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)")
PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]*)["']""")
NOT_TEXT = re.compile(r"_x(FFF[EF])_", re.IGNORECASE)  # as files write what XML cannot hold
Value = Any  # text, number, truth or day, as the file has it; "" where there is nothing
Grid = tuple[str, list[list[Value]]]
"""A sheet's name and its rows."""


def load_workbook(path: str, content: Content) -> tuple[Sheet, list[Problem]]:
    """The answers in a workbook; what could not be read of it (fatal), and what is odd.

    Raises Unreadable where nothing is left.
    """
    return read_workbook(path, read_bytes(path), content)


def read_workbook(path: str, held: bytes, content: Content) -> tuple[Sheet, list[Problem]]:
    """The same of a file that is read already."""
    reader = WorkbookReader(path, opened(path, held), content)
    document = reader.document()
    if reader.problems and not says_anything(document.data):
        raise Unreadable(*reader.problems)
    sheet, notices = build_sheet(document, content)
    return sheet, [*reader.problems, *notices]


# The file


def opened(file: str, content: bytes, most: int = MOST_CELLS) -> list[Grid]:
    """The sheets of a file, every cell at its place. Raises Unreadable."""
    from python_calamine import CalamineWorkbook

    refuse_vast(file, content, most)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
        return [(name, sheet.to_python(skip_empty_area=False)) for name, sheet in found]
    except Exception:  # it raises errors of its own for every kind of damage
        raise Unreadable(damaged(file)) from None


def damaged(file: str) -> Problem:
    message = t("is not a workbook that can be opened, or it is damaged")
    return Problem(file=file, message=message, hint=t("Save it as .xlsx, and try again."))


def refuse_vast(file: str, content: bytes, most: int = MOST_CELLS) -> None:
    """Raises Unreadable for what is no zip file, or would fill the memory once it is opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as inner:
            entries = inner.infolist()
            is_vast = sum(entry.file_size for entry in entries) > LARGEST_OPENED * (
                most // MOST_CELLS
            )
            is_ours = "xl/workbook.xml" in inner.namelist()  # else it is of another kind
            is_sound = is_vast or (is_ours and inner.testzip() is None)
            is_vast = is_vast or any(cells_of(inner.read(one)) > most for one in entries)
    except Exception:  # every kind of damage
        raise Unreadable(damaged(file)) from None
    if is_vast:
        message, hint = t("holds more cells than a workbook of ours"), t("Is it the right file?")
        raise Unreadable(Problem(file=file, message=message, hint=hint))
    if not is_sound:
        raise Unreadable(damaged(file))


def cells_of(sheet: bytes) -> int:
    """How many cells a sheet has from the first to the last, as its text names them."""
    rows = columns = 1
    row = column = 0  # of the part before: one that does not say its place is the next
    for kind, said in PART.findall(sheet):
        found = PLACE.search(said)
        name, number = found.groups() if found else (b"", b"")
        if kind == b"row":
            row, column = int(number or row + 1), 0
        else:
            row, column = int(number or row), column_number(name.upper()) if name else column + 1
        rows, columns = max(rows, row), max(columns, column)
    return rows * columns


def column_number(letters: bytes) -> int:
    """The number of a column, from 1.

    >>> column_number(b"A"), column_number(b"AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


# The tables in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell, and where: its sheet, row and column, from 0."""

    sheet: str
    row: int
    column: int
    value: Value

    @property
    def text(self) -> str:
        return text_of(self.value)

    @property
    def place(self) -> str:
        """As people name it: "Health services, E12"."""
        return t("{sheet}, {cell}", sheet=self.sheet, cell=letters(self.column) + str(self.row + 1))


def text_of(value: Value) -> str:
    """A value as text: numbers and days as files write them."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if is_midnight(value) else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return NOT_TEXT.sub(lambda found: chr(int(found[1], 16)), str(value))


def is_midnight(value: datetime) -> bool:
    return not (value.hour or value.minute or value.second)


def letters(column: int) -> str:
    """A column's letters.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(column, 26)
    return (letters(rest - 1) if rest else "") + chr(65 + last)


Record = dict[str, Cell]
"""The cells of a row, by the id of their column; those that hold something."""


def records(grid: Grid, columns: Mapping[str, str]) -> Iterator[Record]:
    """The rows of a table that have an id; none where the sheet has no such table.

    `columns` says which id a word of the head stands for.
    """
    name, rows = grid
    at: dict[str, int] = {}
    for number, row in enumerate(rows):
        found = head_of(row, columns)
        if found and at.get(ID, found[ID]) == found[ID]:  # else somebody's note that says "id"
            at = found
            continue
        record = {
            id: Cell(sheet=name, row=number, column=column, value=row[column])
            for id, column in at.items()
            if row[column] != ""
        }
        if ID in record:
            yield record


def head_of(row: Sequence[Value], columns: Mapping[str, str]) -> dict[str, int]:
    """Where each column stands, if a row is the head of a table of ours."""
    named = {columns.get(plain(str(value)), ""): at for at, value in reversed([*enumerate(row)])}
    named.pop("", None)
    return named if ID in named and len(named) > 1 else {}


def lists_in(grids: Sequence[Grid]) -> dict[str, dict[str, str]]:
    """The lists that a file brings along: by list, the word of each id."""
    found: dict[str, dict[str, str]] = {}
    for _, rows in grids:
        if rows and rows[0] and rows[0][0] == MARK:
            for kind, id, word in (row[:3] for row in rows[1:] if len(row) > 2):
                found.setdefault(str(kind), {})[text_of(id)] = text_of(word)
    return found


def by_word(lists: Sequence[Words], kind: str) -> dict[str, str]:
    """Which id a word stands for: those of the file first, then ours, then the ids themselves."""
    found: dict[str, str] = {}
    for one in lists:
        for id, word in one.get(kind, {}).items():
            found.setdefault(plain(word), id)
    for one in lists:
        for id in one.get(kind, {}):
            found.setdefault(plain(id), id)
    return found


# The answers in them


@dataclass(slots=True)
class Said:
    """What was read so far, in the form of an answer sheet, and where each part stands."""

    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Keys, str] = field(default_factory=dict)


class Placed(Document):
    """Answers from a workbook: a problem names the cell instead of a line."""

    def __init__(self, file: str, said: Said) -> None:
        super().__init__(file, said.data, dict)
        self.places = said.places

    def problem(self, keys: Keys, message: str, hint: str = "", *, fatal: bool = True) -> Problem:
        at = keys
        while at and at not in self.places:
            at = at[:-1]
        what = str(keys[1]) if keys[:1] == ("answers",) and len(keys) > 1 else ""
        where = " ".join(filter(None, [self.places.get(at, ""), what]))
        return Problem(file=self.file, where=where, message=message, hint=hint, fatal=fatal)


class WorkbookReader:
    """One reading of one file: gathers the answers, and what cannot be read on the way."""

    def __init__(self, file: str, grids: Sequence[Grid], content: Content) -> None:
        self.file = file
        self.grids = grids
        self.content = content
        self.problems: list[Problem] = []
        lists = (lists_in(grids), words(content))
        self.ids = {kind: by_word(lists, kind) for kind in lists[1]}
        self.titles = lists[1]
        self.said = Said()
        self.pieces: dict[str, dict[int, Cell]] = {}

    def wrong(self, cell: Cell, message: str, hint: str = "") -> None:
        self.problems.append(Problem(file=self.file, where=cell.place, message=message, hint=hint))

    def document(self) -> Placed:
        """All that the file says, as the document of an answer sheet. Raises Unreadable."""
        found = [
            record
            for grid in self.grids
            if not is_lists(grid)
            for record in records(grid, self.ids["column"])
        ]
        if not found:
            message = t("holds no table of a workbook of ours")
            hint = t("'mdcheck export workbook' writes one. Were its hidden columns deleted?")
            raise Unreadable(Problem(file=self.file, message=message, hint=hint))
        self.said.data = {"format": ANSWERS_FORMAT}
        answers: dict[str, Any] = {}
        goals: list[dict[str, Any]] = []
        for record in found:
            id = record[ID].text
            if id.startswith(HEAD):
                self.take_head(id.removeprefix(HEAD), record)
            elif id.startswith(GOAL):
                self.take_goal(record, goals)
            elif id.startswith(OTHER):
                self.take_piece(id.removeprefix(OTHER), record)
            else:
                self.take_answer(id.removeprefix(KEPT), record, answers)
        self.put_together()
        self.said.data |= {"answers": answers, "goals": goals}
        return Placed(self.file, self.said)

    # The assessment as a whole

    def take_head(self, id: str, record: Record) -> None:
        cell = record.get("level")
        if cell is None:
            return
        if id.startswith(PROFILE):
            self.take_profile(id.removeprefix(PROFILE), cell)
        elif id in ("constituency", "scope"):
            self.keep(id, cell, self.chosen(id, cell))
        elif id == "date":
            self.keep(id, cell, self.day(cell))
        elif id in FIELDS:
            self.keep(id, cell, self.text(cell))

    def keep(self, id: str, cell: Cell, value: str) -> None:
        if not value:
            return
        keys: Keys = (id,)
        if id in ("respondent", "constituency"):
            keys = ("respondent", "name" if id == "respondent" else id)
            self.said.data.setdefault("respondent", {})[keys[1]] = value
        else:
            self.said.data[id] = value
        self.said.places[keys] = cell.place

    def take_profile(self, key: str, cell: Cell) -> None:
        known = [term.id for term in self.content.method.profile]
        if key not in known:
            self.wrong(cell, t("no such question is asked of a country now"))
        elif word := self.chosen("profile", cell):
            self.said.data.setdefault("profile", {})[key] = word
            self.said.places["profile", key] = cell.place

    def day(self, cell: Cell) -> str:
        text = cell.text.strip(" ")
        if not text or is_date(text):
            return text
        message = t("{value} is not a date", value=short(cell.text))
        self.wrong(cell, message, t("Write it as 2026-11-22."))
        return ""

    def text(self, cell: Cell) -> str:
        if is_writable(cell.text):
            return cell.text
        self.wrong(cell, t("holds half a character (a lone surrogate, \\ud800 to \\udfff)"))
        return ""

    def chosen(self, kind: str, cell: Cell) -> str:
        """The id of a word that was chosen from a list."""
        word = plain(cell.text)
        if not word or word in self.ids[kind]:
            return self.ids[kind].get(word, "")
        names = [name for id, name in self.titles[kind].items() if id != NOT_ANSWERED]
        message = t("{value} is none of the words to choose from", value=short(cell.text))
        self.wrong(cell, message, near_miss(cell.text, names))
        return ""

    def take_piece(self, id: str, record: Record) -> None:
        """A piece of what the workbook only keeps, by its number."""
        key, _, number = id.rpartition("/")
        if "note" in record and number.isascii() and number.isdigit():
            self.pieces.setdefault(key, {})[int(number)] = record["note"]

    def put_together(self) -> None:
        for key, cells in self.pieces.items():
            found = [cells[number] for number in sorted(cells)]
            try:
                value = read_json(self.file, "".join(cell.text for cell in found)).data
            except Unreadable:
                self.wrong(found[0], t("is not as it was written"))
            else:
                self.said.data.setdefault(key, value)
                self.said.places[key,] = found[0].place

    # Answers

    def take_answer(self, id: str, record: Record, answers: dict[str, Any]) -> None:
        """What a row says of a question; a row that says nothing asks for nothing."""
        entry: dict[str, Any] = {}
        level = self.chosen("answer", record["level"]) if "level" in record else ""
        if level and level != NOT_ANSWERED:
            entry["level"] = int(level) if re.fullmatch("[0-9]", level) else level
        if "evidence" in record and (kind := self.chosen("evidence", record["evidence"])):
            entry["evidence"] = kind
        for key in ("note", "reference", "by"):
            if key in record and (text := self.text(record[key])):
                entry[key] = text
        if not entry and level != NOT_ANSWERED:
            return
        if not is_writable(id):
            self.wrong(
                record[ID], t("holds half a character (a lone surrogate, \\ud800 to \\udfff)")
            )
        elif answers.get(id) and answers[id] != entry:
            self.wrong(record[ID], t("{id} is answered twice; the first counts", id=id))
        else:
            answers[id] = entry
            self.said.places["answers", id] = record.get("level", record[ID]).place

    # Goals

    def take_goal(self, record: Record, goals: list[dict[str, Any]]) -> None:
        title = self.text(record["title"]) if "title" in record else ""
        names = split(self.text(record["sectors"])) if "sectors" in record else []
        scores = self.scores(record)
        if not title:
            if names or scores:
                self.wrong(record[ID], t("the goal has no title"))
            return
        sectors = [self.ids["sector"].get(plain(name), name) for name in names]
        self.said.places["goals", len(goals)] = record["title"].place
        goals.append({"title": title, "sectors": sectors, "scores": scores})

    def scores(self, record: Record) -> dict[str, int]:
        found = {}
        for criterion in self.content.method.criteria:
            cell = record.get(criterion.id)
            text = cell.text.strip(" ") if cell else ""
            if text in ("0", "1", "2"):
                found[criterion.id] = int(text)
            elif cell and text:
                hint = t("Use 0 (do not agree), 1 (agree) or 2 (strongly agree).")
                self.wrong(cell, t("{value} is not a score", value=short(cell.text)), hint)
        return found


def says_anything(data: Mapping[str, Any]) -> bool:
    """Whether anything was read that a person wrote."""
    keys = set(data) - {"format", "scope", "content_version", "answers", "goals"}
    return bool(keys or data["answers"] or data["goals"])


def is_lists(grid: Grid) -> bool:
    _, rows = grid
    return bool(rows and rows[0] and rows[0][0] == MARK)
