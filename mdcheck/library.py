"""The nouns of the library: what can be done, who has done it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """A programme, project, law or tool, and what is reported of it."""

    id: str
    title: str
    countries: tuple[str, ...]  # ISO 3166-1 alpha-2; none when worldwide
    region: str
    sectors: tuple[str, ...]
    transfers: tuple[str, ...]
    groups: tuple[str, ...]
    actors: tuple[str, ...]
    partners: tuple[str, ...]
    years: str
    done: str
    outcome: str
    lesson: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a government can do, the items it responds to, and how to see that it works."""

    id: str
    title: str
    summary: str
    sectors: tuple[str, ...]
    transfers: tuple[str, ...]
    groups: tuple[str, ...]
    items: tuple[str, ...]
    experiences: tuple[str, ...]
    instruments: tuple[str, ...]
    indicators: tuple[str, ...]
    watch: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A treaty, convention or declaration; years as the handbook gives them."""

    id: str
    title: str
    body: str
    adopted: int | None
    in_force: int | None
    scope: str
    sectors: tuple[str, ...]
    items: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSource:
    """Where figures on migration can be found."""

    id: str
    title: str
    holder: str
    what: str
    sectors: tuple[str, ...]
    items: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A term of the glossary, how else it is written, and what it means."""

    id: str
    term: str
    meaning: str
    abbreviation: str = ""
    aliases: tuple[str, ...] = ()
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work of the reading list; what is not known of it is empty."""

    id: str
    title: str
    authors: str
    publisher: str
    year: int | None
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document that the content draws on, as sources name it by its id."""

    id: str
    title: str
    short: str = ""
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
