"""Years to the day since the first play of an artist who is still about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, date_of, day_of, day_start_ms, local, local_ms, number_of
from story.evidence import Evidence, Value
from story.facts.rows import by_artist
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import (
    ABSENCE_COVERAGE,
    FIRST_COVERAGE,
    HORIZON_DAYS,
    absence_known,
    watched,
)
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-anniversary", 1)
PLAYS, STILL_MS = 50, 180 * DAY_MS
SETTLED_MS = 28 * DAY_MS
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The date on which, years before, one of an artist's songs was played for the first time."""

    kind: ClassVar[str] = "anniversary"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    track: Track
    """Of the artist's tracks that are remembered, the one first played longest ago."""
    first_on: str
    ever: bool
    """Whether it was the first play ever, or since we began."""
    since_on: str
    told_on: str
    """The same date, this year."""
    years: int
    plays: int
    """Of the artist, from ``known_on`` to that date."""
    known_on: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "anniversary" if self.ever else "anniversary-since"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "first_on": self.first_on,
            "told_on": self.told_on,
            "years": self.years,
            "plays": self.plays,
            "known_on": self.known_on,
        }
        return said if self.ever else said | {"since": self.since_on}


class _Date(NamedTuple):
    """One artist's date within the period."""

    rows: Int64
    """The artist's, up to the end of that day."""
    track: int
    first_on: date
    on: date
    ever: bool


def find(listening: Listening) -> Iterator[Anniversary]:
    """Find, for each month, the most played artist who has a date in it."""
    if listening.first == listening.last:
        return
    artists = by_artist(listening)
    often = np.flatnonzero(np.diff(artists.stops, prepend=0) >= PLAYS)
    best: dict[int, _Date] = {}
    for artist in often.tolist():
        rows = artists.of(artist)
        for on in _dates(listening, rows):
            known = best.get(on.on.month)
            if known is None or len(on.rows) > len(known.rows):
                best[on.on.month] = on
    # How likely it is that one of so many has a date in a month: the more, the less it says.
    chance = 1 - ((MONTHS - 1) / MONTHS) ** len(often)
    for month in sorted(best):
        yield _anniversary(listening, best[month], chance)


def _dates(listening: Listening, rows: Int64) -> Iterator[_Date]:
    """Give an artist's date in the period, where all of the rule holds on it."""
    period, tracks = listening.period, listening.track[rows]
    number = int(tracks[listening.first_at[tracks].argmin()])
    first_at = int(listening.first_at[number])
    first_on = local(first_at, period.zone).date()
    on = _same_date(first_on, period.year)
    if first_on.year >= period.year or not period.first_on <= on < period.next_on:
        return
    start, stop = (day_start_ms(number_of(on) + days, period.zone) for days in (0, 1))
    until = rows[: int(np.searchsorted(listening.started_at[rows], stop))]
    if len(until) < PLAYS or number not in listening.track[until]:
        return
    if watched(listening, start, stop) < ABSENCE_COVERAGE:
        return
    ever = _ever(listening, first_at)
    if ever is not None and listening.started_at[until[-1]] >= stop - STILL_MS:
        yield _Date(until, number, first_on, on, ever)


def _same_date(first_on: date, year: int) -> date:
    """Give the date in another year; a leap day's is the last of February."""
    if (first_on.month, first_on.day) == (2, 29):
        return date(year, 3, 1) - timedelta(days=1)
    return first_on.replace(year=year)


def _ever(listening: Listening, at: int) -> bool | None:
    """Say whether a first play is the first ever, or since we began; None where it is neither.

    It lies years back, beyond what is remembered: only the record itself can be asked.
    """
    since = listening.since_at
    if since is None or at - since < SETTLED_MS or watched(listening, since, at) < FIRST_COVERAGE:
        return None
    return absence_known(listening, at - HORIZON_DAYS * DAY_MS, at)


def _anniversary(listening: Listening, found: _Date, chance: float) -> Anniversary:
    zone, rows = listening.period.zone, found.rows
    started = listening.started_at[rows]
    known_on = date_of(int(day_of(local_ms(started[:1], zone))[0])).isoformat()
    since_on = local(listening.since_at or 0, zone).date().isoformat()
    first_on, told_on = found.first_on.isoformat(), found.on.isoformat()
    years = found.on.year - found.first_on.year
    numbers: dict[str, Value] = {
        "first_on": first_on,
        "told_on": told_on,
        "years": years,
        "plays": len(rows),
        "known_on": known_on,
    }
    return Anniversary(
        track=listening.tracks[found.track],
        first_on=first_on,
        ever=found.ever,
        since_on=since_on,
        told_on=told_on,
        years=years,
        plays=len(rows),
        known_on=known_on,
        about=frozenset({int(listening.artist_of[found.track])}),
        weight=interest(
            listening, day_start_ms(number_of(found.on), zone), chance=round(chance, 9)
        ),
        evidence=evidence(
            listening, RULE, rows, numbers, {"since": since_on, "chance": round(chance, 4)}
        ),
    )
