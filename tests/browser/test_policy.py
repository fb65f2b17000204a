"""The Content-Security-Policy: what it forbids does not happen, and pages do all their work under it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ITEM, Open, choose, do, go, load, open_example, saved, written

REPORTED = """
globalThis.reported = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) =>
  reported.push(effectiveDirective + " " + sample));
"""
# As if a text had come into the page as markup. A picture that fails, a script, a link that is one.
INJECTED = {
    "handler": """<img src="data:," onerror="globalThis.hacked = 'handler'">""",
    "inline": "<script>globalThis.hacked = 'inline'</script>",
    "link": """<a id="evil" href="javascript:globalThis.hacked = 'link'">x</a>""",
    "foreign": '<script src="http://127.0.0.1:9/evil.js"></script>',
}
AS_MARKUP = """(text) => {
  try { document.body.insertAdjacentHTML("beforeend", text); } catch ({ name }) { return name; }
}"""


def reported(page: Page) -> list[str]:
    page.wait_for_timeout(200)
    found: list[str] = page.evaluate("reported")
    return found


def hacked(page: Page) -> str | None:
    page.wait_for_timeout(200)
    found: str | None = page.evaluate("globalThis.hacked ?? null")
    return found


@pytest.mark.parametrize("door", INJECTED)
def test_in_the_single_file_no_script_runs_but_its_own(
    open_page: Open, single: Path, tmp_path: Path, door: str
) -> None:
    text = single.read_text("utf-8")
    path = written(tmp_path, text.replace("</main>", INJECTED[door] + "</main>"), "one.html")
    page = open_page(path.as_uri(), script=REPORTED)
    if door == "link":
        page.locator("#evil").click()
    assert hacked(page) is None
    assert len(reported(page)) == 1
    assert page.evaluate("typeof mdcheck.session") == "object", "its own script ran"


def test_in_the_single_file_no_text_becomes_markup(open_page: Open, single: Path) -> None:
    page = open_page(single.as_uri(), script=REPORTED)
    assert page.evaluate(AS_MARKUP, INJECTED["handler"]) == "TypeError"
    assert page.locator("img").count() == 0


def test_the_single_file_does_all_its_work_under_its_policy(
    open_page: Open, single: Path, tmp_path: Path
) -> None:
    page = open_page(single.as_uri(), script=REPORTED)
    open_example(page)
    expect(page.locator("[data-overview] table").first).to_contain_text("Health services")
    page.locator("#sector-health > summary").click()
    choose(page, ITEM, "1")
    do(page, "goal")
    do(page, "print")
    page.locator("dialog button", has_text="Cancel").click()
    path = saved(page, tmp_path)
    load(page, path)
    page.locator("dialog button", has_text="Open it as an assessment").click()
    page.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))")
    assert reported(page) == []


def test_the_single_file_names_one_script_and_runs_one(single: Path) -> None:
    text = single.read_text("utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]
    assert policy.count("sha256-") == text.count("<script>") == 1


def test_on_the_site_no_attribute_runs_as_a_script(open_page: Open) -> None:
    page = open_page("/sectors/health/", script=REPORTED)
    assert page.evaluate(AS_MARKUP, INJECTED["handler"]) is None
    assert hacked(page) is None
    assert [one.split()[0] for one in reported(page)] == ["script-src-attr"]


def test_the_site_does_its_work_under_its_policy(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/sectors/health/", script=REPORTED)
    choose(page, ITEM, "2")
    expect(page.locator("[data-result] [data-shown]")).to_be_visible()
    assert reported(page) == []
    go(page, "/assess/")
    load(page, written(tmp_path, saved(page, tmp_path).read_text("utf-8")))
    page.locator("dialog button", has_text="Cancel").click()
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("portab")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert reported(page) == []
    for path in ("/", "/experiences/", "/404.html"):
        go(page, path)
        assert reported(page) == []
