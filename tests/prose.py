"""How the pages and the library read: lengths of sentences and lists, hedges, terms that are missing.

Run by `make prose`, or with pages as arguments; tests hold the guidance pages to `TARGETS`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode as Node

from tests.protected import missing

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs/en"
LIBRARY = ROOT / "checklists/library"

GUIDANCE = ("index.md", "understand/", "plan/", "sectors/", "toolkit/", "evidence/", "train/")
LEADS_ON = {"toolkit/index.md", "evidence/index.md", "plan/process.md"}  # to where the terms stand
FEW = 10  # sentences: a page with fewer says nothing by its mean
SHORT, LONG = 6, 28  # words in a sentence
TARGETS = {"mean": (15.0, 18.0), "short": 0.12, "bullets": 5}

HEDGES = re.compile(r"\b(?:may|can|some|often|might|usually)\b", re.IGNORECASE)
ABBREVIATIONS = re.compile(
    r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|cf|vs|ca|approx|no|art|p|pp|ed|eds|vol|fig|"
    r"mr|mrs|ms|dr|prof|st|inc|ltd|jan|feb|aug|sept|oct|nov|dec)|\bU\.[SKN])\.$",
    re.IGNORECASE,
)
END = re.compile(r"(?<=[.!?…])(?P<close>[\"'”’)\]]*)\s+(?=[\"'“‘(\[]*[A-Z0-9])")
UNREAD = frozenset(  # keys of the library that are no prose
    re.findall(
        r"\w+",
        "id title term aliases also abbreviation url source units holder references checked years year"
        " countries code regions region authors publisher lead partners items experiences instruments"
        " page pages",
    )
)
FORM = re.compile(r"\[\w[^\]]*\][^.?!]*$")  # a place to fill in, in a document of the toolkit


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a page or a file reads like."""

    name: str
    sentences: tuple[str, ...]
    lists: tuple[int, ...] = ()  # bullets of each
    missing: tuple[str, ...] = ()

    @property
    def lengths(self) -> tuple[int, ...]:
        return tuple(len(words(one)) for one in self.sentences)

    @property
    def words(self) -> int:
        return sum(self.lengths)

    @property
    def mean(self) -> float:
        return self.words / len(self.sentences) if self.sentences else 0.0

    @property
    def short(self) -> float:
        return share(self.lengths, lambda length: length <= SHORT)

    @property
    def long(self) -> float:
        return share(self.lengths, lambda length: length > LONG)

    @property
    def bullets(self) -> int:
        return max(self.lists, default=0)

    @property
    def hedges(self) -> float:
        """In a thousand words."""
        found = sum(len(HEDGES.findall(one)) for one in self.sentences)
        return 1000 * found / self.words if self.words else 0.0

    def faults(self) -> list[str]:
        """What is outside the targets, in words; nothing of the mean where the page is short."""
        low, high = TARGETS["mean"]
        said = []
        if len(self.sentences) >= FEW:
            if not low <= round(self.mean, 1) <= high:
                said.append(f"mean {self.mean:.1f} words a sentence, wanted {low} to {high}")
            if self.short >= TARGETS["short"]:
                said.append(
                    f"{self.short:.0%} of sentences have {SHORT} words or fewer,"
                    f" wanted under {TARGETS['short']:.0%}"
                )
        if self.bullets > TARGETS["bullets"]:
            said.append(f"a list of {self.bullets} bullets, wanted {TARGETS['bullets']} at most")
        return said


def share(lengths: Sequence[int], wanted: Callable[[int], bool]) -> float:
    return sum(map(wanted, lengths)) / len(lengths) if lengths else 0.0


def words(text: str) -> list[str]:
    return [one for one in text.split() if re.search(r"\w", one)]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph; no end after an abbreviation or an initial."""
    begin = 0
    for end in END.finditer(text):
        if not ABBREVIATIONS.search(text[begin : end.start()]):
            yield text[begin : end.end("close")].strip()
            begin = end.end()
    if words(text[begin:]):
        yield text[begin:].strip()


def front_and_body(text: str) -> tuple[dict[str, Any], str]:
    """What stands in a page's front matter, and the page without it and without block lines."""
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    front = yaml.safe_load(match[1]) if match else {}
    body = text[match.end() :] if match else text
    return front, re.sub(r"^\s*///.*$|^\s*\{[^}\n]*\}\s*$", "", body, flags=re.MULTILINE)


def plain(inline: Node) -> str:
    """A paragraph as it is read; a bold beginning runs into the sentence after it."""
    said = ""
    for child in inline.children:
        text = reading(child)
        if child.type == "strong" and not said.strip() and re.search(r"[.?!:]$", text):
            text = text[:-1] + ","
        said += text
    return re.sub(r"\{[^}]*\}|:(?:material|octicons|fontawesome)-[\w-]+:", "", said).strip()


