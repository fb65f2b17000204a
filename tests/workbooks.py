"""Random sheets as workbooks, calculated anew by LibreOffice and held against the engine.

`python -m tests.workbooks 200` tries so many; the tests a few. What a file brings along as the
results of its formulas is made nonsense first, so that nothing is trusted.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from mdcheck.assess import assess
from mdcheck.data.json import result_object
from mdcheck.data.workbook import workbook
from mdcheck.data.workbook.ranked import heads
from mdcheck.load.folder import open_content
from mdcheck.model import FULL, QUICK, Answer, Checklist, Content, Goal, Sheet
from tests.programs import converted

LEVELS = (0, 1, 2, "unknown", "not-applicable")
NONSENSE = rb"\1<v>7777</v>"
RESULT = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")
DASH = "–"
Cells = dict[tuple[str, int, int], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sheet, the sectors asked for (none: all), and whether only the short list is."""

    sheet: Sheet
    sectors: tuple[Checklist, ...]
    is_quick: bool

    @property
    def scope(self) -> str:
        return QUICK if self.is_quick else self.sheet.scope


def cases(content: Content, count: int, seed: int = 1) -> Iterator[Case]:
    """Sheets of every kind: nearly empty, nearly full, much unknown, much that does not apply."""
    chance = random.Random(seed)
    for _ in range(count):
        pool = chance.choices(LEVELS, [chance.random() ** 2 for _ in LEVELS], k=40)
        given = chance.choice([0.05, 0.6, 0.9, 1.0, 1.0])
        items = [item for sector in content.sectors for item in sector.items if item.scored]
        sheet = Sheet(
            title=f"Country {chance.random()}",
            date=chance.choice(["", "2026-11-27", "1899-01-01"]),
            constituency=chance.choice(["", "government"]),
            content_version=content.method.content_version,
            scope=chance.choice([FULL, FULL, QUICK]),
            profile={
                key.id: chance.choice(["yes", "no", "no"])
                for key in content.method.profile
                if chance.random() < 0.8
            },
            answers={
                item.id: Answer(level=chance.choice(pool), note=chance.choice(["", "=1+1"]))
                for item in items
                if chance.random() < given
            },
            goals=(Goal(title="Water", sectors=("health",), scores={"independent": 1}),),
        )
        size = chance.choice([0, 0, 0, 1, 2, 4])
        ids = [one.id for one in chance.sample(content.sectors, size)]
        sectors = content.choose(ids) if ids else ()
        yield Case(sheet=sheet, sectors=sectors, is_quick=chance.random() < 0.3)


def made(content: Content, case: Case) -> bytes:
    return workbook(content, case.sheet, case.sectors, scope=QUICK if case.is_quick else "")


def untrusted(made: bytes) -> bytes:
    """The same file with nonsense as the result of every formula."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.startswith("xl/worksheets/"):
                content = RESULT.sub(NONSENSE, content)
            new.writestr(entry, content)
    return out.getvalue()


def cells(path: Path) -> Cells:
    """Every cell that holds something."""
    book = CalamineWorkbook.from_path(path)
    return {
        (name, row, column): value
        for name in book.sheet_names
        for row, values in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for column, value in enumerate(values)
        if value != ""
    }


def ranking(found: Cells) -> list[dict[str, Any]]:
    """The rows of the sheet of priorities, by the keys of its columns."""
    names = {title: key for key, title in heads().items()}
    (row,) = {
        at for (sheet, at, _), value in found.items() if (sheet, value) == ("Priorities", "Verdict")
    }
    columns = {
        column: names[value]
        for (sheet, at, column), value in found.items()
        if (sheet, at) == ("Priorities", row)
    }
    rows: list[dict[str, Any]] = []
    while ("Priorities", row + 1, min(columns)) in found:
        row += 1
        rows.append({key: found["Priorities", row, at] for at, key in columns.items()})
    return rows


def expected(content: Content, case: Case) -> list[dict[str, Any]]:
    """What `mdcheck score` publishes of the same, in the order shown."""
    ids = [sector.id for sector in case.sectors]
    result = assess(content, case.sheet, scope=case.scope, sectors=ids)
    method = content.method
    words = {one.id: one.title for one in (*method.order, *method.verdicts)}
    modes = {one.id: one.title for one in method.modes}
    rows = []
    for sector in result_object(result)["sectors"]:
        row = {
            "sector": sector["title"],
            "verdict": words[sector["verdict"]],
            "mode": modes.get(sector["mode"], DASH),
            "alerts": len(sector["alerts"]),
        }
        row |= {key: sector[key] for key in ("place", "best", "worst")}
        for index in ("priority", "need", "potential"):
            parts = sector[index] or {}
            row |= {
                f"{index}_{key}": parts.get(key) for key in ("value", "low", "high", "coverage")
            }
        rows.append({key: DASH if value is None else value for key, value in row.items()})
    return rows


def differences(content: Content, found: Sequence[Case], folder: Path) -> Iterator[str]:
    """Where LibreOffice comes to anything else than the engine, over all of these sheets."""
    paths = [folder / f"case-{number}.xlsx" for number in range(len(found))]
    before: list[Cells] = []
    for path, case in zip(paths, found, strict=True):
        path.write_bytes(made(content, case))
        before.append(cells(path))
        path.write_bytes(untrusted(path.read_bytes()))
    after = [cells(path) for path in converted(paths, folder)]
    for path, case, was, now in zip(paths, found, before, after, strict=True):
        for place in sorted({*was, *now}, key=str):
            if was.get(place) != now.get(place):
                yield f"{path.name} {place}: {now.get(place)!r}, and not {was.get(place)!r}"
        rows = [
            {key: row[key] for key in row if key not in ("answered", "asked")}
            for row in ranking(now)
        ]
        if rows != expected(content, case):
            yield f"{path.name}: priorities are not those of the engine"


def main(count: int) -> int:
    content = open_content()
    with tempfile.TemporaryDirectory() as folder:
        found = list(differences(content, list(cases(content, count)), Path(folder)))
    print(*found[:50], sep="\n")  # noqa: T201
    print(f"{count} workbooks, {len(found)} differences")  # noqa: T201
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
