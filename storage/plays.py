"""The plays: found by account and time, read as columns."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from domain.ids import AccountId
from storage.engines.base import Connection, Int64

QUARTER_MS = 900_000

REPORTS = """
SELECT started_at, elapsed_ms, play.heard_ms AS heard_ms, unsure_s * 1000 AS unsure_ms, twin_of,
       play.pressing_id AS pressing_id, track_id, length_ms
  FROM play
  JOIN pressing ON pressing.pressing_id = play.pressing_id
 WHERE account_id = :account_id
"""
REPORTS_BETWEEN = f"{REPORTS} AND started_at >= :start AND started_at <= :stop"
MARK = """
UPDATE play
   SET twin_of = :twin_of
 WHERE account_id = :account_id
   AND started_at = :started_at
   AND pressing_id = :pressing_id
   AND elapsed_ms = :elapsed_ms
   AND heard_ms = :heard_ms
"""
COUNTED = """
SELECT started_at, heard_ms, unsure_s, pressing_id
  FROM play
 WHERE account_id = :account_id
   AND started_at >= :start AND started_at < :stop
   AND twin_of = 0
"""
COUNTED_OF_MANY = """
SELECT account_id, started_at, heard_ms, unsure_s, pressing_id
  FROM play
 WHERE account_id IN ({})
   AND started_at >= :start AND started_at < :stop
   AND twin_of = 0
"""
EARLIER = """
SELECT started_at, pressing_id
  FROM play
 WHERE account_id = :account_id
   AND started_at >= :start AND started_at < :stop
   AND twin_of = 0
   AND pressing_id IN ({})
"""
TIMES = """
SELECT started_at, elapsed_ms
  FROM play
 WHERE account_id = :account_id
"""
# One end at a time: asked for both at once, SQLite walks the whole account.
FIRST = """
  SELECT started_at FROM play WHERE account_id = :account_id ORDER BY started_at LIMIT 1
"""
LAST = """
  SELECT started_at FROM play WHERE account_id = :account_id ORDER BY started_at DESC LIMIT 1
"""
LAST_BEFORE = """
SELECT MAX(started_at)
  FROM play
 WHERE account_id = :account_id AND started_at < :stop
"""
TOLD = """
  SELECT started_at, elapsed_ms, play.heard_ms, unsure_s, twin_of, artist, title, album, uri
    FROM play
    JOIN pressing ON pressing.pressing_id = play.pressing_id
   WHERE account_id = :account_id
     AND started_at >= :start AND started_at < :stop
ORDER BY started_at
"""
COUNT = """
SELECT COALESCE(SUM(plays), 0) FROM day_total WHERE account_id = :account_id
"""
NEWEST = """
  SELECT uri, started_at, heard_ms, length_ms
    FROM play
    JOIN pressing ON pressing.pressing_id = play.pressing_id
   WHERE account_id = :account_id
ORDER BY started_at DESC
   LIMIT 1
"""
NEXT = """
SELECT MIN(started_at)
  FROM play
 WHERE account_id = :account_id AND started_at >= :start
"""


class ReportColumns(NamedTuple):
    """Every report of an account, twins among them, ordered by start."""

    started_at: Int64
    elapsed_ms: Int64
    heard_ms: Int64
    unsure_ms: Int64
    twin_of: Int64
    pressing_id: Int64
    track_id: Int64
    length_ms: Int64


class ToldPlay(NamedTuple):
    """One report as it is kept, with its names."""

    started_at: int
    elapsed_ms: int
    heard_ms: int
    """0 where the source does not tell."""
    unsure_s: int
    twin_of: int
    """The account whose report is counted instead; 0 where this one is."""
    artist: str
    title: str
    album: str | None
    uri: str | None


class PlayColumns(NamedTuple):
    """Counted plays of one account in a stretch of time, ordered by start."""

    started_at: Int64
    heard_ms: Int64
    unsure_ms: Int64
    pressing_id: Int64


class NewestPlay(NamedTuple):
    """The play of an account that began last."""

    uri: str | None
    started_at: int
    heard_ms: int
    length_ms: int
    """Of the track; either length is 0 where nobody told it."""


async def reports_of(db: Connection, account_id: AccountId) -> ReportColumns:
    """Read everything an account told."""
    read = await db.columns(REPORTS, ReportColumns._fields, {"account_id": account_id})
    order = read[0].argsort(kind="stable")
    return ReportColumns(*(column[order] for column in read))


async def reports_between(
    db: Connection, account_id: AccountId, start: int, stop: int
) -> ReportColumns:
    """Read what an account told of hearings that began from ``start`` to ``stop``, UTC ms."""
    values = {"account_id": account_id, "start": start, "stop": stop}
    read = await db.columns(REPORTS_BETWEEN, ReportColumns._fields, values)
    order = read[0].argsort(kind="stable")
    return ReportColumns(*(column[order] for column in read))


async def mark_twins(db: Connection, rows: Iterable[Sequence[int]]) -> None:
    """Say of some reports whose twin they are.

    Rows are (twin_of, account_id, started_at, pressing_id, elapsed_ms, heard_ms).
    """
    await db.many(MARK, rows)


async def counted_between(
    db: Connection, account_id: AccountId, start: int, stop: int
) -> PlayColumns:
    """Read an account's counted plays that began from ``start`` up to ``stop``, UTC ms."""
    values = {"account_id": account_id, "start": start, "stop": stop}
    names = ("started_at", "heard_ms", "unsure_s", "pressing_id")
    started_at, heard_ms, unsure_s, pressing_id = await db.columns(COUNTED, names, values)
    return PlayColumns(started_at, heard_ms, unsure_s * 1000, pressing_id)


