"""Commands that show what the checklists hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mdcheck.cli.spoken import (
    choose,
    command,
    complete_sector,
    content_of,
    option,
    quick_option,
)
from mdcheck.terminal import plain_problems, show
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.load.folder import Folder

LISTS = ("indicators", "crosswalk")


@command("list")
@click.argument("what", required=False, type=click.Choice(LISTS), metavar="[WHAT]")
@option(
    "--format", "format_", type=click.Choice(["text", "csv", "json"]), default=None,
    help="The format of a list of the library. Default: text.",
)  # fmt: skip
@option(
    "--balance", is_flag=True,
    help="For those who change checklists: roles, weights and short list of each sector, and what "
    "the style of an answer alone would make of it.",
)  # fmt: skip
@click.pass_context
def list_(ctx: click.Context, what: str | None, format_: str | None, balance: bool) -> None:
    """List the sectors, with how many questions each has, and the checklists of the process.

    WHAT names a list of the library instead: indicators, with the measure and the source of the
    first value of each; or crosswalk, the targets and objectives that sectors, groups of questions
    and measures serve.

    Questions are counted in all, in the short list, and by what a yes means: pressure is harm or
    an unmet need, potential something that could give more, safeguard protection that works, and
    open a question that takes a note only.
    """
    from mdcheck.formats.listing import process_list, sector_list
    from mdcheck.formats.text import render
    from mdcheck.load.folder import open_folder
    from mdcheck.report.balance import balances

    if (what and balance) or (format_ and not what):
        name = "--balance" if balance else "--format"
        message = t("{name} does not go with this list", name=name)
        raise click.UsageError(message, ctx)
    with plain_problems():
        if what:
            show(of_library(open_folder(ctx.obj), what, format_ or "text"))
            return
        content = content_of(ctx)
        if balance:
            show(render(balances(content)))
            return
        show(sector_list(content))
        if content.processes:
            show("\n" + process_list(content))


def of_library(folder: Folder, what: str, format: str) -> str:
    """A list of the library, to read or as data."""
    from mdcheck.data.table import as_csv, as_json
    from mdcheck.formats.text import render
    from mdcheck.report import listed

    about = folder.content, folder.library
    table, told, keys = {
        "indicators": (listed.indicators, listed.indicators_told, listed.INDICATOR_KEYS),
        "crosswalk": (listed.crosswalk, listed.crosswalk_told, listed.CROSSWALK_KEYS),
    }[what]
    if format == "text":
        return render(told(*about))
    made = table(*about)
    return as_json(made, keys) if format == "json" else as_csv(made, keys).rstrip("\n")


@command("show")
@click.argument("sector", shell_complete=complete_sector)
@option("--sources", is_flag=True, help="Name the handbook's place behind every question.")
@quick_option
@click.pass_context
def show_(ctx: click.Context, sector: str, sources: bool, quick: bool) -> None:
    """Show the checklist of a SECTOR: whom to convene, and every question with its help.

    The sign before a question says what a yes means: + potential, - pressure, = safeguard,
    ? open question. A star marks the questions of the short list. A checklist of the planning
    process can be named too; > marks its steps.
    """
    from mdcheck.formats.listing import checklist_text
    from mdcheck.model import FULL, QUICK

    with plain_problems():
        content = content_of(ctx)
        named = [one for one in content.processes if one.id == sector]
        (checklist,) = named or choose(content, [sector])
        show(checklist_text(checklist, scope=QUICK if quick else FULL, sources=sources))
