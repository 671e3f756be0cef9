"""From stored plays to a listening: columns joined, names numbered in their own order."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

import numpy as np
import numpy.typing as npt

from domain.ids import AccountId
from domain.people import Account, Listener
from domain.period import Period
from domain.play import SourceName
from flows.long_ago import Gathered, with_long_ago
from flows.numbering import Names, Numbered, grouped
from ledger.rules import DAY_MS
from sources.exports.names import missing
from storage import accounts, catalogue, coverage, plays, skips
from storage.engines.base import Connection, Int64
from storage.plays import PlayColumns
from story.listening import EARLIER_DAYS, MEMORY_DAYS, SEASON_PLAYS, Listening

DENSE = 1 << 20
"""Up to this id, a table of all ids takes less time and memory than to sort a year's plays."""


async def gather(
    db: Connection, listener: Listener, period: Period, *, memory_days: int = MEMORY_DAYS
) -> Listening:
    """Read everything a story of this period may look at.

    Costs grow with the plays of the period and of its memory, not with the history.
    """
    (found,) = await _gathered(db, [listener], period, memory_days)
    return found.listening


async def gather_together(
    db: Connection, listeners: Sequence[Listener], period: Period
) -> list[Listening]:
    """Read the listenings of a server's members, in their order, their names numbered at once.

    Each also knows when its tracks were first played that it has no play of in its memory, but
    others here have: whoever knew a song years ago must not be passed over as its first here.
    """
    found = await _gathered(db, listeners, period, MEMORY_DAYS)
    return await with_long_ago(db, found, period.start_ms - MEMORY_DAYS * DAY_MS)


class _Read(NamedTuple):
    """One listener's plays, before anything has a name."""

    listener: Listener
    accounts: Sequence[Account]
    rows: "Rows"
    used: Int64
    """Ids of pressings that occur, ascending."""
    pressing: Int64
    """By row: a place in ``used``."""


async def _gathered(
    db: Connection, listeners: Sequence[Listener], period: Period, memory_days: int
) -> list[Gathered]:
    start = period.start_ms - memory_days * DAY_MS
    read = []
    for listener in listeners:
        of_listener = await accounts.accounts_of(db, listener.listener_id)
        rows = await read_rows(db, of_listener, start, period.stop_ms)
        used = await asyncio.to_thread(_used, rows.pressing)
        read.append(_Read(listener, of_listener, rows, *used))
    every = await asyncio.to_thread(_every, [one.used for one in read])
    pressings = await catalogue.pressings(db, every)
    # Nobody else's turn should wait for the folding and sorting of a year's names.
    names = await asyncio.to_thread(grouped, pressings)
    return [await _named(db, one, names, every, period, start) for one in read]


async def _named(
    db: Connection, read: _Read, named: Names, every: Int64, period: Period, start: int
) -> Gathered:
    """Set one listener's plays in columns, and read what else a story asks for."""
    listener, of_listener, rows, used, pressing = read
    account_ids = [account.account_id for account in of_listener]
    places = every.searchsorted(used)
    names, order = await asyncio.to_thread(_numbered, rows, pressing, named, places)
    pressing, started_at = pressing[order], rows.started_at[order]
    first_at = await catalogue.firsts(db, names.track_id, account_ids)
    ends = await plays.ends_of(db, account_ids)
    track, first = names.track[pressing], int(np.searchsorted(started_at, period.start_ms))
    recurring = _recurring(track, first, first_at < start)
    earlier = await _earlier(db, account_ids, names.track_id, recurring, period.start_ms, start)
    skipped = await _skipped(db, of_listener, names, start, period.stop_ms)
    listening = Listening(
        subject=listener.name,
        owner=listener.listener_id,
        period=period,
        zone_chosen=listener.zone_chosen,
        first=first,
        last=started_at.size,
        started_at=started_at,
        heard_ms=rows.heard_ms[order],
        unsure_ms=rows.unsure_ms[order],
        track=track.astype(np.int32),
        album=names.album[pressing].astype(np.int32),
        source=rows.source[order].astype(np.int32),
        uri=_Uris(places[pressing], named.pressings.uri),
        tracks=names.tracks,
        artists=names.artists,
        albums=names.albums,
        sources=tuple(account.source for account in of_listener),
        artist_of=names.artist_of.astype(np.int32),
        length_ms=names.length_ms,
        first_at=first_at,
        since_at=None if ends is None else ends[0],
        coverage=await coverage.coverage_of(db, listener.listener_id),
        missing_files=missing(
            (file.series, file.number)
            for file in await coverage.files_of(db, listener.listener_id)
        ),
        earlier_at=earlier[0],
        earlier_track=earlier[1],
        skipped_at=skipped[0],
        skipped_track=skipped[1],
        register=names.register,
    )
    return Gathered(listening, account_ids, names.track_id)


def _every(used: Sequence[Int64]) -> Int64:
    """Give the ids that any of some columns has, ascending."""
    return _used(np.concatenate([np.empty(0, np.int64), *used]))[0]


