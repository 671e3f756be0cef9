"""What two members share, weighted by how few others in their server play it."""

from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

TOP = 5
OFFERED_FROM = 10
"""So many plays a song must have with one to be offered to the other."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody who shares with a server, and what is known of music there."""

    size: int
    artist_of: Mapping[int, int]
    """Artist by track."""
    fans: Mapping[int, int]
    """How many of the crowd play an artist that both play; the two are among them."""
    track_fans: Mapping[int, int]
    """The same of the tracks that are weighed."""
    name: Callable[[int], tuple[str, str]]
    """A track's identity, artist and title: what equals are ordered by."""

    def rarity(self, fans: int) -> float:
        """Weigh by how few play it: what everybody plays still counts for a little."""
        return log(1 + self.size / max(fans, 1))


class Common(NamedTuple):
    """An artist or a track that both play."""

    number: int
    others: int
    """How many others of the crowd play it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two share, the most telling first, and one song from each to the other."""

    artists: tuple[Common, ...]
    tracks: tuple[Common, ...]
    to_one: int | None
    """A track of the other's that the one never played."""
    to_other: int | None


Plays = Mapping[int, int]
"""Plays by track."""


def weighed(one: Plays, other: Plays) -> set[int]:
    """Give the tracks whose rarity counts: what both play, and what may be offered."""
    return (one.keys() & other.keys()) | _new(one, other.keys()) | _new(other, one.keys())


def compare(one: Plays, other: Plays, crowd: Crowd) -> Comparison:
    """Compare two; the other way round it is the same with ``to_one`` and ``to_other`` swapped."""
    artists, others_artists = _artists(one, crowd), _artists(other, crowd)
    shown: dict[int, tuple[str, str]] = {}
    for track in [*one, *other]:
        artist, name = crowd.artist_of[track], crowd.name(track)
        shown[artist] = min(shown.get(artist, name), name)
    return Comparison(
        _common(artists, others_artists, crowd, crowd.fans, shown.__getitem__),
        _common(one, other, crowd, crowd.track_fans, crowd.name),
        _offered(other, one.keys(), crowd),
        _offered(one, other.keys(), crowd),
    )


def _artists(plays: Plays, crowd: Crowd) -> Counter[int]:
    found: Counter[int] = Counter()
    for track, times in plays.items():
        found[crowd.artist_of[track]] += times
    return found


def _common(
    one: Plays,
    other: Plays,
    crowd: Crowd,
    fans: Mapping[int, int],
    name: Callable[[int], tuple[str, str]],
) -> tuple[Common, ...]:
    """Order what both play by rarity, times the mean of the shares that it has with each."""
    all_one, all_other = sum(one.values()), sum(other.values())

    def weight(number: int) -> float:
        both = (one[number] / all_one) * (other[number] / all_other)
        return crowd.rarity(fans.get(number, 0)) * sqrt(both)

    found = sorted(one.keys() & other.keys(), key=lambda at: (-weight(at), name(at)))
    return tuple(Common(at, max(fans.get(at, 0) - 2, 0)) for at in found[:TOP])


def _new(plays: Plays, known: Set[int]) -> set[int]:
    return {at for at, times in plays.items() if times >= OFFERED_FROM and at not in known}


def _offered(plays: Plays, known: Set[int], crowd: Crowd) -> int | None:
    """Choose what one plays much, few play here, and the other has never played."""
    return min(
        _new(plays, known),
        key=lambda at: (-plays[at] * crowd.rarity(crowd.track_fans.get(at, 0)), crowd.name(at)),
        default=None,
    )
