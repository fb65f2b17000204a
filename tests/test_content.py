"""The bundled checklists: complete against the handbook, and free of YAML's traps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from mdcheck.load.files import checklist_files
from mdcheck.load.folder import open_content
from mdcheck.load.strict import read_file
from mdcheck.model import Checklist, Content

CONTENT = open_content()
UNITS = Path(__file__).with_name("data").joinpath("annex-c-units.txt").read_text("utf-8").split()
SECTORS = [pytest.param(sector, id=sector.id) for sector in CONTENT.sectors]


def named_sources(content: Content) -> set[str]:
    items = {s for c in content.sectors for i in c.items for s in i.source}
    stakeholders = {s for c in content.sectors for h in c.stakeholders for s in h.source}
    cells = {
        s
        for c in content.sectors
        if c.matrix
        for row in c.matrix.rows
        for cell in row.cells
        for s in cell.source
    }
    return items | stakeholders | cells


def test_the_fourteen_sectors_stand_in_the_order_of_annex_c() -> None:
    assert [sector.annex for sector in CONTENT.sectors] == [f"C{n}" for n in range(1, 15)]


def test_every_unit_of_annex_c_is_covered() -> None:
    """145 questions, 78 stakeholders and 12 cells of the social protection matrix."""
    assert len(UNITS) == 145 + 78 + 12
    assert set(UNITS) <= named_sources(CONTENT)


def test_no_item_names_a_unit_that_annex_c_does_not_have() -> None:
    deep = {s for s in named_sources(CONTENT) if re.fullmatch(r"C\d+\.\d+\.\w+", s)}
    assert deep <= set(UNITS)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_asks_for_need_and_for_potential_in_both_scopes(sector: Checklist) -> None:
    for items in (sector.items, [i for i in sector.items if i.core]):
        roles = {item.role for item in items}
        assert "potential" in roles
        assert roles & {"pressure", "safeguard"}


@pytest.mark.parametrize("sector", SECTORS)
def test_an_items_stakeholders_and_questions_come_from_the_sectors_own_annex(
    sector: Checklist,
) -> None:
    own = re.compile(rf"{sector.annex}\.")
    for stakeholder in sector.stakeholders:
        assert all(own.match(source) for source in stakeholder.source)
    asked = [i for i in sector.items if any(own.match(s) for s in i.source)]
    assert 3 * len(asked) >= len(sector.items)  # the rest comes from the sector's own section


@pytest.mark.parametrize("kind", ["sectors/*.yaml", "method.yaml"])
def test_a_heavier_weight_gives_its_reason(checklists: Path, kind: str) -> None:
    for path in checklists.glob(kind):
        for line in path.read_text("utf-8").splitlines():
            if re.match(r"\s+weight: [23]", line):
                assert re.search(r"# \S.{10,}", line), f"{path.name}: {line}"


def test_all_readers_see_the_same_content(checklists: Path) -> None:
    """Our strict reader and plain PyYAML agree, so no value is a trap."""
    for path in [*checklist_files(checklists), checklists / "method.yaml"]:
        strict = read_file(str(path)).data
        assert yaml.safe_load(path.read_text("utf-8")) == strict


def test_every_file_names_its_schema_for_editors(checklists: Path) -> None:
    for path in [*checklist_files(checklists), *checklists.glob("examples/**/*.yaml")]:
        first = path.read_text("utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).is_file(), path


def test_ids_are_unique_across_sectors() -> None:
    ids = [item.id for checklist in CONTENT.checklists for item in checklist.items]
    assert len(ids) == len(set(ids))


def test_no_two_items_ask_the_same() -> None:
    texts = [item.text for checklist in CONTENT.checklists for item in checklist.items]
    assert len(texts) == len(set(texts))


def test_every_group_of_an_open_item_is_also_that_of_a_scored_one() -> None:
    """Else a lens would be there without anything in it."""
    items = [item for sector in CONTENT.sectors for item in sector.items]
    scored = {group for item in items if item.scored for group in item.groups}
    assert {group for item in items for group in item.groups} <= scored


def test_no_schema_lists_words_of_the_method(checklists: Path) -> None:
    """They stand in method.yaml only; a schema names the list they are in."""
    method = CONTENT.method
    lists = (method.transfers, method.groups, method.evidence, method.constituencies)
    words = {term.id for terms in (*lists, method.criteria) for term in terms}
    actors = {"government", "civil-society", "private-sector", "diaspora", "academia"}
    for path in checklists.glob("schema/*.json"):
        listed = set(
            re.findall(
                r'"([a-z-]+)"', " ".join(re.findall(r'"enum": (.*)', path.read_text("utf-8")))
            )
        )
        assert listed & words <= actors, path.name
