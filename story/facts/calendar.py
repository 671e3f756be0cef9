"""Plays by hour, weekday, day and month of the period's zone."""

from typing import NamedTuple

import numpy as np

from story.civil import day_of, hour_of, local_ms, month_name, month_of, weekday_of
from story.listening import Int64, Listening, once

HOURS, WEEKDAYS = 24, 7


class Calendar(NamedTuple):
    """The period's plays, row by row, on the wall's calendar."""

    day: Int64
    """Numbered civil days, see ``civil``."""
    month: Int64
    hour: Int64
    weekday: Int64


@once
def wall_ms(listening: Listening) -> Int64:
    """Say what the wall clock showed when each row began, memory included: see ``local_ms``."""
    return local_ms(listening.started_at, listening.period.zone)


def calendar(listening: Listening) -> Calendar:
    """Read every play of the period off the wall's clock and calendar."""
    shown = wall_ms(listening)[listening.first : listening.last]
    day = day_of(shown)
    if not len(day):
        return Calendar(day, day, day, day)
    # Months and weekdays are looked up by day: a year has few, and its plays are many.
    days = np.arange(day[0] - 1, day[-1] + 2)
    place = day - days[0]
    return Calendar(day, month_of(days)[place], hour_of(shown), weekday_of(days)[place])


def by_hour(seen: Calendar) -> tuple[int, ...]:
    """Count the plays begun in each hour of the day."""
    return tuple(np.bincount(seen.hour, minlength=HOURS).tolist())


def by_weekday(seen: Calendar) -> tuple[int, ...]:
    """Count the plays begun on each weekday, Monday first."""
    return tuple(np.bincount(seen.weekday, minlength=WEEKDAYS).tolist())


def by_day(seen: Calendar) -> dict[str, int]:
    """Count the plays of each day that has any."""
    days, plays = _counted(seen.day)
    named = np.array(days, "datetime64[D]").astype(str).tolist()
    return dict(zip(named, plays, strict=True))


def by_month(seen: Calendar, ms: Int64) -> dict[str, tuple[int, int]]:
    """Count the plays and ms of each month that has any."""
    months, plays = _counted(seen.month)
    if not months:
        return {}
    heard = np.bincount(seen.month - months[0], weights=ms).astype(np.int64).tolist()
    return {
        month_name(month): (n, heard[month - months[0]])
        for month, n in zip(months, plays, strict=True)
    }


def _counted(numbers: Int64) -> tuple[list[int], list[int]]:
    """Count each number that occurs, ascending: ``np.unique`` without its sort."""
    if not len(numbers):
        return [], []
    lowest = int(numbers.min())
    times = np.bincount(numbers - lowest)
    found = np.flatnonzero(times)
    return (found + lowest).tolist(), times[found].tolist()
