"""Say how the checklists are balanced: a row for each sector."""

from __future__ import annotations

from mdcheck.balance import Balance, balance
from mdcheck.blocks import NUMBER, Column, Report, Table, Text
from mdcheck.model import Content, Ratio
from mdcheck.score import tenths
from mdcheck.words import percent, t


def balances(content: Content) -> Report:
    """Every sector's items by role, weights, short list, and what two styles make of it."""
    found = [balance(content.method, sector) for sector in content.sectors]
    roles = [role.id for role in content.method.roles]
    numbers = (
        t("Questions"),
        t("Short list"),
        t("Weight"),
        t("Heaviest, %"),
        t("Face-saving"),
        t("Alarmed"),
    )
    columns = (Column(title=t("Sector")), *(Column(title=one, kind=NUMBER) for one in numbers))
    table = Table(
        label=t("Balance of the checklists"),
        columns=columns,
        rows=tuple(row(one, roles) for one in found),
    )
    words = t(
        "Questions and short list: {roles}. Weight: need and potential. Heaviest: the share of its "
        "half that the heaviest question has. Face-saving and alarmed: need, potential and "
        "priority where every answer plays harm down and benefits up, and the reverse; they should "
        "be the same in every sector.",
        roles=", ".join(role.title for role in content.method.roles),
    )
    return (table, Text(text=words, tone="quiet"))


def row(one: Balance, roles: list[str]) -> tuple[str, ...]:
    return (
        one.id,
        "/".join(str(one.roles[role]) for role in roles),
        "/".join(str(one.core[role]) for role in roles),
        f"{one.need}+{one.potential}",
        percent(tenths(one.heaviest)),
        style(one.face_saving),
        style(one.alarmed),
    )


def style(ratios: tuple[Ratio, Ratio, Ratio]) -> str:
    """Need, potential and priority as whole percentages.

    >>> style(((1, 4), (3, 4), (1, 2)))
    '25/75/50'
    """
    return "/".join(str((tenths(ratio) + 5) // 10) for ratio in ratios)
