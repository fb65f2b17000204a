"""What the README and the guides say is true today."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from click.testing import Result

from mdcheck.cli import main
from mdcheck.load.files import bundled_folder
from mdcheck.merge import merge
from mdcheck.pages import addresses
from tests.conftest import ROOT
from tests.fuzz import CAMPAIGNS
from tests.test_examples import CONTENT, VOICES, polarised

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "checklists" / "README.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
ABOUT = "docs/en/about/index.md"
OFFLINE = "mkdocs.offline.yml"


def test_the_readme_shows_what_the_example_prints(
    run: Callable[..., Result], example: Path
) -> None:
    shown = re.search(r"```text\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    lines, printed = shown[1].splitlines(), unstyle(run("score", example).stdout).splitlines()
    begin = printed.index(lines[0])
    assert printed[begin : begin + len(lines)] == lines


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_to_a_file_is_dead(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), target


def test_a_page_that_blocks_lead_to_is_there() -> None:
    """`mdcheck/pages/addresses.py` is the one place, besides `mkdocs.yml`, that knows pages."""
    sectors = [path.stem for path in bundled_folder().glob("sectors/*.yaml")]
    pages = {*addresses.for_scripts(sectors).values(), *map(addresses.experiences, sectors)}
    places = {page: (ROOT / "docs/en/sectors" / page).resolve() for page in pages}
    assert [page for page, place in places.items() if not place.is_file()] == []


def test_decisions_are_out_of_menu_and_search_and_linked_where_one_looks_for_them() -> None:
    config, about = ((ROOT / name).read_text("utf-8") for name in ("mkdocs.yml", ABOUT))
    found = sorted((ROOT / ABOUT).parent.glob("decisions/*.md"))
    assert found
    for path in found:
        assert f"(decisions/{path.name})" in about, path
        assert re.match(r"---\nsearch:\n  exclude: true", path.read_text("utf-8")), path
    assert "about/decisions/0" not in config


def test_both_editions_search_alike() -> None:
    plain, offline = ((ROOT / name).read_text("utf-8") for name in ("mkdocs.yml", OFFLINE))
    found = [re.search(r"  - search:\n(?:      .*\n)+", text) for text in (plain, offline)]
    assert found[0]
    assert found[1]
    assert found[0][0] == found[1][0]


@pytest.mark.parametrize("page", PAGES[:3], ids=lambda page: page.name)
def test_every_command_a_guide_names_is_there(page: Path) -> None:
    text = "\n".join(re.findall(r"```\w*\n(.*?)```", page.read_text("utf-8"), re.DOTALL))
    named = re.findall(r"^(?:\$ )?mdcheck (?:--checklists \S+ )?([a-z]+)", text, re.MULTILINE)
    assert set(named) <= set(main.commands)
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)) <= targets


def test_every_test_and_campaign_that_holds_a_promise_is_there() -> None:
    """Each promise names a file of tests; each campaign is named with what it tries."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    promises = re.findall(r"^\| \d \| .*", text, re.MULTILINE)
    assert len(promises) == 6
    for promise in promises:
        named = re.findall(r"`(tests/[^`]+)`", promise)
        assert named
        assert [path for path in named if not (ROOT / path).is_file()] == []
    assert re.findall(r"^- `(\w+)`: ", text, re.MULTILINE) == [one.name for one in CAMPAIGNS]


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert {name for name in main.commands if f"mdcheck {name}" in text} == set(main.commands)


def test_every_target_of_the_makefile_has_a_line_of_help() -> None:
    output = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert [line.split()[0] for line in output.stdout.splitlines()] == targets
    phony = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(phony[0].split()) == set(targets), "a target without a rule"


TOGETHER = (ROOT / "docs/en/assess/together.md").read_text("utf-8")


def commands_of(page: str) -> list[str]:
    """The commands in a page, one that goes over several lines as one."""
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    lines = "\n".join(shown).replace("\\\n", " ").splitlines()
    return [line.removeprefix("mdcheck ") for line in lines if line.startswith("mdcheck ")]


@pytest.mark.parametrize("command", commands_of(TOGETHER))
def test_the_commands_of_working_together_run(
    run: Callable[..., Result],
    command: str,
    example: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the folder of the example; other names stand for somebody's own files."""
    own = {
        "ministry": "ministry-of-labour",
        "union": "union-of-nurses",
        "province": "eastern-province",
    }
    for path in example.parent.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    for name, sheet in own.items():
        shutil.copy(example.parent / f"{sheet}.yaml", tmp_path / f"{name}.yaml")
    monkeypatch.chdir(tmp_path)
    result = run(*command.split())
    assert result.exit_code == 0, result.output
    if "-o" in command.split():
        assert run("score", command.split()[-1]).exit_code == 0


def test_working_together_counts_what_the_sheets_say() -> None:
    found = merge(CONTENT, VOICES)
    given = sum(one.level is not None for sheet in VOICES for one in sheet.answers.values())
    numbers = (given, len(found.disagreements), sum(map(polarised, found.items)))
    said = re.search(
        r"gave (\d+) answers.*?on (\d+) questions; (\d+) of these.*?and (\d+)\s+decisive",
        TOGETHER,
        re.DOTALL,
    )
    assert said
    assert tuple(map(int, said.groups())) == (*numbers, len(found.decisive))
