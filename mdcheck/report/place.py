"""Say where a ranked sector stands among the others, and where it could still come.

`mdcheck/web/src/report/place.js` has the same functions in the same order. It is a file of its own
because a page that asks about one sector does not need it.
"""

from __future__ import annotations

from mdcheck.model import QUICK
from mdcheck.report.told import Told, reach, titles
from mdcheck.results import SectorResult
from mdcheck.words import n, t


def place_among(about: Told, result: SectorResult) -> str:
    """The group and the place of a sector that has one."""
    names = titles(about.content.method.order)
    place, ranked = result.place, about.result.ranked
    if ranked == 1:
        return t("The only sector ranked so far: one alone has no place among others.")
    if result.verdict not in names:
        return n(
            "Place {place} of {count} ranked, too few to form groups.",
            "Place {place} of {count} ranked, too few to form groups.",
            ranked,
            place=place,
        )
    group = names[result.verdict]
    said = {"group": group, "place": place, "ranked": ranked}
    if result.firm:
        return t(
            "{group}: place {place} of {ranked}, and {group} whatever is still found out.", **said
        )
    if about.result.scope == QUICK:
        return t(
            "{group} on the short list, place {place} of {ranked}: an order, never a firm one.",
            **said,
        )
    return t(
        "{group}: place {place} of {ranked} today; it could become {groups}, place {places}.",
        **said,
        groups=reach(names[str(result.group_best)], names[str(result.group_worst)]),
        places=reach(result.best, result.worst),
    )
