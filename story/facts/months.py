"""The period's months, and those before it, as stretches of rows."""

from typing import NamedTuple

import numpy as np

from story.civil import date_of, day_start_ms, month_name, month_of, number_of
from story.listening import Int64, Listening


class Month(NamedTuple):
    """A civil month of the period's zone."""

    on: str
    """Its first day, ISO."""
    start: int
    """UTC ms."""
    stop: int
    first: int
    """Rows, the last excluded."""
    last: int

    @property
    def plays(self) -> int:
        return self.last - self.first


def months(listening: Listening, before: int = 0) -> list[Month]:
    """List the months of the period, and so many before it, in order."""
    period = listening.period
    from_day, to_day = number_of(period.first_on), number_of(period.next_on)
    first, stop = month_of(np.array([from_day, to_day])).tolist()
    numbers = range(first - before, stop + 1)
    days = np.array([f"{month_name(number)}-01" for number in numbers], "datetime64[D]")
    starts = [day_start_ms(day, period.zone) for day in days.astype(np.int64).tolist()]
    rows = np.searchsorted(listening.started_at, starts).tolist()
    return [
        Month(date_of(int(day)).isoformat(), starts[n], starts[n + 1], rows[n], rows[n + 1])
        for n, day in enumerate(days[:-1].astype(np.int64))
    ]


def artist_plays(listening: Listening, month: Month) -> Int64:
    """Count a month's plays by artist number."""
    tracks = listening.track[month.first : month.last]
    return np.bincount(listening.artist_of[tracks], minlength=len(listening.artists))


def rows_of(listening: Listening, month: Month, artist: int) -> Int64:
    """Give the rows of a month that are an artist's."""
    tracks = listening.track[month.first : month.last]
    return np.flatnonzero(listening.artist_of[tracks] == artist) + month.first
