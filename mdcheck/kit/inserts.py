"""What papers of the kit take from the content, the library and the engine, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from mdcheck.formats.cells import described
from mdcheck.formats.png import svg_of
from mdcheck.kit.country import country_svg
from mdcheck.kit.flow import flowing, shares
from mdcheck.kit.model import Agenda, Session, number_in
from mdcheck.kit.nodes import (
    Break,
    Grid,
    Insert,
    Listing,
    Node,
    Para,
    Picture,
    Run,
    Runs,
    Say,
    Title,
    para,
    words,
)
from mdcheck.kit.reports import from_report
from mdcheck.kit.told import Told
from mdcheck.model import Item, Term
from mdcheck.report import summary
from mdcheck.report.overview import placed
from mdcheck.report.sector import the_sum
from mdcheck.report.told import percent_of, reach, titles
from mdcheck.words import numbered, t

PRINT_LIST = "print-list"  # told when all papers are there
Making = Callable[[Told, str], Iterable[Node]]


def resolved(about: Told, nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The same nodes, what is inserted put in its place; its name is one of INSERTS."""
    found: list[Node] = []
    for node in nodes:
        match node:
            case Insert(name=name) if name == PRINT_LIST:
                found.append(node)  # told when all papers are there
            case Insert(name=name, of=of):
                found += INSERTS[name](about, of)
            case Say(nodes=inside):
                found.append(replace(node, nodes=resolved(about, inside)))
            case _:
                found.append(node)
    return tuple(found)


def told_in(about: Told, text: str) -> tuple[Node, ...]:
    """What a text of the kit says, with what it takes from elsewhere."""
    return resolved(about, flowing(text))


def grid(heads: Sequence[str], rows: Iterable[Sequence[str | Runs]], label: str = "") -> Grid:
    """A table to read, of plain texts; the first of each row is in bold."""
    told = tuple(
        tuple(
            words(cell, strong=at == 0) if isinstance(cell, str) else cell
            for at, cell in enumerate(row)
        )
        for row in rows
    )
    columns = tuple(words(head) for head in heads)
    return Grid(columns=columns, rows=told, widths=shares(columns, told), label=label)


def question(about: Told, item: Item, sector: str = "") -> str:
    """An item with its number on the screen, and with its sector where it stands among several."""
    return numbered(about.content.number(item.id), item.text, sector)


# The case


def country(about: Told, _: str) -> Iterator[Node]:
    drawing = about.kit.case.drawing
    yield Picture(svg=country_svg(drawing), alt=drawing["title"])


def data_sheet(about: Told, _: str) -> Iterator[Node]:
    for table in about.kit.case.data:
        yield grid(table.columns, table.rows, table.title)
        yield para(t("Source: {source}", source=table.source), "quiet")


def key_items(about: Told, _: str) -> Iterator[Node]:
    """By sector, what the documents say on each item, and what can also be argued for."""
    key, named = about.kit.case.key.items, levels(about)
    for sector, items in about.asked:
        yield grid(
            [t("Item"), t("Documented"), t("Arguable"), t("Documents"), t("Why")],
            [
                (
                    question(about, item),
                    named[key[item.id].level],
                    ", ".join(named[one] for one in key[item.id].range),
                    ", ".join(one.upper() for one in key[item.id].documents) or "–",
                    key[item.id].why,
                )
                for item in items
            ],
            sector.title,
        )


def key_disagreements(about: Told, _: str) -> Iterator[Node]:
    """The disagreements that the sheets hold on purpose."""
    kinds = {
        "meaning": t("The meaning"),
        "place": t("The place"),
        "evidence": t("The evidence"),
        "interest": t("The interest"),
        "rumour": t("A rumour"),
    }
    for one in about.kit.case.key.disagreements:
        sector = about.content.sector(one.item.partition(".")[0])
        title = question(about, about.content.item(one.item), sector.title)
        yield Title(level=2, runs=words(title))
        yield labelled(t("They differ over"), kinds[one.about])
        yield para(one.why)
        yield labelled(t("What a good table does"), one.settle)


