"""The sheet with the priorities: the sectors in their order, which follows every answer."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from mdcheck.data.workbook.asked import Asked, Frame
from mdcheck.data.workbook.book import DEEP, WARM, cell_of, in_formula, sentence
from mdcheck.data.workbook.sums import Sums
from mdcheck.model import QUICK
from mdcheck.results import Result
from mdcheck.words import filled, t

NTH, FROM = 0, 1  # hidden columns: which place in the order, and in which row of the sums it is
LEFT = 2  # the first column that is seen
HEAD = 6  # the row of the column heads
WIDTHS = {"sector": 30, "verdict": 15, "mode": 28}
BARS = {"priority_value": "#8fd6d6", "need_value": "#f3c3a5", "potential_value": "#b9dfc4"}


def add_ranking(
    frame: Frame, sheet: Worksheet, asked: Sequence[Asked], sums: Sums, result: Result
) -> None:
    """The sectors by place, then those of which too little is known, then what does not apply."""
    set_up(frame, sheet)
    add_words(frame, sheet, sums, result)
    for at, sector in enumerate(result.sectors):
        add_row(frame, sheet, at, sums, sector.id)
    add_looks(frame, sheet, HEAD + len(asked))


def set_up(frame: Frame, sheet: Worksheet) -> None:
    frame.book.put(sheet, 0, LEFT, t("Priorities"), "title")
    sheet.set_row(0, 26)
    for column, (name, title) in enumerate(heads().items(), LEFT):
        sheet.set_column(column, column, WIDTHS.get(name, 9.5))
        frame.book.put(sheet, HEAD, column, title, "head")
    sheet.set_row(HEAD, 48)
    sheet.set_column(NTH, FROM, 5, None, {"hidden": True})
    sheet.freeze_panes(HEAD + 1, LEFT + 1)
    sheet.repeat_rows(HEAD)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def heads() -> dict[str, str]:
    """The columns, as people read them."""
    return {
        "sector": t("Sector"),
        "place": t("Place"),
        "verdict": t("Verdict"),
        "mode": t("What to do"),
        "priority_value": t("Priority, %"),
        "priority_low": t("Priority at least"),
        "priority_high": t("Priority at most"),
        "priority_coverage": t("Priority known"),
        "best": t("Best place"),
        "worst": t("Worst place"),
        "need_value": t("Need, %"),
        "need_low": t("Need at least"),
        "need_high": t("Need at most"),
        "need_coverage": t("Need known"),
        "potential_value": t("Potential, %"),
        "potential_low": t("Potential at least"),
        "potential_high": t("Potential at most"),
        "potential_coverage": t("Potential known"),
        "alerts": t("To act on now"),
        "answered": t("Questions answered"),
        "asked": t("Questions asked"),
    }


def add_words(frame: Frame, sheet: Worksheet, sums: Sums, result: Result) -> None:
    """How far it is, and how to read it."""
    message = t("{ranked} of {sectors} sectors ranked, {answered} of {asked} questions answered.")
    totals = {name: sum(int(row[name]) for row in sums.rows.values()) for name in TOTALS}
    places = {
        "ranked": f"SUM({sums.column('placed')})",
        "sectors": str(len(sums.rows)),
        "answered": f"SUM({sums.column('answered')})",
        "asked": f"SUM({sums.column('asked')})",
    }
    said = filled(message, {**totals, "ranked": result.ranked, "sectors": len(sums.rows)})
    frame.book.reckon(sheet, 1, LEFT, sentence(message, places), said, "line")
    short = t("This is the short list: it gives an order, never a firm one.")
    formula = f'IF({frame.quick}=1,{in_formula(short)},"")'
    value = short if frame.scope == QUICK else ""
    frame.book.reckon(sheet, 2, LEFT, formula, value, "line")
    for row, text in enumerate(how_to_read(), 3):
        frame.book.put(sheet, row, LEFT, text, "aside")


TOTALS = ("answered", "asked")


def how_to_read() -> tuple[str, ...]:
    return (
        t(
            "Need is what migration harms or leaves unprotected, potential what it could give to "
            "development; priority lies halfway between them."
        ),
        t(
            "At least and at most say where a number could come once everything is known. A sector "
            "is ranked when enough of it is known."
        ),
    )


def add_row(frame: Frame, sheet: Worksheet, at: int, sums: Sums, id: str) -> None:
    """The sector at this point of the order, whichever that is."""
    row = HEAD + 1 + at
    frame.book.put(sheet, row, NTH, at + 1)
    order = list(sums.rows).index(id) + 1
    found = f"MATCH({cell_of(sheet, row, NTH)},{sums.column('order')},0)"
    frame.book.reckon(sheet, row, FROM, found, order)
    sheet.set_row(row, 30)
    for column, name in enumerate(heads(), LEFT):
        formula = f"INDEX({sums.column(name)},{cell_of(sheet, row, FROM)})"
        frame.book.reckon(sheet, row, column, formula, sums.rows[id][name], "cell", *look(name))


def look(name: str) -> tuple[str, ...]:
    if name == "sector":
        return ("bold",)
    if name in ("verdict", "mode"):
        return ()
    return ("percent",) if "_" in name else ("count", "middle")


def add_looks(frame: Frame, sheet: Worksheet, last: int) -> None:
    """Bars behind the numbers, and colours that say again what the words say."""
    names = list(heads())
    for name, colour in BARS.items():
        column = LEFT + names.index(name)
        bar = {
            "type": "data_bar", "bar_color": colour, "bar_solid": True, "bar_only": False,
            "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 100,
            "bar_border_color": colour,
        }  # fmt: skip
        sheet.conditional_format(HEAD + 1, column, last, column, bar)
    at = LEFT + names.index("verdict")
    cells = cell_of(sheet, HEAD + 1, at).split("!")[1].replace("$", "")
    tones = ({"bg_color": DEEP, "font_color": "#ffffff"}, {"bg_color": "#8fd6d6"})
    for group, tone in zip(frame.method.order, tones, strict=False):
        rule = {
            "type": "formula",
            "criteria": f"={cells}={frame.lists.cell('verdict', group.id)}",
            "format": frame.book.book.add_format(tone),
        }
        sheet.conditional_format(HEAD + 1, at, last, at, rule)
    acts = LEFT + names.index("alerts")
    alert = {
        "type": "cell", "criteria": ">", "value": 0,
        "format": frame.book.book.add_format({"bg_color": WARM, "bold": True}),
    }  # fmt: skip
    sheet.conditional_format(HEAD + 1, acts, last, acts, alert)
