"""From when to when accounts were watched, and which files of an export were read."""

from collections.abc import Iterable

from domain.ids import AccountId, ListenerId
from ledger.coverage import FileSpan, Span, union
from storage.engines.base import Connection, Row

UNNUMBERED = -1

KEEP_FILE = """
INSERT INTO export_file (account_id, series, number, first_at, last_at)
     VALUES (:account_id, :series, :number, :first_at, :last_at)
ON CONFLICT (account_id, series, number, first_at) DO UPDATE
        SET last_at = CASE WHEN excluded.last_at > export_file.last_at
                           THEN excluded.last_at ELSE export_file.last_at END
"""
FILES = """
  SELECT series, number, first_at, last_at
    FROM export_file
   WHERE account_id = :account_id
ORDER BY series, number, first_at
"""
FORGET = """
DELETE FROM coverage WHERE account_id = :account_id
"""
KEEP = """
INSERT INTO coverage (account_id, start_at, stop_at)
     VALUES (:account_id, :start_at, :stop_at)
"""
OF = """
SELECT start_at, stop_at
  FROM coverage
 WHERE account_id IN (SELECT account_id FROM account WHERE listener_id = :listener_id)
"""
SPANS = """
SELECT start_at, stop_at FROM coverage WHERE account_id = :account_id ORDER BY start_at
"""
LENGTHEN = """
UPDATE coverage
   SET stop_at = :stop_at
 WHERE account_id = :account_id
   AND start_at <= :start_at AND stop_at >= :start_at AND stop_at < :stop_at
"""
CLIPPED = """
  SELECT account_id,
         SUM(start_at), SUM(CASE WHEN stop_at < :stop THEN stop_at ELSE :stop END)
    FROM coverage
   WHERE account_id IN ({}) AND start_at < :stop
GROUP BY account_id
"""
FILES_OF = """
SELECT series, number, first_at, last_at
  FROM export_file
 WHERE account_id IN (SELECT account_id FROM account WHERE listener_id = :listener_id)
"""


def file_from(row: Row) -> FileSpan:
    series, number, first_at, last_at = row
    return FileSpan(series, None if number == UNNUMBERED else number, first_at, last_at)


async def sums_until(
    db: Connection, accounts: Iterable[AccountId], stop: int
) -> dict[AccountId, tuple[int, int]]:
    """Sum up when accounts were watched before ``stop``, UTC ms, so that a change in it shows."""
    listed = ", ".join(str(int(one)) for one in accounts)
    rows = await db.rows(CLIPPED.format(listed), {"stop": stop})
    return {AccountId(one): (int(starts), int(stops)) for one, starts, stops in rows}


async def keep_files(
    db: Connection, account_id: AccountId, files: Iterable[FileSpan]
) -> list[FileSpan]:
    """Remember which files were read; give all that ever were of this account."""
    rows = [
        (account_id, file.series, UNNUMBERED if file.number is None else file.number, *file[2:])
        for file in files
    ]
    await db.many(KEEP_FILE, rows)
    return [file_from(row) for row in await db.rows(FILES, {"account_id": account_id})]


async def files_of(db: Connection, listener_id: ListenerId) -> list[FileSpan]:
    """List every export file that was read for a listener."""
    return [file_from(row) for row in await db.rows(FILES_OF, {"listener_id": listener_id})]


async def cover(db: Connection, account_id: AccountId, spans: Iterable[Span]) -> None:
    """Put an account's coverage in the place of what was known of it."""
    await db.execute(FORGET, {"account_id": account_id})
    await db.many(KEEP, [(account_id, span.start, span.stop) for span in spans])


async def watch_on(db: Connection, account_id: AccountId, span: Span) -> None:
    """Cover one more span; where it follows a known one, that one grows."""
    values = {"account_id": account_id, "start_at": span.start, "stop_at": span.stop}
    if await db.execute(LENGTHEN, values) != 1:
        spans = await spans_of(db, account_id)
        await cover(db, account_id, union([*spans, span]))


async def spans_of(db: Connection, account_id: AccountId) -> tuple[Span, ...]:
    """Say when one account was watched: sorted, apart."""
    return union(Span(*row) for row in await db.rows(SPANS, {"account_id": account_id}))


async def coverage_of(db: Connection, listener_id: ListenerId) -> tuple[Span, ...]:
    """Say when any account of a listener was watched: sorted, apart."""
    return union(Span(*row) for row in await db.rows(OF, {"listener_id": listener_id}))
