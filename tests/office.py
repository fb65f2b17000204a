"""Find a LibreOffice that calculates, or install one, and have it work on files."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

PACKAGE = "libreoffice-calc-nogui"
ADVICE = (
    "These tests need LibreOffice Calc and none could be found or installed. Install it (Debian, "
    f"Ubuntu: apt-get install {PACKAGE}), or set MDCHECK_SOFFICE to the path of yours."
)
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def soffice() -> str:
    """The path of a LibreOffice with Calc: yours, the system's, or one installed now."""
    named = os.environ.get("MDCHECK_SOFFICE")
    found = named or (shutil.which("soffice") if has_calc() else None) or by_apt()
    if not found:
        raise RuntimeError(ADVICE)
    return found


def has_calc() -> bool:
    path = shutil.which("soffice")
    return bool(path) and bool(list(Path(str(path)).resolve().parent.glob("libsclo.*")))


def by_apt() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    install = ["apt-get", "install", "-y", "--no-install-recommends", PACKAGE]
    for command in (["apt-get", "update"], install):
        subprocess.run(command, capture_output=True, check=False, timeout=900)
    return shutil.which("soffice") if has_calc() else None


def converted(files: Sequence[Path], target: Path, kind: str = "xlsx") -> list[Path]:
    """The files as LibreOffice writes them anew, every formula calculated, not one trusted."""
    profile = target / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE, "utf-8")
    out = target / "converted"
    settings = [f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless"]
    command = [soffice(), *settings, "--convert-to", kind, "--outdir", str(out), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=60 + 10 * len(files))
    made = [out / file.with_suffix(f".{kind}").name for file in files]
    assert all(path.is_file() for path in made)
    return made
