"""The foot of a page: what else its subject is called, and when it was last reviewed.

Both stand in the page's front matter, as `also: [SDG, 2030 Agenda]` and `reviewed: 2026-11`. What
else it is called is a heading, since search finds headings: who knows the subject by another name
comes to this page, and sees why.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import click
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mdcheck.load.strict import Unreadable, read_text
from mdcheck.model import Problem
from mdcheck.pages.parts import part
from mdcheck.pages.stash import fill
from mdcheck.words import speaking, t

FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
OURS = re.compile(r"^(also|reviewed):", re.MULTILINE)
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
AFTER_TOOLTIPS = 5  # the foot is no place for them


class Foot(Treeprocessor):
    """Puts the foot under a page; one that is not made of a file has none."""

    def __init__(
        self, md: Markdown, page_of: Callable[[Markdown], Path | None], words: NullTranslations
    ) -> None:
        super().__init__(md)
        self.page_of, self.words = page_of, words

    def run(self, root: etree.Element) -> None:
        page = self.page_of(self.md)
        if not page or not page.is_file():
            return
        with speaking(self.words):
            try:
                drawn = foot_part(page)
            except Unreadable as unreadable:
                raise click.ClickException(str(unreadable)) from None
        if drawn:
            fill(self.md, etree.SubElement(root, "div"), [drawn])


def foot_part(page: Path) -> str:
    """The foot that the front matter of a page asks for. Raises Unreadable."""
    told = front_matter(page)
    also, reviewed = told.get("also") or [], told.get("reviewed") or ""
    if reviewed and not MONTH.fullmatch(str(reviewed)):
        message = t("reviewed: {value} is not a year and a month", value=reviewed)
        raise Unreadable(Problem(file=str(page), message=message, hint=t("Such as 2026-11.")))
    if not isinstance(also, list):
        message = t("also: is not a list of words")
        raise Unreadable(Problem(file=str(page), message=message, hint=t("Such as [SDG, PRSP].")))
    return part("foot", also=[*map(str, also)], reviewed=reviewed) if also or reviewed else ""


def front_matter(page: Path) -> dict[str, Any]:
    """What stands at the head of a page, where it asks for a foot. Raises Unreadable."""
    found = FRONT_MATTER.match(page.read_text(encoding="utf-8-sig"))
    told = read_text(str(page), found[1]).data if found and OURS.search(found[1]) else {}
    return told if isinstance(told, dict) else {}
