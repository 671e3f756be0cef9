"""A folder beside the database for what arrives and is not kept: exports, while they are read."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from filelock import FileLock, Timeout

from domain.errors import DatabaseFailed

SUFFIX: Final = "-scratch"
OURS_ALONE: Final = 0o700
LOCK: Final = ".lock"
DOOR: Final = "door"
AT_THE_DOOR_S: Final = 30
"""Whoever sweeps is done by then: it deletes a few files."""


@contextmanager
def scratch_of(database: Path) -> Iterator[Path]:
    """Lend a folder that no other process has, empty, and take it away at the end.

    What killed processes left is swept out first: it is somebody's whole history. Each folder is
    held by a lock that dies with its process, so what another is using stays. Raise DatabaseFailed
    where there can be no folder.
    """
    root = database.absolute().with_name(f"{database.stem}{SUFFIX}")
    try:
        folder, lock = _claimed(root)
    except (OSError, Timeout) as error:
        raise DatabaseFailed("scratch-unreachable", folder=root.name) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()
        _unlocked(root, folder.name)


def _claimed(root: Path) -> tuple[Path, FileLock]:
    """Sweep, and hold a new folder; one at a time, so that none is swept before it is held."""
    root.mkdir(mode=OURS_ALONE, exist_ok=True)
    if root.is_symlink():
        raise NotADirectoryError(root)
    root.chmod(OURS_ALONE)
    with FileLock(root / f"{DOOR}{LOCK}", timeout=AT_THE_DOOR_S):
        for name in {entry.name.removesuffix(LOCK) for entry in root.iterdir()} - {DOOR}:
            _swept(root, name)
        folder = Path(mkdtemp(dir=root))
        lock = FileLock(root / f"{folder.name}{LOCK}", blocking=False)
        lock.acquire()
    return folder, lock


def _swept(root: Path, name: str) -> None:
    """Remove what lies under a name, unless a process holds it."""
    lock, left = FileLock(root / f"{name}{LOCK}", blocking=False), root / name
    try:
        lock.acquire()
    except Timeout:
        return
    try:
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)
    finally:
        lock.release()
        _unlocked(root, name)


def _unlocked(root: Path, name: str) -> None:
    """Remove the file of a lock that nobody holds; Windows keeps one that somebody looks at."""
    with suppress(OSError):
        (root / f"{name}{LOCK}").unlink(missing_ok=True)
