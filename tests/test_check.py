"""Checking checklists: each mistake an editor can make is found, placed and explained."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click import ClickException

from mdcheck.load.content import build_checklist
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import check_file, check_folder, open_content
from mdcheck.load.in_words import WORDS
from mdcheck.load.schema import MOST_TOLD
from mdcheck.load.strict import Unreadable, read_file
from mdcheck.load.words import catalogue
from mdcheck.model import Content
from mdcheck.pages.extension import opened
from mdcheck.words import speaking
from tests.conftest import schemas

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
    assert "is no answer sheet, workshop or checklist" in problem


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


METHOD = (bundled_folder() / "method.yaml").read_text("utf-8")
MODE = "  - {id: monitor, title: Keep watch}\n"
OPEN = '  - {id: open, title: Open, points: [], meaning: "A note only; never scored."}\n'


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        pytest.param("  core: {", "  kern: {", "", "shape kern: unknown key 'kern'. Use fewest, most or core.", id="core-renamed"),
        pytest.param("core: {pressure: 2, safeguard: 2, potential: 2}", "core: 5", "", "shape core: core: expected keys with values, found a number.", id="core-a-number"),
        pytest.param("core: {pressure: 2, safeguard: 2, potential: 2}", "core: [a, b]", "", "shape core: core: expected keys with values, found a list.", id="core-a-list"),
        pytest.param("core: {pressure: 2, ", "core: {", "", "shape core: the key 'pressure' is missing.", id="core-without-a-role"),
        pytest.param("fewest: {pressure: 4", "fewest: {pressure: -1", "", "shape fewest pressure: pressure: -1 is less than 0.", id="below-nothing"),
        pytest.param("most: 24", "most: 999999999999999", "", "shape most: most: 999999999999999 is more than 200.", id="size"),
        pytest.param(OPEN, "", "roles:", "roles: roles: 3 entries, at least 4 must be there. pressure, potential, safeguard and open, all four of them.", id="role-missing"),
        pytest.param("id: open, ", "id: pressure, ", "", "role pressure: the id 'pressure' stands twice. It stands first at line 18.", id="role-twice"),
        pytest.param("points: [0, 1, 2]", "points: []", "", "role pressure: points: 0 entries, at least 3 must be there. One for each of level 0, 1 and 2.", id="no-points"),
        pytest.param("points: [],", "points: [0, 1, 2],", "", "role open: points: 3 entries, at most 0 may be there. An open question is never scored.", id="points-of-open"),
        pytest.param(MODE, "", "modes:", "modes: modes: 3 entries, at least 4 must be there. mitigate-and-harness, mitigate, harness and monitor, all four of them.", id="mode-missing"),
        pytest.param("id: monitor", "id: watch", "", "mode watch: unknown id 'watch'. Use mitigate-and-harness, mitigate, harness or monitor.", id="mode-renamed"),
        pytest.param("  - {id: unranked, title: Not ranked}\n", "", "verdicts:", "verdicts: verdicts: 2 entries, at least 3 must be there. unranked, insufficient and not-applicable, all three of them.", id="verdict-missing"),
        pytest.param("id: insufficient", "id: too-little", "", "verdict too-little: unknown id 'too-little'. Use unranked, insufficient or not-applicable.", id="verdict-renamed"),
        pytest.param("  - {id: unknown, title: Do not know}\n", "", "states:", "states: states: 1 entry, at least 2 must be there. unknown and not-applicable, both of them.", id="state-missing"),
        pytest.param("{id: 1, title: Partly}", "{id: 2, title: Partly}", "", "levels 2 id: id: expected 1, found 2.", id="level-twice"),
        pytest.param("id: later, title: Later, below: [1, 1]", "id: later, title: Later, below: [5, 6]", "", "order 3 below: the last group ends before the field does. Let it reach to [1, 1].", id="last-band"),
        pytest.param("below: [2, 3]", "below: [1, 3]", "id: next", "order 2 below: the group 'next' holds nothing. Its share must be more than that of the group before.", id="empty-band"),
        pytest.param("id: first, title", "id: unranked, title", "", "order unranked: id: 'unranked' is not allowed here. Not the id of a verdict.", id="band-like-a-verdict"),
        pytest.param("coverage: [2, 3]", "coverage: [3, 2]", "", "coverage: the part 3 is more than the whole 2. Two thirds are written [2, 3].", id="share"),
        pytest.param("potential: [potential]", "potential: [safeguard]", "- id: safeguard", "roles 3: the role 'safeguard' must count once, in need or in potential. See the keys need and potential.", id="role-nowhere"),
        pytest.param("weights: [1, 2, 3]", "weights: [1, 2, 4]", "", "weights: weights: expected [1, 2, 3], found a list.", id="weights"),
        pytest.param("draws: 1000", "draws: 99999", "", "robustness draws: draws: 99999 is more than 5000.", id="draws"),
        pytest.param("{id: women, title: Women}", "{id: migrants, title: Women}", "", "group migrants: the id 'migrants' stands twice. It stands first at line 80.", id="group-twice"),
        pytest.param("{id: women, title: Women}", "{id: null, title: Women}", "", "groups 2 id: id: expected text, found nothing.", id="id-nothing"),
        pytest.param("{id: women, title: Women}", '{id: "true", title: Women}', "", "group true: id: 'true' has the wrong form. Small letters, digits and single hyphens, a letter first; not true, false, null or constructor.", id="id-read-otherwise"),
        pytest.param("title: Women", "title: 1234567", "1234567", "group women: title: expected text, found a number. Put it in quotes.", id="title-a-number"),
        pytest.param("title: Women", 'title: "Wo\\nmen"', "", "group women: title: the character U+000A behind 'Wo' cannot stand here. Text on one line, without control characters; a folded text begins with >- and not with >.", id="title-of-two-lines"),
    ],
)  # fmt: skip
def test_a_method_that_would_break_later(
    problems: Callable[..., list[str]], old: str, new: str, at: str, expected: str
) -> None:
    """It is told with its line: that of `at`, else of what was written anew."""
    assert old in METHOD
    text = METHOD.replace(old, new, 1)
    line = text[: text.index(at or new)].count("\n") + 1
    assert f"method.yaml:{line}: {expected}" in problems(text, "method.yaml")


@pytest.mark.parametrize(
    "sign", ["\u2028", "\u2029", "\x85", "\x9b", "\x1b", "\x00", "\u202e", "\ufeff"]
)
@pytest.mark.parametrize(
    ("old", "where"),
    [
        pytest.param("Is there a question?", "item first: text", id="text"),
        pytest.param("How to judge it.", "item first: help", id="help"),
        pytest.param("title: One", "sections 1: title", id="title"),
        pytest.param("name: Ministry", "stakeholders 1 name: name", id="stakeholder"),
    ],
)  # fmt: skip
def test_a_character_that_nobody_sees(
    problems: Callable[..., list[str]], old: str, where: str, sign: str
) -> None:
    """It would end a comment of the blank sheet, or drive the terminal."""
    text = old.split(": ")[-1]
    code = f"\\u{ord(sign):04x}"
    new = old.replace(text, f'"{text[:3]}{code}{text[3:]}"')
    (problem,) = problems(SOUND.replace(old, new, 1))
    assert f"the character U+{ord(sign):04X} behind '{text[:3]}' cannot stand here" in problem
    assert where.split(": ")[-1] in problem


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("id: first\n", 'id: "first\\n"\n', id="item"),
        pytest.param("id: one\n", 'id: "one\\n"\n', id="section"),
        pytest.param("annex: X1\n", 'annex: "X1\\n"\n', id="annex"),
        pytest.param("source: C5.1.1\n", 'source: "C5.1.1\\n"\n', id="source"),
        pytest.param(
            "text: Is there a question?\n", 'text: "Is there a question?\\n"\n', id="text"
        ),
    ],
)
def test_what_ends_in_a_line_break(problems: Callable[..., list[str]], old: str, new: str) -> None:
    """A pattern's end is the end, whatever Python thinks."""
    assert any("wrong form" in one for one in problems(SOUND.replace(old, new, 1)))


