"""Go through answers once: the sums that need, potential and every lens are made of.

`mdcheck/web/src/kernel/count.js` has the same functions in the same order. Items are made ready
once and then counted for any number of sheets.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from mdcheck.model import NOT_APPLICABLE, PRESSURE, QUICK, Answer, Checklist, Item, Method
from mdcheck.results import Index

Answers = Mapping[str, Answer]
Profile = Mapping[str, str]
BLANK = Answer()
NO_EVIDENCE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A scored item made ready to be counted, once for any number of sheets."""

    item: Item
    id: str
    part: int  # 0 need, 1 potential
    points: tuple[int, ...]  # weight times points, for level 0, 1, 2
    full: int  # twice the weight: its points at most
    added: tuple[int, ...]  # packed: its points in the sums of its sector, transfers and groups
    whole: int  # packed: `full` in each of the same sums
    alert: int | None  # the level at which it is something to act on whatever the score
    driver: tuple[tuple[int, int, str], ...]  # for level 0, 1, 2: what it drives, as drivers sort
    to_find_out: tuple[int, str]  # as what to find out sorts: heavy items first, then core


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The scored items of some sectors in a scope, ready to be counted.

    The sums come in pairs, need then potential: of each sector, each transfer, each group.
    """

    method: Method
    scope: str
    sectors: tuple[tuple[Checklist, tuple[Counted, ...]], ...]
    transfers: tuple[str, ...]
    groups: tuple[str, ...]
    full: int  # packed: M of every sum while all items apply


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What is found while a sector's items are counted. `heaviest`: twice the heaviest weight
    answered in need and in potential."""

    alerts: tuple[str, ...]
    drivers: Mapping[str, int]
    to_find_out: tuple[str, ...]
    set_aside: tuple[str, ...]
    evidence: Mapping[str, int]
    heaviest: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """P, K and M of every sum of a preparation."""

    points: Sequence[int]
    known: Sequence[int]
    full: Sequence[int]

    def index(self, slot: int) -> Index | None:
        """The index of a sum, or None when no item of it applies."""
        full = self.full[slot]
        return Index(self.points[slot], self.known[slot], full) if full else None


def in_scope(items: Iterable[Item], scope: str) -> tuple[Item, ...]:
    """The items a scope asks: core items only for the quick scan, all of them otherwise."""
    return tuple(item for item in items if item.core or scope != QUICK)


def points_of(method: Method, item: Item, level: int) -> int:
    """Weight times points: what an item answered with a level adds to the index."""
    return item.weight * method.points[item.role][level]


def is_set_aside(item: Item, level: object, profile: Profile) -> bool:
    """Whether an unanswered item concerns only movements that the country does not have."""
    if level is not None or not item.applies:
        return False
    return all(profile.get(key) == "no" for key in item.applies)


def prepare(method: Method, sectors: Sequence[Checklist], scope: str) -> Prepared:
    """Make the items of these sectors ready to be counted."""
    scored = [[item for item in in_scope(s.items, scope) if item.scored] for s in sectors]
    items = list(chain.from_iterable(scored))
    transfers = tuple(t.id for t in method.transfers if any(t.id in i.transfer for i in items))
    groups = tuple(g.id for g in method.groups if any(g.id in i.groups for i in items))
    names = [f"sector {s.id}" for s in sectors]
    names += [*(f"transfer {id}" for id in transfers), *(f"group {id}" for id in groups)]
    first = {name: 2 * n for n, name in enumerate(names)}
    counted = tuple(
        (sector, made_ready(method, own, f"sector {sector.id}", first))
        for sector, own in zip(sectors, scored, strict=True)
    )
    return Prepared(
        method=method,
        scope=scope,
        sectors=counted,
        transfers=transfers,
        groups=groups,
        full=sum(one.whole for _, own in counted for one in own),
    )


