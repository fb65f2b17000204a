"""The nouns of a report: what is said, in the few shapes that every format can draw.

A report is made once, in `mdcheck/report/` and its twin in the browser; a format only draws it.
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT, NUMBER, BAR = "text", "number", "bar"
SUM, SHARE, MEAN = "sum", "share", "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """How a document begins: what it is, of whom and of when, and what it is for.

    `facts` are names with what they are. `foot` stands at the foot of every page. `alone`: a format
    that has pages gives it one of its own.
    """

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    text: str
    foot: str
    date: str = ""
    alone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title; level 1 is the report's own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph. Its tone is plain, "lead" for what matters most, "alert" or "quiet"."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A short line, perhaps with more behind it, and what it leads to.

    `to` is a kind and an id, such as "item:health.care-abroad" or "measure:train-at-home"; a format
    that cannot link leaves it out.
    """

    text: str
    to: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A labelled list. A format may stop after `shown` lines; it then says `more`."""

    label: str
    lines: tuple[Line, ...]
    shown: int
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A value and its bounds in tenths of a percent, to be drawn on a scale of 0 to 100."""

    low: int
    value: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A cell that only the country can fill; the hint says with what."""

    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A number that follows from others in its table, so that it can be checked.

    `how`: the "sum" of the numbers above it in its column, since the last heading; the "share" of
    one column in another of the same row, `of` says which; or the "mean" of the shares above it.
    A sum is a whole number, the others are tenths of a percent. A spreadsheet works it out anew.
    """

    value: int
    how: str
    of: tuple[int, int] = (0, 0)  # from 0


Cell = str | Line | Range | Blank | Worked | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's title and what it holds: text, a number or a bar; `extra`: for wide pages only."""

    title: str
    kind: str = TEXT
    extra: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells under titles; a heading among them names the rows that follow.

    The label says what the table is to those who cannot see it.
    """

    label: str
    columns: tuple[Column, ...]
    rows: tuple[Row | Heading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A sector on the map: its place and name, need and potential in tenths of a percent."""

    place: int
    title: str
    to: str
    need: int
    potential: int
    quadrant: str  # its id


@dataclass(frozen=True, slots=True, kw_only=True)
class Quadrant:
    """A quarter of the map: whether need and potential reach the middle there, and what to do."""

    id: str
    title: str
    need: bool
    potential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Sectors by need (up) and potential (across); the quadrants meet at `middle`."""

    label: str
    need: str
    potential: str
    middle: int  # tenths of a percent
    quadrants: tuple[Quadrant, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A sector in the ranking: its score with its bounds, its place, and where that may still be.

    `best` and `worst` are the likely places where these were drawn, else the possible ones.
    """

    place: int
    title: str
    to: str
    score: Range
    best: int
    worst: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Sectors by place, with their scores on a scale of 0 to 100 and the range of their places."""

    label: str
    score: str
    places: str
    ranks: tuple[Rank, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Blocks in a frame, beside what is told."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Blocks behind a title that a screen opens on demand; on paper they simply follow it."""

    title: str
    blocks: tuple[Block, ...]


Block = Cover | Heading | Text | Points | Table | Map | Ranking | Box | Fold
Report = tuple[Block, ...]
