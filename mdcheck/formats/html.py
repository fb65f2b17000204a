"""Draw a report as one HTML page: no script, nothing loaded, for a screen, a phone and paper."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from mdcheck import __version__
from mdcheck.blocks import (
    BAR,
    NUMBER,
    TEXT,
    Blank,
    Block,
    Box,
    Cell,
    Column,
    Cover,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Range,
    Ranking,
    Report,
    Row,
    Table,
    Text,
    Worked,
)
from mdcheck.formats.cells import worked
from mdcheck.formats.paged import WIDEST, cover_of, title_of
from mdcheck.formats.picture import bar, chart, picture
from mdcheck.visible import visible
from mdcheck.words import direction, language, percent, t

STYLE = Path(__file__).with_suffix(".css")
CLASSES = {TEXT: "", NUMBER: "number", BAR: "chart"}
SHORT = 14  # signs of a text that stays on one line in a column of such
BRIEF = 9  # rows of a table that paper does not break
SECTIONS = 3  # that a page has before it gets a table of contents


def render(report: Report) -> str:
    """The whole report as a page of its own; what a person typed stays text."""
    style = styled(report)
    title = title_of(report, t("Assessment"))
    head, body = opening(report)
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(language())}" dir="{direction()}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{inline(title)}</title>",
            f"<style>{style}</style></head>",
            "<body>",
            f'<header class="top"><div class="page">{head}</div></header>',
            '<div class="page">',
            contents(body),
            f"<main{kind_of(report)}>\n{sections(body)}\n</main>",
            f"<footer>{footer(report)}</footer>",
            "</div></body></html>",
        ]
    )


def styled(report: Report) -> str:
    """The style of the page; on paper, what stands at the foot of each."""
    cover = cover_of(report)
    page = t("Page {page} of {pages}")
    before, _, rest = page.partition("{page}")
    middle, _, after = rest.partition("{pages}")
    counted = f"{quoted(before)} counter(page) {quoted(middle)} counter(pages) {quoted(after)}"
    style = STYLE.read_text(encoding="utf-8").replace('"PAGE"', counted)
    return style.replace('"FOOT"', quoted(cover.foot if cover else ""))


def quoted(text: str) -> str:
    """A text of a style sheet, in which nothing ends it; HTML's own signs are written out."""
    shown = visible(re.sub(r"\s+", " ", text))
    return '"' + re.sub(r'[\\"<>&]', lambda sign: f"\\{ord(sign[0]):x} ", shown) + '"'


def kind_of(report: Report) -> str:
    """On paper, a document with a cover begins each chapter on a page; a brief is one page."""
    cover = cover_of(report)
    if cover is None:
        return ""
    return ' class="chapters"' if cover.alone else ' class="one"'


def footer(report: Report) -> str:
    """What made it, and where it has a cover, of when and from what."""
    cover = cover_of(report)
    made = t("Made with mdcheck {version}.", version=__version__)
    return inline(f"{cover.foot} · {made}" if cover else made)


def policy(style: str) -> str:
    """The page's Content-Security-Policy: its own style, and nothing else at all."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def opening(report: Report) -> tuple[str, Report]:
    """The report's title with the quiet line under it, and the rest."""
    kept = list(report)
    head = [block(kept.pop(0))] if kept and is_title(kept[0]) else []
    if kept and isinstance(kept[0], Text) and kept[0].tone == "quiet":
        head.append(block(kept.pop(0)))
    return "".join(head), tuple(kept)


def is_title(part: Block) -> bool:
    return isinstance(part, Cover) or (isinstance(part, Heading) and part.level == 1)


def contents(report: Report) -> str:
    """Links to the sections, where there are some."""
    titles = [one.text for one in report if isinstance(one, Heading) and one.level == 2]
    if len(titles) < SECTIONS:
        return ""
    links = (f'<li><a href="#s{n}">{inline(title)}</a></li>' for n, title in enumerate(titles, 1))
    return f'<nav aria-label="{attribute(t("Contents"))}"><ol>{"".join(links)}</ol></nav>'


def sections(report: Report) -> str:
    """The blocks, those under a heading of the second level in a section that can be led to."""
    parts: list[str] = []
    count = 0
    for n, one in enumerate(report):
        if isinstance(one, Heading) and one.level == 2:
            parts.append("</section>" if count else "")
            count += 1
            parts.append(f'<section id="s{count}"{turned(report[n:])}>')
        parts.append(block(one))
    return "\n".join([*parts, *(["</section>"] if count else [])])


def turned(blocks: Report) -> str:
    """A section of wide tables alone stands on turned pages, on paper."""
    rest = blocks[1:]
    ends = (n for n, one in enumerate(rest) if isinstance(one, Heading) and one.level == 2)
    tables = [one for one in rest[: next(ends, len(rest))] if not isinstance(one, Heading)]
    wide = [isinstance(one, Table) and len(one.columns) > WIDEST for one in tables]
    return ' class="turned"' if wide and all(wide) else ""


def block(part: Block) -> str:
    match part:
        case Cover():
            return cover(part)
        case Heading(level=level, text=text):
            return f"<h{level}>{inline(text)}</h{level}>"
        case Text(text=text, tone=tone):
            return f'<p class="{tone}">{lines(text)}</p>' if tone else f"<p>{lines(text)}</p>"
        case Points(label=label, lines=found):
            items = "".join(f"<li>{line(one)}</li>" for one in found)
            return f'<p class="label">{inline(label)}</p>\n<ul>{items}</ul>'
        case Table():
            return table(part)
        case Map():
            return picture(part)
        case Ranking():
            return chart(part)
        case Box(title=title, blocks=blocks):
            inside = "\n".join(map(block, blocks))
            return f'<aside class="box"><p class="label">{inline(title)}</p>\n{inside}</aside>'
        case Fold(title=title, blocks=blocks):
            inside = "\n".join(map(block, blocks))
            return f"<details open><summary>{inline(title)}</summary>\n{inside}\n</details>"


