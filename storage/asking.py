"""Who may be asked why, and what they were asked."""

from typing import NamedTuple

from domain.ids import ListenerId
from storage.engines.base import Connection, Row

ALLOW = """
INSERT INTO asking (listener_id, since)
     VALUES (:listener_id, :now)
ON CONFLICT (listener_id) DO UPDATE
        SET since = CASE WHEN closed_at > 0 THEN excluded.since ELSE asking.since END,
            closed_at = 0
"""
STOP = """
DELETE FROM asking WHERE listener_id = :listener_id
"""
OF = """
SELECT since, looked_at, closed_at FROM asking WHERE listener_id = :listener_id
"""
DUE = """
  SELECT asking.listener_id, known_as, zone, looked_at
    FROM asking
    JOIN listener ON listener.listener_id = asking.listener_id
   WHERE closed_at = 0 AND looked_at <= :before
ORDER BY looked_at, asking.listener_id
"""
# Whoever looked in the meantime has moved it on: they look through it, and nobody else.
LOOK = """
UPDATE asking
   SET looked_at = :now
 WHERE listener_id = :listener_id AND looked_at = :looked_at
"""
CLOSE = """
UPDATE asking SET closed_at = :now WHERE listener_id = :listener_id
"""
ASK = """
INSERT INTO asked (listener_id, claim, at, artist, title, phrase)
     VALUES (:listener_id, :claim, :at, :artist, :title, :phrase)
ON CONFLICT (listener_id, claim) DO NOTHING
"""
ASKED = """
  SELECT claim, at, artist, title, phrase, never
    FROM asked
   WHERE listener_id = :listener_id
ORDER BY at, claim
"""

NEVER = """
UPDATE asked SET never = 1 WHERE listener_id = :listener_id AND claim = :claim
"""


class MayAsk(NamedTuple):
    """Somebody who lets us ask. Instants are UTC ms."""

    since: int
    looked_at: int
    closed_at: int
    """When we found their messages closed to us; 0: not."""


class Due(NamedTuple):
    """Somebody whose listening was not looked through for a while."""

    listener_id: ListenerId
    known_as: str
    zone: str
    looked_at: int


class Asked(NamedTuple):
    """One question: about which claim, when (UTC ms), about what, in which words."""

    claim: str
    at: int
    artist: str
    title: str
    phrase: str
    never: bool = False
    """Nothing is to be asked about it again."""


def asked_from(row: Row) -> Asked:
    claim, at, artist, title, phrase, never = row
    return Asked(claim, at, artist, title, phrase, bool(never))


async def allow(db: Connection, listener_id: ListenerId, now_ms: int) -> None:
    """Let somebody be asked; whose messages were closed may be tried again."""
    await db.execute(ALLOW, {"listener_id": listener_id, "now": now_ms})


async def stop(db: Connection, listener_id: ListenerId) -> None:
    """Ask somebody nothing any more."""
    await db.execute(STOP, {"listener_id": listener_id})


async def asking_of(db: Connection, listener_id: ListenerId) -> MayAsk | None:
    """Say whether somebody lets us ask; None where they never said so, or say so no more."""
    row = await db.row(OF, {"listener_id": listener_id})
    return None if row is None else MayAsk(*row)


async def due(db: Connection, before_ms: int) -> list[Due]:
    """List whose listening was not looked through since then, the longest ago first."""
    return [
        Due(ListenerId(one), *rest) for one, *rest in await db.rows(DUE, {"before": before_ms})
    ]


async def look(db: Connection, one: Due, now_ms: int) -> bool:
    """Take somebody's turn; False where another process has."""
    values = {"listener_id": one.listener_id, "looked_at": one.looked_at, "now": now_ms}
    return bool(await db.execute(LOOK, values))


async def closed(db: Connection, listener_id: ListenerId, now_ms: int) -> None:
    """Note that somebody takes no messages of ours: they are left in peace until they say so."""
    await db.execute(CLOSE, {"listener_id": listener_id, "now": now_ms})


async def ask(db: Connection, listener_id: ListenerId, asked: Asked) -> bool:
    """Write a question down before it is sent; False where it was asked before."""
    values = asked._asdict()
    del values["never"]
    return bool(await db.execute(ASK, {"listener_id": listener_id, **values}))


async def asked_of(db: Connection, listener_id: ListenerId) -> list[Asked]:
    """List everything somebody was asked, the oldest first."""
    rows = await db.rows(ASKED, {"listener_id": listener_id})
    return [asked_from(row) for row in rows]


async def ask_never(db: Connection, listener_id: ListenerId, claim: str) -> None:
    """Ask nothing more about what a question was about."""
    await db.execute(NEVER, {"listener_id": listener_id, "claim": claim})
