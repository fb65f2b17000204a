"""What cells hold as plain text, the same in every format that draws them."""

from __future__ import annotations

from mdcheck.blocks import SUM, Cover, Map, Rank, Worked
from mdcheck.words import percent, t


def worked(one: Worked) -> str:
    """A number that was worked out: a whole one, or a percentage."""
    return str(one.value) if one.how == SUM else percent(one.value)


def bounds(one: Rank) -> str:
    """A score and where it could still come.

    >>> from mdcheck.blocks import Range
    >>> score = Range(low=700, value=754, high=786)
    >>> bounds(Rank(place=1, title="", to="", score=score, best=1, worst=2))
    '75.4 (70.0 to 78.6)'
    """
    low, value, high = one.score.low, one.score.value, one.score.high
    if low == high:
        return percent(value)
    places = {"value": percent(value), "low": percent(low), "high": percent(high)}
    return t("{value} ({low} to {high})", **places)


def places(one: Rank) -> str:
    """The range of a place.

    >>> from mdcheck.blocks import Range
    >>> score = Range(low=700, value=754, high=786)
    >>> places(Rank(place=1, title="", to="", score=score, best=1, worst=2))
    '1 to 2'
    """
    if one.best == one.worst:
        return str(one.best)
    return t("{low} to {high}", low=one.best, high=one.worst)


def quarters(part: Map) -> list[tuple[str, str]]:
    """Each quarter of a map with the sectors in it; "–" where there are none."""
    return [
        (
            quarter.title,
            ", ".join(f"{d.title} ({d.place})" for d in part.dots if d.quadrant == quarter.id)
            or "–",
        )
        for quarter in part.quadrants
    ]


def facts(cover: Cover) -> list[str]:
    """The facts of a cover, each on a line."""
    return [t("{label}: {list}", label=name, list=said) for name, said in cover.facts]
