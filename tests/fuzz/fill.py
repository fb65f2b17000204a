"""`mdcheck fill` in a terminal, killed and written over: is every answer and every edit still there?

A try is one sheet over several sittings. In each a person answers at random in a pseudo-terminal,
often a second one too, while an editor changes the file; it ends with `q`, Ctrl-C, Ctrl-D, a signal
or a closed terminal, at any moment. Then every answer that was followed by a next prompt, every
comment, every line and every edit of the editor has to be in the file.
"""

from __future__ import annotations

import os
import pty
import random
import re
import select
import signal
import sys
import tempfile
import termios
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn

import mdcheck.cli.sitting  # noqa: F401  # read once, before each try forks
from mdcheck.cli import main as command
from mdcheck.data.sheet import blank_sheet
from mdcheck.load.folder import open_content
from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import Unreadable
from mdcheck.model import Answer, Item
from mdcheck.save import alone

CONTENT = open_content()
ITEMS = {" ".join(item.text.split()): item for one in CONTENT.sectors for item in one.items}
LEVELS = {"n": 0, "p": 1, "y": 2, "u": "unknown", "a": "not-applicable"}
PROMPT = re.compile(
    r"(?:> |Note: |does it not apply\? |Where is it\? |Evidence: [^\n]*: |\? |everything in: )\Z"
)
DISPUTE = re.compile(r"answers (\S+) was also answered elsewhere")
MARK = "\ufeff"
PARTS = ("level", "note", "evidence", "reference", "by")
MOST_EDITS = 40  # in a sitting, however slow the machine
PATIENCE = 120.0  # seconds; the machine may be busy
GENTLE = ("q", "ctrl-d", "ctrl-c", "INT")
ENDS = (*GENTLE, "TERM", "HUP", "KILL", "KILL", "close")
NOTES = (
    "Two wards closed",
    "yes",
    "1.50",
    "# no comment",
    "a: b",
    '"quoted"',
    "é 国 😀",
    "- x",
    "~",
)


class Over(Exception):  # noqa: N818
    """The terminal has nothing more to say."""


@dataclass
class Truth:
    """What has to be in the sheet."""

    start: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)  # any of these will do
    title: str = ""
    edits: list[str] = field(default_factory=list)
    yielded: set[str] = field(default_factory=set)  # said to be the other's, in this sitting
    shared: set[str] = field(default_factory=set)  # what two people were asked at once
    lock: Any = field(default_factory=threading.Lock)

    def add(self, id: str, answer: Answer, *, only: bool) -> None:
        with self.lock:
            before = [] if only else self.answers.get(id, [])
            self.answers[id] = [*before, answer]


