"""The scoring as a query: in every database the integers, places and verdicts of the engine."""

from __future__ import annotations

import csv
import random
import re
import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import sqlglot
from click.testing import CliRunner

from mdcheck.assess import assess
from mdcheck.cli.main import main
from mdcheck.data import DIALECTS
from mdcheck.data.sql import scoring
from mdcheck.load.folder import open_content
from mdcheck.model import FULL, QUICK, Answer, Sheet
from mdcheck.results import Priority, SectorResult
from mdcheck.score import tenths
from tests.conftest import ROOT

CONTENT = open_content()
ITEMS = [item for sector in CONTENT.sectors for item in sector.items if item.scored]
KINDS = [one.id for one in CONTENT.method.profile]
LEVELS = (0, 1, 2, 0, 1, 2, "unknown", "not-applicable")
COUNT = 10_000
Sheets = dict[str, Sheet]
Row = tuple[Any, ...]


@cache
def sheets(count: int) -> Sheets:
    """Random sheets from empty to full, with profiles that set items aside."""
    rng = random.Random(2026)
    return {f"s{n:05}": one for n in range(count) if (one := sheet(rng)).answers or one.profile}


def sheet(rng: random.Random) -> Sheet:
    share = rng.choice((0.02, 0.3, 0.8, 0.97, 1))
    levels = rng.sample(LEVELS, rng.randint(1, len(LEVELS)))
    return Sheet(
        content_version=CONTENT.method.content_version,
        answers={
            item.id: Answer(level=rng.choice(levels)) for item in ITEMS if rng.random() < share
        },
        profile={kind: rng.choice(("yes", "no")) for kind in KINDS if rng.random() < 0.5},
    )


def answers(found: Sheets) -> list[Row]:
    return [(n, id, str(a.level)) for n, one in found.items() for id, a in one.answers.items()]


def profiles(found: Sheets) -> list[Row]:
    return [(n, kind, known) for n, one in found.items() for kind, known in one.profile.items()]


def wanted(found: Sheets, scope: str) -> dict[tuple[str, str], Row]:
    """What the engine says of each sheet and sector."""
    return {
        (name, result.id): told(result)
        for name, one in found.items()
        for result in assess(CONTENT, one, scope=scope).sectors
    }


def told(one: SectorResult) -> Row:
    found = one.priority
    return (
        one.verdict, number(one.firm), one.group_best, one.group_worst,
        one.mode, number(one.mode_firm),
        one.place, one.best, one.worst, one.need_place, one.potential_place,
        *values(found),
        *(one.need or (0, 0, 0)), *(one.potential or (0, 0, 0)),
    )  # fmt: skip


def values(found: Priority | None) -> Row:
    if found is None:
        return (None,) * 4
    value = None if found.value is None else tenths(found.value)
    return value, tenths(found.low), tenths(found.high), tenths(found.coverage)


def number(flag: bool | None) -> int | None:
    return None if flag is None else int(flag)


def in_duckdb(found: Sheets, scope: str) -> list[Row]:
    with closing(duckdb.connect()) as base:
        for name, columns, rows in tables(found):
            table = pa.table(list(map(list, zip(*rows, strict=True))), names=columns)
            base.register("given", table)
            base.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            base.unregister("given")
        return base.execute(scoring(CONTENT, CONTENT.sectors, "duckdb", scope=scope)).fetchall()


def in_sqlite(found: Sheets, scope: str) -> list[Row]:
    with closing(sqlite3.connect(":memory:")) as base:
        for name, columns, rows in tables(found):
            keys = ", ".join(columns[:2])
            base.execute(f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({keys}))")
            base.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", rows)
        return base.execute(scoring(CONTENT, CONTENT.sectors, "sqlite", scope=scope)).fetchall()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")  # where no folder for running programs is set
        pgserver = import_module("pgserver")
        found = pgserver.get_server(folder)
        yield found.get_uri()
        found.cleanup()


