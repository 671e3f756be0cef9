"""One track, or one artist, gone for months, and then played again and again."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, date_of, day_of, listening_day_of, local_ms, month_of
from story.evidence import Evidence, Value
from story.facts.rows import by_artist, by_track
from story.ground.active import active
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence
from story.ground.usual import usual
from story.ground.watched import absence_known
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE_TRACK, RULE_ARTIST = Rule("rule-comeback-track", 1), Rule("rule-comeback-artist", 1)
AWAY_MS = 90 * DAY_MS
BEFORE_PLAYS, BEFORE_MS = 12, 30 * DAY_MS
AFTER_PLAYS, AFTER_DAYS, AFTER_WITHIN = 5, 3, 14
CHANCE_TRACK, CHANCE_ARTIST = 0.05, 0.001


@dataclass(frozen=True, slots=True)
class Comeback:
    """An absence of at least three months, and what ended it."""

    kind: ClassVar[str] = "comeback"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    artist: str
    track: Track | None
    """None where it is about the artist."""
    last_on: str
    """The day of the last play before, as remembered."""
    on: str
    """The day it came back."""
    away_days: int
    """From the one to the other."""
    known_on: str
    """The day of the first play that is remembered."""
    before: int
    """Plays from then to the last one before."""
    plays: int
    """From the day it came back to ``until``, as are ``days``."""
    days: int
    until: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "comeback-artist" if self.track is None else "comeback-track"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "last_on": self.last_on,
            "on": self.on,
            "away_days": self.away_days,
            "known_on": self.known_on,
            "before": self.before,
            "plays": self.plays,
            "days": self.days,
            "until": self.until,
        }
        return said | {"track": self.track.title} if self.track else said


class _Found(NamedTuple):
    """One return, with what it is measured by."""

    before: Int64
    """Rows before the absence."""
    after: Int64
    """Rows of the fourteen days from the return on."""
    chance: float
    usual_pauses: float
    """How many of its usual pauses the absence was."""
    month: int
    """Of the play that made it one."""


def find(listening: Listening) -> Iterator[Comeback]:
    """Find what was played often, was absent against its habit, and returned to stay a while."""
    if listening.first == listening.last:
        return
    for items, order, limit in (
        (listening.track, by_track(listening).order, CHANCE_TRACK),
        (listening.artist_of[listening.track], by_artist(listening).order, CHANCE_ARTIST),
    ):
        asked = [
            one
            for rows, last in _returns(listening, items, order)
            if (one := _ask(listening, rows, last))
        ]
        for month in sorted({one.month for one in asked}):
            own = [one for one in asked if one.month == month]
            kept = survivors([one.chance for one in own], len(own))
            for one, survives in zip(own, kept, strict=True):
                if survives and one.chance < limit:
                    yield _comeback(listening, one, whole_artist=limit == CHANCE_ARTIST)


def _returns(listening: Listening, items: Int32, order: Int64) -> Iterator[tuple[Int64, int]]:
    """Give an item's rows, and the place among them of the last before an absence.

    Everything that columns can decide is decided here, for all items at once.
    """
    often = np.bincount(items) >= BEFORE_PLAYS + AFTER_PLAYS
    rows = order[often[items[order]]]
    if len(rows) < AFTER_PLAYS + 1:
        return
    item, started = items[rows], listening.started_at[rows]
    firsts = np.flatnonzero(np.diff(item, prepend=-1))
    place = np.arange(len(rows)) - np.repeat(firsts, np.diff(np.append(firsts, len(rows))))
    last, back = np.arange(len(rows) - AFTER_PLAYS), np.arange(1, len(rows) - AFTER_PLAYS + 1)
    fifth = back + AFTER_PLAYS - 1
    likely = (item[last] == item[fifth]) & (started[back] - started[last] >= AWAY_MS)
    likely &= (place[last] >= BEFORE_PLAYS - 1) & (
        started[last] - started[last - place[last]] >= BEFORE_MS
    )
    likely &= started[fifth] - started[back] < AFTER_WITHIN * DAY_MS
    likely &= started[back] >= listening.period.start_ms - AFTER_WITHIN * DAY_MS
    stops = np.append(firsts, len(rows))
    for at in np.flatnonzero(likely).tolist():
        first = at - int(place[at])
        stop = int(stops[np.searchsorted(stops, at, "right")])
        yield rows[first:stop], at - first


def _ask(listening: Listening, rows: Int64, last: int) -> _Found | None:
    """Ask the rest of the rule of one return."""
    wall = local_ms(listening.started_at[rows], listening.period.zone)
    day, civil = listening_day_of(wall), day_of(wall)
    left_at, back_at = (int(at) for at in listening.started_at[rows[last : last + 2]])
    before = rows[: last + 1]
    within = np.flatnonzero(civil < civil[last + 1] + AFTER_WITHIN)
    after = within[within > last]
    _, fresh = np.unique(day[after], return_index=True)
    if len(fresh) < AFTER_DAYS or len(after) < AFTER_PLAYS:
        return None
    settled = after[max(AFTER_PLAYS - 1, int(fresh[AFTER_DAYS - 1]))]
    if rows[settled] < listening.first or not usual(listening, left_at).enough:
        return None
    if not absence_known(listening, left_at, back_at) or not active(listening, left_at, back_at):
        return None
    lasted = (left_at - int(listening.started_at[rows[0]])) / DAY_MS
    pauses = len(np.unique(day[: last + 1])) / lasted * (back_at - left_at) / DAY_MS
    month = int(month_of(civil[settled : settled + 1])[0])
    return _Found(before, rows[after], exp(-pauses), pauses, month)


def _comeback(listening: Listening, found: _Found, *, whole_artist: bool) -> Comeback:
    last, rows = found.before[-1], found.after
    named = np.concatenate(([found.before[0], last], rows))
    day = day_of(local_ms(listening.started_at[named], listening.period.zone))
    ends = day[[0, 1, 2, -1]]
    known_on, last_on, on, until = (date_of(one).isoformat() for one in ends)
    number = int(listening.track[last])
    artist = int(listening.artist_of[number])
    track = None if whole_artist else listening.tracks[number]
    away_days, before = int(day[2] - day[1]), len(found.before)
    days = len(np.unique(day[2:]))
    numbers: dict[str, Value] = {
        "last_on": last_on,
        "on": on,
        "away_days": away_days,
        "plays": len(rows),
        "days": days,
        "until": until,
    }
    baseline: dict[str, Value] = {
        "known_on": known_on,
        "before": before,
        "usual_pauses": round(found.usual_pauses, 1),
        "chance": float(f"{found.chance:.2g}"),
    }
    return Comeback(
        artist=track.artist if track else listening.artists[artist],
        track=track,
        last_on=last_on,
        on=on,
        away_days=away_days,
        known_on=known_on,
        before=before,
        plays=len(rows),
        days=days,
        until=until,
        about=frozenset({artist}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=found.chance,
            ratio=found.usual_pauses,
        ),
        evidence=evidence(
            listening,
            RULE_ARTIST if whole_artist else RULE_TRACK,
            np.concatenate(([last], rows)),
            numbers,
            baseline,
        ),
    )
