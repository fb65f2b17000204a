"""Checklists folders of one's own, damaged at random, through every command and into pages.

A folder that `mdcheck validate` passes must then go through every command, and every block of a
page, with exit code 0. One that it refuses is given to two of them all the same: each ends with a
message. Nothing ends in a traceback, takes more than two seconds, prints a control character or
changes a file. `python -m tests.fuzz.folders 50000 1` tries the seeds 1 to 50000.
"""

from __future__ import annotations

import gc
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import click
from click.testing import CliRunner
from markdown import Markdown

from mdcheck.cli import main as mdcheck
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_folder
from mdcheck.pages.blocks import BLOCKS
from mdcheck.pages.extension import opened_as_of
from tests.fuzz.folder_edits import Tree, damage, parsed, written

ROOT = Path(__file__).resolve().parents[2]
SLOW = 2.0  # seconds of the processor
WHOLE_EVERY = 250  # the other folders are a small one, so that many can be tried
SITE_EVERY = 500
SECTORS = ("health", "social-protection", "trade")  # one has a matrix
ENTRIES = 2  # of each list of the library
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]")
TYPED = (
    "y\n",
    "0\n",
    "1\n",
    "2\n",
    "?\n",
    "x\n",
    "u\n",
    "n\n",
    "t\na note\n",
    "\n",
    "b\n",
    "s\n",
    "q\n",
)


@dataclass
class Found:
    """What a campaign has seen. A kind of fault is where it shows, whatever the folder."""

    tried: int = 0
    passed: int = 0
    runs: int = 0
    pages: int = 0
    sites: int = 0
    slowest: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)

    def fault(self, seed: int, kind: str, told: str) -> None:
        self.kinds[kind] += 1
        print(f"seed {seed}: {kind}: {told!a}", flush=True)

    def __str__(self) -> str:
        return (
            f"{self.tried} folders, {self.passed} of them sound; {self.runs} commands, {self.pages} "
            f"pages, {self.sites} sites; the slowest took {self.slowest:.2f} s; "
            f"{self.kinds.total()} faults of {len(self.kinds)} kinds"
        )


def small(folder: Path) -> None:
    """A folder like the bundled one with three short sectors and a few entries of each list."""
    shutil.copytree(bundled_folder(), folder)
    method = folder / "method.yaml"
    fewest = "fewest: {pressure: 4, safeguard: 3, potential: 4}"
    text = method.read_text("utf-8").replace(
        fewest, "fewest: {pressure: 2, safeguard: 2, potential: 2}"
    )
    method.write_text(text.replace("draws: 1000", "draws: 100"), "utf-8")
    for path in folder.glob("sectors/*.yaml"):
        if path.stem in SECTORS:
            changed(path, shortened)
        else:
            path.unlink()
    for path in folder.glob("library/*.yaml"):
        changed(path, few)
    content = open_folder(folder).content
    ids = {item.id for sector in content.sectors for item in sector.items}
    for path in folder.glob("examples/*/*.yaml"):
        changed(path, lambda sheet: only(sheet, ids))


def changed(path: Path, change: Callable[[Tree], None]) -> None:
    tree = parsed(path)
    change(tree)
    path.write_text(written(None, tree), "utf-8")


def shortened(checklist: Tree) -> None:
    """The short list of a sector, in its sections."""
    for section in checklist["sections"]:
        section["items"] = [
            one for one in section["items"] if "core" in one or one["role"] == "open"
        ]
    checklist["sections"] = [section for section in checklist["sections"] if section["items"]]


def few(library: Tree) -> None:
    for name, entries in library.items():
        if isinstance(entries, list):
            near = [one for one in entries if {*SECTORS} & {*one.get("sectors", SECTORS)}]
            library[name] = near[:ENTRIES]


def only(sheet: Tree, ids: set[str]) -> None:
    sheet["answers"] = {id: answer for id, answer in sheet["answers"].items() if id in ids}


def prints(folder: Path) -> dict[str, str]:
    """Each file of a folder, and what tells its content from another."""
    return {
        os.fsencode(path).decode("utf-8", "replace"): hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }  # fmt: skip


