"""Write what has changed since the sources were written: the boxes of pages, and all of it."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.library import Box, Updates
from mdcheck.load.folder import Folder
from mdcheck.pages import addresses
from mdcheck.pages.parts import part
from mdcheck.words import t

Part = tuple[str, str, str]  # the id of a heading, its text, and the page it is about


def today_part(updates: Updates, box: Box) -> str:
    """The box of a page."""
    return part("today", box=box, updates=updates.of(box.page))


def changes(folder: Folder) -> Iterator[tuple[int, str, str, str]]:
    """All updates by sector, by stage, and those that belong to neither: the level, the id and the
    title of each heading, and what stands under it. Each update is told once.
    """
    updates = folder.library.updates
    told: set[str] = set()
    parts = (
        (t("By sector"), "by-sector", sectors(folder)),
        (t("By stage"), "by-stage", stages(folder)),
    )
    for title, anchor, found in parts:
        kept = [(one, updates.of(addresses.path(one[2]))) for one in found]
        if any(of for _, of in kept):
            yield 2, anchor, title, ""
        for (id, name, page), of in kept:
            if of:
                yield (
                    3,
                    id,
                    name,
                    part("changes", title=name, page=page, updates=of, told=set(told)),
                )
                told |= {one.id for one in of}
    rest = [one for one in updates.updates if one.id not in told]
    if rest:
        yield (
            2,
            "across",
            t("Across sectors and stages"),
            part("changes", title="", page="", updates=rest, told=told),
        )


def sectors(folder: Folder) -> list[Part]:
    """The sectors with their pages."""
    found = folder.content.sectors
    return [(f"in-{one.id}", one.title, addresses.sector(one.id)) for one in found]


def stages(folder: Folder) -> list[Part]:
    """The stages of the planning cycle with their pages, as far as they have any."""
    found = folder.content.method.stages
    pages = addresses.STAGES
    return [(f"at-{one.id}", one.title, pages[one.id]) for one in found if one.id in pages]
