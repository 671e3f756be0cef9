"""One SQLite file: one writer, readers beside it, write-ahead log."""

import asyncio
import re
import sqlite3
from collections.abc import (
    AsyncGenerator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Sized,
)
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, TypeVar

import aiosqlite
import numpy as np

from domain.errors import DatabaseFailed, DatabaseRefused, HouseError
from storage.engines.base import Connection, Int64, Row, Value

T = TypeVar("T")

BUSY_MS: Final = 10_000
PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA journal_size_limit = {64 << 20}",
    "PRAGMA cache_size = -32768",
    # mmap stays off: cold reads were nine times slower with it.
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = FILE",
    "PRAGMA temp.cache_size = -32768",
)
TOKENS: Final = {
    "{{int}}": "INTEGER",
    "{{real}}": "REAL",
    "{{key}}": "INTEGER PRIMARY KEY",
    "{{table}}": "STRICT",
    "{{clustered}}": "STRICT, WITHOUT ROWID",
    "{{temporary}}": "CREATE TEMPORARY TABLE",
}
TOGETHER: Final = 50
"""Rows inserted by one statement, where there are many: half the time of one at a time."""
INSERTED: Final = re.compile(r"(INSERT INTO .+?VALUES\s*)(\([?,\s]+\))(.*)", re.DOTALL)
NAMED: Final = re.compile(r"(?<!:):([a-z_]+)")
LONG: Final = 200_000
"""Characters of columns that take some milliseconds to parse."""
REFUSALS: Final = {
    sqlite3.SQLITE_BUSY: "database-busy",
    sqlite3.SQLITE_LOCKED: "database-busy",
    sqlite3.SQLITE_FULL: "database-full",
    sqlite3.SQLITE_IOERR: "database-broken",
    sqlite3.SQLITE_CORRUPT: "database-broken",
    sqlite3.SQLITE_READONLY: "database-read-only",
    sqlite3.SQLITE_CANTOPEN: "database-unreachable",
}
TABLES: Final = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
"""
PRIMARY_CODE: Final = 0xFF
"""Extended result codes keep their primary code in the low byte."""


@lru_cache(maxsize=256)
def positional(sql: str) -> str:
    """Turn ``:named`` parameters into question marks, in their order."""
    return NAMED.sub("?", sql)


@lru_cache(maxsize=256)
def widened(sql: str) -> str | None:
    """Make an insert of one row, all of it parameters, one of ``TOGETHER``; None of others."""
    match = INSERTED.fullmatch(positional(sql).strip())
    return f"{match[1]}{', '.join([match[2]] * TOGETHER)}{match[3]}" if match else None


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


def _grouped(
    rows: Iterable[Sequence[Value]], left: list[Sequence[Value]]
) -> Iterator[list[Value]]:
    """Give the values of so many rows at a time; the last ones, too few, go to ``left``."""
    each = iter(rows)
    while group := list(islice(each, TOGETHER)):
        if len(group) < TOGETHER:
            left += group
            return
        yield list(chain.from_iterable(group))


def _numbers(text: str | None) -> Int64:
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.empty(0, np.int64)


async def _parsed(texts: Sequence[str | None]) -> tuple[Int64, ...]:
    """Parse columns; long ones in a thread, so that nobody else's turn has to wait for them."""

    def parsed() -> tuple[Int64, ...]:
        return tuple(map(_numbers, texts))

    if sum(len(text or "") for text in texts) < LONG:
        return parsed()
    return await asyncio.to_thread(parsed)


def _executed(db: sqlite3.Connection, sql: str, values: Mapping[str, Value]) -> int:
    with closing(db.execute(sql, values)) as cursor:
        return cursor.rowcount


def _executed_many(db: sqlite3.Connection, sql: str, rows: Iterable[Sequence[Value]]) -> int:
    with closing(db.executemany(sql, rows)) as cursor:
        return cursor.rowcount


def _executed_each(
    db: sqlite3.Connection, told: Iterable[tuple[str, Iterable[Sequence[Value]]]]
) -> None:
    for sql, rows in told:
        _executed_many(db, positional(sql), rows)


