"""One module per format of a report, imported when asked for: a name, its module, its file endings.

Each module has `render(report)`, which gives text, or bytes where the format is no text. Results as
data are in `mdcheck.data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
SPREADSHEETS = ("xlsxwriter", "python_calamine")
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
        raise NotInstalled(what_to_install(format)) from missing
    return render


def what_to_install(format: str) -> str:
    """How to get what a format needs."""
    return t(
        "{format} needs a library that is not installed here. Run: pip install '{extra}'",
        format=format,
        extra=f"mdcheck[{EXTRAS[format]}]",
    )


@contextmanager
def for_spreadsheets() -> Iterator[None]:
    """Where workbooks are written and read. Raises NotInstalled where a library is missing."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if missing.name not in SPREADSHEETS:
            raise
        raise NotInstalled(what_to_install("xlsx")) from missing
