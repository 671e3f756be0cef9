"""Editions: what is due, and the promise to publish it once."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from domain.edition import Edition, EditionState, Edits
from domain.ids import GuildId, ListenerId
from domain.period import Period, PeriodKind
from storage.engines.base import Connection, Row, Value
from storage.told import ToldRow

FIND = """
SELECT edition_id, guild_id, period, zone, due_at, state, edits, attempt, attempted_at,
       channel_id, trouble, published_at, corrections
  FROM edition
 WHERE edition_id = :edition_id
"""
FIND_PERIOD = """
SELECT edition_id, guild_id, period, zone, due_at, state, edits, attempt, attempted_at,
       channel_id, trouble, published_at, corrections
  FROM edition
 WHERE guild_id = :guild_id AND period = :period
"""
OF = """
  SELECT edition_id, guild_id, period, zone, due_at, state, edits, attempt, attempted_at,
         channel_id, trouble, published_at, corrections
    FROM edition
   WHERE guild_id = :guild_id
ORDER BY due_at, edition_id
"""
LATEST = """
SELECT MAX(period) FROM edition WHERE guild_id = :guild_id AND kind = :kind
"""
OPEN_NEW = """
INSERT INTO edition (guild_id, kind, period, zone, due_at, state)
     VALUES (:guild_id, :kind, :period, :zone, :due_at, 'due')
ON CONFLICT (guild_id, period) DO NOTHING
"""
MOVE = """
UPDATE edition SET due_at = :due_at, zone = :zone WHERE edition_id = :edition_id
"""
LAY = """
UPDATE edition
   SET state = 'drafted'
 WHERE state = 'due' AND due_at <= :desk_till
"""
UNANNOUNCED = """
  SELECT edition_id, guild_id, period, zone, due_at, state, edits, attempt, attempted_at,
         channel_id, trouble, published_at, corrections
    FROM edition
   WHERE state = 'drafted' AND announced_at = 0 AND due_at > :now
ORDER BY due_at, edition_id
"""
ANNOUNCED = """
UPDATE edition SET announced_at = :now WHERE edition_id = :edition_id
"""
HOLD = """
UPDATE edition
   SET state = 'held'
 WHERE state IN ('due', 'drafted', 'approved') AND due_at < :late
"""
LEAVE_OUT = """
UPDATE edition
   SET state = 'skipped'
 WHERE guild_id = :guild_id AND state IN ('due', 'drafted', 'approved') AND due_at <= :now
"""
# Whoever comes second finds the lease taken, asks for the next one, and gets none.
CLAIM = """
   UPDATE edition
      SET state = 'publishing',
          attempt = attempt + 1,
          attempted_at = CASE attempted_at WHEN 0 THEN :now ELSE attempted_at END,
          leased_till = :till
    WHERE leased_till <= :now
      AND edition_id IN (SELECT edition_id
                           FROM edition
                          WHERE leased_till <= :now AND due_at <= :now
                            AND (state = 'publishing'
                                 OR (state IN ('due', 'drafted', 'approved') AND due_at >= :late))
                       ORDER BY due_at, edition_id
                          LIMIT 1)
RETURNING edition_id, guild_id, period, zone, due_at, state, edits, attempt, attempted_at,
          channel_id, trouble, published_at, corrections
"""
KEEP_HOLD = """
UPDATE edition
   SET leased_till = :till
 WHERE edition_id = :edition_id AND attempt = :attempt AND state = 'publishing'
"""
EDIT = """
UPDATE edition SET edits = :edits WHERE edition_id = :edition_id
"""
EDITED = """
  SELECT edition_id, edits
    FROM edition
   WHERE edits <> '{}' AND (:guild_id = 0 OR guild_id = :guild_id)
ORDER BY edition_id
"""
TURN = """
UPDATE edition
   SET state = :state, due_at = :due_at, trouble = '', leased_till = 0
 WHERE edition_id = :edition_id
