"""One song that another, by other hands, keeps following."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from domain.music import Track
from ledger.identity import identity
from story.civil import listening_day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-pair", 1)
TIMES, SHARE, DAYS = 4, 0.6, 2
"""A loop of one afternoon is no pair: it takes two days."""
SHARE_OF_MONTHS = 0.21
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two songs that come together, and always in this order."""

    kind: ClassVar[str] = "pair"
    form: ClassVar[str] = "pair"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    other: Track
    times: int
    plays: int
    """Of the first of them, in the period, whatever came after."""
    period: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "other_track": self.other.title,
            "other_artist": self.other.artist,
            "times": self.times,
            "plays": self.plays,
            "period": self.period,
            "whole": "yes" if self.times == self.plays else "no",
        }


def find(listening: Listening) -> Iterator[Pair]:
    """Find pairs of the period, those that came together most first.

    Two songs of one record are no pair, whoever sings them: there the record goes on by itself.
    """
    rows = np.arange(listening.first, listening.last)
    if len(rows) <= TIMES:
        return
    plays = np.bincount(listening.track[rows], minlength=len(listening.tracks))
    # What was not played so often cannot meet so often: that leaves few to sort.
    often = plays[listening.track[rows]] >= TIMES
    leads = rows[:-1][often[:-1] & often[1:]]
    leads = leads[_meets(listening, leads)]
    codes = listening.track[leads].astype(np.int64) * len(listening.tracks)
    codes += listening.track[leads + 1]
    found, times = np.unique(codes, return_counts=True)
    of_first = plays[found // max(len(listening.tracks), 1)]
    likely = np.flatnonzero((times >= TIMES) & (times >= SHARE * of_first))
    told = 0
    for place in sorted(likely.tolist(), key=lambda at: (-int(times[at]), int(found[at]))):
        own = leads[codes == found[place]]
        if _holds(listening, own):
            told += 1
            yield _pair(listening, own, int(of_first[place]))
        if told == AT_MOST:
            return


def _meets(listening: Listening, leads: Int64) -> npt.NDArray[np.bool_]:
    """Mark the plays whose next one is another artist’s, in one sitting."""
    artist, sitting = listening.artist_of[listening.track], sitting_of(listening)
    one, other = artist[leads], artist[leads + 1]
    meets: npt.NDArray[np.bool_] = (one != other) & (sitting[leads + 1] == sitting[leads])
    return meets


def _one_record(listening: Listening, leads: Int64) -> bool:
    """Say whether any two of them are off records of one title: there a record goes on."""
    pairs = {(int(listening.album[row]), int(listening.album[row + 1])) for row in leads.tolist()}
    return any(
        identity(listening.albums[one].title) == identity(listening.albums[other].title)
        for one, other in pairs
        if one >= 0 and other >= 0
    )


def _holds(listening: Listening, leads: Int64) -> bool:
    """Say whether it came on two days, of two strangers, and is anybody’s to tell."""
    wall = local_ms(listening.started_at[leads], listening.period.zone)
    numbers = [int(listening.track[row]) for row in (leads[0], leads[0] + 1)]
    one, other = (identity(listening.tracks[number].artist) for number in numbers)
    return (
        len(np.unique(listening_day_of(wall))) >= DAYS
        and not _one_record(listening, leads)
        and one not in other
        and other not in one
        and not any(untold(listening, number) for number in numbers)
    )


def _pair(listening: Listening, leads: Int64, plays: int) -> Pair:
    rows = np.unique(np.concatenate([leads, leads + 1]))
    numbers = listening.track[[leads[0], leads[0] + 1]]
    one, other = (listening.tracks[number] for number in numbers.tolist())
    counted: dict[str, Value] = {"times": len(leads), "plays": plays}
    return Pair(
        track=one,
        other=other,
        times=len(leads),
        plays=plays,
        period=listening.period.kind.value,
        about=frozenset(listening.artist_of[numbers].tolist()),
        weight=interest(listening, int(listening.started_at[rows[-1]]), chance=SHARE_OF_MONTHS),
        evidence=evidence(listening, RULE, rows, counted),
    )
