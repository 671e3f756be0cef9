"""Plays that come a few at a time, kept beside those that are there.

Exports go over a bench of their own (``staging``); a poll brings fifty plays of which two are
new, many times a day, and everything about it fits into one short transaction.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from domain.ids import AccountId
from domain.play import Play, in_order
from ledger.identity import fingerprint, identity
from ledger.months import begins, month_of
from ledger.polled import Told, polled_start
from ledger.rules import DAY_MS
from storage.derived import KEEP_DAY, KEEP_MONTH, KEEP_TRACK, by_month
from storage.engines.base import Connection, Row
from storage.staging import StagedPressing, pressing_row

AROUND_MS = 3_600_000
"""So far before a visit's plays are those read that may touch them."""

WINDOW = """
SELECT started_at, play.pressing_id, elapsed_ms, heard_ms, twin_of, recording, track_id, length_ms
  FROM play
  JOIN pressing ON pressing.pressing_id = play.pressing_id
 WHERE account_id = :account_id
   AND started_at >= :start AND started_at <= :stop
"""
BEFORE = """
  SELECT started_at + elapsed_ms
    FROM play
   WHERE account_id = :account_id AND started_at + elapsed_ms < :told_at AND started_at < :told_at
ORDER BY started_at DESC
   LIMIT 1
"""
KEEP_ARTIST = """
INSERT INTO artist (identity) VALUES (:identity) ON CONFLICT (identity) DO NOTHING
"""
KEEP_TITLE = """
INSERT INTO track (artist_id, identity)
     SELECT artist_id, :title FROM artist WHERE identity = :artist
ON CONFLICT (artist_id, identity) DO NOTHING
"""
KEEP_ALBUM = """
INSERT INTO album (artist_id, identity)
     SELECT artist_id, :album FROM artist WHERE identity = :artist
ON CONFLICT (artist_id, identity) DO NOTHING
"""
KEEP_PRESSING = """
INSERT INTO pressing (fingerprint, recording, track_id, artist_id, album_id,
                      artist, title, album, uri, isrc, length_ms)
     SELECT :fingerprint, :recording, track_id, artist.artist_id, album_id,
            :artist, :title, :album, :uri, :isrc, :length_ms
       FROM artist
       JOIN track ON track.artist_id = artist.artist_id AND track.identity = :title_identity
  LEFT JOIN album ON album.artist_id = artist.artist_id AND album.identity = :album_identity
      WHERE artist.identity = :artist_identity
ON CONFLICT (fingerprint) DO UPDATE
        SET length_ms = CASE WHEN excluded.length_ms > pressing.length_ms
                             THEN excluded.length_ms ELSE pressing.length_ms END,
            isrc = CASE WHEN pressing.isrc IS NULL OR excluded.isrc < pressing.isrc
                        THEN excluded.isrc ELSE pressing.isrc END
"""
PRESSINGS = """
SELECT fingerprint, pressing_id, track_id, length_ms FROM pressing WHERE fingerprint IN ({})
"""
KEEP = """
INSERT INTO play (account_id, started_at, pressing_id, elapsed_ms, heard_ms, unsure_s)
     VALUES (:account_id, :started_at, :pressing_id, :elapsed_ms, :heard_ms, :unsure_s)
"""
MOVE = """
UPDATE play
   SET started_at = :now_started_at, elapsed_ms = :now_elapsed_ms, unsure_s = :unsure_s
 WHERE account_id = :account_id
   AND started_at = :started_at
   AND pressing_id = :pressing_id
   AND elapsed_ms = :elapsed_ms
   AND heard_ms = :heard_ms
"""
DROP_DAY = """
DELETE FROM day_total WHERE account_id = :account_id AND day = :day
"""
COUNT_DAY = """
INSERT INTO day_total (account_id, day, plays, ms)
     SELECT :account_id, :day, COUNT(*), SUM(heard_ms)
       FROM play
      WHERE account_id = :account_id
        AND started_at >= :start AND started_at < :stop
        AND twin_of = 0
   GROUP BY account_id
"""
DROP_MONTH = """
DELETE FROM month_total WHERE account_id = :account_id AND month = :month
"""
COUNT_MONTH = """
INSERT INTO month_total (account_id, month, plays, ms, mark)
     SELECT :account_id, :month, SUM(plays), SUM(ms), SUM(plays * (day + 1) * (day + 1))
       FROM day_total
      WHERE account_id = :account_id AND day >= :first AND day < :stop
   GROUP BY account_id
"""
DROP_TRACKS = """
DELETE FROM track_listener WHERE account_id = :account_id AND track_id IN ({})
"""
COUNT_TRACKS = """
INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
     SELECT track_id, :account_id, COUNT(*), SUM(heard_ms), MIN(started_at), MAX(started_at)
       FROM play
       JOIN pressing ON pressing.pressing_id = play.pressing_id
      WHERE account_id = :account_id AND twin_of = 0 AND track_id IN ({})
   GROUP BY track_id
"""


