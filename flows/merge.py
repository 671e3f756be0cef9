"""Mark the reports of one hearing as twins of the best of them."""

from collections.abc import Sequence

import numpy as np

from domain.ids import AccountId, ListenerId
from domain.people import Account
from domain.play import SourceName
from ledger.identity import stripped
from ledger.twins import Int64, Reports, twins
from storage import accounts, catalogue, plays
from storage.engines.base import Connection
from storage.plays import ReportColumns


async def merge(db: Connection, listener_id: ListenerId) -> set[AccountId]:
    """Find a listener's twins anew; say in which accounts any row is or was one.

    With one account there is nothing to compare. Runs inside the caller's transaction.
    """
    of_listener = await accounts.accounts_of(db, listener_id)
    if not of_listener[1:]:
        return set()
    read = [(account, await plays.reports_of(db, account.account_id)) for account in of_listener]
    same = await same_tracks(db, read)
    told = twins([reports_from(account, columns, same) for account, columns in read])
    touched = set()
    for account, columns in read:
        twin_of = told[account.account_id]
        changed = np.flatnonzero(twin_of != columns.twin_of)
        await plays.mark_twins(db, marks_from(account, columns, twin_of, changed))
        if changed.size or twin_of.any():
            touched.add(account.account_id)
    return touched


def marks_from(
    account: Account, columns: ReportColumns, twin_of: Int64, changed: Int64
) -> list[tuple[int, ...]]:
    """Write down, for ``mark_twins``, whose twins the changed rows are now."""
    keys = (columns.started_at, columns.pressing_id, columns.elapsed_ms, columns.heard_ms)
    return [
        (twin, account.account_id, *key)
        for twin, *key in zip(
            twin_of[changed].tolist(), *(key[changed].tolist() for key in keys), strict=True
        )
    ]


def reports_from(account: Account, columns: ReportColumns, same: dict[int, int]) -> Reports:
    """Turn rows into what is compared; ``same`` says which tracks are one."""
    track = columns.track_id
    if same:
        track = np.array([same[one] for one in track.tolist()], np.int64)
    return Reports(
        account.account_id,
        account.source,
        columns.started_at,
        columns.started_at + columns.elapsed_ms,
        columns.heard_ms,
        columns.unsure_ms,
        track,
        columns.length_ms,
    )


async def same_tracks(
    db: Connection, read: Sequence[tuple[Account, ReportColumns]]
) -> dict[int, int]:
    """Say which tracks are one, where a source has lost commas and quotation marks."""
    if all(account.source is not SourceName.LASTFM_MINUTES for account, _ in read):
        return {}
    used = np.unique(np.concatenate([columns.track_id for _, columns in read])).tolist()
    numbers: dict[tuple[str, str], int] = {}
    return {
        track_id: numbers.setdefault((stripped(artist), stripped(title)), track_id)
        for track_id, (artist, title) in (await catalogue.identities(db, used)).items()
    }
