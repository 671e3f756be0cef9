"""What a year ended with, or a month whose last song began just before its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from domain.period import PeriodKind
from story.civil import HOUR_MS, iso
from story.evidence import Evidence, Value
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import ConsentClass

RULE, RULE_MONTH = Rule("rule-last-song", 1), Rule("rule-last-song-month", 2)
NEAR_MS, LATE_MS = 48 * HOUR_MS, HOUR_MS // 2
"""Before the end of a year, and of a month. A real year's last play of 23 September was no ending:
its owner had left, and a sentence about it would be one about that."""
DECEMBER = 12
# Every month ends with some song, which its closing names; one of the last half hour is news.
EVERYBODY, FEW = 1.0, 0.07
"""Of years that have a last song, and of months with one so late."""


@dataclass(frozen=True, slots=True)
class LastSong:
    """The last play of a year, in its last two days, or of a month, in its last half hour."""

    kind: ClassVar[str] = "last-song"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    form: str
    track: Track
    at: str
    """ISO, in the period's zone: when it began."""
    next_on: str
    """The first day of the next period."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "at": self.at,
            "next_on": self.next_on,
        }


def find(listening: Listening) -> Iterator[LastSong]:
    """Find it where everything after it, up to the boundary itself, was watched."""
    if listening.first == listening.last:
        return
    row, period = listening.last - 1, listening.period
    at, unsure = int(listening.started_at[row]), int(listening.unsure_ms[row])
    # Not surely on this side of midnight is not surely the last.
    if at + unsure >= period.stop_ms or not hours_known(listening, np.array([row])):
        return
    year = period.kind is PeriodKind.YEAR
    if at < period.stop_ms - (NEAR_MS if year else LATE_MS):
        return
    heard = int(listening.heard_ms[row])
    if not year and period.month == DECEMBER and at + heard - unsure > period.stop_ms:
        # On at New Year's midnight: it is told as that.
        return
    seen = absence_known(listening, at, period.stop_ms) and _to_the_end(listening)
    if seen and not untold(listening, int(listening.track[row])):
        yield _song(listening, row, year=year)


def _to_the_end(listening: Listening) -> bool:
    """Ask of the last half hour alone: as a small part of a long absence it may lack."""
    stop = listening.period.stop_ms
    return absence_known(listening, stop - LATE_MS, stop)


def _song(listening: Listening, row: int, *, year: bool) -> LastSong:
    zone, number = listening.period.zone, int(listening.track[row])
    started, next_on = int(listening.started_at[row]), listening.period.next_on.isoformat()
    numbers: dict[str, Value] = {"at": iso(started, zone), "next_on": next_on}
    return LastSong(
        form="last-song" if year else "last-song-month",
        track=listening.tracks[number],
        at=iso(started, zone),
        next_on=next_on,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(listening, started, chance=EVERYBODY if year else FEW),
        evidence=evidence(listening, RULE if year else RULE_MONTH, np.array([row]), numbers),
    )
