"""Papers to fill in, made of the content: numbered as on the screen, without roles and weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from mdcheck.count import in_scope
from mdcheck.formats.picture import FONTS
from mdcheck.kit.inserts import levels
from mdcheck.kit.nodes import (
    Asked,
    Form,
    Grid,
    Listing,
    Node,
    Paper,
    Picture,
    Runs,
    Sign,
    Title,
    para,
    words,
)
from mdcheck.kit.told import TABLES, Told
from mdcheck.model import QUICK, Checklist, Item
from mdcheck.report.told import titles
from mdcheck.words import t

SHAPES = ("circle", "half", "full", "square", "diamond")
KEYS = ("0", "1", "2", "?", "n")
GOALS, ACTIONS, ROWS = 5, 6, 8
WALL = Paper(name="", title="", nodes=(), readers=("wall",), copies="one", size="a3")


def forms(about: Told) -> Iterator[Paper]:
    """All papers to fill in."""
    workshop = {sector.id for sector, _ in about.asked}
    for sector in about.content.sectors:
        yield core_form(about, sector, in_workshop=sector.id in workshop)
        yield full_form(about, sector)
    yield table_sheet(about)
    yield tally(about)
    yield disagreement_log()
    yield (found := find_out_log())
    yield replace(found, name="wall/find-out-log", readers=WALL.readers, copies="one", size="a3")
    yield scorecard(about)
    yield goals_wall(about)
    yield implementation()
    yield monitoring()
    yield stakeholder_map(about)
    yield voting_cards(about)


# Answer forms


def core_form(about: Told, sector: Checklist, *, in_workshop: bool) -> Paper:
    """A sector's core items on one page."""
    return Paper(
        name=f"forms/core-{sector.id}",
        title=sector.title,
        kicker=t("Answer form: core items"),
        nodes=(*head(), asked(about, in_scope(sector.items, QUICK), lines=1)),
        readers=("participants",) if in_workshop else ("forms",),
        copies="one a table",
        small=True,
    )


def full_form(about: Told, sector: Checklist) -> Paper:
    """All questions of a sector, by section."""
    nodes: list[Node] = [*head()]
    for section in sector.sections:
        nodes += [Title(level=2, runs=words(section.title)), asked(about, section.items, lines=1)]
    return Paper(
        name=f"forms/full-{sector.id}",
        title=sector.title,
        kicker=t("Answer form: all questions"),
        nodes=tuple(nodes),
        readers=("forms",),
        copies="one a table",
        small=True,
    )


def head() -> Iterator[Node]:
    """Who answers, and how; nothing says which answer scores."""
    yield Grid(
        columns=(),
        rows=((words(t("Answered by")), (), words(t("Constituency")), (), words(t("Date")), ()),),
        widths=(14, 34, 14, 22, 7, 14),
        height=9,
        framed=True,
    )
    yield para(
        t("Tick one box for the answer and one for what it rests on. “Do not know” is an answer; "
          "“Not applicable” needs its reason in the note."),
        "quiet",
    )  # fmt: skip


def asked(about: Told, items: Iterable[Item], lines: int) -> Form:
    """Questions with their numbers and help; an open one takes a note only."""
    method = about.content.method
    return Form(
        asked=tuple(
            Asked(number=str(about.content.number(item.id)), text=item.text, help=item.help)
            for item in items
            if item.scored
        ),
        answers=tuple(levels(about).values()),
        evidence=tuple(titles(method.evidence).values()),
        answer=t("Answer"),
        rests=t("Rests on"),
        note=t("Note"),
        lines=lines,
    )


