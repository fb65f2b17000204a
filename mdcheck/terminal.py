"""Print to a terminal, ask in it, and say what is wrong instead of showing a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from mdcheck.load.strict import Unreadable
from mdcheck.words import n, t

if TYPE_CHECKING:
    from pathlib import Path

    from mdcheck.model import Problem

SHOWN_NOTICES = 10


@contextmanager
def plain_problems() -> Iterator[None]:
    """Turn problems with files into messages and exit code 1, instead of a traceback."""
    try:
        yield
    except Unreadable as unreadable:
        click.echo(str(unreadable), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename or t('output')}: {error.strerror or error}.", err=True)
        sys.exit(1)


def tell(text: str) -> None:
    """Say on standard error, so that what is printed can be piped."""
    click.echo(text, err=True)


def tell_notices(notices: Sequence[Problem], file: str) -> None:
    """Say what was odd but did not stop the work."""
    for notice in notices[:SHOWN_NOTICES]:
        tell(str(notice))
    more = len(notices) - SHOWN_NOTICES
    if more > 0:
        tell(
            n(
                "{file}: note: {count} more; 'mdcheck validate' shows it.",
                "{file}: note: {count} more; 'mdcheck validate' shows all.",
                more,
                file=file,
            )
        )


def show(text: str) -> None:
    """Print text; signs the terminal cannot show are replaced by plain ones."""
    from mdcheck.formats.text import to_ascii

    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = to_ascii(text).encode("ascii", "replace").decode("ascii")
    click.echo(text, color=None if colour_wanted() else False)


def colour_wanted() -> bool:
    """Colour only on a terminal, and never when NO_COLOR is set (no-color.org)."""
    return not os.environ.get("NO_COLOR")


def put_out(text: str, output: Path | None, *, terminal: bool) -> None:
    """Print, or write to a new file."""
    from mdcheck.save import write_new

    if output is not None:
        write_new(output, click.unstyle(text) + "\n")
        tell(t("Wrote {file}.", file=output))
    elif terminal:
        show(text)
    else:
        click.echo(text)


def say(text: str) -> None:
    """Show lines wrapped at 80 columns, each with its own indent."""
    from mdcheck.formats.text import wrapped

    show("\n".join(map(wrapped, text.split("\n"))))
