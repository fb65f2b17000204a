"""Two engines, one score: random answer sheets through score.py and through score.js in V8.

`python tests/parity.py 100000` scores that many sheets of the real checklists, full and quick, with
goals, in both; it stops at the first difference and prints the smallest sheet that shows it.
The seed is fixed: the same count is always the same sheets.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from mdcheck.assess import assess
from mdcheck.export.json import result_object
from mdcheck.export.web import content_object
from mdcheck.load.content import load_content
from mdcheck.model import FULL, QUICK, Answer, Content, Goal, Sheet

Json = dict[str, Any]
SCRIPTS = Path(__file__).parents[1] / "mdcheck/web/src"
SEED = 2026
BATCH = 250
CODES: dict[str, int | str] = {"0": 0, "1": 1, "2": 2, "u": "unknown", "n": "not-applicable"}
BLANK = "-"

# Everything goes in and out as JSON text: an object literal would take "__proto__" for a
# prototype, and mini-racer hangs on half a surrogate pair.
ADAPTER = """
var content, ids, codes;
function use(text) {
  content = JSON.parse(text);
  ids = [].concat(...content.sectors.map((s) => s.items.map((i) => i.id)));
}
function assess(sheet, options) {
  return JSON.stringify(mdcheck.score.assess(content, JSON.parse(sheet), JSON.parse(options)));
}
function assessCase({ levels, sectors, ...sheet }) {
  const answers = {};
  ids.forEach((id, n) => {
    if (levels[n] in codes) answers[id] = { level: codes[levels[n]] };
  });
  return JSON.stringify(mdcheck.score.assess(content, { answers, ...sheet }, { sectors }));
}
function assessCases(text) {
  return JSON.parse(text).map(assessCase).join("\\n");
}
function read(text) {
  return JSON.stringify(mdcheck.sheet.read(JSON.parse(text), content));
}
function written(text) {
  return JSON.stringify(mdcheck.sheet.write(mdcheck.sheet.read(JSON.parse(text), content).sheet));
}
"""


class Browser:
    """score.js and sheet.js as a browser runs them, for one content.

    Close it, or use it as a context: an engine left open keeps its process from ending.
    """

    def __init__(self, content: Content) -> None:
        self.engine = MiniRacer()
        for name in ("words.js", "kernel/score.js", "sheet.js"):
            self.engine.eval((SCRIPTS / name).read_text(encoding="utf-8"))
        self.engine.eval(f"{ADAPTER}; codes = {json.dumps(CODES)}; 0")
        self.use(content)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self.engine.close()

    def use(self, content: Content) -> None:
        self.call("use", json.dumps(content_object(content)))

    def call(self, function: str, *texts: str) -> Any:
        return self.engine.eval(f"{function}({', '.join(map(json.dumps, texts))})")

    def assess(self, sheet: Sheet, **options: Any) -> str:
        """The text of the result object."""
        text: str = self.call("assess", json.dumps(sheet_object(sheet)), json.dumps(options))
        return text


def sheet_object(sheet: Sheet) -> Json:
    """A sheet as sheet.js reads it."""
    return asdict(sheet)


def comparable(text: str) -> str:
    """JSON text in which 100 and 100.0 are the same; all else counts, the order of keys too."""
    return text.replace(".0,", ",").replace(".0}", "}")


def python_text(content: Content, sheet: Sheet, **options: Any) -> str:
    """What Python makes of a sheet, written as JavaScript writes it."""
    result = result_object(assess(content, sheet, **options))
    return comparable(json.dumps(result, ensure_ascii=False, separators=(",", ":")))


def case_of(content: Content, n: int) -> Json:
    """The n-th random sheet: its levels as one letter an item, in file order."""
    rng = random.Random(SEED * 1_000_003 + n)
    codes = [*CODES, BLANK]
    likely = [rng.random() ** 3 for _ in codes]
    levels = ""
    for sector in content.sectors:
        pool = rng.choice(codes) if rng.random() < 0.15 else codes
        levels += "".join(rng.choices(pool, likely if pool is codes else None, k=len(sector.items)))
    criteria = [criterion.id for criterion in content.method.criteria]
    ids = [sector.id for sector in content.sectors]
    return {
        "title": f"Sheet {n}",
        "scope": rng.choice([FULL, QUICK]),
        "levels": levels,
        "goals": [
            {
                "title": f"Goal {g}",
                "sectors": rng.sample(ids, rng.randrange(3)),
                "scores": {c: rng.randrange(3) for c in criteria if rng.random() < 0.9},
            }
            for g in range(rng.randrange(7))
        ],
        "sectors": rng.sample(ids, rng.randrange(1, 14)) if rng.random() < 0.1 else [],
        "unknown_ids": [f"old.item{i}" for i in range(rng.choice([0, 0, 0, 2]))],
    }


def sheet_of(content: Content, case: Json) -> Sheet:
    items = [item for sector in content.sectors for item in sector.items]
    return Sheet(
        title=case["title"],
        scope=case["scope"],
        answers={
            item.id: Answer(level=CODES[code])
            for item, code in zip(items, case["levels"], strict=True)
            if code in CODES
        },
        goals=tuple(
            Goal(title=g["title"], sectors=tuple(g["sectors"]), scores=g["scores"])
            for g in case["goals"]
        ),
        unknown_ids=tuple(case["unknown_ids"]),
    )


def both(content: Content, browser: Browser, cases: list[Json]) -> Iterator[tuple[str, str]]:
    """What Python and what the browser make of each case."""
    texts = browser.call("assessCases", json.dumps(cases)).split("\n")
    for case, text in zip(cases, texts, strict=True):
        ours = python_text(content, sheet_of(content, case), sectors=case["sectors"])
        yield ours, comparable(text)


def differs(content: Content, browser: Browser, case: Json) -> bool:
    return any(ours != theirs for ours, theirs in both(content, browser, [case]))


def smallest(content: Content, browser: Browser, case: Json) -> Json:
    """The case with all left out that the difference does not need, one thing at a time."""
    for key, nothing in (("goals", []), ("unknown_ids", []), ("sectors", []), ("levels", BLANK)):
        for n in reversed(range(len(case[key]))):
            if case[key][n] == nothing:
                continue
            less = {**case, key: case[key][:n] + nothing + case[key][n + 1 :]}
            if differs(content, browser, less):
                case = less
    return case


def shown(content: Content, browser: Browser, case: Json) -> str:
    """A case as the sheet a person would write, and where the two results part."""
    sheet = sheet_of(content, case)
    written = {
        "format": "mdcheck-answers/1",
        "scope": sheet.scope,
        "answers": {id: answer.level for id, answer in sheet.answers.items()},
        "goals": case["goals"],
    }
    ((ours, theirs),) = both(content, browser, [case])
    at = next(n for n, (a, b) in enumerate(zip(ours + " ", theirs + " ", strict=False)) if a != b)
    return "\n".join(
        [
            f"{case['title']}, sectors {case['sectors'] or 'all'}: the engines differ on",
            json.dumps(written, indent=1),
            f"Python:  ...{ours[max(0, at - 120) : at + 60]}",
            f"browser: ...{theirs[max(0, at - 120) : at + 60]}",
        ]
    )


def first_difference(numbers: range) -> str | None:
    """The first of these random sheets on which the engines differ, made small; None if none."""
    content = load_content()
    with Browser(content) as browser:
        for start in range(0, len(numbers), BATCH):
            cases = [case_of(content, n) for n in numbers[start : start + BATCH]]
            for case, (ours, theirs) in zip(cases, both(content, browser, cases), strict=True):
                if ours != theirs:
                    return shown(content, browser, smallest(content, browser, case))
    return None


def run(count: int, processes: int = 2) -> str | None:
    """The first difference found among so many sheets, shared out in turns; None if none."""
    turns = [range(n, min(n + 8 * BATCH, count)) for n in range(0, count, 8 * BATCH)]
    with get_context("spawn").Pool(processes) as pool:
        found = pool.imap(first_difference, turns)
        return next((difference for difference in found if difference), None)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    start = time.perf_counter()
    if difference := run(count):
        sys.exit(difference)
    spent = time.perf_counter() - start
    print(f"{count:,} random sheets scored in Python and JavaScript, 0 differences ({spent:.0f} s)")  # noqa: T201
