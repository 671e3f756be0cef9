"""The parts that a year is told in: its own chapters where it has any, else its seasons."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from story.chapters import ArtistCount, Standout, Stretch
from story.civil import date_of, listening_day_of, local_ms, number_of
from story.facts.phases import Phase, phases
from story.facts.tops import ranked
from story.listening import Int64, Listening

Rows = npt.NDArray[np.bool_]

SEASONS = (1, 4, 7, 10)
"""The months that begin one: quarters, by the civil calendar."""
ENOUGH_PLAYS, ENOUGH_WEEKS, WEEK_DAYS = 1000, 26, 7
"""To say that a year is one chapter there must be room in it for several."""


def parts(
    listening: Listening, months: Int64, ms: Int64, *, known: bool
) -> tuple[tuple[Stretch, ...], bool]:
    """Cut a year, alone, and say whether its parts are its own; ``months`` and ``ms`` by rows."""
    found = phases(listening)
    cut = _Cutting(listening, ms, known)
    if len(found) > 1:
        day = listening_day_of(local_ms(listening.started_at, listening.period.zone))
        return tuple(_own(cut, day, found)), True
    return tuple(_seasons(cut, months)), False


def roomy(listening: Listening, days: Int64) -> bool:
    """Say whether there would have been room for several chapters; ``days`` are civil ones."""
    weeks = len(np.unique((days - number_of(listening.period.first_on)) // WEEK_DAYS))
    return listening.last >= ENOUGH_PLAYS and weeks >= ENOUGH_WEEKS


class _Cutting(NamedTuple):
    listening: Listening
    ms: Int64
    known: bool

    def stretch(self, rows: Rows, first: date, last: date, leaders: tuple[int, ...]) -> Stretch:
        """Count a stretch, of rows that have plays."""
        artist = self.listening.artist_of[self.listening.track]
        top = next(ranked(artist[rows], self.ms[rows], 1))
        names = self.listening.artists
        return Stretch(
            first.isoformat(),
            last.isoformat(),
            int(rows.sum()),
            ArtistCount(names[top.number], top.plays, top.ms if self.known else None),
            tuple(
                Standout(names[n], int((artist[rows] == n).sum()), int((artist == n).sum()))
                for n in leaders
            ),
        )


def _own(cut: _Cutting, day: Int64, found: tuple[Phase, ...]) -> Iterator[Stretch]:
    # The small hours of the first night belong to the day before; they join the first stretch.
    day = np.maximum(day, found[0].first_day)
    for phase in found:
        rows = (day >= phase.first_day) & (day <= phase.last_day)
        edges = date_of(phase.first_day), date_of(phase.last_day)
        yield cut.stretch(rows, *edges, phase.leaders)


def _seasons(cut: _Cutting, months: Int64) -> Iterator[Stretch]:
    year = cut.listening.period.year
    season = months % 12 // 3
    for number, month in enumerate(SEASONS):
        if (rows := season == number).any():
            after = date(year + month // 10, (month + 2) % 12 + 1, 1)
            yield cut.stretch(rows, date(year, month, 1), after - timedelta(days=1), ())
