"""The single file for some sectors only, with a sheet already begun: what a ministry is sent.

It is put together from pieces, in the same way here and in the browser (`web/src/edition.js`, the
twin), so that both make the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

from mdcheck.load.folder import Folder
from mdcheck.pages.data import (
    bare_item,
    content_object,
    library_object,
    processes,
    script_of,
)
from mdcheck.pages.single import filled
from mdcheck.report.told import titles

SEVERAL, DATA, PREPARED = "several", "data", "prepared"
SLOTS = {DATA: '"mdcheck:data"', PREPARED: '"mdcheck:prepared"'}
MARK = re.compile(
    r"<!--only (?P<only>[\w-]+)-->|(?P<end><!--/only-->)|"
    + "|".join(f"(?P<{name}>{re.escape(slot)})" for name, slot in SLOTS.items())
)
LISTS = ("measures", "instruments", "data_sources")
BASES = (0x811C9DC5, 0x9E3779B9)  # where two 32-bit sums begin
PRIME = 0x01000193

Piece = tuple[str, str]
"""When a text stands in the file, and the text: words that must all be so, a sector's id for that
sector, "several" for more than one. Or which data stands here, and ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What an assessment prepared for others begins with.

    `sheet` is a sheet as it is written, `sectors` are ids. `until` is the day by which an answer is
    wanted, as YYYY-MM-DD, and `back` to whom the file goes back; both may be "".
    """

    sectors: tuple[str, ...]
    sheet: Mapping[str, Any]
    until: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that files for some sectors are made of."""

    pieces: tuple[Piece, ...]
    data: Mapping[str, Any]


def edition(folder: Folder, *, version: str) -> Edition:
    """What files for some of a folder's sectors are made of."""
    text = filled(
        folder,
        version=version,
        own=True,
        data=SLOTS[DATA].strip('"'),
        prepared=SLOTS[PREPARED].strip('"'),
    )
    content = folder.content
    known = {"titles": titles(content.sectors), "processes": processes(content, bare_item)}
    data = {**content_object(content), **library_object(folder.library), **known}
    return Edition(pieces=tuple(pieces_of(text)), data=data)


def pieces_of(text: str) -> list[Piece]:
    """A text in pieces, cut at its marks.

    >>> pieces_of('a<!--only several-->b<!--only health-->c<!--/only--><!--/only-->d"mdcheck:data"')
    [('', 'a'), ('several', 'b'), ('several health', 'c'), ('', 'd'), ('data', '')]
    """
    pieces: list[Piece] = []
    inside: list[str] = []
    at = 0
    for mark in MARK.finditer(text):
        pieces.append((" ".join(inside), text[at : mark.start()]))
        at = mark.end()
        if mark.lastgroup in SLOTS:
            pieces.append((str(mark.lastgroup), ""))
        elif mark["only"]:
            inside.append(mark["only"])
        else:
            inside.pop()
    return [piece for piece in [*pieces, ("", text[at:])] if piece[1] or piece[0] in SLOTS]


def prepared_file(edition: Edition, prepared: Prepared) -> str:
    """The file of these sectors, with all that it begins with."""
    begun = prepared_object(prepared)
    data = {DATA: cut(edition.data, prepared.sectors), PREPARED: begun}
    kept = {*prepared.sectors, *([SEVERAL] if len(prepared.sectors) > 1 else [])}
    return "".join(
        in_script(data[when]) if when in data else text
        for when, text in edition.pieces
        if when in data or set(when.split()) <= kept
    )


def prepared_object(prepared: Prepared) -> dict[str, Any]:
    """What a file begins with, as its scripts read it, under an id that follows from it."""
    said = {
        "sectors": list(prepared.sectors),
        "sheet": dict(prepared.sheet),
        "until": prepared.until,
        "back": prepared.back,
    }
    return {"id": id_of(json.dumps(said, ensure_ascii=False, separators=(",", ":"))), **said}


def id_of(text: str) -> str:
    """An id that differs where texts differ; not for secrets.

    >>> id_of("health"), id_of("trade")
    ('p6b98ed8f96209abb', 'p51366e596087d96d')
    """
    sums = list(BASES)
    for byte in text.encode("utf-8", "surrogatepass"):
        sums = [(one ^ byte) * PRIME & 0xFFFFFFFF for one in sums]
    return "p" + "".join(f"{one:08x}" for one in sums)


def cut(data: Mapping[str, Any], sectors: Sequence[str]) -> dict[str, Any]:
    """The data of these sectors only: their items, and what answers to these may call for."""
    kept = [sector for sector in data["sectors"] if sector["id"] in sectors]
    lists = {name: [*called_for(data[name], sectors)] for name in LISTS}
    return {**data, "sectors": kept, **lists}


def called_for(entries: Sequence[Mapping[str, Any]], sectors: Sequence[str]) -> list[Any]:
    """The entries of a library that items of these sectors call for, with these items."""
    found = []
    for entry in entries:
        items = [id for id in entry["items"] if id.partition(".")[0] in sectors]
        if items:
            found.append({**entry, "items": items})
    return found


def in_script(data: Mapping[str, Any]) -> str:
    """Data as JSON in a script of a page; nothing in it ends the script."""
    return str(htmlsafe_json_dumps(data, ensure_ascii=False, separators=(",", ":")))


def edition_script(edition: Edition) -> str:
    """The same pieces as a script, `single-edition.js`, which a page loads once it is asked for."""
    made = {"pieces": edition.pieces, "data": edition.data}
    return script_of("single-edition", made)
