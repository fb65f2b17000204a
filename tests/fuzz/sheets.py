"""Answer sheets, made up and damaged at random, through every command that takes one.

None may end in a traceback, take more than two seconds of the processor, change its input, or put
on any stream what drives a terminal, hides a text or forges a line of a message. `validate` and
`score` agree on what is a sheet, and JSON is JSON. `python -m tests.fuzz.sheets 100000` tries many.
"""

from __future__ import annotations

import gc
import json
import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner, Result

from mdcheck.cli import main as mdcheck
from mdcheck.data.sheet import blank_sheet
from mdcheck.load.folder import Folder, open_folder
from mdcheck.model import Content

SLOW = 2.0  # seconds of the processor
DRAWS = 20  # of the likely places: enough to pass through all of it
OURS = re.compile(r"\x1b\[(?:0|1|2|22|36)m")  # the styles of our own reports
ALWAYS = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufff9-\ufffb\ud800-\udfff"
ACTS = re.compile(f"[{ALWAYS}]")
ACTS_IN_DATA = re.compile(f"[{ALWAYS}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]")
FORGED = "FORGED"
ACTING = (
    "\x1b[2J", "\x1b[1A\x1b[2K", "\x1b[31m", "\x1b[8m", "\x1b]0;title\x07", "\x1bc", "\x9b2J", "\x07",
    "\b\b\b", "\x7f", "\x85", "\r", "\x0c", "\x00", "\u2028", "\u2029", "\u202e", "\u202d", "\u2067",
    "\u2069", "\u202b", "\u202c", "\u200e", "\u200f", "\u061c", "\u200b", "\u200d", "\ufeff", "\ufff9",
    "\U000e0041", "\xad", f"\n{FORGED}: fine", f"\r\n{FORGED}", f"\u2028{FORGED}", "\ud800",
)  # fmt: skip
LEGITIMATE = (
    "Santé", "تقييم 2026", "שלום (a)", "می\u200cخواهم", "क्\u200dष", "👩\u200d👧", "日本", "a" * 300,
    "=1+1", "<b>x</b>", "| a |", "`x`", "# x", "- x", "***", "{{ x }}", "%s %(x)s {0}", "\\", "'", '"',
    "", " ", "0", "-1", "yes", "null", "true", "1.50", "1e400", ".inf", "NaN", "12:30", "2026-01-02",
)  # fmt: skip
SCALARS = (
    0, 1, 2, 3, -1, 10**9, 10**30, 1.5, 1e300, True, False, None, "no", "partly", "yes", "Yes",
    "unknown", "not-applicable", "UNKNOWN", [], {}, [1], {"level": 1}, [[[]]], {"a": {"b": {}}},
)  # fmt: skip
TOKENS = (
    b"\n", b"\n  ", b"\n    ", b": ", b":", b"- ", b"? ", b"[", b"]", b"{", b"}", b",", b"'", b'"', b"#",
    b" #", b"&a ", b"*a", b"!x ", b"!!python/none ", b"|\n", b">\n", b"%YAML 1.1\n---\n", b"---\n",
    b"...\n", b"<<: ", b"\t", b"\r", b"\r\n", b"\x00", b"\x1b", b"\x9b", b"\xc2\x9b", b"\xff", b"\xef\xbb\xbf",
    b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\xf4\x90\x80\x80", b'"\\e[2J"', b'"\\x9b"',
    b'"\\u202e"', b'"\\ud800"', b'"\\nFORGED"', b"answers:", b"format: ", b"goals: ", b"~",
)  # fmt: skip
NAMES = ("sheet.yaml", "sheet.json", "sheet", "a b\n\x1b[31m\u202e.yaml", "ورقة.yaml", "FORGED.yml")
TYPED = (
    "q\n",
    "",
    "s\ns\ns\ns\nq\n",
    "s\ns\ns\ns\nh\nx\nb\ns\nq\n",
    "\n\n\n\n\x1b\nq\n",
    "s\ns\ns\ns\nt",
)


@cache
def folder() -> Folder:
    """The bundled folder, its likely places drawn a few times only."""
    found = open_folder()
    method = found.content.method
    few = replace(method, robustness=replace(method.robustness, draws=DRAWS))
    return replace(found, content=replace(found.content, method=few))


@cache
def bases() -> tuple[str, ...]:
    """Sheets to be damaged: the example, a blank one of a sector, a short one, one in JSON."""
    found = folder()
    assert found.example
    example, content = found.example, found.content
    blank = blank_sheet(content.method, content.choose(["trade"]), date="2026-01-02")
    small = json.dumps(made_up(random.Random(0), tame=True), ensure_ascii=False, indent=2)
    whole = Path(example.file).read_text("utf-8")
    return (blank, small, small, yaml_like(made_up(random.Random(1), tame=True)), whole)


def text(random: random.Random, *, tame: bool = False) -> str:
    """Something that a person could write, or somebody who means harm."""
    if tame:
        return "Some text"
    parts = [random.choice(ACTING if random.random() < 0.6 else LEGITIMATE)]
    parts += [random.choice((" word ", "x", *LEGITIMATE[:7])) for _ in range(random.randrange(3))]
    random.shuffle(parts)
    return "".join(parts)


def made_up(random: random.Random, *, tame: bool = False) -> dict[str, Any]:
    """A sheet with texts wherever there can be one, and answers to some items."""
    content: Content = folder().content
    items = random.sample([item.id for one in content.sectors for item in one.items], 12)
    kinds = [kind.id for kind in content.method.evidence]
    sheet: dict[str, Any] = {
        "format": "mdcheck-answers/1",
        "title": text(random, tame=tame),
        "date": "2026-01-02",
        "respondent": {"name": text(random, tame=tame), "constituency": "government"},
        "content_version": "2.0" if tame else text(random),
        "scope": random.choice(("full", "quick")),
        "profile": {one.id: random.choice(("yes", "no")) for one in content.method.profile},
        "answers": {},
        "goals": [
            {
                "title": text(random, tame=tame) or "x",
                "sectors": [text(random, tame=tame), "health"],
                "scores": {one.id: random.randrange(3) for one in content.method.criteria},
            }
        ],
    }
    for id in items:
        level = random.choice((0, 1, 2, "unknown", "not-applicable", None, "yes"))
        entry = {
            "level": level,
            "note": text(random, tame=tame),
            "evidence": random.choice(kinds),
            "reference": text(random, tame=tame),
            "by": text(random, tame=tame),
        }
        key = id if tame or random.random() < 0.7 else text(random) + random.choice(("", id))
        sheet["answers"][key] = random.choice((level, entry))
    return sheet


def yaml_like(data: dict[str, Any]) -> str:
    """YAML in blocks, each value written as JSON."""
    lines = []
    for key, value in data.items():
        if isinstance(value, dict):
            lines.append(f"{key}:")
            lines += [f"  {json.dumps(one)}: {json.dumps(part)}" for one, part in value.items()]
        else:
            lines.append(f"{key}: {json.dumps(value)}")
    return "\n".join(lines) + "\n"


def wrong_somewhere(random: random.Random, data: Any) -> Any:
    """The same data with a part replaced, dropped or added at a random place."""
    if not isinstance(data, dict | list) or not data or random.random() < 0.2:
        return random.choice((*SCALARS, text(random)))
    keys = list(data) if isinstance(data, dict) else list(range(len(data)))
    key = random.choice(keys)
    if random.random() < 0.15:
        del data[key]
    elif isinstance(data, dict) and random.random() < 0.15:
        data[text(random)] = random.choice(SCALARS)
    else:
        data[key] = wrong_somewhere(random, data[key])
    return data


def damaged(random: random.Random, content: bytes) -> bytes:
    """The same bytes with some of them changed, cut out, doubled, or words of the format put in."""
    for _ in range(random.randrange(1, 5)):
        at, length = random.randrange(len(content) + 1), random.randrange(1, 40)
        piece = random.choice(
            (b"", random.choice(TOKENS), random.randbytes(3), content[at : at + length] * 2)
        )
        until = at + random.choice((0, 0, 1, length))
        content = content[:at] + piece + content[until:]
    return content


def sheet(random: random.Random) -> bytes:
    """The bytes of one sheet."""
    kind = random.random()
    if kind < 0.35:
        data = made_up(random)
    elif kind < 0.55:
        data = wrong_somewhere(random, made_up(random, tame=random.random() < 0.5))
    else:
        whole = random.random() > 0.03  # the example is long: seldom
        base = random.choice(bases()[: 4 if whole else 5])
        return damaged(random, base.encode("utf-8"))
    if not isinstance(data, dict) or random.random() < 0.5:
        made = json.dumps(data, ensure_ascii=random.random() < 0.5)
    else:
        made = yaml_like(data)
    encoding = random.choice(("utf-8",) * 30 + ("utf-8-sig", "utf-16", "latin-1"))
    return made.encode(encoding, "surrogatepass" if "utf" in encoding else "replace")


def command_lines(random: random.Random, name: str) -> Iterator[list[str]]:
    """Every command that takes a sheet, with some of its options; `score` in every format."""
    quick = ["--quick"] if random.random() < 0.2 else []
    measures = ["--measures"] if random.random() < 0.1 else []
    source = "-" if random.random() < 0.1 else name
    yield ["validate", source]
    for format in ("text", "md", "csv", "json"):
        yield ["score", source, "--format", format, *quick, *measures]
    format = random.choice(("text", "md", "json"))
    yield ["robustness", source, "--format", format, *quick]
    yield ["fill", name, *quick, *random.choice(([], ["--sector", "trade"]))]


class Campaign:
    """What was tried, and what should not have been: a line for each."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.found = 0
        self.runs = 0
        self.valid = 0
        self.slowest = 0.0

    def fault(self, seed: int, line: list[str], what: str) -> None:
        self.found += 1
        self.say(ascii(f"seed {seed}: {' '.join(line)}: {what}")[1:-1])

    def one(self, seed: int) -> None:
        """One sheet through every command."""
        chance = random.Random(seed)
        content, name = sheet(chance), chance.choice(NAMES)
        typed = chance.choice(TYPED)
        path = Path(name)
        path.write_bytes(content)
        codes = set()
        for line in command_lines(chance, name):
            given = content if "-" in line else typed.encode()
            result = self.run(seed, line, given)
            if line[0] != "fill":
                codes.add(result.exit_code)
            if path.read_bytes() != content:
                self.fault(seed, line, "the input was changed")
                path.write_bytes(content)
        if len(codes) > 1:
            self.fault(seed, [name], f"the commands disagree: exit codes {codes}")
        self.valid += codes == {0}
        path.unlink()
        if left := list(Path().iterdir()):
            self.fault(seed, [name], f"files are left: {left}")

    def run(self, seed: int, line: list[str], given: bytes) -> Result:
        begin = time.process_time()
        result = CliRunner().invoke(mdcheck, line, input=given, color=True)
        spent = time.process_time() - begin
        self.runs += 1
        self.slowest = max(self.slowest, spent)
        if result.exc_info and not isinstance(result.exception, SystemExit | None):
            last = traceback.format_exception(*result.exc_info)[-3:]
            self.fault(seed, line, "traceback: " + " ".join(last))
        elif spent > SLOW:
            self.fault(seed, line, f"took {spent:.1f} s")
        else:
            for what in faults(line, result):
                self.fault(seed, line, what)
        return result


def faults(line: list[str], result: Result) -> Iterator[str]:
    """What is wrong with how a command ended and with what it printed."""
    if result.exit_code not in (0, 1):
        yield f"exit code {result.exit_code}"
    if result.exit_code == 1 and line[0] != "fill" and result.stdout:
        yield "an output beside problems"
    if result.exit_code == 1 and not result.stderr:
        yield "no reason was said"
    is_json = "json" in line
    out = result.stdout if is_json else OURS.sub("", result.stdout)
    for stream, acts, written in (
        ("output", ACTS_IN_DATA if is_json else ACTS, out),
        ("messages", ACTS, result.stderr),
    ):
        if sign := acts.search(written):
            yield f"{sign[0]!r} in the {stream}"
    if re.search(f"^{FORGED}(?!.yml)", result.stderr, re.MULTILINE):
        yield "a forged line"
    if is_json and result.exit_code == 0:
        yield from not_json(out)


def not_json(written: str) -> Iterator[str]:
    try:
        json.loads(written)
    except ValueError as error:
        yield f"no JSON: {error}"


def campaign(count: int, seed: int, say: Callable[[str], None] = print) -> Campaign:
    """Try the sheets of so many seeds, in a folder of their own."""
    done = Campaign(say)
    found = folder()
    bases()
    with ExitStack() as stack:
        inside = stack.enter_context(tempfile.TemporaryDirectory())
        stack.enter_context(chdir(inside))
        stack.enter_context(patch("mdcheck.load.folder.open_content", lambda path: found.content))
        stack.enter_context(patch("mdcheck.load.folder.open_folder", lambda path: found))
        stack.callback(gc.enable)  # a command switches it off, as if it ran alone
        for one in range(seed, seed + count):
            done.one(one)
            if one % 200 == 0:
                gc.collect()
    return done


def main(count: int, seed: int) -> int:
    """How many faults were found in the sheets of seed, seed + 1 and so on; each is printed."""
    return campaign(count, seed).found


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    tried = campaign(count, seed)
    print(f"{count:,} sheets, {tried.runs:,} runs, {tried.valid:,} valid, {tried.found:,} faults,")
    print(f"the longest run took {tried.slowest:.2f} s of the processor.")
