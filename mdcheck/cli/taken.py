"""The command that takes answers from other programs into sheets."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck.cli.spoken import command, content_of, option
from mdcheck.formats import for_spreadsheets
from mdcheck.streams import tell
from mdcheck.terminal import failure, plain_problems, tell_notices
from mdcheck.words import n, t

if TYPE_CHECKING:
    from mdcheck.load.sources import Source
    from mdcheck.load.submissions import Found
    from mdcheck.model import Content, Problem, Sheet

LONGEST_NAME = 40  # signs of a respondent's name in that of a file


@command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FOLDER|FILE", required=True,
    help="Write sheets into this folder; or, ending in .yaml, .yml or .json, the only one into "
    "this new file. An existing file is never overwritten.",
)  # fmt: skip
@click.pass_context
def import_(ctx: click.Context, files: tuple[str, ...], output: Path) -> None:
    """Read answers back from each FILE into sheets for 'mdcheck score' and 'merge'.

    A FILE is a workbook of 'mdcheck export workbook', or what KoboToolbox or ODK Central exports
    of a form of 'mdcheck export xlsform': CSV, a workbook, or a zip file with CSV. Its content
    tells which. A workbook becomes a sheet under its own name; an export becomes a sheet for each
    submission, called after the respondent, with a number.

    Rows, columns and sheets may have been moved, and any spreadsheet program may have saved the
    file. A cell that cannot be read is listed and left out; the code is 1 then, and the rest is
    written all the same.
    """
    from mdcheck.data.convert import WRITERS

    is_file = output.suffix.lower() in WRITERS
    if is_file and len(files) > 1:
        message = t("is one file, for several files. Name a folder.")
        raise click.BadParameter(message, param_hint="output")
    with plain_problems(), for_spreadsheets():
        taking = Taking(content_of(ctx), ctx.obj, output, is_file=is_file)
        if not is_file:
            output.mkdir(parents=True, exist_ok=True)
        done = [taking.take(file) for file in files]
    if not all(done):
        sys.exit(1)


@dataclass(slots=True)
class Taking:
    """One run: what was written so far, of all its files."""

    content: Content
    checklists: Path | None
    output: Path
    is_file: bool = field(kw_only=True)
    number: int = 0
    seen: dict[str, str] = field(default_factory=dict)  # submissions, and where each stood

    def take(self, file: str) -> bool:
        """Write what a file holds into sheets; whether all of it could be read. Tells what not."""
        from mdcheck.load.document import Unreadable
        from mdcheck.load.forms import forms_in
        from mdcheck.load.sources import load_source
        from mdcheck.load.words import LANGUAGES

        try:
            source = load_source(file, self.content, lambda: forms_in(LANGUAGES, self.checklists))
        except Unreadable as stopped:
            for problem in stopped.problems:
                tell(str(problem))
            return False
        if source.is_export:
            return self.take_submissions(file, source)
        is_written = self.write(source.found[0].sheet, self.output_of(f"{Path(file).stem}.yaml"))
        return is_written and told(file, source.problems)

    def output_of(self, name: str) -> Path:
        return self.output if self.is_file else self.output / name

    def take_submissions(self, file: str, source: Source) -> bool:
        found = list(self.new(file, source.found))
        if self.is_file and len(found) != 1:
            tell(
                n(
                    "{file}: holds {count} submission, which is not one sheet. Name a folder.",
                    "{file}: holds {count} submissions, which is not one sheet. Name a folder.",
                    len(found),
                    file=file,
                )
            )
            return False
        done = [self.write_submission(one) for one in found]
        tell(
            n(
                "{file}: {count} submission is written as a sheet into {folder}.",
                "{file}: {count} submissions are written as sheets into {folder}.",
                sum(done),
                file=file,
                folder=self.output,
            )
        )
        for problem in source.problems:
            if not problem.fatal:
                tell(str(problem))
        return told(file, [one for one in source.problems if one.fatal]) and all(done)

    def new(self, file: str, found: Sequence[Found]) -> Iterator[Found]:
        """The submissions that were not in a file before, nor above in this one."""
        for one in found:
            where = t("{file}, {place}", file=file, place=one.place)
            before = self.seen.setdefault(one.key, where) if one.key else where
            if before == where:
                yield one
            else:
                tell(
                    t(
                        "{where}: note: is the submission of {before} once more; the first counts.",
                        where=where,
                        before=before,
                    )
                )

    def write_submission(self, one: Found) -> bool:
        self.number += 1
        target = self.output_of(submission_name(one.sheet.respondent, self.number))
        return self.write(one.sheet, target, is_told=False)

    def write(self, sheet: Sheet, target: Path, *, is_told: bool = True) -> bool:
        """Write a sheet into a new file; False, and said why, where that cannot be done."""
        from mdcheck.data.convert import WRITERS
        from mdcheck.data.json import sheet_object
        from mdcheck.save import write_new

        try:
            write_new(target, WRITERS[target.suffix.lower()](sheet_object(sheet)))
        except FileExistsError as there:
            tell(failure(there))
            return False
        if is_told:
            tell(
                n(
                    "Wrote {file}, with {count} answer.",
                    "Wrote {file}, with {count} answers.",
                    sum(answer.level is not None for answer in sheet.answers.values()),
                    file=target,
                )
            )
        return True


def submission_name(respondent: str, number: int) -> str:
    """What a sheet is called: after the respondent, as every system can write it, and a number.

    >>> submission_name("Ministry of Labour / Dept. 3", 7), submission_name("../..", 12)
    ('ministry-of-labour-dept-3-007.yaml', 'respondent-012.yaml')
    """
    text = unicodedata.normalize("NFC", respondent.lower())[: 4 * LONGEST_NAME]
    signs = [sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in text]
    name = "-".join("".join(signs).split())[:LONGEST_NAME].strip("-")
    return f"{name or 'respondent'}-{number:03}.yaml"


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
