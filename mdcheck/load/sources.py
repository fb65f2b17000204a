"""Read the answers in a file of another kind than a sheet's, whichever kind that is.

The workbook to answer in is the one there is. Another, which may hold the answers of several
respondents, joins here: what it finds is told apart by its content, not only by its ending.
"""

from __future__ import annotations

from mdcheck.load.workbook import load_workbook
from mdcheck.model import Content, Problem, Sheet


def load_source(path: str, content: Content) -> tuple[list[Sheet], list[Problem]]:
    """The sheets in a file, and what could not be read of it. Raises Unreadable."""
    sheet, problems = load_workbook(path, content)
    return [sheet], problems
