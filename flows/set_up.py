"""What a server chooses."""

from dataclasses import dataclass
from typing import NamedTuple

from domain.errors import Unknown
from domain.ids import GuildId
from domain.period import zone_named
from storage import guilds
from storage.engines.base import Engine
from storage.guilds import GuildRow
from story.server.boards import BOARDS

BOARD_NAMES = tuple(board.name for board in BOARDS)


class When(NamedTuple):
    """A day and an hour that somebody chose; None leaves them as they are."""

    day: int | None = None
    hour: int | None = None


AS_IT_IS = When()


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
        editions: bool | None = None,
        month: When = AS_IT_IS,
        year: When = AS_IT_IS,
        board: str | None = None,
        desk_channel_id: int | None = None,
        drafts: bool | None = None,
    ) -> GuildRow:
        """Change what is given, leave the rest; raise ZoneUnknown, or Unknown for a board."""
        if zone is not None:
            zone_named(zone)
        if board is not None and board not in BOARD_NAMES:
            raise Unknown("board-unknown")
        async with self.engine.writing() as db:
            now = await guilds.find_guild(db, GuildId(guild_id)) or self._usual(guild_id)
            chosen = now._replace(
                channel_id=channel_id or now.channel_id,
                zone=zone or now.zone,
                editor_role=editor_role or now.editor_role,
                editions=now.editions if editions is None else editions,
                month_day=month.day or now.month_day,
                month_hour=now.month_hour if month.hour is None else month.hour,
                year_day=year.day or now.year_day,
                year_hour=now.year_hour if year.hour is None else year.hour,
                boards=(board,) if board else now.boards,
                desk_channel_id=desk_channel_id or now.desk_channel_id,
                drafts=now.drafts if drafts is None else drafts,
            )
            await guilds.keep_guild(db, chosen)
        return chosen

    def _usual(self, guild_id: int) -> GuildRow:
        return GuildRow(GuildId(guild_id), self.zone)
