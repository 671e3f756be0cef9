"""Months and years in a zone."""

from datetime import timedelta

import pytest

from domain.errors import PeriodUnknown, ZoneUnknown
from domain.period import Period


def test_a_month_is_as_long_as_its_clock_change_makes_it():
    march = Period.parse("2024-03", "Europe/Lisbon")
    assert (march.stop_ms - march.start_ms) == timedelta(days=31, hours=-1) / timedelta(
        milliseconds=1
    )


def test_a_leap_year_has_its_day():
    year = Period.parse("2024", "Asia/Kolkata")
    assert (year.stop_ms - year.start_ms) == 366 * 86_400_000


def test_december_ends_where_january_begins():
    assert Period.parse("2023-12", "UTC").stop == Period.parse("2024-01", "UTC").start


@pytest.mark.parametrize(
    "text", ["", "23", "2023-13", "2023-00", "2023-1", "0001", "٢٠٢٣", "2023-03-01"]
)
def test_what_is_no_month_or_year_is_refused(text):
    with pytest.raises(PeriodUnknown):
        Period.parse(text, "UTC")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "Europe", "UTC\0"])
def test_what_is_no_zone_is_refused(zone):
    with pytest.raises(ZoneUnknown):
        Period.parse("2023", zone)


def test_a_midnight_that_clocks_skip_still_begins_the_day():
    # In Cairo clocks go from 00:00 to 01:00 on the last Friday of April.
    april = Period.parse("2024-04", "Africa/Cairo")
    assert april.start_ms < april.stop_ms
