"""Which accounts are due, whose turn it is to read them, and how they are doing."""

from typing import NamedTuple

from domain.ids import AccountId, ListenerId
from domain.play import SourceName
from domain.polling import AccountState
from storage.engines.base import Connection, Row, Value

NEVER = 2**53
"""Due at this instant: somebody has to act first."""

BEGIN = """
INSERT INTO polling (account_id, owned_as, limiter, client_id, cursor, state, state_at, due_at,
                     authorised_at)
     VALUES (:account_id, :owned_as, :limiter, :client_id, :cursor, 'fine', :now, :now, :now)
ON CONFLICT (account_id) DO UPDATE
        SET owned_as = excluded.owned_as,
            limiter = excluded.limiter,
            client_id = excluded.client_id,
            state = excluded.state,
            state_at = excluded.state_at,
            due_at = excluded.due_at,
            authorised_at = excluded.authorised_at,
            leased_till = 0,
            leased_by = '',
            failures = 0,
            warned = 0
"""
OWNER = """
SELECT listener_id
  FROM polling
  JOIN account ON account.account_id = polling.account_id
 WHERE owned_as = :owned_as
"""
# One statement claims the work: asked again after the row lock, so the loser skips.
LEASE = """
   UPDATE polling
      SET leased_till = :till, leased_by = :worker
    WHERE leased_till <= :now
      AND account_id IN (SELECT account_id
                           FROM polling
                          WHERE due_at <= :now AND leased_till <= :now
                            AND NOT EXISTS (SELECT 1
                                              FROM limiter
                                             WHERE limiter.name = polling.limiter
                                               AND not_before > :now)
                       ORDER BY due_at, account_id
                          LIMIT :many)
RETURNING account_id
"""
READ = """
SELECT polling.account_id, listener_id, source, name, limiter, client_id, cursor, state, state_at,
       due_at, leased_till, leased_by, authorised_at, asked_at, newest_at, shortest_ms, failures,
       warned
  FROM polling
  JOIN account ON account.account_id = polling.account_id
"""
LEASED = f"{READ} WHERE leased_till = :till AND leased_by = :worker ORDER BY due_at, 1"
OF_LISTENER = f"{READ} WHERE listener_id = :listener_id ORDER BY 1"
# Whoever lost the lease writes nothing: another has read the account since.
DONE = """
UPDATE polling
   SET cursor = :cursor,
       state = CASE WHEN state = 'paused' THEN state ELSE :state END,
       state_at = CASE WHEN state IN ('paused', :state) THEN state_at ELSE :now END,
       due_at = CASE WHEN state = 'paused' THEN due_at ELSE :due_at END,
       leased_till = 0,
       asked_at = :asked_at,
       newest_at = :newest_at,
       shortest_ms = :shortest_ms,
       failures = :failures
 WHERE account_id = :account_id AND leased_by = :worker AND leased_till = :till
"""
WARN = """
UPDATE polling SET warned = :warned WHERE account_id = :account_id AND warned < :warned
"""
PAUSE = """
UPDATE polling
   SET state = :state, state_at = :now, due_at = :due_at, failures = 0
 WHERE account_id = :account_id
"""
STAND_STILL = """
UPDATE polling
   SET state = :state, state_at = :now
 WHERE limiter = :limiter AND state IN ('fine', 'late')
"""
BEHIND = f"""
{READ} WHERE limiter = :limiter AND state IN ('fine', 'late') ORDER BY 1
"""
SEATS = """
SELECT count(*) FROM polling WHERE limiter = :limiter
"""
READ_FROM = """
UPDATE polling
   SET cursor = :cursor,
       due_at = CASE WHEN state = 'paused' THEN due_at ELSE :now END,
       leased_till = 0,
       leased_by = '',
       failures = 0
 WHERE account_id = :account_id
"""
EXPIRING = f"""
{READ}
   WHERE client_id <> ''
     AND state NOT IN ('needs-relink', 'paused')
     AND authorised_at <= :authorised_till
     AND warned < :warned
ORDER BY 1
"""
CLOSE = """
INSERT INTO limiter (name, not_before)
     VALUES (:name, :not_before)
ON CONFLICT (name) DO UPDATE
        SET not_before = CASE WHEN excluded.not_before > limiter.not_before
                              THEN excluded.not_before ELSE limiter.not_before END
"""
CLOSED = """
SELECT name, not_before FROM limiter WHERE not_before > :now
"""
KEEP_GAP = """
INSERT INTO gap (account_id, start_at, stop_at, why)
     VALUES (:account_id, :start_at, :stop_at, :why)
ON CONFLICT (account_id, start_at) DO UPDATE
        SET stop_at = excluded.stop_at, why = excluded.why
"""
GAPS = """
  SELECT start_at, stop_at, why FROM gap WHERE account_id = :account_id ORDER BY start_at
"""


class Polled(NamedTuple):
    """An account that is read by itself, and how it is doing. Instants are UTC ms."""

    account_id: AccountId
    listener_id: ListenerId
    source: SourceName
    name: str
    limiter: str
    client_id: str
    cursor: str
    state: AccountState
    state_at: int
    due_at: int
    leased_till: int
    leased_by: str
    authorised_at: int
    asked_at: int
    newest_at: int
    shortest_ms: int
    failures: int
    warned: int


class Gap(NamedTuple):
    """A stretch in which plays may have been lost."""

    start_at: int
    stop_at: int
    why: str


