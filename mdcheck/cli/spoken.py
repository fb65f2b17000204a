"""Commands and options that say their help in the language spoken, and what several share."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.model import Checklist, Content


@contextmanager
def in_language(one: click.Command | click.Option) -> Iterator[None]:
    """A command or option with its help in the language spoken."""
    english = one.help
    one.help = t(inspect.cleandoc(english or ""))
    try:
        yield
    finally:
        one.help = english


class SpokenOption(click.Option):
    """An option whose help goes through the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        with in_language(self):
            return super().get_help_record(ctx)


class SpokenCommand(click.Command):
    """A command whose help goes through the catalogue."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with in_language(self):
            super().format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        with in_language(self):
            return super().get_short_help_str(limit)


class Commands(SpokenCommand, click.Group):
    """Lists the commands in the order of the work, not of the alphabet."""

    command_class = SpokenCommand

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


option = partial(click.option, cls=SpokenOption)
command = partial(click.command, cls=SpokenCommand)


def complete_sector(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The sectors whose id begins with what was typed, for the shell."""
    from mdcheck.load.files import bundled_folder

    folder = ctx.find_root().params.get("checklists") or bundled_folder()
    stems = sorted(path.stem for path in folder.glob("sectors/*.yaml"))
    return [stem for stem in stems if stem.startswith(incomplete)]


sector_option = option(
    "--sector", "sectors", multiple=True, metavar="SECTOR", shell_complete=complete_sector,
    help="Only this sector; may be given several times. Default: all.",
)  # fmt: skip
quick_option = option(
    "--quick", is_flag=True, help="Short list: the few decisive questions of each sector."
)
new_file_option = option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file; an existing one is never overwritten. Default: print it.",
)  # fmt: skip


def content_of(ctx: click.Context) -> Content:
    """The checklists that the command line was given."""
    from mdcheck.load.folder import open_content

    return open_content(ctx.obj)


def choose(content: Content, sectors: Sequence[str]) -> tuple[Checklist, ...]:
    """The sectors asked for, or all. Ends with code 2 and a near miss for one that is not there."""
    from mdcheck.load.near import near_miss

    known = [sector.id for sector in content.sectors]
    for id in sectors:
        if id not in known:
            hint = near_miss(id, known) or t("'mdcheck list' names them all.")
            message = t("there is no sector '{name}'. {hint}", name=id, hint=hint)
            raise click.BadParameter(message, param_hint="sector")
    return content.choose(sectors)
