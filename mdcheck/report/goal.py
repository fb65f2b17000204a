"""Say of a goal of a plan what it is, what calls for its actions, and where that stands.

`mdcheck/web/src/report/goal.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mdcheck.blocks import Blank, Cell, Column, Line, Row, Table
from mdcheck.library import Measure
from mdcheck.planned import PlanAction, PlanGoal
from mdcheck.report.cited import cited
from mdcheck.report.serves import measure_serves
from mdcheck.report.told import Told, answer_title, titles
from mdcheck.results import SectorResult
from mdcheck.words import t


def statuses() -> dict[str, str]:
    """How far an action is, in words."""
    return {
        "planned": t("planned"),
        "begun": t("begun"),
        "done": t("done"),
        "dropped": t("dropped"),
    }


def goal_title(about: Told, goal: PlanGoal) -> str:
    """What a goal is called; one that stands for a sector is called after what to do there."""
    if goal.title or not goal.sectors:
        return goal.title
    sector = result_of(about, goal.sectors[0])
    if sector.mode is None:
        return sector.title
    mode = titles(about.content.method.modes)[sector.mode]
    return t("{sector}: {mode}", sector=sector.title, mode=mode)


def result_of(about: Told, id: str) -> SectorResult:
    """What the answers say about a sector."""
    return next(sector for sector in about.result.sectors if sector.id == id)


def sector_names(about: Told, ids: Iterable[str]) -> str:
    """The titles of sectors in a line; an id that no sector has stands as it is."""
    names = titles(about.content.sectors)
    return ", ".join(names.get(id, id) for id in ids)


def action_line(number: str, action: PlanAction) -> Line:
    """An action with its number, leading to the measure that it is."""
    text = t("{number} {action}", number=number, action=action.title)
    return Line(text=text, to=f"measure:{action.measure}" if action.measure else "")


def reasons_of(about: Told, action: PlanAction) -> str:
    """The answers that call for an action, or why there are none."""
    if not action.measure:
        return t("Added by hand")
    if not action.called_by:
        return t("Chosen; no answer calls for it today")
    return "; ".join(reason(about, id) for id in action.called_by)


def reason(about: Told, id: str) -> str:
    """A question by its sector and number, and what was answered."""
    home, _, _ = id.partition(".")
    return t(
        "{sector} {number}: {answer}",
        sector=titles(about.content.sectors)[home],
        number=about.content.number(id),
        answer=answer_title(about, id),
    )


def where_from(about: Told, action: PlanAction) -> str:
    """The answers and the sources that an action rests on, and what it serves."""
    said = reasons_of(about, action)
    if action.source:
        places = {"reasons": said, "sources": cited(action.source, short_titles(about))}
        said = t("{reasons}. Source: {sources}", **places)
    served = measure_serves(about.library, action.measure)
    return t("{said}. Serves {parts}", said=said, parts=served) if served else said


def measure_of(about: Told, action: PlanAction) -> Measure | None:
    """The measure that an action is; none where it was added by hand."""
    known = about.library.measures if about.library else ()
    return next((one for one in known if one.id == action.measure), None)


def short_titles(about: Told) -> Mapping[str, str]:
    """How each document that the content draws on is named."""
    return about.library.short_titles() if about.library else {}


def bullets(lines: Sequence[str]) -> str:
    """Some lines in a cell, one under the other.

    >>> bullets(["One"]), bullets(["One", "Two"])
    ('One', '• One\\n• Two')
    """
    return lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)


def filled(text: str, hint: str) -> Cell:
    """What was written, or a hint what to write."""
    return text or Blank(hint=hint)


def form(label: str, rows: Iterable[Row]) -> Table:
    """A form of two columns: what is asked, and what is said or to be written."""
    columns = (Column(title=t("Part")), Column(title=t("Content")))
    return Table(label=label, columns=columns, rows=tuple(rows))


def each_once(texts: Iterable[str]) -> str:
    """Some texts in a line, each once; "" where there is none."""
    return "; ".join(dict.fromkeys(filter(None, texts)))
