"""What the README and the guides say is true today."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from click.testing import Result

from mdcheck.cli import main
from mdcheck.load.files import bundled_folder
from mdcheck.pages import addresses
from tests.conftest import ROOT
from tests.fuzz import CAMPAIGNS

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "checklists" / "README.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


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
    pages = {*addresses.for_scripts(sectors).values(), addresses.EXPERIENCES}
    places = {page: (ROOT / "docs/en/sectors" / page).resolve() for page in pages}
    assert [page for page, place in places.items() if not place.is_file()] == []


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
