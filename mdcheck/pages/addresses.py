"""Where the pages of the site lie, seen from any page one folder deep, where our blocks stand.

The site generator makes the links right; this is the only place that knows the pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from mdcheck.library import Experience

INSTRUMENTS = "../reference/instruments.md"
DATA_SOURCES = "../reference/data.md"
CHANGED = "../changed.md"
CROSSWALK = "../library/crosswalk.md"
INDICATORS = "../library/indicators.md"
THEMES = {
    "portability": "../evidence/portability.md",
    "partnerships": "../evidence/partnerships.md",
    "shared-responsibility": "../evidence/shared-responsibility.md",
    "southern-africa": "../evidence/sadc.md",
}

ASSESSMENT = "../assess/index.md"
GROUP = "../assess/group.md"
TOGETHER = "../assess/together.md"
TOOLKIT = "../toolkit/index.md"


WHERE = "../plan/where.md"
STAGES = {
    "prepare": "../plan/prepare.md",
    "analyse": "../plan/analyse.md",
    "prioritise": "../plan/prioritise.md",
    "act": "../plan/act.md",
    "resources": "../plan/resources.md",
    "carry-out": "../plan/carry-out.md",
    "monitor": "../plan/monitor.md",
    "region": "../plan/region.md",
    "fields": "../plan/fields.md",
}
CONDITIONS = "../plan/conditions.md"
ELSEWHERE = {"readiness": CONDITIONS, "participation": CONDITIONS}  # not on their stage's page


def for_processes(processes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The pages of the stages, and of each process, by its id and its stage, as far as known."""
    pages = {id: ELSEWHERE.get(id, STAGES.get(stage, "")) for id, stage in processes}
    lists = {id: f"{page}#list-{id}" for id, page in pages.items() if page}
    return {**STAGES, "where": WHERE, **lists}


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


def page(path: str) -> str:
    """A page by its path under the docs, without its ending.

    >>> page("sectors/health")
    '../sectors/health.md'
    """
    return f"../{path}.md"


def path(page: str) -> str:
    """The other way round.

    >>> path("../sectors/health.md")
    'sectors/health'
    """
    return page.removeprefix("../").removesuffix(".md")


def file(name: str) -> str:
    """A file that the site has of us, seen from a page whose link the generator makes right."""
    return f"{TOOLKIT}!../assets/mdcheck/{name}"


def sector(id: str) -> str:
    """The page of a sector."""
    return f"../sectors/{id}.md"


def experiences(sector: str) -> str:
    """The page of the experiences of a sector."""
    return f"../experiences/{sector}.md"


def experience(one: Experience) -> str:
    """Where an experience stands: on the page of its first sector."""
    return f"{experiences(one.sectors[0])}#{one.id}"
