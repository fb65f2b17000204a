"""The formats of documents as a browser runs them: V8 with the kernel, the reports and what draws them."""

from __future__ import annotations

import base64
import hashlib
import json

from mdcheck import __version__
from mdcheck.formats.html import STYLE
from mdcheck.library import Library
from mdcheck.model import Content, Sheet
from tests import parity
from tests.parity import WEB
from tests.report_blocks import Reporter

FORMATS = ("visible", *(f"formats/{name}" for name in ("tree", "cells", "picture", "html", "md")))

# What V8 makes of a sheet: the report and its drawings.
ADAPTER = """
var speech;
function told(sheet) { return about(JSON.parse(sheet), { library: true, sectors: [], likely: null }); }
function drawn(format, made, sheet) {
  return mdcheck[format].render(mdcheck.report[made](told(sheet)), speech);
}
"""


class Drawer(Reporter):
    """A reporter that draws, too."""

    def __init__(self, content: Content, library: Library | None = None) -> None:
        super().__init__(content, library)
        for name in FORMATS:
            self.engine.eval((WEB / f"src/{name}.js").read_text(encoding="utf-8"))
        style = STYLE.read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        speech = {
            "language": "en",
            "isRtl": False,
            "version": __version__,
            "style": {"text": style, "digest": digest},
        }
        self.engine.eval(f"{ADAPTER}; speech = {json.dumps(speech)}; 0")

    def drawn(self, format: str, made: str, sheet: Sheet) -> str:
        """A report of a sheet in a format."""
        text: str = self.call("drawn", format, made, json.dumps(parity.sheet_object(sheet)))
        return text
