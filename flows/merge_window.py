"""Find twins anew where something changed, and nowhere else."""

from collections.abc import Iterator, Sequence

import numpy as np

from domain.ids import AccountId, ListenerId
from domain.people import Account
from domain.play import SourceName
from flows.merge import marks_from, merge, reports_from, same_tracks
from ledger.rules import DAY_MS
from ledger.twins import UNTOLD_LONGEST_MS, Bools, Int64, twins
from storage import accounts, plays
from storage.derived import count_anew
from storage.engines.base import Connection
from storage.live import recount
from storage.plays import ReportColumns

AROUND_MS = 2 * DAY_MS
"""So far around what changed a silence is sought; without one the window ends there."""
SILENCE_MS = 3_600_000
"""Where no source tells of anything for so long, pairing begins afresh."""
EXPORTS = {SourceName.EXTENDED, SourceName.ACCOUNT_DATA}

Read = list[tuple[Account, ReportColumns]]


async def merge_window(db: Connection, listener_id: ListenerId, start: int, stop: int) -> bool:
    """Find a listener's twins anew among hearings that began from ``start`` to ``stop``, UTC ms.

    The window is widened to the silences around it, so that what comes out is what ``merge``
    would say of everything. Counts follow. Say whether any mark changed. Runs inside the
    caller's transaction.
    """
    of_listener = await accounts.accounts_of(db, listener_id)
    if not of_listener[1:]:
        return False
    read = [
        (
            account,
            await plays.reports_between(
                db, account.account_id, start - AROUND_MS, stop + AROUND_MS
            ),
        )
        for account in of_listener
    ]
    if {account.source for account, columns in read if columns.started_at.size} >= EXPORTS:
        # Those two pair over days, by their ends: no silence parts them.
        return await _everything(db, listener_id)
    return await _mark(db, _between_silences(read, start, stop))


async def _everything(db: Connection, listener_id: ListenerId) -> bool:
    touched = await merge(db, listener_id)
    for account_id in touched:
        await count_anew(db, account_id)
    return bool(touched)


async def _mark(db: Connection, read: Read) -> bool:
    same = await same_tracks(db, read)
    told = twins([reports_from(account, columns, same) for account, columns in read])
    changed_any = False
    for account, columns in read:
        twin_of = told[account.account_id]
        changed = np.flatnonzero(twin_of != columns.twin_of)
        if not changed.size:
            continue
        changed_any = True
        await plays.mark_twins(db, marks_from(account, columns, twin_of, changed))
        await _count(db, account.account_id, columns, twin_of, changed)
    return changed_any


async def _count(
    db: Connection, account_id: AccountId, columns: ReportColumns, twin_of: Int64, changed: Int64
) -> None:
    """Count days and tracks anew whose plays began or ceased to count."""
    flipped = changed[(twin_of[changed] == 0) != (columns.twin_of[changed] == 0)]
    days = {int(at) // DAY_MS for at in columns.started_at[flipped]}
    await recount(db, account_id, days, {int(one) for one in columns.track_id[flipped]})


def _between_silences(read: Read, start: int, stop: int) -> Read:
    """Keep the rows between the last silence before ``start`` and the first after ``stop``."""
    first, last = start - AROUND_MS, stop + AROUND_MS
    for quiet_from, quiet_till in _silences([columns for _, columns in read]):
        if quiet_till <= start:
            first = quiet_till
        elif quiet_from > stop:
            last = quiet_from
            break
    return [(account, _cut(columns, first, last)) for account, columns in read]


def _silences(reports: Sequence[ReportColumns]) -> Iterator[tuple[int, int]]:
    """Yield (last start before, first start after) of each stretch in which nothing was heard."""
    starts = np.concatenate([one.started_at - one.unsure_ms for one in reports])
    ends = np.concatenate([_latest_ends(one) for one in reports])
    begun = np.concatenate([one.started_at for one in reports])
    order = starts.argsort(kind="stable")
    heard_till = np.maximum.accumulate(ends[order])[:-1]
    begun_till = np.maximum.accumulate(begun[order])[:-1]
    quiet = np.flatnonzero(starts[order][1:] - heard_till >= SILENCE_MS)
    for row in quiet.tolist():
        after = int(begun[order][row + 1 :].min())
        yield int(begun_till[row]), after


def _latest_ends(columns: ReportColumns) -> Int64:
    """Say until when a hearing may have lasted."""
    longest = np.maximum(columns.heard_ms, columns.length_ms)
    longest = np.where(longest > 0, longest, UNTOLD_LONGEST_MS)
    latest: Int64 = columns.started_at + columns.unsure_ms + longest
    return latest


def _cut(columns: ReportColumns, first: int, last: int) -> ReportColumns:
    inside: Bools = (columns.started_at >= first) & (columns.started_at <= last)
    return ReportColumns(*(column[inside] for column in columns))
