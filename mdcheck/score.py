"""Score answers: the method, line for line, on whole numbers.

`mdcheck/web/src/kernel/score.js` has the same functions in the same order. Sources: the published
method; the 0 to 2 scale is the handbook's (2.3.2), the formula for sectors is this project's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mdcheck.model import (
    NOT_APPLICABLE,
    QUICK,
    UNKNOWN,
    Answer,
    Checklist,
    Index,
    Item,
    Method,
    Ratio,
    SectorResult,
)

Answers = Mapping[str, Answer]
BLANK = Answer()


def level_of(item: Item, answers: Answers) -> int | str | None:
    """What was answered to an item: 0, 1, 2, "unknown", "not-applicable", or None when blank."""
    return answers.get(item.id, BLANK).level


def in_scope(items: Iterable[Item], scope: str) -> tuple[Item, ...]:
    """The items a scope asks: core items only for the quick scan, all of them otherwise."""
    return tuple(item for item in items if item.core or scope != QUICK)


def points_of(method: Method, item: Item, level: int) -> int:
    """Weight times points: what an item answered with a level adds to the index."""
    return item.weight * method.points[item.role][level]


def index(method: Method, items: Iterable[Item], answers: Answers) -> Index | None:
    """The index over a set of items, or None when no scored item of it applies."""
    points = known = full = 0
    for item in items:
        level = level_of(item, answers)
        if not item.scored or level == NOT_APPLICABLE:
            continue
        full += 2 * item.weight
        if isinstance(level, int):
            known += 2 * item.weight
            points += points_of(method, item, level)
    return Index(points=points, known=known, full=full) if full else None


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


def band(method: Method, ratio: Ratio) -> str:
    """The band a ratio lies in: high from 2/3, medium from 1/3, else low."""
    return next(band.id for band in method.bands if compare(ratio, band.start) >= 0)


def verdict(method: Method, priority: Index | None) -> str:
    """The band of the value, unless nothing applies or too little is known."""
    if priority is None:
        return NOT_APPLICABLE
    if priority.value is None or compare(priority.coverage, method.coverage) < 0:
        return "insufficient"
    return band(method, priority.value)


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


def added(method: Method, item: Item, answers: Answers) -> int:
    """What an item adds to the index as it was answered; 0 without a level and for open items."""
    level = level_of(item, answers)
    return points_of(method, item, level) if item.scored and isinstance(level, int) else 0


def drivers(method: Method, items: Sequence[Item], answers: Answers) -> tuple[str, ...]:
    """The ids of the items that add most to the index, strongest first, then in file order."""
    adding = [(added(method, item, answers), item.id) for item in items]
    adding = sorted((pair for pair in adding if pair[0]), key=lambda pair: -pair[0])
    return tuple(id for _, id in adding[: method.drivers])


def to_find_out(items: Sequence[Item], answers: Answers) -> tuple[str, ...]:
    """The ids of the items unknown or blank, heaviest first, in file order when equal."""
    open_ended = [i for i in items if i.scored and level_of(i, answers) in (None, UNKNOWN)]
    return tuple(i.id for i in sorted(open_ended, key=lambda item: -item.weight))


def score_sector(method: Method, sector: Checklist, answers: Answers, scope: str) -> SectorResult:
    """One sector's result, still without its place among the others."""
    items = in_scope(sector.items, scope)
    priority = index(method, items, answers)
    need = index(method, [i for i in items if i.role in method.need], answers)
    potential = index(method, [i for i in items if i.role in method.potential], answers)
    band_low = band(method, priority.low) if priority else None
    band_high = band(method, priority.high) if priority else None
    return SectorResult(
        id=sector.id,
        title=sector.title,
        annex=sector.annex,
        verdict=verdict(method, priority),
        firm=band_low == band_high if priority else None,
        band_low=band_low,
        band_high=band_high,
        mode=mode(method, need, potential),
        place=None,
        best=None,
        worst=None,
        priority=priority,
        need=need,
        potential=potential,
        drivers=drivers(method, items, answers),
        to_find_out=to_find_out(items, answers),
    )


def is_placed(method: Method, result: SectorResult) -> bool:
    """Whether a sector takes part in the ranking: its verdict is a band."""
    return any(result.verdict == band.id for band in method.bands)


def placed(result: SectorResult, field: Sequence[SectorResult]) -> SectorResult:
    """A sector's result with its place, and the best and worst place its bounds allow."""
    mine = bounds(result)
    others = [bounds(other) for other in field]
    return replace(
        result,
        place=1 + sum(compare(value, mine[1]) > 0 for _, value, _ in others),
        best=1 + sum(compare(low, mine[2]) > 0 for low, _, _ in others),
        worst=len(others) - sum(compare(high, mine[0]) < 0 for _, _, high in others),
    )


def bounds(result: SectorResult) -> tuple[Ratio, Ratio, Ratio]:
    """Low, value and high of a sector that is placed."""
    priority = result.priority
    if priority is None or priority.value is None:
        raise ValueError(f"{result.id} has no value, so it cannot be placed")
    return priority.low, priority.value, priority.high


def rank(method: Method, results: Sequence[SectorResult]) -> tuple[SectorResult, ...]:
    """Results in the order shown: by place, then too little known, then not applicable."""
    field = [r for r in results if is_placed(method, r)]
    ranked = sorted((placed(r, field) for r in field), key=lambda r: r.place or 0)
    insufficient = [r for r in results if r.verdict == "insufficient"]
    not_applicable = [r for r in results if r.verdict == NOT_APPLICABLE]
    return (*ranked, *insufficient, *not_applicable)


def lenses(
    method: Method, ids: Iterable[str], attribute: str, items: Sequence[Item], answers: Answers
) -> dict[str, Index | None]:
    """The index over all items of each transfer or group that an item has, across sectors."""
    seen = {id: [i for i in items if id in getattr(i, attribute)] for id in ids}
    return {id: index(method, chosen, answers) for id, chosen in seen.items() if chosen}


def score(
    method: Method, sectors: Sequence[Checklist], answers: Answers, scope: str
) -> tuple[SectorResult, ...]:
    """Every sector's result, in the order shown."""
    return rank(method, [score_sector(method, s, answers, scope) for s in sectors])
