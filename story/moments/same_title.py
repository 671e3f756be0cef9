"""Two artists' recordings of one title, within a day."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import numpy as np

from domain.music import Track
from ledger.identity import identity
from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.listening import Listening
from story.moment import ConsentClass

RULE = Rule("rule-same-title", 1)
SHARE_OF_MONTHS = 0.32
EVERYBODYS = re.compile(
    r"(?:intro|outro|interlude|prelude|overture|epilogue|prologue|untitled)\b.*"
)
"""Titles that name a place on a record and not a song."""
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class SameTitle:
    """One title, twice, and not the same song by the same hands."""

    kind: ClassVar[str] = "same-title"
    form: ClassVar[str] = "same-title"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    other: Track
    on: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "other_artist": self.other.artist,
            "on": self.on,
        }


def find(listening: Listening) -> Iterator[SameTitle]:
    """Find titles that two artists had within 24 hours, the latest first."""
    numbers = np.unique(listening.track[listening.first : listening.last]).tolist()
    titled: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        titled[identity(listening.tracks[number].title)].append(number)
    found: list[tuple[int, int, int]] = []
    for title, own in titled.items():
        if len(own) > 1 and not EVERYBODYS.fullmatch(title):
            found.extend(_pairs(listening, own))
    for _, earlier, later in sorted(found)[:AT_MOST]:
        yield _same_title(listening, earlier, later)


def _pairs(listening: Listening, own: list[int]) -> Iterator[tuple[int, int, int]]:
    """Give the closest two plays of one title by artists who do not name each other."""
    period = slice(listening.first, listening.last)
    rows = np.flatnonzero(np.isin(listening.track[period], own)) + listening.first
    best = None
    for earlier, later in pairwise(rows.tolist()):
        apart = int(listening.started_at[later] - listening.started_at[earlier])
        one, other = (listening.tracks[listening.track[row]] for row in (earlier, later))
        if apart <= DAY_MS and _strangers(one.artist, other.artist):
            best = min(best or (apart, earlier, later), (apart, earlier, later))
    if best:
        yield best


def _strangers(one: str, other: str) -> bool:
    """Say whether neither name is a part of the other, as in *X* and *X feat. Y*."""
    first, second = identity(one), identity(other)
    return first not in second and second not in first


def _same_title(listening: Listening, earlier: int, later: int) -> SameTitle:
    tracks = listening.track[[earlier, later]]
    on = iso(int(listening.started_at[earlier]), listening.period.zone)[:10]
    one, other = (listening.tracks[number] for number in tracks)
    return SameTitle(
        track=one,
        other=other,
        on=on,
        about=frozenset(listening.artist_of[tracks].tolist()),
        weight=interest(listening, int(listening.started_at[later]), chance=SHARE_OF_MONTHS),
        evidence=evidence(listening, RULE, np.array([earlier, later]), {"on": on}),
    )
