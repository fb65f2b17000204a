"""Figures of the slides, as SVG of one look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from math import cos, pi, sin
from textwrap import wrap

from mdcheck.blocks import Map
from mdcheck.formats.picture import FONTS
from mdcheck.formats.png import svg_of
from mdcheck.kit.country import country_svg
from mdcheck.kit.forms import KEYS, SHAPES
from mdcheck.kit.inserts import levels
from mdcheck.kit.told import Told
from mdcheck.report import summary
from mdcheck.report.overview import need_and_potential
from mdcheck.words import t

BOLD = 'font-weight="bold"'
INK, DEEP, TINT = "#16242a", "#0b4a52", "#e0eceb"


def begun(width: int, height: int, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'font-family="{FONTS}">{inside}</svg>'
    )


def words_at(
    x: float, y: float, text: str, *, size: int = 20, wide: int = 22, style: str = ""
) -> str:
    """Words around a point, broken into lines."""
    lines = wrap(text, wide) or [""]
    top = y - (len(lines) - 1) * size * 0.6 + size * 0.35
    return "".join(
        f'<text x="{x:g}" y="{top + at * size * 1.2:g}" font-size="{size}" text-anchor="middle" '
        f'fill="{INK}" {style}>{escape(line)}</text>'
        for at, line in enumerate(lines)
    )


def transfers(about: Told) -> str:
    """What moves between two countries, and back: one arrow each way for every transfer."""
    named = [one.title for one in about.content.method.transfers]
    boxes = "".join(
        f'<rect x="{x}" y="40" width="200" height="380" rx="14" fill="{TINT}" stroke="{DEEP}" '
        'stroke-width="3"/>' + words_at(x + 100, 230, title, size=26, wide=12, style=BOLD)
        for x, title in ((20, t("Country of origin")), (740, t("Country of destination")))
    )
    rows = ""
    for at, title in enumerate(named):
        y = 110 + at * 120
        rows += (
            f'<g stroke="{DEEP}" stroke-width="4" fill="none">'
            f'<path d="M240 {y - 16}H706m-16-10 16 10-16 10"/>'
            f'<path d="M720 {y + 20}H258" stroke-dasharray="12 6"/>'
            f'<path d="M270 {y + 10}l-16 10 16 10"/></g>'
            + words_at(480, y - 36, title, size=24, wide=40, style=BOLD)
        )
    return begun(960, 460, boxes + rows)


def cycle(about: Told) -> str:
    """The stages of planning in a ring."""
    stages = about.content.method.stages
    made = ""
    for at, stage in enumerate(stages):
        turn = 2 * pi * at / len(stages) - pi / 2
        x, y = 480 + 360 * cos(turn), 270 + 205 * sin(turn)
        made += (
            f'<rect x="{x - 105:g}" y="{y - 36:g}" width="210" height="72" rx="10" fill="{TINT}" '
            f'stroke="{DEEP}" stroke-width="2.5"/>' + words_at(x, y, stage.title, size=18, wide=22)
        )
    ring = (
        f'<ellipse cx="480" cy="270" rx="360" ry="205" fill="none" stroke="{DEEP}" '
        'stroke-width="3" stroke-dasharray="10 7"/>'
    )
    return begun(960, 540, ring + made)


def answers(about: Told) -> str:
    """The five answers as on the voting cards."""
    drawn = {
        "circle": f'<circle r="55" fill="none" stroke="{INK}" stroke-width="8"/>',
        "half": f'<circle r="55" fill="none" stroke="{INK}" stroke-width="8"/>'
        f'<path d="M0-55A55 55 0 0 0 0 55z" fill="{INK}"/>',
        "full": f'<circle r="55" fill="{INK}" stroke="{INK}" stroke-width="8"/>',
        "square": f'<path d="M-50-50H50V50H-50z" fill="none" stroke="{INK}" stroke-width="8"/>',
        "diamond": f'<path d="M0-62 62 0 0 62-62 0z" fill="none" stroke="{INK}" stroke-width="8"/>',
    }
    made = "".join(
        f'<g transform="translate({100 + at * 190} 110)">{drawn[shape]}</g>'
        + words_at(100 + at * 190, 215, word, size=22, wide=14, style=BOLD)
        + words_at(100 + at * 190, 265, key, size=18)
        for at, (shape, word, key) in enumerate(
            zip(SHAPES, levels(about).values(), KEYS, strict=True)
        )
    )
    return begun(960, 300, made)


def quadrants(about: Told) -> str:
    """Need and potential of the sectors, as the model consensus has them."""
    found = need_and_potential(about.report)
    return svg_of(next(one for one in found if isinstance(one, Map)))


def ranking(about: Told) -> str:
    (drawn,) = summary.ranking(about.report)
    return svg_of(drawn)


def country(about: Told) -> str:
    return country_svg(about.kit.case.drawing)


FIGURES: Mapping[str, Callable[[Told], str]] = {
    "map": country,
    "ranking": ranking,
    "quadrants": quadrants,
    "answers": answers,
    "transfers": transfers,
    "cycle": cycle,
}
