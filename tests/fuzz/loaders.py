"""Both loaders, one sheet: hostile JSON texts through the reader of Python and through the browser's in V8.

`python -m tests.fuzz.loaders 40000 1` makes that many texts from a seed, and prints each that the two do not
accept, refuse and read the same, with the same sentences at the same lines. Texts are made by a writer of
JSON of its own, which knows nothing of either reader: keys twice, any number, any escape, any space, and then
cuts and slips of single signs.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from mdcheck.limits import MOST
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document, Unreadable, decode, read_text
from mdcheck.model import Content
from tests.parity import Browser

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "checklists/examples/velundria/national.yaml"
UNREADABLE = ("is not JSON", "is empty", "is damaged")
TOO_LARGE = ("is nested deeper", "holds more than")
OLD = ("health.old-a", "health.old-b", "health.old-c")
RENAMED = "health.staff-shortages"
RETIRED = {"health.gone": "Asked in trade.", "trade.gone": ""}

Pairs = list[tuple[str, Any]]  # a mapping as it is written, keys twice and all
Line = tuple[int | None, str, str, str, bool]
Outcome = tuple[str | None, list[Line]]


class Mapping(list[tuple[str, Any]]):
    """Keys and values in an order."""


class Raw(str):
    """What is written as it stands."""


# Contents


def renamed_content() -> Content:
    """The real checklists; one item with three old ids, another with one, and two that are retired."""
    content = open_content()
    return replace(content, checklists=tuple(map(with_old_ids, content.checklists)))


def with_old_ids(checklist: Any) -> Any:
    aliases = {RENAMED: OLD, "health.foreign-staff": ("12", "health.former")}
    sections = tuple(
        replace(
            section,
            items=tuple(replace(i, aliases=aliases.get(i.id, i.aliases)) for i in section.items),
        )
        for section in checklist.sections
    )
    return replace(
        checklist, sections=sections, retired=RETIRED if checklist.id == "health" else {}
    )


# Values that are odd

NUMBERS = [
    "0", "1", "2", "3", "-0", "-1", "0.0", "1.0", "2e0", "-0.0", "1.50", "1e300", "1E-7", "1e400", "-1e400",
    "9007199254740991", "9007199254740993", "999999999999999", "-999999999999999", "1000000000000000",
    "123456789012345678901234567890", "NaN", "Infinity", "-Infinity", "0.1e+1", "5" * 5000,
    "01", "+1", "1.", ".5", "-", "1e", "0x1", "1_0", "-NaN", "nan", "\u0661",
]  # fmt: skip
WORDS = [
    "", " ", "no", "No", "YES", "partly", "yes ", "unknown", "UN\u212aNOWN", "unknow", "not-applicable",
    "full", "quick", "quik", "government", "goverment", "documented", "documentd", "statistical",
    "health", "helth", "2026-11-22", "2026-02-30", "0000-01-01", "0001-01-01", "9999-12-31", "2026-1-2",
    "20261122", "2026-W47-7", "+012026-01-01", "2026-11-22T00:00", "2024-02-29", "2023-02-29", "22.11.2026",
    "\u0662\u0660\u0662\u0666-11-22", "mdcheck-answers/1", "mdcheck-answers/2", "1.0", "2.0", "0", "2", "null", "true",
    "it's", 'say "so"', "it's \"so\"", "back\\slash", "a\nb", "tab\there", "\x00", "\x1b[31mred", "\x7f\x85\xa0",
    "\u200b\u202ehidden\u2066", "\u2028\u2029", "\ufeff", "\ue000", "\U0001f600", "\U0001f600" * 70, "x" * 61, "x" * 60, "'" * 59,
    "\u1000" * 300, "\u1000" * 301, "\U0001f600" * 300, "\U0001f600" * 301, "n" * 4001, "n" * 4000, "r" * 1001, "w" * 101,
    "__proto__", "constructor", "toString", "hasOwnProperty", "12", "007", "-1", "4294967295", "<b>&amp;{title}",
]  # fmt: skip
KEYS = [
    "format", "title", "date", "respondent", "content_version", "scope", "profile", "answers", "goals",
    "name", "constituency", "level", "note", "evidence", "reference", "by", "sectors", "scores",
    "emigration", "immigration", "return", "displacement", "emmigration", "titel", "Title", "levle",
    "national-priority", "stakeholder-support", "straightforward", "independent", "independant",
    "12", "7", "0", "1e3", "-5", "", " ", "a.b", "k" * 100, "k" * 101, "\U0001f600" * 101, "a\nb",
    "__proto__", "constructor", "toString", *OLD, *RETIRED, "health.former", RENAMED, "\ufffd", "\U00010000", "\uffff",
]  # fmt: skip
SIGNS = [
    "{", "}", "[", "]", ",", ":", '"', "\\", "\\u", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\/", "\\x", "\\u12G4", "\\u00e9",
    " ", "\t", "\n", "\r", "\v", "\f", "\xa0", "\u2028", "\ufeff", "\x00", "\x1f", "\x7f", "'", "#", "/", "//", "/*", "&a", "*a", "!",
    "-", "0", "1", ".", "e", "null", "true", "false", "NaN", "Infinity", "---", "...", "%", "é", "\U0001f600",
]  # fmt: skip


class Maker:
    """Makes texts from one random number generator."""

    def __init__(self, content: Content, sheets: list[Any]) -> None:
        self.items = [item.id for checklist in content.checklists for item in checklist.items]
        self.sheets = sheets

    def text(self, seed: int) -> str:
        """The text of a seed."""
        self.random = random.Random(seed)
        sheet = self.sheet()
        for _ in range(self.random.choice([0, 0, 0, 0, 1, 1, 2, 3, 8])):
            self.change(sheet)
        text = self.written(sheet)
        if self.random.random() < 0.25:
            for _ in range(self.random.choice([1, 1, 1, 2, 4])):
                text = self.slipped(text)
        return text

    # A sheet

    def sheet(self) -> Mapping:
        if self.random.random() < 0.05:
            whole = self.random.choice(self.sheets)
            return Mapping(as_pairs(whole))
        parts = Mapping([("format", "mdcheck-answers/1")])
        makers = {
            "title": self.word,
            "date": lambda: "2026-11-22",
            "respondent": self.respondent,
            "content_version": lambda: self.pick(["2.0", "1.0", Raw("2"), Raw("2.0")]),
            "scope": lambda: self.pick(["full", "quick", Raw("null")]),
            "profile": self.profile,
            "answers": self.answers,
            "goals": self.goals,
        }
        names = self.random.sample(sorted(makers), self.random.randrange(1, len(makers) + 1))
        parts.extend((name, makers[name]()) for name in names)
        return parts

    def pick(self, values: list[Any]) -> Any:
        return self.random.choice(values)

    def word(self) -> str:
        return str(
            self.pick(["Kasamba, 2026", "Ministry of Health", "", "ကျန်းမာရေး", self.pick(WORDS)])
        )

    def respondent(self) -> Mapping:
        kinds = ["government", "academia", Raw("null")]
        return Mapping([("name", self.word()), ("constituency", self.pick(kinds))])

    def profile(self) -> Mapping:
        keys = self.random.sample(KEYS[18:22], self.random.randrange(4))
        return Mapping((key, self.pick(["yes", "no", Raw("null")])) for key in keys)

    def answers(self) -> Mapping:
        ids = self.random.sample(self.items, self.random.choice([0, 1, 3, 10]))
        if self.random.random() < 0.5:
            ids += self.random.sample(
                [
                    *OLD,
                    RENAMED,
                    *RETIRED,
                    "health.former",
                    "12",
                    "7",
                    "x.y",
                    "health.staff-shortage",
                ],
                5,
            )
        self.random.shuffle(ids)
        return Mapping((id, self.answer()) for id in ids)

    def answer(self) -> Any:
        levels = [Raw(n) for n in "012"] + [
            "yes",
            "no",
            "Partly",
            "unknown",
            "not-applicable",
            Raw("null"),
        ]
        level = self.pick(levels)
        if self.random.random() < 0.6:
            return level
        parts = [
            ("level", level),
            ("note", self.word()),
            ("evidence", self.pick(["documented", Raw("null")])),
            ("reference", self.word()),
            ("by", self.word()),
        ]
        return Mapping(self.random.sample(parts, self.random.randrange(6)))

    def goals(self) -> list[Any]:
        counts = [0, 1, 2, 4, 7, 101] if self.random.random() < 0.05 else [0, 1, 2, 4]
        return [self.goal() for _ in range(self.pick(counts))]

    def goal(self) -> Mapping:
        scores = Mapping(
            (key, Raw(self.pick(["0", "1", "2", "null"])))
            for key in self.random.sample(KEYS[26:30], self.random.randrange(5))
        )
        sectors = self.random.sample(
            ["health", "trade", "helth", "agriculture"], self.random.randrange(4)
        )
        return Mapping(
            [("title", self.word() or "Water"), ("sectors", sectors), ("scores", scores)]
        )

    # Changes

    def change(self, sheet: Mapping) -> None:
        """Something odd at a random place: another value, another key, a key twice, one less."""
        sheet = sheet or Mapping([("format", self.odd())])
        holder = self.pick([part for part in parts_of(sheet) if part])
        at = self.random.randrange(len(holder))
        kind = self.random.random()
        if not isinstance(holder, Mapping):
            holder[at] = self.odd()
        elif kind < 0.55:
            holder[at] = (holder[at][0], self.odd())
        elif kind < 0.8:
            holder.insert(at, (self.pick(KEYS), self.odd()))
        elif kind < 0.92:
            holder.append((holder[at][0], self.pick([holder[at][1], self.odd()])))
        else:
            del holder[at]

    def odd(self) -> Any:
        kind = self.random.random()
        if kind < 0.3:
            return Raw(self.pick(NUMBERS[: -11 if self.random.random() < 0.9 else None]))
        if kind < 0.65:
            return self.pick(WORDS)
        if kind < 0.75:
            return Raw(self.pick(["null", "true", "false"]))
        if kind < 0.8:
            return Raw(
                '"'
                + self.pick(
                    ["\\ud800", "a\\udfffb", "\\ud83d\\ude00", "\\ude00\\ud83d", "\\u0000", "\\/"]
                )
                + '"'
            )
        if kind < 0.82:
            depth = self.pick([15, 17, 18, 19, 20, 21, 300])
            return Raw("[" * depth + "]" * depth)
        if kind < 0.821:
            return [Raw("1")] * self.pick([MOST - 10, MOST])
        if kind < 0.9:
            return [self.odd() for _ in range(self.random.randrange(3))]
        return Mapping((self.pick(KEYS), self.odd()) for _ in range(self.random.randrange(4)))

    # Texts

    def written(self, value: Any) -> str:
        style = self.random.choice(["compact", "lines", "wild"])
        return self.space(style) + self.value(value, style) + self.space(style)

    def value(self, value: Any, style: str) -> str:
        if isinstance(value, Raw):
            return value
        if isinstance(value, str):
            return self.quoted(value, style)
        if isinstance(value, Mapping):
            entries = [
                f"{self.quoted(key, style)}{self.space(style)}:{self.space(style)}{self.value(one, style)}"
                for key, one in value
            ]
            return self.held("{", entries, "}", style)
        return self.held("[", [self.value(one, style) for one in value], "]", style)

    def held(self, begin: str, entries: list[str], end: str, style: str) -> str:
        spaced = (f"{self.space(style)}{entry}{self.space(style)}" for entry in entries)
        return f"{begin}{self.space(style)}{','.join(spaced)}{end}"

    def space(self, style: str) -> str:
        if style == "compact":
            return ""
        if style == "lines":
            return self.random.choice(["", "\n", "\n  "])
        return "".join(
            self.random.choices([" ", "\t", "\n", "\r", "\r\n", ""], k=self.random.randrange(3))
        )

    def quoted(self, text: str, style: str) -> str:
        return '"' + "".join(self.sign(sign, style) for sign in text) + '"'

    def sign(self, sign: str, style: str) -> str:
        if sign in '"\\' or sign < " ":
            return {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}.get(
                sign, f"\\u{ord(sign):04x}"
            )
        if style == "wild" and len(sign.encode("utf-16-le")) == 2 and self.random.random() < 0.2:
            return f"\\u{ord(sign):04X}"
        return sign

    def slipped(self, text: str) -> str:
        """A sign more, less or another, a piece twice or gone, an end cut off."""
        at = self.random.randrange(len(text) + 1)
        kind = self.random.random()
        if kind < 0.35:
            return text[:at] + self.pick(SIGNS) + text[at:]
        if kind < 0.6:
            return text[:at] + self.pick(SIGNS) + text[at + 1 :]
        if kind < 0.75:
            return text[:at] + text[at + self.random.randrange(1, 4) :]
        if kind < 0.85:
            return text[:at]
        begin = self.random.randrange(len(text) + 1)
        return text[:at] + text[begin : begin + self.random.randrange(40)] + text[at:]


def as_pairs(value: Any) -> Any:
    """Plain data as it is written."""
    if isinstance(value, dict):
        return Mapping((key, as_pairs(one)) for key, one in value.items())
    if isinstance(value, list):
        return [as_pairs(one) for one in value]
    return value if isinstance(value, str) else Raw(json.dumps(value))


def parts_of(value: Any) -> list[Any]:
    inside = [one for _, one in value] if isinstance(value, Mapping) else value
    below = [part for one in inside if isinstance(one, list) for part in parts_of(one)]
    return [value, *below]


# Both readers


def here(text: str, content: Content) -> Outcome:
    """What Python makes of a text."""
    return read_by(lambda: read_text("sheet.json", decode("sheet.json", text.encode())), content)


def read_by(read: Callable[[], Document], content: Content) -> Outcome:
    """What comes of a reading: the sheet as JSON, none where it is refused; and what is said."""
    try:
        sheet, problems = build_sheet(read(), content)
        found = json.dumps(asdict(sheet), sort_keys=True)
    except Unreadable as refused:
        found, problems = None, list(refused.problems)
    return found, [(p.line, p.where, p.message, p.hint, p.fatal) for p in problems]


def there(text: str, browser: Browser) -> Outcome:
    """What the browser makes of it, whose decoder takes the byte order mark away."""
    found = json.loads(browser.call("read", text.removeprefix("\ufeff")))
    sheet = found["sheet"] and json.dumps(found["sheet"], sort_keys=True)
    return sheet, [tuple(problem.values()) for problem in found["problems"]]


def same(ours: Outcome, theirs: Outcome) -> bool:
    """Equal; of what is no JSON or far too large, that both refuse it as that."""
    if ours == theirs:
        return True
    if ours[0] or theirs[0] or not ours[1] or not theirs[1]:
        return False
    says, said = ours[1][0][2], theirs[1][0][2]
    if says.startswith(UNREADABLE):
        return said.startswith(UNREADABLE + TOO_LARGE)
    return says.startswith(TOO_LARGE) and said.startswith(TOO_LARGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two readers of one kind of text, and when they count as saying the same of it."""

    name: str
    here: Callable[[str, Content], Outcome]
    there: Callable[[str, Browser], Outcome]
    same: Callable[[Outcome, Outcome], bool]

    def compare(self, content: Content, maker: Maker, count: int, seed: int) -> int:
        """Compare the texts of so many seeds, from one on; how many differ, each printed on a line."""
        with Browser(content) as browser:
            return sum(
                self.differs(maker.text(one), one, content, browser)
                for one in range(seed, seed + count)
            )

    def differs(self, text: str, seed: int, content: Content, browser: Browser) -> bool:
        """Whether the two read a text differently, which is told."""
        ours, theirs = self.here(text, content), self.there(text, browser)
        if self.same(ours, theirs):
            return False
        parts = [f"{self.name} {seed}:", repr(text), f"Python: {ours}", f"browser: {theirs}"]
        print(*(part[:4_000] for part in parts), flush=True)
        return True


def main(count: int, seed: int) -> int:
    """Texts in JSON through both readers; how many they read differently."""
    content = renamed_content()
    maker = Maker(content, [read_text(str(EXAMPLE), EXAMPLE.read_text("utf-8")).data])
    pair = Pair(name="loaders", here=here, there=there, same=same)
    return pair.compare(content, maker, count, seed)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
