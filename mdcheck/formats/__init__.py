"""One module per output format, imported when asked for: reports here, data in `mdcheck.data`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from mdcheck.model import Content, Result, Sheet

if TYPE_CHECKING:
    from mdcheck.library import Library

FORMATS = {
    "text": "mdcheck.formats.text",
    "json": "mdcheck.data.json",
    "csv": "mdcheck.data.csv",
    "md": "mdcheck.formats.md",
}
Render = Callable[[Content, Sheet, Result, "Library | None"], str]


def renderer(format: str) -> Render:
    """The function that writes a result in a format; each format is a module with a `render`."""
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; there are {', '.join(FORMATS)}")
    render: Render = import_module(FORMATS[format]).render
    return render