def labelled(label: str, text: str) -> Para:
    return Para(runs=(Run(text=t("{label}: ", label=label), strong=True), Run(text=text)))


def consensus(about: Told, _: str) -> Iterator[Node]:
    key, named = about.kit.case.key.consensus, levels(about)
    for sector, items in about.asked:
        rows = [
            (question(about, item), named[key[item.id].level], key[item.id].why)
            for item in items
            if item.id in key
        ]
        yield grid([t("Item"), t("Agreed"), t("Why")], rows, sector.title)


def ranking(about: Told, _: str) -> Iterator[Node]:
    for drawn in summary.ranking(about.report):
        yield Picture(svg=svg_of(drawn), alt=described(drawn))
    groups = titles(about.content.method.order)
    yield grid(
        [t("Place"), t("Sector"), t("Group"), t("Need"), t("Potential"), t("Priority"),
         t("Could become")],
        [
            (
                str(one.place),
                one.title,
                groups.get(one.verdict, one.verdict),
                percent_of(one.need),
                percent_of(one.potential),
                percent_of(one.priority),
                reach(one.best, one.worst),
            )
            for one in placed(about.report)
        ],
    )  # fmt: skip


def worked_sum(about: Told, of: str) -> Iterator[Node]:
    """One sector's sum, question by question: of the sector named, else of the first placed."""
    known = {one.id: one for one in about.result.sectors}
    first = next((one for one in about.result.sectors if one.place == 1), about.result.sectors[0])
    result = known.get(of, first)
    yield Title(level=2, runs=words(result.title))
    yield from from_report(the_sum(about.report, result).blocks)


# The method


def levels(about: Told) -> dict[str, str]:
    """The answers by their ids."""
    method = about.content.method
    return titles((*method.levels, *method.states))


def terms(found: Iterable[Term]) -> Iterator[Node]:
    told = tuple(found)
    if any(term.meaning for term in told):
        yield grid(["", ""], [(term.title, term.meaning) for term in told])
    else:
        yield Listing(ordered=False, items=tuple((para(term.title),) for term in told))


def the_levels(about: Told, _: str) -> Iterator[Node]:
    return terms((*about.content.method.levels, *about.content.method.states))


def anchors(about: Told, _: str) -> Iterator[Node]:
    """What no, partly and yes mean, by what a question asks for."""
    method = about.content.method
    asks = [role for role in method.roles if any(method.anchors.get(role.id, ()))]
    yield grid(
        [t("Question about"), *(level.title for level in method.levels)],
        [(role.title, *method.anchors[role.id]) for role in asks],
    )


def the_evidence(about: Told, _: str) -> Iterator[Node]:
    return terms(about.content.method.evidence)


def verdicts(about: Told, _: str) -> Iterator[Node]:
    return terms(about.content.method.modes)


def transfers(about: Told, _: str) -> Iterator[Node]:
    return terms(about.content.method.transfers)


def criteria(about: Told, _: str) -> Iterator[Node]:
    found = tuple((para(one.title),) for one in about.content.method.criteria)
    yield Listing(ordered=True, items=found)


# The workshop


def agenda(about: Told, of: str) -> Iterator[Node]:
    """A timetable, a table for each day."""
    return timetable(about, next(one for one in about.kit.agendas if one.id == of))


def timetable(about: Told, one: Agenda) -> Iterator[Node]:
    for number, day in enumerate(one.days, 1):
        if len(one.days) > 1:
            title = t("Day {number}. {title}", number=number, title=day.title)
            yield from [Break()] if number > 1 else []
            yield Title(level=1, runs=words(title))
        rows = [
            (at, str(session.minutes), said_of(about, session))
            for at, session in zip(day.times(), day.sessions, strict=False)
        ]
        rows.append((day.ends, "", words(t("End"), strong=True)))
        table = grid([t("Time"), t("Minutes"), t("Session")], rows)
        yield replace(table, widths=(9, 11, 100))


