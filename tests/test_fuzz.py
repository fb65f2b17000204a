"""The campaigns of `make fuzz`: a fixed share of each, and the runner, which loses no finding."""

from __future__ import annotations

import importlib.util
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fuzz import CAMPAIGNS, Campaign
from tests.fuzz import __main__ as door
from tests.fuzz.run import Outcome, run, run_all

SEED = 2026
FOLDER = Path(__file__).parent / "fuzz"


@pytest.mark.parametrize(
    "campaign",
    [pytest.param(c, id=c.name, marks=[pytest.mark.slow] if c.slow else []) for c in CAMPAIGNS],
)
def test_a_fixed_share_of_each_campaign_finds_nothing(campaign: Campaign) -> None:
    """What it finds is printed, with its seed, in the output of the test."""
    outcome = run(replace(campaign, batch=campaign.share), SEED, seconds=0)
    assert (outcome.tried, outcome.findings, outcome.broken) == (campaign.share, 0, "")


def test_every_campaign_is_in_the_table() -> None:
    made = {path.stem for path in FOLDER.glob("[!_]*.py") if is_campaign(path)}
    assert {campaign.name for campaign in CAMPAIGNS} == made
    assert all(importlib.util.find_spec(campaign.module) for campaign in CAMPAIGNS)


def is_campaign(path: Path) -> bool:
    return re.search(r"^def main\(count: int", path.read_text("utf-8"), re.M) is not None


# The runner, on small campaigns of this test

FAKE = """
import os, sys, time

def main(count, seed):
    {body}
    print(f"fake {{seed}} {{count}}")
    return sum(one % 10 == 7 for one in range(seed, seed + count))
"""


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    """A campaign that finds something in each try whose seed ends in 7."""
    return written(tmp_path, monkeypatch, "pass")


def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> Campaign:
    package = tmp_path / "fakes"
    package.mkdir()
    (package / "fake.py").write_text(FAKE.format(body=body), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return Campaign(name="fake", what="numbers", batch=5, share=5, package="fakes")


def test_a_campaign_is_called_once_where_there_is_no_time(fake: Campaign) -> None:
    outcome = run(fake, 20, seconds=-1)
    assert [(call.seed, call.tried, call.findings) for call in outcome.calls] == [(20, 5, 0)]
    assert (outcome.tried, outcome.findings, outcome.broken) == (5, 0, "")


def test_calls_follow_each_other_without_a_gap_and_every_finding_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = run(written(tmp_path, monkeypatch, "time.sleep(0.1)"), 20, seconds=1)
    seeds = [call.seed for call in outcome.calls]
    assert len(seeds) > 2
    assert seeds == list(range(20, 20 + 5 * len(seeds), 5))
    assert outcome.tried == 5 * len(seeds)
    assert outcome.findings == len(seeds) // 2
    assert 0.1 <= outcome.longest <= outcome.seconds


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("if seed == 25: os._exit(3)", "ended with code 3"),
        ("if seed == 25: raise ValueError('broken')", "ended with code 1"),
        ("if seed == 25: time.sleep(60)", "was silent for 3 s"),
    ],
)
def test_a_campaign_that_breaks_has_found_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, how: str
) -> None:
    outcome = run(written(tmp_path, monkeypatch, body), 20, seconds=60, silent=3)
    assert outcome.broken == f"{how}, in the call of seed 25"
    assert (outcome.tried, outcome.findings) == (5, 1)


def test_what_a_stopped_campaign_started_is_stopped_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = tmp_path / "pid"
    child = f"import subprocess; p = subprocess.Popen(['sleep', '60']); open({str(pid)!r}, 'w').write(str(p.pid)); time.sleep(60)"
    assert run(written(tmp_path, monkeypatch, child), 1, seconds=0, silent=3).findings == 1
    state = Path(f"/proc/{pid.read_text()}/stat")
    end = time.monotonic() + 5  # a process that is killed takes its time to go
    while is_running(state) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_running(state)


def is_running(state: Path) -> bool:
    try:
        return state.read_text().split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_each_campaign_has_its_part_of_the_time_that_is_left(
    fake: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second spends 60 seconds too many: the third has 60 less."""
    spent = {3: 300.0, 1: 160.0, 2: 140.0}
    given, clock = [], [1000.0]

    def spend(campaign: Campaign, seed: int, seconds: float) -> Outcome:
        given.append(seconds)
        clock[0] += spent[campaign.part]
        return Outcome(campaign=campaign, calls=())

    monkeypatch.setattr("tests.fuzz.run.time.monotonic", lambda: clock[0])
    monkeypatch.setattr("tests.fuzz.run.run", spend)
    list(run_all([replace(fake, part=3), fake, replace(fake, part=2)], 1, 600))
    assert given == [300, 100, 140]


# The door


@pytest.fixture
def only_fake(fake: Campaign, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    monkeypatch.setattr(door, "CAMPAIGNS", (fake,))
    return fake


def test_findings_are_an_exit_code_and_a_line_that_makes_them_again(
    only_fake: Campaign, capfd: pytest.CaptureFixture[str]
) -> None:
    assert door.main(["--minutes", "0", "--seed", "14"]) == 1
    said = capfd.readouterr().out
    assert "Seed 14, 0 minutes for fake." in said
    assert "fake 14 5\n" in said, "what the campaign itself printed"
    assert "1 in 5 tries: make fuzz ONLY=fake SEED=14 MINUTES=0" in said
    assert re.search(r"^fake +5 +1 +0\.0 +0\.\d s$", said, re.M)
    assert door.main(["--minutes", "0", "--seed", "20"]) == 0
    assert re.search(r"^fake +5 +0 ", capfd.readouterr().out, re.M)


def test_a_search_without_a_seed_says_its_own(
    only_fake: Campaign, capfd: pytest.CaptureFixture[str]
) -> None:
    door.main(["--minutes", "0"])
    said = capfd.readouterr().out
    (seed,) = re.findall(r"^Seed (\d+),", said, re.M)
    assert f"make fuzz SEED={seed}" in said
    assert f"fake {seed} 5" in said


def test_a_campaign_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        door.main(["--only", "pages,sheats"])
    assert stopped.value.code == 2
    assert "there is no campaign 'sheats'; there are " in capsys.readouterr().err
