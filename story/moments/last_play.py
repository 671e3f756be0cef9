"""An artist played for months, and not any more: the last play so far."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from domain.period import PeriodKind
from story.civil import DAY_MS, date_of, day_of, listening_day_of, local_ms, month_of
from story.evidence import Evidence, Value
from story.ground.active import active
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence
from story.ground.usual import usual
from story.ground.watched import absence_known
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-last-play", 1)
PLAYS, OVER_MS = 100, 60 * DAY_MS
SINCE_MS = 90 * DAY_MS
CHANCE = 1e-4
SILENCE_MS, NEAR_MS = 5 * DAY_MS, 7 * DAY_MS
"""A last play so near so long a silence of everything is that silence's story."""


@dataclass(frozen=True, slots=True)
class LastPlay:
    """What an artist's last play was, as far as the period knows."""

    kind: ClassVar[str] = "last-play"
    form: ClassVar[str] = "last-play"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    artist: str
    track: Track
    """The last one played."""
    last_on: str
    since_days: int
    """Whole days between the last play's and the period's end."""
    known_on: str
    """The day of the first play that is remembered."""
    plays: int
    """From then to the last."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "artist": self.artist,
            "track": self.track.title,
            "last_on": self.last_on,
            "since_days": self.since_days,
            "known_on": self.known_on,
            "plays": self.plays,
        }


class _Found(NamedTuple):
    rows: Int64
    chance: float
    pauses: float
    """How many of its usual pauses the absence is."""
    month: int


def find(listening: Listening) -> Iterator[LastPlay]:
    """Find, in a year, artists whose silence at its end is longer than their habit allows."""
    if listening.period.kind is not PeriodKind.YEAR or listening.first == listening.last:
        return
    asked = [one for rows in _gone(listening) if (one := _ask(listening, rows))]
    for month in sorted({one.month for one in asked}):
        own = [one for one in asked if one.month == month]
        kept = survivors([one.chance for one in own], len(own))
        for one, survives in zip(own, kept, strict=True):
            if survives and one.chance < CHANCE:
                yield _last_play(listening, one)


def _gone(listening: Listening) -> Iterator[Int64]:
    """Give the rows of artists played often, whose last play fell in the year and long ago."""
    artists = listening.artist_of[listening.track]
    lately = int(
        np.searchsorted(listening.started_at, listening.period.stop_ms - SINCE_MS, "right")
    )
    often = np.bincount(artists) >= PLAYS
    often[np.unique(artists[lately:])] = False
    for artist in np.flatnonzero(often).tolist():
        rows = np.flatnonzero(artists == artist)
        if rows[-1] >= listening.first:
            yield rows


def _ask(listening: Listening, rows: Int64) -> _Found | None:
    """Ask the rest of the rule of one artist."""
    started = listening.started_at[rows]
    last_at, stop = int(started[-1]), listening.period.stop_ms
    lasted = last_at - int(started[0])
    if lasted < OVER_MS or not usual(listening, last_at).enough:
        return None
    if not absence_known(listening, last_at, stop) or not active(listening, last_at, stop):
        return None
    if _near_a_silence(listening, last_at):
        return None
    wall = local_ms(started, listening.period.zone)
    pauses = len(np.unique(listening_day_of(wall))) / lasted * (stop - last_at)
    return _Found(rows, exp(-pauses), pauses, int(month_of(day_of(wall[-1:]))[0]))


def _near_a_silence(listening: Listening, last_at: int) -> bool:
    """Say whether nothing at all was played for days, shortly before or after."""
    near = np.searchsorted(listening.started_at, [last_at - NEAR_MS, last_at + NEAR_MS])
    first, last = max(int(near[0]) - 1, 0), int(near[1]) + 1
    return bool((np.diff(listening.started_at[first:last]) >= SILENCE_MS).any())


def _last_play(listening: Listening, found: _Found) -> LastPlay:
    rows = found.rows
    started = listening.started_at[rows]
    ends = day_of(local_ms(started[[0, -1]], listening.period.zone))
    known_on, last_on = (date_of(day).isoformat() for day in ends)
    since_days = (listening.period.next_on - date_of(ends[1])).days - 1
    number = int(listening.track[rows[-1]])
    artist = int(listening.artist_of[number])
    numbers: dict[str, Value] = {
        "last_on": last_on,
        "since_days": since_days,
        "known_on": known_on,
        "plays": len(rows),
    }
    return LastPlay(
        artist=listening.artists[artist],
        track=listening.tracks[number],
        last_on=last_on,
        since_days=since_days,
        known_on=known_on,
        plays=len(rows),
        about=frozenset({artist}),
        weight=interest(listening, int(started[-1]), chance=found.chance, ratio=found.pauses),
        evidence=evidence(
            listening,
            RULE,
            rows,
            numbers,
            {
                "usual_pauses": round(found.pauses, 1),
                "chance": float(f"{found.chance:.2g}"),
            },
        ),
    )
