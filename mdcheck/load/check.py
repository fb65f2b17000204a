"""Check content files: JSON Schema first, then what a schema cannot say.

Imported only where content is checked; scoring does not wait for jsonschema.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mdcheck.load.check_library import fit_library, orphans
from mdcheck.load.check_method import beyond_method
from mdcheck.load.content import build_content
from mdcheck.load.files import KINDS, Files
from mdcheck.load.in_words import with_item
from mdcheck.load.near import near_miss
from mdcheck.load.schema import Schemas, words_of
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import Document, Keys, Unreadable
from mdcheck.load.workshop import build_workshop
from mdcheck.model import NOT_APPLICABLE, OPEN, PROCESS, SECTOR, Content, Problem
from mdcheck.words import n, t


def check_files(files: Files) -> list[Problem]:
    """All problems of a content folder that stop the work, in each file and between them."""
    method = files.method
    unsound = check_method(method) if method else []
    told = method if not unsound else None  # a method that can be asked
    schemas = schemas_for(told, files.library) if told else Schemas({})
    problems = [*files.unreadable, *unsound]
    fitting = []
    for checklist in files.checklists:
        departs = schemas.fit(checklist, "checklist")
        problems += departs or beyond_schema(checklist, told)
        fitting += [] if departs else [checklist]
    problems += collisions(fitting)
    return problems + fit_library(files.library, schemas)


def worth_a_look(method: Document, files: Files) -> Iterator[Problem]:
    """Notices on files that are sound: what points to nothing, and an example that does not fit."""
    content = build_content(method, files.checklists)
    yield from orphans(files.library, content)
    yield from example_fits(method, files.examples, content)


def schemas_for(method: Document, library: Mapping[str, Document]) -> Schemas:
    """The schemas, with the words that this method and this library have."""
    words = words_of(method.data)
    match library["regions"].data if "regions" in library else None:
        case {"regions": dict(regions)} if regions:
            words["regions"] = list(regions)
    return Schemas(words)


def check_method(document: Document) -> list[Problem]:
    """All problems of a method."""
    return Schemas({}).fit(document, "method") or list(beyond_method(document))


def check_checklist(document: Document, method: Document, *, named: bool) -> list[Problem]:
    """All problems of one checklist, by its method; or those of that method.

    Its id is the name of its file, where it is `named`: standard input has none.
    """
    unsound = check_method(method)
    if unsound:
        return unsound
    problems = schemas_for(method, {}).fit(document, "checklist")
    return problems or list(beyond_schema(document, method, named=named))


def check_sheet(document: Document, content: Content) -> list[Problem]:
    """All problems of an answer sheet, and notices for reasons that are missing."""
    try:
        _, notices = build_sheet(document, content)
    except Unreadable as unreadable:
        return list(unreadable.problems)
    return [*notices, *reasons_missing(document)]


def check_workshop(document: Document, content: Content) -> list[Problem]:
    """All problems of a workshop and of the sheets in it, and notices for missing reasons."""
    try:
        _, notices = build_workshop(document, content)
    except Unreadable as unreadable:
        return list(unreadable.problems)
    places: list[Keys] = [("sheets", n) for n in range(len(document.data.get("sheets") or ()))]
    return [*notices, *(p for place in places for p in reasons_missing(document, place))]


def reasons_missing(document: Document, place: Keys = ()) -> Iterator[Problem]:
    """Notices for items called not applicable without a reason, in the sheet at a place."""
    sheet = document.data
    for key in place:
        sheet = sheet[key]
    answers = sheet.get("answers") or {}
    for id, answer in answers.items():
        entry = answer if isinstance(answer, dict) else {"level": answer}
        if entry.get("level") == NOT_APPLICABLE and not entry.get("note"):
            message = t("not applicable, but no reason is given")
            hint = t("Say why in its note.")
            yield document.problem((*place, "answers", id), message, hint, fatal=False)


def beyond_schema(
    document: Document, method: Document | None, *, named: bool = True
) -> Iterator[Problem]:
    """What a schema cannot say of one checklist; less of it without a method that can be asked."""
    if named:
        yield from name_fits(document)
    yield from kind_fits(document)
    yield from retired_is_gone(document)
    if method and document.data["kind"] == SECTOR:
        yield from enough(document, method)
    if method and document.data["kind"] == PROCESS:
        yield from stages_are_told(document, method)
    yield from matrix_fits(document)


def name_fits(document: Document) -> Iterator[Problem]:
    stem, id = Path(document.file).stem, document.data["id"]
    if stem != id:
        message = t("the id '{id}' is not the file's name", id=id)
        yield document.problem(("id",), message, t("Use '{name}'.", name=stem))


def kind_fits(document: Document) -> Iterator[Problem]:
    """A checklist stands in the folder of its kind, where it stands in one of these."""
    folder, kind = Path(document.file).parent.name, document.data["kind"]
    if KINDS.get(folder, kind) != kind:
        message = t("the kind '{kind}' does not belong in {folder}/", kind=kind, folder=folder)
        hint = t("Use '{name}', or move the file.", name=KINDS[folder])
        yield document.problem(("kind",), message, hint)


def stages_are_told(document: Document, method: Document) -> Iterator[Problem]:
    """The method names stages at all; that a process names one of them, its schema says."""
    if not method.data.get("stages"):
        hint = t("Give method.yaml the list 'stages', as mdcheck's own has it.")
        yield document.problem(("stage",), t("the method names no stages"), hint)


def items_of(document: Document) -> Iterator[tuple[Keys, dict[str, Any]]]:
    for s, section in enumerate(document.data["sections"]):
        for i, item in enumerate(section["items"]):
            yield ("sections", s, "items", i), item


def retired_is_gone(document: Document) -> Iterator[Problem]:
    """No item stands both among those that are asked and among those that are retired."""
    retired = document.data.get("retired", {})
    for keys, item in items_of(document):
        if item["id"] in retired:
            message = t("the item '{id}' is asked and retired", id=item["id"])
            yield document.problem((*keys, "id"), message, t("Give the new question another id."))


def enough(document: Document, method: Document) -> Iterator[Problem]:
    """A sector has the roles, the size and the short list that the method's shape asks for."""
    shape = method.data["shape"]
    scored = [item for _, item in items_of(document) if item["role"] != OPEN]
    roles = Counter(item["role"] for item in scored)
    core = Counter(item["role"] for item in scored if item.get("core", False))
    for role, fewest in shape["fewest"].items():
        if roles[role] < fewest:
            yield document.problem(("sections",), too_few(role, roles[role], fewest))
    if len(scored) > shape["most"]:
        message = t(
            "{count} scored items, a sector has {most} at most",
            count=len(scored),
            most=shape["most"],
        )
        yield document.problem(("sections",), message)
    for role, wanted in shape["core"].items():
        if core[role] != wanted:
            yield document.problem(("sections",), not_as_short(role, core[role], wanted))


