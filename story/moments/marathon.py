"""The longest sitting in a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, HOUR_MS, iso
from story.evidence import Evidence, Value
from story.facts.sittings import MINUTE_MS, ends, sitting_of
from story.ground.aside import unattended
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import usual
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-marathon", 1)
LEAST_MS = 3 * HOUR_MS
YEAR_MS = 365 * DAY_MS
SHARE_OF_MONTHS = 0.3
"""Of real months that have one: a filler, however long it lasted."""
A_FEW = 0.2


@dataclass(frozen=True, slots=True)
class Marathon:
    """A sitting of three hours or more, and longer than any of the year before."""

    kind: ClassVar[str] = "marathon"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    first: Track
    last: Track
    began_at: str
    """ISO, in the period's zone, as is ``ended_at``: of its first start and its last end."""
    ended_at: str
    minutes: int
    plays: int
    names: int
    """Artists."""
    longest_before: int
    """Minutes of the longest one before it."""
    since_on: str | None
    """Where less than a year before it is known: since when it is."""
    hours: bool
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        form = "marathon-since" if self.since_on else "marathon"
        return form if self.hours else f"{form}-hourless"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "first_track": self.first.title,
            "first_artist": self.first.artist,
            "last_track": self.last.title,
            "last_artist": self.last.artist,
            "on": self.began_at[:10],
            "minutes": self.minutes,
            "plays": self.plays,
            "names": self.names,
            "longest_before": self.longest_before,
        }
        if self.hours:
            said |= {"began": self.began_at, "ended": self.ended_at}
        return said | {"since": self.since_on} if self.since_on else said


def find(listening: Listening) -> Iterator[Marathon]:
    """Find the period's longest sitting, where it became one in the period."""
    if listening.first == listening.last:
        return
    sitting, ended = sitting_of(listening), np.maximum.accumulate(ends(listening))
    firsts = np.flatnonzero(np.diff(sitting, prepend=-1))
    lasts = np.append(firsts[1:], len(sitting)) - 1
    began = listening.started_at[firsts]
    lasting = ended[lasts] - began
    for place in np.flatnonzero((lasts >= listening.first) & (lasting >= LEAST_MS)).tolist():
        since = np.searchsorted(began, began[place] - YEAR_MS)
        before = int(lasting[since:place].max(initial=0))
        if lasting[place] != lasting[lasts >= listening.first].max():
            continue
        rows = np.arange(firsts[place], lasts[place] + 1)
        needed = np.flatnonzero(ended[rows] - began[place] > max(before, LEAST_MS - 1))
        if len(needed) and rows[needed[0]] >= listening.first and _fair(listening, rows):
            yield _marathon(listening, rows, int(lasting[place]), before)
            return


def _fair(listening: Listening, rows: Int64) -> bool:
    """Say whether there is a year to compare with, and somebody who listened."""
    start = int(listening.started_at[rows[0]])
    since = max(start - YEAR_MS, listening.since_at or start)
    seen = watched(listening, since, start) >= ABSENCE_COVERAGE
    return (
        usual(listening, start).enough
        and seen
        and float(unattended(listening)[rows].mean()) <= A_FEW
    )


def _marathon(listening: Listening, rows: Int64, lasting: int, before: int) -> Marathon:
    zone, start = listening.period.zone, int(listening.started_at[rows[0]])
    tracks = listening.track[rows]
    since_at = listening.since_at or start
    known = since_at <= start - YEAR_MS
    hours = hours_known(listening, rows[[0, -1]])
    began_at, ended_at = iso(start, zone), iso(start + lasting, zone)
    minutes, longest = lasting // MINUTE_MS, before // MINUTE_MS
    names = len(np.unique(listening.artist_of[tracks]))
    since_on = None if known else iso(since_at, zone)[:10]
    numbers: dict[str, Value] = {"minutes": minutes, "plays": len(rows), "names": names}
    numbers |= {"began": began_at, "ended": ended_at} if hours else {"on": began_at[:10]}
    baseline: dict[str, Value] = {"longest_before": longest}
    return Marathon(
        first=listening.tracks[tracks[0]],
        last=listening.tracks[tracks[-1]],
        began_at=began_at,
        ended_at=ended_at,
        minutes=minutes,
        plays=len(rows),
        names=names,
        longest_before=longest,
        since_on=since_on,
        hours=hours,
        about=frozenset(listening.artist_of[tracks[[0, -1]]].tolist()),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=SHARE_OF_MONTHS,
            ratio=lasting / max(before, LEAST_MS / 3),
        ),
        evidence=evidence(
            listening, RULE, rows, numbers, baseline | ({"since": since_on} if since_on else {})
        ),
    )
