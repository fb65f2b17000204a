"""Write files whole or not at all, also when others write them at the same time."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mdcheck.model import Problem
from mdcheck.words import t

WAIT = 10.0  # seconds for another of us that writes in the same folder
STALE = 3600.0  # seconds after which a temporary file is one that was left behind
BINARY = getattr(os, "O_BINARY", 0)  # Windows would change the ends of lines


def write_new(path: Path, made: str | bytes) -> None:
    """Write a file that does not exist yet, or leave none.

    Raises FileExistsError and OSError, which name the file, and UnicodeEncodeError.
    """
    content = made.encode("utf-8") if isinstance(made, str) else made
    with naming(path):
        create(path, content, 0o666)


def change(path: Path, before: bytes, after: bytes) -> bool:
    """Put one content of a file in the place of another in one step.

    False, and nothing done, when the file does not hold `before` any more. A link is followed;
    permissions and owner stay. A file that has several names (hard links), or another owner, is
    written in place, with a whole copy beside it until that is done. Raises OSError, which names
    the file; it is then as it was.
    """
    with naming(path):
        target = path.resolve()
        about = target.stat()
        put = put_in_place if is_kept_in_place(about) else put_anew
        return put(target, about, before, after)


def put_anew(target: Path, about: os.stat_result, before: bytes, after: bytes) -> bool:
    """Make a new file and give it the name of the old one."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    whole = Path(name)
    try:
        write_out(handle, after)
        keep_rights(whole, about)
        if target.read_bytes() != before:
            return False
        whole.replace(target)
    finally:
        whole.unlink(missing_ok=True)
    sync_folder(target.parent)
    return True


def put_in_place(target: Path, about: os.stat_result, before: bytes, after: bytes) -> bool:
    """Write into a file as it stands; what it held is put back when that fails."""
    copy = copy_of(target)
    create(copy, after, 0o600)
    if target.read_bytes() != before:
        copy.unlink()
        return False
    try:
        write_out(os.open(target, os.O_WRONLY | BINARY), after)
    except BaseException:
        write_out(os.open(target, os.O_WRONLY | BINARY), before)
        raise
    finally:
        if target.read_bytes() in (before, after):
            copy.unlink()
    return True


def why_not(path: Path) -> Problem | None:
    """Why a file that can be read could not be changed, if so; told before anything is asked."""
    target = path.resolve()
    mode = target.stat().st_mode
    if not mode & 0o222 or not os.access(target, os.W_OK):  # root may write all, and should not
        hint = t("Allow writing to it, or copy it and fill the copy.")
        return Problem(file=str(path), message=t("is read-only"), hint=hint)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        message = t("stands in a folder that is read-only, so it could not be changed safely")
        hint = t("Allow writing to the folder, or copy the file to another.")
        return Problem(file=str(path), message=message, hint=hint)
    return None


def broken_off(path: Path) -> Problem | None:
    """Whether a run was killed while it wrote a file in place. To be asked while `alone`."""
    copy = copy_of(path.resolve())
    with suppress(FileNotFoundError):
        if copy.read_bytes() != path.read_bytes():
            message = t("was being written when a run broke off; {copy} has it whole", copy=copy)
            hint = t("Keep what is right under the name of the sheet, and delete the copy.")
            return Problem(file=str(path), message=message, hint=hint)
        copy.unlink()
    return None


def sweep(path: Path) -> None:
    """Delete temporary files of ours that runs which were killed left beside a file."""
    target = path.resolve()
    ours = re.compile(rf"\.{re.escape(target.name)}\.[a-z0-9_]{{8}}\.tmp")
    with suppress(OSError):
        for entry in os.scandir(target.parent):
            if ours.fullmatch(entry.name):
                about = entry.stat(follow_symlinks=False)
                old = time.time() - about.st_mtime > STALE
                if old and stat.S_ISREG(about.st_mode) and about.st_uid == my_id():
                    Path(entry.path).unlink(missing_ok=True)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep others of us from writing in a file's folder meanwhile. Raises OSError after WAIT.

    The folder is what is locked: a sheet is another file after each change, and a lock of its own
    would be left behind. Where there are no such locks (Windows, some network drives), nothing is
    held, and `change` alone looks after what others write.
    """
    handle = None
    if sys.platform != "win32":
        with suppress(OSError, RuntimeError):  # a link that leads to itself: reading tells
            handle = os.open(path.resolve().parent, os.O_RDONLY)
    try:
        if handle is not None:
            wait_for(handle, path)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def wait_for(handle: int, path: Path) -> None:
    import fcntl

    until = time.monotonic() + WAIT
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                reason = t("another program is writing in its folder")
                raise OSError(errno.EBUSY, reason, str(path)) from None
            time.sleep(0.01)
        except OSError:  # this folder cannot be locked
            return None


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let errors name the file that a person named, not a temporary one."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise type(error)(error.errno, error.strerror, str(path)) from error


def create(path: Path, content: bytes, mode: int) -> None:
    """Write a file that does not exist yet, or leave none."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
    try:
        write_out(handle, content)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_out(handle: int, content: bytes) -> None:
    """Make this all that an open file holds, and wait until it is on the disk."""
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.truncate()
        stream.flush()
        os.fsync(stream.fileno())


def copy_of(path: Path) -> Path:
    """Where the whole text of a file is while it is written in place."""
    return path.with_name(f".{path.name}.copy")


def is_kept_in_place(about: os.stat_result) -> bool:
    """Whether a new file under its name would not be the same to others."""
    return about.st_nlink > 1 or my_id() not in (0, about.st_uid)


def my_id() -> int:
    """Who I am to the system; Windows does not tell, nor whose a file is."""
    return 0 if sys.platform == "win32" else os.geteuid()


def keep_rights(path: Path, about: os.stat_result) -> None:
    if sys.platform != "win32":
        with suppress(PermissionError):  # a group that I am not in
            os.chown(path, about.st_uid, about.st_gid)
    path.chmod(about.st_mode & 0o777)


def sync_folder(folder: Path) -> None:
    """Wait until a new name is on the disk, where a folder can be waited for."""
    if sys.platform != "win32":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
