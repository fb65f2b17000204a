"""Lay a report out on pages: what stands upright, and what is too wide for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from mdcheck.blocks import TEXT, Block, Cover, Fold, Heading, Report, Table
from mdcheck.formats.cells import plain

WIDEST = 6  # columns of a table on an upright page
DEEPEST, CHAPTERS = 4, 3  # level of a heading; of one that the contents name
UPRIGHT, TURNED = 108, 165  # signs of a line of a table
LONGEST_WORD, NUMBERS, MOST = 16, 20, 70  # signs: of a word, of numbers, of a line asked for
MAP, SMALL = 62, 40  # of a page's width, in percent: the map in a book, on the page for a minister
LONG_TITLE = 70  # signs of a title on one or two lines
LONG = 1200  # signs of a cell that may go on, on the next page

Stretch = tuple[bool, tuple[Block, ...]]
"""Blocks that follow each other on pages of one kind; True: these are turned."""


def stretches(report: Report) -> list[Stretch]:
    """The blocks by the pages they stand on; headings stay with the table that they lead to.

    What has no page of its own for its cover, such as a form, keeps to pages of one kind.
    """
    flat = list(unfolded(report, 1))
    turned = [isinstance(one, Table) and len(one.columns) > WIDEST for one in flat]
    for n in reversed(range(len(flat) - 1)):
        turned[n] = turned[n] or (isinstance(flat[n], Heading) and turned[n + 1])
    cover = cover_of(report)
    if cover and not cover.alone:
        turned = [any(turned)] * len(flat)
    pairs = zip(turned, flat, strict=True)
    return [
        (is_turned, tuple(block for _, block in group))
        for is_turned, group in groupby(pairs, key=lambda pair: pair[0])
    ]


def unfolded(blocks: Iterable[Block], level: int) -> Iterator[Block]:
    """What a screen opens on demand stands on paper under a heading of its own."""
    for one in blocks:
        if isinstance(one, Heading):
            level = one.level
        if isinstance(one, Fold):
            yield Heading(level=min(level + 1, DEEPEST), text=one.title)
            yield from unfolded(one.blocks, min(level + 1, DEEPEST))
        else:
            yield one


def title_of(report: Report, otherwise: str) -> str:
    """What a report is called: by its cover, else by its first heading."""
    for one in report:
        if isinstance(one, Cover):
            return one.title
        if isinstance(one, Heading):
            return one.text
    return otherwise


def cover_of(report: Report) -> Cover | None:
    """The cover of a report, which is its first block."""
    return report[0] if report and isinstance(report[0], Cover) else None


# Columns


def widths(part: Table) -> list[int]:
    """How wide each column is on a page, in signs; words that fit on a line are not broken."""
    return narrowed(part, TURNED if len(part.columns) > WIDEST else UPRIGHT)


def narrowed(part: Table, room: int) -> list[int]:
    """What each column asks for, and gets where there is room; else they give in alike."""
    rows = [row for row in part.rows if not isinstance(row, Heading)]
    wanted, least = [], []
    for n, column in enumerate(part.columns):
        texts = [plain(row[n]) for row in rows]
        line = max((len(one) for text in texts for one in text.split("\n")), default=1)
        words = [word for text in (column.title, *texts) for word in text.split()]
        longest = min(max(map(len, words), default=1), LONGEST_WORD)
        least.append((longest if column.kind == TEXT else max(longest, min(line, NUMBERS))) + 3)
        wanted.append(max(least[-1], min(line, MOST) + 3))
    over = sum(wanted) - room
    spare = sum(wanted) - sum(least)
    if over <= 0 or spare <= 0:
        return wanted
    return [
        most - min(over, spare) * (most - few) // spare
        for most, few in zip(wanted, least, strict=True)
    ]
