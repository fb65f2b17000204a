"""How far respondents agree: on one item, and over many by Krippendorff's alpha, ordinal.

`mdcheck/web/src/kernel/agreement.js` has the same functions in the same order. Exact fractions.
Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), ordinal difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import prod

from mdcheck.model import Ratio
from mdcheck.votes import LEVELS, Votes, counts_of


def spread(votes: Votes) -> int | None:
    """The highest level voted less the lowest; none without level votes.

    >>> spread({"0": 1, "1": 0, "2": 3, "unknown": 2, "not-applicable": 0})
    2
    """
    voted = [level for level, count in enumerate(counts_of(votes)) if count]
    return voted[-1] - voted[0] if voted else None


def agreement(votes: Votes) -> Ratio | None:
    """Of the level votes, the share at the commonest level; none without level votes."""
    counts = counts_of(votes)
    return (max(counts), sum(counts)) if any(counts) else None


def alpha(votes: Sequence[Votes]) -> Ratio | None:
    """Krippendorff's alpha over items with two or more level votes.

    1 is full agreement, 0 what chance would give, less than 0 even less. None where it is not
    defined: without two values to pair, or where all values are the same.
    """
    paired = [counts for counts in map(counts_of, votes) if sum(counts) > 1]
    totals = [sum(counts) for counts in zip(*paired, strict=True)] or [0, 0, 0]
    apart = distances(totals)
    expected = weighed(totals, apart)
    if not expected:
        return None
    observed: Counter[int] = Counter()
    for counts in paired:
        observed[sum(counts) - 1] += weighed(counts, apart)
    common = prod(observed)
    disagreement = sum(one * (common // others) for others, one in observed.items())
    whole = common * expected
    return whole - (sum(totals) - 1) * disagreement, whole


def distances(totals: Sequence[int]) -> dict[tuple[int, int], int]:
    """How far two levels are apart among all values given: four times the ordinal difference."""
    return {
        (one, other): (2 * sum(totals[one : other + 1]) - totals[one] - totals[other]) ** 2
        for one, other in combinations(range(len(LEVELS)), 2)
    }


def weighed(counts: Sequence[int], apart: Mapping[tuple[int, int], int]) -> int:
    """The pairs of unequal values, each as often as its levels are apart."""
    return sum(counts[one] * counts[other] * d for (one, other), d in apart.items())


def hundredths(ratio: Ratio) -> int:
    """A ratio in hundredths, rounded half up, as alpha is published; below 0 too.

    >>> hundredths((2, 3)), hundredths((-1, 200)), hundredths((-1, 8))
    (67, 0, -12)
    """
    part, whole = ratio
    return (200 * part + whole) // (2 * whole)
