"""What the workbook to answer in is made of: what its cells are called, and the words in them.

`mdcheck/data/workbook/` writes it, `workbook.py` beside this reads it. Each table has a column of
ids, so that rows, columns and sheets may come in any order; what other cells say is a word of a
list, and the lists are in the file, whatever its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mdcheck.model import FULL, QUICK, Content, Group, Term
from mdcheck.words import t

MARK = "mdcheck-workbook/1"  # in the first cell of the sheet with the lists
ID = "id"  # what the column of ids is called, in every language
HEAD, GOAL, KEPT = "sheet/", "goal/", "kept/"  # how the ids of rows begin that are no item's
PROFILE = "profile/"
OTHER = "json/"  # and a key of a sheet that has no table here, and the number of its piece
FIELDS = ("title", "date", "respondent", "constituency", "scope", "content_version")
LONGEST_CELL = 32_767  # units of UTF-16 that a cell holds
NOT_ANSWERED = "none"  # said of an id that no checklist has, and that has no answer
NAMES = re.compile(r'\s*(?:(")((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]+))[;\n]?')

Words = Mapping[str, Mapping[str, str]]
"""By list, the word of each id."""


def words(content: Content) -> Words:
    """The lists, in the order in which people choose from them."""
    method = content.method
    return {
        "column": {
            ID: ID,
            "level": t("Answer"),
            "note": t("Note"),
            "evidence": t("Evidence"),
            "reference": t("Reference"),
            "by": t("Answered by"),
            "title": t("Goal"),
            "sectors": t("Sectors"),
            **titles(method.criteria),
        },
        "answer": {**titles((*method.levels, *method.states)), NOT_ANSWERED: t("Not answered")},
        "evidence": titles(method.evidence),
        "constituency": titles(method.constituencies),
        "scope": {FULL: t("All questions"), QUICK: t("Short list")},
        "profile": {"yes": t("Yes"), "no": t("No")},
        "sector": {sector.id: sector.title for sector in content.sectors},
    }


def titles(terms: Iterable[Term | Group]) -> dict[str, str]:
    return {str(term.id): term.title for term in terms}


def units(text: str) -> int:
    """How much of a cell a text takes.

    >>> units("aé"), units("😀")
    (2, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def joined(names: Iterable[str]) -> str:
    """Several names in one cell; one that could not be told apart stands in quotes.

    >>> joined(["Health services", "a;b"])
    'Health services; "a;b"'
    """
    return "; ".join(quoted(name) for name in names)


def quoted(name: str) -> str:
    is_plain = name and name == name.strip() and not set(name) & set(';"\n')
    return name if is_plain else '"' + name.replace('"', '""') + '"'


def split(text: str) -> list[str]:
    """The names in a cell.

    >>> split('Health services; "a;b"')
    ['Health services', 'a;b']
    """
    found = NAMES.findall(text)
    return [
        quote.replace('""', '"') if is_quoted else plain.strip()
        for is_quoted, quote, plain in found
        if is_quoted or plain.strip()
    ]


def plain(text: str) -> str:
    """A word as it is compared: without spaces around it, as the formulas of the workbook do.

    >>> plain(" Do  not know ")
    'do not know'
    """
    return " ".join(part for part in text.split(" ") if part).lower()
