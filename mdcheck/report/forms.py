"""Forms to fill in by hand or in a word processor: a checklist, and a card to judge goals by."""

from __future__ import annotations

from mdcheck.blocks import (
    Blank,
    Block,
    Column,
    Cover,
    Heading,
    Line,
    Report,
    Row,
    Table,
    Text,
)
from mdcheck.count import in_scope
from mdcheck.model import FULL, Checklist, Content, Item, Method
from mdcheck.words import numbered, t

BOX = "☐"
KEPT = "\u00a0"  # a space at which no line ends
GOALS = 5  # rows of the card


def form(content: Content, sector: Checklist, *, scope: str = FULL) -> Report:
    """The questions of a sector, with boxes to tick and room for notes."""
    title = t("Answer form: {sector}", sector=sector.title)
    return (
        begun(title),
        Text(text=t("Tick one box in each row, and say in the note what the answer rests on.")),
        Text(
            text=t(
                "Do not know says that you asked, and that nobody knows. Not applicable needs its "
                "reason in the note."
            ),
            tone="quiet",
        ),
        facts(),
        *(
            part
            for section in sector.sections
            for part in asked(content.method, sector, section.title, in_scope(section.items, scope))
        ),
    )


def begun(title: str) -> Cover:
    return Cover(title=title, subtitle="", facts=(), text="", foot=title, alone=False)


def facts() -> Table:
    """Who answers, and when."""
    blank = (
        (t("Country, year"), t("title of the assessment")),
        (t("Answered by"), t("ministry, unit or group")),
        (t("Date"), t("day of the answers")),
    )
    return Table(
        label=t("Who answers"),
        columns=(Column(title=t("What is asked")), Column(title=t("Answer"))),
        rows=tuple((name, Blank(hint=hint)) for name, hint in blank),
    )


def asked(
    method: Method, sector: Checklist, title: str, items: tuple[Item, ...]
) -> tuple[Block, ...]:
    """A section's questions, a row each; nothing for a section without any."""
    if not items:
        return ()
    columns = (t("Question"), t("Answer"), t("Note"))
    numbers = sector.numbers
    return (
        Heading(level=2, text=title),
        Table(
            label=title,
            columns=tuple(Column(title=one) for one in columns),
            rows=tuple(row(method, item, numbers[item.id]) for item in items),
        ),
    )


def row(method: Method, item: Item, number: int) -> Row:
    """A question; an open one takes a note only."""
    question = Line(text=numbered(number, item.text), tail=item.help)
    note = Blank(hint=t("what the answer rests on, how strong that is, where it stands"))
    return (question, boxes(method) if item.scored else t("A note only"), note)


def boxes(method: Method) -> str:
    """The answers, each with a box to tick; the levels first, what is no level below."""
    ticks = [
        [f"{BOX} {term.title}".replace(" ", KEPT) for term in terms]
        for terms in (method.levels, method.states)
    ]
    return "\n".join("  ".join(line) for line in ticks)


def scorecard(content: Content) -> Report:
    """A card on which a group judges goals, by the handbook's criteria (2.3.2)."""
    title = t("Goal scorecard")
    criteria = content.method.criteria
    most = 2 * len(criteria)
    heads = (t("Goal"), *(term.title for term in criteria), t("Total"))
    return (
        begun(title),
        Text(
            text=t(
                "Write a goal in each row. Judge it on each criterion: 0 do not agree, 1 agree, 2 "
                "strongly agree. The sum shows which goals to put first; the most is {most}.",
                most=most,
            )
        ),
        Table(
            label=title,
            columns=tuple(Column(title=head) for head in heads),
            rows=tuple(goal_row(number, len(criteria)) for number in range(1, GOALS + 1)),
        ),
        Text(
            text=t(
                "A goal that gets few points may still be right. Say then what would have to "
                "change first."
            ),
            tone="quiet",
        ),
    )


def goal_row(number: int, criteria: int) -> Row:
    marks = [Blank(hint=t("0, 1 or 2"))] * criteria
    return (Blank(hint=t("goal {number}", number=number)), *marks, Blank(hint=t("sum")))
