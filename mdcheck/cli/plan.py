"""The command that makes a plan of action of a sheet, with its two matrices."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck import data, formats
from mdcheck.cli.results import format_of
from mdcheck.cli.spoken import choose, command, complete_sector, option
from mdcheck.terminal import plain_problems, put_out, tell_notices
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.model import Sheet

KNOWN = {**formats.FORMATS, "json": data.FORMATS["json"]}


@command()
@click.argument("sheet", type=click.Path())
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file, in the format of its ending; an existing one is never "
    "overwritten. Default: print the goals and their actions.",
)  # fmt: skip
@option(
    "--format", "format_", type=click.Choice([*KNOWN]), default=None,
    help="The format, where the ending of the file does not say it. text has no matrices.",
)  # fmt: skip
@option(
    "--top", type=click.IntRange(min=1), metavar="N",
    help="At most so many goals. Default: those of the plan, or up to five goals, or the sectors "
    "that come first.",
)  # fmt: skip
@option(
    "--sector", "sectors", multiple=True, metavar="SECTOR", shell_complete=complete_sector,
    help="A draft with a goal for this sector; may be given several times.",
)  # fmt: skip
@option(
    "--goals", "goals", multiple=True, metavar="TITLE",
    help="Only the goal of this title; may be given several times.",
)  # fmt: skip
@click.pass_context
def plan(
    ctx: click.Context,
    sheet: str,
    output: Path | None,
    format_: str | None,
    top: int | None,
    sectors: tuple[str, ...],
    goals: tuple[str, ...],
) -> None:
    """Draft a plan of action of a SHEET, with the matrices to carry it out and to review it.

    The goals are those of the plan that the sheet holds; or else the goals that were judged on
    every criterion; or else the sectors that come first. Under each stand the measures that the
    answers call for, with what calls for them, indicators, sources of data and risks. What only
    the country can say is left empty, with a hint. The sheet is never changed.
    """
    from mdcheck.assess import assess
    from mdcheck.data.json import written
    from mdcheck.data.plan import plan_object
    from mdcheck.load.folder import open_folder
    from mdcheck.load.sheet import load_sheet
    from mdcheck.plan import plan as make
    from mdcheck.report import told
    from mdcheck.report.plan import plan as say

    format_ = format_ or format_of(output, KNOWN)
    with plain_problems():
        folder = open_folder(ctx.obj)
        content, library = folder.content, folder.library
        choose(content, sectors)
        read, notices = load_sheet(sheet, content)
        tell_notices(notices, sheet)
        choose_goals(read, goals)
        result = assess(content, read, library=library)
        made = make(content, library, read, result, top=top, sectors=sectors, goals=goals)
        about = told(content, read, result, library=library)
        put_out(
            written(plan_object(about.sheet, made))
            if format_ == "json"
            else formats.renderer(format_)(say(about, made, short=format_ == "text")),
            output,
            terminal=format_ == "text",
        )


def choose_goals(sheet: Sheet, titles: tuple[str, ...]) -> None:
    """Ends with code 2 and a near miss for a goal that the sheet has not."""
    from mdcheck.load.near import near_miss
    from mdcheck.visible import visible

    planned = [goal.title for goal in sheet.plan.goals] if sheet.plan else []
    known = list(dict.fromkeys([*planned, *(goal.title for goal in sheet.goals)]))
    for title in titles:
        if title not in known:
            hint = near_miss(title, known) or t("The sheet has no goals.")
            message = t("there is no goal '{name}'. {hint}", name=visible(title), hint=hint)
            raise click.BadParameter(message, param_hint="goals")
