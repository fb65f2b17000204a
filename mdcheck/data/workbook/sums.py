"""The hidden sheet that scores: the method as formulas on whole numbers, a row for each sector.

Ratios stand as part and whole in two cells and are compared by cross-multiplying, as in `score.py`;
a published number is made last. Every cell also carries what the engine says it comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from mdcheck.data.json import published
from mdcheck.data.workbook.asked import (
    ACT,
    ASKED,
    COUNTS,
    KNOWN,
    NEED,
    PART,
    POINTS,
    POTENTIAL,
    SAID,
    Asked,
    Frame,
)
from mdcheck.data.workbook.book import range_of
from mdcheck.model import NOT_APPLICABLE, Ratio
from mdcheck.report.told import DASH
from mdcheck.results import Index, Priority, Result, SectorResult
from mdcheck.score import INSUFFICIENT, UNRANKED, between
from mdcheck.words import t

FIRST = 1  # the row of the first sector
INDICES = ("priority", NEED, POTENTIAL)
BOUNDS = ("value", "low", "high", "coverage")
EXACT = (
    "need_points", "need_known", "need_full", "potential_points", "potential_known",
    "potential_full", "low_part", "low_whole", "value_part", "value_whole", "high_part",
    "coverage_part", "placed",
)  # fmt: skip
SHOWN = (
    "sector", "place", "verdict", *(f"{index}_{part}" for index in INDICES for part in BOUNDS),
    "best", "worst", "mode", "alerts", "answered", "asked",
)  # fmt: skip
COLUMNS = (*EXACT, *SHOWN, "key", "order")
Value = int | float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The sheet as others refer to it. `rows`: what its cells come to, by sector."""

    sheet: Worksheet
    last: int
    rows: Mapping[str, Mapping[str, Value]]

    def column(self, name: str) -> str:
        return range_of(self.sheet, FIRST, self.last, COLUMNS.index(name))


def add_sums(
    frame: Frame, asked: Sequence[Asked], result: Result, said: Mapping[str, tuple[int, int]]
) -> Sums:
    """A row for each sector, in the order of the checklists."""
    sheet = frame.book.sheet(t("Sums"))
    sheet.hide()
    sheet.protect()
    for column, name in enumerate(COLUMNS):
        frame.book.put(sheet, 0, column, name)
    rows = values_of(frame, asked, result, said)
    sums = Sums(sheet=sheet, last=FIRST + len(asked) - 1, rows=rows)
    for row, one in enumerate(asked, FIRST):
        formulas = Formulas(frame, sums, one, row)
        for column, name in enumerate(COLUMNS):
            value = rows[one.checklist.id][name]
            if name == "sector":
                frame.book.put(sheet, row, column, one.checklist.title)
            else:
                frame.book.reckon(sheet, row, column, formulas.of(name), value)
    return sums