class Person:
    """Somebody at a terminal in which `fill` runs."""

    def __init__(self, path: Path, sector: str, truth: Truth, rng: random.Random) -> None:
        self.path, self.truth, self.rng, self.sector = path, truth, rng, sector
        self.item: Item | None = None
        self.said: dict[str, Answer] = {}
        self.heard = ""
        self.waits_for: threading.Thread | None = None  # before leaving
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            run_fill(path, sector)

    def sit(self, steps: int, end: str) -> None:
        """Answer for some steps, then leave in this way."""
        try:
            self.hear()
            for _ in range(steps):
                self.step()
            if self.waits_for:
                self.waits_for.join()
            self.leave(end)
        except Over:
            pass
        finally:
            self.wait()

    def hear(self) -> str:
        """All that is shown until the next prompt. Raises Over."""
        new, until = "", time.monotonic() + PATIENCE
        while not PROMPT.search(new) or (new.endswith("? ") and self.more(0.02)):
            if not self.more(0.5):
                if time.monotonic() > until:
                    raise TimeoutError(f"no prompt: {new[-200:]!r}")
                continue
            try:
                part = os.read(self.terminal, 65536)
            except OSError:
                part = b""
            self.heard += part.decode("utf-8", "replace")
            new += part.decode("utf-8", "replace")
            if not part:
                raise Over
        self.look(new)
        if new.endswith("everything in: "):  # told what is wrong, and that Enter tries again
            with alone(self.path):
                mend(self.path)
            self.type("")
            return new + self.hear()
        return new

    def more(self, seconds: float) -> bool:
        return bool(select.select([self.terminal], [], [], seconds)[0])

    def look(self, shown: str) -> None:
        """Find the question that is asked now."""
        for part in re.split(r"\[\d+/\d+\]", shown)[1:]:
            words = " ".join(part.split())
            self.item = next((item for text, item in ITEMS.items() if text in words), None)

    def type(self, line: str) -> None:
        with suppress(OSError):
            os.write(self.terminal, f"{line}\n".encode())

    def step(self) -> None:
        """One reply at the prompt, with all that follows until the next."""
        item, change, lines = self.reply()
        for line in lines[:-1]:
            self.type(line)
            self.hear()
        self.type(lines[-1])
        try:
            shown = self.hear()
        except Over:
            if item and change:
                self.acknowledged(item, change)
            raise
        if item and change:
            self.acknowledged(item, change)
        while found := DISPUTE.search(shown):
            self.type(reply := self.rng.choice("mt"))
            if reply == "t":  # what the other said; a stale editor says what was said before
                self.said.pop(found[1], None)
                self.truth.yielded.add(found[1])
            shown = self.hear()

    def reply(self) -> tuple[Item | None, Callable[[Answer], Answer] | None, list[str]]:
        """What is typed next, and what it makes of the answer."""
        item = self.item
        note = f"{self.rng.choice(NOTES)} {self.rng.randrange(10**6)}"
        kind = self.rng.choice("ttessbhnpyyua") if item else "s"
        if kind == "t":
            return item, lambda answer: replace(answer, note=note), ["t", note]
        if kind == "e":
            changed = {"evidence": "documented", "reference": note}
            return item, lambda answer: replace(answer, **changed), ["e", "d", note]
        if item and item.scored and kind in LEVELS:
            if kind == "a" and (item.id in self.truth.shared or not self.known(item).note):
                return None, None, ["h"]
            return item, lambda answer: replace(answer, level=LEVELS[kind]), [kind]
        return None, None, [kind if kind in "sbh" else "s"]

    def known(self, item: Item) -> Answer:
        answers = self.truth.answers.get(item.id, [Answer()])
        return self.said.get(item.id, answers[-1])

    def acknowledged(self, item: Item, change: Callable[[Answer], Answer]) -> None:
        self.said[item.id] = change(self.known(item))
        self.truth.add(item.id, self.said[item.id], only=item.id not in self.truth.shared)

    def leave(self, end: str) -> None:
        """Leave, in the middle of an answer where it is not by `q` or Ctrl-D."""
        if end in ("q", "ctrl-d"):
            os.write(self.terminal, b"q\n" if end == "q" else b"\x04")
            while True:  # to the end, also past what is asked about other answers
                shown = self.hear()
                if found := DISPUTE.search(shown):
                    self.said.pop(found[1], None)
                    self.type("m")
                else:
                    os.write(self.terminal, b"\x04")
        item, change, lines = self.reply()
        if item and change:
            self.truth.answers.setdefault(item.id, [Answer()])
            self.truth.add(item.id, change(self.known(item)), only=False)
        for line in lines:
            self.type(line)
        time.sleep(self.rng.choice((0, 0.002, 0.01, 0.02, 0.03, 0.05)) * self.rng.random())
        if end == "ctrl-c":
            os.write(self.terminal, b"\x03")
        elif end == "close":
            os.close(self.terminal)
            self.terminal = -1
        else:
            os.kill(self.pid, getattr(signal, f"SIG{end}"))

    def wait(self) -> None:
        """Until it has ended; a person who is asked something then goes away."""
        until = time.monotonic() + PATIENCE
        while os.waitpid(self.pid, os.WNOHANG) == (0, 0):
            if self.terminal >= 0 and self.more(0.01):
                with suppress(OSError):
                    self.heard += os.read(self.terminal, 65536).decode("utf-8", "replace")
                    if PROMPT.search(self.heard):
                        os.write(self.terminal, b"\x04")
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
                self.heard += "\nTraceback: hung"
                until += PATIENCE
            time.sleep(0.002)
        with suppress(OSError):
            while self.terminal >= 0 and (part := os.read(self.terminal, 65536)):
                self.heard += part.decode("utf-8", "replace")
        if self.terminal >= 0:
            os.close(self.terminal)