def table_sheet(about: Told) -> Paper:
    """The items that all tables answer, a row each: from it the answers are typed in."""
    named = [*levels(about).values()]
    rest = (*named, t("Rests on"))
    nodes: list[Node] = [
        para(
            t(
                "One sheet a table. Tick what the table answers; where it cannot agree, write each "
                "answer with a name beside it."
            )
        ),
    ]
    for sector, items in about.asked:
        nodes.append(rows_for(about, sector, items, rest, (7, 44, *(9 for _ in named), 14), 9))
    return Paper(
        name="forms/table-sheet",
        title=t("Answers of our table"),
        kicker=t("To be typed in"),
        facts=((t("Table"), "………………"), (t("Constituency"), "………………")),
        nodes=tuple(nodes),
        readers=("participants", "rapporteur"),
        copies="one a table",
        small=True,
    )


def rows_for(
    about: Told,
    sector: Checklist,
    items: Iterable[Item],
    rest: tuple[str, ...],
    widths: tuple[int, ...],
    height: int,
) -> Grid:
    """A row for each item of a sector, with its number on the screen and cells to write in."""
    return Grid(
        columns=tuple(map(words, (t("No."), sector.title, *rest))),
        rows=tuple(
            (
                words(str(about.content.number(item.id)), strong=True),
                words(item.text),
                *[()] * len(rest),
            )
            for item in items
        ),
        widths=widths,
        height=height,
        framed=True,
    )


# On the wall, and for those who keep the record


def tally(about: Told) -> Paper:
    """Every item with a cell for each table, and one for what was agreed."""
    tables = tuple(t("T{number}", number=number) for number in range(1, TABLES + 1))
    rest = (*tables, t("Agreed"), t("Find out"))
    widths = (5, 52, *(8 for _ in tables), 12, 14)
    nodes = [rows_for(about, sector, items, rest, widths, 7) for sector, items in about.asked]
    return replace(
        WALL,
        name="wall/tally",
        title=t("Tally"),
        nodes=tuple(nodes),
        small=True,
    )


def disagreement_log() -> Paper:
    return logged(
        "forms/disagreement-log",
        t("Disagreement log"),
        (t("Sector and number"), t("Who said what, and has seen, heard or read it"),
         t("About: meaning, place, evidence, interest"), t("Agreed level and why, or find out"),
         t("Who dissents, by name if they agree")),
        (12, 34, 18, 30, 20),
    )  # fmt: skip


def find_out_log() -> Paper:
    return logged(
        "forms/find-out-log",
        t("Find-out log"),
        (t("Sector and number"), t("What we need to know"), t("Where it may stand"),
         t("Who finds out"), t("By when"), t("Reported to")),
        (12, 34, 26, 18, 12, 16),
    )  # fmt: skip


