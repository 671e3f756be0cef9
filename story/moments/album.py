"""Most of a record, one song after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.facts.sittings import MINUTE_MS, ends, sitting_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import HORIZON_DAYS, absence_known, first_ever, first_since_we_began
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-album", 1)
TRACKS, REPEATS, GUESTS = 9, 1, 1
LEAST_MS, EACH_MS = 20 * MINUTE_MS, 45_000
"""A scrobbler may claim a record in four minutes: nobody heard that."""
OFTEN, OFTEN_DAYS, FULLER = 3, 30, 1.5
"""Who plays records plays them weekly: told are a first time, one with half as many songs again
as any before it, and a third within a month."""
SHARE_OF_MONTHS = 0.5
"""Of real months that have one: a filler, however long the record."""


class _Stretch(NamedTuple):
    """A stretch of one sitting that is one record's, guests and all."""

    album: int
    rows: Int64
    order: list[int]
    """Its tracks, each where it first came."""
    became: int
    """The row of the ninth of them."""


@dataclass(frozen=True, slots=True)
class FrontToBack:
    """Nine tracks or more of one album in one sitting, and next to nothing else."""

    kind: ClassVar[str] = "album"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    album: str
    artist: str
    on: str
    tracks: int
    minutes: int
    guests: int
    """Plays of anything else inside: none or one."""
    times: int
    """Such stretches of it in thirty days, this one included."""
    in_order: bool
    """Whether all of those had it in one order: the only proof of one that there is."""
    new: bool
    """Whether none of them had ever been played before."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        if self.times >= OFTEN:
            return "album-often"
        return "album-new" if self.new else "album"

    def values(self) -> dict[str, Value]:
        return {
            "album": self.album,
            "artist": self.artist,
            "on": self.on,
            "tracks": self.tracks,
            "minutes": self.minutes,
            "guests": self.guests,
            "times": self.times,
            "in_order": "yes" if self.in_order else "no",
        }


def find(listening: Listening) -> Iterator[FrontToBack]:
    """Find what became one in the period, once a record: a first time, or a third in a month."""
    if listening.first == listening.last:
        return
    stretches: dict[int, list[_Stretch]] = {}
    for one in _stretches(listening):
        stretches.setdefault(one.album, []).append(one)
    for _, own in sorted(stretches.items()):
        told = [
            own[: place + 1]
            for place, one in enumerate(own)
            if one.became >= listening.first and _worth(listening, own[: place + 1])
        ]
        if told:
            yield _front_to_back(
                listening, max(told, key=lambda each: (len(each[-1].order), -len(each)))
            )


def _worth(listening: Listening, so_far: list[_Stretch]) -> bool:
    """Say whether the last of a record's stretches is its first, its fullest, or the third."""
    *earlier, last = so_far
    if earlier:
        fuller = len(last.order) >= FULLER * max(len(one.order) for one in earlier)
        return fuller or len(_lately(listening, so_far)) == OFTEN
    at = int(listening.started_at[last.rows[0]])
    met = _unheard(listening, last) and first_since_we_began(listening, at)
    return met or absence_known(listening, at - HORIZON_DAYS * DAY_MS, at)


def _unheard(listening: Listening, stretch: _Stretch) -> bool:
    """Say whether none of its songs was played before it, as far back as we go."""
    at = listening.started_at[stretch.rows[0]]
    return bool((listening.first_at[np.array(stretch.order)] >= at).all())


def _lately(listening: Listening, so_far: list[_Stretch]) -> list[_Stretch]:
    began = [int(listening.started_at[one.rows[0]]) for one in so_far]
    since = began[-1] - OFTEN_DAYS * DAY_MS
    return [one for one, at in zip(so_far, began, strict=True) if at > since]


def _stretches(listening: Listening) -> Iterator[_Stretch]:
    """Give every stretch of the listening, memory included, in order."""
    sitting, ended = sitting_of(listening), ends(listening)
    rows = np.flatnonzero(listening.album >= 0)
    own = sitting[rows] * (len(listening.albums) + 1) + listening.album[rows]
    order = np.argsort(own, kind="stable")
    firsts = np.flatnonzero(np.diff(own[order], prepend=-1))
    plays = np.diff(np.append(firsts, len(own)))
    often = plays >= TRACKS
    found = []
    for first, n in zip(firsts[often].tolist(), plays[often].tolist(), strict=True):
        stretch = _longest(listening, rows[order[first : first + n]], ended)
        if stretch is not None:
            found.append(stretch)
    yield from sorted(found, key=lambda stretch: (stretch.became, stretch.album))


def _longest(listening: Listening, own: Int64, ended: Int64) -> _Stretch | None:
    """Cut an album's plays of one sitting to the longest stretch that the rule allows."""
    tracks, rows = listening.track[own].tolist(), own.tolist()
    if len(set(tracks)) < TRACKS:
        return None
    inside: dict[int, int] = {}
    best, most, left = (0, 0), 0, 0
    for right, track in enumerate(tracks):
        inside[track] = inside.get(track, 0) + 1
        while (
            right + 1 - left - len(inside) > REPEATS
            or rows[right] - rows[left] - (right - left) > GUESTS
        ):
            inside[tracks[left]] -= 1
            if not inside[tracks[left]]:
                del inside[tracks[left]]
            left += 1
        if len(inside) > most:
            best, most = (left, right), len(inside)
    first, last = rows[best[0]], rows[best[1]]
    begun = int(listening.started_at[last] - listening.started_at[first])
    lasted = int(ended[last] - listening.started_at[first])
    if most < TRACKS or lasted < LEAST_MS or begun < EACH_MS * (last - first):
        return None
    songs = list(dict.fromkeys(tracks[best[0] : best[1] + 1]))
    became = rows[tracks.index(songs[TRACKS - 1], best[0])]
    return _Stretch(int(listening.album[first]), np.arange(first, last + 1), songs, became)


def _in_order(stretches: list[_Stretch]) -> bool:
    """Say whether nine songs or more came in one order each time."""
    both = set.intersection(*(set(one.order) for one in stretches))
    orders = {tuple(song for song in one.order if song in both) for one in stretches}
    return len(stretches) > 1 and len(both) >= TRACKS and len(orders) == 1


def _front_to_back(listening: Listening, so_far: list[_Stretch]) -> FrontToBack:
    zone, started = listening.period.zone, listening.started_at
    lately = _lately(listening, so_far)
    album, rows, order, _ = so_far[-1]
    at = int(started[rows[0]])
    artist = int(listening.artist_of[order[0]])
    guests = int((listening.album[rows] != album).sum())
    minutes = int(ends(listening)[rows[-1]] - at) // MINUTE_MS
    numbers: dict[str, Value] = {
        "on": iso(at, zone)[:10],
        "tracks": len(order),
        "minutes": minutes,
        "guests": guests,
        "times": len(lately),
    }
    return FrontToBack(
        album=listening.albums[album].title,
        artist=listening.artists[artist],
        on=iso(at, zone)[:10],
        tracks=len(order),
        minutes=minutes,
        guests=guests,
        times=len(lately),
        in_order=_in_order(lately),
        new=_unheard(listening, so_far[-1]) and first_ever(listening, at),
        about=frozenset({artist}),
        weight=interest(
            listening, int(started[rows[-1]]), chance=SHARE_OF_MONTHS, ratio=len(order) / TRACKS
        ),
        evidence=evidence(
            listening,
            RULE,
            np.concatenate([one.rows for one in lately]) if len(lately) >= OFTEN else rows,
            numbers,
        ),
    )