def run_fill(path: Path, sector: str) -> NoReturn:
    """In the child: the command, without what starting Python would cost."""
    code = 99
    try:
        settings = termios.tcgetattr(0)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(0, termios.TCSANOW, settings)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
        sys.stderr = sys.stdout
        command(["fill", str(path), "--sector", sector], prog_name="mdcheck")
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    except BaseException:
        with suppress(BaseException):
            traceback.print_exc(file=sys.stdout)
    finally:
        os._exit(code)
    raise AssertionError


class Editor(threading.Thread):
    """Somebody who changes the same file: what is in it now, or what was when it was opened."""

    def __init__(
        self, path: Path, truth: Truth, rng: random.Random, *, stale: bool, busy: list[str]
    ) -> None:
        super().__init__()
        self.path, self.truth, self.rng, self.stale, self.busy = path, truth, rng, stale, busy
        self.stopped = threading.Event()

    def run(self) -> None:
        opened = self.path.read_bytes()
        for _ in range(MOST_EDITS):
            if self.stopped.wait(self.rng.random() * 0.1):
                return
            if self.stale:  # saves what it opened, with an edit, whatever was written since
                if opened := self.edit(opened):
                    self.save(opened)
                return
            with suppress(OSError), alone(self.path):  # on a busy machine it may have to wait
                mend(self.path)
                if after := self.edit(self.path.read_bytes()):
                    self.save(after)

    def save(self, content: bytes) -> None:
        if self.rng.random() < 0.5:
            other = self.path.with_name("editor~")
            other.write_bytes(content)
            other.replace(self.path)
        else:
            self.path.write_bytes(content)

    def edit(self, content: bytes) -> bytes:
        """The content with a title, a comment or an answer that nobody has given."""
        text, word = content.decode("utf-8"), f"edit {self.rng.randrange(10**9)}"
        json = text.lstrip(MARK).startswith("{")
        kind = self.rng.choice(["title", "comment", "answer"])
        if kind == "title" or (json and kind == "comment"):
            sign = '"title"' if json else "title"
            text = re.sub(rf'{sign}: "[^"]*"', f'{sign}: "{word}"', text, count=1)
            self.truth.title = word
        elif kind == "comment":
            end = "\r\n" if "\r\n" in text else "\n"
            head, rest = (MARK, text[1:]) if text.startswith(MARK) else ("", text)
            text = f"{head}# {word}{end}{rest}"
            self.truth.edits.append(word)
        elif not json and not self.stale:
            blank = re.findall(r"^  (\S+):\r?\n(?!    \S)", text, re.M)
            blank = [id for id in blank if id not in self.busy]
            blank = [id for id in blank if CONTENT.item(id).scored]
            if blank:
                id = self.rng.choice(blank)
                text = re.sub(
                    rf"^  {re.escape(id)}:", f"  {id}: partly  # {word}", text, flags=re.M
                )
                self.truth.edits.append(word)
                self.truth.add(id, Answer(level=1), only=True)
        return text.encode("utf-8")


def main(count: int, seed: int) -> int:
    """Make tries of so many seeds; print what is lost, and give back how many were."""
    return sum(attempt(one) for one in range(seed, seed + count))


def attempt(seed: int) -> int:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        truth, path = begin(Path(folder), rng)
        for number in range(rng.randint(2, 4)):
            told = sitting(path, truth, rng) or missing(path, truth)
            if told:
                print(f"fill: seed {seed}, sitting {number + 1}: {told}", flush=True)
                return 1
    return 0


def begin(folder: Path, rng: random.Random) -> tuple[Truth, Path]:
    """A blank sheet of two sectors, in one of the forms that sheets come in."""
    two = [CONTENT.sector("trade"), CONTENT.sector("health")]
    text = blank_sheet(CONTENT.method, two, title="")
    words = re.compile(r"^(  (?:emigration|immigration|return|displacement):)", re.M)
    text = words.sub(r"\1 yes", text)
    form = rng.choice(["yaml", "yaml", "crlf", "mark", "json", "bare"])
    if form == "crlf":
        text = text.replace("\n", "\r\n")
    elif form == "mark":
        text = MARK + text
    elif form == "json":
        profile = ", ".join(f'"{key.id}": "yes"' for key in CONTENT.method.profile)
        text = f'{{"format": "mdcheck-answers/1",\n"title": "", "profile": {{{profile}}}}}'
    elif form == "bare":
        text = text[: text.index("answers:")] + "answers: {}  # none yet"
    path = folder / ("s.json" if form == "json" else "s.yaml")
    path.write_bytes(text.encode("utf-8"))
    if rng.random() < 0.15:
        (folder / "other").hardlink_to(path)
    return Truth(start=text), path


