"""What a host does with the bot's database: copy it, and put a copy in its place."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from domain.errors import DatabaseFailed
from storage.engines.base import Engine
from terminal.manners import manners
from terminal.telling import prepared


class Shelf(Protocol):
    """A kind of database, as files that are carried about."""

    def stage(self, copy: Path, database: Path) -> Path:
        """Copy a copy beside the database, read it through, and say where."""
        ...

    def swap(self, staged: Path, database: Path, aside: Path) -> bool:
        """Put it in its place; say whether there was one before, which is now ``aside``."""
        ...


@dataclass(frozen=True, slots=True)
class Hosting:
    """Commands of a host that need no Discord."""

    database_of: Callable[[Path | None], Path]
    """Where the settings of a file, or the usual ones, say that the database is."""
    copied: Callable[[Path, Path], Coroutine[None, None, None]]
    """Copy a database as it stands, whatever its version."""
    opened: Callable[[Path], AbstractAsyncContextManager[Engine]]
    """Open a database with the newest schema."""
    shelf: Shelf
    clock: Callable[[], datetime]

    def back_up(self, copy: Path, config: Path | None) -> None:
        """Copy the host's database to a new file."""
        voice, notes = prepared()
        with manners(voice, notes):
            database = self.database_of(config)
            if not database.exists():
                raise DatabaseFailed("database-unreachable", file=database.name)
            asyncio.run(self.copied(database, copy))
            notes.print(voice.phrase("terminal-copied", file=copy.name))

    def restore(self, copy: Path, config: Path | None) -> None:
        """Put a copy in the place of the host's database, once it is known to be whole."""
        voice, notes = prepared()
        with manners(voice, notes):
            database = self.database_of(config)
            aside = database.with_stem(f"{database.stem}-before-{self.clock():%Y%m%d-%H%M%S}")
            staged = self.shelf.stage(copy, database)
            try:
                asyncio.run(self._upgrade(staged))
                there = self.shelf.swap(staged, database, aside)
            finally:
                staged.unlink(missing_ok=True)
            key = "terminal-restored-aside" if there else "terminal-restored"
            notes.print(voice.phrase(key, file=copy.name, aside=aside.name))

    async def _upgrade(self, path: Path) -> None:
        """Bring a copy of an older version up to date; refuse one of a newer."""
        async with self.opened(path):
            pass
