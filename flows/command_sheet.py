"""Remember which commands Discord was given."""

from dataclasses import dataclass

from storage import commands
from storage.engines.base import Engine


@dataclass(frozen=True, slots=True)
class CommandSheet:
    """What the commands came to when they were last sent."""

    engine: Engine

    async def same(self, application_id: int, digest: str) -> bool:
        """Say whether Discord has just these commands."""
        async with self.engine.reading() as db:
            return await commands.known_digest(db, application_id) == digest

    async def sent(self, application_id: int, digest: str) -> None:
        """Remember that these were sent."""
        async with self.engine.writing() as db:
            await commands.keep_digest(db, application_id, digest)
