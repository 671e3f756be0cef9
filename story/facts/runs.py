"""One track in a row."""

from typing import NamedTuple

import numpy as np

from story.chapters import Run
from story.facts.sittings import sitting_of
from story.listening import Int64, Listening


class Runs(NamedTuple):
    """Every run of the listening, memory included, single plays too: columns of one length."""

    first: Int64
    """The row that each begins at."""
    times: Int64


def runs(listening: Listening) -> Runs:
    """Cut the rows where the track or the sitting changes."""
    rows = len(listening.track)
    if not rows:
        return Runs(np.zeros(0, np.int64), np.zeros(0, np.int64))
    changed = (np.diff(listening.track) != 0) | (np.diff(sitting_of(listening)) != 0)
    first = np.concatenate(([0], np.flatnonzero(changed) + 1))
    return Runs(first, np.diff(np.append(first, rows)))


def longest_run(listening: Listening) -> Run | None:
    """Find the period's longest run of two or more, the earliest of equals."""
    found = runs(listening)
    stop = np.minimum(found.first + found.times, listening.last)
    start = np.maximum(found.first, listening.first)
    times = stop - start
    if not len(times) or times.max() < 2:  # noqa: PLR2004 - once is no run
        return None
    longest = int(times.argmax())
    row = int(start[longest])
    track = listening.tracks[listening.track[row]]
    return Run(track, int(times[longest]), int(listening.started_at[row]))
