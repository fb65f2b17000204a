"""The trainer's kit in pages: timetables, exercises, the guide, the case, and the whole to take."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from mdcheck.kit.inserts import timetable, told_in
from mdcheck.kit.model import Exercise, Kit, Text
from mdcheck.kit.page import html
from mdcheck.kit.read import FOLDER, read_kit
from mdcheck.kit.told import Told
from mdcheck.load.folder import Folder
from mdcheck.pages import addresses
from mdcheck.pages.parts import part
from mdcheck.words import t

MADE = "MDCHECK_KIT"  # the environment's name for the zip file that `mdcheck kit` wrote
FILE = "mdcheck-kit.zip"
Section = tuple[str, str, str]  # an id, a title and HTML
LEVELS = {"planning": 3, "evaluation": 3}  # under a heading that the page itself has
TEXTS: Mapping[str, Callable[[Kit], Sequence[Text]]] = {
    "guide": lambda kit: kit.guide,
    "planning": lambda kit: kit.planning,
    "evaluation": lambda kit: kit.evaluation,
    "case": lambda kit: (kit.case.brief,),
}


def has_kit(folder: Folder) -> bool:
    """Whether the checklists folder has one; a folder of one's own need not."""
    return (folder.path / FOLDER).is_dir()


def told(folder: Folder) -> Told:
    """What papers are made of. Raises Unreadable."""
    kit = kit_as_of(folder, latest(folder.path / FOLDER))
    return Told(content=folder.content, library=folder.library, kit=kit)


def latest(home: Path) -> int:
    return max((path.stat().st_mtime_ns for path in home.rglob("*")), default=0)


KITS: dict[tuple[Path, int], Kit] = {}  # the last one read: pages ask for it one after another


def kit_as_of(folder: Folder, changed: int) -> Kit:
    """The kit as long as none of its files changes."""
    if (folder.path, changed) not in KITS:
        KITS.clear()
        KITS[folder.path, changed] = read_kit(folder.path, folder.content)
    return KITS[folder.path, changed]


def agendas(folder: Folder) -> Iterator[Section]:
    """Every timetable."""
    about = told(folder)
    for one in about.kit.agendas:
        lead = part("kit_lead", facts=[(t("People"), str(one.people)), (t("Leads to"), one.leads)])
        yield one.id, one.title, lead + html(timetable(about, one))


def exercises(folder: Folder) -> Iterator[Section]:
    """Every exercise: what it is for, and how it is run."""
    about = told(folder)
    outcomes = {one.id: one.title for one in about.kit.outcomes}
    for one in about.kit.exercises:
        title = t("E{number}. {title}", number=one.number, title=one.title)
        lead = part("kit_lead", facts=facts(one, outcomes))
        yield one.id, title, lead + html(told_in(about, one.facilitator))


def facts(one: Exercise, outcomes: dict[str, str]) -> list[tuple[str, str]]:
    """What one knows before running an exercise."""
    found = (
        (t("Time"), t("{minutes} minutes", minutes=one.minutes)),
        (t("Aim"), one.aim),
        (t("Outcomes"), " ".join(outcomes.get(id, id) for id in one.outcomes)),
        (t("Groups"), one.groups),
        (t("Materials"), "; ".join(one.materials)),
    )
    return [(name, text) for name, text in found if text]


def texts(folder: Folder, name: str) -> Iterator[Section]:
    """The texts of a part of the kit: the guide, what is planned before, how it is evaluated."""
    about = told(folder)
    for one in TEXTS[name](about.kit):
        yield one.id, one.title, html(told_in(about, one.body), level_of(name) + 1)


def level_of(name: str) -> int:
    """How deep the headings of a part stand in its page."""
    return LEVELS.get(name, 2)


PARTS: Mapping[str, Callable[[Folder], Iterator[Section]]] = {
    "agendas": agendas,
    "exercises": exercises,
    **{name: partial(texts, name=name) for name in TEXTS},
}


def offer() -> str:
    """The whole kit to take, where one was made; else how to make it."""
    made = kit_file()
    size = f"{made.stat().st_size / 1_000_000:.0f}" if made else ""
    return part("kit_offer", file=addresses.file(FILE) if made else "", size=size)


def kit_file() -> Path | None:
    """The kit that was made before the site is built."""
    told_where = os.environ.get(MADE, "")
    return Path(told_where) if told_where and Path(told_where).is_file() else None
