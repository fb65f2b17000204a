"""Commands and options that say their help in the language spoken, and what several share."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mdcheck.streams import STOPPED, prepare_streams, tell, tell_wrong_use, writable, written
from mdcheck.visible import spelled, visible
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

    def get_help(self, ctx: click.Context) -> str:
        return writable(super().get_help(ctx))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with in_language(self):
            super().format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        with in_language(self):
            return super().get_short_help_str(limit)


class Commands(SpokenCommand, click.Group):
    """Lists the commands in the order of the work, and ends every run with an exit code."""

    command_class = SpokenCommand

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line and exit: 0 fine, 1 problems found, 2 wrong use, 130 stopped."""
        run: Callable[[], Any] = partial(
            super().main, args, prog_name, complete_var, standalone_mode=False, **extra
        )
        if not standalone_mode:
            return run()
        prepare_streams()
        try:
            with written():
                code = run()
        except click.ClickException as error:
            tell_wrong_use(error)
            code = error.exit_code
        except click.Abort:
            code = STOPPED
        sys.exit(code)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with written():  # here click prints the help and the version
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with written():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            tell("")  # behind the ^C that the terminal shows
            raise click.Abort from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


option = partial(click.option, cls=SpokenOption)
command = partial(click.command, cls=SpokenCommand)


def complete_sector(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The sectors whose id begins with what was typed, for the shell."""
    return complete_in("sectors", ctx, incomplete)


def complete_process(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The checklists of the process whose id begins with what was typed, for the shell."""
    return complete_in("process", ctx, incomplete)


def complete_in(kind: str, ctx: click.Context, incomplete: str) -> list[str]:
    from mdcheck.load.files import bundled_folder

    folder = ctx.find_root().params.get("checklists") or bundled_folder()
    stems = sorted(path.stem for path in folder.glob(f"{kind}/*.yaml"))
    return [stem for stem in stems if stem.startswith(incomplete) and stem == spelled(stem)]


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
            message = t("there is no sector '{name}'. {hint}", name=visible(id), hint=hint)
            raise click.BadParameter(message, param_hint="sector")
    return content.choose(sectors)


def choose_processes(content: Content, processes: Sequence[str]) -> tuple[Checklist, ...]:
    """The checklists of the process asked for; ends with code 2 for one that is not there."""
    from mdcheck.load.near import near_miss

    known = [process.id for process in content.processes]
    for id in processes:
        if id not in known:
            hint = near_miss(id, known) or t("'mdcheck list' names them all.")
            name = visible(id)
            message = t("there is no process '{name}'. {hint}", name=name, hint=hint)
            raise click.BadParameter(message, param_hint="process")
    return tuple(one for one in content.processes if one.id in processes)
