"""Check a method that fits its schema: what a schema cannot say of its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.load.strict import Document, Keys
from mdcheck.model import Problem
from mdcheck.score import compare
from mdcheck.words import t


def beyond_method(document: Document) -> Iterator[Problem]:
    """What a schema cannot say of a method."""
    yield from shares_are_parts(document)
    yield from groups_rise(document)
    yield from roles_count_once(document)


def shares_are_parts(document: Document) -> Iterator[Problem]:
    """No share is more than the whole."""
    data = document.data
    shares: dict[Keys, list[int]] = {(key,): data[key] for key in ("coverage", "mode")}
    shares["robustness", "slip"] = data["robustness"]["slip"]
    for n, group in enumerate(data["order"]):
        shares["order", n, "below"] = group["below"]
    for keys, (part, whole) in shares.items():
        if part > whole:
            message = t("the part {part} is more than the whole {whole}", part=part, whole=whole)
            yield document.problem(keys, message, t("Two thirds are written [2, 3]."))


def groups_rise(document: Document) -> Iterator[Problem]:
    """Each group of the ranked sectors ends below the one before, the last at the end."""
    order, before = document.data["order"], (0, 1)
    for n, group in enumerate(order):
        if compare(group["below"], before) <= 0:
            message = t("the group '{id}' holds nothing", id=group["id"])
            hint = t("Its share must be more than that of the group before.")
            yield document.problem(("order", n, "below"), message, hint)
        before = group["below"]
    part, whole = before
    if part < whole:
        message = t("the last group ends before the field does")
        keys = ("order", len(order) - 1, "below")
        yield document.problem(keys, message, t("Let it reach to [1, 1]."))


def roles_count_once(document: Document) -> Iterator[Problem]:
    """Each role that is scored counts in need or in potential."""
    data = document.data
    for n, role in enumerate(data["roles"]):
        if role["points"] and [*data["need"], *data["potential"]].count(role["id"]) != 1:
            id = role["id"]
            message = t("the role '{role}' must count once, in need or in potential", role=id)
            yield document.problem(("roles", n), message, t("See the keys need and potential."))
