"""Make pictures of the charts of a report, for documents that show no SVG."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence

import typst

from mdcheck.blocks import Map, Ranking
from mdcheck.formats.picture import FONTS, map_svg, ranking_svg

SHARP = 200  # dots an inch
STYLE = (
    "text{font-family:" + FONTS + ";font-size:10px;text-anchor:middle;fill:#55666d}"
    ".name,.title{fill:#1b2a30}.name{font-weight:600}.title{text-anchor:start;font-size:11.5px}"
    ".quarter{fill:#f3f7f6;stroke:#cfd8d8}.both{fill:#d9ecea}"
    ".dot circle,.place,.now{fill:#0b4a52}.now,.dot circle{stroke:#fff;stroke-width:1.5}"
    ".dot text,.number{fill:#fff;font-weight:600}"
    ".track{fill:#e9eeee}.possible{fill:#bcdedb}.far{fill:#4a969b}.certain{fill:#0b4a52}"
    ".mark{stroke:#cfd8d8;stroke-width:1}"
    ".reach{stroke:#4a969b;stroke-width:5;stroke-linecap:round}"
)
SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt)
#for one in json(bytes(sys.inputs.pictures)) {
  page(image(bytes(one), format: "svg", width: 480pt))
}
"""


def svg_of(part: Map | Ranking) -> str:
    """A chart as a picture of its own, with its style."""
    drawn = map_svg(part) if isinstance(part, Map) else ranking_svg(part)
    style = STYLE.replace("start", "end") if 'text-anchor="end"' in drawn else STYLE
    begun = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    at = begun.index(">") + 1
    return f"{begun[:at]}<style>{style}</style>{begun[at:]}"


def pictures(parts: Sequence[Map | Ranking]) -> list[bytes]:
    """Each chart as PNG, all in one go."""
    if not parts:
        return []
    given = {"pictures": json.dumps([svg_of(one) for one in parts])}
    made = typst.compile(SOURCE, format="png", ppi=SHARP, sys_inputs=given)
    return list(made) if isinstance(made, list) else [bytes(made)]


def size(png: bytes) -> tuple[int, int]:
    """How wide and high a PNG is, in its dots."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
