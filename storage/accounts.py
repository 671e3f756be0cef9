"""Accounts: a listener's connections to sources."""

from domain.ids import AccountId, ListenerId
from domain.people import Account
from domain.play import SourceName
from storage.engines.base import Connection, Row

KEEP = """
INSERT INTO account (listener_id, source, name)
     VALUES (:listener_id, :source, :name)
ON CONFLICT (listener_id, source, name) DO UPDATE
        SET name = excluded.name
  RETURNING account_id, listener_id, source, name
"""
OF = """
  SELECT account_id, listener_id, source, name
    FROM account
   WHERE listener_id = :listener_id
ORDER BY account_id
"""
AT = """
  SELECT known_as, account_id, account.listener_id, source, account.name
    FROM account
    JOIN listener ON listener.listener_id = account.listener_id
   WHERE source = :source
ORDER BY account_id
"""


def account_from(row: Row) -> Account:
    account_id, listener_id, source, name = row
    return Account(AccountId(account_id), ListenerId(listener_id), SourceName(source), name)


async def keep_account(
    db: Connection, listener_id: ListenerId, source: SourceName, name: str = ""
) -> Account:
    """Find an account, or make it."""
    row = await db.row(KEEP, {"listener_id": listener_id, "source": source, "name": name})
    assert row is not None, "an upsert returns its row"  # noqa: S101 -- for the type checker
    return account_from(row)


async def accounts_of(db: Connection, listener_id: ListenerId) -> list[Account]:
    """List a listener's accounts, oldest first."""
    return [account_from(row) for row in await db.rows(OF, {"listener_id": listener_id})]


async def accounts_at(db: Connection, source: SourceName) -> list[tuple[str, Account]]:
    """List every account at a source, each with the door's name for its listener."""
    return [
        (known_as, account_from(tuple(row)))
        for known_as, *row in await db.rows(AT, {"source": source})
    ]
