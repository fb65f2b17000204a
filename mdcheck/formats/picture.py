"""Draw bars, the map and the ranking of a report as SVG that stands in a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from math import cos, hypot, sin, sqrt
from typing import NamedTuple

from mdcheck.blocks import Dot, Map, Quadrant, Range, Rank, Ranking
from mdcheck.visible import visible
from mdcheck.words import direction

WIDTH, HEIGHT, MARGIN, RADIUS = 420, 330, 24, 11
FONTS = "'Liberation Sans', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif"  # of our documents
TURNS = 300  # to look for a free place
BROAD, TALL, HEAD = 640, 22, 40  # the ranking: its width, a row of it, and what stands above
NAMES, SCORES, PLACES = 34, (282, 442), (474, 626)  # where names begin, and both scales


class Placed(NamedTuple):
    """Where a dot stands in the drawing."""

    dot: Dot
    x: float
    y: float


class Frame(NamedTuple):
    """Where a quarter lies in the drawing."""

    left: float
    right: float
    top: float
    bottom: float


def bar(one: Range) -> str:
    """A bar on a scale of 0 to 100: certain, so far, possible. Its number stands beside it."""
    parts = (("track", 1000), ("possible", one.high), ("far", one.value), ("certain", one.low))
    rects = "".join(
        f'<rect class="{name}" width="{width / 10:g}" height="10"/>' for name, width in parts
    )
    box = 'viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"'
    return f'<svg class="bar" {box}>{rects}</svg>'


def picture(part: Map) -> str:
    """The map for the eye, and the same as lists for everybody."""
    lists = "".join(quarter_list(part, one) for one in part.quadrants)
    return f'<figure class="map">{map_svg(part)}\n<figcaption>{lists}</figcaption></figure>'


def map_svg(part: Map) -> str:
    """The quarters with their names, the axes, and a dot for each sector."""
    frames = {one.id: frame(part, one) for one in part.quadrants}
    axes = (
        f'<text x="{WIDTH / 2:g}" y="{HEIGHT - 6}">{text(part.potential)}</text>'
        f'<text transform="translate({turned(16):g} {HEIGHT / 2:g}) rotate(-90)">'
        f"{text(part.need)}</text>"
    )
    drawn = "".join(
        [
            *(quarter(one, frames[one.id]) for one in part.quadrants),
            axes,
            *(circle(one) for one in apart(part.dots, frames)),
        ]
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(visible(part.label))}">{drawn}</svg>'
    )


def text(words: str) -> str:
    return escape(visible(words), quote=False)


def along(length: int, tenths: int) -> float:
    """Where tenths of a percent lie on an axis of this length."""
    return MARGIN + (length - 2 * MARGIN) * tenths / 1000


def turned(x: float) -> float:
    """A place from the side where lines begin."""
    return WIDTH - x if direction() == "rtl" else x


def across(tenths: int) -> float:
    return turned(along(WIDTH, tenths))


def up(tenths: int) -> float:
    return HEIGHT - along(HEIGHT, tenths)


def frame(part: Map, one: Quadrant) -> Frame:
    sides = (part.middle, 1000) if one.potential else (0, part.middle)
    ends = (1000, part.middle) if one.need else (part.middle, 0)
    left, right = sorted(map(across, sides))
    top, bottom = map(up, ends)
    return Frame(left, right, top, bottom)


def quarter(one: Quadrant, at: Frame) -> str:
    """A quarter of the drawing, and what it is called."""
    y = at.top + 14 if one.need else at.bottom - 7
    box = (
        f'x="{at.left:g}" y="{at.top:g}" width="{at.right - at.left:g}" '
        f'height="{at.bottom - at.top:g}"'
    )
    kind = f"quarter{' both' if one.need and one.potential else ''}"
    name = f'<text class="name" x="{(at.left + at.right) / 2:g}" y="{y:g}">{text(one.title)}</text>'
    return f'<rect class="{kind}" {box}/>{name}'


def apart(dots: Sequence[Dot], frames: dict[str, Frame]) -> Iterator[Placed]:
    """Dots that would hide each other move apart on a spiral and stay in their quarter."""
    placed: list[Placed] = []
    for dot in dots:
        turn = 0
        at = spiral(dot, turn)
        while turn < TURNS and (hides(at, placed) or (turn and not inside(at, frames))):
            turn += 1
            at = spiral(dot, turn)
        placed.append(at)
        yield at


def spiral(dot: Dot, turn: int) -> Placed:
    """The place of a dot, or one near it, further away with each turn."""
    away = RADIUS * sqrt(turn)
    x = across(dot.potential) + away * cos(turn * 2.4)
    return Placed(dot, x, up(dot.need) + away * sin(turn * 2.4))


def hides(at: Placed, placed: Sequence[Placed]) -> bool:
    return any(hypot(one.x - at.x, one.y - at.y) < 1.8 * RADIUS for one in placed)


def inside(at: Placed, frames: dict[str, Frame]) -> bool:
    left, right, top, bottom = frames[at.dot.quadrant]
    return left <= at.x <= right and top <= at.y <= bottom


def circle(one: Placed) -> str:
    return (
        f'<g class="dot" transform="translate({one.x:.1f} {one.y:.1f})"><circle r="{RADIUS}"/>'
        f'<text dy="0.35em">{one.dot.place}</text></g>'
    )


def quarter_list(part: Map, one: Quadrant) -> str:
    """The sectors of a quarter by their places and names."""
    here = [dot for dot in part.dots if dot.quadrant == one.id]
    items = "".join(
        f'<li><span class="place">{dot.place}</span> {text(dot.title)}</li>' for dot in here
    )
    found = f"<ul>{items}</ul>" if here else "–"
    return f'<div><p class="label">{text(one.title)}</p>{found}</div>'


# The ranking


def chart(part: Ranking) -> str:
    """The ranking for the eye; the table that follows it is for everybody."""
    return f'<figure class="ranking">{ranking_svg(part)}</figure>'


def ranking_svg(part: Ranking) -> str:
    """Scores with their bounds, and beside them places with their range."""
    count = max((one.worst for one in part.ranks), default=1)
    height = HEAD + TALL * len(part.ranks) + 4
    drawn = "".join(
        [
            scale(part.score, SCORES, ((0, "0"), (0.5, "50"), (1, "100")), height),
            scale(part.places, PLACES, ((0, "1"), (1, str(count))), height),
            *(rank(one, HEAD + TALL * n, count) for n, one in enumerate(part.ranks)),
        ]
    )
    return (
        f'<svg viewBox="0 0 {BROAD} {height}" role="img" '
        f'aria-label="{escape(visible(part.label))}">{drawn}</svg>'
    )


def scale(
    title: str, ends: tuple[int, int], marks: Sequence[tuple[float, str]], height: int
) -> str:
    """The title of a scale, and a line at each of its marks."""
    middle = side((ends[0] + ends[1]) / 2)
    parts = [f'<text class="name" x="{middle:g}" y="12">{text(title)}</text>']
    for share, label in marks:
        x = side(ends[0] + share * (ends[1] - ends[0]))
        parts.append(f'<line class="mark" x1="{x:g}" x2="{x:g}" y1="{HEAD - 8}" y2="{height}"/>')
        parts.append(f'<text x="{x:g}" y="{HEAD - 12}">{label}</text>')
    return "".join(parts)


def rank(one: Rank, top: int, count: int) -> str:
    """A row: place and name, the bar of the score, the range of the place."""
    middle = top + TALL / 2
    anchor = "end" if direction() == "rtl" else "start"
    where = f'x="{side(NAMES):g}" y="{middle + 4:g}" text-anchor="{anchor}" direction="ltr"'
    return (
        f'<g><circle class="place" r="9" cx="{side(16):g}" cy="{middle:g}"/>'
        f'<text class="number" x="{side(16):g}" y="{middle + 4:g}">{one.place}</text>'
        f'<text class="title" {where}>{text(one.title)}</text>'
        f"{score_bar(one.score, top + 6)}{place_range(one, middle, count)}</g>"
    )


def score_bar(one: Range, y: int) -> str:
    """A bar on the scale of scores: certain, so far, possible."""
    begin, end = SCORES
    parts = (("track", 1000), ("possible", one.high), ("far", one.value), ("certain", one.low))
    return "".join(
        f'<rect class="{name}" x="{min(side(begin), side(begin + long)):g}" y="{y}" '
        f'width="{long:g}" height="{TALL - 12}"/>'
        for name, long in ((name, (end - begin) * width / 1000) for name, width in parts)
    )


def place_range(one: Rank, y: float, count: int) -> str:
    """Where a place may be, as a line, and where it is, as a dot."""
    begin, end = PLACES

    def at(place: int) -> float:
        return side(begin + (end - begin) * (place - 1) / max(count - 1, 1))

    line = (
        f'<line class="reach" x1="{at(one.best):g}" x2="{at(one.worst):g}" y1="{y:g}" y2="{y:g}"/>'
    )
    return f'{line}<circle class="now" cx="{at(one.place):g}" cy="{y:g}" r="4.5"/>'


def side(x: float) -> float:
    """A place in the ranking from the side where lines begin."""
    return BROAD - x if direction() == "rtl" else x
