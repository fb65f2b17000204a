"""Compare two assessments: what moved from one date to another, and in which answers.

`mdcheck/web/src/kernel/compare.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mdcheck.assess import assess
from mdcheck.count import BLANK, in_scope, is_set_aside
from mdcheck.model import NOT_APPLICABLE, UNKNOWN, Content, Item, Level, Method, Sheet
from mdcheck.results import (
    Comparison,
    Dated,
    Difference,
    Index,
    Priority,
    SectorComparison,
    SectorResult,
)
from mdcheck.score import tenths

Said = tuple[Item, Level, Level]  # an item, and what is said of it before and after


def compare(
    content: Content, before: Sheet, after: Sheet, *, scope: str | None = None
) -> Comparison:
    """Each sheet as it is scored in its own scope, or both in `scope`.

    What moved is looked for among the scored items in the scope of the first sheet, or in `scope`.
    """
    was = {one.id: one for one in assess(content, before, scope=scope).sectors}
    now = {one.id: one for one in assess(content, after, scope=scope).sectors}
    asked = scope or before.scope
    return Comparison(
        before=Dated(title=before.title, date=before.date),
        after=Dated(title=after.title, date=after.date),
        sectors=tuple(
            compared(
                content.method,
                was[sector.id],
                now[sector.id],
                said_of(in_scope(sector.items, asked), before, after),
            )
            for sector in content.sectors
        ),
    )


def compared(
    method: Method, before: SectorResult, after: SectorResult, said: Sequence[Said]
) -> SectorComparison:
    """One sector: both results, their difference, and the items that moved."""
    levels = [
        (item, change(method, item, was, now))
        for item, was, now in said
        if isinstance(was, int) and isinstance(now, int)
    ]
    known = [(item.id, was, now) for item, was, now in said if UNKNOWN in (was, now)]
    need = [(item.id, more) for item, more in levels if item.role in method.need]
    potential = [(item.id, more) for item, more in levels if item.role in method.potential]
    return SectorComparison(
        id=before.id,
        before=before,
        after=after,
        difference=difference(before, after),
        better=tuple(id for id, more in need if more < 0),
        worse=tuple(id for id, more in need if more > 0),
        grown=tuple(id for id, more in potential if more > 0),
        shrunk=tuple(id for id, more in potential if more < 0),
        newly_known=tuple(id for id, _, now in known if isinstance(now, int)),
        newly_unknown=tuple(id for id, was, _ in known if isinstance(was, int)),
    )


def said_of(items: Iterable[Item], before: Sheet, after: Sheet) -> list[Said]:
    """What both sheets say of each scored item."""
    return [(item, said(item, before), said(item, after)) for item in items if item.scored]


def said(item: Item, sheet: Sheet) -> Level:
    """What a sheet says of an item: a blank is unknown, what the profile sets aside does not
    apply."""
    level = sheet.answers.get(item.id, BLANK).level
    if is_set_aside(item, level, sheet.profile):
        return NOT_APPLICABLE
    return UNKNOWN if level is None else level


def change(method: Method, item: Item, was: int, now: int) -> int:
    """Above 0 where a level has more points than the one before, below 0 where it has fewer."""
    return method.points[item.role][now] - method.points[item.role][was]


def difference(before: SectorResult, after: SectorResult) -> Difference:
    """How far each value moved."""
    return Difference(
        priority=moved(before.priority, after.priority),
        need=moved(before.need, after.need),
        potential=moved(before.potential, after.potential),
    )


def moved(before: Priority | Index | None, after: Priority | Index | None) -> int | None:
    """The later published value less the earlier, in tenths of a percent."""
    was, now = before and before.value, after and after.value
    return tenths(now) - tenths(was) if was and now else None
