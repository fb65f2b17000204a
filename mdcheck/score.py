"""Score answers: the method, line for line, on whole numbers.

`mdcheck/web/src/kernel/score.js` has the same functions in the same order. Sources: the published
method; the 0 to 2 scale is the handbook's (2.3.2), the formula for sectors is this project's own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from mdcheck.count import Answers, Prepared, Profile, Sums, Tally, count
from mdcheck.model import NOT_APPLICABLE, QUICK, Method, Ratio
from mdcheck.results import Index, Lens, Priority, SectorResult

UNRANKED, INSUFFICIENT = "unranked", "insufficient"
Make = Callable[..., SectorResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Sectors in the order shown, and the lenses across them."""

    sectors: tuple[SectorResult, ...]
    transfer: Mapping[str, Lens]
    group: Mapping[str, Lens]


def tenths(ratio: Ratio) -> int:
    """A ratio as a percentage with one decimal, in tenths of a percent, rounded half up.

    >>> tenths((2, 3)), tenths((1, 16)), tenths((1, 1))
    (667, 63, 1000)
    """
    part, whole = ratio
    return (2000 * part + whole) // (2 * whole)


def compare(one: Ratio, other: Ratio) -> int:
    """Below 0, 0 or above 0 as `one` is smaller than, equal to or greater than `other`."""
    return one[0] * other[1] - other[0] * one[1]


def between(emphasis: tuple[int, int], need: Ratio, potential: Ratio) -> Ratio:
    """A ratio between two others, nearer to the one with more emphasis.

    >>> between((1, 1), (4, 6), (3, 4))
    (34, 48)
    """
    (a, b), (n, of_n), (p, of_p) = emphasis, need, potential
    return a * n * of_p + b * p * of_n, (a + b) * of_n * of_p


def priority(method: Method, need: Index | None, potential: Index | None) -> Priority | None:
    """Halfway between need and potential; the other one where one of them is no index."""
    alone = potential if need is None else need if potential is None else None
    if alone is not None:
        return Priority(low=alone.low, value=alone.value, high=alone.high, coverage=alone.coverage)
    if need is None or potential is None:
        return None
    mix = method.emphasis
    values = need.value, potential.value
    return Priority(
        low=between(mix, need.low, potential.low),
        value=between(mix, values[0], values[1]) if values[0] and values[1] else None,
        high=between(mix, need.high, potential.high),
        coverage=between(mix, need.coverage, potential.coverage),
    )


def step(
    method: Method, need: Index | None, potential: Index | None, heaviest: Sequence[int]
) -> Ratio | None:
    """The most that one answered item, answered one level otherwise, moves the value.

    `heaviest` holds twice the weight of the heaviest answered item of need and of potential.
    """
    a, b = method.emphasis
    if need is None or potential is None:
        alone, twice = (need, heaviest[0]) if potential is None else (potential, heaviest[1])
        return (twice, 2 * alone.known) if alone and alone.known else None
    if not need.known or not potential.known:
        return None
    of_need = a * heaviest[0], 2 * (a + b) * need.known
    of_potential = b * heaviest[1], 2 * (a + b) * potential.known
    return of_need if compare(of_need, of_potential) >= 0 else of_potential


def mode(method: Method, need: Index | None, potential: Index | None) -> str:
    """What kind of action the answers call for; an index that is none counts as absent."""
    mitigate = is_present(method, need)
    harness = is_present(method, potential)
    if mitigate and harness:
        return "mitigate-and-harness"
    return "mitigate" if mitigate else "harness" if harness else "monitor"


def is_present(method: Method, part: Index | None) -> bool:
    """Whether need or potential reaches the threshold that decides the mode."""
    value = part.value if part else None
    return value is not None and compare(value, method.mode) >= 0


def is_decided(method: Method, part: Index | None) -> bool:
    """Whether nothing unknown can still carry need or potential over the threshold."""
    if part is None:
        return True
    return compare(part.low, method.mode) >= 0 or compare(part.high, method.mode) < 0


def is_placed(method: Method, found: Priority | None) -> bool:
    """Whether a sector takes part in the ranking: it has a value, and enough of it is known."""
    if found is None or found.value is None:
        return False
    return compare(found.coverage, method.coverage) >= 0


