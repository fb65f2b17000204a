"""A sector's sheet: its questions with room for the answers, and what each adds to the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from mdcheck.count import BLANK, in_scope, is_set_aside, points_of
from mdcheck.data.workbook.book import Book, range_of
from mdcheck.data.workbook.lists import IDS, Lists
from mdcheck.limits import LONGEST
from mdcheck.load.cells import ID
from mdcheck.model import (
    NOT_APPLICABLE,
    PRESSURE,
    QUICK,
    Answer,
    Checklist,
    Item,
    Level,
    Method,
    Section,
    Sheet,
)
from mdcheck.words import t

WIDTHS = (8, 5, 46, 40, 17, 44, 15, 28, 20)  # of id, number, question, help, answer ... by
TAKEN = (9, 9, *WIDTHS[2:3], 1.15 * WIDTHS[3], *WIDTHS[4:])  # the help is in small letters
HEAD = 2  # the row of the column heads
FIRST = HEAD + 1
ID_AT, NUMBER, QUESTION, HELP, ANSWER, NOTE, EVIDENCE, REFERENCE, BY = range(9)
PART, FULL, CORE, NO, PARTLY, YES, ALERT = range(9, 16)  # what an item is
AT, ASIDE, ASKED, KNOWN, POINTS, COUNTS, SAID, ACT = range(16, 24)  # what its answer comes to
NEED, POTENTIAL = "need", "potential"
LONGEST_MESSAGE = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all sheets of a file share. `aside` and `quick`: the cells that say, by 1 or 0, which
    movements the country has not, and whether only the short list counts."""

    book: Book
    lists: Lists
    method: Method
    sheet: Sheet
    scope: str
    aside: Mapping[str, str]
    quick: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A sector's sheet as others refer to it: its rows with questions."""

    checklist: Checklist
    sheet: Worksheet
    last: int
    ids: frozenset[str]

    def column(self, column: int) -> str:
        return range_of(self.sheet, FIRST, self.last, column)


def add_sector(frame: Frame, checklist: Checklist, *, every: bool) -> Asked:
    """The sheet of a sector; `every`: with the questions outside the short list too."""
    book = frame.book
    sheet = book.sheet(checklist.title)
    set_up(book, sheet, checklist)
    numbers = checklist.numbers
    add_heads(frame, sheet)
    row = FIRST
    ids: set[str] = set()
    for section in checklist.sections:
        items = in_scope(section.items, "" if every else QUICK)
        row = add_section(frame, sheet, row, section, items, numbers)
        ids |= {item.id for item in items}
    last = max(FIRST, row - 1)
    sheet.print_area(0, 0, last, BY)
    return Asked(checklist=checklist, sheet=sheet, last=last, ids=frozenset(ids))


def set_up(book: Book, sheet: Worksheet, checklist: Checklist) -> None:
    """Heads, widths, protection and print."""
    book.put(sheet, 0, NUMBER, checklist.title, "title")
    sheet.set_row(0, 26)
    book.put(sheet, 1, NUMBER, how_to_answer(), "aside")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(ID_AT, ID_AT, WIDTHS[0], None, {"hidden": True})
    sheet.set_column(PART, ACT, 8, None, {"hidden": True})
    sheet.freeze_panes(FIRST, HELP)
    sheet.repeat_rows(HEAD)
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True})


def how_to_answer() -> str:
    return t(
        "Choose an answer in each row. A note, its evidence and a reference let others follow it."
    )


def add_section(
    frame: Frame,
    sheet: Worksheet,
    row: int,
    section: Section,
    items: Sequence[Item],
    numbers: Mapping[str, int],
) -> int:
    """A section's title and its questions; the next free row."""
    if not items:
        return row
    for column in range(NUMBER, BY + 1):
        text = section.title if column == NUMBER else ""
        frame.book.put(sheet, row, column, text, "band")
    for at, item in enumerate(items, row + 1):
        add_item(frame, sheet, at, item, numbers[item.id])
    return row + 1 + len(items)


def add_heads(frame: Frame, sheet: Worksheet) -> None:
    column = frame.lists.words["column"]
    heads = [
        ID, t("No."), t("Question"), t("Help"), column["level"], column["note"],
        column["evidence"], column["reference"], column["by"],
    ]  # fmt: skip
    for at, head in enumerate(heads):
        frame.book.put(sheet, HEAD, at, head, "head")


def add_item(frame: Frame, sheet: Worksheet, row: int, item: Item, number: int) -> None:
    """A question, what was answered to it, and the cells where others may answer."""
    book, answer = frame.book, frame.sheet.answers.get(item.id, BLANK)
    book.put(sheet, row, ID_AT, item.id, "cell", "text")
    book.put(sheet, row, NUMBER, number, "cell", "count")
    book.put(sheet, row, QUESTION, item.text, "cell")
    book.put(sheet, row, HELP, help_of(item), "cell", "quiet")
    word = "" if answer.level is None else frame.lists.word("answer", str(answer.level))
    evidence = frame.lists.word("evidence", answer.evidence) if answer.evidence else ""
    answered = ("cell", "input", "bold", "text") if item.scored else ("cell", "none", "text")
    book.put(sheet, row, ANSWER, word, *answered)
    said = ((NOTE, answer.note), (EVIDENCE, evidence), (REFERENCE, answer.reference))
    for column, text in (*said, (BY, answer.by)):
        book.put(sheet, row, column, text, "cell", "input", "text")
    texts = (
        "",
        "",
        item.text,
        help_of(item),
        word,
        answer.note,
        evidence,
        answer.reference,
        answer.by,
    )
    book.fit(sheet, row, list(zip(texts, TAKEN, strict=True)))
    add_choices(frame, sheet, row, item)
    if item.scored:
        add_sums(frame, sheet, row, item, answer)


