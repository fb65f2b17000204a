"""What our schemas mean where jsonschema would read them otherwise, or not at all.

A pattern's `$` is the end, as JSON Schema has it, and not a place before a last line break;
`"x-once": ["id"]` says that the ids of a list's entries differ.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from mdcheck.load.strict import Keys

Errors = Iterator[ValidationError]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern as JSON Schema reads it."""
    return re.compile(pattern.replace("$", r"\Z"))


def fits_pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, str) and not compiled(pattern).search(instance):
        yield ValidationError("pattern")


def is_unique(validator: Any, wanted: bool, instance: Any, schema: Any) -> Errors:
    """No entry twice, in a list of whatever; jsonschema compares each of them with each."""
    if wanted and isinstance(instance, list):
        entries = (((n,), json.dumps(one, sort_keys=True)) for n, one in enumerate(instance))
        yield from repeated(entries)


def stands_once(validator: Any, paths: Sequence[str], instance: Any, schema: Any) -> Errors:
    """No value twice among those that a path such as `items.id` leads to from the entries."""
    for path in paths:
        found = led_to(instance, ["*", *path.replace(".", ".*.").split(".")])
        yield from repeated((keys, value) for keys, value in found if isinstance(value, str))


def led_to(value: Any, path: Sequence[str]) -> Iterator[tuple[Keys, Any]]:
    """Where a path leads, `*` to each entry of a list, and what stands there."""
    if not path:
        yield (), value
    elif path[0] == "*" and isinstance(value, list):
        for n, one in enumerate(value):
            yield from (((n, *keys), found) for keys, found in led_to(one, path[1:]))
    elif isinstance(value, dict) and path[0] in value:
        for keys, found in led_to(value[path[0]], path[1:]):
            yield (path[0], *keys), found


def repeated(entries: Iterator[tuple[Keys, str]]) -> Errors:
    """An error for each value that stood before, with the place where it stood first."""
    first: dict[str, Keys] = {}
    for keys, value in entries:
        if first.setdefault(value, keys) != keys:
            yield ValidationError("twice", path=keys, validator_value=first[value])


OURS: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": fits_pattern, "uniqueItems": is_unique, "x-once": stands_once},
)
