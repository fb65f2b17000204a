"""Write results and sheets as the JSON objects that programs read (`mdcheck-result/2` ...)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from mdcheck.model import ANSWERS_FORMAT, Answer, Goal, Planned, Ratio, Sheet
from mdcheck.results import (
    RESULT_FORMAT,
    ROBUSTNESS_FORMAT,
    GoalResult,
    Index,
    Lens,
    Likely,
    Priority,
    Result,
    Robustness,
    SectorResult,
    ToDo,
)
from mdcheck.score import tenths

ACTING = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def render(result: Result) -> str:
    """The result object as indented JSON."""
    return written(result_object(result))


def written(data: Any) -> str:
    r"""Data as people and programs read it: indented, and in any script.

    What would act on a screen is escaped, which in JSON is still the same data.

    >>> print(written("é\x9b"))
    "é\u009b"
    """
    made = json.dumps(data, ensure_ascii=False, indent=2)
    return ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", made)


def result_object(result: Result) -> dict[str, Any]:
    """The result object: percentages with one decimal, ids, null where there is nothing.

    Where a library was given, `to_do` says by sector what the answers call for.
    """
    to_do = {id: to_do_object(one) for id, one in result.to_do.items()}
    return {
        "format": RESULT_FORMAT,
        "title": result.title,
        "scope": result.scope,
        "content_version": result.content_version,
        "method_version": result.method_version,
        "ranked": result.ranked,
        "sectors": [sector_object(sector, result.evidence) for sector in result.sectors],
        "lenses": {
            "transfer": {id: lens_object(lens) for id, lens in result.transfer.items()},
            "group": {id: lens_object(lens) for id, lens in result.group.items()},
        },
        "goals": [goal_object(goal) for goal in result.goals],
        "unknown_ids": list(result.unknown_ids),
        **({"to_do": to_do} if to_do else {}),
    }


def sector_object(sector: SectorResult, kinds: Sequence[str]) -> dict[str, Any]:
    return {
        "id": sector.id,
        "title": sector.title,
        "annex": sector.annex,
        "verdict": sector.verdict,
        "firm": sector.firm,
        "group_best": sector.group_best,
        "group_worst": sector.group_worst,
        "mode": sector.mode,
        "mode_firm": sector.mode_firm,
        "place": sector.place,
        "best": sector.best,
        "worst": sector.worst,
        "need_place": sector.need_place,
        "potential_place": sector.potential_place,
        "priority": bounds_object(sector.priority),
        "need": index_object(sector.need),
        "potential": index_object(sector.potential),
        "step": published(sector.step),
        "alerts": list(sector.alerts),
        "drivers": list(sector.drivers),
        "to_find_out": list(sector.to_find_out),
        "evidence": evidence_object(sector, kinds),
    }


def bounds_object(one: Priority | Index | None) -> dict[str, float | int | None] | None:
    """Value, bounds and coverage in percent."""
    if one is None:
        return None
    return {
        "value": published(one.value),
        "low": published(one.low),
        "high": published(one.high),
        "coverage": published(one.coverage),
    }


def index_object(index: Index | None) -> dict[str, float | int | None] | None:
    """An index in percent, and its sum: points of known, out of full."""
    bounds = bounds_object(index)
    if index is None or bounds is None:
        return None
    return {**bounds, "points": index.points, "known": index.known, "full": index.full}


def evidence_object(sector: SectorResult, kinds: Sequence[str]) -> dict[str, float | None] | None:
    """The share of the points that rests on each kind of evidence; null without points."""
    points = sum(sector.evidence.values())
    if not points:
        return None
    return {kind: published((sector.evidence.get(kind, 0), points)) for kind in kinds}


def lens_object(lens: Lens) -> dict[str, Any]:
    return {"need": index_object(lens.need), "potential": index_object(lens.potential)}


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


def to_do_object(one: ToDo) -> dict[str, Any]:
    return {
        "measures": list(one.measures),
        "instruments": list(one.instruments),
        "data_sources": list(one.data_sources),
    }


def robustness_object(found: Robustness) -> dict[str, Any]:
    """The likely places as other programs read them (`mdcheck-robustness/1`)."""
    return {
        "format": ROBUSTNESS_FORMAT,
        "title": found.title,
        "scope": found.scope,
        "seed": found.seed,
        "draws": found.draws,
        "sectors": [likely_object(one, found.draws) for one in found.sectors],
    }


def likely_object(one: Likely, draws: int) -> dict[str, Any]:
    return {
        "id": one.id,
        "place": one.place,
        "likely_best": one.likely_best,
        "likely_worst": one.likely_worst,
        **{
            id: None if part is None else published((part, draws))
            for id, part in one.shares.items()
        },
        "hinges": list(one.hinges),
    }


def sheet_object(sheet: Sheet) -> dict[str, Any]:
    """An answer sheet (`mdcheck-answers/1`) with all that says something; it reads back the same.

    The browser's is `mdcheck.sheet.write`.
    """
    answers = {id: short_form(answer) for id, answer in sheet.answers.items()}
    return {
        "format": ANSWERS_FORMAT,
        **filled(
            title=sheet.title,
            date=sheet.date,
            respondent=filled(name=sheet.respondent, constituency=sheet.constituency),
            content_version=sheet.content_version,
            scope=sheet.scope,
            profile=filled(**sheet.profile),
        ),
        "answers": {
            id: one for id, one in answers.items() if one is not None or id in sheet.unknown_ids
        },
        "goals": [goal_written(goal) for goal in sheet.goals],
        **({"plan": plan_written(sheet.plan)} if sheet.plan else {}),
    }


def plan_written(plan: Planned) -> dict[str, Any]:
    """What was chosen and written for the plan, with all keys, so that each can be filled."""
    goals = [
        {
            **asdict(goal),
            "sectors": list(goal.sectors),
            "actions": [asdict(action) for action in goal.actions],
            "indicators": [asdict(indicator) for indicator in goal.indicators],
        }
        for goal in plan.goals
    ]
    return {"years": plan.years, "framework": plan.framework, "goals": goals}


def short_form(answer: Answer) -> Any:
    """An answer's level alone where there is nothing more to say."""
    said = filled(
        note=answer.note, evidence=answer.evidence, reference=answer.reference, by=answer.by
    )
    return {"level": answer.level, **said} if said else answer.level


def goal_written(goal: Goal) -> dict[str, Any]:
    """A goal; one without a title could not be read again."""
    return {
        "title": goal.title or "?",
        "sectors": list(goal.sectors),
        "scores": dict(goal.scores),
    }


def filled(**parts: Any) -> dict[str, Any]:
    """The parts that say something."""
    return {key: part for key, part in parts.items() if part}
