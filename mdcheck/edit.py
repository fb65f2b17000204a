"""Change one value in the text of a sheet and leave every other character as it is.

The value's place is found by the marks of the YAML parser, or by reading JSON along its
positions; nothing is written anew. What a text comes to is for the caller to read and compare.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from mdcheck.model import Answer

LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
SPACE = re.compile(r"[ \t\n\r]*")
PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
NOT_PRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # by YAML, though by JSON
BLOCK, FLOW, JSON = "block", "flow", "json"
STEP = 2  # columns that a mapping is set in
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DECODER = json.JSONDecoder(parse_int=str)


class Word(str):
    """A word of the format, such as a level: without quotes in YAML, unlike a person's text."""

    __slots__ = ()


Value = int | str | None | Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where a value stands in a text, and each value in it when it is a mapping."""

    start: int
    end: int  # behind its last character
    key: int = 0  # where its key starts
    column: int = 0  # of its keys
    style: str = ""  # how its keys and values are written; "" when it is no mapping
    entries: Mapping[str, Part] = field(default_factory=dict)


def with_answer(text: str, id: str, before: Answer, after: Answer) -> str:
    """The text of a sheet with an answer changed from what its own entry says.

    Of an entry with keys (`level:`, `note:`) only those that differ are touched.
    """
    entry = outline(text).entries.get("answers", Part(start=0, end=0)).entries.get(id)
    if entry is None or not entry.style:
        return with_value(text, ("answers", id), written(after))
    old, new = said(before), said(after)
    for key in new:
        if new[key] != old[key]:
            text = with_value(text, ("answers", id, key), new[key])
    return text


def with_value(text: str, keys: Sequence[str], value: Value) -> str:
    """The text with the value that these keys lead to; what is missing on the way is added."""
    at = within = outline(text)
    for n, key in enumerate(keys):
        if key not in at.entries:
            rest = nested(keys[n + 1 :], value)
            return added(text, within, at, key, rest)
        within, at = at, at.entries[key]
    return replaced(text, within, at, value)


def said(answer: Answer) -> dict[str, Value]:
    """An answer by the keys of its long form; None for what it does not say."""
    return {
        "level": Word(answer.level) if isinstance(answer.level, str) else answer.level,
        "note": answer.note or None,
        "evidence": Word(answer.evidence) if answer.evidence else None,
        "reference": answer.reference or None,
        "by": answer.by or None,
    }


def written(answer: Answer) -> Value:
    """An answer as a sheet writes it: its level alone when there is nothing more to say.

    >>> written(Answer(level=2)), written(Answer(level=2, note="Two wards closed."))
    (2, {'level': 2, 'note': 'Two wards closed.'})
    """
    keys = {key: value for key, value in said(answer).items() if value is not None}
    return keys if keys.keys() - {"level"} else keys.get("level")


def nested(keys: Sequence[str], value: Value) -> Value:
    return {keys[0]: nested(keys[1:], value)} if keys else value


def outline(text: str) -> Part:
    """Where each value of a sheet stands. The text is one that the strict reader has read."""
    try:
        json.loads(text, parse_int=str)
    except ValueError:
        return yaml_part(text, yaml.compose(text, Loader))
    return json_part(text, skip(text, 0))


def yaml_part(text: str, node: Any, key: int = 0) -> Part:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return Part(start=start, end=end_of_scalar(text, node), key=key)
    style = FLOW if node.flow_style else BLOCK
    if isinstance(node, yaml.SequenceNode):
        end = end if style == FLOW else yaml_part(text, node.value[-1]).end
        return Part(start=start, end=end, key=key)
    entries = {k.value: yaml_part(text, value, k.start_mark.index) for k, value in node.value}
    if style == BLOCK:  # the parser lets it end behind the comments that follow
        end = list(entries.values())[-1].end
    return Part(
        start=start,
        end=end,
        key=key,
        column=node.start_mark.column,
        style=style,
        entries=entries,
    )


def end_of_scalar(text: str, node: Any) -> int:
    """Behind its last character; blank lines below a text in block style stay out of it."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style not in ("|", ">"):
        return int(end)
    head = text[start : end_of_line(text, start)].split("#")[0]
    return int(end) if "+" in head else start + len(text[start:end].rstrip())


