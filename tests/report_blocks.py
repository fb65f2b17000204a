"""Two engines, one report: random sheets, what Python says of them and what the browser says.

The blocks are compared one by one, in English and in a made-up language with three forms of number.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from io import BytesIO
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations

from mdcheck.assess import assess
from mdcheck.blocks import (
    Blank,
    Block,
    Box,
    Cell,
    Column,
    Cover,
    Dot,
    Fold,
    Heading,
    Line,
    Map,
    Points,
    Quadrant,
    Range,
    Rank,
    Ranking,
    Report,
    Row,
    Table,
    Text,
    Worked,
)
from mdcheck.count import prepare
from mdcheck.library import Library
from mdcheck.model import Content, Sheet
from mdcheck.pages.data import library_object, told_besides
from mdcheck.process import process as counted
from mdcheck.report import Told, likely, overview, sector, told, whole
from mdcheck.report.document import Options, brief, document
from mdcheck.report.process import alone, checklist, process
from mdcheck.robustness import robustness
from mdcheck.words import ENGLISH, speaking
from tests import parity
from tests.cases import crossed
from tests.catalogue import messages
from tests.parity import BLANK, SEED, WEB, Browser, Engines, Json

ALONE = ("told", "place", "sector", "overview", "whole", "likely", "process")
DOCUMENTS = ("answers", "summary", "document")
OF_PLANS = ("cited", "goal", "background", "annexes", "matrix", "plan")
PARTS = (*ALONE, "voices", "agenda", "merged", "comparison", *DOCUMENTS, *OF_PLANS)
BEFORE = ("words", "number")
SCRIPTS = [WEB / f"src/{name}.js" for name in (*BEFORE, *(f"report/{name}" for name in PARTS))]
SAID_IN = ("mdcheck/words.py", "mdcheck/report/")

# A fold is opened by asking for its blocks. JSON has no "undefined": nothing may be it in a list.
ADAPTER = """
function speak(text) {
  mdcheck.words.speak(JSON.parse(text));
}
function about(sheet, { library, sectors, likely }) {
  const given = { library: library ? content : null };
  const result = mdcheck.assess(content, sheet, { sectors, ...given });
  const prepared = mdcheck.prepare(content, sectors, result.scope);
  const found = likely === null ? null : mdcheck.robustness(prepared, sheet, result, likely);
  return mdcheck.report.told(content, sheet, result, { ...given, robustness: found });
}
function opened(key, value) {
  if (typeof value === "function") return value();
  return value === undefined && Array.isArray(this) ? "undefined" : value;
}
function reports(sheet, options) {
  const { likely, overview, sector, whole } = mdcheck.report;
  const told = about(JSON.parse(sheet), JSON.parse(options));
  const all = [overview(told), whole(told), whole(told, { short: true }), likely(told, 7)];
  const { process } = mdcheck.report;
  const course = mdcheck.process(content, told.sheet.answers);
  all.push(process(told), process.alone(told));
  all.push(...course.checklists.map((one) => process.checklist(told, one)));
  for (const result of told.result.sectors) {
    all.push(sector(told, result, { alone: true }), sector(told, result, { alone: false }));
  }
  const [first] = content.sectors;
  const base = { sectors: [], notes: true, short: false, version: "1.2.3", voices: null };
  const less = { ...base, sectors: [first.id], notes: false };
  all.push(mdcheck.report.document(told, base), mdcheck.report.document(told, { ...less, short: true }));
  all.push(mdcheck.report.document(told, less), mdcheck.report.brief(told, base), mdcheck.report.brief(told));
  return JSON.stringify(all, opened);
}
"""


class Reporter(Browser):
    """The kernel, the words and the reports as a browser runs them."""

    def __init__(self, content: Content, library: Library | None = None) -> None:
        super().__init__(content, library)
        for path in SCRIPTS:
            self.engine.eval(path.read_text(encoding="utf-8"))
        self.engine.eval(f"{ADAPTER}; 0")

    def use(self, content: Content, library: Library | None = None) -> None:
        entries = {**library_object(library), **told_besides(library)} if library else {}
        self.call("use", json.dumps({**parity.whole_content(content), **entries}))

    def reports(self, sheet: Sheet, **options: Any) -> tuple[Report, ...]:
        asked = json.dumps(parity.sheet_object(sheet)), json.dumps(options)
        return tuple(map(report, json.loads(self.call("reports", *asked))))


# From plain objects to blocks; what is left out has its default value


def report(blocks: list[Json]) -> Report:
    return tuple(map(block, blocks))


def block(data: Json) -> Block:
    """A block from the browser. Raises TypeError where a part is missing or one too many."""
    fields = {key: value for key, value in data.items() if key != "kind"}
    match data["kind"]:
        case "heading":
            return Heading(**fields)
        case "text":
            return Text(**fields)
        case "points":
            return Points(**{**fields, "lines": tuple(Line(**one) for one in data["lines"])})
        case "fold":
            return Fold(**{**fields, "blocks": report(data["blocks"])})
        case "map":
            return map_of(fields)
        case "box":
            return Box(**{**fields, "blocks": report(data["blocks"])})
        case "cover":
            return Cover(**{**fields, "facts": tuple(map(tuple, data["facts"]))})
        case "ranking":
            return Ranking(**{**fields, "ranks": tuple(map(rank_of, data["ranks"]))})
        case "table":
            return table(fields)
    raise TypeError(data["kind"])


def table(data: Json) -> Table:
    columns = tuple(Column(**column) for column in data["columns"])
    return Table(**{**data, "columns": columns, "rows": tuple(map(row, data["rows"]))})


def row(data: Any) -> Row | Heading:
    return tuple(map(cell, data)) if isinstance(data, list) else Heading(**without_kind(data))


def without_kind(data: Json) -> Json:
    if data["kind"] != "heading":
        raise TypeError(data["kind"])
    return {key: value for key, value in data.items() if key != "kind"}


def cell(data: Any) -> Cell:
    if isinstance(data, dict):
        if "hint" in data:
            return Blank(**data)
        if "how" in data:
            return Worked(**{**data, "of": tuple(data.get("of", (0, 0)))})
        return Line(**data) if "text" in data else Range(**data)
    return data


def rank_of(data: Json) -> Rank:
    return Rank(**{**data, "score": Range(**data["score"])})


def map_of(data: Json) -> Map:
    quadrants = tuple(Quadrant(**one) for one in data["quadrants"])
    return Map(
        **{**data, "quadrants": quadrants, "dots": tuple(Dot(**one) for one in data["dots"])}
    )


# Random sheets, and what both say of them


def reports(about: Told) -> tuple[Report, ...]:
    """Everything that can be said of a result."""
    return (
        overview(about),
        whole(about),
        whole(about, short=True),
        likely(about, 7),
        process(about),
        alone(about),
        *(checklist(about, one) for one in counted(about.content, about.sheet.answers).checklists),
        *(sector(about, s, alone=alone) for s in about.result.sectors for alone in (True, False)),
        *documents(about),
    )


def documents(about: Told) -> tuple[Report, ...]:
    """The report and the page for a minister, whole and with less."""
    base = Options(version="1.2.3")
    less = replace(base, sectors=(about.content.sectors[0].id,), notes=False)
    return (
        document(about, base),
        document(about, replace(less, short=True)),
        document(about, less),
        brief(about, base),
        brief(about),
    )


def python_reports(
    content: Content, library: Library, sheet: Sheet, case: Json
) -> tuple[Report, ...]:
    given = library if case["library"] else None
    result = assess(content, sheet, sectors=case["sectors"], library=given)
    found = None
    if case["likely"] is not None:
        prepared = prepare(content.method, content.choose(case["sectors"]), result.scope)
        found = robustness(prepared, sheet, result, case["likely"])
    return reports(told(content, sheet, result, library=given, robustness=found))


def case_of(content: Content, n: int) -> Json:
    """The n-th random sheet: any number of sectors begun, or many ids that no checklist has."""
    rng = random.Random(SEED + n)
    case = parity.case_of(content, n)
    levels, at = "", 0
    lists = len(content.checklists)
    begun = rng.sample(range(lists), rng.randint(0, lists))
    for number, one in enumerate(content.checklists):
        own = case["levels"][at : at + len(one.items)]
        levels += own if number in begun else BLANK * len(own)
        at += len(own)
    more = [f"old.item{i}" for i in range(30)] if rng.random() < 0.1 else case["unknown_ids"]
    words = {"respondent": rng.choice(["", "Ministry"]), "date": rng.choice(["", "2026-11-22"])}
    return {**case, "levels": levels, "unknown_ids": more, **words, "language": rng.randrange(2)}


def sheet_of(content: Content, case: Json) -> Sheet:
    sheet = parity.sheet_of(content, case)
    return replace(sheet, respondent=case["respondent"], date=case["date"])


def made_up() -> tuple[NullTranslations, Json]:
    """A language with three forms of number in which every message is another, for each engine."""
    catalog = Catalog(locale="pl")
    given: dict[str, str | list[str]] = {}
    for place, message in messages():
        if place.startswith(SAID_IN) and not isinstance(message, str):
            one, many = message
            given[one] = [f"⟦1 {one}⟧", f"⟦2 {many}⟧", f"⟦5 {many}⟧"]
            catalog.add(message, tuple(given[one]))
        elif place.startswith(SAID_IN):
            given[str(message)] = f"⟦{message}⟧"
            catalog.add(message, f"⟦{message}⟧")
    file = BytesIO()
    write_mo(file, catalog)
    file.seek(0)
    return Translations(file), {"language": "pl", "messages": given}


class Reports(Engines):
    """Python and the browser with the same content, library and languages."""

    def __init__(self) -> None:
        super().__init__()
        self.browser.close()
        method = self.content.method
        often = replace(method, alert=replace(method.alert, weight=2))  # so that there are alerts
        self.content = replace(self.content, method=often)
        self.library = crossed(self.library, self.content)
        self.browser: Reporter = Reporter(self.content, self.library)
        words, given = made_up()
        self.languages = [(ENGLISH, {}), (words, given)]

    def both(self, cases: list[Json]) -> Iterator[tuple[str, str]]:
        """All that Python and all that the browser say of each case."""
        for case in cases:
            ours, theirs = self.said(case)
            yield ("", "") if ours == theirs else (repr(ours), repr(theirs))

    def said(self, case: Json) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
        sheet = sheet_of(self.content, case)
        words, given = self.languages[case["language"]]
        with speaking(words):
            ours = python_reports(self.content, self.library, sheet, case)
        self.browser.call("speak", json.dumps(given))
        asked = {key: case[key] for key in ("library", "sectors", "likely")}
        return ours, self.browser.reports(sheet, **asked)


def first_difference(numbers: range) -> str | None:
    """The first of these random sheets of which the engines say something else; None if none."""
    with Reports() as engines:
        for n in numbers:
            case = case_of(engines.content, n)
            if engines.differ(case):
                return engines.shown(engines.smallest(case))
    return None


if __name__ == "__main__":
    parity.main("told in reports", first_difference)
