"""Put raw HTML into a page, with links that the site generator makes right.

Raw HTML is what a page of a hundred entries needs: a generator takes far longer over elements.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable
from posixpath import dirname, join, normpath

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

AFTER_LINKS = -1  # MkDocs makes links right at priority 0
ASKED = "mdcheck-asked"
PAGE = re.compile(r'href="([^":#]+\.md)')
FILE = re.compile(r'href="([^":#!]*)!([^"]+)"')  # a page, and a file as seen from there
Parts = Iterable[etree.Element | str]  # elements for the table of contents and links, or raw HTML


def fill(md: Markdown, holder: etree.Element, parts: Parts, deep: int = 1) -> None:
    """Put elements into the page as they are, and raw HTML where Markdown leaves it alone.

    Raw HTML links to pages of the docs, as `href="../sectors/health.md#..."`. Whether a page
    becomes a folder or a file is the generator's affair: it gets one link to each, for `Links`.
    The page lies so many folders `deep`; our links are those of a page that lies in one.
    """
    pages: set[str] = set()
    raw = ""
    for part in parts:
        if isinstance(part, str):
            raw += part
            continue
        put_raw(md, holder, raw, pages)
        holder.append(part)
        raw = ""
    put_raw(md, holder, raw, pages)
    asked = etree.SubElement(holder, "p", {"class": ASKED})
    for page in sorted(pages):
        seen = {"href": seen_from(page, deep)}
        etree.SubElement(asked, "a", seen).text = AtomicString(page)


def seen_from(page: str, deep: int) -> str:
    """A link of a page that lies in one folder, as one that lies deeper or not as deep has it.

    >>> [seen_from("../sectors/health.md", deep) for deep in range(3)]
    ['sectors/health.md', '../sectors/health.md', '../../sectors/health.md']
    """
    return "../" * deep + page.removeprefix("../")


def put_raw(md: Markdown, holder: etree.Element, raw: str, pages: set[str]) -> None:
    """Keep raw HTML aside, and note the pages it links to."""
    if raw:
        etree.SubElement(holder, "p").text = md.htmlStash.store(raw)
        pages.update(PAGE.findall(raw))


class Links(Treeprocessor):
    """Puts what the generator made of the links to pages into the raw HTML."""

    def run(self, root: etree.Element) -> None:
        made: dict[str | None, str] = {}
        for holder in root.iter("div"):
            for asked in holder.findall(f"p[@class='{ASKED}']"):
                made.update((link.text, link.get("href", "")) for link in asked)
                holder.remove(asked)
        stash = self.md.htmlStash.rawHtmlBlocks if made else []
        for n, raw in enumerate(stash):
            if isinstance(raw, str):
                made_right = PAGE.sub(lambda link: f'href="{made.get(link[1], link[1])}', raw)
                stash[n] = FILE.sub(beside, made_right)


def beside(link: re.Match[str]) -> str:
    """A link to a file, by way of a page whose address the generator made.

    >>> beside(FILE.search('href="../../toolkit/!../assets/a.xlsx"'))
    'href="../../assets/a.xlsx"'
    >>> beside(FILE.search('href="index.html!../assets/a.xlsx"'))
    'href="../assets/a.xlsx"'
    """
    page, file = link[1], link[2]
    return f'href="{normpath(join(dirname(page), file))}"'
