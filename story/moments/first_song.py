"""What the year began with, and what was on when it did."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from domain.period import PeriodKind
from story.civil import HOUR_MS, iso
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import ConsentClass

RULE, RULE_MIDNIGHT = Rule("rule-first-song", 1), Rule("rule-midnight", 1)
BEFORE_MS, AFTER_MS = 4 * HOUR_MS, 12 * HOUR_MS
"""Around New Year's midnight, from eight in the evening until noon, all must have been seen."""
EVERYBODY, FEW = 1.0, 0.2
"""Of years that have a first song, and one at midnight: their rarity, for want of a chance."""
JANUARY, DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class FirstSong:
    """The first play of a year, or the one that was on when it began."""

    kind: ClassVar[str] = "first-song"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    form: str
    track: Track
    at: str
    """ISO, in the period's zone: when it began."""
    new_on: str
    """New Year's Day."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "at": self.at,
            "new_on": self.new_on,
        }


def find(listening: Listening) -> Iterator[FirstSong]:
    """Find the first song of a January or a year, and the last of a December that reached it."""
    if listening.first == listening.last:
        return
    period = listening.period
    year = period.kind is PeriodKind.YEAR
    if year or period.month == JANUARY:
        yield from _first(listening)
    if year or period.month == DECEMBER:
        yield from _midnight(listening)


def _first(listening: Listening) -> Iterator[FirstSong]:
    row, start = listening.first, listening.period.start_ms
    at = int(listening.started_at[row])
    # Not surely on this side of midnight is not surely the first.
    unsure = int(listening.unsure_ms[row])
    if unsure and at - unsure < start:
        return
    if _seen(listening, row, start, max(start + AFTER_MS, at)):
        yield _song(listening, "first-song", row, EVERYBODY)


def _midnight(listening: Listening) -> Iterator[FirstSong]:
    row, stop = listening.last - 1, listening.period.stop_ms
    at, heard = int(listening.started_at[row]), int(listening.heard_ms[row])
    unsure = int(listening.unsure_ms[row])
    if at + unsure < stop < at + heard - unsure and _seen(listening, row, at, stop):
        yield _song(listening, "midnight", row, FEW)


def _seen(listening: Listening, row: int, start: int, stop: int) -> bool:
    return hours_known(listening, np.array([row])) and absence_known(
        listening, start - BEFORE_MS, stop
    )


def _song(listening: Listening, form: str, row: int, share: float) -> FirstSong:
    zone, period = listening.period.zone, listening.period
    number, started = int(listening.track[row]), int(listening.started_at[row])
    midnight = form == "midnight"
    new_on = (period.next_on if midnight else period.first_on).isoformat()
    numbers: dict[str, Value] = {"at": iso(started, zone), "new_on": new_on}
    return FirstSong(
        form=form,
        track=listening.tracks[number],
        at=iso(started, zone),
        new_on=new_on,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(listening, started, chance=share),
        evidence=evidence(
            listening, RULE_MIDNIGHT if midnight else RULE, np.array([row]), numbers
        ),
    )
