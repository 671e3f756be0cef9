"""What leaderboards are counted from: whole numbers of many accounts, and no names."""

from collections.abc import Sequence
from typing import NamedTuple

from domain.ids import AccountId, ListenerId
from domain.people import Account, Listener
from storage.accounts import account_from
from storage.catalogue import AT_ONCE
from storage.engines.base import Connection, Int64
from storage.people import listener_from

ACCOUNTS = """
  SELECT account_id, listener_id, source, name
    FROM account
   WHERE listener_id IN ({})
ORDER BY account_id
"""
LISTENERS = """
  SELECT listener_id, name, zone, zone_chosen
    FROM listener
   WHERE listener_id IN ({})
ORDER BY listener_id
"""
SUMS = """
  SELECT account_id, COUNT(*), SUM(heard_ms)
    FROM play
   WHERE account_id IN ({})
     AND started_at >= :start AND started_at < :stop
     AND twin_of = 0
GROUP BY account_id
"""
NUMBERS = """
SELECT pressing_id, track_id, artist_id, COALESCE(album_id, 0) AS album_id, length_ms
  FROM pressing
 WHERE pressing_id IN ({})
"""
# Of the plays themselves: who plays a track is found by the track, and would be looked through for
# everybody.
HEARD = """
  SELECT listener_id, track_id, artist_id, SUM(plays), MIN(first_at)
    FROM (SELECT account_id, pressing_id, COUNT(*) AS plays, MIN(started_at) AS first_at
            FROM play
           WHERE account_id IN (SELECT account_id FROM account WHERE listener_id IN ({}))
             AND twin_of = 0
        GROUP BY account_id, pressing_id) AS own
    JOIN account ON account.account_id = own.account_id
    JOIN pressing ON pressing.pressing_id = own.pressing_id
GROUP BY listener_id, track_id, artist_id
"""
ARTIST_FANS = """
  SELECT artist_id, COUNT(DISTINCT listener_id)
    FROM track
    JOIN track_listener ON track_listener.track_id = track.track_id
    JOIN account ON account.account_id = track_listener.account_id
   WHERE artist_id IN ({})
     AND listener_id IN ({})
GROUP BY artist_id
"""
TRACK_FANS = """
  SELECT track_id, COUNT(DISTINCT listener_id)
    FROM track_listener
    JOIN account ON account.account_id = track_listener.account_id
   WHERE track_id IN ({})
     AND listener_id IN ({})
GROUP BY track_id
"""
SPELT = """
  SELECT track_id, MIN(artist), MIN(title)
    FROM pressing
   WHERE track_id IN ({})
GROUP BY track_id
"""


class Total(NamedTuple):
    """Plays and the ms that their sources tell."""

    plays: int
    ms: int


class PressingNumbers(NamedTuple):
    """What some pressings are of, in any order; an album of 0 is none."""

    pressing_id: Int64
    track_id: Int64
    artist_id: Int64
    album_id: Int64
    length_ms: Int64


async def accounts_of_all(db: Connection, listeners: Sequence[ListenerId]) -> list[Account]:
    """List the accounts of some listeners, oldest first."""
    return [account_from(row) for row in await db.rows(ACCOUNTS.format(_listed(listeners)))]


async def listeners_of(db: Connection, listeners: Sequence[ListenerId]) -> list[Listener]:
    """Find some listeners."""
    return [listener_from(row) for row in await db.rows(LISTENERS.format(_listed(listeners)))]


async def plays_between(
    db: Connection, accounts: Sequence[AccountId], start: int, stop: int
) -> dict[AccountId, Total]:
    """Sum counted plays that began from ``start`` up to ``stop``, UTC ms, by account."""
    rows = await db.rows(SUMS.format(_listed(accounts)), {"start": start, "stop": stop})
    return {AccountId(account_id): Total(int(plays), int(ms)) for account_id, plays, ms in rows}


async def numbers_of(db: Connection, pressing_ids: Int64) -> list[PressingNumbers]:
    """Say what pressings are of, so many at a time."""
    ids = pressing_ids.tolist()
    return [
        PressingNumbers._make(
            await db.columns(
                NUMBERS.format(_listed(ids[begin : begin + AT_ONCE])), PressingNumbers._fields
            )
        )
        for begin in range(0, len(ids), AT_ONCE)
    ]


def _listed(numbers: Sequence[int]) -> str:
    """Write whole numbers into a statement."""
    return ", ".join(str(int(one)) for one in numbers)


class Fan(NamedTuple):
    """One listener's plays of one track."""

    listener_id: ListenerId
    track_id: int
    artist_id: int
    plays: int
    first_at: int
    """UTC ms."""


async def heard_by(db: Connection, listeners: Sequence[ListenerId]) -> list[Fan]:
    """List every track of some listeners."""
    return [Fan._make(row) for row in await db.rows(HEARD.format(_listed(listeners)))]


async def fans_of_artists(
    db: Connection, artists: Sequence[int], listeners: Sequence[ListenerId]
) -> dict[int, int]:
    """Count how many of some listeners play each artist."""
    return await _fans(db, ARTIST_FANS, artists, listeners)


async def fans_of_tracks(
    db: Connection, tracks: Sequence[int], listeners: Sequence[ListenerId]
) -> dict[int, int]:
    """Count how many of some listeners play each track."""
    return await _fans(db, TRACK_FANS, tracks, listeners)


async def spelt(db: Connection, tracks: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Spell tracks, artist and title, in one of the ways in which sources did."""
    rows = await db.rows(SPELT.format(_listed(tracks)))
    return {track_id: (artist, title) for track_id, artist, title in rows}


async def _fans(
    db: Connection, sql: str, numbers: Sequence[int], listeners: Sequence[ListenerId]
) -> dict[int, int]:
    found: dict[int, int] = {}
    for begin in range(0, len(numbers), AT_ONCE):
        part = _listed(numbers[begin : begin + AT_ONCE])
        found |= dict(await db.rows(sql.format(part, _listed(listeners))))
    return found
