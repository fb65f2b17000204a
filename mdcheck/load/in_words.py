"""Say in words, and with its place, where data departs from a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

from mdcheck.load.keywords import compiled
from mdcheck.load.near import kind_of, near_miss, short
from mdcheck.load.strict import Document, Keys
from mdcheck.model import Problem
from mdcheck.words import n, t

SchemaError = Any  # jsonschema.ValidationError, whose types allow for parts never set here
Said = Iterator[tuple[str, str, str]]  # the key it is about, the message, the hint


def in_words(document: Document, error: SchemaError) -> Iterator[Problem]:
    """One schema error as the problems a person would see."""
    keys: Keys = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        keys = (*keys, error.instance)
    say = WORDS.get(error.validator, otherwise)
    for key, message, hint in say(document, error):
        problem = document.problem((*keys, key) if key else keys, message, hint)
        yield with_item(document, tuple(error.absolute_path), problem)


def with_item(document: Document, keys: Keys, problem: Problem) -> Problem:
    """Name the item by its id instead of by its position, where one can be found."""
    value, where, key_before = document.data, problem.where, ""
    for key in keys:
        value = value[key]
        if isinstance(value, dict) and isinstance(value.get("id"), str) and isinstance(key, int):
            where = f"{key_before.removesuffix('s')} {value['id']}"
        key_before = str(key)
    return replace(problem, where=where)


def unknown_keys(document: Document, error: SchemaError) -> Said:
    known = list(error.schema.get("properties", ()))
    for key in error.instance:
        if key not in known:
            yield key, t("unknown key '{key}'", key=key), near_miss(key, known)


def missing_keys(document: Document, error: SchemaError) -> Said:
    missing = [key for key in error.validator_value if key not in error.instance]
    # jsonschema reports each missing key in an error of its own, naming it first.
    named = next(key for key in missing if error.message.startswith(f"'{key}'"))
    yield "", t("the key '{key}' is missing", key=named), ""


def unknown_word(document: Document, error: SchemaError) -> Said:
    last = error.absolute_path[-1] if error.absolute_path else ""
    known = [str(word) for word in error.validator_value]
    key = last if isinstance(last, str) else str(error.absolute_path[-2])
    message = t("unknown {key} {value}", key=key, value=short(error.instance))
    yield "", message, near_miss(error.instance, known)


def wrong_type(document: Document, error: SchemaError) -> Said:
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
    hint = t("Put it in quotes.") if wanted == "string" and error.instance is not None else ""
    yield "", message, hint if not isinstance(error.instance, dict | list) else ""


def wrong_pattern(document: Document, error: SchemaError) -> Said:
    """Text of another form; where the form is a set of characters, the one that is not in it."""
    key, value, pattern = last_key(error), error.instance, compiled(error.validator_value)
    message = t("{key}: {value} has the wrong form", key=key, value=short(value))
    if pattern.search(""):
        at = next(n for n, sign in enumerate(value) if not pattern.search(sign))
        before, code = short(value[max(at - 20, 0) : at]), f"U+{ord(value[at]):04X}"
        message = t(
            "{key}: the character {code} behind {before} cannot stand here",
            key=key,
            code=code,
            before=before,
        )
    yield "", message, described(error)


def wrong_value(document: Document, error: SchemaError) -> Said:
    key, wanted, value = last_key(error), error.validator_value, short(error.instance)
    message = t("{key}: expected {wanted}, found {value}", key=key, wanted=wanted, value=value)
    yield "", message, described(error)


def too_long(document: Document, error: SchemaError) -> Said:
    limit, length = error.validator_value, len(error.instance)
    message = t("{key}: longer than {limit} characters", key=last_key(error), limit=limit)
    yield "", message, t("It has {length}.", length=length)


def too_short(document: Document, error: SchemaError) -> Said:
    key, limit = last_key(error), error.validator_value
    message = t("{key}: shorter than {limit} characters", key=key, limit=limit)
    yield "", message if error.instance else t("{key}: is empty", key=key), described(error)


def too_few(document: Document, error: SchemaError) -> Said:
    message = n(
        "{key}: {count} entry, at least {limit} must be there",
        "{key}: {count} entries, at least {limit} must be there",
        len(error.instance),
        key=last_key(error),
        limit=error.validator_value,
    )
    yield "", message, described(error)


def too_many(document: Document, error: SchemaError) -> Said:
    message = n(
        "{key}: {count} entry, at most {limit} may be there",
        "{key}: {count} entries, at most {limit} may be there",
        len(error.instance),
        key=last_key(error),
        limit=error.validator_value,
    )
    yield "", message, described(error)


def too_small(document: Document, error: SchemaError) -> Said:
    key, value, limit = last_key(error), short(error.instance), error.validator_value
    yield "", t("{key}: {value} is less than {limit}", key=key, value=value, limit=limit), ""


def too_large(document: Document, error: SchemaError) -> Said:
    key, value, limit = last_key(error), short(error.instance), error.validator_value
    yield "", t("{key}: {value} is more than {limit}", key=key, value=value, limit=limit), ""


def not_once(document: Document, error: SchemaError) -> Said:
    first: Keys = error.validator_value  # as long as the part of the path that leads to this one
    keys, value = tuple(error.absolute_path), document.data
    for key in keys:
        value = value[key]
    line, key = document.line((*keys[: -len(first)], *first)), last_key(error)
    message = t("the {key} {value} stands twice", key=key, value=short(value))
    yield "", message, t("It stands first at line {line}.", line=line) if line else ""


def one_of_both(document: Document, error: SchemaError) -> Said:
    """Neither of two keys, or both of them, where one must be there."""
    keys = [key for part in error.validator_value for key in part["required"]]
    first, other = keys
    if any(key in error.instance for key in keys):
        message = t("'{first}' and '{other}' cannot stand together", first=first, other=other)
    else:
        message = t("one of '{first}' and '{other}' must be there", first=first, other=other)
    yield "", message, ""


def too_bare(document: Document, error: SchemaError) -> Said:
    yield "", t("{key}: is empty", key=last_key(error)), described(error)


def not_allowed(document: Document, error: SchemaError) -> Said:
    key, value = last_key(error), short(error.instance)
    message = t("{key}: {value} is not allowed here", key=key, value=value)
    never = error.validator_value == {}
    yield "", t("'{key}' is not allowed here", key=key) if never else message, described(error)


def otherwise(document: Document, error: SchemaError) -> Said:
    said = error.message if len(error.message) < 120 else error.validator
    yield "", f"{last_key(error)}: {said}", described(error)


WORDS: dict[str, Callable[[Document, SchemaError], Said]] = {
    "additionalProperties": unknown_keys,
    "required": missing_keys,
    "enum": unknown_word,
    "const": wrong_value,
    "type": wrong_type,
    "pattern": wrong_pattern,
    "maxLength": too_long,
    "minLength": too_short,
    "minItems": too_few,
    "maxItems": too_many,
    "minimum": too_small,
    "maximum": too_large,
    "uniqueItems": not_once,
    "x-once": not_once,
    "not": not_allowed,
    "anyOf": one_of_both,
    "oneOf": one_of_both,
    "minProperties": too_bare,
}


def last_key(error: SchemaError) -> str:
    keys = (key for key in reversed(error.absolute_path) if isinstance(key, str))
    return next(keys, t("the file"))


def described(error: SchemaError) -> str:
    """What the schema says of the place, as a hint in the language spoken."""
    return t(error.schema["description"]) if "description" in error.schema else ""
