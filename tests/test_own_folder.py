"""A country's own folder: its words are valid, and its site and its single file show it alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result
from markdown import Markdown

from mdcheck.library import Library
from mdcheck.load.files import is_bundled
from mdcheck.load.folder import check_file, check_folder, open_content, open_folder
from mdcheck.load.library import LISTS, build_library
from mdcheck.load.sheet import load_sheet
from mdcheck.load.strict import Document, read_file
from mdcheck.pages.tooltips import Terms
from tests.conftest import ROOT, schemas
from tests.fuzz import folders

QUESTION = "Do seafarers wait months abroad for a ship home?"
ITEM = f"""\
      - id: seafarers-stranded
        text: {QUESTION}
        role: pressure
        transfer: [people]
        groups: [seafarers]
        source: port-survey-2025
        help: Ask the shipping office.
"""
EXAMPLE = """\
format: mdcheck-answers/1
title: Atoll, 2026
answers:
  governance.seafarers-stranded: 2
goals:
  - title: A home port
    scores: {funded: 2}
"""
TERM = """\
  - id: seafarer
    term: Seafarer
    meaning: Someone who works on a ship that sails between countries.
    source: port-survey-2025
"""


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, checklists: Path) -> Path:
    """A copy with room for an item more, a group, a criterion, an item, a term, a document and an example more, and
    without trade."""
    folder = tmp_path_factory.mktemp("country") / "checklists"
    shutil.copytree(checklists, folder)
    (folder / "sectors/trade.yaml").unlink()
    changed(folder / "method.yaml", "groups:\n", "groups:\n  - {id: seafarers, title: Seafarers}\n")
    criterion = "criteria:\n  - {id: funded, title: Is there money for it?}\n"
    changed(folder / "method.yaml", "criteria:\n", criterion)
    changed(folder / "method.yaml", "example: velundria/national", "example: atoll/national")
    changed(folder / "method.yaml", "most: 24", "most: 25")
    sector = folder / "sectors/governance.yaml"
    changed(sector, "    items:\n", f"    items:\n{ITEM}")
    changed(sector, "title: Governance", "title: Government")
    changed(folder / "library/glossary.yaml", "terms:\n", f"terms:\n{TERM}")
    document = "documents:\n  - {id: port-survey-2025, short: Port survey, title: Survey of our port, authors: Us, year: 2025, place: Here, what: What seafarers told us in the port., source: port-survey-2025}\n"
    changed(folder / "library/documents.yaml", "documents:\n", document)
    (folder / "examples/atoll").mkdir()
    (folder / "examples/atoll/national.yaml").write_text(EXAMPLE, "utf-8")
    return folder


def test_what_the_method_adds_is_valid(own: Path) -> None:
    assert [str(problem) for problem in check_folder(own) if problem.fatal] == []
    content = open_content(own)
    assert content.item("governance.seafarers-stranded").groups == ("seafarers",)
    sheet, notices = load_sheet(str(own / "examples/atoll/national.yaml"), content)
    assert sheet.goals[0].scores == {"funded": 2}
    assert notices == []


def test_a_word_of_the_bundled_method_only_is_not_valid(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "method.yaml", "  - {id: women, title: Women}\n", "")
    found = "\n".join(map(str, check_folder(folder)))
    assert "unknown groups 'women'" in found


def test_a_group_that_only_a_measure_names_is_noticed(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "library/measures.yaml", "groups: [", "groups: [womn, ")
    found = "\n".join(map(str, check_folder(folder)))
    wanted = r"measures.yaml:\d+: note: \S+ groups: there is no group 'womn'. Did you mean 'women'"
    assert re.search(wanted, found)


def test_a_file_of_the_library_that_nothing_reads_is_noticed(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    (folder / "library/measures.yaml").rename(folder / "library/mesures.yaml")
    found = [str(one) for one in check_folder(folder) if "mesures" in one.file]
    (notice,) = found
    assert "note: there is no list 'mesures' in the library" in notice
    assert "Did you mean 'measures'?" in notice


def test_an_entry_of_the_library_forgets_what_the_folder_dropped(own: Path) -> None:
    library = open_folder(own).library
    assert library.measures
    for entry in (*library.measures, *library.experiences, *library.instruments):
        assert "trade" not in entry.sectors


def test_a_measure_for_nothing_that_the_folder_has_is_left_out(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    path = folder / "library/measures.yaml"
    text = re.sub(r"sectors: \[.*?\]", "sectors: [trade]", path.read_text("utf-8"), count=1)
    path.write_text(text, "utf-8")
    first, *others = (one["id"] for one in read_file(str(path)).data["measures"])
    assert [one.id for one in open_folder(folder).library.measures] == others
    assert first


def test_a_measure_may_name_an_item_by_its_old_id(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    old = "      - id: demand-up\n"
    new = "      - id: demand\n        aliases: [health.demand-up]\n"
    changed(folder / "sectors/health.yaml", old, new)
    assert not [one for one in check_folder(folder) if "health.demand" in str(one)]


def test_a_checklist_is_checked_by_the_method_it_stands_beside(own: Path) -> None:
    path = str(own / "sectors/governance.yaml")
    assert check_file(path, open_content()) == []


def test_the_bundled_folder_is_known_however_it_is_named(checklists: Path) -> None:
    """It was checked before it was published."""
    assert is_bundled(checklists / "sectors" / "..")
    assert not is_bundled(checklists / "sectors")


def test_an_example_that_does_not_fit_is_noticed_and_not_shown(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "examples/atoll/national.yaml", "funded: 2", "founded: 2")
    assert open_folder(folder).example is None
    (notice,) = [one for one in check_folder(folder) if "examples/" in one.file]
    assert "Did you mean 'funded'?" in str(notice)
    assert not notice.fatal
    assert drawn("/// preview\n///", checklists=folder).count("<figure") == 0


def test_an_example_that_is_not_there_is_noticed(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "method.yaml", "example: atoll/national", "example: atoll/nation")
    assert any("Did you mean 'atoll/national'?" in str(one) for one in check_folder(folder))


def test_a_blank_sheet_is_valid_in_a_folder_of_other_words(
    own: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    """It names a constituency that the folder has."""
    folder, sheet = tmp_path / "own", tmp_path / "sheet.yaml"
    shutil.copytree(own, folder)
    changed(folder / "method.yaml", "id: government,", "id: ministry,")
    assert run("--checklists", folder, "new", "-o", sheet).exit_code == 0
    assert "constituency: ministry}" in sheet.read_text("utf-8")
    assert run("--checklists", folder, "validate", sheet).stdout == "No problems.\n"


def test_a_document_needs_no_short_title(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "library/documents.yaml", "    short: Handbook\n", "")
    assert not [one for one in check_folder(folder) if "documents" in one.file]
    (handbook,) = [one for one in open_folder(folder).library.documents if one.id == "handbook"]
    assert Library(documents=(handbook,)).short_titles() == {"handbook": handbook.title}


@pytest.mark.parametrize("name", LISTS)
def test_an_entry_with_no_more_than_it_needs_is_built(checklists: Path, name: str) -> None:
    """What a schema calls optional, a noun can do without."""
    path = str(checklists / f"library/{name}.yaml")
    document, held = read_file(path), LISTS[name]
    rules = schemas().validator(name).schema["properties"][held]
    if rules["type"] == "array":
        needed = rules["items"]["required"]
        bare = [
            {key: entry[key] for key in (*needed, *some_of(rules["items"], entry))}
            for entry in document.data[held]
        ]
        document = Document(path, {**document.data, held: bare}, dict)
    assert schemas().fit(document, name) == []
    library = build_library({name: document}, open_content())
    if name != "measures":
        built = getattr(library, name.replace("-", "_"))
        assert len(getattr(built, held, built)) == len(document.data[held])


def some_of(rules: dict[str, Any], entry: dict[str, Any]) -> list[str]:
    """One of the keys of which an entry needs but one."""
    keys = [key for one in rules.get("anyOf", ()) for key in one["required"]]
    return [key for key in keys if key in entry][:1]


# Pages


def test_an_example_with_too_few_sectors_for_groups_is_drawn(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "method.yaml", "example: atoll/national", "example: velundria/national")
    changed(folder / "method.yaml", "fewest: 3", "fewest: 20")
    text = (folder / "examples/velundria/national.yaml").read_text("utf-8")
    (folder / "examples/velundria/national.yaml").write_text(text.partition("\ngoals:")[0], "utf-8")
    assert drawn("/// preview\n///", checklists=folder).count("<td>Not ranked</td>") == 6


def test_what_would_act_on_a_screen_is_written_out_in_the_example(
    own: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "examples/atoll/national.yaml", "Atoll, 2026", '"At\\eoll"')
    assert "for At\\x1boll" in drawn("/// preview\n///", checklists=folder)


def test_a_folder_with_a_link_to_nowhere_stops_the_build(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    (folder / "library/reading.yaml").unlink()
    (folder / "library/reading.yaml").symlink_to("nowhere")
    with pytest.raises(click.ClickException, match=r"reading\.yaml: cannot be opened"):
        drawn("/// tasks\n///", checklists=folder)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("İltica", "İltica iltica Iltica", id="letter-that-is-two-when-small"),
        pytest.param("ırmak", "Irmak irmak ırmak", id="letter-whose-capital-is-another's"),
        pytest.param("ßen", "SSen ssen ßen", id="letter-without-a-capital"),
        pytest.param("a1", "A1 a1", id="capital-that-looks-like-an-abbreviation"),
        pytest.param("µm", "Μm μm µm", id="sign-that-looks-like-a-letter"),
    ],
)
def test_a_term_in_letters_of_any_language(name: str, text: str) -> None:
    """It is found where it stands, and nothing else breaks a page."""
    terms = Terms({name: "What it means."})
    found = terms.pattern.findall(text)
    assert name in found or name.capitalize() in found
    assert {terms.meaning(one) for one in found} == {"What it means."}


def test_the_folder_that_the_campaign_damages_is_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undamaged, it goes through every command and into a page with every block."""
    monkeypatch.setattr(folders, "damage", lambda rng, folder: "nothing")
    found = folders.campaign(1, 1)
    assert (found.kinds, found.passed, found.pages) == ({}, 1, 1)
    assert found.runs >= 14


