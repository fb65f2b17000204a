"""The nouns of a result: what answers come to, exact and immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mdcheck.model import Level, Ratio, Sheet

RESULT_FORMAT = "mdcheck-result/2"
ROBUSTNESS_FORMAT = "mdcheck-robustness/1"
MERGE_FORMAT = "mdcheck-merge/1"
COMPARISON_FORMAT = "mdcheck-comparison/1"
PROCESS_FORMAT = "mdcheck-process/1"


class Index(NamedTuple):
    """Weighted points over a set of items: `points` of `known`, out of `full`.

    P, K and M of the method; `full` is never 0. A result has some sixty: a tuple is made fastest.
    """

    points: int
    known: int
    full: int

    @property
    def low(self) -> Ratio:
        return self.points, self.full

    @property
    def high(self) -> Ratio:
        return self.points + self.full - self.known, self.full

    @property
    def value(self) -> Ratio | None:
        return (self.points, self.known) if self.known else None

    @property
    def coverage(self) -> Ratio:
        return self.known, self.full


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """Need and potential taken together, with the same four parts as an index."""

    low: Ratio
    value: Ratio | None
    high: Ratio
    coverage: Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorResult:
    """What the answers say about one sector. `drivers` gives each driver's points."""

    id: str
    title: str
    annex: str
    verdict: str
    firm: bool | None = None
    group_best: str | None = None
    group_worst: str | None = None
    mode: str | None = None
    mode_firm: bool | None = None
    place: int | None = None
    best: int | None = None
    worst: int | None = None
    need_place: int | None = None
    potential_place: int | None = None
    priority: Priority | None
    need: Index | None
    potential: Index | None
    step: Ratio | None
    alerts: tuple[str, ...]
    drivers: Mapping[str, int]
    to_find_out: tuple[str, ...]
    set_aside: tuple[str, ...]
    evidence: Mapping[str, int]  # kind, or "none" -> the points that rest on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """Need and potential over the items of all sectors that share a transfer or a group."""

    need: Index | None
    potential: Index | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalResult:
    """A goal's total over the criteria, its bounds and its place."""

    title: str
    sectors: tuple[str, ...]
    total: int
    low: int
    high: int
    place: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """What a sector's answers call for, as ids of the library, most called for first."""

    measures: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    data_sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an answer sheet comes to: sectors and goals in the order shown, and the lenses."""

    title: str
    scope: str
    content_version: str
    method_version: str
    ranked: int
    evidence: tuple[str, ...]  # the kinds of evidence there are, none first
    sectors: tuple[SectorResult, ...]
    transfer: Mapping[str, Lens]
    group: Mapping[str, Lens]
    goals: tuple[GoalResult, ...]
    unknown_ids: tuple[str, ...]
    to_do: Mapping[str, ToDo] = field(default_factory=dict)  # by sector, where a library was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """Where a placed sector comes in many variations of its answers; `shares` counts draws."""

    id: str
    place: int
    likely_best: int
    likely_worst: int
    shares: Mapping[str, int | None]  # by group; none where too few sectors are placed for groups
    hinges: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How likely the places of a result are; sectors in the order shown."""

    title: str
    scope: str
    seed: int
    draws: int
    sectors: tuple[Likely, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """Whose sheet was brought together with others; `answered` counts its votes on scored items."""

    name: str
    constituency: str
    date: str
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedItem:
    """What several respondents said of an item, and what it comes to. `votes`: "0", "1", "2",
    "unknown" and "not-applicable", each with how many gave it."""

    id: str
    votes: Mapping[str, int]
    level: Level
    contested: bool  # the median lies between two levels, and none is agreed: `level` is unknown
    agreed: bool
    spread: int | None  # highest less lowest level voted; none without level votes
    agreement: Ratio | None  # of the level votes, the share at the commonest level


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Several respondents brought together: the merged sheet, and where they disagree."""

    by: str  # "constituency", or "" where each sheet is one vote
    respondents: tuple[Respondent, ...]
    items: tuple[MergedItem, ...]  # the scored ones with a vote, in checklist order
    disagreements: tuple[str, ...]  # the widest apart first
    decisive: tuple[str, ...]  # those that can change the verdict of their sector
    alpha: Ratio | None  # part of it, below 0 where they agree less than by chance
    alphas: Mapping[str, Ratio | None]  # by sector
    sheet: Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Which assessment is compared: its title and date."""

    title: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """After less before, of published values, in tenths of a percent; none where one is missing."""

    priority: int | None
    need: int | None
    potential: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorComparison:
    """One sector at two dates, and the ids of the items that moved, each list in file order."""

    id: str
    before: SectorResult
    after: SectorResult
    difference: Difference
    better: tuple[str, ...]  # pressures and safeguards with fewer points than before
    worse: tuple[str, ...]
    grown: tuple[str, ...]  # potentials with more points than before
    shrunk: tuple[str, ...]
    newly_known: tuple[str, ...]
    newly_unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two assessments compared, sectors in checklist order."""

    before: Dated
    after: Dated
    sectors: tuple[SectorComparison, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """How many steps of the process have which answer."""

    in_place: int = 0
    partly: int = 0
    missing: int = 0
    unknown: int = 0
    not_applicable: int = 0
    blank: int = 0

    @property
    def to_do(self) -> int:
        """How many of them there is still something to do about."""
        return self.partly + self.missing + self.unknown + self.blank

    @property
    def applicable(self) -> int:
        return self.in_place + self.to_do

    @property
    def begun(self) -> bool:
        """Whether something is in place, if only in part."""
        return self.in_place + self.partly > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A step that there is still something to do about: "missing", "partly", "unknown", "blank"."""

    id: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessResult:
    """What of one process checklist is in place, and what is still to do, in file order."""

    id: str
    stage: str
    steps: Steps
    to_do: tuple[Undone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageResult:
    """A stage of the cycle: the sums of its checklists, and their ids."""

    id: str
    steps: Steps
    checklists: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Where the planning process stands, stages and checklists in the order of the cycle."""

    at: str | None  # the first stage with something to do; none where all is done
    ahead: tuple[str, ...]  # stages begun beyond it
    stages: tuple[StageResult, ...]
    checklists: tuple[ProcessResult, ...]
