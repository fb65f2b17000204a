"""Commands for several sheets: bring respondents together, compare two dates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck import formats
from mdcheck.cli.results import format_of, format_option, output_option
from mdcheck.cli.spoken import command, content_of, option, quick_option
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems, put_out, tell_notices
from mdcheck.words import n, t

if TYPE_CHECKING:
    from mdcheck.model import Content, Problem, Sheet
    from mdcheck.report.comparison import Compared
    from mdcheck.report.voices import Voices
    from mdcheck.results import Merged


@command()
@click.argument("sheets", nargs=-1, required=True, type=click.Path(), metavar="SHEET...")
@option(
    "--by", type=click.Choice(["constituency"]), default=None,
    help="Merge the sheets of each constituency first, and count each as one vote. Default: each "
    "sheet is one vote, or what a workshop file says.",
)  # fmt: skip
@option("--title", default="", help="Title of the merged assessment. Default: that of the first.")
@format_option
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this new file. Ending in .yaml, .yml or .json it is the merged sheet, for "
    "'mdcheck score', unless --format is given; with another ending it is the report. Default: "
    "print the report.",
)  # fmt: skip
@click.pass_context
def merge(
    ctx: click.Context,
    sheets: tuple[str, ...],
    by: str | None,
    title: str,
    format_: str | None,
    output: Path | None,
) -> None:
    """Bring the SHEETs of several respondents together: where they agree, what to discuss.

    A question is answered as the middle one of its answers says; where that lies between two
    levels it stays unknown until the group agrees. Every note keeps its author. Instead of sheets
    a workshop file can be given, with what was agreed. No SHEET is ever changed.
    """
    from mdcheck.assess import assess
    from mdcheck.data.convert import WRITERS
    from mdcheck.load.document import is_writable
    from mdcheck.load.gather import gather
    from mdcheck.merge import merge as bring_together
    from mdcheck.report import told
    from mdcheck.report.voices import voices

    if not is_writable(title):
        raise click.BadParameter(t("is not text in this terminal's encoding."), param_hint="title")
    is_sheet = format_ is None and output is not None and output.suffix.lower() in WRITERS
    format_ = format_ or ("" if is_sheet else format_of(output))
    with plain_problems():
        content = content_of(ctx)
        found, notices = gather(sheets, content, title)
        tell_all(notices)
        merged = bring_together(
            content,
            found.sheets,
            by=found.by if by is None else by,
            agreed=found.agreed,
            title=found.title,
        )
        if is_sheet and output is not None:
            write_sheet(merged, output)
            return
        about = told(content, merged.sheet, assess(content, merged.sheet))
        said = voices(about, found.sheets, merged, found.agreed, found.find_out)
        put_out(merged_text(said, format_), output, terminal=format_ == "text")


def tell_all(notices: Sequence[Problem]) -> None:
    """Notices, those of each file together, so that one file's do not hide another's."""
    for file in dict.fromkeys(notice.file for notice in notices):
        tell_notices([notice for notice in notices if notice.file == file], file)


def write_sheet(merged: Merged, output: Path) -> None:
    """Write the merged sheet into a new file, and say how much is left to discuss."""
    from mdcheck.data.convert import WRITERS
    from mdcheck.data.json import sheet_object
    from mdcheck.save import write_new

    write_new(output, WRITERS[output.suffix.lower()](sheet_object(merged.sheet)))
    tell(t("Wrote {file}.", file=output))
    if merged.disagreements:
        tell(
            n(
                "{count} question to discuss; without -o it is listed.",
                "{count} questions to discuss; without -o they are listed.",
                len(merged.disagreements),
            )
        )


def merged_text(said: Voices, format_: str) -> str | bytes:
    """What several respondents come to, in a format."""
    from mdcheck.data.json import written
    from mdcheck.data.merged import merge_object
    from mdcheck.data.voices import merged_csv
    from mdcheck.report.merged import merged

    if format_ == "json":
        return written(merge_object(said.merged))
    if format_ == "csv":
        return merged_csv(said)
    return formats.renderer(format_)(merged(said, short=format_ == "text"))


@command()
@click.argument("before", type=click.Path())
@click.argument("after", type=click.Path())
@quick_option
@format_option
@output_option
@click.pass_context
def compare(
    ctx: click.Context,
    before: str,
    after: str,
    quick: bool,
    format_: str | None,
    output: Path | None,
) -> None:
    """Compare two sheets, BEFORE and AFTER: what moved from one date to the other, and why.

    For each sector its score, place and verdict at both dates, and every answer that is better,
    worse, newly known or no longer known. In csv a row is an answer that moved.
    """
    from mdcheck.assess import assess
    from mdcheck.compare import compare as find_changes
    from mdcheck.model import QUICK
    from mdcheck.report import told
    from mdcheck.report.comparison import Compared

    format_ = format_ or format_of(output)
    with plain_problems():
        content = content_of(ctx)
        was, now = load_both([before, after], content)
        scope = QUICK if quick else None
        found = find_changes(content, was, now, scope=scope)
        about = told(content, now, assess(content, now, scope=scope))
        pair = Compared(about=about, before=was, found=found, scope=scope)
        put_out(comparison_text(pair, format_), output, terminal=format_ == "text")


def load_both(paths: Sequence[str], content: Content) -> list[Sheet]:
    """Two sheets, their notices told. Raises Unreadable with the problems of both."""
    from mdcheck.load.sheet import load_sheet
    from mdcheck.load.strict import Unreadable

    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            sheet, notices = load_sheet(path, content)
        except Unreadable as unreadable:
            problems += unreadable.problems
        else:
            sheets.append(sheet)
            tell_notices(notices, path)
    if problems:
        raise Unreadable(*problems)
    return sheets


def comparison_text(pair: Compared, format_: str) -> str | bytes:
    """What moved between two dates, in a format."""
    from mdcheck.data.json import written
    from mdcheck.data.merged import comparison_object
    from mdcheck.data.voices import comparison_csv
    from mdcheck.report.comparison import comparison

    if format_ == "json":
        return written(comparison_object(pair.found))
    if format_ == "csv":
        return comparison_csv(pair)
    return formats.renderer(format_)(comparison(pair, short=format_ == "text"))
