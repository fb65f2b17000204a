"""The nouns of mdcheck: checklists, answers and problems, all immutable; results: `results.py`.

Nothing here computes or reads anything. The words are those of the published method.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from mdcheck.visible import spelled, visible

Ratio = tuple[int, int]
"""An exact share as (part, whole); whole is never 0. Compared by cross-multiplying."""

Level = int | str | None
"""0, 1 or 2; "unknown" or "not-applicable"; None when nothing was answered."""

FULL, QUICK = "full", "quick"
UNKNOWN, NOT_APPLICABLE = "unknown", "not-applicable"
OPEN, PRESSURE = "open", "pressure"
STEP = "step"  # what an item of a process is, in the place of a role
SECTOR, PROCESS = "sector", "process"
ANSWERS_FORMAT = "mdcheck-answers/1"
STATUSES = ("planned", "begun", "done", "dropped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with a file: where it is, what it is and what to do about it."""

    file: str
    line: int | None = None
    where: str = ""
    message: str
    hint: str = ""
    fatal: bool = True  # False: reported, and the file can still be used

    def __str__(self) -> str:
        """One line, whatever the file holds; a key shows what cannot be seen in it."""
        file = visible(self.file)
        parts = [f"{file}:" if self.line is None else f"{file}:{self.line}:"]
        parts += [] if self.fatal else ["note:"]
        parts += [f"{spelled(self.where)}:"] if self.where else []
        parts += [f"{visible(self.message)}.", visible(self.hint)]
        return " ".join(filter(None, parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One entry of a list in the method: a role, group, verdict, mode, criterion or stage."""

    id: str
    title: str
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of the ranked field, from the top: places below this share of it."""

    id: str
    title: str
    below: Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What makes a pressure something to act on whatever the score: its weight and its answer."""

    weight: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variations:
    """How the likely places are drawn: how often, how many answers slip, from which seed."""

    draws: int
    slip: Ratio
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a sector's checklist is made of, in scored items by role."""

    fewest: Mapping[str, int]
    most: int
    core: Mapping[str, int]  # the short list, exactly


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Every number and label the scorer uses, as `checklists/method.yaml` gives them."""

    method_version: str
    content_version: str
    points: Mapping[str, tuple[int, ...]]  # role -> points for level 0, 1, 2; empty for open
    anchors: Mapping[str, tuple[str, ...]]  # role -> what level 0, 1, 2 mean; empty for open
    need: tuple[str, ...]
    potential: tuple[str, ...]
    weights: tuple[int, ...]
    alert: Alert
    emphasis: tuple[int, int]  # need : potential
    coverage: Ratio
    mode: Ratio
    shape: Shape
    robustness: Variations
    fewest: int
    order: tuple[Group, ...]  # from the first down
    levels: tuple[Term, ...]
    states: tuple[Term, ...]
    roles: tuple[Term, ...]
    verdicts: tuple[Term, ...]
    modes: tuple[Term, ...]
    profile: tuple[Term, ...]
    transfers: tuple[Term, ...]
    groups: tuple[Term, ...]
    evidence: tuple[Term, ...]
    constituencies: tuple[Term, ...]
    criteria: tuple[Term, ...]
    stages: tuple[Term, ...] = ()  # of the planning cycle, in its order
    costs: tuple[Term, ...] = ()  # of a measure, as all three are
    effects: tuple[Term, ...] = ()  # the time until a first effect can be seen
    strengths: tuple[Term, ...] = ()  # of the evidence for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that can be answered no, partly or yes."""

    id: str  # full: "health.staff-shortages"
    text: str
    role: str
    weight: int = 1
    transfer: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    applies: tuple[str, ...] = ()  # keys of the profile; none: it concerns every country
    core: bool = False
    source: tuple[str, ...] = ()
    help: str = ""
    aliases: tuple[str, ...] = ()
    next: str = ""  # of a process: what to do where it is not in place

    @property
    def graded(self) -> bool:
        """Whether it takes a level; an open question takes a note only."""
        return self.role != OPEN

    @property
    def scored(self) -> bool:
        """Whether its level counts in a sector's score; that of a step never does."""
        return self.role not in (OPEN, STEP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled group of items inside a checklist."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """A body to convene when the sector is discussed; this project's own has no source."""

    name: str
    source: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it comes from none of the sources."""
        return not self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a matrix says where a row and a column meet."""

    column: str
    points: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a matrix."""

    id: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A table of the handbook that goes with a checklist."""

    title: str
    columns: tuple[Term, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The questions of one sector or one process, in sections."""

    id: str
    kind: str
    title: str
    annex: str
    source: tuple[str, ...]
    summary: str
    stakeholders: tuple[Stakeholder, ...]
    sections: tuple[Section, ...]
    matrix: Matrix | None = None
    retired: Mapping[str, str] = field(default_factory=dict)  # full id -> why, or what asks it now
    stage: str = ""  # of a process: where in the planning cycle it belongs, and its place there
    order: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for section in self.sections for item in section.items)

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each item by its id: its position, from 1, open items too."""
        return {item.id: number for number, item in enumerate(self.items, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The method and all checklists: sectors in the order of their annexes, then processes in
    that of the planning cycle. Only sectors are ranked."""

    method: Method
    checklists: tuple[Checklist, ...]
    _sectors: Mapping[str, Checklist] = field(init=False, repr=False, compare=False)
    _processes: Mapping[str, Checklist] = field(init=False, repr=False, compare=False)
    _items: Mapping[str, Item] = field(init=False, repr=False, compare=False)
    _numbers: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the lookups, once."""
        sectors = {one.id: one for one in self.checklists if one.kind == SECTOR}
        processes = {one.id: one for one in self.checklists if one.kind == PROCESS}
        items = {item.id: item for one in self.checklists for item in one.items}
        object.__setattr__(self, "_sectors", sectors)
        object.__setattr__(self, "_processes", processes)
        object.__setattr__(self, "_items", items)
        numbers = {id: at for one in self.checklists for id, at in one.numbers.items()}
        object.__setattr__(self, "_numbers", numbers)

    @property
    def sectors(self) -> tuple[Checklist, ...]:
        return tuple(self._sectors.values())

    @property
    def processes(self) -> tuple[Checklist, ...]:
        return tuple(self._processes.values())

    def sector(self, id: str) -> Checklist:
        """The sector of this id. Raises KeyError."""
        return self._sectors[id]

    def process(self, id: str) -> Checklist:
        """The checklist of a process of this id. Raises KeyError."""
        return self._processes[id]

    def item(self, id: str) -> Item:
        """The item of this id, whatever checklist has it. Raises KeyError."""
        return self._items[id]

    def number(self, id: str) -> int:
        """The number people call an item by, its position in its checklist. Raises KeyError."""
        return self._numbers[id]

    def choose(self, ids: Collection[str]) -> tuple[Checklist, ...]:
        """The sectors named, in the order of the content; all of them when none is named."""
        return tuple(sector for sector in self.sectors if not ids or sector.id in ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one respondent said about one item, and on what evidence."""

    level: Level = None
    note: str = ""
    evidence: str = ""
    reference: str = ""
    by: str = ""  # who answered, where it is not the sheet's respondent


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The level that a group agreed for an item, and why."""

    level: Level = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A strategic goal and its level on each criterion; a criterion not yet judged is absent."""

    title: str
    sectors: tuple[str, ...] = ()
    scores: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """What is to be done for a goal: a measure of the library, or an action of one's own."""

    measure: str = ""  # its id; none for one's own
    title: str = ""  # as it was edited; none where the measure's own stands
    result: str = ""  # what it is to produce
    who: str = ""
    when: str = ""
    money: str = ""
    status: str = ""  # one of STATUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedIndicator:
    """How progress towards a goal is seen: from which value to which."""

    title: str = ""
    baseline: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedGoal:
    """A goal of a plan as it was chosen and written; `requirements` and `assumptions` hold one a
    line."""

    title: str
    national: str = ""  # the national goal that it serves
    objective: str = ""
    sectors: tuple[str, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    requirements: str = ""
    assumptions: str = ""
    indicators: tuple[PlannedIndicator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What was chosen and written for the plan of action; all else follows from the answers."""

    years: str = ""
    framework: str = ""  # the national plan that it is part of
    goals: tuple[PlannedGoal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One answer sheet as it was read, item ids as the checklists name them today."""

    title: str = ""
    date: str = ""
    respondent: str = ""
    constituency: str = ""
    content_version: str = ""
    scope: str = FULL
    profile: Mapping[str, str] = field(default_factory=dict)  # key -> "yes" or "no"
    answers: Mapping[str, Answer] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    plan: Planned | None = None
    unknown_ids: tuple[str, ...] = ()


def as_scripts_sort(text: str) -> bytes:
    """What puts texts in the order in which JavaScript does, by their UTF-16 units.

    Objects of scripts put keys that are whole numbers first, so the order of a file is not kept.
    """
    return text.encode("utf-16-be", "surrogatepass")
