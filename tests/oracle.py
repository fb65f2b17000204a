"""The method read a second time, for tests only: a naive scorer from the method's text alone.

It shares no code with `mdcheck` and takes the long way round: fractions for integer pairs, bounds
by trying every level of every unknown item, ranks by counting. Where it and the real scorers
disagree, read the method again; neither is right by default.
"""

from fractions import Fraction
from typing import Any

Json = dict[str, Any]
Ratios = dict[str, Any]  # value, low, high, coverage: each a Fraction, value maybe None

POINTS = {"pressure": [0, 1, 2], "potential": [0, 1, 2], "safeguard": [2, 1, 0]}
HALF, THIRD, TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)
BANDS = ["low", "medium", "high"]
TRANSFERS = ["people", "knowledge", "finance"]
GROUPS_IN_ORDER = (
    "migrants women children youth returnees families-left-behind diaspora irregular-migrants "
    "refugees-displaced skilled-workers host-communities"
)


def oracle(
    sectors: list[Json], answers: Json, goals: list[Json], scope: str, criteria: list[str]
) -> Json:
    """Say what the method makes of these answers: the result's `sectors`, `lenses` and `goals`."""
    in_scope = [
        sector | {"items": [i for i in sector["items"] if scope == "full" or i["core"]]}
        for sector in sectors
    ]
    every_item = [item for sector in in_scope for item in sector["items"]]
    return {
        "sectors": show_sectors([judge(sector, answers) for sector in in_scope]),
        "lenses": {
            "transfer": look_through("transfer", TRANSFERS, every_item, answers),
            "group": look_through("groups", GROUPS_IN_ORDER.split(), every_item, answers),
        },
        "goals": show_goals([weigh(goal, criteria) for goal in goals]),
    }


def measure(items: list[Json], answers: Json) -> Ratios | None:
    """The index over the items that are scored and apply, or None when there are none."""
    most = known = lowest = highest = points_known = Fraction(0)
    for item in items:
        answer = answers.get(item["id"])
        if item["role"] == "open" or answer == "not-applicable":
            continue
        weight, scale = item["weight"], POINTS[item["role"]]
        possible = [scale[answer]] if answer in (0, 1, 2) else scale
        most += weight * max(scale)
        lowest += weight * min(possible)
        highest += weight * max(possible)
        if len(possible) == 1:
            known += weight * max(scale)
            points_known += weight * possible[0]
    if most == 0:
        return None
    bounds = {"low": lowest / most, "high": highest / most, "coverage": known / most}
    return {"value": points_known / known if known else None, **bounds}


def publish(ratios: Ratios | None) -> Json | None:
    """Percentages with one decimal, rounded half up by long division."""
    return None if ratios is None else {name: percent(ratio) for name, ratio in ratios.items()}


def percent(ratio: Fraction | None) -> float | None:
    if ratio is None:
        return None
    tenths, rest = divmod(1000 * ratio.numerator, ratio.denominator)
    return (tenths + (2 * rest >= ratio.denominator)) / 10


def band(ratio: Fraction) -> str:
    return BANDS[(ratio >= THIRD) + (ratio >= TWO_THIRDS)]


def judge(sector: Json, answers: Json) -> Json:
    """All of a sector that does not depend on the others; `exact` is kept for ranking."""
    items = [item for item in sector["items"] if item["role"] != "open"]
    exact = measure(items, answers)
    need = measure([i for i in items if i["role"] in ("pressure", "safeguard")], answers)
    potential = measure([i for i in items if i["role"] == "potential"], answers)
    known = [i for i in items if answers.get(i["id"]) in (0, 1, 2)]
    push = {i["id"]: i["weight"] * POINTS[i["role"]][answers[i["id"]]] for i in known}
    open_ends = {i["id"]: i["weight"] for i in items if answers.get(i["id"]) in (None, "unknown")}
    result = {key: sector[key] for key in ("id", "title", "annex")} | {"exact": exact}
    result |= decide(exact) | {"mode": choose_mode(need, potential)}
    result |= {"priority": publish(exact), "need": publish(need), "potential": publish(potential)}
    result["drivers"] = heaviest_first({key: n for key, n in push.items() if n > 0})[:5]
    result["to_find_out"] = heaviest_first(open_ends)
    return result | {"place": None, "best": None, "worst": None}


def decide(exact: Ratios | None) -> Json:
    if exact is None:
        return {"verdict": "not-applicable", "firm": None, "band_low": None, "band_high": None}
    low, high = band(exact["low"]), band(exact["high"])
    verdict = "insufficient" if exact["coverage"] < TWO_THIRDS else band(exact["value"])
    return {"verdict": verdict, "firm": low == high, "band_low": low, "band_high": high}


def heaviest_first(numbers: dict[str, int]) -> list[str]:
    return sorted(numbers, key=lambda key: -numbers[key])


def choose_mode(need: Ratios | None, potential: Ratios | None) -> str:
    present = [bool(r and r["value"] is not None and r["value"] >= HALF) for r in (need, potential)]
    if all(present):
        return "mitigate-and-harness"
    return "mitigate" if present[0] else "harness" if present[1] else "monitor"


def show_sectors(judged: list[Json]) -> list[Json]:
    """Give the sectors with a band their places, then put all in the order shown."""
    placed = [s for s in judged if s["verdict"] in BANDS]
    for one in placed:
        mine = one["exact"]
        one["place"] = 1 + sum(s["exact"]["value"] > mine["value"] for s in placed)
        one["best"] = 1 + sum(s["exact"]["low"] > mine["high"] for s in placed)
        one["worst"] = len(placed) - sum(s["exact"]["high"] < mine["low"] for s in placed)
    shown = sorted(placed, key=lambda s: s["place"])
    shown += [s for s in judged if s["verdict"] == "insufficient"]
    shown += [s for s in judged if s["verdict"] == "not-applicable"]
    return [{key: s[key] for key in s if key != "exact"} for s in shown]


def look_through(field: str, names: list[str], items: list[Json], answers: Json) -> Json:
    """One index per name that any item carries, over all the items that carry it."""
    carriers = {name: [item for item in items if name in item[field]] for name in names}
    return {name: publish(measure(some, answers)) for name, some in carriers.items() if some}


def weigh(goal: Json, criteria: list[str]) -> Json:
    given = [goal["scores"][c] for c in criteria if c in goal["scores"]]
    total, missing = sum(given), len(criteria) - len(given)
    bounds = {"total": total, "low": total, "high": total + 2 * missing, "place": None}
    return {"title": goal["title"], "sectors": goal["sectors"], **bounds}


def show_goals(weighed: list[Json]) -> list[Json]:
    """Complete goals by place, then the incomplete, both otherwise in the order given."""
    complete = [g for g in weighed if g["low"] == g["high"]]
    for one in complete:
        one["place"] = 1 + sum(g["total"] > one["total"] for g in complete)
    return sorted(complete, key=lambda g: g["place"]) + [g for g in weighed if g["place"] is None]
