"""Where the pages of the site lie, seen from any page one folder deep, where our blocks stand.

The site generator makes the links right; this is the only place that knows the pages.
"""

from __future__ import annotations

from collections.abc import Iterable

EXPERIENCES = "../experiences/index.md"
INSTRUMENTS = "../reference/instruments.md"
DATA_SOURCES = "../reference/data.md"


ASSESSMENT = "../assess/index.md"
GROUP = "../assess/group.md"
TOGETHER = "../assess/together.md"
TOOLKIT = "../toolkit/index.md"


def for_scripts(sectors: Iterable[str]) -> dict[str, str]:
    """The pages that a page's scripts lead to, by the names they know them by."""
    pages = {id: sector(id) for id in sectors}
    return {
        **pages,
        "instruments": INSTRUMENTS,
        "data": DATA_SOURCES,
        "assess": ASSESSMENT,
        "group": GROUP,
        "together": TOGETHER,
    }


def file(name: str) -> str:
    """A file that the site has of us, seen from a page whose link the generator makes right."""
    return f"{TOOLKIT}!../assets/mdcheck/{name}"


def sector(id: str) -> str:
    """The page of a sector."""
    return f"../sectors/{id}.md"
