"""Read YAML and JSON text strictly: no surprises of YAML 1.1, no aliases, no double keys.

Plain `yes`, `no`, `1.10`, `12:30` and dates stay text; only whole numbers, `true`, `false` and
`null` become anything else. Every value's line is known, so that a problem can say where it is.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from mdcheck.model import Problem
from mdcheck.words import t

LARGEST = 1_000_000  # bytes; a full country sheet with long notes has a third of that
DEEPEST = 20
LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"  # its own limit, a thousand, since 0.2.6
MOST = 50_000  # values and keys; a full country sheet has about two thousand
Keys = tuple[str | int, ...]
WHOLE = re.compile(r"[-+]?[0-9]{1,15}\Z")
LITERALS = {"true": True, "false": False, "null": None, "~": None, "": None}
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        where = " ".join(str(key + 1) if isinstance(key, int) else key for key in keys)
        return Problem(
            file=self.file,
            line=self.line(keys),
            where=where,
            message=message,
            hint=hint,
            fatal=fatal,
        )


def read_file(path: str) -> Document:
    """Read a YAML or JSON file; "-" is standard input. Raises Unreadable."""
    name = t("standard input") if path == "-" else path
    return read_text(name, decode(name, read_bytes(path)))


def read_bytes(path: str) -> bytes:
    """A file's bytes, at most LARGEST of them. Raises Unreadable."""
    if path == "-":
        return within_limit(t("standard input"), sys.stdin.buffer.read(LARGEST + 1))
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
        return within_limit(path, stream.read(LARGEST + 1))


