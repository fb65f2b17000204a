"""Draw a report as a document for Word: real headings, lists, tables, charts with their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mdcheck.blocks import (
    Block,
    Box,
    Cover,
    Heading,
    Map,
    Points,
    Ranking,
    Report,
    Table,
    Text,
)
from mdcheck.formats.cells import described, one_line, quarters
from mdcheck.formats.docx_xml import (
    attribute,
    caption,
    exact,
    listed,
    paragraph,
    run,
    table,
)
from mdcheck.formats.docx_xml import (
    field as counted,
)
from mdcheck.formats.paged import (
    CHAPTERS,
    LONG_TITLE,
    MAP,
    SMALL,
    Stretch,
    cover_of,
    stretches,
    title_of,
)
from mdcheck.formats.png import pictures, size
from mdcheck.formats.zipped import steady
from mdcheck.words import direction, language, t

STYLES = Path(__file__).with_name("docx_styles.xml")
TONES = {"": "Normal", "lead": "Lead", "quiet": "Quiet", "alert": "Alert"}
LONG, SHORT, MARGIN, NARROW, FOOT = 16838, 11906, 1134, 850, 567  # twips: A4, its margins
EMU = 635  # of a twip
SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="LANGUAGE"/><w:decimalSymbol w:val="."/>'
    '<w:listSeparator w:val=","/>'
)
BULLET = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
    '<w:lvlText w:val="•"/><w:lvlJc w:val="start"/><w:pPr><w:ind w:start="340" w:hanging="227"/>'
    '</w:pPr><w:rPr><w:color w:val="0B4A52"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
DRAWING = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
    '<wp:docPr {about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
    "</wp:cNvGraphicFramePr><a:graphic><a:graphicData "
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
CONTENTS = 'TOC \\o "1-2" \\h \\z \\u'  # what makes Word list the headings
UNNEEDED = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")


@dataclass(kw_only=True)
class Writing:
    """A document while it is written: what is counted, and the pictures that are still to come."""

    document: Any
    images: Iterator[bytes]
    is_book: bool  # its cover has a page of its own, and so has each chapter
    tables: int = 0
    figures: int = 0
    headings: int = 0
    turned: bool = False
    begun: bool = False  # something stands on this page


def render(report: Report) -> bytes:
    """The whole report; what a person typed stays text."""
    document: Any = Document()
    cover = cover_of(report)
    parts = stretches(report)
    charts = [one for _, blocks in parts for one in blocks if isinstance(one, Map | Ranking)]
    writing = Writing(
        document=document,
        images=iter(pictures(charts)),
        is_book=cover is not None and cover.alone,
    )
    set_up(document)
    name(document, title_of(report, t("Assessment")), cover)
    feet = footers(document, cover)
    write(document, "".join(body(writing, parts, feet)))
    made = BytesIO()
    document.save(made)
    return steady(made.getvalue())


# What the document is


def set_up(document: Any) -> None:
    """Our styles, lists and settings in the place of the library's; nothing else of its own."""
    said = STYLES.read_text(encoding="utf-8").replace("LANGUAGE", language())
    if direction() == "rtl":
        said = said.replace("<!--bidi-->", "<w:bidi/>").replace("<!--rtl-->", "<w:rtl/>")
    put_in(document.styles.element, parse_xml(said.encode()))
    part = document.part.numbering_part
    put_in(part.element, parse_xml(f"<w:numbering {nsdecls('w')}>{BULLET}</w:numbering>"))
    settings = SETTINGS.replace("LANGUAGE", language())
    put_in(
        document.settings.element, parse_xml(f"<w:settings {nsdecls('w')}>{settings}</w:settings>")
    )
    for relations in (document.part.package.rels, document.part.rels):
        for id in [id for id, one in relations.items() if one.reltype.endswith(UNNEEDED)]:
            relations.pop(id)


def put_in(old: Any, new: Any) -> None:
    """Give an element the children of another."""
    for child in list(old):
        old.remove(child)
    old.extend(list(new))


