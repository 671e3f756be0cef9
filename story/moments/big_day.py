"""A day that held a quarter of its month."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import TURN_MS, date_of, day_start_ms, iso, listening_day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.months import Month, months
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Listening
from story.moment import ConsentClass

RULE = Rule("rule-big-day", 1)
PLAYS, SHARE = 40, 0.25
MOSTLY = 0.5
"""From this share on, the day is told as one artist's."""


@dataclass(frozen=True, slots=True)
class BigDay:
    """One listening day with a quarter of a month's plays."""

    kind: ClassVar[str] = "big-day"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str | None
    """Whose day it was, where it was somebody's."""
    numbers: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "big-day" if self.artist is None else "big-day-artist"

    def values(self) -> dict[str, Value]:
        return self.numbers if self.artist is None else self.numbers | {"artist": self.artist}


def find(listening: Listening) -> Iterator[BigDay]:
    """Find the fullest day of each month that depends on it."""
    if listening.first == listening.last:
        return
    for month in months(listening):
        # A day that is large only because the others were not watched is no large day.
        if month.plays < PLAYS or watched(listening, month.start, month.stop) < ABSENCE_COVERAGE:
            continue
        wall = local_ms(listening.started_at[month.first : month.last], listening.period.zone)
        days, plays = np.unique(listening_day_of(wall), return_counts=True)
        fullest = int(plays.argmax())
        if plays[fullest] >= max(PLAYS, SHARE * month.plays) and len(days) > 1:
            usual = float(np.median(np.delete(plays, fullest)))
            yield _big_day(listening, month, int(days[fullest]), usual)


def _big_day(listening: Listening, month: Month, day: int, usual: float) -> BigDay:
    zone = listening.period.zone
    ends = [day_start_ms(one, zone, TURN_MS) for one in (day, day + 1)]
    rows = np.arange(*np.searchsorted(listening.started_at, ends))
    rows = rows[(rows >= month.first) & (rows < month.last)]
    started = listening.started_at[rows]
    artists = np.bincount(listening.artist_of[listening.track[rows]])
    first = int(artists.argmax())
    numbers: dict[str, Value] = {
        "month": month.on,
        "on": date_of(day).isoformat(),
        "plays": len(rows),
        "of": month.plays,
        "share": round(100 * len(rows) / month.plays),
        "songs": len(np.unique(listening.track[rows])),
        "artists": int((artists > 0).sum()),
    }
    if hours_known(listening, rows):
        began, ended = iso(int(started[0]), zone), iso(int(started[-1]), zone)
        numbers |= {"began": began, "ended": ended}
    whose = artists[first] > MOSTLY * len(rows)
    if whose:
        numbers["artist_plays"] = int(artists[first])
    return BigDay(
        artist=listening.artists[first] if whose else None,
        numbers=numbers,
        about=frozenset({first}) if whose else frozenset(),
        weight=interest(listening, int(started[-1]), ratio=len(rows) / usual),
        evidence=evidence(listening, RULE, rows, numbers, {"usual_day": usual}),
    )
