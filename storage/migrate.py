"""Bring a database to the newest schema, one numbered file at a time."""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from domain.errors import DatabaseRefused
from storage.engines.base import Engine

NAME = re.compile(r"(\d{4})_([a-z_]+)\.sql")

SEEK = """
SELECT number, checksum FROM migration ORDER BY number
"""
MAKE = """
CREATE TABLE IF NOT EXISTS migration (
    number    {{int}} PRIMARY KEY,
    name      TEXT NOT NULL,
    checksum  TEXT NOT NULL
)
"""
NOTE = """
INSERT INTO migration (number, name, checksum)
     VALUES (:number, :name, :checksum)
"""


class Migration(NamedTuple):
    """One numbered step of the schema; its text never changes once it is out."""

    number: int
    name: str
    text: str

    @property
    def checksum(self) -> str:
        return sha256(self.text.encode()).hexdigest()

    def statements(self) -> list[str]:
        """Split at semicolons that end a line, whatever is said behind them."""
        bare = re.sub(r"--[^\n]*", "", self.text)
        return [part.strip() for part in re.split(r";[ \t]*(?:\n|\Z)", bare) if part.strip()]


def shipped() -> list[Migration]:
    """Read the migrations that come with the code, in their order."""
    return sorted(
        Migration(int(named[1]), named[2], entry.read_text("utf-8"))
        for entry in files("storage").joinpath("schema").iterdir()
        if (named := NAME.fullmatch(entry.name))
    )


async def migrate(engine: Engine, migrations: Sequence[Migration] | None = None) -> int:
    """Apply what is pending, each in one transaction; say how many were.

    Raise DatabaseRefused, before anything is changed, for a database that is newer than the code,
    or whose history was altered.
    """
    known = shipped() if migrations is None else list(migrations)
    async with engine.writing() as db:
        await db.execute(engine.dialect(MAKE))
        check_history(engine.name, dict(await db.rows(SEEK)), known)
    return sum([await _apply(engine, migration) for migration in known])


async def _apply(engine: Engine, migration: Migration) -> bool:
    """Apply one migration in a transaction of its own, unless it is there already."""
    async with engine.writing() as db:
        # Asked again inside the transaction: another process may have been first.
        if migration.number in dict(await db.rows(SEEK)):
            return False
        for statement in migration.statements():
            await db.execute(engine.dialect(statement))
        await db.many(NOTE, [(migration.number, migration.name, migration.checksum)])
        return True


def check_history(
    file: str, applied: Mapping[int, str], known: Sequence[Migration] | None = None
) -> None:
    """Raise DatabaseRefused where what was applied (checksums by number) is not what is known."""
    known = shipped() if known is None else known
    newest = max((migration.number for migration in known), default=0)
    if applied and max(applied) > newest:
        raise DatabaseRefused("database-newer", file=file)
    for migration in known:
        if applied.get(migration.number, migration.checksum) != migration.checksum:
            raise DatabaseRefused("database-altered", file=file)
