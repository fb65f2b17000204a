"""Draw the map of the invented country, to be read in grey as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any, NamedTuple

from mdcheck.formats.picture import FONTS

SCALE = 8
INK = "#16242a"
ACROSS, ROW = 3, 24  # of the legend
LETTER, LINE = 6.6, 15  # about how wide a letter of a name is, and how high a line
FILLS = {
    "sea": "#dfeaf0",
    "neighbour": "#eef0ee",
    "land": "#ffffff",
    "province": "#ffffff",
    "district": "#dcdcdc",
}
ORDER = tuple(FILLS)  # what is drawn first
LINES = {
    "river": 'stroke="#6f93a6" stroke-width="3"',
    "road": 'stroke="#8a8f90" stroke-width="2" stroke-dasharray="8 4"',
    "border": 'stroke="#7f8c8c" stroke-width="1.2"',
    "route": 'stroke="#a3471a" stroke-width="2.5" stroke-dasharray="3 4"',
}


def country_svg(drawing: Mapping[str, Any]) -> str:
    """A map of areas, lines and places, with what its signs mean below."""
    width, height = number(drawing["width"]), number(drawing["height"])
    legend = drawing.get("legend", ())
    below = ROW * (1 + (len(legend) - 1) // ACROSS) + 8 if legend else 0
    size = f"0 0 {width} {height + below}"
    areas = sorted(drawing["areas"], key=lambda one: ORDER.index(one["kind"]))
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" font-family="{FONTS}">',
            f'<clipPath id="frame"><rect width="{width}" height="{height}"/></clipPath>',
            '<g clip-path="url(#frame)">',
            f'<rect width="{width}" height="{height}" fill="{FILLS["sea"]}"/>',
            *map(area, areas),
            *map(line, drawing.get("lines", ())),
            *(name for one in areas for name in area_name(one)),
            *places(drawing.get("places", ()), areas, width),
            "</g>",
            f'<rect width="{width}" height="{height}" fill="none" stroke="#16242a"/>',
            *drawn_legend(legend, height + 18, width),
            "</svg>",
        ]
    )


def number(value: float | str) -> float:
    """A coordinate in the drawing's own units."""
    return float(value) * SCALE


def points(found: Sequence[Sequence[float | str]]) -> str:
    return " ".join(f"{number(x):g},{number(y):g}" for x, y in found)


def area(one: Mapping[str, Any]) -> str:
    edge = 'stroke="#7f8c8c" stroke-width="1.2"'
    return f'<polygon points="{points(one["points"])}" fill="{FILLS[one["kind"]]}" {edge}/>'


def area_name(one: Mapping[str, Any]) -> Iterator[str]:
    if "label" in one and "name" in one:
        x, y = map(number, one["label"])
        style = {
            "sea": 'font-size="15" font-style="italic" fill="#42616f"',
            "neighbour": 'font-size="14" fill="#4b5d64"',
            "land": 'font-size="14" font-weight="bold" fill="#0b4a52"',
        }.get(one["kind"], 'font-size="13" fill="#16242a"')
        for at, text in enumerate(area_lines(one)):
            yield from lettered(text, x, y + LINE * at, f'text-anchor="middle" {style}')


def lettered(text: str, x: float, y: float, style: str) -> Iterator[str]:
    """A name with a light edge, which keeps it apart from what it stands on."""
    said = f'<text x="{x:g}" y="{y:g}" {style}'
    yield f'{said} stroke="#ffffff" stroke-width="3" opacity=".85">{escape(text)}</text>'
    yield f"{said}>{escape(text)}</text>"


