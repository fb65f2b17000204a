"""All that a document on one sheet is about: its result, and how likely the places are."""

from __future__ import annotations

from mdcheck.assess import assessed
from mdcheck.count import prepare
from mdcheck.library import Library
from mdcheck.model import Content, Sheet
from mdcheck.report.told import Told, told
from mdcheck.robustness import robustness


def known(content: Content, library: Library, sheet: Sheet, scope: str | None = None) -> Told:
    """What a document on a sheet draws on, in `scope` instead of the sheet's own."""
    prepared = prepare(content.method, content.sectors, scope or sheet.scope)
    result = assessed(prepared, sheet, library)
    drawn = robustness(prepared, sheet, result, content.method.robustness.seed)
    return told(content, sheet, result, library=library, robustness=drawn)