def reading(node: Node) -> str:
    if node.type in {"text", "code_inline"}:
        return node.content
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    return "".join(map(reading, node.children)) if node.type != "image" else ""


def only(inline: Node, type: str) -> bool:
    """A paragraph that is a label or leads elsewhere: buttons, a link, bold words alone."""
    rest = [
        one
        for one in inline.children
        if one.type not in {type, "softbreak"}
        and not re.fullmatch(r"\s*(\{[^}]*\})?\s*", one.content)
    ]
    return not rest


def parsed(body: str) -> Node:
    return Node(MarkdownIt("commonmark").enable("table").parse(body))


def paragraphs(tree: Node) -> Iterator[str]:
    """The paragraphs and items; not headings, tables, code, drawings, or what only leads elsewhere."""
    for node in tree.walk():
        if node.type == "paragraph" and "table" not in {up.type for up in above(node)}:
            inline = node.children[0]
            text = "" if only(inline, "link") or only(inline, "strong") else plain(inline)
            if text and not FORM.search(text):
                yield text


def above(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def lists(tree: Node) -> Iterator[int]:
    """How many bullets each list has. Numbered steps and lists that lead to pages do not count."""
    for node in tree.walk():
        if node.type == "bullet_list" and not all(map(leads, node.children)):
            yield len(node.children)


def leads(item: Node) -> bool:
    """Whether an item begins with a link."""
    inline = next((one for one in item.walk() if one.type == "inline"), None)
    return inline is not None and bool(inline.children) and inline.children[0].type == "link"


def page(path: Path) -> Prose:
    front, body = front_and_body(path.read_text("utf-8"))
    tree = parsed(body)
    return Prose(
        name=name_of(path),
        sentences=tuple(one for text in paragraphs(tree) for one in sentences(text)),
        lists=tuple(lists(tree)),
        missing=() if name_of(path) in LEADS_ON else tuple(missing(front, body)),
    )


def name_of(path: Path) -> str:
    resolved = path.resolve()
    return resolved.relative_to(DOCS).as_posix() if resolved.is_relative_to(DOCS) else path.name


def library_file(path: Path) -> Prose:
    texts = texts_of(yaml.safe_load(path.read_text("utf-8")))
    return Prose(name=path.name, sentences=tuple(one for text in texts for one in sentences(text)))


def texts_of(value: object) -> Iterator[str]:
    """The texts of a library file that are written as prose."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in UNREAD:
                yield from texts_of(one)


def guides(name: str) -> bool:
    """Whether a page is one of guidance, which is held to the targets."""
    return name.startswith(GUIDANCE)


def pages() -> list[Path]:
    """The pages of the site that are written to be read; decisions are notes."""
    return sorted(one for one in DOCS.rglob("*.md") if "decisions" not in one.parts)


def table(found: Iterable[Prose]) -> Iterator[str]:
    """A line for each, the worst first."""
    yield f"{'':34} words sent.  mean  <={SHORT}  >{LONG}  list  hedges"
    for one in sorted(found, key=lambda one: (-len(one.faults()) - len(one.missing), one.mean)):
        yield (
            f"{one.name:34} {one.words:5} {len(one.sentences):5} {one.mean:5.1f} {one.short:4.0%}"
            f" {one.long:4.0%} {one.bullets:5} {one.hedges:7.1f}"
            + (f"  missing: {', '.join(one.missing)}" if one.missing else "")
        )


def report(paths: Sequence[Path], *, show: bool = False) -> Iterator[str]:
    found = [page(path) for path in paths]
    guidance = [one for one in found if guides(one.name)]
    others = [one for one in found if not guides(one.name)]
    if guidance:
        yield "Guidance"
        yield from table(guidance)
        for one in guidance:
            yield from (f"{one.name}: {fault}" for fault in one.faults())
    if others:
        yield "\nOther pages, held to nothing"
        yield from table(others)
    if show:
        for one in found:
            yield from marked(one)


def marked(one: Prose) -> Iterator[str]:
    """The sentences that are short or long, so that they are found."""
    for length, said in zip(one.lengths, one.sentences, strict=True):
        if length <= SHORT or length > LONG:
            yield f"{one.name}: {length:3} {said}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.prose", description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, help="pages; without any, all of them")
    parser.add_argument("--show", action="store_true", help="the short and the long sentences too")
    given = parser.parse_args(arguments)
    lines = list(report(given.pages or pages(), show=given.show or bool(given.pages)))
    if not given.pages:
        lines += ["\nLibrary, held to nothing"]
        lines += table(map(library_file, sorted(LIBRARY.glob("*.yaml"))))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
