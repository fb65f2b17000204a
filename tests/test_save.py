"""Files are written whole or not at all, also while others write them."""

from __future__ import annotations

import fcntl
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mdcheck import save
from mdcheck.save import STALE, alone, broken_off, change, sweep, why_not, write_new

OLD, NEW = b"old", b"the new text"


def umask() -> int:
    os.umask(found := os.umask(0))
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    return path


def full_disk(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_text_is_replaced_and_permissions_are_kept(path: Path) -> None:
    path.chmod(0o640)
    assert change(path, OLD, NEW)
    assert path.read_bytes() == NEW
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_the_owner_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when root fills a sheet for somebody."""
    given = []
    monkeypatch.setattr(os, "chown", lambda _, *owner: given.append(owner))
    assert change(path, OLD, NEW)
    assert given == [(path.stat().st_uid, path.stat().st_gid)]


def test_the_file_of_another_owner_is_written_in_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save, "my_id", lambda: path.stat().st_uid + 1)
    before = path.stat().st_ino
    assert change(path, OLD, NEW)
    assert (path.stat().st_ino, path.read_bytes()) == (before, NEW)


def test_a_link_is_followed(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    assert change(link, OLD, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_other_names_of_a_file_show_the_change(path: Path) -> None:
    other = path.with_name("other")
    other.hardlink_to(path)
    assert change(path, OLD, NEW)
    assert other.read_bytes() == NEW
    assert sorted(path.parent.iterdir()) == [path, other]


@pytest.mark.parametrize("names", [1, 2])
def test_a_file_that_changed_meanwhile_is_left(path: Path, names: int) -> None:
    if names == 2:
        path.with_name("other").hardlink_to(path)
    assert not change(path, b"what was read", NEW)
    assert path.read_bytes() == OLD
    assert len(list(path.parent.iterdir())) == names


def test_when_writing_fails_the_file_is_as_before_and_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left") as failed:
        change(path, OLD, NEW)
    assert failed.value.filename == str(path)
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_when_writing_in_place_fails_the_file_is_as_before(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = path.with_name("other")
    other.hardlink_to(path)
    calls = iter([None, 1, None])  # the copy is written, the file is not, what it held is

    def fails_once(_: int) -> None:
        if next(calls):
            full_disk(0)

    monkeypatch.setattr(os, "fsync", fails_once)
    with pytest.raises(OSError, match="No space left"):
        change(path, OLD, NEW)
    assert other.read_bytes() == OLD
    assert sorted(path.parent.iterdir()) == [path, other]


def test_when_a_file_is_left_half_its_copy_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("other").hardlink_to(path)
    written = save.write_out

    def breaks_off(handle: int, content: bytes) -> None:
        half = os.fstat(handle).st_nlink > 1
        written(handle, content[:2] if half else content)
        if half:
            raise KeyboardInterrupt

    monkeypatch.setattr(save, "write_out", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        change(path, OLD, NEW)
    assert path.read_bytes() == OLD[:2]
    assert path.with_name(".a.txt.copy").read_bytes() == NEW


def test_a_copy_left_by_a_broken_run_is_told(path: Path) -> None:
    assert broken_off(path) is None
    copy = path.with_name(".a.txt.copy")
    copy.write_bytes(NEW)
    assert ".a.txt.copy has it whole" in str(broken_off(path))
    path.write_bytes(NEW)
    assert broken_off(path) is None, "it was all written"
    assert not copy.exists()


def test_the_file_is_whole_on_the_disk_before_it_is_renamed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []

    def seen(handle: int) -> None:
        sizes.append((os.fstat(handle).st_size, path.read_bytes()))

    monkeypatch.setattr(os, "fsync", seen)
    change(path, OLD, NEW)
    assert sizes[0] == (len(NEW), OLD)
    assert [content for _, content in sizes[1:]] == [NEW], "the folder, which holds the new name"


def test_a_read_only_file_is_told(path: Path) -> None:
    path.chmod(0o444)
    assert str(why_not(path)).startswith(f"{path}: is read-only. ")


def test_a_read_only_folder_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: place == path)
    assert "in a folder that is read-only" in str(why_not(path))


def test_a_new_file_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_new(path, "one")
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask(), "as private as others a person makes"
    with pytest.raises(FileExistsError):
        write_new(path, "two")
    assert path.read_text("utf-8") == "one"


@pytest.mark.parametrize("fail", [full_disk, lambda _: sys.exit(1)])
def test_a_new_file_is_whole_or_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fail: Callable[[int], None]
) -> None:
    path = tmp_path / "new.md"
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((OSError, SystemExit)) as failed:
        write_new(path, "half of it")
    assert not path.exists()
    assert getattr(failed.value, "filename", str(path)) == str(path)


def test_a_new_file_with_half_a_character_is_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    with pytest.raises(UnicodeEncodeError):
        write_new(path, "half of it, then \ud800 what cannot be written")
    assert not path.exists()


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["new"], id="new"),
        pytest.param(["html"], id="html"),
        pytest.param(["score", "SHEET"], id="score"),
        pytest.param(["robustness", "SHEET"], id="robustness"),
    ],
)
def test_a_full_disk_leaves_nothing_half(tmp_path: Path, example: Path, args: list[str]) -> None:
    """No output has room, nor have compiled templates; and then there is."""
    path = tmp_path / ("out.html" if args == ["html"] else "out.md")
    (cache := tmp_path / "cache").mkdir()
    environment = {**os.environ, "TMPDIR": str(cache)}
    command = [sys.executable, "-m", "mdcheck", *args, "-o", str(path)]
    command = [str(example) if part == "SHEET" else part for part in command]

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    full = subprocess.run(
        command, preexec_fn=little_room, env=environment, capture_output=True, text=True
    )
    assert full.returncode == 1
    assert full.stderr == f"{path}: File too large.\n"
    assert list(tmp_path.rglob("*.*")) == []
    assert subprocess.run(command, env=environment, capture_output=True).returncode == 0
    assert path.stat().st_size > 1000


def test_an_output_that_is_there_is_left_and_named(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mdcheck", "new", "-o", "/dev/full"]
    result = subprocess.run(command, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (1, "/dev/full: File exists.\n")


def test_a_title_that_is_no_text_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    command = [sys.executable, "-m", "mdcheck", "new", "-o", str(path), "--title", b"\xff"]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 2
    assert "Invalid value for title: is not text in this terminal's encoding." in result.stderr
    assert not path.exists()


def test_what_killed_runs_left_is_swept_and_nothing_else(path: Path) -> None:
    long_ago = time.time() - STALE - 60
    kept = [".a.txt.1234567.tmp", ".b.txt.12345678.tmp", ".a.txt.copy", "x.a.txt.12345678.tmp"]
    for name in (*kept, ".a.txt.12345678.tmp", ".a.txt.abcd_678.tmp"):
        other = path.with_name(name)
        other.write_bytes(b"x")
        os.utime(other, (long_ago, long_ago))
    path.with_name(".a.txt.new45678.tmp").write_bytes(b"x")
    sweep(path)
    found = {one.name for one in path.parent.iterdir()}
    assert found == {"a.txt", ".a.txt.new45678.tmp", *kept}


def test_two_of_us_write_one_after_the_other(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save, "WAIT", 0.05)
    with alone(path):
        with pytest.raises(OSError, match="another program is writing") as waited, alone(path):
            pass
        assert waited.value.filename == str(path)
        with alone(path.parent.parent / "elsewhere.txt"):
            pass
    with alone(path):
        assert list(path.parent.iterdir()) == [path], "nothing is left behind"


def test_a_folder_that_cannot_be_locked_is_no_obstacle(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(handle: int, how: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with alone(path):
        assert change(path, OLD, NEW)
