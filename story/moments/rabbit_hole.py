"""A dozen songs of one artist within a day, none of them heard before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known, first_ever, first_since_we_began
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-rabbit-hole", 1)
TRACKS, EARLIER = 12, 10
YEAR_MS = 365 * DAY_MS
"""So far back earlier plays are counted: further, memory differs from story to story."""
RADIO = 0.8
"""So many different artists in a row, and somebody else was choosing."""
AFTER_MS, UNTIL_MS, KEPT = 8 * DAY_MS, 61 * DAY_MS, 5
"""What followed is looked for on the days 8 to 60."""


@dataclass(frozen=True, slots=True)
class RabbitHole:
    """A first-time dozen, and what came of it."""

    kind: ClassVar[str] = "rabbit-hole"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    numbers: dict[str, Value]
    followed: int | None
    """Plays on the days 8 to 60; None where those are not over, or not watched."""
    new: bool
    """Whether nothing of theirs was played before, as far as is known."""
    ever: bool
    """Whether a first play may be called the first ever, or since we began."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        if self.followed == 0:
            return "rabbit-hole-nothing"
        kept = self.followed is not None and self.followed >= KEPT
        return "rabbit-hole-kept" if kept else "rabbit-hole"

    def values(self) -> dict[str, Value]:
        said = self.numbers | {"artist": self.artist}
        met = "before" if said["earlier"] else "never" if self.new else "long"
        return said | {"met": met, "ever": "yes" if self.ever else "no"}


def find(listening: Listening) -> Iterator[RabbitHole]:
    """Find the first day of each artist's with a dozen new tracks, where few were known."""
    new = np.flatnonzero(listening.first_at >= listening.started_at[:1].sum())
    if listening.first == listening.last or len(new) < TRACKS:
        return
    of, at = listening.artist_of[new], listening.first_at[new]
    order = np.lexsort((at, of))
    artists, firsts = of[order], at[order]
    # From each first play, the twelfth must come within a day.
    within = artists[TRACKS - 1 :] == artists[: 1 - TRACKS]
    within &= firsts[TRACKS - 1 :] - firsts[: 1 - TRACKS] <= DAY_MS
    places = np.flatnonzero(within)
    for place in places[np.diff(artists[places], prepend=-1) > 0].tolist():
        if int(firsts[place + TRACKS - 1]) >= listening.period.start_ms:
            yield from _hole(listening, int(artists[place]), int(firsts[place]))


def _hole(listening: Listening, artist: int, start: int) -> Iterator[RabbitHole]:
    """Tell it where it was chosen and new, and we were there to know."""
    own = np.flatnonzero(listening.artist_of[listening.track] == artist)
    started = listening.started_at[own]
    rows = own[(started >= start) & (started <= start + DAY_MS)]
    earlier = int(((started < start) & (started >= start - YEAR_MS)).sum())
    ever = first_ever(listening, start)
    if earlier > EARLIER or not (ever or first_since_we_began(listening, start)):
        return
    between = listening.artist_of[listening.track[rows[0] : rows[-1] + 1]]
    if len(np.unique(between)) < RADIO * len(between):
        hole = _rabbit_hole(listening, artist, rows, earlier, _followed(listening, own, start))
        yield replace(hole, ever=ever)


def _followed(listening: Listening, own: Int64, start: int) -> Int64 | None:
    """Give the rows of the days 8 to 60; None where those are not over, or not watched."""
    after, until = start + AFTER_MS, start + UNTIL_MS
    if until > listening.period.stop_ms or not absence_known(listening, start, until):
        return None
    started = listening.started_at[own]
    return own[(started >= after) & (started < until)]


def _rabbit_hole(
    listening: Listening, artist: int, rows: Int64, earlier: int, followed: Int64 | None
) -> RabbitHole:
    zone, started = listening.period.zone, listening.started_at[rows]
    new = int((listening.first_at[np.unique(listening.track[rows])] >= started[0]).sum())
    numbers: dict[str, Value] = {
        "on": iso(int(started[0]), zone)[:10],
        "songs": new,
        "plays": len(rows),
        "earlier": earlier,
        "since": iso(listening.since_at or 0, zone)[:10],
    }
    after = None if followed is None else len(followed)
    if after is not None:
        numbers |= {"followed": after, "from_day": 8, "to_day": 60}
    shown = rows if followed is None else np.union1d(rows, followed)
    return RabbitHole(
        artist=listening.artists[artist],
        numbers=numbers,
        followed=after,
        new=int(listening.first_at[listening.artist_of == artist].min()) >= int(started[0]),
        ever=False,
        about=frozenset({artist}),
        weight=interest(listening, int(started[-1]), ratio=new),
        evidence=evidence(listening, RULE, shown, numbers, {"earlier": earlier}),
    )
