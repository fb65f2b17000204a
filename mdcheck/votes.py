"""What votes come to: the answers that several respondents gave to one item.

`mdcheck/web/src/kernel/votes.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mdcheck.count import BLANK
from mdcheck.model import NOT_APPLICABLE, UNKNOWN, Level, Sheet

Votes = Mapping[str, int]
LEVELS = ("0", "1", "2")


def votes_on(sheets: Iterable[Sheet], id: str) -> Votes:
    """How many gave each answer to an item."""
    votes = dict.fromkeys((*LEVELS, UNKNOWN, NOT_APPLICABLE), 0)
    for sheet in sheets:
        level = sheet.answers.get(id, BLANK).level
        if level is not None:
            votes[str(level)] += 1
    return votes


def counts_of(votes: Votes) -> tuple[int, ...]:
    """How many voted for each level; unknown and not applicable are no levels."""
    return tuple(votes[level] for level in LEVELS)


def median(counts: Sequence[int]) -> int | None:
    """The level in the middle of the level votes; none where it falls between two levels.

    >>> median((1, 0, 2)), median((1, 0, 1)), median((0, 2, 0))
    (2, None, 1)
    """
    voted = [level for level, count in enumerate(counts) for _ in range(count)]
    low, high = voted[(len(voted) - 1) // 2], voted[len(voted) // 2]
    return low if low == high else None


def common(votes: Votes) -> Level:
    """What votes come to: not applicable, unknown or the median; none if contested, or no votes."""
    given, counts = sum(votes.values()), counts_of(votes)
    if 2 * votes[NOT_APPLICABLE] > given:
        return NOT_APPLICABLE
    if 2 * sum(counts) < given:
        return UNKNOWN
    return median(counts) if given else None


def is_contested(votes: Votes) -> bool:
    """Whether the median falls between two different levels."""
    return any(votes.values()) and common(votes) is None


def settled(votes: Votes) -> Level:
    """What votes come to where nothing is agreed: a contested item counts as unknown."""
    return UNKNOWN if is_contested(votes) else common(votes)
