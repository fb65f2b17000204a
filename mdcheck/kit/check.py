"""What the schemas of the kit cannot say: that times add up, and that nothing leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from mdcheck.kit.figures import FIGURES
from mdcheck.kit.flow import FENCE
from mdcheck.kit.inserts import INSERTS, PRINT_LIST
from mdcheck.kit.model import Agenda, Exercise, Kit
from mdcheck.load.near import near_miss
from mdcheck.model import UNKNOWN, Content, Problem
from mdcheck.words import t

MOST_LINES = 60  # to write on, more than a page
STEP = re.compile(r"^\|\s*(\d+)\s*\|", re.MULTILINE)


def beyond_schemas(kit: Kit, content: Content, home: Path) -> Iterator[Problem]:
    """All problems of a kit whose files fit their schemas."""
    yield from (problem for one in kit.agendas for problem in agenda(kit, one, home))
    yield from (problem for one in kit.exercises for problem in exercise(kit, one, home))
    for file, where, ids, known in references(kit):
        yield from (unknown(home / file, where, id, known) for id in ids if id not in known)
    yield from (
        Problem(file=str(home / "tests.yaml"), where=one.id, message=t("has no such option"))
        for one in kit.questions
        if one.answer > len(one.options)
    )
    yield from uneven(kit, home)
    yield from fences(kit, home)
    yield from key(kit, content, home)


def references(kit: Kit) -> Iterator[tuple[str, str, Iterable[str], Collection[str]]]:
    """What names something else: its file, its place there, what it names, and what there is."""
    outcomes = {one.id for one in kit.outcomes}
    documents = {one.id for one in kit.case.documents}
    yield from (("tests.yaml", one.id, [one.outcome], outcomes) for one in kit.questions)
    for deck in kit.decks:
        file = f"decks/{deck.id}.yaml"
        yield file, deck.id, deck.outcomes, outcomes
        yield from ((file, one.title, filter(None, [one.figure]), FIGURES) for one in deck.slides)
    for role in kit.roles:
        yield "roles.yaml", role.id, filter(None, [role.document]), documents
    for id, item in kit.case.key.items.items():
        yield "case/key.yaml", id, item.documents, documents


def uneven(kit: Kit, home: Path) -> Iterator[Problem]:
    """Slides whose tables have rows that do not fit their heads."""
    message = t("has a row with more or fewer cells than titles")
    for deck in kit.decks:
        for one in deck.slides:
            if any(len(row) != len(one.columns) for row in one.rows):
                where = f"{deck.id}, {one.title}"
                yield Problem(file=str(home / "decks"), where=where, message=message)


def fences(kit: Kit, home: Path) -> Iterator[Problem]:
    """Lines of texts that stand for something else, and name nothing that there is."""
    known = {*INSERTS, PRINT_LIST}
    agendas = {one.id for one in kit.agendas}
    for file, body in bodies(kit):
        for kind, said in FENCE.findall(body):
            name, _, of = said.partition(" ")
            where = f"{kind} {said}"
            if kind == "insert" and name not in known:
                yield unknown(home / file, where, name, known)
            elif name == "agenda" and of.strip() not in agendas:
                yield unknown(home / file, where, of.strip(), agendas)
            elif kind == "write" and not (said.isdecimal() and int(said) <= MOST_LINES):
                message = t("is no number of lines up to {most}", most=MOST_LINES)
                yield Problem(file=str(home / file), where=where, message=message)


def bodies(kit: Kit) -> Iterator[tuple[str, str]]:
    """Every text of the kit, with what to call its file."""
    folders = {
        "guide": kit.guide,
        "planning": kit.planning,
        "handouts": kit.handouts,
        "evaluation": kit.evaluation,
        "case": (kit.case.brief, *kit.case.documents, *kit.case.envelopes),
    }
    for folder, found in folders.items():
        yield from ((f"{folder}/{one.id}.md", one.body) for one in found)
    for one in kit.exercises:
        body = "\n".join((one.facilitator, one.participants, one.key))
        yield f"exercises/{one.id}.md", body


def unknown(file: Path, where: str, id: str, known: Collection[str]) -> Problem:
    message = t("there is no '{name}'", name=id)
    return Problem(file=str(file), where=where, message=message, hint=near_miss(id, list(known)))


def agenda(kit: Kit, one: Agenda, home: Path) -> Iterator[Problem]:
    """Days that end when their sessions do, and sessions whose exercises are there."""
    file = home / "agendas.yaml"
    exercises = {exercise.id for exercise in kit.exercises}
    for day in one.days:
        where = f"{one.id}, {day.title}"
        ends = day.times()[-1]
        if ends != day.ends:
            message = t("its sessions end at {time}, not at {told}", time=ends, told=day.ends)
            yield Problem(file=str(file), where=where, message=message)
        for session in day.sessions:
            if session.exercise and session.exercise not in exercises:
                yield unknown(file, where, session.exercise, exercises)


def exercise(kit: Kit, one: Exercise, home: Path) -> Iterator[Problem]:
    """Steps that take as long as the exercise, and outcomes that are there."""
    file = home / "exercises" / f"{one.id}.md"
    steps = sum(map(int, STEP.findall(one.facilitator.split("\n### ")[0])))
    if steps != one.minutes:
        places = {"steps": steps, "minutes": one.minutes}
        message = t("its steps take {steps} minutes, not {minutes}", **places)
        yield Problem(file=str(file), where=one.id, message=message)
    outcomes = {outcome.id for outcome in kit.outcomes}
    yield from (unknown(file, one.id, id, outcomes) for id in one.outcomes if id not in outcomes)


def key(kit: Kit, content: Content, home: Path) -> Iterator[Problem]:
    """A key whose items are there, with levels in their ranges and an agreed level each."""
    file, found = home / "case" / "key.yaml", kit.case.key
    known = {item.id for sector in content.sectors for item in sector.items if item.scored}
    ids = [*found.items, *found.consensus, *(one.item for one in found.disagreements)]
    yield from (unknown(file, id, id, known) for id in dict.fromkeys(ids) if id not in known)
    for id, one in found.items.items():
        if one.level != UNKNOWN and one.level not in one.range:
            yield Problem(file=str(file), where=id, message=t("its level is outside its range"))
        if id not in found.consensus:
            yield Problem(file=str(file), where=id, message=t("has no agreed level"))
    sheets = set(kit.case.sheets)
    for planted in found.disagreements:
        yield from (
            unknown(file, planted.item, name, sheets)
            for name in planted.between
            if name not in sheets
        )
