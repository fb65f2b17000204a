"""Two engines, one score: random answer sheets through Python and through the same kernel in V8.

`python -m tests.parity 100000` scores that many sheets of the real checklists in both: full and
quick, with and without profile, evidence, chosen sectors, goals and library, every fiftieth also
for how likely its places are. It stops at the first difference and prints the smallest sheet that
shows it. The seed is fixed: the same count is always the same sheets.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.data.json import result_object, robustness_object
from mdcheck.library import Library
from mdcheck.load.folder import open_content, open_folder
from mdcheck.model import FULL, QUICK, Answer, Checklist, Content, Goal, Sheet
from mdcheck.pages.data import content_object, library_object, processes, step_object
from mdcheck.process import process
from mdcheck.robustness import robustness

Json = dict[str, Any]
WEB = Path(__file__).parents[1] / "mdcheck/web"
SCRIPTS = WEB / "src/kernel"
KERNEL = (
    "count", "score", "goals", "measures", "assess", "robustness", "result",
    "votes", "agreement", "decisive", "merge", "compare", "merged", "process", "plan",
)  # fmt: skip
READER = (
    "words", "sheet", "load/near", "load/noted", "load/jsontext", "load/problems", "load/planned",
    "workshop",
)  # fmt: skip
YAML = ("assets/vendor/js-yaml", "src/load/yamlevents", "src/load/yamltext")
SEED = 2026
BATCH = 250
LIKELY_EVERY = 50
DRAWS = 100  # fewer than the method's, so that many sheets can be tried
CODES: dict[str, int | str] = {"0": 0, "1": 1, "2": 2, "u": "unknown", "n": "not-applicable"}
KINDS = {"a": "anecdotal", "d": "documented", "s": "statistical"}
SAID = {"y": "yes", "n": "no"}
BLANK = "-"

# Everything goes in and out as JSON text: an object literal would take "__proto__" for a
# prototype, and mini-racer hangs on half a surrogate pair.
ADAPTER = """
var content, ids, codes, kinds, said;
function use(text) {
  content = JSON.parse(text);
  ids = [].concat(...[...content.sectors, ...content.processes].map((s) => s.items.map((i) => i.id)));
}
function published(sheet, { library, likely, ...options }) {
  const result = mdcheck.assess(content, sheet, { library: library ? content : null, ...options });
  const prepared = mdcheck.prepare(content, options.sectors, result.scope);
  const found = likely === null ? null : mdcheck.robustness(prepared, sheet, result, likely);
  const { resultObject, robustnessObject } = mdcheck.result;
  return JSON.stringify([resultObject(result), found && robustnessObject(found)]);
}
function assess(sheet, options) {
  return published(JSON.parse(sheet), JSON.parse(options));
}
function assessCase({ levels, evidence, profile, sectors, library, likely, ...sheet }) {
  const answers = {};
  ids.forEach((id, n) => {
    const answer = { level: levels[n] in codes ? codes[levels[n]] : null };
    if (evidence[n] in kinds) answer.evidence = kinds[evidence[n]];
    if (answer.level !== null || answer.evidence) answers[id] = answer;
  });
  const movements = {};
  content.method.profile.forEach(({ id }, n) => {
    if (profile[n] in said) movements[id] = said[profile[n]];
  });
  const all = published({ answers, profile: movements, ...sheet }, { sectors, library, likely });
  return `${all.slice(0, -1)},${JSON.stringify(mdcheck.process(content, answers))}]`;
}
function assessCases(text) {
  return JSON.parse(text).map(assessCase).join("\\n");
}
function inSteps(sheet, seed, sizes) {
  const given = JSON.parse(sheet);
  const result = mdcheck.assess(content, given);
  const made = mdcheck.robustness.start(mdcheck.prepare(content, [], given.scope), given, result, +seed);
  const done = JSON.parse(sizes).map((draws) => made.step(draws));
  return JSON.stringify([done, mdcheck.result.robustnessObject(made.result())]);
}
function numbers(seed, count) {
  const next = mdcheck.robustness.numbers(+seed);
  return JSON.stringify(Array.from({ length: +count }, () => next()));
}
function read(text, kind = "sheet", format = "json") {
  const { readJson } = mdcheck.jsontext;
  const reading = (format === "yaml" ? mdcheck.yaml.readYaml : readJson)(text, content.limits);
  const { lineOf, keysOf, problems } = reading;
  const found = problems.length
    ? { [kind]: null, problems }
    : mdcheck[kind].read(reading.data, content, keysOf);
  const told = found.problems.map((problem) => mdcheck.problems.told(problem, lineOf));
  return JSON.stringify({ [kind]: found[kind], problems: told });
}
function readKept(text) {
  return JSON.stringify(mdcheck.sheet.read(JSON.parse(text), content).sheet);
}
function written(text, kind = "sheet") {
  return JSON.stringify(mdcheck[kind].write(mdcheck[kind].read(JSON.parse(text), content)[kind]));
}
"""


def scripts() -> list[Path]:
    """The kernel, and what reads sheets, in the order a page loads them."""
    names = [*(f"kernel/{name}" for name in KERNEL), *READER]
    return [*(WEB / "src" / f"{name}.js" for name in names), *(WEB / f"{name}.js" for name in YAML)]


class Browser:
    """The kernel and sheet.js as a browser runs them, for one content.

    Close it, or use it as a context: an engine left open keeps its process from ending.
    """

    def __init__(self, content: Content, library: Library | None = None) -> None:
        self.engine = MiniRacer()
        for path in scripts():
            self.engine.eval(path.read_text(encoding="utf-8"))
        words = {"codes": CODES, "kinds": KINDS, "said": SAID}
        given = "; ".join(f"{name} = {json.dumps(words[name])}" for name in words)
        self.engine.eval(f"{ADAPTER}; {given}; 0")
        self.use(content, library)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self.engine.close()

    def use(self, content: Content, library: Library | None = None) -> None:
        entries = library_object(library) if library else {}
        self.call("use", json.dumps({**whole_content(content), **entries}))

    def call(self, function: str, *texts: str) -> Any:
        return self.engine.eval(f"{function}({', '.join(map(json.dumps, texts))})")

    def published(self, sheet: Sheet, likely: int | None = None, **options: Any) -> str:
        """The text of the result object and of the robustness object (null without a seed)."""
        asked = json.dumps({"likely": likely, **options})
        text: str = self.call("assess", json.dumps(sheet_object(sheet)), asked)
        return comparable(text)


def whole_content(content: Content) -> Json:
    """The content as a page has it that knows every step of the process."""
    return {**content_object(content), "processes": processes(content, step_object)}


def sheet_object(sheet: Sheet) -> Json:
    """A sheet as sheet.js reads it."""
    return asdict(sheet)


def comparable(text: str) -> str:
    """JSON text in which 100 and 100.0 are the same; all else counts, the order of keys too."""
    return text.replace(".0,", ",").replace(".0}", "}")


def python_published(
    content: Content,
    sheet: Sheet,
    likely: int | None = None,
    library: Library | None = None,
    **options: Any,
) -> str:
    """What Python makes of a sheet, written as JavaScript writes it."""
    result = assess(content, sheet, library=library, **options)
    found = None
    if likely is not None:
        chosen = content.choose(options.get("sectors") or ())
        prepared = prepare(content.method, chosen, result.scope)
        found = robustness_object(robustness(prepared, sheet, result, likely))
    both = [result_object(result), found]
    return comparable(json.dumps(both, ensure_ascii=False, separators=(",", ":")))


# Random sheets of the real checklists


def parity_content() -> Content:
    """The real checklists; movements for some items where they name none, and fewer draws."""
    content = open_content()
    method = content.method
    fewer = replace(method, robustness=replace(method.robustness, draws=DRAWS))
    checklists = content.checklists
    if not any(item.applies for sector in content.sectors for item in sector.items):
        keys = [key.id for key in method.profile]
        rng = random.Random(SEED)
        checklists = tuple(with_movements(checklist, keys, rng) for checklist in checklists)
    return Content(method=fewer, checklists=checklists)


def with_movements(checklist: Checklist, keys: list[str], rng: random.Random) -> Checklist:
    """The checklist with some items that concern only countries with some movements."""
    sections = []
    for section in checklist.sections:
        items = [
            replace(item, applies=tuple(rng.sample(keys, rng.choice([0, 0, 0, 1, 1, 2]))))
            for item in section.items
        ]
        sections.append(replace(section, items=tuple(items)))
    return replace(checklist, sections=tuple(sections))


def case_of(content: Content, n: int) -> Json:
    """The n-th random sheet: answers and evidence as one letter an item, in file order."""
    rng = random.Random(SEED * 1_000_003 + n)
    codes = [*CODES, BLANK]
    likely = [rng.random() ** 3 for _ in codes]
    levels = ""
    for one in content.checklists:
        pool = rng.choice(codes) if rng.random() < 0.15 else codes
        levels += "".join(rng.choices(pool, likely if pool is codes else None, k=len(one.items)))
    criteria = [criterion.id for criterion in content.method.criteria]
    ids = [sector.id for sector in content.sectors]
    sure = rng.random()  # how often there is evidence at all
    return {
        "title": f"Sheet {n}",
        "scope": rng.choice([FULL, FULL, QUICK]),
        "levels": levels,
        "evidence": "".join(rng.choice([*KINDS]) if rng.random() < sure else BLANK for _ in levels),
        "profile": "".join(rng.choices([*SAID, BLANK], [1, 2, 1], k=len(content.method.profile))),
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
        "library": rng.random() < 0.2,
        "likely": rng.randrange(2**32) if n % LIKELY_EVERY == 0 else None,
    }


def sheet_of(content: Content, case: Json) -> Sheet:
    items = [item for one in content.checklists for item in one.items]
    answers = {
        item.id: Answer(level=CODES.get(code), evidence=KINDS.get(kind, ""))
        for item, code, kind in zip(items, case["levels"], case["evidence"], strict=True)
        if code in CODES or kind in KINDS
    }
    keys = [key.id for key in content.method.profile]
    return Sheet(
        title=case["title"],
        scope=case["scope"],
        profile={
            key: SAID[code] for key, code in zip(keys, case["profile"], strict=True) if code in SAID
        },
        answers=answers,
        goals=tuple(
            Goal(title=g["title"], sectors=tuple(g["sectors"]), scores=g["scores"])
            for g in case["goals"]
        ),
        unknown_ids=tuple(case["unknown_ids"]),
    )


class Engines:
    """Python and the browser with the same content and library."""

    def __init__(self) -> None:
        self.content = parity_content()
        # The library of a page, which carries no experiences.
        self.library = replace(open_folder().library, experiences=())
        self.browser = Browser(self.content, self.library)

    def __enter__(self) -> Engines:
        return self

    def __exit__(self, *error: object) -> None:
        self.browser.close()

    def both(self, cases: list[Json]) -> Iterator[tuple[str, str]]:
        """What Python and what the browser make of each case."""
        texts = self.browser.call("assessCases", json.dumps(cases)).split("\n")
        for case, text in zip(cases, texts, strict=True):
            sheet = sheet_of(self.content, case)
            ours = python_published(
                self.content,
                sheet,
                likely=case["likely"],
                library=self.library if case["library"] else None,
                sectors=case["sectors"],
            )
            course = json.dumps(asdict(process(self.content, sheet.answers)), separators=(",", ":"))
            yield f"{ours[:-1]},{course}]", comparable(text)

    def differ(self, case: Json) -> bool:
        return any(ours != theirs for ours, theirs in self.both([case]))

    def smallest(self, case: Json) -> Json:
        """The case with all left out that the difference does not need, one thing at a time."""
        for part in ({"likely": None}, {"library": False}):
            case = {**case, **part} if self.differ({**case, **part}) else case
        lists, letters = ("goals", "unknown_ids", "sectors"), ("levels", "evidence", "profile")
        for key in (*lists, *letters):
            nothing: Any = [] if key in lists else BLANK
            for n in reversed(range(len(case[key]))):
                less = {**case, key: case[key][:n] + nothing + case[key][n + 1 :]}
                if less != case and self.differ(less):
                    case = less
        return case

    def shown(self, case: Json) -> str:
        """A case as the sheet a person would write, and where the two results part."""
        sheet = sheet_of(self.content, case)
        written = {
            "format": "mdcheck-answers/1",
            "scope": sheet.scope,
            "profile": sheet.profile,
            "answers": {id: [a.level, a.evidence] for id, a in sheet.answers.items()},
            "goals": case["goals"],
        }
        ((ours, theirs),) = self.both([case])
        pairs = zip(ours + " ", theirs + " ", strict=False)
        at = next(n for n, (one, other) in enumerate(pairs) if one != other)
        return "\n".join(
            [
                f"{case['title']}, sectors {case['sectors'] or 'all'}, library {case['library']}, "
                f"seed {case['likely']}: the engines differ on",
                json.dumps(written, indent=1),
                f"Python:  ...{ours[max(0, at - 120) : at + 60]}",
                f"browser: ...{theirs[max(0, at - 120) : at + 60]}",
            ]
        )


def first_difference(numbers: range) -> str | None:
    """The first of these random sheets on which the engines differ, made small; None if none."""
    with Engines() as engines:
        for start in range(0, len(numbers), BATCH):
            cases = [case_of(engines.content, n) for n in numbers[start : start + BATCH]]
            for case, (ours, theirs) in zip(cases, engines.both(cases), strict=True):
                if ours != theirs:
                    return engines.shown(engines.smallest(case))
    return None


FirstDifference = Callable[[range], str | None]


def run(count: int, processes: int = 2, find: FirstDifference = first_difference) -> str | None:
    """The first difference found among so many sheets, shared out in turns; None if none."""
    turns = [range(n, min(n + 8 * BATCH, count)) for n in range(0, count, 8 * BATCH)]
    with get_context("spawn").Pool(processes) as pool:
        found = pool.imap(find, turns)
        return next((difference for difference in found if difference), None)


def main(what: str, find: FirstDifference) -> None:
    """Compare so many sheets as the command line says, and tell how it went."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    start = time.perf_counter()
    if difference := run(count, find=find):
        sys.exit(difference)
    spent = time.perf_counter() - start
    print(f"{count:,} random sheets {what} in Python and JavaScript, 0 differences ({spent:.0f} s)")  # noqa: T201


if __name__ == "__main__":
    main("scored", first_difference)
