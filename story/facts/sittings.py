"""Sittings: plays with no gap of over 30 minutes between end and next start."""

import numpy as np

from story.chapters import Sitting
from story.facts.lengths import lengths
from story.listening import Int64, Listening, once

GAP_MS = 30 * 60_000
MINUTE_MS = 60_000


@once
def ends(listening: Listening) -> Int64:
    """Say when each play ended, UTC ms, as far as known.

    A play whose hearing no source tells ended with its track, or when the next one began; where
    not even its track's length is known it counts as ended when it began.
    """
    started, ms = listening.started_at, lengths(listening).copy()
    guessed = listening.heard_ms[:-1] <= 0
    ms[:-1] = np.where(guessed, np.minimum(ms[:-1], np.diff(started)), ms[:-1])
    return started + ms


@once
def sitting_of(listening: Listening) -> Int64:
    """Give every row the number of its sitting, from 0."""
    started = listening.started_at
    if not len(started):
        return started
    so_far = np.maximum.accumulate(ends(listening))
    fresh = np.concatenate(([False], started[1:] - so_far[:-1] > GAP_MS))
    return np.cumsum(fresh)


def longest_sitting(listening: Listening) -> tuple[int, Sitting | None]:
    """Count the period's sittings, and find the longest by the clock, the earliest of equals."""
    period = slice(listening.first, listening.last)
    numbers = sitting_of(listening)[period]
    if not len(numbers):
        return 0, None
    started, ended = listening.started_at[period], ends(listening)[period]
    firsts = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
    lasting = np.maximum.reduceat(ended, firsts) - started[firsts]
    longest = int(lasting.argmax())
    stops = np.append(firsts, len(numbers))
    plays = int(stops[longest + 1] - stops[longest])
    minutes = int(lasting[longest]) // MINUTE_MS
    found = Sitting(int(started[firsts[longest]]), minutes, plays) if minutes else None
    return len(firsts), found