def name(document: Any, title: str, cover: Cover | None) -> None:
    """What a file says of itself; of no time but the sheet's."""
    about = document.core_properties
    about.title = one_line(title)[:255]
    about.subject = one_line(cover.subtitle)[:255] if cover else ""
    about.language = language()
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.revision = 1
    day = datetime.fromisoformat((cover.date if cover else "") or "2000-01-01")
    about.created = about.modified = day


# The pages


def footers(document: Any, cover: Cover | None) -> list[str]:
    """The foot of upright and of turned pages: what it is and which page, as ids of their parts."""
    document.add_section()
    ids = []
    for section, across in zip(document.sections, (SHORT, LONG), strict=True):
        foot = section.footer
        foot.is_linked_to_previous = False
        before, _, rest = t("Page {page} of {pages}").partition("{page}")
        middle, _, after = rest.partition("{pages}")
        tab = f'<w:tabs><w:tab w:val="end" w:pos="{across - 2 * MARGIN}"/></w:tabs>'
        made = paragraph(
            "Footer", run(cover.foot) if cover else "", "<w:r><w:tab/></w:r>", exact(before),
            counted("PAGE", "1"), exact(middle), counted("NUMPAGES", "1"), exact(after), props=tab,
        )  # fmt: skip
        put_in(foot._element, parse_xml(f"<w:ftr {nsdecls('w')}>{made}</w:ftr>"))
        ids.append(document.part.relate_to(foot.part, RELATIONSHIP_TYPE.FOOTER))
    return ids


def section(writing: Writing, feet: list[str], *, first: bool) -> str:
    """A stretch of pages of one kind; the cover of a book has no foot."""
    turned, above = writing.turned, MARGIN if writing.is_book else NARROW
    wide, high = (LONG, SHORT) if turned else (SHORT, LONG)
    way = ' w:orient="landscape"' if turned else ""
    bidi = "<w:bidi/>" if direction() == "rtl" else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{feet[turned]}"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}"{way}/><w:pgMar w:top="{above}" w:right="{MARGIN}" '
        f'w:bottom="{above}" w:left="{MARGIN}" w:header="{FOOT}" w:footer="{FOOT}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if first and writing.is_book else ''}{bidi}</w:sectPr>"
    )


def body(writing: Writing, parts: list[Stretch], feet: list[str]) -> Iterator[str]:
    """All blocks; the pages of a stretch are told behind it."""
    for n, (turned, blocks) in enumerate(parts):
        writing.turned, writing.begun = turned, False
        for one in blocks:
            yield block(writing, one)
            writing.begun = True
            if isinstance(one, Cover) and writing.is_book:
                yield contents(parts)
        pages = section(writing, feet, first=n == 0)
        is_last = n == len(parts) - 1
        yield pages if is_last else f"<w:p><w:pPr>{pages}</w:pPr></w:p>"


def write(document: Any, said: str) -> None:
    inside = document.element.body
    spaces = nsdecls("w", "r", "wp", "a", "pic")
    put_in(inside, parse_xml(f"<w:body {spaces}>{said}</w:body>"))


# The blocks


def block(writing: Writing, part: Block) -> str:
    match part:
        case Cover():
            facts = " · ".join(said for _, said in part.facts)
            return cover_page(part) if part.alone else masthead(part.title, facts)
        case Heading():
            return heading(writing, part)
        case Text(text=text, tone=tone):
            return paragraph(TONES[tone], run(text))
        case Points(label=label, lines=lines):
            head = paragraph("Label", run(label)) if label else ""
            return head + "".join(map(listed, lines))
        case Table():
            writing.tables += 1
            across = (LONG if writing.turned else SHORT) - 2 * MARGIN
            return table(part, across, writing.tables)
        case Map():
            lists = (t("{label}: {list}", label=a, list=b) for a, b in quarters(part))
            legend = "".join(paragraph("ListBullet", run(one)) for one in lists)
            return picture(writing, part, (MAP if writing.is_book else SMALL) / 100) + legend
        case Ranking():
            return picture(writing, part, 1)
        case Box(title=title, blocks=blocks):
            return paragraph("BoxTitle", run(title)) + "".join(map(boxed, blocks))
    raise TypeError(part)


