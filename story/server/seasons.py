"""A server's year by its seasons: what stood first in each month, and who was busiest."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from story.civil import day_of, local_ms, month_name, month_of
from story.company import Company
from story.evidence import Value
from story.listening import Int64, Listening

MONTHS = 3


class Season(NamedTuple):
    """Three months, and what may be said of them."""

    form: str
    values: dict[str, Value]

    @property
    def proof(self) -> dict[str, str]:
        """Name by variable the fact that it stands on."""
        return {name: _fact(name) for name in self.values}


def _fact(name: str) -> str:
    if name.startswith("loudest"):
        return "members"
    return "month_tops" if "artist" in name else "by_month"


class Year(NamedTuple):
    """A server's year, month by month."""

    whole: Listening
    member: Int64
    """By row of the whole, whose play it is."""
    month: Int64
    """By row of the whole, numbered from January 1970."""


def by_month(whole: Listening, member: Int64) -> Year:
    """Cut a server's plays into civil months of its zone."""
    wall = local_ms(whole.started_at, whole.period.zone)
    return Year(whole, member, month_of(day_of(wall)))


def season(
    year: Year,
    first: int,
    names: Sequence[str | None],
    unnamed: Callable[[str], bool],
) -> Season | None:
    """Say what may be said of the three months from ``first`` on; None where too little may.

    ``names`` are the members' by number, None for whoever is not to be named so.
    """
    months = [(year.whole.period.year - 1970) * 12 + first - 1 + n for n in range(MONTHS)]
    rows = np.flatnonzero((year.month >= months[0]) & (year.month <= months[-1]))
    counts = np.bincount(year.member[rows], minlength=len(names))
    loudest = names[int(counts.argmax())] if len(rows) else None
    if loudest is None:
        return None
    values: dict[str, Value] = {
        "quarter_plays": len(rows),
        "loudest": loudest,
        "loudest_plays": int(counts.max()),
    }
    for place, month in enumerate(months, 1):
        top = _top(year, month)
        if top is None or unnamed(top[0]):
            return Season("server-quarter-plain", values)
        on = date(year.whole.period.year, first + place - 1, 1).isoformat()
        values |= {
            f"month_{place}": on,
            f"month_{place}_plays": int((year.month == month).sum()),
            f"month_{place}_artist": top[0],
            f"month_{place}_artist_plays": top[1],
        }
    return _ranked(values)


def _ranked(values: dict[str, Value]) -> Season:
    """Choose the form by how many stood first in three months: no name is said twice."""
    first = [str(values[f"month_{place}_artist"]) for place in range(1, MONTHS + 1)]
    if len(set(first)) == MONTHS:
        return Season("server-quarter", values)
    if len(set(first)) == 1:
        return Season("server-quarter-same", values)
    once = next(place for place, name in enumerate(first, 1) if first.count(name) == 1)
    twice = {
        "twice_artist": next(name for name in first if first.count(name) > 1),
        "once_artist": first[once - 1],
        "once_on": values[f"month_{once}"],
    }
    return Season("server-quarter-twice", values | twice)


def _top(year: Year, month: int) -> tuple[str, int] | None:
    """Give a month's most played artist; None where none was played more than all others."""
    tracks = year.whole.track[year.month == month]
    if not len(tracks):
        return None
    plays = np.bincount(year.whole.artist_of[tracks], minlength=len(year.whole.artists))
    if (plays == plays.max()).sum() > 1:
        return None
    return year.whole.artists[int(plays.argmax())], int(plays.max())


def month_counts(company: Company) -> Iterator[dict[str, int]]:
    """Count each member's plays by civil months of the server's zone."""
    zone = company.period.zone
    for one in company.members:
        started = one.started_at[one.first : one.last]
        months, plays = np.unique(month_of(day_of(local_ms(started, zone))), return_counts=True)
        yield {
            month_name(month): times
            for month, times in zip(months.tolist(), plays.tolist(), strict=True)
        }
