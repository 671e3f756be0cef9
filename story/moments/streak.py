"""One track, or one artist, day after day."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import (
    DAY_MS,
    TURN_MS,
    date_of,
    day_start_ms,
    listening_day_of,
    month_of,
)
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import by_artist, by_track
from story.facts.streaks import Streak as Days
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence
from story.ground.usual import ENOUGH_DAYS, ENOUGH_PLAYS, SMOOTHING
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE_TRACK, RULE_ARTIST = Rule("rule-streak-track", 1), Rule("rule-streak-artist", 1)
YEAR_DAYS = 365
KEY = 1 << 32
"""More than any numbered day."""


class Floor(NamedTuple):
    """What a streak must be."""

    days: int
    chance: float


TRACK, ARTIST = Floor(5, 0.01), Floor(7, 0.001)


@dataclass(frozen=True, slots=True)
class Streak:
    """Listening days in a row with one track or artist."""

    kind: ClassVar[str] = "streak"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    track: Track | None
    days: int
    plays: int
    first_on: str
    last_on: str
    at_least: bool
    """A day at either end was not wholly watched."""
    ongoing: bool
    """The last day of it is the period's last."""
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        what = "artist" if self.track is None else "track"
        return f"streak-{what}-at-least" if self.at_least else f"streak-{what}"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "days": self.days,
            "plays": self.plays,
            "first_on": self.first_on,
            "last_on": self.last_on,
            "ongoing": "yes" if self.ongoing else "no",
            "period": self.period,
        }
        return said | {"track": self.track.title} if self.track else said


class _Found(NamedTuple):
    item: int
    days: Days
    chance: float
    rate: float
    month: int


def find(listening: Listening) -> Iterator[Streak]:
    """Find items played on more days in a row than their own rate gives."""
    if listening.first == listening.last:
        return
    day = listening_day_of(wall_ms(listening))
    for items, floor in ((listening.track, TRACK), (listening.artist_of[listening.track], ARTIST)):
        rows_of = by_track if floor is TRACK else by_artist
        # By item and time they are in order already, or nearly: a stable sort is quick then.
        keys = (items.astype(np.int64) * KEY + day)[rows_of(listening).order]
        keys.sort(kind="stable")
        # Days of one item, each once: the rest goes by these few.
        keys = keys[np.diff(keys, prepend=-1) > 0]
        search = _Search(listening, items, day, keys, floor)
        found = list(search.rare())
        looked = len(np.unique(items[listening.first : listening.last]))
        for month in sorted({one.month for one in found}):
            own = [one for one in found if one.month == month]
            kept = survivors([one.chance for one in own], looked)
            for one, survives in zip(own, kept, strict=True):
                if survives:
                    yield _streak(search, one)


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for one kind of item: tracks, or artists."""

    listening: Listening
    items: Int32
    day: Int64
    """Listening days, by row."""
    keys: Int64
    """Every item's listening days with a play of it: item times ``KEY``, plus day, ascending."""
    floor: Floor

    def rare(self) -> Iterator[_Found]:
        """Find the streaks that became rare in the period, each item's rarest."""
        keys = self.keys
        item_of, days_of = keys // KEY, keys & (KEY - 1)
        cuts = np.flatnonzero((np.diff(item_of) != 0) | (np.diff(days_of) != 1)) + 1
        firsts = np.concatenate(([0], cuts))
        lasting = np.diff(np.append(firsts, len(keys)))
        opening = int(self.day[self.listening.first])
        enough = (lasting >= self.floor.days) & (days_of[firsts] + lasting > opening)
        best: dict[int, _Found] = {}
        for first, days in zip(firsts[enough], lasting[enough], strict=True):
            item = int(item_of[first])
            found = self._judged(item, Days(int(days_of[first]), int(days)))
            if found is not None and (item not in best or found.chance < best[item].chance):
                best[item] = found
        yield from best.values()

    def _judged(self, item: int, streak: Days) -> _Found | None:
        """Say how rare a streak is by the item's own rate, if it became rare in the period."""
        start = max(streak.first - YEAR_DAYS, int(self.day[0]))
        earlier = slice(*np.searchsorted(self.day, [start, streak.first]))
        before, plays = streak.first - start, earlier.stop - earlier.start
        if before < ENOUGH_DAYS or plays < ENOUGH_PLAYS:
            return None
        from_key, to_key = (item * KEY + day for day in (start, streak.first))
        with_it = int(np.diff(np.searchsorted(self.keys, [from_key, to_key]))[0])
        rate = self._grown((with_it + SMOOTHING) / (before + 1), streak, plays / before)
        period = self.listening.period
        span = (period.next_on - period.first_on).days
        for days in range(self.floor.days, streak.days + 1):
            if _chance(span, rate, days) < self.floor.chance:
                became = streak.first + days - 1
                if not self._in_period(item, became):
                    return None
                month = int(month_of(np.array([became]))[0])
                return _Found(item, streak, _chance(span, rate, streak.days), rate, month)
        return None

    def _grown(self, rate: float, streak: Days, plays_a_day: float) -> float:
        """Raise a daily rate as all listening grew: else a busy week is a streak of everything."""
        during = slice(*np.searchsorted(self.day, [streak.first, streak.first + streak.days]))
        growth = (during.stop - during.start) / streak.days / plays_a_day
        return float(1 - (1 - rate) ** max(growth, 1.0))

    def _in_period(self, item: int, became: int) -> bool:
        """Say whether the play that made it rare, the day's first, lies in the period."""
        rows = np.flatnonzero((self.items == item) & (self.day == became))
        return int(rows[0]) >= self.listening.first


def _chance(span: int, rate: float, days: int) -> float:
    """Bound the chance of such a streak somewhere in ``span`` days."""
    return float(min((span * (1 - rate) + 1) * rate**days, 1.0))


def _streak(search: _Search, found: _Found) -> Streak:
    listening, day = search.listening, search.day
    first, last = found.days.first, found.days.first + found.days.days - 1
    rows = np.flatnonzero((search.items == found.item) & (day >= first) & (day <= last))
    number = int(listening.track[rows[0]])
    artist = int(listening.artist_of[number])
    track = listening.tracks[number] if search.floor is TRACK else None
    first_on, last_on = date_of(first).isoformat(), date_of(last).isoformat()
    last_day = (listening.period.next_on - date_of(0)).days - 1
    return Streak(
        artist=track.artist if track else listening.artists[artist],
        track=track,
        days=found.days.days,
        plays=len(rows),
        first_on=first_on,
        last_on=last_on,
        at_least=not (
            _seen(listening, first - 1) and (last >= last_day or _seen(listening, last + 1))
        ),
        ongoing=last >= last_day,
        period=listening.period.kind.value,
        about=frozenset({artist}),
        weight=interest(listening, int(listening.started_at[rows[-1]]), chance=found.chance),
        evidence=evidence(
            listening,
            RULE_TRACK if track else RULE_ARTIST,
            rows,
            {
                "days": found.days.days,
                "plays": len(rows),
                "first_on": first_on,
                "last_on": last_on,
            },
            {"daily_rate": round(found.rate, 4), "chance": float(f"{found.chance:.2g}")},
        ),
    )


def _seen(listening: Listening, day: int) -> bool:
    """Say whether a listening day was watched: else the streak may have been longer."""
    zone = listening.period.zone
    start, stop = (day_start_ms(each, zone, TURN_MS) for each in (day, day + 1))
    stop = min(stop, listening.period.stop_ms)
    return watched(listening, start, max(stop, start + DAY_MS // 24)) >= ABSENCE_COVERAGE
