"""Write a sheet or a workshop in the other syntax: same keys, same order, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mdcheck.data.json import written as as_json
from mdcheck.data.yaml import written as as_yaml
from mdcheck.load.sheet import LEVELS
from mdcheck.load.strict import comments, decode, read_bytes, read_text
from mdcheck.load.workshop import build_either
from mdcheck.model import Content, Problem
from mdcheck.save import write_new
from mdcheck.words import n, t


def json_text(data: Any) -> str:
    return f"{as_json(data)}\n"


WRITERS: dict[str, Callable[[Any], str]] = {
    ".yaml": as_yaml,
    ".yml": as_yaml,
    ".json": json_text,
}


def convert(source: str, target: Path, content: Content) -> list[Problem]:
    """Write a file, "-" for standard input, into a new one by its ending; what was odd about it.

    Raises Unreadable with all problems, KeyError for another ending, OSError and FileExistsError.
    """
    write = WRITERS[target.suffix.lower()]
    name = t("standard input") if source == "-" else source
    text = decode(name, read_bytes(source))
    document = read_text(name, text)
    _, notices = build_either(document, content)
    write_new(target, write(numbered(document.data)))
    return [*notices, *left_out(name, comments(text))]


def left_out(file: str, count: int) -> list[Problem]:
    """What is said of comments, which are no data."""
    if not count:
        return []
    message = n(
        "{count} comment is left out: it stands in this file only",
        "{count} comments are left out: they stand in this file only",
        count,
    )
    return [Problem(file=file, message=message, hint=t("Keep it too."), fatal=False)]


def numbered(data: Any) -> Any:
    """The same data, each level that is written as a word as the number that it means."""
    if data.get("sheets"):
        data = {**data, "sheets": [numbered(sheet) for sheet in data["sheets"]]}
    parts = [part for part in ("answers", "agreed") if data.get(part)]
    return {**data, **{part: {id: level(one) for id, one in data[part].items()} for part in parts}}


def level(entry: Any) -> Any:
    """An answer with its level as a number, whether it stands alone or among other keys."""
    if isinstance(entry, dict):
        return {**entry, "level": level(entry["level"])} if "level" in entry else entry
    return LEVELS[entry.lower()] if isinstance(entry, str) else entry
