"""The reference pages and the glossary: every sample is real, every term is covered once."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from mdcheck.agreement import hundredths
from mdcheck.assess import assess
from mdcheck.count import prepare
from mdcheck.data import csv
from mdcheck.data.json import robustness_object
from mdcheck.library import Meaning
from mdcheck.load.folder import check_file, check_folder, open_content, open_folder
from mdcheck.load.sheet import build_sheet, load_sheet
from mdcheck.load.strict import read_file, read_text
from mdcheck.merge import merge
from mdcheck.model import Alert, Answer, Content, Sheet, Variations
from mdcheck.pages.blocks import glossary
from mdcheck.pages.reference import in_the_alphabet, meanings
from mdcheck.report.voices import decimal
from mdcheck.robustness import robustness
from tests import commands
from tests.conftest import ROOT, schemas

PAGES = ROOT / "docs" / "en" / "reference"
GLOSSARY = ROOT / "checklists" / "library" / "glossary.yaml"
UNITS = Path(__file__).with_name("data").joinpath("annex-a-units.txt").read_text("utf-8").split()
FENCE = re.compile(r'^```(\w+)(?: title="([^"]*)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
METHOD = open_content().method
Run = Callable[..., Result]


def fences(page: str) -> Iterator[tuple[str, str, str]]:
    """Language, title and text of every fenced block of a page."""
    return iter(FENCE.findall((PAGES / f"{page}.md").read_text("utf-8")))


def named(page: str, title: str) -> list[str]:
    return [text for _, found, text in fences(page) if found == title]


def samples(page: str, language: str) -> list[str]:
    """The complete samples: those without a title."""
    return [text for found, title, text in fences(page) if (found, title) == (language, "")]


SHEETS = [
    pytest.param(text, id=f"{page}-{n}")
    for page in ("formats", "adapting")
    for n, text in enumerate(samples(page, "yaml"), 1)
    if "sections:" not in text  # a checklist is checked in its folder: the adapted one, below
]


def write(folder: Path, text: str) -> Path:
    """A sample in a file of the name it needs: a checklist is called after its id."""
    data = yaml.safe_load(text)
    path = folder / (f"{data['id']}.yaml" if "sections" in data else "sheet.yaml")
    path.write_text(text, "utf-8")
    return path


# Samples


@pytest.mark.parametrize("text", SHEETS)
def test_a_sheet_sample_validates(text: str, tmp_path: Path, content: Content) -> None:
    assert not [p for p in check_file(str(write(tmp_path, text)), content) if p.fatal]


def test_there_are_samples_to_check() -> None:
    assert len(SHEETS) == 2


@pytest.mark.parametrize("page", ["formats", "adapting"])
def test_a_snippet_parses(page: str) -> None:
    snippets = [text for _, title, text in fences(page) if title]
    assert snippets
    for text in snippets:
        assert read_text("snippet.yaml", text).data


def the_sheet() -> Sheet:
    return build_sheet(read_text("sheet.yaml", samples("formats", "yaml")[0]), open_content())[0]


def test_the_sheet_as_json_says_the_same_as_the_yaml_one() -> None:
    text = samples("formats", "json")[0]
    sheet, notices = build_sheet(read_text("sheet.json", text), open_content())
    assert sheet == the_sheet()
    assert notices == []
    schemas().validator("answers").validate(json.loads(text))


def test_the_sheet_shows_every_level_and_state() -> None:
    levels = {answer.level for answer in the_sheet().answers.values()}
    assert levels == {0, 1, 2, "unknown", "not-applicable"}


@pytest.mark.parametrize(("format", "language"), [("json", "json"), ("csv", "text")])
def test_a_result_sample_is_what_the_scorer_prints(
    format: str, language: str, run: Run, tmp_path: Path
) -> None:
    sheet = write(tmp_path, samples("formats", "yaml")[0])
    printed = run("score", sheet, "--sector", "health", "--format", format).stdout
    assert samples("formats", language)[-1] == printed


def test_the_messages_are_what_validate_prints(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wrong.yaml").write_text(named("formats", "wrong.yaml")[0], "utf-8")
    assert run("validate", "wrong.yaml").stderr == samples("formats", "text")[0]


# Pages against the code


def keys_told(page: str) -> list[str]:
    """What stands as code in the first column of a page's tables, in order."""
    rows = re.findall(r"^\| (`[^|]*`) \|", (PAGES / f"{page}.md").read_text("utf-8"), re.MULTILINE)
    return [key for row in rows for key in re.findall(r"`([^`]+)`", row)]


