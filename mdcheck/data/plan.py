"""Write a plan of action as the JSON object that programs read: `mdcheck-plan/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from mdcheck.model import Sheet
from mdcheck.planned import PLAN_FORMAT, Plan


def plan_object(sheet: Sheet, made: Plan) -> dict[str, Any]:
    """Goals in their order, each with its actions and what calls for them; ids, not words."""
    return {
        "format": PLAN_FORMAT,
        "title": sheet.title,
        "date": sheet.date,
        **listed(asdict(made)),
    }


def listed(value: Any) -> Any:
    """The same with lists, which JSON has, in place of tuples."""
    if isinstance(value, dict):
        return {key: listed(one) for key, one in value.items()}
    return [listed(one) for one in value] if isinstance(value, tuple | list) else value
