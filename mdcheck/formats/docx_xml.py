"""Paragraphs, runs and tables of a document for Word, as its XML; what people wrote stays text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from mdcheck.blocks import NUMBER, Blank, Cell, Column, Heading, Line, Range, Row, Table, Worked
from mdcheck.formats.cells import clean, one_line, plain, worked
from mdcheck.formats.paged import LONG, widths
from mdcheck.words import direction, percent, t

COLOURS = {"Behind": '<w:color w:val="55666D"/>'}  # LibreOffice forgets it inside tables
BREAK = "<w:r><w:br/></w:r>"


def attribute(name: str, text: str) -> str:
    return f"{name}={quoteattr(one_line(text))}"


def run(text: str, style: str = "") -> str:
    """Text in one look; its line ends stay."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/>{COLOURS.get(style, "")}</w:rPr>' if style else ""
    lines = (f'<w:t xml:space="preserve">{escape(one)}</w:t>' for one in clean(text).split("\n"))
    return f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>"


def exact(text: str) -> str:
    """A part of a sentence of ours, with the spaces at its ends."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field(code: str, shown: str) -> str:
    """What Word works out itself, such as the number of a page, and what is shown until then."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def paragraph(style: str, *runs: str, props: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{"".join(runs)}</w:p>'


def line_runs(one: Line) -> str:
    """A line, and what stands behind it, quieter."""
    return run(one.text) + (BREAK + run(one.tail, "Behind") if one.tail else "")


def listed(one: Line) -> str:
    """A line of a list; what stands behind it follows on the same line."""
    behind = exact(" · ") + run(one.tail, "Behind") if one.tail else ""
    return paragraph("ListBullet", run(one.text), behind)


# Tables


def table(part: Table, across: int, number: int) -> str:
    """A table with its caption, its head repeated on each page; `across`: how many twips wide."""
    shares = widths(part)
    each = [across * one // sum(shares) for one in shares]
    turned = "<w:bidiVisual/>" if direction() == "rtl" else ""
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in each)
    rows = "".join(body(part, each))
    label = attribute("w:val", part.label)
    return (
        f"{caption('Caption', t('Table {number}. {label}'), 'Table', number, part.label)}"
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Report"/>{turned}<w:tblW w:w="{sum(each)}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption {label}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{head(part.columns, each)}{rows}</w:tbl>{paragraph('Cell')}"
    )


def caption(style: str, message: str, counter: str, number: int, label: str) -> str:
    """A caption that Word counts: its message with a field in the place of the number."""
    before, _, after = message.partition("{number}")
    counted = field(f"SEQ {counter} \\* ARABIC", str(number))
    return paragraph(
        style, exact(before), counted, exact(after.replace("{label}", one_line(label)))
    )


def head(columns: Sequence[Column], each: Sequence[int]) -> str:
    cells = "".join(
        cell(width, paragraph("CellHead", run(column.title), props=side(column)))
        for column, width in zip(columns, each, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def body(part: Table, each: Sequence[int]) -> Iterator[str]:
    for one in part.rows:
        if isinstance(one, Heading):
            title = paragraph("CellGroup", run(one.text))
            inside = cell(sum(each), title, f'<w:gridSpan w:val="{len(each)}"/>', "F3F7F6")
            yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>"
        else:
            yield row(part.columns, one, each)


def row(columns: Sequence[Column], cells: Row, each: Sequence[int]) -> str:
    """A row, which stays on one page unless it is long; one of sums is shaded."""
    fill = "E4F0EF" if any(isinstance(one, Worked) for one in cells) else ""
    inside = "".join(
        cell(width, paragraph("Cell", inside_cell(one), props=side(column)), fill=fill)
        for column, one, width in zip(columns, cells, each, strict=True)
    )
    is_long = any(len(plain(one)) > LONG for one in cells)
    whole = "" if is_long else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{whole}{inside}</w:tr>"


def side(column: Column) -> str:
    return '<w:jc w:val="end"/>' if column.kind == NUMBER else ""


def cell(width: int, inside: str, span: str = "", fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}</w:tcPr>{inside}</w:tc>'


def inside_cell(value: Cell) -> str:
    match value:
        case None:
            return run("–")
        case Line():
            return line_runs(value)
        case Blank(hint=hint):
            return run(t("[{hint}]", hint=hint), "Blank")
        case Range(low=low, value=now, high=high) if low == high:
            return run(percent(now))
        case Range(low=low, value=now, high=high):
            bounds = t("{low} to {high}", low=percent(low), high=percent(high))
            return run(percent(now)) + exact(" ") + run(f"({bounds})", "Behind")
        case Worked():
            return run(worked(value), "Strong")
        case _:
            return run(value)