def made_ready(
    method: Method, items: Sequence[Item], sector: str, first: Mapping[str, int]
) -> tuple[Counted, ...]:
    """A sector's items; `first` says where the pair of sums of each name begins."""
    by_core = sorted(items, key=lambda item: not item.core)
    by_weight = sorted(by_core, key=lambda item: -item.weight)
    order = {item.id: n for n, item in enumerate(by_core)}
    heaviest = {item.id: n for n, item in enumerate(by_weight)}
    found = []
    for item in items:
        tags = [f"transfer {id}" for id in item.transfer] + [f"group {id}" for id in item.groups]
        part = 0 if item.role in method.need else 1
        is_alert = item.role == PRESSURE and item.weight == method.alert.weight
        points = tuple(points_of(method, item, level) for level in range(3))
        slots = sum(packed(first[t] + part) for t in {sector, *tags} if t in first)
        found.append(
            Counted(
                item=item,
                id=item.id,
                part=part,
                points=points,
                full=2 * item.weight,
                added=tuple(one * slots for one in points),
                whole=2 * item.weight * slots,
                alert=method.alert.level if is_alert else None,
                driver=tuple((-one, order[item.id], item.id) for one in points),
                to_find_out=(heaviest[item.id], item.id),
            )
        )
    return tuple(found)


def packed(slot: int) -> int:
    """1 in a sum, where many sums stand side by side in one whole number.

    One addition then adds an item to all of its sums; no sum comes near the size of its place.
    """
    return 1 << (32 * slot)


def unpacked(sums: int, count: int) -> Sequence[int]:
    """The sums that stand side by side in a whole number.

    >>> list(unpacked(3 * packed(0) + 5 * packed(2), 3))
    [3, 0, 5]
    """
    return array("I", sums.to_bytes(4 * count, sys.byteorder))


def count(prepared: Prepared, answers: Answers, profile: Profile) -> tuple[Sums, tuple[Tally, ...]]:
    """Go through all items once: the sums they add up to, and what is found on the way."""
    points = unknown = aside = 0
    tallies = []
    for _, items in prepared.sectors:
        added, not_known, out, tally = tallied(items, answers, profile)
        points, unknown, aside = points + added, unknown + not_known, aside + out
        tallies.append(tally)
    full = prepared.full - aside
    size = 2 * (len(prepared.sectors) + len(prepared.transfers) + len(prepared.groups))
    sums = Sums(
        points=unpacked(points, size),
        known=unpacked(full - unknown, size),
        full=unpacked(full, size),
    )
    return sums, tuple(tallies)


def tallied(
    items: Sequence[Counted], answers: Answers, profile: Profile
) -> tuple[int, int, int, Tally]:
    """A sector's points, what of M is not known and what does not apply (packed), and its tally."""
    points = unknown = aside = bare = 0
    drivers: list[tuple[int, int, str]] = []
    open_ended: list[tuple[int, str]] = []
    alerts: list[str] = []
    set_aside: list[str] = []
    evidence: dict[str, int] = {}
    heaviest = [0, 0]
    for one in items:
        answer = answers.get(one.id, BLANK)
        level = answer.level
        if type(level) is int:
            if one.full > heaviest[one.part]:
                heaviest[one.part] = one.full
            if added := one.points[level]:
                points += one.added[level]
                drivers.append(one.driver[level])
                if kind := answer.evidence:
                    evidence[kind] = evidence.get(kind, 0) + added
                else:
                    bare += added
            if level == one.alert:
                alerts.append(one.id)
        elif level == NOT_APPLICABLE:
            aside += one.whole
        elif profile and is_set_aside(one.item, level, profile):
            aside += one.whole
            set_aside.append(one.id)
        else:
            unknown += one.whole
            open_ended.append(one.to_find_out)
    if bare:
        evidence[NO_EVIDENCE] = bare
    tally = Tally(
        alerts=tuple(alerts),
        drivers={id: -minus for minus, _, id in sorted(drivers)},
        to_find_out=tuple(id for _, id in sorted(open_ended)),
        set_aside=tuple(set_aside),
        evidence=evidence,
        heaviest=(heaviest[0], heaviest[1]),
    )
    return points, unknown, aside, tally
