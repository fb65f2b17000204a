"""A checklists folder as nouns: read, checked, built.

What travels with the package was checked before it was published. A folder of somebody's own is
checked at every run, as far as it is used: scoring asks for no library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mdcheck.load.content import build_content
from mdcheck.load.files import Files, bundled_folder, is_bundled, read_checklists, read_folder
from mdcheck.load.sheet import build_sheet, is_sheet, is_workshop
from mdcheck.load.strict import Document, Unreadable, read_file
from mdcheck.load.words import translated
from mdcheck.model import ANSWERS_FORMAT, Content, Problem
from mdcheck.words import ENGLISH, catalogue, t

if TYPE_CHECKING:
    from mdcheck.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """All that a checklists folder holds. `example` is the sheet that pages show and open."""

    path: Path
    content: Content
    library: Library
    examples: Mapping[str, Document]  # by name: "velundria/national"
    example: Document | None


def open_content(path: Path | None = None) -> Content:
    """The method and the checklists of a folder, else of the one that came with mdcheck.

    Raises Unreadable with every problem that a folder of one's own has.
    """
    files = in_language(sound(read_checklists(path or bundled_folder())))
    return build_content(method_of(files), files.checklists)


def open_folder(path: Path | None = None) -> Folder:
    """A whole folder, else the one that came with mdcheck. Raises Unreadable as above."""
    from mdcheck.load.library import build_library  # scoring asks for no library

    files = in_language(sound(read_folder(path or bundled_folder())))
    method = method_of(files)
    content = build_content(method, files.checklists)
    return Folder(
        path=files.folder,
        content=content,
        library=build_library(files.library, content),
        examples=files.examples,
        example=shown_example(method, files.examples, content),
    )


def in_language(files: Files) -> Files:
    """The same files, what people read of them in the language spoken; examples stay as given."""
    words = catalogue()
    if words is ENGLISH or files.method is None:
        return files

    def said(document: Document) -> Document:
        return Document(document.file, translated(document.data, words), document.read_lines)

    return replace(
        files,
        method=said(files.method),
        checklists=tuple(map(said, files.checklists)),
        library={name: said(document) for name, document in files.library.items()},
    )


def shown_example(
    method: Document, examples: Mapping[str, Document], content: Content
) -> Document | None:
    """The example that the method names, if it is there and fits what is asked."""
    example = examples.get(method.data.get("example", ""))
    if example is None:
        return None
    try:
        build_sheet(example, content)
    except Unreadable:
        return None
    return example


def sound(files: Files) -> Files:
    """The same files. Raises Unreadable when they have problems that stop the work."""
    problems = list(files.unreadable) if is_bundled(files.folder) else problems_of(files)
    if problems:
        raise Unreadable(*problems)
    return files


def method_of(files: Files) -> Document:
    """The method of files that are sound. Raises Unreadable where there is none."""
    if files.method is None:
        raise Unreadable(*files.unreadable)
    return files.method


def check_folder(path: Path | None = None) -> list[Problem]:
    """All problems of a folder that stop the work; where there is none, what is worth a look."""
    from mdcheck.load.check import worth_a_look

    files = read_folder(path or bundled_folder())
    return problems_of(files) or list(worth_a_look(method_of(files), files))


def problems_of(files: Files) -> list[Problem]:
    from mdcheck.load.check import check_files  # jsonschema would double the time of a run

    return check_files(files)


def check_file(path: str, content: Content, folder: Path | None = None) -> list[Problem]:
    """All problems of one file, told by its keys: a sheet, a workshop, a checklist or a method.

    A checklist is checked by the method of the folder it stands in, else of the folder given, else
    of the one that came with mdcheck.
    """
    from mdcheck.load.check import check_checklist, check_method, check_sheet, check_workshop

    try:
        document = read_file(path)
        keys = document.data if isinstance(document.data, dict) else {}
        if "sections" in keys:
            beside = None if path == "-" else Path(path).resolve().parent.parent
            method = read_file(str(method_in(beside, folder, bundled_folder())))
            return check_checklist(document, method, named=path != "-")
        if "method_version" in keys:
            return check_method(document)
        if is_workshop(document):
            return check_workshop(document, content)
        if is_sheet(document):
            return check_sheet(document, content)
    except Unreadable as unreadable:
        return list(unreadable.problems)
    message = t("is no answer sheet, workshop or checklist")
    hint = t(
        "A sheet begins with 'format: {format}', a checklist has 'sections'.", format=ANSWERS_FORMAT
    )
    return [document.problem((), message, hint)]


def method_in(*folders: Path | None) -> Path:
    """The method of the first of these folders that has one; of the last when none has."""
    methods = [folder / "method.yaml" for folder in folders if folder]
    return next((method for method in methods if method.is_file()), methods[-1])
