"""For how long the loop let nobody else run."""

import asyncio
from time import perf_counter, thread_time
from typing import NamedTuple

TICK_S = 0.005


class Blocked(NamedTuple):
    """The longest that a turn of the loop took, s."""

    by_the_clock: float
    """Waiting for a core that others have is in it."""
    of_work: float
    """Its own work alone."""


async def blocked() -> Blocked:
    """Say, when cancelled, for how long at most."""
    longest = Blocked(0.0, 0.0)
    try:
        while True:
            before, used = perf_counter(), thread_time()
            await asyncio.sleep(TICK_S)
            late, worked = perf_counter() - before - TICK_S, thread_time() - used
            longest = Blocked(max(longest[0], late), max(longest[1], worked))
    except asyncio.CancelledError:
        return longest
