"""What the library adds to the sources: what has changed, what is served, what was found, how one
plans with a measure. Each is read from a small folder, and drawn on its pages.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import Result
from markdown import Markdown

from mdcheck.library import Indicator, Reference
from mdcheck.load.folder import check_folder, open_folder
from mdcheck.pages import addresses, blocks
from mdcheck.pages.parts import part
from tests.conftest import ROOT

DOCS = ROOT / "docs/en"
FOLDER = open_folder()
LIBRARY = FOLDER.library
REFERENCE = {"title": "A report", "url": "https://example.org/report", "checked": "2026-11"}
UPDATES = {
    "boxes": [
        {"page": "sectors/health", "dated": "Figures are of 2009."},
        {"page": "plan/act", "dated": "The rest is of 2010."},
    ],
    "updates": [
        {"id": "one", "year": 2015, "pages": ["sectors/health", "plan/act"]},
        {"id": "two", "year": 2018, "pages": ["sectors/trade", "sectors/health"]},
        {"id": "three", "year": 2020, "pages": ["understand/links"]},
    ],
}
for update in UPDATES["updates"]:
    update |= {"lead": f"Lead {update['id']}", "said": f"Said {update['id']}."}
    update["references"] = [REFERENCE]
CROSSWALK: dict[str, Any] = {
    "frameworks": [
        {
            "id": "sdg",
            "title": "Goals",
            "short": "SDG",
            "references": [REFERENCE],
            "parts": [{"id": "3.8", "title": "Care"}, {"id": "10.7", "title": "Good policies"}],
        },
        {
            "id": "gcm",
            "title": "Compact",
            "short": "objective",
            "plural": "objectives",
            "references": [REFERENCE],
            "parts": [{"id": "15", "title": "Services"}, {"id": "18", "title": "Skills"}],
        },
    ],
    "sectors": {"health": {"gcm": ["18", "15"], "sdg": ["3.8"]}, "trade": {"sdg": ["10.7"]}},
    "measures": {"health-keep-staff": {"sdg": ["3.8"]}},
    "groups": {"health.workforce": {"gcm": ["18"]}},
}
FINDINGS = {
    "findings": [
        {
            "id": "found",
            "theme": "portability",
            "said": "Cover <b>ends</b> at the border.",
            "sectors": ["health"],
            "items": ["health.no-reporting"],
            "source": "sussex-2008",
        }
    ]
}
TAKES = {
    "lead": "Ministry of health",
    "partners": ["Councils", "Unions"],
    "legal": "A law.",
    "steps": ["Ask.", "Write.", "Pay."],
    "cost": "high",
    "effect": "longer",
    "needs": "Staff.",
    "evidence": {"strength": "mixed", "said": "Two studies."},
    "cautions": ["luxembourg-residence-condition-minimum-income"],
    "indicators": [
        {"text": "Posts filled", "baseline": "Payroll"},
        {"text": "Staff trained", "source": "D1.3"},
        "Patients seen",
    ],
}


@pytest.fixture
def own(tmp_path: Path, checklists: Path) -> Path:
    folder = tmp_path / "own"
    shutil.copytree(checklists, folder)
    given = {"updates": UPDATES, "crosswalk": CROSSWALK, "findings": FINDINGS}
    for name, data in given.items():
        write(folder, name, data)
    return folder


def write(folder: Path, name: str, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)  # YAML, and without anchors
    (folder / "library" / f"{name}.yaml").write_text(text, "utf-8")


def with_measure(folder: Path, **keys: Any) -> str:
    """Give the first measure on health these keys; its id."""
    data = yaml.safe_load((folder / "library/measures.yaml").read_text("utf-8"))
    measure = next(one for one in data["measures"] if one["id"] == "health-keep-staff")
    measure.update(keys)
    write(folder, "measures", data)
    return str(measure["id"])


def unplanned(folder: Path, sector: str) -> None:
    """Take what one plans with from the measures of a sector, as in a country's copy from before."""
    data = yaml.safe_load((folder / "library/measures.yaml").read_text("utf-8"))
    for measure in data["measures"]:
        if sector in measure["sectors"]:
            for key in {*TAKES, "cautions"} & {*measure} - {"indicators"}:
                del measure[key]
    write(folder, "measures", data)


