"""Bring several respondents' sheets together: what they come to, and where they disagree.

`mdcheck/web/src/kernel/merge.js` has the same functions in the same order. A vote is an answer with
a level, "unknown" or "not-applicable"; an open question has none. By constituency the sheets of one
constituency are one vote; notes, evidence and references are always those of the sheets as given.
Steps of the process are settled as all answers are, and are no matter of disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cmp_to_key

from mdcheck.agreement import agreement, alpha, spread
from mdcheck.count import BLANK
from mdcheck.decisive import decisive
from mdcheck.model import (
    FULL,
    QUICK,
    Agreed,
    Answer,
    Content,
    Goal,
    Item,
    Level,
    Method,
    Sheet,
    as_scripts_sort,
)
from mdcheck.results import Merged, MergedItem, Respondent
from mdcheck.score import compare
from mdcheck.votes import LEVELS, Votes, is_contested, median, settled, votes_on
from mdcheck.workshop import CONSTITUENCY

AGREED = "Agreed"
NOBODY: Mapping[str, Agreed] = {}
YES, NO = "yes", "no"


def merge(
    content: Content,
    sheets: Sequence[Sheet],
    *,
    by: str = "",
    agreed: Mapping[str, Agreed] = NOBODY,
    title: str = "",
) -> Merged:
    """Merge sheets in the order given; `by` is "constituency" or "", `agreed` overrides votes.

    An agreed item that nobody voted on is in the merged sheet and not in `items`.
    """
    voters = constituencies(content, sheets) if by == CONSTITUENCY else sheets
    items = [item for one in content.checklists for item in one.items]
    scored = [item for item in items if item.scored]
    votes = {item.id: votes_on(voters, item.id) for item in items if item.graded}
    cast = {item.id: votes[item.id] for item in scored}
    found = {id: one for id, one in cast.items() if any(one.values())}
    disagreements = agenda(scored, found, agreed)
    merged = merged_sheet(content, sheets, voters, votes, agreed, title)
    return Merged(
        by=by,
        respondents=tuple(respondent(sheet, scored) for sheet in sheets),
        items=tuple(merged_item(id, one, agreed) for id, one in found.items()),
        disagreements=disagreements,
        decisive=decisive(content, merged, disagreements, found),
        alpha=alpha(list(found.values())),
        alphas={
            sector.id: alpha([found[item.id] for item in sector.items if item.id in found])
            for sector in content.sectors
        },
        sheet=merged,
    )


# Where they agree


def agreed_level(agreed: Mapping[str, Agreed], id: str) -> Level:
    """The level that the group agreed for an item; none where there is none."""
    return agreed[id].level if id in agreed else None


def merged_item(id: str, votes: Votes, agreed: Mapping[str, Agreed]) -> MergedItem:
    """An item that somebody voted on; spread and agreement are always those of the votes."""
    level = agreed_level(agreed, id)
    return MergedItem(
        id=id,
        votes=votes,
        level=settled(votes) if level is None else level,
        contested=level is None and is_contested(votes),
        agreed=level is not None,
        spread=spread(votes),
        agreement=agreement(votes),
    )


def agenda(
    items: Iterable[Item], votes: Mapping[str, Votes], agreed: Mapping[str, Agreed]
) -> tuple[str, ...]:
    """What respondents disagree on and have not settled, the widest apart first."""
    found = []
    for item in items:
        apart = spread(votes[item.id]) if item.id in votes else None
        if apart and agreed_level(agreed, item.id) is None:
            share = agreement(votes[item.id]) or (0, 1)
            found.append(((-apart, cmp_to_key(compare)(share), -item.weight), item.id))
    return tuple(id for _, id in sorted(found, key=lambda one: one[0]))


def respondent(sheet: Sheet, scored: Iterable[Item]) -> Respondent:
    """Who filled a sheet, when, and how many votes on scored items it has."""
    return Respondent(
        name=sheet.respondent,
        constituency=sheet.constituency,
        date=sheet.date,
        answered=sum(sheet.answers.get(item.id, BLANK).level is not None for item in scored),
    )


# By constituency


def constituencies(content: Content, sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """One voter for each constituency, in order of appearance; a sheet without one stands alone."""
    found: dict[object, list[Sheet]] = {}
    for n, sheet in enumerate(sheets):
        found.setdefault(sheet.constituency or n, []).append(sheet)
    return tuple(united(content, own) if own[0].constituency else own[0] for own in found.values())


def united(content: Content, sheets: Sequence[Sheet]) -> Sheet:
    """What the sheets of a constituency vote for, together."""
    ids = dict.fromkeys(id for sheet in sheets for id in sheet.answers)
    votes = {id: votes_on(sheets, id) for id in ids}
    return Sheet(
        profile=merged_profile(content.method, sheets),
        answers={id: Answer(level=settled(one)) for id, one in votes.items()},
        goals=merged_goals(content.method, sheets, sheets),
    )


# The merged sheet


def merged_sheet(
    content: Content,
    sheets: Sequence[Sheet],
    voters: Sequence[Sheet],
    votes: Mapping[str, Votes],
    agreed: Mapping[str, Agreed],
    title: str,
) -> Sheet:
    """The sheet of all: levels, profile and scores by vote, words as they were given.

    It has no respondent; each answer names its own.
    """
    items = [item.id for one in content.checklists for item in one.items]
    unknown = unknown_ids(items, sheets, agreed)
    cast = {**votes, **{id: votes_on(voters, id) for id in unknown}}
    answers = {
        id: merged_answer(content.method, sheets, cast.get(id), agreed, id)
        for id in (*items, *unknown)
    }
    return Sheet(
        title=title or next((sheet.title for sheet in sheets if sheet.title), ""),
        date=max((sheet.date for sheet in sheets), default=""),
        content_version=content.method.content_version,
        scope=QUICK if sheets and all(sheet.scope == QUICK for sheet in sheets) else FULL,
        profile=merged_profile(content.method, voters),
        answers={id: one for id, one in answers.items() if one != BLANK or id in unknown},
        goals=merged_goals(content.method, sheets, voters),
        plan=next((sheet.plan for sheet in sheets if sheet.plan), None),
        unknown_ids=unknown,
    )


def unknown_ids(
    known: Iterable[str], sheets: Iterable[Sheet], agreed: Iterable[str]
) -> tuple[str, ...]:
    """The ids that no checklist has; nothing said of them is dropped."""
    found = {id for sheet in sheets for id in (*sheet.answers, *sheet.unknown_ids)}
    return tuple(sorted(found.union(agreed).difference(known), key=as_scripts_sort))


def merged_answer(
    method: Method,
    sheets: Iterable[Sheet],
    votes: Votes | None,
    agreed: Mapping[str, Agreed],
    id: str,
) -> Answer:
    """What all said of an item, and who; an open question has no votes and no level."""
    said = [(name_of(s, s.answers[id]), s.answers[id]) for s in sheets if id in s.answers]
    level = None if votes is None else agreed_level(agreed, id)
    if votes is not None and level is None:
        level = settled(votes)
    kinds = {answer.evidence for _, answer in said}
    return Answer(
        level=level,
        note=merged_note(said, agreed[id].note if id in agreed else ""),
        evidence=next((kind.id for kind in reversed(method.evidence) if kind.id in kinds), ""),
        reference="; ".join(each_once(answer.reference for _, answer in said)),
        by="; ".join(each_once(authors(said, has_votes=votes is not None))),
    )


def name_of(sheet: Sheet, answer: Answer) -> str:
    """Who gave an answer."""
    return answer.by or sheet.respondent


def merged_note(said: Iterable[tuple[str, Answer]], agreed: str) -> str:
    """All notes, each led by who wrote it, on lines of their own; what was agreed comes first."""
    notes = [(AGREED, agreed), *((name, answer.note) for name, answer in said)]
    return "\n".join(f"{name}: {note}" if name else note for name, note in notes if note)


def authors(said: Sequence[tuple[str, Answer]], *, has_votes: bool) -> list[str]:
    """Who voted, or else who wrote a note or gave evidence."""
    voted = [name for name, answer in said if has_votes and answer.level is not None]
    wrote = [name for name, one in said if one.note or one.evidence or one.reference]
    return voted or wrote


def each_once(texts: Iterable[str]) -> list[str]:
    """The texts that say something, without those that were said before."""
    return [text for text in dict.fromkeys(texts) if text]


def merged_profile(method: Method, sheets: Sequence[Sheet]) -> dict[str, str]:
    """What more sheets say of each movement; nothing on a tie."""
    found = {}
    for key in method.profile:
        said = [sheet.profile.get(key.id) for sheet in sheets]
        if said.count(YES) != said.count(NO):
            found[key.id] = YES if said.count(YES) > said.count(NO) else NO
    return found


def merged_goals(
    method: Method, sheets: Iterable[Sheet], voters: Sequence[Sheet]
) -> tuple[Goal, ...]:
    """Goals by title in order of appearance, serving all sectors that any sheet names."""
    sectors: dict[str, list[str]] = {}
    for goal in (goal for sheet in sheets for goal in sheet.goals):
        sectors.setdefault(goal.title, []).extend(goal.sectors)
    return tuple(
        Goal(
            title=title,
            sectors=tuple(dict.fromkeys(own)),
            scores=merged_scores(method, [g for v in voters for g in v.goals if g.title == title]),
        )
        for title, own in sectors.items()
    )


def merged_scores(method: Method, goals: Sequence[Goal]) -> dict[str, int]:
    """A goal's level on each criterion; a criterion on which the median is contested has none."""
    found = {}
    for criterion in method.criteria:
        given = [goal.scores[criterion.id] for goal in goals if criterion.id in goal.scores]
        level = median([given.count(n) for n in range(len(LEVELS))]) if given else None
        if level is not None:
            found[criterion.id] = level
    return found
