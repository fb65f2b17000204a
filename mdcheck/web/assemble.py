"""Put the scripts of `src/` together: one file for each kind of page, without comments and indents.

`python -m mdcheck.web.assemble` (`make scripts`) writes them. They are committed, so that neither
an installation nor the site needs a tool; a test says when they are out of date.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "src"
TARGET = HERE / "assets" / "mdcheck"
HEAD = "/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */\n"
STRICT = '"use strict";\n'

KEPT = ("words", "kernel/score", "sheet", "shelf", "session")  # without a page
BOUND = ("dom", "dialog", "later", "file", "print", "bar", "questions", "view", "result")
SCRIPTS = {
    "checklist": (*KEPT, *BOUND, "page"),  # of a page with the questions of a sector
    "assessment": (*KEPT, *BOUND, "overview", "profile", "setup", "goalforms", "page"),  # of all
    "load": ("load",),  # loaded by the first two when a file is
    "filter": ("words", "filter"),  # of the experiences
}


def assembled(kind: str) -> str:
    """The script of a kind of page."""
    parts = (source(name) for name in SCRIPTS[kind])
    return HEAD + STRICT + "".join(bare(part).replace(STRICT, "", 1) for part in parts)


def source(name: str) -> str:
    return (SOURCES / f"{name}.js").read_text(encoding="utf-8")


def bare(script: str) -> str:
    r"""A script without lines that are only comment, indents and blank lines.

    Nothing else is touched, and nothing at all inside a text between backquotes.

    >>> bare("// Why\n{\n  go(); // now\n\n  say(`a\n  // b`);\n}\n")
    '{\ngo(); // now\nsay(`a\n  // b`);\n}\n'
    """
    lines, in_comment, in_text = [], False, False
    for line in script.splitlines():
        text = line if in_text else line.strip()
        begins = not in_text and text.startswith("/*")
        if in_comment or begins:
            in_comment = not text.endswith("*/")
        elif in_text or (text and not text.startswith("//")):
            lines.append(text)
            in_text ^= text.count("`") % 2 == 1
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    for kind in SCRIPTS:
        (TARGET / f"{kind}.js").write_text(assembled(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
