"""Documents for Word, workbooks and PDF: sound, accessible, the same at every run, text as text."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from mdcheck import formats
from mdcheck.blocks import (
    BAR,
    NUMBER,
    SUM,
    Blank,
    Block,
    Box,
    Column,
    Cover,
    Dot,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Quadrant,
    Range,
    Rank,
    Ranking,
    Report,
    Table,
    Text,
    Worked,
)
from mdcheck.load.words import catalogue
from mdcheck.model import Answer, Sheet
from mdcheck.report.document import Options, brief, document
from mdcheck.words import speaking
from tests.programs import opened_by_office, pages_of, structure_of, told_of
from tests.read_back import W, docx_text, part_of, rows_of, text_of, xlsx_text
from tests.test_document import CONTENT, FILES, ONE, VELUNDRIA, WHOLE, about, known

OFFICE = ("docx", "xlsx", "pdf")
A = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@cache
def made(format: str) -> bytes:
    """The example's document in a format."""
    drawn = formats.renderer(format)(WHOLE)
    assert isinstance(drawn, bytes)
    return drawn


def drawn(format: str, *blocks: Block) -> bytes:
    found = formats.renderer(format)(blocks)
    assert isinstance(found, bytes)
    return found


# The same at every run


@pytest.mark.parametrize("format", OFFICE)
def test_two_runs_write_the_same_parts(format: str, tmp_path: Path) -> None:
    """In programs of their own, seconds apart by their clocks."""
    wanted = []
    for n, clock in enumerate(("2001-01-01", "2031-12-31")):
        path = tmp_path / f"{n}.{format}"
        code = (
            "import time, datetime; from mdcheck.__main__ import run\n"
            f"time.time = lambda: datetime.datetime.fromisoformat('{clock}').timestamp()\n"
            "time.localtime = lambda *given: time.gmtime(time.time())\n"
            "run()"
        )
        command = [sys.executable, "-c", code, "report", str(VELUNDRIA / "national.yaml")]
        subprocess.run([*command, "--short", "-o", str(path)], check=True, capture_output=True)
        wanted.append(path.read_bytes())
    assert wanted[0] == wanted[1]


def test_the_only_date_is_that_of_the_sheet() -> None:
    for format in ("docx", "xlsx"):
        core = zipfile.ZipFile(BytesIO(made(format))).read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {ONE.sheet.date}


def test_no_part_says_who_made_it_or_on_what_machine() -> None:
    parts = zipfile.ZipFile(BytesIO(made("docx")))
    core = parts.read("docProps/core.xml").decode()
    assert "python-docx" not in core
    assert "<dc:creator></dc:creator>" in core.replace("<dc:creator/>", "<dc:creator></dc:creator>")
    assert not [name for name in parts.namelist() if "thumbnail" in name or "customXml" in name]


# Word


def test_a_document_has_real_headings_in_order() -> None:
    paragraphs = Document(BytesIO(made("docx"))).paragraphs
    found = [
        (int(one.style.name[-1]), one.text)
        for one in paragraphs
        if one.style and one.style.name.lower().startswith("heading")
    ]
    wanted = [(one.level - 1, one.text) for one in WHOLE if isinstance(one, Heading)]
    assert found == wanted
    assert sum(one.style.name == "Title" for one in paragraphs if one.style) == 1


