"""An account, and everything that came through it, taken out."""

from domain.ids import AccountId, ListenerId
from storage.engines.base import Connection

TABLES = ("play", "skip", "day_total", "month_total", "track_listener", "coverage", "export_file",
          "gap", "token", "polling", "account")  # fmt: skip
DROP = "DELETE FROM {} WHERE account_id = :account_id"
COUNT_AGAIN = """
UPDATE play SET twin_of = 0
 WHERE twin_of = :account_id
   AND account_id IN (SELECT account_id FROM account WHERE listener_id = :listener_id)
"""
DROP_COUNTS = """
DELETE FROM board_kept WHERE listener_id = :listener_id
"""
WITH_TWINS = """
SELECT account_id
  FROM account
 WHERE listener_id = :listener_id
   AND EXISTS (SELECT 1 FROM play
                WHERE play.account_id = account.account_id AND twin_of = :account_id)
"""
# A member's own app has a limiter of its own, by the app's number: it goes with their account.
# The host's stay: who asked us to wait did not ask for the sake of whoever left.
UNASKED = """
DELETE FROM limiter WHERE name LIKE '%:%' AND name NOT IN (SELECT limiter FROM polling)
"""


async def drop_account(
    db: Connection, listener_id: ListenerId, account_id: AccountId
) -> list[AccountId]:
    """Take an account out of the ledger; say in which others hearings count again.

    Their twins among each other and their counts are the caller's to find anew.
    """
    values = {"listener_id": listener_id, "account_id": account_id}
    rows = await db.rows(WITH_TWINS, values)
    await db.execute(COUNT_AGAIN, values)
    await db.execute(DROP_COUNTS, {"listener_id": listener_id})
    for table in TABLES:
        await db.execute(DROP.format(table), {"account_id": account_id})
    await db.execute(UNASKED)
    return [AccountId(number) for (number,) in rows]
