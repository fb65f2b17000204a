"""Commands that show what the checklists hold."""

from __future__ import annotations

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


@command("list")
@option(
    "--balance", is_flag=True,
    help="For those who change checklists: roles, weights and short list of each sector, and what "
    "the style of an answer alone would make of it.",
)  # fmt: skip
@click.pass_context
def list_(ctx: click.Context, balance: bool) -> None:
    """List the sectors, with how many questions each has, and the checklists of the process.

    Questions are counted in all, in the short list, and by what a yes means: pressure is harm or
    an unmet need, potential something that could give more, safeguard protection that works, and
    open a question that takes a note only.
    """
    from mdcheck.formats.listing import process_list, sector_list
    from mdcheck.formats.text import render
    from mdcheck.report.balance import balances

    with plain_problems():
        content = content_of(ctx)
        if balance:
            show(render(balances(content)))
            return
        show(sector_list(content))
        if content.processes:
            show("\n" + process_list(content))


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
