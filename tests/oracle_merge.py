"""The method on several respondents and on two dates read a second time, for tests only.

As `tests/oracle.py` it shares no code with `mdcheck` and takes the long way round: each decisive
item is found by scoring everything twice, alpha by its matrix of coincidences in fractions.
"""

from fractions import Fraction
from itertools import product
from statistics import median_high, median_low
from typing import Any

from tests.oracle import EVIDENCE, Json, keep_scored, oracle, percent, read_states, weight_of

LEVELS = [0, 1, 2]
MOVEMENTS = ["emigration", "immigration", "return", "displacement"]
CRITERIA = ["national-priority", "stakeholder-support", "straightforward", "independent"]


def merge_again(sectors: list[Json], sheets: list[Json], by: str, agreed: Json, title: str) -> Json:
    """The merge object, but for its format; the sheet as one with its words side by side."""
    votes = votes_by_item(sectors, sheets, by)
    items = {i["id"]: i for s in sectors for i in s["items"]}
    scored = {id: v for id, v in votes.items() if id in items and items[id]["role"] != "open" and v}
    scored = {id: scored[id] for id in items if id in scored}
    sheet = sheet_again(items, sheets, by, votes, agreed, title)
    return {
        "by": by or None,
        "respondents": [who(sheet, items) for sheet in sheets],
        "items": [item_again(id, own, agreed) for id, own in scored.items()],
        "disagreements": disagreements(items, scored, agreed),
        "decisive": [
            id
            for id in disagreements(items, scored, agreed)
            if verdict_with(sectors, sheet, id, min(levels_of(scored[id])))
            != verdict_with(sectors, sheet, id, max(levels_of(scored[id])))
        ],
        "alpha": two_decimals(alpha_again([levels_of(own) for own in scored.values()])),
        "alphas": {
            s["id"]: two_decimals(
                alpha_again([levels_of(scored[i["id"]]) for i in s["items"] if i["id"] in scored])
            )
            for s in sectors
        },
        "sheet": sheet,
    }


# Votes


def said(sheet: Json, id: str) -> Any:
    answer = sheet["answers"].get(id)
    return answer.get("level") if isinstance(answer, dict) else answer


def levels_of(votes: list[Any]) -> list[int]:
    return [vote for vote in votes if vote in LEVELS]


def outcome(votes: list[Any]) -> tuple[Any, bool]:
    """What votes come to, and whether they are contested."""
    levels = levels_of(votes)
    if not votes:
        return None, False
    if Fraction(votes.count("not-applicable"), len(votes)) > Fraction(1, 2):
        return "not-applicable", False
    if Fraction(len(levels), len(votes)) < Fraction(1, 2):
        return "unknown", False
    if median_low(levels) != median_high(levels):
        return "unknown", True
    return median_low(levels), False


def parties(sheets: list[Json], by: str) -> list[list[Json]]:
    """Whose sheets count as one vote."""
    found: list[list[Json]] = []
    for sheet in sheets:
        own = sheet.get("constituency", "")
        mine = [p for p in found if own and by and p[0].get("constituency", "") == own]
        if mine:
            mine[0].append(sheet)
        else:
            found.append([sheet])
    return found


def is_party(party: list[Json], by: str) -> bool:
    """Whether these sheets are merged first."""
    return bool(by and party[0].get("constituency"))


def votes_by_item(sectors: list[Json], sheets: list[Json], by: str) -> dict[str, list[Any]]:
    ids = {id for sheet in sheets for id in sheet["answers"]}
    ids |= {item["id"] for sector in sectors for item in sector["items"]}
    found: dict[str, list[Any]] = {}
    for id in ids:
        cast = []
        for party in parties(sheets, by):
            own = [said(sheet, id) for sheet in party if said(sheet, id) is not None]
            cast += ([outcome(own)[0]] if own else []) if is_party(party, by) else own
        found[id] = cast
    return found


def who(sheet: Json, items: Json) -> Json:
    votes = [id for id in items if items[id]["role"] != "open" and said(sheet, id) is not None]
    return {
        "name": sheet.get("respondent", ""),
        "constituency": sheet.get("constituency", ""),
        "date": sheet.get("date", ""),
        "answered": len(votes),
    }


def settled_by_group(agreed: Json, id: str) -> Any:
    return agreed.get(id, {}).get("level")


def item_again(id: str, votes: list[Any], agreed: Json) -> Json:
    levels, group = levels_of(votes), settled_by_group(agreed, id)
    level, contested = outcome(votes)
    most = max((levels.count(level) for level in LEVELS), default=0)
    return {
        "id": id,
        "votes": {str(v): votes.count(v) for v in [*LEVELS, "unknown", "not-applicable"]},
        "level": level if group is None else group,
        "contested": contested and group is None,
        "agreed": group is not None,
        "spread": max(levels) - min(levels) if levels else None,
        "agreement": percent(Fraction(most, len(levels))) if levels else None,
    }


