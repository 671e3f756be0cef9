"""One track, over and over, in one sitting."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, hour_of, iso, local_ms
from story.evidence import Evidence, Value
from story.facts.lengths import lengths
from story.facts.runs import Runs, runs
from story.facts.sittings import ends, sitting_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import usual
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-binge", 1)
FEWEST, ALWAYS = 5, 10
"""Fewer is no binge; so many is one whatever is usual."""
OTHERS = 1
APART_MS = 15 * 60_000
ELAPSED_EACH_MS = 45_000
ELAPSED_SHARE = 0.9
SHORTEST_MS = 60_000
YEAR_MS = 365 * DAY_MS
PERCENTILE = 95
NIGHT_HOURS, NIGHT_SHARE = 5, 0.6
ASLEEP_HOURS, ASLEEP_PLAYS, ASLEEP_MS = (1, 7), 20, 2 * 3_600_000


@dataclass(frozen=True, slots=True)
class Binge:
    """A sitting, or a part of one, that belonged to one track."""

    kind: ClassVar[str] = "binge"

    track: Track
    times: int
    began_at: str
    """ISO, in the period's zone, as is ``ended_at``: when the last of the plays began."""
    ended_at: str
    longest_before: int | None
    """Plays in a row, the year before; None where too little is known of it."""
    night: bool
    hours: bool
    """Whether hours may be said."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def consent(self) -> ConsentClass:
        return ConsentClass.PRIVATE if self.night else ConsentClass.ASK

    @property
    def form(self) -> str:
        if not self.hours:
            return "binge-hourless"
        return "binge-night" if self.night else "binge-day"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "times": self.times,
            "on": self.began_at[:10],
            "record": "no",
        }
        if self.hours:
            said |= {"began": self.began_at, "ended": self.ended_at}
        if self.longest_before is not None and self.longest_before < self.times:
            record = "yes" if self.longest_before > 1 else "first"
            said |= {"record": record, "longest_before": self.longest_before}
        return said


class _Usual(NamedTuple):
    """The runs of the year before."""

    needed: int
    longest: int | None
    times: Int64
    """Of each run, single plays too, ascending; empty where too little is known."""
    percentile: float | None


def find(listening: Listening) -> Iterator[Binge]:
    """Find stretches of one sitting with a track played five times or more, and rarely so many."""
    known = runs(listening)
    for rows in _stretches(listening):
        before = _usual(listening, known, int(listening.started_at[rows[0]]))
        if len(rows) < before.needed or not _attended(listening, rows):
            continue
        # It belongs to the period in which it became one, whatever followed.
        if listening.first <= rows[before.needed - 1] < listening.last:
            yield _binge(listening, rows, before)


def _stretches(listening: Listening) -> Iterator[Int64]:
    """Give the rows of each sitting's longest stretch of each track played often enough."""
    sitting = sitting_of(listening)
    if listening.first == listening.last:
        return
    start = int(np.searchsorted(sitting, sitting[listening.first]))
    own = sitting[start:] * len(listening.tracks) + listening.track[start:]
    order = np.argsort(own, kind="stable")
    cuts = np.flatnonzero(np.diff(own[order])) + 1
    firsts = np.concatenate(([0], cuts))
    times = np.diff(np.append(firsts, len(own)))
    often = times >= FEWEST
    for first, n in sorted(
        zip(firsts[often], times[often], strict=True), key=lambda at: order[at[0]]
    ):
        rows = _longest(listening, order[first : first + n] + start)
        if len(rows) >= FEWEST:
            yield rows


def _longest(listening: Listening, rows: Int64) -> Int64:
    """Cut to the longest part with at most one other play inside and no long pause."""
    started = listening.started_at[rows]
    best, left = (0, 0), 0
    for right in range(len(rows)):
        if right and started[right] - started[right - 1] > APART_MS:
            left = right
        while rows[right] - rows[left] - (right - left) > OTHERS:
            left += 1
        if right + 1 - left > best[1] - best[0]:
            best = (left, right + 1)
    return rows[slice(*best)]


def _attended(listening: Listening, rows: Int64) -> bool:
    """Say whether it can have been played by somebody, and was not left on repeat."""
    started, ms = listening.started_at[rows], lengths(listening)[rows]
    own = int(listening.length_ms[listening.track[rows[0]]]) or int(ms.max())
    if 0 < own < SHORTEST_MS:
        return False
    elapsed = int(started[-1] - started[0])
    filled = int((ends(listening)[rows] - started)[:-1].sum())
    if elapsed < max(ELAPSED_EACH_MS * (len(rows) - 1), ELAPSED_SHARE * filled):
        return False
    late = rows
    if hours_known(listening, rows):
        hours = hour_of(local_ms(started, listening.period.zone))
        late = rows[(hours >= ASLEEP_HOURS[0]) & (hours < ASLEEP_HOURS[1])]
    if not len(late):
        return True
    asleep = int(listening.started_at[late[-1]] - listening.started_at[late[0]])
    return len(late) < ASLEEP_PLAYS and asleep <= ASLEEP_MS


def _usual(listening: Listening, known: Runs, at: int) -> _Usual:
    """Look at the runs of the year before: how long one must be to be rare."""
    if not usual(listening, at).enough:
        return _Usual(ALWAYS, None, np.zeros(0, np.int64), None)
    first, last = np.searchsorted(listening.started_at, [at - YEAR_MS, at])
    times = known.times[slice(*np.searchsorted(known.first, [first, last]))]
    longest = int(times.max(initial=1))
    again = times[times > 1]
    percentile = float(np.percentile(again, PERCENTILE)) if len(again) else 1.0
    needed = min(max(FEWEST, int(percentile) + 1), ALWAYS)
    return _Usual(needed, longest, np.sort(times), percentile)


def _seldom(times: Int64, as_long: int) -> float | None:
    """Give the share of a person's runs that are as long: the chance that one becomes so."""
    if not len(times):
        return None
    longer = len(times) - int(np.searchsorted(times, as_long))
    return (longer + 1) / (len(times) + 1)


def _binge(listening: Listening, rows: Int64, before: _Usual) -> Binge:
    zone, started = listening.period.zone, listening.started_at[rows]
    number = int(listening.track[rows[0]])
    hours = hours_known(listening, rows)
    late = hour_of(local_ms(started, zone)) < NIGHT_HOURS
    began_at, ended_at = iso(int(started[0]), zone), iso(int(started[-1]), zone)
    baseline: dict[str, Value] = {}
    if before.longest is not None and before.percentile is not None:
        baseline = {"longest_before": before.longest, "percentile": round(before.percentile, 1)}
    return Binge(
        track=listening.tracks[number],
        times=len(rows),
        began_at=began_at,
        ended_at=ended_at,
        longest_before=before.longest,
        night=hours and bool(late.mean() >= NIGHT_SHARE),
        hours=hours,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            int(started[-1]),
            chance=_seldom(before.times, len(rows)),
            ratio=len(rows) / (before.percentile or ALWAYS),
        ),
        evidence=evidence(
            listening,
            RULE,
            rows,
            {"times": len(rows)}
            | ({"began": began_at, "ended": ended_at} if hours else {"on": began_at[:10]}),
            baseline,
        ),
    )
