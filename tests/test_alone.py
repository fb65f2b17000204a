"""Commands work alone: they open no connection, start no program, and write only what they are told to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mdcheck.cli import main
from mdcheck.data.workbook import workbook
from mdcheck.load.folder import open_content
from mdcheck.model import Sheet

CONTENT = open_content()

# Python tells a hook of all that a program does outside itself.
WATCHED = """
import sys
sys.dont_write_bytecode = True
from mdcheck.cli import main

def hear(event, given):
    kind = event.split(".")[0]
    if kind in ("socket", "subprocess", "urllib", "ftplib", "smtplib") or event in ("os.system", "os.exec", "os.fork"):
        seen.append(event)
    elif event == "open" and isinstance(given[0], str) and set(str(given[1] or "r")) & set("wax+"):
        written.append(given[0])
    elif event in ("os.rename", "os.remove", "os.link", "os.truncate"):
        written.extend(str(one) for one in given if isinstance(one, str) and "/" in one)

seen, written = [], []
sys.addaudithook(hear)
try:
    main()
except SystemExit:
    pass
import json
print(json.dumps([seen, written]), file=sys.stderr)
"""
COMMANDS = {
    "new": "new -o new.yaml",
    "validate": "validate sheet.yaml",
    "score": "score sheet.yaml -o report.md",
    "robustness": "robustness sheet.yaml",
    "convert": "convert sheet.yaml sheet.json",
    "merge": "merge sheet.yaml sheet.yaml -o merged.yaml",
    "compare": "compare sheet.yaml sheet.yaml -o report.html",
    "process": "process sheet.yaml -o process.md",
    "report": "report sheet.yaml -o document.html",
    "plan": "plan sheet.yaml -o plan.html",
    "fill": "fill sheet.yaml",
    "list": "list",
    "show": "show health --sources",
    "html": "html -o one.html",
    "kit": "kit -o kit.zip",
    "export": "export workbook -o book.xlsx",
    "import": "import given.xlsx -o read.yaml",
    "completion": "completion bash",
}
STARTS = {"completion": ["subprocess.Popen"]}  # the shell, which is asked for its version
WRITES = {
    "new": "new.yaml",
    "score": "report.md",
    "fill": "sheet.yaml",
    "html": "one.html",
    "kit": "kit.zip",
    "convert": "sheet.json",
    "merge": "merged.yaml",
    "compare": "report.html",
    "process": "process.md",
    "report": "document.html",
    "export": "book.xlsx",
    "import": "read.yaml",
    "plan": "plan.html",
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_asks_nobody_and_writes_only_what_it_is_told_to(
    tmp_path: Path, example: Path, name: str
) -> None:
    (tmp_path / "sheet.yaml").write_text(example.read_text("utf-8"), "utf-8")
    if name == "import":
        (tmp_path / "given.xlsx").write_bytes(workbook(CONTENT, Sheet(title="Given")))
    before = {path.name for path in tmp_path.iterdir()}
    result = subprocess.run(
        [sys.executable, "-c", WATCHED, *COMMANDS[name].split()],
        cwd=tmp_path,
        input="y\nq\n",
        capture_output=True,
        text=True,
        check=False,
    )
    seen, written = json.loads(result.stderr.splitlines()[-1])
    assert seen == STARTS.get(name, [])
    assert {(tmp_path / path).parent for path in written} <= {tmp_path, *compiled()}
    made = {path.name for path in tmp_path.iterdir()} - before
    assert made == {WRITES.get(name, "sheet.yaml")} - {"sheet.yaml"}


def compiled() -> set[Path]:
    """Where Jinja keeps templates as it compiled them: a folder of its own, which it finds this way."""
    folder = Path(tempfile.gettempdir())
    return {folder, folder / f"_jinja2-cache-{os.getuid()}"}


def test_every_command_is_watched() -> None:
    assert set(COMMANDS) == set(main.commands)
