"""What people look for is among the first three pages that Material's search finds in the built site.

The fifteen of a review, words that had found nothing, and words that practitioners use: Material's own worker runs in
an embedded V8 on the site's index, then our order of what it finds. One test sees that a browser shows the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.searching import Search

FIRST = 3

# A query, and the pages of which one is wanted.
REVIEWED = {
    "brain drain nurses": "sectors/health",
    "remittance cost": "sectors/financial-services",
    "bilateral labour agreement": "sectors/employment",
    "return reintegration": "sectors/employment",
    "diaspora bonds": "sectors/diaspora sectors/financial-services",
    "climate migration": "sectors/environment",
    "trafficking": "sectors/legal-protection",
    "SDG 10.7": "changed library/crosswalk",
    "Global Compact": "changed library/crosswalk",
    "data on migrants census": "reference/data",
    "portability pensions": "sectors/social-protection evidence/portability",
    "gender domestic workers": "sectors/legal-protection",
    "informal remittances": "sectors/financial-services",
    "recruitment agencies": "sectors/employment",
    "PRSP": "plan",
}
FOUND_NOTHING = {
    "MDG": "changed understand",
    "IDP": "sectors/environment sectors/governance",
    "hawala": "sectors/financial-services",
    "kafala": "sectors/employment sectors/legal-protection",
    "COVID": "sectors/health",
    "MGI": "changed sectors/governance",
    "xenophobia": "sectors/legal-protection understand/people",
    "urbanisation": "sectors/infrastructure",
    "urbanization": "sectors/infrastructure",
    "slides": "train",
    "projector": "assess/group train",
    "UNDAF": "plan/analyse changed",
    "labor migration": "sectors/employment",
    "internal migration": "sectors/infrastructure understand",
    "whole of government": "sectors/governance toolkit/committee plan/conditions",
    "WHO code": "sectors/health",
}
OF_THE_FIELD = {
    "sdg": "changed library/crosswalk",
    "GCM": "changed library/crosswalk",
    "GFMD": "evidence/shared-responsibility",
    "BLA": "sectors/employment",
    "bilateral labor agreements": "sectors/employment",
    "MoU": "sectors/employment",
    "fair recruitment": "sectors/employment",
    "recruitment fees": "sectors/employment",
    "pre-departure orientation": "sectors/employment",
    "youth unemployment": "sectors/employment",
    "skills mismatch": "sectors/tertiary-education sectors/employment",
    "recognition of qualifications": "sectors/tertiary-education",
    "student mobility": "sectors/tertiary-education",
    "brain waste": "sectors/tertiary-education",
    "TVET": "sectors/tertiary-education",
    "mobile money": "sectors/financial-services",
    "money transfer operators": "sectors/financial-services",
    "financial literacy": "sectors/financial-services",
    "financial inclusion": "sectors/financial-services",
    "Dutch disease": "sectors/economic-growth",
    "FDI": "sectors/economic-growth",
    "hometown associations": "sectors/diaspora",
    "dual citizenship": "sectors/diaspora sectors/governance",
    "consular services": "sectors/legal-protection sectors/diaspora",
    "nostalgia trade": "sectors/trade",
    "GATS mode 4": "sectors/trade",
    "food security": "sectors/agriculture",
    "rural exodus": "sectors/agriculture",
    "slums": "sectors/infrastructure",
    "informal settlements": "sectors/infrastructure",
    "internally displaced persons": "sectors/environment",
    "climate refugees": "sectors/environment",
    "drought": "sectors/environment",
    "disaster risk reduction": "sectors/environment",
    "NDC": "sectors/environment",
    "social security agreements": "sectors/social-protection",
    "children left behind": "sectors/social-protection sectors/education",
    "ageing": "sectors/social-protection",
    "HIV": "sectors/health",
    "mental health": "sectors/health",
    "health workforce": "sectors/health",
    "tuberculosis": "sectors/health",
    "refugees": "sectors/legal-protection",
    "asylum seekers": "sectors/legal-protection",
    "smuggling": "sectors/legal-protection understand/people",
    "undocumented migrants": "sectors/legal-protection understand/people",
    "statelessness": "sectors/legal-protection",
    "gender-based violence": "sectors/legal-protection understand/people",
    "forced labor": "sectors/legal-protection sectors/employment",
    "passports": "sectors/governance",
    "municipalities": "sectors/governance",
    "policy coherence": "understand/why-mainstream sectors/governance",
    "push and pull factors": "understand/links",
    "terms of reference": "toolkit toolkit/committee toolkit/evaluation",
    "inter-ministerial committee": "toolkit/committee",
    "logframe": "toolkit/matrices plan/monitor assess/plan",
    "M&E": "plan/monitor",
    "impact evaluation": "toolkit/evaluation plan/monitor",
    "indicators": "library/indicators",
    "KPI": "library/indicators plan/monitor",
    "VNR": "library/crosswalk",
    "stakeholder mapping": "library/whom-to-convene",
    "Common Country Analysis": "plan/analyse",
    "migration profile": "plan/analyse",
    "SMART goals": "plan/prioritise",
    "trust fund": "plan/resources",
    "capacity building": "plan/resources train",
    "ECOWAS": "plan/region",
    "free movement": "plan/region",
    "CEDAW": "reference/instruments",
    "ILO conventions": "reference/instruments",
    "household survey": "reference/data plan/analyse",
    "migration statistics": "reference/data",
    "acronyms": "reference/glossary",
    "good practices": "experiences",
    "training of trainers": "train",
    "how to cite": "reference/sources",
    "translate": "reference/adapting",
    "GDPR": "reference/privacy",
    "Excel": "reference/documents",
    "scoring": "reference/method",
}
ALL = {**REVIEWED, **FOUND_NOTHING, **OF_THE_FIELD}


@pytest.fixture(scope="module")
def search(site: Path) -> Iterator[Search]:
    with closing(Search(site)) as made:
        yield made


@pytest.mark.parametrize("query", ALL)
def test_the_page_that_is_wanted_is_among_the_first(search: Search, query: str) -> None:
    wanted = {f"{page}/" for page in ALL[query].split()}
    assert wanted & set(search.pages(query)[:FIRST]), search.pages(query)[:8]


@pytest.mark.parametrize("query", REVIEWED)
def test_letters_large_or_small_find_the_same(search: Search, query: str) -> None:
    assert search.pages(query.lower()) == search.pages(query.upper())


@pytest.mark.parametrize("query", ["census", "whole government", "checklists are data", "YAML"])
def test_records_of_the_program_are_not_found(search: Search, query: str) -> None:
    assert not [page for page in search.pages(query) if "about/decisions" in page]


def test_who_asks_for_two_words_is_shown_first_what_has_both(search: Search) -> None:
    """Material finds pages with either; those with both come first, a question after a text."""
    found = search.found("remittances education")
    titles = [items[0]["title"].casefold() + items[0]["text"].casefold() for items in found[:FIRST]]
    assert all("remittance" in text and "educat" in text for text in titles)
    questions = [n for n, items in enumerate(found) if "#q-" in items[0]["location"]]
    assert not questions or min(questions) >= 1


def test_marks_of_material_are_kept(search: Search) -> None:
    """A word with a plus has to be there; quotes ask for all words."""
    some, all_of_them = search.pages("remittances hawala"), search.pages("+remittances +hawala")
    assert len(all_of_them) < len(some)


def test_a_browser_shows_that_order_and_lands_on_the_page(open_page: Open, search: Search) -> None:
    page = open_page("/sectors/trade/")
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("WHO code")
    first = page.locator(".md-search-result__item").first.locator("a").first
    expect(first).to_contain_text("Health services")
    shown = page.locator(".md-search-result__item > a:first-of-type")
    paths = [link.lstrip("/") for link in shown.evaluate_all("all => all.map(a => a.pathname)")]
    assert paths[:FIRST] == search.pages("WHO code")[:FIRST]
    first.click()
    expect(page).to_have_url(re.compile("/sectors/health/"))


def test_the_offline_edition_searches_alike(open_page: Open, offline: Path) -> None:
    page = open_page("about:blank#://")
    page.goto((offline / "sectors/trade.html").as_uri())
    page.locator("[data-md-component=search-query]").click()
    page.wait_for_timeout(500)
    page.keyboard.type("labor migration")
    first = page.locator(".md-search-result__item").first.locator("a").first
    expect(first).to_contain_text("Employment")
