"""When an account is asked again: pure arithmetic, in ms."""

from typing import Final

MINUTE_MS: Final = 60_000
QUICKEST_MS: Final = 25 * MINUTE_MS
"""Fifty plays of thirty seconds: in less time a list of fifty cannot be filled."""
SLOWEST_MS: Final = 120 * MINUTE_MS
LISTENING_MS: Final = 30 * MINUTE_MS
"""Whoever had a play within this is listening, and wants to see it."""
SAFE_SHARE: Final = 0.8
RETRY_MS: Final = 2 * MINUTE_MS
REFUSED_MS: Final = 6 * 60 * MINUTE_MS
"""Somebody must act first; whether they have is asked so often."""
PREMIUM_MS: Final = 60 * MINUTE_MS
JITTER: Final = 0.1


def interval_ms(shortest_ms: int, *, ends: bool, listening: bool) -> int:
    """Say how long an account may go unasked without losing a play.

    A list of fifty may begin to fill the moment it was read, however quiet it was before: so
    quiet allows nothing. Where a source keeps everything (not ``ends``), the slowest will do.
    """
    if listening:
        return QUICKEST_MS
    if not ends:
        return SLOWEST_MS
    return min(SLOWEST_MS, max(QUICKEST_MS, round(SAFE_SHARE * shortest_ms)))


def sooner(interval: int, chance: float) -> int:
    """Shorten an interval a little, by a chance from 0 to 1, so that accounts drift apart."""
    return round(interval * (1 - JITTER * chance))


def retry_ms(failures: int) -> int:
    """Say when to try again after so many failures in a row, twice as long each time."""
    return min(SLOWEST_MS, RETRY_MS << min(failures - 1, 10))
