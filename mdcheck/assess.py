"""Bring it together: content and one answer sheet in, the whole result out.

`mdcheck/web/src/kernel/assess.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence

from mdcheck.count import NO_EVIDENCE, Prepared, prepare
from mdcheck.goals import score_goals
from mdcheck.library import Library
from mdcheck.measures import to_do
from mdcheck.model import Content, Sheet
from mdcheck.results import Result
from mdcheck.score import score


def assess(
    content: Content,
    sheet: Sheet,
    *,
    scope: str | None = None,
    sectors: Sequence[str] = (),
    library: Library | None = None,
) -> Result:
    """Score a sheet over all sectors, or over those named, in the sheet's scope unless told.

    With a library the result also says what each sector's answers call for.
    """
    chosen = content.choose(sectors)
    return assessed(prepare(content.method, chosen, scope or sheet.scope), sheet, library)


def assessed(prepared: Prepared, sheet: Sheet, library: Library | None = None) -> Result:
    """The whole result of one sheet, on items made ready before."""
    method = prepared.method
    scores = score(prepared, sheet.answers, sheet.profile)
    return Result(
        title=sheet.title,
        scope=prepared.scope,
        content_version=method.content_version,
        method_version=method.method_version,
        ranked=sum(sector.place is not None for sector in scores.sectors),
        evidence=(NO_EVIDENCE, *(kind.id for kind in method.evidence)),
        sectors=scores.sectors,
        transfer=scores.transfer,
        group=scores.group,
        goals=score_goals(method, sheet.goals),
        unknown_ids=sheet.unknown_ids,
        to_do={s.id: to_do(library, s) for s in scores.sectors} if library else {},
    )
