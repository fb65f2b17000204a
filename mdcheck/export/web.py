"""What the browser needs of the content and the method, as plain data for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mdcheck.model import Checklist, Content, Item, Method, Term


def content_object(content: Content, sectors: Iterable[Checklist] | None = None) -> dict[str, Any]:
    """The method and all sectors, or only those whose items the page itself shows.

    What has its default value is left out. So are texts and lenses of items that the page shows: a
    script finds the text there, and lenses go across all sectors.
    """
    chosen = content.sectors if sectors is None else sectors
    item = item_object if sectors is None else bare_item
    found = {
        "method": method_object(content.method),
        "sectors": [sector_object(sector, item) for sector in chosen],
    }
    if sectors is None:
        return found
    return {**found, "titles": {sector.id: sector.title for sector in content.sectors}}


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


def sector_object(sector: Checklist, item: Callable[[Item], dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": sector.id,
        "title": sector.title,
        "annex": sector.annex,
        "items": [item(one) for one in sector.items],
    }


def item_object(item: Item) -> dict[str, Any]:
    lens = {"groups": list(item.groups)} if item.groups else {}
    return {**bare_item(item), "text": item.text, "transfer": list(item.transfer), **lens}


def bare_item(item: Item) -> dict[str, Any]:
    optional = {
        "weight": item.weight if item.weight > 1 else None,
        "core": item.core,
        "aliases": list(item.aliases),
    }
    kept = {key: value for key, value in optional.items() if value}
    return {"id": item.id, "role": item.role, **kept}


def terms(entries: Iterable[Term]) -> list[dict[str, str]]:
    return [{"id": entry.id, "title": entry.title} for entry in entries]
