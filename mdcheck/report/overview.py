"""Say what all sectors together mean: what is first, how sure that is, and what is not known.

`mdcheck/web/src/report/overview.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mdcheck.blocks import (
    BAR,
    NUMBER,
    Block,
    Cell,
    Column,
    Dot,
    Fold,
    Heading,
    Line,
    Map,
    Quadrant,
    Report,
    Row,
    Table,
    Text,
)
from mdcheck.model import QUICK
from mdcheck.report.sector import reasons
from mdcheck.report.told import (
    DASH,
    Told,
    checklist_of,
    percent_of,
    points,
    progress,
    range_of,
    reach,
    sector_item_line,
    titles,
)
from mdcheck.results import Index, Lens, SectorResult
from mdcheck.score import UNRANKED, compare, tenths
from mdcheck.words import n, percent, t


def overview(about: Told) -> Report:
    """All sectors: how many are ranked, First, Next and Later, the map, the rest, the lenses."""
    return (
        Text(text=counts(about), tone="lead"),
        *(Text(text=line) for line in cautions(about)),
        *to_act_on(about),
        *groups(about),
        *need_and_potential(about),
        *not_ranked(about),
        *why(about),
        *lenses(about),
    )


def counts(about: Told) -> str:
    """How many sectors are ranked and how many questions answered."""
    done = progress(about, [checklist_of(about, sector.id) for sector in about.result.sectors])
    return t(
        "{ranked} of {sectors} sectors ranked, {answered} of {asked} questions answered.",
        ranked=about.result.ranked,
        sectors=len(about.result.sectors),
        answered=done.answered,
        asked=done.asked,
    )


def cautions(about: Told) -> Iterator[str]:
    """What keeps the order from being more than it is."""
    result, method = about.result, about.content.method
    if result.scope == QUICK:
        yield t("This is the short list: it gives an order, never a firm one.")
    if not result.ranked:
        yield t(
            "No sector is ranked yet: that takes {wanted} % of what counts in it.",
            wanted=percent(tenths(method.coverage)),
        )
    elif result.ranked < method.fewest:
        yield n(
            "First, Next and Later are formed once {count} sector is ranked.",
            "First, Next and Later are formed once {count} sectors are ranked.",
            method.fewest,
        )


def to_act_on(about: Told) -> tuple[Block, ...]:
    """The alerts of all sectors."""
    lines = [
        sector_item_line(about, sector.title, id)
        for sector in about.result.sectors
        for id in sector.alerts
    ]
    return points(t("To act on now, whatever the score"), lines)


def placed(about: Told) -> list[SectorResult]:
    """The sectors that have a place, in its order."""
    return [sector for sector in about.result.sectors if sector.place]


def groups(about: Told) -> Iterator[Block]:
    """The ranked sectors in their groups, and what the signs mean."""
    if not placed(about):
        return
    rows: list[Row | Heading] = []
    for id, title in titles(about.content.method.order).items():
        found = [sector for sector in placed(about) if sector.verdict == id]
        rows += [Heading(level=4, text=title)] if found else []
        rows += [sector_row(about, sector) for sector in found]
    rows += [sector_row(about, one) for one in placed(about) if one.verdict == UNRANKED]
    yield Table(label=t("Sectors by priority"), columns=columns(about), rows=tuple(rows))
    yield Text(
        text=t(
            "Priority lies halfway between need and potential. A bar is dark as far as the score "
            "is certain, lighter up to the score so far, and lightest up to what it could become."
        ),
        tone="quiet",
    )


def columns(about: Told) -> tuple[Column, ...]:
    likely = (Column(title=t("Likely"), extra=True),) if about.likely else ()
    return (
        Column(title=t("Place"), kind=NUMBER),
        Column(title=t("Sector")),
        Column(title=t("Priority"), kind=NUMBER),
        Column(title=t("Need"), kind=BAR),
        Column(title=t("Potential"), kind=BAR),
        Column(title=t("Could become"), kind=NUMBER),
        *likely,
        Column(title=t("How sure"), extra=True),
        Column(title=t("What to do"), extra=True),
    )


def sector_row(about: Told, sector: SectorResult) -> Row:
    """One ranked sector; one alone has no place."""
    likely = (likely_words(about, sector),) if about.likely else ()
    is_alone = about.result.ranked == 1
    return (
        DASH if is_alone else str(sector.place),
        Line(text=sector.title, to=f"sector:{sector.id}"),
        percent_of(sector.priority),
        range_of(sector.need),
        range_of(sector.potential),
        DASH if is_alone else reach(sector.best, sector.worst),
        *likely,
        how_sure(about, sector),
        titles(about.content.method.modes)[str(sector.mode)],
    )


def how_sure(about: Told, sector: SectorResult) -> str:
    """Whether a sector stays in its group whatever is still found out."""
    names = titles(about.content.method.order)
    if sector.group_best is None or sector.group_worst is None:
        return DASH
    if sector.firm:
        return t("stays {group}", group=names[sector.verdict])
    if sector.group_best == sector.group_worst:
        return t("not firm: a short list")
    return reach(names[sector.group_best], names[sector.group_worst])


def likely_words(about: Told, sector: SectorResult) -> str:
    """The likely places of a sector, and how often it comes in the group where it is today."""
    one = about.likely.get(sector.id)
    if one is None or about.result.ranked == 1:
        return DASH
    places = reach(one.likely_best, one.likely_worst)
    share = one.shares.get(sector.verdict)
    if share is None:
        return places
    return t(
        "{places}; {group} in {share} %",
        places=places,
        group=titles(about.content.method.order)[sector.verdict],
        share=percent(tenths((share, about.draws))),
    )


def need_and_potential(about: Told) -> tuple[Block, ...]:
    """The map of the ranked sectors."""
    method = about.content.method
    if not placed(about):
        return ()
    corners = ("mitigate", "mitigate-and-harness", "monitor", "harness")
    modes = titles(method.modes)
    return (
        Heading(level=3, text=t("Need and potential")),
        Map(
            label=t("Need and potential of the ranked sectors"),
            need=t("Need"),
            potential=t("Potential"),
            middle=tenths(method.mode),
            quadrants=tuple(
                Quadrant(id=id, title=modes[id], need="mitigate" in id, potential="harness" in id)
                for id in corners
            ),
            dots=tuple(dot(sector) for sector in placed(about)),
        ),
    )


def dot(sector: SectorResult) -> Dot:
    """A sector on the map; where it has no need or no potential, it lies at the edge."""
    return Dot(
        place=sector.place or 0,
        title=sector.title,
        to=f"sector:{sector.id}",
        need=side(sector.need),
        potential=side(sector.potential),
        quadrant=str(sector.mode),
    )


def side(part: Index | None) -> int:
    return tenths(part.value) if part and part.value else 0


def not_ranked(about: Told) -> tuple[Block, ...]:
    """The sectors without a place: how far each is answered."""
    found = [sector for sector in about.result.sectors if sector.place is None]
    if not found:
        return ()
    title = n("{count} sector not ranked", "{count} sectors not ranked", len(found))
    lines = [unranked_line(about, sector) for sector in found]
    label = t("They have no place and no bar until enough of them is known")
    return (Fold(title=title, blocks=points(label, lines)),)


def unranked_line(about: Told, sector: SectorResult) -> Line:
    done = progress(about, [checklist_of(about, sector.id)])
    if sector.priority is None:
        tail = t("not applicable")
    elif not done.answered:
        tail = n("not begun, {count} question", "not begun, {count} questions", done.asked)
    else:
        tail = t(
            "{answered} of {asked} questions answered, {known} % known",
            answered=done.answered,
            asked=done.asked,
            known=percent(tenths(sector.priority.coverage)),
        )
    return Line(text=sector.title, to=f"sector:{sector.id}", tail=tail)


def why(about: Told) -> tuple[Block, ...]:
    """Of each ranked sector: what drives it, what to find out, what can be done."""
    blocks: list[Block] = []
    for sector in placed(about):
        blocks.append(Heading(level=4, text=sector.title))
        blocks += reasons(about, sector)
    if not blocks:
        return ()
    return (Fold(title=t("What drives each sector, and what to find out"), blocks=tuple(blocks)),)


def lenses(about: Told) -> Iterator[Block]:
    """Need and potential across sectors, by what moves and by whom it concerns."""
    method, result = about.content.method, about.result
    named = (
        (t("By what moves: people, knowledge, finance"), titles(method.transfers), result.transfer),
        (t("By group of people"), titles(method.groups), result.group),
    )
    for title, names, found in named:
        if found and result.ranked:
            yield Fold(title=title, blocks=(lens_table(about, title, names, found),))


def lens_table(
    about: Told, title: str, names: Mapping[str, str], found: Mapping[str, Lens]
) -> Table:
    """A row for each lens; what too little is known of is withheld, and says so."""
    return Table(
        label=title,
        columns=(
            Column(title=""),
            Column(title=t("Need"), kind=BAR),
            Column(title=t("Potential"), kind=BAR),
        ),
        rows=tuple(
            (names[id], lens_cell(about, lens.need), lens_cell(about, lens.potential))
            for id, lens in found.items()
        ),
    )


def lens_cell(about: Told, part: Index | None) -> Cell:
    """A bar, or why there is none."""
    if part is None:
        return DASH
    if compare(part.coverage, about.content.method.coverage) < 0:
        return t("withheld, {known} % known", known=percent(tenths(part.coverage)))
    return range_of(part)
