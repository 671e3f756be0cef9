"""Many plays in a row, no track twice, and the one that ended it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import iso
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-no-repeats", 1)
FEWEST = 50
SHARE_OF_MONTHS = 0.61


@dataclass(frozen=True, slots=True)
class NoRepeats:
    """A long stretch without the same track twice."""

    kind: ClassVar[str] = "no-repeats"
    form: ClassVar[str] = "no-repeats"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    breaker: Track
    plays: int
    first_on: str
    last_on: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.breaker.title,
            "artist": self.breaker.artist,
            "plays": self.plays,
            "first_on": self.first_on,
            "last_on": self.last_on,
            "same_day": "yes" if self.first_on == self.last_on else "no",
        }


def find(listening: Listening) -> Iterator[NoRepeats]:
    """Find the period's longest such stretch that something ended."""
    first, last = listening.first, listening.last
    if last - first <= FEWEST:
        return
    own = listening.track[first:last]
    begins = np.maximum.accumulate(_before(own) + 1)
    plays = np.arange(len(own)) - begins + 1
    # A stretch ends where the next play is of a track that it holds.
    ended = np.flatnonzero(begins[1:] > begins[:-1])
    if not len(ended) or plays[ended].max() < FEWEST:
        return
    end = int(ended[plays[ended].argmax()])
    rows: Int64 = np.arange(int(begins[end]), end + 2) + first
    started = listening.started_at[rows]
    if not absence_known(listening, int(started[0]), int(started[-1])):
        return
    zone, number = listening.period.zone, int(own[end + 1])
    numbers: dict[str, Value] = {
        "plays": int(plays[end]),
        "first_on": iso(int(started[0]), zone)[:10],
        "last_on": iso(int(started[-1]), zone)[:10],
    }
    yield NoRepeats(
        breaker=listening.tracks[number],
        plays=int(plays[end]),
        first_on=str(numbers["first_on"]),
        last_on=str(numbers["last_on"]),
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening, int(started[-1]), chance=SHARE_OF_MONTHS, ratio=float(plays[end]) / FEWEST
        ),
        evidence=evidence(listening, RULE, rows, numbers),
    )


def _before(tracks: Int32) -> Int64:
    """Give each play the place of its track's play before, or -1."""
    order = np.argsort(tracks, kind="stable")
    before = np.full(len(tracks), -1)
    same = np.diff(tracks[order]) == 0
    before[order[1:][same]] = order[:-1][same]
    return before
