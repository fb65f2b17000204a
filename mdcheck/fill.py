"""Ask a sheet's questions one at a time in the terminal, saving after each answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from mdcheck.count import BLANK, in_scope, is_set_aside
from mdcheck.limits import refusal
from mdcheck.model import (
    NOT_APPLICABLE,
    UNKNOWN,
    Answer,
    Checklist,
    Item,
    Level,
    Method,
    Term,
)
from mdcheck.words import t

KEYS: dict[str, Level] = {
    "n": 0, "no": 0, "0": 0,
    "p": 1, "partly": 1, "1": 1,
    "y": 2, "yes": 2, "2": 2,
    "u": UNKNOWN, UNKNOWN: UNKNOWN,
    "a": NOT_APPLICABLE, NOT_APPLICABLE: NOT_APPLICABLE,
}  # fmt: skip
STEPS = {"q": 0, "quit": 0, "b": -1, "back": -1, "s": 1, "skip": 1}
YES_NO = {"y": "yes", "yes": "yes", "n": "no", "no": "no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item to be asked, with what the person needs to see around it."""

    item: Item
    sector: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """How to say something, to ask for a line, and to save an answer or a line of the profile."""

    say: Callable[[str], None]
    ask: Callable[[str], str]
    save: Callable[[str, Answer], None]
    save_profile: Callable[[str, str], None]


def choices() -> str:
    return t("n no · p partly · y yes · u do not know · a not applicable")


def commands() -> str:
    return t("t note · e evidence · h help · s skip · b back · q stop")


def questions(sectors: Sequence[Checklist], scope: str) -> list[Question]:
    """Every item of the scope, in order."""
    return [
        Question(item=item, sector=sector.title, section=section.title)
        for sector in sectors
        for section in sector.sections
        for item in in_scope(section.items, scope)
    ]


def ask_profile(method: Method, known: Mapping[str, str], terminal: Terminal) -> dict[str, str]:
    """Ask which movements matter, where the sheet does not say so yet; the profile then.

    Raises EOFError when there is no more input.
    """
    profile = dict(known)
    missing = [key for key in method.profile if key.id not in known]
    if missing:
        terminal.say(t("First, which movements matter in your country? y yes · n no · s skip"))
    for key in missing:
        reply = ask_yes_no(key, terminal)
        if reply:
            terminal.save_profile(key.id, reply)
            profile[key.id] = reply
    return profile


def ask_yes_no(key: Term, terminal: Terminal) -> str:
    """ "yes", "no", or "" when it is left open."""
    while True:
        reply = terminal.ask(f"  {key.title} ").strip().lower()
        if reply in YES_NO:
            return YES_NO[reply]
        if reply in ("", "s", "skip"):
            return ""
        terminal.say("  " + t("Please type y, n or s."))


def to_ask(
    asked: Sequence[Question], answers: Mapping[str, Answer], profile: Mapping[str, str]
) -> list[Question]:
    """The questions that the profile does not set aside."""
    return [
        question
        for question in asked
        if not is_set_aside(question.item, answers.get(question.item.id, BLANK).level, profile)
    ]


def is_answered(item: Item, answer: Answer) -> bool:
    """Whether an item needs no more asking: a level, or a note for an open question."""
    return answer.level is not None if item.scored else bool(answer.note)


def fill(asked: Sequence[Question], answers: dict[str, Answer], terminal: Terminal) -> int:
    """Ask what is not answered yet; return how many items are still open at the end."""
    open_positions = [
        n for n, q in enumerate(asked) if not is_answered(q.item, answers.get(q.item.id, BLANK))
    ]
    queue, at = open_positions, 0
    while at < len(queue):
        step = ask_one(asked, queue[at], answers, terminal)
        if step == 0:
            break
        at = max(0, at + step)
    return sum(not is_answered(q.item, answers.get(q.item.id, BLANK)) for q in asked)


def ask_one(
    asked: Sequence[Question], n: int, answers: dict[str, Answer], terminal: Terminal
) -> int:
    """Ask one item until it is answered or left; 1 to go on, -1 to go back, 0 to stop."""
    question = asked[n]
    item = question.item
    terminal.say(f"\n[{n + 1}/{len(asked)}] {question.sector} · {question.section}\n{item.text}")
    terminal.say(f"  {choices() if item.scored else t('open question: t to write a note')}")
    terminal.say(f"  {commands()}")
    while True:
        answer = answers.get(item.id, BLANK)
        reply = terminal.ask("> ").strip().lower()
        if reply in STEPS:
            return STEPS[reply]
        if reply in ("h", "help", "?"):
            terminal.say(f"  {item.help}")
            terminal.say("  " + t("Source: {places}", places=", ".join(item.source)))
            continue
        changed = changed_by(reply, item, answer, terminal)
        if changed is None:
            terminal.say("  " + t("Please type one of the letters above."))
            continue
        terminal.save(item.id, changed)
        answers[item.id] = changed
        if changed.level != answer.level or not item.scored:
            return 1
        terminal.say("  " + t("Saved."))


def changed_by(reply: str, item: Item, answer: Answer, terminal: Terminal) -> Answer | None:
    """The answer after a reply; None when the reply means nothing here."""
    if reply in ("t", "note"):
        return replace(answer, note=asked_for(t("Note:"), terminal, "note"))
    if reply in ("e", "evidence"):
        return with_evidence(answer, terminal)
    if not item.scored or reply not in KEYS:
        return None
    level = KEYS[reply]
    if level == NOT_APPLICABLE and not answer.note:
        reason = asked_for(t("Why does it not apply?"), terminal, "note")
        return replace(answer, level=level, note=reason)
    return replace(answer, level=level)


def asked_for(prompt: str, terminal: Terminal, part: str = "") -> str:
    """What a person types behind a prompt; asked again while its part of a sheet cannot take it."""
    text = terminal.ask(f"  {prompt} ").strip()
    while refused := refusal(part, text):
        terminal.say(f"  {refused}")
        text = terminal.ask(f"  {prompt} ").strip()
    return text


def with_evidence(answer: Answer, terminal: Terminal) -> Answer:
    """The answer with a kind of evidence and where it can be found."""
    kinds = {"a": "anecdotal", "d": "documented", "s": "statistical"}
    prompt = t("Evidence: a anecdotal · d documented · s statistical:")
    reply = ""
    while reply not in kinds:
        reply = asked_for(prompt, terminal).lower()[:1]
    return replace(
        answer, evidence=kinds[reply], reference=asked_for(t("Where is it?"), terminal, "reference")
    )
