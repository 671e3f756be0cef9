"""When a burst began and ended: Kleinberg's two states."""

from math import log

import numpy as np

from story.listening import Int64

FASTER, CLIMB = 3.0, 1.0
"""How much faster plays come in a burst (s), and what entering one costs (γ)."""


def bursts(started_at: Int64, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut plays into bursts: index of the first play and the one after the last.

    Kleinberg, *Bursty and Hierarchical Structure in Streams* (2002), with two states: gaps
    between plays are exponential, at the rate of the whole window or ``FASTER`` times that.
    """
    count = len(started_at)
    if count < 2 or stop <= start:  # noqa: PLR2004 - one play has no gap
        return []
    gaps = np.maximum(np.diff(started_at), 1) / (stop - start) * count
    calm, fast = 1.0, FASTER
    cost_calm, cost_fast = 0.0, CLIMB * log(count)
    came: list[tuple[bool, bool]] = []
    for gap in gaps.tolist():
        stays, falls = cost_calm, cost_fast
        climbs, keeps = cost_calm + CLIMB * log(count), cost_fast
        came.append((falls < stays, keeps <= climbs))
        cost_calm = min(stays, falls) - log(calm) + calm * gap
        cost_fast = min(climbs, keeps) - log(fast) + fast * gap
    state = cost_fast < cost_calm
    states = []
    for from_fast_to_calm, kept_fast in reversed(came):
        states.append(state)
        state = kept_fast if state else from_fast_to_calm
    fast_gaps = np.array(states[::-1], bool)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], fast_gaps, [False]))))
    # A run of fast gaps from i to j spans the plays i to j + 1.
    return [(int(i), int(j) + 1) for i, j in zip(edges[::2], edges[1::2], strict=True)]
