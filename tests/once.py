"""What several workers need is made by the first that wants it; the others wait, and read it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Nobody else is in here meanwhile; who dies in here lets the next one in."""
    import fcntl  # not on Windows, which has no apt and runs the tests in one process

    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def installing() -> Path:
    """The lock for programs of the whole machine."""
    return Path(tempfile.gettempdir()) / "mdcheck-installing.lock"


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is made once in a run of the tests, by however many workers, to be read only."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        folder = factory.mktemp(name)
        make(folder)
        return folder
    shared = factory.getbasetemp().parent  # of all workers of this run
    folder, ready = shared / name, shared / f"{name}.ready"
    with alone(shared / f"{name}.lock"):
        if not ready.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            ready.touch()
    return folder
