"""What a report says and what it does not: the meaning of its blocks, not their wording.

The content is the real one, so that these tests also read what people will read.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from mdcheck.assess import assess
from mdcheck.blocks import BAR, Block, Fold, Heading, Line, Map, Points, Range, Report, Table, Text
from mdcheck.count import prepare
from mdcheck.load.folder import open_folder
from mdcheck.model import FULL, QUICK, UNKNOWN, Answer, Checklist, Content, Item, Level, Sheet
from mdcheck.report import Told, likely, overview, sector, told, whole
from mdcheck.report.overview import counts
from mdcheck.report.told import DASH, SHOWN, percent_of, tied
from mdcheck.robustness import robustness

FOLDER = open_folder()
CONTENT = FOLDER.content
SECTORS = CONTENT.sectors
LOUD = replace(  # alerts at a weight that many questions have
    CONTENT, method=replace(CONTENT.method, alert=replace(CONTENT.method.alert, weight=2))
)
PLACE = re.compile(r"\bplaces?\b", re.IGNORECASE)
Answers = Mapping[str, Answer]


def answered(
    sectors: Iterable[Checklist], level: Level = None, known: float = 1, seed: int = 1
) -> Answers:
    """Random answers, or always the same; `known`: about which part of the questions has one."""
    rng = random.Random(seed)
    return {
        item.id: Answer(level=rng.choice([0, 1, 2]) if level is None else level)
        for sector in sectors
        for item in sector.items
        if item.scored and rng.random() < known
    }


def about(
    answers: Answers, sectors: Iterable[Checklist] = (), content: Content = CONTENT, **sheet: Any
) -> Told:
    """What a report on these answers is about."""
    read = Sheet(answers=answers, **sheet)
    ids = [sector.id for sector in sectors]
    result = assess(content, read, sectors=ids, library=FOLDER.library)
    return told(content, read, result, library=FOLDER.library)


def with_likely(told_of: Told) -> Told:
    method, result = CONTENT.method, told_of.result
    prepared = prepare(method, SECTORS, result.scope)
    found = robustness(prepared, told_of.sheet, result, method.robustness.seed)
    return told(CONTENT, told_of.sheet, result, robustness=found)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, those of folds too."""
    for block in blocks:
        yield block
        if isinstance(block, Fold):
            yield from flat(block.blocks)


def of_kind(kind: type[Any], blocks: Iterable[Block]) -> list[Any]:
    return [block for block in flat(blocks) if isinstance(block, kind)]


def texts(blocks: Iterable[Block]) -> list[str]:
    return [block.text for block in of_kind(Text, blocks)]


def cells(blocks: Iterable[Block]) -> list[Any]:
    return [
        cell
        for table in of_kind(Table, blocks)
        for row in table.rows
        if not isinstance(row, Heading)
        for cell in row
    ]


def links(blocks: Iterable[Block]) -> set[str]:
    """What lines lead to, in lists, tables and maps."""
    lines = [line for block in of_kind(Points, blocks) for line in block.lines]
    lines += [cell for cell in cells(blocks) if isinstance(cell, Line)]
    dots = [dot.to for block in of_kind(Map, blocks) for dot in block.dots]
    return {line.to for line in lines} | set(dots)


ALL_KINDS: Mapping[str, Callable[[Told], Report]] = {
    "overview": overview,
    "whole": whole,
    "short": lambda of: whole(of, short=True),
    "likely": lambda of: likely(with_likely(of), 7),
}
SHEETS = {
    "blank": about({}),
    "one begun": about(answered(SECTORS[:1], known=0.3)),
    "two": about(answered(SECTORS[:2])),
    "half": about(answered(SECTORS, known=0.7)),
    "all": about(answered(SECTORS)),
    "quick": about(answered(SECTORS), scope=QUICK),
    "goals only": about({}, unknown_ids=("old.item",)),
}
each_report = pytest.mark.parametrize("say", ALL_KINDS.values(), ids=ALL_KINDS)
each_sheet = pytest.mark.parametrize("of", SHEETS.values(), ids=SHEETS)


