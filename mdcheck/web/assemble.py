"""Put the scripts of `src/` together: one file for each kind of page, without comments and indents.

`python -m mdcheck.web.assemble` (`make scripts`) writes them. They are committed, so that neither
an installation nor the site needs a tool; a test says when they are out of date.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from rjsmin import jsmin

from mdcheck import __version__
from mdcheck.formats.docx import BULLET, SETTINGS, STYLES
from mdcheck.formats.html import STYLE
from mdcheck.formats.picture import FONTS
from mdcheck.formats.png import STYLE as CHART
from mdcheck.web.template import template

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "src"
TARGET = HERE / "assets" / "mdcheck"
HEAD = "/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */\n"
STRICT = '"use strict";\n'

KEPT = ("words", "kernel/count", "sheet", "fields", "copy", "shelf", "session")  # without a page
OPEN = ("dom", "dialog", "later", "space", "file", "print", "bar", "where")  # of any page
ASKED = (*OPEN, "questions")
BOUND = (*OPEN, "near", "aside", "questions", "begun")
DOORS = ("drop", "groupdoor", "comparedoor", "plandoor")  # to the pages of several sheets
DISK = ("join", "database", "disk", "steps", "beside", "keeper")
KERNEL = ("kernel/score", "kernel/goals", "kernel/measures", "kernel/assess")
VOICES = ("kernel/votes", "kernel/agreement", "kernel/decisive", "kernel/merge", "kernel/compare")
RESULTS = (*KERNEL, "style", "number", "report/told", "report/sector", "draw", "result")
SAID = ("report/place", "report/overview", "report/whole", "report/likely")
SAID_OF_SEVERAL = ("report/voices", "report/agenda", "report/merged", "report/comparison")
SAID_IN_FULL = (
    "kernel/process", "report/process", "report/answers", "report/summary", "report/document",
)  # fmt: skip
OF_ALL = ("kernel/robustness", *SAID, "map", "overview")
HANDOVER = tuple(
    f"handover/{name}" for name in ("review", "progress", "check", "summary", "sending", "handover")
)
SET_UP = (
    "cycle", "prepared", "share", "profile", "setup", "history", "named", "earlier", "listing",
    "goalforms",
)  # fmt: skip
SHARING = ("asking", "letter", "edition", "paper", "envelope", "askrow", "sharing")
PROPOSALS = ("style", "proposed", "proposal", "proposals")
TOGETHER = ("named", "together", "arrivals", "country", "decide")
GATHER = (
    "board", "cabinet", "slices", "merging", "agenda", "keeping", "words", "item", "list", "people",
)  # fmt: skip
COMPARING = (
    "named",
    *(f"compare/{name}" for name in ("sides", "slopes", "moved", "trial", "whatif", "page")),
)
SHOW = ("answers", "results", "gathered", "managing", "lists", "papers", "room", "heading", "page")
GROUP = ("named", "paper", *(f"group/{name}" for name in (*GATHER, *SHOW)))
READ = (
    "load/near", "load/noted", "load/jsontext", "load/problems", "load/planned", "workshop",
    "load/files",
)  # fmt: skip
DRAWN = ("sha256", "tree", "cells", "paged", "picture", "html", "md", "wrap", "text")
WORKBOOK = ("xlsx_table", "xlsx_charts", "xlsx")
DOCUMENTS = (
    "style",
    *SAID_IN_FULL,
    "visible",
    *(f"formats/{name}" for name in DRAWN),
    "documents/registry",
    "planning/kind",
    *(f"documents/{name}" for name in ("pictures", "making", "form")),
)
ROOM = ("clock", "timer", "keys", "help", "chart", "question", "projector", "ofpage")
ENTRY = ("keys", "parse", "entry", "tables", "taken", "form")
PLAN = (
    "load/planned", "kernel/plan", "report/cited", "report/goal", "report/background",
    "report/annexes", "report/matrix", "report/plan",
)  # fmt: skip
PLANNING = (
    "named",
    *(f"planning/{name}" for name in ("edits", "fields", "action", "goal", "page")),
)
SCRIPTS = {
    "checklist": (*KEPT, *BOUND, "page"),  # of a page with the questions of a sector
    "assessment": (
        *KEPT,
        *BOUND,
        *DOORS,
        *DISK,
        *RESULTS,
        *OF_ALL,
        *SET_UP,
        "documentsdoor",
        "page",
    ),  # of all sectors
    "process": (*KEPT, *ASKED, "stepped", "page"),  # of a page with checklists of the process
    "course": (
        "cycle",
        "kernel/process",
        "report/process",
        "course",
    ),  # after the results, there
    "keeper": DISK,  # loaded by the first once something is kept
    "handover": ("number", "style", *HANDOVER, "given"),  # loaded when the questions come into view
    "results": RESULTS,  # loaded by the first with the first answer
    "merge": VOICES,  # loaded where several sheets come together; after the results
    "voices": SAID_OF_SEVERAL,  # loaded after merge, where that is told
    "load": ("cycle", *READ, "style", *TOGETHER, "load"),  # loaded when a file is
    "yaml": ("load/yamlevents", "load/yamltext"),  # loaded when a file is YAML
    "workbook": ("load/spreadsheet", "load/workbook"),  # loaded when a file is one; after zip
    "zip": ("zip",),  # loaded where a document is made or read
    "documents": DOCUMENTS,  # loaded when a document is asked for
    "docx": ("formats/docx_xml", "formats/docx"),  # loaded for one for Word, after zip
    "xlsx": tuple(f"formats/{name}" for name in WORKBOOK),  # and for a spreadsheet
    "sharing": SHARING,  # loaded to share an assessment among ministries
    "proposals": PROPOSALS,  # loaded where an earlier sheet is at hand
    "comparison": COMPARING,  # of the compare page; after merge and voices
    "group": GROUP,  # of the group page; after the merge
    "plan": PLAN,  # loaded where a plan is made; after the results
    "planning": PLANNING,  # of the plan page; after the plan
    "projector": ("style", *(f"room/{name}" for name in ROOM)),  # loaded when it is asked for
    "entry": ("style", *(f"entry/{name}" for name in ENTRY)),  # and so are these two
    "tally": ("style", "paper", "tally"),
    "filter": ("words", "dom", "later", "plain", "filter"),  # of the list of experiences
    "search": ("search",),  # loaded when somebody searches
    "finder": ("words", "dom", "plain", "finder"),  # of the indicators
    "home": ("words", "kernel/count", "shelf", "dom", "home"),  # of the home page
}

# The work of others that a script stands on, as it came; see LICENSE, part 4.
VENDOR = HERE / "assets" / "vendor"
VENDORED = {"yaml": "js-yaml", "zip": "fflate"}


def assembled(kind: str) -> str:
    """The script of a kind of page, without comments and needless space."""
    script: str = jsmin(STRICT + "".join(map(source, SCRIPTS[kind])))
    return f"{HEAD}{vendored(kind)}{given(kind)}{script}\n"


def vendored(kind: str) -> str:
    """The work of others that comes first, without the line that says where its own sources are."""
    if kind not in VENDORED:
        return ""
    text = (VENDOR / f"{VENDORED[kind]}.js").read_text(encoding="utf-8")
    return text.partition("\n//# sourceMappingURL=")[0] + "\n"


def given(kind: str) -> str:
    """What a script is given of Python's side, so that both draw alike, as a line before it."""
    if kind == "documents":
        chart = CHART.read_text(encoding="utf-8").replace("FONTS", FONTS)
        style = STYLE.read_text(encoding="utf-8")
        said = {"version": __version__, "style": style, "chart": chart}
        return f"globalThis.mdcheck.given = {json.dumps(said, ensure_ascii=False)};\n"
    if kind == "docx":
        styles = re.sub(r">\s+<", "><", STYLES.read_text(encoding="utf-8"))
        word = {"styles": styles, "settings": SETTINGS, "bullet": BULLET}
        return f"globalThis.mdcheck.wordGiven = {json.dumps(word, ensure_ascii=False)};\n"
    if kind == "xlsx":
        book = json.dumps(template(), ensure_ascii=False)
        return f"globalThis.mdcheck.workbookGiven = {book};\n"
    return ""


def source(name: str) -> str:
    """A source, which is strict as part of the whole."""
    return (SOURCES / f"{name}.js").read_text(encoding="utf-8").replace(STRICT, "", 1)


def main() -> None:
    for kind in SCRIPTS:
        (TARGET / f"{kind}.js").write_text(assembled(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
