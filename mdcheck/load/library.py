"""Read the library into its nouns, as trusted as the checklists it travels with."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from mdcheck.library import DataSource, Experience, Instrument, Library, Measure
from mdcheck.load.content import bundled_folder, many, read_trusted

Noun = TypeVar("Noun", Experience, Measure, Instrument, DataSource)
LISTS = (
    *("countries", "sectors", "transfers", "groups", "actors", "partners"),
    *("items", "experiences", "instruments", "indicators"),
)


def load_library(folder: Path | None = None) -> Library:
    """Measures, experiences, instruments and data sources; empty where a folder has no library."""
    library = (folder or bundled_folder()) / "library"
    return Library(
        measures=read_list(library / "measures.yaml", "measures", Measure),
        experiences=read_list(library / "experiences.yaml", "experiences", Experience),
        instruments=read_list(library / "instruments.yaml", "instruments", Instrument),
        data_sources=read_list(library / "data-sources.yaml", "data_sources", DataSource),
        countries=read_entries(library / "countries.yaml", "countries") or {},
    )


def read_list(path: Path, key: str, noun: type[Noun]) -> tuple[Noun, ...]:
    return tuple(build(noun, entry) for entry in read_entries(path, key))


def read_entries(path: Path, key: str) -> Any:
    return read_trusted(path)[key] if path.is_file() else []


def build(noun: type[Noun], data: dict[str, Any]) -> Noun:
    """One noun from data that fits its schema; keys the noun does not have are left out."""
    fields = noun.__dataclass_fields__
    values = {key: value for key, value in data.items() if key in fields}
    for key in LISTS:
        if key in fields:
            values[key] = tuple(data.get(key) or ())
    return noun(**{**values, "source": many(data["source"])})
