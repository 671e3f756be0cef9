"""What was watched, and since when."""

from bisect import bisect_right
from operator import attrgetter

from ledger.coverage import Span
from story.civil import DAY_MS
from story.listening import Listening

ABSENCE_COVERAGE = 0.95
"""Claims about what was not played need this share of their window watched."""
FIRST_COVERAGE = 0.9
"""*First ever* needs this share of all time since the horizon watched."""
ACQUAINTED_PLAYS = 100
"""Of a listener with fewer plays behind them, every play is a first."""
HORIZON_DAYS = 180
"""*First ever* needs plays known from this long before."""


def watched(listening: Listening, start: int, stop: int) -> float:
    """Give the share of a window, UTC ms, that was watched; an instant is watched or not."""
    if stop <= start:
        return float(any(span.start <= start < span.stop for span in listening.coverage))
    coverage = listening.coverage
    seen, place = 0, bisect_right(coverage, start, key=attrgetter("stop"))
    while place < len(coverage) and coverage[place].start < stop:
        seen += min(coverage[place].stop, stop) - max(coverage[place].start, start)
        place += 1
    return seen / (stop - start)


def unwatched(listening: Listening, start: int, stop: int) -> list[Span]:
    """List the stretches of a window that were not watched, in order."""
    gaps, reached = [], start
    for span in listening.coverage:
        if span.start > reached:
            gaps.append(Span(reached, min(span.start, stop)))
        reached = max(reached, span.stop)
        if reached >= stop:
            return gaps
    return [*gaps, Span(reached, stop)]


def absence_known(listening: Listening, start: int, stop: int) -> bool:
    """Say whether a claim that something was not played in the window may be made."""
    return (
        listening.since_at is not None
        and listening.since_at <= start
        and watched(listening, start, stop) >= ABSENCE_COVERAGE
    )


def _acquainted(listening: Listening, at: int) -> bool:
    """Say whether enough was played before for a first to mean something."""
    return int(listening.started_at.searchsorted(at)) >= ACQUAINTED_PLAYS


def first_ever(listening: Listening, at: int) -> bool:
    """Say whether a first play at ``at`` may be called the first ever."""
    since = listening.since_at
    if since is None or at - since < HORIZON_DAYS * DAY_MS or not _acquainted(listening, at):
        return False
    return absence_known(listening, at - HORIZON_DAYS * DAY_MS, at) and (
        watched(listening, since, at) >= FIRST_COVERAGE
    )


def first_since_we_began(listening: Listening, at: int, settled_days: int = 28) -> bool:
    """Say whether it may be called the first since we began: not in our own first weeks."""
    since = listening.since_at
    if since is None or at - since < settled_days * DAY_MS or not _acquainted(listening, at):
        return False
    return watched(listening, since, at) >= FIRST_COVERAGE
