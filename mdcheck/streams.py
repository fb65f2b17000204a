"""The standard streams: fit for any text, whatever they are connected to, ended without fuss."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import click

from mdcheck.visible import visible
from mdcheck.words import t

IN_OUR_WORDS = (  # errors whose lines are click's and ours, with nothing in them that was typed
    click.MissingParameter,
    *filter(None, [getattr(click.exceptions, "NoArgsIsHelpError", None)]),  # since click 8.2
)
STOPPED = 130  # what shells say of a command that Ctrl-C ended
PLAIN = "mdcheck.plain"  # how a letter is written that the terminal's encoding does not have


def prepare_streams() -> None:
    """Make the standard streams fit for any text, whatever they are connected to.

    One that is closed gets a stand-in: nothing to read, and output that cannot be written.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull)  # noqa: SIM115, PTH123  # kept open until the end
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    codecs.register_error(PLAIN, plain_letters)
    reconfigure(sys.stdin, errors="surrogateescape")  # `ask_line` says what it cannot read
    reconfigure(sys.stdout, errors=PLAIN)
    reconfigure(sys.stderr, errors=PLAIN)


def reconfigure(stream: TextIO, *, errors: str, encoding: str | None = None) -> None:
    """Change how a stream encodes, where it is one that can be changed."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors, encoding=encoding)


def plain_letters(error: UnicodeError) -> tuple[str, int]:
    """What is written for letters that an encoding does not have: plain signs, else escapes."""
    from mdcheck.formats.text import to_ascii

    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = to_ascii(error.object[error.start : error.end])
    return plain.encode("ascii", "backslashreplace").decode("ascii"), error.end


def writable(text: str) -> str:
    """Text as standard output can write it; click writes UTF-8 where ASCII is asked for."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, PLAIN).decode(encoding)


@contextmanager
def written() -> Iterator[None]:
    """End the run when standard output takes no more.

    Without a word and with code 0 when its reader has read enough, as `head` does; otherwise with
    a message and code 1.
    """
    try:
        yield
    except BrokenPipeError:
        shut(sys.stdout)
        sys.exit(0)
    except OSError as error:
        shut(sys.stdout)
        tell(t("standard output: {reason}.", reason=error.strerror or error))
        sys.exit(1)


def shut(stream: TextIO) -> None:
    """Drop what is left in a stream that failed, so that Python does not try again at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def put(text: str) -> None:
    with written():
        click.echo(text, file=sys.stdout, nl=False, color=None if colour_wanted() else False)


def colour_wanted() -> bool:
    """Colour only on a terminal, and never when NO_COLOR is set (no-color.org)."""
    return not os.environ.get("NO_COLOR")


def tell(text: str) -> None:
    """Say one line on standard error, so that what is printed can be piped.

    Where that cannot be written, the result and the exit code still count.
    """
    try:
        click.echo(visible(text), file=sys.stderr)
    except OSError:
        shut(sys.stderr)


@contextmanager
def telling(text: str) -> Iterator[None]:
    """Say on a terminal what is being done, for as long as it takes; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield
        return
    with suppress(OSError):
        click.echo(visible(text), file=sys.stderr, nl=False)
    try:
        yield
    finally:
        with suppress(OSError):
            click.echo(f"\r{' ' * len(text)}\r", file=sys.stderr, nl=False)


def tell_wrong_use(error: click.ClickException) -> None:
    """Say how a command is used, and what was wrong; what was typed cannot forge a line."""
    try:
        if isinstance(error, IN_OUR_WORDS):
            error.show(file=sys.stderr)
        else:
            message = visible(error.format_message())
            click.UsageError(message, getattr(error, "ctx", None)).show(file=sys.stderr)
    except OSError:
        shut(sys.stderr)
