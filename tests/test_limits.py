"""What can be typed can be saved and loaded again: the limits, and a sheet that is full."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from mdcheck.limits import GOALS, LARGEST, LONGEST, MOST, PLAN, excess, refusal
from mdcheck.load.files import bundled_folder
from mdcheck.load.folder import open_content
from mdcheck.load.jsontext import extent
from mdcheck.load.planned import GOAL as GOAL_OF_A_PLAN
from mdcheck.load.sheet import build_sheet
from mdcheck.load.strict import decode, read_text, within_limit
from mdcheck.pages.data import content_object
from tests.conftest import Run

CONTENT = open_content()
SIGNS = [
    pytest.param("က", id="burmese"),
    pytest.param("አ", id="amharic"),
    pytest.param("国", id="chinese"),
    pytest.param("😀", id="emoji"),
    pytest.param('"', id="quotes"),
    pytest.param("\\", id="backslashes"),
    pytest.param("ا ب", id="arabic"),
]


def full_sheet(signs: str) -> dict[str, Any]:
    """Every text of every item and goal as long as it may be; a field counts UTF-16 units."""
    units = len(signs.encode("utf-16-le")) // 2
    texts = {part: (signs * most)[: most // units * len(signs)] for part, most in LONGEST.items()}
    criteria = [criterion.id for criterion in CONTENT.method.criteria]
    goal = {
        "title": texts["title"],
        "sectors": [sector.id for sector in CONTENT.sectors],
        "scores": dict.fromkeys(criteria, 2),
    }
    answer = {
        "level": "not-applicable",
        "note": texts["note"],
        "evidence": "documented",
        "reference": texts["reference"],
        "by": texts["by"],
    }
    return {
        "format": "mdcheck-answers/1",
        "title": texts["title"],
        "date": "2026-11-22",
        "respondent": {"name": texts["name"], "constituency": "government"},
        "content_version": CONTENT.method.content_version,
        "profile": {key.id: "yes" for key in CONTENT.method.profile},
        "answers": {item.id: answer for one in CONTENT.checklists for item in one.items},
        "goals": [goal] * GOALS,
        "plan": full_plan(texts),
    }


def full_plan(texts: dict[str, str]) -> dict[str, Any]:
    """Every goal with every action and indicator there is room for."""
    action = {key: texts[key] for key in ("title", "result", "who", "when", "money")}
    indicator = {key: texts[key] for key in ("title", "baseline", "target")}
    words = {key: texts[key] for key in GOAL_OF_A_PLAN if key in texts}
    goal = {
        **words,
        "sectors": [sector.id for sector in CONTENT.sectors],
        "actions": [{"measure": "train-at-home", **action, "status": "planned"}] * PLAN,
        "indicators": [indicator] * PLAN,
    }
    return {"years": texts["years"], "framework": texts["framework"], "goals": [goal] * PLAN}


class Plain(yaml.SafeDumper):
    """Every mapping written out, none by an alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.mark.parametrize("signs", SIGNS)
def test_a_full_sheet_can_be_read_again(signs: str) -> None:
    """As the browser writes it."""
    text = json.dumps(full_sheet(signs), ensure_ascii=False, indent=2) + "\n"
    assert len(text.encode("utf-8")) < LARGEST
    sheet, notices = build_sheet(read_text("full.json", text), CONTENT)
    assert not [one for one in notices if "longer" in one.message or "more than" in one.message]
    assert len(sheet.answers) == sum(len(one.items) for one in CONTENT.checklists) > 300
    assert len(sheet.goals) == GOALS
    assert sheet.plan is not None
    assert len(sheet.plan.goals[-1].actions) == PLAN


