"""Build the content's nouns from data that fits its schemas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import Any

from mdcheck.load.strict import Document
from mdcheck.model import (
    SECTOR,
    STEP,
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
    Shape,
    Stakeholder,
    Term,
    Variations,
)


def build_content(method: Document, checklists: Iterable[Document]) -> Content:
    """The content, from documents that fit their schemas."""
    built = [build_checklist(document.data) for document in checklists]
    own = build_method(method.data)
    stages = [stage.id for stage in own.stages]
    return Content(
        method=own, checklists=tuple(sorted(built, key=lambda one: shown_order(one, stages)))
    )


def shown_order(checklist: Checklist, stages: Sequence[str]) -> tuple[bool, str, int, str]:
    """Sectors by annex (C2 before C10), then processes by stage and by their order in it."""
    if checklist.kind != SECTOR:
        return True, f"{stages.index(checklist.stage):03}", checklist.order, checklist.id
    letter, number = checklist.annex[:1], checklist.annex[1:]
    return False, letter, int(number or 0), checklist.id


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
            Stakeholder(name=s["name"], source=many(s.get("source", ())))
            for s in data.get("stakeholders", ())
        ),
        sections=tuple(build_section(data["id"], section) for section in data["sections"]),
        matrix=build_matrix(data["matrix"]) if "matrix" in data else None,
        retired={f"{data['id']}.{slug}": why for slug, why in data.get("retired", {}).items()},
        stage=data.get("stage", ""),
        order=data.get("order", 0),
    )


def build_section(checklist: str, data: Mapping[str, Any]) -> Section:
    items = tuple(build_item(checklist, item) for item in data["items"])
    return Section(id=data["id"], title=data["title"], items=items)


def build_item(checklist: str, data: Mapping[str, Any]) -> Item:
    return Item(
        id=intern(f"{checklist}.{data['id']}"),  # the same object as in sheets, fast to look up
        text=data["text"],
        role=data.get("role", STEP),
        weight=data.get("weight", 1),
        transfer=tuple(data.get("transfer", ())),
        groups=tuple(data.get("groups", ())),
        applies=tuple(data.get("applies", ())),
        core=data.get("core", False),
        source=many(data["source"]),
        help=data["help"],
        aliases=tuple(data.get("aliases", ())),
        next=data.get("next", ""),
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
        shape=Shape(**data["shape"]),
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
        stages=terms(data.get("stages", [])),
        costs=terms(data.get("costs", [])),
        effects=terms(data.get("effects", [])),
        strengths=terms(data.get("strengths", [])),
    )


def terms(entries: list[Mapping[str, Any]]) -> tuple[Term, ...]:
    return tuple(
        Term(id=str(e["id"]), title=e["title"], meaning=e.get("meaning", "")) for e in entries
    )


def pair(value: list[int]) -> tuple[int, int]:
    """Two whole numbers, such as a part and a whole."""
    part, whole = value
    return part, whole


def many(value: str | Iterable[str]) -> tuple[str, ...]:
    """One source or several, always as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)
