"""The single file for some sectors: the same bytes from Python and from the page, and nothing of others.

V8 runs the very files the site serves, through mini-racer.
"""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
import shlex
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from py_mini_racer import MiniRacer

from mdcheck.cli import main
from mdcheck.load.folder import open_folder
from mdcheck.pages.prepared import (
    Prepared,
    called_for,
    edition,
    edition_script,
    id_of,
    in_script,
    pieces_of,
    prepared_file,
    prepared_object,
)
from mdcheck.web.assemble import source
from tests.conftest import ROOT

FOLDER = open_folder()
SECTORS = [sector.id for sector in FOLDER.content.sectors]
EDITION = edition(FOLDER, version="0")
HOSTILE = "</script><img src=x onerror=alert(1)> & \"quoted\" 'text' \u2028 \x07 \U0001f30d é"
ADAPTER = """
const toldId = (text) => mdcheck.edition.idOf(JSON.parse(text));
const toldFile = (text) => mdcheck.edition.file(mdcheck["single-edition"], JSON.parse(text));
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        found.eval("globalThis.mdcheck = {};")
        found.eval(edition_script(EDITION))
        found.eval(source("edition"))
        found.eval(ADAPTER)
        yield found


def sheet(**parts: Any) -> dict[str, Any]:
    return {"format": "mdcheck-answers/1", **parts, "answers": {}, "goals": []}


def said(one: Prepared) -> str:
    parts = {"sectors": one.sectors, "sheet": one.sheet, "until": one.until, "back": one.back}
    return json.dumps(parts)


def some(rng: random.Random) -> Prepared:
    """What somebody might be asked."""
    count = rng.choice([1, 1, 1, 2, 3, len(SECTORS)])
    chosen = set(rng.sample(SECTORS, count))
    return Prepared(
        sectors=tuple(id for id in SECTORS if id in chosen),
        sheet=sheet(
            title=rng.choice(["Kasamba 2026", HOSTILE]), respondent={"name": HOSTILE[::-1]}
        ),
        until=rng.choice(["", "2026-12-12"]),
        back=rng.choice(["", HOSTILE]),
    )


@pytest.mark.parametrize("seed", range(40))
def test_the_page_makes_the_same_file_as_the_command(engine: MiniRacer, seed: int) -> None:
    one = some(random.Random(seed))
    assert engine.call("toldFile", said(one)) == prepared_file(EDITION, one)


def test_ids_and_json_are_the_same_in_both(engine: MiniRacer) -> None:
    for text in ("", "health", HOSTILE, "\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff"):
        assert engine.call("toldId", json.dumps(text)) == id_of(text)


def test_an_id_follows_from_what_is_prepared() -> None:
    one = Prepared(sectors=("health",), sheet=sheet(title="A"))
    assert prepared_object(one)["id"] == prepared_object(one)["id"]
    for other in (
        Prepared(sectors=("trade",), sheet=sheet(title="A")),
        Prepared(sectors=("health",), sheet=sheet(title="B")),
        Prepared(sectors=("health",), sheet=sheet(title="A"), until="2026-12-12"),
        Prepared(sectors=("health",), sheet=sheet(title="A"), back="B"),
    ):
        assert prepared_object(other)["id"] != prepared_object(one)["id"]


def test_a_part_stands_in_the_file_where_all_its_marks_hold() -> None:
    text = "a<!--only several-->b<!--only health-->c<!--/only-->d<!--/only-->e"
    pieces = pieces_of(text)
    assert pieces == [
        ("", "a"),
        ("several", "b"),
        ("several health", "c"),
        ("several", "d"),
        ("", "e"),
    ]


def test_no_sector_is_called_like_what_pieces_are_told_by() -> None:
    assert not {"several", "data", "prepared"} & set(SECTORS)


def test_a_file_for_one_sector_has_nothing_of_the_others() -> None:
    text = before_script(Prepared(sectors=("health",), sheet=sheet()))
    items = {i.id for s in FOLDER.content.sectors for i in s.items if s.id == "health"}
    assert set(re.findall(r'data-item="([^"]+)"', text)) == items
    assert re.findall(r'data-checklist="([^"]+)"', text) == ["health"]
    assert "data-overview" not in text
    assert "data-tasks" not in text
    assert "data-goals" not in text
    assert "<!--" not in text
    assert "mdcheck:" not in text.partition("<body>")[2]
    data = data_of(text)
    assert [sector["id"] for sector in data["sectors"]] == ["health"]
    asked = {
        id for name in ("measures", "instruments") for one in data[name] for id in one["items"]
    }
    assert asked <= items


def before_script(one: Prepared) -> str:
    return prepared_file(EDITION, one).partition("<script>")[0]


def data_of(text: str, name: str = "data") -> Any:
    (found,) = re.findall(f'<script type="application/json" class="mdcheck-{name}">([^<]*)<', text)
    return json.loads(found)


def test_a_file_for_several_sectors_lists_them() -> None:
    text = before_script(Prepared(sectors=("employment", "trade"), sheet=sheet()))
    assert re.findall(r'data-task="([^"]+)"', text) == ["employment", "trade"]
    assert re.findall(r'data-result="([^"]+)"', text) == ["employment", "trade"]


def test_a_prepared_file_keeps_the_policy_of_the_whole() -> None:
    """The sum is that of the one script in it, so no other runs."""
    text = prepared_file(EDITION, Prepared(sectors=("health",), sheet=sheet(title=HOSTILE)))
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)[0].replace(
        "&#39;", "'"
    )
    assert f"script-src 'sha256-{digest}'" in policy
    assert "trusted-types 'none'" in policy


def test_what_it_begins_with_cannot_end_its_script() -> None:
    one = Prepared(sectors=("health",), sheet=sheet(title=HOSTILE), back=HOSTILE)
    text = prepared_file(EDITION, one)
    assert "<img" not in text
    assert data_of(text, "prepared") == prepared_object(one)


def test_json_in_a_script_escapes_what_html_knows() -> None:
    assert in_script({"a": "<&>'\""}) == r'{"a":"\u003c\u0026\u003e\u0027\""}'


def test_only_what_a_sector_calls_for_comes_along() -> None:
    entries = [{"id": "a", "items": ["health.x", "trade.y"]}, {"id": "b", "items": ["trade.y"]}]
    assert called_for(entries, ["health"]) == [{"id": "a", "items": ["health.x"]}]


# The command


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["html", *args], catch_exceptions=False)


def test_the_command_writes_what_a_ministry_is_asked(tmp_path: Path) -> None:
    target = tmp_path / "health.html"
    head = ["--title", "Kasamba 2026", "--respondent", "Ministry of Health", "--quick"]
    more = ["--constituency", "government", "--date", "2026-11-26", "--until", "2026-12-12"]
    movements = ["--profile", "return=no", "--profile", "emigration=yes", "--back", "Planning"]
    result = run("--sector", "health", *head, *more, *movements, "-o", str(target))
    assert result.exit_code == 0, result.output
    found = data_of(target.read_text("utf-8"), "prepared")
    assert found.pop("id").startswith("p")
    assert found == {
        "sectors": ["health"],
        "sheet": {
            "format": "mdcheck-answers/1",
            "title": "Kasamba 2026",
            "date": "2026-11-26",
            "respondent": {"name": "Ministry of Health", "constituency": "government"},
            "content_version": FOLDER.content.method.content_version,
            "scope": "quick",
            "profile": {"emigration": "yes", "return": "no"},
            "answers": {},
            "goals": [],
        },
        "until": "2026-12-12",
        "back": "Planning",
    }


def test_a_given_sheet_comes_along_as_far_as_it_is_asked_for(tmp_path: Path) -> None:
    given = tmp_path / "given.json"
    answers = {
        "health.demand-up": {"level": 1, "note": "Seen"},
        "health.gone": 2,
        "trade.skills-export": 0,
        "trade.gone": 1,
    }
    goals = [{"title": "Diplomas", "sectors": ["health"], "scores": {}}]
    text = {"format": "mdcheck-answers/1", "title": "Old", "answers": answers, "goals": goals}
    given.write_text(json.dumps(text), "utf-8")
    target = tmp_path / "health.html"
    result = run("--sector", "health", "--sheet", str(given), "--title", "New", "-o", str(target))
    assert result.exit_code == 0, result.output
    found = data_of(target.read_text("utf-8"), "prepared")["sheet"]
    assert found["title"] == "New"
    assert found["answers"] == {"health.demand-up": {"level": 1, "note": "Seen"}, "health.gone": 2}
    assert found["goals"] == []
    whole = tmp_path / "whole.html"
    assert run("--sheet", str(given), "-o", str(whole)).exit_code == 0
    found = data_of(whole.read_text("utf-8"), "prepared")["sheet"]
    assert set(found["answers"]) == set(answers)
    assert found["goals"] == goals


def test_the_whole_assessment_may_begin_with_a_title(tmp_path: Path) -> None:
    plain, named = tmp_path / "plain.html", tmp_path / "named.html"
    assert run("-o", str(plain)).exit_code == 0
    assert run("--title", "Kasamba 2026", "-o", str(named)).exit_code == 0
    assert 'class="mdcheck-prepared"' not in plain.read_text("utf-8")
    text = named.read_text("utf-8")
    assert data_of(text, "prepared")["sheet"]["title"] == "Kasamba 2026"
    assert "data-overview" in text


def test_the_whole_assessment_may_begin_as_a_short_list(tmp_path: Path) -> None:
    quick = tmp_path / "quick.html"
    assert run("--quick", "-o", str(quick)).exit_code == 0
    assert data_of(quick.read_text("utf-8"), "prepared")["sheet"]["scope"] == "quick"


@pytest.mark.parametrize("asked", [("--until", "2026-12-01"), ("--back", "Ministry of Planning")])
def test_the_whole_assessment_says_by_when_and_to_whom(
    tmp_path: Path, asked: tuple[str, str]
) -> None:
    """The line is filled by the script; a file that has nothing to say there has no line."""
    told, plain = tmp_path / "told.html", tmp_path / "plain.html"
    assert run(*asked, "-o", str(told)).exit_code == 0
    assert run("--title", "Kasamba", "-o", str(plain)).exit_code == 0
    assert "data-prepared hidden" in told.read_text("utf-8")
    assert "data-prepared hidden" not in plain.read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        pytest.param(["--sector", "helth"], "Did you mean 'health'?", id="sector"),
        pytest.param(["--constituency", "goverment"], "Did you mean 'government'?", id="kind"),
        pytest.param(["--profile", "retur=no"], "Did you mean 'return'?", id="movement"),
        pytest.param(["--profile", "return"], "Use yes or no.", id="movement-unsaid"),
        pytest.param(["--until", "12.12.2026"], "Write it as YYYY-MM-DD.", id="day"),
        pytest.param(["--until", "2026-02-30"], "Write it as YYYY-MM-DD.", id="no-such-day"),
        pytest.param(["--date", "20261212"], "Write it as YYYY-MM-DD.", id="day-without-lines"),
        pytest.param(["--title", "x" * 301], "1 character too long", id="long"),
    ],
)
def test_a_wrong_word_is_said_and_nothing_is_written(
    tmp_path: Path, args: list[str], says: str
) -> None:
    target = tmp_path / "a.html"
    result = CliRunner().invoke(main, ["html", *args, "-o", str(target)])
    assert result.exit_code == 2
    assert says in result.output
    assert not target.exists()


def test_the_page_on_formats_shows_what_the_command_makes(tmp_path: Path) -> None:
    text = (ROOT / "docs/en/reference/formats.md").read_text("utf-8")
    part = text.partition("## A file for somebody who is asked")[2].partition("\n## ")[0]
    (line,) = re.findall(r"```sh\nmdcheck html (.*?)```", part, re.DOTALL)
    (sample,) = re.findall(r"```json\n(.*?)```", part, re.DOTALL)
    target = tmp_path / "health.html"
    args = [
        str(target) if arg == "health.html" else arg
        for arg in shlex.split(line.replace("\\\n", ""))
    ]
    assert run(*args).exit_code == 0
    found = data_of(target.read_text("utf-8"), "prepared")
    wanted = json.loads(sample)
    assert re.fullmatch("p[0-9a-f]{16}", found.pop("id"))
    assert re.fullmatch("p[0-9a-f]{16}", wanted.pop("id"))
    assert found == wanted
