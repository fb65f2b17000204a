"""Read the sheets of several respondents, or a workshop file, and say what is odd among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mdcheck.load.strict import Unreadable, read_file
from mdcheck.load.workshop import build_either
from mdcheck.model import Content, Problem, Sheet
from mdcheck.words import t
from mdcheck.workshop import Workshop

Placed = tuple[str, str, Sheet]
"""A sheet, the file that it stands in, and where in that; "" where it is the whole file."""


def gather(
    paths: Sequence[str], content: Content, title: str = ""
) -> tuple[Workshop, list[Problem]]:
    """The sheets in these files as one workshop, in the order given, and all notices.

    One file may be a workshop, which gives its title, what was agreed and how it counts; more
    sheets come behind its own. `title` comes before any of theirs. Raises Unreadable with the
    problems of all files.
    """
    found, problems = read_all(paths, content)
    workshops = [(path, one) for path, one in found if isinstance(one, Workshop)]
    fatal = [problem for problem in problems if problem.fatal]
    if len(workshops) > 1:
        message = t("is a second workshop beside {other}", other=workshops[0][0])
        hint = t("Give one workshop; others only as sheets.")
        fatal.append(Problem(file=workshops[1][0], message=message, hint=hint))
    placed = list(sheets_of(found))
    if not placed and not fatal:
        fatal.append(Problem(file=paths[0], message=t("holds no sheets")))
    if fatal:
        raise Unreadable(*fatal)
    begun = workshops[0][1] if workshops else Workshop()
    sheets = tuple(sheet for _, _, sheet in placed)
    gathered = replace(begun, title=title or begun.title, sheets=sheets)
    return gathered, [*problems, *twice(placed), *titled_otherwise(placed, gathered.title)]


def read_all(
    paths: Sequence[str], content: Content
) -> tuple[list[tuple[str, Sheet | Workshop]], list[Problem]]:
    """What each file holds, and what is wrong or odd about any."""
    found: list[tuple[str, Sheet | Workshop]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            document = read_file(path)
            one, notices = build_either(document, content)
        except Unreadable as unreadable:
            problems += unreadable.problems
        else:
            found.append((document.file, one))
            problems += notices
    return found, problems


def sheets_of(found: Sequence[tuple[str, Sheet | Workshop]]) -> Iterator[Placed]:
    """Every sheet and where it stands; those of a workshop come first."""
    for file, one in found:
        if isinstance(one, Workshop):
            yield from ((file, f"sheets {n}", sheet) for n, sheet in enumerate(one.sheets, 1))
    for file, one in found:
        if isinstance(one, Sheet):
            yield file, "", one


def twice(placed: Sequence[Placed]) -> Iterator[Problem]:
    """Notices for a sheet that is there twice, and for a respondent who has two."""
    for n, (file, where, sheet) in enumerate(placed):
        before = placed[:n]
        same = next((one for one in before if one[2] == sheet), None)
        name = next((one for one in before if is_same_name(one[2], sheet)), None)
        if same:
            message = t("holds the same as {other}; both count", other=place(same))
        elif name:
            message = t("is by the same respondent as {other}; both count", other=place(name))
        else:
            continue
        hint = t("Leave one out if that is not meant.")
        yield Problem(file=file, where=where, message=message, hint=hint, fatal=False)


def is_same_name(one: Sheet, other: Sheet) -> bool:
    name = one.respondent.strip().casefold()
    return bool(name) and name == other.respondent.strip().casefold()


def place(placed: Placed) -> str:
    """Where a sheet stands, in a few words."""
    return " ".join(filter(None, placed[:2]))


def titled_otherwise(placed: Sequence[Placed], title: str) -> Iterator[Problem]:
    """A notice where sheets have other titles than the first."""
    named = [one for one in placed if one[2].title]
    other = next((one for one in named if one[2].title != named[0][2].title), None)
    if other and not title:
        message = t(
            "is called '{title}', and {other} '{first}'",
            title=other[2].title,
            other=place(named[0]),
            first=named[0][2].title,
        )
        hint = t("Do they belong together? --title gives the merged one its name.")
        yield Problem(file=other[0], where=other[1], message=message, hint=hint, fatal=False)
