"""The door of `make fuzz`: which campaigns, for how long, from which seed; a table at the end."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence

from tests.fuzz import CAMPAIGNS, Campaign
from tests.fuzz.run import Outcome, run_all

MINUTES = 10.0
LARGEST = 10**8  # so that the seeds of a long search are still easy to type


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0: nothing found. 1: something found. 130: stopped by Ctrl-C."""
    asked = parser().parse_args(arguments)
    chosen = [one for one in CAMPAIGNS if not asked.only or one.name in asked.only]
    seed = random.randrange(LARGEST) if asked.seed is None else asked.seed
    print(f"Seed {seed}, {asked.minutes:g} minutes for {', '.join(one.name for one in chosen)}.")
    outcomes: list[Outcome] = []
    begin = time.monotonic()
    try:
        for outcome in run_all(chosen, seed, asked.minutes * 60):
            outcomes.append(outcome)
            print(told(outcome), flush=True)
    except KeyboardInterrupt:
        print("Stopped. This is what was done so far:")
        print(table(outcomes))
        return 130
    print(table(outcomes))
    print(f"{time.monotonic() - begin:.0f} s. The same once more: make fuzz SEED={seed}")
    return int(any(outcome.findings for outcome in outcomes))


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    found.add_argument("--minutes", type=float, default=MINUTES, help="time for all together")
    found.add_argument("--seed", type=int, help="repeat a search")
    found.add_argument("--only", type=named, default=(), help="campaigns, with commas between")
    return found


def named(text: str) -> list[str]:
    """Names of campaigns. Raises argparse.ArgumentTypeError for one that is none."""
    names = [one.name for one in CAMPAIGNS]
    found = [name.strip() for name in text.split(",")]
    for name in found:
        if name not in names:
            message = f"there is no campaign {name!r}; there are {', '.join(names)}"
            raise argparse.ArgumentTypeError(message)
    return found


def told(outcome: Outcome) -> str:
    """A line for a campaign, and one for each call that found something: how to make it again."""
    campaign = outcome.campaign
    lines = [f"{campaign.name}: {outcome.tried:,} {campaign.what}, {outcome.findings} findings"]
    if outcome.broken:
        lines.append(f"  {outcome.broken}")
    lines += [
        f"  {call.findings} in {call.tried} tries: {again(campaign, call.seed)}"
        for call in outcome.calls
        if call.findings
    ]
    return "\n".join(lines)


def again(campaign: Campaign, seed: int) -> str:
    return f"make fuzz ONLY={campaign.name} SEED={seed} MINUTES=0"


def table(outcomes: Sequence[Outcome]) -> str:
    """What each campaign came to; the longest is that of its calls."""
    rows = [f"{'Campaign':<10}{'Tried':>11}{'Findings':>10}{'Minutes':>9}{'Longest':>10}"]
    for one in outcomes:
        rows.append(
            f"{one.campaign.name:<10}{one.tried:>11,}{one.findings:>10,}"
            f"{one.seconds / 60:>9.1f}{one.longest:>8.1f} s"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
