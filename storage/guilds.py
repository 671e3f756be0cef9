"""Servers: what each chose."""

from collections.abc import Mapping
from typing import NamedTuple

from domain.ids import GuildId
from storage.engines.base import Connection, Row, Value

FIND = """
SELECT guild_id, zone, language, channel_id, editor_role, editions,
       month_day, month_hour, year_day, year_hour, boards,
       desk_channel_id, drafts
  FROM guild
 WHERE guild_id = :guild_id
"""
EVERY = """
  SELECT guild_id, zone, language, channel_id, editor_role, editions,
         month_day, month_hour, year_day, year_hour, boards,
       desk_channel_id, drafts
    FROM guild
ORDER BY guild_id
"""
KEEP = """
INSERT INTO guild (guild_id, zone, language, channel_id, editor_role, editions,
                   month_day, month_hour, year_day, year_hour, boards,
                   desk_channel_id, drafts)
     VALUES (:guild_id, :zone, :language, :channel_id, :editor_role, :editions,
             :month_day, :month_hour, :year_day, :year_hour, :boards,
             :desk_channel_id, :drafts)
ON CONFLICT (guild_id) DO UPDATE
        SET zone = excluded.zone,
            language = excluded.language,
            channel_id = excluded.channel_id,
            editor_role = excluded.editor_role,
            editions = excluded.editions,
            month_day = excluded.month_day,
            month_hour = excluded.month_hour,
            year_day = excluded.year_day,
            year_hour = excluded.year_hour,
            boards = excluded.boards,
            desk_channel_id = excluded.desk_channel_id,
            drafts = excluded.drafts
"""
FORGET = """
DELETE FROM guild WHERE guild_id = :guild_id
"""


class GuildRow(NamedTuple):
    """What a server chose; days and hours are of its own zone."""

    guild_id: GuildId
    zone: str
    language: str = "en"
    channel_id: int | None = None
    """Where editions go."""
    editor_role: int | None = None
    editions: bool = False
    month_day: int = 2
    month_hour: int = 18
    year_day: int = 8
    """Of January."""
    year_hour: int = 18
    boards: tuple[str, ...] = ("plays",)
    desk_channel_id: int | None = None
    """Where editors are told of drafts; None: the owner is, by direct message."""
    drafts: bool = True
    """Whether anybody is told of them."""


def guild_from(row: Row) -> GuildRow:
    read = GuildRow._make(row)
    return read._replace(
        guild_id=GuildId(row[0]),
        editions=bool(row[5]),
        boards=tuple(row[10].split()),
        drafts=bool(row[12]),
    )


async def find_guild(db: Connection, guild_id: GuildId) -> GuildRow | None:
    """Find what a server chose; None where nobody chose anything."""
    row = await db.row(FIND, {"guild_id": guild_id})
    return None if row is None else guild_from(row)


async def every_guild(db: Connection) -> list[GuildRow]:
    """List every server where somebody chose something."""
    return list(map(guild_from, await db.rows(EVERY)))


async def keep_guild(db: Connection, guild: GuildRow) -> None:
    """Put what a server chose in the place of what it chose before."""
    values: Mapping[str, Value] = {
        **guild._asdict(),
        "editions": int(guild.editions),
        "boards": " ".join(guild.boards),
        "drafts": int(guild.drafts),
    }
    await db.execute(KEEP, values)


async def forget_guild(db: Connection, guild_id: GuildId) -> None:
    """Drop what a server chose."""
    await db.execute(FORGET, {"guild_id": guild_id})
