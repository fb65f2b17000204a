"""Programs that open our documents as people do: found, or installed where that may be done."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.once import alone, installing

PACKAGES = {
    "soffice": ("libreoffice-writer-nogui", "libreoffice-calc-nogui"),
    "pdfinfo": ("poppler-utils",),
    "java": ("default-jre-headless",),
}
ADVICE = "This test needs {name}. Install it (Debian, Ubuntu: apt-get install {packages})."


def program(name: str) -> str:
    """The path of a program; installed now where this runs as root."""
    return whole(name) or by_apt(name) or stop(name)


def whole(name: str) -> str | None:
    """The path of a program that is there, LibreOffice with its Calc."""
    path = shutil.which(name)
    if name != "soffice" or not path:
        return path
    return path if list(Path(path).resolve().parent.glob("libsclo.*")) else None


def by_apt(name: str) -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    install = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES[name]]
    with alone(installing()):
        for command in (["apt-get", "update"], install):
            subprocess.run(command, capture_output=True, check=False, timeout=900)
    return whole(name)


def stop(name: str) -> str:
    pytest.fail(ADVICE.format(name=name, packages=" ".join(PACKAGES[name])))


# LibreOffice otherwise keeps the numbers that a workbook has stored
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def profile(folder: Path) -> Path:
    """Settings of its own for LibreOffice: it works out every formula anew."""
    user = folder / "user"
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(RECALCULATE, "utf-8")
    return folder


def opened_by_office(path: Path, target: str = "pdf") -> Path:
    """A document as LibreOffice opens it and writes it again, in another format."""
    folder = path.parent / "opened"
    command = [
        program("soffice"), f"-env:UserInstallation={profile(path.parent / 'office').as_uri()}",
        "--headless", "--convert-to", target, "--outdir", str(folder), str(path),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    made = folder / f"{path.stem}.{target.partition(':')[0]}"
    if not made.exists() and "could not be loaded" in done.stderr and by_apt("soffice"):
        subprocess.run(command, capture_output=True, check=False, timeout=300)  # a part was missing
    assert made.exists(), done.stderr
    return made


def converted(files: Sequence[Path], target: Path, kind: str = "xlsx") -> list[Path]:
    """The files as LibreOffice writes them anew, every formula calculated, not one trusted."""
    out = target / "converted"
    settings = [
        f"-env:UserInstallation={profile(target / 'profile').resolve().as_uri()}",
        "--headless",
    ]
    command = [program("soffice"), *settings, "--convert-to", kind, "--outdir", str(out)]
    subprocess.run(
        [*command, *map(str, files)], capture_output=True, check=True, timeout=60 + 10 * len(files)
    )
    made = [out / file.with_suffix(f".{kind}").name for file in files]
    assert all(path.is_file() for path in made)
    return made


def pages_of(path: Path) -> int:
    """How many pages a PDF has."""
    found = re.search(r"^Pages:\s+(\d+)", told_of(path), re.MULTILINE)
    assert found
    return int(found[1])


def told_of(path: Path, *options: str) -> str:
    """What poppler tells of a PDF."""
    command = [program("pdfinfo"), *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def structure_of(path: Path) -> str:
    """The tags of a PDF, each with its text."""
    return told_of(path, "-struct-text")
