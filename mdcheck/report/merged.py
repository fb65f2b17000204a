"""Say what several respondents come to: who took part, how far they agree, what to discuss.

`mdcheck/web/src/report/merged.js` has the same functions in the same order.
"""

from __future__ import annotations

from mdcheck.agreement import hundredths
from mdcheck.blocks import NUMBER, Block, Column, Heading, Line, Report, Row, Table, Text
from mdcheck.count import BLANK
from mdcheck.model import Sheet
from mdcheck.report.agenda import agenda, settled_by_the_group, to_find_out
from mdcheck.report.overview import (
    cautions,
    counts,
    groups,
    lenses,
    need_and_potential,
    not_ranked,
    to_act_on,
    why,
)
from mdcheck.report.told import DASH, titles
from mdcheck.report.voices import Voices, decimal
from mdcheck.report.whole import goals, our_formula, unknown
from mdcheck.results import MergedItem, Respondent
from mdcheck.votes import counts_of
from mdcheck.words import n, t
from mdcheck.workshop import CONSTITUENCY

CLOSE, FAIR = 80, 67  # hundredths of alpha: Krippendorff's own marks


def merged(found: Voices, *, short: bool = False) -> Report:
    """Everything: respondents, agreement, agenda, what was agreed, the priorities that follow.

    The short one has a line for each question to discuss, and no sums.
    """
    about = found.about
    return (
        Heading(level=1, text=about.result.title or t("Assessment")),
        Text(text=opening(found), tone="quiet"),
        Heading(level=2, text=t("Who took part")),
        respondents(found),
        Heading(level=2, text=t("How far they agree")),
        *agreement(found),
        Heading(level=2, text=t("To discuss")),
        *agenda(found, short=short),
        *settled_by_the_group(found),
        *to_find_out(found),
        Heading(level=2, text=t("Sector intervention priorities")),
        *priorities(found, short=short),
        *goals(about),
        *unknown(about),
        Text(text=our_formula(), tone="quiet"),
    )


def opening(found: Voices) -> str:
    """How many sheets there are, how they count, and of when the latest is."""
    count = len(found.sheets)
    if found.merged.by == CONSTITUENCY:
        said = n(
            "{count} sheet, each constituency one vote",
            "{count} sheets, each constituency one vote",
            count,
        )
    else:
        said = n("{count} sheet, each one vote", "{count} sheets, each one vote", count)
    return " · ".join(filter(None, (said, found.merged.sheet.date)))


# Who took part


def respondents(found: Voices) -> Table:
    """A row for each sheet, under its constituency where any has one."""
    kinds = titles(found.about.content.method.constituencies)
    order = [*kinds, ""] if any(one.constituency for one in found.merged.respondents) else [None]
    rows: list[Row | Heading] = []
    for id in order:
        own = [
            respondent_row(found, one, sheet)
            for one, sheet in zip(found.merged.respondents, found.sheets, strict=True)
            if id is None or one.constituency == id
        ]
        if own and id is not None:
            rows.append(Heading(level=4, text=kinds.get(id) or t("No constituency given")))
        rows += own
    return Table(
        label=t("Respondents"),
        columns=(
            Column(title=t("Respondent")),
            Column(title=t("Date")),
            Column(title=t("Questions answered"), kind=NUMBER),
            Column(title=t("Sectors"), extra=True),
        ),
        rows=tuple(rows),
    )


def respondent_row(found: Voices, one: Respondent, sheet: Sheet) -> Row:
    """Who, when, how much, and of which sectors."""
    name = one.name or t("No name given")
    return name, one.date or DASH, str(one.answered), sectors_of(found, sheet)


def sectors_of(found: Voices, sheet: Sheet) -> str:
    """The sectors that a sheet says something of."""
    all_ = found.about.content.sectors
    begun = [
        sector.title
        for sector in all_
        if any(sheet.answers.get(item.id, BLANK).level is not None for item in sector.items)
    ]
    return t("All sectors") if len(begun) == len(all_) else ", ".join(begun) or DASH


