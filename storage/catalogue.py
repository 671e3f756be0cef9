"""Tracks, artists, albums, as sources wrote them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from domain.ids import AccountId
from storage.engines.base import Connection, Int64, Row

AT_ONCE = 500
"""Pressings or tracks asked for in one statement: engines bound how many values one takes."""

PRESSINGS = """
  SELECT pressing_id, track_id, album_id, artist_id, artist, title, album, uri, length_ms
    FROM pressing
   WHERE pressing_id IN ({})
ORDER BY pressing_id
"""
FIRSTS = """
  SELECT track_id, MIN(first_at)
    FROM track_listener
   WHERE track_id IN ({})
     AND account_id IN ({})
GROUP BY track_id
"""
TRACKS = """
  SELECT pressing_id, track_id
    FROM pressing
   WHERE pressing_id IN ({})
ORDER BY pressing_id
"""
IDENTITIES = """
SELECT track_id, artist.identity, track.identity
  FROM track
  JOIN artist ON artist.artist_id = track.artist_id
 WHERE track_id IN ({})
"""


class Pressing(NamedTuple):
    """One way a source wrote a track."""

    pressing_id: int
    track_id: int
    album_id: int | None
    artist_id: int
    artist: str
    title: str
    album: str | None
    uri: str | None
    length_ms: int


async def pressings(db: Connection, ids: Sequence[int]) -> list[Pressing]:
    """Read pressings by their ids, which ascend, in that order."""
    return list(map(Pressing._make, await _in_parts(db, PRESSINGS, ids)))


async def firsts(
    db: Connection, track_ids: Sequence[int], account_ids: Sequence[AccountId]
) -> dict[int, int]:
    """Say when each track was first played by these accounts, UTC ms."""
    accounts = ", ".join(str(int(account)) for account in account_ids)
    return dict(await _in_parts(db, FIRSTS, track_ids, accounts))


async def tracks_of(db: Connection, pressing_ids: Int64) -> Int64:
    """Say which track each pressing is of; the ids ascend, and all are kept."""
    return (await _columns_in_parts(db, TRACKS, ("pressing_id", "track_id"), pressing_ids))[1]


async def identities(db: Connection, track_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Say under which (artist, title) each track is compared."""
    rows = await _in_parts(db, IDENTITIES, track_ids)
    return {track_id: (artist, title) for track_id, artist, title in rows}


async def _columns_in_parts(
    db: Connection, sql: str, names: Sequence[str], ids: Int64, *more: str
) -> tuple[Int64, ...]:
    """Ask for whole-number columns a part at a time; ``sql`` orders by id, and ids ascend."""
    read = [await db.columns(one, names) for one in _parts(sql, ids.tolist(), *more)]
    return tuple(
        np.concatenate([np.empty(0, np.int64), *(part[at] for part in read)])
        for at in range(len(names))
    )


async def _in_parts(db: Connection, sql: str, ids: Sequence[int], *more: str) -> list[Row]:
    """Ask for rows a part at a time."""
    return [row for one in _parts(sql, ids, *more) for row in await db.rows(one)]


def _parts(sql: str, ids: Sequence[int], *more: str) -> Iterator[str]:
    """Fill in ``ids``, so many at a time; whole numbers are written into the statement."""
    for begin in range(0, len(ids), AT_ONCE):
        yield sql.format(", ".join(map(str, map(int, ids[begin : begin + AT_ONCE]))), *more)
