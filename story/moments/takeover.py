"""One artist who had a month, and had not had the one before."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.months import Month, artist_plays, months, rows_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-takeover", 2)
PLAYS, SHARE, TIMES_NEXT = 20, 0.2, 2.0
GROWN = 1.75
"""How many times the month before's share it must be: with half as much again a favourite of
steady listening only crosses a line, too often to be news."""
ONE_SONG = 0.6
"""From this share on one track, it is the track that is told of."""


@dataclass(frozen=True, slots=True)
class Takeover:
    """A fifth of a month, and twice what anybody else had of it."""

    kind: ClassVar[str] = "takeover"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    track: Track
    """The artist's most played of the month."""
    numbers: dict[str, Value]
    by_song: bool
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "takeover-song" if self.by_song else "takeover"

    def values(self) -> dict[str, Value]:
        said = {"artist": self.artist, "track": self.track.title} | self.numbers
        return said | {"compared": "some" if said["before"] else "never"}


def find(listening: Listening) -> Iterator[Takeover]:
    """Find months of which one artist took so much, at most one a month."""
    if listening.first == listening.last:
        return
    for before, month in pairwise(months(listening, before=1)):
        # What the month before had can be said only where it was watched.
        if watched(listening, before.start, before.stop) < ABSENCE_COVERAGE or not month.plays:
            continue
        plays = artist_plays(listening, month)
        artist = int(plays.argmax())
        following = _next(plays)
        if not _took(int(plays[artist]), following, month.plays):
            continue
        earlier = artist_plays(listening, before)
        had = int(earlier[artist])
        # Where it was so already, or nearly, nothing was taken over.
        if had == earlier.max() and _took(had, _next(earlier), before.plays):
            continue
        if plays[artist] / month.plays < GROWN * had / max(before.plays, 1):
            continue
        yield _takeover(listening, month, artist, following, had)


def _took(plays: int, following: int, of: int) -> bool:
    return plays >= max(PLAYS, SHARE * of, TIMES_NEXT * following)


def _next(plays: Int64) -> int:
    """Count the plays of whoever came second."""
    return int(np.partition(plays, -2)[-2]) if len(plays) > 1 else 0


def _takeover(
    listening: Listening, month: Month, artist: int, following: int, had: int
) -> Takeover:
    rows = rows_of(listening, month, artist)
    by_track = np.bincount(listening.track[rows])
    track = int(by_track.argmax())
    numbers: dict[str, Value] = {
        "month": month.on,
        "plays": len(rows),
        "of": month.plays,
        "share": round(100 * len(rows) / month.plays),
        "next": following,
        "before": had,
        "songs": int((by_track > 0).sum()),
        "days": len(
            np.unique(day_of(local_ms(listening.started_at[rows], listening.period.zone)))
        ),
        "track_plays": int(by_track[track]),
    }
    return Takeover(
        artist=listening.artists[artist],
        track=listening.tracks[track],
        numbers=numbers,
        by_song=bool(by_track[track] >= ONE_SONG * len(rows)),
        about=frozenset({artist}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            ratio=len(rows) / max(following, 1),
        ),
        evidence=evidence(listening, RULE, rows, numbers, {"before": had, "next": following}),
    )
