"""Where the pages of the site lie, seen from any page one folder deep, where our blocks stand.

The site generator makes the links right; this is the only place that knows the pages.
"""

from __future__ import annotations

EXPERIENCES = "../experiences/index.md"
INSTRUMENTS = "../reference/instruments.md"
DATA_SOURCES = "../reference/data.md"


def sector(id: str) -> str:
    """The page of a sector."""
    return f"../sectors/{id}.md"
