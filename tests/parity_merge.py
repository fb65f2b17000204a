"""Two engines, one merge and one comparison: random groups of sheets, in Python and in V8.

`python -m tests.parity_merge 20000` merges that many groups of two to seven sheets of the real
checklists (plain or by constituency, some levels agreed), compares as many pairs, and stops at
the first difference. The seed is fixed: the same count is always the same groups.
"""

from __future__ import annotations

import json
import random
from typing import Any

from mdcheck.compare import compare
from mdcheck.data.json import sheet_object
from mdcheck.data.merged import comparison_object, merge_object
from mdcheck.merge import merge
from mdcheck.model import FULL, QUICK, Agreed, Answer, Content, Goal, Sheet
from tests.parity import SEED, Browser, comparable, main, parity_content

Json = dict[str, Any]
BATCH = 50
LEVELS = [0, 1, 2, "unknown", "not-applicable"]
UNKNOWN_IDS = ["health.gone", "old.item", "0.first", "\uffff.last", "\U0001f30d.far"]
NAMES = ["", "Ministry of Health", "Ministry of Labour", "Union", "Ana; Ben", "Agreed"]
TITLES = ["Water", "Care", "Diplomas", "Remittances"]

ADAPTER = """
function sheetsOf(group) {
  return group.sheets.map((sheet) => mdcheck.sheet.read(sheet, content).sheet);
}
function mergeGroup(group) {
  const { by, agreed, title, scope } = group;
  const sheets = sheetsOf(group);
  const kept = JSON.stringify(sheets);
  const { mergeObject, comparisonObject } = mdcheck.merged;
  const merged = mergeObject(mdcheck.merge(content, sheets, { by, agreed, title }));
  const compared = comparisonObject(mdcheck.compare(content, sheets[0], sheets[1], { scope }));
  if (JSON.stringify(sheets) !== kept) throw new Error("a sheet was changed");
  return JSON.stringify([merged, compared]);
}
function mergeGroups(text) {
  return JSON.parse(text).map(mergeGroup).join("\\n");
}
"""


class Group:
    """Some sheets, and how they are to be merged; the first two are compared too."""

    def __init__(
        self, sheets: list[Sheet], *, by: str, agreed: dict[str, Agreed], title: str, scope: str
    ) -> None:
        self.sheets = sheets
        self.by = by
        self.agreed = agreed
        self.title = title
        self.scope = scope or None

    def object(self) -> Json:
        """The group as the browser takes it."""
        return {
            "sheets": [sheet_object(sheet) for sheet in self.sheets],
            "by": self.by,
            "agreed": {id: {"level": a.level, "note": a.note} for id, a in self.agreed.items()},
            "title": self.title,
            "scope": self.scope,
        }

    def published(self, content: Content) -> str:
        """What Python makes of it, written as JavaScript writes it."""
        merged = merge(content, self.sheets, by=self.by, agreed=self.agreed, title=self.title)
        compared = compare(content, self.sheets[0], self.sheets[1], scope=self.scope)
        both = [merge_object(merged), comparison_object(compared)]
        return comparable(json.dumps(both, ensure_ascii=False, separators=(",", ":")))


def group_of(content: Content, n: int) -> Group:
    """The n-th random group: respondents who see the same country, more or less."""
    rng = random.Random(SEED * 7_000_003 + n)
    truth = {
        item.id: rng.choices(LEVELS, [4, 4, 4, 2, 1])[0]
        for one in content.checklists
        for item in one.items
    }
    size = rng.randint(2, 7)
    sheets = [sheet_by(content, truth, rng) for _ in range(size)]
    if rng.random() < 0.1:
        sheets[1] = sheets[0]
    some = rng.sample([*truth, *UNKNOWN_IDS], rng.choice([0, 0, 3, 40]))
    agreed = {id: Agreed(level=rng.choice(LEVELS), note=rng.choice(["", "Why."])) for id in some}
    return Group(
        sheets,
        by=rng.choice(["", "constituency"]),
        agreed=agreed,
        title=rng.choice(["", "Together"]),
        scope=rng.choice(["", "", FULL, QUICK]),
    )


