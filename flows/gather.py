"""From stored plays to a listening: columns joined, names numbered in their own order."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

import numpy as np
import numpy.typing as npt

from domain.music import Album, Track
from domain.people import Account, Listener
from domain.period import Period
from ledger.identity import identity
from ledger.rules import DAY_MS
from sources.exports.names import missing
from storage import accounts, catalogue, coverage, plays
from storage.catalogue import Pressing
from storage.engines.base import Connection
from story.listening import MEMORY_DAYS, Listening

Int64 = npt.NDArray[np.int64]
Spelled = Callable[[Pressing], tuple[str, ...]]


async def gather(
    db: Connection, listener: Listener, period: Period, *, memory_days: int = MEMORY_DAYS
) -> Listening:
    """Read everything a story of this period may look at.

    Costs grow with the plays of the period and of its memory, not with the history.
    """
    of_listener = await accounts.accounts_of(db, listener.listener_id)
    account_ids = [account.account_id for account in of_listener]
    start = period.start_ms - memory_days * DAY_MS
    rows = await _rows(db, of_listener, start, period.stop_ms)
    used, pressing = np.unique(rows.pressing, return_inverse=True)
    names = _Names.of(await catalogue.pressings(db, used.tolist()), np.bincount(pressing))
    order = _order(rows, names.track[pressing])
    pressing, started_at = pressing[order], rows.started_at[order]
    first_at = await catalogue.firsts(db, names.track_ids, account_ids)
    ends = await plays.ends_of(db, account_ids)
    return Listening(
        subject=listener.name,
        period=period,
        zone_chosen=listener.zone_chosen,
        first=int(np.searchsorted(started_at, period.start_ms)),
        last=started_at.size,
        started_at=started_at,
        heard_ms=rows.heard_ms[order],
        unsure_ms=rows.unsure_ms[order],
        track=names.track[pressing].astype(np.int32),
        album=names.album[pressing].astype(np.int32),
        source=rows.source[order].astype(np.int32),
        uri=_Uris(pressing, [one.uri for one in names.pressings]),
        tracks=names.tracks,
        artists=names.artists,
        albums=names.albums,
        sources=tuple(account.source for account in of_listener),
        artist_of=names.artist_of.astype(np.int32),
        length_ms=names.length_ms,
        first_at=np.array([first_at[track_id] for track_id in names.track_ids], np.int64),
        since_at=None if ends is None else ends[0],
        coverage=await coverage.coverage_of(db, listener.listener_id),
        missing_files=missing(
            (file.series, file.number)
            for file in await coverage.files_of(db, listener.listener_id)
        ),
    )


class _Rows(NamedTuple):
    """Plays of every account together."""

    started_at: Int64
    heard_ms: Int64
    unsure_ms: Int64
    pressing: Int64
    source: Int64


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


def _order(rows: _Rows, track: Int64) -> Int64 | slice:
    """Order plays by start, and those of one instant by content."""
    if (np.diff(rows.started_at) > 0).all():
        return slice(None)
    return np.lexsort((rows.source, rows.heard_ms, track, rows.started_at))


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


class _Group(NamedTuple):
    """Pressings that are one thing, numbered in the order of identities."""

    of_pressing: Int64
    """Number by place of the pressing; -1 where there is none."""
    shown: list[Pressing]
    """By number, a pressing in the spelling that was played most."""


@dataclass(frozen=True, slots=True)
class _Names:
    """Everything that has a name, numbered; each in the spelling that was played most."""

    pressings: list[Pressing]
    track: Int64
    album: Int64
    track_ids: list[int]
    tracks: tuple[Track, ...]
    artists: tuple[str, ...]
    albums: tuple[Album, ...]
    artist_of: Int64
    length_ms: Int64

    @classmethod
    def of(cls, pressings: list[Pressing], weight: Int64) -> "_Names":
        """Give numbers to the names of pressings, each played ``weight`` times."""
        tracks = _group(pressings, weight, [one.track_id for one in pressings], _as_track)
        artists = _group(pressings, weight, [one.artist_id for one in pressings], _as_artist)
        albums = _group(pressings, weight, [one.album_id or 0 for one in pressings], _as_album)
        artist_of = np.zeros(len(tracks.shown), np.int64)
        artist_of[tracks.of_pressing] = artists.of_pressing
        length_ms = np.zeros(len(tracks.shown), np.int64)
        lengths = np.array([one.length_ms for one in pressings], np.int64)
        np.maximum.at(length_ms, tracks.of_pressing, lengths)
        return cls(
            pressings,
            tracks.of_pressing,
            albums.of_pressing,
            [one.track_id for one in tracks.shown],
            tuple(Track(one.artist, one.title) for one in tracks.shown),
            tuple(one.artist for one in artists.shown),
            tuple(Album(one.artist, one.album or "") for one in albums.shown),
            artist_of,
            length_ms,
        )


def _as_track(one: Pressing) -> tuple[str, ...]:
    return one.artist, one.title


def _as_artist(one: Pressing) -> tuple[str, ...]:
    return (one.artist,)


def _as_album(one: Pressing) -> tuple[str, ...]:
    return one.artist, one.album or ""


def _group(pressings: list[Pressing], weight: Int64, ids: list[int], spelled: Spelled) -> _Group:
    """Group pressings by id, 0 standing for none, and order the groups by their identities."""
    if not pressings:
        return _Group(np.empty(0, np.int64), [])
    found, first, group, size = np.unique(
        np.array(ids, np.int64), return_index=True, return_inverse=True, return_counts=True
    )
    chosen = [pressings[at] for at in first.tolist()]
    by_group, begin = np.argsort(group, kind="stable"), np.cumsum(size) - size
    for number in np.flatnonzero(size > 1).tolist():
        places = by_group[begin[number] : begin[number] + size[number]]
        members = [pressings[at] for at in places.tolist()]
        chosen[number] = _most_played(members, weight[places].tolist(), spelled)
    none = int(found[0] == 0)
    folded = _Folded()
    compared = [tuple([folded[name] for name in spelled(one)]) for one in chosen[none:]]
    order = sorted(range(len(compared)), key=compared.__getitem__)
    place = np.empty(len(compared), np.int64)
    place[order] = np.arange(len(compared))
    numbered = np.concatenate([np.full(none, -1), place])
    return _Group(numbered[group], [chosen[at + none] for at in order])


class _Folded(dict[str, str]):
    """Identities by name, each folded once."""

    def __missing__(self, name: str) -> str:
        self[name] = folded = identity(name)
        return folded


def _most_played(members: list[Pressing], weights: list[int], spelled: Spelled) -> Pressing:
    """Choose a pressing in the spelling that was played most; among equals, the first by name."""
    if len(members) == 1:
        return members[0]
    spellings: Counter[tuple[str, ...]] = Counter()
    for one, times in zip(members, weights, strict=True):
        spellings[spelled(one)] += times
    best = min(spellings, key=lambda names: (-spellings[names], names))
    return next(one for one in members if spelled(one) == best)
