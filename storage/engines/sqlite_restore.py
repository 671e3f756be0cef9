"""Put a copy of a SQLite database in the place of the one in use, and keep that one aside."""

import sqlite3
from contextlib import closing
from pathlib import Path

from domain.errors import DatabaseFailed, DatabaseRefused
from storage.engines.sqlite import TABLES
from storage.engines.sqlite_errors import translated


def stage(copy: Path, database: Path) -> Path:
    """Copy a copy beside the database, read it through, and say where; the copy is only read.

    Raise DatabaseFailed where it is damaged, DatabaseRefused where it is not ours.
    """
    if not copy.is_file():
        raise DatabaseFailed("database-unreachable", file=copy.name)
    staged = database.with_name(f"{database.name}.restoring")
    staged.unlink(missing_ok=True)
    try:
        with translated(copy.name):
            _copy(copy, staged)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise
    return staged


def _copy(copy: Path, staged: Path) -> None:
    address = f"{copy.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True)) as source,
        closing(sqlite3.connect(staged)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        if target.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise DatabaseFailed("database-broken", file=copy.name)
        if ("migration",) not in target.execute(TABLES).fetchall():
            raise DatabaseRefused("database-foreign", file=copy.name)


def swap(staged: Path, database: Path, aside: Path) -> bool:
    """Put the staged file in its place; say whether there was one before, which is now ``aside``.

    Raise DatabaseFailed, with nothing moved, while any process has the database open.
    """
    if aside.exists():
        raise DatabaseFailed("database-there", file=aside.name)
    there = database.exists()
    if there:
        _settle(database)
        database.rename(aside)
    staged.rename(database)
    return there


def _settle(database: Path) -> None:
    """Bring the log into the file; SQLite lets nobody do so who is not alone with it."""
    with translated(database.name), closing(sqlite3.connect(database, timeout=0)) as db:
        (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise DatabaseFailed("database-in-use", file=database.name)
        db.execute("BEGIN EXCLUSIVE")
        db.execute("ROLLBACK")
