"""Whether what a sheet says is shown on a page as it is, and saved to a file as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.browser.pages import CONTENT, HEALTH, saved
from tests.fuzz import made
from tests.fuzz.watch import Watched

ITEMS = [item.id for item in HEALTH.items if item.scored]
CRITERIA = [criterion.id for criterion in CONTENT.method.criteria]


def one_line(text: str) -> str:
    """What a field of one line makes of a text."""
    return text.replace("\r", "").replace("\n", "")


def shown(seen: Watched, sheet: dict[str, Any]) -> None:
    """The head and the goals of a sheet stand in their fields as they are."""
    page = seen.page
    title = page.locator('[data-head="title"]')
    expect(title).to_have_value(one_line(sheet["title"]))
    respondent = page.locator('[data-head="respondent"]').input_value()
    seen.expect("the respondent", respondent, one_line(sheet["respondent"]["name"]))
    goals = page.locator(".mdcheck-goal > label input")
    values = goals.evaluate_all("all => all.map((one) => one.value)")
    seen.expect("the goals", values, [one_line(goal["title"]) for goal in sheet["goals"]])
    listed = page.locator("[data-assessments] option:checked").text_content() or ""
    seen.expect("the list has the title", sheet["title"] in listed, True)
    seen.look()


def noted(seen: Watched, sheet: dict[str, Any]) -> None:
    """Every note and reference stands in its field as it is."""
    for id in set(ITEMS) & set(sheet["answers"]):
        for part in ("note", "reference"):
            field = seen.page.locator(f'[data-item="{id}"] [data-field="{part}"]')
            wanted = sheet["answers"][id][part]
            wanted = wanted if part == "note" else one_line(wanted)
            found = field.input_value() if field.count() else ""
            seen.expect(
                f"the {part} of {id}", found, wanted.replace("\r\n", "\n").replace("\r", "\n")
            )


def kept(seen: Watched, sheet: dict[str, Any], folder: Path) -> None:
    """Saved to a file, it is the same sheet, under a name that any disk takes."""
    path = saved(seen.page, folder)
    seen.expect("the name is a plain one", made.is_plain(path.name), True)
    found = json.loads(path.read_text("utf-8"))
    for part in ("title", "respondent", "goals"):
        seen.expect(f"{part} in the file", found.get(part) or [], sheet[part] or [])
    for id, answer in sheet["answers"].items():
        given = found["answers"].get(id)
        seen.expect(
            f"{id} in the file",
            given,
            {k: v for k, v in answer.items() if v != ""} if isinstance(answer, dict) else answer,
        )
