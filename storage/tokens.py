"""Sealed tokens, one row an account, and links begun."""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from domain.errors import VaultLocked
from domain.ids import AccountId
from domain.secret import Secret
from storage.engines.base import Connection
from storage.vault import Vault

KEEP = """
INSERT INTO token (account_id, sealed)
     VALUES (:account_id, :sealed)
ON CONFLICT (account_id) DO UPDATE
        SET sealed = excluded.sealed
"""
OF = """
SELECT sealed FROM token WHERE account_id = :account_id
"""
FORGET = """
DELETE FROM token WHERE account_id = :account_id
"""
ALL = """
SELECT account_id, sealed FROM token ORDER BY account_id
"""
BEGIN = """
INSERT INTO pending_link (state_hash, known_as, client_id, verifier, expires_at)
     VALUES (:state_hash, :known_as, :client_id, :verifier, :expires_at)
"""
TAKE = """
DELETE FROM pending_link
      WHERE state_hash = :state_hash
  RETURNING known_as, client_id, verifier, expires_at
"""
SWEEP = """
DELETE FROM pending_link WHERE expires_at <= :now OR known_as = :known_as
"""


class PendingLink(NamedTuple):
    """A link begun and not yet finished."""

    known_as: str
    client_id: str
    verifier: Secret
    expires_at: int
    """UTC ms."""


async def keep_tokens(db: Connection, vault: Vault, account_id: AccountId, tokens: Secret) -> None:
    """Seal an account's tokens in the place of those it had."""
    sealed = vault.seal(tokens, f"account {account_id}")
    await db.execute(KEEP, {"account_id": account_id, "sealed": sealed})


async def tokens_of(db: Connection, vault: Vault, account_id: AccountId) -> Secret | None:
    """Open an account's tokens, None where it has none; raise VaultLocked."""
    row = await db.row(OF, {"account_id": account_id})
    return None if row is None else vault.open(row[0], f"account {account_id}")


async def forget_tokens(db: Connection, account_id: AccountId) -> None:
    """Let an account's tokens go: they are of no more use."""
    await db.execute(FORGET, {"account_id": account_id})


async def sealed_tokens(db: Connection) -> list[tuple[int, str]]:
    """List accounts, each with its tokens as they are sealed."""
    return [(number, sealed) for number, sealed in await db.rows(ALL)]


def locked(vault: Vault | None, sealed: Iterable[tuple[int, str]]) -> list[AccountId]:
    """Say which accounts' tokens do not open; without a vault none does."""
    return [AccountId(number) for number, told in sealed if not _opens(vault, number, told)]


def _opens(vault: Vault | None, number: int, told: str) -> bool:
    try:
        return vault is not None and bool(vault.open(told, f"account {number}"))
    except VaultLocked:
        return False


async def turn_keys(db: Connection, vault: Vault) -> int:
    """Seal every token anew with the vault's first key; say how many. Raise VaultLocked."""
    turned = [(number, vault.turned(sealed)) for number, sealed in await db.rows(ALL)]
    await db.many(KEEP, turned)
    return len(turned)


async def keep_link(db: Connection, vault: Vault, state: Secret, link: PendingLink) -> None:
    """Remember a link begun; whatever its member had begun before is void."""
    await db.execute(SWEEP, {"now": 0, "known_as": link.known_as})
    await db.execute(
        BEGIN,
        {
            "state_hash": _hash(state),
            "known_as": link.known_as,
            "client_id": link.client_id,
            "verifier": vault.seal(link.verifier, "verifier"),
            "expires_at": link.expires_at,
        },
    )


async def take_link(
    db: Connection, vault: Vault, state: Secret, now_ms: int
) -> PendingLink | None:
    """Take a link begun out of the table, so that it is finished once; None if it is too old.

    It is sought by its state's hash, whose comparison tells a guesser nothing of the state.
    """
    found = await db.rows(TAKE, {"state_hash": _hash(state)})
    await db.execute(SWEEP, {"now": now_ms, "known_as": ""})
    if not found or found[0][3] <= now_ms:
        return None
    known_as, client_id, verifier, expires_at = found[0]
    return PendingLink(known_as, client_id, vault.open(verifier, "verifier"), expires_at)


def _hash(state: Secret) -> str:
    return sha256(state.reveal().encode("utf-8", "surrogatepass")).hexdigest()
