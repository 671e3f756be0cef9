"""In which phrases periods were told: kept, so that none returns too soon."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from domain.ids import GuildId, ListenerId
from storage.engines.base import Connection, Value

NOBODY = ListenerId(0)
"""The reader of a server's own story."""
NOWHERE = GuildId(0)
"""Where a listener reads their own story."""

TURN = """
SELECT COALESCE(MAX(CASE WHEN period = :period THEN turn END), MAX(turn) + 1, 1)
  FROM told
 WHERE listener_id = :listener_id AND guild_id = :guild_id
"""
BEFORE = """
  SELECT period, kind, phrase, led_with
    FROM told
   WHERE listener_id = :listener_id AND guild_id = :guild_id AND turn < :turn
ORDER BY turn, place
"""
DROP = """
DELETE FROM told
 WHERE listener_id = :listener_id AND guild_id = :guild_id AND period = :period
"""
KEEP = """
INSERT INTO told (listener_id, guild_id, period, place, turn, kind, phrase, led_with)
     VALUES (:listener_id, :guild_id, :period, :place, :turn, :kind, :phrase, :led_with)
"""


class ToldRow(NamedTuple):
    """One phrase of an earlier story."""

    period: str
    kind: str
    phrase: str
    led_with: str = ""


async def told_before(
    db: Connection, listener_id: ListenerId, guild_id: GuildId, period: str
) -> list[ToldRow]:
    """List what a reader was told before this period, oldest first.

    A period that is told again is told after the same others as the first time, so that it comes
    out in the same words.
    """
    turn = await _turn(db, listener_id, guild_id, period)
    values = {"listener_id": listener_id, "guild_id": guild_id, "turn": turn}
    return list(map(ToldRow._make, await db.rows(BEFORE, values)))


async def keep_told(
    db: Connection,
    listener_id: ListenerId,
    guild_id: GuildId,
    period: str,
    phrases: Sequence[ToldRow],
) -> None:
    """Write down in which phrases a period was told, in place of an earlier telling of it."""
    turn = await _turn(db, listener_id, guild_id, period)
    values: Mapping[str, Value] = {
        "listener_id": listener_id,
        "guild_id": guild_id,
        "period": period,
    }
    await db.execute(DROP, values)
    rows = [
        (listener_id, guild_id, period, place, turn, told.kind, told.phrase, told.led_with)
        for place, told in enumerate(phrases)
    ]
    await db.many(KEEP, rows)


async def _turn(db: Connection, listener_id: ListenerId, guild_id: GuildId, period: str) -> int:
    values: Mapping[str, Value] = {
        "listener_id": listener_id,
        "guild_id": guild_id,
        "period": period,
    }
    row = await db.row(TURN, values)
    return int(row[0]) if row else 1