def help_of(item: Item) -> str:
    if item.scored:
        return item.help
    return " ".join(filter(None, [t("An open question: it takes a note only."), item.help]))


def add_choices(frame: Frame, sheet: Worksheet, row: int, item: Item) -> None:
    """Which answers a cell takes, and what they mean."""
    if item.scored:
        choices = {
            **listed(frame.lists.range("answer"), t("Choose one of the answers of the list.")),
            "input_title": t("What the answers mean"),
            "input_message": anchors(frame.method, item),
        }
        if len(choices["input_message"]) > LONGEST_MESSAGE:
            del choices["input_title"], choices["input_message"]
        sheet.data_validation(row, ANSWER, row, ANSWER, choices)
    kinds = listed(frame.lists.range("evidence"), t("Choose one of the kinds of the list."))
    sheet.data_validation(row, EVIDENCE, row, EVIDENCE, kinds)
    for column, part in ((NOTE, "note"), (REFERENCE, "reference"), (BY, "by")):
        sheet.data_validation(row, column, row, column, fitting(part))


def listed(source: str, error: str) -> dict[str, Any]:
    """A drop-down."""
    return {
        "validate": "list",
        "source": f"={source}",
        "error_title": t("Not on the list"),
        "error_message": error,
    }


def fitting(part: str) -> dict[str, Any]:
    """A text as long as it can be saved."""
    most = LONGEST[part]
    return {
        "validate": "length",
        "criteria": "<=",
        "value": most,
        "error_title": t("Too long"),
        "error_message": t("Up to {most} characters fit here.", most=most),
    }


def anchors(method: Method, item: Item) -> str:
    """What no, partly and yes mean for an item, a line each."""
    meanings = method.anchors[item.role]
    lines = [
        t("{answer}: {meaning}", answer=level.title, meaning=meaning)
        for level, meaning in zip(method.levels, meanings, strict=True)
    ]
    return "\n".join(lines)


# What an answer comes to


def add_sums(frame: Frame, sheet: Worksheet, row: int, item: Item, answer: Answer) -> None:
    """What the item is, in numbers, and the formulas that make sums of its answer."""
    method = frame.method
    is_alert = item.role == PRESSURE and item.weight == method.alert.weight
    facts = (
        NEED if item.role in method.need else POTENTIAL,
        2 * item.weight,
        int(item.core),
        *(points_of(method, item, level) for level in range(3)),
        method.alert.level + 1 if is_alert else 0,
    )
    for column, fact in enumerate(facts, PART):
        frame.book.put(sheet, row, column, fact)
    formulas = formulas_of(frame, row, item)
    found = counted(frame, item, answer)
    for column, (formula, value) in enumerate(zip(formulas, found, strict=True), AT):
        frame.book.reckon(sheet, row, column, formula, value)


def formulas_of(frame: Frame, row: int, item: Item) -> tuple[str, ...]:
    """From the answer's place on the list to the points, each in a cell of its own."""

    def cell(column: int) -> str:
        return str(xl_rowcol_to_cell(row, column))

    def chosen(column: int) -> str:
        return f"MATCH(TRIM({cell(ANSWER)}),{frame.lists.range('answer', column)},0)"

    absent = ",".join(f"{frame.aside[key]}=1" for key in item.applies)
    in_list = f"OR({cell(CORE)}=1,{frame.quick}=0)"
    at, aside, alert = cell(AT), cell(ASIDE), cell(ALERT)
    return (
        f"IFERROR(MATCH(TRIM({cell(ANSWER)}),{frame.lists.range('answer')},0),"
        f"IFERROR({chosen(IDS)},0))",
        f"IF(AND({at}=0,{absent}),1,0)" if absent else "0",
        f"IF(AND({at}<>{place_of(frame, NOT_APPLICABLE)},{aside}=0,{in_list}),{cell(FULL)},0)",
        f"IF(AND({at}>=1,{at}<={len(frame.method.levels)}),{cell(ASKED)},0)",
        f"IF({cell(KNOWN)}>0,CHOOSE({at},{cell(NO)},{cell(PARTLY)},{cell(YES)}),0)",
        f"IF(AND({aside}=0,{in_list}),1,0)",
        f"IF(AND({cell(COUNTS)}=1,{at}>0),1,0)",
        f"IF(AND({alert}>0,{alert}={at},{in_list}),1,0)",
    )


def counted(frame: Frame, item: Item, answer: Answer) -> tuple[int, ...]:
    """What the formulas come to."""
    level, method = answer.level, frame.method
    aside = is_set_aside(item, level, frame.sheet.profile)
    asks = item.core or frame.scope != QUICK
    at = place_of(frame, level)
    full = 2 * item.weight if asks and not aside and level != NOT_APPLICABLE else 0
    known = full if isinstance(level, int) else 0
    points = points_of(method, item, level) if known and isinstance(level, int) else 0
    acts = item.role == PRESSURE and item.weight == method.alert.weight
    return (
        at,
        int(aside),
        full,
        known,
        points,
        int(asks and not aside),
        int(asks and not aside and at > 0),
        int(acts and asks and level == method.alert.level),
    )


def place_of(frame: Frame, level: Level) -> int:
    """Where an answer stands in the list, from 1; 0 when there is none."""
    if level is None:
        return 0
    return 1 + list(frame.lists.words["answer"]).index(str(level))
