"""How a sector's checklist is balanced, and what the style of an answer alone makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mdcheck.model import Checklist, Item, Method, Ratio
from mdcheck.score import between

Style = Mapping[str, tuple[int, int]]  # role -> the two levels that its answers lie between

FACE_SAVING: Style = {"pressure": (0, 1), "safeguard": (1, 2), "potential": (1, 2)}
ALARMED: Style = {"pressure": (1, 2), "safeguard": (0, 1), "potential": (0, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """A sector's items by role, in all and in the short list, and their weights.

    A style gives need, potential and priority when every answer follows it.
    """

    id: str
    title: str
    roles: Mapping[str, int]
    core: Mapping[str, int]
    need: int  # weight of pressures and safeguards
    potential: int
    heaviest: Ratio  # the share of its half that the heaviest item has
    face_saving: tuple[Ratio, Ratio, Ratio]
    alarmed: tuple[Ratio, Ratio, Ratio]


def balance(method: Method, sector: Checklist) -> Balance:
    """Count a sector's items, and score it as two styles would answer it.

    A ministry that plays harm down and benefits up, and an observer who does the reverse: neither
    may move one sector against another.
    """
    scored = [item for item in sector.items if item.scored]
    core = [item for item in scored if item.core]
    need = sum(item.weight for item in scored if item.role in method.need)
    potential = sum(item.weight for item in scored if item.role in method.potential)
    return Balance(
        id=sector.id,
        title=sector.title,
        roles={role.id: sum(i.role == role.id for i in sector.items) for role in method.roles},
        core={role.id: sum(i.role == role.id for i in core) for role in method.roles},
        need=need,
        potential=potential,
        heaviest=heaviest(method, scored),
        face_saving=styled(method, scored, FACE_SAVING),
        alarmed=styled(method, scored, ALARMED),
    )


def heaviest(method: Method, items: list[Item]) -> Ratio:
    """The greatest share that one item has of its half's weight."""
    found = (0, 1)
    for roles in (method.need, method.potential):
        weights = [item.weight for item in items if item.role in roles]
        if weights and max(weights) * found[1] > found[0] * sum(weights):
            found = max(weights), sum(weights)
    return found


def styled(method: Method, items: list[Item], style: Style) -> tuple[Ratio, Ratio, Ratio]:
    """Need, potential and priority when every answer lies halfway between two levels."""
    need = part(method, [item for item in items if item.role in method.need], style)
    potential = part(method, [item for item in items if item.role in method.potential], style)
    return need, potential, between(method.emphasis, need, potential)


def part(method: Method, items: list[Item], style: Style) -> Ratio:
    points = sum(i.weight * method.points[i.role][level] for i in items for level in style[i.role])
    return points, 4 * sum(item.weight for item in items)
