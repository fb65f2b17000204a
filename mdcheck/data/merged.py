"""Write a merge and a comparison as JSON objects: `mdcheck-merge/1`, `mdcheck-comparison/1`."""

from __future__ import annotations

from typing import Any

from mdcheck.agreement import hundredths
from mdcheck.data.json import bounds_object, index_object, published, sheet_object
from mdcheck.model import Ratio
from mdcheck.report.comparison import lists
from mdcheck.results import (
    COMPARISON_FORMAT,
    MERGE_FORMAT,
    Comparison,
    Difference,
    Merged,
    MergedItem,
    Respondent,
    SectorComparison,
    SectorResult,
)


def merge_object(merged: Merged) -> dict[str, Any]:
    """Several respondents brought together; alphas with two decimals."""
    return {
        "format": MERGE_FORMAT,
        "by": merged.by or None,
        "respondents": [respondent_object(one) for one in merged.respondents],
        "items": [item_object(item) for item in merged.items],
        "disagreements": list(merged.disagreements),
        "decisive": list(merged.decisive),
        "alpha": alpha_published(merged.alpha),
        "alphas": {id: alpha_published(one) for id, one in merged.alphas.items()},
        "sheet": sheet_object(merged.sheet),
    }


def respondent_object(one: Respondent) -> dict[str, Any]:
    return {
        "name": one.name,
        "constituency": one.constituency,
        "date": one.date,
        "answered": one.answered,
    }


def item_object(item: MergedItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "votes": dict(item.votes),
        "level": item.level,
        "contested": item.contested,
        "agreed": item.agreed,
        "spread": item.spread,
        "agreement": published(item.agreement),
    }


def alpha_published(ratio: Ratio | None) -> float | None:
    return None if ratio is None else hundredths(ratio) / 100


def comparison_object(found: Comparison) -> dict[str, Any]:
    """Two dates; differences in points of a percent with one decimal."""
    return {
        "format": COMPARISON_FORMAT,
        "before": {"title": found.before.title, "date": found.before.date},
        "after": {"title": found.after.title, "date": found.after.date},
        "sectors": [compared_object(one) for one in found.sectors],
    }


def compared_object(one: SectorComparison) -> dict[str, Any]:
    return {
        "id": one.id,
        "before": standing_object(one.before),
        "after": standing_object(one.after),
        "difference": difference_object(one.difference),
        **{name: list(ids) for name, ids in lists(one)},
    }


def standing_object(sector: SectorResult) -> dict[str, Any]:
    """A sector's result in short; its indexes as in a result object."""
    return {
        "verdict": sector.verdict,
        "place": sector.place,
        "priority": bounds_object(sector.priority),
        "need": index_object(sector.need),
        "potential": index_object(sector.potential),
    }


def difference_object(one: Difference) -> dict[str, float | None]:
    parts = {"priority": one.priority, "need": one.need, "potential": one.potential}
    return {part: None if tenths is None else tenths / 10 for part, tenths in parts.items()}