def polled_from(row: Row) -> Polled:
    account_id, listener_id, source, name, limiter, client_id, cursor, state, *numbers = row
    return Polled(
        AccountId(account_id),
        ListenerId(listener_id),
        SourceName(source),
        *(name, limiter, client_id, cursor),
        AccountState(state),
        *numbers,
    )


async def owner_of(db: Connection, owned_as: str) -> ListenerId | None:
    """Say whose an account at a source is here; ``owned_as`` names source and account."""
    row = await db.row(OWNER, {"owned_as": owned_as})
    return None if row is None else ListenerId(row[0])


async def begin_polling(
    db: Connection,
    account_id: AccountId,
    now_ms: int,
    *,
    owned_as: str,
    limiter: str,
    client_id: str = "",
    cursor: str = "",
) -> None:
    """Read an account by itself from now on; one that was read before goes on where it was.

    Whoever holds a lease on it loses it: they read it as it was linked before.
    """
    await db.execute(
        BEGIN,
        {
            "account_id": account_id,
            "owned_as": owned_as,
            "limiter": limiter,
            "client_id": client_id,
            "cursor": cursor,
            "now": now_ms,
        },
    )


async def lease(db: Connection, worker: str, now_ms: int, till_ms: int, many: int) -> list[Polled]:
    """Take up to so many accounts that are due, in one statement; nobody else has them till then.

    ``worker`` is another at every call: by it and ``till_ms`` what was taken is found again.
    """
    values: dict[str, Value] = {"worker": worker, "now": now_ms, "till": till_ms}
    if not await db.rows(LEASE, {**values, "many": many}):
        return []
    return [polled_from(row) for row in await db.rows(LEASED, values)]


async def done(db: Connection, leased: Polled, after: Polled, now_ms: int) -> bool:
    """Give a lease back with what changed; False if it was lost, and then nothing changed."""
    return bool(
        await db.execute(
            DONE,
            {
                "account_id": leased.account_id,
                "worker": leased.leased_by,
                "till": leased.leased_till,
                "now": now_ms,
                "cursor": after.cursor,
                "state": after.state,
                "due_at": after.due_at,
                "asked_at": after.asked_at,
                "newest_at": after.newest_at,
                "shortest_ms": after.shortest_ms,
                "failures": after.failures,
            },
        )
    )


async def polled_of(db: Connection, listener_id: ListenerId) -> list[Polled]:
    """List a listener's accounts that are read by themselves, oldest first."""
    return [polled_from(row) for row in await db.rows(OF_LISTENER, {"listener_id": listener_id})]


async def mark_warned(db: Connection, account_id: AccountId, warned: int) -> bool:
    """Note that a warning was given; False if it had been."""
    return bool(await db.execute(WARN, {"account_id": account_id, "warned": warned}))


async def pause(db: Connection, account_id: AccountId, now_ms: int) -> None:
    """Read an account no more until ``resume``."""
    values = {"account_id": account_id, "now": now_ms}
    await db.execute(PAUSE, {**values, "state": AccountState.PAUSED, "due_at": NEVER})


async def resume(db: Connection, account_id: AccountId, now_ms: int) -> None:
    """Read an account again, now."""
    values = {"account_id": account_id, "now": now_ms}
    await db.execute(PAUSE, {**values, "state": AccountState.FINE, "due_at": now_ms})


async def stand_still(
    db: Connection, limiter: str, state: AccountState, now_ms: int
) -> list[Polled]:
    """Say of every account behind a limiter what keeps it from being read; give them as before."""
    before = [polled_from(row) for row in await db.rows(BEHIND, {"limiter": limiter})]
    await db.execute(STAND_STILL, {"limiter": limiter, "state": state, "now": now_ms})
    return before


async def seats_taken(db: Connection, limiter: str) -> int:
    """Count the accounts behind a limiter."""
    row = await db.row(SEATS, {"limiter": limiter})
    return 0 if row is None else int(row[0])


async def read_from(db: Connection, account_id: AccountId, cursor: str, now_ms: int) -> None:
    """Read an account from another place on, now, or once it is resumed.

    Whoever holds a lease on it loses it.
    """
    values: dict[str, Value] = {"account_id": account_id, "cursor": cursor, "now": now_ms}
    await db.execute(READ_FROM, values)


async def expiring(db: Connection, authorised_till: int, warned: int) -> list[Polled]:
    """List accounts linked with a token before an instant, UTC ms, and warned less often."""
    values = {"authorised_till": authorised_till, "warned": warned}
    return [polled_from(row) for row in await db.rows(EXPIRING, values)]


async def close_limiter(db: Connection, name: str, not_before: int) -> None:
    """Let nobody behind a limiter be asked before an instant, UTC ms; it only ever moves on."""
    await db.execute(CLOSE, {"name": name, "not_before": not_before})


async def closed_limiters(db: Connection, now_ms: int) -> dict[str, int]:
    """Say which limiters are closed, and until when, UTC ms."""
    return dict(await db.rows(CLOSED, {"now": now_ms}))


async def keep_gap(db: Connection, account_id: AccountId, gap: Gap) -> None:
    """Note a stretch in which plays may have been lost."""
    await db.execute(KEEP_GAP, {"account_id": account_id, **gap._asdict()})


async def gaps_of(db: Connection, account_id: AccountId) -> list[Gap]:
    """List an account's gaps, the oldest first."""
    return [Gap(*row) for row in await db.rows(GAPS, {"account_id": account_id})]