class Formulas:
    """The formulas of one sector's row."""

    def __init__(self, frame: Frame, sums: Sums, asked: Asked, row: int) -> None:
        self.frame = frame
        self.sums = sums
        self.asked = asked
        self.row = row
        self.made: dict[str, str] = {
            **self.counts(),
            **self.ratios(),
            **self.standing(),
            **self.published(),
        }

    def of(self, name: str) -> str:
        return self.made[name]

    def cell(self, name: str) -> str:
        return str(xl_rowcol_to_cell(self.row, COLUMNS.index(name)))

    def counts(self) -> dict[str, str]:
        """P, K and M of need and of potential, and how much is answered."""
        column = self.asked.column

        def total(part: str, what: int) -> str:
            return f'SUMIFS({column(what)},{column(PART)},"{part}")'

        sums = {
            f"{part}_{name}": total(part, what)
            for part in (NEED, POTENTIAL)
            for name, what in (("points", POINTS), ("known", KNOWN), ("full", ASKED))
        }
        others = {"alerts": ACT, "answered": SAID, "asked": COUNTS}
        return {**sums, **{name: f"SUM({column(what)})" for name, what in others.items()}}

    def ratios(self) -> dict[str, str]:
        """Priority: halfway between need and potential, or the one that there is."""
        (np, nk, nm, pp, pk, pm) = (self.cell(name) for name in EXACT[:6])
        a, b = self.frame.method.emphasis

        def choose(both: str, need: str, potential: str) -> str:
            alone = f"IF({nm}>0,{need},IF({pm}>0,{potential},0))"
            return f"IF(AND({nm}>0,{pm}>0),{both},{alone})"

        known = f"AND({nk}>0,{pk}>0)"
        return {
            "low_part": choose(f"{a}*{np}*{pm}+{b}*{pp}*{nm}", np, pp),
            "low_whole": choose(f"{a + b}*{nm}*{pm}", nm, pm),
            "value_part": choose(f"IF({known},{a}*{np}*{pk}+{b}*{pp}*{nk},0)", np, pp),
            "value_whole": choose(f"IF({known},{a + b}*{nk}*{pk},0)", nk, pk),
            "high_part": choose(
                f"{a}*({np}+{nm}-{nk})*{pm}+{b}*({pp}+{pm}-{pk})*{nm}",
                f"({np}+{nm}-{nk})",
                f"({pp}+{pm}-{pk})",
            ),
            "coverage_part": choose(f"{a}*{nk}*{pm}+{b}*{pk}*{nm}", nk, pk),
        }

    def standing(self) -> dict[str, str]:
        """Places, verdict and mode, and the order shown."""
        cell, column, method = self.cell, self.sums.column, self.frame.method
        placed, field = cell("placed"), f"SUM({column('placed')})"
        enough, of = method.coverage

        def among(more: str, less: str) -> str:
            return f"SUMPRODUCT({column('placed')}*({more}>{less}))"

        value, whole, low = cell("value_part"), cell("value_whole"), cell("low_part")
        high, full = cell("high_part"), cell("low_whole")
        above = among(f"{column('value_part')}*{whole}", f"{value}*{column('value_whole')}")
        over = among(f"{column('low_part')}*{full}", f"{high}*{column('low_whole')}")
        under = among(f"{low}*{column('low_whole')}", f"{column('high_part')}*{full}")
        place, rows = cell("place"), len(self.sums.rows)
        at = self.row - FIRST
        states = f"IF({full}=0,{3 * rows * rows + at},{2 * rows * rows + at})"
        return {
            "placed": f"IF(AND({whole}>0,{cell('coverage_part')}*{of}>={enough}*{full}),1,0)",
            "place": self.when_placed(f"1+{above}"),
            "best": self.when_placed(f"1+{over}"),
            "worst": self.when_placed(f"{field}-{under}"),
            "verdict": self.verdict(place, field),
            "mode": self.when_placed(self.mode()),
            "key": f"IF({placed}=1,{place}*{rows}+{at},{states})",
            "order": f"1+SUMPRODUCT(--({column('key')}<{cell('key')}))",
        }

    def when_placed(self, formula: str) -> str:
        return f'IF({self.cell("placed")}=1,{formula},"{DASH}")'

    def verdict(self, place: str, field: str) -> str:
        """The group of a placed sector, in words, or why there is none."""
        method, word = self.frame.method, self.frame.lists.cell
        groups = word("verdict", method.order[-1].id)
        for group in reversed(method.order[:-1]):
            part, whole = group.below
            name = word("verdict", group.id)
            groups = f"IF({whole}*({place}-1)<{part}*{field},{name},{groups})"
        ranked = f"IF({field}<{method.fewest},{word('verdict', UNRANKED)},{groups})"
        rest = (
            f"IF({self.cell('low_whole')}=0,{word('verdict', NOT_APPLICABLE)},"
            f"{word('verdict', INSUFFICIENT)})"
        )
        return f"IF({self.cell('placed')}=1,{ranked},{rest})"

    def mode(self) -> str:
        """What to do, in words: by whether need and potential are present."""
        word = self.frame.lists.cell
        part, whole = self.frame.method.mode

        def is_present(index: str) -> str:
            known, points = self.cell(f"{index}_known"), self.cell(f"{index}_points")
            return f"AND({known}>0,{points}*{whole}>={part}*{known})"

        need, potential = is_present(NEED), is_present(POTENTIAL)
        both, mitigate = word("mode", "mitigate-and-harness"), word("mode", "mitigate")
        harness, monitor = word("mode", "harness"), word("mode", "monitor")
        return f"IF({need},IF({potential},{both},{mitigate}),IF({potential},{harness},{monitor}))"

    def published(self) -> dict[str, str]:
        """Percentages with one decimal, rounded half up."""
        cell = self.cell
        found = {
            f"priority_{bound}": percent(
                cell(f"{bound}_part"), cell("value_whole" if bound == "value" else "low_whole")
            )
            for bound in BOUNDS
        }
        for index in (NEED, POTENTIAL):
            points, known, full = (cell(f"{index}_{p}") for p in ("points", "known", "full"))
            found[f"{index}_value"] = percent(points, known)
            found[f"{index}_low"] = percent(points, full)
            found[f"{index}_high"] = percent(f"({points}+{full}-{known})", full)
            found[f"{index}_coverage"] = percent(known, full)
        return found


