"""A round number of plays."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import iso
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-milestone", 1)
TRACK, ARTIST, ALL = (100, 250, 500, 1000), (500, 1000, 2000, 5000), 10_000
SHARE_OF_MONTHS = 0.2
"""Of real months that have one: a filler, since numbers are round by our ten fingers only."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """The play with which a track, an artist or all listening came to a round number."""

    kind: ClassVar[str] = "milestone"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    form: str
    track: Track
    """The one that was played."""
    artist: str
    number: int
    on: str
    first_on: str
    """When the first of the counted plays was."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.artist,
            "number": self.number,
            "on": self.on,
            "first_on": self.first_on,
        }


def find(listening: Listening) -> Iterator[Milestone]:
    """Find the highest number that each reached in the period, where all its plays are here."""
    if listening.first == listening.last:
        return
    tracks, artists = listening.track, listening.artist_of[listening.track]
    # What was first played before the memory has plays that are not here.
    whole = listening.first_at >= listening.started_at[0]
    for number, rows in _often(listening, tracks, TRACK[0]):
        if whole[number]:
            yield from _reached(listening, "milestone-track", rows, TRACK)
    if listening.since_at != int(listening.started_at[0]):
        return
    for _, rows in _often(listening, artists, ARTIST[0]):
        yield from _reached(listening, "milestone-artist", rows, ARTIST)
    yield from _all(listening)


def _often(listening: Listening, items: Int32, least: int) -> Iterator[tuple[int, Int64]]:
    """Give the items of the period that have so many plays, with all their rows."""
    plays = np.bincount(items)
    now = np.bincount(items[listening.first :], minlength=len(plays))
    for number in np.flatnonzero((plays >= least) & (now > 0)).tolist():
        yield number, np.flatnonzero(items == number)


def _all(listening: Listening) -> Iterator[Milestone]:
    number = listening.last // ALL * ALL
    if number > listening.first:
        # Ten thousand receipts are none: its first play and this one bound them.
        yield from _milestone(listening, "milestone-all", np.array([0, number - 1]), number)


def _reached(
    listening: Listening, form: str, rows: Int64, steps: tuple[int, ...]
) -> Iterator[Milestone]:
    number = max(step for step in steps if step <= len(rows))
    if rows[number - 1] >= listening.first:
        yield from _milestone(listening, form, rows[:number], number)


def _milestone(listening: Listening, form: str, rows: Int64, number: int) -> Iterator[Milestone]:
    zone, started = listening.period.zone, listening.started_at
    first, at = int(started[rows[0]]), int(started[rows[-1]])
    if watched(listening, first, at) < ABSENCE_COVERAGE:
        return
    played = int(listening.track[rows[-1]])
    artist = int(listening.artist_of[played])
    on, first_on = iso(at, zone)[:10], iso(first, zone)[:10]
    track = listening.tracks[played]
    yield Milestone(
        form=form,
        track=track,
        artist=listening.artists[artist] if form == "milestone-artist" else track.artist,
        number=number,
        on=on,
        first_on=first_on,
        about=frozenset({artist}),
        weight=interest(listening, at, chance=SHARE_OF_MONTHS),
        evidence=evidence(
            listening, RULE, rows, {"number": number, "on": on, "first_on": first_on}
        ),
    )
