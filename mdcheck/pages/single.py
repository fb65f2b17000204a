"""The whole assessment as one HTML file, and the example sheet as a script for the site."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from mdcheck.load.files import PACKAGE
from mdcheck.load.folder import Folder
from mdcheck.load.strict import Document
from mdcheck.pages.data import (
    bare_item,
    content_object,
    library_object,
    process_script,
    processes,
)
from mdcheck.pages.parts import (
    besides_script,
    example_given,
    part,
    plan_library_script,
    role_titles,
)
from mdcheck.words import direction, language

ASSETS = PACKAGE / "web" / "assets" / "mdcheck"
SCRIPTS = (  # what pages load when they need it, too
    "assessment", "merge", "voices", "load", "yaml", "handover", "sharing", "proposals",
    "projector", "entry", "tally", "group", "comparison", "zip", "workbook",
)  # fmt: skip
DOCUMENTS = (
    "documents",
    "docx",
    "xlsx",
    "plan",
)  # of the whole file alone: who is asked for a part makes none
STYLES = (
    "mdcheck", "results", "assessment", "handover", "together", "sharing", "proposals", "group",
    "room", "compare", "documents",
)  # fmt: skip


def single_file(folder: Folder, *, version: str, prepared: Mapping[str, Any] | None = None) -> str:
    """The whole assessment as one HTML file that needs nothing but itself.

    `prepared` is what it begins with, if not with a blank sheet.
    """
    content = folder.content
    known = {"processes": processes(content, bare_item)}
    data = {**content_object(content), **library_object(folder.library), **known}
    return filled(folder, version=version, own=False, data=data, prepared=prepared)


def said_besides(folder: Folder) -> str:
    """What only documents say: of the library, and the steps of the process with their texts."""
    content, library = folder.content, folder.library
    steps = process_script(content)
    return besides_script(library) + plan_library_script(content, library) + steps


def filled(folder: Folder, *, version: str, own: bool, data: object, prepared: object) -> str:
    """The single file with these data; `own`: with marks at what is for some sectors only."""
    content = folder.content
    example = example_given(folder.example) if folder.example and not own else ""
    besides = "" if own else said_besides(folder)
    scripts = SCRIPTS if own else (*SCRIPTS, *DOCUMENTS)
    script = example + Markup().join(asset(f"{name}.js") for name in scripts) + besides
    return part(
        "single",
        content=content,
        method=content.method,
        version=version,
        brand=f"mdcheck {version}",
        language=language(),
        direction=direction(),
        links={"assess": "#about-you", **{one.id: f"#sector-{one.id}" for one in content.sectors}},
        data=data,
        own=own,
        prepared=prepared,
        example=folder.example,
        roles=role_titles(content),
        documents=folder.library.short_titles(),
        style=Markup().join(asset(f"{name}.css") for name in STYLES),
        script=script,
        policy=policy(script),
    )


def policy(script: str) -> str:
    """The file's Content-Security-Policy: this script runs and no other, nothing is loaded or sent,
    and no text can be made into markup, not even by our own script.

    The sum is of the script as a browser reads it, with plain line ends.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def asset(name: str) -> Markup:
    """A script or style sheet, to be put into a page."""
    return Markup((ASSETS / name).read_text(encoding="utf-8"))  # noqa: S704  # our own file


def example_script(example: Document) -> str:
    """The example sheet as a script, `example.js`, that a page loads only when it is asked for."""
    text = json.dumps(example.data, ensure_ascii=False, indent=1)
    head = "/* The example sheet. Written by `make example` from checklists/examples/. */\n"
    return f"{head}globalThis.mdcheck.example = {text};\n"
