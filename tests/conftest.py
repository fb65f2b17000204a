"""What several tests share: the bundled content, and a way to run the command line."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from mdcheck.cli import main
from mdcheck.load.check import schemas_for
from mdcheck.load.files import bundled_folder, read_folder
from mdcheck.load.folder import open_content, open_folder
from mdcheck.load.schema import Schemas
from mdcheck.model import Content
from tests.once import once

settings.register_profile("mdcheck", deadline=None, derandomize=True, max_examples=200)
settings.register_profile("fast", settings.get_profile("mdcheck"), max_examples=50)
settings.load_profile("mdcheck")

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """A command switches the collection of garbage off, as if it ran alone: it is on for the next test."""
    yield
    gc.enable()


@pytest.fixture(scope="session")
def content() -> Content:
    return open_content()


def schemas() -> Schemas:
    """The schemas with the words of the bundled folder."""
    files = read_folder(bundled_folder())
    assert files.method
    return schemas_for(files.method, files.library)


@pytest.fixture(scope="session")
def checklists() -> Path:
    return bundled_folder()


@pytest.fixture(scope="session")
def example() -> Path:
    """The example sheet that the method names."""
    folder = open_folder()
    assert folder.example
    return Path(folder.example.file)


@pytest.fixture
def run() -> Run:
    """Run a command; an exception that is not an exit fails the test."""

    def run(*args: object, **options: object) -> Result:
        return CliRunner().invoke(main, [str(a) for a in args], catch_exceptions=False, **options)

    return run


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str], Path]:
    """Write the answers (YAML lines) of a sheet to a file."""

    def write(answers: str, *, name: str = "sheet.yaml", rest: str = "") -> Path:
        path = tmp_path / name
        lines = "".join(f"  {line.strip()}\n" for line in answers.strip().splitlines())
        path.write_text(f"format: mdcheck-answers/1\ntitle: Test\n{rest}answers:\n{lines}", "utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its blocks in the made-up language; the prose of its pages stays English."""
    return once(tmp_path_factory, "language", speak) / "site"


def speak(folder: Path) -> None:
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    other = config.replace(
        "  - mdcheck.pages.extension\n", "  - mdcheck.pages.extension:\n      language: xx\n"
    )
    assert other != config
    for name in ("docs/en", "mdcheck/web"):
        other = other.replace(f": {name}\n", f": {ROOT / name}\n")
    (folder / "mkdocs.yml").write_text(other, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
