"""Fit data to a JSON Schema, and say in words where it departs from it.

A schema says `"x-vocabulary": "groups"` where only the method's own words may stand, so that a
country's method gives its words to every file. Imported only where content is checked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from mdcheck.load.files import bundled_folder
from mdcheck.load.near import kind_of, near_miss, short
from mdcheck.load.strict import Document, Keys
from mdcheck.model import Problem
from mdcheck.words import t

Vocabulary = Mapping[str, Sequence[Any]]
SchemaError = Any  # jsonschema.ValidationError, whose types allow for parts never set here
Said = Iterator[tuple[str, str, str]]  # the key it is about, the message, the hint


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
        self.validators: dict[str, Draft202012Validator] = {}

    def validator(self, name: str) -> Draft202012Validator:
        """The validator of `<name>.schema.json`."""
        if name not in self.validators:
            schema = json.loads(schema_file(name).read_text(encoding="utf-8"))
            self.validators[name] = Draft202012Validator(filled(schema, self.words))
        return self.validators[name]

    def fit(self, document: Document, name: str) -> list[Problem]:
        """Where a document departs from a schema, in words, in file order."""
        errors = self.validator(name).iter_errors(document.data)
        problems = list(chain.from_iterable(in_words(document, error) for error in errors))
        return sorted(problems, key=lambda problem: problem.line or 0)


def schema_file(name: str) -> Path:
    return bundled_folder() / "schema" / f"{name}.schema.json"


def filled(schema: Any, words: Vocabulary) -> Any:
    """A schema in which each vocabulary named is the list of its words."""
    if isinstance(schema, list):
        return [filled(part, words) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: filled(part, words) for key, part in schema.items()}
    name = parts.pop("x-vocabulary", None)
    return {**parts, "enum": list(words[name])} if name in words else parts


# In words


def in_words(document: Document, error: SchemaError) -> Iterator[Problem]:
    """One schema error as the problems a person would see."""
    keys: Keys = tuple(error.absolute_path)
    say = WORDS.get(error.validator)
    if say is None:
        yield document.problem(keys, short_message(error), described(error))
        return
    for key, message, hint in say(error):
        problem = document.problem((*keys, key) if key else keys, message, hint)
        yield with_item(document, keys, problem)


def with_item(document: Document, keys: Keys, problem: Problem) -> Problem:
    """Name the item by its id instead of by its position, where one can be found."""
    value, where, key_before = document.data, problem.where, ""
    for key in keys:
        value = value[key]
        if isinstance(value, dict) and isinstance(value.get("id"), str) and isinstance(key, int):
            where = f"{key_before.removesuffix('s')} {value['id']}"
        key_before = str(key)
    return replace(problem, where=where)


def unknown_keys(error: SchemaError) -> Said:
    known = list(error.schema.get("properties", ()))
    for key in error.instance:
        if key not in known:
            yield key, t("unknown key '{key}'", key=key), near_miss(key, known)


def missing_keys(error: SchemaError) -> Said:
    missing = [key for key in error.validator_value if key not in error.instance]
    # jsonschema reports each missing key in an error of its own, naming it first.
    named = next(key for key in missing if error.message.startswith(f"'{key}'"))
    yield "", t("the key '{key}' is missing", key=named), ""


def unknown_word(error: SchemaError) -> Said:
    last = error.absolute_path[-1] if error.absolute_path else ""
    known = [str(word) for word in error.validator_value]
    key = last if isinstance(last, str) else str(error.absolute_path[-2])
    message = t("unknown {key} {value}", key=key, value=short(error.instance))
    yield "", message, near_miss(error.instance, known)


def wrong_type(error: SchemaError) -> Said:
    names = {
        "string": t("text"),
        "array": t("a list"),
        "object": t("keys with values"),
        "integer": t("a number"),
        "boolean": t("true or false"),
        "null": t("nothing"),
    }
    wanted = error.validator_value
    kinds = [names[kind] for kind in ([wanted] if isinstance(wanted, str) else wanted)]
    expected = reduce(lambda kind, other: t("{kind} or {other}", kind=kind, other=other), kinds)
    found = kind_of(error.instance)
    message = t(
        "{key}: expected {kind}, found {found}", key=last_key(error), kind=expected, found=found
    )
    yield "", message, ""


def wrong_pattern(error: SchemaError) -> Said:
    key, value = last_key(error), short(error.instance)
    yield "", t("{key}: {value} has the wrong form", key=key, value=value), described(error)


def too_long(error: SchemaError) -> Said:
    limit, length = error.validator_value, len(error.instance)
    message = t("{key}: longer than {limit} characters", key=last_key(error), limit=limit)
    yield "", message, t("It has {length}.", length=length)


def not_allowed(error: SchemaError) -> Said:
    message = t("'{key}' is not allowed here", key=last_key(error))
    yield "", message, t("An open question is never scored.")


WORDS: dict[str, Callable[[SchemaError], Said]] = {
    "additionalProperties": unknown_keys,
    "required": missing_keys,
    "enum": unknown_word,
    "type": wrong_type,
    "pattern": wrong_pattern,
    "maxLength": too_long,
    "not": not_allowed,
}


def last_key(error: SchemaError) -> str:
    keys = (key for key in reversed(error.absolute_path) if isinstance(key, str))
    return next(keys, t("the file"))


def described(error: SchemaError) -> str:
    return str(error.schema.get("description", "")) if isinstance(error.schema, dict) else ""


def short_message(error: SchemaError) -> str:
    return f"{last_key(error)}: {error.message if len(error.message) < 120 else error.validator}"
