"""What is installed: the wheel's files, a run from it, and the direction of imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this folder with the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_carries_code_and_content_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    code = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "mdcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    content = {
        f"mdcheck/{path.relative_to(ROOT)}"
        for path in (ROOT / "checklists").rglob("*")
        if path.is_file()
    }
    assert names == code | content
    assert any(name.endswith("sectors/health.yaml") for name in names)


def test_an_installed_wheel_scores(wheel: Path, tmp_path: Path, example: Path) -> None:
    """In an environment of its own, away from this folder; its dependencies are borrowed."""
    venv.create(tmp_path / "env", with_pip=False)
    (site,) = (tmp_path / "env").glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    code = "import mdcheck, sys; from mdcheck.cli import main; print(mdcheck.__file__, file=sys.stderr); main()"
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(
        [tmp_path / "env/bin/python", "-c", code, "score", str(example), "--format", "json"],
        cwd=tmp_path,
        env={**env, "PYTHONPATH": os.pathsep.join([str(site), *borrowed])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(site) in result.stderr
    assert len(json.loads(result.stdout)["sectors"]) == 14


def test_imports_point_one_way() -> None:
    """The layers and the purity of the core, as pyproject.toml states them."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout
