"""What the scripts of a page need of the content and the library, as plain data for JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from mdcheck import limits
from mdcheck.count import in_scope
from mdcheck.library import DataSource, Instrument, Library, Measure
from mdcheck.model import QUICK, Checklist, Content, Item, Method, Term
from mdcheck.report.serves import measure_serves, sector_serves
from mdcheck.report.told import titles
from mdcheck.words import ENGLISH, catalogue, language

SCRIPTS = Path(__file__).resolve().parents[1] / "web" / "assets" / "mdcheck"
TEXT = r'("(?:[^"\\]|\\.)*")'
ONE = re.compile(rf"\bt\({TEXT}")
MANY = re.compile(rf"\bn\({TEXT},{TEXT}")


def content_object(content: Content, sectors: Iterable[Checklist] | None = None) -> dict[str, Any]:
    """The method and all checklists, or only the sectors whose items the page itself shows.

    What has its default value is left out. So are texts and lenses of items that the page shows: a
    script finds the text there, and lenses go across all sectors. Processes have no items here.
    """
    if sectors is None:
        found = [full_sector(sector) for sector in content.sectors]
        return {**always(content), "sectors": found}
    return {
        **always(content),
        "sectors": [sector_object(sector, bare_item) for sector in sectors],
        "titles": titles(content.sectors),
    }


def processes(
    content: Content, item: Callable[[Item], dict[str, Any]] | None = None
) -> list[dict[str, Any]]:
    """The checklists of the process, without their items where it is not said how these look."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "stage": one.stage,
            "items": [item(each) for each in one.items] if item else [],
            **({"retired": dict(one.retired)} if item and one.retired else {}),
        }
        for one in content.processes
    ]


def step_object(item: Item) -> dict[str, Any]:
    """An item of a process with all that people read of it, but for its help."""
    return {**bare_item(item), "text": item.text, **({"next": item.next} if item.next else {})}


def process_script(content: Content) -> Markup:
    """The whole processes as a script, `processes.js`, which a page loads once it needs them."""
    return script_of("processes", processes(content, step_object))


def script_of(name: str, data: object) -> Markup:
    """Data as a script of its own, which makes `mdcheck[name]`; nothing in it ends a script."""
    text = htmlsafe_json_dumps(data, separators=(",", ":"), ensure_ascii=False)
    return Markup('globalThis.mdcheck["%s"] = %s;\n') % (name, text)


def core_object(content: Content) -> dict[str, Any]:
    """The method and the core items of all sectors, for the page that shows just these: each with
    its number in the whole list."""

    def item(one: Item) -> dict[str, Any]:
        return {**lensed_item(one), "number": content.number(one.id)}

    sectors = [
        sector_object(sector, item, in_scope(sector.items, QUICK)) for sector in content.sectors
    ]
    return {**always(content), "sectors": sectors, "titles": titles(content.sectors)}


def asked_object(content: Content) -> list[dict[str, Any]]:
    """What decides whether a scored item counts in a sheet, to say how far an assessment is."""
    scored = [item for sector in content.sectors for item in sector.items if item.scored]
    return [
        {
            "id": item.id,
            **({"core": True} if item.core else {}),
            **({"applies": list(item.applies)} if item.applies else {}),
        }
        for item in scored
    ]


def always(content: Content) -> dict[str, Any]:
    """What every page with questions has: the method, how much a file and a text can hold, and the
    names of the processes."""
    return {
        "method": method_object(content.method),
        "limits": limits_object(),
        "processes": processes(content),
    }


def limits_object() -> dict[str, Any]:
    """How much a file and the texts of a sheet can hold."""
    return {
        "largest": limits.LARGEST,
        "most": limits.MOST,
        "deepest": limits.DEEPEST,
        "longest": limits.LONGEST,
        "goals": limits.GOALS,
        "plan": limits.PLAN,
    }


def helps_object(content: Content) -> dict[str, str]:
    """What helps to judge each item, for a page that does not show its questions."""
    return {i.id: i.help for sector in content.sectors for i in sector.items if i.help}


def method_object(method: Method) -> dict[str, Any]:
    """Every number and label that the scripts use."""
    varied = method.robustness
    return {
        "method_version": method.method_version,
        "content_version": method.content_version,
        "points": {role: list(points) for role, points in method.points.items()},
        "need": list(method.need),
        "potential": list(method.potential),
        "weights": list(method.weights),
        "alert": {"weight": method.alert.weight, "level": method.alert.level},
        "emphasis": list(method.emphasis),
        "coverage": list(method.coverage),
        "mode": list(method.mode),
        "robustness": {"draws": varied.draws, "slip": list(varied.slip), "seed": varied.seed},
        "fewest": method.fewest,
        "order": [{"id": g.id, "title": g.title, "below": list(g.below)} for g in method.order],
        "levels": terms(method.levels),
        "states": terms(method.states),
        "roles": [role_object(method, role) for role in method.roles],
        "verdicts": terms(method.verdicts),
        "modes": terms(method.modes),
        "profile": terms(method.profile),
        "transfers": terms(method.transfers),
        "groups": terms(method.groups),
        "evidence": terms(method.evidence),
        "constituencies": terms(method.constituencies),
        "criteria": terms(method.criteria),
        "stages": terms(method.stages),
    }


