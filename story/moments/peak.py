"""An artist of whose plays in a year one month had half or more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.period import PeriodKind
from story.civil import day_of, local_ms, month_name, month_of
from story.evidence import Evidence, Value
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.usual import SMOOTHING
from story.ground.watched import absence_known
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-peak", 1)
PLAYS, SHARE, IN_IT, TIMES_NEXT = 30, 0.5, 20, 3
BEYOND_ALL = 2
"""So many times the month's share of all plays: else it was only a month of more listening."""
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Peak:
    """One month that towers over an artist's other eleven."""

    kind: ClassVar[str] = "peak"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    month_on: str
    """Its first day."""
    in_it: int
    plays: int
    """In the year."""
    next_on: str
    """The first day of the month with the next most, the earliest of equals."""
    next_plays: int
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "peak-alone" if self.in_it == self.plays else "peak"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "month_on": self.month_on,
            "in_it": self.in_it,
        }
        if self.in_it == self.plays:
            return said
        rest = {"plays": self.plays, "rest": self.plays - self.in_it}
        return said | rest | {"next_on": self.next_on, "next_plays": self.next_plays}


class _Months(NamedTuple):
    """A year's plays by month: one row an artist, one column a month."""

    table: Int64
    first: int
    """The number of its January."""


def find(listening: Listening) -> Iterator[Peak]:
    """Find, in a year that was watched throughout, artists with one month above all others."""
    period = listening.period
    if period.kind is not PeriodKind.YEAR or listening.first == listening.last:
        return
    if not absence_known(listening, period.start_ms, period.stop_ms):
        return
    rows = slice(listening.first, listening.last)
    artists = listening.artist_of[listening.track[rows]]
    months = month_of(day_of(local_ms(listening.started_at[rows], period.zone)))
    seen = _by_month(artists, months, len(listening.artists), (period.year - 1970) * MONTHS)
    plays, ordered = seen.table.sum(axis=1), np.sort(seen.table, axis=1)
    most, following = ordered[:, -1], ordered[:, -2]
    whole = seen.table.sum(axis=0) / len(artists)
    share = most / np.maximum(plays, 1)
    met = (plays >= PLAYS) & (most >= IN_IT) & (most >= TIMES_NEXT * following)
    met &= (share >= SHARE) & (share >= BEYOND_ALL * whole[seen.table.argmax(axis=1)])
    # The own rate stands for the chance: how many of this person's artists have such a month.
    chance = int(met.sum()) / max(int((plays >= PLAYS).sum()), 1)
    for artist in np.flatnonzero(met).tolist():
        own = np.flatnonzero(artists == artist) + listening.first
        yield _peak(listening, artist, own, seen, chance)


def _by_month(artists: Int32, months: Int64, many: int, first: int) -> _Months:
    """Count each artist's plays in each month."""
    cells = artists.astype(np.int64) * MONTHS + (months - first)
    return _Months(np.bincount(cells, minlength=many * MONTHS).reshape(-1, MONTHS), first)


def _peak(listening: Listening, artist: int, rows: Int64, seen: _Months, chance: float) -> Peak:
    by_month = seen.table[artist]
    month, following = np.argsort(-by_month, kind="stable")[:2].tolist()
    month_on, next_on = (f"{month_name(seen.first + one)}-01" for one in (month, following))
    in_it, next_plays = int(by_month[month]), int(by_month[following])
    numbers: dict[str, Value] = {
        "month_on": month_on,
        "in_it": in_it,
        "plays": len(rows),
        "rest": len(rows) - in_it,
        "next_on": next_on,
        "next_plays": next_plays,
    }
    return Peak(
        artist=listening.artists[artist],
        month_on=month_on,
        in_it=in_it,
        plays=len(rows),
        next_on=next_on,
        next_plays=next_plays,
        about=frozenset({artist}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=chance,
            ratio=in_it / (next_plays + SMOOTHING),
        ),
        evidence=evidence(listening, RULE, rows, numbers, {"own_rate": float(f"{chance:.2g}")}),
    )
