"""Read YAML and JSON files strictly: the same data from both, and every problem with its line.

Plain `yes`, `no`, `1.10`, `12:30` and dates stay text; only whole numbers, `true`, `false` and
`null` become anything else. Every value's line is known, so that a problem can say where it is.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

from mdcheck.limits import LARGEST
from mdcheck.load.document import Document, Keys, Unreadable
from mdcheck.load.jsontext import read_json
from mdcheck.load.yamltext import comments_of, read_yaml
from mdcheck.model import Problem
from mdcheck.words import t

__all__ = [
    "Document",
    "Keys",
    "Unreadable",
    "comments",
    "decode",
    "read_bytes",
    "read_file",
    "read_text",
    "within_limit",
]


def read_file(path: str) -> Document:
    """Read a YAML or JSON file; "-" is standard input. Raises Unreadable."""
    name = t("standard input") if path == "-" else path
    return read_text(name, decode(name, read_bytes(path)))


def read_bytes(path: str, most: int = LARGEST) -> bytes:
    """A file's bytes, at most so many of them. Raises Unreadable."""
    if path == "-":
        return within_limit(t("standard input"), sys.stdin.buffer.read(most + 1), most)
    try:
        # Opened without blocking: a pipe without a writer must not hang us.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = t("cannot be opened: {reason}", reason=reason)
        raise Unreadable(Problem(file=path, message=message)) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Unreadable(Problem(file=path, message=t("is not a regular file")))
    with os.fdopen(handle, "rb") as stream:
        return within_limit(path, stream.read(most + 1), most)


def within_limit(file: str, content: bytes, most: int = LARGEST) -> bytes:
    if len(content) > most:
        message = t("is larger than {size} MB", size=most // 1_000_000)
        hint = t("An answer sheet or checklist is far smaller: is this the right file?")
        raise Unreadable(Problem(file=file, message=message, hint=hint))
    return content


def decode(file: str, content: bytes) -> str:
    """The text of a UTF-8 file, with or without a byte order mark. Raises Unreadable."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message, hint = t("is not UTF-8 text"), t("Save it again as UTF-8.")
        raise Unreadable(Problem(file=file, line=line, message=message, hint=hint)) from None
    if not text.strip():
        raise Unreadable(Problem(file=file, message=t("is empty")))
    return text


def read_text(file: str, text: str) -> Document:
    """Read JSON when the file is called so or the text starts like it, else YAML.

    Raises Unreadable.
    """
    if Path(file).suffix.lower() == ".json":
        return read_json(file, text)
    if text.lstrip().startswith("{"):
        try:
            return read_json(file, text)
        except Unreadable as unreadable:
            try:
                return read_yaml(file, text)
            except Unreadable:
                raise unreadable from None
    return read_yaml(file, text)


def comments(text: str) -> int:
    """How many comments stand in a text that was read; JSON has none."""
    try:
        json.loads(text)
    except ValueError:
        return comments_of(text)
    return 0
