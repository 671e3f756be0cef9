"""Tracks, artists, albums, as sources wrote them."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from domain.ids import AccountId
from domain.music import Track
from ledger.identity import identity
from storage.engines.base import Connection, Int64, Row

AT_ONCE = 500
"""Pressings or tracks asked for in one statement: engines bound how many values one takes."""

PRESSINGS = """
  SELECT track_id, album_id, artist_id, artist, title, album, uri, length_ms
    FROM pressing
   WHERE pressing_id IN ({})
ORDER BY pressing_id
"""
FIRSTS = """
  SELECT track_id, MIN(first_at) AS first_at
    FROM track_listener
   WHERE track_id IN ({})
     AND account_id IN ({})
GROUP BY track_id
"""
FIRSTS_OF_EACH = """
SELECT track_id, account_id, first_at
  FROM track_listener
 WHERE track_id IN ({})
   AND account_id IN ({})
"""
TRACKS = """
SELECT pressing_id, track_id FROM pressing WHERE pressing_id IN ({})
"""
PRESSED = """
SELECT pressing_id, track_id FROM pressing WHERE track_id IN ({})
"""
IDENTITIES = """
SELECT track_id, artist.identity, track.identity
  FROM track
  JOIN artist ON artist.artist_id = track.artist_id
 WHERE track_id IN ({})
"""
URI = """
  SELECT MIN(pressing.uri)
    FROM artist
    JOIN track ON track.artist_id = artist.artist_id
    JOIN pressing ON pressing.track_id = track.track_id
   WHERE artist.identity = :artist AND track.identity = :title
     AND pressing.uri LIKE 'spotify:track:%'
"""
# Of the plays themselves: who plays a track is found by the track, and would be looked through for
# everybody. Spelt as their own sources did.
PLAYED_MOST = """
  SELECT MIN(artist), MIN(title)
    FROM (SELECT pressing_id, COUNT(*) AS plays
            FROM play
           WHERE account_id IN ({}) AND twin_of = 0
        GROUP BY pressing_id) AS own
    JOIN pressing ON pressing.pressing_id = own.pressing_id
GROUP BY track_id
ORDER BY SUM(plays) DESC, track_id
   LIMIT {}
"""


class PressingColumns(NamedTuple):
    """The ways in which sources wrote some tracks."""

    track_id: Int64
    album_id: Int64
    """0 where no album is named."""
    artist_id: Int64
    artist: list[str]
    title: list[str]
    album: list[str | None]
    uri: list[str | None]
    length_ms: Int64


async def pressings(db: Connection, ids: Int64) -> PressingColumns:
    """Read pressings by their ids, which ascend, in that order."""
    rows = await _in_parts(db, PRESSINGS, ids.tolist())
    # A server's are a hundred thousand: nobody else's turn should wait for them.
    return await asyncio.to_thread(_pressing_columns, rows)


def _pressing_columns(rows: Sequence[Row]) -> PressingColumns:
    columns = list(zip(*rows, strict=True))
    track_id, album_id, artist_id, artist, title, album, uri, length_ms = columns or [()] * 8
    return PressingColumns(
        np.array(track_id, np.int64),
        np.array([one or 0 for one in album_id], np.int64),
        np.array(artist_id, np.int64),
        list(artist),
        list(title),
        list(album),
        list(uri),
        np.array(length_ms, np.int64),
    )


async def firsts(db: Connection, track_ids: Int64, account_ids: Sequence[AccountId]) -> Int64:
    """Say when each of some different tracks was first played by these accounts, UTC ms."""
    accounts = ", ".join(str(int(account)) for account in account_ids)
    names = ("track_id", "first_at")
    found = np.empty(track_ids.size, np.int64)
    found[track_ids.argsort()] = await _looked_up(db, FIRSTS, names, track_ids, accounts)
    return found


async def firsts_of_each(
    db: Connection, track_ids: Sequence[int], account_ids: Sequence[AccountId]
) -> tuple[Int64, Int64, Int64]:
    """Give tracks, accounts, and when the one was first played by the other, UTC ms.

    In no order, and only where it was: of a full server they are hundreds of thousands.
    """
    accounts = ", ".join(str(int(account)) for account in account_ids)
    names = ("track_id", "account_id", "first_at")
    parts = _parts(FIRSTS_OF_EACH, track_ids, accounts)
    read = [await db.columns(one, names) for one in parts]
    nothing = [np.empty(0, np.int64)]
    track_id, account_id, first_at = (
        np.concatenate(nothing + [part[at] for part in read]) for at in range(3)
    )
    return track_id, account_id, first_at


async def tracks_of(db: Connection, pressing_ids: Int64) -> Int64:
    """Say which track each pressing is of; the ids ascend."""
    return await _looked_up(db, TRACKS, ("pressing_id", "track_id"), pressing_ids)


async def pressings_of(db: Connection, track_ids: Int64) -> tuple[Int64, Int64]:
    """List every pressing of some different tracks by id, ascending, and the track of each."""
    names = ("pressing_id", "track_id")
    read = [await db.columns(one, names) for one in _parts(PRESSED, track_ids.tolist())]
    nothing = [np.empty(0, np.int64)]
    pressing_id, track_id = (np.concatenate(nothing + [p[at] for p in read]) for at in (0, 1))
    order = pressing_id.argsort()
    return pressing_id[order], track_id[order]


async def identities(db: Connection, track_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Say under which (artist, title) each track is compared."""
    rows = await _in_parts(db, IDENTITIES, track_ids)
    return {track_id: (artist, title) for track_id, artist, title in rows}


async def uris(db: Connection, tracks: Iterable[Track]) -> dict[Track, str]:
    """Give Spotify's own name of each track that has one, the same every time."""
    found = {}
    for track in tracks:
        names = {"artist": identity(track.artist), "title": identity(track.title)}
        row = await db.row(URI, names)
        if row is not None and row[0]:
            found[track] = str(row[0])
    return found


async def played_most(
    db: Connection, account_ids: Sequence[AccountId], at_most: int
) -> list[Track]:
    """Name the tracks that some accounts played most, each in one of its spellings."""
    accounts = ", ".join(str(int(account)) for account in account_ids)
    return list(map(Track._make, await db.rows(PLAYED_MOST.format(accounts, at_most))))


async def _looked_up(
    db: Connection, sql: str, names: tuple[str, str], ids: Int64, *more: str
) -> Int64:
    """Look up a whole number for each of some ids a part at a time, in the order of the ids."""
    read = [await db.columns(one, names) for one in _parts(sql, ids.tolist(), *more)]
    nothing = [np.empty(0, np.int64)]
    by_id = np.concatenate(nothing + [part[0] for part in read]).argsort()
    return np.concatenate(nothing + [part[1] for part in read])[by_id]


async def _in_parts(db: Connection, sql: str, ids: Sequence[int], *more: str) -> list[Row]:
    """Ask for rows a part at a time."""
    return [row for one in _parts(sql, ids, *more) for row in await db.rows(one)]


def _parts(sql: str, ids: Sequence[int], *more: str) -> Iterator[str]:
    """Fill in ``ids``, so many at a time; whole numbers are written into the statement."""
    for begin in range(0, len(ids), AT_ONCE):
        yield sql.format(", ".join(map(str, map(int, ids[begin : begin + AT_ONCE]))), *more)
