"""Workbooks to answer in, made up and damaged, through both readers.

Neither may fail but by saying that a file cannot be used, or take more than two seconds. From a sound
one both read the same, which is what was put in. What is damaged inside, one may read and the other
refuse: a browser's reader of XML is more lenient.
"""

from __future__ import annotations

import io
import json
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from py_mini_racer import JSEvalException

from mdcheck.data.json import sheet_object
from mdcheck.data.workbook import workbook
from mdcheck.load.folder import open_content
from mdcheck.load.strict import Unreadable
from mdcheck.load.workbook import load_workbook
from mdcheck.model import Answer, Goal, Sheet
from tests.parity import Browser
from tests.test_workbook import ODD
from tests.test_workbook_parity import prepared

CONTENT = open_content()
SECTORS = CONTENT.choose(["trade", "diaspora"])
ITEMS = [item.id for sector in SECTORS for item in sector.items]
LONGEST = 2.0  # seconds of the processor
PARTS = ("xl/worksheets", "xl/sharedStrings", "xl/workbook", "xl/styles")
BITS = (
    "<", ">", "</c>", "<v>", "</v>", "<row>", 'r="', 't="s"', 't="inlineStr"', 't="d"', 't="e"', 't="b"', "<is><t>",
    "&amp;", "&", "&#0;", "&#x110000;", "]]>", "<!--", "<![CDATA[", "999999999999", "-1", "1e999", "NaN", "XFD1048576",
    "A0", "\x00", "\ufffe", "_xD800_", "_x0000_", "é", 's="99"', 'xml:space="preserve"', "<!DOCTYPE x>", "mdcheck-workbook/1",
)  # fmt: skip


def made_up(chance: random.Random) -> Sheet:
    """Any sheet, with texts that hurt."""
    text = lambda: chance.choice([*ODD, "", ""])[:300].replace("\r", "")  # noqa: E731
    levels = [0, 1, 2, "unknown", "not-applicable", None]
    return Sheet(
        title=text(),
        respondent=text(),
        profile={key.id: "no" for key in CONTENT.method.profile if chance.random() < 0.5},
        answers={
            id: Answer(level=chance.choice(levels), note=text(), by=text(), reference=text())
            for id in chance.sample(ITEMS, 12)
        },
        goals=(Goal(title=text() or "?", sectors=("trade", text()), scores={}),),
    )


def damaged(chance: random.Random, file: bytes) -> bytes:
    """The same file, something in its parts or in its bytes otherwise."""
    if chance.random() < 0.2:
        bytes_ = bytearray(file)
        for _ in range(chance.randint(1, 20)):
            bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        return bytes(bytes_[: chance.choice([None, chance.randrange(len(bytes_))])])
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            text = old.read(name).decode()
            if name.startswith(PARTS) and chance.random() < 0.3:
                text = wrong_somewhere(chance, text)
            if chance.random() > 0.02:
                new.writestr(name, text.encode("utf-8", "surrogatepass"))
    return out.getvalue()


def wrong_somewhere(chance: random.Random, text: str) -> str:
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice([0, 0, 1, 5, 50]))
        text = text[:at] + chance.choice(BITS) * chance.choice([1, 1, 1, 40]) + text[end:]
    return text


@contextmanager
def timed(faults: list[str], what: str) -> Iterator[None]:
    began = time.process_time()
    yield
    if time.process_time() - began > LONGEST:
        faults.append(f"{what} takes longer than {LONGEST} seconds")


def read_here(path: Path, faults: list[str]) -> Sheet | None:
    """What Python reads; none where it refuses."""
    with timed(faults, "the command line"):
        try:
            return load_workbook(str(path), CONTENT)[0]
        except Unreadable:
            return None
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            faults.append(f"the command line fails: {type(error).__name__} {str(error)[:100]}")
    return None


def read_there(browser: Browser, path: Path, faults: list[str]) -> Any:
    """What the browser's reader makes of it; none where it refuses."""
    with timed(faults, "the browser"):
        try:
            return json.loads(browser.call("taken", json.dumps(list(path.read_bytes()))))[0]
        except JSEvalException as error:
            faults.append(f"the browser fails: {str(error)[:200]}")
    return None


def tried(browser: Browser, path: Path, seed: int) -> list[str]:
    """What should not be, of the try of this seed."""
    chance = random.Random(seed)
    sheet = made_up(chance)
    file = workbook(CONTENT, sheet, SECTORS)
    is_sound = chance.random() < 0.15
    path.write_bytes(file if is_sound else damaged(chance, file))
    faults: list[str] = []
    here, there = read_here(path, faults), read_there(browser, path, faults)
    if is_sound and (here is None or sheet_object(here) != sheet_object(sheet)):
        faults.append("the command line does not read what was put in")
    if is_sound and here is not None and there != json.loads(json.dumps(asdict(here))):
        faults.append("the two readers do not read the same")
    return faults


def main(count: int, seed: int) -> int:
    faults = 0
    with Browser(CONTENT) as browser, tempfile.TemporaryDirectory() as folder:
        prepared(browser)
        for one in range(seed, seed + count):
            for fault in tried(browser, Path(folder, "a.xlsx"), one):
                print(f"books {one}: {fault}", flush=True)
                faults += 1
    return faults


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
