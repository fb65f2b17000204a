"""Write files whole or not at all, and put one answer into a sheet without touching the rest."""

from __future__ import annotations

import json
import os
import tempfile
from abc import ABC, abstractmethod
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

from mdcheck.load.strict import Unreadable, decode, read_text, within_limit
from mdcheck.model import Answer, Level, Problem
from mdcheck.words import t


def write_whole(path: Path, text: str) -> None:
    """Replace a file by new text in one step, or leave it as it is. Raises OSError.

    The text goes to a temporary file beside the target first; a link is followed, and the
    file keeps its permissions.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileNotFoundError):  # somebody moved it away; what was answered is kept
            Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet, or leave none. Raises FileExistsError and OSError."""
    with path.open("x", encoding="utf-8", newline="") as stream:
        try:
            stream.write(text)
            stream.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise


class SheetFile(ABC):
    """A sheet on disk that takes one answer at a time and keeps all else as it was."""

    def put(self, id: str, answer: Answer) -> None:
        """Set an answer and save the file. Raises OSError; the file is then as before."""
        self.set("answers", id, short_form(answer))

    def put_profile(self, key: str, value: str) -> None:
        """Set a line of the profile and save the file. Raises OSError as above."""
        self.set("profile", key, value)

    @abstractmethod
    def set(self, part: str, key: str, value: Any) -> None:
        """Set one entry of a part of the sheet and save the file."""


def open_sheet(path: Path) -> SheetFile:
    """The sheet at a path, to be changed: JSON when it is that, else YAML. Raises Unreadable."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        return JsonSheet(path, text)
    except json.JSONDecodeError:
        return YamlSheet(path, text)


class JsonSheet(SheetFile):
    """A JSON sheet, written with two spaces of indent as the browser writes it."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.data: dict[str, Any] = json.loads(text)

    def set(self, part: str, key: str, value: Any) -> None:
        self.data[part] = with_entry(self.data.get(part), key, value)
        save_readable(self.path, json.dumps(self.data, ensure_ascii=False, indent=2) + "\n")


class YamlSheet(SheetFile):
    """A YAML sheet; its comments and the order of its lines are kept."""

    def __init__(self, path: Path, text: str) -> None:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        self.path = path
        self.yaml = YAML()
        self.yaml.preserve_quotes = True
        self.yaml.width = 100
        try:
            self.data = self.yaml.load(text)
        except YAMLError as error:
            reason = str(error).splitlines()[0]
            message = t("cannot be changed without losing its comments: {reason}", reason=reason)
            hint = t("Fill it in an editor, or start from 'mdcheck new'.")
            raise Unreadable(Problem(file=str(path), message=message, hint=hint)) from None

    def set(self, part: str, key: str, value: Any) -> None:
        self.data[part] = with_entry(self.data.get(part), key, value)
        out = StringIO()
        self.yaml.dump(self.data, out)
        save_readable(self.path, out.getvalue())


def with_entry(entries: Any, key: str, value: Any) -> Any:
    """A part of a sheet with one entry set, in place."""
    entries = {} if entries is None else entries
    entries[key] = value
    return entries


def short_form(answer: Answer) -> Level | dict[str, Level]:
    """An answer as a sheet writes it: its level alone when there is nothing more to say."""
    parts = {
        "note": answer.note,
        "evidence": answer.evidence,
        "reference": answer.reference,
        "by": answer.by,
    }
    said = {key: value for key, value in parts.items() if value}
    return {"level": answer.level, **said} if said else answer.level


def save_readable(path: Path, text: str) -> None:
    """Write a sheet only when what would be written can be read again. Raises Unreadable."""
    name, content = str(path), text.encode("utf-8", "surrogatepass")
    read_text(name, decode(name, within_limit(name, content)))
    write_whole(path, text)
