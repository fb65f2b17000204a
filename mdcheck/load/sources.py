"""Read the answers in a file of another kind than a sheet's, whichever kind that is.

It is told by its content: the workbook to answer in holds one respondent's answers, an export of
KoboToolbox or ODK those of many.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mdcheck.limits import LARGEST_EXPORT
from mdcheck.load.columns import known
from mdcheck.load.strict import Unreadable, read_bytes, within_limit
from mdcheck.load.submissions import Found, submissions
from mdcheck.load.surveys import is_export, surveys
from mdcheck.load.tables import ENDINGS, Tables, from_csv, from_grids, from_zip, is_table, zip_names
from mdcheck.load.workbook import MOST_EXPORTED, is_lists, opened, read_workbook
from mdcheck.model import Content, Problem
from mdcheck.words import t
from mdcheck.xlsform import Form

Forms = Callable[[], Sequence[Form]]
"""The form in every language, made when it is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The sheets in a file, and what could not be read of it."""

    found: Sequence[Found]
    problems: Sequence[Problem]
    is_export: bool = False


def load_source(path: str, content: Content, forms: Forms) -> Source:
    """The sheets in a file. Raises Unreadable."""
    held = read_bytes(path, LARGEST_EXPORT)
    name = t("standard input") if path == "-" else path
    if tables := tables_in(name, held, is_text=path == "-" or ends_as_text(path)):
        found = exported(name, tables, content, forms)
        if found:
            return found
        if not is_workbook(held):
            raise Unreadable(not_ours(name))
    sheet, problems = read_workbook(name, within_limit(name, held), content)
    return Source(found=[Found(sheet=sheet)], problems=problems)


def tables_in(name: str, held: bytes, *, is_text: bool) -> Tables | None:
    """The tables of a file that can be an export; none where it is something else."""
    names = zip_names(held)
    if is_workbook(held):
        grids = opened(name, held, MOST_EXPORTED)
        return None if any(map(is_lists, grids)) else (from_grids(grids), [])
    if any(is_table(one) for one in names):
        return from_zip(name, held)
    return from_csv(name, held) if is_text and not names else None


def exported(name: str, tables: Tables, content: Content, forms: Forms) -> Source | None:
    """The submissions in tables; none where they hold no question of the form."""
    words = known(content, forms())
    found = surveys(tables[0], words)
    if not is_export(found):
        return None
    sheets, problems = submissions(name, found, words, content)
    return Source(found=sheets, problems=[*tables[1], *problems], is_export=True)


def is_workbook(held: bytes) -> bool:
    return "xl/workbook.xml" in zip_names(held)


def ends_as_text(path: str) -> bool:
    return Path(path).suffix.lower() in ENDINGS


def not_ours(name: str) -> Problem:
    message = t("holds no column of a form of ours")
    hint = t("Export it with XML values and headers, and look whether it is the right form.")
    return Problem(file=name, message=message, hint=hint)
