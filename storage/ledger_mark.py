"""A mark of what one account's plays come to: it changes whenever they do."""

from domain.ids import AccountId
from storage.engines.base import Connection

# Kept beside the plays, and so much shorter: a year has twelve of these rows.
MARK = """
SELECT (SELECT COALESCE(SUM(plays), 0) FROM month_total WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(mark), 0) FROM month_total WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(ms), 0) FROM month_total WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(start_at), 0) FROM coverage WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(stop_at), 0) FROM coverage WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(first_at), 0) FROM export_file WHERE account_id = :account_id),
       (SELECT COALESCE(SUM(last_at), 0) FROM export_file WHERE account_id = :account_id)
"""


async def mark_of(db: Connection, account_id: AccountId) -> tuple[int, ...]:
    """Sum up an account's months, what was watched of it, and the files that were read."""
    row = await db.row(MARK, {"account_id": account_id})
    return () if row is None else tuple(map(int, row))
