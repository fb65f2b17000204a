"""Read a document of ours as other programs do: its texts, whatever they stand in."""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from lxml import etree
from python_calamine import load_workbook

from tests.programs import program

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part_of(made: bytes, name: str) -> Any:
    """A part of a zip file, as XML."""
    return etree.fromstring(zipfile.ZipFile(BytesIO(made)).read(name))


def docx_text(made: bytes) -> str:
    """Every text of a document for Word, a paragraph a line."""
    body = Document(BytesIO(made)).element.body
    paragraphs = (
        "".join(one.text or "" if one.tag == f"{W}t" else "\n" for one in p.iter(f"{W}t", f"{W}br"))
        for p in body.iter(f"{W}p")
    )
    return "\n".join(paragraphs)


def rows_of(made: bytes) -> dict[str, list[list[Any]]]:
    """The values of each sheet of a workbook."""
    book = load_workbook(BytesIO(made))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def xlsx_text(made: bytes) -> str:
    values = (value for rows in rows_of(made).values() for row in rows for value in row)
    return "\n".join(str(value) for value in values if value != "")


def pdf_text(made: bytes) -> str:
    """What poppler reads in a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(made)
        program("pdfinfo")  # pdftotext comes with it
        command = ["pdftotext", "-raw", str(path), "-"]
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def text_of(made: str | bytes, format: str) -> str:
    """The texts of a report in any format."""
    if isinstance(made, str):
        return made
    return {"docx": docx_text, "xlsx": xlsx_text, "pdf": pdf_text}[format](made)