def with_experience(folder: Path, change: Callable[[dict[str, Any]], object]) -> str:
    """Change the first experience; its id."""
    data = yaml.safe_load((folder / "library/experiences.yaml").read_text("utf-8"))
    change(data["experiences"][0])
    write(folder, "experiences", data)
    return str(data["experiences"][0]["id"])


def drawn(text: str, folder: Path) -> str:
    configs = {"mdcheck.pages.extension": {"checklists": str(folder)}}
    return Markdown(extensions=["mdcheck.pages.extension"], extension_configs=configs).convert(text)


# What is there


def test_a_folder_without_the_new_files_is_sound_and_its_pages_are_drawn(own: Path) -> None:
    """A country's copy from before, with indicators as texts and nothing of what planning takes."""
    for name in ("updates", "crosswalk", "findings"):
        (own / f"library/{name}.yaml").unlink()
    with_measure(own, indicators=["One", "Two"])
    method = own / "method.yaml"
    text = re.sub(r"\n(costs|effects|strengths):\n(  - .*\n)+", "\n", method.read_text("utf-8"))
    assert "costs:" not in text
    method.write_text(text, "utf-8")
    assert check_folder(own) == []
    library = open_folder(own).library
    (measure,) = [one for one in library.measures if one.id == "health-keep-staff"]
    assert measure.indicators == (Indicator(text="One"), Indicator(text="Two"))
    for block in ("today | sectors/health", "crosswalk | health", "findings | health", "changes"):
        assert re.sub(r"<[^>]+>", "", drawn(f"/// {block}\n///", own)).strip() == "", block
    assert "One" in drawn("/// measures | health\n///", own)


def test_what_the_library_adds_is_read_in_order(own: Path) -> None:
    library = open_folder(own).library
    assert [one.id for one in library.updates.of("sectors/health")] == ["one", "two"]
    assert library.crosswalk.sectors["health"] == {"sdg": ("3.8",), "gcm": ("15", "18")}
    assert [*library.crosswalk.sectors["health"]] == ["sdg", "gcm"]
    assert library.findings[0].source == ("sussex-2008",)


def test_our_boxes_stand_in_their_pages_and_our_updates_in_a_box() -> None:
    boxes = {box.page for box in LIBRARY.updates.boxes}
    for page in boxes:
        text = (DOCS / f"{page}.md").read_text("utf-8")
        assert f"/// today | {page}\n" in text, page
        assert text.index("/// today") < text.index("\n## "), page
    for one in LIBRARY.updates.updates:
        assert boxes & {*one.pages}, one.id
        for page in one.pages:
            assert (DOCS / f"{page}.md").is_file(), one.id


def test_our_frameworks_have_a_short_name() -> None:
    assert all(one.short for one in LIBRARY.crosswalk.frameworks)


def test_pages_that_our_blocks_lead_to_are_there() -> None:
    pages = (
        addresses.CHANGED,
        addresses.CROSSWALK,
        addresses.INDICATORS,
        *addresses.THEMES.values(),
    )
    for page in pages:
        assert (DOCS / f"{addresses.path(page)}.md").is_file(), page