def not_as_short(role: str, count: int, wanted: int) -> str:
    return n(
        "{count} item of the short list is a {role}, it needs {wanted}",
        "{count} items of the short list are a {role}, it needs {wanted}",
        count,
        role=role,
        wanted=wanted,
    )


def too_few(role: str, count: int, fewest: int) -> str:
    return n(
        "{count} scored item is a {role}, a sector needs at least {fewest}",
        "{count} scored items are a {role}, a sector needs at least {fewest}",
        count,
        role=role,
        fewest=fewest,
    )


def matrix_fits(document: Document) -> Iterator[Problem]:
    """Every row of the matrix has one cell for each column."""
    matrix = document.data.get("matrix")
    if not matrix:
        return
    columns = [column["id"] for column in matrix["columns"]]
    for position, row in enumerate(matrix["rows"]):
        cells = [cell["column"] for cell in row["cells"]]
        if sorted(cells) != sorted(columns):
            message = t("row {row} has cells for {cells}", row=row["id"], cells=", ".join(cells))
            hint = t("It needs one for each column: {columns}.", columns=", ".join(columns))
            yield document.problem(("matrix", "rows", position), message, hint)


def collisions(checklists: Sequence[Document]) -> Iterator[Problem]:
    """What two checklists claim: an id, an annex, a place in the cycle, the id of an item."""
    for key in ("id", "annex", "order"):
        first: dict[object, Document] = {}
        for document in checklists:
            value = document.data.get(key)
            if value and first.setdefault(value, document) is not document:
                message = t("{value} is also that of {other}", value=value, other=first[value].file)
                yield document.problem((key,), message)
    yield from aliases_once(checklists)


def aliases_once(checklists: Sequence[Document]) -> Iterator[Problem]:
    """No item had before the id that another one has or had."""
    taken = {f"{one.data['id']}.{item['id']}" for one in checklists for _, item in items_of(one)}
    for document in checklists:
        for keys, item in items_of(document):
            for alias in item.get("aliases", ()):
                if alias in taken:
                    message = t(
                        "the alias '{alias}' is the id or alias of another item", alias=alias
                    )
                    problem = document.problem((*keys, "aliases"), message)
                    yield with_item(document, keys, problem)
                taken.add(alias)


def example_fits(
    method: Document, examples: Mapping[str, Document], content: Content
) -> Iterator[Problem]:
    """Notices for the example that pages show, where it is not there or does not fit."""
    name = method.data.get("example")
    if name is None or not examples:
        return
    if name not in examples:
        message = t("there is no example '{name}'", name=name)
        yield method.problem(("example",), message, near_miss(name, examples), fatal=False)
        return
    problems = check_sheet(examples[name], content)
    yield from (replace(problem, fatal=False) for problem in problems if problem.fatal)