def test_each_table_has_a_head_that_is_repeated_and_says_what_it_is() -> None:
    body = part_of(made("docx"), "word/document.xml")
    tables = [one for one in WHOLE if isinstance(one, Table)]
    found = list(body.iter(f"{W}tbl"))
    assert len(found) == len(tables)
    for table, drawn_as in zip(tables, found, strict=True):
        first = drawn_as.find(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert len(first.findall(f"{W}tc")) == len(table.columns)
        assert drawn_as.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == table.label
        assert drawn_as.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "Report"


def test_each_picture_has_a_text_that_says_what_it_shows() -> None:
    body = part_of(made("docx"), "word/document.xml")
    charts = [one for one in WHOLE if isinstance(one, Map | Ranking)]
    texts = [one.get("descr") for one in body.iter(f"{A}docPr")]
    assert len(texts) == len(charts) == 2
    for text in texts:
        for sector in ONE.result.sectors:
            assert not sector.place or sector.title in text


def test_lists_and_captions_are_those_of_word() -> None:
    paragraphs = Document(BytesIO(made("docx"))).paragraphs
    names = [one.style.name for one in paragraphs if one.style]
    assert names.count("List Bullet") > 500
    assert sum(name.lower() == "caption" for name in names) == len(
        [one for one in WHOLE if isinstance(one, Table)]
    )


def test_language_and_title_are_set() -> None:
    document = Document(BytesIO(made("docx")))
    assert document.core_properties.title == ONE.sheet.title
    assert document.core_properties.language == "en"
    styles = part_of(made("docx"), "word/styles.xml")
    assert styles.find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "en"


def test_wide_tables_stand_on_turned_pages_and_all_are_a4() -> None:
    document = Document(BytesIO(made("docx")))
    sizes = {(round(s.page_width.mm), round(s.page_height.mm)) for s in document.sections}
    assert sizes == {(210, 297), (297, 210)}
    for section in document.sections:
        turned = section.page_width > section.page_height
        assert turned == ("landscape" in str(section.orientation).lower())
    width = 6
    for upright in (True, False):
        columns = tuple(Column(title=str(n)) for n in range(width if upright else width + 1))
        table = Table(label="x", columns=columns, rows=(("a",) * len(columns),))
        (only,) = Document(BytesIO(drawn("docx", table))).sections
        assert (only.page_width < only.page_height) == upright


def test_every_page_has_its_number_the_date_and_the_versions() -> None:
    for section in Document(BytesIO(made("docx"))).sections:
        foot = section.footer._element.xml
        assert ONE.sheet.date in foot
        assert "mdcheck" in foot
        assert " PAGE " in foot
        assert " NUMPAGES " in foot


def test_the_contents_lead_to_every_sector() -> None:
    body = part_of(made("docx"), "word/document.xml")
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    anchors = [one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")]
    assert len(anchors) > len(ONE.result.sectors)
    assert set(anchors) <= marks


def test_ids_and_names_in_a_document_are_used_once() -> None:
    """Word repairs what names two things alike."""
    body = part_of(made("docx"), "word/document.xml")
    for tag, key in ((f"{W}bookmarkStart", f"{W}id"), (f"{A}docPr", "id")):
        ids = [one.get(key) for one in body.iter(tag)]
        assert len(ids) == len(set(ids))


def test_right_to_left_is_set_for_all_that_has_a_direction() -> None:
    from gettext import NullTranslations

    class Arabic(NullTranslations):
        def info(self) -> dict[str, str]:
            return {"language": "ar"}

    with speaking(Arabic()):
        word, book, paper = (drawn(format, *WHOLE) for format in OFFICE)
    styles = part_of(word, "word/styles.xml")
    assert styles.find(f".//{W}style[@{W}styleId='Normal']//{W}bidi") is not None
    assert styles.find(f".//{W}style[@{W}styleId='Normal']//{W}rtl") is not None
    body = part_of(word, "word/document.xml")
    assert all(one.find(f"{W}tblPr/{W}bidiVisual") is not None for one in body.iter(f"{W}tbl"))
    assert b'rightToLeft="1"' in zipfile.ZipFile(BytesIO(book)).read("xl/worksheets/sheet1.xml")
    assert b"/Lang" in paper


def test_every_text_of_the_report_is_in_the_document() -> None:
    said = " ".join(docx_text(made("docx")).split())
    for one in WHOLE:
        if isinstance(one, Text):
            assert " ".join(one.text.split()) in said
        if isinstance(one, Points):
            for line in one.lines:
                assert " ".join(line.text.split()) in said
                assert " ".join(line.tail.split()) in said


# Workbooks


def test_a_workbook_has_a_sheet_for_each_chapter() -> None:
    chapters = [one.text for one in WHOLE if isinstance(one, Heading) and one.level == 2]
    names = list(rows_of(made("xlsx")))
    assert names[1:] == [name.replace("'", " ")[:31].strip() for name in chapters]


def test_sums_are_formulas_with_what_they_come_to() -> None:
    """Previews show what is stored; a spreadsheet works it out anew."""
    parts = zipfile.ZipFile(BytesIO(made("xlsx")))
    name = f"xl/worksheets/sheet{list(rows_of(made('xlsx'))).index('Every answer') + 1}.xml"
    xml = parts.read(name).decode()
    found = re.findall(r"<c [^>]*><f>([^<]*)</f><v>([^<]*)</v></c>", xml)
    assert len(found) > 6 * 13
    assert all(re.fullmatch(r"SUM\(.*\)|100\*.*|AVERAGE\(.*\)", formula) for formula, _ in found)
    values = [float(value) for _, value in found]
    wanted = [
        cell.value if cell.how == SUM else cell.value / 10
        for one in WHOLE
        if isinstance(one, Table)
        for row in one.rows
        if not isinstance(row, Heading)
        for cell in row
        if isinstance(cell, Worked)
    ]
    assert values == wanted


def test_the_list_of_answers_keeps_its_head_in_sight_and_on_each_page() -> None:
    names = list(rows_of(made("xlsx")))
    at = names.index("Every answer")
    xml = part_of(made("xlsx"), f"xl/worksheets/sheet{at + 1}.xml")
    pane = next(one for one in xml.iter() if one.tag.endswith("}pane"))
    assert pane.get("state") == "frozen"
    book = zipfile.ZipFile(BytesIO(made("xlsx"))).read("xl/workbook.xml").decode()
    assert "_xlnm.Print_Titles" in book


def test_numbers_of_a_workbook_are_numbers() -> None:
    rows = rows_of(made("xlsx"))["Sector intervention priorities"]
    (health,) = [row for row in rows if row[1] == "Health services" and row[2] == 75.4][:1]
    assert health[0] == 1
    assert [type(value) for value in health[2:7]] == [float] * 5


def test_charts_of_a_workbook_are_its_own_and_have_their_text() -> None:
    parts = zipfile.ZipFile(BytesIO(made("xlsx")))
    charts = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3
    drawings = "".join(
        parts.read(name).decode() for name in parts.namelist() if "drawings/drawing" in name
    )
    texts = re.findall(r'descr="([^"]+)"', drawings)
    assert len(texts) == 3
    assert all("Health services" in text for text in texts)


def test_a_workbook_has_no_macros_and_leads_nowhere() -> None:
    parts = zipfile.ZipFile(BytesIO(made("xlsx")))
    assert not [name for name in parts.namelist() if "vba" in name.lower() or "external" in name]
    for name in parts.namelist():
        assert b"<hyperlink" not in parts.read(name)


def test_two_chapters_of_one_name_are_two_sheets() -> None:
    long = "A very long chapter that goes on and on"
    blocks = [block for n in range(3) for block in (Heading(level=2, text=long), Text(text=str(n)))]
    names = list(rows_of(drawn("xlsx", *blocks)))
    assert len({name.lower() for name in names}) == len(names) == 3
    assert all(len(name) <= 31 for name in names)


# PDF


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "report.pdf"
    path.write_bytes(made("pdf"))
    return path


def test_a_pdf_is_tagged_and_says_that_it_is_accessible(paper: Path) -> None:
    told = told_of(paper)
    assert re.search(r"^Tagged:\s+yes", told, re.MULTILINE)
    assert ONE.sheet.title in told
    assert b"pdfuaid:part" in paper.read_bytes()
    assert b"/Lang (en" in paper.read_bytes() or b"/Lang(en" in paper.read_bytes()


def test_headings_tables_lists_and_figures_of_a_pdf_have_their_tags(paper: Path) -> None:
    told = structure_of(paper)
    tables = [one for one in WHOLE if isinstance(one, Table)]
    counted = {tag: len(re.findall(rf"^ *{tag}\b", told, re.MULTILINE)) for tag in
               ("Table", "THead", "Figure", "L", "H1", "H2")}  # fmt: skip
    assert counted["Table"] == counted["THead"] == len(tables)
    assert counted["Figure"] == 2
    chapters = [one for one in WHOLE if isinstance(one, Heading) and one.level == 2]
    assert counted["H1"] == len(chapters) + 1  # and the contents
    assert counted["L"] >= len([one for one in WHOLE if isinstance(one, Points)])


def test_a_chart_without_its_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody can hear is not published."""
    import typst

    from mdcheck.formats import pdf

    whole = pdf.TEMPLATE.read_text("utf-8")
    monkeypatch.setattr(
        pdf.Path, "read_bytes", lambda _: whole.replace("alt: one.alt, ", "").encode()
    )
    with pytest.raises(typst.TypstError, match="missing alt text"):
        pdf.render(WHOLE)


# The page for a minister


WORST = Sheet(
    title="Assessment of migration and development " * 7,
    respondent="Ministry of Planning " * 6,
    date="2026-11-22",
    answers={i.id: Answer(level=2) for one in CONTENT.sectors for i in one.items if i.scored},
)


@pytest.mark.parametrize("sheet", [ONE.sheet, WORST, Sheet()], ids=["example", "full", "blank"])
@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_the_brief_fits_one_page(sheet: Sheet, format: str, tmp_path: Path) -> None:
    path = tmp_path / f"brief.{format}"
    path.write_bytes(drawn(format, *brief(about(sheet))))
    assert pages_of(path if format == "pdf" else opened_by_office(path)) == 1


# Opened by another program


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_an_office_opens_it_with_all_that_is_in_it(format: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{format}"
    path.write_bytes(made(format))
    again = opened_by_office(path)
    assert 30 < pages_of(again) < 150
    said = " ".join(text_of(again.read_bytes(), "pdf").split())
    for sector in ONE.result.sectors:
        assert sector.title in said


def test_an_office_works_out_the_same_sums(tmp_path: Path) -> None:
    """LibreOffice works out every formula anew; every number stays."""
    path = tmp_path / "report.xlsx"
    path.write_bytes(made("xlsx"))
    again = opened_by_office(path, "xlsx")
    ours, theirs = (rows_of(one.read_bytes())["Every answer"] for one in (path, again))

    def sums(rows: list[list[object]]) -> list[object]:
        return [
            round(value, 1) if isinstance(value, float) else value
            for row in rows
            if str(row[0]).startswith(("Sum", "Priority"))
            for value in row
            if value != ""
        ]

    assert sums(ours) == sums(theirs)


# What people wrote stays text

HOSTILE = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|'/c calc'!A1", "=HYPERLINK(\"http://x.y\")",
    "<script>alert(1)</script>", "]]><w:p/>&amp;", "#set page(width: 1pt)", "*b* _i_ $x$ `r` #x",
    "\\u{41}", "_x0041_", "{number} {label}", "مرحبا بالعالم", "שלום", "Ελλάδα", "https://x.y",
]  # fmt: skip
SIGNS = ["\x1b[31m\x07\x00", "\ud800", "\ufffe\uffff", "\u202eevil", "😀 👩‍👩‍👧", "🧿", "a\n\nb"]


def everywhere(text: str) -> Report:
    """A report with a text wherever one can stand."""
    columns = (Column(title=text), Column(title="n", kind=NUMBER), Column(title=text, kind=BAR))
    score = Range(low=10, value=20, high=30)
    rows = (
        Heading(level=4, text=text), (text, text, score), (Line(text=text, tail=text), "1", None),
        (Blank(hint=text), Worked(value=1, how=SUM), None),
    )  # fmt: skip
    quadrants = tuple(
        Quadrant(id=id, title=text, need="n" in id, potential="p" in id)
        for id in ("n", "np", "x", "p")
    )
    dots = (Dot(place=1, title=text, to="", need=700, potential=700, quadrant="np"),)
    ranks = (Rank(place=1, title=text, to="", score=score, best=1, worst=2),)
    return (
        Cover(title=text, subtitle=text, facts=((text, text),), text=text, foot=text, date=""),
        Heading(level=2, text=text),
        *(Text(text=text, tone=tone) for tone in ("", "lead", "alert", "quiet")),
        Points(label=text, lines=(Line(text=text, tail=text),), shown=1),
        Table(label=text, columns=columns, rows=rows),
        Map(label=text, need=text, potential=text, middle=500, quadrants=quadrants, dots=dots),
        Ranking(label=text, score=text, places=text, ranks=ranks),
        Box(title=text, blocks=(Text(text=text),)),
        Fold(title=text, blocks=(Text(text=text),)),
    )


@pytest.mark.parametrize("format", OFFICE)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(format: str, text: str) -> None:
    found = drawn(format, *everywhere(text))
    shown = text_of(found, format)
    if format == "pdf":
        assert found.startswith(b"%PDF")
        assert not text.isascii() or text.replace(" ", "") in shown.replace(" ", "").replace(
            "\n", ""
        )
    else:
        assert shown.count(text) >= 14
    for name in zipfile.ZipFile(BytesIO(found)).namelist() if format == "xlsx" else ():
        xml = zipfile.ZipFile(BytesIO(found)).read(name).decode()
        assert set(re.findall(r"<f>([^<]*)</f>", xml)) <= {"SUM(B7:B8)"} | set(sums_in(xml))
        assert "<hyperlink" not in xml


def sums_in(xml: str) -> list[str]:
    """The formulas that are sums of a column."""
    return [
        one for one in re.findall(r"<f>([^<]*)</f>", xml) if re.fullmatch(r"SUM\(B\d+:B\d+\)", one)
    ]


@pytest.mark.parametrize("format", OFFICE)
@pytest.mark.parametrize("text", SIGNS, ids=ascii)
def test_whatever_signs_a_text_has_a_document_comes_of_it(format: str, text: str) -> None:
    shown = text_of(drawn(format, *everywhere(text)), format)
    if "\x1b" in text:
        assert "\x1b" not in shown
        assert "\\x1b[31m\\x07\\x00" in shown.replace(" ", "")


def test_signs_that_no_font_has_are_named_on_paper() -> None:
    from mdcheck.formats.pdf import named

    assert named("a 😀, 👩‍👧") == "a [grinning face], [woman][girl]"


@pytest.mark.parametrize("format", OFFICE)
def test_a_note_of_a_hundred_thousand_signs_is_whole(format: str) -> None:
    note = "".join(f"{n:05}" for n in range(20_000))
    table = Table(
        label="x", columns=(Column(title="Note"),), rows=((Line(text="q", tail=note),),)
    )  # fmt: skip
    found = text_of(drawn(format, Heading(level=2, text="x"), table), format)
    digits = re.sub(r"\D", "", found)
    assert note in digits if format != "pdf" else "19998" in digits and "19999" in digits


def test_a_text_too_long_for_a_cell_goes_on_below_it() -> None:
    text = "word " * 20_000
    assert xlsx_text(drawn("xlsx", Text(text=text))).replace("\n", "").count("word") == 20_000


# The command


Run = Callable[..., Result]


@pytest.mark.parametrize("format", formats.FORMATS.values())
def test_the_ending_says_the_format_and_the_sheet_stays_as_it_is(
    run: Run, tmp_path: Path, format: str
) -> None:
    sheet = VELUNDRIA / "national.yaml"
    before = sheet.read_bytes()
    path = tmp_path / f"report{format}"
    result = run("report", sheet, "-o", path, "--short")
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.stat().st_size > 10_000
    assert sheet.read_bytes() == before
    again = run("report", sheet, "-o", path)
    assert again.exit_code == 1
    assert "exists" in again.stderr.lower()


@pytest.mark.parametrize("command", ["score", "robustness", "report"])
def test_every_command_has_the_documents(run: Run, tmp_path: Path, command: str) -> None:
    for format in OFFICE:
        path = tmp_path / f"{command}.{format}"
        result = run(command, VELUNDRIA / "national.yaml", "-o", path)
        assert result.exit_code == 0, result.stderr
        assert "Health services" in text_of(path.read_bytes(), format)


def test_merging_and_comparing_have_the_documents(run: Run, tmp_path: Path) -> None:
    files = [VELUNDRIA / f"{name}.yaml" for name in FILES]
    for line in (["merge", *files], ["compare", VELUNDRIA / "2025.yaml", files[0]]):
        for format in OFFICE:
            path = tmp_path / f"{line[0]}.{format}"
            result = run(*line, "-o", path)
            assert result.exit_code == 0, result.stderr
            assert path.read_bytes()[:2] in (b"PK", b"%P")


def test_a_workshop_is_reported_with_who_said_what(run: Run) -> None:
    files = [VELUNDRIA / f"{name}.yaml" for name in FILES]
    said = run("report", *files, "--format", "md").stdout
    _, voices = known(*FILES)
    assert voices
    assert "## Where respondents differ" in said
    assert all(sheet.respondent in said for sheet in voices.sheets)


def test_a_format_for_programs_is_no_document(run: Run, tmp_path: Path) -> None:
    result = run("report", VELUNDRIA / "national.yaml", "-o", tmp_path / "x.csv")
    assert result.exit_code == 2
    assert ".docx" in result.stderr


def test_a_terminal_gets_no_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    from mdcheck import terminal

    class Screen:
        def isatty(self) -> bool:
            return True

    told: list[str] = []
    monkeypatch.setattr(terminal.sys, "stdout", Screen())
    monkeypatch.setattr(terminal, "tell", told.append)
    with pytest.raises(SystemExit) as ended:
        terminal.put_out(b"PK", None, terminal=False)
    assert ended.value.code == 2
    assert "-o FILE" in told[0]


def test_a_pipe_gets_them_as_they_are(run: Run) -> None:
    result = run("report", VELUNDRIA / "national.yaml", "--brief", "--format", "docx")
    assert result.exit_code == 0
    assert docx_text(result.stdout_bytes)


@pytest.mark.parametrize(("format", "library"), [("docx", "docx"), ("xlsx", "xlsxwriter"), ("pdf", "typst")])  # fmt: skip
def test_a_library_that_is_missing_is_named_with_how_to_get_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str, library: str
) -> None:
    names = [name for name in sys.modules if name.startswith("mdcheck.formats.")]
    for name in (*names, *(name for name in sys.modules if name.partition(".")[0] == library)):
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    path = tmp_path / f"report.{format}"
    result = run("report", VELUNDRIA / "national.yaml", "-o", path)
    assert result.exit_code == 1
    extra = formats.EXTRAS[format]
    assert f"pip install 'mdcheck[{extra}]'" in result.stderr
    assert not path.exists()


def test_no_progress_is_told_where_nobody_looks(run: Run, tmp_path: Path) -> None:
    result = run("report", VELUNDRIA / "national.yaml", "-o", tmp_path / "x.md")
    assert result.stderr.splitlines() == [f"Wrote {tmp_path / 'x.md'}."]


def test_a_terminal_sees_what_is_being_done_and_then_nothing_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from mdcheck import streams

    class Screen(StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    monkeypatch.setattr(streams.sys, "stderr", screen)
    with streams.telling("Writing the document…"):
        assert screen.getvalue() == "Writing the document…"
    blank, end = screen.getvalue().removeprefix("Writing the document…").split("\r")[1:]
    assert blank == " " * len("Writing the document…")
    assert end == ""


def test_documents_speak_the_language_asked_for() -> None:
    with speaking(catalogue("xx")):
        found = docx_text(drawn("docx", *document(about(ONE.sheet), Options(short=True))))
    english = [
        line for line in found.splitlines() if re.match(r"(Summary|Contents|Every answer)", line)
    ]
    assert english == []