def within_limit(file: str, content: bytes) -> bytes:
    if len(content) > LARGEST:
        message = t("is larger than {size} MB", size=LARGEST // 1_000_000)
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
    """Read JSON when the text starts like it, else YAML. Raises Unreadable."""
    if text.lstrip().startswith("{"):
        try:
            return read_json(file, text)
        except Unreadable as unreadable:
            if Path(file).suffix == ".json":
                raise
            try:
                return read_yaml(file, text)
            except Unreadable:
                raise unreadable from None
    return read_yaml(file, text)


def read_json(file: str, text: str) -> Document:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        unique = dict(found)
        if len(unique) < len(found):
            key = next(key for key, n in Counter(key for key, _ in found).items() if n > 1)
            raise Unreadable(double_key(file, line_of_second(text, key), key))
        return unique

    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        message = t("is not JSON: {reason}", reason=error.msg)
        raise Unreadable(Problem(file=file, line=error.lineno, message=message)) from None
    except RecursionError:
        raise Unreadable(too_deep(file, None)) from None
    except ValueError:
        message = t("holds a number that is too long")
        raise Unreadable(Problem(file=file, message=message)) from None
    try:
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        message = t("holds half a character (a lone surrogate, \\ud800 to \\udfff)")
        raise Unreadable(Problem(file=file, message=message)) from None
    except RecursionError:
        raise Unreadable(too_deep(file, None)) from None
    deep, many = extent(data)
    if deep > DEEPEST:
        raise Unreadable(too_deep(file, None))
    if many > MOST:
        raise Unreadable(too_many(file))
    return Document(file, data, lambda: lines_of(file, text))


def extent(data: Any) -> tuple[int, int]:
    """How deep lists and mappings are nested, and how many parts there are; not recursive."""
    level, deep, many = [data], 0, 1
    while level := [v for v in level if isinstance(v, dict | list)]:
        level = [v for c in level for v in (c.values() if isinstance(c, dict) else c)]
        deep, many = deep + 1, many + len(level)
    return deep, many


def line_of_second(text: str, key: str) -> int | None:
    found = [match.start() for match in re.finditer(re.escape(json.dumps(key)), text)]
    return text[: found[1]].count("\n") + 1 if len(found) > 1 else None


def lines_of(file: str, text: str) -> dict[Keys, int]:
    """Lines of JSON text, read as the YAML it nearly always is; none where it is not."""
    try:
        lines: dict[Keys, int] = {}
        Reader(file, text, lines).document()
        return lines
    except Unreadable:
        return {}


def read_yaml(file: str, text: str) -> Document:
    lines: dict[Keys, int] = {}
    data = Reader(file, text, lines).document()
    return Document(file, data, lambda: lines)


def double_key(file: str, line: int | None, key: object) -> Problem:
    message, hint = t("the key '{key}' stands twice", key=key), t("Keep one of the two.")
    return Problem(file=file, line=line, message=message, hint=hint)


def too_many(file: str) -> Problem:
    return Problem(file=file, message=t("holds more than {most} values", most=MOST))


def too_deep(file: str, line: int | None) -> Problem:
    message = t("is nested deeper than {deepest} levels", deepest=DEEPEST)
    return Problem(file=file, line=line, message=message)


class Reader:
    """Builds plain data from YAML events, and notes the line of every part in `lines`.

    From events and not from PyYAML's nodes: its C composer crashes on deep nesting.
    """

    def __init__(self, file: str, text: str, lines: dict[Keys, int]) -> None:
        self.file = file
        self.lines = lines
        self.events = self.read_events(text)

    def read_events(self, text: str) -> Iterator[Any]:
        try:
            yield from yaml.parse(text, Loader=Loader)
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else None
            if error.problem == LIBYAML_TOO_DEEP:
                raise Unreadable(too_deep(self.file, line)) from None
            message = t("is not YAML: {reason}", reason=error.problem or error.context)
            raise Unreadable(Problem(file=self.file, line=line, message=message)) from None
        except (yaml.YAMLError, UnicodeError, ValueError) as error:
            reason = str(error).splitlines()[0]
            message = t("is not text that YAML allows: {reason}", reason=reason)
            raise Unreadable(Problem(file=self.file, message=message)) from None

    def document(self) -> Any:
        events = (e for e in self.events if not isinstance(e, yaml.StreamStartEvent))
        if not isinstance(next(events), yaml.DocumentStartEvent):
            raise Unreadable(Problem(file=self.file, message=t("holds no data, only comments")))
        data = self.value(next(events), ())
        next(events)  # the document's end
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.unreadable(after, t("holds more than one YAML document"))
        return data

    def value(self, event: Any, keys: Keys) -> Any:
        self.lines.setdefault(keys, line_of(event))
        if len(self.lines) > MOST:
            raise Unreadable(too_many(self.file))
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            message = t("uses an anchor or alias (& or *)")
            raise self.unreadable(event, message, t("Write it out."))
        if event.tag and event.tag != "!":
            message = t("uses the tag '{tag}'", tag=event.tag)
            raise self.unreadable(event, message, t("Leave tags out."))
        if isinstance(event, yaml.ScalarEvent):
            return plain(event)
        if len(keys) >= DEEPEST:
            raise Unreadable(too_deep(self.file, line_of(event)))
        build = self.mapping if isinstance(event, yaml.MappingStartEvent) else self.sequence
        return build(keys)

    def mapping(self, keys: Keys) -> dict[str, Any]:
        found: dict[str, Any] = {}
        event: Any
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                message = t("uses something other than plain text as a key")
                raise self.unreadable(event, message)
            key = event.value
            line = line_of(event)
            if key in found:
                raise Unreadable(double_key(self.file, line, key))
            self.lines[(*keys, key)] = line
            found[key] = self.value(next(self.events), (*keys, key))
        return found

    def sequence(self, keys: Keys) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.value(event, (*keys, len(found))))
        return found

    def unreadable(self, event: Any, message: str, hint: str = "") -> Unreadable:
        line = line_of(event)
        return Unreadable(Problem(file=self.file, line=line, message=message, hint=hint))


def line_of(event: Any) -> int:
    return int(event.start_mark.line) + 1


def plain(event: yaml.ScalarEvent) -> str | int | bool | None:
    """A scalar as a whole number, true, false, null or text; quoted scalars are text."""
    text: str = event.value
    if event.style:
        return text
    if text in LITERALS:
        return LITERALS[text]
    return int(text) if WHOLE.match(text) else text
