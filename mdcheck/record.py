"""Put answers into a sheet on disk that others may be changing too, and lose nothing of either."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mdcheck.edit import Word, with_answer, with_value
from mdcheck.load.sheet import SheetReader, build_sheet
from mdcheck.load.strict import Document, Unreadable, decode, read_bytes, read_text, within_limit
from mdcheck.model import Answer, Content, Problem, Sheet
from mdcheck.save import alone, broken_off, change, sweep, why_not, write_new
from mdcheck.words import t

ANSWERS, PROFILE = "answers", "profile"
Place = tuple[str, str]
"""Where something is said in a sheet: ("answers", item) or ("profile", key)."""

Said = Answer | str
"""An answer, or "yes", "no" or "" in the profile."""

KeepMine = Callable[[Place, Said, Said], bool]
"""Which to keep where a place was changed elsewhere too: true for mine, false for theirs."""


class Refused(Unreadable):
    """An answer cannot be put into this text; the sheet is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a save went: how much had to be put back, and what the sheet could not take and why."""

    back: int
    refused: Mapping[Place, Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sheet as it stood on disk at one moment."""

    content: bytes
    text: str
    document: Document
    sheet: Sheet
    notices: list[Problem]

    def said(self, place: Place) -> Said:
        part, key = place
        if part == PROFILE:
            return self.sheet.profile.get(key, "")
        return self.sheet.answers.get(key, Answer())


def reading_of(name: str, content: bytes, checklists: Content) -> Reading:
    """What a sheet's bytes say. Raises Unreadable."""
    text = decode(name, within_limit(name, content))
    document = read_text(name, text)
    sheet, notices = build_sheet(document, checklists)
    return Reading(content=content, text=text, document=document, sheet=sheet, notices=notices)


def open_sheet(path: Path, content: Content) -> SheetFile:
    """The sheet at a path, to be changed. Raises Unreadable, also where it could not be written."""
    with alone(path):
        reading = read_sheet(path, content)
    problem = why_not(path)
    if problem:
        raise Unreadable(problem)
    sweep(path)
    return SheetFile(path, content, reading)


def read_sheet(path: Path, content: Content) -> Reading:
    """A sheet as it stands on disk now. Raises Unreadable, also where a run broke off."""
    found = read_bytes(str(path))
    problem = broken_off(path)
    if problem:
        raise Unreadable(problem)
    return reading_of(str(path), found, content)


class SheetFile:
    """A sheet on disk, and what was said in this sitting.

    What was said stays here until it is in the file, and is put back when the file loses it, as
    when an editor saves what it had opened before.
    """

    def __init__(self, path: Path, content: Content, now: Reading) -> None:
        self.path = path
        self.content = content
        self.now = now
        self.given: dict[Place, Said] = {}
        self.known: dict[Place, Said] = {}  # what stood there when it was said

    def give(self, place: Place, said: Said) -> None:
        """Say something, to be saved."""
        self.known[place] = self.now.said(place)
        self.given[place] = said

    def take_back(self, place: Place) -> None:
        """Leave a place to what the file says."""
        del self.given[place], self.known[place]

    def unsaved(self) -> dict[Place, Said]:
        """What was given and is not in the file, as far as it was read."""
        return {p: said for p, said in self.given.items() if self.now.said(p) != said}

    def save(self, keep_mine: KeepMine) -> Outcome:
        """Put all that was given into the file as it is now.

        What else changed in the file stays; where a place was changed in both, `keep_mine` says
        what stands. Raises OSError and Unreadable when the file is gone or cannot be read or
        written; it is then as it was. What it cannot take is taken back.
        """
        while True:
            with alone(self.path):
                reading = read_sheet(self.path, self.content)
                disputed = self.disputed(reading)
                outcome = None if disputed else self.write(reading)
            if outcome:
                return outcome
            for place, theirs in disputed.items():
                self.settle(place, theirs, keep_mine)

    def disputed(self, reading: Reading) -> dict[Place, Said]:
        """What somebody else said meanwhile where something was said here; a blank is not."""
        found = {place: reading.said(place) for place in self.given}
        return {
            place: theirs
            for place, theirs in found.items()
            if theirs not in (self.given[place], self.known[place], "", Answer())
        }

    def settle(self, place: Place, theirs: Said, keep_mine: KeepMine) -> None:
        if keep_mine(place, self.given[place], theirs):
            self.known[place] = theirs
        else:
            self.take_back(place)

    def write(self, reading: Reading) -> Outcome | None:
        """Write what is missing; None when the file changed while that was made ready."""
        missing = {p: said for p, said in self.given.items() if reading.said(p) != said}
        after, refused = self.with_all(reading, missing)
        if after is not reading and not change(self.path, reading.content, after.content):
            return None
        for place in refused:
            self.take_back(place)
        back = sum(said == self.known.get(place) for place, said in missing.items())
        self.now = after
        self.known = dict(self.given)
        return Outcome(back=back, refused=refused)

    def move(self, path: Path) -> None:
        """Go on in a new file that holds what was last read and all that was given.

        Raises OSError.
        """
        after, _ = self.with_all(self.now, self.unsaved())
        write_new(path, after.text)
        self.path = path
        self.now = reading_of(str(path), after.text.encode("utf-8"), self.content)
        self.known = dict(self.given)

    def with_all(
        self, reading: Reading, missing: Mapping[Place, Said]
    ) -> tuple[Reading, dict[Place, Problem]]:
        """The sheet with all of this said in it, and what it cannot take."""
        refused: dict[Place, Problem] = {}
        for place, said in missing.items():
            try:
                reading = self.with_said(reading, place, said)
            except Refused as why:
                refused[place] = why.problems[0]
        return reading, refused

    def with_said(self, reading: Reading, place: Place, said: Said) -> Reading:
        """The sheet with one thing said in it and nothing else changed. Raises Refused."""
        text = edited(reading, place, said, self.content)
        head = reading.content.removesuffix(reading.text.encode("utf-8"))  # a mark of byte order
        content = head + text.encode("utf-8", "surrogatepass")
        try:
            after = reading_of(str(self.path), content, self.content)
        except Unreadable as unreadable:
            raise Refused(*unreadable.problems) from None
        if after.said(place) != said or rest(after, place) != rest(reading, place):
            message = t("cannot be changed there without changing something else")
            hint = t("Write it in an editor.")
            line = reading.document.line(place)
            problem = Problem(
                file=str(self.path), line=line, where=" ".join(place), message=message, hint=hint
            )
            raise Refused(problem)
        return after


def edited(reading: Reading, place: Place, said: Said, content: Content) -> str:
    """The text of a sheet with one thing said in it."""
    if isinstance(said, str):
        return with_value(reading.text, place, Word(said))
    entries = entries_of(reading.document.data, ANSWERS)
    entry = SheetReader(reading.document, content).answer(place, entries.get(place[1]))
    return with_answer(reading.text, place[1], entry, said)


def rest(reading: Reading, place: Place) -> str:
    """All that a sheet says but for one place, in its order."""
    part, key = place
    data = reading.document.data
    others = {k: v for k, v in entries_of(data, part).items() if k != key}
    return json.dumps({**data, part: others})


def entries_of(data: Mapping[str, Any], part: str) -> Mapping[str, Any]:
    return data.get(part) or {}