def cover(part: Cover) -> str:
    """The title, what it is, and facts as a list of names; a brief has them on a line."""
    if not part.alone:
        facts = " · ".join(said for _, said in part.facts)
        return f'<h1>{inline(part.title)}</h1>\n<p class="quiet">{inline(facts)}</p>'
    names = "".join(
        f"<div><dt>{inline(name)}</dt><dd>{inline(said)}</dd></div>" for name, said in part.facts
    )
    return (
        f'<h1>{inline(part.title)}</h1>\n<p class="subtitle">{inline(part.subtitle)}</p>\n'
        f'<dl>{names}</dl>\n<p class="quiet">{inline(part.text)}</p>'
    )


def line(one: Line) -> str:
    """A line, and what stands behind it, quieter."""
    tail = f' <span class="tail">{lines(one.tail)}</span>' if one.tail else ""
    return f"{inline(one.text)}{tail}"


def table(part: Table) -> str:
    """A table; on a narrow screen its rows are cards, whose cells say what they are."""
    classes = [class_of(part, n) for n in range(len(part.columns))]
    head = "".join(map(title_cell, part.columns, classes))
    bodies = "\n".join(f"<tbody>{rows}</tbody>" for rows in groups(part, classes))
    words = is_words(part)
    held = "" if words else f' role="group" aria-label="{attribute(part.label)}" tabindex="0"'
    kind = f"table{' words' if words else ''}{' brief' if len(part.rows) <= BRIEF else ''}"
    kind += " noted" if not words and is_noted(part) else ""
    return (
        f'<div class="{kind}"{held}><table>\n'
        f'<caption class="unseen">{inline(part.label)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n{bodies}\n</table></div>"
    )


def is_noted(part: Table) -> bool:
    """Whether something stands behind the names of rows, such as notes."""
    rows = (row for row in part.rows if not isinstance(row, Heading))
    return any(isinstance(row[0], Line) and row[0].tail for row in rows)


def is_words(part: Table) -> bool:
    """Whether a table has no numbers: its words wrap, so that it never needs to be moved aside."""
    return all(one.kind == TEXT for one in part.columns)


def class_of(part: Table, n: int) -> str:
    """What a column holds, as an attribute; "short" where each text fits on a line."""
    kind = CLASSES[part.columns[n].kind]
    cells = [one[n] for one in part.rows if not isinstance(one, Heading)]
    if not kind and all(isinstance(cell, str) and len(cell) <= SHORT for cell in cells):
        kind = "short"
    return f' class="{kind}"' if kind else ""


def title_cell(column: Column, kind: str) -> str:
    return f'<th scope="col"{kind}>{inline(column.title)}</th>' if column.title else "<td></td>"


def groups(part: Table, classes: list[str]) -> Iterator[str]:
    """The rows by the headings among them."""
    rows: list[str] = []
    for one in part.rows:
        if isinstance(one, Heading):
            if rows:
                yield "".join(rows)
            span = f'colspan="{len(part.columns)}"'
            title = f'<th scope="rowgroup" {span}>{inline(one.text)}</th>'
            rows = [f'<tr class="group">{title}</tr>']
        else:
            rows.append(f"<tr>{''.join(row(part.columns, one, classes))}</tr>")
    yield "".join(rows)


def row(columns: tuple[Column, ...], cells: Row, classes: list[str]) -> Iterator[str]:
    """The cells of a row, which is called by the first of its texts."""
    named = next(n for n, column in enumerate(columns) if column.kind == TEXT)
    for n, (column, cell, kind) in enumerate(zip(columns, cells, classes, strict=True)):
        if n == named:
            yield f'<th scope="row">{inside_cell(cell)}</th>'
        else:
            label = f' data-label="{attribute(column.title)}"' if column.title else ""
            yield f"<td{kind}{label}>{inside_cell(cell)}</td>"


def inside_cell(cell: Cell) -> str:
    match cell:
        case None:
            return "–"
        case Line():
            return line(cell)
        case Blank(hint=hint):
            return f'<span class="blank">{inline(hint)}</span>'
        case Range():
            return f"{number(cell)}{bar(cell)}"
        case Worked():
            return f"<strong>{inline(worked(cell))}</strong>"
        case _:
            return lines(cell)


def number(cell: Range) -> str:
    """The value beside a bar, and its bounds for those who do not see it."""
    if cell.low == cell.high:
        return f'<span class="number">{inline(percent(cell.value))}</span>'
    bounds = t("{low} to {high}", low=percent(cell.low), high=percent(cell.high))
    unseen = f'<span class="unseen"> ({inline(bounds)})</span>'
    return f'<span class="number">{inline(percent(cell.value))}{unseen}</span>'


def inline(text: str) -> str:
    """Text on one line that HTML leaves as it is, what would act written out."""
    return escape(visible(" ".join(text.split())), quote=False)


def attribute(text: str) -> str:
    return escape(visible(" ".join(text.split())))


def lines(text: str) -> str:
    """Text with its line ends, as a note has them."""
    return "<br>".join(inline(one) for one in text.split("\n") if one.strip())
