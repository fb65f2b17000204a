"""Checking checklists: each mistake an editor can make is found, placed and explained."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from mdcheck.load.folder import check_file, check_folder, open_content
from mdcheck.load.strict import Unreadable
from mdcheck.model import Content

ITEM = """\
      - id: {id}
        text: Is there a question?
        role: {role}
        transfer: [people]
        groups: [women]
        core: {core}
        source: C5.1.1
        help: How to judge it.
"""
HEAD = """\
id: mini
kind: sector
title: Mini
annex: X1
source: C5
summary: A small one.
stakeholders:
  - {name: Ministry, source: C5.0.1}
sections:
  - id: one
    title: One
    items:
"""
NAMES = ("first", "second", "third", "fourth", "fifth")
PRESSURES = "".join(
    ITEM.format(id=name, role="pressure", core="true" if n < 2 else "false")
    for n, name in enumerate(NAMES)
)
OTHERS = "".join(
    ITEM.format(id=f"{role}-{n}", role=role, core="true" if n < 2 else "false")
    for role, count in (("safeguard", 3), ("potential", 4))
    for n in range(count)
)
SOUND = HEAD + PRESSURES + OTHERS


@pytest.fixture
def problems(tmp_path: Path, content: Content) -> Callable[..., list[str]]:
    def problems(text: str, name: str = "mini.yaml") -> list[str]:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return [str(p).removeprefix(f"{tmp_path}/") for p in check_file(str(path), content)]

    return problems


def test_a_sound_checklist_has_no_problem(problems: Callable[..., list[str]]) -> None:
    assert problems(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "role: pressure", "role: presure",
            "mini.yaml:15: item first: unknown role 'presure'. Did you mean 'pressure'?",
            id="role",
        ),
        pytest.param(
            "transfer: [people]", "transfer: [peple]",
            "mini.yaml:16: item first: unknown transfer 'peple'. Did you mean 'people'?",
            id="transfer",
        ),
        pytest.param("groups: [women]", "groups: [womn]", "Did you mean 'women'?", id="group"),
        pytest.param(
            "help: How to judge it.", "halp: How to judge it.",
            "item first: the key 'help' is missing.", id="missing-key",
        ),
        pytest.param(
            "help: How to judge it.", "halp: How to judge it.",
            "item first: unknown key 'halp'. Did you mean 'help'?", id="unknown-key",
        ),
        pytest.param(
            "text: Is there a question?", "text: There is none.",
            "text: 'There is none.' has the wrong form. One question, one thing asked.", id="no-question",
        ),
        pytest.param("id: first", "id: First One", "'First One' has the wrong form", id="slug"),
        pytest.param("id: first", "id: 7", "expected text, found a number", id="id-is-a-number"),
        pytest.param("core: true", "core: maybe", "expected true or false, found text", id="core"),
        pytest.param("core: true", "weight: 4", "unknown weight 4. Use 1, 2 or 3.", id="weight"),
        pytest.param("transfer: [people]", "transfer: []", "transfer:", id="no-transfer"),
        pytest.param("kind: sector", "kind: sektor", "Did you mean 'sector'?", id="kind"),
        pytest.param("annex: X1\n", "", "the key 'annex' is missing", id="no-annex"),
        pytest.param("id: second", "id: first", "the id 'first' stands twice. It stands first at line 13.", id="double-id"),
        pytest.param("id: mini", "id: maxi", "the id 'maxi' is not the file's name. Use 'mini'.", id="file-name"),
        pytest.param("summary: A small one.", f"summary: {'x' * 700}", "longer than 600 characters", id="long"),
        pytest.param("source: C5\n", "source: []\n", "source:", id="no-source"),
        pytest.param(
            "role: pressure", "role: open", "'core' is not allowed here. An open question is never scored.",
            id="open-and-core",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_found(
    problems: Callable[..., list[str]], old: str, new: str, expected: str
) -> None:
    assert old in SOUND
    found = problems(SOUND.replace(old, new, 1))
    assert any(expected in problem for problem in found), found
    assert all(problem.startswith("mini.yaml:") for problem in found)


def test_too_few_of_a_role_or_another_short_list(problems: Callable[..., list[str]]) -> None:
    found = "\n".join(problems(HEAD + PRESSURES.replace("core: true", "core: false")))
    assert "0 scored items are a safeguard, a sector needs at least 3" in found
    assert "0 scored items are a potential, a sector needs at least 4" in found
    assert "scored items are a pressure" not in found
    for role in ("pressure", "safeguard", "potential"):
        assert f"0 items of the short list are a {role}, it needs 2" in found


def test_one_too_many_on_the_short_list(problems: Callable[..., list[str]]) -> None:
    (problem,) = problems(SOUND + ITEM.format(id="one-more", role="pressure", core="true"))
    assert "3 items of the short list are a pressure, it needs 2" in problem


def test_too_many_items(problems: Callable[..., list[str]]) -> None:
    more = "".join(ITEM.format(id=f"more-{n}", role="pressure", core="false") for n in range(13))
    (problem,) = problems(SOUND + more)
    assert "25 scored items, a sector has 24 at most" in problem


def test_a_role_that_scores_has_anchors(folder: Path) -> None:
    path = folder / "method.yaml"
    text = re.sub(r"    anchors: \[not known.*\n", "", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    (problem,) = [problem for problem in check_folder(folder) if problem.fatal]
    assert problem.message == "the key 'anchors' is missing"
    assert problem.where == "role pressure"


def test_a_matrix_needs_a_cell_for_each_column(problems: Callable[..., list[str]]) -> None:
    matrix = """\
