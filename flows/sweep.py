"""Choose when Python looks for garbage: looking at everything holds every thread, and the loop."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

EVERY_S: Final = 600
YOUNG: Final = 2_000
"""So many new objects are looked at together, in well under a millisecond."""
TENFOLD: Final = 10
NEVER: Final = 1_000_000
"""Rounds of ``TENFOLD`` before Python looks at everything by itself: years of work."""
SETTLED: Final = 50_000
"""So many that outlived a sweep are set aside: phrases said, stories kept at hand."""
MANY: Final = 100_000
"""Objects that take up to 50 ms to look at. A draft of twenty members has many times as many."""
GROWN: Final = 4
"""Where so many times as many are set aside as at first, they are looked at once more. Words that
were said are as many again as all that is there at the start."""
PUT_OFF: Final = 5
"""So often in a row a sweep waits for fewer: what is told then is told by now."""


class Sweep:
    """Looks at everything now and then, at moments when there is little to look at."""

    def __init__(self, many: int = MANY, settled: int = SETTLED, grown: int = GROWN) -> None:
        self._many = many
        self._settled = settled
        self._grown = grown
        self._put_off = 0
        self._aside = gc.get_freeze_count()

    async def __call__(self) -> bool:
        """Look for garbage among all that is new since the start; False where it has to wait."""
        there = len(gc.get_objects(generation=2))
        if there > self._many and self._put_off < PUT_OFF:
            self._put_off += 1
            return False
        self._put_off = 0
        gc.collect()
        if self._settled < there <= self._many:
            self._set_aside()
        return True

    def _set_aside(self) -> None:
        """Set aside what is left; of a bot that ran for long, without what is garbage by now."""
        gc.freeze()
        if gc.get_freeze_count() > self._grown * self._aside:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._aside = gc.get_freeze_count()


@contextmanager
def sweeping() -> Generator[Sweep]:
    """Set aside all that was loaded by now, and leave the rest to a sweep while the block runs.

    Libraries are some 200,000 objects that stay: nobody need look at them again.
    """
    before = gc.get_threshold()
    # Without looking first: a start leaves no garbage, and to find none takes a quarter second.
    gc.freeze()
    gc.set_threshold(YOUNG, TENFOLD, NEVER)
    try:
        yield Sweep()
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
