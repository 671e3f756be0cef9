"""What is a play, what is left out, and when a play began."""

from enum import StrEnum

SHORTEST_MS = 30_000
"""A hearing shorter than this is left out, where the source tells how long it was."""
MINUTE_MS = 60_000
DAY_MS = 86_400_000

OFFLINE_SLACK_MS = 5_000
OFFLINE_LONGEST_MS = 30 * DAY_MS
SECONDS_OR_MS = 10**11
"""``offline_timestamp`` above this is in milliseconds, else in seconds: files mix both."""


class LeftOut(StrEnum):
    """Why a row is no play. Reasons are asked in this order; the first that holds counts."""

    VIDEO = "video"
    PODCAST = "podcast"
    AUDIOBOOK = "audiobook"
    NAMELESS = "nameless"
    PRIVATE = "private"
    REPEAT = "repeat"
    SHORT = "short"


def extended_start(ts_ms: int, ms_played: int, offline_timestamp: int | None) -> tuple[int, int]:
    """Say when an extended-history row began, and how far that may be off; both in ms.

    ``offline_timestamp`` is the wall-clock start, also of plays made online, and ``ts`` the stop
    or even the arrival of a late report: so the former is taken when it is plausible.
    """
    unpaused = ts_ms - ms_played
    if offline_timestamp:
        in_ms = offline_timestamp > SECONDS_OR_MS
        start = offline_timestamp if in_ms else offline_timestamp * 1000
        if 0 < start <= unpaused + OFFLINE_SLACK_MS and ts_ms - start < OFFLINE_LONGEST_MS:
            return start, 0 if in_ms else 1_000
    return unpaused, MINUTE_MS
