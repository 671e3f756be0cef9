"""A day's last track that was the next day's first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import HOUR_MS, date_of, listening_day_of, local_ms
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-carry-over", 1)
APART_MS = 4 * HOUR_MS
WHOLE = 0.9
SHARE_OF_MONTHS = 0.58


@dataclass(frozen=True, slots=True)
class CarryOver:
    """The same track on both sides of a night."""

    kind: ClassVar[str] = "carry-over"
    form: ClassVar[str] = "carry-over"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    ended_on: str
    began_on: str
    hours: int
    """Whole ones between the two starts."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "ended_on": self.ended_on,
            "began_on": self.began_on,
            "hours": self.hours,
        }


def find(listening: Listening) -> Iterator[CarryOver]:
    """Find such nights of the period; days are told apart in a chosen zone only."""
    rows = np.arange(listening.first, listening.last - 1)
    if not listening.zone_chosen or not len(rows):
        return
    started = listening.started_at
    day = listening_day_of(local_ms(started, listening.period.zone))
    same = listening.track[rows] == listening.track[rows + 1]
    apart = started[rows + 1] - started[rows] > APART_MS
    for row in rows[same & apart & (day[rows + 1] == day[rows] + 1)].tolist():
        if _heard_whole(listening, row) and absence_known(
            listening, int(started[row]), int(started[row + 1])
        ):
            yield _carry_over(listening, row, day)


def _heard_whole(listening: Listening, row: int) -> bool:
    """Say whether it was heard to its end: else the morning only went on after a pause."""
    number = listening.track[row]
    longest = int(listening.heard_ms[listening.track == number].max())
    whole = int(listening.length_ms[number]) or longest
    return whole > 0 and int(listening.heard_ms[row]) >= WHOLE * whole


def _carry_over(listening: Listening, row: int, day: Int64) -> CarryOver:
    number = int(listening.track[row])
    after = int(listening.started_at[row + 1])
    hours = (after - int(listening.started_at[row])) // HOUR_MS
    ended_on, began_on = date_of(day[row]).isoformat(), date_of(day[row + 1]).isoformat()
    numbers: dict[str, Value] = {"ended_on": ended_on, "began_on": began_on, "hours": hours}
    return CarryOver(
        track=listening.tracks[number],
        ended_on=ended_on,
        began_on=began_on,
        hours=hours,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(listening, after, chance=SHARE_OF_MONTHS),
        evidence=evidence(listening, RULE, np.array([row, row + 1]), numbers),
    )
