"""Say which question of the form a column of an export is, and what a cell of it means.

An export names columns and values in the form's own names, or in the words of any of its languages;
names of groups may stand before, parted by whatever the coordinator chose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mdcheck.formnames import (
    CONSTITUENCY,
    EVIDENCE,
    LEVEL,
    LEVELS,
    PROFILE,
    YES_NO,
    Field,
    fields,
    plain_name,
)
from mdcheck.model import Content
from mdcheck.xlsform import Form

HEAD = ("respondent", "date", "scope", "content_version")  # parts of a sheet that are no question
LONGEST = 2000  # signs of a column's head that are looked at, from its end
ALSO = {"0": "no", "1": "partly", "2": "yes", "not-applicable": "na", "not_applicable": "na"}


def folded(text: str) -> str:
    """A text as it is compared.

    >>> folded(" Health  Services ")
    'health services'
    """
    return " ".join(text.split()).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of an export that is a question of the form."""

    at: int
    head: str
    field: Field
    language: str = ""  # in whose words its head stands; "" where that is a name


@dataclass(slots=True)
class Known:
    """What columns and values can be called."""

    names: Mapping[str, Field]
    labels: dict[str, dict[str, set[str]]] = field(default_factory=dict)  # language, label: names
    groups: set[str] = field(default_factory=set)  # names and labels, without signs at their end
    words: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    ids: dict[str, dict[str, str]] = field(default_factory=dict)
    longest: int = 0


def known(content: Content, forms: Iterable[Form]) -> Known:
    """What can be found in an export of these forms."""
    found = Known(fields(content))
    for form in forms:
        labels = found.labels.setdefault(form.language, {})
        for line in form.survey:
            if line.type == "begin_group":
                found.groups |= {bare(line.name), bare(folded(line.label))}
            elif line.label:
                labels.setdefault(folded(line.label), set()).add(line.name)
        for choice in form.choices:
            words = found.words.setdefault(choice.list_name, {})
            words.setdefault(form.language, {})[folded(choice.label)] = choice.name
    found.ids = ids_of(content, found)
    texts = [*found.names, *(label for labels in found.labels.values() for label in labels)]
    found.longest = max(map(len, texts))
    return found


def ids_of(content: Content, found: Known) -> dict[str, dict[str, str]]:
    """By list, what each name and each id of a choice stands for."""
    method = content.method
    lists = {EVIDENCE: method.evidence, CONSTITUENCY: method.constituencies}
    ids = {
        list_name: {sign: term.id for term in terms for sign in (term.id, plain_name(term.id))}
        for list_name, terms in lists.items()
    }
    ids[LEVEL] = {**{name: name for name in LEVELS}, **ALSO}
    ids[YES_NO] = {"yes": "yes", "no": "no"}
    return ids


def bare(text: str) -> str:
    """A text without what is no letter and no digit at its end.

    >>> bare("Who can go to school?/")
    'Who can go to school'
    """
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[:end]


# Columns


def columns(row: Sequence[str], found: Known) -> tuple[list[Column], list[str]]:
    """The columns in the head of a table that are ours; and heads that could be several."""
    ours: list[Column] = []
    unclear: list[str] = []
    for at, head in enumerate(row):
        names, language = named(head, found)
        if len(names) == 1:
            (name,) = names
            ours.append(Column(at=at, head=head, field=found.names[name], language=language))
        elif names:
            unclear.append(head)
    return ours, unclear


def named(head: str, found: Known) -> tuple[set[str], str]:
    """The names that a head can stand for, and in whose words; names come before words."""
    for sign in suffixes(head.strip()[-LONGEST:], found.longest):
        if sign.text in found.names and fits(sign.before, found.names[sign.text], found):
            return {sign.text}, ""
    for sign in suffixes(folded(head[-LONGEST:]), found.longest):
        for language, labels in found.labels.items():
            names = labels.get(sign.text, set())
            fitting = {one for one in names if fits(sign.before, found.names[one], found)}
            if fitting:
                return fitting, language
    return set(), ""


@dataclass(frozen=True, slots=True)
class Suffix:
    """The end of a head, and what stands before it."""

    before: str
    text: str


def suffixes(text: str, longest: int) -> Iterable[Suffix]:
    """The ends of a text that could be a name or a label, the longest first."""
    for at in range(max(0, len(text) - longest), len(text)):
        yield Suffix(text[:at], text[at:])


def fits(before: str, field: Field, found: Known) -> bool:
    """Whether what stands before a name can be groups of the form, or others around them."""
    if not before or ends_in_group(before, found):
        return True
    return field[0] not in HEAD and is_sign(before)


def is_sign(before: str) -> bool:
    """Whether a text ends with a sign that parts groups, and not with a word and a space."""
    last = before.rstrip()[-1:]
    return bool(last) and not last.isalnum() and last != "_"


def ends_in_group(before: str, found: Known) -> bool:
    """Whether a text ends with the name or label of a group of the form, and a sign behind it."""
    path = bare(folded(before))
    if before[-1:].isalnum():
        return False
    return any(
        path.endswith(group) and not path[: -len(group)][-1:].isalnum() for group in found.groups
    )


def language_of(ours: Sequence[Column]) -> str:
    """In whose words most heads stand; "" where most are names."""
    times = Counter(column.language for column in ours)
    return times.most_common(1)[0][0] if times else ""


# Values


def meaning(kind: str, text: str, language: str, found: Known) -> str:
    """What a word of a list stands for; "" where it is none, or could be two.

    In an export in the words of a language, these come first, else names do.
    """
    words, ids = found.words.get(kind, {}), found.ids[kind]
    said = folded(text)
    own = words.get(language, {}).get(said)
    if own:
        return ids[own]
    if said in ids:
        return ids[said]
    others = {word[said] for word in words.values() if said in word}
    return ids[others.pop()] if len(others) == 1 else ""


def list_of(field: Field) -> str:
    """The list from which a question takes its answer; "" for a text."""
    part, key = field
    if part == PROFILE:
        return YES_NO
    return key if key in (LEVEL, EVIDENCE, CONSTITUENCY) else ""


def choices(kind: str, language: str, found: Known) -> list[str]:
    """The words that can be chosen, as a person who sees the export knows them."""
    words = found.words.get(kind, {})
    return [*words[language]] if language in words else [*dict.fromkeys(found.ids[kind].values())]
