"""A track played again and again within a day of its first play, and not left at that."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, day_of, iso, listening_day_of, local, local_ms
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import first_ever, first_since_we_began
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-love", 1)
PLAYS, AT_ONCE_MS = 4, DAY_MS
LATER_MS = 7 * DAY_MS
ROUND = 3
"""So many songs of an artist begun so on one day are a record going round and round."""


@dataclass(frozen=True, slots=True)
class Love:
    """A first play that was followed by more at once, and by at least one a week later."""

    kind: ClassVar[str] = "love"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    first_on: str
    ever: bool
    """Whether it was the first play ever, or since we began."""
    since_on: str
    at_once: int
    """Plays within 24 hours of the first, that one included."""
    again_on: str
    """The first day on which a week had passed and it was played."""
    plays: int
    """All of them, to the end of the period."""
    days: int
    """Civil days with one of them."""
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "love" if self.ever else "love-since"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "first_on": self.first_on,
            "at_once": self.at_once,
            "again_on": self.again_on,
            "plays": self.plays,
            "days": self.days,
            "period": self.period,
        }
        return said if self.ever else said | {"since": self.since_on}


class _Firsts(NamedTuple):
    """The tracks whose first play is remembered."""

    tracks: int
    taken: list[int]
    """Those of them played so often at once, by number."""
    at_once: Int64
    """Plays within a day of the first, by track number."""


def find(listening: Listening) -> Iterator[Love]:
    """Find tracks taken to at once whose return, a week later, fell in the period."""
    if listening.first == listening.last or listening.since_at is None:
        return
    firsts = _firsts(listening)
    for number in firsts.taken:
        rows = np.flatnonzero(listening.track == number)
        started = listening.started_at[rows]
        again = int(np.searchsorted(started, started[0] + LATER_MS))
        if again == len(rows) or rows[again] < listening.first:
            continue
        ever = first_ever(listening, int(started[0]))
        if ever or first_since_we_began(listening, int(started[0])):
            # The own rate stands for the chance: how seldom a new track is taken to so.
            chance = len(firsts.taken) / firsts.tracks
            yield _love(listening, rows, again, int(firsts.at_once[number]), chance, ever=ever)


def _firsts(listening: Listening) -> _Firsts:
    """Count each new track's plays on its first day."""
    since = listening.started_at - listening.first_at[listening.track]
    many = len(listening.tracks)
    at_once = np.bincount(listening.track[since < AT_ONCE_MS], minlength=many)
    new = listening.first_at >= listening.started_at[0]
    taken = np.flatnonzero(new & (at_once >= PLAYS))
    day = listening_day_of(local_ms(listening.first_at[taken], listening.period.zone))
    together = Counter(zip(listening.artist_of[taken].tolist(), day.tolist(), strict=True))
    own = zip(taken.tolist(), day.tolist(), strict=True)
    alone = [n for n, on in own if together[int(listening.artist_of[n]), on] < ROUND]
    return _Firsts(int(new.sum()), alone, at_once)


def _love(
    listening: Listening, rows: Int64, again: int, at_once: int, chance: float, *, ever: bool
) -> Love:
    zone = listening.period.zone
    started, number = listening.started_at[rows], int(listening.track[rows[0]])
    first_on, again_on = (iso(int(at), zone)[:10] for at in (started[0], started[again]))
    days = len(np.unique(day_of(local_ms(started, zone))))
    since_on = local(listening.since_at or 0, zone).date().isoformat()
    numbers: dict[str, Value] = {
        "first_on": first_on,
        "at_once": at_once,
        "again_on": again_on,
        "plays": len(rows),
        "days": days,
    }
    return Love(
        track=listening.tracks[number],
        first_on=first_on,
        ever=ever,
        since_on=since_on,
        at_once=at_once,
        again_on=again_on,
        plays=len(rows),
        days=days,
        period=listening.period.kind.value,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(listening, int(started[again]), chance=chance),
        evidence=evidence(
            listening,
            RULE,
            rows,
            numbers,
            {"since": since_on, "own_rate": float(f"{chance:.2g}")},
        ),
    )
