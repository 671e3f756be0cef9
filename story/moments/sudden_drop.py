"""An artist played steadily for three months, and hardly at all for the four weeks after."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from story.civil import TURN_MS, date_of, day_start_ms, listening_day_of, number_of
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import by_artist
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.usual import SMOOTHING, usual
from story.ground.watched import absence_known
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-sudden-drop", 1)
BEFORE_DAYS, PLAYS, DAYS = 90, 40, 20
STRETCH_DAYS, LATELY_DAYS, STEADY = 30, 14, 0.5
AFTER_DAYS, LEFT = 28, 0.1
ALL_FELL = 0.5
"""Where all listening fell by so much, no artist's fall says anything."""
APART = 2**32


@dataclass(frozen=True, slots=True)
class SuddenDrop:
    """Where a steady artist stopped, and what little came after."""

    kind: ClassVar[str] = "sudden-drop"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    artist: str
    until_on: str
    """The last of the steady days."""
    before: int
    """Plays in the ``before_days`` up to it."""
    days: int
    """Listening days with one of them."""
    after: int
    """Plays in the ``after_days`` that followed."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "sudden-drop" if self.after else "sudden-drop-none"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "until_on": self.until_on,
            "before": self.before,
            "before_days": BEFORE_DAYS,
            "days": self.days,
            "after_days": AFTER_DAYS,
        }
        return said | {"after": self.after} if self.after else said


class _Drop(NamedTuple):
    """One artist's fall."""

    artist: int
    day: int
    """The first of the days after."""


def find(listening: Listening) -> Iterator[SuddenDrop]:
    """Find the falls whose four weeks after were first over within the period.

    The last play such a fall needs lies four weeks before anybody can speak of it: it belongs
    where that could first be said.
    """
    if listening.first == listening.last:
        return
    day = listening_day_of(wall_ms(listening))
    for drop in _drops(listening, day):
        start, stop = (
            day_start_ms(drop.day + days, listening.period.zone, TURN_MS)
            for days in (0, AFTER_DAYS)
        )
        if usual(listening, start).enough and absence_known(listening, start, stop):
            yield _sudden_drop(listening, drop, day)


def _drops(listening: Listening, day: Int64) -> Iterator[_Drop]:
    """Ask of every artist's every day whether it was the last of a steady time."""
    opening, closes = int(day[0]), number_of(listening.period.next_on)
    rows = by_artist(listening).order
    artists = listening.artist_of[listening.track[rows]]
    own = (np.bincount(artists) >= PLAYS)[artists]
    # An artist's days lie together, apart from the next artist's by more than any window.
    keys = np.sort(artists[own].astype(np.int64) * APART + day[rows[own]], kind="stable")
    fallen = keys[np.flatnonzero(np.diff(keys, append=-1))] + 1
    fallen = fallen[fallen % APART - BEFORE_DAYS >= opening]
    fallen = fallen[fallen % APART + AFTER_DAYS < closes]
    # What cannot meet the rule is left out at once: of many days, few are anybody's last.
    before = _before(keys, fallen)
    fallen, before = fallen[before >= PLAYS], before[before >= PLAYS]
    fallen = fallen[_left(keys, fallen) * BEFORE_DAYS <= LEFT * before * AFTER_DAYS]
    on, every = fallen % APART, np.sort(day, kind="stable")
    kept = _left(every, on) * BEFORE_DAYS >= ALL_FELL * _before(every, on) * AFTER_DAYS
    fallen = fallen[kept]
    fallen = fallen[_steady(keys, fallen)]
    first_told = number_of(listening.period.first_on) - AFTER_DAYS
    for falls in np.split(fallen, np.flatnonzero(np.diff(fallen) > AFTER_DAYS) + 1):
        if len(falls) and falls[0] % APART >= first_told:
            least = int(falls[_left(keys, falls).argmin()])
            yield _Drop(least // APART, least % APART)


def _within(keys: Int64, start: Int64, stop: Int64) -> Int64:
    """Count the sorted keys in each window."""
    return np.searchsorted(keys, stop) - np.searchsorted(keys, start)


def _before(keys: Int64, fallen: Int64) -> Int64:
    """Count what the 90 days before each fall hold."""
    return _within(keys, fallen - BEFORE_DAYS, fallen)


def _left(keys: Int64, fallen: Int64) -> Int64:
    """Count what the four weeks after each fall hold."""
    return _within(keys, fallen, fallen + AFTER_DAYS)


def _steady(keys: Int64, fallen: Int64) -> npt.NDArray[np.bool_]:
    """Say which falls have 90 days before them with plays on many, and evenly to the last."""
    days = _before(keys[np.flatnonzero(np.diff(keys, append=-1))], fallen)
    starts = fallen[:, None] + np.arange(-BEFORE_DAYS, 1 - STRETCH_DAYS)
    stretches = _within(keys, starts, starts + STRETCH_DAYS).min(axis=1, initial=len(keys))
    lately = _within(keys, fallen - LATELY_DAYS, fallen)
    share = STEADY * _before(keys, fallen) / BEFORE_DAYS
    steady: npt.NDArray[np.bool_] = (
        (days >= DAYS) & (stretches >= share * STRETCH_DAYS) & (lately >= share * LATELY_DAYS)
    )
    return steady


def _sudden_drop(listening: Listening, drop: _Drop, day: Int64) -> SuddenDrop:
    # Days ascend with the rows: the night on which a clock goes back has no turn of a day in it.
    first, last = np.searchsorted(day, [drop.day - BEFORE_DAYS, drop.day + AFTER_DAYS])
    own = listening.artist_of[listening.track[first:last]] == drop.artist
    rows = np.flatnonzero(own) + first
    held = day[rows] < drop.day
    before, after = int(held.sum()), int((~held).sum())
    days = len(np.unique(day[rows[held]]))
    until_on = date_of(drop.day - 1).isoformat()
    expected = before / BEFORE_DAYS * AFTER_DAYS
    stop_at = day_start_ms(drop.day + AFTER_DAYS, listening.period.zone, TURN_MS)
    numbers: dict[str, Value] = {
        "until_on": until_on,
        "before": before,
        "before_days": BEFORE_DAYS,
        "days": days,
        "after": after,
        "after_days": AFTER_DAYS,
    }
    return SuddenDrop(
        artist=listening.artists[drop.artist],
        until_on=until_on,
        before=before,
        days=days,
        after=after,
        about=frozenset({drop.artist}),
        weight=interest(listening, stop_at, ratio=(after + SMOOTHING) / (expected + SMOOTHING)),
        evidence=evidence(
            listening, RULE, rows, numbers, {"usual_in_28_days": round(expected, 1)}
        ),
    )
