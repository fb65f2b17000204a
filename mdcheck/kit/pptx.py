"""Decks for a presentation program, their notes where a speaker looks for them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches, Pt

from mdcheck.formats.png import drawn
from mdcheck.formats.zipped import steady
from mdcheck.kit.figures import FIGURES
from mdcheck.kit.model import Deck, Slide
from mdcheck.kit.slides import source_of
from mdcheck.kit.told import Told
from mdcheck.words import t

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEFT, TOP, BREADTH, DEPTH = Inches(0.7), Inches(1.6), Inches(11.9), Inches(5.0)
DEEP, INK, SOFT = "0B4A52", "16242A", "4B5D64"
WHITE, TINT = "FFFFFF", "F1F6F5"
FIGURE = 600  # points: how wide a figure is drawn


def pptx(about: Told, deck: Deck) -> bytes:
    """A deck as a file for PowerPoint or Impress."""
    made: Any = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    made.core_properties.title = deck.title
    for number, one in enumerate(deck.slides, 1):
        put(about, made, deck, number, one)
    target = BytesIO()
    made.save(target)
    return steady(target.getvalue())


def put(about: Told, made: Any, deck: Deck, number: int, one: Slide) -> None:
    """A slide with its title, what it shows, its foot and its notes."""
    slide = made.slides.add_slide(made.slide_layouts[5])  # a title only
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = LEFT, Inches(0.4), BREADTH, Inches(1.1)
    title.text_frame.text = one.title
    style(title.text_frame, Pt(40 if number == 1 else 34), DEEP, bold=True)
    if one.big:
        said = box(slide, one.big, TOP, Inches(1.7) if one.points or one.rows else DEPTH)
        style(said, Pt(32), INK, bold=True)
    if one.points:
        top = Inches(3.2) if one.big else TOP
        said = box(slide, "\n".join(f"•  {point}" for point in one.points), top, DEPTH)
        style(said, large(sum(map(len, one.points)), 260, 28, 22), INK)
    if one.rows:
        table(slide, one, Inches(3.2) if one.big else TOP)
    if one.figure:
        picture(about, slide, one)
    source = source_of(about, one)
    line = t("{deck} · {number}", deck=deck.title, number=number)
    foot = box(slide, f"{line} · {source}" if source else line, Inches(6.95), Inches(0.4))
    style(foot, Pt(11), SOFT)
    slide.notes_slide.notes_text_frame.text = one.notes


def box(slide: Any, text: str, top: int, height: int) -> Any:
    frame = slide.shapes.add_textbox(LEFT, top, BREADTH, height).text_frame
    frame.word_wrap = True
    frame.text = text
    return frame


def style(frame: Any, size: int, colour: str, *, bold: bool = False) -> None:
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        paragraph.space_after, paragraph.alignment = Pt(8), PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.size, run.font.bold = size, bold
            run.font.color.rgb = rgb(colour)
            run.font.name = "Arial"


def large(letters: int, few: int, big: int, small: int) -> Any:
    """The size of letters in points: big where few are said, so that the back row reads them."""
    return Pt(big if letters <= few else small)


def rgb(hex: str) -> Any:
    """A colour by its six hexadecimal digits."""
    make: Any = RGBColor.from_string
    return make(hex)


def table(slide: Any, one: Slide, top: int) -> None:
    rows = [one.columns, *one.rows]
    shape = slide.shapes.add_table(
        len(rows), len(one.columns), LEFT, top, BREADTH, Inches(0.6) * len(rows)
    )
    size = large(sum(len(cell) for row in rows for cell in row), 220, 24, 18)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = shape.table.cell(at, column)
            cell.text = text
            style(cell.text_frame, size, WHITE if at == 0 else INK, bold=at == 0)
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(DEEP if at == 0 else TINT)


def picture(about: Told, slide: Any, one: Slide) -> None:
    """The slide's figure as a picture, as large as it can be, with what it shows in words."""
    (png,) = drawn([FIGURES[one.figure](about)], FIGURE)
    shape = slide.shapes.add_picture(BytesIO(png), LEFT, TOP)
    share = min(BREADTH / shape.width, Inches(5.2) / shape.height)
    shape.width, shape.height = Emu(int(shape.width * share)), Emu(int(shape.height * share))
    shape.left = Emu(int((WIDE - shape.width) / 2))
    shape._element.nvPicPr.cNvPr.set("descr", one.title)
