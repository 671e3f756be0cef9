"""Which plays are a track's, and which an artist's: sorted once, asked many times."""

from typing import NamedTuple

import numpy as np

from story.listening import Int32, Int64, Listening, once

SHORT = 1 << 16
"""So many different numbers have two bytes each."""


class Rows(NamedTuple):
    """Every row of a listening, memory included, by what was played."""

    order: Int64
    stops: Int64

    def of(self, number: int) -> Int64:
        """Give the rows of one number, ascending."""
        start = self.stops[number - 1] if number else 0
        return self.order[start : self.stops[number]]


@once
def by_track(listening: Listening) -> Rows:
    """Find the rows of every track."""
    return _by(listening.track, len(listening.tracks))


@once
def by_artist(listening: Listening) -> Rows:
    """Find the rows of every artist."""
    return _by(listening.artist_of[listening.track], len(listening.artists))


def _by(numbers: Int32, many: int) -> Rows:
    plays = np.bincount(numbers, minlength=many)
    # Numbers of two bytes are sorted by their digits: ten times faster.
    short = numbers.astype(np.uint16) if plays.size <= SHORT else numbers
    return Rows(short.argsort(kind="stable"), np.cumsum(plays))