def sheet_by(content: Content, truth: Json, rng: random.Random) -> Sheet:
    """What one respondent says: some sectors, mostly as it is, with or without words."""
    constituencies = ["", *(one.id for one in content.method.constituencies[:3])]
    errs, knows, talks = rng.random(), rng.random() ** 0.3, rng.random() ** 3
    lists = [one.id for one in content.checklists if rng.random() < rng.choice([0.3, 1])]
    answers = {
        id: answer_by(content, rng.choice(LEVELS) if rng.random() < errs else level, talks, rng)
        for id, level in truth.items()
        if id.split(".")[0] in lists and rng.random() < knows
    }
    unknown = rng.sample(UNKNOWN_IDS, rng.choice([0, 0, 2]))
    for id in unknown:
        answers[id] = answer_by(content, rng.choice([*LEVELS, None]), talks, rng)
    return Sheet(
        title=rng.choice(["", "Velundria", "Velundria, 2026"]),
        date=rng.choice(["", "2025-03-01", "2026-11-22"]),
        respondent=rng.choice(NAMES),
        constituency=rng.choice(constituencies),
        content_version=rng.choice(["", "1.0", content.method.content_version]),
        scope=rng.choice([FULL, QUICK, QUICK]),
        profile={
            key.id: rng.choice(["yes", "no"])
            for key in content.method.profile
            if rng.random() < 0.7
        },
        answers=answers,
        goals=tuple(goal_by(content, rng) for _ in range(rng.choice([0, 0, 1, 3]))),
        unknown_ids=tuple(unknown),
    )


def answer_by(content: Content, level: Any, talks: float, rng: random.Random) -> Answer:
    if rng.random() >= talks:
        return Answer(level=level)
    return Answer(
        level=level if rng.random() < 0.9 else None,
        note=rng.choice(["", "Seen in two districts.", "Two lines,\nno more."]),
        evidence=rng.choice(["", *(kind.id for kind in content.method.evidence)]),
        reference=rng.choice(["", "Census", "Survey; Census"]),
        by=rng.choice(["", "", *NAMES]),
    )


def goal_by(content: Content, rng: random.Random) -> Goal:
    criteria = [criterion.id for criterion in content.method.criteria]
    return Goal(
        title=rng.choice(TITLES),
        sectors=tuple(rng.sample([sector.id for sector in content.sectors], rng.randrange(3))),
        scores={id: rng.randrange(3) for id in criteria if rng.random() < 0.8},
    )


def first_difference(numbers: range) -> str | None:
    """The first of these random groups on which the engines differ; None if none."""
    content = parity_content()
    with Browser(content) as browser:
        browser.engine.eval(f"{ADAPTER}; 0")
        for start in range(0, len(numbers), BATCH):
            groups = [group_of(content, n) for n in numbers[start : start + BATCH]]
            texts = browser.call("mergeGroups", json.dumps([one.object() for one in groups]))
            for n, (one, text) in enumerate(zip(groups, texts.split("\n"), strict=True)):
                ours, theirs = one.published(content), comparable(text)
                if ours != theirs:
                    return shown(numbers[start + n], one, ours, theirs)
    return None


def shown(n: int, group: Group, ours: str, theirs: str) -> str:
    """Which group it is, and where the two results part."""
    pairs = zip(ours + " ", theirs + " ", strict=False)
    at = next(n for n, (one, other) in enumerate(pairs) if one != other)
    return (
        f"group {n}, {len(group.sheets)} sheets, by {group.by or 'sheet'}: the engines differ on\n"
        f"Python:  ...{ours[max(0, at - 160) : at + 60]}\n"
        f"browser: ...{theirs[max(0, at - 160) : at + 60]}"
    )


if __name__ == "__main__":
    main("merged and compared in groups", first_difference)
