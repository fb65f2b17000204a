"""The nouns of the library: what can be done, who has done it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where something stands in public, and when somebody last looked: year and month."""

    title: str
    url: str
    checked: str  # "2026-11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What is known by now of an older experience."""

    said: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What names its sources. Without one it is this project's own, and rests on references."""

    source: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it comes from none of the sources."""
        return not self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(Sourced):
    """A programme, project, law or tool, and what is reported of it; nothing where nothing is."""

    id: str
    title: str
    countries: tuple[str, ...]  # ISO 3166-1 alpha-2; none when worldwide
    region: str
    sectors: tuple[str, ...]
    transfers: tuple[str, ...]
    groups: tuple[str, ...]
    actors: tuple[str, ...]
    partners: tuple[str, ...]
    done: str
    lesson: str  # no more than an idea where no outcome is reported
    years: str = ""
    outcome: str = ""
    today: Today | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """How one sees that a measure works, and where its first value comes from.

    Without a source it is this project's own.
    """

    text: str
    baseline: str = ""
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How strong the evidence for a measure is, and on what that judgement rests."""

    strength: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a government can do, the items it responds to, and how to see that it works.

    What it takes to plan with it, from `lead` to `evidence`, is this project's own, and may be
    empty.
    """

    id: str
    title: str
    summary: str
    sectors: tuple[str, ...]
    transfers: tuple[str, ...]
    groups: tuple[str, ...]
    items: tuple[str, ...]
    experiences: tuple[str, ...]
    instruments: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    watch: str
    source: tuple[str, ...]
    cautions: tuple[str, ...] = ()  # ids of experiences that warn
    lead: str = ""
    partners: tuple[str, ...] = ()
    legal: str = ""
    steps: tuple[str, ...] = ()
    cost: str = ""
    effect: str = ""
    needs: str = ""
    evidence: Strength | None = None

    @property
    def planned_with(self) -> bool:
        """Whether anything is said of what it takes to plan with it."""
        return bool(self.lead or self.steps or self.cost or self.effect or self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Sourced):
    """A treaty, convention or declaration; years as its source gives them."""

    id: str
    title: str
    body: str
    adopted: int | None
    in_force: int | None
    scope: str
    sectors: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSource(Sourced):
    """Where figures on migration can be found."""

    id: str
    title: str
    holder: str
    what: str
    sectors: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning(Sourced):
    """A term of the glossary, how else it is written, and what it means.

    `also` is what people search for, and other ways of saying it. A `protected` term is used
    wherever a page cites one of its `units`. The meaning is `ours` where the source spells the
    term out and no more, and where there is no source.
    """

    id: str
    term: str
    meaning: str
    abbreviation: str = ""
    aliases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    protected: bool = False
    units: tuple[str, ...] = ()
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Sourced):
    """A work of the reading list; what is not known of it is empty."""

    id: str
    title: str
    authors: str
    publisher: str
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document that the content draws on, as sources name it by its id."""

    id: str
    title: str
    short: str = ""
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What of a page's evidence is old; the updates of that page stand with it."""

    page: str  # under the docs, without its ending: "sectors/health"
    dated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What has changed since the sources were written, and on which pages it matters."""

    id: str
    year: int
    pages: tuple[str, ...]
    lead: str
    said: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Updates:
    """All boxes and all updates, in file order."""

    boxes: tuple[Box, ...] = ()
    updates: tuple[Update, ...] = ()

    def of(self, page: str) -> tuple[Update, ...]:
        """The updates of a page."""
        return tuple(one for one in self.updates if page in one.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkPart:
    """A target or an objective, in our words."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """What states agreed on, in numbered parts: the goals of the 2030 Agenda, a compact."""

    id: str
    title: str
    references: tuple[Reference, ...]
    parts: tuple[FrameworkPart, ...]
    short: str = ""  # as a line names it before a number: "SDG"
    plural: str = ""  # and before several, where that is another word


Served = Mapping[str, tuple[str, ...]]  # by the id of a framework, the ids of its parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """Which parts of which frameworks sectors, measures and groups of items serve.

    Groups are sections of a checklist by `sector.section`.
    """

    frameworks: tuple[Framework, ...] = ()
    sectors: Mapping[str, Served] = field(default_factory=dict)
    measures: Mapping[str, Served] = field(default_factory=dict)
    groups: Mapping[str, Served] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one of the other sources found, for which sectors and which items."""

    id: str
    theme: str
    said: str
    sectors: tuple[str, ...]
    items: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All of it, in file order."""

    measures: tuple[Measure, ...] = ()
    experiences: tuple[Experience, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    data_sources: tuple[DataSource, ...] = ()
    glossary: tuple[Meaning, ...] = ()
    reading: tuple[Work, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    updates: Updates = field(default_factory=Updates)
    crosswalk: Crosswalk = field(default_factory=Crosswalk)
    findings: tuple[Finding, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)  # ISO 3166-1 code to short name
    regions: Mapping[str, str] = field(default_factory=dict)  # id to name

    def short_titles(self) -> dict[str, str]:
        """How each document that the content draws on is named."""
        return {one.id: one.short or one.title for one in self.documents}

    def shown_by(self) -> dict[str, str]:
        """By measure, the title of the first experience that shows it."""
        titles = {one.id: one.title for one in self.experiences}
        return {
            measure.id: next(titles[id] for id in measure.experiences if id in titles)
            for measure in self.measures
            if titles.keys() & set(measure.experiences)
        }
