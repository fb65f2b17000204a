"""Every message people read, gathered from code, templates and scripts.

`python -m tests.catalogue` (`make words`) writes them to `locale/interface.pot`, from which
translators start; a test says when that file is out of date.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from mdcheck.cli import main

ROOT = Path(__file__).resolve().parents[1]
POT = ROOT / "locale/interface.pot"
KEYWORDS = {"t": None, "n": (1, 2)}
SOURCES = (
    ("mdcheck/**/*.py", "python"),
    ("mdcheck/pages/templates/*.html", "jinja2.ext:babel_extract"),
    ("mdcheck/web/src/**/*.js", "javascript"),
)
Message = str | tuple[str, str]


def messages() -> Iterator[tuple[str, Message]]:
    """Each message and the file it stands in; a pair where it has two forms."""
    for pattern, method in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            with path.open("rb") as stream:
                for _, found, _, _ in extract(method, stream, keywords=KEYWORDS):
                    if found:
                        yield str(path.relative_to(ROOT)), found
    for text in help_texts(main):
        yield "mdcheck/cli", text
    for path in sorted(ROOT.glob("checklists/schema/*.json")):
        for text in descriptions(json.loads(path.read_text("utf-8"))):
            yield str(path.relative_to(ROOT)), text


def descriptions(schema: Any) -> Iterator[str]:
    """What a schema says of its places; problems give it as a hint."""
    if isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield schema["description"]
        schema = list(schema.values())
    for part in schema if isinstance(schema, list) else ():
        yield from descriptions(part)


def help_texts(command: click.Command) -> Iterator[str]:
    """What `--help` says of a command, its options and its commands."""
    if command.help:
        yield inspect.cleandoc(command.help)
    for option in command.params:
        if isinstance(option, click.Option) and option.help:
            yield option.help
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from help_texts(one)


def template() -> str:
    """The catalogue to be translated, as PO text without dates."""
    catalog = Catalog(project="mdcheck", charset="utf-8")
    for place, message in messages():
        catalog.add(message, locations=[(place, 0)])
    out = BytesIO()
    write_po(out, catalog, omit_header=True, include_lineno=False, sort_output=True, width=100)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    return head + out.getvalue().decode("utf-8")


if __name__ == "__main__":
    POT.write_text(template(), encoding="utf-8")
