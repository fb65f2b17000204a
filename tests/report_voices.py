"""Two engines, one report on several sheets: random groups, block for block.

`python -m tests.report_voices 20000` tells that many groups, merged and compared, in English and in
a made-up language, and stops at the first difference. The groups are those of `parity_merge`.
"""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from typing import Any

from mdcheck.assess import assess
from mdcheck.blocks import Report
from mdcheck.compare import compare
from mdcheck.merge import merge
from mdcheck.model import Content
from mdcheck.report import told
from mdcheck.report.comparison import Compared, comparison
from mdcheck.report.merged import merged
from mdcheck.report.voices import voices
from mdcheck.words import ENGLISH, speaking
from mdcheck.workshop import FindOut
from tests import parity
from tests.parity import SEED, Json, parity_content
from tests.parity_merge import UNKNOWN_IDS, Group, group_of
from tests.report_blocks import Reporter, made_up, report

ADAPTER = """
function voicesReports(text) {
  const { sheets: given, by, agreed, find_out, title, scope } = JSON.parse(text);
  const sheets = given.map((sheet) => mdcheck.sheet.read(sheet, content).sheet);
  const { told, voices, merged, comparison } = mdcheck.report;
  const found = mdcheck.merge(content, sheets, { by, agreed, title });
  const about = told(content, found.sheet, mdcheck.assess(content, found.sheet));
  const all = voices(about, sheets, found, agreed, find_out);
  const [before, after] = sheets;
  const compared = mdcheck.compare(content, before, after, { scope });
  const later = told(content, after, mdcheck.assess(content, after, { scope }));
  const pair = { about: later, before, found: compared, scope };
  const reports = [
    merged(all),
    merged(all, { short: true }),
    comparison(pair),
    comparison(pair, { short: true }),
  ];
  return JSON.stringify(reports, opened);
}
"""


def sought(content: Content, n: int) -> dict[str, FindOut]:
    """What the n-th group wants to find out."""
    rng = random.Random(SEED * 11 + n)
    ids = [item.id for sector in content.sectors for item in sector.items]
    chosen = rng.sample([*ids, *UNKNOWN_IDS], rng.choice([0, 0, 4]))
    say = lambda *words: rng.choice(["", *words])  # noqa: E731
    return {id: FindOut(who=say("Office"), when=say("May"), note=say("Ask.")) for id in chosen}


def python_reports(
    content: Content, group: Group, wanted: dict[str, FindOut]
) -> tuple[Report, ...]:
    found = merge(content, group.sheets, by=group.by, agreed=group.agreed, title=group.title)
    about = told(content, found.sheet, assess(content, found.sheet))
    all_ = voices(about, group.sheets, found, group.agreed, wanted)
    before, after = group.sheets[:2]
    pair = Compared(
        about=told(content, after, assess(content, after, scope=group.scope)),
        before=before,
        found=compare(content, before, after, scope=group.scope),
        scope=group.scope,
    )
    reports = (merged(all_), merged(all_, short=True))
    return *reports, comparison(pair), comparison(pair, short=True)


def browser_reports(
    browser: Reporter, group: Group, wanted: dict[str, FindOut]
) -> tuple[Report, ...]:
    given: Json = {**group.object(), "find_out": {id: asdict(one) for id, one in wanted.items()}}
    return tuple(map(report, json.loads(browser.call("voicesReports", json.dumps(given)))))


def reporter(content: Content) -> Reporter:
    opened = Reporter(content)
    opened.engine.eval(f"{ADAPTER}; 0")
    return opened


def first_difference(numbers: range) -> str | None:
    """The first of these random groups of which the engines say something else; None if none."""
    content = parity_content()
    words, given = made_up()
    languages: list[tuple[Any, Json]] = [(ENGLISH, {}), (words, given)]
    with reporter(content) as browser:
        for n in numbers:
            group, wanted = group_of(content, n), sought(content, n)
            spoken, messages = languages[n % 2]
            browser.call("speak", json.dumps(messages))
            with speaking(spoken):
                ours = python_reports(content, group, wanted)
            theirs = browser_reports(browser, group, wanted)
            if ours != theirs:
                return shown(n, ours, theirs)
    return None


def shown(n: int, ours: tuple[Report, ...], theirs: tuple[Report, ...]) -> str:
    """Where the two part: the report, and its first block that differs."""
    for at, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        for block, twin in zip([*one, None], [*other, None], strict=False):
            if block != twin:
                return f"group {n}, report {at}:\nPython:  {block!r:.1500}\nbrowser: {twin!r:.1500}"
    return f"group {n}: other numbers of blocks"


if __name__ == "__main__":
    parity.main("told of in groups", first_difference)
