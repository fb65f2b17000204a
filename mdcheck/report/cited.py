"""Say where something stands in the sources, as a reader would look it up.

`mdcheck/web/src/report/cited.js` has the same functions in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mdcheck.words import t

CONVENED = "0"  # the group that names whom to convene, before the questions


def cited(sources: Iterable[str], documents: Mapping[str, str]) -> str:
    """Some places in the sources in one line, each once."""
    return "; ".join(dict.fromkeys(place_in_words(source, documents) for source in sources))


def place_in_words(source: str, documents: Mapping[str, str]) -> str:
    """A unit of the sources as a reader would look it up; a document by its short title.

    >>> place_in_words("C5.3.8", {}), place_in_words("3.5.l16", {}), place_in_words("2.1.3.c2", {})
    ('Annex C5, group 3, question 8', 'section 3.5', 'section 2.1.3')
    """
    if re.match(r"C[0-9]", source):
        return question_in_words(*source.split(".", 2))
    if re.match(r"[0-9]", source):
        return t("section {section}", section=re.split(r"\.[a-z]", source)[0])
    if source[0] in "ABD" and "." in source:
        return t("Annex {annex}", annex=source)
    return documents.get(source, source)


def question_in_words(annex: str, group: str = "", question: str = "") -> str:
    """A place in Annex C, as deep as it is told."""
    places = {"annex": annex, "group": group, "question": question}
    if group == CONVENED:
        return t("Annex {annex}", annex=annex)
    if question:
        return t("Annex {annex}, group {group}, question {question}", **places)
    return t("Annex {annex}, group {group}", **places) if group else t("Annex {annex}", **places)
