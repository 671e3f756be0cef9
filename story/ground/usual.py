"""What is usual for this person: the baseline, and how unevenly they play."""

from typing import NamedTuple

import numpy as np
from scipy.special import betainc

from story.civil import DAY_MS
from story.ground.watched import watched
from story.listening import Int32, Listening

BASELINE_DAYS = 180
ENOUGH_DAYS, ENOUGH_PLAYS = 60, 300
SMOOTHING = 0.5
WINDOW_DAYS = 14
FIRST_GUESS = 2.0
"""The dispersion that is assumed before anything is known of a person."""
GUESS_WEIGHT = 10.0
"""How much squared play-count the first guess is worth."""
LEAST, MOST = 0.2, 20.0
STEADIEST = 60
"""How many of the most played items the dispersion is estimated from."""


class Usual(NamedTuple):
    """The half-year before an instant, or as much of it as was watched."""

    start: int
    """UTC ms."""
    stop: int
    days: float
    """Days of it that were watched."""
    plays: int

    @property
    def enough(self) -> bool:
        """Say whether comparisons may be made at all."""
        return self.days >= ENOUGH_DAYS and self.plays >= ENOUGH_PLAYS


def usual(listening: Listening, before: int) -> Usual:
    """Look at the 180 days before an instant, UTC ms."""
    start = before - BASELINE_DAYS * DAY_MS
    if listening.since_at is not None:
        start = min(max(start, listening.since_at), before)
    days = (before - start) / DAY_MS * watched(listening, start, before)
    first, last = np.searchsorted(listening.started_at, [start, before])
    return Usual(start, before, days, int(last - first))


def dispersion(listening: Listening, items: Int32, known: Usual) -> float:
    """Estimate r of the negative binomial by moments, pooled over a person's items.

    Counts are of 14-day stretches: variance = mean + mean² / r. The first guess r = 2 stands in
    as if it had been seen with a little weight, so that thin logs stay near it.
    """
    first, last = np.searchsorted(listening.started_at, [known.start, known.stop])
    stretches = (known.stop - known.start) // (WINDOW_DAYS * DAY_MS)
    if last - first < ENOUGH_PLAYS or stretches < 3:  # noqa: PLR2004 - too few to vary
        return FIRST_GUESS
    own = items[first:last]
    plays = np.bincount(own)
    chosen = np.argsort(-plays, kind="stable")[:STEADIEST]
    place = np.full(len(plays), -1)
    place[chosen] = np.arange(len(chosen))
    stretch = (listening.started_at[first:last] - known.start) // (WINDOW_DAYS * DAY_MS)
    kept = (place[own] >= 0) & (stretch < stretches)
    cells = place[own[kept]] * stretches + stretch[kept]
    counts = np.bincount(cells, minlength=len(chosen) * stretches)
    table = counts.reshape(len(chosen), stretches)
    mean = table.mean(axis=1)
    excess = float((table.var(axis=1, ddof=1) - mean).sum())
    squared = float((mean**2).sum())
    uneven = (GUESS_WEIGHT / FIRST_GUESS + max(excess, 0)) / (GUESS_WEIGHT + squared)
    return float(np.clip(1 / uneven, LEAST, MOST))


def tail(count: int, expected: float, r: float) -> float:
    """Give the chance of so many plays or more, by the negative binomial.

    Its tail is a regularised incomplete beta function (https://dlmf.nist.gov/8.17), which takes a
    twentieth of the time that ``scipy.stats`` takes to get there.
    """
    return float(betainc(count, r, expected / (r + expected)))