"""
SEE = """
UPDATE edition SET seen = :seen WHERE edition_id = :edition_id
"""
SEEN = """
SELECT seen FROM edition WHERE edition_id = :edition_id
"""
PENDING = """
SELECT pending FROM edition WHERE edition_id = :edition_id
"""
# What people did is in its pages now; a second copy would have to be forgotten too.
PUBLISHED = """
UPDATE edition
   SET state = 'published', published_at = :now, leased_till = 0, pending = '', seen = '',
       edits = '{}', trouble = ''
 WHERE edition_id = :edition_id
"""
# Whoever was forgotten in the meantime appears nowhere.
APPEARED = """
INSERT INTO appearance (guild_id, period, listener_id, led)
     SELECT :guild_id, :period, listener_id, :led
       FROM listener
      WHERE listener_id = :listener_id
ON CONFLICT (guild_id, period, listener_id) DO NOTHING
"""
APPEARANCES = """
  SELECT listener_id, period, led
    FROM appearance
   WHERE guild_id = :guild_id
ORDER BY period, listener_id
"""
DISAPPEAR = """
DELETE FROM appearance
 WHERE listener_id = :listener_id AND (:guild_id = 0 OR guild_id = :guild_id)
"""
FAIL = """
UPDATE edition
   SET state = :state, trouble = :trouble, leased_till = 0
 WHERE edition_id = :edition_id
"""


class Appeared(NamedTuple):
    """That a listener was told of in an edition."""

    listener_id: ListenerId
    period: str
    led: bool


class Pending(NamedTuple):
    """What is written down about an edition in the moment in which it is out."""

    appeared: tuple[tuple[ListenerId, bool], ...] = ()
    """Who is told of, and whether the edition leads with them."""
    told: tuple[ToldRow, ...] = ()
    """In which phrases, oldest first."""


def edition_from(row: Row) -> Edition:
    return Edition(
        edition_id=row[0],
        guild_id=GuildId(row[1]),
        period=Period.parse(row[2], row[3]),
        due_at=row[4],
        state=EditionState(row[5]),
        edits=msgspec.json.decode(row[6], type=Edits),
        attempt=row[7],
        attempted_at=row[8],
        channel_id=row[9],
        trouble=row[10],
        published_at=row[11],
        corrections=row[12],
    )


async def find_edition(db: Connection, edition_id: int) -> Edition | None:
    """Find an edition by its number."""
    row = await db.row(FIND, {"edition_id": edition_id})
    return None if row is None else edition_from(row)


async def edition_about(db: Connection, guild_id: GuildId, period: str) -> Edition | None:
    """Find a server's edition about a period."""
    row = await db.row(FIND_PERIOD, {"guild_id": guild_id, "period": period})
    return None if row is None else edition_from(row)


async def editions_of(db: Connection, guild_id: GuildId) -> list[Edition]:
    """List a server's editions, by the hour at which they go out or went."""
    return list(map(edition_from, await db.rows(OF, {"guild_id": guild_id})))


async def latest_period(db: Connection, guild_id: GuildId, kind: PeriodKind) -> str | None:
    """Name the last month, or year, that a server has an edition about, due or out."""
    row = await db.row(LATEST, {"guild_id": guild_id, "kind": kind.value})
    return row[0] if row else None


async def open_edition(db: Connection, guild_id: GuildId, period: Period, due_at: int) -> None:
    """Write down that an edition is to go out; one that is known already stays as it is."""
    values: Mapping[str, Value] = {
        "guild_id": guild_id,
        "kind": period.kind.value,
        "period": str(period),
        "zone": period.zone,
        "due_at": due_at,
    }
    await db.execute(OPEN_NEW, values)


async def move_edition(db: Connection, edition_id: int, due_at: int, zone: str) -> None:
    """Let an edition go out at another hour, about the period in another zone."""
    await db.execute(MOVE, {"edition_id": edition_id, "due_at": due_at, "zone": zone})


async def lay_on_desk(db: Connection, desk_till: int) -> int:
    """Give the desk what goes out until then; say how many were new there."""
    return await db.execute(LAY, {"desk_till": desk_till})


async def take_unannounced(db: Connection, now: int) -> list[Edition]:
    """List the drafts that nobody was told of yet; from here on they are told of."""
    found = list(map(edition_from, await db.rows(UNANNOUNCED, {"now": now})))
    for edition in found:
        await db.execute(ANNOUNCED, {"edition_id": edition.edition_id, "now": now})
    return found


