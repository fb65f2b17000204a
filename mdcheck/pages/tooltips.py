"""Mark the first use of each glossary term on a page, so that its meaning shows on hover."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from html import escape

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

SKIPPED = {"h1", "h2", "h3", "h4", "a", "code", "pre", "abbr", "dt", "script", "style", "label"}
BLOCK = "mdcheck-block"  # what our blocks put into a page is left as it is
AFTER_INLINE = 7  # the priority of Python-Markdown's own abbreviations


class Terms:
    """The terms of a glossary and their meanings, and a pattern that finds them in a text."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self.meanings = {
            name if name.isupper() else small(name): meaning for name, meaning in meanings.items()
        }
        starts: dict[str, list[str]] = {}
        for name in sorted(meanings, key=len, reverse=True):
            rest = re.escape(name[1:]).replace(r"\ ", r"\s+")  # may be broken over two lines
            starts.setdefault(start(name), []).append(rest)
        found = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in starts.items())
        self.pattern = re.compile(rf"\b(?:{found})\b" if found else r"(?!)")

    def meaning(self, term: str) -> str:
        """The meaning of a term as a text has it, with a capital or without, broken or not."""
        term = " ".join(term.split())
        return self.meanings.get(term) or self.meanings[small(term)]


class Tooltips(Treeprocessor):
    """Wraps the first use of a term in `<abbr title="...">`; later ones stay plain."""

    def __init__(self, md: Markdown, terms: Terms) -> None:
        super().__init__(md)
        self.terms = terms
        self.seen: set[str] = set()

    def run(self, root: etree.Element) -> None:
        self.seen = set()
        self.visit(root)

    def visit(self, element: etree.Element) -> None:
        """Go through an element in reading order: its text, then each child and what follows it."""
        if element.tag in SKIPPED or element.get("class") == BLOCK:
            return
        self.mark(element, None)
        for child in list(element):
            self.visit(child)
            self.mark(element, child)

    def mark(self, parent: etree.Element, after: etree.Element | None) -> None:
        """Mark terms in the text at the start of an element, or behind one of its children."""
        text = parent.text if after is None else after.tail
        if not text or text.isspace() or isinstance(text, AtomicString):
            return
        pieces = self.pieces(text)
        if len(pieces) == 1:
            return
        at = 0 if after is None else list(parent).index(after) + 1
        if after is None:
            parent.text = pieces[0]
        else:
            after.tail = pieces[0]
        for offset, (term, tail) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True)):
            abbr = etree.Element("abbr", {"title": as_title(self.terms.meaning(term))})
            abbr.text, abbr.tail = AtomicString(term), tail
            parent.insert(at + offset, abbr)

    def pieces(self, text: str) -> list[str]:
        """Text, term, text, term ... text, for each term that is new on this page."""
        found, end = [], 0
        for match in self.terms.pattern.finditer(text):
            meaning = self.terms.meaning(match[0])
            if meaning not in self.seen:
                self.seen.add(meaning)
                found += [text[end : match.start()], match[0]]
                end = match.end()
        return [*found, text[end:]]


def as_title(meaning: str) -> str:
    """A meaning as a title. Material draws a title as HTML, and Markdown takes `&lt;` for `<`:
    it is escaped for both, so that no meaning begins a tag.
    """
    return escape(escape(meaning, quote=False), quote=False)


def start(name: str) -> str:
    """How a name may begin in a text: an abbreviation as it is, a word with either first letter."""
    if name.isupper() or not name[0].isalpha():
        return re.escape(name[0])
    letters = {name[0], name[0].upper(), name[0].lower()}
    return f"[{''.join(sorted(one for one in letters if small(one) == small(name[0])))}]"


def small(name: str) -> str:
    """A name with a small letter first, where that is one letter: not so in Turkish İ."""
    first = name[0].lower()
    return first + name[1:] if len(first) == 1 else name
