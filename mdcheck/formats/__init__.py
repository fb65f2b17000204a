"""One module per format of a report, imported when asked for: a name, its module, its file endings.

Each module has `render(report) -> str`. Results as data are in `mdcheck.data`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from mdcheck.blocks import Report

FORMATS = {
    "text": ".txt",
    "md": ".md",
    "html": ".html",
}  # name of the module here -> the ending of its files
Render = Callable[[Report], str]


def renderer(format: str) -> Render:
    """The function that draws a report in a format."""
    render: Render = import_module(f"mdcheck.formats.{format}").render
    return render