class Known(NamedTuple):
    """A play that is kept already, as far as its neighbours need to know."""

    started_at: int
    pressing_id: int
    elapsed_ms: int
    heard_ms: int
    twin_of: int
    recording: int
    track_id: int
    length_ms: int

    @property
    def told_at(self) -> int:
        return self.started_at + self.elapsed_ms


class Kept(NamedTuple):
    """What keeping a visit's plays changed."""

    added: int
    oldest_known: bool
    """The oldest play of the visit was kept before: nothing is missing below it."""
    before_at: int
    """When the play before all of these was told, UTC ms; 0 if there is none, or none is sought.

    It is sought where the oldest of the visit is new."""
    told_at: tuple[int, ...]
    """When each play in the stretch around them was told, new ones included."""
    touched: tuple[int, int] | None
    """First and last start of what is new or has moved, UTC ms."""


async def keep_live(
    db: Connection, account_id: AccountId, plays: Sequence[Play], *, ends: bool
) -> Kept:
    """Keep what is new of a visit's plays; say ``ends`` of a source that tells only ends.

    Where only the end is told, a play's start hangs on the one before it, and is set anew when
    that arrives late: what is kept does not hang on the order of arrival. Runs inside the
    caller's transaction, and needs ``plays`` in order.
    """
    if not plays:
        return Kept(0, oldest_known=False, before_at=0, told_at=(), touched=None)
    known = await _window(db, account_id, plays)
    there = {(one.told_at, one.recording) for one in known}
    once = {(play.told_at, _recording(play)): play for play in reversed(plays)}
    fresh = in_order(play for key, play in once.items() if key not in there)
    oldest_known = any(at == plays[0].told_at for at, _ in there)
    before_at = 0 if oldest_known else await _told_before(db, account_id, plays[0].told_at)
    told = sorted([*(one.told_at for one in known), *(play.told_at for play in fresh)])
    starts: list[int] = []
    if fresh:
        if ends:
            starts += await _narrow(db, account_id, known, fresh)
            fresh = _placed(fresh, told)
        starts += await _add(db, account_id, fresh)
    return Kept(
        len(fresh),
        oldest_known=oldest_known,
        before_at=before_at,
        told_at=tuple(told),
        touched=(min(starts), max(starts)) if starts else None,
    )


async def recount(
    db: Connection, account_id: AccountId, days: Collection[int], tracks: Collection[int]
) -> None:
    """Count some UTC days and tracks of an account anew: their plays moved, or became twins."""
    spans = [(day, day * DAY_MS, (day + 1) * DAY_MS) for day in sorted(days)]
    months = sorted({month_of(day) for day in days})
    told: list[tuple[str, Sequence[tuple[int, ...]]]] = [
        (DROP_DAY, [(account_id, day) for day, _, _ in spans]),
        (COUNT_DAY, [(account_id, day, account_id, *span) for day, *span in spans]),
        (DROP_MONTH, [(account_id, month) for month in months]),
        (
            COUNT_MONTH,
            [
                (account_id, month, account_id, begins(month), begins(month + 1))
                for month in months
            ],
        ),
    ]
    if tracks:
        numbers = ", ".join(str(int(one)) for one in sorted(tracks))
        told.append((DROP_TRACKS.format(numbers), [(account_id,)]))
        told.append((COUNT_TRACKS.format(numbers), [(account_id, account_id)]))
    await db.each(*told)


async def _told_before(db: Connection, account_id: AccountId, told_at: int) -> int:
    """Say when the account's last play before an instant was told, UTC ms; 0 without one."""
    row = await db.row(BEFORE, {"account_id": account_id, "told_at": told_at})
    return 0 if row is None else int(row[0])


async def _window(db: Connection, account_id: AccountId, plays: Sequence[Play]) -> list[Known]:
    """Read what is kept around some plays, ordered by when it was told."""
    values = {
        "account_id": account_id,
        "start": min(play.told_at - (play.length_ms or 0) for play in plays) - AROUND_MS,
        "stop": plays[-1].told_at,
    }
    return sorted(map(Known._make, await db.rows(WINDOW, values)), key=lambda one: one.told_at)


