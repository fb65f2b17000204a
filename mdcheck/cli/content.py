"""Commands that show what the checklists hold, and give the whole assessment as one file."""

from __future__ import annotations

from pathlib import Path

import click

from mdcheck import __version__
from mdcheck.cli.spoken import (
    choose,
    command,
    complete_sector,
    content_of,
    option,
    quick_option,
)
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems, show
from mdcheck.words import t


@command("list")
@option(
    "--balance", is_flag=True,
    help="For those who change checklists: roles, weights and short list of each sector, and what "
    "the style of an answer alone would make of it.",
)  # fmt: skip
@click.pass_context
def list_(ctx: click.Context, balance: bool) -> None:
    """List the sectors, with how many questions each has.

    Questions are counted in all, in the short list, and by what a yes means: pressure is harm or
    an unmet need, potential something that could give more, safeguard protection that works, and
    open a question that takes a note only.
    """
    from mdcheck.formats.listing import sector_list
    from mdcheck.formats.text import render
    from mdcheck.report.balance import balances

    with plain_problems():
        content = content_of(ctx)
        show(render(balances(content)) if balance else sector_list(content))


@command("show")
@click.argument("sector", shell_complete=complete_sector)
@option("--sources", is_flag=True, help="Name the handbook's place behind every question.")
@quick_option
@click.pass_context
def show_(ctx: click.Context, sector: str, sources: bool, quick: bool) -> None:
    """Show the checklist of a SECTOR: whom to convene, and every question with its help.

    The sign before a question says what a yes means: + potential, - pressure, = safeguard,
    ? open question. A star marks the questions of the short list.
    """
    from mdcheck.formats.listing import checklist_text
    from mdcheck.model import FULL, QUICK

    with plain_problems():
        (checklist,) = choose(content_of(ctx), [sector])
        show(checklist_text(checklist, scope=QUICK if quick else FULL, sources=sources))


@command("html")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file; an existing one is never overwritten.",
)  # fmt: skip
@click.pass_context
def html_(ctx: click.Context, output: Path) -> None:
    """Write the whole assessment as one HTML file that works without a network.

    Give it to people who have no connection: it opens in any browser, scores on their device,
    sends nothing, and saves their answers to a file for 'mdcheck score'.
    """
    from mdcheck.load.folder import open_folder
    from mdcheck.pages.single import single_file
    from mdcheck.save import write_new

    with plain_problems():
        write_new(output, single_file(open_folder(ctx.obj), version=__version__))
        tell(t("Wrote {file}. Open it in a browser.", file=output))