@pytest.mark.parametrize("key", ["source: C5", "title: Mini", "summary: A small one."])
@pytest.mark.parametrize("number", ["7", "2024", "1234567890123456", "99999999999999999999"])
def test_a_number_is_read_alike_wherever_it_is_read(
    problems: Callable[..., list[str]], tmp_path: Path, key: str, number: str
) -> None:
    """One reader: what is checked is what is built. Sixteen digits and more are text."""
    text = SOUND.replace(key, f"{key.partition(':')[0]}: {number}", 1)
    found = problems(text)
    if len(number) < 16:
        assert "expected text" in found[0]
        assert "found a number" in found[0]
    else:
        assert found == []
        built = build_checklist(read_file(str(tmp_path / "mini.yaml")).data)
        value = getattr(built, key.partition(":")[0])
        assert value in (number, (number,))


def test_a_checklist_that_a_program_wrote_as_json(
    problems: Callable[..., list[str]], tmp_path: Path
) -> None:
    """With an emoji as a pair of surrogates, which YAML does not know."""
    data = yaml.safe_load(SOUND)
    data["summary"] = "Ships \U0001f6a2."
    assert problems(json.dumps(data)) == []
    read = read_file(str(tmp_path / "mini.yaml")).data
    assert build_checklist(read).summary == "Ships \U0001f6a2."


