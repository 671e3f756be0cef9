"""What belongs together: moments that began within two days are told in one paragraph."""

from collections.abc import Sequence

from story.civil import DAY_MS
from story.listening import Listening
from story.moment import Moment
from story.tiers import SPANNING

CLOSE_MS = 2 * DAY_MS
AT_MOST = 3
"""Moments in one paragraph."""


def paragraphs(listening: Listening, moments: Sequence[Moment]) -> list[list[Moment]]:
    """Gather moments around the earliest named of them, keeping the order otherwise."""
    left, gathered = list(moments), []
    while left:
        first, *left = left
        close = [one for one in left if _close(listening, first, one)]
        close = sorted(close, key=lambda one: one.evidence.plays[0])[: AT_MOST - 1]
        left = [one for one in left if all(one is not other for other in close)]
        gathered.append([first, *close])
    return gathered


def began_at(listening: Listening, moment: Moment) -> int:
    """Say when a moment's first play began, UTC ms."""
    return int(listening.started_at[moment.evidence.plays[0]])


def _close(listening: Listening, one: Moment, other: Moment) -> bool:
    if {one.kind, other.kind} & SPANNING:
        return False
    return abs(began_at(listening, one) - began_at(listening, other)) <= CLOSE_MS
