"""Exports of KoboToolbox and ODK Central, made up and damaged.

Reading may not fail but by saying that a file cannot be used, or take more than two seconds. A sound one
gives back the sheets that it was made from; of a damaged one, every submission is a sheet that can be
written and read again.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mdcheck.cli.taken import submission_name
from mdcheck.data.json import sheet_object
from mdcheck.load.document import is_writable
from mdcheck.load.folder import open_content
from mdcheck.load.forms import forms_in
from mdcheck.load.sheet import build_sheet
from mdcheck.load.sources import Source, load_source
from mdcheck.load.strict import Unreadable, read_text
from mdcheck.load.words import LANGUAGES
from mdcheck.model import Sheet
from mdcheck.xlsform import Form
from tests.exported import (
    Kobo,
    as_imported,
    central_csv,
    central_zip,
    kobo_csv,
    kobo_xlsx,
    random_sheets,
    values,
)
from tests.fuzz.books import damaged

CONTENT = open_content()
FORMS = forms_in(LANGUAGES, None)
PARTS = {language: forms_in([language], None, ["trade", "diaspora"])[0] for language in LANGUAGES}
IDS = {item.id for id in ("trade", "diaspora") for item in CONTENT.sector(id).items}
LONGEST = 2.0  # seconds of the processor
BITS = (
    '"', '""', ";", ",", "\n", "\r", "\t", "\x00", "\ufeff", "#a", "KEY", "_id", "PARENT_KEY", "_parent_index", "yes", "perhaps",
    "respondent", "about/date", "trade__", "__note", "uuid:", "=1+1", "\u202e", "é", "2026-13-40", "/" * 50,
)  # fmt: skip
Write = Callable[[Form, list[dict[str, str]]], bytes]


def any_way(chance: random.Random) -> tuple[str, str, Write]:
    """An ending, a language and how it is exported."""
    language = chance.choice(["", *LANGUAGES])
    kobo = Kobo(
        language=language,
        separator=chance.choice(";,\t"),
        groups=chance.random() < 0.7,
        between=chance.choice(["/", "::", ".", " > ", "-"]),
        hxl=chance.random() < 0.3,
        own=tuple(
            chance.sample(["gps", "=cmd", "my date", "interview/date"], chance.randint(0, 3))
        ),
    )
    ways: list[tuple[str, str, Write]] = [
        (".csv", language, lambda form, sent: kobo_csv(form, sent, kobo)),
        (".xlsx", language, lambda form, sent: kobo_xlsx(form, sent, kobo)),
        (".csv", "", lambda form, sent: central_csv(form, sent, groups=kobo.groups)),
        (".zip", "", central_zip),
    ]
    return chance.choice(ways)


def wrong_somewhere(chance: random.Random, ending: str, held: bytes) -> bytes:
    """The same export, damaged."""
    if ending == ".xlsx":
        return damaged(chance, held)
    if ending == ".zip" or chance.random() < 0.2:
        bytes_ = bytearray(held)
        for _ in range(chance.randint(1, 20)):
            bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        return bytes(bytes_)
    text = held.decode()
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice([0, 0, 1, 5, 200]))
        text = text[:at] + chance.choice(BITS) * chance.choice([1, 1, 3]) + text[end:]
    return text.encode()


def read_here(path: Path, faults: list[str]) -> Source | None:
    """What is read; none where it is refused."""
    began = time.process_time()
    try:
        return load_source(str(path), CONTENT, lambda: FORMS)
    except Unreadable:
        return None
    except Exception as error:
        faults.append(f"reading fails: {type(error).__name__} {str(error)[:100]}")
        return None
    finally:
        if time.process_time() - began > LONGEST:
            faults.append(f"reading takes longer than {LONGEST} seconds")


def is_kept(sheet: Sheet) -> bool:
    """Whether a sheet can be written and read again, under a name that can be written."""
    text = json.dumps(sheet_object(sheet), ensure_ascii=False)
    again, _ = build_sheet(read_text("a.json", text), CONTENT)
    return again == sheet and is_writable(submission_name(sheet.respondent, 1))


def tried(folder: Path, seed: int) -> list[str]:
    """What should not be, of the try of this seed."""
    chance = random.Random(seed)
    ending, language, write = any_way(chance)
    sheets = [of_parts(one) for one in random_sheets(CONTENT, chance.randint(1, 6), seed)]
    held = write(PARTS[language or "en"], [values(one, CONTENT) for one in sheets])
    is_sound = chance.random() < 0.25
    path = folder / f"any{ending}"
    path.write_bytes(held if is_sound else wrong_somewhere(chance, ending, held))
    faults: list[str] = []
    found = read_here(path, faults)
    read = [one.sheet for one in found.found] if found else []
    if is_sound and [*map(sheet_object, read)] != [
        sheet_object(as_imported(one)) for one in sheets
    ]:
        faults.append("what is read is not what was put in")
    if not all(map(is_kept, read)):
        faults.append("a sheet cannot be written and read again")
    return faults


def of_parts(sheet: Sheet) -> Sheet:
    return replace(sheet, answers={id: one for id, one in sheet.answers.items() if id in IDS})


def main(count: int, seed: int) -> int:
    """So many tries; how many faults they showed."""
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for n in range(seed, seed + count):
            for fault in tried(Path(folder), n):
                print(f"seed {n}: {fault}")
                faults += 1
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]), int(sys.argv[2]))))