def sitting(path: Path, truth: Truth, rng: random.Random) -> str:
    """One sitting of one person or two, and an editor; what went wrong."""
    sectors = rng.choice([["trade"], ["trade", "health"], ["health", "health"]])
    ends = [rng.choice(ENDS) for _ in sectors]
    stale = len(sectors) == 1 and rng.random() < 0.2
    if stale:
        ends = [rng.choice(("q", "ctrl-d"))]
    people = [Person(path, sector, truth, random.Random(rng.random())) for sector in sectors]
    if len(set(sectors)) < len(sectors):
        truth.shared |= {item.id for item in CONTENT.sector(sectors[0]).items}
    busy = [item.id for sector in sectors for item in CONTENT.sector(sector).items]
    editor = Editor(path, truth, random.Random(rng.random()), stale=stale, busy=busy)
    if stale:  # what it saves when the person has left is nobody's to put back
        people[0].waits_for = editor
    faults: list[str] = []

    def sit(person: Person, end: str, steps: int) -> None:
        try:
            person.sit(steps, end)
        except Exception as error:  # anything: a try says what it was
            faults.append(f"{end}: {error!r}")

    threads = [
        threading.Thread(target=sit, args=(person, end, rng.randint(1, 12)))
        for person, end in zip(people, ends, strict=True)
    ]
    for thread in (editor, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    editor.stopped.set()
    editor.join()
    faults += [
        f"a traceback after {end}"
        for p, end in zip(people, ends, strict=True)
        if "Traceback" in p.heard
    ]
    for person in people:  # told at the end: nobody was there to say which stays
        told = person.heard.partition(" not saved:")[2]
        truth.yielded |= set(re.findall(r"^  ([a-z-]+\.[a-z-]+): ", told, re.M))
    mend(path)
    return "; ".join(faults)


def mend(path: Path) -> None:
    """Do as `fill` says where it was killed while it wrote in place: keep the one that is whole."""
    copy = path.with_name(f".{path.name}.copy")
    if copy.exists():
        path.write_bytes(copy.read_bytes())
        copy.unlink()


def missing(path: Path, truth: Truth) -> str:
    """What should be in the file and is not; "" when all is there."""
    text = path.read_bytes().decode("utf-8")
    try:
        sheet, _ = load_sheet(str(path), CONTENT)
    except Unreadable as unreadable:
        return str(unreadable)
    for id, right in truth.answers.items():
        found = sheet.answers.get(id, Answer())
        if id not in truth.yielded and not fits(found, right, loose=id in truth.shared):
            return f"{id}: {found}, not {right}"
        truth.answers[id] = [found]
    truth.yielded.clear()
    if sheet.title != truth.title:
        return f"title {sheet.title!r}, not {truth.title!r}"
    lost = [word for word in truth.edits if text.count(word) != 1]
    lost += lines_lost(truth, text)
    if truth.start.startswith(MARK) != text.startswith(MARK):
        lost.append("the mark of byte order")
    if "\r\n" in truth.start and re.search(r"[^\r]\n", text):
        lost.append("ends of lines")
    return "; ".join(map(repr, lost))


def fits(found: Answer, right: list[Answer], *, loose: bool) -> bool:
    """Whether an answer is one of the right ones; where two people gave it, part by part.

    Of two, one may have said that the other's answer goes.
    """
    if not loose or found == Answer():
        return found in right
    return all(
        getattr(found, name) in {getattr(one, name) for one in (Answer(), *right)} for name in PARTS
    )


def lines_lost(truth: Truth, text: str) -> list[str]:
    """Lines of the first sheet that are gone, but for the title and what was answered."""
    if truth.start.startswith("{"):
        return []
    lines = set(text.lstrip(MARK).splitlines())
    touched = {"title", "answers", *truth.answers}
    kept = [
        line
        for line in truth.start.lstrip(MARK).splitlines()
        if line.strip().split(":")[0] not in touched
    ]
    return [line for line in kept if line not in lines]


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]), int(sys.argv[2]))))
