"""Local time, against zoneinfo itself."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from story.civil import (
    date_of,
    day_of,
    day_start_ms,
    hour_of,
    iso,
    listening_day_of,
    local_ms,
    month_name,
    month_of,
    number_of,
    weekday_of,
)
from tests.story.builders import at

ZONES = [
    "UTC",
    "Europe/Lisbon",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "Africa/Cairo",
    "Africa/Casablanca",
]


@pytest.mark.parametrize("zone", ZONES)
def test_every_half_hour_of_two_years_is_shown_as_the_zone_shows_it(zone):
    start = round(datetime(2010, 12, 1, tzinfo=UTC).timestamp() * 1000)
    instants = start + np.arange(0, 26 * 31 * 48, dtype=np.int64) * 1_800_000 + 17_000
    shown = local_ms(instants, zone)
    for instant, wall in zip(instants[::7], shown[::7], strict=True):
        told = datetime.fromtimestamp(instant / 1000, ZoneInfo(zone)).replace(tzinfo=UTC)
        assert wall == round(told.timestamp() * 1000)


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Lisbon", "2023-03-26T01:00:00"),
        ("Europe/Lisbon", "2023-10-29T01:00:00"),
        ("Australia/Lord_Howe", "2023-04-01T15:00:00"),
    ],
)
def test_a_clock_change_is_found_to_the_millisecond(zone, change):
    instant = round(datetime.fromisoformat(change).replace(tzinfo=UTC).timestamp() * 1000)
    before, after = local_ms(np.array([instant - 1, instant]), zone)
    assert after - before != 1


def test_a_play_at_three_in_the_night_belongs_to_the_evening_before():
    wall = local_ms(np.array([at("2023-03-09 03:59"), at("2023-03-09 04:00")]), "Europe/Lisbon")
    assert [str(date_of(day)) for day in listening_day_of(wall)] == ["2023-03-08", "2023-03-09"]
    assert [str(date_of(day)) for day in day_of(wall)] == ["2023-03-09", "2023-03-09"]


def test_hours_weekdays_and_months_are_the_walls_own():
    wall = local_ms(np.array([at("2024-02-29 23:30", "Asia/Kolkata")]), "Asia/Kolkata")
    day = day_of(wall)
    assert hour_of(wall)[0] == 23
    assert weekday_of(day)[0] == 3
    assert month_name(month_of(day)[0]) == "2024-02"
    assert number_of(date_of(day[0])) == day[0]


def test_a_day_begins_at_its_own_midnight_or_four_hours_later():
    day = number_of(date_of(19_425))
    assert iso(day_start_ms(day, "Europe/Lisbon"), "Europe/Lisbon") == "2023-03-09T00:00+00:00"
    four = day_start_ms(day, "Europe/Lisbon", 4 * 3_600_000)
    assert iso(four, "Europe/Lisbon") == "2023-03-09T04:00+00:00"


def test_no_instants_are_no_instants():
    assert len(local_ms(np.zeros(0, np.int64), "UTC")) == 0
