"""What was read from a file, the line of each part of it, and why a file cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from mdcheck.limits import DEEPEST, MOST
from mdcheck.model import Problem
from mdcheck.words import t

Keys = tuple[str | int, ...]
LONGEST_KEY = 100
WHOLE = re.compile(r"[-+]?[0-9]{1,15}\Z")


class Unreadable(Exception):  # noqa: N818  # reads well where it is raised
    """The text cannot be read; `problems` says where and why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Document:
    """Plain data and the line on which each part of it stands."""

    def __init__(self, file: str, data: Any, lines: Callable[[], dict[Keys, int]]) -> None:
        self.file = file
        self.data = data
        self.read_lines = lines
        self._lines: dict[Keys, int] | None = None

    def line(self, keys: Keys) -> int | None:
        """The line of the part that these keys and positions lead to, or of what holds it."""
        if self._lines is None:
            self._lines = self.read_lines()
        while keys and keys not in self._lines:
            keys = keys[:-1]
        return self._lines.get(keys)

    def problem(self, keys: Keys, message: str, hint: str = "", *, fatal: bool = True) -> Problem:
        """A problem at a place in this document, the place said in words as well."""
        where = " ".join(str(key + 1) if isinstance(key, int) else named(key) for key in keys)
        return Problem(
            file=self.file,
            line=self.line(keys),
            where=where,
            message=message,
            hint=hint,
            fatal=fatal,
        )


def named(key: str) -> str:
    """A key as a place names it: cut where many problems under a long one would fill the memory."""
    return key if len(key) <= LONGEST_KEY else f"{key[: LONGEST_KEY - 3]}..."


def number(text: str) -> int | str:
    """A number as a file writes it: whole ones of up to 15 digits are numbers, others stay text."""
    return int(text) if WHOLE.match(text) else text


def double_key(file: str, line: int, key: object) -> Problem:
    message, hint = t("the key '{key}' stands twice", key=key), t("Keep one of the two.")
    return Problem(file=file, line=line, message=message, hint=hint)


def too_many(file: str) -> Problem:
    return Problem(file=file, message=t("holds more than {most} values", most=MOST))


def too_deep(file: str, line: int | None = None) -> Problem:
    message = t("is nested deeper than {deepest} levels", deepest=DEEPEST)
    return Problem(file=file, line=line, message=message)


def half_characters(document: Document) -> list[Problem]:
    """A problem for each text or key with half a character, which no file could be written with."""
    if is_writable(document.data):
        return []
    message = t("holds half a character (a lone surrogate, \\ud800 to \\udfff)")
    return [
        Problem(file=document.file, line=document.line(keys), message=message)
        for keys, text in texts(document.data)
        if not is_writable(text)
    ]


def is_writable(data: Any) -> bool:
    try:
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def texts(data: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every key and every text, and what leads to it."""
    if isinstance(data, str):
        yield keys, data
    entries = data.items() if isinstance(data, dict) else ()
    for key, value in entries:
        yield (*keys, key), key
        yield from texts(value, (*keys, key))
    for n, value in enumerate(data if isinstance(data, list) else ()):
        yield from texts(value, (*keys, n))