# What is wrong


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            {"sectors": {"helth": {"sdg": ["3.8"]}}},
            "sectors helth: there is no sector 'helth'. Did you mean 'health'?",
            id="sector",
        ),
        pytest.param(
            {"measures": {"health-keep-staf": {"sdg": ["3.8"]}}},
            "there is no measure 'health-keep-staf'. Did you mean 'health-keep-staff'?",
            id="measure",
        ),
        pytest.param(
            {"groups": {"health.workfource": {"sdg": ["3.8"]}}},
            "there is no section 'health.workfource'. Did you mean 'health.workforce'?",
            id="group",
        ),
        pytest.param(
            {"sectors": {"health": {"sgd": ["3.8"]}}},
            "there is no framework 'sgd'. Did you mean 'sdg'?",
            id="framework",
        ),
        pytest.param(
            {"sectors": {"health": {"sdg": ["3.9"]}}}, "'sdg' has no part '3.9'", id="part"
        ),
    ],
)
def test_a_crosswalk_that_leads_nowhere_is_noticed_and_left_out(
    own: Path, change: dict[str, Any], expected: str
) -> None:
    write(own, "crosswalk", {**CROSSWALK, **change})
    (problem,) = check_folder(own)
    assert expected in str(problem)
    assert not problem.fatal
    crosswalk = open_folder(own).library.crosswalk
    assert not any({**one}.get("sdg") == ("3.9",) for one in crosswalk.sectors.values())
    assert not {"helth", "health-keep-staf", "health.workfource"} & {
        *crosswalk.sectors, *crosswalk.measures, *crosswalk.groups,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"items": ["health.no-such"]}, "there is no item 'health.no-such'", id="item"),
        pytest.param({"sectors": ["helth"]}, "there is no sector 'helth'", id="sector"),
        pytest.param({"theme": "portabilty"}, "Did you mean 'portability'?", id="theme"),
    ],
)
def test_a_finding_that_leads_nowhere(own: Path, change: dict[str, Any], expected: str) -> None:
    write(own, "findings", {"findings": [{**FINDINGS["findings"][0], **change}]})
    assert any(expected in str(problem) for problem in check_folder(own))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({"url": "example.org"}, "url: 'example.org' has the wrong form", id="address"),
        pytest.param({"url": "javascript:alert(1)"}, "has the wrong form", id="script"),
        pytest.param({"url": "https://a.org/'\"><b>"}, "has the wrong form", id="markup"),
        pytest.param({"checked": "2026-13"}, "A year and a month: 2026-11.", id="month"),
    ],
)
def test_a_reference_of_a_wrong_form(own: Path, keys: dict[str, str], expected: str) -> None:
    (one, *rest) = UPDATES["updates"]
    wrong = {**one, "references": [{**REFERENCE, **keys}]}
    write(own, "updates", {**UPDATES, "updates": [wrong, *rest]})
    (problem,) = check_folder(own)
    assert expected in str(problem)
    assert problem.fatal


def test_an_entry_needs_a_source_or_a_reference(own: Path) -> None:
    id = with_experience(own, lambda one: one.pop("source"))
    (problem,) = check_folder(own)
    assert f"experience {id}: one of 'source' and 'references' must be there" in str(problem)
    with_experience(own, lambda one: one.update(references=[REFERENCE]))
    assert check_folder(own) == []
    assert open_folder(own).library.experiences[0].own


def test_whom_to_convene_comes_from_a_source_or_is_our_own(own: Path) -> None:
    path = own / "sectors/health.yaml"
    text = path.read_text("utf-8")

    def told(entry: str) -> list[str]:
        given = text.replace("stakeholders:\n", f"stakeholders:\n  - {entry}\n", 1)
        path.write_text(given, "utf-8")
        return [str(problem) for problem in check_folder(own)]

    assert told("{name: Migrants, own: true}") == []
    assert "one of 'source' and 'own' must be there" in told("{name: Migrants}")[0]
    both = told("{name: Migrants, own: true, source: C5.0.1}")
    assert "'source' and 'own' cannot stand together" in both[0]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"cost": "lo"}, "unknown cost 'lo'. Did you mean 'low'?"),
        ({"effect": "soon"}, "unknown effect 'soon'"),
        ({"evidence": {"strength": "stron", "said": "x"}}, "Did you mean 'strong'?"),
        ({"steps": ["One."]}, "steps: 1 entry, at least 3 must be there"),
        ({"cautions": ["no-such"]}, "there is no experience 'no-such'"),
        ({"indicators": ["One", {"txt": "Two"}]}, "the key 'text' is missing"),
        ({"indicators": ["One", 2]}, "indicators: expected text or keys with values"),
    ],
)
def test_what_a_measure_takes_is_checked(own: Path, keys: dict[str, Any], expected: str) -> None:
    with_measure(own, **keys)
    assert any(expected in str(problem) for problem in check_folder(own))


# Pages


def test_a_box_holds_what_has_changed_for_its_page(own: Path) -> None:
    text = drawn("/// today | sectors/health\n///", own)
    assert re.findall(r"Lead \w+, \d+", text) == ["Lead one, 2015", "Lead two, 2018"]
    assert "Figures are of 2009." in text
    assert "<h" not in text
    assert (
        'href="https://example.org/report" rel="noreferrer">A report</a> (checked November 2026)'
        in text
    )


def test_a_box_that_is_not_there_is_told_with_a_near_miss(own: Path) -> None:
    with pytest.raises(click.ClickException, match="Did you mean 'sectors/health'"):
        drawn("/// today | sectors/helth\n///", own)
    with pytest.raises(click.ClickException, match="Did you mean 'portability'"):
        drawn("/// findings | portabilty\n///", own)
    with pytest.raises(click.ClickException, match="Did you mean 'health'"):
        drawn("/// crosswalk | helth\n///", own)


