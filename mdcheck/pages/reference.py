"""Reference material for pages: the glossary, and the worked example computed by the scorer."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mdcheck.count import points_of, prepare
from mdcheck.library import Meaning
from mdcheck.model import (
    FULL,
    NOT_APPLICABLE,
    UNKNOWN,
    Answer,
    Checklist,
    Item,
    Level,
    Method,
    Section,
)
from mdcheck.results import Index, SectorResult
from mdcheck.score import mode, score, tenths
from mdcheck.words import percent, t

EXAMPLE: tuple[tuple[str, str, int, Level], ...] = (
    ("a", "pressure", 1, 2),
    ("b", "safeguard", 2, 1),
    ("c", "pressure", 1, NOT_APPLICABLE),
    ("d", "potential", 1, 2),
    ("e", "potential", 1, UNKNOWN),
    ("f", "potential", 1, 1),
)


def meanings(glossary: Iterable[Meaning]) -> dict[str, str]:
    """What may stand in a text, and the meaning to show for it.

    Of the other words for a term only acronyms are explained, and those that one term has alone.
    """
    terms = tuple(glossary)
    found: dict[str, str] = {}
    claimed = Counter(
        word for one in terms for word in (*one.also, one.abbreviation) if word.isupper()
    )
    for entry in terms:
        found.update(dict.fromkeys((entry.term, *entry.aliases), entry.meaning))
        short = (entry.abbreviation, *(word for word in entry.also if claimed[word] == 1))
        found.update(dict.fromkeys(filter(None, short), f"{entry.term}. {entry.meaning}"))
    return found


def in_the_alphabet(entry: Meaning) -> str:
    """A key to sort terms by: É stands with E, and capitals with small letters."""
    letters = unicodedata.normalize("NFKD", entry.term)
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRow:
    """An item of the worked example, its answer, and what it adds to M, K and P; none: nothing."""

    id: str
    role: str
    weight: int
    answer: str
    full: int | None
    known: int | None
    points: int | None


def worked_example(method: Method) -> dict[str, Any]:
    """The example of the method page: rows, sums and results, from the same code that scores."""
    items = tuple(Item(id=id, text="", role=role, weight=weight) for id, role, weight, _ in EXAMPLE)
    answers = {id: Answer(level=level) for id, _, _, level in EXAMPLE}
    sector = Checklist(
        id="example",
        kind="sector",
        title="",
        annex="",
        source=(),
        summary="",
        stakeholders=(),
        sections=(Section(id="all", title="", items=items),),
    )
    (result,) = score(prepare(method, [sector], FULL), answers, {}).sectors
    rows = [example_row(method, item, answers[item.id].level) for item in items]
    return {
        "rows": rows,
        "sums": [sum_row(t("Need"), result.need), sum_row(t("Potential"), result.potential)],
        "lines": list(example_lines(method, result)),
    }


def example_row(method: Method, item: Item, level: Level) -> ExampleRow:
    titles = {term.id: term.title for term in (*method.levels, *method.states, *method.roles)}
    applies, known = level != NOT_APPLICABLE, isinstance(level, int)
    return ExampleRow(
        id=item.id,
        role=titles[item.role],
        weight=item.weight,
        answer=titles[str(level)],
        full=2 * item.weight if applies else None,
        known=2 * item.weight if known else None,
        points=points_of(method, item, level) if isinstance(level, int) else None,
    )


def sum_row(name: str, part: Index | None) -> tuple[str, int, int, int]:
    """The name of an index, and its M, K and P."""
    return (name, part.full, part.known, part.points) if part else (name, 0, 0, 0)


def example_lines(method: Method, result: SectorResult) -> Iterator[str]:
    """The results of the example, in words."""
    for name, part in ((t("Need"), result.need), (t("Potential"), result.potential)):
        if part and part.value:
            yield t(
                "{name}: low = P / M = {low}; value = P / K = {value}; high = (P + M − K) / M = "
                "{high}; coverage = K / M = {coverage}.",
                name=name,
                low=fraction(part.low),
                value=fraction(part.value),
                high=fraction(part.high),
                coverage=fraction(part.coverage),
            )
    found = result.priority
    if found and found.value:
        yield t(
            "Priority, halfway between: low {low} %, value {value} %, high {high} %, coverage "
            "{coverage} %.",
            low=percent(tenths(found.low)),
            value=percent(tenths(found.value)),
            high=percent(tenths(found.high)),
            coverage=percent(tenths(found.coverage)),
        )
    if result.step:
        yield t("One answer a step off moves the value by up to {step} points.",
                step=percent(tenths(result.step)))  # fmt: skip
    drivers = [t("{id} ({points})", id=id, points=points) for id, points in result.drivers.items()]
    yield t("Drivers, with their points: {list}.", list=", ".join(drivers))
    yield t("To find out: {list}.", list=", ".join(result.to_find_out))
    modes = {term.id: term.title for term in method.modes}
    yield t(
        "Both need and potential reach one half: {mode}.",
        mode=modes[mode(method, result.need, result.potential)],
    )


def fraction(ratio: tuple[int, int]) -> str:
    return f"{ratio[0]} / {ratio[1]} = {percent(tenths(ratio))} %"