class Trial:
    """One folder on its way through the commands and the pages."""

    def __init__(self, found: Found, folder: Path, seed: int, rng: random.Random) -> None:
        self.found, self.folder, self.seed, self.rng = found, folder, seed, rng
        self.told = damage(rng, folder)
        self.runner = CliRunner()
        self.slow: set[str] = set()

    def fault(self, kind: str, said: object = "") -> None:
        self.found.fault(self.seed, kind, f"{self.told} ({said})"[:600])

    def timed(self, name: str, act: Callable[[], object]) -> None:
        """Do something that may end with a message and in no other way."""
        start = time.process_time()
        try:
            act()
        except click.ClickException as told:
            self.clean(name, told.message)
        except Exception as error:
            self.broken(name, error)
        took = time.process_time() - start
        self.found.slowest = max(self.found.slowest, took)
        if took > SLOW:
            self.slow.add(f"{name.split()[0]}: slow")

    def broken(self, name: str, error: BaseException) -> None:
        frames = [
            one for one in traceback.extract_tb(error.__traceback__) if "/mdcheck/" in one.filename
        ]
        last = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
        at = f"{Path(last.filename).name}:{last.lineno} {last.name}"
        self.fault(f"{name.split()[0]}: {type(error).__name__} in {at}", error)

    def clean(self, name: str, text: str) -> None:
        if match := CONTROL.search(text):
            self.fault(f"{name.split()[0]}: control character", ascii(match[0]))

    def run(self, *args: object, typed: str = "", wanted: tuple[int, ...] = (0, 1)) -> int:
        """One command on the folder; its exit code must be among those wanted."""
        code = [-1]
        name = " ".join(map(str, args))

        def act() -> None:
            told = self.runner.invoke(
                mdcheck, ["--checklists", str(self.folder), *map(str, args)], input=typed
            )
            if told.exception and not isinstance(told.exception, SystemExit):
                self.broken(name, told.exception)
                return
            self.clean(f"{args[0]}-stdout", told.stdout)
            self.clean(f"{args[0]}-stderr", told.stderr)
            code[0] = told.exit_code
            if told.exit_code not in wanted:
                said = (told.stderr or told.stdout)[-300:]
                self.fault(f"{args[0]}: exit code {told.exit_code}", said)

        self.timed(name, act)
        self.found.runs += 1
        return code[0]

    def all_commands(self, out: Path) -> None:
        """Every command, on a folder that is said to be sound."""
        sheet, filled = out / "sheet.yaml", out / "filled.yaml"
        sector = self.rng.choice([one.stem for one in self.sectors()])
        self.run("list", wanted=(0,))
        self.run("list", "--balance", wanted=(0,))
        self.run("show", sector, "--sources", wanted=(0,))
        self.run("new", "-o", sheet, wanted=(0,))
        self.run("new", "--quick", "--sector", sector, wanted=(0,))
        self.run("validate", sheet, wanted=(0,))
        self.run("fill", sheet, typed="".join(self.rng.choices(TYPED, k=20)), wanted=(0,))
        self.run("validate", self.folder / f"sectors/{sector}.yaml", "--", wanted=(0,))
        self.timed("answered", lambda: filled.write_text(self.answered(), "utf-8"))
        form = self.rng.choice(["text", "md", "json", "csv"])
        self.run("score", filled, "--measures", "--format", form, wanted=(0,))
        self.run("score", sheet, "--quick", "--measures", wanted=(0,))
        self.run(
            "robustness", filled, "--format", self.rng.choice(["text", "md", "json"]), wanted=(0,)
        )
        self.run("html", "-o", out / "one.html", wanted=(0,))
        self.some_example()

    def sectors(self) -> list[Path]:
        return sorted(self.folder.glob("sectors/[!.]*.yaml"))

    def some_example(self) -> None:
        for path in sorted(self.folder.glob("examples/**/*.yaml"))[:1]:
            self.run("score", path)

    def answered(self) -> str:
        """A sheet in which nearly every question is answered at random."""
        items = [item.id for one in open_folder(self.folder).content.sectors for item in one.items]
        levels = ["0", "1", "2", "2", "unknown", "not-applicable", ""]
        lines = [f"  {id}: {self.rng.choice(levels)}" for id in items]
        return "\n".join(["format: mdcheck-answers/1", "answers:", *lines]) + "\n"

    def some_commands(self, out: Path) -> None:
        """Two commands on a folder that is refused: each says why, or does not need what is wrong."""
        commands = (
            ("list",), ("list", "--balance"), ("show", "health"), ("new",), ("new", "--quick"),
            ("--language", "xx", "validate"), ("html", "-o", out / "one.html"), ("pages",),
            ("validate", *sorted(self.folder.glob("*/[!-]*.yaml"))[:3], self.folder / "method.yaml"),
            ("score", out / "blank.yaml", "--measures"), ("score", out / "blank.yaml"),
            ("fill", out / "blank.yaml"), ("robustness", out / "blank.yaml"),
        )  # fmt: skip
        (out / "blank.yaml").write_text("format: mdcheck-answers/1\n", "utf-8")
        for args in self.rng.sample(commands, 2):
            if args == ("pages",):
                self.page(["/// tasks\n///"])
            else:
                self.run(*args, typed="y\nq\n", wanted=(0, 1, 2))

    def every_block(self) -> None:
        """A page with every block, and the terms of the glossary as a text may have them."""
        folder = open_folder(self.folder)
        terms = [name for one in folder.library.glossary for name in (one.term, *one.aliases)]
        texts = [f"{name}, {name.lower()}, {name.upper()}, {name.title()}." for name in terms]
        for sector in folder.content.sectors:
            blocks = [
                one for one in BLOCKS if one.of_sector and (one.name != "matrix" or sector.matrix)
            ]
            texts += [f"/// {one.name} | {sector.id}\n///" for one in blocks]
        self.page([*texts, *(f"/// {one.name}\n///" for one in BLOCKS if not one.of_sector)])

    def page(self, texts: list[str]) -> None:
        """A page of the site, drawn as a site generator does."""

        def act() -> None:
            options = {"mdcheck.pages.extension": {"checklists": str(self.folder)}}
            extensions = ["tables", "attr_list", "toc", "mdcheck.pages.extension"]
            self.clean(
                "pages",
                Markdown(extensions=extensions, extension_configs=options).convert(
                    "\n\n".join(texts)
                ),
            )

        self.timed("pages", act)
        opened_as_of.cache_clear()
        self.found.pages += 1

    def site(self, out: Path) -> None:
        """The whole site with this folder, as `mkdocs build` makes it."""
        for name in ("docs", "mdcheck/web"):
            shutil.copytree(ROOT / name, out / name)
        config = (ROOT / "mkdocs.yml").read_text("utf-8")
        for path in (out / "docs/en/sectors").glob("[!i]*.md"):
            if path.stem not in {one.stem for one in self.sectors()}:
                path.unlink()
                config = re.sub(rf".*sectors/{path.stem}.md\n", "", config)
        (out / "mkdocs.yml").write_text(config, "utf-8")
        env = {**os.environ, "MDCHECK_CHECKLISTS": str(self.folder), "NO_MKDOCS_2_WARNING": "1"}
        told = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "--no-strict"],
            cwd=out, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.found.sites += 1
        if "Traceback" in told.stderr or (told.returncode and "mdcheck" not in told.stderr):
            self.fault("site", told.stderr[-500:])


