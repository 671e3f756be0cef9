"""A track that came, was played all day, and did not return."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, date_of, day_start_ms, listening_day_of
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import by_track
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known, first_since_we_began
from story.listening import Listening
from story.moment import ConsentClass

RULE = Rule("rule-one-day-song", 1)
FEWEST, LEFT_DAYS = 4, 7
SHARE_OF_MONTHS = 0.12


@dataclass(frozen=True, slots=True)
class OneDaySong:
    """A first day with four plays or more, and none after it."""

    kind: ClassVar[str] = "one-day-song"
    form: ClassVar[str] = "one-day-song"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    on: str
    times: int
    left_days: int
    """Days of the period after it."""
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "on": self.on,
            "times": self.times,
            "left_days": self.left_days,
            "period": self.period,
        }


def find(listening: Listening) -> Iterator[OneDaySong]:
    """Find tracks first played in the period, on one listening day of it only."""
    if listening.first == listening.last:
        return
    zone, stop = listening.period.zone, listening.period.stop_ms
    day, rows_of = listening_day_of(wall_ms(listening)), by_track(listening)
    own = listening.track[listening.first :]
    times = np.bincount(own, minlength=len(listening.tracks))
    fresh = (listening.first_at >= listening.period.start_ms) & (listening.first_at < stop)
    last_day = (listening.period.next_on - date_of(0)).days - 1
    for number in np.flatnonzero(fresh & (times >= FEWEST)).tolist():
        rows = rows_of.of(number)
        rows = rows[rows >= listening.first]
        first, last = int(day[rows[0]]), int(day[rows[-1]])
        # Our own first weeks are full of first days.
        settled = first_since_we_began(listening, int(listening.first_at[number]))
        after = day_start_ms(last + 1, zone)
        if first != last or last_day - last < LEFT_DAYS or not settled:
            continue
        if absence_known(listening, after, max(stop, after + DAY_MS)):
            yield _one_day_song(listening, number, last, last_day - last)


def _one_day_song(listening: Listening, number: int, day: int, left: int) -> OneDaySong:
    rows = np.flatnonzero(listening.track == number)
    on = date_of(day).isoformat()
    numbers: dict[str, Value] = {"on": on, "times": len(rows), "left_days": left}
    return OneDaySong(
        track=listening.tracks[number],
        on=on,
        times=len(rows),
        left_days=left,
        period=listening.period.kind.value,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=SHARE_OF_MONTHS,
            ratio=len(rows) / FEWEST,
        ),
        evidence=evidence(listening, RULE, rows, numbers),
    )