def test_the_format_page_names_every_key(checklists: Path) -> None:
    schema = json.loads((checklists / "schema/answers.schema.json").read_text("utf-8"))
    result = json.loads(samples("formats", "json")[-1])
    answer = schema["$defs"]["answer"]["then"]["properties"]
    goal = schema["$defs"]["goal"]["properties"]
    plan = [schema["$defs"][one]["properties"] for one in ("planned", "action", "indicator")]
    plan.append(schema["properties"]["plan"]["properties"])
    (sector,) = result["sectors"]
    parts = [
        *plan,
        schema["properties"],
        answer,
        goal,
        result,
        sector,
        sector["priority"],
        sector["need"],
    ]
    assert {key for part in parts for key in part} <= set(keys_told("formats"))


def test_the_format_page_names_every_key_of_the_likely_places() -> None:
    content, sheet = open_content(), the_sheet()
    prepared = prepare(content.method, content.sectors, sheet.scope)
    found = robustness_object(robustness(prepared, sheet, assess(content, sheet), seed=1))
    assert {*found, *found["sectors"][0]} <= set(keys_told("formats"))


def test_the_format_page_names_every_word_of_the_method() -> None:
    text = (PAGES / "formats.md").read_text("utf-8")
    terms = (*METHOD.evidence, *METHOD.constituencies, *METHOD.criteria, *METHOD.modes)
    terms += (*METHOD.verdicts, *METHOD.states, *METHOD.profile)
    for id in [term.id for term in (*terms, *METHOD.order)]:
        assert f"`{id}`" in text, id


def test_the_csv_columns_are_told_in_their_order() -> None:
    columns = csv.render(assess(open_content(), the_sheet())).splitlines()[0].split(",")
    assert keys_told("formats")[-len(columns) :] == columns


def test_the_adapting_page_names_every_key_of_an_item(checklists: Path) -> None:
    schema = json.loads((checklists / "schema/checklist.schema.json").read_text("utf-8"))
    assert set(schema["$defs"]["item"]["properties"]) <= set(keys_told("adapting"))