# How much is known


@each_report
@each_sheet
def test_how_much_is_answered_is_said_before_any_place(
    say: Callable[[Told], Report], of: Told
) -> None:
    report = say(of)
    lead = report.index(Text(text=counts(of), tone="lead"))
    assert not of_kind(Table, report[:lead])
    assert not of_kind(Map, report[:lead])
    assert not [text for text in texts(report[:lead]) if PLACE.search(text)]


def test_a_place_is_said_with_how_many_have_one() -> None:
    of = SHEETS["all"]
    for result in of.result.sectors:
        lead, known = [block for block in sector(of, result, alone=False) if type(block) is Text][
            :2
        ]
        assert f"place {result.place} of {of.result.ranked}" in lead.text
        assert "questions answered" in known.text


def test_blank_and_set_aside_questions_are_counted_apart() -> None:
    """A question that the profile sets aside is not one that is still to be answered."""
    no = {term.id: "no" for term in CONTENT.method.profile}
    asked = [re.search(r"(\d+) questions", counts(about({}, profile=p))) for p in ({}, no)]
    every, fewer = (int(found[1]) for found in asked if found)
    assert every == sum(item.scored for sector in SECTORS for item in sector.items)
    assert fewer < every


# What is not known is not shown


def test_an_unanswered_sector_gets_no_bar_no_mode_and_no_place() -> None:
    blank = SECTORS[0]
    of = about(answered(SECTORS[1:]))
    (result,) = [one for one in of.result.sectors if one.id == blank.id]
    tables = [block for block in overview(of) if not isinstance(block, Fold)]
    assert f"sector:{blank.id}" not in links(tables)
    assert f"sector:{blank.id}" in links(overview(of))
    for alone in (True, False):
        said = sector(of, result, alone=alone)
        assert not [cell for cell in cells(said) if isinstance(cell, Range)]
        assert not [text for text in texts(said) if PLACE.search(text) or "What to do" in text]


@pytest.mark.parametrize("known", [0.3, 1])
def test_a_sector_alone_has_no_place(known: float) -> None:
    """A page that asks about one sector knows no other."""
    of = about(answered(SECTORS[:1], known=known), SECTORS[:1])
    said = sector(of, of.result.sectors[0], alone=True)
    titles = [column.title for table in of_kind(Table, said) for column in table.columns]
    labels = [block.label for block in of_kind(Points, said)]
    assert not [text for text in (*texts(said), *titles, *labels) if PLACE.search(text)]


def test_the_only_ranked_sector_has_no_place_either() -> None:
    """One sector of an assessment is first of nobody."""
    of = with_likely(about(answered(SECTORS[:1])))
    (table,) = [block for block in overview(of) if isinstance(block, Table)]
    (row,) = table.rows
    shown = dict(zip([column.title for column in table.columns], row, strict=True))
    assert [shown[title] for title in ("Place", "Could become", "Likely")] == ["–", "–", "–"]
    assert of.result.sectors[0].place == 1
    (said, *_) = texts(sector(of, of.result.sectors[0], alone=False))
    assert said.startswith("The only sector ranked so far")


def test_a_lens_of_which_too_little_is_known_is_withheld_and_says_so() -> None:
    of = about(answered(SECTORS[:4]))
    folds = [block for block in overview(of) if isinstance(block, Fold)]
    shown = [cell for fold in folds[-2:] for cell in cells(fold.blocks)]
    assert [cell for cell in shown if isinstance(cell, str) and "withheld" in cell]
    found = [*of.result.transfer.values(), *of.result.group.values()]
    parts = [part for lens in found for part in (lens.need, lens.potential) if part]
    share, of_all = CONTENT.method.coverage
    enough = [part for part in parts if part.known * of_all >= share * part.full]
    assert len([cell for cell in shown if isinstance(cell, Range)]) == len(enough)


