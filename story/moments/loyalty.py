"""Artists who were there nearly all year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from domain.period import PeriodKind
from story.civil import day_of, local_ms, month_of
from story.evidence import Evidence, Value
from story.facts.months import artist_plays, months
from story.facts.tops import ranked
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-loyalty", 1)
TOP, MONTHS, ALL = 10, 8, 12
FEWEST = 2
"""Plays in a month, for a place among its first ten."""
SHARE_OF_YEARS = 0.4
"""Of real years that have one: it is common, and told so."""


@dataclass(frozen=True, slots=True)
class Loyalty:
    """A place among the first ten in eight months of a year, or the first in all of them."""

    kind: ClassVar[str] = "loyalty"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    other_artist: str | None
    """Who came second in the year, where the artist stood first in every month."""
    numbers: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "loyalty" if self.other_artist is None else "loyalty-reign"

    def values(self) -> dict[str, Value]:
        said = self.numbers | {"artist": self.artist}
        return said if self.other_artist is None else said | {"other_artist": self.other_artist}


def find(listening: Listening) -> Iterator[Loyalty]:
    """Find the year's regulars; its first artist only where every month was theirs."""
    if listening.period.kind is not PeriodKind.YEAR or listening.first == listening.last:
        return
    plays: Int64 = np.array([artist_plays(listening, month) for month in months(listening)])
    total = plays.sum(axis=0)
    often = np.array([_among_first(month, TOP) for month in plays]).sum(axis=0)
    tracks = listening.artist_of[listening.track[listening.first : listening.last]]
    ranking = [row.number for row in ranked(tracks, np.ones(len(tracks), np.int64), 2)]
    for artist in np.flatnonzero(often >= MONTHS).tolist():
        if artist != ranking[0]:
            yield _loyalty(listening, artist, int(often[artist]), total, None)
        elif (
            all(_among_first(month, 1)[artist] for month in plays)
            and len(ranking) > 1
            and _watched(listening)
        ):
            yield _loyalty(listening, artist, ALL, total, ranking[1])


def _among_first(plays: Int64, places: int) -> npt.NDArray[np.bool_]:
    """Mark the artists of a month's first places, ties on the better."""
    least = np.partition(plays, -places)[-places] if len(plays) > places else 0
    return plays >= max(int(least), FEWEST)


def _watched(listening: Listening) -> bool:
    period = listening.period
    return watched(listening, period.start_ms, period.stop_ms) >= ABSENCE_COVERAGE


def _loyalty(
    listening: Listening, artist: int, often: int, total: Int64, second: int | None
) -> Loyalty:
    own = listening.artist_of[listening.track] == artist
    rows = np.flatnonzero(own)
    rows = rows[rows >= listening.first]
    named = {artist} if second is None else {artist, second}
    shown = rows
    if second is not None:
        both = own | (listening.artist_of[listening.track] == second)
        shown = np.flatnonzero(both)
        shown = shown[shown >= listening.first]
    wall = local_ms(listening.started_at[rows], listening.period.zone)
    numbers: dict[str, Value] = {
        "months": often,
        "month": listening.period.first_on.isoformat(),
        "plays": len(rows),
        "songs": len(np.unique(listening.track[rows])),
        "played_months": len(np.unique(month_of(day_of(wall)))),
    }
    if second is not None:
        numbers["other_plays"] = int(total[second])
    return Loyalty(
        artist=listening.artists[artist],
        other_artist=None if second is None else listening.artists[second],
        numbers=numbers,
        about=frozenset(named),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=SHARE_OF_YEARS,
            ratio=often / MONTHS,
        ),
        evidence=evidence(listening, RULE, shown, numbers),
    )
