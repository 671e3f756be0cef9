"""When a play began that Spotify's list of fifty told, and when that list may have lost some."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ledger.twins import UNTOLD_LONGEST_MS

LIST_LENGTH = 50
"""Spotify keeps no more than so many plays for us to see."""


class Told(NamedTuple):
    """What the list says of one play."""

    told_at: int
    length_ms: int
    """The track's own length, 0 where nobody told it."""


def polled_start(told: Told, previous_at: int | None) -> tuple[int, int]:
    """Say when a polled play began at the earliest, and how far that may be off; both in ms.

    ``played_at`` is taken as the end. A play cannot have begun before the one before it ended.
    """
    longest = told.length_ms or UNTOLD_LONGEST_MS
    start = told.told_at - longest
    if previous_at is not None and start < previous_at < told.told_at:
        start = previous_at
    return start, told.told_at - start


def polled_starts(tolds: Sequence[Told], before: int | None = None) -> list[tuple[int, int]]:
    """Say it of plays in the order of ``told_at``; ``before`` is the one before them, if any."""
    found, previous, current = [], before, None
    for told in tolds:
        # Plays told at one instant all follow the one before that instant.
        if current is not None and told.told_at > current:
            previous = current
        current = told.told_at
        found.append(polled_start(told, previous))
    return found


def shortest_span(told_at: Iterable[int]) -> int | None:
    """Say in how short a time a full list was ever heard, ms; None before there were enough."""
    ordered = sorted(told_at)
    spans = [
        late - early for early, late in zip(ordered, ordered[LIST_LENGTH - 1 :], strict=False)
    ]
    return min(spans, default=None)
