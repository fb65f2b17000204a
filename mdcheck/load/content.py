"""Read the checklists folder into the model.

The content that travels with the package was checked before it was published, so it is read
fast and trusted. A folder of somebody's own is checked first, at every run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from mdcheck.load.strict import Loader
from mdcheck.model import (
    Alert,
    Cell,
    Checklist,
    Content,
    Group,
    Item,
    Matrix,
    Method,
    Row,
    Section,
    Stakeholder,
    Term,
    Variations,
)

PACKAGE = Path(__file__).resolve().parent.parent


def bundled_folder() -> Path:
    """The checklists that came with mdcheck: inside the installed package, else beside it."""
    installed = PACKAGE / "checklists"
    return installed if installed.is_dir() else PACKAGE.parent / "checklists"


def checklist_files(folder: Path) -> list[Path]:
    """All checklist files of a content folder, sectors before processes."""
    return [
        path for kind in ("sectors", "process") for path in sorted(folder.glob(f"{kind}/*.yaml"))
    ]


class PlainLoader(Loader):  # type: ignore[misc]  # Any: C or Python, whichever PyYAML has
    """YAML in which only whole numbers, true, false and null are anything but text."""


INT, BOOL, NULL, STR = (f"tag:yaml.org,2002:{name}" for name in ("int", "bool", "null", "str"))
PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver(INT, re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))
PlainLoader.add_implicit_resolver(BOOL, re.compile(r"(?:true|false)\Z"), list("tf"))
PlainLoader.add_implicit_resolver(NULL, re.compile(r"(?:null|~|)\Z"), ["n", "~", ""])
SCALARS: dict[str, Callable[[str], Any]] = {
    INT: int,
    BOOL: lambda text: text == "true",
    NULL: lambda text: None,
    STR: str,
}


def read_trusted(path: Path) -> Any:
    with path.open("rb") as stream:
        return plain(yaml.compose(stream, Loader=PlainLoader))


def plain(node: yaml.Node | None) -> Any:
    """What a node of YAML says, as the loader resolved it: text, numbers, lists and dicts."""
    if isinstance(node, yaml.MappingNode):
        return {plain(key): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(entry) for entry in node.value]
    return SCALARS[node.tag](node.value) if node else None


def load_content(folder: Path | None = None) -> Content:
    """All checklists and the method. Raises Unreadable for a folder of one's own with problems."""
    if folder is None or folder.resolve() == bundled_folder().resolve():
        return read_content(bundled_folder())
    from mdcheck.load.check import require_sound

    require_sound(folder)
    return read_content(folder)


def read_content(folder: Path) -> Content:
    checklists = [build_checklist(read_trusted(path)) for path in checklist_files(folder)]
    method = build_method(read_trusted(folder / "method.yaml"))
    return Content(method=method, checklists=tuple(sorted(checklists, key=shown_order)))


def shown_order(checklist: Checklist) -> tuple[bool, str, int, str]:
    """Sectors by annex (C2 before C10), then processes by id."""
    letter, number = checklist.annex[:1], checklist.annex[1:]
    return checklist.kind != "sector", letter, int(number or 0), checklist.id


def build_checklist(data: Mapping[str, Any]) -> Checklist:
    """A checklist from data that fits its schema."""
    return Checklist(
        id=data["id"],
        kind=data["kind"],
        title=data["title"],
        annex=data.get("annex", ""),
        source=many(data["source"]),
        summary=data["summary"],
        stakeholders=tuple(
            Stakeholder(name=s["name"], source=many(s["source"]))
            for s in data.get("stakeholders", ())
        ),
        sections=tuple(build_section(data["id"], section) for section in data["sections"]),
        matrix=build_matrix(data["matrix"]) if "matrix" in data else None,
    )


def build_section(checklist: str, data: Mapping[str, Any]) -> Section:
    items = tuple(build_item(checklist, item) for item in data["items"])
    return Section(id=data["id"], title=data["title"], items=items)


def build_item(checklist: str, data: Mapping[str, Any]) -> Item:
    return Item(
        id=f"{checklist}.{data['id']}",
        text=data["text"],
        role=data["role"],
        weight=data.get("weight", 1),
        transfer=tuple(data["transfer"]),
        groups=tuple(data["groups"]),
        applies=tuple(data.get("applies", ())),
        core=data.get("core", False),
        source=many(data["source"]),
        help=data["help"],
        aliases=tuple(data.get("aliases", ())),
    )


def build_matrix(data: Mapping[str, Any]) -> Matrix:
    return Matrix(
        title=data["title"],
        columns=terms(data["columns"]),
        rows=tuple(
            Row(
                id=row["id"],
                title=row["title"],
                cells=tuple(
                    Cell(column=c["column"], points=tuple(c["points"]), source=many(c["source"]))
                    for c in row["cells"]
                ),
            )
            for row in data["rows"]
        ),
    )


def build_method(data: Mapping[str, Any]) -> Method:
    """The method from data that fits its schema."""
    return Method(
        method_version=data["method_version"],
        content_version=data["content_version"],
        points={role["id"]: tuple(role["points"]) for role in data["roles"]},
        anchors={role["id"]: tuple(role.get("anchors", ())) for role in data["roles"]},
        need=tuple(data["need"]),
        potential=tuple(data["potential"]),
        weights=tuple(data["weights"]),
        alert=Alert(**data["alert"]),
        emphasis=pair(data["emphasis"]),
        coverage=pair(data["coverage"]),
        mode=pair(data["mode"]),
        core=pair(data["core"]),
        robustness=Variations(
            draws=data["robustness"]["draws"],
            slip=pair(data["robustness"]["slip"]),
            seed=data["robustness"]["seed"],
        ),
        fewest=data["fewest"],
        order=tuple(
            Group(id=one["id"], title=one["title"], below=pair(one["below"]))
            for one in data["order"]
        ),
        levels=terms(data["levels"]),
        states=terms(data["states"]),
        roles=terms(data["roles"]),
        verdicts=terms(data["verdicts"]),
        modes=terms(data["modes"]),
        profile=terms(data["profile"]),
        transfers=terms(data["transfers"]),
        groups=terms(data["groups"]),
        evidence=terms(data["evidence"]),
        constituencies=terms(data["constituencies"]),
        criteria=terms(data["criteria"]),
    )


def terms(entries: list[Mapping[str, Any]]) -> tuple[Term, ...]:
    return tuple(
        Term(id=str(e["id"]), title=e["title"], meaning=e.get("meaning", "")) for e in entries
    )


def pair(value: list[int]) -> tuple[int, int]:
    """Two whole numbers, such as a part and a whole."""
    part, whole = value
    return part, whole


def many(value: str | list[str]) -> tuple[str, ...]:
    """One source or a list of them, always as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)
