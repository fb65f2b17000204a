"""Write the workbook to answer in: questions with drop-downs, and priorities that follow them.

`mdcheck import` and the assessment page read it back (`mdcheck/load/workbook.py`). Its formulas
give the engine's own numbers; a test has LibreOffice calculate them anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from mdcheck.assess import assess
from mdcheck.count import BLANK
from mdcheck.data.workbook.asked import AT, COUNTS, SAID, Asked, Frame, add_sector, counted
from mdcheck.data.workbook.book import Book
from mdcheck.data.workbook.head import add_about, add_start
from mdcheck.data.workbook.lists import Lists
from mdcheck.data.workbook.ranked import add_ranking
from mdcheck.data.workbook.rest import add_goals, add_kept
from mdcheck.data.workbook.sums import add_sums
from mdcheck.load.cells import HEAD, KEPT, LONGEST_CELL, PROFILE, joined, titles, units, words
from mdcheck.load.document import Unreadable
from mdcheck.model import QUICK, Checklist, Content, Problem, Sheet
from mdcheck.words import t


def workbook(
    content: Content,
    sheet: Sheet,
    sectors: Sequence[Checklist] = (),
    *,
    scope: str = "",
    source: str = "",
) -> bytes:
    """The file, with these answers in it, on these sectors or all; `scope` before the sheet's own.

    With scope "quick" it asks the short list only; else all questions, and a cell says which count.
    Raises Unreadable where a text is longer than a cell can be; `source` is the sheet's file.
    """
    refuse_long(sheet, source)
    chosen, counts = sectors or content.sectors, scope or sheet.scope
    book = Book(sheet.title or t("Workbook to answer in"))
    start = book.sheet(t("Start here"))
    frame, about = begun(book, content, sheet, counts)
    ranking = book.sheet(t("Priorities"))
    asked = [add_sector(frame, one, every=scope != QUICK) for one in chosen]
    goals = add_goals(frame)
    add_kept(frame, {id for one in asked for id in one.ids})
    said = {one.checklist.id: said_of(frame, one) for one in asked}
    result = assess(content, sheet, scope=counts, sectors=[one.id for one in chosen])
    sums = add_sums(frame, asked, result, said)
    add_ranking(frame, ranking, asked, sums, result)
    add_start(book, start, sheet, (about, ranking, goals), asked, said)
    start.activate()
    return book.done()


def begun(book: Book, content: Content, sheet: Sheet, scope: str) -> tuple[Frame, Worksheet]:
    """What all sheets share, and the sheet on the assessment as a whole."""
    method = content.method
    chosen = {
        **words(content),
        "verdict": titles((*method.order, *method.verdicts)),
        "mode": titles(method.modes),
    }
    lists = Lists(book, chosen)
    about = add_about(book, lists, method, sheet, scope)
    frame = Frame(
        book=book,
        lists=lists,
        method=method,
        sheet=sheet,
        scope=scope,
        aside={key.id: about.flags[HEAD + PROFILE + key.id] for key in method.profile},
        quick=about.flags[f"{HEAD}scope"],
    )
    return frame, about.sheet


def said_of(frame: Frame, asked: Asked) -> tuple[int, int]:
    """How many questions of a sheet are answered, and how many it asks."""
    answers = frame.sheet.answers
    found = [
        counted(frame, item, answers.get(item.id, BLANK))
        for item in asked.checklist.items
        if item.scored and item.id in asked.ids
    ]
    return sum(one[SAID - AT] for one in found), sum(one[COUNTS - AT] for one in found)


def refuse_long(sheet: Sheet, source: str) -> None:
    """Raises Unreadable for texts that no cell can hold: cut, they would be lost unseen."""
    long = [where for where, text in texts(sheet) if units(text) > LONGEST_CELL]
    if long:
        message = t(
            "is longer than {most} characters, which is all a cell holds", most=LONGEST_CELL
        )
        hint = t("Shorten it first.")
        raise Unreadable(
            *(Problem(file=source, where=where, message=message, hint=hint) for where in long)
        )


def texts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every text of a sheet that goes into a cell, and where it stands."""
    yield from (("title", sheet.title), ("respondent.name", sheet.respondent))
    yield "content_version", sheet.content_version
    for id, answer in sheet.answers.items():
        yield f"answers {id}", KEPT + id  # as the sheet for what is kept has it
        yield f"answers {id} note", answer.note
        yield f"answers {id} reference", answer.reference
        yield f"answers {id} by", answer.by
    for number, goal in enumerate(sheet.goals, 1):
        yield f"goals {number} title", goal.title
        yield f"goals {number} sectors", joined(goal.sectors)
