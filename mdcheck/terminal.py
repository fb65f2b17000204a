"""Print to a terminal, ask in it, and say what is wrong instead of showing a traceback."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from mdcheck.formats import NotInstalled
from mdcheck.load.strict import Unreadable
from mdcheck.streams import PLAIN, put, reconfigure, tell, written
from mdcheck.visible import visible
from mdcheck.words import n, t

if TYPE_CHECKING:
    from pathlib import Path

    from mdcheck.model import Problem

SHOWN_NOTICES = 10
UNDECODED = re.compile("[\udc80-\udcff]")  # a byte that is no letter where it was typed


@contextmanager
def plain_problems() -> Iterator[None]:
    """Turn problems with files into messages and exit code 1, instead of a traceback."""
    try:
        yield
    except Unreadable as unreadable:
        for problem in unreadable.problems:
            tell(str(problem))
        sys.exit(1)
    except NotInstalled as missing:
        tell(str(missing))
        sys.exit(1)
    except OSError as error:
        tell(failure(error))
        sys.exit(1)


def failure(error: OSError) -> str:
    """What the system could not do, in a line that names the file."""
    return f"{error.filename or t('output')}: {error.strerror or error}."


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
    """Print text for people, in the encoding of the terminal."""
    put(text + "\n")


def put_out(made: str | bytes, output: Path | None, *, terminal: bool) -> None:
    """Print, or write to a new file. Documents and data are UTF-8 wherever they go.

    What is no text, such as a document for Word, is never printed to a terminal.
    """
    from mdcheck.save import write_new

    if output is not None:
        write_new(output, click.unstyle(made) + "\n" if isinstance(made, str) else made)
        tell(t("Wrote {file}.", file=output))
    elif isinstance(made, bytes):
        pipe(made)
    else:
        if not terminal and not sys.stdout.isatty():
            reconfigure(sys.stdout, errors=PLAIN, encoding="utf-8")
        show(made)


def pipe(made: bytes) -> None:
    """Print a document that is no text, unless to a terminal."""
    if sys.stdout.isatty():
        tell(t("This format is no text for a terminal. Write it to a file with -o FILE."))
        sys.exit(2)
    with written():
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Show lines wrapped at 80 columns, each with its own indent."""
    from mdcheck.formats.text import wrapped

    show("\n".join(map(wrapped, text.split("\n"))))


def ask_line(prompt: str) -> str:
    """The line typed behind a prompt. Raises EOFError when there is no more to read."""
    while True:
        put(visible(prompt))
        try:
            line = sys.stdin.readline()
        except OSError:  # the terminal went away
            line = ""
        if not line:
            raise EOFError
        if not UNDECODED.search(line):
            return line
        say(t("That is not text in {encoding}. Please type it again.", encoding=typed_in()))


def typed_in() -> str:
    """The encoding in which lines are read."""
    return (sys.stdin.encoding or "utf-8").upper()
