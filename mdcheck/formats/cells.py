"""What cells hold as plain text, the same in every format that draws them."""

from __future__ import annotations

import re

from mdcheck.blocks import SUM, Blank, Cell, Cover, Line, Map, Range, Rank, Ranking, Worked
from mdcheck.visible import visible
from mdcheck.words import percent, t

UNFIT = re.compile("[\ufffe\uffff]")  # signs that XML does not have


def clean(text: str) -> str:
    """Text with its lines, what would act written out, and what XML does not have."""
    return "\n".join(one_line(line) for line in text.split("\n") if line.strip())


def one_line(text: str) -> str:
    shown = visible(" ".join(text.split()))
    return UNFIT.sub(lambda sign: ascii(sign[0])[1:-1], shown)


def worked(one: Worked) -> str:
    """A number that was worked out: a whole one, or a percentage."""
    return str(one.value) if one.how == SUM else percent(one.value)


def plain(cell: Cell) -> str:
    """The text of a cell; what stands behind a line, and bounds, on a line of their own."""
    match cell:
        case None:
            return "–"
        case Line(text=text, tail=tail):
            return f"{text}\n{tail}" if tail else text
        case Blank(hint=hint):
            return t("[{hint}]", hint=hint)
        case Range():
            return reach(cell)
        case Worked():
            return worked(cell)
        case _:
            return cell


def reach(one: Range) -> str:
    """A value and its bounds, where these are not the same."""
    if one.low == one.high:
        return percent(one.value)
    ends = {"value": percent(one.value), "low": percent(one.low), "high": percent(one.high)}
    return t("{value} ({low} to {high})", **ends)


def bounds(one: Rank) -> str:
    """A score and where it could still come.

    >>> from mdcheck.blocks import Range
    >>> score = Range(low=700, value=754, high=786)
    >>> bounds(Rank(place=1, title="", to="", score=score, best=1, worst=2))
    '75.4 (70.0 to 78.6)'
    """
    return reach(one.score)


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


def described(part: Map | Ranking) -> str:
    """A chart in words, for those who do not see it."""
    if isinstance(part, Map):
        lists = [t("{label}: {list}", label=title, list=found) for title, found in quarters(part)]
    else:
        lists = [ranked(one) for one in part.ranks]
    return "\n".join([part.label, *lists]).replace("\n", "; ")


def ranked(one: Rank) -> str:
    """A sector of the ranking on a line."""
    return t(
        "{place}. {title}: {score}, places {places}",
        place=one.place,
        title=one.title,
        score=bounds(one),
        places=places(one),
    )


def facts(cover: Cover) -> list[str]:
    """The facts of a cover, each on a line."""
    return [t("{label}: {list}", label=name, list=said) for name, said in cover.facts]
