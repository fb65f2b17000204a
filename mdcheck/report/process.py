"""Say where the planning process stands: what of it is in place, and what to do next.

`mdcheck/web/src/report/process.js` has the same functions in the same order. It ranks nothing and
is no part of the sectors' priorities.
"""

from __future__ import annotations

from mdcheck.blocks import (
    NUMBER,
    Block,
    Column,
    Fold,
    Heading,
    Line,
    Points,
    Report,
    Row,
    Table,
    Text,
)
from mdcheck.model import Checklist
from mdcheck.process import is_said
from mdcheck.process import process as counted
from mdcheck.report.told import DASH, SHOWN, Told, answer_to, points, titles
from mdcheck.results import Course, ProcessResult, StageResult, Steps
from mdcheck.words import n, t


def process(about: Told) -> tuple[Block, ...]:
    """The process as a part of a report; nothing where nothing of it is answered."""
    if not is_said(about.content, about.sheet.answers):
        return ()
    title = Heading(level=2, text=t("Where the planning process stands"))
    return (title, *standing(about))


def alone(about: Told) -> Report:
    """The process as a report of its own, also where nothing is answered yet."""
    head = [part for part in (about.sheet.respondent, about.sheet.date) if part]
    return (
        Heading(level=1, text=about.sheet.title or t("Assessment")),
        *([Text(text=" · ".join(head), tone="quiet")] if head else []),
        Heading(level=2, text=t("Where the planning process stands")),
        *standing(about),
    )


def standing(about: Told) -> tuple[Block, ...]:
    """Where it is, the cycle stage by stage, then each checklist that is begun."""
    course = counted(about.content, about.sheet.answers)
    begun = [one for one in course.checklists if is_begun(about, one)]
    return (
        Text(text=lead(about, course), tone="lead"),
        cycle(about, course),
        *(block for one in begun for block in titled(about, one)),
        *not_begun(about, [one for one in course.checklists if one not in begun]),
        Text(text=no_score(), tone="quiet"),
    )


def no_score() -> str:
    """What the counts are and are not, said where they are shown."""
    return t(
        "Steps are counted, not scored: the planning process has no part in the order of the "
        "sectors."
    )


def lead(about: Told, course: Course) -> str:
    """Where the process is, and what is begun beyond that."""
    names = titles(about.content.method.stages)
    if course.at is None:
        return t("Every step that applies is in place.")
    (steps,) = (stage.steps for stage in course.stages if stage.id == course.at)
    if not is_said(about.content, about.sheet.answers):
        return t("Nothing is answered yet. The cycle begins with: {stage}.", stage=names[course.at])
    here = n(
        "The work is at this stage: {stage}. {count} of its {steps} steps is still to be done.",
        "The work is at this stage: {stage}. {count} of its {steps} steps are still to be done.",
        steps.to_do,
        stage=names[course.at],
        steps=steps.applicable,
    )
    if not course.ahead:
        return here
    ahead = ", ".join(names[id] for id in course.ahead)
    return t("{here} Begun beyond it: {stages}.", here=here, stages=ahead)


def cycle(about: Told, course: Course) -> Table:
    """A row for each stage, in the order of the cycle."""
    numbers = (t("In place"), t("Partly"), t("Missing"), t("Not known"), t("Not answered"))
    return Table(
        label=t("The planning cycle, and how many steps of each stage are in place"),
        columns=(
            Column(title=t("Stage")),
            *(Column(title=title, kind=NUMBER) for title in numbers),
            Column(title=t("Not applicable"), kind=NUMBER, extra=True),
        ),
        rows=tuple(row(about, stage) for stage in course.stages),
    )


def row(about: Told, stage: StageResult) -> Row:
    name = titles(about.content.method.stages)[stage.id]
    counts = (
        stage.steps.in_place,
        stage.steps.partly,
        stage.steps.missing,
        stage.steps.unknown,
        stage.steps.blank,
        stage.steps.not_applicable,
    )
    return (Line(text=name, to=f"stage:{stage.id}"), *(str(count or DASH) for count in counts))


def titled(about: Told, found: ProcessResult) -> tuple[Block, ...]:
    """A checklist under its title."""
    title = Heading(level=3, text=about.content.process(found.id).title)
    return title, Text(text=counts(found.steps)), *details(about, found)


def checklist(about: Told, found: ProcessResult) -> tuple[Block, ...]:
    """What one checklist comes to, as on the page that asks it."""
    return Text(text=counts(found.steps), tone="lead"), *details(about, found)


def details(about: Told, found: ProcessResult) -> tuple[Block, ...]:
    """What to do next about a checklist, what is in place, and what was written down."""
    own = about.content.process(found.id)
    return (
        *to_do(about, found),
        *in_place(about, own),
        *noted(about, own),
    )


def counts(steps: Steps) -> str:
    """How many steps have which answer; what no step has is left out."""
    if not steps.applicable:
        return t("No step of this applies.")
    if not steps.to_do:
        return t("Every step that applies is in place.")
    parts = (
        n(
            "{count} of {steps} steps is in place",
            "{count} of {steps} steps are in place",
            steps.in_place,
            steps=steps.applicable,
        ),
        t("partly: {count}", count=steps.partly) if steps.partly else "",
        t("missing: {count}", count=steps.missing) if steps.missing else "",
        t("not known: {count}", count=steps.unknown) if steps.unknown else "",
        t("not answered: {count}", count=steps.blank) if steps.blank else "",
    )
    return " · ".join(part for part in parts if part)


def to_do(about: Told, found: ProcessResult) -> tuple[Points, ...]:
    """What to do about each step that is not in place, in the order of the checklist."""
    states = {
        "missing": t("missing"),
        "partly": t("partly in place"),
        "unknown": t("not known"),
        "blank": t("not answered"),
    }
    lines = [
        Line(text=about.items[one.id].next, to=f"item:{one.id}", tail=states[one.state])
        for one in found.to_do
    ]
    return points(t("What to do next"), lines, SHOWN)


def in_place(about: Told, own: Checklist) -> tuple[Fold, ...]:
    """The questions that were answered yes."""
    lines = [
        Line(text=item.text, to=f"item:{item.id}")
        for item in own.items
        if item.graded and answer_to(about, item.id).level == 2
    ]
    title = t("What is in place: {checklist}", checklist=own.title)
    return (Fold(title=title, blocks=points(t("Answered yes"), lines)),) if lines else ()


def noted(about: Told, own: Checklist) -> tuple[Points, ...]:
    """What was written down for open questions."""
    lines = [
        Line(text=item.text, to=f"item:{item.id}", tail=note)
        for item in own.items
        if not item.graded and (note := answer_to(about, item.id).note)
    ]
    return points(t("Written down"), lines)


def is_begun(about: Told, found: ProcessResult) -> bool:
    """Whether a checklist has an answer or a note."""
    answers = (answer_to(about, item.id) for item in about.content.process(found.id).items)
    return any(one.level is not None or one.note for one in answers)


def not_begun(about: Told, left: list[ProcessResult]) -> tuple[Points, ...]:
    """The checklists without an answer, a line each."""
    lines = [
        Line(
            text=about.content.process(one.id).title,
            to=f"process:{one.id}",
            tail=n("{count} step", "{count} steps", one.steps.applicable),
        )
        for one in left
    ]
    return points(t("Not answered yet"), lines)
