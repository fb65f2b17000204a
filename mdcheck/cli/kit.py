"""The command that makes the trainer's kit."""

from __future__ import annotations

from pathlib import Path

import click

from mdcheck import __version__
from mdcheck.cli.spoken import command, option
from mdcheck.formats import for_the_kit
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems
from mdcheck.words import t


@command("kit")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file, which ends in .zip; an existing one is never overwritten.",
)  # fmt: skip
@option(
    "--site", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER",
    help="Put this folder into it, the offline edition of the site.",
)  # fmt: skip
@click.pass_context
def kit_(ctx: click.Context, output: Path, site: Path | None) -> None:
    """Write the trainer's kit: all that a workshop needs, on paper, on a screen, without a network.

    Timetables, exercises, an invented country with its documents, forms, cards, slides, and piles
    ready to print, made of the checklists folder in use. Change kit/case/ in a copy of the folder,
    and it is about a country of your own.
    """
    from mdcheck.load.files import bundled_folder
    from mdcheck.load.folder import open_folder
    from mdcheck.save import write_new

    if output.suffix.lower() != ".zip":
        message = t("{file}: the kit's name ends in .zip.", file=output.name)
        raise click.BadParameter(message, param_hint="output")
    if output.exists():
        raise click.BadParameter(t("{file} exists already.", file=output), param_hint="output")
    with plain_problems(), for_the_kit():
        from mdcheck.kit.bundle import files_in, kit_files, zipped
        from mdcheck.kit.read import read_kit
        from mdcheck.kit.told import Told

        folder = open_folder(ctx.obj)
        about = Told(
            content=folder.content,
            library=folder.library,
            kit=read_kit(ctx.obj or bundled_folder(), folder.content),
        )
        found = files_in(site) if site else {}
        write_new(output, zipped(kit_files(about, __version__, found, tell)))
        tell(t("Wrote {file}. Unpack it, and open START-HERE.html.", file=output))
