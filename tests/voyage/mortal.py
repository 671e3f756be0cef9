"""A database whose process may die at any statement: its connections are dropped as they are."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

from storage.engines.base import Connection, Work
from storage.engines.sqlite import SqliteEngine

T = TypeVar("T")


class Died(BaseException):
    """The process is gone: no error that anybody may catch, and nothing after it runs."""


class MortalEngine:
    """Lends the real engine's connections until ``left`` statements were run, then drops them.

    A statement, and each commit, is one step. Whatever was begun and not committed is lost, and
    nothing can be written any more: a new engine must be opened, as a new process would.
    """

    def __init__(self, engine: SqliteEngine) -> None:
        self.engine = engine
        self.left: int | None = None
        self.dead = False

    async def step(self) -> None:
        if self.left == 0 and not self.dead:
            self.dead = True
            await self.engine.close()
        if self.dead:
            raise Died
        if self.left is not None:
            self.left -= 1

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncGenerator[Connection]:
        await self.step()
        with self._silenced():
            async with self.engine.writing(durable=durable) as db:
                yield _Watched(db, self)
        await self.step()

    async def written(self, work: Work[T]) -> T:
        async with self.writing() as db:
            return await work(db)

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[Connection]:
        await self.step()
        with self._silenced():
            async with self.engine.reading() as db:
                yield _Watched(db, self)

    @contextmanager
    def _silenced(self) -> Generator[None]:
        """Let nobody hear how connections take it that they were dropped: there is nobody."""
        try:
            yield
        except Exception:
            if self.dead:
                raise Died from None
            raise


class _Watched:
    """A connection that takes a step before each statement."""

    def __init__(self, db: Connection, engine: MortalEngine) -> None:
        self._db = db
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        run = getattr(self._db, name)

        async def stepped(*given: Any, **more: Any) -> Any:
            await self._engine.step()
            return await run(*given, **more)

        return stepped
