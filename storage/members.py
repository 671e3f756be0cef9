"""Who shares with which server, and how far."""

from typing import NamedTuple

from domain.ids import GuildId, ListenerId
from domain.people import Consent
from storage.engines.base import Connection, Row

KEEP = """
INSERT INTO member (guild_id, listener_id, consent, consented_at)
     VALUES (:guild_id, :listener_id, :consent, :at)
ON CONFLICT (guild_id, listener_id) DO UPDATE
        SET consent = excluded.consent,
            consented_at = excluded.consented_at,
            left_at = 0
"""
LEAVE = """
UPDATE member
   SET left_at = :at
 WHERE guild_id = :guild_id
   AND listener_id = (SELECT listener_id FROM listener WHERE known_as = :known_as)
"""
RETURN = """
UPDATE member
   SET left_at = 0, consent = 0
 WHERE guild_id = :guild_id
   AND left_at > 0
   AND listener_id = (SELECT listener_id FROM listener WHERE known_as = :known_as)
"""
DROP = """
DELETE FROM member WHERE guild_id = :guild_id AND listener_id = :listener_id
"""
OF = """
  SELECT guild_id, listener_id, consent, consented_at, left_at
    FROM member
   WHERE listener_id = :listener_id
ORDER BY guild_id
"""
IN = """
  SELECT guild_id, listener_id, consent, consented_at, left_at
    FROM member
   WHERE guild_id = :guild_id AND consent >= :at_least AND left_at = 0
ORDER BY listener_id
"""


class MemberRow(NamedTuple):
    """A listener in one server."""

    guild_id: GuildId
    listener_id: ListenerId
    consent: Consent
    consented_at: int
    """UTC ms: when they chose it."""
    left_at: int
    """UTC ms; 0 while they are there. Nothing is shared after it."""


def member_from(row: Row) -> MemberRow:
    guild_id, listener_id, consent, consented_at, left_at = row
    return MemberRow(
        GuildId(guild_id), ListenerId(listener_id), Consent(consent), consented_at, left_at
    )


async def keep_consent(
    db: Connection, guild_id: GuildId, listener_id: ListenerId, consent: Consent, at: int
) -> None:
    """Write down what a listener lets a server see, and when they said so (UTC ms)."""
    values = {"guild_id": guild_id, "listener_id": listener_id, "consent": consent, "at": at}
    await db.execute(KEEP, values)


async def leave(db: Connection, guild_id: GuildId, known_as: str, at: int) -> None:
    """Suspend what is shared with a server that somebody left."""
    await db.execute(LEAVE, {"guild_id": guild_id, "known_as": known_as, "at": at})


async def come_back(db: Connection, guild_id: GuildId, known_as: str) -> None:
    """Let somebody in again, sharing nothing until they say so anew."""
    await db.execute(RETURN, {"guild_id": guild_id, "known_as": known_as})


async def drop_member(db: Connection, guild_id: GuildId, listener_id: ListenerId) -> None:
    """Forget that a listener was ever in a server."""
    await db.execute(DROP, {"guild_id": guild_id, "listener_id": listener_id})


async def members_of(db: Connection, listener_id: ListenerId) -> list[MemberRow]:
    """List the servers that a listener said anything to."""
    return [member_from(row) for row in await db.rows(OF, {"listener_id": listener_id})]


async def sharing_in(
    db: Connection, guild_id: GuildId, at_least: Consent = Consent.SHARED
) -> list[MemberRow]:
    """List who is in a server and shares with it, at least so far."""
    values = {"guild_id": guild_id, "at_least": at_least}
    return [member_from(row) for row in await db.rows(IN, values)]
