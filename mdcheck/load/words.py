"""The catalogue of a language, and content said in it.

English needs none. `xx` is a made-up language in which every text is changed: what stays English
there bypasses the catalogue.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any

from mdcheck.words import ENGLISH, PLACE

EN, PSEUDO = "en", "xx"
LANGUAGES = (EN, PSEUDO)
OPEN, CLOSE = "⟦", "⟧"
ACCENTED = str.maketrans("aeiounAEIOUN", "áéíóúñÁÉÍÓÚÑ")

# The keys of content files whose values people read; all else is ids, numbers and sources.
TEXTS = frozenset(
    (
        *("title", "text", "help", "next", "summary", "meaning", "name", "anchors", "points"),
        *("done", "outcome", "lesson", "watch", "indicators", "scope", "what", "holder", "body"),
        *("term", "years", "partners", "short", "plural", "also", "dated", "said", "baseline"),
        *("lead", "legal", "steps", "needs"),
    )
)


NAMES = frozenset(("countries", "regions", "retired"))


class Pseudo(NullTranslations):
    """Every text longer and marked, its places kept."""

    def info(self) -> dict[str, str]:
        return {"language": PSEUDO}

    def gettext(self, message: str) -> str:
        pieces = PLACE.split(message)
        pieces[::2] = [piece.translate(ACCENTED) for piece in pieces[::2]]
        pieces[1::2] = [f"{{{place}}}" for place in pieces[1::2]]
        return f"{OPEN}{''.join(pieces)}~{CLOSE}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


def catalogue(language: str) -> NullTranslations:
    """The catalogue of a language. Raises KeyError for one that there is not."""
    return {EN: ENGLISH, PSEUDO: Pseudo()}[language]


def translated(data: Any, words: NullTranslations, context: str = "") -> Any:
    """Content in another language: the same data, its texts as the catalogue says them.

    The context of a text is the id of what it belongs to.
    """
    if words is ENGLISH:
        return data
    if isinstance(data, list):
        return [translated(one, words, context) for one in data]
    if not isinstance(data, dict):
        return data
    inner = str(data.get("id", context))
    return {
        key: said(value, words, inner) if is_read(key, value) else translated(value, words, inner)
        for key, value in data.items()
    }


def is_read(key: str, value: Any) -> bool:
    """Whether people read what stands under a key: a text, or names by their codes."""
    return key in TEXTS or (key in NAMES and isinstance(value, dict))


def said(value: Any, words: NullTranslations, context: str) -> Any:
    """A text, or texts in a list or by their codes, in another language."""
    if isinstance(value, str):
        return words.pgettext(context, value)
    if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return {code: words.pgettext(code, name) for code, name in value.items()}
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return [words.pgettext(context, one) for one in value]
    return translated(value, words, context)
