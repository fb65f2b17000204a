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
    yield from help_of(main, context, "mdcheck", settings)


def help_of(
    command: click.Command, context: click.Context, path: str, settings: dict[str, object]
) -> Iterator[tuple[str, str]]:
    """A command's help, then that of the commands in it."""
    yield path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            one = command.commands[name]
            inner = click.Context(one, info_name=name, parent=context, **settings)
            yield from help_of(one, inner, f"{path} {name}", settings)


def sections() -> str:
    """A heading and a block of text for each."""
    return "\n".join(f"## {title}\n\n```text\n{text}\n```\n" for title, text in help_texts())


def page(text: str) -> str:
    """The page with what `--help` prints today behind its introduction."""
    return text[: text.index("## mdcheck\n")] + sections()


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