def disagreements(items: Json, votes: dict[str, list[Any]], agreed: Json) -> list[str]:
    """The widest apart first, one order after the other from the least important on."""
    found = [id for id, own in votes.items() if len(set(levels_of(own))) > 1]
    found = [id for id in found if settled_by_group(agreed, id) is None]
    found.sort(key=lambda one: -weight_of(items[one]))
    found.sort(key=lambda one: share_of_commonest(levels_of(votes[one])))
    found.sort(key=lambda one: min(levels_of(votes[one])) - max(levels_of(votes[one])))
    return found


def share_of_commonest(levels: list[int]) -> Fraction:
    return Fraction(max(levels.count(level) for level in LEVELS), len(levels))


def verdict_with(sectors: list[Json], sheet: Json, id: str, level: int) -> str:
    """The verdict of an item's sector, everything scored with this level in place."""
    answers = {**sheet["answers"], id: {"level": level}}
    result = oracle(sectors, answers, sheet["profile"], [], sheet["scope"])
    (sector,) = (s["id"] for s in sectors if any(i["id"] == id for i in s["items"]))
    (verdict,) = (one["verdict"] for one in result["sectors"] if one["id"] == sector)
    return str(verdict)


# Alpha


def alpha_again(items: list[list[int]]) -> Fraction | None:
    """Krippendorff's alpha, ordinal, by the matrix of coincidences."""
    paired = [levels for levels in items if len(levels) > 1]
    together = {pair: Fraction(0) for pair in product(LEVELS, LEVELS)}
    for levels in paired:
        for (one, a), (other, b) in product(enumerate(levels), enumerate(levels)):
            if one != other:
                together[a, b] += Fraction(1, len(levels) - 1)
    totals = {level: sum(together[level, other] for other in LEVELS) for level in LEVELS}
    n = sum(totals.values())
    observed = sum(together[pair] * apart(totals, *pair) for pair in together)
    expected = sum(totals[a] * totals[b] * apart(totals, a, b) for a, b in together)
    return None if expected == 0 else 1 - (n - 1) * observed / expected


def apart(totals: dict[int, Fraction], a: int, b: int) -> Fraction:
    """The ordinal difference squared: the values between two, each end counted half."""
    low, high = sorted((a, b))
    between = sum((totals[level] for level in range(low, high + 1)), Fraction(0))
    return (between - (totals[low] + totals[high]) / 2) ** 2


