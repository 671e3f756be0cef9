"""Pressings grouped to tracks, artists and albums, numbered in the order of their identities."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np

from domain.music import Album, Track
from ledger.identity import identity
from storage.catalogue import PressingColumns
from storage.engines.base import Int64

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Numbered:
    """Everything that has a name, numbered; each in the spelling that was played most."""

    track: Int64
    """Track number by place of the pressing."""
    album: Int64
    """Album number by place of the pressing; -1 where there is none."""
    track_id: Int64
    """The database's id by track number."""
    tracks: tuple[Track, ...]
    artists: tuple[str, ...]
    albums: tuple[Album, ...]
    artist_of: Int64
    length_ms: Int64


def numbered(pressings: PressingColumns, weight: Int64) -> Numbered:
    """Give numbers to the names of pressings, each played ``weight`` times."""
    artist, title = pressings.artist, pressings.title
    album = [name or "" for name in pressings.album]
    artists = _group(pressings.artist_id, weight, list(zip(artist, strict=True)))
    by = artists.of_pressing
    titles, on = _pairs(artist, title), _pairs(artist, album)
    tracks = _group(pressings.track_id, weight, titles, by)
    albums = _group(pressings.album_id, weight, on, by)
    artist_of = np.zeros(tracks.shown.size, np.int64)
    artist_of[tracks.of_pressing] = artists.of_pressing
    length_ms = np.zeros(tracks.shown.size, np.int64)
    np.maximum.at(length_ms, tracks.of_pressing, pressings.length_ms)
    return Numbered(
        tracks.of_pressing,
        albums.of_pressing,
        pressings.track_id[tracks.shown],
        tuple(map(Track._make, _at(titles, tracks.shown))),
        tuple(_at(artist, artists.shown)),
        tuple(map(Album._make, _at(on, albums.shown))),
        artist_of,
        length_ms,
    )


class _Group(NamedTuple):
    """Pressings that are one thing, numbered in the order of identities."""

    of_pressing: Int64
    """Number by place of the pressing; -1 where there is none."""
    shown: Int64
    """By number, the place of a pressing in the spelling that was played most."""


def _at(names: list[T], places: Int64) -> list[T]:
    return [names[at] for at in places.tolist()]


def _pairs(artist: list[str], name: list[str]) -> list[tuple[str, ...]]:
    return list(zip(artist, name, strict=True))


def _group(
    ids: Int64,
    weight: Int64,
    names: list[tuple[str, ...]],
    by: Int64 | None = None,
) -> _Group:
    """Group pressings by id, 0 standing for none, and order the groups by their identities.

    Names are ordered by their last part, after the artist numbers ``by`` where they have one.
    """
    if not ids.size:
        return _Group(ids, ids)
    found, shown, group = np.unique(ids, return_index=True, return_inverse=True)
    _spell(shown, group, weight, names)
    none = int(found[0] == 0)
    shown = shown[none:]
    rank = _ranks([identity(one[-1]) for one in _at(names, shown)])
    order = rank.argsort(kind="stable") if by is None else np.lexsort((rank, by[shown]))
    place = np.empty(order.size, np.int64)
    place[order] = np.arange(order.size)
    return _Group(np.concatenate([np.full(none, -1), place])[group], shown[order])


def _ranks(names: list[str]) -> Int64:
    """Put the place among all names in the place of each."""
    rank = {name: place for place, name in enumerate(sorted(set(names)))}
    return np.array([rank[name] for name in names], np.int64)


def _spell(shown: Int64, group: Int64, weight: Int64, names: list[tuple[str, ...]]) -> None:
    """Show each group, wherever it is spelled in more than one way, as it was played most."""
    size = np.bincount(group)
    # A pressing alone is spelled one way: most tracks are not even looked at.
    beside = np.flatnonzero(size[group] > 1)
    codes: dict[tuple[str, ...], int] = {}
    code = np.zeros(group.size, np.int64)
    code[beside] = [codes.setdefault(one, len(codes)) for one in _at(names, beside)]
    various = np.unique(group[code != code[shown[group]]])
    if not various.size:
        return
    by_group = np.argsort(group, kind="stable")
    stop = np.cumsum(size)
    for number in various.tolist():
        places = by_group[stop[number] - size[number] : stop[number]].tolist()
        shown[number] = _most_played(places, weight, names)


def _most_played(places: list[int], weight: Int64, names: list[tuple[str, ...]]) -> int:
    """Choose a pressing in the spelling that was played most; among equals, the first by name."""
    times: Counter[tuple[str, ...]] = Counter()
    for at in places:
        times[names[at]] += int(weight[at])
    best = min(times, key=lambda spelled: (-times[spelled], spelled))
    return next(at for at in places if names[at] == best)
