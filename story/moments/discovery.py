"""A track that was new, and stayed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, day_of, iso, listening_day_of, local, local_ms, month_of
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import by_track
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import first_ever, first_since_we_began
from story.listening import Int64, Listening, once
from story.moment import ConsentClass

RULE = Rule("rule-discovery", 1)
PLAYS, DAYS = 10, 6
OVER_MS, LATELY_MS = 45 * DAY_MS, 28 * DAY_MS


@dataclass(frozen=True, slots=True)
class Discovery:
    """A first play that was followed by many, over weeks."""

    kind: ClassVar[str] = "discovery"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    first_on: str
    ever: bool
    """Whether it was the first play ever, or since we began."""
    since_on: str
    plays: int
    days: int
    new: int
    """Tracks first played in the same civil month."""
    stayed: int
    """Those of them that stayed, by the same rule."""
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "discovery" if self.ever else "discovery-since"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "first_on": self.first_on,
            "plays": self.plays,
            "days": self.days,
            "new": self.new,
            "stayed": self.stayed,
            "period": self.period,
        }
        return said if self.ever else said | {"since": self.since_on}


def find(listening: Listening) -> Iterator[Discovery]:
    """Find tracks whose staying was settled in the period and that are still played."""
    if listening.first == listening.last or listening.since_at is None:
        return
    staying = _staying(listening)
    month = _month_of_first(listening)
    stayed_then = month[np.array([*staying], np.int64)]
    for number, ever in _told(listening, staying):
        new, stayed = (int((then == month[number]).sum()) for then in (month, stayed_then))
        yield _discovery(listening, number, ever=ever, new=new, stayed=stayed)


def count_stayed(listening: Listening) -> int:
    """Count what ``find`` finds, without a name or a receipt of any of it.

    Of ``first_at`` only tracks with ``PLAYS`` plays or more are looked at.
    """
    if listening.first == listening.last or listening.since_at is None:
        return 0
    return sum(1 for _ in _told(listening, _staying(listening)))


def _told(listening: Listening, staying: Mapping[int, int]) -> Iterator[tuple[int, bool]]:
    """Give the tracks that came to stay in the period, and whether each was a first ever."""
    for number, settled in sorted(staying.items()):
        first_at = int(listening.first_at[number])
        ever = first_ever(listening, first_at)
        if settled >= listening.first and (ever or first_since_we_began(listening, first_at)):
            yield number, ever


@once
def _staying(listening: Listening) -> dict[int, int]:
    """Give the tracks that stayed, each with the row that settled it."""
    started = listening.started_at
    plays = np.bincount(listening.track, minlength=listening.first_at.size)
    lately = listening.track[np.searchsorted(started, listening.period.stop_ms - LATELY_MS) :]
    still = np.bincount(lately, minlength=listening.first_at.size) > 0
    # Where the first play ever lies before the memory, the track is not new.
    new = listening.first_at >= started[0]
    likely = still & new & (plays >= PLAYS)
    order = by_track(listening).order
    rows = order[likely[listening.track[order]]]
    return _settled(listening, rows, np.flatnonzero(likely), plays[likely])


def _settled(listening: Listening, rows: Int64, numbers: Int64, plays: Int64) -> dict[int, int]:
    """Find the row at which each track's plays, days and weeks were all enough.

    ``rows`` are theirs, track by track: of ``numbers``, so many ``plays`` each.
    """
    stops = np.cumsum(plays)
    firsts = stops - plays
    group = np.repeat(np.arange(plays.size), plays)
    days = listening_day_of(wall_ms(listening)[rows])
    # Clocks change while a listening day lasts: days ascend as plays do.
    fresh = np.diff(days, prepend=-1) != 0
    fresh[firsts] = True
    nth = np.cumsum(fresh)
    of_days = nth.searchsorted(nth[firsts] + DAYS - 1)
    started = listening.started_at[rows]
    apart = started - started[firsts][group]
    # One column that ascends throughout, so that every track is searched at once.
    longest = max(int(apart.max(initial=0)), OVER_MS) + 1
    of_weeks = (group * longest + apart).searchsorted(np.arange(plays.size) * longest + OVER_MS)
    enough = np.maximum(np.maximum(of_days, of_weeks), firsts + PLAYS - 1)
    stays = np.flatnonzero(enough < stops)
    return dict(zip(numbers[stays].tolist(), rows[enough[stays]].tolist(), strict=True))


def _month_of_first(listening: Listening) -> Int64:
    return month_of(day_of(local_ms(listening.first_at, listening.period.zone)))


def _discovery(
    listening: Listening, number: int, *, ever: bool, new: int, stayed: int
) -> Discovery:
    zone = listening.period.zone
    rows = by_track(listening).of(number)
    started = listening.started_at[rows]
    days = len(np.unique(day_of(local_ms(started, zone))))
    numbers: dict[str, Value] = {
        "first_on": iso(int(started[0]), zone)[:10],
        "plays": len(rows),
        "days": days,
        "new": new,
        "stayed": stayed,
    }
    since = local(listening.since_at or 0, zone).date().isoformat()
    return Discovery(
        track=listening.tracks[number],
        first_on=iso(int(started[0]), zone)[:10],
        ever=ever,
        since_on=since,
        plays=len(rows),
        days=days,
        new=new,
        stayed=stayed,
        period=listening.period.kind.value,
        about=frozenset({int(listening.artist_of[number])}),
        # The own rate stands for the chance: how seldom a new track of this person stays.
        weight=interest(listening, int(started[-1]), chance=stayed / new),
        evidence=evidence(listening, RULE, rows, numbers, {"since": since}),
    )