def said_of(about: Told, session: Session) -> Runs:
    """A session's title, its exercise, and what happens."""
    title = session.title
    if session.exercise:
        title = t("{title} (E{number})", title=title, number=number_in(session.exercise))
    what = f"\n{session.what}" if session.what else ""
    return (Run(text=title, strong=not session.pause), *words(what))


def outcomes(about: Told, _: str) -> Iterator[Node]:
    yield Listing(ordered=True, items=tuple((para(one.title),) for one in about.kit.outcomes))


def the_test(about: Told, _: str) -> Iterator[Node]:
    """The questions, their options with letters to circle."""
    for number, one in enumerate(about.kit.questions, 1):
        rows = [(words(letter(at)), words(option)) for at, option in enumerate(one.options)]
        yield Grid(
            columns=(),
            rows=tuple(rows),
            widths=(4, 90),
            label=numbered(number, one.text),
        )


def the_key(about: Told, _: str) -> Iterator[Node]:
    named = {one.id: one.title for one in about.kit.outcomes}
    yield grid(
        [t("Question"), t("Right"), t("Why"), t("Outcome")],
        [
            (
                str(number),
                letter(one.answer - 1),
                one.why,
                named.get(one.outcome, one.outcome),
            )
            for number, one in enumerate(about.kit.questions, 1)
        ],
    )


def letter(at: int) -> str:
    """The letter of an option.

    >>> letter(0), letter(3)
    ('A', 'D')
    """
    return chr(ord("A") + at)


# The library


def glossary(about: Told, of: str) -> Iterator[Node]:
    """The terms named, or all that are protected."""
    ids = of.split()
    found = [one for one in about.library.glossary if (one.id in ids if ids else one.protected)]
    yield grid(["", ""], [(one.term, one.meaning) for one in found])


def today(about: Told, _: str) -> Iterator[Node]:
    """What has changed for each sector, as short lines."""
    for sector in about.content.sectors:
        page = f"sectors/{sector.id}"
        found = [one for one in about.library.updates.updates if page in one.pages]
        if found:
            runs: list[Run] = [Run(text=t("{title}. ", title=sector.title), strong=True)]
            runs.append(
                Run(text="; ".join(t("{lead} ({year})", lead=u.lead, year=u.year) for u in found))
            )
            yield Para(runs=tuple(runs))


def data_sources(about: Told, _: str) -> Iterator[Node]:
    yield grid(
        [t("Source"), t("Who holds it"), t("What it holds")],
        [(one.title, one.holder, one.what) for one in about.library.data_sources if one.references],
    )


INSERTS: Mapping[str, Making] = {
    "map": country,
    "data-sheet": data_sheet,
    "key-items": key_items,
    "key-disagreements": key_disagreements,
    "consensus": consensus,
    "ranking": ranking,
    "worked-sum": worked_sum,
    "anchors": anchors,
    "levels": the_levels,
    "evidence": the_evidence,
    "verdicts": verdicts,
    "transfers": transfers,
    "criteria": criteria,
    "agenda": agenda,
    "outcomes": outcomes,
    "test": the_test,
    "test-key": the_key,
    "words": glossary,
    "today": today,
    "data-sources": data_sources,
}


def copies_of(name: str) -> str:
    """How many of a paper are printed, in words."""
    return {
        "each": t("one each"),
        "table": t("one a table"),
        "one": t("one"),
        "facilitator": t("one for the facilitator"),
    }.get(name, name)


def count_of(copies: str, people: int, tables: int) -> int:
    """How many copies that is.

    >>> count_of("each", 25, 5), count_of("table", 25, 5), count_of("one", 25, 5)
    (25, 5, 1)
    """
    return {"each": people, "table": tables}.get(copies, 1)
