"""The nouns of a workshop: the sheets of several respondents, and what the group made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mdcheck.model import Agreed, Sheet

WORKSHOP_FORMAT = "mdcheck-workshop/1"
CONSTITUENCY = "constituency"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindOut:
    """Who finds out what is so, and by when, where the group could not say."""

    who: str = ""
    when: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One workshop file as it was read; what is agreed and to be found out is by today's item id.

    Ids that no checklist has are kept in both.
    """

    title: str = ""
    date: str = ""
    by: str = ""  # "constituency" where each constituency is one vote
    sheets: tuple[Sheet, ...] = ()
    agreed: Mapping[str, Agreed] = field(default_factory=dict)
    find_out: Mapping[str, FindOut] = field(default_factory=dict)
