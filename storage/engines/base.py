"""All that the house may know of a database."""

from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")
Int64 = npt.NDArray[np.int64]
Value = int | float | str | None
Row = tuple[Any, ...]
"""What a driver gives; each row mapper beside its statement says what it is."""


class Connection(Protocol):
    """One conversation with the database. Statements take ``:named`` parameters."""

    async def execute(self, sql: str, values: Mapping[str, Value] | None = None) -> int:
        """Run one statement; say how many rows it changed."""
        ...

    async def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row; values stand in the order of the names in it."""
        ...

    async def each(self, *told: tuple[str, Iterable[Sequence[Value]]]) -> None:
        """Run several ``many`` in one go, a few rows each, inside the caller's transaction."""
        ...

    async def rows(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Row]:
        """Fetch every row: no cursor stays open behind it."""
        ...

    async def row(self, sql: str, values: Mapping[str, Value] | None = None) -> Row | None:
        """Fetch the first row, or None."""
        ...

    async def columns(
        self, sql: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> tuple[Int64, ...]:
        """Fetch whole-number columns as arrays, in the order of ``names``; no NULLs in them."""
        ...

    async def grouped(
        self, sql: str, by: str, names: Sequence[str], values: Mapping[str, Value] | None = None
    ) -> dict[int, tuple[Int64, ...]]:
        """Fetch whole-number columns as ``columns`` does, apart for each number in ``by``."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[None]:
        """Write everything inside, or nothing."""
        ...


Work = Callable[[Connection], Coroutine[Any, Any, T]]
"""What is done with a connection; it awaits nothing else."""


class Engine(Protocol):
    """A database: one writer, readers beside it."""

    @property
    def name(self) -> str:
        """What refusals call it: of a file, its name without its folder."""
        ...

    def writing(self, *, durable: bool = False) -> AbstractAsyncContextManager[Connection]:
        """Lend the writer, inside a transaction: everything is kept, or nothing.

        Say ``durable`` of what must outlast a power cut the moment it is kept, such as tokens.
        """
        ...

    async def written(self, work: Work[T]) -> T:
        """Do work of many small statements in one transaction, all of it away from the event loop.

        ``work`` may await the connection it is given and nothing else, or RuntimeError is raised
        and nothing kept. Whoever stops waiting for it does not undo it.
        """
        ...

    def reading(self) -> AbstractAsyncContextManager[Connection]:
        """Lend a reader, which sees one unchanging state until it is given back."""
        ...

    def apart(self) -> AbstractAsyncContextManager[Connection]:
        """Open a connection of one's own, whose temporary tables vanish with it."""
        ...

    def dialect(self, sql: str) -> str:
        """Fill in the schema's tokens, such as ``{{int}}``."""
        ...

    async def copy(self, path: Path) -> None:
        """Copy everything as it stands at one moment, while others go on writing; check the copy.

        ``path`` must not be there yet. Raise DatabaseFailed, and leave nothing there, where the
        copy could not be made or is not whole.
        """
        ...

    async def scrub(self) -> None:
        """Leave nothing of deleted rows in the database's files; writers wait meanwhile.

        Raise DatabaseFailed while somebody reads on and on: then it can be asked for again.
        """
        ...

    async def close(self) -> None:
        """Let go of the database."""
        ...
