"""Every paper of the kit: texts, exercises, timetables, and what is made of the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mdcheck.count import BLANK
from mdcheck.kit.cards import decks, key
from mdcheck.kit.forms import forms
from mdcheck.kit.inserts import (
    copies_of,
    count_of,
    grid,
    levels,
    question,
    resolved,
    timetable,
    told_in,
)
from mdcheck.kit.model import Agenda, Exercise, Text
from mdcheck.kit.nodes import Insert, Node, Paper, Title, words
from mdcheck.kit.told import PEOPLE, TABLES, Told
from mdcheck.model import Sheet
from mdcheck.report.cited import cited
from mdcheck.report.told import titles
from mdcheck.words import t

CERTIFICATE = "certificate"  # the text that is laid out as one


def papers(about: Told) -> tuple[Paper, ...]:
    """All papers, in the order in which they are listed."""
    kit = about.kit
    made = [
        *(text(about, one, "guide", t("Facilitator's guide")) for one in kit.guide),
        *(timetable_paper(about, one) for one in kit.agendas),
        *(text(about, one, "planning", t("Before the workshop")) for one in kit.planning),
        *(sheet for one in kit.exercises for sheet in exercise(about, one)),
        *case(about),
        *(text(about, one, "handouts", t("Handout")) for one in kit.handouts),
        *forms(about),
        *decks(about),
        *(text(about, one, "evaluation", t("Evaluation")) for one in kit.evaluation),
    ]
    rows = [(one.title_in_list(), copies_of(one.copies), counted(one)) for one in made]
    listed = grid([t("Paper"), t("Copies"), t("With 25 people at five tables")], rows)
    return tuple(replace(one, nodes=with_list(one.nodes, listed)) for one in made)


def counted(one: Paper) -> str:
    return str(count_of(one.copies, PEOPLE, TABLES))


def with_list(nodes: Iterable[Node], listed: Node) -> tuple[Node, ...]:
    return tuple(listed if isinstance(node, Insert) else node for node in nodes)


def text(about: Told, one: Text, folder: str, kicker: str) -> Paper:
    """A text as a paper."""
    return Paper(
        name=f"{folder}/{one.id}",
        title=one.title,
        kicker=kicker,
        nodes=told_in(about, one.body),
        foot=foot(about, one.sources, invented=one.invented),
        readers=one.readers,
        copies=one.copies,
        size=one.size,
        turned=one.id == CERTIFICATE,
        framed=one.id == CERTIFICATE,
    )


def foot(about: Told, sources: Sequence[str], *, invented: bool) -> str:
    """Whose it is, where its facts come from, and that what is invented is."""
    parts = [t("mdcheck, trainer's kit. CC BY 4.0.")]
    if sources:
        named = cited(sources, about.library.short_titles())
        parts.append(t("Facts: handbook of 2010, {places}.", places=named))
    if invented:
        parts.append(t("Velundria and everything in it are invented."))
    return " ".join(parts)


def timetable_paper(about: Told, one: Agenda) -> Paper:
    return Paper(
        name=f"agendas/{one.id}",
        title=one.title,
        kicker=t("Timetable"),
        facts=((t("People"), str(one.people)), (t("Leads to"), one.leads)),
        nodes=tuple(timetable(about, one)),
        foot=foot(about, (), invented=False),
        readers=("facilitator",),
    )


def exercise(about: Told, one: Exercise) -> Iterator[Paper]:
    """The three sheets of an exercise."""
    named = {outcome.id: outcome.title for outcome in about.kit.outcomes}
    number = t("Exercise {number}", number=one.number)
    where = foot(about, one.sources, invented=one.invented)
    facts = (
        (t("Time"), t("{minutes} minutes", minutes=one.minutes)),
        (t("Aim"), one.aim),
        (t("Outcomes"), "\n".join(named.get(id, id) for id in one.outcomes)),
        *([(t("Groups"), one.groups)] if one.groups else []),
        *([(t("Materials"), "\n".join(one.materials))] if one.materials else []),
    )
    made = (
        ("facilitator", t("Facilitator"), one.facilitator, facts),
        ("participants", t("Participants"), one.participants, facts[:1]),
        ("key", t("Key"), one.key, ()),
    )
    for part, called, body, told in made:
        is_theirs = part == "participants"
        yield Paper(
            name=f"exercises/{one.id}-{part}",
            title=one.title,
            kicker=t("{exercise} · {part}", exercise=number, part=called),
            facts=told,
            nodes=told_in(about, body),
            foot=where,
            readers=("participants",) if is_theirs else ("facilitator",),
            copies="each" if is_theirs else "facilitator",
        )


def voice(about: Told, name: str, sheet: Sheet) -> Paper:
    """What one voice of the country has answered, with its notes."""
    named, kinds = levels(about), titles(about.content.method.evidence)
    nodes = []
    for sector, items in about.asked:
        rows = []
        for item in items:
            answer = sheet.answers.get(item.id, BLANK)
            said = "\n".join(filter(None, [answer.note, answer.reference]))
            level, kind = named.get(str(answer.level), ""), kinds.get(answer.evidence, "")
            rows.append((question(about, item), level, kind, said))
        heads = [sector.title, t("Answer"), t("Rests on"), t("Note")]
        nodes.append(replace(grid(heads, rows), widths=(46, 14, 15, 52)))
    return Paper(
        name=f"case/voice-{name}",
        title=sheet.respondent,
        kicker=t("The sheet of a voice: for its table, after it has answered"),
        nodes=tuple(nodes),
        foot=foot(about, (), invented=True),
        readers=("facilitator",),
        copies="one",
        small=True,
    )


def case(about: Told) -> Iterator[Paper]:
    """The invented country: brief, documents, envelopes, and the key."""
    found = about.kit.case
    brief = text(about, found.brief, "case", t("The case"))
    yield replace(brief, readers=("participants",), copies="each")
    for one in found.documents:
        made = text(about, one, "case", t("Document {id}", id=one.id.upper()))
        kind = ((t("Kind"), one.called),) if one.called else ()
        yield replace(made, facts=kind, readers=("participants",), copies="table")
    for one in found.envelopes:
        made = text(about, one, "case", t("Envelope, to be opened when told"))
        yield replace(made, readers=("facilitator",), copies="table")
    yield from (voice(about, name, sheet) for name, sheet in about.voices.items())
    inserts = (
        (t("What the documents say"), "key-items"),
        (t("Disagreements on purpose"), "key-disagreements"),
        (t("A model consensus"), "consensus"),
        (t("The ranking that follows"), "ranking"),
    )
    nodes = [
        node
        for title, name in inserts
        for node in (Title(level=1, runs=words(title)), *resolved(about, [Insert(name=name)]))
    ]
    invented = foot(about, (), invented=True)
    yield key("case-key", t("Key to the case"), tuple(nodes), invented)
