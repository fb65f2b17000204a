"""The command line: thin; every command is one call."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck import __version__, data, formats
from mdcheck.terminal import plain_problems, put_out, show, tell, tell_notices
from mdcheck.words import n, t

if TYPE_CHECKING:
    from mdcheck.model import Checklist, Content

SHELLS = ("bash", "zsh", "fish")


class Commands(click.Group):
    """Lists the commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def complete_sector(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The sectors whose id begins with what was typed, for the shell."""
    from mdcheck.load.files import bundled_folder

    folder = ctx.find_root().params.get("checklists") or bundled_folder()
    stems = sorted(path.stem for path in folder.glob("sectors/*.yaml"))
    return [stem for stem in stems if stem.startswith(incomplete)]


sector_option = click.option(
    "--sector", "sectors", multiple=True, metavar="SECTOR", shell_complete=complete_sector,
    help="Only this sector; may be given several times. Default: all.",
)  # fmt: skip
quick_option = click.option(
    "--quick", is_flag=True, help="Quick scan: the four to six core items of each sector."
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mdcheck")
@click.option(
    "--checklists", type=click.Path(path_type=Path), metavar="FOLDER", envvar="MDCHECK_CHECKLISTS",
    help="Use your own checklists folder instead of the one that comes with mdcheck.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context, checklists: Path | None) -> None:
    """Find out in which sectors migration matters most for your country's development.

    Answer the checklists of fourteen sectors, and mdcheck ranks them: where migration causes
    harm that should be mitigated, where it offers something to build on, how sure that is, and
    what to find out next. Nothing is sent anywhere.

    \b
    The usual way:
      mdcheck new -o answers.yaml      a blank sheet, with all questions in it
      mdcheck fill answers.yaml        answer here, one question at a time
      mdcheck score answers.yaml       the priorities

    Exit codes: 0 fine, 1 problems found, 2 wrong use.
    """
    gc.disable()  # a run is short; looking for cycles while reading files is a tenth of its time
    ctx.obj = checklists


def content_of(ctx: click.Context) -> Content:
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


@main.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """List the sectors, with how many items each has.

    Items are counted in all, in the quick scan (core), and by what a yes means: pressure is harm
    or an unmet need, potential a benefit to build on, safeguard something already in place, and
    open a question that takes a note only.
    """
    from mdcheck.formats.listing import sector_list

    with plain_problems():
        show(sector_list(content_of(ctx)))


@main.command("show")
@click.argument("sector", shell_complete=complete_sector)
@click.option("--sources", is_flag=True, help="Name the handbook's place behind every item.")
@quick_option
@click.pass_context
def show_(ctx: click.Context, sector: str, sources: bool, quick: bool) -> None:
    """Show the checklist of a SECTOR: whom to convene, and every item with its help.

    The sign before an item says what a yes means: + potential, - pressure, = safeguard,
    ? open question. A star marks the core items of the quick scan.
    """
    from mdcheck.formats.listing import checklist_text
    from mdcheck.model import FULL, QUICK

    with plain_problems():
        (checklist,) = choose(content_of(ctx), [sector])
        show(checklist_text(checklist, scope=QUICK if quick else FULL, sources=sources))


@main.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file; an existing one is never overwritten. Default: print it.",
)  # fmt: skip
@click.option(
    "--title", default="", help="Title of the assessment, for instance the country and year."
)
@sector_option
@quick_option
@click.pass_context
def new(
    ctx: click.Context, output: Path | None, title: str, sectors: tuple[str, ...], quick: bool
) -> None:
    """Write a blank answer sheet, its comments carrying the questions.

    Fill it in any text editor, or with 'mdcheck fill'.
    """
    from datetime import date

    from mdcheck.data.sheet import blank_sheet
    from mdcheck.model import FULL, QUICK
    from mdcheck.save import write_new

    with plain_problems():
        content = content_of(ctx)
        text = blank_sheet(
            content.method,
            choose(content, sectors),
            title=title,
            date=date.today().isoformat(),
            scope=QUICK if quick else FULL,
        )
        if output is None:
            click.echo(text, nl=False)
            return
        write_new(output, text)
        tell(t("Wrote {file}. Fill it in an editor or with: mdcheck fill {file}", file=output))


@main.command()
@click.argument("sheet", type=click.Path(path_type=Path))
@sector_option
@quick_option
@click.pass_context
def fill(ctx: click.Context, sheet: Path, sectors: tuple[str, ...], quick: bool) -> None:
    """Answer a SHEET in the terminal, one item at a time.

    Every answer is saved at once. Stop whenever you like; the next run goes on with what is
    still open. Comments in the file are kept.
    """
    from mdcheck.terminal import fill_sheet

    with plain_problems():
        content = content_of(ctx)
        fill_sheet(sheet, content, choose(content, sectors), quick=quick)


@main.command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="FILE...")
@click.pass_context
def validate(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Check answer sheets and checklists; say where each problem is and what to do.

    Without a FILE, the checklists folder itself is checked. '-' is standard input. Lines marked
    'note' are worth a look and do not count as problems.
    """
    from mdcheck.load.folder import check_file, check_folder

    with plain_problems():
        if files:
            content = content_of(ctx)
            problems = [problem for file in files for problem in check_file(file, content)]
        else:
            problems = check_folder(ctx.obj)
    for problem in problems:
        tell(str(problem))
    fatal = sum(problem.fatal for problem in problems)
    if fatal:
        tell(n("{count} problem.", "{count} problems.", fatal))
        sys.exit(1)
    click.echo(t("No problems."))


@main.command()
@click.argument("sheet", type=click.Path())
@click.option(
    "--format", "format_", type=click.Choice([*formats.FORMATS, *data.FORMATS]), default=None,
    help="text for the terminal (the default), md for a document, csv for a spreadsheet, json for "
    "programs.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file, in the format of its ending: .txt, .md, .csv or .json. Default: "
    "print it.",
)  # fmt: skip
@click.option(
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


def format_of(output: Path | None) -> str:
    """The format that a file's ending asks for; text for the terminal."""
    if output is None:
        return "text"
    endings = {ending: name for name, ending in (formats.FORMATS | data.FORMATS).items()}
    if output.suffix not in endings:
        message = t(
            "{file}: its ending says no format. Use one of {endings}, or --format.",
            file=output.name,
            endings=", ".join(endings),
        )
        raise click.BadParameter(message, param_hint="output")
    return endings[output.suffix]


@main.command()
@click.argument("sheet", type=click.Path())
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), metavar="N",
    help="Where the random numbers begin. Default: the method's, 1.",
)  # fmt: skip
@click.option(
    "--format", "format_", type=click.Choice([*formats.FORMATS, "json"]), default=None,
    help="text for the terminal (the default), md for a document, json for programs.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file, in the format of its ending. Default: print it.",
)  # fmt: skip
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


@main.command("html")
@click.option(
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


@main.command()
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
    click.echo(found(main, {}, "mdcheck", "_MDCHECK_COMPLETE").source())
