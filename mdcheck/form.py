"""Turn checklists into a form for KoboToolbox and ODK, in the language spoken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from mdcheck.count import in_scope
from mdcheck.formnames import (
    ABOUT,
    CONSTITUENCY,
    DATE,
    EVIDENCE,
    LEVEL,
    LEVELS,
    NOTE,
    REFERENCE,
    RESPONDENT,
    SCOPE,
    VERSION,
    YES_NO,
    part_name,
    plain_name,
    profile_name,
    section_name,
)
from mdcheck.model import (
    FULL,
    QUICK,
    SECTOR,
    Checklist,
    Content,
    Item,
    Level,
    Method,
    Section,
    Term,
)
from mdcheck.words import numbered, t
from mdcheck.xlsform import Choice, Form, Line

LONGEST_ID = 64  # signs of a form's id that every server takes


class Clash(ValueError):  # noqa: N818  # as Unreadable is
    """Two parts of a form would have the same name; the message is that name."""


def form(
    content: Content,
    language: str,
    checklists: Sequence[Checklist] = (),
    *,
    scope: str = FULL,
) -> Form:
    """The form of these checklists, or of all, in the language spoken. Raises Clash."""
    chosen = tuple(checklists) or content.checklists
    made = Form(
        language=language,
        id=form_id(content, chosen, scope),
        title=title(chosen, scope),
        version=content.method.content_version,
        survey=tuple(survey(content, chosen, scope)),
        choices=tuple(choices(content.method)),
    )
    refuse_clashes(made)
    return made


def form_id(content: Content, chosen: Sequence[Checklist], scope: str) -> str:
    """What servers know the form by: another one for other questions."""
    sectors = [one.id for one in chosen if one.kind == SECTOR]
    processes = [one.id for one in chosen if one.kind != SECTOR]
    named = [] if len(sectors) == len(content.sectors) else sectors
    parts = ["mdcheck", *([QUICK] if scope == QUICK else []), *named, *processes]
    whole = plain_name("_".join(parts))
    if len(whole) <= LONGEST_ID:
        return whole
    return f"{whole[: LONGEST_ID - 9].rstrip('_')}_{crc32(whole.encode()):08x}"


def title(chosen: Sequence[Checklist], scope: str) -> str:
    if len(chosen) == 1:
        return t("Migration and development: {title}", title=chosen[0].title)
    if scope == QUICK:
        return t("Migration and development: short list")
    return t("Migration and development")


def survey(content: Content, chosen: Sequence[Checklist], scope: str) -> Iterator[Line]:
    """The questions from the first to the last, in their groups."""
    has_profile = any(one.kind == SECTOR for one in chosen)
    yield from about(content.method, scope, has_profile=has_profile)
    labels = labels_of(content)
    for one in chosen:
        lines = [line for section in one.sections for line in section_lines(
            content, one, section, asked(one, section, scope), labels
        )]  # fmt: skip
        if lines:
            yield Line(type="begin_group", name=plain_name(one.id), label=text(one.title))
            yield from lines
            yield Line(type="end_group")


def asked(checklist: Checklist, section: Section, scope: str) -> tuple[Item, ...]:
    """The items of a section that are asked: a process has no short list, so all of them."""
    return section.items if checklist.kind != SECTOR else in_scope(section.items, scope)


def about(method: Method, scope: str, *, has_profile: bool) -> Iterator[Line]:
    """The profile, who answers and when; and what nobody is asked but the sheet says."""
    yield Line(type="begin_group", name=ABOUT, label=t("About this interview"))
    for key in method.profile if has_profile else ():
        yield Line(type=f"select_one {YES_NO}", name=profile_name(key.id), label=text(key.title))
    yield Line(
        type="text",
        name=RESPONDENT,
        label=t("Name of the person or the office that answers"),
        guidance_hint=t("Leave it empty where the answers are to be without a name."),
    )
    yield Line(
        type=f"select_one {CONSTITUENCY}",
        name=CONSTITUENCY,
        label=t("Constituency of the respondent"),
    )
    yield Line(type="date", name=DATE, label=t("Date of the interview"), default="today()")
    yield Line(type="calculate", name=SCOPE, calculation=f"'{scope}'")
    yield Line(type="calculate", name=VERSION, calculation=f"'{method.content_version}'")
    yield Line(type="end_group")


def section_lines(
    content: Content,
    checklist: Checklist,
    section: Section,
    items: Sequence[Item],
    labels: Mapping[str, str],
) -> Iterator[Line]:
    """A section as a group; nothing where the scope has none of its items."""
    if not items:
        return
    name = section_name(checklist.id, section.id)
    yield Line(type="begin_group", name=name, label=text(section.title))
    for item in items:
        where = {"number": content.number(item.id), "title": text(checklist.title)}
        yield from item_lines(item, labels[item.id], where)
    yield Line(type="end_group")


def item_lines(item: Item, label: str, where: Mapping[str, object]) -> Iterator[Line]:
    """A question; beside its answer a note, evidence and a reference, each when it can be given."""
    name, help = plain_name(item.id), text(item.help)
    relevant = " or ".join(f"${{{profile_name(key)}}} != 'no'" for key in item.applies)
    if not item.graded:
        yield Line(
            type="text", name=name, label=label, guidance_hint=help, relevant=relevant,
            appearance="multiline",
        )  # fmt: skip
        return
    yield Line(
        type=f"select_one {LEVEL}", name=name, label=label, guidance_hint=help, relevant=relevant
    )
    evidence = part_name(item.id, EVIDENCE)
    yield Line(
        type="text", name=part_name(item.id, NOTE), relevant=f"${{{name}}} != ''",
        label=t("Note on question {number}, {title}", **where), appearance="multiline",
    )  # fmt: skip
    yield Line(
        type=f"select_one {EVIDENCE}", name=evidence, relevant=f"${{{name}}} != ''",
        label=t("Evidence for question {number}, {title}", **where),
    )  # fmt: skip
    yield Line(
        type="text", name=part_name(item.id, REFERENCE), relevant=f"${{{evidence}}} != ''",
        label=t("Reference for question {number}, {title}", **where),
    )  # fmt: skip


def labels_of(content: Content) -> dict[str, str]:
    """The label of each question; with its sector where another one would have the same."""
    every = [(one, item) for one in content.checklists for item in one.items]
    found = {item.id: text(numbered(content.number(item.id), item.text)) for _, item in every}
    times = Counter(found.values())
    for one, item in every:
        if times[found[item.id]] > 1:
            found[item.id] = text(numbered(content.number(item.id), item.text, one.title))
    return found


def choices(method: Method) -> Iterator[Choice]:
    """What can be chosen, list by list; names are the same in every language."""
    names = {level: name for name, level in LEVELS.items()}
    for term in (*method.levels, *method.states):
        id: Level = int(term.id) if term.id.isdigit() else term.id
        yield Choice(list_name=LEVEL, name=names[id], label=text(term.title))
    yield Choice(list_name=YES_NO, name="yes", label=t("Yes"))
    yield Choice(list_name=YES_NO, name="no", label=t("No"))
    yield from terms(EVIDENCE, method.evidence)
    yield from terms(CONSTITUENCY, method.constituencies)


def terms(list_name: str, found: Iterable[Term]) -> Iterator[Choice]:
    for term in found:
        yield Choice(list_name=list_name, name=plain_name(term.id), label=text(term.title))


def text(said: str) -> str:
    """A text of the content as a form can hold it: one that names no other question.

    >>> text("Who ${pays}?")
    'Who $ {pays}?'
    """
    return said.strip().replace("${", "$ {")


def refuse_clashes(made: Form) -> None:
    """Raises Clash where two questions or groups would have one name."""
    named = Counter(["meta", *(line.name for line in made.survey if line.name)])
    for name, times in named.items():
        if times > 1:
            raise Clash(name)
