"""What SQLite refuses, in the house's names."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from domain.errors import DatabaseFailed, DatabaseRefused

REFUSALS: Final = {
    sqlite3.SQLITE_BUSY: "database-busy",
    sqlite3.SQLITE_LOCKED: "database-busy",
    sqlite3.SQLITE_FULL: "database-full",
    sqlite3.SQLITE_IOERR: "database-broken",
    sqlite3.SQLITE_CORRUPT: "database-broken",
    sqlite3.SQLITE_READONLY: "database-read-only",
    sqlite3.SQLITE_CANTOPEN: "database-unreachable",
}
PRIMARY_CODE: Final = 0xFF
"""Extended result codes keep their primary code in the low byte."""


@contextmanager
def translated(file: str) -> Generator[None]:
    """Give SQLite's errors the house's names; a statement that is wrong stays what it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE
        if code == sqlite3.SQLITE_NOTADB:
            raise DatabaseRefused("database-foreign", file=file) from error
        if code in REFUSALS:
            raise DatabaseFailed(REFUSALS[code], file=file) from error
        raise
