"""Weeks at the top, and who ended them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from domain.period import PeriodKind
from story.civil import TURN_MS, date_of, day_start_ms, listening_day_of
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.ground.aside import devoted, noise
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-reign", 1)
TRAILING, REIGN, AFTER = 28, 56, 14
"""Days: that are counted, that a reign lasts, that another must lead for."""
SOON = 42
"""Days within which the other must be ahead by the margin: a lead grows by and by."""
MARGIN = 1.2
FEWEST = 10
"""Plays in 28 days, for a first place worth the name."""


@dataclass(frozen=True, slots=True)
class Reign:
    """One artist ahead for eight weeks, then another by a fifth for two."""

    kind: ClassVar[str] = "reign"
    form: ClassVar[str] = "reign"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    """Who reigned."""
    other_artist: str
    """Who came after."""
    numbers: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return self.numbers | {"artist": self.artist, "other_artist": self.other_artist}


class _Table(NamedTuple):
    """Plays of the 28 days up to each listening day, by artist."""

    days: Int64
    artists: Int64
    plays: Int64
    """Days by artists."""
    first: Int64
    """Who stood first alone, by place in ``artists``; -1 where nobody did."""


def find(listening: Listening) -> Iterator[Reign]:
    """Find the reigns that were over, for good, in a year."""
    if listening.period.kind is not PeriodKind.YEAR or listening.last - listening.first < FEWEST:
        return
    day = listening_day_of(wall_ms(listening))
    table = _table(listening, day)
    if table is None:
        return
    cuts = np.flatnonzero(np.diff(table.first)) + 1
    starts = np.concatenate(([0], cuts))
    for start, stop in zip(starts.tolist(), [*cuts.tolist(), len(table.first)], strict=True):
        if table.first[start] >= 0 and stop - start >= REIGN:
            yield from _ended(listening, day, table, start, stop)


def _table(listening: Listening, day: Int64) -> _Table | None:
    """Count everybody who could stand first, day by day: noise and recitation could not."""
    plays = np.bincount(listening.artist_of[listening.track], minlength=len(listening.artists))
    artists = np.flatnonzero(plays >= FEWEST)
    days = np.arange(day[0], day[-1] + 1)
    while len(days) >= TRAILING + REIGN and len(artists) > 1:
        table = _counted(listening, day, days, artists)
        leading = np.unique(table.first[table.first >= 0]).tolist()
        # Only those who lead are asked, since asking costs more than counting anew.
        barred = [place for place in leading if not _ours(listening, int(artists[place]))]
        if not barred:
            return table
        artists = np.delete(artists, barred)
    return None


def _counted(listening: Listening, day: Int64, days: Int64, artists: Int64) -> _Table:
    place = np.full(len(listening.artists), -1)
    place[artists] = np.arange(len(artists))
    own = place[listening.artist_of[listening.track]]
    cells = (day[own >= 0] - days[0]) * len(artists) + own[own >= 0]
    daily = np.bincount(cells, minlength=len(days) * len(artists)).reshape(len(days), -1)
    total = np.concatenate((np.zeros((1, len(artists)), np.int64), np.cumsum(daily, axis=0)))
    trailing = total[TRAILING:] - total[:-TRAILING]
    highest = trailing.max(axis=1)
    alone = (trailing == highest[:, None]).sum(axis=1) == 1
    first = np.where(alone & (highest >= FEWEST), trailing.argmax(axis=1), -1)
    return _Table(days[TRAILING - 1 :], artists, trailing, first)


def _ours(listening: Listening, artist: int) -> bool:
    first = int(np.flatnonzero(listening.artist_of == artist)[0])
    return not (noise(listening.tracks[first]) or devoted(listening, artist))


def _ended(
    listening: Listening, day: Int64, table: _Table, start: int, stop: int
) -> Iterator[Reign]:
    """Tell the end of a reign, where another then led by the margin for two weeks."""
    old = int(table.first[start])
    ahead: npt.NDArray[np.bool_] = table.plays >= MARGIN * table.plays[:, old : old + 1]
    for place in range(stop, min(stop + SOON, len(table.days) - AFTER + 1)):
        new = int(table.first[place])
        if new == old:
            return
        window = slice(place, place + AFTER)
        if new < 0 or not (table.first[window] == new).all() or not ahead[window, new].all():
            continue
        if _ours_to_tell(listening, table, start, int(table.days[place + AFTER - 1])):
            yield _reign(listening, day, table, (start, stop, place), new)
        return


def _ours_to_tell(listening: Listening, table: _Table, start: int, settled: int) -> bool:
    """Say whether it was settled in the period, and watched from its beginning."""
    zone = listening.period.zone
    from_ms = day_start_ms(int(table.days[start]) - TRAILING + 1, zone, TURN_MS)
    to_ms = min(day_start_ms(settled + 1, zone, TURN_MS), listening.period.stop_ms)
    in_period = listening.period.start_ms < to_ms
    return in_period and watched(listening, from_ms, to_ms) >= ABSENCE_COVERAGE


def _reign(
    listening: Listening, day: Int64, table: _Table, places: tuple[int, int, int], new: int
) -> Reign:
    start, stop, place = places
    old = int(table.first[start])
    gone, come = int(table.artists[old]), int(table.artists[new])
    settled = place + AFTER - 1
    within = (day > table.days[start] - TRAILING) & (day <= table.days[settled])
    artist = listening.artist_of[listening.track]
    rows = np.flatnonzero(within & ((artist == gone) | (artist == come)))
    numbers: dict[str, Value] = {
        "weeks": (stop - start) // 7,
        "began_on": date_of(int(table.days[start])).isoformat(),
        "ended_on": date_of(int(table.days[stop - 1])).isoformat(),
        "ahead_on": date_of(int(table.days[place])).isoformat(),
        "at_least": "yes" if start == 0 else "no",
        "counted_days": TRAILING,
        "settled_on": date_of(int(table.days[settled])).isoformat(),
        "plays": int(table.plays[settled, old]),
        "other_plays": int(table.plays[settled, new]),
    }
    return Reign(
        artist=listening.artists[gone],
        other_artist=listening.artists[come],
        numbers=numbers,
        about=frozenset({gone, come}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            ratio=int(table.plays[settled, new]) / max(int(table.plays[settled, old]), 1),
        ),
        evidence=evidence(listening, RULE, rows, numbers),
    )
