"""The command that makes a document of a sheet or a workshop: the whole report, or one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck import __version__, formats
from mdcheck.cli.results import format_of
from mdcheck.cli.spoken import choose, command, option, quick_option, sector_option
from mdcheck.cli.voices import tell_all
from mdcheck.streams import telling
from mdcheck.terminal import plain_problems, put_out
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.load.folder import Folder
    from mdcheck.report import Told
    from mdcheck.report.voices import Voices
    from mdcheck.workshop import Workshop


@command("report")
@click.argument("sheets", nargs=-1, required=True, type=click.Path(), metavar="SHEET...")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file, in the format of its ending; an existing one is never "
    "overwritten. Default: print it as text.",
)  # fmt: skip
@option(
    "--format", "format_", type=click.Choice([*formats.FORMATS]), default=None,
    help="The format, where the ending of the file does not say it.",
)  # fmt: skip
@option(
    "--brief", is_flag=True,
    help="One page for a minister: what it comes to, the map, three things to decide.",
)  # fmt: skip
@option(
    "--short", is_flag=True,
    help="Leave out the single answers, and cut long lists; it is said how much is cut.",
)  # fmt: skip
@option(
    "--no-notes", is_flag=True,
    help="Leave out notes, references and names, so that the document can be shared.",
)  # fmt: skip
@sector_option
@quick_option
@click.pass_context
def report_(
    ctx: click.Context,
    sheets: tuple[str, ...],
    output: Path | None,
    format_: str | None,
    brief: bool,
    short: bool,
    no_notes: bool,
    sectors: tuple[str, ...],
    quick: bool,
) -> None:
    """Make a document of a SHEET: for Word, a spreadsheet, PDF, a browser or a wiki.

    It says what comes first and how sure that is, and of each sector why, the sum behind its
    score, what to find out and what can be done; then every answer with what it rests on. Of
    several SHEETs, or a workshop file, it also says where respondents differ. With --sector only
    these are told in full; the ranking still has all. No SHEET is ever changed.
    """
    from mdcheck.load.folder import open_folder
    from mdcheck.load.gather import gather
    from mdcheck.model import QUICK
    from mdcheck.report import document

    format_ = format_ or format_of(output, formats.FORMATS)
    with plain_problems():
        folder = open_folder(ctx.obj)
        choose(folder.content, sectors)
        found, notices = gather(sheets, folder.content)
        tell_all(notices)
        render = formats.renderer(format_)
        with telling(t("Working out the places…")):
            about, said = made_known(folder, found, QUICK if quick else None)
        options = document.Options(
            sectors=sectors, notes=not no_notes, short=short, version=__version__, voices=said
        )
        make = document.brief if brief else document.document
        with telling(t("Writing the document…")):
            drawn = render(make(about, options))
        put_out(drawn, output, terminal=format_ == "text")


def made_known(folder: Folder, found: Workshop, scope: str | None) -> tuple[Told, Voices | None]:
    """What the document is about: one sheet, or what several come to and who said what."""
    from mdcheck.merge import merge
    from mdcheck.report.known import known
    from mdcheck.report.voices import voices

    content, library = folder.content, folder.library
    is_one = len(found.sheets) == 1 and not found.agreed and not found.find_out
    merged = (
        None
        if is_one
        else merge(content, found.sheets, by=found.by, agreed=found.agreed, title=found.title)
    )
    sheet = merged.sheet if merged else found.sheets[0]
    about = known(content, library, sheet, scope)
    if merged is None:
        return about, None
    return about, voices(about, found.sheets, merged, found.agreed, found.find_out)