def test_all_changes_are_told_once_and_linked_elsewhere(own: Path) -> None:
    text = drawn("/// changes\n///", own)
    said = Counter(re.findall(r"Said (\w+)\.", text))
    assert said == {"one": 1, "two": 1, "three": 1}
    headings = re.findall(r'<h([23]) id="([^"]+)"', text)
    assert headings == [
        ("2", "by-sector"), ("3", "in-health"), ("3", "in-trade"),
        ("2", "by-stage"), ("3", "at-act"), ("2", "across"),
    ]  # fmt: skip
    assert sorted(re.findall(r'<li><a href="#(\w+)"', text)) == ["one", "two"]
    assert sorted(re.findall(r'<li id="(\w+)"', text)) == ["one", "three", "two"]


def test_a_sector_says_what_it_serves_and_what_asks_about_it(own: Path) -> None:
    text = drawn("/// crosswalk | health\n///", own)
    rows = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)(.*?)</dd>", text, re.DOTALL)
    assert [(number, title.strip()) for number, title, _ in rows] == [
        ("SDG 3.8", "Care"), ("objective 15", "Services"), ("objective 18", "Skills"),
    ]  # fmt: skip
    assert ['href="#workforce"' in rest for *_, rest in rows] == [False, False, True]
    assert "SDG 3.8; objectives 15, 18" in text


@pytest.mark.parametrize("line", ["/// crosswalk |", "/// crosswalk"])
def test_the_whole_crosswalk_has_sectors_measures_and_a_table(own: Path, line: str) -> None:
    text = drawn(f"{line}\n///", own)
    assert re.findall(r'<h2 id="([^"]+)"', text) == ["sdg", "gcm"]
    assert re.findall(r"<dt>([^<]+)</dt>", text) == ["3.8", "10.7", "15", "18"]
    assert "1 measure<" in text
    assert "#health-keep-staff" in text
    assert re.findall(r"crosswalk\.(\w+)", text) == ["csv", "xlsx"]


def test_tables_to_download_hold_everything(own: Path) -> None:
    folder = open_folder(own)
    made = dict(blocks.crosswalk_files(folder, None))
    assert [*made] == ["crosswalk.csv", "crosswalk.xlsx"]
    assert [*blocks.crosswalk_files(folder, folder.content.sector("health"))] == []
    rows = [*csv.reader(io.StringIO(made["crosswalk.csv"].decode("utf-8-sig")))]
    assert [(row[1], row[3], row[6]) for row in rows[1:]] == [
        ("3.8", "Sector", "health"),
        ("3.8", "Measure", "health-keep-staff"),
        ("10.7", "Sector", "trade"),
        ("15", "Sector", "health"),
        ("18", "Sector", "health"),
        ("18", "Group of questions", "health.workforce"),
    ]
    made = dict(blocks.indicator_files(folder))
    assert made["indicators.xlsx"][:2] == b"PK"
    rows = [*csv.reader(io.StringIO(made["indicators.csv"].decode("utf-8-sig")))]
    assert len(rows) == 1 + sum(len(one.indicators) for one in folder.library.measures)


def test_findings_stand_by_theme_and_by_sector(own: Path) -> None:
    by_theme = drawn("/// findings | portability\n///", own)
    assert "Cover &lt;b&gt;ends&lt;/b&gt;" in by_theme
    assert "sectors/health.md#q-health.no-reporting" in by_theme
    by_sector = drawn("/// findings | health\n///", own)
    assert "evidence/portability.md#found" in by_sector
    assert "Sussex conference 2008" in by_sector
    assert "<li" not in drawn("/// findings | trade\n///", own)


