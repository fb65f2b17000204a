"""Say in plain words what an assessment comes to, and what there is to decide.

`mdcheck/web/src/report/summary.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.blocks import Line, Points, Rank, Ranking, Text
from mdcheck.count import NO_EVIDENCE
from mdcheck.report.overview import cautions, counts, placed
from mdcheck.report.told import Told, points, range_of, sector_item_line, titles
from mdcheck.results import SectorResult
from mdcheck.score import tenths
from mdcheck.words import n, percent, t

DECISIONS = 3  # that a brief asks for
NAMED = 3  # measures that a decision names


def summary(about: Told) -> Iterator[Text]:
    """How much is known, what comes first, what to do there, and how sure that is."""
    yield Text(text=counts(about), tone="lead")
    for line in (*cautions(about), *what_comes_first(about), *how_firm(about)):
        yield Text(text=line)


def grouped(about: Told) -> list[SectorResult]:
    """The ranked sectors that are in a group, by place."""
    names = titles(about.content.method.order)
    return [sector for sector in placed(about) if sector.verdict in names]


def leading(about: Told) -> list[SectorResult]:
    """The sectors of the first group; all that are ranked where these are too few for groups."""
    found = grouped(about)
    return [sector for sector in found if sector.verdict == found[0].verdict] or placed(about)


def what_comes_first(about: Told) -> Iterator[str]:
    """The sectors that come first, and what their answers call for."""
    found = leading(about)
    if grouped(about):
        yield t("These sectors come first: {sectors}.", sectors=names_of(found))
    for id, title in titles(about.content.method.modes).items():
        own = [sector for sector in found if sector.mode == id]
        if own:
            yield t("{mode}: {sectors}.", mode=title, sectors=names_of(own))


def names_of(sectors: list[SectorResult]) -> str:
    return ", ".join(sector.title for sector in sectors)


def how_firm(about: Told) -> Iterator[str]:
    """How many sectors stay where they are, and how much of it rests on judgement alone."""
    ranked = placed(about)
    stay = sum(bool(sector.firm) for sector in ranked)
    if any(sector.firm is not None for sector in ranked):
        yield n(
            "{count} of {ranked} ranked sectors stays in its group whatever is still found out.",
            "{count} of {ranked} ranked sectors stay in their groups whatever is still found out.",
            stay,
            ranked=len(ranked),
        )
    every = sum(sum(sector.evidence.values()) for sector in ranked)
    bare = sum(sector.evidence.get(NO_EVIDENCE, 0) for sector in ranked)
    if every:
        yield t(
            "{share} % of the points rest on no stated evidence.",
            share=percent(tenths((bare, every))),
        )


# The ranking


def ranking(about: Told) -> tuple[Ranking, ...]:
    """The ranked sectors as a chart: scores with bounds, places with their range."""
    if about.result.ranked < 2:
        return ()
    drawn = bool(about.likely)
    return (
        Ranking(
            label=t("Ranked sectors by priority"),
            score=t("Priority, 0 to 100"),
            places=t("Likely places") if drawn else t("Possible places"),
            ranks=tuple(rank(about, sector) for sector in placed(about)),
        ),
    )


def rank(about: Told, sector: SectorResult) -> Rank:
    """A ranked sector; it has a score, and so a range."""
    place, likely, score = sector.place or 0, about.likely.get(sector.id), range_of(sector.priority)
    if score is None:
        raise ValueError(sector.id)
    return Rank(
        place=place,
        title=sector.title,
        to=f"sector:{sector.id}",
        score=score,
        best=likely.likely_best if likely else sector.best or place,
        worst=likely.likely_worst if likely else sector.worst or place,
    )


# What to decide


def to_decide(about: Told) -> tuple[Points, ...]:
    """Three things that those who read it can decide."""
    found = [*at_once(about), *which_sectors(about), *which_measures(about), *who_finds_out(about)]
    return points(t("To decide"), found[:DECISIONS])


def at_once(about: Told) -> Iterator[Line]:
    """What cannot wait, whatever the score."""
    found = [sector for sector in about.result.sectors if sector.alerts]
    if found:
        text = n(
            "What is done at once about {count} answer that cannot wait",
            "What is done at once about {count} answers that cannot wait",
            sum(len(sector.alerts) for sector in found),
        )
        yield Line(text=text, tail=names_of(found))


def which_sectors(about: Told) -> Iterator[Line]:
    """Whether the plan begins with the sectors that come first."""
    if grouped(about):
        text = t("Whether the plan of action begins with the sectors that come first")
        yield Line(text=text, tail=names_of(leading(about)))


def which_measures(about: Told) -> Iterator[Line]:
    """What the answers of these sectors call for most."""
    library = about.library
    if library is None:
        return
    names = titles(library.measures)
    called = [about.result.to_do[sector.id].measures[:1] for sector in leading(about)]
    ids = dict.fromkeys(id for first in called for id in first)
    if ids:
        text = t("Which of the measures that their answers call for are begun this year")
        yield Line(text=text, tail="; ".join([names[id] for id in ids][:NAMED]))


def who_finds_out(about: Told) -> Iterator[Line]:
    """Who closes the gaps: first what is open in the sectors that come first."""
    sectors = placed(about) or about.result.sectors
    open_ = [(sector, id) for sector in sectors for id in sector.to_find_out]
    if open_:
        text = n(
            "Who finds out what {count} question still leaves open",
            "Who finds out what {count} questions still leave open",
            len(open_),
        )
        sector, id = open_[0]
        first = sector_item_line(about, sector.title, id).text
        yield Line(text=text, tail=t("first of all: {question}", question=first))
    yield Line(text=t("Who brings evidence for the answers that state none"))
