"""The form for the field in several languages: the content opened in each, and made into one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mdcheck.form import form
from mdcheck.load.folder import open_content
from mdcheck.load.words import EN, LANGUAGES, PSEUDO, catalogue
from mdcheck.model import FULL, Checklist, Content
from mdcheck.words import speaking
from mdcheck.xlsform import Form

REAL = tuple(code for code in LANGUAGES if code != PSEUDO)
LABELS = {EN: "English (en)", PSEUDO: "Pseudo (art)"}  # as forms name a language, with its code


def label_of(language: str) -> str:
    """How a form names a language: its name and its code, by which phones choose it."""
    return LABELS.get(language, f"{language} ({language})")


def forms_in(
    languages: Iterable[str], folder: Path | None, ids: Iterable[str] = (), scope: str = FULL
) -> list[Form]:
    """The form of the checklists with these ids, or of all, in each of these languages.

    Raises Clash, and Unreadable where the folder cannot be used.
    """
    wanted = tuple(ids)
    made = []
    for language in dict.fromkeys(languages):
        with speaking(catalogue(language)):
            content = open_content(folder)
            made.append(form(content, label_of(language), chosen(content, wanted), scope=scope))
    return made


def chosen(content: Content, ids: Iterable[str]) -> tuple[Checklist, ...]:
    wanted = set(ids)
    return tuple(one for one in content.checklists if one.id in wanted)
