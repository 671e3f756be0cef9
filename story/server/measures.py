"""What leaderboards measure of one member: columns in, one exact number out."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from domain.period import Period
from story.civil import DAY_MS, TURN_MS, hour_of, listening_day_of, local_ms, number_of
from story.company import Company
from story.facts.lengths import lengths
from story.facts.sittings import sitting_of
from story.listening import Int32, Int64, Listening, once
from story.moment import Moment

MINUTE_MS = 60_000
UNSURE_MS = 10 * MINUTE_MS
"""A start that may be further off says nothing about an hour."""
NIGHT_HOURS = 5
RECORD_SONGS = 5
"""So many different songs of one album in a row are hearing it as a record."""


DENSE = 16
"""Up to so many numbers a play, to count in a table of all of them takes less than to sort."""


class Measured(NamedTuple):
    """A value, what it is a share of, and what is held against the least to enter."""

    value: int
    of: int | None
    entry: int
    estimated: bool = False


def _span(listening: Listening) -> slice:
    return slice(listening.first, listening.last)


def heard(listening: Listening) -> Measured | None:
    """Sum the period's ms; None where no length is known. Entry: whole minutes."""
    span = _span(listening)
    known = lengths(listening)[span]
    if not known.any():
        return None
    ms = int(known.sum())
    return Measured(ms, None, ms // MINUTE_MS, bool((listening.heard_ms[span] <= 0).any()))


def plays(listening: Listening) -> Measured:
    """Count the period's plays. Entry: the same."""
    count = listening.last - listening.first
    return Measured(count, None, count)


def artists(company: Company, member: int) -> Measured:
    """Count different artists. Entry: the same."""
    return different(counted(company.artist(member)[_span(company.members[member])]))


def different(played: tuple[Int64, Int64]) -> Measured:
    """Count different artists, from those that were played and how often. Entry: the same."""
    count = len(played[0])
    return Measured(count, None, count)


def stayed(noticed: Sequence[Moment]) -> Measured:
    """Count discoveries that stuck, as their moments were found. Entry: the same."""
    count = sum(moment.kind == "discovery" for moment in noticed)
    return Measured(count, None, count)


def early(listening: Listening, zone: str | None) -> Measured | None:
    """Find the median first play of a listening day, in minutes after 04:00. Entry: days.

    Of an even number of days it is the earlier of the two in the middle. None without a zone.
    """
    if zone is None:
        return None
    wall = _sure(listening, zone)
    days, first = np.unique(listening_day_of(wall), return_index=True)
    if not len(days):
        return None
    minutes = np.sort((wall[first] - TURN_MS) % DAY_MS // MINUTE_MS)
    return Measured(int(minutes[(len(minutes) - 1) // 2]), None, len(days))


def night(listening: Listening, zone: str | None) -> Measured | None:
    """Count plays begun from midnight to five, out of all. Entry: all.

    None where there are none, and without a zone.
    """
    if zone is None:
        return None
    wall = _sure(listening, zone)
    late = int((hour_of(wall) < NIGHT_HOURS).sum())
    return Measured(late, len(wall), len(wall)) if late else None


def _sure(listening: Listening, zone: str) -> Int64:
    """Give what the wall clock showed at starts that are known to ten minutes."""
    span = _span(listening)
    sure = listening.unsure_ms[span] <= UNSURE_MS
    return local_ms(listening.started_at[span][sure], zone)


def running(listening: Listening) -> Measured:
    """Count the most listening days of the period in a row with a play. Entry: the same."""
    return days_in_a_row(listening.started_at[_span(listening)], listening.period)


def days_in_a_row(started_at: Int64, period: Period) -> Measured:
    """Count the same, from when plays of the period began, UTC ms, in any order.

    What was on before four on the first belongs to the day before: no February has 29 of its own.
    """
    wall = local_ms(started_at, period.zone)
    days = np.unique(listening_day_of(wall))
    days = days[days >= number_of(period.first_on)]
    if not len(days):
        return Measured(0, None, 0)
    breaks = np.flatnonzero(np.diff(days) != 1)
    edges = np.concatenate(([-1], breaks, [len(days) - 1]))
    longest = int(np.diff(edges).max())
    return Measured(longest, None, longest)


def records(company: Company, member: int) -> Measured:
    """Count sittings' stretches of one album with five different songs. Entry: the same."""
    listening = company.members[member]
    span = _span(listening)
    album, track = company.album[member][span], company.track[member][span]
    if not len(album):
        return Measured(0, None, 0)
    sitting = sitting_of(listening)[span]
    fresh = (np.diff(album) != 0) | (np.diff(sitting) != 0)
    stretch = np.concatenate(([0], np.cumsum(fresh)))
    named = album >= 0
    pairs = np.unique(np.stack([stretch[named], track[named]]), axis=1)
    count = int((np.bincount(pairs[0]) >= RECORD_SONGS).sum()) if pairs.size else 0
    return Measured(count, None, count)


def own(company: Company, member: int) -> Measured | None:
    """Count plays of artists whom nobody else here played, out of all. Entry: all.

    None where there are none, and in a company of one.
    """
    return _own(company)[member]


@once
def _own(company: Company) -> list[Measured | None]:
    """Measure it of everybody at once."""
    return alone([counted(company.artist(n)[_span(one)]) for n, one in enumerate(company.members)])


def alone(played: Sequence[tuple[Int64, Int64]]) -> list[Measured | None]:
    """Measure the same of every member, from the artists that each played and how often."""
    if sum(numbers.size > 0 for numbers, _ in played) <= 1:
        return [None] * len(played)
    heard, fans = counted(np.concatenate([numbers for numbers, _ in played]))
    only = heard[fans == 1]
    found: list[Measured | None] = []
    for numbers, times in played:
        nobody_else = np.isin(numbers, only, assume_unique=True)
        count, every = int(times[nobody_else].sum()), int(times.sum())
        found.append(Measured(count, every, every) if count else None)
    return found


def counted(artist: Int32 | Int64) -> tuple[Int64, Int64]:
    """Give the artists of some plays, and how many are theirs."""
    if artist.size and artist.max() < DENSE * artist.size:
        counts = np.bincount(artist)
        numbers = np.flatnonzero(counts)
        return numbers, counts[numbers]
    numbers, times = np.unique(artist, return_counts=True)
    return numbers.astype(np.int64), times
