"""The whole assessment as one HTML file, and the example sheet as a script for the site."""

from __future__ import annotations

import json

from markupsafe import Markup

from mdcheck.load.files import PACKAGE
from mdcheck.load.folder import Folder
from mdcheck.load.strict import Document
from mdcheck.pages.data import content_object, library_object
from mdcheck.pages.parts import part, role_titles, short_titles
from mdcheck.words import language

RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
ASSETS = PACKAGE / "web" / "assets" / "mdcheck"


def single_file(folder: Folder, *, version: str) -> str:
    """The whole assessment as one HTML file that needs nothing but itself."""
    content = folder.content
    return part(
        "single",
        content=content,
        method=content.method,
        version=version,
        brand=f"mdcheck {version}",
        language=language(),
        direction="rtl" if language() in RIGHT_TO_LEFT else "ltr",
        links={sector.id: f"#sector-{sector.id}" for sector in content.sectors},
        data={**content_object(content), **library_object(folder.library)},
        example=folder.example.data if folder.example else None,
        roles=role_titles(content),
        documents=short_titles(folder.library),
        style=asset("mdcheck.css") + asset("assessment.css"),
        script=asset("assessment.js") + asset("load.js"),
    )


def asset(name: str) -> Markup:
    """A script or style sheet, to be put into a page."""
    return Markup((ASSETS / name).read_text(encoding="utf-8"))  # noqa: S704  # our own file


def example_script(example: Document) -> str:
    """The example sheet as a script, `example.js`, that a page loads only when it is asked for."""
    text = json.dumps(example.data, ensure_ascii=False, indent=1)
    head = "/* The example sheet. Written by `make example` from checklists/examples/. */\n"
    return f"{head}globalThis.mdcheck.example = {text};\n"
