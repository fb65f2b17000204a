"""Write the library as HTML parts of pages: measures, experiences, instruments, data, reading."""

from __future__ import annotations

from collections.abc import Iterator

from mdcheck.library import DataSource, Finding, Instrument, Measure
from mdcheck.load.folder import Folder
from mdcheck.model import Method, Term
from mdcheck.pages import addresses
from mdcheck.pages.parts import part
from mdcheck.report.serves import measure_serves
from mdcheck.report.told import titles
from mdcheck.words import t


def measures_part(folder: Folder, sector: str) -> str:
    """The measures whose main sector this is, each with what it takes and who has done it."""
    library = folder.library
    found = [one for one in library.measures if one.sectors[0] == sector]
    return part(
        "measures",
        measures=found,
        facts={one.id: list(facts(folder.content.method, one)) for one in found},
        serves={one.id: measure_serves(library, one.id) for one in found},
        experiences={one.id: one for one in library.experiences},
        instruments={one.id: one for one in library.instruments},
        documents=library.short_titles(),
    )


def facts(method: Method, one: Measure) -> Iterator[tuple[str, str]]:
    """What it takes to plan with a measure: names with what they are, as far as that is told."""
    strength = one.evidence.strength if one.evidence else ""
    named = (
        (t("Leads"), one.lead),
        (t("Partners"), "; ".join(one.partners)),
        (t("Legal instrument"), one.legal),
        (t("Cost"), explained(method.costs, one.cost)),
        (t("First effect"), explained(method.effects, one.effect)),
        (t("What must be in place"), one.needs),
        (
            t("Evidence"),
            explained(method.strengths, strength, one.evidence.said if one.evidence else ""),
        ),
    )
    return ((name, said) for name, said in named if said)


def explained(terms: tuple[Term, ...], id: str, said: str = "") -> str:
    """A term by its id, and what it means here; an id that no term has stands as it is."""
    found = next((term for term in terms if term.id == id), None)
    meaning = said or (found.meaning if found else "")
    title = found.title if found else id
    return t("{term}. {meaning}", term=title, meaning=meaning) if meaning else title


def instrument_part(folder: Folder, one: Instrument) -> str:
    """What an instrument covers, who keeps it, since when, and for which sectors."""
    documents = folder.library.short_titles()
    return part("instrument", one=one, titles=titles(folder.content.sectors), documents=documents)


def data_source_part(folder: Folder, one: DataSource) -> str:
    """What a data source holds, who holds it, and for which sectors."""
    return part("data_source", one=one, titles=titles(folder.content.sectors))


def findings_part(folder: Folder, named: str) -> str:
    """What the other sources found on a theme, or for a sector."""
    found = folder.library.findings
    by_theme = named in addresses.THEMES
    return part(
        "findings",
        findings=[one for one in found if named in ({one.theme} if by_theme else one.sectors)],
        by_theme=by_theme,
        firsts={one.id: first_items(one) for one in found},
        titles=titles(folder.content.sectors),
        themes=theme_titles(),
        documents=folder.library.short_titles(),
    )


def first_items(one: Finding) -> dict[str, str]:
    """By sector, where in its page the first item stands that a finding bears on."""
    firsts = dict.fromkeys(one.sectors, "")
    for id in reversed(one.items):
        firsts[id.partition(".")[0]] = f"#q-{id}"
    return firsts


def theme_titles() -> dict[str, str]:
    """What the themes of findings are called."""
    return {
        "portability": t("Portability and access"),
        "partnerships": t("Partnerships"),
        "shared-responsibility": t("Shared responsibility"),
        "southern-africa": t("Southern Africa"),
    }


def finder_part(folder: Folder) -> str:
    """A field to search indicators with, and a choice of their sector."""
    library = folder.library
    used = {id for one in library.measures for id in one.sectors}
    choices = [(id, title) for id, title in titles(folder.content.sectors).items() if id in used]
    count = sum(len(one.indicators) for one in library.measures)
    return part("finder", sectors=choices, count=count)


def indicators_part(folder: Folder, sector: str) -> str:
    """The indicators of the measures whose main sector this is; "" where there are none."""
    found = [one for one in folder.library.measures if one.sectors[0] == sector]
    documents = folder.library.short_titles()
    return part("indicators", measures=found, documents=documents) if found else ""
