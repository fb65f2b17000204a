"""What `--help` prints, as the page on the command line shows it.

Run by `make commands`, which writes it into the page; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from mdcheck.cli import main

PAGE = Path(__file__).parents[1] / "docs/en/reference/command-line.md"


def help_texts() -> Iterator[tuple[str, str]]:
    """The help of the program itself and of every command, 80 columns wide."""
    settings = {**main.context_settings, "max_content_width": 80}
    context = click.Context(main, info_name="mdcheck", **settings)
    yield "mdcheck", main.get_help(context)
    for name in main.list_commands(context):
        command = main.commands[name]
        inner = click.Context(command, info_name=name, parent=context, **settings)
        yield f"mdcheck {name}", command.get_help(inner)


def sections() -> str:
    """A heading and a block of text for each."""
    return "\n".join(f"## {title}\n\n```text\n{text}\n```\n" for title, text in help_texts())


def page(text: str) -> str:
    """The page with what `--help` prints today behind its introduction."""
    return text[: text.index("## mdcheck\n")] + sections()


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
