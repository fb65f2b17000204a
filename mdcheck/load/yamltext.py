"""Read YAML text: no surprises of YAML 1.1, no aliases, no tags, no key twice.

With libyaml or without, PyYAML gives the same data; without, it refuses more: tabs inside plain
text, and a plain `?` between brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern
from typing import Any

import yaml

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

LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"  # its own limit, a thousand, since 0.2.6
COMMENT = re.compile(r"#[^\r\n]*")
LITERALS = {"true": True, "false": False, "null": None, "~": None, "": None}


class PurePython(yaml.SafeLoader):
    """PyYAML's own reader, where it has no libyaml: tabs may stand before a comment here too."""

    def scan_to_next_token(self) -> None:
        begun = -1
        while begun < self.index:
            begun = self.index
            super().scan_to_next_token()
            while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
                self.forward()


Loader: Any = getattr(yaml, "CSafeLoader", PurePython)


def read_yaml(file: str, text: str) -> Document:
    """The document that YAML text holds. Raises Unreadable."""
    reader = Reader(file, text)
    document = Document(file, reader.document(), lambda: reader.lines)
    problems = [*reader.doubles, *half_characters(document)]
    if problems:
        raise Unreadable(*problems)
    return document


def comments_of(text: str) -> int:
    """How many comments stand in YAML text that was read; a line of one is one."""
    count, end = 0, 0
    for token in yaml.scan(text, Loader=Loader):
        count += len(COMMENT.findall(text, end, token.start_mark.index))
        end = token.end_mark.index
        if getattr(token, "style", None) in ("|", ">"):
            head = text[token.start_mark.index : end].split("\n", 1)[0]
            count += "#" in head
    return count + len(COMMENT.findall(text, end))


class Reader:
    """Builds plain data from YAML events; notes the line of every part, and keys that stand twice.

    From events and not from PyYAML's nodes: its C composer crashes on deep nesting.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: dict[Keys, int] = {}
        self.doubles: list[Problem] = []
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
        except (yaml.YAMLError, UnicodeError, ValueError, OverflowError) as error:
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
            key = intern(event.value)  # many sheets have the same
            line = line_of(event)
            if key in found:
                self.doubles.append(double_key(self.file, line, key))
            self.lines.setdefault((*keys, key), line)
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
    return number(text)
