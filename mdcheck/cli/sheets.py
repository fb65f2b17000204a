"""Commands that write, fill and check answer sheets."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from mdcheck.cli.spoken import (
    choose,
    command,
    content_of,
    new_file_option,
    option,
    quick_option,
    sector_option,
)
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems, put_out, show, tell_notices
from mdcheck.words import n, t


@command()
@new_file_option
@option("--title", default="", help="Title of the assessment, for instance the country and year.")
@sector_option
@quick_option
@click.pass_context
def new(
    ctx: click.Context, output: Path | None, title: str, sectors: tuple[str, ...], quick: bool
) -> None:
    """Write a blank answer sheet, its comments carrying the questions.

    Fill it in any text editor, or with 'mdcheck fill'.
    """
    from mdcheck.data.sheet import blank_sheet
    from mdcheck.load.document import is_writable
    from mdcheck.model import FULL, QUICK
    from mdcheck.save import write_new

    if not is_writable(title):  # bytes that are no text come as halves of characters
        raise click.BadParameter(t("is not text in this terminal's encoding."), param_hint="title")
    with plain_problems():
        content = content_of(ctx)
        text = blank_sheet(
            content.method,
            choose(content, sectors),
            title=title,
            date=date.today().isoformat(),
            scope=QUICK if quick else FULL,
        )
        if output is None:
            put_out(text.rstrip("\n"), None, terminal=False)
            return
        write_new(output, text)
        tell(t("Wrote {file}. Fill it in an editor or with: mdcheck fill {file}", file=output))


@command()
@click.argument("sheet", type=click.Path(path_type=Path))
@sector_option
@quick_option
@click.pass_context
def fill(ctx: click.Context, sheet: Path, sectors: tuple[str, ...], quick: bool) -> None:
    """Answer a SHEET in the terminal, one question at a time.

    Every answer is saved at once. Stop whenever you like; the next run goes on with what is
    still open. All else in the file stays as it is, and what others write in it meanwhile is kept.
    """
    from mdcheck.cli.sitting import fill_sheet

    if str(sheet) == "-":
        raise click.BadParameter(
            t("needs a file that answers can be saved in."), param_hint="sheet"
        )
    with plain_problems():
        content = content_of(ctx)
        fill_sheet(sheet, content, choose(content, sectors), quick=quick)


@command()
@click.argument("source", metavar="IN", type=click.Path())
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.pass_context
def convert(ctx: click.Context, source: str, target: Path) -> None:
    """Write a sheet or a workshop, IN, as YAML or JSON into a new file, OUT, by its ending.

    The endings are .yaml, .yml and .json. The browser saves JSON; YAML is easier to read and to
    edit. Nothing is lost but the comments of a YAML file; it is said how many there are.
    """
    from mdcheck.data.convert import WRITERS
    from mdcheck.data.convert import convert as write

    if target.suffix.lower() not in WRITERS:
        message = t(
            "{file}: its ending says no format. Use one of {endings}.",
            file=target.name,
            endings=", ".join(WRITERS),
        )
        raise click.BadParameter(message, param_hint="OUT")
    with plain_problems():
        tell_notices(write(source, target, content_of(ctx)), source)
        tell(t("Wrote {file}.", file=target))


@command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="FILE...")
@click.pass_context
def validate(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Check answer sheets and checklists; say where each problem is and what to do.

    Without a FILE, the checklists folder itself is checked. '-' is standard input. Lines marked
    'note' are worth a look and do not count as problems.
    """
    from mdcheck.load.folder import check_file, check_folder

    with plain_problems():
        if files:
            content = content_of(ctx)
            problems = [problem for file in files for problem in check_file(file, content, ctx.obj)]
        else:
            problems = check_folder(ctx.obj)
    for problem in problems:
        tell(str(problem))
    fatal = sum(problem.fatal for problem in problems)
    if fatal:
        tell(n("{count} problem.", "{count} problems.", fatal))
        sys.exit(1)
    show(t("No problems."))
