"""Pressings grouped to tracks, artists and albums, numbered in the order of their identities.

What several people played is grouped once for all of them: a server's forty have most names in
common. Each then has numbers of their own, dense, in the same order.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

import numpy as np

from domain.music import Album, Track
from ledger.identity import identity
from storage.catalogue import PressingColumns
from storage.engines.base import Int64
from story.listening import Register

Name = TypeVar("Name", str, Track, Album)


@dataclass(frozen=True, slots=True)
class Numbered:
    """Everything with a name that one listener played; each in the spelling they played most."""

    track: Int64
    """Track number by the pressing's place among theirs."""
    album: Int64
    """Album number by place of the pressing; -1 where there is none."""
    track_id: Int64
    """The database's id by track number."""
    tracks: tuple[Track, ...]
    artists: tuple[str, ...]
    albums: tuple[Album, ...]
    artist_of: Int64
    length_ms: Int64
    register: Register
    """The numbers that they have in common with others."""


class Kind(NamedTuple):
    """Pressings that are one thing, numbered in the order of identities."""

    number: Int64
    """By place of the pressing; -1 where there is none."""
    names: list[Any]
    """By place of the pressing; equal names are one object."""
    told_apart: Int64
    """By place of the pressing: the same for the same name."""
    many: int

    def owned(self, places: Int64, weight: Int64) -> tuple[Int64, Int64, Int64]:
        """Give numbers of one's own to what is at some places, each played ``weight`` times.

        Gives the number of each place, -1 where there is none; and by number the place that shows
        how it is spelled, and the number here.
        """
        number = self.number[places]
        occurs = np.zeros(self.many + 1, bool)
        occurs[number] = True
        occurs[-1] = False
        common = np.flatnonzero(occurs)
        own = (np.cumsum(occurs) - 1)[number]
        own[number < 0] = -1
        shown = np.zeros(common.size, np.int64)
        named = np.flatnonzero(own >= 0)[::-1]
        # Backwards, so that the first place stays.
        shown[own[named]] = named
        if common.size:
            self._spell(shown, own, places, weight)
        return own, places[shown], common

    def _spell(self, shown: Int64, own: Int64, places: Int64, weight: Int64) -> None:
        """Show each thing, wherever it is spelled in more than one way, as it was played most."""
        code = self.told_apart[places]
        various = np.unique(own[(own >= 0) & (code != code[shown[own]])])
        if not various.size:
            return
        order, size = np.argsort(own, kind="stable"), np.bincount(own + 1)
        stop = np.cumsum(size)
        for number in various.tolist():
            its = order[stop[number] : stop[number + 1]].tolist()
            shown[number] = _most_played(its, weight, [self.names[places[at]] for at in its])


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that has a name, of some pressings in the order of their ids."""

    pressings: PressingColumns
    artists: Kind
    tracks: Kind
    albums: Kind
    remembered: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What was once found in the names of all of them."""

    @property
    def spellings(self) -> Sequence[Track]:
        return self.tracks.names

    def of(self, places: Int64, weight: Int64) -> Numbered:
        """Give numbers to what one listener played: pressings at places, so many times each."""
        track, shown, in_common = self.tracks.owned(places, weight)
        artist, artist_shown, artist_in_common = self.artists.owned(places, weight)
        album, album_shown, album_in_common = self.albums.owned(places, weight)
        artist_of, length_ms = np.zeros((2, in_common.size), np.int64)
        artist_of[track] = artist
        np.maximum.at(length_ms, track, self.pressings.length_ms[places])
        return Numbered(
            track,
            album,
            self.pressings.track_id[shown],
            tuple(self.tracks.names[at] for at in shown.tolist()),
            tuple(self.artists.names[at] for at in artist_shown.tolist()),
            tuple(self.albums.names[at] for at in album_shown.tolist()),
            artist_of,
            length_ms,
            Register(self, in_common, artist_in_common, album_in_common, shown),
        )


def grouped(pressings: PressingColumns) -> Names:
    """Group pressings, and order what they are by identities: artists, then their titles."""
    artist = _same(pressings.artist)
    album = (name or "" for name in pressings.album)
    folded = _Folded()
    artists = _kind(pressings.artist_id, artist, artist, folded)
    by = artists.number
    tracks = _same(map(Track, artist, pressings.title))
    albums = _same(map(Album, artist, album))
    return Names(
        pressings,
        artists,
        _kind(pressings.track_id, tracks, pressings.title, folded, by),
        _kind(pressings.album_id, albums, [one.title for one in albums], folded, by),
    )


def _same(names: Iterable[Name]) -> list[Name]:
    """Have one object for each name, so that they are told apart without being read."""
    known: dict[Name, Name] = {}
    return [known.setdefault(name, name) for name in names]


class _Folded(dict[str, str]):
    """Identities by name, each folded once."""

    def __missing__(self, name: str) -> str:
        self[name] = folded = identity(name)
        return folded


def _kind(
    ids: Int64,
    names: list[Any],
    last: Sequence[str],
    folded: _Folded,
    by: Int64 | None = None,
) -> Kind:
    """Group pressings by id, 0 standing for none, and order the groups by their identities.

    They are ordered by their ``last`` names, after the artist numbers ``by`` where they have one.
    """
    if not ids.size:
        return Kind(ids, [], ids, 0)
    found, first, group = np.unique(ids, return_index=True, return_inverse=True)
    none = int(found[0] == 0)
    first = first[none:]
    rank = _ranks([folded[last[at]] for at in first.tolist()])
    order = rank.argsort(kind="stable") if by is None else np.lexsort((rank, by[first]))
    place = np.empty(order.size, np.int64)
    place[order] = np.arange(order.size)
    number = np.concatenate([np.full(none, -1), place])[group]
    told_apart = np.fromiter(map(id, names), np.int64, len(names))
    return Kind(number, names, told_apart, order.size)


def _ranks(names: list[str]) -> Int64:
    """Put the place among all names in the place of each."""
    rank = {name: place for place, name in enumerate(sorted(set(names)))}
    return np.array([rank[name] for name in names], np.int64)


def _most_played(places: list[int], weight: Int64, names: list[Any]) -> int:
    """Choose a place in the spelling that was played most; among equals, the first by name."""
    times: Counter[Any] = Counter()
    for at, name in zip(places, names, strict=True):
        times[name] += int(weight[at])
    best = min(times, key=lambda spelled: (-times[spelled], spelled))
    return places[names.index(best)]