def test_no_lens_is_shown_before_a_sector_is_ranked() -> None:
    assert len(of_kind(Table, overview(SHEETS["one begun"]))) == 0


# How sure it is


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_too_few_ranked_sectors_are_no_groups_and_it_says_so(count: int) -> None:
    of = about(answered(SECTORS[:count]))
    said = texts(overview(of))
    headings = [row for t in of_kind(Table, overview(of)) for row in t.rows if type(row) is Heading]
    assert bool([text for text in said if "formed once 3 sectors" in text]) == (0 < count < 3)
    assert bool([text for text in said if "No sector is ranked yet" in text]) == (count == 0)
    assert bool(headings) == (count >= 3)


@each_report
def test_the_short_list_is_never_firm(say: Callable[[Told], Report]) -> None:
    """However well it is answered."""
    of = about(answered(SECTORS), scope=QUICK)
    assert all(result.place for result in of.result.sectors)
    said = [*texts(say(of)), *(cell for cell in cells(say(of)) if isinstance(cell, str))]
    assert not [text for text in said if re.search(r"\bstays\b|still found out", text)]


def test_the_full_list_says_which_sectors_stay() -> None:
    said = cells(overview(SHEETS["all"]))
    assert len([cell for cell in said if isinstance(cell, str) and "stays" in cell]) == len(SECTORS)


def test_what_may_still_change_is_said_to_change() -> None:
    of = about(answered(SECTORS, known=0.7))
    open_ended = [one for one in of.result.sectors if one.firm is False]
    assert open_ended
    for result in open_ended:
        lead = texts(sector(of, result, alone=False))[0]
        assert "could become" in lead


def test_bars_carry_their_bounds() -> None:
    of = SHEETS["half"]
    bars = [cell for cell in cells(overview(of)) if isinstance(cell, Range)]
    assert bars
    assert all(0 <= bar.low <= (bar.value or 0) <= bar.high <= 1000 for bar in bars)
    assert any(bar.low < bar.high for bar in bars)


# What comes first


def test_what_to_act_on_now_comes_first() -> None:
    """Whatever the score: before the order, and before a sector's own."""
    of = about(answered(SECTORS, level=2), content=LOUD)
    label = "To act on now, whatever the score"
    first = next(block for block in overview(of) if not isinstance(block, Text))
    assert isinstance(first, Points)
    assert first.label == label
    assert len(first.lines) == sum(len(one.alerts) for one in of.result.sectors) > 0
    for result in of.result.sectors:
        if result.alerts:
            own = sector(of, result, alone=True)[0]
            assert isinstance(own, Points)
            assert own.label == label
            assert own.shown == len(own.lines) == len(result.alerts)


# Lists that are cut


def test_a_list_that_is_cut_says_how_many_more_and_which_weigh_the_same() -> None:
    of = about(answered(SECTORS, level=1))
    cut = 0
    for result in of.result.sectors:
        drivers = next(b for b in sector(of, result, alone=True) if isinstance(b, Points))
        added = list(result.drivers.values())
        left = len(added) - SHOWN
        ties = tied(added, SHOWN)
        assert len(drivers.lines) == len(added)
        if left > 0:
            cut += 1
            assert f"{left} more" in drivers.more
            assert (f"{ties} of them" in drivers.more) == (ties > 0)
    assert cut


def test_no_list_is_cut_in_silence() -> None:
    for of in SHEETS.values():
        for block in of_kind(Points, whole(of)):
            assert bool(block.more) == (block.shown < len(block.lines))


def test_thirty_answers_that_no_checklist_has_are_counted_not_all_named() -> None:
    ids = tuple(f"old.item{n}" for n in range(30))
    (named,) = [b for b in whole(about({}, unknown_ids=ids)) if isinstance(b, Points)]
    assert [line.text for line in named.lines] == list(ids)
    assert named.shown == 20
    assert named.more == "and 10 more"


