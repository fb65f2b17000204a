"""The command line: thin; every command is one call."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck import __version__, data, formats
from mdcheck.load.strict import Unreadable
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.library import Library
    from mdcheck.model import Checklist, Content, Problem

SHOWN_NOTICES = 10
SHELLS = ("bash", "zsh", "fish")


class Commands(click.Group):
    """Lists the commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def complete_sector(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The sectors whose id begins with what was typed, for the shell."""
    from mdcheck.load.content import bundled_folder

    stems = sorted(path.stem for path in bundled_folder().glob("sectors/*.yaml"))
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


@contextmanager
def plain_problems() -> Iterator[None]:
    """Turn problems with files into messages and exit code 1, instead of a traceback."""
    try:
        yield
    except Unreadable as unreadable:
        click.echo(str(unreadable), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename or 'output'}: {error.strerror or error}.", err=True)
        sys.exit(1)


def content_of(ctx: click.Context) -> Content:
    from mdcheck.load.content import load_content

    return load_content(ctx.obj)


def library_of(ctx: click.Context) -> Library:
    from mdcheck.load.library import load_library

    return load_library(ctx.obj)


def chosen(content: Content, sectors: Sequence[str]) -> list[Checklist]:
    """The sectors asked for, or all. Ends with code 2 and a near miss for one that is not there."""
    from mdcheck.load.near import near_miss

    known = [sector.id for sector in content.sectors]
    for id in sectors:
        if id not in known:
            hint = near_miss(id, known) or "'mdcheck list' names them all."
            raise click.BadParameter(f"there is no sector {id!r}. {hint}", param_hint="sector")
    return [s for s in content.sectors if not sectors or s.id in sectors]


def show_notices(notices: Sequence[Problem], file: str) -> None:
    """Say on standard error what was odd but did not stop the work."""
    for notice in notices[:SHOWN_NOTICES]:
        click.echo(str(notice), err=True)
    if len(notices) > SHOWN_NOTICES:
        more = len(notices) - SHOWN_NOTICES
        click.echo(f"{file}: note: {more} more; 'mdcheck validate' shows all.", err=True)


def show(text: str) -> None:
    """Print text; signs the terminal cannot show are replaced by plain ones."""
    from mdcheck.formats.text import to_ascii

    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = to_ascii(text).encode("ascii", "replace").decode("ascii")
    click.echo(text, color=None if colour_wanted() else False)


def colour_wanted() -> bool:
    """Colour only on a terminal, and never when NO_COLOR is set (no-color.org)."""
    import os

    return not os.environ.get("NO_COLOR")


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
        (checklist,) = chosen(content_of(ctx), [sector])
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
        chosen(content, sectors)
        text = blank_sheet(
            content,
            title=title,
            date=date.today().isoformat(),
            scope=QUICK if quick else FULL,
            sectors=sectors,
        )
        if output is None:
            click.echo(text, nl=False)
            return
        write_new(output, text)
        click.echo(f"Wrote {output}. Fill it in an editor or with: mdcheck fill {output}", err=True)


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
    from mdcheck.count import in_scope
    from mdcheck.fill import Terminal, questions
    from mdcheck.fill import fill as fill_in
    from mdcheck.load.sheet import load_sheet
    from mdcheck.model import QUICK
    from mdcheck.save import open_sheet

    with plain_problems():
        content = content_of(ctx)
        asked_sectors = chosen(content, sectors)
        read, notices = load_sheet(str(sheet), content)
        show_notices(notices, str(sheet))
        scope = QUICK if quick else read.scope
        asked = questions(asked_sectors, lambda items: in_scope(items, scope))
        file = open_sheet(sheet)
        answers = dict(read.answers)
        terminal = Terminal(say=say, ask=ask_line, save=file.put)
        try:
            left = fill_in(asked, answers, terminal)
        except (EOFError, KeyboardInterrupt, click.Abort):
            say("\nStopped. Every answer given is saved.")
            return
        if left:
            say(f"\nSaved. {left} of {len(asked)} items are still open: mdcheck fill {sheet}")
        else:
            say(f"\nAll {len(asked)} items are answered. Now run: mdcheck score {sheet}")


def say(text: str) -> None:
    """Show lines wrapped at 80 columns, each with its own indent."""
    from mdcheck.formats.text import wrapped

    show("\n".join(map(wrapped, text.split("\n"))))


def ask_line(prompt: str) -> str:
    click.echo(prompt, nl=False)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


@main.command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="FILE...")
@click.pass_context
def validate(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Check answer sheets and checklists; say where each problem is and what to do.

    Without a FILE, the checklists folder itself is checked. '-' is standard input. Lines marked
    'note' are worth a look and do not count as problems.
    """
    from mdcheck.load.check import check_file, check_folder
    from mdcheck.load.content import bundled_folder

    with plain_problems():
        if files:
            content = content_of(ctx)
            problems = [problem for file in files for problem in check_file(file, content)]
        else:
            problems = check_folder(ctx.obj or bundled_folder())
    if problems:
        click.echo("\n".join(map(str, problems)), err=True)
    fatal = sum(problem.fatal for problem in problems)
    if fatal:
        click.echo(f"{fatal} problem{'s' if fatal > 1 else ''}.", err=True)
        sys.exit(1)
    click.echo("No problems.")


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
    from mdcheck.load.sheet import load_sheet
    from mdcheck.model import QUICK
    from mdcheck.report import told, whole

    format_ = format_ or format_of(output)
    with plain_problems():
        content = content_of(ctx)
        chosen(content, sectors)
        read, notices = load_sheet(sheet, content)
        library = library_of(ctx) if measures else None
        scope = QUICK if quick else None
        result = assess(content, read, scope=scope, sectors=sectors, library=library)
        show_notices(notices, sheet)
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


def put_out(text: str, output: Path | None, *, terminal: bool) -> None:
    """Print, or write to a new file."""
    from mdcheck.save import write_new

    if output is not None:
        write_new(output, click.unstyle(text) + "\n")
        click.echo(t("Wrote {file}.", file=output), err=True)
    elif terminal:
        show(text)
    else:
        click.echo(text)


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
        show_notices(notices, sheet)
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
    from mdcheck.pages.single import single_file
    from mdcheck.save import write_new

    with plain_problems():
        text = single_file(content_of(ctx), version=__version__)
        write_new(output, text)
        click.echo(f"Wrote {output}. Open it in a browser.", err=True)


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
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(main, {}, "mdcheck", "_MDCHECK_COMPLETE").source())
