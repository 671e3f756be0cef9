"""When an account is asked again: pure arithmetic, in ms."""

from typing import Final

MINUTE_MS: Final = 60_000
QUICKEST_MS: Final = 10 * MINUTE_MS
"""Nobody is asked oftener, whatever their shortest span."""
UNKNOWN_MS: Final = 25 * MINUTE_MS
"""Fifty plays of thirty seconds: as long as an account never showed fifty, it may be as quick."""
SLOWEST_MS: Final = 120 * MINUTE_MS
AWAITED_MS: Final = 50 * MINUTE_MS
"""Whoever listens is asked so often, so that what they hear is there within the hour."""
LISTENING_MS: Final = 60 * MINUTE_MS
"""Whoever had a play within this is listening, and wants to see it."""
SAFE_SHARE: Final = 0.8
RETRY_MS: Final = 2 * MINUTE_MS
REFUSED_MS: Final = 6 * 60 * MINUTE_MS
"""Somebody must act first; whether they have is asked so often."""
PREMIUM_MS: Final = 60 * MINUTE_MS
JITTER: Final = 0.1


def continuity_ms(shortest_ms: int) -> int:
    """Say how long a list of fifty may go unread; ``shortest_ms`` is 0 where no fifty were heard.

    A list of fifty may begin to fill the moment it was read, however quiet it was before: so
    quiet allows nothing.
    """
    if not shortest_ms:
        return UNKNOWN_MS
    return min(SLOWEST_MS, max(QUICKEST_MS, round(SAFE_SHARE * shortest_ms)))


def interval_ms(shortest_ms: int, *, ends: bool, listening: bool) -> int:
    """Say how long an account may go unasked without losing a play, or keeping it waiting.

    Where a source keeps everything (not ``ends``), only the waiting counts.
    """
    longest = continuity_ms(shortest_ms) if ends else SLOWEST_MS
    return min(longest, AWAITED_MS) if listening else longest


def sooner(interval: int, chance: float) -> int:
    """Shorten an interval a little, by a chance from 0 to 1, so that accounts drift apart."""
    return round(interval * (1 - JITTER * chance))


def retry_ms(failures: int) -> int:
    """Say when to try again after so many failures in a row, twice as long each time."""
    return min(SLOWEST_MS, RETRY_MS << min(failures - 1, 10))
