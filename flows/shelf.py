"""Where what is costly to make waits for being asked for again."""

from collections import OrderedDict
from collections.abc import Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from flows.clock import Clock

Kept = TypeVar("Kept")

FOR = timedelta(minutes=15)
"""As long as Discord lets an answer be edited: until then its buttons are likely pressed."""


class Shelf(Generic[Kept]):
    """Keeps the few things asked for last, in memory alone, and none for long."""

    def __init__(self, most: int, clock: Clock) -> None:
        self._most = most
        self._clock = clock
        self._kept: OrderedDict[Hashable, tuple[datetime, Kept]] = OrderedDict()

    def find(self, key: Hashable) -> Kept | None:
        """Give what is kept under a key; None where nothing is, or was for too long."""
        at, found = self._kept.get(key, (None, None))
        if at is None or self._clock() - at > FOR:
            self._kept.pop(key, None)
            return None
        self._kept.move_to_end(key)
        return found

    def keep(self, key: Hashable, one: Kept) -> None:
        """Keep something, and let go of what was asked for longest ago."""
        self._kept[key] = self._clock(), one
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def clear(self) -> None:
        """Let go of everything."""
        self._kept.clear()