def group(method: Method, place: int, field: int) -> str:
    """The group of a place among so many placed sectors: a third of the field each."""
    return next(g.id for g in method.order if g.below[1] * (place - 1) < g.below[0] * field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A sector's need and potential, and its priority."""

    need: Index | None
    potential: Index | None
    priority: Priority | None


class Ranking:
    """Ratios in order, to say how many of them are greater or smaller than one."""

    def __init__(self, ratios: Iterable[Ratio | None], finest: int) -> None:
        self.finest = finest
        self.keys = sorted(self.key(ratio) for ratio in ratios if ratio is not None)

    def key(self, ratio: Ratio) -> int:
        """A whole number that compares as the ratio does.

        Two different ratios differ by at least 1 / `finest`, the square of the greatest whole,
        so their keys differ too; equal ratios have equal keys.
        """
        return ratio[0] * self.finest // ratio[1]

    def greater(self, ratio: Ratio) -> int:
        return len(self.keys) - bisect_right(self.keys, self.key(ratio))

    def smaller(self, ratio: Ratio) -> int:
        return bisect_left(self.keys, self.key(ratio))


class Field:
    """The placed sectors: what each of them is compared with."""

    def __init__(self, parts: Sequence[Parts]) -> None:
        priorities = [one.priority for one in parts if one.priority]
        self.size = len(priorities)
        finest = max((p.low[1] * p.low[1] for p in priorities), default=1)
        self.lows = Ranking([p.low for p in priorities], finest)
        self.values = Ranking([p.value for p in priorities], finest)
        self.highs = Ranking([p.high for p in priorities], finest)
        self.needs = Ranking([p.need.value for p in parts if p.need], finest)
        self.potentials = Ranking([p.potential.value for p in parts if p.potential], finest)


def placed(prepared: Prepared, make: Make, parts: Parts, field: Field) -> SectorResult:
    """The result of a placed sector: its places, group and mode."""
    method, full_scope = prepared.method, prepared.scope != QUICK
    need, potential, found = parts.need, parts.potential, parts.priority
    if found is None or found.value is None:
        raise ValueError("a sector without a value cannot be placed")
    place = 1 + field.values.greater(found.value)
    best = 1 + field.lows.greater(found.high)
    worst = field.size - field.highs.smaller(found.low)
    grouped = field.size >= method.fewest
    group_best = group(method, best, field.size) if grouped else None
    group_worst = group(method, worst, field.size) if grouped else None
    return make(
        verdict=group(method, place, field.size) if grouped else UNRANKED,
        firm=(full_scope and group_best == group_worst) if grouped else None,
        group_best=group_best,
        group_worst=group_worst,
        mode=mode(method, need, potential),
        mode_firm=full_scope and is_decided(method, need) and is_decided(method, potential),
        place=place,
        best=best,
        worst=worst,
        need_place=place_of(need, field.needs),
        potential_place=place_of(potential, field.potentials),
    )


def place_of(part: Index | None, ranking: Ranking) -> int | None:
    """The place of a need or a potential; none without a value."""
    value = part.value if part else None
    return None if value is None else 1 + ranking.greater(value)


def described(prepared: Prepared, n: int, parts: Parts, tally: Tally) -> Make:
    """What makes the n-th sector's result, all but its standing among the others."""
    sector, _ = prepared.sectors[n]
    return partial(
        SectorResult,
        id=sector.id,
        title=sector.title,
        annex=sector.annex,
        priority=parts.priority,
        need=parts.need,
        potential=parts.potential,
        step=step(prepared.method, parts.need, parts.potential, tally.heaviest),
        alerts=tally.alerts,
        drivers=tally.drivers,
        to_find_out=tally.to_find_out,
        set_aside=tally.set_aside,
        evidence=tally.evidence,
    )


def rank(
    prepared: Prepared, parts: Sequence[Parts], tallies: Sequence[Tally]
) -> tuple[SectorResult, ...]:
    """Results in the order shown: by place, then too little known, then not applicable."""
    made = [
        (described(prepared, n, one, tally), one, is_placed(prepared.method, one.priority))
        for n, (one, tally) in enumerate(zip(parts, tallies, strict=True))
    ]
    field = Field([one for _, one, is_in in made if is_in])
    ranked = [placed(prepared, make, one, field) for make, one, is_in in made if is_in]
    rest = [(make, one.priority) for make, one, is_in in made if not is_in]
    return (
        *sorted(ranked, key=lambda result: result.place or 0),
        *(make(verdict=INSUFFICIENT) for make, found in rest if found),
        *(make(verdict=NOT_APPLICABLE) for make, found in rest if not found),
    )


def lenses(names: Sequence[str], first: int, sums: Sums) -> dict[str, Lens]:
    """Need and potential by transfer or group, whose pairs of sums begin at `first`."""
    return {
        name: Lens(need=sums.index(first + 2 * n), potential=sums.index(first + 2 * n + 1))
        for n, name in enumerate(names)
    }


def score(prepared: Prepared, answers: Answers, profile: Profile) -> Scores:
    """Every sector's result, in the order shown, and the lenses."""
    sums, tallies = count(prepared, answers, profile)
    size, transfers = len(tallies), len(prepared.transfers)
    return Scores(
        sectors=rank(prepared, [parts_of(prepared.method, sums, n) for n in range(size)], tallies),
        transfer=lenses(prepared.transfers, 2 * size, sums),
        group=lenses(prepared.groups, 2 * (size + transfers), sums),
    )


def parts_of(method: Method, sums: Sums, n: int) -> Parts:
    """The n-th sector's need, potential and priority."""
    need, potential = sums.index(2 * n), sums.index(2 * n + 1)
    return Parts(need=need, potential=potential, priority=priority(method, need, potential))
