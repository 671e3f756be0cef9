"""Look at a SQLite database without touching it."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from domain.errors import DatabaseFailed, DatabaseRefused
from storage.engines.sqlite import TABLES
from storage.engines.sqlite_errors import translated

HISTORY = "SELECT number, checksum FROM migration"
SEALED = "SELECT account_id, sealed FROM token"
CHANNELS = "SELECT guild_id, channel_id FROM guild WHERE channel_id IS NOT NULL ORDER BY guild_id"
ROOM = 500_000_000
"""Bytes that imports and the log want free, besides what a copy of the database takes."""


def check_whole(database: Path, history: Callable[[str, Mapping[int, str]], None]) -> None:
    """Read a database through; one that is not there yet is well.

    ``history`` is given its name and the checksums of its migrations, and raises for those it
    does not know.
    Raise DatabaseFailed where it is damaged, DatabaseRefused where it is not ours or too new.
    """
    if not database.exists():
        return
    address = f"{database.absolute().as_uri()}?mode=ro"
    with translated(database.name), closing(sqlite3.connect(address, uri=True)) as db:
        if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise DatabaseFailed("database-broken", file=database.name)
        if ("migration",) not in db.execute(TABLES).fetchall():
            raise DatabaseRefused("database-foreign", file=database.name)
        history(database.name, dict(db.execute(HISTORY).fetchall()))


def channels_in(database: Path) -> list[tuple[int, int]]:
    """List which channel each server chose, by number; none where there is no such table yet."""
    return _rows(database, "guild", CHANNELS)


def sealed_in(database: Path) -> list[tuple[int, str]]:
    """Read every account's tokens as they are sealed; none where there is no such table yet."""
    return _rows(database, "token", SEALED)


def _rows(database: Path, table: str, sql: str) -> list[tuple[Any, ...]]:
    if not database.exists():
        return []
    address = f"{database.absolute().as_uri()}?mode=ro"
    with translated(database.name), closing(sqlite3.connect(address, uri=True)) as db:
        known = (table,) in db.execute(TABLES).fetchall()
        return db.execute(sql).fetchall() if known else []


def check_room(database: Path) -> None:
    """Raise DatabaseFailed where the disk has no room for a copy of the database and some more."""
    folder = database.absolute().parent
    if not folder.is_dir():
        raise DatabaseFailed("database-unreachable", file=database.name)
    size = database.stat().st_size if database.exists() else 0
    free, wanted = shutil.disk_usage(folder).free, size + ROOM
    if free < wanted:
        values = {"free": free // 1_000_000, "wanted": wanted // 1_000_000}
        raise DatabaseFailed("database-room", file=database.name, **values)
