"""Write a blank answer sheet whose comments carry the questions, to be filled in an editor."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from mdcheck.count import in_scope
from mdcheck.data.json import written
from mdcheck.model import ANSWERS_FORMAT, FULL, OPEN, Checklist, Item, Method
from mdcheck.words import numbered, t

WIDTH = 92
ID = 30  # columns for a key, so that what stands behind it lines up


def blank_sheet(
    method: Method,
    sectors: Iterable[Checklist],
    *,
    title: str = "",
    date: str = "",
    scope: str = FULL,
) -> str:
    """A sheet with every question of these sectors that is in the scope, and no answer yet."""
    lines = [
        *head(method),
        f"format: {ANSWERS_FORMAT}",
        f"title: {written(title)}",
        f"date: {date}",
        f'respondent: {{name: "", constituency: {method.constituencies[0].id}}}',
        f'content_version: "{method.content_version}"',
        f"scope: {scope}",
        *profile(method),
        "answers:",
        *(line for sector in sectors for line in sector_lines(method, sector, scope)),
        "",
        *goals(method),
    ]
    return "\n".join(lines) + "\n"


def head(method: Method) -> Iterator[str]:
    """How to fill a sheet."""
    levels = [f"{level.id} {level.title}" for level in method.levels]
    states = [f"{state.id} {state.title}" for state in method.states]
    yield from comment(t("An answer sheet for mdcheck. Write one of these behind each question:"))
    yield from comment("    ".join([*levels, *states]), "  ")
    yield from comment(
        t("Leave it empty to answer later. To add a note and evidence, write it like this:")
    )
    yield from comment("health.staff-shortages:", "  ")
    yield from comment("level: 1", "    ")
    yield from comment(t("note: Two district hospitals closed their maternity wards."), "    ")
    kinds = ", ".join(kind.id for kind in method.evidence)
    yield from comment(t("evidence: documented          ({kinds})", kinds=kinds), "    ")
    yield from comment(t("reference: Ministry of Health, annual report"), "    ")
    yield from comment(
        t("Say in the note why a question is not-applicable. An open question takes a note only.")
    )
    yield from comment(t("Then run: mdcheck score THIS-FILE"))


def profile(method: Method) -> Iterator[str]:
    """The questions of the profile, each to be answered yes or no."""
    yield ""
    yield from comment(
        t(
            "Which movements matter in your country? Write yes or no, or leave it empty. Questions "
            "that concern none that you have are set aside, unless you answer them."
        )
    )
    yield "profile:"
    for key in method.profile:
        yield f"  {key.id}:".ljust(ID) + f"# {key.title}"
    yield ""


def sector_lines(method: Method, sector: Checklist, scope: str) -> Iterator[str]:
    numbers = sector.numbers
    yield ""
    yield f"  # ===== {sector.title} ({sector.annex}) ====="
    for section in sector.sections:
        items = in_scope(section.items, scope)
        if items:
            yield ""
            yield f"  # --- {section.title} ---"
        for item in items:
            yield from item_lines(method, item, numbers[item.id])


def item_lines(method: Method, item: Item, number: int) -> Iterator[str]:
    roles = {role.id: role.title for role in method.roles}
    kind = t("open question, note only") if item.role == OPEN else roles[item.role]
    yield ""
    yield from comment(f"{numbered(number, item.text)} [{kind}]", indent="  ")
    yield from comment(item.help, "  ", indent="  ")
    yield f"  {item.id}:" + (" {note: }" if item.role == OPEN else "")


def goals(method: Method) -> Iterator[str]:
    """Room for goals, and how to write one."""
    criteria = ", ".join(f"{criterion.id}: 2" for criterion in method.criteria)
    yield from comment(
        t(
            "Goals, each judged 0 (do not agree), 1 (agree) or 2 (strongly agree) on every "
            "criterion:"
        )
    )
    yield "goals: []"
    yield "#  - title: " + t("Recognise foreign nursing diplomas")
    yield "#    sectors: [health]"
    yield f"#    scores: {{{criteria}}}"
    yield ""
    yield from comment(
        t("The plan of action, once it is made on the Plan page or written by hand (File formats).")
    )
    yield "plan:"


def comment(text: str, lead: str = "", *, indent: str = "") -> list[str]:
    """A text as lines of comment."""
    first = f"{indent}# {lead}"
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=first)
