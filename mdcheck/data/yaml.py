"""Write plain data as YAML that our strict reader reads back the same, and people like to read.

Texts of several lines stand as they are; whatever could be taken for something else is in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mdcheck.edit import NOT_PRINTED, quoted

STEP = "  "
SIMPLE_KEY = 200  # signs of a key on one line; YAML allows a thousand, with quotes and escapes
KEY = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,99}")
WORD = re.compile(r"[^\W\d_][\w-]*")  # a word that can stand in brackets too
PLAIN = re.compile(r"[^\W\d_][\w .,;()/+%&'-]*(?<! )|\d{4}-\d\d-\d\d")
LITERAL = re.compile("(?![ \n])[^\x00-\x09\x0b-\x1f\ud800-\udfff]*[^\x00-\x1f ]\n?")
NOTHING = ("true", "false", "null")
LONGEST = 120  # signs of a text without quotes


def written(data: Any) -> str:
    r"""A mapping as YAML in blocks.

    >>> print(written({"answers": {"a.b": 2, "a.c": {"note": "One\nTwo"}}}), end="")
    answers:
      a.b: 2
      a.c:
        note: |-
          One
          Two
    """
    return "".join(f"{line}\n" for line in block(data, "")) if data else "{}\n"


def block(data: Any, indent: str) -> Iterator[str]:
    """The lines of a mapping or a list that is not empty."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from entry(f"{indent}{key_text(key, indent)}:", value, indent)
    else:
        for value in data:
            yield from element(value, indent)


def entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """A key and its value, on as many lines as that takes."""
    if is_block(value):
        yield head
        yield from block(value, indent + STEP)
    else:
        first, *rest = scalar(value, indent + STEP).split("\n")
        yield f"{head} {first}".rstrip(" ")
        yield from rest


def element(value: Any, indent: str) -> Iterator[str]:
    """One element of a list; what is in it is indented behind its dash."""
    if not is_block(value):
        yield from entry(f"{indent}-", value, indent)
        return
    first, *rest = block(value, indent + STEP)
    yield f"{indent}- {first.removeprefix(indent + STEP)}"
    yield from rest


def is_block(value: Any) -> bool:
    """Whether a value takes lines of its own: not what is empty, nor a list of words."""
    if isinstance(value, list):
        return not all(isinstance(one, str) and is_word(one) for one in value)
    return isinstance(value, dict) and bool(value)


def key_text(key: str, indent: str) -> str:
    if KEY.fullmatch(key):
        return key
    text = quoted(key)
    return text if len(text) <= SIMPLE_KEY else f"? {text}\n{indent}"


def scalar(value: Any, indent: str) -> str:
    """A value that is no block: a text of several lines begins behind its key and goes on below."""
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    if isinstance(value, dict):
        return "{}"
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else text_of(value, indent)


def text_of(text: str, indent: str) -> str:
    if "\n" in text and LITERAL.fullmatch(text) and not NOT_PRINTED.search(text):
        lines = text.removesuffix("\n").split("\n")
        head = "|" if text.endswith("\n") else "|-"
        return "\n".join([head, *(f"{indent}{line}" if line else "" for line in lines)])
    is_plain = PLAIN.fullmatch(text) and text not in NOTHING and len(text) <= LONGEST
    return text if is_plain else quoted(text)


def is_word(text: str) -> bool:
    return bool(WORD.fullmatch(text)) and text not in NOTHING
