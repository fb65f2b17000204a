"""A form for KoboToolbox and ODK as the sheets of an XLSForm: plain lines, nothing written.

A form is made in each language alone (`form.py`); `structure` puts them beside each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TEXTS = ("label", "guidance_hint")  # columns that each language has
COLUMNS = ("type", "name", *TEXTS, "relevant", "calculation", "default", "appearance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the sheet `survey`, in one language."""

    type: str
    name: str = ""
    label: str = ""
    guidance_hint: str = ""
    relevant: str = ""
    calculation: str = ""
    default: str = ""
    appearance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A line of the sheet `choices`, in one language."""

    list_name: str
    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form in one language: what it is called, its questions, what can be chosen."""

    language: str  # as a form names it: "English (en)"
    id: str
    title: str
    version: str
    survey: tuple[Line, ...]
    choices: tuple[Choice, ...]


def structure(forms: Sequence[Form]) -> dict[str, list[dict[str, str]]]:
    """The sheets of the XLSForm, each line without its empty cells; the first language leads."""
    first = forms[0]
    lines = zip(*(one.survey for one in forms), strict=True)
    listed = zip(*(one.choices for one in forms), strict=True)
    settings = {
        "form_title": first.title,
        "form_id": first.id,
        "version": first.version,
        "default_language": first.language,
    }
    return {
        "survey": [survey_row(forms, same) for same in lines],
        "choices": [choice_row(forms, same) for same in listed],
        "settings": [settings],
    }


def survey_row(forms: Sequence[Form], same: Sequence[Line]) -> dict[str, str]:
    row: dict[str, str] = {}
    for column in COLUMNS:
        if column in TEXTS:
            said = zip(forms, same, strict=True)
            row |= {f"{column}::{one.language}": getattr(line, column) for one, line in said}
        else:
            row[column] = getattr(same[0], column)
    return {column: value for column, value in row.items() if value}


def choice_row(forms: Sequence[Form], same: Sequence[Choice]) -> dict[str, str]:
    labels = {
        f"label::{one.language}": choice.label for one, choice in zip(forms, same, strict=True)
    }
    return {"list_name": same[0].list_name, "name": same[0].name, **labels}


def columns(rows: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The head of a sheet: every column that a line fills, translations beside each other."""
    order = ("list_name", *COLUMNS)
    found = dict.fromkeys(column for row in rows for column in row)
    kinds = {column: column.partition("::")[0] for column in found}
    return tuple(sorted(found, key=lambda one: (*order, kinds[one]).index(kinds[one])))
