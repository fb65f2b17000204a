"""Suggest the word that was probably meant, and say what stands there instead."""

from __future__ import annotations

from collections.abc import Iterable

from mdcheck.words import t


def near_miss(word: object, known: Iterable[str]) -> str:
    """ "Did you mean 'pressure'?" when a known word is close, else the few there are, else nothing.

    >>> near_miss("presure", ["pressure", "potential"])
    "Did you mean 'pressure'?"
    >>> near_miss("x", ["full", "quick"])
    'Use full or quick.'
    """
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(str(word), names, n=1)
    if close:
        return t("Did you mean '{word}'?", word=close[0])
    return one_of(names) if len(names) <= 12 else ""


def one_of(names: list[str]) -> str:
    """All the words there are, as a sentence."""
    if len(names) < 2:
        return t("Use {word}.", word=names[0]) if names else ""
    return t("Use {words} or {last}.", words=", ".join(names[:-1]), last=names[-1])


def short(value: object) -> str:
    """A value as a person wrote it, cut where it is long."""
    text = repr(value)
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
