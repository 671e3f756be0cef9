"""An artist who is played late, by somebody who mostly is not up then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import bdtrc

from story.civil import DAY_MS, HOUR_MS, hour_of, iso, local_ms
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.aside import aside
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.ninety import before, rows_within, windows
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import ENOUGH_PLAYS, SMOOTHING
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-after-hours", 1)
PLAYS, NIGHTS, SHARE, CHANCE = 10, 6, 0.5, 0.0005
"""With four nights and no bound for one artist, null listening had one in eight years."""
ODDS = 3.0
"""Against the listener's own late share, so that somebody who works nights has no such artist."""
FROM_HOUR, UNTIL_HOUR = 23, 5
HUNDRED = 100


class _Late(NamedTuple):
    """One artist's plays in a window, and how many of them were late."""

    rows: Int64
    late: int
    nights: int
    odds: float
    chance: float
    usual: int
    """Of a hundred plays of anybody else, how many are late."""


@dataclass(frozen=True, slots=True)
class AfterHours:
    """An artist mostly played between eleven and five, for ninety days."""

    kind: ClassVar[str] = "after-hours"
    form: ClassVar[str] = "after-hours"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    artist: str
    plays: int
    late: int
    nights: int
    usual: int
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "artist": self.artist,
            "plays": self.plays,
            "late": self.late,
            "nights": self.nights,
            "usual": self.usual,
            "last_on": str(self.evidence.numbers["last_on"]),
            "whole": "yes" if self.late == self.plays else "no",
        }


def find(listening: Listening) -> Iterator[AfterHours]:
    """Find who came to be played late in the period, each artist's firmest window."""
    if listening.first == listening.last or not listening.zone_chosen:
        return
    wall = local_ms(listening.started_at, listening.period.zone)
    artist = listening.artist_of[listening.track]
    columns = _Columns(artist, hour_of(wall), (wall + HOUR_MS) // DAY_MS, sitting_of(listening))
    earlier = before(listening.period)
    old = set(_held(listening, columns, *earlier)) if earlier else set()
    firmest: dict[int, _Late] = {}
    for window in windows(listening.period):
        for number, late in _held(listening, columns, *window).items():
            if number not in firmest or late.chance < firmest[number].chance:
                firmest[number] = late
    for number, late in sorted(firmest.items()):
        if number not in old and late.rows[-1] >= listening.first:
            yield _after_hours(listening, number, late)


class _Columns(NamedTuple):
    """What is asked of every row."""

    artist: Int32
    hour: Int64
    night: Int64
    """Turns at eleven in the evening: one number from then until five."""
    sitting: Int64


def _held(listening: Listening, columns: _Columns, start: int, stop: int) -> dict[int, _Late]:
    """Find the artists of a window, UTC ms, for whom all of the rule holds."""
    window = rows_within(listening, start, stop)
    since = max(start, listening.since_at or start)
    seen = watched(listening, since, max(stop, since)) >= ABSENCE_COVERAGE
    artist, hour = columns.artist[window], columns.hour[window]
    if len(artist) < ENOUGH_PLAYS or not seen:
        return {}
    late = (hour >= FROM_HOUR) | (hour < UNTIL_HOUR)
    plays, in_dark = np.bincount(artist), np.bincount(artist, weights=late)
    likely = np.flatnonzero((plays >= PLAYS) & (in_dark >= SHARE * plays) & (in_dark >= NIGHTS))
    found = {}
    for number in likely.tolist():
        own = np.flatnonzero(artist == number)
        if one := _judged(listening, columns, own + window.start, late, own):
            found[number] = one
    kept = survivors([one.chance for one in found.values()], int((plays >= PLAYS).sum()))
    return {number: one for (number, one), kept in zip(found.items(), kept, strict=True) if kept}


def _judged(
    listening: Listening,
    columns: _Columns,
    rows: Int64,
    late: npt.NDArray[np.bool_],
    own: Int64,
) -> _Late | None:
    """Ask how often an artist's sittings would be late if they came when all others do."""
    mine, times = late[own], int(late[own].sum())
    nights = len(np.unique(columns.night[rows[mine]]))
    share = (int(late.sum()) - times + SMOOTHING) / (len(late) - len(own) + 1)
    odds = (times + SMOOTHING) / (len(own) - times + SMOOTHING) * (1 - share) / share
    if nights < NIGHTS or odds < ODDS or not hours_known(listening, rows):
        return None
    if not _ours(listening, rows):
        return None
    # Only a sitting's first play counts: those after it follow the first.
    firsts = np.diff(columns.sitting[rows], prepend=-1) > 0
    chance = float(bdtrc(int(mine[firsts].sum()) - 1, int(firsts.sum()), min(share, 1.0)))
    if chance >= CHANCE:
        return None
    return _Late(rows, times, nights, odds, chance, round(HUNDRED * share))


def _ours(listening: Listening, rows: Int64) -> bool:
    """Say whether no play of an artist’s is noise, or tells a faith."""
    return not aside(listening).untold[listening.track[rows]].any()


def _after_hours(listening: Listening, number: int, found: _Late) -> AfterHours:
    counted: dict[str, Value] = {
        "plays": len(found.rows),
        "late": found.late,
        "nights": found.nights,
        "usual": found.usual,
        "last_on": iso(int(listening.started_at[found.rows[-1]]), listening.period.zone)[:10],
    }
    return AfterHours(
        artist=listening.artists[number],
        plays=len(found.rows),
        late=found.late,
        nights=found.nights,
        usual=found.usual,
        about=frozenset({number}),
        weight=interest(
            listening,
            int(listening.started_at[found.rows[-1]]),
            chance=found.chance,
            ratio=found.odds,
        ),
        evidence=evidence(
            listening,
            RULE,
            found.rows,
            counted,
            {"odds": round(found.odds, 2), "chance": float(f"{found.chance:.2g}")},
        ),
    )