async def counted_of_many(
    db: Connection, account_ids: Sequence[AccountId], start: int, stop: int
) -> dict[AccountId, PlayColumns]:
    """Read the same of many accounts in one statement; those without a play are left out."""
    names = ("started_at", "heard_ms", "unsure_s", "pressing_id")
    return {
        account_id: PlayColumns(started_at, heard_ms, unsure_s * 1000, pressing_id)
        for account_id, (started_at, heard_ms, unsure_s, pressing_id) in (
            await _of_many(db, account_ids, names, start, stop)
        ).items()
    }


async def pressings_of_many(
    db: Connection, account_ids: Sequence[AccountId], start: int, stop: int
) -> dict[AccountId, Int64]:
    """Read what alone was played, a pressing a counted play: half the time of all columns."""
    read = await _of_many(db, account_ids, ("pressing_id",), start, stop)
    return {account_id: pressing_id for account_id, (pressing_id,) in read.items()}


async def quarters_of_many(
    db: Connection, account_ids: Sequence[AccountId], start: int, stop: int
) -> dict[AccountId, Int64]:
    """Read in which quarters of an hour counted plays began, UTC ms: enough to tell their days.

    No clock is off UTC by anything but quarters. Half as many digits are read as of the instants.
    """
    names = (f"started_at / {QUARTER_MS}",)
    read = await _of_many(db, account_ids, names, start, stop)
    return {account_id: quarter * QUARTER_MS for account_id, (quarter,) in read.items()}


async def _of_many(
    db: Connection, account_ids: Sequence[AccountId], names: Sequence[str], start: int, stop: int
) -> dict[AccountId, tuple[Int64, ...]]:
    sql = COUNTED_OF_MANY.format(", ".join(str(int(one)) for one in account_ids))
    read = await db.grouped(sql, "account_id", names, {"start": start, "stop": stop})
    return {AccountId(number): columns for number, columns in read.items()}


async def counted_of(
    db: Connection, account_id: AccountId, pressing_ids: Int64, start: int, stop: int
) -> tuple[Int64, Int64]:
    """Read when an account played some pressings in a stretch of time, UTC ms, and which.

    One walk of that stretch, however many pressings: whole numbers are written into the statement.
    """
    sql = EARLIER.format(", ".join(map(str, pressing_ids.tolist())))
    values = {"account_id": account_id, "start": start, "stop": stop}
    started_at, pressing_id = await db.columns(sql, ("started_at", "pressing_id"), values)
    return started_at, pressing_id


async def times_of(db: Connection, account_id: AccountId) -> tuple[Int64, Int64]:
    """Read when an account's plays started and stopped, UTC ms, ordered by start."""
    started, elapsed = await db.columns(
        TIMES, ("started_at", "elapsed_ms"), {"account_id": account_id}
    )
    order = started.argsort(kind="stable")
    return started[order], (started + elapsed)[order]


async def ends_of(db: Connection, account_ids: Iterable[AccountId]) -> tuple[int, int] | None:
    """Say when the first and the last play of some accounts began, UTC ms; None without plays."""
    ends = [
        row[0]
        for account_id in account_ids
        for sql in (FIRST, LAST)
        if (row := await db.row(sql, {"account_id": account_id})) is not None
    ]
    return (min(ends), max(ends)) if ends else None


async def first_from(db: Connection, account_id: AccountId, start: int) -> int | None:
    """Say when the account's first play at or after ``start`` began."""
    row = await db.row(NEXT, {"account_id": account_id, "start": start})
    return None if row is None else row[0]


async def last_before(db: Connection, account_id: AccountId, stop: int) -> int | None:
    """Say when the account's last play before ``stop`` began."""
    row = await db.row(LAST_BEFORE, {"account_id": account_id, "stop": stop})
    return None if row is None else row[0]


async def told_between(
    db: Connection, account_id: AccountId, start: int, stop: int
) -> list[ToldPlay]:
    """Read every report of an account in a stretch of time, twins among them, by start."""
    values = {"account_id": account_id, "start": start, "stop": stop}
    return list(map(ToldPlay._make, await db.rows(TOLD, values)))


async def count_of(db: Connection, account_id: AccountId) -> int:
    """Say how many plays of an account are counted."""
    row = await db.row(COUNT, {"account_id": account_id})
    return 0 if row is None else int(row[0])


async def newest_of(db: Connection, account_id: AccountId) -> NewestPlay | None:
    """Read the account's play that began last, twins too; None without plays."""
    row = await db.row(NEWEST, {"account_id": account_id})
    return None if row is None else NewestPlay(*row)
