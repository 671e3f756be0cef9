"""Tables kept beside the plays: totals by day and by month, and who plays a track since when.

An import counts its accounts anew with numpy, a page of plays at a time: half the time of a
``GROUP BY``, and memory does not grow with the account.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from domain.ids import AccountId
from ledger.months import mark_of, month_of
from ledger.rules import DAY_MS
from storage import catalogue
from storage.engines.base import Connection, Int64

PAGE_MS = 400 * DAY_MS
"""So long a stretch is read at once; a heavy listener's holds some 40,000 plays."""

ENDS = (
    "SELECT started_at FROM play WHERE account_id = :account_id ORDER BY started_at LIMIT 1",
    "SELECT started_at FROM play WHERE account_id = :account_id ORDER BY started_at DESC LIMIT 1",
)
PAGE = """
SELECT started_at, heard_ms, pressing_id
  FROM play
 WHERE account_id = :account_id
   AND started_at >= :start AND started_at < :stop
   AND twin_of = 0
"""
ANY_DAY = """
SELECT 1 FROM day_total WHERE account_id = :account_id LIMIT 1
"""
FORGET_DAYS = """
DELETE FROM day_total WHERE account_id = :account_id
"""
KEEP_DAY = """
INSERT INTO day_total (account_id, day, plays, ms)
     VALUES (:account_id, :day, :plays, :ms)
ON CONFLICT (account_id, day) DO UPDATE
        SET plays = day_total.plays + excluded.plays,
            ms = day_total.ms + excluded.ms
"""
FORGET_MONTHS = """
DELETE FROM month_total WHERE account_id = :account_id
"""
KEEP_MONTH = """
INSERT INTO month_total (account_id, month, plays, ms, mark)
     VALUES (:account_id, :month, :plays, :ms, :mark)
ON CONFLICT (account_id, month) DO UPDATE
        SET plays = month_total.plays + excluded.plays,
            ms = month_total.ms + excluded.ms,
            mark = month_total.mark + excluded.mark
"""
FORGET_TRACKS = """
DELETE FROM track_listener
      WHERE account_id = :account_id
        AND track_id IN (SELECT track_id
                           FROM pressing
                          WHERE pressing_id IN (SELECT pressing_id
                                                  FROM play
                                                 WHERE account_id = :account_id))
"""
KEEP_TRACK = """
INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
     VALUES (:track_id, :account_id, :plays, :ms, :first_at, :last_at)
ON CONFLICT (track_id, account_id) DO UPDATE
        SET plays = track_listener.plays + excluded.plays,
            ms = track_listener.ms + excluded.ms,
            first_at = CASE WHEN excluded.first_at < track_listener.first_at
                            THEN excluded.first_at ELSE track_listener.first_at END,
            last_at = CASE WHEN excluded.last_at > track_listener.last_at
                           THEN excluded.last_at ELSE track_listener.last_at END
"""


class _Sums(NamedTuple):
    """Plays, ms, first and last start, by some number."""

    number: Int64
    plays: Int64
    ms: Int64
    first_at: Int64
    last_at: Int64

    def rows(self) -> Iterator[tuple[int, ...]]:
        return zip(*(column.tolist() for column in self), strict=True)


async def count_anew(db: Connection, account_id: AccountId) -> None:
    """Count an account's days, months and tracks anew, from its counted plays."""
    values = {"account_id": account_id}
    # A new account has nothing to take away, and to look for it would cost a walk of its plays.
    if await db.row(ANY_DAY, values):
        await db.execute(FORGET_DAYS, values)
        await db.execute(FORGET_MONTHS, values)
        await db.execute(FORGET_TRACKS, values)
    ends = [await db.row(sql, values) for sql in ENDS]
    if ends[0] is None or ends[1] is None:
        return
    for start in range(ends[0][0], ends[1][0] + 1, PAGE_MS):
        await _count_page(db, account_id, start, start + PAGE_MS)


async def _count_page(db: Connection, account_id: AccountId, start: int, stop: int) -> None:
    started_at, heard_ms, pressing_id = await db.columns(
        PAGE,
        ("started_at", "heard_ms", "pressing_id"),
        {"account_id": account_id, "start": start, "stop": stop},
    )
    if not started_at.size:
        return
    summed = _sums(started_at // DAY_MS, heard_ms, started_at)
    days = [(account_id, day, plays, ms) for day, plays, ms, _, _ in summed.rows()]
    await db.many(KEEP_DAY, days)
    await db.many(KEEP_MONTH, by_month(days))
    used, pressing = np.unique(pressing_id, return_inverse=True)
    track = (await catalogue.tracks_of(db, used))[pressing]
    counted = _sums(track, heard_ms, started_at)
    await db.many(KEEP_TRACK, [(one, account_id, *more) for one, *more in counted.rows()])


def by_month(
    days: Iterable[tuple[AccountId, int, int, int]],
) -> list[tuple[AccountId, int, int, int, int]]:
    """Sum up rows of days by months, each (account, month, plays, ms, mark)."""
    found: dict[tuple[AccountId, int], tuple[int, int, int]] = {}
    for account_id, day, plays, ms in days:
        key = account_id, month_of(day)
        known = found.get(key, (0, 0, 0))
        found[key] = known[0] + plays, known[1] + ms, known[2] + mark_of(day, plays)
    return [(*key, *sums) for key, sums in found.items()]


def _sums(number: Int64, ms: Int64, started_at: Int64) -> _Sums:
    """Sum plays by number, of which there is one at least; ``started_at`` need not ascend."""
    order = np.lexsort((started_at, number))
    number, started_at = number[order], started_at[order]
    begin = np.flatnonzero(np.diff(number, prepend=number[0] - 1))
    end = np.append(begin[1:], number.size)
    total = np.add.reduceat(ms[order], begin)
    return _Sums(number[begin], end - begin, total, started_at[begin], started_at[end - 1])
