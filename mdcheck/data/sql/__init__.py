"""The scoring as one SQL query, for data that lies in a warehouse.

The query is written once, in `scoring.sql`; sqlglot says it in each dialect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlglot

from mdcheck.count import in_scope, points_of
from mdcheck.model import FULL, QUICK, Checklist, Content, Item, Method

WRITTEN_IN = "duckdb"
QUERY = Path(__file__).with_name("scoring.sql")
SLOT = re.compile(r"\{(\w+)\}")
ANSWERS, PROFILES = "answers", "profiles"


def scoring(
    content: Content, sectors: Sequence[Checklist], dialect: str, *, scope: str = FULL
) -> str:
    """The query that scores all sheets, in a dialect. Its numbers are those of `mdcheck score`.

    Values of priority and coverage are tenths of a percent.
    """
    method = content.method
    given = {
        **constants(method),
        "answers": ANSWERS,
        "profiles": PROFILES,
        "items": union(rows(method, sectors, scope)),
        "applies": union(movements(sectors, scope)),
        "group_place": grouped(method, "place"),
        "group_best": grouped(method, "best"),
        "group_worst": grouped(method, "worst"),
        **firmness(scope),
        **keys(method, sectors, scope),
        "value": tenths("value_n", "value_d"),
        "low": tenths("low_n", "whole_n"),
        "high": tenths("high_n", "whole_n"),
        "known": tenths("known_n", "whole_n"),
    }
    text = SLOT.sub(lambda slot: given[slot[1]], QUERY.read_text(encoding="utf-8"))
    (made,) = sqlglot.transpile(text, read=WRITTEN_IN, write=dialect, pretty=True)
    return f"{made};\n"


def constants(method: Method) -> dict[str, str]:
    """The numbers of the method."""
    need, potential = method.emphasis
    found = {
        "a": need,
        "b": potential,
        "ab": need + potential,
        "coverage_n": method.coverage[0],
        "coverage_d": method.coverage[1],
        "mode_n": method.mode[0],
        "mode_d": method.mode[1],
        "fewest": method.fewest,
    }
    versions = {
        "method_version": method.method_version,
        "content_version": method.content_version,
    }
    return {**{name: str(value) for name, value in found.items()}, **versions}


def asked(sectors: Sequence[Checklist], scope: str) -> Iterator[tuple[Checklist, Item]]:
    """The scored items of sectors in a scope."""
    for sector in sectors:
        for item in in_scope(sector.items, scope):
            if item.scored:
                yield sector, item


def rows(method: Method, sectors: Sequence[Checklist], scope: str) -> Iterator[dict[str, str]]:
    """An item a row: where it counts, and its points for each level."""
    for sector, item in asked(sectors, scope):
        yield {
            "item": text(item.id),
            "sector": text(sector.id),
            "part": "0" if item.role in method.need else "1",
            "weight": str(item.weight),
            **{f"points_{level}": str(points_of(method, item, level)) for level in range(3)},
        }


def movements(sectors: Sequence[Checklist], scope: str) -> list[dict[str, str]]:
    """An item and a movement a row; a row that no sheet has where there are none."""
    found = [
        {"item": text(item.id), "kind": text(kind)}
        for _, item in asked(sectors, scope)
        for kind in item.applies
    ]
    return found or [{"item": text(""), "kind": text("")}]


def text(words: str) -> str:
    """A text as SQL has it. Ids hold no quote; it is doubled all the same."""
    return "'" + words.replace("'", "''") + "'"


def union(found: Iterator[dict[str, str]] | list[dict[str, str]]) -> str:
    """Rows as a query that every dialect has."""
    return " UNION ALL ".join(
        "SELECT " + ", ".join(f"{value} AS {name}" for name, value in row.items()) for row in found
    )


def grouped(method: Method, place: str) -> str:
    """The group of a place: a part of the field."""
    whens = " ".join(
        f"WHEN {group.below[1]} * ({place} - 1) < {group.below[0]} * field THEN {text(group.id)}"
        for group in method.order
    )
    return f"CASE {whens} END"


def tenths(part: str, whole: str) -> str:
    """A ratio in tenths of a percent, rounded half up.

    The quotient is a double: a whole number is exact in it, and one that is not lies at least
    1 / (2 whole) away from the next, far more than a double is off.
    """
    return f"CAST(FLOOR((2000 * {part} + {whole}) / CAST(2 * {whole} AS DOUBLE)) AS BIGINT)"


def keys(method: Method, sectors: Sequence[Checklist], scope: str) -> dict[str, str]:
    """A whole number for each ratio, which compares as the ratio does.

    Two different ratios differ by at least 1 / `finest`, the square of the greatest whole. As in
    `tenths`, a double is exact enough: it carries 15 digits, and these numbers have twelve.
    """
    wholes: dict[str, list[int]] = {sector.id: [1, 1] for sector in sectors}
    for sector, item in asked(sectors, scope):
        wholes[sector.id][item.role not in method.need] += 2 * item.weight
    greatest = max(sum(method.emphasis) * need * potential for need, potential in wholes.values())
    finest = greatest * greatest

    def key(part: str, whole: str) -> str:
        return f"CAST(FLOOR({part} * {finest} / CAST({whole} AS DOUBLE)) AS BIGINT)"

    return {
        "value_key": key("value_n", "value_d"),
        "low_key": key("low_n", "whole_n"),
        "high_key": key("high_n", "whole_n"),
        "need_key": key("np", "nk"),
        "potential_key": key("pp", "pk"),
    }


def firmness(scope: str) -> dict[str, str]:
    """Whether the group and the mode can no longer change; in a quick scan they always can."""
    if scope == QUICK:
        return {
            "firm": "CASE WHEN group_place IS NOT NULL THEN 0 END",
            "mode_firm": "CASE WHEN place IS NOT NULL THEN 0 END",
        }
    firm = "CASE WHEN group_best = group_worst THEN 1 ELSE 0 END"
    mode = "CASE WHEN need_decided = 1 AND potential_decided = 1 THEN 1 ELSE 0 END"
    return {
        "firm": f"CASE WHEN group_place IS NOT NULL THEN {firm} END",
        "mode_firm": f"CASE WHEN place IS NOT NULL THEN {mode} END",
    }
