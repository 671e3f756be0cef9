"""Stretches of a sitting that are one record's."""

from typing import NamedTuple

import numpy as np

from story.facts.sittings import MINUTE_MS, ends, sitting_of
from story.listening import Int64, Listening, once

TRACKS, REPEATS, GUESTS = 9, 1, 1
LEAST_MS, EACH_MS = 20 * MINUTE_MS, 45_000
"""A scrobbler may claim a record in four minutes: nobody heard that."""


class Stretch(NamedTuple):
    """A stretch of one sitting that is one record's, guests and all."""

    album: int
    rows: Int64
    order: list[int]
    """Its tracks, each where it first came."""
    became: int
    """The row of the ninth of them."""


@once
def stretches(listening: Listening) -> tuple[Stretch, ...]:
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
    return tuple(sorted(found, key=lambda stretch: (stretch.became, stretch.album)))


def _longest(listening: Listening, own: Int64, ended: Int64) -> Stretch | None:
    """Cut an album's plays of one sitting to the longest stretch that the rule allows."""
    tracks, rows = listening.track[own].tolist(), own.tolist()
    songs = list(dict.fromkeys(tracks))
    if len(songs) < TRACKS:
        return None
    if len(tracks) - len(songs) <= REPEATS and rows[-1] - rows[0] - len(rows) < GUESTS:
        # Nothing has to be cut: most records are simply played.
        return _allowed(listening, ended, tracks, rows, (0, tracks.index(songs[-1])))
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
    if most < TRACKS:
        return None
    return _allowed(listening, ended, tracks, rows, best)


def _allowed(
    listening: Listening, ended: Int64, tracks: list[int], rows: list[int], best: tuple[int, int]
) -> Stretch | None:
    """Give a stretch, from the one place of its plays to the other, if it took long enough."""
    first, last = rows[best[0]], rows[best[1]]
    begun = int(listening.started_at[last] - listening.started_at[first])
    lasted = int(ended[last] - listening.started_at[first])
    if lasted < LEAST_MS or begun < EACH_MS * (last - first):
        return None
    songs = list(dict.fromkeys(tracks[best[0] : best[1] + 1]))
    became = rows[tracks.index(songs[TRACKS - 1], best[0])]
    return Stretch(int(listening.album[first]), np.arange(first, last + 1), songs, became)