def percent(part: str, whole: str) -> str:
    """A ratio as it is published, or a dash where there is none."""
    return f'IF({whole}=0,"{DASH}",INT((2000*{part}+{whole})/(2*{whole}))/10)'


# What the cells come to


def values_of(
    frame: Frame, asked: Sequence[Asked], result: Result, said: Mapping[str, tuple[int, int]]
) -> dict[str, dict[str, Value]]:
    """By sector, what the engine says of every cell."""
    order = {sector.id: n for n, sector in enumerate(result.sectors, 1)}
    found = {sector.id: sector for sector in result.sectors}
    size = len(asked)
    rows = {}
    for at, one in enumerate(asked):
        sector = found[one.checklist.id]
        answered, asks = said[sector.id]
        state = 3 if sector.priority is None else 2
        key = sector.place * size + at if sector.place else state * size * size + at
        rows[sector.id] = {
            **exact(frame, sector),
            **shown(frame, sector),
            "answered": answered,
            "asked": asks,
            "key": key,
            "order": order[sector.id],
        }
    return rows


def exact(frame: Frame, sector: SectorResult) -> dict[str, Value]:
    """The sums and the ratios, as the formulas make them."""
    need, potential = sector.need or Index(0, 0, 0), sector.potential or Index(0, 0, 0)
    mixed: Callable[[Ratio, Ratio], Ratio] = ratio_mixer(frame, sector)
    low, whole = mixed((need.points, need.full), (potential.points, potential.full))
    value, of = mixed((need.points, need.known), (potential.points, potential.known))
    coverage, _ = mixed((need.known, need.full), (potential.known, potential.full))
    unknown = need.full - need.known, potential.full - potential.known
    high, _ = mixed(
        (need.points + unknown[0], need.full), (potential.points + unknown[1], potential.full)
    )
    numbers = (*need, *potential, low, whole, value if of else 0, of, high, coverage)
    return {**dict(zip(EXACT, numbers, strict=False)), "placed": int(sector.place is not None)}


def ratio_mixer(frame: Frame, sector: SectorResult) -> Callable[[Ratio, Ratio], Ratio]:
    """What makes one ratio of two: halfway, or the one whose index there is."""
    if sector.need and sector.potential:
        return lambda need, potential: between(frame.method.emphasis, need, potential)
    if sector.need:
        return lambda need, potential: need
    return lambda need, potential: potential


def shown(frame: Frame, sector: SectorResult) -> dict[str, Value]:
    """What is published of a sector, in words and numbers."""
    word = frame.lists.word
    parts: Mapping[str, Priority | Index | None] = {
        "priority": sector.priority, NEED: sector.need, POTENTIAL: sector.potential
    }  # fmt: skip
    percents = {
        f"{name}_{bound}": dashed(published(getattr(part, bound)) if part else None)
        for name, part in parts.items()
        for bound in BOUNDS
    }
    return {
        "sector": sector.title,
        "place": dashed(sector.place),
        "verdict": word("verdict", sector.verdict),
        **percents,
        "best": dashed(sector.best),
        "worst": dashed(sector.worst),
        "mode": word("mode", sector.mode) if sector.mode else DASH,
        "alerts": len(sector.alerts),
    }


def dashed(value: int | float | None) -> Value:
    return DASH if value is None else value
