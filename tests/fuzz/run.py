"""Run campaigns, each in a process of its own, for as long as its part of the time lasts."""

from __future__ import annotations

import importlib
import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from tests.fuzz import Campaign

SILENT = 900.0  # seconds without a word, after which a campaign is given up
ENDING = 30.0  # seconds that a campaign may take to end, once it has said all


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a campaign's `main`."""

    seed: int
    tried: int
    findings: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a campaign came to; `broken` says in words how it ended, where it did not end well."""

    campaign: Campaign
    calls: tuple[Call, ...]
    broken: str = ""

    @property
    def tried(self) -> int:
        return sum(call.tried for call in self.calls)

    @property
    def findings(self) -> int:
        """A campaign that breaks has found something, too."""
        return sum(call.findings for call in self.calls) + bool(self.broken)

    @property
    def seconds(self) -> float:
        return sum(call.seconds for call in self.calls)

    @property
    def longest(self) -> float:
        """Seconds that the longest call took."""
        return max((call.seconds for call in self.calls), default=0.0)


def run_all(campaigns: Sequence[Campaign], seed: int, seconds: float) -> Iterator[Outcome]:
    """One after the other. What one spends beyond its part, those after it have less."""
    end = time.monotonic() + seconds
    for n, campaign in enumerate(campaigns):
        parts = sum(one.part for one in campaigns[n:])
        yield run(campaign, seed, (end - time.monotonic()) * campaign.part / parts)


def run(campaign: Campaign, seed: int, seconds: float, silent: float = SILENT) -> Outcome:
    """Call a campaign again and again until its time is over, and once in any case."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, campaign, seed, seconds))
    process.start()
    theirs.close()  # so that ours ends with the process
    patience = 0.0
    try:
        calls, is_silent = heard(ours, silent)
        patience = 0.0 if is_silent else ENDING
    finally:
        stop(process, patience)
    seed += sum(call.tried for call in calls)
    how = f"was silent for {silent:.0f} s" if is_silent else f"ended with code {process.exitcode}"
    broken = f"{how}, in the call of seed {seed}" if is_silent or process.exitcode else ""
    return Outcome(campaign=campaign, calls=tuple(calls), broken=broken)


def work(pipe: Connection, campaign: Campaign, seed: int, seconds: float) -> None:
    """What the process of a campaign does. It leads a group, so that its browsers end with it."""
    if hasattr(os, "setsid"):
        os.setsid()
    main = importlib.import_module(campaign.module).main
    begin = now = time.monotonic()
    while now == begin or now < begin + seconds:
        findings = main(campaign.batch, seed)
        spent = time.monotonic() - now
        pipe.send(Call(seed=seed, tried=campaign.batch, findings=findings, seconds=spent))
        seed += campaign.batch
        now = time.monotonic()


def heard(pipe: Connection, silent: float) -> tuple[list[Call], bool]:
    """The calls that a process tells of until it ends; and whether it fell silent instead."""
    calls: list[Call] = []
    while pipe.poll(silent):
        try:
            calls.append(pipe.recv())
        except EOFError:
            return calls, False
    return calls, True


def stop(process: BaseProcess, patience: float) -> None:
    """Wait so many seconds for a process to end; then end it, and all that it started."""
    process.join(timeout=patience)
    if process.is_alive():
        if hasattr(os, "killpg") and process.pid:
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.join()
