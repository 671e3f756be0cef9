"""Local time for columns of instants: days, hours, weekdays, months, nights."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from domain.period import zone_named

Int64 = npt.NDArray[np.int64]

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
TURN_MS = 4 * HOUR_MS
"""The listening day turns at 04:00 local."""
EPOCH = date(1970, 1, 1)
EPOCH_WEEKDAY = 3
"""1 January 1970 was a Thursday; Monday is 0."""
SPAN_MS = 366 * DAY_MS
"""Transitions are sought by stretches of this length, so that like spans are sought once."""


class Transitions(NamedTuple):
    """From each instant on (UTC ms), how far the clock is ahead of UTC (ms)."""

    at: Int64
    offset: Int64


@lru_cache(maxsize=64)
def transitions(zone: str, start: int, stop: int) -> Transitions:
    """Find a zone's clock changes between two instants, UTC ms, by days and then by halving."""
    at, offsets = [start], [_offset(start, zone)]
    for left, right in pairwise([*range(start, stop, DAY_MS), stop]):
        # Two changes within one day would hide each other; no zone has had such a day.
        if _offset(left, zone) == _offset(right, zone):
            continue
        before, after = left, right
        while after - before > 1:
            middle = (before + after) // 2
            if _offset(middle, zone) == _offset(left, zone):
                before = middle
            else:
                after = middle
        at.append(after)
        offsets.append(_offset(after, zone))
    return Transitions(np.array(at, np.int64), np.array(offsets, np.int64))


def _offset(instant: int, zone: str) -> int:
    ahead = local(instant, zone).utcoffset() or timedelta(0)
    return ahead // timedelta(milliseconds=1)


def local(instant: int, zone: str) -> datetime:
    """Turn one instant, UTC ms, into an aware datetime of the zone."""
    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant)
    return utc.astimezone(zone_named(zone))


def local_ms(instants: Int64, zone: str) -> Int64:
    """Turn UTC ms into what the wall clock shows, as ms since its own 1970."""
    if not len(instants):
        return instants
    first, last = int(instants.min()) // SPAN_MS, int(instants.max()) // SPAN_MS
    known = transitions(zone, first * SPAN_MS, (last + 1) * SPAN_MS)
    shown: Int64 = instants + known.offset[np.searchsorted(known.at, instants, "right") - 1]
    return shown


def day_of(local_ms: Int64) -> Int64:
    """Give civil days, numbered from 1970."""
    return local_ms // DAY_MS


def listening_day_of(local_ms: Int64) -> Int64:
    """Give listening days, which turn at 04:00, by the civil day they begin on."""
    return (local_ms - TURN_MS) // DAY_MS


def hour_of(local_ms: Int64) -> Int64:
    return local_ms // HOUR_MS % 24


def weekday_of(day: Int64) -> Int64:
    """Say the weekdays of numbered days, Monday 0."""
    return (day + EPOCH_WEEKDAY) % 7


def month_of(day: Int64) -> Int64:
    """Give the months of numbered days, numbered from January 1970."""
    return day.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def date_of(day: int) -> date:
    """Turn a numbered day into a date."""
    return EPOCH + timedelta(days=int(day))


def number_of(on: date) -> int:
    """Turn a date into a numbered day."""
    return (on - EPOCH).days


def month_name(month: int) -> str:
    """Write a numbered month as ``2023-01``."""
    return f"{1970 + int(month) // 12:04}-{int(month) % 12 + 1:02}"


def iso(instant: int, zone: str) -> str:
    """Write an instant, UTC ms, in the zone, to the minute and with its offset."""
    return local(instant, zone).isoformat(timespec="minutes")


@lru_cache(maxsize=4096)
def day_start_ms(day: int, zone: str, turn_ms: int = 0) -> int:
    """Find when a numbered day begins, UTC ms; ``turn_ms`` after midnight by the wall clock."""
    naive = datetime.combine(date_of(day), datetime.min.time()) + timedelta(milliseconds=turn_ms)
    return round(naive.replace(tzinfo=zone_named(zone)).timestamp() * 1000)
