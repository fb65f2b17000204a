"""Decks of cards, made of the kit and the library."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.kit.inserts import grid, labelled
from mdcheck.kit.model import number_in
from mdcheck.kit.nodes import Card, Cards, Node, Paper, Title, para, words
from mdcheck.kit.told import Told
from mdcheck.library import Measure
from mdcheck.report.cited import cited
from mdcheck.report.told import titles
from mdcheck.words import numbered, t

ROLE, EFFECT, MEASURE, INDICATOR = (2, 134), (2, 66), (2, 89), (2, 52)  # in a row, millimetres


def decks(about: Told) -> Iterator[Paper]:
    """All decks, and the keys that lie with the trainer."""
    yield roles(about)
    yield effects(about)
    yield effects_key(about)
    for sector in about.content.sectors:
        found = [one for one in about.library.measures if one.sectors[0] == sector.id]
        if found:
            yield measures(about, sector.id, sector.title, found)
    yield indicators(about)
    yield indicators_key(about)


def deck(name: str, title: str, shape: tuple[int, int], cards: Iterator[Card]) -> Paper:
    columns, height = shape
    return Paper(
        name=f"cards/{name}",
        title=title,
        nodes=(Cards(columns=columns, height=height, cards=tuple(cards)),),
        readers=("cards",),
        copies="table" if name.startswith(("effects", "indicators")) else "one",
        bare=True,
    )


def roles(about: Told) -> Paper:
    """Who participants are in the case; every card says that it is invented."""
    named = {one.id: one.title for one in about.kit.case.documents}

    def card(table: str, title: str, nodes: tuple[Node, ...], id: str) -> Card:
        invented = t("{id} · Velundria is an invented country", id=id.upper())
        return Card(kicker=table, title=title, nodes=nodes, foot=invented)

    return deck(
        "roles",
        t("Role cards"),
        ROLE,
        (
            card(
                t("Table {table}", table=one.table.removeprefix("T")),
                one.title,
                (
                    para(one.who),
                    labelled(t("You know what others do not"), one.knows),
                    labelled(t("You want"), one.wants),
                    labelled(t("You cannot accept"), one.refuses),
                    *(
                        [
                            labelled(
                                t("In your hand"),
                                t("{id} {title}", id=one.document.upper(),
                                  title=named.get(one.document, "")),
                            )
                        ]
                        if one.document
                        else []
                    ),
                ),
                one.id,
            )
            for one in about.kit.roles
        ),
    )  # fmt: skip


def effects(about: Told) -> Paper:
    return deck(
        "effects",
        t("Effect cards"),
        EFFECT,
        (
            Card(kicker=str(number_in(one.id)), title="", nodes=(para(one.text, "lead"),))
            for one in about.kit.effects
        ),
    )


def effects_key(about: Told) -> Paper:
    """Where each card belongs, and why; what is ours is said to be."""
    transfers = titles(about.content.method.transfers)
    signs = {"good": t("benefit"), "harmful": t("harm"), "both": t("both")}
    levels = {"family": t("family"), "community": t("community"), "country": t("country")}
    documents = about.library.short_titles()
    rows = [
        (
            str(number_in(one.id)),
            one.text,
            transfers.get(one.transfer, one.transfer),
            signs[one.sign],
            levels[one.level],
            one.why,
            t("this project") if one.own else cited(one.sources, documents),
        )
        for one in about.kit.effects
    ]
    heads = [t("Card"), t("Effect"), t("Transfer"), t("Sign"), t("Level"), t("Why"), t("Source")]
    return key("effects-key", t("Key to the effect cards"), (grid(heads, rows),))


def measures(about: Told, id: str, title: str, found: list[Measure]) -> Paper:
    """A card for each measure: what it is, who leads, the first step, and what to watch."""

    def card(one: Measure) -> Card:
        nodes: list[Node] = [para(one.summary)]
        if one.lead:
            nodes.append(labelled(t("Leads"), one.lead))
        if one.steps:
            nodes.append(labelled(t("First step"), one.steps[0]))
        if one.watch:
            nodes.append(labelled(t("Watch out"), one.watch))
        return Card(kicker=title, title=one.title, nodes=tuple(nodes), foot=one.id)

    named = t("Measure cards: {sector}", sector=title)
    return deck(f"measures-{id}", named, MEASURE, map(card, found))


def indicators(about: Told) -> Paper:
    return deck(
        "indicators",
        t("Indicators to repair"),
        INDICATOR,
        (
            Card(kicker=str(number_in(one.id)), title="", nodes=(para(one.bad, "lead"),))
            for one in about.kit.repairs
        ),
    )


def indicators_key(about: Told) -> Paper:
    nodes: list[Node] = []
    for one in about.kit.repairs:
        nodes.append(Title(level=2, runs=words(numbered(number_in(one.id), one.bad))))
        nodes.append(labelled(t("Faults"), "; ".join(one.faults)))
        nodes.append(labelled(t("Repaired"), one.mended))
        nodes.append(para(one.why))
    return key("indicators-key", t("Key to the indicators"), tuple(nodes))


def key(name: str, title: str, nodes: tuple[Node, ...], foot: str = "") -> Paper:
    """A paper that lies with the facilitator alone."""
    return Paper(
        name=f"keys/{name}",
        title=title,
        kicker=t("Key: for the facilitator only"),
        nodes=nodes,
        foot=foot,
        readers=("facilitator",),
        small=True,
    )
