"""An artist of many songs, of whom one was played."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Value
from story.facts.rows import by_artist
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.listening import Int64, Listening
from story.moment import ConsentClass, OfATrack

RULE = Rule("rule-one-song", 1)
PLAYS, SHARE = 40, 0.95
YEAR_MS = 365 * DAY_MS
SHARE_OF_MONTHS = 0.05
"""Of real months that have one: its rarity, for want of a chance."""


@dataclass(frozen=True, slots=True)
class OneSong(OfATrack):
    """Forty plays of an artist within a year, nearly all of one song."""

    kind: ClassVar[str] = "one-song"
    form: ClassVar[str] = "one-song"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC


def find(listening: Listening) -> Iterator[OneSong]:
    """Find artists whose fortieth play within a year fell in the period, on one song still."""
    if listening.first == listening.last:
        return
    artists = by_artist(listening)
    plays = np.bincount(listening.track, minlength=len(listening.tracks))
    most = np.zeros(len(listening.artists), np.int64)
    np.maximum.at(most, listening.artist_of, plays)
    often = np.diff(artists.stops, prepend=0) >= PLAYS
    for artist in np.flatnonzero(often & (most >= SHARE * PLAYS)).tolist():
        rows = artists.of(artist)
        if rows[-1] < listening.first:
            continue
        crossing = _crossing(listening, rows)
        if crossing is not None and crossing[-1] >= listening.first:
            yield _one_song(listening, artist, crossing)


def _crossing(listening: Listening, rows: Int64) -> Int64 | None:
    """Give the year's rows up to the first play at which forty were nearly all one song's."""
    tracks = listening.track[rows]
    # An artist's tracks stand together in the order of names: few numbers lie between.
    least = int(tracks.min())
    numbers = np.flatnonzero(np.bincount(tracks - least) >= SHARE * PLAYS) + least
    if not len(numbers):
        return None
    started = listening.started_at[rows]
    since = np.searchsorted(started, started - YEAR_MS)
    until = np.arange(1, len(rows) + 1)
    # Two songs cannot both have so large a share.
    for number in numbers.tolist():
        so_far = np.concatenate(([0], np.cumsum(tracks == number)))
        own, all_of_them = so_far[until] - so_far[since], until - since
        holds = (all_of_them >= PLAYS) & (own >= SHARE * all_of_them) & (own < all_of_them)
        if holds.any():
            place = int(holds.argmax())
            return rows[since[place] : place + 1]
    return None


def _one_song(listening: Listening, artist: int, rows: Int64) -> OneSong:
    zone, started = listening.period.zone, listening.started_at[rows]
    numbers_of, times = np.unique(listening.track[rows], return_counts=True)
    track = int(numbers_of[times.argmax()])
    numbers: dict[str, Value] = {
        "plays": len(rows),
        "track_plays": int(times.max()),
        "others": len(rows) - int(times.max()),
        "first_on": iso(int(started[0]), zone)[:10],
        "on": iso(int(started[-1]), zone)[:10],
    }
    return OneSong(
        track=listening.tracks[track],
        numbers=numbers,
        about=frozenset({artist}),
        weight=interest(listening, int(started[-1]), chance=SHARE_OF_MONTHS),
        evidence=evidence(listening, RULE, rows, numbers),
    )
