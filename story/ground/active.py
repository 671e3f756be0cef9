"""Whether its owner was there: an absence says nothing of somebody who played nothing."""

import numpy as np

from story.civil import DAY_MS
from story.listening import Listening

WEEK_MS = 7 * DAY_MS
ENOUGH_WEEKS = 0.6
"""Something is missing only where so many of the weeks without it had other plays."""


def active(listening: Listening, start: int, stop: int) -> bool:
    """Say whether enough of a window's whole weeks, UTC ms, had any play of the memory."""
    weeks = (stop - start) // WEEK_MS
    first, last = np.searchsorted(listening.started_at, [start + 1, start + weeks * WEEK_MS])
    seen = np.unique((listening.started_at[first:last] - start) // WEEK_MS)
    return weeks > 0 and len(seen) >= ENOUGH_WEEKS * weeks
