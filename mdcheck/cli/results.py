"""Commands that score a sheet and say how sure the result is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from mdcheck import data, formats
from mdcheck.cli.spoken import choose, command, content_of, option, quick_option, sector_option
from mdcheck.terminal import plain_problems, put_out, tell_notices
from mdcheck.words import t

format_option = option(
    "--format", "format_", type=click.Choice([*formats.FORMATS, *data.FORMATS]), default=None,
    help="text for the terminal (the default), or one for documents, spreadsheets or programs.",
)  # fmt: skip
output_option = option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file, in the format of its ending. Default: print it.",
)  # fmt: skip


@command()
@click.argument("sheet", type=click.Path())
@format_option
@output_option
@option(
    "--measures", is_flag=True,
    help="For each sector, name the measures that its answers call for, whom to convene, "
    "instruments to check and where to look for data. Not in csv.",
)  # fmt: skip
@sector_option
@quick_option
@click.pass_context
def score(
    ctx: click.Context,
    sheet: str,
    format_: str | None,
    output: Path | None,
    measures: bool,
    sectors: tuple[str, ...],
    quick: bool,
) -> None:
    """Score a SHEET: sector intervention priorities, what comes first and how sure that is.

    '-' reads the sheet from standard input. The sheet itself is never changed. What is odd about
    it goes to standard error, so that the output can be piped.
    """
    from mdcheck.assess import assess
    from mdcheck.load.folder import open_content, open_folder
    from mdcheck.load.sheet import load_sheet
    from mdcheck.model import QUICK
    from mdcheck.report import told, whole

    format_ = format_ or format_of(output)
    with plain_problems():
        folder = open_folder(ctx.obj) if measures else None
        content = folder.content if folder else open_content(ctx.obj)
        choose(content, sectors)
        read, notices = load_sheet(sheet, content)
        library = folder.library if folder else None
        scope = QUICK if quick else None
        result = assess(content, read, scope=scope, sectors=sectors, library=library)
        tell_notices(notices, sheet)
        if format_ in data.FORMATS:
            text = data.renderer(format_)(result)
        else:
            about = told(content, read, result, library=library)
            text = formats.renderer(format_)(whole(about, short=format_ == "text"))
        put_out(text, output, terminal=format_ == "text")


EVERY = formats.FORMATS | data.FORMATS


def format_of(output: Path | None, known: Mapping[str, str] = EVERY) -> str:
    """The format that a file's ending asks for, of those known; text for the terminal."""
    if output is None:
        return "text"
    endings = {ending: name for name, ending in known.items()}
    if output.suffix not in endings:
        message = t(
            "{file}: its ending says no format. Use one of {endings}, or --format.",
            file=output.name,
            endings=", ".join(endings),
        )
        raise click.BadParameter(message, param_hint="output")
    return endings[output.suffix]


@command()
@click.argument("sheet", type=click.Path())
@option(
    "--seed", type=click.IntRange(0, 2**32 - 1), metavar="N",
    help="Where the random numbers begin. Default: the method's, 1.",
)  # fmt: skip
@option(
    "--format", "format_", type=click.Choice([*formats.FORMATS, "json"]), default=None,
    help="text for the terminal (the default), or one for documents or programs.",
)  # fmt: skip
@output_option
@quick_option
@click.pass_context
def robustness(
    ctx: click.Context,
    sheet: str,
    seed: int | None,
    format_: str | None,
    output: Path | None,
    quick: bool,
) -> None:
    """Say how likely the places of a SHEET are, and which answers they hinge on.

    A thousand variations are scored in which unknown answers are filled at random, one answer in
    five is a step off, and weights vary. The same seed always gives the same result.
    """
    from mdcheck.assess import assessed
    from mdcheck.count import prepare
    from mdcheck.data.json import robustness_object, written
    from mdcheck.load.sheet import load_sheet
    from mdcheck.model import QUICK
    from mdcheck.report import likely, told
    from mdcheck.robustness import robustness as vary

    format_ = format_ or format_of(output)
    with plain_problems():
        content = content_of(ctx)
        read, notices = load_sheet(sheet, content)
        tell_notices(notices, sheet)
        prepared = prepare(content.method, content.sectors, QUICK if quick else read.scope)
        result = assessed(prepared, read)
        start = content.method.robustness.seed if seed is None else seed
        found = vary(prepared, read, result, start)
        if format_ == "json":
            text = written(robustness_object(found))
        else:
            about = told(content, read, result, robustness=found)
            text = formats.renderer(format_)(likely(about, start))
        put_out(text, output, terminal=format_ == "text")
