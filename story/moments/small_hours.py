"""The only play or two between two and half past five at night."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, HOUR_MS, iso, local_ms
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import ConsentClass

RULE = Rule("rule-small-hours", 1)
FROM_MS, UNTIL_MS = 2 * HOUR_MS, 5 * HOUR_MS + HOUR_MS // 2
AT_MOST, OF_PLAYS = 2, 100
"""So few of so many: fewer plays in all would make them nothing odd."""
SHARE_OF_MONTHS = 0.08


@dataclass(frozen=True, slots=True)
class SmallHours:
    """Somebody was awake, once."""

    kind: ClassVar[str] = "small-hours"
    form: ClassVar[str] = "small-hours"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    track: Track
    at: str
    """ISO, in the period's zone: of the first, where there are two."""
    times: int
    all_plays: int
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "at": self.at,
            "times": self.times,
            "all_plays": self.all_plays,
            "period": self.period,
        }


def find(listening: Listening) -> Iterator[SmallHours]:
    """Find them where all the period was watched."""
    period = np.arange(listening.first, listening.last)
    if len(period) < OF_PLAYS or not hours_known(listening, period):
        return
    start, stop = listening.period.start_ms, listening.period.stop_ms
    if not absence_known(listening, start, stop):
        return
    wall = local_ms(listening.started_at[period], listening.period.zone) % DAY_MS
    rows = period[(wall >= FROM_MS) & (wall < UNTIL_MS)]
    if not 1 <= len(rows) <= AT_MOST:
        return
    number = int(listening.track[rows[0]])
    at = iso(int(listening.started_at[rows[0]]), listening.period.zone)
    numbers: dict[str, Value] = {"at": at, "times": len(rows), "all_plays": len(period)}
    yield SmallHours(
        track=listening.tracks[number],
        at=at,
        times=len(rows),
        all_plays=len(period),
        period=listening.period.kind.value,
        about=frozenset(listening.artist_of[listening.track[rows]].tolist()),
        weight=interest(listening, int(listening.started_at[rows[-1]]), chance=SHARE_OF_MONTHS),
        evidence=evidence(listening, RULE, rows, numbers),
    )