def line(one: Mapping[str, Any]) -> str:
    found = one["points"]
    drawn = f'<polyline points="{points(found)}" fill="none" {LINES[one["kind"]]}/>'
    if "name" not in one:
        return drawn
    x, y = found[len(found) // 2]
    style = 'font-size="11" font-style="italic" fill="#42616f"'
    return drawn + "".join(lettered(one["name"], number(x) + 6, number(y) - 6, style))


class Box(NamedTuple):
    """Where something stands in the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def places(
    found: Sequence[Mapping[str, Any]], areas: Sequence[Mapping[str, Any]], width: float
) -> Iterator[str]:
    """Places with their signs, each name on the first side of its sign that is free."""
    taken = [box for one in areas for box in area_box(one)]
    taken += [around(*map(number, one["at"])) for one in found]
    for one in found:
        x, y = map(number, one["at"])
        long = LETTER * len(one["name"])
        sides = (
            ("start", x + 10, y + 4, Box(x + 10, y - 7, x + 10 + long, y + 7)),
            ("end", x - 10, y + 4, Box(x - 10 - long, y - 7, x - 10, y + 7)),
            ("middle", x, y - 11, Box(x - long / 2, y - 22, x + long / 2, y - 8)),
            ("middle", x, y + 20, Box(x - long / 2, y + 8, x + long / 2, y + 22)),
        )
        free = (
            side
            for side in sides
            if side[3].left > 0 and side[3].right < width
            if not any(side[3].meets(box) for box in taken)
        )
        anchor, left, top, box = next(free, sides[0])
        taken.append(box)
        yield sign(one["kind"], x, y)
        style = f'font-size="13" fill="#16242a" text-anchor="{anchor}"'
        yield from lettered(one["name"], left, top, style)


def around(x: float, y: float) -> Box:
    return Box(x - 7, y - 7, x + 7, y + 7)


def area_box(one: Mapping[str, Any]) -> Iterator[Box]:
    """Where the name of an area stands."""
    if "label" in one and "name" in one:
        x, y = map(number, one["label"])
        for at, text in enumerate(area_lines(one)):
            half, top = LETTER * len(text) / 2 + 4, y + LINE * at
            yield Box(x - half, top - 12, x + half, top + 4)


def area_lines(one: Mapping[str, Any]) -> list[str]:
    """The name of an area in lines; that of a neighbour at the side is broken."""
    left, right = (pick(number(x) for x, _ in one["points"]) for pick in (min, max))
    return wrap(one["name"], max(10, int((right - left) / LETTER / 1.35)))


def sign(kind: str, x: float, y: float) -> str:
    """What stands for a place of this kind."""
    match kind:
        case "capital":
            return circle(x, y, 7, "#fff", 2) + circle(x, y, 3, INK)
        case "camp":
            return f'<path d="M{x - 7:g} {y + 6:g}l7-13 7 13z" fill="#16242a"/>'
        case "port":
            return (
                f'<rect x="{x - 5:g}" y="{y - 5:g}" width="10" height="10" fill="#fff" '
                'stroke="#16242a" stroke-width="2"/>'
            )
        case "crossing":
            cross = f"M{x - 6:g} {y - 6:g}l12 12m0-12l-12 12"
            return f'<path d="{cross}" stroke="#16242a" stroke-width="3"/>'
    return circle(x, y, 4.5, INK)


def circle(x: float, y: float, radius: float, fill: str, edge: float = 0) -> str:
    """A circle, perhaps with an edge."""
    line = f' stroke="{INK}" stroke-width="{edge:g}"' if edge else ""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"{line}/>'


def drawn_legend(legend: Sequence[Mapping[str, str]], y: float, width: float) -> Iterator[str]:
    """What the signs mean, so many to a row."""
    step = width / ACROSS
    for at, one in enumerate(legend):
        x, down = 14 + step * (at % ACROSS), y + ROW * (at // ACROSS)
        kind = one["kind"]
        if kind in LINES:
            yield f'<path d="M{x - 8:g} {down:g}h18" fill="none" {LINES[kind]}/>'
        else:
            yield sign(kind, x, down)
        at_text = f'x="{x + 16:g}" y="{down + 4:g}"'
        yield f'<text {at_text} font-size="13" fill="#16242a">{escape(one["text"])}</text>'