def in_postgres(found: Sheets, scope: str, server: str) -> list[Row]:
    with psycopg.connect(server) as base:
        for name, columns, rows in tables(found):
            base.execute(f"DROP TABLE IF EXISTS {name}")
            fields = ", ".join(f"{column} text" for column in columns)
            base.execute(f"CREATE TABLE {name} ({fields}, PRIMARY KEY ({', '.join(columns[:2])}))")
            with base.cursor().copy(f"COPY {name} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            base.execute(f"ANALYZE {name}")
        return base.execute(scoring(CONTENT, CONTENT.sectors, "postgres", scope=scope)).fetchall()


def tables(found: Sheets) -> list[tuple[str, list[str], list[Row]]]:
    return [
        ("answers", ["sheet", "item", "level"], answers(found)),
        ("profiles", ["sheet", "kind", "known"], profiles(found)),
    ]


def rows_by_sector(rows: list[Row]) -> dict[tuple[str, str], Row]:
    found = {(row[0], row[1]): tuple(row[2:]) for row in rows}
    assert len(found) == len(rows)
    return found


@cache
def expected(scope: str) -> dict[tuple[str, str], Row]:
    return wanted(sheets(COUNT), scope)


@pytest.mark.slow
@pytest.mark.parametrize("scope", [FULL, QUICK])
def test_duckdb_says_what_the_engine_says(scope: str) -> None:
    assert rows_by_sector(in_duckdb(sheets(COUNT), scope)) == expected(scope)


@pytest.mark.slow
def test_sqlite_says_what_the_engine_says() -> None:
    assert rows_by_sector(in_sqlite(sheets(COUNT), FULL)) == expected(FULL)


@pytest.mark.slow
def test_postgresql_says_what_the_engine_says(server: str) -> None:
    assert rows_by_sector(in_postgres(sheets(COUNT), FULL, server)) == expected(FULL)


def test_a_blank_sheet_and_one_that_has_nothing_of_a_sector() -> None:
    found = {
        "blank": Sheet(content_version="2.0", profile={"emigration": "yes"}),
        "none": Sheet(
            content_version="2.0",
            answers={item.id: Answer(level="not-applicable") for item in ITEMS},
            profile={"emigration": "no"},
        ),
    }
    rows = rows_by_sector(in_sqlite(found, FULL))
    assert rows == wanted(found, FULL)
    assert {row[0] for (name, _), row in rows.items() if name == "none"} == {"not-applicable"}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_query_is_parsed_and_said_again(dialect: str) -> None:
    text = scoring(CONTENT, CONTENT.sectors, dialect)
    (parsed,) = sqlglot.parse(text, read=dialect)
    assert parsed is not None
    assert [one.alias_or_name for one in parsed.selects][:3] == ["sheet", "sector", "verdict"]
    (back,) = sqlglot.transpile(text, read=dialect, write="duckdb")
    (again,) = sqlglot.transpile(back, read="duckdb", write=dialect, pretty=True)
    assert sqlglot.parse_one(again, read=dialect)
    found = {name: sheets(COUNT)[name] for name in list(sheets(COUNT))[:20]}
    with closing(duckdb.connect()) as base:
        for name, columns, rows in tables(found):
            table = pa.table(list(map(list, zip(*rows, strict=True))), names=columns)
            base.register(name, table)
        assert rows_by_sector(base.execute(back).fetchall()) == wanted(found, FULL)


def test_a_part_of_the_sectors_is_asked_and_ranked_alone() -> None:
    chosen = CONTENT.choose(["health", "trade", "employment"])
    found = {name: sheets(COUNT)[name] for name in list(sheets(COUNT))[:50]}
    with closing(sqlite3.connect(":memory:")) as base:
        for name, columns, rows in tables(found):
            base.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
            base.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", rows)
        rows = base.execute(scoring(CONTENT, chosen, "sqlite")).fetchall()
    ids = [one.id for one in chosen]
    assert rows_by_sector(rows) == {
        (name, result.id): told(result)
        for name, one in found.items()
        for result in assess(CONTENT, one, sectors=ids).sectors
    }


def test_the_example_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs/en/reference/scale.md").read_text("utf-8")
    (shell, *_), (code,) = (
        re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL) for kind in ("sh", "python")
    )
    found = {name: sheets(COUNT)[name] for name in list(sheets(COUNT))[:30]}
    for name, columns, rows in tables(found):
        with (tmp_path / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([columns, *rows])
    monkeypatch.chdir(tmp_path)
    assert run(*shell.split()[1:]).exit_code == 0
    place: dict[str, Any] = {}
    exec(compile(code, "scale.md", "exec"), place)  # noqa: S102  # our own page
    with closing(place["base"]) as base:
        assert rows_by_sector(base.sql("SELECT * FROM results").fetchall()) == wanted(found, FULL)


# The commands


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, list(arguments))


def test_the_command_writes_the_query_and_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "score.sql"
    assert run("export", "sql", "--dialect", "spark", "-o", str(path)).exit_code == 0
    assert path.read_text("utf-8") == scoring(CONTENT, CONTENT.sectors, "spark")
    assert run("export", "sql", "--dialect", "spark", "-o", str(path)).exit_code == 1
    assert run("export", "sql", "--dialect", "oracle", "-o", str(path)).exit_code == 2


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_the_items_can_be_joined(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"items.{ending}"
    assert run("export", "table", "-o", str(path)).exit_code == 0
    if ending == "csv":
        rows = list(csv.DictReader(path.read_text("utf-8").splitlines(keepends=True)))
    else:
        rows = pq.read_table(path).to_pylist()
    assert [row["item"] for row in rows] == [item.id for item in ITEMS]
    for row, item in zip(rows, ITEMS, strict=True):
        assert int(row["weight"]) == item.weight
        assert int(row["number"]) == CONTENT.number(item.id)
        points = [int(row[f"points_{level}"]) for level in range(3)]
        assert points == [item.weight * one for one in CONTENT.method.points[item.role]]
    told_beside = (tmp_path / "items-dictionary.csv").read_text("utf-8").splitlines()
    names = [row[0] for row in csv.reader(told_beside)][1:]
    assert names == list(rows[0])


def test_nothing_is_written_where_one_of_the_two_is_there(tmp_path: Path) -> None:
    (tmp_path / "items-dictionary.csv").write_text("mine", "utf-8")
    assert run("export", "table", "-o", str(tmp_path / "items.csv")).exit_code == 1
    assert not (tmp_path / "items.csv").exists()
    assert (tmp_path / "items-dictionary.csv").read_text("utf-8") == "mine"
    assert run("export", "table", "-o", str(tmp_path / "items.txt")).exit_code == 2
