"""Which disagreements decide: those whose outcome changes the verdict of their sector.

`mdcheck/web/src/kernel/decisive.js` has the same functions in the same order. A sector is not
scored anew for every item: one item otherwise is a change of the sums of its sector.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mdcheck.count import BLANK, Counted, count, prepare
from mdcheck.model import NOT_APPLICABLE, Content, Level, Method, Ratio, Sheet
from mdcheck.results import Index
from mdcheck.score import (
    INSUFFICIENT,
    UNRANKED,
    Parts,
    compare,
    group,
    is_placed,
    parts_of,
    priority,
)
from mdcheck.votes import Votes, counts_of


def decisive(
    content: Content, sheet: Sheet, ids: Iterable[str], votes: Mapping[str, Votes]
) -> tuple[str, ...]:
    """Of these items, those for which the lowest and the highest level voted, all else as in the
    sheet, give their sector different verdicts; none outside the sheet's scope."""
    prepared = prepare(content.method, content.sectors, sheet.scope)
    sums, _ = count(prepared, sheet.answers, sheet.profile)
    parts = [parts_of(content.method, sums, n) for n in range(len(prepared.sectors))]
    values = [placed_value(content.method, one) for one in parts]
    places = {one.id: (n, one) for n, (_, own) in enumerate(prepared.sectors) for one in own}

    def turns(id: str) -> bool:
        n, item = places[id]
        others = [value for m, value in enumerate(values) if value and m != n]
        now = sheet.answers.get(id, BLANK).level
        verdicts = {
            verdict(content.method, changed(content.method, parts[n], item, now, level), others)
            for level in extremes(votes[id])
        }
        return len(verdicts) > 1

    return tuple(id for id in ids if id in places and turns(id))


def placed_value(method: Method, parts: Parts) -> Ratio | None:
    """The value of a sector that is placed."""
    found = parts.priority
    return found.value if found and is_placed(method, found) else None


def extremes(votes: Votes) -> tuple[int, int]:
    """The lowest and the highest level voted."""
    voted = [level for level, count in enumerate(counts_of(votes)) if count]
    return voted[0], voted[-1]


def changed(method: Method, parts: Parts, item: Counted, now: Level, level: int) -> Parts:
    """A sector with one of its answers otherwise."""
    is_need = item.part == 0
    points, known, full = (parts.need if is_need else parts.potential) or (0, 0, 0)
    if isinstance(now, int):
        points, known = points - item.points[now], known - item.full
    if now == NOT_APPLICABLE:
        full += item.full
    after = Index(points + item.points[level], known + item.full, full)
    need, potential = (after, parts.potential) if is_need else (parts.need, after)
    return Parts(need=need, potential=potential, priority=priority(method, need, potential))


def verdict(method: Method, parts: Parts, others: Sequence[Ratio]) -> str:
    """The verdict of a sector among the values of the other placed ones."""
    value = placed_value(method, parts)
    if value is None:
        return INSUFFICIENT
    field = len(others) + 1
    ahead = sum(compare(other, value) > 0 for other in others)
    return group(method, 1 + ahead, field) if field >= method.fewest else UNRANKED
