"""Bring it together: content and one answer sheet in, the whole result out."""

from __future__ import annotations

from collections.abc import Sequence

from mdcheck.goals import score_goals
from mdcheck.model import Content, Result, Sheet
from mdcheck.score import in_scope, lenses, score


def assess(
    content: Content, sheet: Sheet, *, scope: str | None = None, sectors: Sequence[str] = ()
) -> Result:
    """Score a sheet over all sectors, or over those named, in the sheet's scope unless told."""
    method = content.method
    scope = scope or sheet.scope
    chosen = [s for s in content.sectors if not sectors or s.id in sectors]
    items = in_scope([item for sector in chosen for item in sector.items], scope)
    transfers = [term.id for term in method.transfers]
    groups = [term.id for term in method.groups]
    return Result(
        title=sheet.title,
        scope=scope,
        content_version=method.content_version,
        method_version=method.method_version,
        sectors=score(method, chosen, sheet.answers, scope),
        transfer=lenses(method, transfers, "transfer", items, sheet.answers),
        group=lenses(method, groups, "groups", items, sheet.answers),
        goals=score_goals(method, sheet.goals),
        unknown_ids=sheet.unknown_ids,
    )