async def hold_late(db: Connection, late: int) -> int:
    """Hold what should have gone out before ``late``; say how many."""
    return await db.execute(HOLD, {"late": late})


async def leave_out(db: Connection, guild_id: GuildId, now: int) -> int:
    """Skip what is due in a server that wants no editions."""
    return await db.execute(LEAVE_OUT, {"guild_id": guild_id, "now": now})


async def claim(db: Connection, now: int, till: int, late: int) -> Edition | None:
    """Take the next edition that is due, and later than nothing before ``late``.

    Nobody else gets it until ``till``. One that was claimed before and never finished comes
    again, however late it is: a part of it may be out.
    """
    row = await db.row(CLAIM, {"now": now, "till": till, "late": late})
    return None if row is None else edition_from(row)


async def still_ours(db: Connection, edition: Edition, till: int) -> bool:
    """Prolong a claim; False where somebody else has taken the edition over since."""
    values = {"edition_id": edition.edition_id, "attempt": edition.attempt, "till": till}
    return await db.execute(KEEP_HOLD, values) == 1


async def keep_edits(db: Connection, edition_id: int, edits: Edits) -> None:
    """Put what people did in the place of what they did before."""
    await db.execute(EDIT, {"edition_id": edition_id, "edits": encoded(edits)})


async def turn(db: Connection, edition_id: int, state: EditionState, due_at: int) -> None:
    """Bring an edition to another state, out of any trouble."""
    values = {"edition_id": edition_id, "state": state.value, "due_at": due_at}
    await db.execute(TURN, values)


async def seen_of(db: Connection, edition_id: int) -> dict[str, str]:
    """Say what the desk showed last, as digests."""
    row = await db.row(SEEN, {"edition_id": edition_id})
    return msgspec.json.decode(row[0], type=dict[str, str]) if row and row[0] else {}


async def keep_seen(db: Connection, edition_id: int, seen: Mapping[str, str]) -> None:
    """Write down what the desk shows."""
    await db.execute(SEE, {"edition_id": edition_id, "seen": encoded(dict(seen))})


async def pending_of(db: Connection, edition_id: int) -> Pending:
    """Say what is to be written down once the edition is out."""
    row = await db.row(PENDING, {"edition_id": edition_id})
    return msgspec.json.decode(row[0], type=Pending) if row and row[0] else Pending()


async def published(db: Connection, edition: Edition, pending: Pending, now: int) -> None:
    """Write down that an edition is out, and who appears in it."""
    await db.execute(PUBLISHED, {"edition_id": edition.edition_id, "now": now})
    for listener_id, led in pending.appeared:
        values: Mapping[str, Value] = {
            "guild_id": edition.guild_id,
            "period": str(edition.period),
            "listener_id": listener_id,
            "led": int(led),
        }
        await db.execute(APPEARED, values)


async def appearances_in(db: Connection, guild_id: GuildId) -> list[Appeared]:
    """List who was told of in which edition of a server."""
    rows = await db.rows(APPEARANCES, {"guild_id": guild_id})
    return [Appeared(ListenerId(who), period, bool(led)) for who, period, led in rows]


async def forget_appearances(db: Connection, listener_id: ListenerId, guild_id: int) -> None:
    """Drop that a listener was told of in a server (0: in any)."""
    await db.execute(DISAPPEAR, {"listener_id": listener_id, "guild_id": guild_id})


async def stop_for(
    db: Connection, edition_id: int, state: EditionState, trouble: str = ""
) -> None:
    """Take an edition out of the queue, with the phrase of what is in its way."""
    values = {"edition_id": edition_id, "state": state.value, "trouble": trouble}
    await db.execute(FAIL, values)


async def every_edits(db: Connection, guild_id: int = 0) -> list[tuple[int, Edits]]:
    """List what people did to editions of a server (0: of all), where anybody did."""
    rows = await db.rows(EDITED, {"guild_id": guild_id})
    return [(number, msgspec.json.decode(told, type=Edits)) for number, told in rows]


def encoded(value: Any) -> str:  # noqa: ANN401 -- whatever msgspec can write
    """Write a value as JSON."""
    return msgspec.json.encode(value).decode()
