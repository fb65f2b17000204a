"""One module per format of a report, imported when asked for: a name, its module, its file endings.

Each module has `render(report)`, which gives text, or bytes where the format is no text. Results as
data are in `mdcheck.data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
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
# what installs what a format needs
EXTRAS = {
    "docx": "office",
    "xlsx": "office",
    "pdf": "pdf",
    "kit": "kit",
    "parquet": "scale",
    "sql": "sql",
}
SPREADSHEETS = ("xlsxwriter", "python_calamine")
KIT = ("typst", "docx", "pptx")
MANY, SQL = ("msgspec", "numpy", "pyarrow"), ("sqlglot",)
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


def for_spreadsheets() -> AbstractContextManager[None]:
    """Where workbooks are written and read. Raises NotInstalled where a library is missing."""
    return needing(SPREADSHEETS, "xlsx")


def for_the_kit() -> AbstractContextManager[None]:
    """Where the trainer's kit is made. Raises NotInstalled where a library is missing."""
    return needing(KIT, "kit")


def for_many() -> AbstractContextManager[None]:
    """Where many sheets are read or written. Raises NotInstalled where a library is missing."""
    return needing(MANY, "parquet")


def for_sql() -> AbstractContextManager[None]:
    """Where the scoring is written as a query. Raises NotInstalled where a library is missing."""
    return needing(SQL, "sql")


@contextmanager
def needing(libraries: Sequence[str], format: str) -> Iterator[None]:
    """Where a format needs these libraries. Raises NotInstalled where one is missing."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if missing.name not in libraries:
            raise
        raise NotInstalled(what_to_install(format)) from missing
