"""Sheets of several respondents and workshop files, made up and damaged, through every command.

None may end in a traceback, take more than two seconds of the processor, change its input, leave a
file that it was not asked for, or put on any stream or into any page what acts there. `validate`,
`merge` and `convert` agree on what can be used, and what `convert` writes reads back the same.
"""

from __future__ import annotations

import gc
import json
import random
import re
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, chdir
from pathlib import Path
from typing import Any
from unittest.mock import patch

from mdcheck.data.convert import numbered
from mdcheck.load.strict import read_file
from tests.fuzz import sheets
from tests.fuzz.sheets import Campaign, damaged, folder, made_up, text, wrong_somewhere

FORMATS = ("text", "md", "html", "csv", "json")
MARKUP = re.compile(r"<(?:script|b|img|iframe|link|object|base)\b|\son\w+=", re.IGNORECASE)


def workshop(random: random.Random) -> dict[str, Any]:
    """A workshop with two sheets, something agreed and something to be found out."""
    made = [made_up(random, tame=random.random() < 0.5) for _ in range(2)]
    ids = [*made[0]["answers"], *made[1]["answers"], text(random)]
    some = random.sample(ids, 4)
    level = lambda: random.choice((0, 1, 2, "unknown", "yes", None))  # noqa: E731
    return {
        "format": "mdcheck-workshop/1",
        "title": text(random),
        "date": random.choice(("", "2026-01-02")),
        "by": random.choice(("", "constituency", None)),
        "sheets": made,
        "agreed": {id: {"level": level(), "note": text(random)} for id in some[:2]},
        "find_out": {
            id: {"who": text(random), "when": text(random), "note": text(random)} for id in some[2:]
        },
    }


def file(random: random.Random) -> bytes:
    """The bytes of a sheet or of a workshop, sound or not."""
    data: Any = workshop(random) if random.random() < 0.4 else made_up(random)
    kind = random.random()
    if kind < 0.25:
        data = wrong_somewhere(random, data)
    made = json.dumps(data, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    return damaged(random, made) if kind > 0.85 else made


class Tries(Campaign):
    """What was tried, and what should not have been."""

    def one(self, seed: int) -> None:
        """Some files through the commands that take several, and the first through `convert`."""
        chance = random.Random(seed)
        names = chance.sample(sheets.NAMES, chance.choice((1, 2, 3)))
        given = {name: file(chance) for name in names}
        for name, content in given.items():
            Path(name).write_bytes(content)
        sound = {name: self.run(seed, ["validate", name], b"").exit_code == 0 for name in names}
        by = ["--by", "constituency"] if chance.random() < 0.4 else []
        for format in FORMATS:
            self.told(seed, ["merge", *names, *by, "--format", format], sound)
        self.told(seed, ["compare", names[0], names[-1], "--format", chance.choice(FORMATS)], {})
        self.converted(seed, names[0], sound=sound[names[0]])
        for name, content in given.items():
            if Path(name).read_bytes() != content:
                self.fault(seed, [name], "the input was changed")
            Path(name).unlink()
        if left := list(Path().iterdir()):
            self.fault(seed, names, f"files are left: {left}")
        self.valid += all(sound.values())

    def told(self, seed: int, line: list[str], sound: dict[str, bool]) -> None:
        """A report, which there is only where every file can be used."""
        result = self.run(seed, line, b"")
        if result.exit_code == 0 and not all(sound.values()):
            self.fault(seed, line, "a file with problems was used")
        if "html" in line and (markup := MARKUP.search(result.stdout)):
            self.fault(seed, line, f"{markup[0]!r} in the page")

    def converted(self, seed: int, name: str, *, sound: bool) -> None:
        """Another syntax and back: the same data, or no file at all."""
        line = ["convert", name, "out.yaml"]
        result = self.run(seed, line, b"")
        if (result.exit_code == 0) != sound:
            self.fault(seed, line, "validate and convert disagree")
        if sound and read_file("out.yaml").data != numbered(read_file(name).data):
            self.fault(seed, line, "something was lost")
        Path("out.yaml").unlink(missing_ok=True)


def campaign(count: int, seed: int, say: Callable[[str], None] = print) -> Tries:
    """Try the files of so many seeds, in a folder of their own."""
    done = Tries(say)
    found = folder()
    with ExitStack() as stack:
        inside = stack.enter_context(tempfile.TemporaryDirectory())
        stack.enter_context(chdir(inside))
        stack.enter_context(patch("mdcheck.load.folder.open_content", lambda path: found.content))
        stack.callback(gc.enable)  # a command switches it off, as if it ran alone
        for one in range(seed, seed + count):
            done.one(one)
            if one % 100 == 0:
                gc.collect()
    return done


def main(count: int, seed: int) -> int:
    """How many faults were found in the files of seed, seed + 1 and so on; each is printed."""
    return campaign(count, seed).found