def boxed(part: Block) -> str:
    """A block in a frame: a paragraph for each text and line of it."""
    match part:
        case Text(text=text):
            return paragraph("Box", run(text))
        case Points(label=label, lines=lines):
            return "".join(paragraph("Box", run(one)) for one in (label, *(x.text for x in lines)))
    return ""


def cover_page(part: Cover) -> str:
    """A page of its own."""
    names = (
        paragraph("Facts", run(name, "Name"), "<w:r><w:tab/></w:r>", run(said))
        for name, said in part.facts
    )
    return "".join(
        [
            paragraph("Title", run(part.title)),
            paragraph("Subtitle", run(part.subtitle)),
            *names,
            paragraph("Normal", run(part.text), props='<w:spacing w:before="600"/>'),
        ]
    )


def masthead(title: str, facts: str) -> str:
    """A title with its facts on a line; a long one is smaller."""
    style = "Masthead" if len(title) <= LONG_TITLE else "MastheadLong"
    return paragraph(style, run(title)) + (paragraph("Quiet", run(facts)) if facts else "")


def heading(writing: Writing, part: Heading) -> str:
    """A title that the contents can lead to; a chapter of a book begins a page."""
    if part.level == 1:
        return masthead(part.text, "")
    writing.headings += 1
    is_new = part.level == 2 and writing.is_book and writing.begun
    begins = "<w:pageBreakBefore/>" if is_new else ""
    n = writing.headings
    mark = f'<w:bookmarkStart w:id="{n}" w:name="_Toc{n:06}"/>'
    end = f'<w:bookmarkEnd w:id="{n}"/>'
    return paragraph(f"Heading{part.level - 1}", mark, run(part.text), end, props=begins)


def contents(parts: list[Stretch]) -> str:
    """The chapters and what they hold, each leading there; Word adds their pages when asked."""
    blocks = [one for _, stretch in parts for one in stretch]
    titles = [one for one in blocks if isinstance(one, Heading) and one.level > 1]
    lines = [
        (one.level, link(f"_Toc{n:06}", one.text))
        for n, one in enumerate(titles, 1)
        if one.level <= CHAPTERS
    ]
    if not lines:
        return ""
    begin = [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f"<w:r><w:instrText>{CONTENTS}</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    ]
    last = len(lines) - 1
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    shown = "".join(
        paragraph(f"TOC{level - 1}", *(begin if n == 0 else ()), to, end if n == last else "")
        for n, (level, to) in enumerate(lines)
    )
    title = paragraph("TOCHeading", run(t("Contents")), props="<w:pageBreakBefore/>")
    return title + shown


def link(to: str, text: str) -> str:
    return f'<w:hyperlink w:anchor="{to}" w:history="1">{run(text)}</w:hyperlink>'


def picture(writing: Writing, part: Map | Ranking, share: float) -> str:
    """A chart as a picture with its text, as wide as this share of the page, and its caption."""
    writing.figures += 1
    png = next(writing.images)
    width, height = size(png)
    id, _ = writing.document.part.get_or_add_image(BytesIO(png))
    across = round((SHORT - 2 * MARGIN) * share) * EMU
    extent = f'cx="{across}" cy="{across * height // width}"'
    named = f"{attribute('name', part.label)} {attribute('descr', described(part))}"
    about = f'id="{writing.figures}" {named}'
    drawing = DRAWING.format(extent=extent, about=about, id=id)
    message = t("Figure {number}. {label}")
    said = caption("FigureCaption", message, "Figure", writing.figures, part.label)
    return paragraph("Figure", drawing) + said
