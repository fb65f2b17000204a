"""Draw a report as a workbook: a sheet for each chapter, sums that calculate, charts of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from mdcheck.blocks import Block, Box, Cover, Heading, Map, Points, Ranking, Report, Table, Text
from mdcheck.formats.cells import described, one_line, quarters
from mdcheck.formats.paged import cover_of, title_of, unfolded
from mdcheck.formats.xlsx_charts import (
    Drawn,
    map_chart,
    map_data,
    places_chart,
    ranking_data,
    scores_chart,
)
from mdcheck.formats.xlsx_table import Look, Writing, head, table
from mdcheck.words import direction, t

FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'!=", " "))  # in the name of a sheet
NAME = 31  # signs of the name of a sheet
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
ROW, HIGH, ACROSS = 20, 400, 520  # pixels: of a row, of a chart
A4, UPRIGHT = 9, 130  # paper; signs of a line that is not too small on it upright


def render(report: Report) -> bytes:
    """The whole report; what a person typed is text, whatever it begins with."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, deepcopy(SAFE))  # which it changes
    cover = cover_of(report)
    day = datetime.fromisoformat((cover.date if cover else "") or "2000-01-01")
    title = title_of(report, t("Assessment"))
    book.set_properties({"title": one_line(title)[:255], "created": day})
    look = Look(book)
    names: set[str] = set()
    for chapter, blocks in chapters(report, title):
        sheet = book.add_worksheet(name_of(chapter, names))
        write(Writing(book=book, sheet=sheet, look=look), blocks, cover.foot if cover else "")
    book.close()
    return made.getvalue()


def chapters(report: Report, title: str) -> Iterator[tuple[str, Report]]:
    """The blocks by chapter; what comes before the first is a sheet of its own."""
    name, blocks = title, list[Any]()
    for one in unfolded(report, 1):
        if isinstance(one, Heading) and one.level == 2:
            if blocks:
                yield name, tuple(blocks)
            name, blocks = one.text, []
        blocks.append(one)
    yield name, tuple(blocks)


def name_of(chapter: str, names: set[str]) -> str:
    """The name of a sheet, which no other one has."""
    plain = " ".join(one_line(chapter).translate(FORBIDDEN).split()) or "–"
    name, n = cut(plain, NAME), 1
    while name.lower() in names:
        n += 1
        name = f"{cut(plain, NAME - 4)} {n}"
    names.add(name.lower())
    return name


def cut(text: str, most: int) -> str:
    """The beginning of a text, of so many signs as Excel counts them: an emoji is two.

    >>> cut("abc", 2), cut("a🌍", 2)
    ('ab', 'a')
    """
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").strip()


def write(writing: Writing, blocks: Report, foot: str) -> None:
    """A chapter from top to bottom, and how it is printed."""
    sheet = writing.sheet
    tables = [one for one in blocks if isinstance(one, Table)]
    is_list = is_one_list(blocks, tables)
    writing.begin([one for one in map(numbers_of, blocks) if one])
    for n, one in enumerate(blocks):
        block(writing, one)
        if is_list and n == 0:
            head(writing, tables[0])
            sheet.freeze_panes(writing.row, 0)
            sheet.repeat_rows(writing.row - 1)
            writing.has_head = True
    if sum(writing.asked.values()) > UPRIGHT:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    page = t("Page {page} of {pages}", page="&P", pages="&N")
    sheet.set_footer(f"&L&8 {one_line(foot)[:150].replace('&', '&&')}&R&8 {page}")
    if direction() == "rtl":
        sheet.right_to_left()


def numbers_of(part: Block) -> Table | None:
    """The table that a block is, or that its charts are drawn from."""
    match part:
        case Table():
            return part
        case Map():
            return map_data(part)
        case Ranking():
            return ranking_data(part)
    return None


def is_one_list(blocks: Report, tables: Sequence[Table]) -> bool:
    """Whether a chapter is one long list, whose head can stay in sight."""
    if not tables or not isinstance(blocks[0], Heading):
        return False
    alike = all(one.columns == tables[0].columns for one in tables)
    return alike and all(isinstance(one, Heading | Table) for one in blocks)


def block(writing: Writing, part: Block) -> None:
    """One block, below what is there."""
    look = writing.look
    match part:
        case Cover():
            cover(writing, part)
        case Heading(level=level, text=text):
            writing.say(text, look.titles[min(level, 4)], at=0)
        case Text(text=text, tone=tone):
            writing.say(text, look.tones[tone])
        case Points():
            points(writing, part)
        case Table():
            table(writing, part)
        case Map():
            charts(writing, map_data(part), [map_chart(part)], described(part))
            for title, found in quarters(part):
                writing.say(t("{label}: {list}", label=title, list=found), look.text)
        case Ranking():
            drawn = [scores_chart(part), places_chart(part)]
            charts(writing, ranking_data(part), drawn, described(part))
        case Box():
            box(writing, part)


def points(writing: Writing, part: Points) -> None:
    """A list under its label; what stands behind a line follows it."""
    writing.skip()
    writing.say(part.label, writing.look.label)
    for line in part.lines:
        tail = f" · {line.tail}" if line.tail else ""
        writing.say(f"•  {line.text}{tail}", writing.look.text)


def box(writing: Writing, part: Box) -> None:
    """A title and texts on a ground of their own."""
    writing.say(part.title, writing.look.box_title)
    for one in part.blocks:
        match one:
            case Text(text=text):
                writing.say(text, writing.look.box)
            case _:
                block(writing, one)


def cover(writing: Writing, part: Cover) -> None:
    """What it is, of whom and of when."""
    look = writing.look
    writing.say(part.title, look.titles[1])
    writing.say(part.subtitle, look.quiet)
    writing.skip()
    for name, said in part.facts:
        writing.say(t("{label}: {list}", label=name, list=said), look.text)
    writing.skip()
    writing.say(part.text, look.text)
    writing.say(part.foot, look.quiet)


def charts(writing: Writing, data: Table, drawn: Sequence[Drawn], about: str) -> None:
    """Charts that Excel draws itself, above the numbers that they are drawn from."""
    writing.skip()
    start = writing.row
    writing.row += HIGH // ROW + 2
    first = table(writing, data)
    for n, draw in enumerate(drawn):
        made = draw(writing, first)
        made.set_size({"width": ACROSS, "height": HIGH})
        place = {
            "description": one_line(about),
            "x_offset": 10 + n * (ACROSS + 20),
            "object_position": 2,
        }
        writing.sheet.insert_chart(start, 0, made, place)
