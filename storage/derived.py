"""Tables kept beside the plays: totals by day, and who plays a track since when."""

from domain.ids import AccountId
from storage.engines.base import Connection

FORGET_DAYS = """
DELETE FROM day_total WHERE account_id = :account_id
"""
COUNT_DAYS = """
INSERT INTO day_total (account_id, day, plays, ms)
     SELECT account_id, started_at / 86400000, COUNT(*), SUM(heard_ms)
       FROM play
      WHERE account_id = :account_id AND twin_of = 0
   GROUP BY 1, 2
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
COUNT_TRACKS = """
INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
     SELECT track_id, :account_id, SUM(plays), SUM(ms), MIN(first_at), MAX(last_at)
       FROM (SELECT pressing_id, COUNT(*) AS plays, SUM(heard_ms) AS ms,
                    MIN(started_at) AS first_at, MAX(started_at) AS last_at
               FROM play
              WHERE account_id = :account_id AND twin_of = 0
           GROUP BY pressing_id) AS counted
       JOIN pressing ON pressing.pressing_id = counted.pressing_id
   GROUP BY track_id
"""


async def count_anew(db: Connection, account_id: AccountId) -> None:
    """Count an account's days and tracks anew, from its counted plays."""
    for statement in (FORGET_DAYS, COUNT_DAYS, FORGET_TRACKS, COUNT_TRACKS):
        await db.execute(statement, {"account_id": account_id})