def logged(name: str, title: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Paper:
    """A log: empty rows under its titles, across the page."""
    return Paper(
        name=name,
        title=title,
        nodes=(empty(heads, widths, rows=ROWS, height=15),),
        readers=("rapporteur",),
        copies="one a table",
        turned=True,
    )


def empty(heads: Iterable[str], widths: tuple[int, ...], *, rows: int, height: int) -> Grid:
    """Titles over rows to write in."""
    row: tuple[Runs, ...] = ((),) * len(widths)
    return Grid(
        columns=tuple(map(words, heads)),
        rows=(row,) * rows,
        widths=widths,
        height=height,
        framed=True,
    )


def scorecard(about: Told) -> Paper:
    """One judge's card: goals by the handbook's four criteria."""
    criteria = [one.title for one in about.content.method.criteria]
    heads = (t("Goal"), *(t("Criterion {number}", number=n) for n in range(1, len(criteria) + 1)),
             t("Sum"))  # fmt: skip
    return Paper(
        name="forms/goal-scorecard",
        title=t("Goal scorecard"),
        kicker=t("One judge"),
        nodes=(
            para(t("Judge each goal by each criterion: 0 do not agree, 1 agree, 2 fully agree.")),
            Listing(ordered=True, items=tuple((para(one),) for one in criteria)),
            empty(heads, (40, *(12 for _ in criteria), 9), rows=GOALS, height=17),
        ),
        readers=("participants",),
        copies="one each",
        facts=((t("Judge"), "………………………………"),),
    )


def goals_wall(about: Told) -> Paper:
    """The sums of all judges side by side."""
    judges = tuple(t("Judge {number}", number=number) for number in range(1, TABLES + 1))
    heads = (t("Goal"), *judges, t("Lowest"), t("Highest"), t("Sum"), t("Place"))
    return replace(
        WALL,
        name="wall/goal-scores",
        title=t("What five judges say"),
        nodes=(empty(heads, (50, *(10 for _ in judges), 9, 9, 9, 9), rows=GOALS, height=34),),
        turned=True,
    )


def implementation() -> Paper:
    """The implementation matrix of the handbook (2.3.5), to write on."""
    heads = (t("Activity"), t("Expected output"), t("Who and by when"), t("Inputs and budget"),
             t("Indicators"), t("Means of verification"), t("Assumptions and risks"))  # fmt: skip
    return replace(
        WALL,
        name="wall/implementation-matrix",
        copies="one a table",
        title=t("Implementation matrix"),
        facts=((t("Strategic goal"), "…" * 60), (t("Expected outcome"), "…" * 60)),
        nodes=(empty(heads, (18, 18, 16, 16, 16, 16, 16), rows=ACTIONS, height=32),),
        turned=True,
    )


def monitoring() -> Paper:
    """A matrix to follow indicators with (2.3.6)."""
    heads = (
        t("Indicator"),
        t("Value today, and where it stands"),
        t("Target and date"),
        t("Who measures, how often"),
        t("What it costs"),
        t("Who reads it and decides"),
    )
    return replace(
        WALL,
        name="wall/monitoring-matrix",
        title=t("Monitoring matrix"),
        facts=((t("Strategic goal"), "…" * 60),),
        nodes=(empty(heads, (22, 18, 16, 16, 12, 16), rows=ACTIONS, height=34),),
        turned=True,
    )


def stakeholder_map(about: Told) -> Paper:
    """A field to place people on: how much they decide, and how much it touches them."""
    names = "; ".join(titles(about.content.method.constituencies).values())
    return replace(WALL,
        name="wall/stakeholder-map",
        copies="one a table",
        title=t("Who is in the room, and who is not"),
        nodes=(
            para(t("Place each name where it belongs, and circle those who are not here. "
                   "Constituencies: {names}.", names=names)),
            Picture(svg=field_svg(), alt=t("A field with two axes and four quarters"), width=100),
        ),
        turned=True,
        )  # fmt: skip


def field_svg() -> str:
    """Two axes and four quarters."""
    quarters = (
        (40, 32, t("Touched, decides little: bring them in")),
        (560, 32, t("Touched and decides: at the table throughout")),
        (40, 300, t("Neither: keep informed")),
        (560, 300, t("Decides, hardly touched: win over")),
    )
    said = "".join(
        f'<text x="{x}" y="{y}" font-size="16" fill="#4b5d64">{escape(text)}</text>'
        for x, y, text in quarters
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 580" font-family="{FONTS}">'
        '<g fill="none" stroke="#16242a" stroke-width="2">'
        '<rect x="30" y="10" width="1040" height="535"/>'
        '<path d="M550 10V545M30 277H1070" stroke-dasharray="8 5"/></g>'
        f'{said}<text x="550" y="570" text-anchor="middle" font-size="18" font-weight="bold">'
        f"{escape(t('How much they decide'))} →</text>"
        '<text x="20" y="277" text-anchor="middle" font-size="18" font-weight="bold" '
        f'transform="rotate(-90 20 277)">{escape(t("How much it touches them"))} →</text></svg>'
    )


def voting_cards(about: Told) -> Paper:
    """A card to hold up for each answer: told apart by shape and word, without colour too."""
    signs = tuple(
        Sign(shape=shape, word=word, key=key)
        for shape, word, key in zip(SHAPES, levels(about).values(), KEYS, strict=True)
    )
    return Paper(
        name="cards/voting",
        title=t("Voting cards"),
        nodes=signs,
        readers=("cards",),
        copies="one each",
        bare=True,
    )
