"""One SQLite file: one writer, readers beside it, write-ahead log."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import aiosqlite

from domain.errors import DatabaseFailed, DatabaseRefused, HouseError
from storage.engines.base import Connection, Int64, Row, Value, Work
from storage.engines.sqlite_errors import translated
from storage.engines.sqlite_inside import SqliteInside, carried

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
TABLES: Final = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
"""


class SqliteConnection:
    """An aiosqlite connection, as the house speaks to it: a statement is a visit to its thread."""

    def __init__(self, raw: aiosqlite.Connection, file: str) -> None:
        self._raw = raw
        self._inside = SqliteInside(raw._conn, file)  # noqa: SLF001 -- see _visit

    async def execute(self, sql: str, values: Mapping[str, Value] | None = None) -> int:
        return await self._visit(self._inside.execute, sql, values)

    async def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        await self._visit(self._inside.many, sql, rows)

    async def each(self, *told: tuple[str, Iterable[Sequence[Value]]]) -> None:
        await self._visit(self._inside.each, *told)

    async def rows(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Row]:
        return await self._visit(self._inside.rows, sql, values)

    async def row(self, sql: str, values: Mapping[str, Value] | None = None) -> Row | None:
        return await self._visit(self._inside.row, sql, values)

    async def columns(
        self, sql: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> tuple[Int64, ...]:
        return await self._visit(self._inside.columns, sql, names, values)

    async def grouped(
        self, sql: str, by: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> dict[int, tuple[Int64, ...]]:
        return await self._visit(self._inside.grouped, sql, by, names, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[None]:
        try:
            await self.execute("BEGIN IMMEDIATE")
            yield
            await self.execute("COMMIT")
        except BaseException:
            # Also of one that nobody waits for any more: it begins all the same, in its thread,
            # and left open it would refuse every transaction after it.
            await self.roll_back()
            raise

    async def roll_back(self) -> None:
        """Leave whatever transaction was begun, if it was."""
        await self._visit(self._inside.roll_back)

    async def whole(self, work: Work[T]) -> T:
        """Carry work out in one transaction and one visit."""
        return await self._visit(self._inside.whole, work)

    async def _visit(self, run: Callable[..., Coroutine[Any, Any, T]], *given: object) -> T:
        """Run statements, cursors and all, in one visit to the connection's thread.

        aiosqlite offers that for reads alone, and comes back for each cursor to be closed; a
        poll is a score of small writes. Nothing public in 0.22 runs a function of ours there,
        so pyproject.toml holds its version below 0.23.
        """
        visit: Any = self._raw._execute  # noqa: SLF001 -- see above
        told: T = await visit(lambda: carried(run(*given)))
        return told


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
        async with self._writer_alone() as writer:
            try:
                if durable:
                    await writer.execute("PRAGMA synchronous = FULL")
                async with writer.transaction():
                    yield writer
            finally:
                if durable:
                    await writer.execute("PRAGMA synchronous = NORMAL")

    async def written(self, work: Work[T]) -> T:
        async with self._writer_alone() as writer:
            return await writer.whole(work)

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
        async with self._writer_alone() as writer:
            # Deleted rows stay on free pages, and older states of pages in the log, until then.
            await writer.execute("VACUUM")
            checkpointed = await writer.row("PRAGMA wal_checkpoint(TRUNCATE)")
            if checkpointed is None or checkpointed[0]:
                raise DatabaseFailed("database-busy", file=self._path.name)

    async def close(self) -> None:
        while self._open:
            await self._open.pop().close()
        self._writer = None
        self._readers.clear()

    @asynccontextmanager
    async def _writer_alone(self) -> AsyncGenerator[SqliteConnection]:
        async with self._writer_lock:
            if self._writer is None:
                self._writer = await self._connect()
            yield self._writer

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
