"""Months as days are summed up by them: UTC, and numbered."""

from datetime import date
from typing import Final, NamedTuple

EPOCH: Final = date(1970, 1, 1).toordinal()
MONTHS: Final = 12


class Months(NamedTuple):
    """Whole months of a stretch of days, from ``first`` up to ``stop``; none where equal."""

    first: int
    stop: int


def month_of(day: int) -> int:
    """Give the number of a UTC day’s month: twelve times the year, and the months before it."""
    on = date.fromordinal(EPOCH + day)
    return MONTHS * on.year + on.month - 1


def begins(month: int) -> int:
    """Give the first day of a month, in days since 1970."""
    return date(month // MONTHS, month % MONTHS + 1, 1).toordinal() - EPOCH


def whole(first: int, stop: int) -> Months:
    """Find the months that lie wholly within some days, from ``first`` up to ``stop``."""
    month = month_of(first)
    found = month if begins(month) == first else month + 1
    return Months(found, max(found, month_of(stop)))


def mark_of(day: int, plays: int) -> int:
    """Mark so many plays of a day: squares, so that two that move towards each other show."""
    return plays * (day + 1) ** 2