def drawn(text: str, **options: object) -> str:
    """A page with blocks, drawn with options of the extension."""
    configs = {"mdcheck.pages.extension": {name: str(value) for name, value in options.items()}}
    extensions = ["mdcheck.pages.extension"]
    return Markdown(extensions=extensions, extension_configs=configs).convert(text)  # type: ignore[arg-type]


def test_the_extension_draws_the_folder_it_is_given(own: Path) -> None:
    text = drawn("A seafarer.\n\n/// checklist | governance\n///", checklists=own, language="en")
    assert QUESTION in text
    assert "Handbook: Port survey" in text
    assert 'abbr title="Someone who works on a ship' in text
    assert QUESTION not in drawn("/// checklist | governance\n///")


def test_the_environment_names_the_folder(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MDCHECK_CHECKLISTS", str(own))
    assert QUESTION in drawn("/// checklist | governance\n///")


def test_blocks_speak_the_language_they_are_given() -> None:
    made_up = drawn("/// stakeholders | health\n///", language="xx")
    assert "Who else has a say" not in made_up
    assert made_up.count("⟦") == made_up.count("⟧") > 0
    with pytest.raises(click.ClickException, match="there is no language 'zz'"):
        drawn("text", language="zz")


def test_a_folder_that_changes_is_read_again(own: Path, tmp_path: Path) -> None:
    """As when somebody edits it beside `mkdocs serve`."""
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    assert "Government" in drawn("/// tasks\n///", checklists=folder)
    changed(folder / "sectors/governance.yaml", "title: Government", "title: Rule of law")
    os.utime(folder / "sectors/governance.yaml", (2_000_000_000, 2_000_000_000))
    assert "Rule of law" in drawn("/// tasks\n///", checklists=folder)


def test_a_folder_with_a_mistake_stops_the_build(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    changed(folder / "sectors/health.yaml", "role: pressure", "role: presure")
    with pytest.raises(click.ClickException, match=r"health.yaml:\d+: .*Did you mean 'pressure'"):
        drawn("/// tasks\n///", checklists=folder)


@pytest.fixture(scope="module")
def site(own: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site of that folder; the two pages of the dropped sector are left out."""
    folder = tmp_path_factory.mktemp("site")
    for name in ("docs", "mdcheck/web"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("sectors", "experiences"):
        (folder / "docs/en" / name / "trade.md").unlink()
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(re.sub(r".*/trade.md\n", "", config), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--no-strict"]
    env = {**os.environ, "MDCHECK_CHECKLISTS": str(own), "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return folder / "site"


def page(site: Path, name: str) -> str:
    return (site / name / "index.html").read_text("utf-8")


def data(text: str) -> dict[str, Any]:
    (found,) = re.findall(r'class="mdcheck-data">([^<]*)<', text)
    held: dict[str, Any] = json.loads(found)
    return held


def test_the_site_asks_what_the_folder_asks(site: Path) -> None:
    assert QUESTION in page(site, "sectors/governance")
    assert QUESTION not in page(site, "sectors/health")
    held = data(page(site, "assess"))
    ids = [sector["id"] for sector in held["sectors"]]
    assert len(ids) == 13
    assert "trade" not in ids
    assert "seafarers" in [group["id"] for group in held["method"]["groups"]]
    assert held["method"]["criteria"][0]["id"] == "funded"
    assert not [one for one in held["measures"] if one["sector"] == "trade"]


def test_the_site_shows_the_folders_own_words(site: Path) -> None:
    assess, experiences = page(site, "assess"), page(site, "experiences")
    assert '<li data-task="governance"><a href="../sectors/governance/">Government</a>' in assess
    assert 'data-task="trade"' not in assess
    assert '<option value="seafarers">Seafarers</option>' in experiences
    assert '<option value="trade">' not in experiences
    assert '<dt id="seafarer">Seafarer</dt>' in page(site, "reference/glossary")
    assert not (site / "sectors/trade").exists()


def test_the_site_opens_the_folders_own_example(site: Path) -> None:
    assert "Atoll, 2026" in page(site, "assess")
    assert "13 sectors, for Atoll, 2026" in (site / "index.html").read_text("utf-8")


def test_the_single_file_holds_the_folders_own_example(
    own: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    path = tmp_path / "one.html"
    assert run("--checklists", own, "html", "-o", path).exit_code == 0
    text = path.read_text("utf-8")
    assert "Atoll, 2026" in text
    assert "Velundria" not in text
    assert QUESTION in text


def test_a_folder_without_examples_offers_none(
    own: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(own, folder)
    shutil.rmtree(folder / "examples")
    path = tmp_path / "one.html"
    assert run("--checklists", folder, "html", "-o", path).exit_code == 0
    assert 'data-do="example"' not in path.read_text("utf-8")


def test_two_examples_of_a_country_stand_beside_each_other(own: Path) -> None:
    folder = open_folder(own)
    assert {"atoll/national", "velundria/national"} <= set(folder.examples)
    assert folder.example is not None
    assert read_file(folder.example.file).data["title"] == "Atoll, 2026"
