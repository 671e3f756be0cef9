"""From stored plays to a listening: columns joined, names numbered in their own order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from domain.music import Album, Track
from domain.people import Account, Listener
from domain.period import Period
from ledger.coverage import missing_numbers
from ledger.rules import DAY_MS
from storage import accounts, catalogue, coverage, plays
from storage.catalogue import Pressing
from storage.engines.base import Connection
from story.listening import MEMORY_DAYS, Listening

Int64 = npt.NDArray[np.int64]
Key = TypeVar("Key", bound=Hashable)


class _Rows(NamedTuple):
    """Plays of every account together, ordered by start."""

    started_at: Int64
    heard_ms: Int64
    unsure_ms: Int64
    pressing: Int64
    source: Int64


async def gather(
    db: Connection, listener: Listener, period: Period, *, memory_days: int = MEMORY_DAYS
) -> Listening:
    """Read everything a story of this period may look at.

    Costs grow with the plays of the period and of the year before it, not with the history.
    """
    of_listener = await accounts.accounts_of(db, listener.listener_id)
    start = period.start_ms - memory_days * DAY_MS
    rows = await _rows(db, of_listener, start, period.stop_ms)
    used, pressing = np.unique(rows.pressing, return_inverse=True)
    known = {one.pressing_id: one for one in await catalogue.pressings(db, used.tolist())}
    pressings = [known[number] for number in used.tolist()]
    weights = np.bincount(pressing, minlength=len(pressings)).tolist()
    tracks = _number(
        pressings,
        weights,
        lambda p: (p.artist_identity, p.title_identity),
        lambda p: (p.artist, p.title),
    )
    artists = _number(pressings, weights, lambda p: (p.artist_identity,), lambda p: (p.artist,))
    albums = _number(
        pressings,
        weights,
        lambda p: (p.artist_identity, p.album_identity) if p.album_identity else None,
        lambda p: (p.artist, p.album or ""),
    )
    order = np.lexsort((rows.source, rows.heard_ms, tracks.of_pressing[pressing], rows.started_at))
    pressing = pressing[order]
    started_at = rows.started_at[order]
    ids = {tracks.of_pressing[at]: one.track_id for at, one in enumerate(pressings)}
    first_at = await catalogue.firsts(
        db, list(ids.values()), [account.account_id for account in of_listener]
    )
    ends = await plays.ends_of(db, listener.listener_id)
    files = await coverage.files_of(db, listener.listener_id)
    return Listening(
        subject=listener.name,
        period=period,
        zone_chosen=listener.zone_chosen,
        first=int(np.searchsorted(started_at, period.start_ms)),
        last=started_at.size,
        started_at=started_at,
        heard_ms=rows.heard_ms[order],
        unsure_ms=rows.unsure_ms[order],
        track=tracks.of_pressing[pressing].astype(np.int32),
        album=albums.of_pressing[pressing].astype(np.int32),
        source=rows.source[order].astype(np.int32),
        uri=tuple(one.uri for one in map(pressings.__getitem__, pressing.tolist())),
        tracks=tuple(Track(*names) for names in tracks.shown),
        artists=tuple(names[0] for names in artists.shown),
        albums=tuple(Album(*names) for names in albums.shown),
        sources=tuple(account.source for account in of_listener),
        artist_of=_at(tracks.of_pressing, artists.of_pressing, len(tracks.shown)).astype(np.int32),
        length_ms=_longest(tracks.of_pressing, pressings, len(tracks.shown)),
        first_at=np.array([first_at[ids[n]] for n in range(len(tracks.shown))], np.int64),
        since_at=None if ends is None else ends[0],
        coverage=await coverage.coverage_of(db, listener.listener_id),
        missing_files=tuple(
            f"{series}_{number}"
            for series, numbers in missing_numbers(files).items()
            for number in numbers
        ),
    )


async def _rows(db: Connection, of_listener: Sequence[Account], start: int, stop: int) -> _Rows:
    read = [
        await plays.counted_between(db, account.account_id, start, stop) for account in of_listener
    ]
    source = [np.full(columns.started_at.size, at, np.int64) for at, columns in enumerate(read)]
    nothing = [np.empty(0, np.int64)]
    return _Rows(
        np.concatenate(nothing + [columns.started_at for columns in read]),
        np.concatenate(nothing + [columns.heard_ms for columns in read]),
        np.concatenate(nothing + [columns.unsure_ms for columns in read]),
        np.concatenate(nothing + [columns.pressing_id for columns in read]),
        np.concatenate(nothing + source),
    )


class _Names(NamedTuple):
    """Names numbered in the order of their identities."""

    of_pressing: Int64
    """Number by place of the pressing, -1 where it has no such name."""
    shown: list[tuple[str, ...]]
    """The spelling that was played most, by number."""


def _number(
    pressings: Sequence[Pressing],
    weights: Sequence[int],
    compared: Callable[[Pressing], tuple[str, ...] | None],
    spelled: Callable[[Pressing], tuple[str, ...]],
) -> _Names:
    keys = [compared(one) for one in pressings]
    spellings: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for key, one, weight in zip(keys, pressings, weights, strict=True):
        if key is not None:
            spellings[key][spelled(one)] += weight
    numbers = {key: number for number, key in enumerate(sorted(spellings))}
    shown = [_most_played(spellings[key]) for key in numbers]
    of_pressing = [-1 if key is None else numbers[key] for key in keys]
    return _Names(np.array(of_pressing, np.int64), shown)


def _most_played(spellings: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    if len(spellings) == 1:
        return next(iter(spellings))
    return min(spellings, key=lambda names: (-spellings[names], names))


def _at(number: Int64, value: Int64, size: int) -> Int64:
    """Give each number the value that stands beside it; equal wherever the number is."""
    column = np.zeros(size, np.int64)
    column[number] = value
    return column


def _longest(track: Int64, pressings: Sequence[Pressing], size: int) -> Int64:
    """Give each track the longest length that a source told of it, 0 where none did."""
    column = np.zeros(size, np.int64)
    np.maximum.at(column, track, np.array([one.length_ms for one in pressings], np.int64))
    return column
