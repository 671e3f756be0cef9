"""A day of other people's music, by the listener's own measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from story.civil import TURN_MS, date_of, day_start_ms, listening_day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import BASELINE_DAYS, SMOOTHING, usual
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

Reals = npt.NDArray[np.float64]

RULE = Rule("rule-odd-day", 1)
PLAYS, DRAWN, CHANCE = 25, 999, 0.01
STRANGE, TIMES_USUAL = 0.6, 3.0
ARTISTS, ALONE = 3, 0.6
"""One new artist all day is that artist's story: it takes three, and none with so much of it."""
MIXED, ORDERLY = 5, 0.5
"""Where so many of the day's plays are as usual, and change places with the others half as
often as by chance, two people may have shared a speaker."""
HUNDRED = 100


class _Found(NamedTuple):
    """One day, and how far it is from what is usual."""

    rows: Int64
    strange: npt.NDArray[np.bool_]
    chance: float
    usual: float


@dataclass(frozen=True, slots=True)
class OddDay:
    """A day most of whose plays were by artists not played once in the half-year before."""

    kind: ClassVar[str] = "odd-day"
    form: ClassVar[str] = "odd-day"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    artist: str
    """Whoever of the strangers had the most."""
    artist_plays: int
    on: str
    plays: int
    strange: int
    artists: int
    usual: int
    """Of a hundred plays of other days, how many are by such strangers."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "artist": self.artist,
            "artist_plays": self.artist_plays,
            "on": self.on,
            "plays": self.plays,
            "strange": self.strange,
            "artists": self.artists,
            "usual": self.usual,
            "whole": "yes" if self.strange == self.plays else "no",
        }


def find(listening: Listening) -> Iterator[OddDay]:
    """Find days farther from the half-year before them than days drawn from its own sittings.

    How far a day is: the mean of −log₂ of its artists' shares, smoothed, in the 180 days before.
    That is a sum over plays, so a drawn day is a sum over drawn sittings, and a thousand of them
    are one gather and one cumulative sum. A sitting that is drawn is measured against the other
    days, as the day itself is: else nothing of the past could ever be strange to it. On real
    listening the test alone finds days of one new record; hence the floors by strangers.
    """
    if listening.first == listening.last or not listening.zone_chosen:
        return
    day = listening_day_of(local_ms(listening.started_at, listening.period.zone))
    artist = listening.artist_of[listening.track].astype(np.int64)
    strangers = _strangers(day, artist)
    since = int(day[listening.first])
    counts = np.bincount(day[listening.first :] - since)
    strange = np.bincount(day[listening.first :] - since, weights=strangers[listening.first :])
    full = counts >= PLAYS
    likely = (np.flatnonzero(full & (strange >= STRANGE * counts)) + since).tolist()
    sitting = sitting_of(listening) if likely else day
    judged = [_judged(listening, day, sitting, artist, one) for one in likely]
    found = [one for one in judged if one is not None]
    kept = survivors([one.chance for one in found], int(full.sum()))
    for one, survives in zip(found, kept, strict=True):
        if survives and one.chance <= CHANCE and _ours(listening, one):
            yield _odd_day(listening, artist, one)


def _strangers(day: Int64, artist: Int64) -> npt.NDArray[np.bool_]:
    """Mark plays of artists who had none on any of the 180 days before."""
    # One key for an artist on a day, in the order of artists: the one before it tells when last.
    wide = int(day[-1]) + 1
    keys, inverse = np.unique(artist * wide + day, return_inverse=True)
    strange = np.ones(len(keys), bool)
    strange[1:] = np.diff(keys) > BASELINE_DAYS
    strange[1:] |= np.diff(keys // wide) != 0
    return strange[inverse]


def _judged(
    listening: Listening, day: Int64, sitting: Int64, artist: Int64, on: int
) -> _Found | None:
    """Measure a day, if it is strange enough to be worth drawing others for."""
    rows = np.arange(*np.searchsorted(day, [on, on + 1]))
    if rows[0] < listening.first:
        return None
    start = max(int(np.searchsorted(day, on - BASELINE_DAYS)), 0)
    past = slice(start, int(rows[0]))
    plays = np.bincount(artist[past], minlength=len(listening.artists))
    strange = plays[artist[rows]] == 0
    mine = artist[rows[strange]]
    if not _enough(strange, mine):
        return None
    known = usual(listening, int(listening.started_at[rows[0]]))
    begins = day_start_ms(on - BASELINE_DAYS, listening.period.zone, TURN_MS)
    since = max(begins, listening.since_at or begins)
    seen = watched(listening, since, int(listening.started_at[rows[0]])) >= ABSENCE_COVERAGE
    # Of a half-year not wholly known nobody can be said not to have been played.
    whole = (listening.since_at or begins) <= begins
    if not (known.enough and seen and whole and hours_known(listening, rows)):
        return None
    drawn = _Past.of(day[past], sitting[past], artist[past], plays)
    far = _surprise(plays[artist[rows]], drawn.total).mean()
    chance = drawn.as_far(float(far), len(rows), on)
    if strange.mean() < TIMES_USUAL * drawn.strange:
        return None
    return _Found(rows, strange, chance, drawn.strange)


def _enough(strange: npt.NDArray[np.bool_], mine: Int64) -> bool:
    """Say whether strangers had most of a day, several of them, and in a row."""
    if strange.mean() < STRANGE:
        return False
    each = np.bincount(mine)
    as_usual = int((~strange).sum())
    by_chance = 2 * as_usual * len(mine) / len(strange)
    mixed = as_usual >= MIXED and (np.diff(strange.astype(int)) != 0).sum() >= ORDERLY * by_chance
    return int((each > 0).sum()) >= ARTISTS and each.max() <= ALONE * len(mine) and not mixed


def _surprise(plays: Int64, total: int) -> Reals:
    surprise: Reals = -np.log2((plays + SMOOTHING) / (total + 1))
    return surprise


class _Past(NamedTuple):
    """The sittings of a half-year: how many plays each, and how far each is from the others."""

    total: int
    plays: Int64
    far: Reals
    strange: float
    """The share of plays whose artist was on that one day only."""

    @classmethod
    def of(cls, day: Int64, sitting: Int64, artist: Int64, plays: Int64) -> "_Past":
        """Measure every play against all days but its own."""
        keys = day * len(plays) + artist
        _, inverse, same_day = np.unique(keys, return_inverse=True, return_counts=True)
        others = plays[artist] - same_day[inverse]
        firsts = np.flatnonzero(np.diff(sitting, prepend=sitting[0] - 1))
        far = np.add.reduceat(_surprise(others, len(day)), firsts)
        lasting = np.diff(np.append(firsts, len(day)))
        return cls(len(day), lasting, far, float((others == 0).mean()))

    def as_far(self, far: float, plays: int, seed: int) -> float:
        """Give the share of drawn days of so many plays that are as far, the day itself one."""
        chance = np.random.default_rng([seed, self.total, plays])
        needed = max(2, int(3 * plays / self.plays.mean()) + 1)
        chosen = chance.integers(0, len(self.plays), (DRAWN, needed))
        plays_so_far = np.cumsum(self.plays[chosen], axis=1)
        reached = np.minimum((plays_so_far < plays).sum(axis=1), needed - 1)
        every = np.arange(DRAWN)
        mean = np.cumsum(self.far[chosen], axis=1)[every, reached] / plays_so_far[every, reached]
        return (int((mean >= far).sum()) + 1) / (DRAWN + 1)


def _ours(listening: Listening, found: _Found) -> bool:
    numbers = np.unique(listening.track[found.rows]).tolist()
    return not any(untold(listening, number) for number in numbers)


def _odd_day(listening: Listening, artist: Int64, found: _Found) -> OddDay:
    rows, mine = found.rows, artist[found.rows[found.strange]]
    each = np.bincount(mine)
    leader, last = int(each.argmax()), int(listening.started_at[rows[-1]])
    day = listening_day_of(local_ms(listening.started_at[rows[:1]], listening.period.zone))
    counted: dict[str, Value] = {
        "on": date_of(int(day[0])).isoformat(),
        "plays": len(rows),
        "strange": len(mine),
        "artists": int((each > 0).sum()),
        "artist_plays": int(each[leader]),
        "usual": round(HUNDRED * found.usual),
    }
    return OddDay(
        artist=listening.artists[leader],
        artist_plays=int(each[leader]),
        on=str(counted["on"]),
        plays=len(rows),
        strange=len(mine),
        artists=int((each > 0).sum()),
        usual=round(HUNDRED * found.usual),
        about=frozenset({leader}),
        weight=interest(
            listening,
            last,
            chance=found.chance,
            ratio=float(found.strange.mean()) / max(found.usual, 1 / HUNDRED),
        ),
        evidence=evidence(listening, RULE, rows, counted, {"chance": round(found.chance, 3)}),
    )
