"""Reference material for pages: the glossary, and the worked example computed by the scorer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mdcheck.library import Meaning
from mdcheck.model import Answer, Checklist, Index, Item, Method, Section
from mdcheck.report import percent
from mdcheck.score import index, points_of, score_sector, tenths

EXAMPLE = (
    ("a", "pressure", 1, 2),
    ("b", "safeguard", 2, 1),
    ("c", "potential", 1, "unknown"),
    ("d", "pressure", 1, "not-applicable"),
)


def meanings(glossary: Iterable[Meaning]) -> dict[str, str]:
    """What may stand in a text, and the meaning to show for it."""
    found: dict[str, str] = {}
    for entry in glossary:
        names = (entry.term, entry.abbreviation, *entry.aliases)
        found.update(dict.fromkeys(filter(None, names), entry.meaning))
        if entry.abbreviation:
            found[entry.abbreviation] = f"{entry.term}. {entry.meaning}"
    return found


def worked_example(method: Method) -> dict[str, Any]:
    """The example of the method page: rows, sums and results, from the same code that scores."""
    items = tuple(Item(id=id, text="", role=role, weight=weight) for id, role, weight, _ in EXAMPLE)
    answers = {id: Answer(level=level) for id, _, _, level in EXAMPLE}
    sections = (Section(id="all", title="", items=items),)
    sector = Checklist(
        id="example",
        kind="sector",
        title="",
        annex="",
        source=(),
        summary="",
        stakeholders=(),
        sections=sections,
    )
    result = score_sector(method, sector, answers, "full")
    rows = [example_row(method, item, answers[item.id]) for item in items]
    sums = [sum(row[n] for row in rows if row[n] != "–") for n in (4, 5, 6)]
    return {"rows": rows, "sums": sums, "lines": example_lines(result)}


def example_row(method: Method, item: Item, answer: Answer) -> list[Any]:
    """An item, its answer, and what it adds to M, K and P."""
    titles = {str(term.id): term.title for term in (*method.levels, *method.states)}
    alone = index(method, [item], {item.id: answer})
    level = answer.level
    points = points_of(method, item, level) if isinstance(level, int) else "–"
    counts = [alone.full, alone.known or "–", points] if alone else ["–"] * 3
    return [item.id, item.role, item.weight, titles[str(level)], *counts]


def example_lines(result: Any) -> list[str]:
    """The results of the example, in words."""
    priority: Index = result.priority
    known = priority.value or (0, 1)
    return [
        f"low = P / M = {fraction(priority.low)}",
        f"value = P / K = {fraction(known)}",
        f"high = (P + M − K) / M = {fraction(priority.high)}",
        f"coverage = K / M = {fraction(priority.coverage)}",
        f"The band of the value is {result.verdict}; the bounds reach from {result.band_low} to "
        f"{result.band_high}: {result.verdict}, {'firm' if result.firm else 'provisional'}.",
        f"Need is {value(result.need)}, potential is {value(result.potential)}: the mode is "
        f"{result.mode}.",
        f"Drivers: {', '.join(result.drivers)}. To find out: {', '.join(result.to_find_out)}.",
    ]


def fraction(ratio: tuple[int, int]) -> str:
    return f"{ratio[0]} / {ratio[1]} = {percent(tenths(ratio))} %"


def value(part: Index | None) -> str:
    return f"{percent(tenths(part.value))} %" if part and part.value else "none"