def role_object(method: Method, role: Term) -> dict[str, Any]:
    """A role, and what its levels mean."""
    anchors = list(method.anchors[role.id])
    return {"id": role.id, "title": role.title, "meaning": role.meaning, "anchors": anchors}


def sector_object(
    sector: Checklist,
    item: Callable[[Item], dict[str, Any]],
    items: Iterable[Item] | None = None,
) -> dict[str, Any]:
    chosen = sector.items if items is None else items
    return {
        "id": sector.id,
        "title": sector.title,
        "annex": sector.annex,
        "items": [item(one) for one in chosen],
        **({"retired": dict(sector.retired)} if sector.retired else {}),
    }


def full_sector(sector: Checklist) -> dict[str, Any]:
    """A sector with all texts, and whom to convene."""
    names = [one.name for one in sector.stakeholders]
    return {**sector_object(sector, item_object), "stakeholders": names}


def item_object(item: Item) -> dict[str, Any]:
    return {**lensed_item(item), "text": item.text}


def lensed_item(item: Item) -> dict[str, Any]:
    lens = {"groups": list(item.groups)} if item.groups else {}
    return {**bare_item(item), "transfer": list(item.transfer), **lens}


def bare_item(item: Item) -> dict[str, Any]:
    optional = {
        "weight": item.weight if item.weight > 1 else None,
        "core": item.core,
        "applies": list(item.applies),
        "aliases": list(item.aliases),
    }
    kept = {key: value for key, value in optional.items() if value}
    return {"id": item.id, "role": item.role, **kept}


def terms(entries: Iterable[Term]) -> list[dict[str, str]]:
    return [{"id": entry.id, "title": entry.title} for entry in entries]


def library_object(
    library: Library, sector: str | None = None, items: Container[str] | None = None
) -> dict[str, Any]:
    """What answers may call for, of one sector or of all; by these items alone, if told."""

    def kept(entries: Iterable[Measure | Instrument | DataSource]) -> Iterator[dict[str, Any]]:
        for one in entries:
            known = [id for id in one.items if items is None or id in items]
            if sector in (None, *one.sectors) and (known or items is None):
                home = {"sector": one.sectors[0]} if isinstance(one, Measure) else {}
                yield {"id": one.id, "title": one.title, **home, "items": known}

    return {
        "measures": list(kept(library.measures)),
        "instruments": list(kept(library.instruments)),
        "data_sources": list(kept(library.data_sources)),
    }


def told_besides(library: Library) -> dict[str, Any]:
    """What only a document says of the library: its sources, an experience for each measure, and
    what sectors and measures serve."""
    documents = [{"title": one.title} for one in library.documents]
    return {"documents": documents, "shown_by": library.shown_by(), "serves": served(library)}


def served(library: Library) -> dict[str, dict[str, str]]:
    """The targets and objectives that sectors and measures serve, each in a line, by id."""
    crossed = library.crosswalk
    return {
        "sectors": {id: sector_serves(library, id) for id in crossed.sectors},
        "measures": {id: measure_serves(library, id) for id in crossed.measures},
    }


def plan_library_object(content: Content, library: Library) -> dict[str, Any]:
    """All that a plan says of the library; its measures lead to their pages by `library_object`."""
    measures = [
        {
            "id": one.id,
            "title": one.title,
            "items": list(one.items),
            "watch": one.watch,
            "indicators": [indicator.text for indicator in one.indicators],
            "instruments": list(one.instruments),
            "experiences": list(one.experiences),
            "source": list(one.source),
            **planned_with(content.method, one),
        }
        for one in library.measures
    ]
    named = {
        sector.id: [{"name": one.name, "source": list(one.source)} for one in sector.stakeholders]
        for sector in content.sectors
    }
    return {
        "measures": measures,
        "instruments": [{"id": one.id, "title": one.title} for one in library.instruments],
        "data_sources": [
            {"id": one.id, "title": one.title, "items": list(one.items)}
            for one in library.data_sources
        ],
        "experiences": [{"id": one.id, "title": one.title} for one in library.experiences],
        "named": library.short_titles(),
        "stakeholders": named,
        "serves": served(library),
    }


def planned_with(method: Method, one: Measure) -> dict[str, Any]:
    """What it takes to plan with a measure, as far as it is told; cost and time in words."""
    costs = {term.id: term.title for term in method.costs}
    effects = {term.id: term.title for term in method.effects}
    told = {
        "lead": one.lead,
        "legal": one.legal,
        "needs": one.needs,
        "steps": list(one.steps),
        "cost": costs.get(one.cost, one.cost),
        "effect": effects.get(one.effect, one.effect),
        "baselines": [indicator.baseline for indicator in one.indicators if indicator.baseline],
    }
    return {key: value for key, value in told.items() if value}


def words_object() -> dict[str, Any]:
    """What the scripts say, in the language spoken; nothing in English, which stands in them."""
    words = catalogue()
    if words is ENGLISH:
        return {}
    script = "".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    one = {said: words.gettext(said) for said in map(text_of, re.findall(ONE, script))}
    pairs = [tuple(map(text_of, found)) for found in re.findall(MANY, script)]
    many = {single: [words.ngettext(single, plural, n) for n in (1, 2)] for single, plural in pairs}
    return {"language": language(), "messages": {**one, **many}}


def text_of(literal: str) -> str:
    """The text that a literal of JavaScript stands for."""
    text: str = json.loads(literal)
    return text
