"""The formats of documents as a browser runs them: V8 with the kernel, the reports and what draws them."""

from __future__ import annotations

import json
from typing import Any

from mdcheck import __version__
from mdcheck.formats.html import STYLE
from mdcheck.library import Library
from mdcheck.model import Content, Sheet
from mdcheck.web.assemble import DRAWN, WORKBOOK, given
from tests import parity
from tests.parity import WEB
from tests.report_blocks import Reporter

FORMATS = ("visible", *(f"formats/{name}" for name in (*DRAWN, "docx_xml", "docx", *WORKBOOK)))

# What V8 makes of a sheet: the report and its drawings. Every picture is one byte and ten by five.
ADAPTER = """
var speech;
const options = { sectors: [], notes: true, short: false, version: "1.2.3", voices: null };
const size = { bytes: new Uint8Array([1]), width: 10, height: 5 };
function made(name, sheet, likely) {
  const told = about(JSON.parse(sheet), { library: true, sectors: [], likely });
  return mdcheck.report[name](told, name === "whole" ? undefined : options);
}
function drawn(format, name, sheet, likely) {
  const drawn = mdcheck[format].render(made(name, sheet, likely), speech, { get: () => size });
  return typeof drawn === "string" ? drawn : JSON.stringify(drawn);
}
"""


class Drawer(Reporter):
    """A reporter that draws, too."""

    def __init__(self, content: Content, library: Library | None = None) -> None:
        super().__init__(content, library)
        for kind in ("docx", "xlsx"):
            self.engine.eval(f"{given(kind)}; 0")
        for name in FORMATS:
            self.engine.eval((WEB / f"src/{name}.js").read_text(encoding="utf-8"))
        style = STYLE.read_text(encoding="utf-8")
        speech = {
            "language": "en",
            "isRtl": False,
            "version": __version__,
            "style": style,
        }
        self.engine.eval(f"{ADAPTER}; speech = {json.dumps(speech)}; 0")

    def drawn(self, format: str, name: str, sheet: Sheet, likely: int | None = None) -> str:
        """A report of a sheet in a format; the parts of a zip file as JSON."""
        said = json.dumps(parity.sheet_object(sheet))
        call = f"drawn({json.dumps(format)}, {json.dumps(name)}, {json.dumps(said)}, {json.dumps(likely)})"
        text: str = self.engine.eval(call)
        return text

    def speak(self, **changed: Any) -> None:
        """Make the documents that follow speak another way."""
        self.engine.eval(f"Object.assign(speech, {json.dumps(changed)}); 0")
