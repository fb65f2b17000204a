"""What the browser needs of the content and the method, as plain data for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mdcheck.model import Checklist, Content, Item, Method, Term


def content_object(content: Content, sectors: Iterable[Checklist] | None = None) -> dict[str, Any]:
    """The method and the sectors, or those given; what has its default value is left out."""
    chosen = content.sectors if sectors is None else sectors
    return {
        "method": method_object(content.method),
        "sectors": [sector_object(sector) for sector in chosen],
    }


def method_object(method: Method) -> dict[str, Any]:
    """Every number and label the scorer in the browser uses."""
    return {
        "method_version": method.method_version,
        "content_version": method.content_version,
        "points": {role: list(points) for role, points in method.points.items()},
        "need": list(method.need),
        "potential": list(method.potential),
        "bands": [
            {"id": band.id, "title": band.title, "start": list(band.start)} for band in method.bands
        ],
        "coverage": list(method.coverage),
        "mode": list(method.mode),
        "drivers": method.drivers,
        "levels": terms(method.levels),
        "states": terms(method.states),
        "verdicts": terms(method.verdicts),
        "modes": terms(method.modes),
        "transfers": terms(method.transfers),
        "groups": terms(method.groups),
        "evidence": terms(method.evidence),
        "constituencies": terms(method.constituencies),
        "criteria": terms(method.criteria),
    }


def sector_object(sector: Checklist) -> dict[str, Any]:
    return {
        "id": sector.id,
        "title": sector.title,
        "annex": sector.annex,
        "items": [item_object(item) for item in sector.items],
    }


def item_object(item: Item) -> dict[str, Any]:
    optional = {
        "weight": item.weight if item.weight > 1 else None,
        "groups": list(item.groups),
        "core": item.core,
        "aliases": list(item.aliases),
    }
    return {
        "id": item.id,
        "text": item.text,
        "role": item.role,
        "transfer": list(item.transfer),
        **{key: value for key, value in optional.items() if value},
    }


def terms(entries: Iterable[Term]) -> list[dict[str, str]]:
    return [{"id": entry.id, "title": entry.title} for entry in entries]
