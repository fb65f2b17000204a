"""The method read a second time, for tests only: a naive scorer from the method's text alone.

It shares no code with `mdcheck` and takes the long way round: fractions for integer pairs, bounds
by trying every level of every unknown item, the step and the hinges by answering every item one
level otherwise, places by counting. Where it and the real scorers disagree, read the method again;
neither is right by default.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

Json = dict[str, Any]
Ratios = dict[str, Any]  # value, low, high, coverage: each a Fraction, value maybe None
States = dict[str, Any]  # item id to 0, 1, 2, "unknown", "not-applicable", or None for a blank

POINTS = {"pressure": [0, 1, 2], "potential": [0, 1, 2], "safeguard": [2, 1, 0]}
ROLES = {"need": ("pressure", "safeguard"), "potential": ("potential",)}
EMPHASIS = {"need": 1, "potential": 1}
LEVELS, WEIGHTS, SLIP = (0, 1, 2), (1, 2, 3), Fraction(1, 5)
HALF, THIRD, TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)
FEWEST_RANKED, HEAVIEST = 3, 3
RANKED = ["first", "next", "later"]
EVIDENCE = ["none", "anecdotal", "documented", "statistical"]
CRITERIA = ["national-priority", "stakeholder-support", "straightforward", "independent"]
TRANSFERS = ["people", "knowledge", "finance"]
GROUPS_IN_ORDER = (
    "migrants women children youth returnees families-left-behind diaspora irregular-migrants "
    "refugees-displaced skilled-workers host-communities"
)


def oracle(
    sectors: list[Json],
    answers: Json,
    profile: Json,
    goals: list[Json],
    scope: str,
    criteria: list[str] = CRITERIA,
) -> Json:
    """Say what the method makes of these answers: `ranked`, `sectors`, `lenses` and `goals`."""
    field = keep_scored(sectors, scope)
    states = read_states(field, answers, profile)
    judged = [judge(sector, field, states, scope) for sector in field]
    for sector, one in zip(field, judged, strict=True):
        one["evidence"] = share_evidence(sector["items"], states, answers)
    every_item = [item for sector in field for item in sector["items"]]
    return {
        "ranked": len(find_placed(field, states)),
        "sectors": in_order_shown(judged),
        "lenses": {
            "transfer": look_through("transfer", TRANSFERS, every_item, states),
            "group": look_through("groups", GROUPS_IN_ORDER.split(), every_item, states),
        },
        "goals": show_goals([weigh(goal, criteria) for goal in goals]),
    }


def robustness(
    sectors: list[Json], answers: Json, profile: Json, scope: str, seed: int = 1, draws: int = 1000
) -> list[Json]:
    """Say how far the places hold: the `sectors` of the robustness object."""
    field = keep_scored(sectors, scope)
    states = read_states(field, answers, profile)
    shown = in_order_shown([judge(sector, field, states, scope) for sector in field])
    placed = find_placed(field, states)
    numbers = random_numbers(seed)
    drawn = [draw_places(placed, states, numbers) for _ in range(draws)]
    return [
        {"id": one["id"], "place": one["place"]}
        | spread([places[one["id"]] for places in drawn], len(placed))
        | {"hinges": find_hinges(one["id"], one["verdict"], field, states)}
        for one in shown
        if one["place"] is not None
    ]


# What counts


def keep_scored(sectors: list[Json], scope: str) -> list[Json]:
    """The sectors with the items that can count: in scope, and not open."""
    return [
        sector
        | {
            "items": [
                item
                for item in sector["items"]
                if item["role"] != "open" and (scope == "full" or item.get("core", False))
            ]
        }
        for sector in sectors
    ]


def read_states(field: list[Json], answers: Json, profile: Json) -> States:
    """What is said of each item; one that is set aside counts as not applicable."""
    states: States = {}
    for item in [item for sector in field for item in sector["items"]]:
        answer = answers.get(item["id"])
        state = answer.get("level") if isinstance(answer, dict) else answer
        concerns = [profile.get(key) for key in item.get("applies", [])]
        if state is None and concerns and all(said == "no" for said in concerns):
            state = "not-applicable"
        states[item["id"]] = state
    return states


def weight_of(item: Json) -> int:
    return item.get("weight", 1)


def one_off(state: Any) -> list[int]:
    """The levels one up and one down of a level, where the scale allows."""
    return [level for level in LEVELS if state in LEVELS and abs(level - state) == 1]


# The index


def measure(items: list[Json], states: States) -> Ratios | None:
    """The index over the items that apply, or None when there are none."""
    points = known = full = lowest = highest = 0
    for item in items:
        state, weight, scale = states[item["id"]], weight_of(item), POINTS[item["role"]]
        if state == "not-applicable":
            continue
        possible = [scale[state]] if state in LEVELS else scale
        full += weight * max(scale)
        lowest += weight * min(possible)
        highest += weight * max(possible)
        if state in LEVELS:
            known += weight * max(scale)
            points += weight * scale[state]
    if full == 0:
        return None
    bounds = {"low": Fraction(lowest, full), "high": Fraction(highest, full)}
    ratios = {"value": Fraction(points, known) if known else None, **bounds}
    ratios["coverage"] = Fraction(known, full)
    return ratios | {"points": points, "known": known, "full": full}


def measure_roles(items: list[Json], states: States) -> dict[str, Ratios | None]:
    """`need` and `potential`, each over the items of its roles."""
    return {
        name: measure([item for item in items if item["role"] in roles], states)
        for name, roles in ROLES.items()
    }


def prioritise(items: list[Json], states: States) -> Ratios | None:
    """Halfway between need and potential; where only one of them is an index, that one."""
    found = {n: index for n, index in measure_roles(items, states).items() if index is not None}
    if not found:
        return None
    parts = sum(EMPHASIS[name] for name in found)
    ratios: Ratios = {}
    for key in ("value", "low", "high", "coverage"):
        terms = [None if i[key] is None else EMPHASIS[n] * i[key] for n, i in found.items()]
        ratios[key] = None if None in terms else sum(terms) / Fraction(parts)
    return ratios


def find_step(items: list[Json], states: States) -> Fraction | None:
    """The farthest the value moves when one answered item is answered one level otherwise."""
    index = prioritise(items, states)
    if index is None or index["value"] is None:
        return None
    moved = [
        prioritise(items, states | {item["id"]: level})
        for item in items
        for level in one_off(states[item["id"]])
    ]
    return max(abs(other["value"] - index["value"]) for other in moved if other)


# Published numbers


def percent(ratio: Fraction | None) -> float | None:
    """A percentage with one decimal, rounded half up by long division."""
    if ratio is None:
        return None
    tenths, rest = divmod(1000 * ratio.numerator, ratio.denominator)
    return (tenths + (2 * rest >= ratio.denominator)) / 10


def publish(ratios: Ratios | None) -> Json | None:
    """The ratios as percentages; sums of points are whole numbers and stay as they are."""
    if ratios is None:
        return None
    return {key: n if isinstance(n, int) else percent(n) for key, n in ratios.items()}


# A sector among the others


def find_placed(field: list[Json], states: States) -> list[Json]:
    """The sectors of which enough is known to give them a place."""
    known = [(sector, prioritise(sector["items"], states)) for sector in field]
    return [s for s, i in known if i and i["value"] is not None and i["coverage"] >= TWO_THIRDS]


def third(place: int, n: int) -> str:
    """The group of a place among n."""
    ahead = Fraction(place - 1, n)
    return RANKED[(ahead >= THIRD) + (ahead >= TWO_THIRDS)]


def judge(sector: Json, field: list[Json], states: States, scope: str) -> Json:
    """All that is said of one sector among its field, but for the evidence."""
    items, placed = sector["items"], find_placed(field, states)
    priority, parts = prioritise(items, states), measure_roles(items, states)
    places = find_places(sector, placed, states)
    verdict = name_verdict(priority, places["place"], len(placed))
    result = {key: sector.get(key) for key in ("id", "title", "annex")} | {"verdict": verdict}
    result |= name_groups(verdict, places, len(placed), scope)
    result |= name_mode(parts, scope) if sector in placed else {"mode": None, "mode_firm": None}
    result |= places | {"priority": publish(priority)}
    result |= {name: publish(index) for name, index in parts.items()}
    return result | {"step": percent(find_step(items, states))} | list_items(items, states)


def name_verdict(priority: Ratios | None, place: int | None, n: int) -> str:
    if priority is None:
        return "not-applicable"
    if place is None:
        return "insufficient"
    return "unranked" if n < FEWEST_RANKED else third(place, n)


def name_groups(verdict: str, places: Json, n: int, scope: str) -> Json:
    """Whether the group holds at both ends of what is possible, and the groups at these ends."""
    if verdict not in RANKED:
        return {"firm": None, "group_best": None, "group_worst": None}
    best, worst = third(places["best"], n), third(places["worst"], n)
    firm = best == worst and scope != "quick"
    return {"firm": firm, "group_best": best, "group_worst": worst}


def name_mode(parts: dict[str, Ratios | None], scope: str) -> Json:
    """What to do in a placed sector, and whether no unknown could change it."""
    there = [index for index in parts.values() if index is not None]
    sure = all(index["low"] >= HALF or index["high"] < HALF for index in there)
    needed, promising = [
        index is not None and index["value"] is not None and index["value"] >= HALF
        for index in parts.values()
    ]
    both = "mitigate-and-harness" if needed and promising else None
    mode = both or ("mitigate" if needed else "harness" if promising else "monitor")
    return {"mode": mode, "mode_firm": sure and scope != "quick"}


def find_places(sector: Json, placed: list[Json], states: States) -> Json:
    """Its place today, at best and at worst, and by need and by potential alone."""
    if sector not in placed:
        names = ("place", "best", "worst", "need_place", "potential_place")
        return dict.fromkeys(names)
    mine = prioritise(sector["items"], states) or {}
    all_of_them = [prioritise(other["items"], states) or {} for other in placed]
    return {
        "place": 1 + sum(other["value"] > mine["value"] for other in all_of_them),
        "best": 1 + sum(other["low"] > mine["high"] for other in all_of_them),
        "worst": len(placed) - sum(other["high"] < mine["low"] for other in all_of_them),
        "need_place": place_by("need", sector, placed, states),
        "potential_place": place_by("potential", sector, placed, states),
    }


def place_by(name: str, sector: Json, placed: list[Json], states: States) -> int | None:
    """The place by need or by potential alone, None for a sector without a value of it."""
    found = {other["id"]: measure_roles(other["items"], states)[name] for other in placed}
    values = {id: i["value"] for id, i in found.items() if i and i["value"] is not None}
    mine = values.get(sector["id"])
    return None if mine is None else 1 + sum(value > mine for value in values.values())


def in_order_shown(judged: list[Json]) -> list[Json]:
    """By place, then the insufficient, then those not applicable."""
    shown = sorted((s for s in judged if s["place"] is not None), key=lambda s: s["place"])
    shown += [s for s in judged if s["verdict"] == "insufficient"]
    return shown + [s for s in judged if s["verdict"] == "not-applicable"]


# The lists of a sector


def push_of(item: Json, states: States) -> int:
    """Weight x points of an answered item, 0 of any other."""
    state = states[item["id"]]
    return weight_of(item) * POINTS[item["role"]][state] if state in LEVELS else 0


def list_items(items: list[Json], states: States) -> dict[str, list[str]]:
    """What alarms, what drives the result, and what is still to be found out."""
    alerts = [
        item["id"]
        for item in items
        if item["role"] == "pressure" and weight_of(item) == HEAVIEST and states[item["id"]] == 2
    ]
    pushes = [(push_of(item, states), item) for item in items if push_of(item, states) > 0]
    unknown = [(weight_of(i), i) for i in items if states[i["id"]] in (None, "unknown")]
    return {"alerts": alerts, "drivers": sort(pushes), "to_find_out": sort(unknown)}


def sort(numbered: list[tuple[int, Json]]) -> list[str]:
    """The ids: the greatest number first, then core items, then as in the file."""
    ordered = sorted(numbered, key=lambda pair: (-pair[0], not pair[1].get("core", False)))
    return [item["id"] for _, item in ordered]


def share_evidence(items: list[Json], states: States, answers: Json) -> Json | None:
    """What share of the points rests on which evidence."""
    points = dict.fromkeys(EVIDENCE, 0)
    for item in items:
        answer = answers.get(item["id"])
        given = answer.get("evidence") if isinstance(answer, dict) else None
        points[given or "none"] += push_of(item, states)
    total = sum(points.values())
    return {name: percent(Fraction(n, total)) for name, n in points.items()} if total else None


# Lenses and goals


def look_through(field: str, names: list[str], items: list[Json], states: States) -> Json:
    """A need and a potential index per name that any item carries, over all that carry it."""
    carriers = {name: [item for item in items if name in item.get(field, [])] for name in names}
    return {
        name: {key: publish(index) for key, index in measure_roles(some, states).items()}
        for name, some in carriers.items()
        if some
    }


def weigh(goal: Json, criteria: list[str]) -> Json:
    given = [goal["scores"][c] for c in criteria if c in goal["scores"]]
    total, missing = sum(given), len(criteria) - len(given)
    bounds = {"total": total, "low": total, "high": total + 2 * missing, "place": None}
    return {"title": goal["title"], "sectors": goal["sectors"], **bounds}


def show_goals(weighed: list[Json]) -> list[Json]:
    """Complete goals by place, then the incomplete, both otherwise in the order given."""
    complete = [goal for goal in weighed if goal["low"] == goal["high"]]
    for one in complete:
        one["place"] = 1 + sum(goal["total"] > one["total"] for goal in complete)
    ordered = sorted(complete, key=lambda goal: goal["place"])
    return ordered + [goal for goal in weighed if goal["place"] is None]


# Robustness


def random_numbers(seed: int) -> Iterator[int]:
    """The method's generator of 32-bit numbers, without end; products are cut to 32 bits."""
    cut = 2**32
    state = seed % cut
    while True:
        state = (state + 0x6D2B79F5) % cut
        t = state
        t = (t ^ (t >> 15)) * (t | 1) % cut
        t = t ^ ((t + (t ^ (t >> 7)) * (t | 61)) % cut)
        yield t ^ (t >> 14)