@pytest.mark.slow
@pytest.mark.parametrize("signs", SIGNS)
def test_a_full_sheet_in_yaml_can_be_read_again(signs: str) -> None:
    data = full_sheet(signs)
    content = yaml.dump(data, Dumper=Plain, allow_unicode=True, width=100).encode()
    found = read_text("full.yaml", decode("full.yaml", within_limit("full.yaml", content)))
    assert (
        build_sheet(found, CONTENT)[0]
        == build_sheet(read_text("full.json", json.dumps(data)), CONTENT)[0]
    )


def test_a_full_sheet_has_far_fewer_values_than_a_file_may() -> None:
    assert 5 * extent(full_sheet("a"))[1] < MOST


def test_fill_asks_again_for_what_is_too_long(run: Run, tmp_path: Path) -> None:
    """Nothing of it is saved, and nothing of what was answered is lost."""
    path = tmp_path / "a.json"
    path.write_text('{"format": "mdcheck-answers/1", "scope": "quick"}', "utf-8")
    (item, *_) = [i.id for i in CONTENT.sector("trade").items if i.core]
    keys = ["s"] * len(CONTENT.method.profile)
    keys += [
        "t",
        "n" * 1_200_000,
        "n" * 4_001,
        "n" * 4_000,
        "e",
        "a",
        "r" * 1_001,
        "Census",
        "y",
        "q",
    ]
    output = run("fill", path, "--sector", "trade", input="\n".join(keys) + "\n").output
    flat = " ".join(output.split())
    assert "This is 1196000 characters too long. Up to 4000 fit here." in flat
    assert flat.count("This is 1 character too long.") == 2
    answer = build_sheet(read_text("a.json", path.read_text("utf-8")), CONTENT)[0].answers[item]
    assert (answer.level, len(answer.note), answer.reference) == (2, 4_000, "Census")


def test_a_text_is_measured_in_characters() -> None:
    assert excess("note", "က" * 4000) == 0
    assert excess("note", "😀" * 4002) == 2
    assert excess("content_version", "x" * 99_999) == 0
    assert refusal("note", "x" * 4000) == ""
    assert refusal("note", "x" * 4001) == "This is 1 character too long. Up to 4000 fit here."
    assert refusal("by", "x" * 400) == "This is 100 characters too long. Up to 300 fit here."


def test_the_schema_says_the_same() -> None:
    path = bundled_folder() / "schema/answers.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    parts, defined = schema["properties"], schema["$defs"]
    answer = defined["answer"]["then"]["properties"]
    workshop = json.loads(path.with_name("workshop.schema.json").read_text("utf-8"))["properties"]
    agreed = workshop["agreed"]["additionalProperties"]["then"]["properties"]
    sought = workshop["find_out"]["additionalProperties"]["properties"]
    planned = [parts["plan"], defined["planned"], defined["action"], defined["indicator"]]
    said = {
        **{
            key: part["maxLength"]
            for one in planned
            for key, part in one["properties"].items()
            if "maxLength" in part
        },
        "title": parts["title"]["maxLength"],
        "name": parts["respondent"]["properties"]["name"]["maxLength"],
        **{key: part["maxLength"] for key, part in answer.items() if "maxLength" in part},
        **{key: part["maxLength"] for key, part in sought.items()},
    }
    assert said == LONGEST
    assert workshop["title"]["maxLength"] == LONGEST["title"]
    assert agreed["note"]["maxLength"] == LONGEST["note"]
    assert defined["goal"]["properties"]["title"]["maxLength"] == LONGEST["title"]
    assert parts["goals"]["maxItems"] == GOALS
    lists = [part for one in planned for part in one["properties"].values() if "maxItems" in part]
    assert [part["maxItems"] for part in lists] == [PLAN] * 3
    titles = [one["properties"]["title"]["maxLength"] for one in planned[1:]]
    assert titles == [LONGEST["title"]] * 3


def test_pages_give_the_limits_to_their_scripts() -> None:
    assert content_object(CONTENT)["limits"] == {
        "largest": LARGEST, "most": MOST, "deepest": 20, "longest": LONGEST, "goals": GOALS,
        "plan": PLAN,
    }  # fmt: skip
