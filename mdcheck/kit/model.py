"""The trainer's kit as it is written: sessions, exercises, cards, an invented country, decks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of the kit: its front matter, and what it says in Markdown.

    `readers` are those whose pile it lies in; `copies` is how many are printed.
    """

    id: str
    title: str
    body: str
    readers: tuple[str, ...] = ()
    copies: str = "facilitator"
    size: str = "a4"
    sources: tuple[str, ...] = ()
    invented: bool = False
    sector: str = ""
    called: str = ""  # what kind of document it is, in the case
    evidence: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise: what it is for, how long it takes, and its three sheets in Markdown."""

    id: str
    title: str
    minutes: int
    aim: str
    outcomes: tuple[str, ...]
    groups: str
    materials: tuple[str, ...]
    facilitator: str
    participants: str
    key: str
    sources: tuple[str, ...] = ()
    invented: bool = False

    @property
    def number(self) -> int:
        """Its number among the exercises.

        >>> Exercise(id="e07", title="", minutes=1, aim="", outcomes=(), groups="", materials=(),
        ...          facilitator="", participants="", key="").number
        7
        """
        return number_in(self.id)


def number_in(id: str) -> int:
    """The number that an id of the kit ends with: 7 of "e07"."""
    return int(id[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A part of a day: how long, what it is, perhaps an exercise; `pause` is a break."""

    minutes: int
    title: str
    what: str = ""
    exercise: str = ""
    materials: tuple[str, ...] = ()
    pause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a workshop, from one clock time to another."""

    title: str
    starts: str
    ends: str
    sessions: tuple[Session, ...]

    def times(self) -> tuple[str, ...]:
        """When each session begins, and when the last one ends.

        >>> Day(title="", starts="08:30", ends="09:45",
        ...     sessions=(Session(minutes=30, title=""), Session(minutes=45, title=""))).times()
        ('08:30', '09:00', '09:45')
        """
        hours, minutes = map(int, self.starts.split(":"))
        at = [60 * hours + minutes]
        for session in self.sessions:
            at.append(at[-1] + session.minutes)
        return tuple(f"{one // 60:02}:{one % 60:02}" for one in at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A timetable: for whom, for how many people, what it leads to, and its days."""

    id: str
    title: str
    people: int
    leads: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a participant can do afterwards."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the test: its options, the number of the right one, and why it is right."""

    id: str
    outcome: str
    text: str
    options: tuple[str, ...]
    answer: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who a participant is for a day: what this person knows, wants and cannot accept."""

    id: str
    table: str
    title: str
    who: str
    knows: str
    wants: str
    refuses: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A card with an effect of migration, and where it belongs."""

    id: str
    text: str
    transfer: str
    sign: str
    level: str
    why: str
    sources: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """An indicator that does not work, its faults, and one that does."""

    id: str
    bad: str
    faults: tuple[str, ...]
    mended: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """A slide: points, one big sentence, a table or a figure; and what is said with it."""

    title: str
    notes: str
    points: tuple[str, ...] = ()
    big: str = ""
    figure: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """Slides on one subject, for so many minutes."""

    id: str
    title: str
    minutes: int
    outcomes: tuple[str, ...]
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table of the invented country's data sheet."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Documented:
    """What the documents say on an item: a level, which levels can be argued for, and why."""

    level: str
    range: tuple[str, ...]
    documents: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A disagreement that the sheets hold on purpose."""

    item: str
    between: tuple[str, ...]
    about: str
    why: str
    settle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A level of the model consensus, and why."""

    level: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The trainer's key to the case."""

    items: Mapping[str, Documented]
    disagreements: tuple[Planted, ...]
    consensus: Mapping[str, Agreed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An invented country: its brief, documents, envelopes, data, map, voices, and the key.

    `drawing` is the map as plain data, `sheets` are the voices' answer files by name.
    """

    brief: Text
    documents: tuple[Text, ...]
    envelopes: tuple[Text, ...]
    data: tuple[DataTable, ...]
    drawing: Mapping[str, Any]
    key: Key
    sheets: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """All that a trainer's kit says."""

    agendas: tuple[Agenda, ...]
    outcomes: tuple[Outcome, ...]
    questions: tuple[Question, ...]
    roles: tuple[Role, ...]
    effects: tuple[Effect, ...]
    repairs: tuple[Repair, ...]
    decks: tuple[Deck, ...]
    exercises: tuple[Exercise, ...]
    guide: tuple[Text, ...]
    planning: tuple[Text, ...]
    handouts: tuple[Text, ...]
    evaluation: tuple[Text, ...]
    case: Case
