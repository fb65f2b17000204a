"""The command that gives an assessment, or the part that a ministry is asked for, as one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mdcheck import __version__
from mdcheck.cli.spoken import choose, command, complete_sector, option, quick_option
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems, tell_notices
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.load.folder import Folder
    from mdcheck.model import Content, Sheet


def day(ctx: click.Context, param: click.Parameter, text: str) -> str:
    """A day as YYYY-MM-DD, or "". Raises click.BadParameter."""
    from mdcheck.load.reading import is_date

    if text and not is_date(text):
        raise click.BadParameter(t("is no date. Write it as YYYY-MM-DD."))
    return text


def plain_text(ctx: click.Context, param: click.Parameter, text: str) -> str:
    """A text that a file can hold. Raises click.BadParameter."""
    from mdcheck.limits import refusal
    from mdcheck.load.document import is_writable

    if not is_writable(text):
        raise click.BadParameter(t("is not text in this terminal's encoding."))
    part = "title" if param.name == "title" else "name"
    if refusal(part, text):
        raise click.BadParameter(refusal(part, text))
    return text


@command("html")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file; an existing one is never overwritten.",
)  # fmt: skip
@option(
    "--sector", "sectors", multiple=True, metavar="SECTOR", shell_complete=complete_sector,
    help="Ask for this sector only; may be given several times. Default: the whole assessment.",
)  # fmt: skip
@option(
    "--title", default="", callback=plain_text,
    help="Title it begins with, for instance the country and year.",
)  # fmt: skip
@option("--respondent", default="", callback=plain_text, metavar="NAME", help="Who is to answer.")
@option(
    "--constituency", default="", metavar="KIND",
    help="What kind of body that is, such as government.",
)  # fmt: skip
@option("--date", "date", default="", callback=day, metavar="DATE", help="Date it begins with.")
@option(
    "--profile", "profile", multiple=True, metavar="KEY=yes|no",
    help="A movement that the country has or has not, such as displacement=no; may be given "
    "several times.",
)  # fmt: skip
@option(
    "--until", default="", callback=day, metavar="DATE",
    help="Day by which an answer is wanted, as YYYY-MM-DD; the file says so.",
)  # fmt: skip
@option(
    "--back", default="", callback=plain_text, metavar="NAME",
    help="To whom the answers go back; the file says so.",
)  # fmt: skip
@option(
    "--sheet", "given", type=click.Path(), metavar="FILE",
    help="Begin with this sheet: its head, and its answers on the sectors asked for. What else is "
    "named here counts before its head.",
)  # fmt: skip
@quick_option
@click.pass_context
def html_(
    ctx: click.Context,
    /,
    output: Path,
    sectors: tuple[str, ...],
    given: str | None,
    until: str,
    back: str,
    **head: Any,
) -> None:
    """Write the whole assessment as one HTML file that works without a network.

    Give it to people who have no connection: it opens in any browser, scores on their device,
    sends nothing, and saves their answers to a file for 'mdcheck score'.

    With --sector it is the part that you ask a ministry for: its questions and its result, and
    nothing of the other sectors.
    """
    from mdcheck.data.json import sheet_object
    from mdcheck.load.folder import open_folder
    from mdcheck.save import write_new

    with plain_problems():
        folder = open_folder(ctx.obj)
        chosen = tuple(sector.id for sector in choose(folder.content, sectors))
        sheet = begun(folder.content, sheet_given(folder.content, given), **head)
        part = only(sheet, chosen) if sectors else sheet
        text = made(folder, chosen, sheet_object(part), until, back, is_part=bool(sectors))
        write_new(output, text)
        tell(t("Wrote {file}. Open it in a browser.", file=output))


def sheet_given(content: Content, path: str | None) -> Sheet:
    """The sheet of a file, its notices told; else a blank one. Raises Unreadable."""
    from mdcheck.load.sheet import load_sheet
    from mdcheck.model import Sheet

    if path is None:
        return Sheet(content_version=content.method.content_version)
    sheet, notices = load_sheet(path, content)
    tell_notices(notices, path)
    return sheet


def begun(
    content: Content,
    sheet: Sheet,
    *,
    profile: Sequence[str],
    quick: bool,
    constituency: str,
    **head: str,
) -> Sheet:
    """A sheet with what the command line says of its head. Raises click.BadParameter."""
    from mdcheck.model import QUICK

    method = content.method
    if constituency:
        one_of(constituency, [one.id for one in method.constituencies], "constituency")
    keys = [one.id for one in method.profile]
    said_now = {**sheet.profile, **dict(said(pair, keys) for pair in profile)}
    told: dict[str, Any] = {**head, "constituency": constituency, "scope": QUICK if quick else ""}
    return replace(
        sheet,
        profile={key: said_now[key] for key in keys if key in said_now},
        **{key: value for key, value in told.items() if value},
    )


def only(sheet: Sheet, sectors: Sequence[str]) -> Sheet:
    """A sheet with what it says on these sectors: the answers of others are not for everybody."""

    def is_asked(id: str) -> bool:
        return id.partition(".")[0] in sectors

    return replace(
        sheet,
        answers={id: answer for id, answer in sheet.answers.items() if is_asked(id)},
        goals=(),
        plan=None,
        unknown_ids=tuple(filter(is_asked, sheet.unknown_ids)),
    )


def said(pair: str, known: Sequence[str]) -> tuple[str, str]:
    """A key of the profile and its answer. Raises click.BadParameter."""
    key, _, value = pair.partition("=")
    one_of(key, known, "profile")
    one_of(value, ("yes", "no"), "profile")
    return key, value


def one_of(word: str, known: Sequence[str], option: str) -> None:
    """Raises click.BadParameter, with a near miss, where a word is none of these."""
    from mdcheck.load.near import near_miss
    from mdcheck.visible import visible

    if word not in known:
        message = t("there is no '{name}'. {hint}", name=visible(word), hint=near_miss(word, known))
        raise click.BadParameter(message, param_hint=f"--{option}")


def made(
    folder: Folder,
    sectors: tuple[str, ...],
    sheet: Mapping[str, Any],
    until: str,
    back: str,
    *,
    is_part: bool,
) -> str:
    """The text of the file: the part of these sectors, or else the whole assessment."""
    from mdcheck.data.json import sheet_object
    from mdcheck.pages.prepared import Prepared, edition, prepared_file, prepared_object
    from mdcheck.pages.single import single_file

    prepared = Prepared(sectors=sectors, sheet=sheet, until=until, back=back)
    if is_part:
        return prepared_file(edition(folder, version=__version__), prepared)
    blank = sheet_object(sheet_given(folder.content, None))
    begins = prepared_object(prepared) if until or back or sheet != blank else None
    return single_file(folder, version=__version__, prepared=begins)
