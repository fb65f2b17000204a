"""The documents of the example country, made with the site: what comes out, before one begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mdcheck import __version__
from mdcheck.blocks import Report
from mdcheck.load.folder import Folder
from mdcheck.load.sheet import build_sheet
from mdcheck.model import Sheet
from mdcheck.plan import plan
from mdcheck.report import document
from mdcheck.report.known import known
from mdcheck.report.plan import plan as told_plan
from mdcheck.words import t


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A document: what it is called, the name of its files, and their formats."""

    title: str
    name: str
    formats: tuple[str, ...]


def samples() -> tuple[Sample, ...]:
    """The documents there are, in the order of the work."""
    return (
        Sample(title=t("Report"), name="example-report", formats=("docx", "xlsx", "pdf", "html")),
        Sample(title=t("One page for a minister"), name="example-brief", formats=("docx", "pdf")),
        Sample(
            title=t("Plan of action with its matrices"),
            name="example-plan",
            formats=("docx", "xlsx", "pdf", "html"),
        ),
    )


def example_sheet(folder: Folder) -> Sheet | None:
    """The sheet of the example; None where a folder has none."""
    return build_sheet(folder.example, folder.content)[0] if folder.example else None


def reports(folder: Folder, sheet: Sheet) -> Iterator[Report]:
    """What the documents say, in the same order."""
    about = known(folder.content, folder.library, sheet)
    options = document.Options(version=__version__)
    yield document.document(about, options)
    yield document.brief(about, options)
    made = plan(folder.content, folder.library, sheet, about.result)
    yield told_plan(about, made)
