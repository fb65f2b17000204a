"""Experiences in pages: each on the page of its sector, all in one list that can be searched."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from mdcheck.load.folder import open_folder
from mdcheck.pages import addresses, experiences
from mdcheck.pages.blocks import bodies_of
from tests.conftest import ROOT

FOLDER = open_folder()
LIBRARY = FOLDER.library
SECTORS = [sector.id for sector in FOLDER.content.sectors]
PAGES = ROOT / "docs/en/experiences"


def test_every_experience_stands_on_one_page() -> None:
    found = [one.id for id in SECTORS for one in experiences.of_sector(LIBRARY, id)]
    assert sorted(found) == sorted(one.id for one in LIBRARY.experiences)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_has_a_page_with_its_experiences(sector: str) -> None:
    assert f"/// experiences | {sector}\n///" in (PAGES / f"{sector}.md").read_text("utf-8")
    drawn = experiences.sector_part(FOLDER, sector)
    ids = re.findall(r'<h2 id="([^"]+)">', drawn)
    assert ids[: len(ids) - drawn.count('id="others"')] == [
        one.id for one in experiences.of_sector(LIBRARY, sector)
    ]


@pytest.mark.parametrize("sector", SECTORS)
def test_it_names_those_of_other_pages_that_touch_it(sector: str) -> None:
    _, _, others = experiences.sector_part(FOLDER, sector).partition('id="others"')
    links = set(re.findall(r'<li><a href="([^"]+)">', others))
    touching = [one for one in LIBRARY.experiences if sector in one.sectors[1:]]
    assert links == {addresses.experience(one) for one in touching}


def test_the_list_has_a_line_for_each_by_title() -> None:
    drawn = experiences.index_part(FOLDER)
    titles = [one.title for one in LIBRARY.experiences]
    ids = re.findall(r'data-id="([^"]+)"', drawn)
    assert sorted(ids) == sorted(one.id for one in LIBRARY.experiences)
    by_id = {one.id: one for one in LIBRARY.experiences}
    assert [by_id[id].title for id in ids] == sorted(titles, key=str.casefold)
    for id in ids:
        assert f'href="{addresses.experience(by_id[id])}"' in drawn


def test_a_result_is_marked_where_one_is_reported() -> None:
    drawn = experiences.index_part(FOLDER)
    reported = sum(experiences.is_reported(one) for one in LIBRARY.experiences)
    assert 0 < reported < len(LIBRARY.experiences)
    assert drawn.count('data-kind="lesson"') == drawn.count("Result reported</span>") == reported
    assert drawn.count('data-kind="idea"') == len(LIBRARY.experiences) - reported


@pytest.mark.parametrize(
    ("years", "found"),
    [
        ("2006 to 2010, dates of the regional project", [2006, 2010]),
        ("from 29 May 1979", [1979]),
        ("printed as 2008 to 1011, probably 2011", [2008, 2011]),
        ("12 months", []),
        ("", []),
    ],
)
def test_the_years_of_an_experience(years: str, found: list[int]) -> None:
    assert experiences.years_of(replace(LIBRARY.experiences[0], years=years)) == found


def test_all_words_of_all_are_in_a_script_beside_the_page() -> None:
    text = str(experiences.words_script(FOLDER))
    words = json.loads(text[text.index("{") : text.rindex("}") + 1])
    assert words.keys() == {one.id for one in LIBRARY.experiences}
    for one in LIBRARY.experiences:
        for said in (one.title, one.done, one.outcome, one.lesson, *one.partners):
            assert said in words[one.id]


# Whom to convene


def test_every_body_of_every_sector_is_in_the_table_with_whose_idea_it_is() -> None:
    found = bodies_of(FOLDER.content.sectors)
    pairs = {(name, sector.id, own) for name, homes in found.items() for sector, own in homes}
    assert pairs == {
        (one.name, sector.id, one.own)
        for sector in FOLDER.content.sectors
        for one in sector.stakeholders
    }
    assert list(found) == sorted(found, key=str.casefold)


@pytest.mark.parametrize("sector", FOLDER.content.sectors, ids=lambda sector: sector.id)
def test_every_sector_has_somebody_to_convene_and_few_of_them_our_own(sector: object) -> None:
    named = sector.stakeholders  # type: ignore[attr-defined]
    own = [one for one in named if one.own]
    assert named
    assert len(own) <= (8 if len(own) == len(named) else 3)
    assert len({one.name for one in named}) == len(named)
