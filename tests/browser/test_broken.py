"""What is broken around a page, its address or its storage, stops nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages import ITEM, Open, choose, chosen, saved

UNREADABLE = 'Storage.prototype.getItem = () => { throw new DOMException("no", "UnknownError"); };'


@pytest.mark.parametrize("end", ["#%E0%A4%A", "#%", "#%ff", "#__proto__", "?h=%ff#%ff"])
def test_a_broken_address_stops_nothing(open_page: Open, end: str) -> None:
    page = open_page(f"/sectors/health/{end}")
    choose(page, ITEM, "2")
    page.evaluate("location.hash = '%C3'")
    page.wait_for_timeout(100)
    assert chosen(page) == "2"


def test_a_broken_address_stops_nothing_in_the_single_file(open_page: Open, single: Path) -> None:
    page = open_page(f"{single.as_uri()}#%E0%A4%A")
    expect(page.locator("[data-saved]")).to_contain_text("Nothing answered yet")


def test_a_storage_that_cannot_be_read_is_as_one_that_is_forbidden(
    open_page: Open, tmp_path: Path
) -> None:
    """Material's scripts, too, look into it before anything else."""
    page = open_page("/sectors/health/", script=UNREADABLE)
    expect(page.locator("[data-alert]")).to_contain_text("keeps no data of pages")
    choose(page, ITEM, "2")
    assert ITEM in saved(page, tmp_path).read_text("utf-8")
