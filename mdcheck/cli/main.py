"""The command line: thin; every command is one call."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from mdcheck import __version__
from mdcheck.cli import content, exchange, kit, plan, report, results, sheets, single, taken, voices
from mdcheck.cli import warehouse as warehouse  # adds its commands to `export`
from mdcheck.cli.spoken import Commands, command, option
from mdcheck.load.words import LANGUAGES, catalogue
from mdcheck.terminal import show
from mdcheck.words import speaking, t

SHELLS = ("bash", "zsh", "fish")


def speak(ctx: click.Context, param: click.Parameter, language: str) -> str:
    """Say everything in this language from here on, the help too."""
    ctx.with_resource(speaking(catalogue(language)))
    return language


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mdcheck")
@option(
    "--language", type=click.Choice(LANGUAGES), default="en", envvar="MDCHECK_LANGUAGE",
    is_eager=True, expose_value=False, callback=speak,
    help="Language of what is said: en, or xx, which changes every text and so shows what can be "
    "translated.",
)  # fmt: skip
@option(
    "--checklists", type=click.Path(path_type=Path), metavar="FOLDER", envvar="MDCHECK_CHECKLISTS",
    help="Use your own checklists folder instead of the one that comes with mdcheck.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context, checklists: Path | None) -> None:
    """Find out in which sectors migration matters most for your country's development.

    Answer the checklists of fourteen sectors, and mdcheck says what comes first: where migration
    causes harm that should be reduced, where it offers benefits to use, how sure that is, and what
    to find out next. Nothing is sent anywhere.

    \b
    The usual way:
      mdcheck new -o answers.yaml      a blank sheet, with all questions in it
      mdcheck fill answers.yaml        answer here, one question at a time
      mdcheck score answers.yaml       the priorities

    Exit codes: 0 fine, 1 problems found, 2 wrong use.
    """
    gc.disable()  # a run is short; looking for cycles while reading files is a tenth of its time
    ctx.obj = checklists


@command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print what makes a SHELL complete mdcheck's commands and sectors.

    \b
    bash:  eval "$(mdcheck completion bash)"       in ~/.bashrc
    zsh:   eval "$(mdcheck completion zsh)"        in ~/.zshrc
    fish:  mdcheck completion fish | source        in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(t("no completion for {shell}", shell=shell))
    show(found(main, {}, "mdcheck", "_MDCHECK_COMPLETE").source())


for one in (content.list_, content.show_, sheets.new, sheets.fill, sheets.validate, sheets.convert,
            taken.import_, voices.merge, results.score, report.report_, results.robustness,
            voices.compare, plan.plan, results.process_, single.html_, exchange.export,
            kit.kit_, completion):  # fmt: skip
    main.add_command(one)
