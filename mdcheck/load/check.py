"""Check content files: JSON Schema first, then what a schema cannot say.

Imported only where content is checked; scoring does not wait for jsonschema.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from mdcheck.load.content import bundled_folder, checklist_files, read_content
from mdcheck.load.near import near_miss
from mdcheck.load.sheet import build_sheet, is_sheet, kind_of, short
from mdcheck.load.strict import Document, Keys, Unreadable, read_file
from mdcheck.model import OPEN, Content, Problem

FEWEST_SCORED = 5
SchemaError = Any  # jsonschema.ValidationError, whose types allow for parts never set here


def require_sound(folder: Path) -> None:
    """Raise Unreadable with every fatal problem of a content folder, if it has any."""
    fatal = [problem for problem in check_folder(folder) if problem.fatal]
    if fatal:
        raise Unreadable(*fatal)


def check_folder(folder: Path) -> list[Problem]:
    """All problems of a content folder: each file, then the files against one another."""
    method = folder / "method.yaml"
    files = checklist_files(folder)
    if not method.is_file() or not files:
        message = "is not a checklists folder"
        hint = "It needs method.yaml and sectors/*.yaml, laid out as in mdcheck's own."
        return [Problem(file=str(folder), message=message, hint=hint)]
    problems = [problem for path in [method, *files] for problem in check_file(str(path))]
    if not problems:
        from mdcheck.load.check_library import check_library

        problems = [*check_together(folder), *check_library(folder, read_content(folder))]
    return problems


def check_file(path: str, content: Content | None = None) -> list[Problem]:
    """All problems of one file, whatever kind of file it turns out to be."""
    try:
        document = read_file(path)
        return check_document(document, content)
    except Unreadable as unreadable:
        return list(unreadable.problems)


def check_document(document: Document, content: Content | None) -> list[Problem]:
    """Check a sheet, a checklist or a method, told apart by their keys."""
    data = document.data
    if isinstance(data, dict) and "sections" in data:
        return check_checklist(document)
    if isinstance(data, dict) and "method_version" in data:
        return fit_schema(document, "method")
    if is_sheet(document):
        sheet_problems = build_sheet(document, content or read_content(bundled_folder()))[1]
        return [*sheet_problems, *reasons_missing(document)]
    message = "is neither an answer sheet nor a checklist"
    hint = "A sheet begins with 'format: mdcheck-answers/1', a checklist has 'sections'."
    return [document.problem((), message, hint)]


def reasons_missing(document: Document) -> Iterator[Problem]:
    """Notices for items called not applicable without a reason."""
    answers = document.data.get("answers") or {}
    for id, answer in answers.items():
        entry = answer if isinstance(answer, dict) else {"level": answer}
        if entry.get("level") == "not-applicable" and not entry.get("note"):
            message = "not applicable, but no reason is given"
            yield document.problem(("answers", id), message, "Say why in its note.", fatal=False)


# Schemas


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of checklists/schema/<name>.schema.json."""
    path = bundled_folder() / "schema" / f"{name}.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def fit_schema(document: Document, name: str) -> list[Problem]:
    """Where a document departs from a schema, in words, in file order."""
    errors = validator(name).iter_errors(document.data)
    problems = list(chain.from_iterable(in_words(document, error) for error in errors))
    return sorted(problems, key=lambda problem: problem.line or 0)


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


Words = Iterator[tuple[str, str, str]]


def unknown_keys(error: SchemaError) -> Words:
    known = list(error.schema.get("properties", ()))
    for key in error.instance:
        if key not in known:
            yield key, f"unknown key '{key}'", near_miss(key, known)


def missing_keys(error: SchemaError) -> Words:
    missing = [key for key in error.validator_value if key not in error.instance]
    # jsonschema reports each missing key in an error of its own, naming it first.
    named = next(key for key in missing if error.message.startswith(f"'{key}'"))
    yield "", f"the key '{named}' is missing", ""


def unknown_word(error: SchemaError) -> Words:
    last = error.absolute_path[-1] if error.absolute_path else ""
    known = [str(word) for word in error.validator_value]
    name = last if isinstance(last, str) else str(error.absolute_path[-2])
    yield "", f"unknown {name} {short(error.instance)}", near_miss(error.instance, known)


def wrong_type(error: SchemaError) -> Words:
    wanted = error.validator_value
    names = {
        "string": "text",
        "array": "a list",
        "object": "keys with values",
        "integer": "a number",
        "boolean": "true or false",
    }
    types = [wanted] if isinstance(wanted, str) else wanted
    expected = " or ".join(names.get(t, t) for t in types)
    yield "", f"{last_key(error)}: expected {expected}, found {kind_of(error.instance)}", ""


def wrong_pattern(error: SchemaError) -> Words:
    yield "", f"{last_key(error)}: {short(error.instance)} has the wrong form", described(error)


def too_long(error: SchemaError) -> Words:
    message = f"{last_key(error)}: longer than {error.validator_value} characters"
    yield "", message, f"It has {len(error.instance)}."


