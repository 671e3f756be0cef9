"""Many looks: what survives having been looked for among many."""

from collections.abc import Sequence

import numpy as np

Q = 0.05


def survivors(chances: Sequence[float], looked: int) -> list[bool]:
    """Say which chances survive Benjamini and Hochberg's rule at q = 0.05.

    ``looked`` is how many were looked at, those without a chance worth listing included.
    """
    ordered = np.sort(np.asarray(chances, float))
    allowed = Q * np.arange(1, len(ordered) + 1) / max(looked, len(ordered), 1)
    passing = np.flatnonzero(ordered <= allowed)
    if not len(passing):
        return [False] * len(chances)
    limit = ordered[passing[-1]]
    return [chance <= limit for chance in chances]
