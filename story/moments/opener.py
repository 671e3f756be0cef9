"""The song that days begin with, or end with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
from scipy.stats import hypergeom

from domain.music import Track
from story.civil import iso, listening_day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.ninety import before, rows_within, windows
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import ENOUGH_PLAYS
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE_FIRST, RULE_LAST = Rule("rule-opener", 1), Rule("rule-closer", 1)
DAYS, WEEKS = 6, 3
"""Six mornings of one holiday open nothing; five of ninety came by chance in null listening."""
CHANCE, TIMES_USUAL = 0.01, 1.5
WEEK_DAYS = 7
LIST = 2
"""How many songs beside it make it a list, where they are the same on most of the days."""
MOSTLY = 0.5


class _Edge(NamedTuple):
    """A track at the edge of days, in one window."""

    rows: Int64
    """Its plays there, one a day."""
    all_days: int
    expected: float
    chance: float


@dataclass(frozen=True, slots=True)
class Opener:
    """A track that was the first play of six days or more in ninety, or the last."""

    kind: ClassVar[str] = "opener"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    form: str
    track: Track
    days: int
    all_days: int
    """Days of the ninety with any play."""
    last_on: str
    beside: tuple[Track, ...]
    """The two songs next to it, where they were the same on most of the days."""
    list_days: int
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "days": self.days,
            "all_days": self.all_days,
            "last_on": self.last_on,
        }
        if self.beside:
            near, far = self.beside
            said |= {"list_days": self.list_days, "near_track": near.title, "far_track": far.title}
        return said


def find(listening: Listening) -> Iterator[Opener]:
    """Find what came to open or to close days in the period.

    Sittings are shuffled among all places of the window: a track that begins m of N sittings
    then stands first on a hypergeometric number of its D days. That is the permutation's exact
    distribution, so nothing is drawn. Who sits down once a day has no opener by it: there the
    first song of a day and the first of a sitting are one thing.
    """
    if listening.first == listening.last or not listening.zone_chosen:
        return
    sitting = sitting_of(listening)
    day = listening_day_of(local_ms(listening.started_at, listening.period.zone))
    for first in (True, False):
        look = _Look(listening, sitting, day, first)
        earlier = before(listening.period)
        old = set(look.held(*earlier)) if earlier else set()
        best: dict[int, _Edge] = {}
        for window in windows(listening.period):
            for number, edge in look.held(*window).items():
                if number not in best or edge.chance < best[number].chance:
                    best[number] = edge
        for number, edge in sorted(best.items()):
            if number not in old and edge.rows[-1] >= listening.first:
                yield _opener(look, number, edge)


class _Look(NamedTuple):
    """The search at one edge of the day."""

    listening: Listening
    sitting: Int64
    day: Int64
    first: bool

    def held(self, start: int, stop: int) -> dict[int, _Edge]:
        """Find the tracks at the edge of days in a window, UTC ms, beyond chance."""
        listening, window = self.listening, rows_within(self.listening, start, stop)
        since = max(start, listening.since_at or start)
        seen = watched(listening, since, max(stop, since)) >= ABSENCE_COVERAGE
        if window.stop - window.start < ENOUGH_PLAYS or not seen:
            return {}
        edges, days = self._edges(window)
        tracks = listening.track[edges]
        # A sitting belongs to the day that it began on.
        ends = np.diff(days, prepend=days[0] - 1) != 0
        if not self.first:
            ends = np.append(ends[1:], True)
        opened = np.bincount(tracks, minlength=len(listening.tracks))
        there = np.bincount(tracks[ends], minlength=len(opened))
        likely = np.flatnonzero(there >= DAYS)
        n, count = len(edges), int(ends.sum())
        chances = hypergeom.sf(there[likely] - 1, n, opened[likely], count)
        kept = survivors(chances.tolist(), int((opened >= DAYS).sum()))
        found = {}
        for number, chance, survives in zip(likely.tolist(), chances.tolist(), kept, strict=True):
            rows, expected = edges[ends & (tracks == number)], opened[number] * count / n
            if survives and chance < CHANCE and self._holds(rows, expected):
                found[number] = _Edge(rows, count, float(expected), float(chance))
        return found

    def _edges(self, window: slice) -> tuple[Int64, Int64]:
        """Give the row at the edge of every sitting, and the day each sitting began on."""
        sitting = self.sitting[window]
        firsts = np.flatnonzero(np.diff(sitting, prepend=sitting[0] - 1)) + window.start
        lasts = np.append(firsts[1:], window.stop) - 1
        return firsts if self.first else lasts, self.day[firsts]

    def _holds(self, rows: Int64, expected: float) -> bool:
        return (
            len(rows) >= TIMES_USUAL * expected
            and len(np.unique(self.day[rows] // WEEK_DAYS)) >= WEEKS
            and hours_known(self.listening, rows)
            and not untold(self.listening, int(self.listening.track[rows[0]]))
        )

    def beside(self, rows: Int64) -> tuple[tuple[Track, ...], int]:
        """Give the two tracks next to these plays, and on how many of the days they were there."""
        step = 1 if self.first else -1
        places = rows[:, None] + step * np.arange(1, LIST + 1)
        inside = ((places >= 0) & (places < self.listening.last)).all(axis=1)
        places = places[inside]
        one_sitting = (self.sitting[places] == self.sitting[rows[inside]][:, None]).all(axis=1)
        near = self.listening.track[places[one_sitting]]
        if not len(near):
            return (), 0
        found, times = np.unique(near, axis=0, return_counts=True)
        most = int(times.argmax())
        if times[most] <= MOSTLY * len(rows):
            return (), 0
        return tuple(self.listening.tracks[at] for at in found[most].tolist()), int(times[most])


def _opener(look: _Look, number: int, edge: _Edge) -> Opener:
    listening = look.listening
    last_on = iso(int(listening.started_at[edge.rows[-1]]), listening.period.zone)[:10]
    beside, list_days = look.beside(edge.rows)
    counted: dict[str, Value] = {
        "days": len(edge.rows),
        "all_days": edge.all_days,
        "last_on": last_on,
    }
    if beside:
        counted["list_days"] = list_days
        counted |= {"near_track": beside[0].title, "far_track": beside[1].title}
    name = "opener" if look.first else "closer"
    return Opener(
        form=f"{name}-list" if beside else name,
        track=listening.tracks[number],
        days=len(edge.rows),
        all_days=edge.all_days,
        last_on=last_on,
        beside=beside,
        list_days=list_days,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            int(listening.started_at[edge.rows[-1]]),
            chance=edge.chance,
            ratio=len(edge.rows) / edge.expected,
        ),
        evidence=evidence(
            listening,
            RULE_FIRST if look.first else RULE_LAST,
            edge.rows,
            counted,
            {"expected": round(edge.expected, 1), "chance": float(f"{edge.chance:.2g}")},
        ),
    )