def draw_places(placed: list[Json], states: States, numbers: Iterator[int]) -> dict[str, int]:
    """The places when weights vary, unknowns are filled and some levels are a step off."""
    values: dict[str, Fraction] = {}
    for sector in placed:
        items, drawn = [], {}
        for item in sector["items"]:
            if states[item["id"]] != "not-applicable":
                items.append(item | {"weight": WEIGHTS[next(numbers) % len(WEIGHTS)]})
                drawn[item["id"]] = draw_level(states[item["id"]], numbers)
        index = prioritise(items, drawn) or {}
        values[sector["id"]] = index["value"]
    return {id: 1 + sum(v > value for v in values.values()) for id, value in values.items()}


def draw_level(state: Any, numbers: Iterator[int]) -> int:
    if state not in LEVELS:
        return next(numbers) % len(LEVELS)
    if next(numbers) % SLIP.denominator >= SLIP.numerator:
        return int(state)
    up = next(numbers) % 2 == 1
    return int(min(state + 1, max(LEVELS)) if up else max(state - 1, min(LEVELS)))


def spread(places: list[int], n: int) -> Json:
    """Where nine draws in ten put a sector, and how often it was in each group."""
    ordered, last = sorted(places), len(places) - 1
    low, high = 5 * last // 100, -(-95 * last // 100)
    groups = [third(place, n) for place in places]
    shares = {name: percent(Fraction(groups.count(name), len(places))) for name in RANKED}
    likely = {"likely_best": ordered[low], "likely_worst": ordered[high]}
    return likely | (shares if n >= FEWEST_RANKED else dict.fromkeys(RANKED))


def find_hinges(id: str, verdict: str, field: list[Json], states: States) -> list[str]:
    """The sector's answered items for which one level up or down changes its verdict."""
    sector = next(sector for sector in field if sector["id"] == id)
    return [
        item["id"]
        for item in sector["items"]
        if any(
            verdict_when(sector, field, states | {item["id"]: level}) != verdict
            for level in one_off(states[item["id"]])
        )
    ]


def verdict_when(sector: Json, field: list[Json], states: States) -> str:
    """The verdict of a sector if this were what is said of the items."""
    placed = find_placed(field, states)
    place = find_places(sector, placed, states)["place"]
    return name_verdict(prioritise(sector["items"], states), place, len(placed))
