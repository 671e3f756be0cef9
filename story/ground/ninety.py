"""Ninety days up to the end of a month: the window of habits."""

from datetime import date

import numpy as np

from domain.period import Period, PeriodKind
from story.civil import TURN_MS, day_start_ms, number_of
from story.listening import Listening

DAYS = 90
QUARTERS = (4, 7, 10)


def windows(period: Period) -> list[tuple[int, int]]:
    """List the window that ends with a month, or those that end with a year's quarters."""
    if period.kind is PeriodKind.MONTH:
        return [window(period, number_of(period.next_on))]
    ends = [date(period.year, month, 1) for month in QUARTERS]
    return [window(period, number_of(end)) for end in (*ends, period.next_on)]


def before(period: Period) -> tuple[int, int] | None:
    """Give the window up to a month's beginning: what held in it is no news; a year has none."""
    if period.kind is PeriodKind.YEAR:
        return None
    return window(period, number_of(period.first_on))


def window(period: Period, stop: int) -> tuple[int, int]:
    """Give ninety listening days up to a numbered day, as UTC ms."""
    start_ms, stop_ms = (day_start_ms(day, period.zone, TURN_MS) for day in (stop - DAYS, stop))
    return start_ms, min(stop_ms, period.stop_ms)


def rows_within(listening: Listening, start: int, stop: int) -> slice:
    first, last = np.searchsorted(listening.started_at, [start, stop])
    return slice(int(first), int(last))