class Rows(NamedTuple):
    """Plays of every account together."""

    started_at: Int64
    heard_ms: Int64
    unsure_ms: Int64
    pressing: Int64
    source: Int64


async def read_rows(db: Connection, of_listener: Sequence[Account], start: int, stop: int) -> Rows:
    """Read the counted plays of some accounts that began from ``start`` up to ``stop``, UTC ms."""
    return together(
        [await plays.counted_between(db, one.account_id, start, stop) for one in of_listener]
    )


def together(read: Sequence[PlayColumns]) -> Rows:
    """Join what was read of a listener's accounts, in their order."""
    source = [np.full(columns.started_at.size, at, np.int64) for at, columns in enumerate(read)]
    nothing = [np.empty(0, np.int64)]
    return Rows(
        np.concatenate(nothing + [columns.started_at for columns in read]),
        np.concatenate(nothing + [columns.heard_ms for columns in read]),
        np.concatenate(nothing + [columns.unsure_ms for columns in read]),
        np.concatenate(nothing + [columns.pressing_id for columns in read]),
        np.concatenate(nothing + source),
    )


def _recurring(track: Int64, first: int, known_before: npt.NDArray[np.bool_]) -> Int64:
    """Choose the tracks of the period whose earlier years are asked for."""
    often = np.bincount(track, minlength=known_before.size) >= SEASON_PLAYS
    now = np.bincount(track[first:], minlength=known_before.size) > 0
    return np.flatnonzero(often & now & known_before)


async def _earlier(
    db: Connection,
    account_ids: Sequence[AccountId],
    track_id: Int64,
    recurring: Int64,
    start: int,
    stop: int,
) -> tuple[Int64, Int64]:
    """Read plays before the memory of tracks that may be back for their season."""
    if not recurring.size:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    pressed, track = await catalogue.pressings_of(db, track_id[recurring])
    since = start - EARLIER_DAYS * DAY_MS
    read = [await plays.counted_of(db, one, pressed, since, stop) for one in account_ids]
    at = np.concatenate([one[0] for one in read])
    own = track[np.searchsorted(pressed, np.concatenate([one[1] for one in read]))]
    return _by_instant(at, own, track_id)


async def _skipped(
    db: Connection, of_listener: Sequence[Account], names: Numbered, start: int, stop: int
) -> tuple[Int64, Int64]:
    """Read skips of tracks that were played; one source tells them."""
    read = [
        await skips.skips_between(db, account.account_id, start, stop)
        for account in of_listener
        if account.source is SourceName.EXTENDED
    ]
    nothing = [np.empty(0, np.int64)]
    at, own = (np.concatenate(nothing + [one[place] for one in read]) for place in (0, 1))
    kept = np.isin(own, names.track_id)
    return _by_instant(at[kept], own[kept], names.track_id)


def _by_instant(at: Int64, own: Int64, track_id: Int64) -> tuple[Int64, Int64]:
    """Order instants, and give the number of each one's track, which has one."""
    by_id = track_id.argsort()
    number = by_id[np.searchsorted(track_id, own, sorter=by_id)]
    order = np.lexsort((number, at))
    return at[order], number[order]


def _numbered(rows: Rows, pressing: Int64, named: Names, places: Int64) -> tuple[Numbered, Int64]:
    """Give numbers to what is named, and the rows their order."""
    names = named.of(places, np.bincount(pressing))
    return names, _order(rows, names.track[pressing])


def _used(ids: Int64) -> tuple[Int64, Int64]:
    """Give the ids that occur, ascending, and the place of each row's among them."""
    if not ids.size or ids.max() > DENSE:
        return np.unique(ids, return_inverse=True)
    occurs = np.zeros(int(ids.max()) + 1, bool)
    occurs[ids] = True
    return np.flatnonzero(occurs), (np.cumsum(occurs) - 1)[ids]


def _order(rows: Rows, track: Int64) -> Int64:
    """Order plays by start, and those of one instant by content."""
    order = rows.started_at.argsort(kind="stable")
    same = np.diff(rows.started_at[order]) == 0
    at = np.flatnonzero(np.append(same, False) | np.append(False, same))
    tied = order[at]
    keys = (rows.source, rows.heard_ms, track, rows.started_at)
    order[at] = tied[np.lexsort([key[tied] for key in keys])]
    return order


@dataclass(frozen=True, slots=True)
class _Uris(Sequence[str | None]):
    """The URI of each play, looked up when a receipt asks for it."""

    pressing: Int64
    uris: list[str | None]

    @overload
    def __getitem__(self, row: int) -> str | None: ...
    @overload
    def __getitem__(self, row: slice) -> "_Uris": ...
    def __getitem__(self, row: int | slice) -> "str | _Uris | None":
        if isinstance(row, slice):
            return _Uris(self.pressing[row], self.uris)
        return self.uris[int(self.pressing[row])]

    def __len__(self) -> int:
        return self.pressing.size