def two_decimals(ratio: Fraction | None) -> float | None:
    return None if ratio is None else ((200 * ratio + 1) // 2) / 100


# The merged sheet


def sheet_again(
    items: Json, sheets: list[Json], by: str, votes: dict[str, list[Any]], agreed: Json, title: str
) -> Json:
    seen = {*votes, *agreed}
    unknown = sorted(id for id in seen if id not in items)
    answers = {}
    for id in [*items, *unknown]:
        is_open = id in items and items[id]["role"] == "open"
        level = None if is_open else settled_by_group(agreed, id)
        if level is None and not is_open:
            level = outcome(votes.get(id, []))[0]
        answer = {"level": level, **words_again(sheets, id, agreed, is_open)}
        if id in unknown or any(part not in ("", None) for part in answer.values()):
            answers[id] = answer
    scopes = [sheet.get("scope", "full") for sheet in sheets]
    titles = [title, *(sheet.get("title", "") for sheet in sheets), ""]
    return {
        "title": next((one for one in titles if one), ""),
        "date": max(sheet.get("date", "") for sheet in sheets),
        "respondent": "",
        "constituency": "",
        "scope": "full" if "full" in scopes else "quick",
        "profile": profile_again(sheets, by),
        "answers": answers,
        "goals": goals_again(sheets, by),
        "plan": next((sheet["plan"] for sheet in sheets if sheet.get("plan")), None),
        "unknown_ids": unknown,
        "order": list(answers),
    }


def words_again(sheets: list[Json], id: str, agreed: Json, is_open: bool) -> Json:
    note = agreed.get(id, {}).get("note", "")
    lines = [f"Agreed: {note}"] if note else []
    voters, writers, references, evidence = [], [], [], ["none"]
    for sheet in sheets:
        answer = sheet["answers"].get(id)
        answer = answer if isinstance(answer, dict) else {"level": answer}
        name = answer.get("by") or sheet.get("respondent", "")
        if answer.get("note"):
            lines.append(f"{name}: {answer['note']}" if name else answer["note"])
        if answer.get("level") is not None and not is_open:
            voters.append(name)
        if any(answer.get(part) for part in ("note", "evidence", "reference")):
            writers.append(name)
        references.append(answer.get("reference", ""))
        evidence.append(answer.get("evidence") or "none")
    strongest = max(evidence, key=EVIDENCE.index)
    return {
        "note": "\n".join(lines),
        "evidence": "" if strongest == "none" else strongest,
        "reference": joined(references),
        "by": joined(voters or writers),
    }


def joined(texts: list[str]) -> str:
    return "; ".join(text for n, text in enumerate(texts) if text and text not in texts[:n])


def profile_again(sheets: list[Json], by: str) -> Json:
    found = {}
    for key in MOVEMENTS:
        words = []
        for party in parties(sheets, by):
            own = [sheet.get("profile", {}).get(key) for sheet in party]
            words.append(majority(own) if is_party(party, by) else own[0])
        if majority(words):
            found[key] = majority(words)
    return found


def majority(words: list[Any]) -> Any:
    balance = words.count("yes") - words.count("no")
    return "yes" if balance > 0 else "no" if balance < 0 else None


def goals_again(sheets: list[Json], by: str) -> list[Json]:
    titles = [goal["title"] for sheet in sheets for goal in sheet.get("goals", [])]
    return [goal_again(sheets, by, title) for title in dict.fromkeys(titles)]


def goal_again(sheets: list[Json], by: str, title: str) -> Json:
    scores = {}
    for criterion in CRITERIA:
        cast: list[int] = []
        for party in parties(sheets, by):
            own = [
                goal["scores"][criterion]
                for sheet in party
                for goal in sheet.get("goals", [])
                if goal["title"] == title and criterion in goal["scores"]
            ]
            if is_party(party, by):
                own = [outcome(own)[0]] if own and not outcome(own)[1] else []
            cast += own
        if cast and not outcome(cast)[1]:
            scores[criterion] = outcome(cast)[0]
    named = [g for sheet in sheets for g in sheet.get("goals", []) if g["title"] == title]
    sectors = dict.fromkeys(sector for goal in named for sector in goal["sectors"])
    return {"title": title, "sectors": list(sectors), "scores": scores}


# Two dates


def compare_again(sectors: list[Json], before: Json, after: Json, scope: str | None) -> Json:
    """The comparison object, but for its format."""
    results = [result_of(sectors, sheet, scope) for sheet in (before, after)]
    field = keep_scored(sectors, scope or before.get("scope", "full"))
    states = [
        read_states(field, sheet["answers"], sheet.get("profile", {})) for sheet in (before, after)
    ]
    return {
        "before": {key: before.get(key, "") for key in ("title", "date")},
        "after": {key: after.get(key, "") for key in ("title", "date")},
        "sectors": [sector_again(sector, results, states) for sector in field],
    }


def result_of(sectors: list[Json], sheet: Json, scope: str | None) -> Json:
    profile, own = sheet.get("profile", {}), scope or sheet.get("scope", "full")
    shown = oracle(sectors, sheet["answers"], profile, [], own)["sectors"]
    return {one["id"]: one for one in shown}


def sector_again(sector: Json, results: list[Json], states: list[Json]) -> Json:
    before, after = (result[sector["id"]] for result in results)
    keys = ("verdict", "place", "priority", "need", "potential")
    found: Json = {
        "id": sector["id"],
        "before": {key: before[key] for key in keys},
        "after": {key: after[key] for key in keys},
        "difference": {key: difference(before[key], after[key]) for key in keys[2:]},
        **{
            key: []
            for key in ["better", "worse", "grown", "shrunk", "newly_known", "newly_unknown"]
        },
    }
    for item in sector["items"]:
        was, now = (state[item["id"]] for state in states)
        if name := movement(item["role"], was, now):
            found[name].append(item["id"])
    return found


def movement(role: str, was: Any, now: Any) -> str:
    """In which list a change belongs, or "" for none."""
    nothing = (None, "unknown")
    if was in LEVELS and now in LEVELS and was != now:
        if role == "potential":
            return "grown" if now > was else "shrunk"
        more = now > was if role == "pressure" else now < was
        return "worse" if more else "better"
    if was in nothing and now in LEVELS:
        return "newly_known"
    return "newly_unknown" if was in LEVELS and now in nothing else ""


def difference(before: Json | None, after: Json | None) -> float | None:
    was, now = (before or {}).get("value"), (after or {}).get("value")
    return None if was is None or now is None else (round(10 * now) - round(10 * was)) / 10
