"""The commands that take the method to a database: a query, and the items as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdcheck.cli.exchange import export
from mdcheck.cli.spoken import choose, content_of, option, quick_option, sector_option
from mdcheck.data import DIALECTS
from mdcheck.formats import for_many, for_sql
from mdcheck.streams import tell
from mdcheck.terminal import plain_problems
from mdcheck.words import t

if TYPE_CHECKING:
    from mdcheck.model import Checklist, Content


@export.command("sql")
@option(
    "--dialect", type=click.Choice(DIALECTS), required=True,
    help="For this database.",
)  # fmt: skip
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file; an existing one is never overwritten.",
)  # fmt: skip
@sector_option
@quick_option
@click.pass_context
def sql_(
    ctx: click.Context, dialect: str, output: Path, sectors: tuple[str, ...], quick: bool
) -> None:
    """Write the scoring as one SQL query, for answers that lie in a database.

    The query reads a table 'answers' (sheet, item, level) and a table 'profiles' (sheet, kind,
    known), and gives a row for each sheet and sector: sums, priority, place and verdict, the same
    numbers as 'mdcheck score'.
    """
    from mdcheck.model import FULL, QUICK
    from mdcheck.save import write_new

    with plain_problems(), for_sql():
        from mdcheck.data.sql import scoring

        content = content_of(ctx)
        chosen = choose(content, sectors)
        write_new(output, scoring(content, chosen, dialect, scope=QUICK if quick else FULL))
        tell(t("Wrote {file}. It reads the tables answers and profiles.", file=output))


@export.command("table")
@option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", required=True,
    help="Write to this new file, which ends in .csv or .parquet, and a data dictionary beside it; "
    "an existing file is never overwritten.",
)  # fmt: skip
@sector_option
@click.pass_context
def table_(ctx: click.Context, output: Path, sectors: tuple[str, ...]) -> None:
    """Write the items with their roles, weights and points as a table, to join answers with.

    For R, Stata, Power BI or a notebook. The data dictionary says what each column holds.
    """
    from mdcheck.save import write_new

    if output.suffix.lower() not in (".csv", ".parquet"):
        message = t("{file}: a table's name ends in .csv or .parquet.", file=output.name)
        raise click.BadParameter(message, param_hint="output")
    beside = output.with_name(f"{output.stem}-dictionary.csv")
    with plain_problems(), for_many():
        from mdcheck.data.items import dictionary
        from mdcheck.data.table import as_csv

        content = content_of(ctx)
        made = items_as(output.suffix.lower(), content, choose(content, sectors))
        for path in (output, beside):
            if path.exists():
                raise FileExistsError(17, t("File exists"), str(path))
        write_new(output, made)
        write_new(beside, as_csv(dictionary()))
        tell(t("Wrote {file} and {dictionary}.", file=output, dictionary=beside))


def items_as(ending: str, content: Content, sectors: tuple[Checklist, ...]) -> str | bytes:
    """The table of items in the format of a file's ending."""
    from mdcheck.data.items import columns, rows, table
    from mdcheck.data.table import as_csv

    if ending == ".csv":
        return as_csv(table(content, sectors))
    from mdcheck.data.parquet import parquet

    names = [(one.name, one.type) for one in columns()]
    return parquet(names, list(rows(content, sectors)))
