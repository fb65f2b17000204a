"""One module per format of a report, imported when asked for: a name, its module, its file endings.

Each module has `render(report)`, which gives text, or bytes where the format is no text. Results as
data are in `mdcheck.data`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from mdcheck.blocks import Report
from mdcheck.words import t

FORMATS = {
    "text": ".txt",
    "md": ".md",
    "html": ".html",
    "docx": ".docx",
    "xlsx": ".xlsx",
    "pdf": ".pdf",
}  # name of the module here -> the ending of its files
EXTRAS = {"docx": "office", "xlsx": "office", "pdf": "pdf"}  # what installs what a format needs
Render = Callable[[Report], str | bytes]


class NotInstalled(Exception):  # noqa: N818  # as Unreadable is
    """What a format needs is not there; the message says how to get it."""


def renderer(format: str) -> Render:
    """The function that draws a report in a format. Raises NotInstalled."""
    try:
        render: Render = import_module(f"mdcheck.formats.{format}").render
    except ModuleNotFoundError as missing:
        if format not in EXTRAS or (missing.name or "").startswith("mdcheck"):
            raise
        message = t(
            "{format} needs a library that is not installed here. Run: pip install '{extra}'",
            format=format,
            extra=f"mdcheck[{EXTRAS[format]}]",
        )
        raise NotInstalled(message) from missing
    return render
