"""Measure: a whole run against its floor, and sheets scored a second in one process.

Run by `make bench`. Nothing here fails a build; numbers depend on the machine.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from mdcheck.assess import assess
from mdcheck.export.json import result_object
from mdcheck.load.content import bundled_folder, load_content
from mdcheck.model import Answer, Sheet

RUNS = 21
FLOOR = """\
import yaml, click
for path in {files!r}:
    with open(path, "rb") as stream:
        yaml.load(stream, Loader=yaml.CSafeLoader)
"""


def seconds(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def whole_run() -> None:
    """`mdcheck score` beside importing yaml and click and reading the fourteen files once."""
    files = [str(path) for path in sorted(bundled_folder().glob("sectors/*.yaml"))]
    (example,) = bundled_folder().glob("examples/*.yaml")
    script = str(Path(sys.executable).with_name("mdcheck"))
    floor, ours = [], []
    for _ in range(RUNS):
        floor.append(seconds(sys.executable, "-c", FLOOR.format(files=files)))
        ours.append(seconds(script, "score", str(example)))
    print(f"floor: import yaml, click and read {len(files)} files  {1000 * median(floor):6.0f} ms")
    print(f"mdcheck score, whole process                    {1000 * median(ours):6.0f} ms")
    print(f"ratio (at most 2)                               {median(ours) / median(floor):6.2f}")


def sheets_a_second() -> None:
    content = load_content()
    rng = random.Random(1)
    ids = [item.id for sector in content.sectors for item in sector.items]
    levels = [0, 1, 2, "unknown", "not-applicable", None]
    sheets = [
        Sheet(answers={id: Answer(level=rng.choice(levels)) for id in ids}) for _ in range(100)
    ]
    start = time.perf_counter()
    for sheet in sheets:
        result_object(assess(content, sheet))
    spent = time.perf_counter() - start
    print(f"sheets of {len(ids)} items scored a second          {len(sheets) / spent:6.0f}")


if __name__ == "__main__":
    whole_run()
    sheets_a_second()
