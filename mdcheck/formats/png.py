"""Make pictures of the charts of a report, for documents that show no SVG."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from pathlib import Path

import typst

from mdcheck.blocks import Map, Ranking
from mdcheck.formats.picture import FONTS, map_svg, ranking_svg
from mdcheck.words import direction

SHARP = 200  # dots an inch
STYLE = Path(__file__).with_name("chart.css")
SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt)
#for one in json(bytes(sys.inputs.pictures)) {
  page(image(bytes(one), format: "svg", width: int(sys.inputs.width) * 1pt))
}
"""
WIDE = 480  # points


def svg_of(part: Map | Ranking) -> str:
    """A chart as a picture of its own, with its style."""
    drawn = map_svg(part) if isinstance(part, Map) else ranking_svg(part)
    style = STYLE.read_text(encoding="utf-8").replace("FONTS", FONTS)
    if direction() == "rtl":
        style = style.replace("start", "end")
    begun = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    at = begun.index(">") + 1
    return f"{begun[:at]}<style>{style}</style>{begun[at:]}"


def pictures(parts: Sequence[Map | Ranking]) -> list[bytes]:
    """Each chart as PNG, all in one go."""
    return drawn([svg_of(one) for one in parts])


def drawn(svgs: Sequence[str], width: int = WIDE) -> list[bytes]:
    """Each drawing as PNG, so many points wide, all in one go."""
    if not svgs:
        return []
    given = {"pictures": json.dumps(svgs), "width": str(width)}
    made = typst.compile(SOURCE, format="png", ppi=SHARP, sys_inputs=given)
    return list(made) if isinstance(made, list) else [bytes(made)]


def size(png: bytes) -> tuple[int, int]:
    """How wide and high a PNG is, in its dots."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
