"""Skips: hearings too short to count that their listener ended, kept for tracks also played."""

from domain.ids import AccountId
from domain.play import SourceName
from storage.engines.base import Connection, Int64
from storage.staging import Bench

# Only a pressing that somebody played has a row, and only what the account itself played is
# told of: no name is kept for a skip's sake.
KEEP = """
INSERT INTO skip (account_id, skipped_at, pressing_id)
     SELECT :account_id, started_at, pressing_id
       FROM staged_skip
 CROSS JOIN pressing
      WHERE source = :source
        AND pressing.fingerprint = staged_skip.fingerprint
        AND EXISTS (SELECT 1
                      FROM track_listener
                     WHERE track_listener.track_id = pressing.track_id
                       AND track_listener.account_id = :account_id)
ON CONFLICT (account_id, skipped_at, pressing_id) DO NOTHING
"""
BETWEEN = """
SELECT skipped_at, track_id
  FROM skip
  JOIN pressing ON pressing.pressing_id = skip.pressing_id
 WHERE account_id = :account_id
   AND skipped_at >= :start AND skipped_at < :stop
"""


async def keep_skips(bench: Bench, source: SourceName, account_id: AccountId) -> None:
    """Keep one source's skips of what its account has played by now; known ones stay as they are.

    Asks who plays a track, so it comes after the account was counted anew. What was skipped and
    never played until now is forgotten: another reading of the same export would find it.
    """
    await bench.db.execute(KEEP, {"source": bench.number[source], "account_id": account_id})


async def skips_between(
    db: Connection, account_id: AccountId, start: int, stop: int
) -> tuple[Int64, Int64]:
    """Read when an account's skips began from ``start`` up to ``stop``, UTC ms, and the tracks."""
    skipped_at, track_id = await db.columns(
        BETWEEN,
        ("skipped_at", "track_id"),
        {"account_id": account_id, "start": start, "stop": stop},
    )
    return skipped_at, track_id
