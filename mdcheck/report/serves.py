"""Say which targets and objectives of the international frameworks something serves.

The browser is given what these functions say.
"""

from __future__ import annotations

from mdcheck.library import Crosswalk, Framework, Library, Served


def sector_serves(library: Library | None, id: str) -> str:
    """What a sector serves; "" where nothing is known of it."""
    return serves(library.crosswalk, library.crosswalk.sectors.get(id, {})) if library else ""


def measure_serves(library: Library | None, id: str) -> str:
    """What a measure serves; "" where nothing is known of it."""
    return serves(library.crosswalk, library.crosswalk.measures.get(id, {})) if library else ""


def serves(crosswalk: Crosswalk, served: Served) -> str:
    """The parts that are served, in one line, by framework; "" where there are none.

    >>> sdg = Framework(id="sdg", title="Goals", short="SDG", references=(), parts=())
    >>> serves(Crosswalk(frameworks=(sdg,)), {"sdg": ("3.8", "3.c")})
    'SDG 3.8, 3.c'
    """
    named = ((one, served[one.id]) for one in crosswalk.frameworks if one.id in served)
    return "; ".join(f"{called(one, len(parts))} {', '.join(parts)}" for one, parts in named)


def called(framework: Framework, count: int) -> str:
    """How a line names a framework before the numbers of so many of its parts."""
    several = framework.plural if count > 1 else ""
    return several or framework.short or framework.title
