"""What papers of the kit are made of: the content, the library, and the kit itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mdcheck.assess import assess
from mdcheck.kit.model import Kit
from mdcheck.library import Library
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import read_text
from mdcheck.model import NOT_APPLICABLE, QUICK, UNKNOWN, Answer, Checklist, Content, Item, Sheet
from mdcheck.report.told import Told as Report
from mdcheck.report.told import told
from mdcheck.results import Result

WORDS = (UNKNOWN, NOT_APPLICABLE)
TABLES = 5
PEOPLE = 25


@dataclass(frozen=True, kw_only=True)
class Told:
    """All that the papers draw on. The workshop's sectors are those that the case's key answers."""

    content: Content
    library: Library
    kit: Kit

    @cached_property
    def asked(self) -> tuple[tuple[Checklist, tuple[Item, ...]], ...]:
        """The items that all tables answer, by sector, in the order of the screen."""
        key = self.kit.case.key.items
        found = (
            (sector, tuple(item for item in sector.items if item.id in key))
            for sector in self.content.sectors
        )
        return tuple((sector, items) for sector, items in found if items)

    @cached_property
    def consensus(self) -> Sheet:
        """The model consensus as a sheet of answers."""
        key = self.kit.case.key.consensus
        return Sheet(
            title=self.kit.case.brief.title,
            content_version=self.content.method.content_version,
            scope=QUICK,
            answers={
                id: Answer(level=one.level if one.level in WORDS else int(one.level), note=one.why)
                for id, one in key.items()
            },
        )

    @cached_property
    def voices(self) -> Mapping[str, Sheet]:
        """The voices' answer sheets by the names of their files. Raises Unreadable."""
        return {
            name: build_sheet(read_text(f"{name}.yaml", text.decode("utf-8")), self.content)[0]
            for name, text in self.kit.case.sheets.items()
        }

    @cached_property
    def report(self) -> Report:
        """What reports say of the model consensus."""
        return told(self.content, self.consensus, self.result)

    @cached_property
    def result(self) -> Result:
        """What the engine makes of the model consensus."""
        return assess(self.content, self.consensus, sectors=[sector.id for sector, _ in self.asked])