def not_allowed(error: SchemaError) -> Words:
    yield "", f"'{last_key(error)}' is not allowed here", "An open question is never scored."


WORDS: dict[str, Callable[[SchemaError], Words]] = {
    "additionalProperties": unknown_keys,
    "required": missing_keys,
    "enum": unknown_word,
    "type": wrong_type,
    "pattern": wrong_pattern,
    "maxLength": too_long,
    "not": not_allowed,
}


def last_key(error: SchemaError) -> str:
    return next((str(k) for k in reversed(error.absolute_path) if isinstance(k, str)), "the file")


def described(error: SchemaError) -> str:
    return str(error.schema.get("description", "")) if isinstance(error.schema, dict) else ""


def short_message(error: SchemaError) -> str:
    return f"{last_key(error)}: {error.message if len(error.message) < 120 else error.validator}"


# What a schema cannot say


def check_checklist(document: Document) -> list[Problem]:
    """All problems of one checklist file."""
    problems = fit_schema(document, "checklist")
    return problems or list(
        chain(name_fits(document), ids_once(document), enough(document), matrix_fits(document))
    )


def name_fits(document: Document) -> Iterator[Problem]:
    stem, id = Path(document.file).stem, document.data["id"]
    if stem != id:
        yield document.problem(("id",), f"the id {id!r} is not the file's name", f"Use {stem!r}.")


def items_of(document: Document) -> Iterator[tuple[Keys, dict[str, Any]]]:
    for s, section in enumerate(document.data["sections"]):
        for i, item in enumerate(section["items"]):
            yield ("sections", s, "items", i), item


def ids_once(document: Document) -> Iterator[Problem]:
    """No id twice, among the sections and among the items."""
    sections = [(("sections", n), s) for n, s in enumerate(document.data["sections"])]
    for kind, entries in (("section", sections), ("item", list(items_of(document)))):
        seen: dict[str, int | None] = {}
        for keys, entry in entries:
            if entry["id"] in seen:
                first = f"It stands first at line {seen[entry['id']]}."
                yield document.problem(
                    (*keys, "id"), f"the {kind} id {entry['id']!r} stands twice", first
                )
            seen.setdefault(entry["id"], document.line((*keys, "id")))


def enough(document: Document) -> Iterator[Problem]:
    """A sector has at least five scored items, and four to six core ones."""
    if document.data["kind"] != "sector":
        return
    items = [item for _, item in items_of(document)]
    scored = sum(item["role"] != OPEN for item in items)
    core = sum(item.get("core", False) for item in items)
    if scored < FEWEST_SCORED:
        message = f"{scored} scored items, a sector needs at least {FEWEST_SCORED}"
        yield document.problem(("sections",), message)
    fewest, most = read_file(str(method_beside(document))).data["core"]
    if not fewest <= core <= most:
        message = f"{core} core items, the quick scan needs {fewest} to {most}"
        yield document.problem(("sections",), message)


def method_beside(document: Document) -> Path:
    """The method of the folder a checklist stands in, or the bundled one where there is none."""
    own = Path(document.file).resolve().parent.parent / "method.yaml"
    return own if own.is_file() else bundled_folder() / "method.yaml"


def matrix_fits(document: Document) -> Iterator[Problem]:
    """Every row of the matrix has one cell for each column."""
    matrix = document.data.get("matrix")
    if not matrix:
        return
    columns = [column["id"] for column in matrix["columns"]]
    for n, row in enumerate(matrix["rows"]):
        cells = [cell["column"] for cell in row["cells"]]
        if sorted(cells) != sorted(columns):
            message = f"row {row['id']} has cells for {', '.join(cells)}"
            hint = f"It needs one for each column: {', '.join(columns)}."
            yield document.problem(("matrix", "rows", n), message, hint)


def check_together(folder: Path) -> Iterator[Problem]:
    """What only shows when all files are read: ids, aliases and annexes that collide."""
    content = read_content(folder)
    names = {checklist.id: str(path) for checklist, path in located(content, folder)}
    items = {item.id for checklist in content.checklists for item in checklist.items}
    seen: set[str] = set()
    annexes: dict[str, str] = {}
    for checklist in content.checklists:
        file = names[checklist.id]
        if checklist.annex and checklist.annex in annexes:
            other = annexes[checklist.annex]
            yield Problem(
                file=file, where="annex", message=f"{checklist.annex} is also that of {other}"
            )
        annexes[checklist.annex] = checklist.id
        for item in checklist.items:
            for alias in item.aliases:
                if alias in items or alias in seen:
                    message = f"the alias {alias!r} is the id or alias of another item"
                    yield Problem(file=file, where=f"item {item.id}", message=message)
                seen.add(alias)


def located(content: Content, folder: Path) -> Iterator[tuple[Any, Path]]:
    paths = {path.stem: path for path in checklist_files(folder)}
    return ((checklist, paths[checklist.id]) for checklist in content.checklists)
