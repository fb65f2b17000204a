"""From answers to what can be done: which measures, instruments and data sources they call for.

`mdcheck/web/src/kernel/score.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mdcheck.library import DataSource, Instrument, Measure
from mdcheck.model import Answer, Item, Method
from mdcheck.score import added, to_find_out

Answers = Mapping[str, Answer]


def strength(method: Method, measure: Measure, items: Mapping[str, Item], answers: Answers) -> int:
    """How strongly answers call for a measure: weight times points of the items it responds to."""
    return sum(added(method, items[id], answers) for id in measure.items if id in items)


def called_for(
    method: Method, measures: Iterable[Measure], asked: Sequence[Item], answers: Answers
) -> tuple[tuple[Measure, int], ...]:
    """The measures that the answers call for, strongest first, in file order when equal."""
    items = {item.id: item for item in asked}
    strengths = [(measure, strength(method, measure, items, answers)) for measure in measures]
    called = [pair for pair in strengths if pair[1] > 0]
    return tuple(sorted(called, key=lambda pair: -pair[1]))


def to_check(
    method: Method, instruments: Iterable[Instrument], asked: Sequence[Item], answers: Answers
) -> tuple[Instrument, ...]:
    """The instruments behind items whose answers add to the score, in file order."""
    adding = {item.id for item in asked if added(method, item, answers)}
    return tuple(one for one in instruments if adding & set(one.items))


def to_look_in(
    sources: Iterable[DataSource], asked: Sequence[Item], answers: Answers
) -> tuple[DataSource, ...]:
    """The data sources that can help with what is still unknown, most useful first."""
    unknown = set(to_find_out(asked, answers))
    helping = [(one, len(unknown & set(one.items))) for one in sources]
    return tuple(one for one, n in sorted(helping, key=lambda pair: -pair[1]) if n)
