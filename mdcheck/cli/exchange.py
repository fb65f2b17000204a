"""Commands that take the checklists to other programs; `taken.py` brings answers back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mdcheck.cli.single import only, sheet_given
from mdcheck.cli.spoken import (
    Commands,
    choose,
    choose_processes,
    complete_process,
    content_of,
    option,
    quick_option,
    sector_option,
)
from mdcheck.formats import for_spreadsheets
from mdcheck.load.words import LANGUAGES
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems
from mdcheck.words import t


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


@export.command("xlsform")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file, which ends in .xlsx; an existing one is never overwritten.",
)  # fmt: skip
@sector_option
@option(
    "--process", "processes", multiple=True, metavar="PROCESS", shell_complete=complete_process,
    help="This checklist of the planning process; may be given several times. Without --sector, "
    "no sector is asked.",
)  # fmt: skip
@quick_option
@option(
    "--language", "languages", multiple=True, type=click.Choice(LANGUAGES),
    help="Only this language; may be given several times, the first one leads. Default: all.",
)  # fmt: skip
@click.pass_context
def xlsform_(
    ctx: click.Context,
    output: Path,
    sectors: tuple[str, ...],
    processes: tuple[str, ...],
    quick: bool,
    languages: tuple[str, ...],
) -> None:
    """Write a form, an XLSForm, for phones and browsers in KoboToolbox or ODK.

    It asks what movements matter, who answers and when, then the questions in groups. Beside an
    answer it takes a note, evidence and a reference. Upload it to the server as it is; what is
    collected comes back with 'mdcheck import'.
    """
    from mdcheck.form import Clash
    from mdcheck.load.forms import REAL, forms_in
    from mdcheck.model import FULL, QUICK
    from mdcheck.save import write_new

    if output.suffix.lower() != ".xlsx":
        message = t("{file}: the name of a form ends in .xlsx.", file=output.name)
        raise click.BadParameter(message, param_hint="output")
    with plain_problems(), for_spreadsheets():
        from mdcheck.data.xlsform import as_workbook

        content = content_of(ctx)
        chosen = choose_processes(content, processes)
        asked = choose(content, sectors) if sectors or not processes else ()
        ids = [one.id for one in (*asked, *chosen)]
        try:
            forms = forms_in(languages or REAL, ctx.obj, ids, QUICK if quick else FULL)
        except Clash as clash:
            tell(t("Two parts of the form would be called {name}. Rename one of them.", name=clash))
            sys.exit(1)
        write_new(output, as_workbook(forms))
        tell(t("Wrote {file}. Answers come back with: mdcheck import", file=output))
