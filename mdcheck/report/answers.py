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

POINTS_AND_KNOWN = (4, 5)  # columns of an answers' table
BLANK = ("", "", "")  # what a sum leaves empty: answer, evidence and weight


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
    need = [item for item in items if item.role in about.content.method.need]
    potential = [item for item in items if item.role in about.content.method.potential]
    rows: list[Row | Heading] = []
    for title, own, part in ((t("Need"), need, result.need),
                             (t("Potential"), potential, result.potential)):  # fmt: skip
        rows.append(Heading(level=4, text=title))
        rows += [answer_row(about, item, notes=notes) for item in own]
        rows += sum_row(title, part)
    rows += halfway_row(about, result)
    return Table(
        label=t("{sector}: answers and points", sector=result.title),
        columns=columns(notes=notes),
        rows=(*rows, *open_rows(about, items, notes=notes)),
    )


def columns(*, notes: bool) -> tuple[Column, ...]:
    """Question, answer, what it rests on, and what it adds."""
    return (
        Column(title=t("Question and note") if notes else t("Question")),
        Column(title=t("Answer")),
        Column(title=t("Rests on")),
        Column(title=t("Weight"), kind=NUMBER),
        Column(title=t("Points"), kind=NUMBER),
        Column(title=t("Of those known"), kind=NUMBER),
        Column(title=t("Of all"), kind=NUMBER),
        Column(title=t("Score, %"), kind=NUMBER),
    )


def answer_row(about: Told, item: Item, *, notes: bool) -> Row:
    """A question with its answer and its points, of those it could have."""
    answer = answer_to(about, item.id)
    full, level = str(2 * item.weight), answer.level
    is_out = level == NOT_APPLICABLE or is_set_aside(item, level, about.sheet.profile)
    added = known = DASH
    if isinstance(level, int):
        added, known = str(points_of(about.content.method, item, level)), full
    return (
        item_line(about, item.id, noted(about, item) if notes else ""),
        answer_title(about, item.id),
        on_what(about, item, notes=notes),
        str(item.weight),
        added,
        known,
        DASH if is_out else full,
        "",
    )


def on_what(about: Told, item: Item, *, notes: bool) -> str:
    """The kind of evidence, and its reference where these are shown."""
    answer = answer_to(about, item.id)
    if notes:
        return rests_on(about, answer) or DASH
    return titles(about.content.method.evidence).get(answer.evidence, DASH)


def noted(about: Told, item: Item) -> str:
    """The note, and who answered where it was not the respondent of the sheet."""
    answer = answer_to(about, item.id)
    by = t("Answered by {name}", name=answer.by) if answer.by else ""
    return "\n".join(filter(None, (answer.note, by)))


def sum_row(title: str, part: Index | None) -> Iterator[Row]:
    """P, K and M of an index, and the first as a share of the second."""
    if part is None:
        return
    score: Cell = DASH
    if part.value:
        score = Worked(value=tenths(part.value), how=SHARE, of=POINTS_AND_KNOWN)
    numbers = (Worked(value=number, how=SUM) for number in (part.points, part.known, part.full))
    yield (t("Sum: {part}", part=title), *BLANK, *numbers, score)


def halfway_row(about: Told, result: SectorResult) -> Iterator[Row]:
    """Priority, halfway between the two scores above it."""
    first, second = about.content.method.emphasis
    if first == second and result.priority and result.priority.value:
        score = Worked(value=tenths(result.priority.value), how=MEAN)
        yield (t("Priority, halfway between"), *BLANK, "", "", "", score)


def open_rows(about: Told, items: Sequence[Item], *, notes: bool) -> Iterator[Row | Heading]:
    """What was noted to open questions, which are never scored."""
    own = [item for item in items if not item.scored and answer_to(about, item.id).note]
    if not notes or not own:
        return
    yield Heading(level=4, text=t("Open questions"))
    for item in own:
        line = item_line(about, item.id, noted(about, item))
        yield (line, "", on_what(about, item, notes=notes), "", "", "", "", "")