def test_the_method_page_calls_lists_as_reports_do() -> None:
    """A list that gets another name in reports gets it here."""
    named = re.findall(
        r"^\*\*(.+?)\*\* lists", (PAGES / "method.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(named) == 2
    said = (ROOT / "locale/interface.pot").read_text("utf-8")
    assert [name for name in named if f'msgid "{name}"\n' not in said] == []


def test_the_method_page_tells_the_methods_numbers() -> None:
    """The prose says two thirds, halfway, 1,000 and so on: a change of method.yaml must reach it."""
    assert (METHOD.coverage, METHOD.mode, METHOD.emphasis) == ((2, 3), (1, 2), (1, 1))
    assert (METHOD.fewest, METHOD.weights, METHOD.alert) == (3, (1, 2, 3), Alert(weight=3, level=2))
    assert METHOD.robustness == Variations(draws=1000, slip=(1, 5), seed=1)
    fewest, core = METHOD.shape.fewest, METHOD.shape.core
    assert (fewest, METHOD.shape.most) == ({"pressure": 4, "safeguard": 3, "potential": 4}, 24)
    assert core == {"pressure": 2, "safeguard": 2, "potential": 2}
    groups = [(group.title, group.below) for group in METHOD.order]
    assert groups == [("First", (1, 3)), ("Next", (2, 3)), ("Later", (1, 1))]


def test_the_method_page_tells_the_methods_words() -> None:
    text = (PAGES / "method.md").read_text("utf-8")
    for role in METHOD.roles:
        points = ", ".join(map(str, METHOD.points[role.id])) or "never scored"
        assert re.search(rf"^\| `{role.id}` \|.*\| {points} \|$", text, re.MULTILINE), role.id
        anchors = METHOD.anchors[role.id]
        assert not anchors or f"| {role.title} | {' | '.join(anchors)} |" in text, role.id
    for mode in METHOD.modes:
        assert f"| {mode.title} | `{mode.id}` |" in text, mode.id
    for question in METHOD.profile:
        assert f"| `{question.id}` | {question.title} |" in text, question.id
    for criterion in METHOD.criteria:
        assert criterion.title.split()[-1] in text


def test_the_method_page_explains_the_worked_example_with_its_own_numbers() -> None:
    vector = json.loads((ROOT / "tests/vectors/worked_example.json").read_text("utf-8"))
    text = " ".join((PAGES / "method.md").read_text("utf-8").split())
    today, lowest, highest = (case["expected"]["sectors"][0] for case in vector["cases"][:3])
    bounds = today["priority"]
    assert f"The value is {bounds['value']}, between {bounds['low']} and {bounds['high']}." in text
    assert lowest["priority"]["value"] == bounds["low"]
    assert highest["priority"]["value"] == bounds["high"]
    assert today["to_find_out"] == ["health.e"]
    assert f"the value would move by up to {today['step']} points" in text


def test_the_method_page_merges_its_example_as_the_program_does() -> None:
    """Each row of its table is read, merged both ways, and comes to what the row says."""
    text = (PAGES / "method.md").read_text("utf-8")
    (part,) = re.findall(r"### A worked example\n(.*?)### What to discuss", text, re.S)
    rows = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    names, asked = rows[0][1:5], rows[1:]
    health = list(open_content().sector("health").items)
    items = [health[int(row[0].split(".")[0]) - 1].id for row in asked]
    terms = {term.title: term.id for term in (*METHOD.levels, *METHOD.states)}
    levels = {title: int(id) if str(id).isdigit() else id for title, id in terms.items()}
    kinds = ("government", "government", "civil-society", "migrants-diaspora")
    sheets = [
        Sheet(
            respondent=name,
            constituency=kind,
            answers={
                id: Answer(level=levels[row[n]])
                for id, row in zip(items, asked, strict=True)
                if row[n] != "–"
            },
        )
        for n, (name, kind) in enumerate(zip(names, kinds, strict=True), 1)
    ]
    assert len(asked) == 5
    for column, by in ((5, ""), (6, "constituency")):
        found = merge(open_content(), sheets, by=by)
        given = {one.id: one for one in found.items}
        for id, row in zip(items, asked, strict=True):
            title, _, contested = row[column].partition(", ")
            assert given[id].level == levels[title], (id, by)
            assert given[id].contested == (contested == "contested"), (id, by)
        assert found.alpha
        assert decimal(hundredths(found.alpha)) in text
        assert list(found.disagreements) == [items[1], items[2], items[0]]


def test_the_workshop_sample_is_merged_as_the_page_says(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "workshop.yaml"
    path.write_text(named("formats", "workshop.yaml")[0], "utf-8")
    schemas().validator("workshop").validate(read_file(str(path)).data)
    assert run("validate", path).stderr == ""
    printed = json.loads(run("merge", path, "--format", "json").stdout)
    assert printed["items"][0] == json.loads(named("formats", "item")[0])
    told = set(keys_told("formats"))
    assert {*printed, *printed["items"][0], *printed["respondents"][0]} <= {
        *told, "name", "constituency", "date", "answered",
    }  # fmt: skip


def test_the_format_page_names_every_key_of_a_comparison(run: Run, tmp_path: Path) -> None:
    sheet = write(tmp_path, samples("formats", "yaml")[0])
    printed = json.loads(run("compare", sheet, sheet, "--format", "json").stdout)
    assert {*printed, *printed["sectors"][0]} <= set(keys_told("formats"))


def test_the_command_line_page_shows_what_help_prints() -> None:
    text = commands.PAGE.read_text("utf-8")
    assert text == commands.page(text), "run: make commands"


# The worked example of adapting


def item_named(health: dict[str, Any], change: dict[str, Any]) -> dict[str, Any] | None:
    ids = {change["id"], *(alias.removeprefix("health.") for alias in change.get("aliases", ()))}
    items = (item for section in health["sections"] for item in section["items"])
    return next((item for item in items if item["id"] in ids), None)


@pytest.fixture
def adapted(tmp_path: Path, checklists: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the checklists with every change that the page makes."""
    monkeypatch.chdir(tmp_path)
    folder = Path("our-checklists")
    shutil.copytree(checklists, folder)
    (folder / "sectors/trade.yaml").unlink()
    path = folder / "sectors/health.yaml"
    health = read_file(str(path)).data
    for change in yaml.safe_load(named("adapting", "our-checklists/sectors/health.yaml")[0]):
        item = item_named(health, change)
        if item is None:
            health["sections"][-1]["items"].append(change)
        else:
            item.update(change)
    path.write_text(yaml.safe_dump(health), "utf-8")
    write(folder / "sectors", samples("adapting", "yaml")[0])
    method = (folder / "method.yaml").read_text("utf-8")
    _, version, shape = named("adapting", "our-checklists/method.yaml")
    changed = re.sub(r"^content_version: .*\n", version, method, flags=re.MULTILINE)
    changed = re.sub(r"^shape:\n(?:  .*\n)+", shape, changed, flags=re.MULTILINE)
    (folder / "method.yaml").write_text(changed, "utf-8")
    return folder


def test_the_adapted_folder_is_sound_and_scores(adapted: Path) -> None:
    assert [problem for problem in check_folder(adapted) if problem.fatal] == []
    content = open_content(adapted)
    assert "trade" not in [sector.id for sector in content.sectors]
    assert content.sectors[-1].id == "fisheries"
    weights = {item.id: item.weight for sector in content.sectors for item in sector.items}
    assert weights["health.remittances-care"] == 2
    assert "health.island-midwives" in weights


def test_an_answer_under_the_old_id_counts_in_the_adapted_folder(adapted: Path) -> None:
    path = write(adapted, samples("adapting", "yaml")[1])
    sheet, _ = load_sheet(str(path), open_content(adapted))
    assert sheet.answers["health.foreign-diplomas"].level == 1
    assert sheet.unknown_ids == ()


def test_the_adapting_page_shows_what_is_printed(adapted: Path, run: Run) -> None:
    shown = samples("adapting", "text")
    Path("answers.yaml").write_text(samples("adapting", "yaml")[1], "utf-8")
    for text, stream in ((shown[0], "stdout"), (shown[2], "output")):
        command, _, output = text.partition("\n")
        assert getattr(run(*command.split()[2:]), stream) == output
    fisheries = adapted / "sectors/fisheries.yaml"
    slip = fisheries.read_text("utf-8").replace("safeguard", "safegard", 1)
    fisheries.write_text(slip, "utf-8")
    assert run("--checklists", adapted, "validate").stderr == shown[1]


def test_other_criteria_are_scored_out_of_their_own_number(adapted: Path) -> None:
    criteria, _, _ = named("adapting", "our-checklists/method.yaml")
    path = adapted / "method.yaml"
    head, _, rest = path.read_text("utf-8").partition("criteria:")
    path.write_text(f"{head}{criteria}\nstages:{rest.partition('stages:')[2]}", "utf-8")
    content: Content = open_content(adapted)
    assert [term.id for term in content.method.criteria] == ["national-priority", "funded"]


# The glossary


def terms() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_file(str(GLOSSARY)).data["terms"]
    return found


def spellings(term: dict[str, Any]) -> list[str]:
    """Every way a term is written; an acronym keeps its capitals, words do not."""
    words = [term["term"], *term.get("aliases", ())]
    plain = [word if word.isupper() else word.casefold() for word in words]
    return [*dict.fromkeys([*plain, *([term["abbreviation"]] if "abbreviation" in term else [])])]


def sources(term: dict[str, Any]) -> list[str]:
    given = term.get("source", [])
    return [given] if isinstance(given, str) else given


def test_the_glossary_fits_its_schema() -> None:
    errors = schemas().validator("glossary").iter_errors(read_file(str(GLOSSARY)).data)
    assert [error.message for error in errors] == []
    first = GLOSSARY.read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/glossary.schema.json"


def test_all_readers_see_the_same_glossary() -> None:
    assert yaml.safe_load(GLOSSARY.read_text("utf-8")) == read_file(str(GLOSSARY)).data


def drawn_glossary() -> str:
    (drawn,) = glossary(open_folder())
    return str(drawn)


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    """On the page; in the file they stand as they were added."""
    names = [unescape(one) for one in re.findall(r"<dt [^>]*>(.*?)</dt>", drawn_glossary())]
    assert len(names) == len(terms())
    assert names == sorted(names, key=str.casefold)


def meant(id: str, term: str, **more: Any) -> Meaning:
    return Meaning(id=id, term=term, meaning=f"What {term} means.", **more)


def test_the_order_of_the_alphabet_knows_accents_and_capitals() -> None:
    names = ["Zone", "Éducation", "brain drain", "Emploi", "Brain gain"]
    ordered = sorted((meant("x", name) for name in names), key=in_the_alphabet)
    assert [one.term for one in ordered] == [
        "brain drain",
        "Brain gain",
        "Éducation",
        "Emploi",
        "Zone",
    ]


def test_of_other_words_only_unambiguous_acronyms_are_explained() -> None:
    """A word that people search for is explained in a text where it is one term's acronym."""
    found = meanings(
        [
            meant("a", "Agreement", also=("BLA", "deal", "SSA", "IOM")),
            meant("b", "Security", also=("SSA", "secure")),
            meant("c", "Organisation", abbreviation="IOM", aliases=("organisations",)),
        ]
    )
    assert set(found) == {"Agreement", "BLA", "Security", "Organisation", "organisations", "IOM"}
    assert found["BLA"] == "Agreement. What Agreement means."
    assert found["IOM"] == "Organisation. What Organisation means."


# What Annex A spells out and no more
SPELLED = {
    f"A.{n}" for n in (3, 4, 6, 8, 9, 10, 14, 15, 18, 19, 20, 28, 30, 33, 43, 47, 50, 51, 52, 53)
}


def test_a_meaning_says_where_it_is_ours() -> None:
    """Where Annex A spells an acronym out and no more, or a term has references and no source."""
    silent = [
        term["id"]
        for term in terms()
        if set(sources(term)) <= SPELLED and not term.get("ours") and "references" not in term
    ]
    assert silent == []
    shown = drawn_glossary()
    assert shown.count("the meaning is ours") == sum("ours" in term for term in terms())
    assert shown.count("added by this project") == sum("source" not in term for term in terms())


def test_other_words_and_sources_of_a_term_are_shown() -> None:
    shown = drawn_glossary()
    assert "Also searched as: BLA" in shown
    assert shown.count("Source: ") == sum("source" in term for term in terms())


def test_protected_terms_name_units_that_something_here_cites() -> None:
    """A slip in a unit would leave its pages unheld."""
    named = {unit for path in ROOT.joinpath("docs/en").rglob("*.md") for unit in cited(path)}
    library = ROOT.joinpath("checklists").rglob("*.yaml")
    named |= {unit for path in library for unit in places(yaml.safe_load(path.read_text("utf-8")))}
    kept = [term for term in terms() if term.get("protected")]
    assert len(kept) >= 60
    assert {unit for term in kept for unit in term.get("units", ())} - named == set()


def cited(path: Path) -> set[str]:
    front = re.match(r"---\n(.*?)\n---\n", path.read_text("utf-8"), re.DOTALL)
    return set(map(str, yaml.safe_load(front[1]).get("sources") or ())) if front else set()


def places(value: Any) -> set[str]:
    """Every place that some `source` in a file names."""
    if isinstance(value, list):
        return {unit for one in value for unit in places(one)}
    if not isinstance(value, dict):
        return set()
    given = value.get("source", ())
    own = {given} if isinstance(given, str) else set(given)
    return own | {unit for one in value.values() for unit in places(one)}


def test_every_entry_of_annex_a_is_covered() -> None:
    assert len(UNITS) == 55
    assert set(UNITS) <= {source for term in terms() for source in sources(term)}
    named_units = {s for term in terms() for s in sources(term) if s.startswith("A.")}
    assert named_units <= set(UNITS)


def test_no_two_terms_share_an_id_or_a_spelling() -> None:
    ids = [term["id"] for term in terms()]
    written = [spelling for term in terms() for spelling in spellings(term)]
    twice = [word for word, n in Counter(ids).items() if n > 1]
    twice += [word for word, n in Counter(written).items() if n > 1]
    assert twice == []


def test_a_meaning_has_one_or_two_sentences() -> None:
    for term in terms():
        assert 1 <= len(re.findall(r"[.](?:\s|$)", term["meaning"])) <= 2, term["id"]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_a_page_has_a_title_and_a_description(path: Path) -> None:
    front = re.match(r"---\n(.*?)\n---\n", path.read_text("utf-8"), re.DOTALL)
    assert front
    data = yaml.safe_load(front[1])
    assert data["title"]
    assert data["description"].endswith(".")
