"""A track that a whole year kept coming back to, and no fortnight had for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from domain.period import PeriodKind
from story.civil import DAY_MS, date_of, day_of, listening_day_of, local_ms, weekday_of
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-slow-burn", 1)
PLAYS, SHARE_OF_WEEKS = 15, 0.4
WINDOW_MS, MOST = 14 * DAY_MS, 0.25
WEEK_DAYS, ENOUGH_WEEKS = 7, 26
AT_MOST = 3
"""A year has dozens of a heavy listener: only those of most weeks are told."""
ORDINARY = 0.5
"""Where so many of all songs played so often are slow burns, naming one says nothing."""


@dataclass(frozen=True, slots=True)
class SlowBurn:
    """A track in many weeks of a year, and at no time in a crowd of its own plays."""

    kind: ClassVar[str] = "slow-burn"
    form: ClassVar[str] = "slow-burn"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    plays: int
    weeks: int
    """Monday to Sunday, with one of them."""
    active: int
    """Weeks of the year with a play of anything."""
    most: int
    """The plays of its fullest fourteen days."""
    first_on: str
    last_on: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "plays": self.plays,
            "weeks": self.weeks,
            "active": self.active,
            "most": self.most,
            "first_on": self.first_on,
            "last_on": self.last_on,
        }


class _Weeks(NamedTuple):
    """A year's weeks."""

    active: int
    with_it: Int64
    """Weeks with a play of it, by track number."""


def find(listening: Listening) -> Iterator[SlowBurn]:
    """Find, in a year, the evenly spread tracks of most weeks, but not its most played one."""
    if listening.period.kind is not PeriodKind.YEAR or listening.first == listening.last:
        return
    tracks = listening.track[listening.first : listening.last]
    plays = np.bincount(tracks, minlength=len(listening.tracks))
    weeks = _weeks(listening, tracks)
    if weeks.active < ENOUGH_WEEKS:
        return
    often = (plays >= PLAYS) & (weeks.with_it >= SHARE_OF_WEEKS * weeks.active)
    found = []
    for number in np.flatnonzero(often).tolist():
        rows = np.flatnonzero(tracks == number) + listening.first
        most = _fullest(listening.started_at[rows])
        if most <= MOST * len(rows):
            found.append((rows, most, int(weeks.with_it[number])))
    # The own rate stands for the chance: how many of what is played so often is played so evenly.
    chance = len(found) / max(int((plays >= PLAYS).sum()), 1)
    if chance > ORDINARY:
        return
    told = [one for one in found if len(one[0]) < plays.max()]
    for rows, most, with_it in sorted(told, key=lambda one: (-one[2], int(one[0][0])))[:AT_MOST]:
        yield _slow_burn(listening, rows, most, _Of(with_it, weeks.active), chance)


class _Of(NamedTuple):
    weeks: int
    active: int


def _weeks(listening: Listening, tracks: Int32) -> _Weeks:
    """Count the year's weeks with each track, and with any."""
    started = listening.started_at[listening.first : listening.last]
    day = listening_day_of(local_ms(started, listening.period.zone))
    week = (day - weekday_of(day)) // WEEK_DAYS
    week = week - week[0]
    many = int(week.max()) + 1
    seen = np.zeros(len(listening.tracks) * many, bool)
    seen[tracks.astype(np.int64) * many + week] = True
    table = seen.reshape(-1, many)
    return _Weeks(int(table.any(axis=0).sum()), table.sum(axis=1))


def _fullest(started: Int64) -> int:
    """Count the plays of the fullest fourteen days."""
    last = np.searchsorted(started, started + WINDOW_MS)
    return int((last - np.arange(len(started))).max())


def _slow_burn(listening: Listening, rows: Int64, most: int, of: _Of, chance: float) -> SlowBurn:
    started, number = listening.started_at[rows], int(listening.track[rows[0]])
    ends = day_of(local_ms(started[[0, -1]], listening.period.zone))
    first_on, last_on = (date_of(day).isoformat() for day in ends)
    numbers: dict[str, Value] = {
        "plays": len(rows),
        "weeks": of.weeks,
        "active": of.active,
        "most": most,
        "first_on": first_on,
        "last_on": last_on,
    }
    return SlowBurn(
        track=listening.tracks[number],
        plays=len(rows),
        weeks=of.weeks,
        active=of.active,
        most=most,
        first_on=first_on,
        last_on=last_on,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(listening, int(started[-1]), chance=chance),
        evidence=evidence(listening, RULE, rows, numbers, {"own_rate": float(f"{chance:.2g}")}),
    )
