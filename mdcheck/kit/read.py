"""Read the kit of a checklists folder: every problem at once, with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from mdcheck.kit.check import beyond_schemas
from mdcheck.kit.model import (
    Agenda,
    Agreed,
    Case,
    DataTable,
    Day,
    Deck,
    Documented,
    Effect,
    Exercise,
    Key,
    Kit,
    Outcome,
    Planted,
    Question,
    Repair,
    Role,
    Session,
    Slide,
    Text,
)
from mdcheck.load.schema import Schemas
from mdcheck.load.strict import Document, Unreadable, decode, read_bytes, read_file, read_text
from mdcheck.model import Content, Problem
from mdcheck.words import t

Noun = TypeVar("Noun")
FOLDER = "kit"
MATTER = re.compile(r"---\r?\n(.*?)\r?\n---\r?\n(.*)\Z", re.DOTALL)
PART = re.compile(r"^## (Facilitator|Participants|Key)[ \t]*$", re.MULTILINE)
PARTS: Mapping[str, type[Any]] = {"days": Day, "sessions": Session, "slides": Slide}
NAMES = {"for": "readers", "paper": "size", "kind": "called"}  # in files -> here
LISTS: Mapping[str, tuple[str, type[Any]]] = {  # a file, the list it holds, and of what
    "agendas": ("agendas", Agenda),
    "outcomes": ("outcomes", Outcome),
    "tests": ("questions", Question),
    "roles": ("roles", Role),
    "effects": ("effects", Effect),
    "repairs": ("repairs", Repair),
}


class Reading:
    """What was read so far, and what is wrong with it."""

    def __init__(self, folder: Path, content: Content) -> None:
        self.folder = folder
        self.schemas = Schemas({"transfers": [one.id for one in content.method.transfers]})
        self.problems: list[Problem] = []

    def document(self, path: Path, schema: str) -> Document | None:
        """A YAML file that fits its schema; else none, and the problems are kept."""
        try:
            return self.fitting(read_file(str(path)), schema)
        except Unreadable as unreadable:
            self.problems += unreadable.problems
            return None

    def matter(self, path: Path, schema: str) -> tuple[Mapping[str, Any], str] | None:
        """The front matter of a Markdown file and what follows it; else none."""
        try:
            whole = decode(str(path), read_bytes(str(path)))
            found = MATTER.match(whole)
            if found is None:
                hint = t("It begins with lines between two lines of three hyphens.")
                message = t("has no front matter")
                raise Unreadable(Problem(file=str(path), message=message, hint=hint))
            # an empty line stands for the first hyphens, so that lines are those of the file
            document = self.fitting(read_text(str(path), "\n" + found[1]), schema)
        except Unreadable as unreadable:
            self.problems += unreadable.problems
            return None
        return (document.data, found[2].strip()) if document else None

    def fitting(self, document: Document, schema: str) -> Document | None:
        wrong = self.schemas.fit(document, f"kit/{schema}")
        self.problems += wrong
        return None if wrong else document

    def listed(self, name: str) -> tuple[Any, ...]:
        """The nouns that a file lists."""
        key, noun = LISTS[name]
        document = self.document(self.folder / f"{name}.yaml", name)
        return many(noun, document.data[key]) if document else ()

    def texts(self, part: str) -> tuple[Text, ...]:
        """The texts in a folder, by the names of their files."""
        found = (
            self.matter(path, "text") for path in sorted((self.folder / part).glob("[!.]*.md"))
        )
        return tuple(build(Text, {**one[0], "body": one[1]}) for one in found if one)

    def exercises(self) -> Iterator[Exercise]:
        for path in sorted((self.folder / "exercises").glob("[!.]*.md")):
            found = self.matter(path, "exercise")
            if not found:
                continue
            _, *parts = PART.split(found[1])
            said = dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))
            if [*said] != ["Facilitator", "Participants", "Key"]:
                message = t("needs three parts: Facilitator, Participants, Key")
                self.problems.append(Problem(file=str(path), message=message))
                continue
            sheets = {name.lower(): text for name, text in said.items()}
            yield build(Exercise, {"groups": "", "materials": [], **found[0], **sheets})

    def decks(self) -> Iterator[Deck]:
        for path in sorted((self.folder / "decks").glob("[!.]*.yaml")):
            document = self.document(path, "deck")
            if document:
                yield build(Deck, document.data)

    def case(self) -> Case:
        home = self.folder / "case"
        brief = self.matter(home / "brief.md", "text")
        data = self.document(home / "data.yaml", "data")
        drawing = self.document(home / "map.yaml", "map")
        key = self.document(home / "key.yaml", "key")
        told, body = brief or ({"id": "brief", "title": ""}, "")
        return Case(
            brief=build(Text, {**told, "body": body}),
            documents=self.texts("case/documents"),
            envelopes=self.texts("case/envelopes"),
            data=tuple(map(data_table, data.data["tables"])) if data else (),
            drawing=drawing.data if drawing else {},
            key=key_of(key.data) if key else Key(items={}, disagreements=(), consensus={}),
            sheets={
                path.stem: read_bytes(str(path)) for path in sorted(home.glob("sheets/[!.]*.yaml"))
            },
        )


def read_kit(folder: Path, content: Content) -> Kit:
    """The kit of a checklists folder, by its content. Raises Unreadable with all its problems."""
    home = folder / FOLDER
    if not home.is_dir():
        message = t("has no kit for trainers")
        hint = t("Copy the folder kit/ of mdcheck's own checklists into it, and change its case/.")
        raise Unreadable(Problem(file=str(folder), message=message, hint=hint))
    reading = Reading(home, content)
    lists = {name: reading.listed(name) for name in LISTS}
    kit = Kit(
        agendas=lists["agendas"],
        outcomes=lists["outcomes"],
        questions=lists["tests"],
        roles=lists["roles"],
        effects=lists["effects"],
        repairs=lists["repairs"],
        decks=tuple(reading.decks()),
        exercises=tuple(reading.exercises()),
        guide=reading.texts("guide"),
        planning=reading.texts("planning"),
        handouts=reading.texts("handouts"),
        evaluation=reading.texts("evaluation"),
        case=reading.case(),
    )
    problems = reading.problems or [*beyond_schemas(kit, content, home)]
    if problems:
        raise Unreadable(*problems)
    return kit


def many(noun: type[Noun], data: Iterable[Mapping[str, Any]]) -> tuple[Noun, ...]:
    return tuple(build(noun, one) for one in data)


def build(noun: type[Noun], data: Mapping[str, Any]) -> Noun:
    """A noun of data that fits its schema; lists become tuples."""
    known = {field.name for field in fields(noun)}  # type: ignore[arg-type]
    renamed = {name if name in known else NAMES[name]: one for name, one in data.items()}
    return noun(**{name: value_of(name, one) for name, one in renamed.items()})


def value_of(name: str, value: Any) -> Any:
    if name in PARTS:
        return many(PARTS[name], value)
    if isinstance(value, list):
        return tuple(value_of("", one) for one in value)
    return value


def data_table(data: Mapping[str, Any]) -> DataTable:
    """A table of the data sheet; numbers are written as they stand."""
    rows = tuple(tuple(map(str, row)) for row in data["rows"])
    return DataTable(
        title=data["title"], columns=tuple(data["columns"]), rows=rows, source=data["source"]
    )


def key_of(data: Mapping[str, Any]) -> Key:
    """The key; its levels are words, as answers are."""
    return Key(
        items={
            id: Documented(
                level=str(one["level"]),
                range=tuple(map(str, range(one["range"][0], one["range"][1] + 1))),
                documents=tuple(one.get("documents", ())),
                why=one["why"],
            )
            for id, one in data["items"].items()
        },
        disagreements=many(Planted, data["disagreements"]),
        consensus={
            id: Agreed(level=str(one["level"]), why=one["why"])
            for id, one in data["consensus"].items()
        },
    )