@pytest.mark.parametrize("id", ["index", "quick", "assess", "instruments", "data", "con", "nul"])
def test_a_sector_that_would_take_the_place_of_a_page(
    problems: Callable[..., list[str]], id: str
) -> None:
    (problem,) = problems(SOUND.replace("id: mini", f"id: {id}"), f"{id}.yaml")
    assert problem.startswith(f"{id}.yaml:1: id: id: '{id}' is not allowed here.")


def test_an_item_may_stand_once_in_all_sections(problems: Callable[..., list[str]]) -> None:
    again = "  - id: two\n    title: Two\n    items:\n" + ITEM.format(
        id="fifth", role="pressure", core="false"
    )
    (problem,) = problems(SOUND + again)
    assert problem == (
        "mini.yaml:112: item fifth: the id 'fifth' stands twice. It stands first at line 45."
    )


def test_a_list_tells_true_from_one_and_finds_what_stands_twice(
    problems: Callable[..., list[str]],
) -> None:
    assert problems(SOUND.replace("transfer: [people]", "transfer: [people, people]", 1)) == [
        "mini.yaml:16: item first: the transfer 'people' stands twice. It stands first at line 16."
    ]


def test_ten_thousand_problems_are_not_all_told(problems: Callable[..., list[str]]) -> None:
    start = time.process_time()
    found = problems("sections: [" + "a, " * 10_000 + "a]\nsource: [" + "[], " * 10_000 + "x]\n")
    assert len(found) == MOST_TOLD + 1
    assert found[-1] == "mini.yaml: has more than 200 problems; only these are told."
    assert time.process_time() - start < 2


def test_a_key_of_a_wrong_form_is_told_where_it_stands(problems: Callable[..., list[str]]) -> None:
    retired = "retired:\n  one-id: Gone.\n  Other Id: Gone.\n"
    (problem,) = problems(SOUND.replace("sections:\n", f"{retired}sections:\n"))
    assert problem.startswith(
        "mini.yaml:11: retired Other Id: retired: 'Other Id' has the wrong form."
    )


def test_hints_of_the_schemas_are_said_in_the_language_spoken(
    problems: Callable[..., list[str]],
) -> None:
    with speaking(catalogue("xx")):
        (problem,) = problems(SOUND.replace("annex: X1", "annex: x1"))
    assert problem == (
        "mini.yaml:4: annex: ⟦annex: 'x1' hás thé wróñg fórm~⟧. ⟦Íts áññéx íñ thé háñdbóók; thé "
        "chécklísts áré shówñ íñ thís órdér.~⟧"
    )


def test_every_rule_of_the_schemas_is_said_in_words(checklists: Path) -> None:
    """What a rule's own library would say is not translated, and names no remedy."""
    passed_on = {"allOf", "if", "items", "prefixItems", "properties", "propertyNames"}
    for path in checklists.glob("schema/*.json"):
        name = path.name.removesuffix(".schema.json")
        if name not in ("common", "answers", "workshop"):  # sheets have their own reader
            assert keywords(schemas().validator(name).schema) - passed_on <= set(WORDS)


def keywords(schema: object) -> set[str]:
    """The rules in a schema, not the names of the keys it speaks of."""
    silent = {"$schema", "$id", "title", "description", "default", "then", "else"}
    found: set[str] = set()
    for key, value in schema.items() if isinstance(schema, dict) else ():
        found |= {key} - silent
        inner = (
            value.values() if key == "properties" else value if isinstance(value, list) else [value]
        )
        if key not in ("enum", "const", "required", "type", "default"):
            found |= {one for part in inner for one in keywords(part)}
    return found


