"""What an export and the polling each tell of one listener."""

from domain.ids import ListenerId
from ledger.coverage import Span
from storage.engines.base import Connection

POLLED = """
SELECT MIN(start_at), MAX(stop_at)
  FROM coverage
 WHERE account_id IN (SELECT account_id
                        FROM account
                       WHERE listener_id = :listener_id AND source = 'spotify')
"""
EXPORTED = """
SELECT MIN(first_at), MAX(last_at)
  FROM export_file
 WHERE account_id IN (SELECT account_id
                        FROM account
                       WHERE listener_id = :listener_id AND source = 'spotify-extended')
"""
HEARD = """
SELECT COUNT(*)
  FROM play
 WHERE account_id IN (SELECT account_id
                        FROM account
                       WHERE listener_id = :listener_id AND source = 'spotify-extended')
   AND started_at >= :start AND started_at < :stop
"""
CAUGHT = """
SELECT COUNT(*)
  FROM play
  JOIN account AS better ON better.account_id = twin_of
 WHERE play.account_id IN (SELECT account_id
                             FROM account
                            WHERE listener_id = :listener_id AND source = 'spotify')
   AND better.source = 'spotify-extended'
   AND started_at >= :start AND started_at < :stop
"""


async def both_told(db: Connection, listener_id: ListenerId) -> Span | None:
    """Say from when to when an account was polled that an export tells of; None for never."""
    ends = [await db.row(sql, {"listener_id": listener_id}) for sql in (POLLED, EXPORTED)]
    known = [Span(*end) for end in ends if end is not None and end[0] is not None]
    if len(known) < len(ends):
        return None
    span = Span(max(one.start for one in known), min(one.stop for one in known))
    return span if span.start < span.stop else None


async def heard_and_caught(db: Connection, listener_id: ListenerId, span: Span) -> tuple[int, int]:
    """Count the plays an export tells of, and those of them that were polled."""
    values = {"listener_id": listener_id, **span._asdict()}
    heard, caught = await db.row(HEARD, values), await db.row(CAUGHT, values)
    return heard[0] if heard else 0, caught[0] if caught else 0
