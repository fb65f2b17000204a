"""Charts that a workbook draws itself, each from a table of numbers beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mdcheck.blocks import BAR, NUMBER, Column, Map, Ranking, Table
from mdcheck.formats.xlsx_table import DEEP, LINE, MID, SOFT, Writing
from mdcheck.words import direction, percent, t

TITLE, SCORE, BEST, WORST = 1, 2, 5, 6  # columns of the numbers
Layer = tuple[str, int, str]
"""A series: its name, the column of its numbers, its colour."""
Drawn = Callable[[Writing, int], Any]
"""Makes a chart of the numbers that begin in a row of a sheet."""


def ranking_data(part: Ranking) -> Table:
    """The numbers of the ranking; a score's column has its bounds beside it."""
    return Table(
        label=part.label,
        columns=(
            Column(title=t("Place"), kind=NUMBER),
            Column(title=t("Sector")),
            Column(title=part.score, kind=BAR),
            Column(title=t("{title}, best", title=part.places), kind=NUMBER),
            Column(title=t("{title}, worst", title=part.places), kind=NUMBER),
        ),
        rows=tuple(
            (str(one.place), one.title, one.score, str(one.best), str(one.worst))
            for one in part.ranks
        ),
    )


def map_data(part: Map) -> Table:
    """The numbers of the map."""
    return Table(
        label=part.label,
        columns=(
            Column(title=t("Place"), kind=NUMBER),
            Column(title=t("Sector")),
            Column(title=part.potential, kind=NUMBER),
            Column(title=part.need, kind=NUMBER),
        ),
        rows=tuple(
            (str(one.place), one.title, percent(one.potential), percent(one.need))
            for one in part.dots
        ),
    )


def cells(writing: Writing, first: int, count: int, column: int) -> list[Any]:
    """A column of numbers, as a chart is told of it."""
    return [writing.sheet.get_name(), first, column, first + count - 1, column]


def axis(title: str, **more: Any) -> dict[str, Any]:
    small = {"name": "Arial", "size": 9, "color": SOFT}
    grid = {"visible": True, "line": {"color": LINE}}
    return {"name": title, "name_font": small, "num_font": small, "major_gridlines": grid, **more}


def titled(chart: Any, title: str) -> Any:
    chart.set_title({"name": title, "name_font": {"name": "Arial", "size": 11}})
    return chart


def layers(writing: Writing, part: Ranking, first: int, drawn: Sequence[Layer]) -> Any:
    """Bars for each sector, the first on top; each layer lies upon the one before."""
    count = len(part.ranks)
    chart = writing.book.add_chart({"type": "bar"})
    for name, column, colour in drawn:
        series = {
            "name": name,
            "categories": cells(writing, first, count, TITLE),
            "values": cells(writing, first, count, column),
            "fill": {"color": colour},
            "gap": 45,
            "overlap": 100,
        }
        chart.add_series(series)
    chart.set_y_axis(axis("", reverse=True, major_gridlines={"visible": False}))
    chart.set_legend({"position": "bottom", "font": {"name": "Arial", "size": 9}})
    return chart


def scores_chart(part: Ranking) -> Drawn:
    """Bars: dark what is certain, lighter the score so far, lightest what it could become."""
    at_most = t("{title}, at most", title=part.score), SCORE + 2, "#BCDEDB"
    at_least = t("{title}, at least", title=part.score), SCORE + 1, DEEP

    def draw(writing: Writing, first: int) -> Any:
        chart = layers(writing, part, first, (at_most, (part.score, SCORE, MID), at_least))
        chart.set_x_axis(axis("", min=0, max=100))
        return titled(chart, part.score)

    return draw


def places_chart(part: Ranking) -> Drawn:
    """From the best to the worst place of each sector."""
    worst = t("{title}, worst", title=part.places), WORST, MID
    best = t("{title}, best", title=part.places), BEST, "#FFFFFF"

    def draw(writing: Writing, first: int) -> Any:
        chart = layers(writing, part, first, (worst, best))
        most = max([one.worst for one in part.ranks], default=1)
        chart.set_x_axis(axis("", min=0, max=most, major_unit=1))
        chart.set_legend({"none": True})
        return titled(chart, part.places)

    return draw


def map_chart(part: Map) -> Drawn:
    """Dots by potential and need, with their places."""
    count, middle = len(part.dots), part.middle / 10

    def draw(writing: Writing, first: int) -> Any:
        chart = writing.book.add_chart({"type": "scatter"})
        series = {
            "categories": cells(writing, first, count, SCORE),
            "values": cells(writing, first, count, SCORE + 1),
            "marker": {"type": "circle", "size": 9, "fill": {"color": DEEP}},
            "data_labels": {
                "value": True,
                "custom": [{"value": str(one.place)} for one in part.dots],
                "position": "right",
            },
        }
        chart.add_series(series)
        ends = {"min": 0, "max": 100, "crossing": middle, "label_position": "low"}
        chart.set_x_axis(axis(part.potential, reverse=direction() == "rtl", **ends))
        chart.set_y_axis(axis(part.need, **ends))
        chart.set_legend({"none": True})
        return titled(chart, part.label)

    return draw
