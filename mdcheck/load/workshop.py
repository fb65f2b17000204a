"""Read workshop files: the sheets inside as strictly as sheets, and what the group made of them.

`mdcheck/web/src/workshop.js` reads and writes the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mdcheck.load.sheet import SheetReader, build_sheet, is_workshop
from mdcheck.load.strict import Document, Keys, Unreadable
from mdcheck.model import Agreed, Content, Problem, Sheet
from mdcheck.workshop import CONSTITUENCY, WORKSHOP_FORMAT, FindOut, Workshop

KEYS = ("format", "title", "date", "by", "sheets", "agreed", "find_out")


def build_workshop(document: Document, content: Content) -> tuple[Workshop, list[Problem]]:
    """The workshop a document holds, and its notices. Raises Unreadable with all problems."""
    reader = WorkshopReader(document, content)
    workshop = reader.workshop()
    if any(problem.fatal for problem in reader.problems):
        raise Unreadable(*reader.problems)
    return workshop, reader.problems


def build_either(document: Document, content: Content) -> tuple[Sheet | Workshop, list[Problem]]:
    """The sheet or the workshop that a document holds, and its notices. Raises Unreadable."""
    build = build_workshop if is_workshop(document) else build_sheet
    return build(document, content)


class WorkshopReader(SheetReader):
    """One reading of one workshop file; suggestions are counted over all of its sheets."""

    def workshop(self) -> Workshop:
        data = self.mapping((), self.document.data, KEYS)
        self.format(data, WORKSHOP_FORMAT)
        return Workshop(
            title=self.text(("title",), data),
            date=self.date(("date",), data),
            by=self.by(data),
            sheets=tuple(self.sheets(data)),
            agreed=self.by_id("agreed", data.get("agreed"), self.agreed, Agreed())[0],
            find_out=self.by_id("find_out", data.get("find_out"), self.find_out, FindOut())[0],
        )

    def by(self, data: Mapping[str, Any]) -> str:
        """Whether each constituency is one vote; an empty text says no."""
        return "" if data.get("by") == "" else self.choice(("by",), data, (CONSTITUENCY,))

    def sheets(self, data: Mapping[str, Any]) -> Iterator[Sheet]:
        for n, entry in enumerate(self.sequence(("sheets",), data.get("sheets"))):
            self.within = ("sheets", n)
            yield self.sheet(entry)
            self.within = ()

    def agreed(self, keys: Keys, entry: Any) -> Agreed:
        if not isinstance(entry, dict):
            return Agreed(level=self.level(keys, entry))
        data = self.mapping(keys, entry, ("level", "note"))
        level = self.level((*keys, "level"), data.get("level"))
        return Agreed(level=level, note=self.text((*keys, "note"), data))

    def find_out(self, keys: Keys, entry: Any) -> FindOut:
        data = self.mapping(keys, entry, ("who", "when", "note"))
        who, when, note = (self.text((*keys, key), data) for key in ("who", "when", "note"))
        return FindOut(who=who, when=when, note=note)