def json_part(text: str, start: int, key: int = 0) -> Part:
    if text[start] != "{":
        return Part(start=start, end=DECODER.raw_decode(text, start)[1], key=key)
    entries: dict[str, Part] = {}
    at = skip(text, start + 1)
    while text[at] != "}":
        name, end = DECODER.raw_decode(text, at)
        value = skip(text, skip(text, end) + 1)
        entries[name] = json_part(text, value, at)
        at = skip(text, entries[name].end)
        at = skip(text, at + 1) if text[at] == "," else at
    return Part(start=start, end=at + 1, key=key, style=JSON, entries=entries)


def skip(text: str, at: int) -> int:
    """The first place from here that is not white space."""
    found = SPACE.match(text, at)
    return found.end() if found else at


def replaced(text: str, within: Part, at: Part, value: Value) -> str:
    """The text with another value in a place, its comment still behind it."""
    before, after = text[: at.start], text[at.end :]
    if within.style == BLOCK and isinstance(value, Mapping):
        before = before.rstrip(" \t")
        lines = block_lines(value, within.column + STEP)
        return with_lines(before + after, len(before), lines)
    gap = "" if at.start < at.end or before[-1:].isspace() else " "
    return before + gap + on_one_line(value, within.style) + after


def added(text: str, within: Part, to: Part, key: str, value: Value) -> str:
    """The text with one more entry at the end of a mapping, which may be blank or empty."""
    if not to.entries:
        if text[to.start + 1 : to.end - 1].strip() and to.style:  # a comment between the brackets
            entry = f"{key_text(key, to.style)}: {on_one_line(value, to.style)}"
            return text[: to.start + 1] + entry + text[to.start + 1 :]
        return replaced(text, within, to, {key: value})
    last = list(to.entries.values())[-1]
    if to.style == BLOCK:
        return with_lines(text, last.end, block_lines({key: value}, to.column))
    gap = " " if text[last.end - 1] == ":" else ""  # behind a blank value
    entry = f"{key_text(key, to.style)}: {on_one_line(value, to.style)}"
    return f"{text[: last.end]}{gap},{lead_of(text, to)}{entry}{text[last.end :]}"


def lead_of(text: str, mapping: Part) -> str:
    """The space that entries of a mapping on one or more lines begin with: one more does too."""
    last = list(mapping.entries.values())[-1]
    head = text[: last.key].rstrip()
    lead = text[len(head) : last.key]
    alike = head[-1] == "," or (head[-1] == "{" and LINE_END.search(lead))
    return lead if alike else " "


def with_lines(text: str, at: int, lines: Sequence[str]) -> str:
    """The text with lines set in below the one that ends at or holds this place."""
    found = LINE_END.search(text)
    end = found[0] if found else "\n"
    if at and LINE_END.fullmatch(text[at - 1]):
        return text[:at] + "".join(line + end for line in lines) + text[at:]
    at = end_of_line(text, at)
    return text[:at] + "".join(end + line for line in lines) + text[at:]


def end_of_line(text: str, at: int) -> int:
    found = LINE_END.search(text, at)
    return found.start() if found else len(text)


def block_lines(entries: Mapping[str, Value], column: int) -> list[str]:
    """A mapping as lines of YAML."""
    lines: list[str] = []
    for key, value in entries.items():
        head = " " * column + key_text(key, BLOCK) + ":"
        if isinstance(value, Mapping):
            lines += [head, *block_lines(value, column + STEP)]
        else:
            lines.append(f"{head} {on_one_line(value, BLOCK)}".rstrip())
    return lines


def on_one_line(value: Value, style: str) -> str:
    """A value as it stands behind its key."""
    if isinstance(value, Mapping):
        entries = (f"{key_text(k, style)}: {on_one_line(v, style)}" for k, v in value.items())
        return "{" + ", ".join(entries) + "}"
    if value is None:
        return "" if style == BLOCK else "null"
    if isinstance(value, Word) and style != JSON:
        return value
    return str(value) if isinstance(value, int) else quoted(value)


def key_text(key: str, style: str) -> str:
    return key if style != JSON and PLAIN_KEY.fullmatch(key) else quoted(key)


def quoted(text: str) -> str:
    r"""A text in quotes, the same for JSON and YAML: nothing in it is taken for anything else.

    >>> print(quoted('"Yes": 1.50\u2028'))
    "\"Yes\": 1.50\u2028"
    """
    whole = json.dumps(text, ensure_ascii=False)
    return NOT_PRINTED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", whole)
