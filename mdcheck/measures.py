"""From a sector's result to what can be done: measures, instruments and data sources.

`mdcheck/web/src/kernel/measures.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mdcheck.library import DataSource, Instrument, Library, Measure
from mdcheck.results import SectorResult, ToDo

Drivers = Mapping[str, int]  # item id -> the points that its answer adds


def strength(measure: Measure, drivers: Drivers) -> int:
    """How strongly answers call for a measure: the points of the items it responds to."""
    return sum(drivers.get(id, 0) for id in measure.items)


def called_for(measures: Iterable[Measure], drivers: Drivers) -> tuple[str, ...]:
    """The measures that the answers call for, strongest first, in file order when equal."""
    strengths = [(strength(measure, drivers), measure.id) for measure in measures]
    called = [pair for pair in strengths if pair[0]]
    return tuple(id for _, id in sorted(called, key=lambda pair: -pair[0]))


def to_check(instruments: Iterable[Instrument], drivers: Drivers) -> tuple[str, ...]:
    """The instruments behind items whose answers add to the score, in file order."""
    return tuple(one.id for one in instruments if any(id in drivers for id in one.items))


def to_look_in(sources: Iterable[DataSource], to_find_out: Sequence[str]) -> tuple[str, ...]:
    """The data sources that can help with what is still unknown, most useful first."""
    unknown = set(to_find_out)
    helping = [(len(unknown & set(one.items)), one.id) for one in sources]
    return tuple(id for n, id in sorted(helping, key=lambda pair: -pair[0]) if n)


def to_do(library: Library, result: SectorResult) -> ToDo:
    """All that a sector's result calls for."""
    return ToDo(
        measures=called_for(library.measures, result.drivers),
        instruments=to_check(library.instruments, result.drivers),
        data_sources=to_look_in(library.data_sources, result.to_find_out),
    )
