"""Write a blank answer sheet whose comments carry the questions, to be filled in an editor."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator

from mdcheck.model import ANSWERS_FORMAT, FULL, OPEN, Checklist, Item, Method
from mdcheck.score import in_scope

WIDTH = 92

HEAD = """\
# An answer sheet for mdcheck. Write one of these behind each item:
#   0 no    1 partly    2 yes    unknown    not-applicable
# Leave it empty to answer later. To add a note and evidence, write it like this:
#   health.staff-shortages:
#     level: 1
#     note: Two district hospitals closed their maternity wards.
#     evidence: documented          # anecdotal, documented or statistical
#     reference: Ministry of Health, annual report
# Say in the note why an item is not-applicable. An open question takes a note only.
# Then run: mdcheck score THIS-FILE"""

GOALS = """\
# Goals, each judged 0 (do not agree), 1 (agree) or 2 (strongly agree) on every criterion:
goals: []
#  - title: Recognise foreign nursing diplomas
#    sectors: [health]
#    scores: {%s}"""


def blank_sheet(
    method: Method,
    sectors: Iterable[Checklist],
    *,
    title: str = "",
    date: str = "",
    scope: str = FULL,
) -> str:
    """A sheet with every item of these sectors that is in the scope, and no answer yet."""
    criteria = ", ".join(f"{criterion.id}: 2" for criterion in method.criteria)
    lines = [
        HEAD,
        f"format: {ANSWERS_FORMAT}",
        f"title: {json.dumps(title, ensure_ascii=False)}",
        f"date: {date}",
        'respondent: {name: "", constituency: government}',
        f'content_version: "{method.content_version}"',
        f"scope: {scope}",
        "answers:",
        *(line for sector in sectors for line in sector_lines(sector, scope)),
        "",
        GOALS % criteria,
    ]
    return "\n".join(lines) + "\n"


def sector_lines(sector: Checklist, scope: str) -> Iterator[str]:
    yield ""
    yield f"  # ===== {sector.title} ({sector.annex}) ====="
    for section in sector.sections:
        items = in_scope(section.items, scope)
        if items:
            yield ""
            yield f"  # --- {section.title} ---"
        for item in items:
            yield from item_lines(item)


def item_lines(item: Item) -> Iterator[str]:
    kind = "open question, note only" if item.role == OPEN else item.role
    yield ""
    yield from comment(f"{item.text} [{kind}]")
    yield from comment(item.help, "  ")
    yield f"  {item.id}:" + (" {note: }" if item.role == OPEN else "")


def comment(text: str, indent: str = "") -> list[str]:
    lead = f"  # {indent}"
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead)
