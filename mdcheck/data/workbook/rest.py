"""The sheets with the goals, and with the answers that no other sheet asks for."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from mdcheck.count import BLANK
from mdcheck.data.json import sheet_object
from mdcheck.data.workbook.asked import Frame, fitting
from mdcheck.limits import GOALS
from mdcheck.load.cells import GOAL, ID, KEPT, NOT_ANSWERED, OTHER, joined
from mdcheck.model import Goal, Sheet
from mdcheck.words import t

HEAD = 2
WIDTHS = (34, 17, 50, 16, 34, 24)  # of id, answer, note, evidence, reference, by
PIECE = 30_000  # characters of a cell, all of one unit
TABLES = (  # the keys of a sheet that the tables of a workbook hold
    "format", "title", "date", "respondent", "content_version", "scope", "profile", "answers",
    "goals",
)  # fmt: skip
ROOM = 10  # rows for goals to come


def add_goals(frame: Frame) -> Worksheet:
    """A row for each goal and some to come, with a column for each criterion."""
    book, words = frame.book, frame.lists.words["column"]
    sheet = book.sheet(t("Goals"))
    book.put(sheet, 0, 1, t("Goals"), "title")
    sheet.set_row(0, 26)
    says = t("Judge each goal on each criterion: 0 do not agree, 1 agree, 2 strongly agree.")
    book.put(sheet, 1, 1, says, "aside")
    criteria = [criterion.id for criterion in frame.method.criteria]
    heads = [ID, words["title"], words["sectors"], *(words[id] for id in criteria), t("Total")]
    for column, head in enumerate(heads):
        book.put(sheet, HEAD, column, head, "head")
        sheet.set_column(column, column, (8, 46, 34)[column] if column < 3 else 24)
    sheet.set_column(0, 0, 8, None, {"hidden": True})
    sheet.set_row(HEAD, 44)
    sheet.freeze_panes(HEAD + 1, 2)
    sheet.repeat_rows(HEAD)
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True})
    goals = frame.sheet.goals
    room = max(0, min(ROOM, GOALS - len(goals)))
    for row, goal in enumerate([*goals, *[Goal(title="")] * room], HEAD + 1):
        add_goal(frame, sheet, row, goal, criteria)
    return sheet


def add_goal(frame: Frame, sheet: Worksheet, row: int, goal: Goal, criteria: Sequence[str]) -> None:
    book, sectors = frame.book, frame.lists.words["sector"]
    names = [sectors.get(id, id) for id in goal.sectors]
    book.put(sheet, row, 0, f"{GOAL}{row - HEAD}", "cell", "text")
    book.put(sheet, row, 1, goal.title, "cell", "input", "text")
    book.put(sheet, row, 2, joined(names), "cell", "input", "text")
    sheet.data_validation(row, 1, row, 1, fitting("title"))
    help = {
        "validate": "any",
        "input_title": t("Sectors"),
        "input_message": t("Titles of sectors, with a semicolon between them."),
    }
    sheet.data_validation(row, 2, row, 2, help)
    for column, id in enumerate(criteria, 3):
        book.put(sheet, row, column, goal.scores.get(id, ""), "cell", "input", "middle")
        sheet.data_validation(row, column, row, column, scores())
    book.fit(sheet, row, [(goal.title, 46), (joined(names), 34)])
    last = 2 + len(criteria)
    marks = xl_range(row, 3, row, last)
    formula = f'IF(COUNT({marks})=0,"",SUM({marks}))'
    total = sum(goal.scores.values()) if goal.scores else ""
    book.reckon(sheet, row, last + 1, formula, total, "cell", "count")


def scores() -> dict[str, object]:
    return {
        "validate": "list",
        "source": [0, 1, 2],
        "error_title": t("Not on the list"),
        "error_message": t("Use 0 (do not agree), 1 (agree) or 2 (strongly agree)."),
    }


def add_kept(frame: Frame, here: Collection[str]) -> Worksheet | None:
    """The answers of the sheet that none of the sheets here asks for, so that they come back."""
    sheet_answers = frame.sheet.answers
    unknown = set(frame.sheet.unknown_ids)
    kept = [id for id in sheet_answers if id not in here]
    kept = [id for id in kept if sheet_answers[id] != BLANK or id in unknown]
    pieces = list(pieces_of(frame.sheet))
    if not kept and not pieces:
        return None
    book, words = frame.book, frame.lists.words["column"]
    sheet = book.sheet(t("Kept"))
    book.put(sheet, 0, 0, t("Answers kept"), "title")
    sheet.set_row(0, 26)
    says = t("They were given to questions that this workbook does not ask, and go back with it.")
    book.put(sheet, 1, 0, says, "aside")
    keys = ("level", "note", "evidence", "reference", "by")
    for column, head in enumerate([ID, *(words[key] for key in keys)]):
        book.put(sheet, HEAD, column, head, "head")
        sheet.set_column(column, column, WIDTHS[column])
    sheet.freeze_panes(HEAD + 1, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True})
    for row, id in enumerate(kept, HEAD + 1):
        add_answer(frame, sheet, row, id)
    for row, (id, text) in enumerate(pieces, HEAD + 1 + len(kept)):
        book.put(sheet, row, 0, id, "cell", "text")
        book.put(sheet, row, 2, text, "cell", "text")
    return sheet


def pieces_of(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What a sheet says that no table here has, as JSON, in pieces that fit into cells."""
    for key, value in sheet_object(sheet).items():
        if key not in TABLES:
            text = json.dumps(value)
            for number, at in enumerate(range(0, len(text), PIECE), 1):
                yield f"{OTHER}{key}/{number}", text[at : at + PIECE]


def add_answer(frame: Frame, sheet: Worksheet, row: int, id: str) -> None:
    answer, word = frame.sheet.answers[id], frame.lists.word
    level = NOT_ANSWERED if answer == BLANK else answer.level
    texts = (
        KEPT + id,
        "" if level is None else word("answer", str(level)),
        answer.note,
        word("evidence", answer.evidence) if answer.evidence else "",
        answer.reference,
        answer.by,
    )
    frame.book.fit(sheet, row, list(zip(texts, WIDTHS, strict=True)))
    for column, text in enumerate(texts):
        frame.book.put(sheet, row, column, text, "cell", "text")
