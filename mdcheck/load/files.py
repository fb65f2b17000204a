"""Find a checklists folder and read its files; what they say is checked and built elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mdcheck.load.strict import Document, Unreadable, read_file
from mdcheck.model import Problem
from mdcheck.words import t

PACKAGE = Path(__file__).resolve().parent.parent
KINDS = {"sectors": "sector", "process": "process"}  # what the checklists in a folder are
FILES = "[!.]*.yaml"  # some systems put a file with a dot beside each, which nobody sees


def bundled_folder() -> Path:
    """The checklists that came with mdcheck: inside the installed package, else beside it."""
    installed = PACKAGE / "checklists"
    return installed if installed.is_dir() else PACKAGE.parent / "checklists"


def is_bundled(folder: Path) -> bool:
    """Whether a folder is the one that came with mdcheck, which was checked before."""
    return os.path.realpath(folder) == os.path.realpath(bundled_folder())


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The files of a checklists folder as they were read, and why some could not be."""

    folder: Path
    method: Document | None = None
    checklists: tuple[Document, ...] = ()
    library: Mapping[str, Document] = field(default_factory=dict)  # by name: "measures"
    examples: Mapping[str, Document] = field(default_factory=dict)  # by name: "velundria/national"
    unreadable: tuple[Problem, ...] = ()


def read_checklists(folder: Path) -> Files:
    """The method and the checklists, which are all that scoring needs."""
    paths = checklist_files(folder)
    methods = [path for path in (folder / "method.yaml",) if os.path.lexists(path)]
    documents, unreadable = read_each([*methods, *paths])
    if not methods or not any(path.parent.name == "sectors" for path in paths):
        message = t("is not a checklists folder")
        hint = t("It needs method.yaml and sectors/*.yaml, laid out as in mdcheck's own.")
        unreadable = (Problem(file=str(folder), message=message, hint=hint), *unreadable)
    return Files(
        folder=folder,
        method=documents[0] if methods else None,
        checklists=tuple(document for document in documents[len(methods) :] if document),
        unreadable=unreadable,
    )


def read_folder(folder: Path) -> Files:
    """Everything in the folder: checklists, library and examples."""
    files = read_checklists(folder)
    library, examples = named(folder, "library"), named(folder, "examples")
    documents, unreadable = read_each([*library.values(), *examples.values()])
    read = dict(zip([*library.values(), *examples.values()], documents, strict=True))
    return Files(
        folder=folder,
        method=files.method,
        checklists=files.checklists,
        library={name: found for name, path in library.items() if (found := read[path])},
        examples={name: found for name, path in examples.items() if (found := read[path])},
        unreadable=(*files.unreadable, *unreadable),
    )


def checklist_files(folder: Path) -> list[Path]:
    """All checklist files of a content folder, sectors before processes."""
    return [path for kind in KINDS for path in sorted(folder.glob(f"{kind}/{FILES}"))]


def named(folder: Path, part: str) -> dict[str, Path]:
    """The files in a part of the folder by their names: `velundria/national`, without `.yaml`."""
    root = folder / part
    paths = sorted(root.glob(f"**/{FILES}"))
    return {path.relative_to(root).with_suffix("").as_posix(): path for path in paths}


def read_each(paths: Iterable[Path]) -> tuple[list[Document | None], tuple[Problem, ...]]:
    """Each file, none for one that cannot be read; and all that is wrong with those."""
    documents: list[Document | None] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            documents.append(read_file(str(path)))
        except Unreadable as unreadable:
            documents.append(None)
            problems += unreadable.problems
    return documents, tuple(problems)
