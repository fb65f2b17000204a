"""What stands on a paper of the kit: a few shapes that paper and a word processor can draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from mdcheck.words import t


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one voice, perhaps a link."""

    text: str
    strong: bool = False
    emph: bool = False
    to: str = ""  # a page of the site, or an address


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A heading on the paper; level 1 stands under the paper's own title."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph; its tone is plain, "lead" or "quiet"."""

    runs: Runs
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Entries with a dot or a number before each."""

    ordered: bool
    items: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table. `widths` are shares; `height` is the least of a row in millimetres, to write in.

    A table to write in is framed; one to read has lines between its rows.
    """

    columns: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]
    height: int = 0
    framed: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Nodes in a box: what is said aloud, or the task."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The next page begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, as SVG, what it shows in words, and how much of the width it takes in percent."""

    svg: str
    alt: str
    width: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card of a deck: a line above, its title, what it says, and a line below."""

    kicker: str
    title: str
    nodes: tuple[Node, ...] = ()
    foot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Cards to cut out, so many in a row, each so many millimetres high."""

    columns: int
    height: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question on a form, with its number on the screen."""

    number: str
    text: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Questions with boxes to tick for the answer and its evidence, and lines for the note."""

    asked: tuple[Asked, ...]
    answers: tuple[str, ...]
    evidence: tuple[str, ...]
    answer: str  # what stands before the boxes
    rests: str
    note: str
    lines: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A card to hold up: one shape, one word, known apart without colour too."""

    shape: str  # circle, half, square, diamond, cross
    word: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """Something that is computed where the paper is made: its name, and what it is of."""

    name: str
    of: str = ""


Node = Title | Para | Listing | Grid | Say | Write | Break | Picture | Cards | Form | Sign | Insert


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document of the kit, ready to be drawn.

    `name` is its path in the kit, without an ending. `readers` are those who get it, `copies` how
    many there are. `kicker` and `facts` stand with the title, `foot` at the foot of each page.
    """

    name: str
    title: str
    nodes: tuple[Node, ...]
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    foot: str = ""
    readers: tuple[str, ...] = ()
    copies: str = "facilitator"
    size: str = "a4"
    turned: bool = False
    bare: bool = False  # cards and signs: no title, no foot
    small: bool = False  # much to say on a page
    framed: bool = False  # a certificate

    def title_in_list(self) -> str:
        """Its title with what kind of paper it is."""
        if not self.kicker:
            return self.title
        return t("{kind}: {title}", kind=self.kicker, title=self.title)


def words(text: str, *, strong: bool = False) -> Runs:
    """A text as runs."""
    return (Run(text=text, strong=strong),) if text else ()


def plain(runs: Runs) -> str:
    """The words of runs.

    >>> plain((Run(text="no "), Run(text="one", strong=True)))
    'no one'
    """
    return "".join(run.text for run in runs)


def para(text: str, tone: str = "") -> Para:
    """A paragraph in one voice."""
    return Para(runs=words(text), tone=tone)


def as_data(value: Any) -> Any:
    """Nodes as plain data, each with the kind it is."""
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: as_data(getattr(value, one.name)) for one in fields(value)}
        return {"kind": type(value).__name__.lower(), **found}
    if isinstance(value, tuple | list):
        return [as_data(one) for one in value]
    return value


def stepped(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The same nodes, no heading more than a step deeper than the one before it."""
    found: list[Node] = []
    at = 0
    for node in nodes:
        if isinstance(node, Title):
            at = min(node.level, at + 1)
            node = replace(node, level=at)
        found.append(node)
    return tuple(found)
