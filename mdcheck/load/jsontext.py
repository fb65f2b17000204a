"""Read JSON text: no key twice, no half characters, numbers that are not whole stay text.

The twin of web/src/load/jsontext.js: both accept the same texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from sys import intern
from typing import Any

from mdcheck.limits import DEEPEST, MOST
from mdcheck.load.document import (
    Document,
    Keys,
    Unreadable,
    double_key,
    half_characters,
    number,
    too_deep,
    too_many,
)
from mdcheck.model import Problem
from mdcheck.words import t

SIGN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++')


def read_json(file: str, text: str) -> Document:
    """The document that JSON text holds. Raises Unreadable."""
    data, doubled = parsed(file, text)
    deep, many = extent(data)
    if deep > DEEPEST:
        raise Unreadable(too_deep(file))
    if many > MOST:
        raise Unreadable(too_many(file))
    document = Document(file, data, lambda: Places(file, text).lines)
    doubles = Places(file, text).doubles if doubled else []
    problems = [*doubles, *half_characters(document)]
    if problems:
        raise Unreadable(*problems)
    return document


def parsed(file: str, text: str) -> tuple[Any, bool]:
    """The data, and whether a key of a mapping stands twice, of which the last is kept."""
    doubled = False

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        found = {intern(key): value for key, value in pairs}
        doubled = doubled or len(found) < len(pairs)
        return found

    numbers: Any = {"parse_int": number, "parse_float": str, "parse_constant": str}
    try:
        return json.loads(text, object_pairs_hook=unique, **numbers), doubled
    except json.JSONDecodeError as error:
        message = t("is not JSON: {reason}", reason=error.msg)
        raise Unreadable(Problem(file=file, line=error.lineno, message=message)) from None
    except RecursionError:
        raise Unreadable(too_deep(file)) from None


def extent(data: Any) -> tuple[int, int]:
    """How deep lists and mappings are nested, and how many parts there are; not recursive."""
    level, deep, many = [data], 0, 1
    while level := [v for v in level if isinstance(v, dict | list)]:
        level = [v for c in level for v in (c.values() if isinstance(c, dict) else c)]
        deep, many = deep + 1, many + len(level)
    return deep, many


class Places:
    """The line of each part of JSON text that could be read, and the keys that stand twice.

    Raises Unreadable where it is too large or too deep with what a second key replaced.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: dict[Keys, int] = {}
        self.doubles: list[Problem] = []
        self.values = 0
        self.signs = signs(text)
        sign, self.lines[()] = next(self.signs)
        self.value(sign, ())

    def value(self, sign: str, keys: Keys) -> None:
        self.values += 1
        if self.values > MOST:
            raise Unreadable(too_many(self.file))
        if sign in ("{", "[") and len(keys) >= DEEPEST:
            raise Unreadable(too_deep(self.file))
        if sign == "{":
            self.mapping(keys)
        elif sign == "[":
            self.sequence(keys)

    def mapping(self, keys: Keys) -> None:
        names: set[str] = set()
        for sign, line in self.signs:
            if sign == "}":
                return
            if sign == ",":
                continue
            name = intern(json.loads(sign))  # the same object as in the data, fast to compare
            if name in names:
                self.doubles.append(double_key(self.file, line, name))
            names.add(name)
            self.lines[(*keys, name)] = line
            next(self.signs)  # the colon
            sign, _ = next(self.signs)
            self.value(sign, (*keys, name))

    def sequence(self, keys: Keys) -> None:
        n = 0
        for sign, line in self.signs:
            if sign == "]":
                return
            if sign != ",":
                self.lines[(*keys, n)] = line
                self.value(sign, (*keys, n))
                n += 1


def signs(text: str) -> Iterator[tuple[str, int]]:
    """Each bracket, comma, colon, text and number, and its line."""
    line, at = 1, 0
    for found in SIGN.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        yield found[0], line
