"""How mdcheck is cited: CITATION.cff fits its format and agrees with the program and the page."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker

import mdcheck
from tests.conftest import ROOT

# Citation File Format 1.2.0, https://citation-file-format.github.io, CC BY 4.0
SCHEMA = json.loads(
    Path(__file__).with_name("data").joinpath("citation.schema.json").read_text("utf-8")
)
CITATION: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
SOURCES = ROOT / "docs/en/reference/sources.md"


def errors(citation: dict[str, Any]) -> list[str]:
    validator = Draft7Validator(SCHEMA, format_checker=FormatChecker())
    return [f"{one.json_path}: {one.message[:200]}" for one in validator.iter_errors(citation)]


def test_the_citation_fits_its_format() -> None:
    assert errors(CITATION) == []


@pytest.mark.parametrize("key", ["authors", "message", "title", "cff-version"])
def test_a_citation_without_what_it_needs_does_not_fit(key: str) -> None:
    less = copy.deepcopy(CITATION)
    del less[key]
    assert errors(less)


def test_the_citation_names_this_version_and_its_licences() -> None:
    assert CITATION["version"] == CITATION["preferred-citation"]["version"] == mdcheck.__version__
    assert CITATION["authors"] == [{"name": "mdcheck contributors"}]
    assert set(CITATION["license"]) == {"MIT", "CC-BY-4.0"}


def test_the_page_on_sources_cites_alike() -> None:
    """Broken over lines as it may be: title, version, the handbook and its number."""
    page = " ".join(SOURCES.read_text("utf-8").replace(">", "").split())
    (handbook,) = CITATION["references"]
    assert (
        f"{CITATION['authors'][0]['name']}, *{CITATION['title']}*, version {CITATION['version']}"
        in page
    )
    assert f"{handbook['authors'][0]['name']}, *{handbook['title']}*" in page
    assert handbook["isbn"] in page
    assert "CITATION.cff" in page
