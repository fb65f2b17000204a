"""How likely a place is: unknowns filled at random, answers a step off, weights varied.

`mdcheck/web/src/kernel/robustness.js` has the same functions in the same order. The random numbers
are specified in the method, so that both give the same places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mdcheck.count import Prepared, is_set_aside
from mdcheck.model import Method, Ratio, Sheet
from mdcheck.results import Likely, Result, Robustness
from mdcheck.score import between, group

WORD = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An applicable item of a placed sector: its points by level, its part, and its answer."""

    id: str
    weight: int
    points: tuple[int, ...]  # by level, before any weight
    part: int  # 0 need, 1 potential
    level: int | None  # None: unknown or blank


def numbers(seed: int) -> Iterator[int]:
    """Random whole numbers of 32 bits, for ever the same from the same seed.

    >>> u = numbers(1)
    >>> next(u), next(u)
    (2693262067, 11749833)
    """
    s = seed & WORD
    while True:
        s = (s + 0x6D2B79F5) & WORD
        t = ((s ^ (s >> 15)) * (s | 1)) & WORD
        t ^= (t + (t ^ (t >> 7)) * (t | 61)) & WORD
        yield t ^ (t >> 14)


def drawn(prepared: Prepared, n: int, sheet: Sheet) -> tuple[Drawn, ...]:
    """The items of the n-th sector that a draw goes through, in file order."""
    found = []
    for one in prepared.sectors[n][1]:
        answer = sheet.answers.get(one.id)
        level = answer.level if answer else None
        if level == "not-applicable" or is_set_aside(one.item, level, sheet.profile):
            continue
        found.append(
            Drawn(
                id=one.id,
                weight=one.item.weight,
                points=prepared.method.points[one.item.role],
                part=one.part,
                level=level if isinstance(level, int) else None,
            )
        )
    return tuple(found)


def varied(method: Method, items: Sequence[Drawn], draw: Callable[[], int]) -> Ratio:
    """A sector's value in one draw, with all of its items known."""
    weights, many = method.weights, len(method.weights)
    slips, of = method.robustness.slip
    points = [0, 0]
    known = [0, 0]
    for one in items:
        weight = weights[draw() % many]
        level = one.level
        if level is None:
            level = draw() % 3
        elif draw() % of < slips:
            level = min(level + 1, 2) if draw() & 1 else max(level - 1, 0)
        known[one.part] += 2 * weight
        points[one.part] += weight * one.points[level]
    return together(method, points, known)


def together(method: Method, points: Sequence[int], known: Sequence[int]) -> Ratio:
    """The value of priority from P and K of need and of potential."""
    if not known[1]:
        return points[0], known[0]
    if not known[0]:
        return points[1], known[1]
    return between(method.emphasis, (points[0], known[0]), (points[1], known[1]))


def exceeding(ratios: Sequence[Ratio], one: Ratio) -> int:
    """How many ratios are strictly greater than one."""
    part, whole = one
    return sum([p * whole > part * w for p, w in ratios])


def places(values: Sequence[Ratio]) -> list[int]:
    """Each value's place: 1 + how many are strictly greater."""
    return [1 + exceeding(values, value) for value in values]


def shares(method: Method, drawn: Sequence[int], field: int) -> dict[str, int | None]:
    """How many of a sector's drawn places lie in each group; none where there are no groups."""
    ids = [one.id for one in method.order]
    if field < method.fewest:
        return dict.fromkeys(ids)
    groups = Counter(group(method, place, field) for place in drawn)
    return {id: groups[id] for id in ids}


def hinges(
    method: Method, items: Sequence[Drawn], mine: int, values: Sequence[Ratio]
) -> tuple[str, ...]:
    """The answered items whose answer, one level otherwise, changes the verdict of their sector."""
    field = len(values)
    if field < method.fewest:
        return ()
    others = [value for n, value in enumerate(values) if n != mine]
    points, known = answered(items)

    def verdict(value: Ratio) -> str:
        return group(method, 1 + exceeding(others, value), field)

    def moved(one: Drawn, level: int) -> Ratio:
        changed = list(points)
        changed[one.part] += one.weight * (one.points[level] - one.points[one.level or 0])
        return together(method, changed, known)

    now = verdict(values[mine])
    return tuple(
        one.id
        for one in items
        if any(verdict(moved(one, level)) != now for level in near(one.level))
    )


def answered(items: Sequence[Drawn]) -> tuple[list[int], list[int]]:
    """P and K of need and of potential, as answered."""
    points, known = [0, 0], [0, 0]
    for one in items:
        if one.level is not None:
            known[one.part] += 2 * one.weight
            points[one.part] += one.weight * one.points[one.level]
    return points, known


def near(level: int | None) -> tuple[int, ...]:
    """The levels one step from a level, where the scale allows; none without a level."""
    if level is None:
        return ()
    return tuple(one for one in (level - 1, level + 1) if 0 <= one <= 2)


def robustness(prepared: Prepared, sheet: Sheet, result: Result, seed: int) -> Robustness:
    """Where each placed sector of a result comes in many variations of its answers."""
    method = prepared.method
    draws = method.robustness.draws
    shown = {s.id: s.place for s in result.sectors if s.place}
    field = [n for n, (sector, _) in enumerate(prepared.sectors) if sector.id in shown]
    items = [drawn(prepared, n, sheet) for n in field]
    draw = numbers(seed).__next__
    rounds = [places([varied(method, own, draw) for own in items]) for _ in range(draws)]
    values = [together(method, *answered(own)) for own in items]
    likely = {}
    for mine, n in enumerate(field):
        id = prepared.sectors[n][0].id
        taken = sorted(one[mine] for one in rounds)
        likely[id] = Likely(
            id=id,
            place=shown[id],
            likely_best=taken[5 * (draws - 1) // 100],
            likely_worst=taken[-(-95 * (draws - 1) // 100)],
            shares=shares(method, taken, len(field)),
            hinges=hinges(method, items[mine], mine, values),
        )
    return Robustness(
        title=result.title,
        scope=result.scope,
        seed=seed,
        draws=draws,
        sectors=tuple(likely[id] for id in shown),
    )
