"""Say where the planning process stands: which of its steps are in place, and what is still to do.

`mdcheck/web/src/kernel/process.js` has the same functions in the same order. Steps are counted and
never scored: nothing of this goes into the priorities of sectors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mdcheck.count import BLANK, Answers
from mdcheck.model import NOT_APPLICABLE, UNKNOWN, Checklist, Content, Item, Level
from mdcheck.results import Course, ProcessResult, StageResult, Steps, Undone

STATES: dict[Level, str] = {
    2: "in_place", 1: "partly", 0: "missing",
    UNKNOWN: "unknown", NOT_APPLICABLE: "not_applicable", None: "blank",
}  # fmt: skip
SETTLED = ("in_place", "not_applicable")  # nothing is to be done about these


def process(content: Content, answers: Answers) -> Course:
    """How far the process is by the answers of a sheet, stage by stage."""
    found = tuple(result(checklist, answers) for checklist in content.processes)
    stages = stages_of([stage.id for stage in content.method.stages], found)
    at = next((n for n, stage in enumerate(stages) if stage.steps.to_do), len(stages))
    return Course(
        at=stages[at].id if at < len(stages) else None,
        ahead=tuple(stage.id for stage in stages[at + 1 :] if stage.steps.begun),
        stages=stages,
        checklists=found,
    )


def result(checklist: Checklist, answers: Answers) -> ProcessResult:
    """What one checklist comes to; its open questions are no steps."""
    states = [(item.id, state(item, answers)) for item in checklist.items if item.graded]
    return ProcessResult(
        id=checklist.id,
        stage=checklist.stage,
        steps=Steps(**Counter(one for _, one in states)),
        to_do=tuple(Undone(id=id, state=one) for id, one in states if one not in SETTLED),
    )


def state(item: Item, answers: Answers) -> str:
    """What the answer to a step says of it."""
    return STATES[answers.get(item.id, BLANK).level]


def stages_of(order: Iterable[str], found: Sequence[ProcessResult]) -> tuple[StageResult, ...]:
    """The stages that have a checklist."""
    own = {id: [one for one in found if one.stage == id] for id in order}
    return tuple(
        StageResult(id=id, steps=added(ones), checklists=tuple(one.id for one in ones))
        for id, ones in own.items()
        if ones
    )


def added(found: Iterable[ProcessResult]) -> Steps:
    """The sums of some checklists."""
    sums: Counter[str] = Counter()
    for one in found:
        sums.update({name: getattr(one.steps, name) for name in STATES.values()})
    return Steps(**sums)


def is_said(content: Content, answers: Answers) -> bool:
    """Whether a sheet says anything of the process: a level, or a note."""
    items = (item for checklist in content.processes for item in checklist.items)
    said = (answers.get(item.id, BLANK) for item in items)
    return any(one.level is not None or one.note for one in said)
