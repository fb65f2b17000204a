"""Suggest the word that was probably meant, and say what stands there instead."""

from __future__ import annotations

import json
from collections.abc import Iterable

from mdcheck.words import t

LONGEST_WORD = 100  # what is longer is no slip of the pen, and slow to compare


def near_miss(word: object, known: Iterable[str]) -> str:
    """ "Did you mean 'pressure'?" when a known word is close, else the few there are, else nothing.

    >>> near_miss("presure", ["pressure", "potential"])
    "Did you mean 'pressure'?"
    >>> near_miss("x", ["full", "quick"])
    'Use full or quick.'
    """
    from difflib import get_close_matches

    names = list(known)
    if isinstance(word, str) and len(word) <= LONGEST_WORD:
        for close in get_close_matches(word, names, n=1):
            return t("Did you mean '{word}'?", word=close)
    return one_of(names) if len(names) <= 12 else ""


def one_of(names: list[str]) -> str:
    """All the words there are, as a sentence."""
    if len(names) < 2:
        return t("Use {word}.", word=names[0]) if names else ""
    return t("Use {words} or {last}.", words=", ".join(names[:-1]), last=names[-1])


def short(value: object) -> str:
    """A value as a person wrote it, cut where it is long; what is nested is only named.

    >>> short("5 %"), short(True), short([1])
    ("'5 %'", 'true', 'a list')
    """
    if isinstance(value, dict | list):
        return kind_of(value)
    text = repr(value) if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def kind_of(value: object) -> str:
    """What a value is, in words."""
    kinds = (
        (bool, t("true or false")),
        (dict, t("keys with values")),
        (list, t("a list")),
        (str, t("text")),
        (int, t("a number")),
    )
    return next((words for kind, words in kinds if isinstance(value, kind)), t("nothing"))
