"""Read what a sheet says of the plan of action: what a person chose and wrote.

`mdcheck/web/src/load/planned.js` does the same in the browser. Which measures there are is not
known here: an action keeps the id it names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mdcheck.limits import PLAN
from mdcheck.load.reading import Reading
from mdcheck.load.strict import Keys
from mdcheck.model import STATUSES, Planned, PlannedAction, PlannedGoal, PlannedIndicator
from mdcheck.words import t

GOAL = (
    "title", "national", "objective", "sectors", "actions", "requirements", "assumptions",
    "indicators",
)  # fmt: skip
ACTION = ("measure", "title", "result", "who", "when", "money", "status")
INDICATOR = ("title", "baseline", "target")
Sectors = Callable[[Keys, Any], Iterable[str]]


def read_plan(reader: Reading, value: Any, sectors: Sectors) -> Planned | None:
    """The plan of a sheet; none where the sheet says nothing of one."""
    if value is None:
        return None
    keys: Keys = ("plan",)
    data = reader.mapping(keys, value, ("years", "framework", "goals"))
    goals = entries(reader, (*keys, "goals"), data.get("goals"))
    return Planned(
        years=reader.text((*keys, "years"), data),
        framework=reader.text((*keys, "framework"), data),
        goals=tuple(goal(reader, at, one, sectors) for at, one in goals),
    )


def entries(reader: Reading, keys: Keys, value: Any) -> Iterator[tuple[Keys, Any]]:
    """The entries of a list with what leads to each; an empty one is wrong."""
    found = reader.sequence(keys, value)
    if len(found) > PLAN:
        reader.notice(keys, t("there are more than {most}; all of them are kept", most=PLAN))
    for n, entry in enumerate(found):
        if entry is None:
            reader.wrong((*keys, n), t("the entry is empty"))
        else:
            yield (*keys, n), entry


def goal(reader: Reading, keys: Keys, entry: Any, sectors: Sectors) -> PlannedGoal:
    data = reader.mapping(keys, entry, GOAL)
    if isinstance(entry, dict) and data.get("title") in (None, ""):
        reader.wrong(keys, t("the goal has no title"))
    actions = entries(reader, (*keys, "actions"), data.get("actions"))
    indicators = entries(reader, (*keys, "indicators"), data.get("indicators"))
    return PlannedGoal(
        title=reader.text((*keys, "title"), data),
        national=reader.text((*keys, "national"), data),
        objective=reader.text((*keys, "objective"), data),
        sectors=tuple(sectors((*keys, "sectors"), data.get("sectors"))),
        actions=tuple(action(reader, at, one) for at, one in actions),
        requirements=reader.text((*keys, "requirements"), data),
        assumptions=reader.text((*keys, "assumptions"), data),
        indicators=tuple(indicator(reader, at, one) for at, one in indicators),
    )


def action(reader: Reading, keys: Keys, entry: Any) -> PlannedAction:
    data = reader.mapping(keys, entry, ACTION)
    texts = {key: reader.text((*keys, key), data) for key in ACTION if key != "status"}
    return PlannedAction(**texts, status=reader.choice((*keys, "status"), data, (*STATUSES, "")))


def indicator(reader: Reading, keys: Keys, entry: Any) -> PlannedIndicator:
    data = reader.mapping(keys, entry, INDICATOR)
    return PlannedIndicator(**{key: reader.text((*keys, key), data) for key in INDICATOR})
