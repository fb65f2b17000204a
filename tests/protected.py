"""The terms of the field that a page keeps: those of the glossary that its sources speak of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

GLOSSARY = Path(__file__).parents[1] / "checklists/library/glossary.yaml"


@cache
def protected() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """Each protected term: as it is called, what finds any of its forms, its units."""
    terms = yaml.safe_load(GLOSSARY.read_text("utf-8"))["terms"]
    return tuple(
        (one["term"], forms(one), frozenset(map(str, one.get("units", []))))
        for one in terms
        if one.get("protected")
    )


def forms(one: dict[str, Any]) -> re.Pattern[str]:
    """A term, its other forms and its abbreviation, also hyphenated, broken or in the plural."""
    said = [one["term"], *one.get("aliases", []), *one.get("also", []), one.get("abbreviation", "")]
    ways = sorted((re.escape(form) for form in said if form), key=len, reverse=True)
    gaps = [re.sub(r"(\\-|\\ )", r"[-\\s]+", way) for way in ways]
    return re.compile(rf"(?<!\w)(?:{'|'.join(gaps)})s?(?!\w)", re.IGNORECASE)


def missing(front: dict[str, Any], body: str) -> list[str]:
    """The protected terms of the units that a page cites and does not use."""
    cited = set(map(str, front.get("sources") or []))
    text = re.sub(r"\]\([^)]*\)|<[^>]*>", "]", body)
    return [
        term for term, pattern, units in protected() if units & cited and not pattern.search(text)
    ]