# The sum


def part_of(item: Item) -> str:
    return "need" if item.role in CONTENT.method.need else "potential"


@pytest.mark.parametrize("scope", [FULL, QUICK])
@pytest.mark.parametrize("known", [0, 0.5, 1])
def test_the_sum_adds_up_to_the_points_of_need_and_potential(scope: str, known: float) -> None:
    """Whoever adds up the fold by hand comes to the same result."""
    of = about(answered(SECTORS, known=known), scope=scope)
    for result in of.result.sectors:
        fold = next(b for b in sector(of, result, alone=True) if isinstance(b, Fold))
        (table,) = of_kind(Table, [fold])
        sums = {"need": [0, 0], "potential": [0, 0]}
        for line, _, cell, _ in table.rows:
            if cell != DASH:
                added, full = map(int, cell.split(" of "))
                both = sums[part_of(of.items[line.to.removeprefix("item:")])]
                both[0], both[1] = both[0] + added, both[1] + full
        for name, index in (("need", result.need), ("potential", result.potential)):
            assert sums[name] == ([index.points, index.known] if index else [0, 0])


def test_the_sum_says_what_it_comes_to() -> None:
    of = SHEETS["all"]
    for result in of.result.sectors:
        fold = next(b for b in sector(of, result, alone=True) if isinstance(b, Fold))
        said = " ".join(texts([fold]))
        for index in (result.need, result.potential):
            assert not index or f"{index.points} of the {index.known} points known" in said
        assert percent_of(result.priority) in said


def test_a_sector_that_does_not_apply_has_no_sum() -> None:
    of = about(answered(SECTORS[:1], level="not-applicable"))
    result = of.result.sectors[-1]
    fold = next(b for b in sector(of, result, alone=True) if isinstance(b, Fold))
    assert result.id == SECTORS[0].id
    assert texts([fold]) == []


# What can be done


def test_what_can_be_done_is_said_where_answers_call_for_it() -> None:
    of = about(answered(SECTORS, level=2))
    for result in of.result.sectors:
        called = of.result.to_do[result.id]
        found = links(sector(of, result, alone=True))
        assert {f"measure:{id}" for id in called.measures} <= found
        assert {f"instrument:{id}" for id in called.instruments} <= found


def test_unknowns_lead_to_where_to_look() -> None:
    of = about(answered(SECTORS, level=UNKNOWN))
    found = {link for one in of.result.sectors for link in links(sector(of, one, alone=True))}
    assert any(link.startswith("data:") for link in found)


def test_everything_that_is_led_to_is_there() -> None:
    library = FOLDER.library
    there = {f"item:{item.id}" for one in SECTORS for item in one.items}
    there |= {f"sector:{one.id}" for one in SECTORS} | {""}
    there |= {f"measure:{one.id}" for one in library.measures}
    there |= {f"instrument:{one.id}" for one in library.instruments}
    there |= {f"data:{one.id}" for one in library.data_sources}
    for of in SHEETS.values():
        assert links(whole(of)) <= there


# Shapes that every format can draw


@each_report
@each_sheet
def test_every_row_has_a_cell_for_every_column(say: Callable[[Told], Report], of: Told) -> None:
    for table in of_kind(Table, say(of)):
        kinds = [column.kind for column in table.columns]
        for row in table.rows:
            if isinstance(row, Heading):
                continue
            assert len(row) == len(kinds)
            bars = [isinstance(cell, Range) for cell in row]
            assert all(kind == BAR for kind, bar in zip(kinds, bars, strict=True) if bar)


def test_likely_places_stand_in_the_overview_once_they_are_drawn() -> None:
    of = SHEETS["all"]
    (without,), (with_them,) = (
        [b for b in overview(each) if isinstance(b, Table)] for each in (of, with_likely(of))
    )
    assert len(with_them.columns) == len(without.columns) + 1
