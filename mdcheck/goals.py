"""Rank strategic goals by the criteria of the method, each 0 to 2 (handbook 2.3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from mdcheck.model import Goal, Method
from mdcheck.results import GoalResult

HIGHEST = 2  # strongly agree


def total(goal: Goal) -> int:
    """The sum of the levels given so far.

    >>> total(Goal(title="Water", scores={"straightforward": 2, "independent": 1}))
    3
    """
    return sum(goal.scores.values())


def missing(method: Method, goal: Goal) -> int:
    """How many criteria have no level yet."""
    return sum(criterion.id not in goal.scores for criterion in method.criteria)


def place(method: Method, goal: Goal, totals: Mapping[int, int]) -> int | None:
    """1 + the number of complete goals with a greater total; none for an incomplete goal.

    `totals` says how many complete goals have each total.
    """
    if missing(method, goal):
        return None
    return 1 + sum(count for other, count in totals.items() if other > total(goal))


def score_goals(method: Method, goals: Sequence[Goal]) -> tuple[GoalResult, ...]:
    """Every goal's total, bounds and place; complete goals by place, then the others as given."""
    totals = Counter(total(goal) for goal in goals if not missing(method, goal))
    results = [
        GoalResult(
            title=goal.title,
            sectors=goal.sectors,
            total=total(goal),
            low=total(goal),
            high=total(goal) + HIGHEST * missing(method, goal),
            place=place(method, goal, totals),
        )
        for goal in goals
    ]
    return tuple(sorted(results, key=lambda r: (r.place is None, r.place or 0)))
