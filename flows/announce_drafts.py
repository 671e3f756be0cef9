"""Tell a server's editors that a draft lies on their desk: once, and never again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.edition import Edition
from domain.period import milliseconds
from storage import editions, guilds
from storage.engines.base import Engine


class Announce(Protocol):
    """A way to a server's editors."""

    async def announce(self, edition: Edition, channel_id: int | None) -> None:
        """Tell of a draft in a channel, else the server's owner; nobody where neither listens."""
        ...


@dataclass(frozen=True, slots=True)
class AnnounceDrafts:
    """Tell of what came to lie on the desk, where the server did not turn that off."""

    engine: Engine
    door: Announce

    async def __call__(self, now: datetime) -> int:
        """Say of how many drafts somebody was told.

        Each is written down as told before it is: after a crash nobody is told twice.
        """
        async with self.engine.writing() as db:
            drafts = await editions.take_unannounced(db, milliseconds(now))
            chosen = {guild.guild_id: guild for guild in await guilds.every_guild(db)}
        told = 0
        for edition in drafts:
            guild = chosen.get(edition.guild_id)
            if guild is not None and guild.editions and guild.drafts:
                await self.door.announce(edition, guild.desk_channel_id)
                told += 1
        return told
