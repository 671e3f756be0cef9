"""A SQLite connection as its own thread sees it: every statement is done when it returns."""

import re
import sqlite3
from collections.abc import (
    AsyncGenerator,
    Coroutine,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Sized,
)
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final, TypeVar

import numpy as np

from storage.engines.base import Int64, Row, Value, Work
from storage.engines.sqlite_errors import translated

T = TypeVar("T")

TOGETHER: Final = 50
"""Rows inserted by one statement, where there are many: half the time of one at a time."""
INSERTED: Final = re.compile(r"(INSERT INTO .+?VALUES\s*)(\([?,\s]+\))(.*)", re.DOTALL)
NAMED: Final = re.compile(r"(?<!:):([a-z_]+)")


def carried(work: Coroutine[Any, Any, T]) -> T:
    """Carry work out that awaits a connection of this thread and nothing else: it never waits.

    Raise RuntimeError where it does, since there is no event loop here to wait on.
    """
    try:
        work.send(None)
    except StopIteration as done:
        told: T = done.value
        return told
    work.close()
    raise RuntimeError("only the connection may be awaited here")


@lru_cache(maxsize=256)
def positional(sql: str) -> str:
    """Turn ``:named`` parameters into question marks, in their order."""
    return NAMED.sub("?", sql)


@lru_cache(maxsize=256)
def widened(sql: str) -> str | None:
    """Make an insert of one row, all of it parameters, one of ``TOGETHER``; None of others."""
    match = INSERTED.fullmatch(positional(sql).strip())
    return f"{match[1]}{', '.join([match[2]] * TOGETHER)}{match[3]}" if match else None


class SqliteInside:
    """Runs statements at once, in the thread it is called from."""

    def __init__(self, raw: sqlite3.Connection, file: str) -> None:
        self._raw = raw
        self._file = file

    async def execute(self, sql: str, values: Mapping[str, Value] | None = None) -> int:
        with translated(self._file), closing(self._raw.execute(sql, values or {})) as cursor:
            return cursor.rowcount

    async def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        if self._raw.in_transaction:
            self._many(sql, rows)
        else:
            # Otherwise every row would be a transaction of its own, ten times as slow.
            async with self.begun("BEGIN"):
                self._many(sql, rows)

    async def each(self, *told: tuple[str, Iterable[Sequence[Value]]]) -> None:
        for sql, rows in told:
            self._run(positional(sql), rows)

    async def rows(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Row]:
        with translated(self._file), closing(self._raw.execute(sql, values or {})) as cursor:
            return cursor.fetchall()

    async def row(self, sql: str, values: Mapping[str, Value] | None = None) -> Row | None:
        found = await self.rows(sql, values)
        return found[0] if found else None

    async def columns(
        self, sql: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> tuple[Int64, ...]:
        # One string a column and one parse of it: half the time of a tuple a row.
        texts = await self.row(f"SELECT {_joined(names)} FROM ({sql})", values)  # noqa: S608 -- our own names
        return tuple(map(_numbers, texts or [None] * len(names)))

    async def grouped(
        self, sql: str, by: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> dict[int, tuple[Int64, ...]]:
        apart = f"SELECT {by}, {_joined(names)} FROM ({sql}) GROUP BY {by}"  # noqa: S608 -- our own names
        with translated(self._file), closing(self._raw.execute(apart, values or {})) as cursor:
            return {number: tuple(map(_numbers, texts)) for number, *texts in cursor}

    def transaction(self) -> AbstractAsyncContextManager[None]:
        return self.begun("BEGIN IMMEDIATE")

    @asynccontextmanager
    async def begun(self, begin: str) -> AsyncGenerator[None]:
        try:
            await self.execute(begin)
            yield
            await self.execute("COMMIT")
        except BaseException:
            await self.roll_back()
            raise

    async def whole(self, work: Work[T]) -> T:
        """Carry work out in one transaction."""
        async with self.transaction():
            return await work(self)

    async def roll_back(self) -> None:
        """Leave whatever transaction was begun; a full disk may have done so already."""
        with translated(self._file):
            self._raw.rollback()

    def _many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        few = isinstance(rows, Sized) and len(rows) < TOGETHER
        together = None if few else widened(sql)
        if together is not None:
            left: list[Sequence[Value]] = []
            self._run(together, _grouped(rows, left))
            rows = left
        self._run(positional(sql), rows)

    def _run(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        with translated(self._file):
            self._raw.executemany(sql, rows).close()


def _joined(names: Sequence[str]) -> str:
    return ", ".join(f"group_concat({name})" for name in names)


def _numbers(text: str | None) -> Int64:
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.empty(0, np.int64)


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