def tried(found: Found, bases: tuple[Path, Path], seed: int) -> set[str]:
    """Make the folder of a seed and try it; gives back what was slow."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mdcheck-fuzz-") as held:
        out, folder = Path(held) / "out", Path(held) / "own"
        out.mkdir()
        shutil.copytree(bases[seed % WHOLE_EVERY == 0], folder)
        trial = Trial(found, folder, seed, rng)
        before = prints(folder)
        found.tried += 1
        if trial.run("validate") == 0:
            found.passed += 1
            trial.all_commands(out)
            trial.timed("blocks", trial.every_block)
            if found.passed % SITE_EVERY == 0:
                trial.site(out / "site")
        else:
            trial.some_commands(out)
        if prints(folder) != before:
            trial.fault("changed input")
        return trial.slow


def campaign(count: int, seed: int) -> Found:
    """Try the folders of so many seeds, from one on; each fault is printed when it is found."""
    found = Found()
    with tempfile.TemporaryDirectory(prefix="mdcheck-fuzz-") as held:
        bases = (Path(held) / "small", Path(held) / "whole")
        small(bases[0])
        shutil.copytree(bundled_folder(), bases[1])
        for one in range(seed, seed + count):
            slow = tried(found, bases, one)
            if slow:  # once more: a machine that is paused looks slow
                for kind in slow & tried(found, bases, one):
                    found.fault(one, kind, "twice")
            if one % 100 == 0:
                gc.collect()  # commands switch it off: their runs are short
            if found.tried % 1000 == 0 and found.tried < count:
                sys.stderr.write(f"{found}\n")
    return found


def main(count: int, seed: int) -> int:
    """How many faults the folders of so many seeds show, from one on; each of them is printed."""
    return campaign(count, seed).kinds.total()


if __name__ == "__main__":
    whole = campaign(*map(int, sys.argv[1:]))
    print(whole, *(f"{times} x {kind}" for kind, times in whole.kinds.most_common()), sep="\n")
    sys.exit(1 if whole.kinds else 0)
