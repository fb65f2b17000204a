"""Say what several respondents have to discuss, and what became of it: who said what, and why.

`mdcheck/web/src/report/agenda.js` has the same functions in the same order.
"""

from __future__ import annotations

from mdcheck.blocks import Block, Column, Heading, Row, Table, Text
from mdcheck.report.told import DASH, points, titles
from mdcheck.report.voices import (
    Said,
    Voices,
    camps,
    dissent,
    in_order,
    is_polarised,
    level_title,
    question,
    row_of,
    said,
    sector_of,
)
from mdcheck.votes import settled, votes_on
from mdcheck.words import n, t
from mdcheck.workshop import CONSTITUENCY


def agenda(found: Voices, *, short: bool) -> list[Block]:
    """The questions to discuss: how many, which are decisive or polarised, who said what."""
    ids = found.merged.disagreements
    if not ids:
        return [Text(text=t("Nothing: no question has different levels that are not settled."))]
    lead = n(
        "{count} question to discuss.",
        "{count} questions to discuss, those furthest apart first.",
        len(ids),
    )
    marks = [Text(text=line) for line in agenda_marks(found)]
    if short:
        lines = [
            question(found, id, "; ".join([*camps(found, id), *mark(found, id)])) for id in ids
        ]
        return [Text(text=lead, tone="lead"), *marks, *points(t("Who said what"), lines)]
    discussed = [block for id in ids for block in discussion(found, id)]
    return [Text(text=lead, tone="lead"), *marks, *discussed]


def agenda_marks(found: Voices) -> list[str]:
    """How many of the questions to discuss would change a verdict, and how many have two camps."""
    ids, decisive = found.merged.disagreements, len(found.merged.decisive)
    polarised = sum(is_polarised(found.items[id].votes) for id in ids)
    said = []
    if decisive:
        said.append(
            n(
                "{count} is decisive: it would change the verdict of its sector.",
                "{count} are decisive: each would change the verdict of its sector.",
                decisive,
            )
        )
    if polarised:
        said.append(
            n(
                "{count} is polarised: at least a third say no and at least a third say yes.",
                "{count} are polarised: at least a third say no and at least a third say yes.",
                polarised,
            )
        )
    return said


def mark(found: Voices, id: str) -> list[str]:
    """What sets a question to discuss apart, in a word or two."""
    decisive = [t("decisive")] if id in found.merged.decisive else []
    return [*decisive, *([t("polarised")] if is_polarised(found.items[id].votes) else [])]


def discussion(found: Voices, id: str) -> list[Block]:
    """One question to discuss: its marks, who said what and why, what was noted so far."""
    line = question(found, id)
    noted = found.agreed[id].note if id in found.agreed else ""
    return [
        Heading(level=3, text=line.text),
        *(Text(text=text, tone="alert") for text in decisive_words(found, id)),
        *(Text(text=text, tone="quiet") for text in open_words(found, id)),
        who_said_what(found, id, line.text),
        *([Text(text=t("Noted so far: {note}", note=noted))] if noted else []),
    ]


def decisive_words(found: Voices, id: str) -> list[str]:
    """Which verdict a question would change."""
    if id not in found.merged.decisive:
        return []
    return [t("Decisive: it would change the verdict of {sector}.", sector=sector_of(found, id))]


def open_words(found: Voices, id: str) -> list[str]:
    """What makes a question hard to settle."""
    item = found.items[id]
    said = []
    if is_polarised(item.votes):
        said.append(t("Polarised: at least a third say no and at least a third say yes."))
    if item.contested:
        said.append(t("Half say more and half say less: until a level is agreed, it is not known."))
    return said


def who_said_what(found: Voices, id: str, label: str) -> Table:
    """A row for each who said something; by constituency, each under what it comes to."""
    rows: list[Row | Heading] = []
    for title, own in parts_of(found, id):
        if title:
            rows.append(Heading(level=4, text=title))
        rows += [row_of(found.about, sheet, answer) for sheet, answer in own]
    return Table(
        label=label,
        columns=(
            Column(title=t("Who, and why")),
            Column(title=t("Answer")),
            Column(title=t("Evidence")),
        ),
        rows=tuple(rows),
    )


def parts_of(found: Voices, id: str) -> list[tuple[str, list[Said]]]:
    """What was said, in parts that stand under a title: all, or each constituency's."""
    all_ = said(found, id)
    if found.merged.by != CONSTITUENCY:
        return [("", all_)]
    parts = []
    for kind, title in titles(found.about.content.method.constituencies).items():
        own = [one for one in all_ if one[0].constituency == kind]
        if own:
            level = settled(votes_on([sheet for sheet, _ in own], id))
            answer = level_title(found.about, level)
            parts.append((t("{label}: {answer}", label=title, answer=answer), own))
    alone = [one for one in all_ if not one[0].constituency]
    return [*parts, *([(t("No constituency given"), alone)] if alone else [])]


# What was settled


def settled_by_the_group(found: Voices) -> list[Block]:
    """What was agreed, why, and who had said otherwise."""
    ids = in_order(found, (id for id, one in found.agreed.items() if one.level is not None))
    if not ids:
        return []
    table = Table(
        label=t("Agreed levels"),
        columns=(
            Column(title=t("Question")),
            Column(title=t("Agreed")),
            Column(title=t("Dissent")),
        ),
        rows=tuple(agreed_row(found, id) for id in ids),
    )
    return [Heading(level=2, text=t("What was agreed")), table]


def agreed_row(found: Voices, id: str) -> Row:
    """A question, the level agreed for it, and who had given another."""
    one = found.agreed[id]
    others = "; ".join(dissent(found, id)) or DASH
    return question(found, id, one.note), level_title(found.about, one.level), others


def to_find_out(found: Voices) -> list[Block]:
    """What somebody finds out, and by when."""
    ids = in_order(found, found.find_out)
    if not ids:
        return []
    table = Table(
        label=t("To find out"),
        columns=(
            Column(title=t("Question")),
            Column(title=t("Who")),
            Column(title=t("By when")),
        ),
        rows=tuple(
            (question(found, id, one.note), one.who or DASH, one.when or DASH)
            for id, one in ((id, found.find_out[id]) for id in ids)
        ),
    )
    return [Heading(level=2, text=t("To find out")), table]
