"""Who left in the course of a year, who stayed, and who came back.

A year has three parts of four civil months. An artist is *there* in a part where they are among
its ten most played, with twelve plays on four civil days at least; they are *gone* from a part
that has at most a tenth of the plays they had in the first. Left: there in the first, gone from
the last. Stayed: there in all three. Came back: there in the first and the last, gone between.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from story.chapters import Stay
from story.civil import day_start_ms
from story.facts.calendar import Calendar
from story.facts.tops import ranked
from story.listening import Int64, Listening

PARTS, MONTHS = 3, 4
AMONG, PLAYS, DAYS = 10, 12, 4
GONE = 10
"""One play in so many of those before is as good as none."""
ACTIVE_PLAYS = 100
"""A part with fewer plays shows nobody's absence."""
AT_MOST = 3


class Stays(NamedTuple):
    """Most plays first, names among equals."""

    left: tuple[Stay, ...] = ()
    stayed: tuple[Stay, ...] = ()
    came_back: tuple[Stay, ...] = ()


def stays(listening: Listening, seen: Calendar, ms: Int64, secret: Callable[[int], bool]) -> Stays:
    """Set a year's parts beside each other; ``seen`` and ``ms`` go by its rows, alone.

    An artist's absence may be ``secret``, by number. That a part was watched is not asked here.
    """
    part = seen.month % 12 // MONTHS
    artist = listening.artist_of[listening.track].astype(np.int64)
    plays = _table(part, artist, len(listening.artists))
    there = _there(part, artist, seen.day, ms, plays)
    absent = (plays * GONE <= plays[0]) & (plays.sum(axis=1) >= ACTIVE_PLAYS)[:, np.newaxis]
    left = there[0] & absent[2]
    back = there[0] & absent[1] & there[2]
    for number in np.flatnonzero(left | back).tolist():
        if secret(number):
            left[number] = back[number] = False
    return Stays(
        _named(listening, plays, left),
        _named(listening, plays, there[0] & there[1] & there[2]),
        _named(listening, plays, back),
    )


def part_edges(listening: Listening, number: int) -> tuple[int, int]:
    """Say when one of the three parts begins and when the next does, UTC ms."""
    january = np.datetime64(f"{listening.period.year}-01", "M")
    edges = (january + MONTHS * np.array([number, number + 1])).astype("datetime64[D]")
    start, stop = (
        day_start_ms(day, listening.period.zone) for day in edges.astype(np.int64).tolist()
    )
    return start, stop


def _table(part: Int64, artist: Int64, width: int) -> Int64:
    found: Int64 = np.bincount(part * width + artist, minlength=PARTS * width)
    return found.reshape(PARTS, width)


def _there(
    part: Int64, artist: Int64, day: Int64, ms: Int64, plays: Int64
) -> npt.NDArray[np.bool_]:
    there = np.zeros(plays.shape, bool)
    for number in range(PARTS):
        rows = part == number
        for row in ranked(artist[rows].astype(np.int32), ms[rows], AMONG) if rows.any() else ():
            days = len(np.unique(day[rows & (artist == row.number)]))
            there[number, row.number] = row.plays >= PLAYS and days >= DAYS
    return there


def _named(listening: Listening, plays: Int64, which: npt.NDArray[np.bool_]) -> tuple[Stay, ...]:
    order = sorted(np.flatnonzero(which).tolist(), key=lambda n: (-int(plays[:, n].sum()), n))
    return tuple(
        Stay(listening.artists[n], (int(plays[0, n]), int(plays[1, n]), int(plays[2, n])))
        for n in order[:AT_MOST]
    )
