"""What a server chooses."""

from dataclasses import dataclass

from domain.ids import GuildId
from domain.period import zone_named
from storage import guilds
from storage.engines.base import Engine
from storage.guilds import GuildRow


@dataclass(frozen=True, slots=True)
class SetUp:
    """Keep what a server chose; whoever asks may do so, by Discord's permissions."""

    engine: Engine
    zone: str
    """Of a server where nobody chose one."""

    async def of(self, guild_id: int) -> GuildRow:
        """Say what a server chose, or what holds where nobody did."""
        async with self.engine.reading() as db:
            return await guilds.find_guild(db, GuildId(guild_id)) or self._usual(guild_id)

    async def __call__(
        self,
        guild_id: int,
        *,
        channel_id: int | None = None,
        zone: str | None = None,
        editor_role: int | None = None,
    ) -> GuildRow:
        """Change what is given, leave the rest; raise ZoneUnknown."""
        if zone is not None:
            zone_named(zone)
        async with self.engine.writing() as db:
            now = await guilds.find_guild(db, GuildId(guild_id)) or self._usual(guild_id)
            chosen = now._replace(
                channel_id=channel_id or now.channel_id,
                zone=zone or now.zone,
                editor_role=editor_role or now.editor_role,
            )
            await guilds.keep_guild(db, chosen)
        return chosen

    def _usual(self, guild_id: int) -> GuildRow:
        return GuildRow(GuildId(guild_id), self.zone)
