"""Every text people read, in their language: whole sentences with named places.

English stands where it is said; a catalogue says it in another language. The door (command line,
Markdown extension) chooses it with `speaking`. The browser's twin is `mdcheck/web/src/words.js`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations

RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
PLACE = re.compile(r"\{([a-z_]+)\}")
ENGLISH = NullTranslations()  # immutable as we use it
_catalogue: ContextVar[NullTranslations] = ContextVar("catalogue", default=ENGLISH)


def t(message: str, **places: object) -> str:
    """A sentence in the language spoken, its places filled.

    >>> t("{answered} of {asked} questions answered", answered=3, asked=28)
    '3 of 28 questions answered'
    """
    return filled(_catalogue.get().gettext(message), places)


def n(one: str, many: str, count: int, **places: object) -> str:
    """A sentence in the form that a number asks for; `{count}` is the number.

    >>> n("{count} problem", "{count} problems", 1), n("{count} problem", "{count} problems", 3)
    ('1 problem', '3 problems')
    """
    return filled(_catalogue.get().ngettext(one, many, count), {"count": count, **places})


def filled(message: str, places: Mapping[str, object]) -> str:
    """A message with its places filled; what is not a place stays as it is."""
    return PLACE.sub(lambda place: str(places.get(place[1], place[0])), message)


def percent(tenths: int | None) -> str:
    """Tenths of a percent as people write them in the language spoken.

    >>> percent(667), percent(1000), percent(None)
    ('66.7', '100.0', '–')
    """
    if tenths is None:
        return "–"
    return t("{whole}.{tenth}", whole=tenths // 10, tenth=tenths % 10)


def numbered(number: int, question: str, sector: str = "") -> str:
    """A question with the number it has in its checklist, and with its sector among several.

    >>> numbered(14, "Who pays?"), numbered(14, "Who pays?", "Health services")
    ('14. Who pays?', 'Health services 14. Who pays?')
    """
    if sector:
        places = {"sector": sector, "number": number, "question": question}
        return t("{sector} {number}. {question}", **places)
    return t("{number}. {question}", number=number, question=question)


@contextmanager
def speaking(catalogue: NullTranslations) -> Iterator[None]:
    """Say everything inside in the language of this catalogue."""
    token = _catalogue.set(catalogue)
    try:
        yield
    finally:
        _catalogue.reset(token)


def catalogue() -> NullTranslations:
    """The catalogue of the language spoken now."""
    return _catalogue.get()


def language() -> str:
    """The code of the language spoken now."""
    return str(_catalogue.get().info().get("language", "en"))


def direction() -> str:
    """Where lines of the language spoken now begin: "ltr", from the left, or "rtl"."""
    return "rtl" if language() in RIGHT_TO_LEFT else "ltr"
