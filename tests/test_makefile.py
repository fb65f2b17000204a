"""`make run` and the environment it makes: a port that is taken, a folder that was renamed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYTHON = """#!/bin/sh
echo "$*" >> "$LOG"
case "$*" in
  "-m venv"*) for folder; do :; done; mkdir -p "$folder/bin"; cp "$0" "$folder/bin/python" ;;
  "-m pip"*) own="$(pwd -P)/.venv/bin/python"; printf '%s\\n' "$SCRIPT" | sed "s|OWN|$own|" > .venv/bin/mdcheck ;;
esac
"""
SCRIPTS = {"short": "#!OWN", "long": '#!/bin/sh\n\'\'\'exec\' "OWN" "$0" "$@"'}


@pytest.fixture
def taken() -> socket.socket:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def make(*arguments: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True, check=False
    )


def run_command(port: object) -> list[str]:
    """`make run` of a site that is built already, with the Python that runs the tests."""
    return ["-o", "pages", "run", f"BIN={Path(sys.executable).parent}", f"PORT={port}"]


@pytest.mark.parametrize("port", ["taken", "99999", "x"])
def test_a_port_that_cannot_be_used_ends_make_run_with_a_message(
    taken: socket.socket, port: str
) -> None:
    port = str(taken.getsockname()[1]) if port == "taken" else port
    result = make(*run_command(port))
    assert result.returncode == 2
    assert result.stderr.splitlines()[0] == (
        f"Port {port} cannot be used; most likely something else does. Try: make run PORT=8001"
    )
    assert "Sector intervention priorities" in result.stdout
    assert "http://" not in result.stdout


def test_make_run_serves_at_another_port_until_ctrl_c(taken: socket.socket, tmp_path: Path) -> None:
    port = taken.getsockname()[1]
    taken.close()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("here", "utf-8")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "checklists").symlink_to(ROOT / "checklists")
    child = subprocess.Popen(
        ["make", "--no-print-directory", *run_command(port)],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    assert child.stdout
    while (line := child.stdout.readline()) and not line.startswith("The site is at"):
        pass
    assert line == f"The site is at http://127.0.0.1:{port} (Ctrl-C stops it).\n"
    for _ in range(100):
        try:
            with urlopen(f"http://127.0.0.1:{port}/") as page:
                assert page.read() == b"here"
            break
        except OSError:
            time.sleep(0.1)
    else:
        pytest.fail("nothing was served")
    os.killpg(child.pid, signal.SIGINT)
    _, said = child.communicate(timeout=30)
    assert "Traceback" not in said


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_environment_is_made_anew_in_a_renamed_folder_only(tmp_path: Path, script: str) -> None:
    """With a Python that writes down what it was asked, and pip's two kinds of scripts."""
    python, log = tmp_path / "python", tmp_path / "log"
    python.write_text(PYTHON, "utf-8")
    python.chmod(0o755)
    here, there = tmp_path / "my country (copy) ü", tmp_path / "renamed, once"
    here.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, here)

    def made(folder: Path) -> list[str]:
        log.write_text("", "utf-8")
        result = make(
            ".venv/ready", f"PYTHON={python}", cwd=folder, LOG=str(log), SCRIPT=SCRIPTS[script]
        )
        assert result.returncode == 0, result.stderr
        return re.findall(r"^-m venv (?:(--clear) )?\.venv$", log.read_text("utf-8"), re.MULTILINE)

    assert made(here) == ["--clear"]
    assert made(here) == []
    os.utime(here / "pyproject.toml", (time.time() + 5, time.time() + 5))
    assert made(here) == [""], "new requirements are added to what is there"
    here.rename(there)
    os.utime(there / "pyproject.toml", (0, 0))
    assert made(there) == ["--clear"]
    assert made(there) == []
    shutil.copytree(there, here)
    assert made(here) == ["--clear"], "a copy does not run the scripts of the original"
    assert made(there) == []
