"""The whole kit as files: papers, piles to print, slides, sheets, and a page to begin with."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from mdcheck.data.json import sheet_object
from mdcheck.data.yaml import written
from mdcheck.formats.docx import render as docx
from mdcheck.formats.zipped import EARLIEST
from mdcheck.kit.inserts import copies_of
from mdcheck.kit.nodes import Paper
from mdcheck.kit.papers import papers
from mdcheck.kit.pptx import pptx
from mdcheck.kit.printed import pdf
from mdcheck.kit.reports import to_report
from mdcheck.kit.slides import html
from mdcheck.kit.told import Told
from mdcheck.pages.parts import part
from mdcheck.words import direction, language, t

ROOT = "mdcheck-kit"
START = "START-HERE.html"
SITE = "site"
OF_A_SERVER = "404.html"
EDITED = ("guide", "agendas", "planning", "exercises", "case", "handouts", "evaluation")
Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """What is printed together for those who get it."""

    id: str
    title: str
    what: str
    papers: tuple[Paper, ...]


def piles(made: Sequence[Paper]) -> tuple[Pile, ...]:
    """The piles, in the order in which one prints them; each paper lies in those of its readers."""
    named = (
        ("facilitator", t("Facilitator"), t("The guide, timetables, exercises and keys.")),
        ("participants", t("Participants"), t("The case, tasks, forms and handouts.")),
        ("rapporteur", t("Rapporteur"), t("Logs and the sheet to type in from.")),
        ("wall", t("Wall"), t("A3 papers: tally, matrices, stakeholder map.")),
        ("cards", t("Cards"), t("To cut out: roles, effects, measures, indicators, votes.")),
        ("host", t("Host"), t("Invitation, room, machine, report.")),
        ("forms", t("All answer forms"), t("Fourteen sectors, core items and all questions.")),
    )
    return tuple(
        Pile(id=id, title=title, what=what, papers=found)
        for id, title, what in named
        if (found := tuple(paper for paper in made if id in paper.readers))
    )


def kit_files(
    about: Told, version: str, site: Mapping[str, Path], tell: Callable[[str], None]
) -> Files:
    """Every file of the kit by its path; those of the site as they are."""
    made = papers(about)
    found = piles(made)
    for pile in found:
        yield f"print/{pile.id}.pdf", pdf(pile.papers, pile.title)
        tell(t("Piles to print: {name}", name=pile.title))
    for paper in made:
        yield f"documents/{paper.name}.pdf", pdf([paper], paper.title)
        if paper.name.split("/")[0] in EDITED:
            yield f"editable/{paper.name}.docx", as_bytes(docx(to_report(paper)))
    tell(t("{count} papers", count=len(made)))
    for deck in about.kit.decks:
        yield f"slides/{deck.id}.html", html(about, deck).encode()
        yield f"slides/{deck.id}.pptx", pptx(about, deck)
    tell(t("{count} decks of slides", count=len(about.kit.decks)))
    for name, text in about.kit.case.sheets.items():
        yield f"sheets/{name}.yaml", text
    yield "sheets/model-consensus.yaml", written(sheet_object(about.consensus)).encode()
    for name, path in site.items():
        yield f"{SITE}/{name}", path.read_bytes()
    yield START, start(about, found, made, version, has_site=bool(site)).encode()


def as_bytes(made: str | bytes) -> bytes:
    return made.encode() if isinstance(made, str) else made


def start(
    about: Told, found: Sequence[Pile], made: Sequence[Paper], version: str, *, has_site: bool
) -> str:
    """The page to begin with: what to print, what to show, what to open."""
    folders = (
        ("guide", t("Facilitator's guide")),
        ("agendas", t("Timetables")),
        ("planning", t("Before the workshop")),
        ("exercises", t("Exercises")),
        ("case", t("The case of Velundria")),
        ("keys", t("Keys")),
        ("handouts", t("Handouts")),
        ("forms", t("Forms")),
        ("wall", t("On the wall")),
        ("cards", t("Cards")),
        ("evaluation", t("Evaluation")),
    )
    listed = [
        (title, [(one, copies_of(one.copies)) for one in made if one.name.startswith(f"{folder}/")])
        for folder, title in folders
    ]
    return part(
        "kit_start",
        piles=found,
        listed=[(title, rows) for title, rows in listed if rows],
        edited=EDITED,
        decks=about.kit.decks,
        sheets=[*about.kit.case.sheets, "model-consensus"],
        version=version,
        has_site=has_site,
        language=language(),
        direction=direction(),
    )


def zipped(files: Files) -> bytes:
    """The files as one zip that opens into one folder; the same files make the same bytes."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files:
            about = zipfile.ZipInfo(f"{ROOT}/{name}", date_time=EARLIEST)
            packed = name.endswith((".pdf", ".docx", ".pptx", ".zip", ".png"))
            about.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            made.writestr(about, content)
    return target.getvalue()


def files_in(folder: Path) -> dict[str, Path]:
    """The files of a folder by their paths in it.

    A link leads out of it and is left out, and so is the page that only a server shows.
    """
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    named = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: path for name, path in named.items() if name != OF_A_SERVER}
