"""Both loaders, one sheet: hostile YAML texts through the reader of Python and through the browser's in V8.

`python -m tests.fuzz.yamls 40000 1` makes that many texts from a seed, and prints each that the two do not
accept, refuse and read the same, with the same sentences at the same lines. Texts are made by a writer of
YAML of its own, which knows nothing of either reader: every style of text and list, comments, tags, anchors,
several documents, and then cuts and slips of single signs.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from mdcheck.load.strict import decode
from mdcheck.load.yamltext import read_yaml
from mdcheck.model import Content
from tests.fuzz import loaders
from tests.fuzz.loaders import EXAMPLE, Mapping, Outcome, Raw
from tests.parity import Browser

NOT_YAML = (
    "is not YAML",
    "is not text that YAML",
    "holds a character",
    "is empty",
    "holds half",
    "uses ",
)
TOO_LARGE = loaders.TOO_LARGE
SIGNS = [
    *"{}[],:\"'\\#&*!|>%@`?-~=<. \t\n", ": ", " #", "- ", "? ", "\n- ", "\n  ", "\r", "\r\n", "---\n", "\n---\n",
    "\n...\n", "%YAML 1.1\n", "!!str ", "! ", "&a ", "*a", "|\n", ">-\n", "|2\n", "|+\n", "\\x", "\\ud83d\\ude00",
    "\\u00e9", "\\/", "\\ ", "\\\n", "\x00", "\x1f", "\x7f", "\x85", "\xa0", "\ufeff", "\ud7ff", "é", "\U0001f600",
    "<<: ", "null", "yes", "0o7", "0x1", "1_0", "1:30", "2026-11-22", "''", '""', "\n\n",
]  # fmt: skip


class Maker(loaders.Maker):
    """Makes YAML texts from one random number generator."""

    def written(self, value: Any) -> str:
        self.wild = self.random.random() < 0.4
        head = self.pick(["", "", "", "# a sheet\n", "---\n", "\n\n", "%YAML 1.1\n---\n"])
        tail = self.pick(["", "", "", "\n", "\n# end\n", "\n...\n", "\n---\n"])
        if self.random.random() < 0.15:
            return f"{head}{self.flow(value)}{tail}"
        return f"{head}{self.block(value, 0)}{tail if self.wild else ''}"

    def block(self, value: Any, indent: int) -> str:
        """A value from the beginning of a line on."""
        if not isinstance(value, list) or not value:
            return " " * indent + self.flow(value)
        if isinstance(value, Mapping):
            lines = [self.entry(f"{self.key(key)}:", one, indent) for key, one in value]
        else:
            lines = [self.entry("-", one, indent) for one in value]
        return "\n".join(self.with_comment(line, indent) for line in lines)

    def entry(self, begin: str, value: Any, indent: int) -> str:
        front = " " * indent + begin
        if isinstance(value, list) and value and self.random.random() < 0.8:
            deeper = indent + self.pick([1, 2, 2, 2, 4])
            is_tight = (
                begin != "-" and not isinstance(value, Mapping) and self.random.random() < 0.3
            )
            return f"{front}\n{self.block(value, indent if is_tight else deeper)}"
        if isinstance(value, str) and not isinstance(value, Raw) and self.random.random() < 0.15:
            return f"{front} {self.literal(value, indent)}"
        return f"{front} {self.mark()}{self.flow(value)}"

    def with_comment(self, line: str, indent: int) -> str:
        kind = self.random.random()
        if kind < 0.03:
            return f"{' ' * self.random.randrange(6)}# {self.word()!r}\n{line}"
        if kind < 0.05:
            return f"{line} # why"
        return f"{line}\n" if kind < 0.08 else line

    def mark(self) -> str:
        if not self.wild or self.random.random() < 0.93:
            return ""
        return str(self.pick(["!!str ", "! ", "&a ", "*a ", "!x ", "!<tag:x> ", "!!int "]))

    def key(self, key: str) -> str:
        return self.text_of(key) if self.random.random() < 0.95 else f"? {self.text_of(key)}\n"

    def flow(self, value: Any) -> str:
        """A value within a line."""
        if isinstance(value, Raw):
            return value
        if isinstance(value, str):
            return self.text_of(value)
        if isinstance(value, Mapping):
            inner = [f"{self.text_of(key)}:{self.gap(True)}{self.flow(one)}" for key, one in value]
            return "{" + f",{self.gap()}".join(inner) + self.pick(["", "", ",", " "]) + "}"
        return (
            "[" + f",{self.gap()}".join(map(self.flow, value)) + self.pick(["", "", ",", " "]) + "]"
        )

    def gap(self, needed: bool = False) -> str:
        if self.wild and self.random.random() < 0.1:
            return str(self.pick(["", "\n", "\n  ", "\t", "  ", " # x\n "]))
        return " " if needed or self.random.random() < 0.8 else ""

    def text_of(self, text: str) -> str:
        kind = self.random.random()
        if kind < 0.35 and (self.wild or is_plain(text)):
            return text
        if kind < 0.6 and (self.wild or text.isprintable()):
            return "'" + text.replace("'", "''") + "'"
        return self.quoted(text, self.pick(["compact", "wild"]))

    def literal(self, text: str, indent: int) -> str:
        head = self.pick(["|", ">", "|-", ">-", "|+", ">+", "|2", "|2-"])
        pad = " " * (indent + self.pick([1, 2, 2, 4]))
        return f"{head}\n" + "\n".join(pad + line for line in text.split("\n"))

    def slipped(self, text: str) -> str:
        at = self.random.randrange(len(text) + 1)
        kind = self.random.random()
        if kind < 0.4:
            return text[:at] + self.pick(SIGNS) + text[at:]
        if kind < 0.65:
            return text[:at] + self.pick(SIGNS) + text[at + 1 :]
        return super().slipped(text)


def is_plain(text: str) -> bool:
    """Whether a text can stand without quotes, whatever the reader."""
    return (
        text.isprintable() and text[:1].isalpha() and not set(text) & set(":#,[]{}'\"&*!|>%@`?-\\")
    )


def here(text: str, content: Content) -> Outcome:
    """What Python makes of a text."""
    given = text.encode("utf-8", "replace")
    return loaders.read_by(lambda: read_yaml("sheet.yaml", decode("sheet.yaml", given)), content)


def there(text: str, browser: Browser) -> Outcome:
    """What the browser makes of it, whose decoder takes the byte order mark away."""
    text = text.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    if not text.strip():
        return None, [(None, "", "is empty", "", True)]
    found = json.loads(browser.call("read", text, "sheet", "yaml"))
    sheet = found["sheet"] and json.dumps(found["sheet"], sort_keys=True)
    return sheet, [tuple(problem.values()) for problem in found["problems"]]


def same(ours: Outcome, theirs: Outcome) -> bool:
    """Equal; where one says it is no YAML, that both refuse it: one of them may see something else first."""
    if ours == theirs:
        return True
    if ours[0] or theirs[0] or not ours[1] or not theirs[1]:
        return False
    says, said = ours[1][0][2], theirs[1][0][2]
    if says.startswith(NOT_YAML) or said.startswith(NOT_YAML):
        return True
    return says.startswith(TOO_LARGE) and said.startswith(TOO_LARGE)


def main(count: int, seed: int) -> int:
    """Texts in YAML through both readers; how many they read differently."""
    content = loaders.renamed_content()
    maker = Maker(content, [read_yaml(str(EXAMPLE), EXAMPLE.read_text("utf-8")).data])
    pair = loaders.Pair(name="yamls", here=here, there=there, same=same)
    return pair.compare(content, maker, count, seed)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
