"""Say every answer with what it rests on, and add up the score so that it can be checked by hand.

`mdcheck/web/src/report/answers.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mdcheck.blocks import (
    MEAN,
    NUMBER,
    SHARE,
    SUM,
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Table,
    Text,
    Worked,
)
from mdcheck.count import in_scope, is_set_aside, points_of
from mdcheck.model import NOT_APPLICABLE, Item
from mdcheck.report.sector import halfway, sum_line
from mdcheck.report.told import DASH, Told, answer_title, answer_to, checklist_of, item_line, titles
from mdcheck.report.voices import rests_on
from mdcheck.results import Index, SectorResult
from mdcheck.score import tenths
from mdcheck.words import t


def sums(result: SectorResult) -> tuple[Text, ...]:
    """What need and potential add up to, and how priority follows."""
    named = ((t("Need"), result.need), (t("Potential"), result.potential))
    return (*(Text(text=sum_line(name, part)) for name, part in named if part), *halfway(result))


def every_answer(about: Told, results: Sequence[SectorResult], *, notes: bool) -> list[Block]:
    """The answers of each sector that has any, under its title."""
    blocks: list[Block] = []
    for result in results:
        items = in_scope(checklist_of(about, result.id).items, about.result.scope)
        if any(is_said(about, item, notes=notes) for item in items):
            title = t("{sector} ({annex})", sector=result.title, annex=result.annex)
            blocks.append(Heading(level=3, text=title))
            blocks.append(answers_table(about, result, items, notes=notes))
    return blocks


def is_said(about: Told, item: Item, *, notes: bool) -> bool:
    """Whether an item has an answer, or a note where these are shown."""
    answer = answer_to(about, item.id)
    return answer.level is not None or (notes and bool(answer.note))


def answers_table(
    about: Told, result: SectorResult, items: Sequence[Item], *, notes: bool
) -> Table:
    """A row for each question, need and potential apart, each with its sum; notes at the end."""
    named = notes and any(answer.by for answer in about.sheet.answers.values())
    need = [item for item in items if item.role in about.content.method.need]
    potential = [item for item in items if item.role in about.content.method.potential]
    rows: list[Row | Heading] = []
    for title, own, part in ((t("Need"), need, result.need),
                             (t("Potential"), potential, result.potential)):  # fmt: skip
        rows.append(Heading(level=4, text=title))
        rows += [answer_row(about, item, notes=notes, named=named) for item in own]
        rows += sum_row(title, part, named=named)
    rows += halfway_row(about, result, named=named)
    return Table(
        label=t("{sector}: answers and points", sector=result.title),
        columns=columns(notes=notes, named=named),
        rows=(*rows, *open_rows(about, items, named=named, notes=notes)),
    )


def columns(*, notes: bool, named: bool) -> tuple[Column, ...]:
    """Question, answer, what it rests on, who gave it, and what it adds."""
    return (
        Column(title=t("Question and note") if notes else t("Question")),
        Column(title=t("Answer")),
        Column(title=t("Rests on")),
        *((Column(title=t("Given by")),) if named else ()),
        Column(title=t("Weight"), kind=NUMBER),
        Column(title=t("Points"), kind=NUMBER),
        Column(title=t("Of those known"), kind=NUMBER),
        Column(title=t("Of all"), kind=NUMBER),
        Column(title=t("Score, %"), kind=NUMBER),
    )


def answer_row(about: Told, item: Item, *, notes: bool, named: bool) -> Row:
    """A question with its answer and its points, of those it could have."""
    answer = answer_to(about, item.id)
    full, level = str(2 * item.weight), answer.level
    is_known = isinstance(level, int)
    is_out = level == NOT_APPLICABLE or is_set_aside(item, level, about.sheet.profile)
    added = str(points_of(about.content.method, item, level)) if isinstance(level, int) else DASH
    return (
        item_line(about, item.id, answer.note if notes else ""),
        answer_title(about, item.id),
        on_what(about, item, notes=notes),
        *who(about, item, named=named),
        str(item.weight),
        added,
        full if is_known else DASH,
        DASH if is_out else full,
        "",
    )


def on_what(about: Told, item: Item, *, notes: bool) -> str:
    """The kind of evidence, and its reference where these are shown."""
    answer = answer_to(about, item.id)
    if notes:
        return rests_on(about, answer) or DASH
    return titles(about.content.method.evidence).get(answer.evidence, DASH)


def who(about: Told, item: Item, *, named: bool) -> tuple[str, ...]:
    """Who gave an answer, where the table has a column for it."""
    answer = answer_to(about, item.id)
    if not named:
        return ()
    return (answer.by or (about.sheet.respondent if answer.level is not None else "") or DASH,)


def sum_row(title: str, part: Index | None, *, named: bool) -> Iterator[Row]:
    """P, K and M of an index, and the first as a share of the second."""
    if part is None:
        return
    first = 5 if named else 4  # the column of the points
    score: Cell = DASH
    if part.value:
        score = Worked(value=tenths(part.value), how=SHARE, of=(first, first + 1))
    numbers = (Worked(value=number, how=SUM) for number in (part.points, part.known, part.full))
    yield (t("Sum: {part}", part=title), *blanks(named=named), *numbers, score)


def halfway_row(about: Told, result: SectorResult, *, named: bool) -> Iterator[Row]:
    """Priority, halfway between the two scores above it."""
    first, second = about.content.method.emphasis
    if first == second and result.priority and result.priority.value:
        score = Worked(value=tenths(result.priority.value), how=MEAN)
        yield (t("Priority, halfway between"), *blanks(named=named), "", "", "", score)


def blanks(*, named: bool) -> tuple[str, ...]:
    """The cells of a sum that have nothing to say: from the answer to the weight."""
    return ("",) * (4 if named else 3)


def open_rows(
    about: Told, items: Sequence[Item], *, named: bool, notes: bool
) -> Iterator[Row | Heading]:
    """What was noted to open questions, which are never scored."""
    noted = [item for item in items if not item.scored and answer_to(about, item.id).note]
    if not notes or not noted:
        return
    yield Heading(level=4, text=t("Open questions"))
    for item in noted:
        line = item_line(about, item.id, answer_to(about, item.id).note)
        said = on_what(about, item, notes=notes)
        yield (line, "", said, *who(about, item, named=named), "", "", "", "", "")
