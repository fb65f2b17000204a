"""Take the parts of a document that a person wrote, strictly; gather all problems on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mdcheck.limits import LONGEST, excess
from mdcheck.load.near import kind_of, near_miss, short
from mdcheck.load.strict import Document, Keys
from mdcheck.model import Problem
from mdcheck.words import t

GUESSES = 50  # suggest what was meant so many times, then only say what is wrong


class Reading:
    """One reading of one document; places are given by their keys, below those of `within`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.guesses = 0
        self.within: Keys = ()

    def wrong(self, keys: Keys, message: str, hint: str = "") -> None:
        self.problems.append(self.document.problem((*self.within, *keys), message, hint))

    def notice(self, keys: Keys, message: str, hint: str = "") -> None:
        self.problems.append(
            self.document.problem((*self.within, *keys), message, hint, fatal=False)
        )

    def format(self, data: Mapping[str, Any], format: str) -> None:
        """See to it that a file says what it is."""
        if "format" not in data:
            hint = t("Begin with 'format: {format}'.", format=format)
            self.wrong((), t("the key '{key}' is missing", key="format"), hint)
        elif data["format"] != format:
            message = t("unknown format {value}", value=short(data["format"]))
            self.wrong(("format",), message, t("Use {word}.", word=format))

    def guess(self, word: object, known: Iterable[str]) -> str:
        """What was probably meant."""
        self.guesses += 1
        return near_miss(word, known) if self.guesses <= GUESSES else ""

    def mapping(self, keys: Keys, value: Any, known: Iterable[str] = ()) -> Mapping[str, Any]:
        """A mapping with none but the known keys; an empty one where there is none."""
        if value is None and keys:
            return {}
        if not isinstance(value, dict):
            self.wrong(keys, t("expected keys with values, found {kind}", kind=kind_of(value)))
            return {}
        names = list(known)
        for key in value:
            if names and key not in names:
                self.wrong((*keys, key), t("unknown key"), self.guess(key, names))
        return value

    def text(self, keys: Keys, data: Mapping[str, Any]) -> str:
        value = data.get(str(keys[-1]))
        if value is None:
            return ""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)  # a title or note that is only a number
        if not isinstance(value, str):
            message = t("expected text, found {kind}", kind=kind_of(value))
            self.wrong(keys, message, t("Put it in quotes."))
            return ""
        if excess(str(keys[-1]), value):
            most = LONGEST[str(keys[-1])]
            message = t("is longer than {most} characters; all of it is kept", most=most)
            self.notice(keys, message, t("Shorten it when you change it."))
        return value

    def choice(self, keys: Keys, data: Mapping[str, Any], known: tuple[str, ...]) -> str:
        value = data.get(str(keys[-1]))
        if value is None or value in known:
            return value or ""
        message = t("unknown {key} {value}", key=keys[-1], value=short(value))
        self.wrong(keys, message, self.guess(value, known))
        return ""

    def date(self, keys: Keys, data: Mapping[str, Any]) -> str:
        value = data.get(str(keys[-1]))
        if value is None or value == "":
            return ""
        if is_date(value):
            return str(value)
        message = t("{value} is not a date", value=short(value))
        self.wrong(keys, message, t("Write it as 2026-11-22."))
        return ""

    def sequence(self, keys: Keys, value: Any) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(keys, t("expected a list, found {kind}", kind=kind_of(value)))
            return []
        return value


def is_date(value: object) -> bool:
    """Whether it is YYYY-MM-DD; other forms of ISO 8601, such as weeks, are not the format's."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
