"""What the tests in a browser do on a page, and what they look up of it."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route, expect

from mdcheck.load.folder import open_content

CONTENT = open_content()
HEALTH = next(sector for sector in CONTENT.sectors if sector.id == "health")
ITEM = "health.staff-shortages"
OTHER = "health.demand-up"
Open = Callable[..., Page]

FULL = """
const isTooMuch = (key, value) => %s;
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (isTooMuch(key, value)) throw new DOMException("full", "QuotaExceededError");
  set.call(this, key, value);
};
"""
FULL_DISK = """
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (value, key) {
  const request = put.call(this, value, key);
  if (isTooMuch(key, value)) this.transaction.abort();
  return request;
};
"""
NO_DISK = "Object.defineProperty(window, 'indexedDB', { value: undefined });"
FORBIDDEN = """
Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("no", "SecurityError"); },
});
"""


BOUND = "html:has(.mdcheck-data[data-bound=all])"  # its scripts work


def choose(page: Page, id: str, value: str) -> None:
    """By keyboard: a page that grows meanwhile moves nothing away from under it."""
    answer = page.locator(f'{BOUND} [data-item="{id}"] input[value="{value}"]')
    answer.press("Space")
    expect(answer).to_be_checked()


def chosen(page: Page, id: str = ITEM) -> str | None:
    checked = page.locator(f'[data-item="{id}"] input:checked')
    return checked.get_attribute("value") if checked.count() else None


def stored(page: Page) -> list[dict[str, Any]]:
    """Every assessment that this browser keeps."""
    return list(kept(page).values())


def kept(page: Page) -> dict[str, Any]:
    """Every assessment that this browser keeps, by its id; what is changed is kept right after it is shown."""
    script = """async () => {
      await new Promise((rested) => setTimeout(rested, 20));
      return Object.keys(localStorage).filter((key) => key.startsWith("mdcheck:v1:"))
        .map((key) => [key.slice(11), JSON.parse(localStorage[key]).sheet]);
    }"""
    found: dict[str, Any] = dict(page.evaluate(script))
    return found


def sheet(**parts: Any) -> dict[str, Any]:
    return {"format": "mdcheck-answers/1", **parts}


def load(page: Page, path: Path) -> None:
    """Choose a file to load; what it holds is shown then."""
    page.locator("[data-file]").set_input_files(path)


def written(folder: Path, content: object, name: str = "file.json") -> Path:
    """A file with a sheet, or with a text, or with bytes."""
    path = folder / name
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def press(page: Page, label: str) -> None:
    """A button of the dialog."""
    page.locator("dialog button", has_text=label).click()


def do(page: Page, action: str) -> None:
    page.locator(f'{BOUND} [data-do="{action}"]').click()


def open_example(page: Page) -> None:
    do(page, "example")
    page.locator("dialog [data-choices] button").first.click()


def assessments(page: Page) -> list[str]:
    """What the assessments in the bar are called, without their dates, sectors and last changes."""
    names = page.locator("[data-assessments] option").all_text_contents()
    return [name.split(" · ")[0] for name in names]


def switch(page: Page, name: str) -> None:
    """Open another assessment in the bar."""
    option = page.locator("[data-assessments] option", has_text=name)
    page.locator("[data-assessments]").select_option(option.get_attribute("value"))


def title(page: Page) -> Any:
    return page.locator('[data-head="title"]')


def go(page: Page, path: str) -> None:
    """Another page of the same site."""
    page.goto("/".join(page.url.split("/")[:3]) + path)


def sector_rows(page: Page) -> Any:
    """The rows of the table of priorities that are sectors, not groups of them."""
    return page.locator("[data-overview] table").first.locator("tbody tr:not(.mdcheck-group)")


def saved(page: Page, path: Path) -> Path:
    """The open assessment, saved to a file; the file's name as the browser got it."""
    with page.expect_download() as download:
        do(page, "save")
    target = path / download.value.suggested_filename
    download.value.save_as(target)
    return target


def keeping(**parts: Any) -> str:
    """A script that keeps a sheet in the browser before a page starts, unless one is kept."""
    kept = json.dumps({"saved": "2026-11-22T10:00:00.000Z", "sheet": sheet(**parts)})
    return f"""if (!localStorage["mdcheck:v1:mine"]) {{
      localStorage["mdcheck:v1:mine"] = {json.dumps(kept)};
      localStorage["mdcheck:current"] = "mine";
    }}"""


def answered(*ids: str, level: int | None = None, core: bool = False) -> dict[str, Any]:
    """Answers to all questions of some sectors that are scored: this one, or some at random."""
    rng = random.Random(7)
    items = [i for s in CONTENT.sectors if s.id in ids for i in s.items if i.scored]
    return {
        i.id: rng.choice([0, 1, 2, 2]) if level is None else level
        for i in items
        if i.core or not core
    }


SECTORS = [sector.id for sector in CONTENT.sectors]


def with_data(page: Page, change: Callable[[Any], None]) -> None:
    """Every page as if the content said something else."""

    def answer(route: Route) -> None:
        response = route.fetch()
        head, begin, rest = response.text().partition('class="mdcheck-data">')
        text, end, tail = rest.partition("</script>")
        data = json.loads(text)
        change(data)
        said = json.dumps(data).replace("<", "\\u003c")
        route.fulfill(response=response, body=head + begin + said + end + tail)

    page.route(re.compile(r"/(assess|sectors)/"), answer)


def paper(page: Page) -> None:
    """As it is when it is printed, with the browser's own dialog left out."""
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")


def printing(page: Page, choice: str) -> None:
    """Choose what to print, and print it."""
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    do(page, "print")
    press(page, choice)
    page.emulate_media(media="print")
