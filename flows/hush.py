"""Do not bring something up again."""

from dataclasses import dataclass

from domain.errors import Unknown
from flows.own import owner
from storage import notes
from storage.engines.base import Engine
from storage.notes import Hushed


@dataclass(frozen=True, slots=True)
class Hush:
    """Keep quiet about a track, an artist or a day, for good."""

    engine: Engine

    async def __call__(self, known_as: str, hushed: Hushed) -> None:
        """Keep quiet, whether or not it was quiet already; raise NotLinked."""
        async with self.engine.writing() as db:
            await notes.hush(db, (await owner(db, known_as)).listener_id, hushed)

    async def let_go(self, known_as: str, hushed: Hushed) -> None:
        """Let it be brought up again; raise Unknown where it was not quiet."""
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            if not await notes.unhush(db, listener.listener_id, hushed):
                raise Unknown("quiet-gone")