matrix:
  title: Table
  columns: [{id: a, title: A}, {id: b, title: B}]
  rows:
    - id: r
      title: R
      cells: [{column: a, points: [x], source: C5}, {column: c, points: [x], source: C5}]
"""
    (problem,) = problems(SOUND.replace("sections:", matrix + "sections:"))
    assert "row r has cells for a, c. It needs one for each column: a, b." in problem


def test_a_file_that_is_neither_sheet_nor_checklist(problems: Callable[..., list[str]]) -> None:
    (problem,) = problems("a: 1\n")
    assert "is neither an answer sheet nor a checklist" in problem


def test_a_sheet_with_a_reason_missing_is_noticed(problems: Callable[..., list[str]]) -> None:
    text = "format: mdcheck-answers/1\nanswers:\n  health.staff-shortages: not-applicable\n"
    (problem,) = problems(text, "sheet.yaml")
    assert "note: answers health.staff-shortages: not applicable, but no reason is given" in problem


# Whole folders


@pytest.fixture
def folder(tmp_path: Path, checklists: Path) -> Path:
    target = tmp_path / "own"
    shutil.copytree(checklists, target)
    return target


def test_the_bundled_checklists_are_sound(checklists: Path) -> None:
    assert check_folder(checklists) == []


def test_a_folder_of_ones_own_is_used(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    path.write_text(
        path.read_text("utf-8").replace("title: Health services", "title: Santé"), "utf-8"
    )
    assert [s.title for s in open_content(folder).sectors if s.id == "health"] == ["Santé"]


def test_a_folder_with_a_mistake_is_refused_before_use(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    path.write_text(path.read_text("utf-8").replace("role: pressure", "role: presure"), "utf-8")
    with pytest.raises(Unreadable, match="Did you mean 'pressure'"):
        open_content(folder)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is not a checklists folder"):
        open_content(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("coverage: [2, 3]", "coverage: 0.67", id="ratio"),
        pytest.param("points: [2, 1, 0]", "points: [2, 1]", id="points"),
        pytest.param('method_version: "2.0"', "method_version: one", id="version"),
        pytest.param("fewest: 3", "fewest: 0", id="fewest"),
        pytest.param("emphasis: [1, 1]", "emphasis: [1, 0]", id="emphasis"),
        pytest.param("below: [2, 3]", "below: 0.67", id="order"),
        pytest.param("draws: 1000", "draws: 0", id="draws"),
        pytest.param("alert: {weight: 3,", "alert: {", id="alert"),
        pytest.param("profile:\n", "perfil:\n", id="profile"),
    ],
)
def test_a_mistake_in_the_method_is_found(folder: Path, old: str, new: str) -> None:
    path = folder / "method.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert check_folder(folder)


def test_an_item_that_is_asked_and_retired(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    text = path.read_text("utf-8")
    first = re.search(r"- id: ([a-z-]+)\n        text:", text)
    assert first
    retired = f"retired:\n  {first[1]}: Asked elsewhere.\n"
    path.write_text(text.replace("retired:\n", retired, 1), "utf-8")
    (problem,) = [p for p in check_folder(folder) if p.fatal]
    assert problem.message == f"the item '{first[1]}' is asked and retired"


def test_an_alias_that_is_another_items_id(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    text = path.read_text("utf-8").replace(
        "      - id: staff-shortages\n",
        "      - id: staff-shortages\n        aliases: [health.demand-up]\n",
    )
    path.write_text(text, "utf-8")
    (problem,) = check_folder(folder)
    assert "the alias 'health.demand-up' is the id or alias of another item" in str(problem)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("items: [", "items: [health.staff-shortage, ", "Did you mean 'health.staff-shortages'?"),
        (
            "experiences: [",
            "experiences: [no-such-thing, ",
            "there is no experience 'no-such-thing'",
        ),
        ("sectors: [", "sectors: [helth, ", "there is no sector 'helth'. Did you mean 'health'?"),
        ("transfers: [", "transfers: [peple, ", "Did you mean 'people'?"),
    ],
)
def test_a_measure_that_points_nowhere(folder: Path, old: str, new: str, expected: str) -> None:
    path = folder / "library" / "measures.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert any(expected in str(problem) for problem in check_folder(folder))


def test_an_item_that_no_measure_responds_to(folder: Path) -> None:
    path = folder / "library" / "measures.yaml"
    data = yaml.safe_load(path.read_text("utf-8"))
    for measure in data["measures"]:
        others = [id for id in measure["items"] if id != "health.staff-shortages"]
        measure["items"] = others or ["health.demand-up"]
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    (problem,) = check_folder(folder)
    assert "item health.staff-shortages: no measure responds to it" in str(problem)


def test_a_dropped_item_is_noticed_in_the_library_and_stops_nothing(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    text = re.sub(r"      - id: demand-up\n(?:        .*\n)+", "", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    problems = check_folder(folder)
    assert any("there is no item 'health.demand-up'" in str(problem) for problem in problems)
    assert not any(problem.fatal for problem in problems)
    assert open_content(folder)


def test_a_folder_without_a_library_is_sound(folder: Path) -> None:
    shutil.rmtree(folder / "library")
    assert check_folder(folder) == []


def test_two_sectors_with_one_annex(folder: Path) -> None:
    path = folder / "sectors" / "health.yaml"
    path.write_text(path.read_text("utf-8").replace("annex: C5", "annex: C6"), "utf-8")
    assert any("C6 is also that of" in str(problem) for problem in check_folder(folder))
