"""What a form for the field calls its questions, and what each of them fills in a sheet.

Names hold no word of a language and follow from ids alone, so that what comes back can be told by
them: an item `health.staff-shortages` is `health__staff_shortages`.
"""

from __future__ import annotations

from collections.abc import Mapping

from mdcheck.model import NOT_APPLICABLE, UNKNOWN, Content, Level

LEVELS: Mapping[str, Level] = {
    "no": 0, "partly": 1, "yes": 2, "unknown": UNKNOWN, "na": NOT_APPLICABLE,
}  # fmt: skip
LEVEL, NOTE, EVIDENCE, REFERENCE = "level", "note", "evidence", "reference"
BESIDE = (NOTE, EVIDENCE, REFERENCE)  # what is asked beside an answer
ABOUT, RESPONDENT, CONSTITUENCY, DATE = "about", "respondent", "constituency", "date"
SCOPE, VERSION = "scope", "content_version"
PROFILE, YES_NO = "profile", "yes_no"

Field = tuple[str, str]
"""What a question fills: an item's id and its part, or a part of a sheet and its key."""


def plain_name(id: str) -> str:
    """The name of an id in a form.

    >>> plain_name("health.staff-shortages")
    'health__staff_shortages'
    """
    return id.replace(".", "__").replace("-", "_")


def part_name(id: str, part: str) -> str:
    """The name of what is asked beside an item's answer."""
    return f"{plain_name(id)}__{part}"


def profile_name(key: str) -> str:
    return f"{PROFILE}__{plain_name(key)}"


def section_name(checklist: str, section: str) -> str:
    """The name of a section's group; three signs, so that no item has it."""
    return f"{plain_name(checklist)}___{plain_name(section)}"


def fields(content: Content) -> dict[str, Field]:
    """What each name of a form fills, also by ids of before that sheets still may have."""
    method = content.method
    named: dict[str, Field] = {
        RESPONDENT: ("respondent", "name"),
        CONSTITUENCY: ("respondent", CONSTITUENCY),
        DATE: (DATE, ""),
        SCOPE: (SCOPE, ""),
        VERSION: (VERSION, ""),
        **{profile_name(key.id): (PROFILE, key.id) for key in method.profile},
    }
    today = [item.id for one in content.checklists for item in one.items]
    aliases = [old for one in content.checklists for item in one.items for old in item.aliases]
    retired = [old for one in content.checklists for old in one.retired]
    for id in (*today, *aliases, *retired):
        is_open = id in today and not content.item(id).graded
        named.setdefault(plain_name(id), (id, NOTE if is_open else LEVEL))
        for part in BESIDE:
            named.setdefault(part_name(id, part), (id, part))
    return named