def _recording(play: Play) -> int:
    if play.uri:
        return fingerprint(play.uri)
    return fingerprint(identity(play.artist), identity(play.title))


def _before(told: Sequence[int], at: int) -> int | None:
    """Give the last of some ascending instants that is before another."""
    place = bisect_left(told, at)
    return told[place - 1] if place else None


def _placed(fresh: Sequence[Play], told: Sequence[int]) -> list[Play]:
    """Say when new plays began, knowing everything that was told."""
    placed = []
    for play in fresh:
        start, unsure = polled_start(
            Told(play.told_at, play.length_ms or 0), _before(told, play.told_at)
        )
        placed.append(play._replace(started_at=start, unsure_ms=unsure))
    return placed


async def _narrow(
    db: Connection, account_id: AccountId, known: Sequence[Known], fresh: Sequence[Play]
) -> list[int]:
    """Move plays that cannot have begun before a new one ended; give their old and new starts."""
    told = [play.told_at for play in fresh]
    moved = []
    for one in known:
        before = _before(told, one.told_at)
        if before is not None and before > one.started_at:
            moved.append((one, before))
    if not moved:
        return []
    await db.many(
        MOVE,
        [
            (start, one.told_at - start, _seconds(one.told_at - start), account_id, *one[:4])
            for one, start in moved
        ],
    )
    counted = [(one, start) for one, start in moved if not one.twin_of]
    days = {at // DAY_MS for one, start in counted for at in (one.started_at, start)}
    await recount(db, account_id, days, {one.track_id for one, _ in counted})
    return [at for one, start in moved for at in (one.started_at, start)]


async def _add(db: Connection, account_id: AccountId, fresh: Sequence[Play]) -> list[int]:
    """Add new plays, their names, and what is counted of them; give their starts."""
    pressings = [pressing_row(play[4:]) for play in fresh]
    found = await _pressings(db, pressings)
    rows, days, tracks = [], [], []
    for play, pressing in zip(fresh, pressings, strict=True):
        pressing_id, track_id = found[pressing.fingerprint]
        heard, start = play.heard_ms or 0, play.started_at
        unsure = _seconds(play.unsure_ms)
        rows.append((account_id, start, pressing_id, play.told_at - start, heard, unsure))
        days.append((account_id, start // DAY_MS, 1, heard))
        tracks.append((track_id, account_id, 1, heard, start, start))
    await db.each(
        *((KEEP, rows), (KEEP_DAY, days), (KEEP_MONTH, by_month(days)), (KEEP_TRACK, tracks))
    )
    return [play.started_at for play in fresh]


async def _pressings(
    db: Connection, pressings: Sequence[StagedPressing]
) -> dict[int, tuple[int, int]]:
    """Give each pressing's id and its track's by fingerprint; keep the names that are new."""
    wanted = {one.fingerprint: one for one in pressings}
    numbers = ", ".join(str(number) for number in wanted)
    rows = await db.rows(PRESSINGS.format(numbers))
    lengths = {number: length for number, _, _, length in rows}
    unknown = [one for number, one in wanted.items() if one.length_ms > lengths.get(number, -1)]
    if unknown:
        await _keep_names(db, unknown)
        rows = await db.rows(PRESSINGS.format(numbers))
    return _by_fingerprint(rows)


def _by_fingerprint(rows: Iterable[Row]) -> dict[int, tuple[int, int]]:
    return {number: (pressing_id, track_id) for number, pressing_id, track_id, _ in rows}


async def _keep_names(db: Connection, pressings: Sequence[StagedPressing]) -> None:
    artists = [(one.artist_identity,) for one in pressings]
    titles = [(one.title_identity, one.artist_identity) for one in pressings]
    albums = [(one.album_identity, one.artist_identity) for one in pressings if one.album_identity]
    named = [
        (
            *(one.fingerprint, one.recording, one.artist, one.title, one.album),
            *(one.uri, one.isrc, one.length_ms),
            *(one.title_identity, one.album_identity, one.artist_identity),
        )
        for one in pressings
    ]
    await db.each(
        (KEEP_ARTIST, artists), (KEEP_TITLE, titles), (KEEP_ALBUM, albums), (KEEP_PRESSING, named)
    )


def _seconds(ms: int) -> int:
    return (ms + 999) // 1000