def test_a_pattern_has_no_dollar_but_for_its_end(checklists: Path) -> None:
    """It stands for the end, and is read as that."""
    for path in checklists.glob("schema/*.json"):
        for pattern in re.findall(r'"pattern": "(.*?)"[,}\n]', path.read_text("utf-8")):
            assert not re.search(r"\\\$|\[[^\]]*\$", pattern), pattern


def put(path: Path, how: str) -> None:
    """Something else in the place of a file."""
    path.unlink()
    if how == "folder":
        path.mkdir()
    elif how == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to({"loop": path.name, "nowhere": "gone", "device": "/dev/zero"}[how])


@pytest.mark.parametrize("how", ["folder", "pipe", "loop", "nowhere", "device"])
@pytest.mark.parametrize("name", ["method.yaml", "sectors/health.yaml", "library/measures.yaml"])
def test_a_file_that_is_no_file_is_told(folder: Path, name: str, how: str) -> None:
    put(folder / name, how)
    (problem,) = check_folder(folder)
    assert problem.file == str(folder / name)
    assert problem.message.startswith(("is not a regular file", "cannot be opened: "))
    with pytest.raises(ClickException, match=name):
        opened(folder, "en")


def test_a_folder_that_is_a_link_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "own"
    path.symlink_to("own")
    assert [one.message for one in check_folder(path)] == ["is not a checklists folder"]
    with pytest.raises(Unreadable):
        open_content(path)


def test_a_folder_that_is_a_file(folder: Path) -> None:
    assert [one.message for one in check_folder(folder / "method.yaml")] == [
        "is not a checklists folder"
    ]


def test_without_a_method_the_rest_is_checked_all_the_same(folder: Path) -> None:
    (folder / "method.yaml").unlink()
    path = folder / "sectors/health.yaml"
    path.write_text(path.read_text("utf-8").replace("help: ", "halp: ", 1), "utf-8")
    found = [one.message for one in check_folder(folder)]
    assert found == [
        "is not a checklists folder",
        "the key 'help' is missing",
        "unknown key 'halp'",
    ]


def test_files_that_a_system_hides_are_left_alone(folder: Path) -> None:
    for name in ("sectors/._health.yaml", "library/._measures.yaml", "examples/.hidden.yaml"):
        (folder / name).write_bytes(b"\x00\x05\x16\x07")
    assert check_folder(folder) == []
    assert len(open_content(folder).sectors) == 14


def test_a_checklist_in_the_folder_of_another_kind(folder: Path) -> None:
    (folder / "process").mkdir(exist_ok=True)
    shutil.move(folder / "sectors/health.yaml", folder / "process/health.yaml")
    (problem,) = check_folder(folder)
    assert problem.file == str(folder / "process/health.yaml")
    assert problem.message == "the kind 'sector' does not belong in process/"
    assert problem.hint == "Use 'process', or move the file."


@pytest.mark.parametrize(
    "text", ["regions: 5\n", "regions: [a]\n", "5\n", "- a\n", "regions: {}\n"]
)
def test_regions_that_are_no_table(folder: Path, text: str) -> None:
    (folder / "library/regions.yaml").write_text(text, "utf-8")
    assert {Path(one.file).name for one in check_folder(folder)} == (
        {"regions.yaml"} if text != "regions: {}\n" else set()
    )


def test_a_sector_and_a_process_of_one_name(folder: Path) -> None:
    process = (folder / "process/readiness.yaml").read_text("utf-8")
    process = process.replace("id: readiness\n", "id: health\n").replace(
        "order: 1\n", "order: 99\n"
    )
    (folder / "process/health.yaml").write_text(process, "utf-8")
    (problem,) = check_folder(folder)
    assert problem.message == f"health is also that of {folder / 'sectors/health.yaml'}"


def test_mistakes_between_files_are_told_beside_those_in_files(folder: Path) -> None:
    """All at once, though one of the files does not fit its schema."""
    for name, old, new in (
        ("sectors/health.yaml", "annex: C5", "annex: C6"),
        ("sectors/trade.yaml", "help: ", "halp: "),
        ("library/measures.yaml", "watch: ", "wach: "),
    ):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")
    found = {(Path(one.file).name, one.message) for one in check_folder(folder)}
    assert {name for name, _ in found} == {"health.yaml", "trade.yaml", "measures.yaml"} or {
        name for name, _ in found
    } == {"infrastructure.yaml", "trade.yaml", "measures.yaml"}
    assert any("C6 is also that of" in message for _, message in found)


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
