"""Ask a sheet's items one at a time in the terminal, saving after each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mdcheck.model import NOT_APPLICABLE, UNKNOWN, Answer, Checklist, Item, Level

KEYS: dict[str, Level] = {
    "n": 0, "no": 0, "0": 0,
    "p": 1, "partly": 1, "1": 1,
    "y": 2, "yes": 2, "2": 2,
    "u": UNKNOWN, UNKNOWN: UNKNOWN,
    "a": NOT_APPLICABLE, NOT_APPLICABLE: NOT_APPLICABLE,
}  # fmt: skip
CHOICES = "n no · p partly · y yes · u do not know · a not applicable"
COMMANDS = "t note · e evidence · h help · s skip · b back · q stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item to be asked, with what the person needs to see around it."""

    item: Item
    sector: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """How to say something, to ask for a line, and to save an answer."""

    say: Callable[[str], None]
    ask: Callable[[str], str]
    save: Callable[[str, Answer], None]


def questions(
    sectors: Sequence[Checklist], scope_items: Callable[[Sequence[Item]], Sequence[Item]]
) -> list[Question]:
    """Every item of the scope, in order."""
    return [
        Question(item=item, sector=sector.title, section=section.title)
        for sector in sectors
        for section in sector.sections
        for item in scope_items(section.items)
    ]


def is_answered(item: Item, answer: Answer) -> bool:
    """Whether an item needs no more asking: a level, or a note for an open question."""
    return answer.level is not None if item.scored else bool(answer.note)


def fill(asked: Sequence[Question], answers: dict[str, Answer], terminal: Terminal) -> int:
    """Ask what is not answered yet; return how many items are still open at the end."""
    open_positions = [
        n for n, q in enumerate(asked) if not is_answered(q.item, answers.get(q.item.id, Answer()))
    ]
    queue, at = open_positions, 0
    while at < len(queue):
        step = ask_one(asked, queue[at], answers, terminal)
        if step == 0:
            break
        at = max(0, at + step)
    return sum(not is_answered(q.item, answers.get(q.item.id, Answer())) for q in asked)


def ask_one(
    asked: Sequence[Question], n: int, answers: dict[str, Answer], terminal: Terminal
) -> int:
    """Ask one item until it is answered or left; 1 to go on, -1 to go back, 0 to stop."""
    question = asked[n]
    item = question.item
    terminal.say(f"\n[{n + 1}/{len(asked)}] {question.sector} · {question.section}\n{item.text}")
    terminal.say(
        f"  {CHOICES if item.scored else 'open question: t to write a note'}\n  {COMMANDS}"
    )
    while True:
        answer = answers.get(item.id, Answer())
        reply = terminal.ask("> ").strip().lower()
        if reply in ("q", "quit"):
            return 0
        if reply in ("b", "back"):
            return -1
        if reply in ("s", "skip"):
            return 1
        if reply in ("h", "help", "?"):
            terminal.say(f"  {item.help}\n  Source: {', '.join(item.source)}")
            continue
        changed = changed_by(reply, item, answer, terminal)
        if changed is None:
            terminal.say("  Please type one of the letters above.")
            continue
        terminal.save(item.id, changed)
        answers[item.id] = changed
        if changed.level != answer.level or not item.scored:
            return 1
        terminal.say("  Saved.")


def changed_by(reply: str, item: Item, answer: Answer, terminal: Terminal) -> Answer | None:
    """The answer after a reply; None when the reply means nothing here."""
    if reply in ("t", "note"):
        return replace(answer, note=terminal.ask("  Note: ").strip())
    if reply in ("e", "evidence"):
        return with_evidence(answer, terminal)
    if not item.scored or reply not in KEYS:
        return None
    level = KEYS[reply]
    if level == NOT_APPLICABLE and not answer.note:
        return replace(answer, level=level, note=terminal.ask("  Why does it not apply? ").strip())
    return replace(answer, level=level)


def with_evidence(answer: Answer, terminal: Terminal) -> Answer:
    """The answer with a kind of evidence and where it can be found."""
    kinds = {"a": "anecdotal", "d": "documented", "s": "statistical"}
    reply = ""
    while reply not in kinds:
        reply = (
            terminal.ask("  Evidence: a anecdotal · d documented · s statistical: ")
            .strip()
            .lower()[:1]
        )
    return replace(answer, evidence=kinds[reply], reference=terminal.ask("  Where is it? ").strip())
