"""Texts of the kit, written in Markdown, as nodes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown import Markdown

from mdcheck.kit.nodes import (
    Break,
    Grid,
    Insert,
    Listing,
    Node,
    Para,
    Run,
    Runs,
    Say,
    Title,
    Write,
    plain,
    words,
)

FENCE = re.compile(r"^```(write|insert) +(.+?)\s*\n```[ \t]*$", re.MULTILINE)
MARK = re.compile(r"@@(write|insert) (.+)@@")
ROOM = re.compile(r"[_ .…]*")  # a cell that is left to write in
WRITTEN, TICKED = 12, 7  # millimetres of a row to write in, and of one to tick
SHORT = 16  # letters of a title over cells to tick
ACROSS, EDGES, LETTER = 174, 5, 1.7  # millimetres: a page, both edges of a cell, a letter
TO_WRITE = 60  # letters that room to write in counts for
SPACES = re.compile(r"\s+")
QUIET = Run(text="")
VOICES = ("strong", "em", "a", "code")


def flowing(text: str) -> tuple[Node, ...]:
    """The nodes of a text. Nothing in it is taken for HTML.

    >>> [run.text for run in flowing("Two **words**.")[0].runs]
    ['Two ', 'words', '.']
    """
    md = Markdown(extensions=["tables", "sane_lists"])
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    made = md.convert(FENCE.sub(r"\n@@\1 \2@@\n", text))
    return tuple(nodes(etree.fromstring(f"<div>{made}</div>")))  # noqa: S314  # made by us


def nodes(holder: etree.Element) -> Iterator[Node]:
    """What each element in a holder is; words that stand loose in it are a paragraph."""
    loose = list(inline(holder, blocks=False))
    if plain(tuple(loose)).strip():
        yield Para(runs=trimmed(loose))
    for part in holder:
        match part.tag:
            case "p":
                yield paragraph(part)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield Title(level=min(3, max(1, int(part.tag[1]) - 1)), runs=trimmed(inline(part)))
            case "ul" | "ol":
                yield Listing(
                    ordered=part.tag == "ol", items=tuple(tuple(nodes(one)) for one in part)
                )
            case "blockquote":
                yield Say(nodes=tuple(nodes(part)))
            case "table":
                yield grid(part)
            case "hr":
                yield Break()


def paragraph(part: etree.Element) -> Node:
    """A paragraph, or what its mark stands for."""
    runs = trimmed(inline(part))
    mark = MARK.fullmatch(plain(runs))
    if mark is None:
        return Para(runs=runs)
    kind, said = mark.groups()
    if kind == "write":
        return Write(lines=int(said))
    name, _, of = said.partition(" ")
    return Insert(name=name, of=of.strip())


def inline(part: etree.Element, voice: Run = QUIET, *, blocks: bool = True) -> Iterator[Run]:
    """The words of an element in their voices; where told so, not those of blocks within."""
    if part.text:
        yield replace(voice, text=part.text)
    for child in part:
        if blocks or child.tag in VOICES:
            yield from inline(child, raised(voice, child))
        if child.tail:
            yield replace(voice, text=child.tail)


def raised(voice: Run, part: etree.Element) -> Run:
    """A voice as an element changes it."""
    return replace(
        voice,
        strong=voice.strong or part.tag == "strong",
        emph=voice.emph or part.tag == "em",
        to=part.get("href", voice.to),
    )


def trimmed(runs: Iterable[Run]) -> Runs:
    """Runs with single spaces, none at either end."""
    found = [replace(run, text=SPACES.sub(" ", run.text)) for run in runs]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(run for run in found if run.text)


def grid(part: etree.Element) -> Grid:
    """A table; one with a row of empty cells is there to be written in."""
    heads = tuple(trimmed(inline(cell)) for cell in part.iter("th"))
    rows = tuple(
        tuple(trimmed(inline(cell)) for cell in row.findall("td"))
        for row in part.iter("tr")
        if row.find("td") is not None
    )
    open_ = any(len(row) > 1 and all(map(is_room, row[1:])) for row in rows)
    kept = tuple(tuple(words("") if is_room(cell) else cell for cell in row) for row in rows)
    return Grid(
        columns=heads,
        rows=kept,
        widths=shares(heads, kept),
        height=room_for(heads, kept) if open_ else 0,
        framed=open_,
    )


def room_for(heads: tuple[Runs, ...], rows: tuple[tuple[Runs, ...], ...]) -> int:
    """How high a row is: less where a tick is enough, under short titles and beside a statement."""
    ticked = all(len(plain(head)) <= SHORT for head in heads[1:])
    return TICKED if ticked and len(heads) > 3 and all(plain(row[0]) for row in rows) else WRITTEN


def is_room(cell: Runs) -> bool:
    """Whether a cell holds nothing, or a line to write on."""
    return bool(ROOM.fullmatch(plain(cell)))


def shares(heads: tuple[Runs, ...], rows: tuple[tuple[Runs, ...], ...]) -> tuple[int, ...]:
    """How wide each column is, in millimetres of a page.

    It holds its longest word, and takes its share of the rest by how much it says; one to write in
    counts as if much were said.
    """
    ticked = bool(rows) and room_for(heads, rows) == TICKED
    least, said = [], []
    for at, head in enumerate(heads or [()] * len(rows[0] if rows else ())):
        cells = [plain(row[at]) for row in rows if at < len(row)]
        longest = max(map(len, " ".join([plain(head), *cells]).split()), default=1)
        empty = 0 if ticked or all(cells) else TO_WRITE
        least.append(EDGES + LETTER * longest)
        said.append(max(max(map(len, cells), default=0), empty) ** 0.85 + 0.1)
    left = max(0.0, ACROSS - sum(least))
    return tuple(
        round(one + left * much / sum(said)) for one, much in zip(least, said, strict=True)
    )
