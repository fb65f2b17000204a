"""The nouns of a plan of action: what was chosen, and what answers and library say of it."""

from __future__ import annotations

from dataclasses import dataclass

from mdcheck.model import PlannedIndicator

PLAN_FORMAT = "mdcheck-plan/1"
OF_PLAN, OF_GOALS, OF_SECTORS = "plan", "goals", "sectors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Convener:
    """A body to convene, for which sectors, and where that is said."""

    name: str
    sectors: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction:
    """What is to be done, what calls for it, and how one sees that it works."""

    measure: str  # the id of a measure of the library; none for an action of one's own
    title: str
    called_by: tuple[str, ...]  # ids of items whose answers call for it, most points first
    result: str
    who: str
    when: str
    money: str
    status: str
    indicators: tuple[PlannedIndicator, ...]
    watch: str
    data_sources: tuple[str, ...]
    instruments: tuple[str, ...]
    experiences: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoal:
    """A goal of a plan. One that stands for a sector alone has no title of its own."""

    title: str
    sectors: tuple[str, ...]
    place: int | None  # among the goals of the sheet
    total: int | None
    national: str
    objective: str
    actions: tuple[PlanAction, ...]
    more: tuple[str, ...]  # measures that the answers call for too, most called for first
    tied: int  # how many of these are called for as much as the last action of a draft
    requirements: tuple[str, ...]
    assumptions: tuple[str, ...]
    indicators: tuple[PlannedIndicator, ...]  # its own; those of measures stand with the actions
    convene: tuple[Convener, ...]
    to_find_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan of action. `basis`: the plan of the sheet, or a draft by its goals or by sectors."""

    basis: str
    years: str
    framework: str
    goals: tuple[PlanGoal, ...]
    left: int  # goals, or ranked sectors, that are not in it
    convene: tuple[Convener, ...]
