"""Commands that take answers to other programs and back: workbooks, and what is to come."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck.cli.single import only, sheet_given
from mdcheck.cli.spoken import (
    Commands,
    choose,
    command,
    content_of,
    option,
    quick_option,
    sector_option,
)
from mdcheck.formats import for_spreadsheets
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems, tell_notices
from mdcheck.words import n, t

if TYPE_CHECKING:
    from mdcheck.model import Content, Problem, Sheet


@click.group("export", cls=Commands)
def export() -> None:
    """Write the checklists for another program, to be answered there.

    What is answered there comes back with 'mdcheck import'.
    """


@export.command("workbook")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file, which ends in .xlsx; an existing one is never overwritten.",
)  # fmt: skip
@option(
    "--sheet", "given", type=click.Path(), metavar="SHEET",
    help="Begin with the answers of this sheet.",
)  # fmt: skip
@sector_option
@quick_option
@click.pass_context
def workbook_(
    ctx: click.Context, output: Path, given: str | None, sectors: tuple[str, ...], quick: bool
) -> None:
    """Write a workbook to answer in, for a spreadsheet program.

    A sheet for each sector, with the answers to choose from, notes and evidence, and a sheet of
    priorities that follows every answer, with the numbers of 'mdcheck score'. No macros. Given
    some sectors, it holds their questions and answers only.
    """
    from mdcheck.model import QUICK
    from mdcheck.save import write_new

    if output.suffix.lower() != ".xlsx":
        message = t("{file}: a workbook's name ends in .xlsx.", file=output.name)
        raise click.BadParameter(message, param_hint="output")
    with plain_problems(), for_spreadsheets():
        from mdcheck.data.workbook import workbook

        content = content_of(ctx)
        chosen = choose(content, sectors)
        sheet = sheet_given(content, given)
        part = only(sheet, [one.id for one in chosen]) if sectors else sheet
        scope = QUICK if quick else ""
        write_new(output, workbook(content, part, chosen, scope=scope, source=given or ""))
        tell(t("Wrote {file}. Answers come back with: mdcheck import {file}", file=output))


@command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FOLDER|FILE", required=True,
    help="Write sheets into this folder, under the names of the files; or, ending in .yaml, .yml "
    "or .json, the only one into this new file. An existing file is never overwritten.",
)  # fmt: skip
@click.pass_context
def import_(ctx: click.Context, files: tuple[str, ...], output: Path) -> None:
    """Read answers back from each workbook, FILE, into a sheet for 'mdcheck score' and 'merge'.

    Rows, columns and sheets of a workbook may have been moved, and any spreadsheet program may
    have saved it. A cell that cannot be read is listed and left out; the code is 1 then, and the
    rest is written all the same.
    """
    from mdcheck.data.convert import WRITERS

    is_file = output.suffix.lower() in WRITERS
    if is_file and len(files) > 1:
        message = t("is one file, for several workbooks. Name a folder.")
        raise click.BadParameter(message, param_hint="output")
    with plain_problems(), for_spreadsheets():
        content = content_of(ctx)
        if not is_file:
            output.mkdir(parents=True, exist_ok=True)
        done = [take(content, file, output if is_file else None, output) for file in files]
    if not all(done):
        sys.exit(1)


def take(content: Content, file: str, target: Path | None, folder: Path) -> bool:
    """Write what a file holds into sheets; whether all of it could be read. Tells what not."""
    from mdcheck.load.document import Unreadable
    from mdcheck.load.sources import load_source

    try:
        sheets, problems = load_source(file, content)
        for number, sheet in enumerate(sheets, 1):
            write_sheet(sheet, target or folder / sheet_name(file, number, len(sheets)))
    except (Unreadable, FileExistsError) as stopped:
        tell_why(stopped)
        return False
    return told(file, problems)


def sheet_name(file: str, number: int, count: int) -> str:
    """What a sheet from a file is called: after the file, numbered where it holds several."""
    stem = Path(file).stem
    return f"{stem}.yaml" if count == 1 else f"{stem}-{number}.yaml"


def write_sheet(sheet: Sheet, target: Path) -> None:
    from mdcheck.data.convert import WRITERS
    from mdcheck.data.json import sheet_object
    from mdcheck.save import write_new

    write_new(target, WRITERS[target.suffix.lower()](sheet_object(sheet)))
    tell(
        n(
            "Wrote {file}, with {count} answer.",
            "Wrote {file}, with {count} answers.",
            sum(answer.level is not None for answer in sheet.answers.values()),
            file=target,
        )
    )


def tell_why(stopped: Exception) -> None:
    """Say why nothing of a file was written; the other files go on."""
    from mdcheck.load.document import Unreadable
    from mdcheck.terminal import failure

    if isinstance(stopped, Unreadable):
        for problem in stopped.problems:
            tell(str(problem))
    elif isinstance(stopped, OSError):
        tell(failure(stopped))


def told(file: str, problems: Sequence[Problem]) -> bool:
    """Whether nothing of a file was left out. Says each cell that was, and what else is odd."""
    lost = [problem for problem in problems if problem.fatal]
    for problem in lost:
        tell(str(problem))
    tell_notices([problem for problem in problems if not problem.fatal], file)
    if lost:
        tell(
            n(
                "{file}: {count} cell could not be read; the rest is written.",
                "{file}: {count} cells could not be read; the rest is written.",
                len(lost),
                file=file,
            )
        )
    return not lost
