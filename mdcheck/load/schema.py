"""Fit data to a JSON Schema, and say in words where it departs from it.

A schema says `"x-vocabulary": "groups"` where only the method's own words may stand, so that a
country's method gives its words to every file. Imported only where content is checked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from mdcheck.load.files import bundled_folder
from mdcheck.load.in_words import in_words
from mdcheck.load.keywords import OURS
from mdcheck.load.strict import Document
from mdcheck.model import Problem
from mdcheck.words import t

MOST_TOLD = 200  # problems of one file; nobody mends more before looking again
Vocabulary = Mapping[str, Sequence[Any]]


def words_of(method: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The words that each list of a method allows: the ids of its terms, or its plain values."""
    return {
        name: [entry["id"] if isinstance(entry, dict) else entry for entry in entries]
        for name, entries in method.items()
        if isinstance(entries, list)
    }


class Schemas:
    """The schemas in `checklists/schema/`, filled with the words of one method.

    Without words, or where a list of them is not known, any word is accepted.
    """

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.validators: dict[str, Any] = {}

    def validator(self, name: str) -> Any:
        """The validator of `<name>.schema.json`."""
        if name not in self.validators:
            schema = read_schema(f"{name}.schema.json")
            self.validators[name] = OURS(whole(schema, schema, self.words))
        return self.validators[name]

    def fit(self, document: Document, name: str) -> list[Problem]:
        """Where a document departs from a schema, in words, in file order."""
        errors = self.validator(name).iter_errors(document.data)
        said = chain.from_iterable(in_words(document, error) for error in errors)
        problems = sorted(islice(said, MOST_TOLD), key=lambda problem: problem.line or 0)
        if next(said, None):
            message = t("has more than {most} problems; only these are told", most=MOST_TOLD)
            problems.append(Problem(file=document.file, message=message))
        return problems


@cache
def read_schema(name: str) -> Any:
    path: Path = bundled_folder() / "schema" / name
    return json.loads(path.read_text(encoding="utf-8"))


def without_address(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A file's schema as a part of another one."""
    return {key: part for key, part in schema.items() if key not in ("$id", "$schema")}


def whole(schema: Any, home: Mapping[str, Any], words: Vocabulary) -> Any:
    """A schema in which each vocabulary named is the list of its words, and nothing is referred to.

    `home` is the file's schema. What refers to a definition holds it instead: following references
    while data is checked would take half of the time.
    """
    if isinstance(schema, list):
        return [whole(part, home, words) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {
        key: whole(part, home, words)
        for key, part in schema.items()
        if key not in ("$defs", "$ref", "x-vocabulary")
    }
    if (name := schema.get("x-vocabulary", "")) in words:
        parts["enum"] = list(words[name])
    if "$ref" not in schema:
        return parts
    file, _, name = schema["$ref"].partition("#/$defs/")
    there = read_schema(file) if file else home
    named = there["$defs"][name] if name else without_address(there)
    definition = whole(named, there, words)
    both = parts.keys() & definition
    return {"allOf": [definition], **parts} if both else {**definition, **parts}
