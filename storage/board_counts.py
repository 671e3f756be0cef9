"""What finished periods came to on leaderboards, kept for as long as their days stay the same."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from domain.ids import AccountId, ListenerId
from storage.engines.base import Connection

MARKS = """
  SELECT account_id, COUNT(*), SUM(plays * (day + 1)), SUM(ms)
    FROM day_total
   WHERE account_id IN ({})
     AND day >= :first AND day < :stop
GROUP BY account_id
"""
KEPT = """
SELECT listener_id, mark, value, share_of, entry, estimated
  FROM board_kept
 WHERE board = :board AND period = :period AND zone = :zone
"""
KEEP = """
INSERT INTO board_kept (board, period, zone, listener_id, mark, value, share_of, entry, estimated)
     VALUES (:board, :period, :zone, :listener_id, :mark, :value, :share_of, :entry, :estimated)
ON CONFLICT (board, period, zone, listener_id) DO UPDATE
        SET mark = excluded.mark,
            value = excluded.value,
            share_of = excluded.share_of,
            entry = excluded.entry,
            estimated = excluded.estimated
"""


class Kept(NamedTuple):
    """What one listener came to."""

    listener_id: ListenerId
    mark: str
    """Of the days that it was counted from: with another mark it holds no more."""
    value: int | None
    """None where there was nothing to rank."""
    share_of: int | None
    entry: int
    estimated: bool


class Finished(NamedTuple):
    """One leaderboard of one period that is over, in one zone."""

    board: str
    period: str
    zone: str


async def marks_between(
    db: Connection, accounts: Sequence[AccountId], first: int, stop: int
) -> dict[AccountId, tuple[int, int, int]]:
    """Sum up UTC days since 1970 from ``first`` up to ``stop``, so that a change in any shows."""
    listed = ", ".join(str(int(one)) for one in accounts)
    rows = await db.rows(MARKS.format(listed), {"first": first, "stop": stop})
    return {AccountId(one): (int(days), int(plays), int(ms)) for one, days, plays, ms in rows}


async def kept_of(db: Connection, finished: Finished) -> dict[ListenerId, Kept]:
    """List what is kept of everybody on a leaderboard, holding or not."""
    rows = await db.rows(KEPT, finished._asdict())
    return {
        ListenerId(owner): Kept(ListenerId(owner), mark, value, share_of, entry, bool(estimated))
        for owner, mark, value, share_of, entry, estimated in rows
    }


async def keep_counts(db: Connection, finished: Finished, counts: Iterable[Kept]) -> None:
    """Put what was counted in the place of what was kept before."""
    await db.many(
        KEEP,
        [
            (*finished, one.listener_id, one.mark, one.value, one.share_of, one.entry,
             int(one.estimated))
            for one in counts
        ],
    )  # fmt: skip
