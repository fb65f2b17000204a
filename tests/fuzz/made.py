"""What is made of hostile words: a folder of checklists and its site, reports, the names of files."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown_it import MarkdownIt

from mdcheck import formats
from mdcheck.assess import assess
from mdcheck.load.files import bundled_folder, read_folder
from mdcheck.load.sheet import load_sheet
from mdcheck.report import told, whole
from tests.browser.pages import CONTENT, ITEM
from tests.conftest import ROOT
from tests.fuzz import texts

WORDS = (
    "title",
    "summary",
    "help",
    "text",
    "meaning",
    "done",
    "outcome",
    "lesson",
    "what",
    "holder",
    "scope",
    "watch",
)
SPOILED = 0.15  # of all texts of a folder
SHORTEST = 40  # characters that any of these texts may have


def is_plain(name: str) -> bool:
    """Whether a file's name is one that every disk takes and that shows as what it is."""
    odd = [one for one in name if one not in "-_." and unicodedata.category(one)[0] not in "LMN"]
    return not odd and not name.startswith(".") and len(name.encode()) <= 255


# A folder


def folder(rng: random.Random, target: Path) -> str:
    """A copy of the bundled folder, valid, with hostile words in all its files; what it asks for `ITEM`."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(bundled_folder(), target)
    files = read_folder(target)
    for document in (*files.checklists, *files.library.values()):
        spoil(rng, document.data)
        Path(document.file).write_text(json.dumps(document.data, ensure_ascii=False), "utf-8")
    health = next(one.data for one in files.checklists if one.data["id"] == "health")
    item = next(
        one
        for section in health["sections"]
        for one in section["items"]
        if one["id"] == ITEM.split(".")[1]
    )
    item["text"] = shaped(rng, item["text"])
    (target / "sectors/health.yaml").write_text(json.dumps(health, ensure_ascii=False), "utf-8")
    return str(item["text"])


def spoil(rng: random.Random, data: Any) -> None:
    if isinstance(data, list):
        for one in data:
            spoil(rng, one)
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in WORDS and rng.random() < SPOILED:
                data[key] = shaped(rng, value)
            else:
                spoil(rng, value)


def shaped(rng: random.Random, text: str) -> str:
    """A hostile text that ends as this one does, on one line: what a folder may hold."""
    hurting = "".join(
        one for one in texts.hostile(rng)[:SHORTEST] if one.isprintable() or one == " "
    )
    return f"{hurting.strip()} hurtfully written words{text[-1]}"


def site(checklists: Path, target: Path) -> None:
    """Its site, built as anybody builds it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    variables = {"MDCHECK_CHECKLISTS": str(checklists), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **variables}, timeout=300)


# A report


def drawn(sheet: dict[str, Any], path: Path) -> dict[str, tuple[str, str]]:
    """Its report in Markdown as HTML, by each renderer; beside it that of the sheet with harmless words."""
    both = [report(sheet, path), report(plain(sheet), path)]
    return {name: (draw(both[0]), draw(both[1])) for name, draw in RENDERERS.items()}


def report(sheet: dict[str, Any], path: Path) -> str:
    path.write_text(json.dumps(sheet), "utf-8")
    read, _ = load_sheet(str(path), CONTENT)
    about = told(CONTENT, read, assess(CONTENT, read))
    return formats.renderer("md")(whole(about))


def plain(part: Any, key: str = "") -> Any:
    """A sheet of the same shape with words of letters alone; ids of the checklists stay."""
    if isinstance(part, dict):
        return {plain_id(id, n): plain(value, id) for n, (id, value) in enumerate(part.items())}
    if isinstance(part, list):
        return [
            plain_id(one, n) if isinstance(one, str) else plain(one) for n, one in enumerate(part)
        ]
    return texts.harmless(part) if key in ("title", "name", "note", "reference", "by") else part


def plain_id(id: str, n: int) -> str:
    return id if re.fullmatch(r"[a-z_-]+(\.[a-z-]+)?", id) else f"word{n}"


def by_markdown(text: str) -> str:
    return Markdown(extensions=["extra", "admonition", "sane_lists", "nl2br", "toc"]).convert(text)


def by_commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


RENDERERS = {"Python-Markdown": by_markdown, "CommonMark": by_commonmark}


class Elements(HTMLParser):
    """Counts elements, and attributes that are more than looks."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag] += 1
        self.found.update(f"{tag} {name}" for name, _ in attrs if name not in ("style", "id"))


def elements(html: str) -> Counter[str]:
    parser = Elements()
    parser.feed(html)
    return parser.found