# How far they agree


def agreement(found: Voices) -> list[Block]:
    """How alike the answers are, in words and by sector, and what that does not say."""
    shared = [item for item in found.merged.items if sum(counts_of(item.votes)) > 1]
    if not shared:
        text = t("No question was graded by two or more, so there is nothing to compare.")
        return [Text(text=text)]
    return [
        Text(text=alpha_words(found), tone="lead"),
        Text(text=apart(shared)),
        by_sector(found, shared),
        Text(
            text=t(
                "Alpha says how alike the answers are, not which of them is right. A low alpha is "
                "no fault: it shows where talking is worth most."
            ),
            tone="quiet",
        ),
    ]


def alpha_words(found: Voices) -> str:
    """Krippendorff's alpha in words, with its figure."""
    ratio = found.merged.alpha
    if ratio is None:
        return t("Agreement cannot be measured: all who graded a question gave the same level.")
    alpha = hundredths(ratio)
    places = {"alpha": decimal(alpha)}
    if alpha >= CLOSE:
        return t(
            "They agree closely: Krippendorff's alpha is {alpha}, where 1 is full agreement.",
            **places,
        )
    if alpha >= FAIR:
        return t(
            "They agree fairly well: Krippendorff's alpha is {alpha}, where 1 is full agreement.",
            **places,
        )
    if alpha > 0:
        return t(
            "They agree only in part: Krippendorff's alpha is {alpha}, where 1 is full agreement "
            "and 0 is chance.",
            **places,
        )
    return t(
        "They agree no more than by chance: Krippendorff's alpha is {alpha}, where 0 is chance.",
        **places,
    )


def apart(shared: list[MergedItem]) -> str:
    """Of the questions that several graded, how many are how far apart."""
    spreads = [item.spread for item in shared]
    return n(
        "{count} question was graded by two or more: on {same} all say the same, on {near} they "
        "are one step apart, on {far} two steps.",
        "{count} questions were graded by two or more: on {same} all say the same, on {near} they "
        "are one step apart, on {far} two steps.",
        len(shared),
        same=spreads.count(0),
        near=spreads.count(1),
        far=spreads.count(2),
    )


def by_sector(found: Voices, shared: list[MergedItem]) -> Table:
    """A row for each sector of which several graded something."""
    rows: list[Row] = []
    for sector in found.about.content.sectors:
        ids = {item.id for item in sector.items}
        own = [item for item in shared if item.id in ids]
        alpha = found.merged.alphas[sector.id]
        if own:
            rows.append(
                (
                    Line(text=sector.title, to=f"sector:{sector.id}"),
                    str(len(own)),
                    str(sum(item.spread != 0 for item in own)),
                    str(sum(id in ids for id in found.merged.decisive)),
                    DASH if alpha is None else decimal(hundredths(alpha)),
                )
            )
    return Table(
        label=t("Agreement by sector"),
        columns=(
            Column(title=t("Sector")),
            Column(title=t("Graded by several"), kind=NUMBER),
            Column(title=t("Answers differ"), kind=NUMBER),
            Column(title=t("Decisive"), kind=NUMBER),
            Column(title=t("Alpha"), kind=NUMBER),
        ),
        rows=tuple(rows),
    )


# The priorities that follow


def priorities(found: Voices, *, short: bool) -> list[Block]:
    """What the merged answers come to."""
    about = found.about
    return [
        Text(text=counts(about), tone="lead"),
        *(Text(text=line) for line in (*cautions(about), *contested(found))),
        *to_act_on(about),
        *groups(about),
        *need_and_potential(about),
        *not_ranked(about),
        *([] if short else (*why(about), *lenses(about))),
    ]


def contested(found: Voices) -> list[str]:
    """How many questions wait for a level."""
    count = sum(item.contested for item in found.merged.items)
    if not count:
        return []
    return [
        n(
            "{count} question counts as not known, because its answers stand between two levels.",
            "{count} questions count as not known, because their answers stand between two levels.",
            count,
        )
    ]
