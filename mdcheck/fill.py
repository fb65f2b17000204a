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
from mdcheck.words import numbered, t

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
    number: int
    sector: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """How to say something, ask for a line, look up what is answered, and save.

    Saving says whether the sheet took it. Asking raises EOFError when there is no more input.
    """

    say: Callable[[str], None]
    ask: Callable[[str], str]
    answers: Callable[[], Mapping[str, Answer]]  # as the sheet has them now
    save: Callable[[str, Answer], bool]
    save_profile: Callable[[str, str], bool]


def choices() -> str:
    return t("n no · p partly · y yes · u do not know · a not applicable")


def commands() -> str:
    return t("t note · e evidence · h help · s skip · b back · q stop")


def questions(sectors: Sequence[Checklist], scope: str) -> list[Question]:
    """Every item of the scope, in order."""
    return [
        Question(item=item, number=numbers[item.id], sector=sector.title, section=section.title)
        for sector in sectors
        for numbers in [sector.numbers]
        for section in sector.sections
        for item in in_scope(section.items, scope)
    ]


def ask_profile(method: Method, known: Mapping[str, str], terminal: Terminal) -> None:
    """Ask which movements matter, where the sheet does not say so yet."""
    missing = [key for key in method.profile if key.id not in known]
    if missing:
        terminal.say(t("First, which movements matter in your country? y yes · n no · s skip"))
    for key in missing:
        reply = ask_yes_no(key, terminal)
        if reply:
            terminal.save_profile(key.id, reply)


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
    return answer.level is not None if item.graded else bool(answer.note)


def fill(asked: Sequence[Question], method: Method, terminal: Terminal) -> int:
    """Ask what is not answered yet; return how many items are still open at the end.

    What somebody else answers in the sheet meanwhile is not asked any more.
    """
    queue = [question for question in asked if is_open(question, terminal)]
    at = 0
    while at < len(queue):
        place = f"[{asked.index(queue[at]) + 1}/{len(asked)}]"
        step = ask_one(queue[at], place, method, terminal)
        if step == 0:
            break
        at = max(0, at + step)
        while step > 0 and at < len(queue) and not is_open(queue[at], terminal):
            at += 1
    return sum(is_open(question, terminal) for question in asked)


def is_open(question: Question, terminal: Terminal) -> bool:
    """Whether the sheet does not answer a question now."""
    return not is_answered(question.item, answer_to(question.item, terminal))


def answer_to(item: Item, terminal: Terminal) -> Answer:
    return terminal.answers().get(item.id, BLANK)


def ask_one(question: Question, place: str, method: Method, terminal: Terminal) -> int:
    """Ask one item until it is answered or left; 1 to go on, -1 to go back, 0 to stop."""
    item = question.item
    asked = numbered(question.number, item.text)
    terminal.say(f"\n{place} {question.sector} · {question.section}\n{asked}")
    terminal.say(f"  {choices() if item.graded else t('open question: t to write a note')}")
    terminal.say(f"  {commands()}")
    if answer_to(item, terminal) != BLANK:
        said = in_words(answer_to(item, terminal), method)
        terminal.say("  " + t("So far: {answer}", answer=said))
    while True:
        answer = answer_to(item, terminal)
        reply = terminal.ask("> ").strip().lower()
        if reply in STEPS:
            return STEPS[reply]
        if reply in ("h", "help", "?"):
            terminal.say(f"  {item.help}")
            terminal.say("  " + t("Source: {places}", places=", ".join(item.source)))
            continue
        changed = changed_by(reply, item, answer, method, terminal)
        if changed is None:
            terminal.say("  " + t("Please type one of the letters above."))
        elif not terminal.save(item.id, changed):
            continue
        elif changed.level != answer.level or not item.graded:
            return 1
        else:
            terminal.say("  " + t("Saved."))


def changed_by(
    reply: str, item: Item, answer: Answer, method: Method, terminal: Terminal
) -> Answer | None:
    """The answer after a reply; None when the reply means nothing here."""
    if reply in ("t", "note"):
        return replace(answer, note=asked_for(t("Note:"), terminal, "note"))
    if reply in ("e", "evidence"):
        return with_evidence(answer, method.evidence, terminal)
    if not item.graded or reply not in KEYS:
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


def with_evidence(answer: Answer, kinds: Sequence[Term], terminal: Terminal) -> Answer:
    """The answer with one of the method's kinds of evidence and where it can be found."""
    keys = letters([kind.id for kind in kinds])
    shown = " · ".join(f"{keys[kind.id]} {kind.title}" for kind in kinds)
    prompt = t("Evidence: {kinds}:", kinds=shown)
    found = None
    while found is None:
        reply = asked_for(prompt, terminal).lower()
        found = next((id for id, key in keys.items() if key == reply or id == reply), None)
    return replace(
        answer, evidence=found, reference=asked_for(t("Where is it?"), terminal, "reference")
    )


def letters(ids: Sequence[str]) -> dict[str, str]:
    """The fewest letters that tell each of some words from the others.

    >>> letters(["anecdotal", "administrative", "statistical"])
    {'anecdotal': 'an', 'administrative': 'ad', 'statistical': 's'}
    """
    return {
        id: next(
            (id[:n] for n in range(1, len(id)) if sum(o.startswith(id[:n]) for o in ids) == 1), id
        )
        for id in ids
    }


def in_words(answer: Answer, method: Method) -> str:
    """An answer as a person reads it: "Partly · two wards closed · Documented: annual report"."""
    titles = {term.id: term.title for term in (*method.levels, *method.states, *method.evidence)}
    evidence = titles.get(answer.evidence, "")
    if evidence and answer.reference:
        evidence = t("{label}: {text}", label=evidence, text=answer.reference)
    level = "" if answer.level is None else titles[str(answer.level)]
    parts = (level, answer.note, evidence or answer.reference, answer.by)
    return " · ".join(filter(None, parts)) or t("no answer")
