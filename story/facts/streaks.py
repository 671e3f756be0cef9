"""Days in a row."""

from typing import NamedTuple

import numpy as np

from story.chapters import DaysRunning
from story.civil import date_of
from story.listening import Int64


class Streak(NamedTuple):
    """Numbered days, one after another."""

    first: int
    days: int


def streaks(days: Int64) -> list[Streak]:
    """Cut ascending distinct days into stretches without a missing day."""
    if not len(days):
        return []
    cuts = np.flatnonzero(np.diff(days) > 1) + 1
    firsts = days[np.concatenate(([0], cuts))]
    counts = np.diff(np.concatenate(([0], cuts, [len(days)])))
    return [Streak(int(first), int(n)) for first, n in zip(firsts, counts, strict=True)]


def days_running(days: Int64) -> DaysRunning | None:
    """Find the longest stretch of these days, the earliest of equals."""
    if not len(days):
        return None
    lowest = days.min()
    found = streaks(np.flatnonzero(np.bincount(days - lowest)) + lowest)
    longest = max(found, key=lambda streak: (streak.days, -streak.first))
    return DaysRunning(
        longest.days,
        date_of(longest.first).isoformat(),
        date_of(longest.first + longest.days - 1).isoformat(),
    )