def _fetched_apart(
    db: sqlite3.Connection, sql: str, values: Mapping[str, Value]
) -> dict[int, tuple[Int64, ...]]:
    with closing(db.execute(sql, values)) as cursor:
        return {number: tuple(map(_numbers, texts)) for number, *texts in cursor}


class SqliteConnection:
    """An aiosqlite connection, as the house speaks to it."""

    def __init__(self, raw: aiosqlite.Connection, file: str) -> None:
        self._raw = raw
        self._file = file

    async def execute(self, sql: str, values: Mapping[str, Value] | None = None) -> int:
        with translated(self._file):
            return await self._at_once(_executed, sql, values or {})

    async def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        if not self._raw.in_transaction:
            # Otherwise every row would be a transaction of its own, ten times as slow.
            async with self._begun("BEGIN"):
                await self._many(sql, rows)
        else:
            await self._many(sql, rows)

    async def _many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        few = isinstance(rows, Sized) and len(rows) < TOGETHER
        together = None if few else widened(sql)
        if together is not None:
            left: list[Sequence[Value]] = []
            await self._run_many(together, _grouped(rows, left))
            rows = left
        await self._run_many(positional(sql), rows)

    async def _run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        with translated(self._file):
            await self._at_once(_executed_many, sql, rows)

    async def each(self, *told: tuple[str, Iterable[Sequence[Value]]]) -> None:
        with translated(self._file):
            await self._at_once(_executed_each, told)

    async def rows(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Row]:
        with translated(self._file):
            found: Iterable[Any] = await self._raw.execute_fetchall(sql, values or {})
            return list(found)

    async def row(self, sql: str, values: Mapping[str, Value] | None = None) -> Row | None:
        found = await self.rows(sql, values)
        return found[0] if found else None

    async def columns(
        self, sql: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> tuple[Int64, ...]:
        # One string a column and one parse of it: half the time of a tuple a row.
        told = ", ".join(f"group_concat({name})" for name in names)
        texts = await self.row(f"SELECT {told} FROM ({sql})", values)  # noqa: S608 -- our own names
        return await _parsed(texts or [None] * len(names))

    async def grouped(
        self, sql: str, by: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> dict[int, tuple[Int64, ...]]:
        told = ", ".join(f"group_concat({name})" for name in names)
        apart = f"SELECT {by}, {told} FROM ({sql}) GROUP BY {by}"  # noqa: S608 -- our own names
        with translated(self._file):
            return await self._at_once(_fetched_apart, apart, values or {})

    async def _at_once(self, run: Callable[..., T], *given: object) -> T:
        """Run statements, cursors and all, in one visit to the connection's thread.

        aiosqlite offers that for reads alone, and comes back for each cursor to be closed; a
        poll is a score of small writes. Nothing public in 0.22 runs a function of ours there,
        so pyproject.toml holds its version below 0.23.
        """
        visit: Any = self._raw._execute  # noqa: SLF001 -- see above
        told: T = await visit(run, self._raw._conn, *given)  # noqa: SLF001 -- see above
        return told

    def transaction(self) -> AbstractAsyncContextManager[None]:
        return self._begun("BEGIN IMMEDIATE")

    @asynccontextmanager
    async def _begun(self, begin: str) -> AsyncGenerator[None]:
        try:
            await self.execute(begin)
            yield
            await self.execute("COMMIT")
        except BaseException:
            # Also of one that nobody waits for any more: it begins all the same, in its thread,
            # and left open it would refuse every transaction after it.
            await self.roll_back()
            raise

    async def roll_back(self) -> None:
        """Leave whatever transaction was begun, if it was."""
        with translated(self._file):
            await self._raw.rollback()


class SqliteEngine:
    """Every connection to one SQLite file."""

    def __init__(self, path: Path) -> None:
        if path.is_dir() or not path.parent.is_dir():
            raise DatabaseFailed("database-unreachable", file=path.name)
        self._path = path
        self._writer: SqliteConnection | None = None
        self._writer_lock = asyncio.Lock()
        self._open: list[aiosqlite.Connection] = []
        self._readers: list[SqliteConnection] = []

    @property
    def name(self) -> str:
        return self._path.name

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncGenerator[Connection]:
        async with self._writer_lock:
            if self._writer is None:
                self._writer = await self._connect()
            try:
                if durable:
                    await self._writer.execute("PRAGMA synchronous = FULL")
                async with self._writer.transaction():
                    yield self._writer
            finally:
                if durable:
                    await self._writer.execute("PRAGMA synchronous = NORMAL")

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[Connection]:
        reader = self._readers.pop() if self._readers else await self._connect(read_only=True)
        try:
            await reader.execute("BEGIN")
            yield reader
        finally:
            # Before its rollback is awaited: whoever is given up there must not lose us a reader.
            self._readers.append(reader)
            await reader.roll_back()

    @asynccontextmanager
    async def apart(self) -> AsyncGenerator[Connection]:
        connection = await self._connect()
        try:
            # Its temporary tables go with it: a journal for them would be written for nothing.
            await connection.execute("PRAGMA temp.journal_mode = OFF")
            yield connection
        finally:
            await self._disconnect(connection)

    def dialect(self, sql: str) -> str:
        for token, word in TOKENS.items():
            sql = sql.replace(token, word)
        return sql

    async def copy(self, path: Path) -> None:
        if await asyncio.to_thread(path.exists):
            raise DatabaseFailed("database-there", file=path.name)
        source = await self._connect(read_only=True)
        try:
            with translated(path.name):
                whole = await _copied(source._raw, path)  # noqa: SLF001 -- one thing with its engine
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
        finally:
            await self._disconnect(source)
        if not whole:
            await asyncio.to_thread(path.unlink)
            raise DatabaseFailed("database-broken", file=path.name)

    async def scrub(self) -> None:
        async with self._writer_lock:
            if self._writer is None:
                self._writer = await self._connect()
            # Deleted rows stay on free pages, and older states of pages in the log, until then.
            await self._writer.execute("VACUUM")
            checkpointed = await self._writer.row("PRAGMA wal_checkpoint(TRUNCATE)")
            if checkpointed is None or checkpointed[0]:
                raise DatabaseFailed("database-busy", file=self._path.name)

    async def close(self) -> None:
        while self._open:
            await self._open.pop().close()
        self._writer = None
        self._readers.clear()

    async def _connect(self, *, read_only: bool = False) -> SqliteConnection:
        with translated(self._path.name):
            raw = await self._opened()
            connection = SqliteConnection(raw, self._path.name)
            for pragma in PRAGMAS:
                await connection.execute(pragma)
            if read_only:
                await connection.execute("PRAGMA query_only = ON")
            return connection

    async def _opened(self) -> aiosqlite.Connection:
        """Open a connection; one that nobody waits for any more is opened, then closed.

        Its thread would otherwise answer to a loop that is gone.
        """
        opening = asyncio.ensure_future(_opening(self._path))
        try:
            raw = await asyncio.shield(opening)
        except asyncio.CancelledError:
            await (await opening).close()
            raise
        self._open.append(raw)
        return raw

    async def _disconnect(self, connection: SqliteConnection) -> None:
        raw = connection._raw  # noqa: SLF001 -- the engine and its connections are one thing
        self._open.remove(raw)
        await raw.close()


async def _opening(path: Path) -> aiosqlite.Connection:
    return await aiosqlite.connect(path, isolation_level=None)


async def _copied(source: aiosqlite.Connection, path: Path) -> bool:
    """Copy a database into a new file, and read the copy through; say whether it is whole."""
    target = await _opening(path)
    try:
        await source.backup(target)
        # One file, to be carried anywhere: its log goes into it.
        await target.execute("PRAGMA journal_mode = DELETE")
        checked = await target.execute_fetchall("PRAGMA integrity_check")
    finally:
        await target.close()
    return [row[0] for row in checked] == ["ok"]


async def open_sqlite(path: Path) -> SqliteEngine:
    """Open, or make, the database at ``path``; raise a StorageError when it cannot be ours."""
    engine = SqliteEngine(path)
    try:
        async with engine.reading() as db:
            tables = {name for (name,) in await db.rows(TABLES)}
        if tables and "migration" not in tables:
            raise DatabaseRefused("database-foreign", file=path.name)
    except (HouseError, asyncio.CancelledError):
        await engine.close()
        raise
    return engine