def test_a_measure_says_what_it_takes_and_whose_judgement_that_is(own: Path) -> None:
    id = with_measure(own, **TAKES)
    assert check_folder(own) == []
    text = drawn("/// measures | health\n///", own)
    one = text.partition(f'id="{id}"')[2].partition("</details>")[0]
    assert re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", one) == [
        ("Leads", "Ministry of health"),
        ("Partners", "Councils; Unions"),
        ("Legal instrument", "A law."),
        ("Cost", "High cost. Lasting expenditure, or capital across the country."),
        ("First effect", "More than three years"),
        ("What must be in place", "Staff."),
        ("Evidence", "Mixed. Two studies."),
    ]
    assert re.findall(r"<li>(Ask|Write|Pay)\.</li>", one) == ["Ask", "Write", "Pay"]
    assert "First value: Payroll" in one
    assert "Annex D1.3" in one
    warned = one.partition("What went wrong elsewhere")[2].partition("</ul>")[0]
    assert re.findall(r'href="[^"]*#([^"]+)"', warned) == TAKES["cautions"]
    assert "Serves SDG 3.8." in one
    assert text.count("own judgement") == 1
    unplanned(own, "trade")
    other = drawn("/// measures | trade\n///", own)
    assert "own judgement" not in other
    assert "<dl" not in other


def test_every_indicator_is_in_the_list_under_its_sector(own: Path) -> None:
    with_measure(own, **TAKES)
    text = drawn("/// indicators\n///", own)
    library = open_folder(own).library
    assert text.count("<li>") == sum(len(one.indicators) for one in library.measures)
    homes = re.findall(r'data-home="([^"]+)"', text)
    assert homes == sorted(homes, key=[s.id for s in FOLDER.content.sectors].index)
    assert {*homes} == {*re.findall(r'<h2 id="([^"]+)"', text)}
    assert "First value: Payroll" in text


def test_an_experience_without_a_reported_outcome_gives_an_idea(own: Path) -> None:
    """And one that nothing but a reference proves is ours."""

    def bare(one: dict[str, Any]) -> None:
        for key in ("outcome", "years", "source"):
            one.pop(key, None)
        one |= {"lesson": "Try it.", "references": [REFERENCE]}
        one["today"] = {"said": "It goes on.", "references": [REFERENCE]}

    id = with_experience(own, bare)
    assert check_folder(own) == []
    home = open_folder(own).library.experiences[0].sectors[0]
    text = drawn(f"/// experiences | {home}\n///", own)
    section = text.partition(f'<h2 id="{id}"')[2].partition("</section>")[0]
    assert re.findall(r"<strong>([^<]+)</strong>", section) == ["Idea to take.", "Today."]
    assert "added by this project" in section
    assert "What came of it." not in section
    with_experience(own, lambda one: one.update(outcome="It worked.", source="3.5"))
    text = drawn(f"/// experiences | {home}\n///", own)
    section = text.partition(f'<h2 id="{id}"')[2].partition("</section>")[0]
    assert "<strong>Lesson.</strong>" in section
    assert "added by this project" not in section
    assert "Not reported" not in text
    assert "not stated" not in text


# The command line


def test_lists_of_the_library_are_printed(own: Path, run: Callable[..., Result]) -> None:
    with_measure(own, **TAKES)

    def made(*words: str) -> str:
        found = run("--checklists", own, "list", *words)
        assert found.exit_code == 0
        return found.stdout

    rows = [*csv.DictReader(io.StringIO(made("indicators", "--format", "csv")))]
    assert rows == json.loads(made("indicators", "--format", "json"))
    assert {**rows[0]}.keys() == {"sector", "measure", "indicator", "baseline", "source", "id"}
    (posts,) = [row for row in rows if row["indicator"] == "Posts filled"]
    assert (posts["baseline"], posts["source"]) == ("Payroll", "this project")
    assert "Payroll" in made("indicators")
    crossed = json.loads(made("crosswalk", "--format", "json"))
    assert [row["number"] for row in crossed] == ["3.8", "3.8", "10.7", "15", "18", "18"]
    assert "Health services (Sector)" in made("crosswalk")


@pytest.mark.parametrize("words", [("--format", "csv"), ("crosswalk", "--balance"), ("measures",)])
def test_options_that_do_not_go_with_a_list(run: Callable[..., Result], words: tuple[str]) -> None:
    assert run("list", *words).exit_code == 2


def test_the_month_stands_once_after_the_last_that_was_checked_in_it() -> None:
    months = ("2026-10", "2026-11", "2026-11")
    found = [
        Reference(title=f"R{n}", url=f"https://a.org/{n}", checked=one)
        for n, one in enumerate(months)
    ]
    said = re.sub(r"<[^>]+>", "", part("references", references=found))
    assert said == " R0 (checked October 2026); R1; R2 (checked November 2026)"
