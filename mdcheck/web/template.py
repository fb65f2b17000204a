"""What a workbook made in a browser begins with: the looks and the charts of one made by Python.

The charts are drawn of one sector; what is its own in them stands in capital letters, for a script
to put another in its place.
"""

from __future__ import annotations

import re
import zipfile
from copy import deepcopy
from gettext import NullTranslations
from io import BytesIO
from typing import Any

import xlsxwriter

from mdcheck.blocks import Dot, Map, Range, Rank, Ranking
from mdcheck.formats.xlsx import SAFE
from mdcheck.formats.xlsx_charts import map_chart, places_chart, scores_chart
from mdcheck.formats.xlsx_table import Look, Writing
from mdcheck.words import speaking

SHEET, MOST, MIDDLE = "SHEET", 7777, 333  # a sheet's name, the last place, the middle of the map
CHARTS = ("scores", "places", "map", "map_turned")
RANK = Rank(place=1, title="T", to="", score=Range(low=1, value=2, high=3), best=1, worst=MOST)
RANKING = Ranking(label="LABEL", score="SCORE", places="PLACES", ranks=(RANK,))
DOT = Dot(place=1, title="T", to="", need=1, potential=1, quadrant="q")
MAP = Map(
    label="LABEL", need="NEED", potential="POTENTIAL", middle=MIDDLE, quadrants=(), dots=(DOT,)
)


class Turned(NullTranslations):
    """A language that is written from right to left."""

    def info(self) -> dict[str, str]:
        return {"language": "ar"}


def template() -> dict[str, Any]:
    """The style sheet of a workbook, the number of each look in it, and the charts."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, deepcopy(SAFE))
    sheet = book.add_worksheet(SHEET)
    look = Look(book)
    looks = dict(named(look))
    for row, one in enumerate(looks.values(), 10):
        sheet.write_blank(row, 0, None, one)
    for column in range(7):
        sheet.write_string(0, column, RANK.title)  # so that the charts know it for a text
    sheet.write_string(1, 1, RANK.title)
    writing = Writing(book=book, sheet=sheet, look=look)
    for draw in (scores_chart(RANKING), places_chart(RANKING), map_chart(MAP)):
        sheet.insert_chart(0, 9, draw(writing, 1))
    with speaking(Turned()):
        sheet.insert_chart(0, 9, map_chart(MAP)(writing, 1))
    book.close()
    with zipfile.ZipFile(made) as opened:
        parts = {name: opened.read(name).decode() for name in opened.namelist()}
    charts = [bare(parts[f"xl/charts/chart{n}.xml"]) for n in range(1, 5)]
    return {
        "styles": parts["xl/styles.xml"],
        "theme": parts["xl/theme/theme1.xml"],
        "looks": {name: one.xf_index for name, one in looks.items()},
        "charts": dict(zip(CHARTS, charts, strict=True)),
    }


def named(look: Look) -> list[tuple[str, Any]]:
    """Each look by its name, those of several levels or tones with these."""
    found = []
    for name, one in vars(look).items():
        if isinstance(one, dict):
            found += [(f"{name}.{key}", each) for key, each in one.items()]
        else:
            found.append((name, one))
    return found


def bare(chart: str) -> str:
    """A chart without the numbers that it keeps a copy of."""
    return re.sub(r"<c:(num|str)Cache>.*?</c:\1Cache>", "", chart)
