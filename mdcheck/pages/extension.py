"""The Markdown extension: blocks in a page become checklists, results and reference tables.

It is all that a site generator knows of mdcheck, as `mdcheck.pages.extension` with two options:
`checklists`, a folder of one's own, and `language`. See `blocks` for what can stand in a page.
"""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import lru_cache, partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import click
from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from mdcheck.formats import NotInstalled
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import Folder, open_folder
from mdcheck.load.near import near_miss
from mdcheck.load.strict import Unreadable
from mdcheck.load.words import LANGUAGES, catalogue
from mdcheck.model import Problem
from mdcheck.pages.blocks import BLOCKS, PageBlock, UnknownName
from mdcheck.pages.foot import AFTER_TOOLTIPS, Foot
from mdcheck.pages.reference import meanings
from mdcheck.pages.stash import AFTER_LINKS, Links, fill
from mdcheck.pages.tooltips import AFTER_INLINE, BLOCK, Terms, Tooltips
from mdcheck.words import speaking, t


def block_class(block: PageBlock) -> type[Block]:
    """The class that pymdownx wants for a block."""

    class OurBlock(Block):  # type: ignore[misc]  # pymdownx carries no types
        NAME = block.name
        ARGUMENT = None if block.perhaps else block.of_sector or block.of_process or block.of_page

        def on_create(self, parent: etree.Element) -> etree.Element:
            holder = etree.SubElement(parent, "div", {"class": BLOCK})
            try:
                with speaking(self.config["catalogue"]):
                    folder = self.config["folder"]
                    deep = depth_of(self.md)
                    if block.before and not self.tracker:
                        self.tracker["begun"] = True  # on this page
                        fill(self.md, holder, block.before(folder), deep)
                    fill(self.md, holder, block.drawn(folder, self.argument or ""), deep)
                    about = folder, self.argument or "", page_of(self.md)
                    publish(self.md, partial(block.files, *about))
            except UnknownName as unknown:
                raise stop(self.md, f"/// {block.name} | {self.argument}", unknown) from None
            except NotInstalled as missing:
                raise click.ClickException(str(missing)) from None
            return holder

    return OurBlock


CLASSES = tuple(map(block_class, BLOCKS))


def stop(md: Markdown, line: str, unknown: UnknownName) -> click.ClickException:
    """The error that ends a build, with file and line where the site generator tells them."""
    path = page_of(md)
    problem = Problem(
        file=str(path or "page"),
        line=line_number(path, line) if path else None,
        where=line,
        message=unknown.message,
        hint=unknown.hint,
    )
    return click.ClickException(str(problem))


def page_of(md: Markdown) -> Path | None:
    """The file of the page that is drawn: MkDocs tells its processor of links, Zensical its own."""
    if "relpath" in md.treeprocessors:
        told = getattr(getattr(md.treeprocessors["relpath"], "file", None), "abs_src_path", None)
        return Path(told) if told else None
    if "rendering_context" in md.preprocessors:
        context: Any = md.preprocessors["rendering_context"]
        return Path(context.config["docs_dir"], context.page.path)
    return None


def depth_of(md: Markdown) -> int:
    """How many folders deep the page lies among the docs; one where no generator tells."""
    if "relpath" in md.treeprocessors:
        told = getattr(getattr(md.treeprocessors["relpath"], "file", None), "src_uri", None)
        return str(told).count("/") if told else 1
    if "rendering_context" in md.preprocessors:
        context: Any = md.preprocessors["rendering_context"]
        return Path(context.page.path).as_posix().count("/")
    return 1


def publish(md: Markdown, files: Callable[[], Iterable[tuple[str, bytes]]]) -> None:
    """Put files beside those that the site has of us; none is made where no site is built."""
    site = site_of(md)
    for name, made in files() if site else ():
        target = Path(str(site), "assets", "mdcheck", name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made)


def site_of(md: Markdown) -> Path | None:
    """The folder that the site is built into, told as in `page_of`."""
    if "relpath" in md.treeprocessors:
        told = getattr(getattr(md.treeprocessors["relpath"], "config", None), "site_dir", None)
        return Path(told) if told else None
    if "rendering_context" in md.preprocessors:
        context: Any = md.preprocessors["rendering_context"]
        return Path(context.config["site_dir"])
    return None


def line_number(path: Path, line: str) -> int | None:
    if not path.is_file():
        return None
    wanted = re.sub(r"\s+", "", line)
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, text in enumerate(lines, 1) if re.sub(r"\s+", "", text) == wanted), None)


# The folder that is drawn


def folder_of(option: str) -> Path:
    """The checklists to draw: the option, else what the command line would use."""
    return Path(option or os.environ.get("MDCHECK_CHECKLISTS") or bundled_folder())


def catalogue_of(language: str) -> NullTranslations:
    """The catalogue that blocks are drawn with. Raises click.ClickException."""
    try:
        return catalogue(language)
    except KeyError:
        message = t("there is no language '{language}'", language=language)
        raise click.ClickException(f"{message}. {near_miss(language, LANGUAGES)}") from None


def opened(path: Path, language: str) -> tuple[Folder, Terms]:
    """A folder and the terms of its glossary. Raises click.ClickException with its problems."""
    changed = latest_change(path)
    try:
        with speaking(catalogue_of(language)):
            return opened_as_of(path, language, changed)
    except Unreadable as unreadable:
        raise click.ClickException(str(unreadable)) from None


def latest_change(path: Path) -> int:
    """When a file of the folder last changed; one that cannot be read has a message of its own."""
    times = [0]
    for file in path.rglob("*.yaml"):
        with suppress(OSError):
            times.append(file.stat().st_mtime_ns)
    return max(times)


@lru_cache(maxsize=4)  # generators make the extension anew for every page
def opened_as_of(path: Path, language: str, changed: int) -> tuple[Folder, Terms]:
    """The same, as long as none of its files changes."""
    folder = open_folder(path)
    return folder, Terms(meanings(folder.library.glossary))


class MdcheckExtension(BlocksExtension):  # type: ignore[misc]  # pymdownx carries no types
    """Registers every block, and tooltips for the terms of the glossary."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "checklists": ["", t("Folder; default: MDCHECK_CHECKLISTS, else those of mdcheck")],
            "language": ["en", t("Language of what the blocks say")],
        }
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        options: Mapping[str, Any] = self.getConfigs()
        folder, terms = opened(folder_of(options["checklists"]), options["language"])
        config = {"folder": folder, "catalogue": catalogue_of(options["language"])}
        for block in CLASSES:
            block_mgr.register(block, config)
        md.treeprocessors.register(Tooltips(md, terms), "mdcheck-tooltips", AFTER_INLINE)
        foot = Foot(md, page_of, catalogue_of(options["language"]))
        md.treeprocessors.register(foot, "mdcheck-foot", AFTER_TOOLTIPS)
        md.treeprocessors.register(Links(md), "mdcheck-links", AFTER_LINKS)


def makeExtension(**options: Any) -> MdcheckExtension:  # noqa: N802  # the name Markdown asks for
    """What `markdown_extensions: [mdcheck.pages.extension]` calls."""
    return MdcheckExtension(**options)
