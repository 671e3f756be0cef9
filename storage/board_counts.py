"""What finished periods came to on leaderboards, kept for as long as their days stay the same."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.ids import ListenerId
from storage.engines.base import Connection

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
