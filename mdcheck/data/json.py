"""Write a result as the JSON object that other programs read (`mdcheck-result/1`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mdcheck.model import (
    RESULT_FORMAT,
    Content,
    GoalResult,
    Index,
    Ratio,
    Result,
    SectorResult,
    Sheet,
)
from mdcheck.score import tenths

if TYPE_CHECKING:
    from mdcheck.library import Library


def render(content: Content, sheet: Sheet, result: Result, library: Library | None = None) -> str:
    """The result object as indented JSON."""
    return json.dumps(result_object(result), ensure_ascii=False, indent=2)


def result_object(result: Result) -> dict[str, Any]:
    """The result object: percentages with one decimal, ids, null where there is nothing."""
    return {
        "format": RESULT_FORMAT,
        "title": result.title,
        "scope": result.scope,
        "content_version": result.content_version,
        "method_version": result.method_version,
        "sectors": [sector_object(sector) for sector in result.sectors],
        "lenses": {
            "transfer": {id: index_object(index) for id, index in result.transfer.items()},
            "group": {id: index_object(index) for id, index in result.group.items()},
        },
        "goals": [goal_object(goal) for goal in result.goals],
        "unknown_ids": list(result.unknown_ids),
    }


def sector_object(sector: SectorResult) -> dict[str, Any]:
    return {
        "id": sector.id,
        "title": sector.title,
        "annex": sector.annex,
        "verdict": sector.verdict,
        "firm": sector.firm,
        "band_low": sector.band_low,
        "band_high": sector.band_high,
        "mode": sector.mode,
        "place": sector.place,
        "best": sector.best,
        "worst": sector.worst,
        "priority": index_object(sector.priority),
        "need": index_object(sector.need),
        "potential": index_object(sector.potential),
        "drivers": list(sector.drivers),
        "to_find_out": list(sector.to_find_out),
    }


def index_object(index: Index | None) -> dict[str, float | None] | None:
    if index is None:
        return None
    return {
        "value": published(index.value),
        "low": published(index.low),
        "high": published(index.high),
        "coverage": published(index.coverage),
    }


def published(ratio: Ratio | None) -> float | None:
    """A ratio as it is published: the only float there is, made last, from whole tenths."""
    return None if ratio is None else tenths(ratio) / 10


def goal_object(goal: GoalResult) -> dict[str, Any]:
    return {
        "title": goal.title,
        "sectors": list(goal.sectors),
        "total": goal.total,
        "low": goal.low,
        "high": goal.high,
        "place": goal.place,
    }
