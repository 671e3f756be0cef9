"""When editions are due: the right period, once, in any zone, on any night."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.edition import Schedule, following, preceding, rescheduled
from domain.period import Period, PeriodKind

ZONES = (
    "Europe/Lisbon", "America/New_York", "Pacific/Kiritimati", "Pacific/Honolulu",
    "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "America/Sao_Paulo",
    "Africa/Casablanca", "America/Havana", "UTC",
)  # fmt: skip
SCHEDULES = st.builds(
    Schedule,
    zone=st.sampled_from(ZONES),
    month_day=st.integers(1, 31),
    month_hour=st.integers(0, 23),
    year_day=st.integers(1, 31),
    year_hour=st.integers(0, 23),
)
INSTANTS = st.datetimes(datetime(1999, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- hypothesis adds the zone
KINDS = st.sampled_from(PeriodKind)


def due(period, zone="Europe/Lisbon", **when):
    schedule = Schedule(zone, **when)
    return schedule.due_at(Period.parse(period, zone)).astimezone(ZoneInfo(zone))


def clock(instant):
    return f"{instant:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("period", "when", "at"),
    [
        ("2023-03", {}, "2023-04-02 18:00"),
        ("2023-12", {}, "2024-01-02 18:00"),
        ("2023", {}, "2024-01-08 18:00"),
        # A day that the month lacks is its last.
        ("2023-01", {"month_day": 31}, "2023-02-28 18:00"),
        ("2024-01", {"month_day": 29}, "2024-02-29 18:00"),
        ("2024-01", {"month_day": 31}, "2024-02-29 18:00"),
        ("2023-01", {"month_day": 29}, "2023-02-28 18:00"),
        ("2023-03", {"month_day": 31}, "2023-04-30 18:00"),
        ("2024-02", {"month_day": 1, "month_hour": 0}, "2024-03-01 00:00"),
    ],
)
def test_an_edition_is_due_on_its_day_and_hour(period, when, at):
    assert clock(due(period, **when)) == at


def test_an_hour_that_the_clocks_skip_is_the_one_they_jump_to():
    # In New York, 2 a.m. on 10 March 2024 does not come.
    found = due("2024-02", "America/New_York", month_day=10, month_hour=2)
    assert clock(found) == "2024-03-10 03:00"


def test_of_an_hour_that_comes_twice_the_first_is_meant():
    found = due("2024-10", "America/New_York", month_day=3, month_hour=1)
    assert found.astimezone(UTC) == datetime(2024, 11, 3, 5, tzinfo=UTC)


def test_where_midnight_is_skipped_the_edition_waits_for_the_first_minute():
    # Havana's clocks jump from midnight to one, on 1 April 2012.
    found = due("2012-03", "America/Havana", month_day=1, month_hour=0)
    assert clock(found) == "2012-04-01 01:00"


def test_kiritimati_and_honolulu_are_a_day_apart_on_the_same_clock():
    east, west = due("2023-12", "Pacific/Kiritimati"), due("2023-12", "Pacific/Honolulu")
    assert clock(east) == clock(west) == "2024-01-02 18:00"
    assert west - east == timedelta(hours=24)


@given(SCHEDULES, INSTANTS, KINDS)
def test_nothing_is_due_before_its_last_play_could_be(schedule, now, kind):
    period = schedule.coming(kind, now)
    assert schedule.due_at(period) >= period.stop
    assert schedule.due_at(period) - period.stop < timedelta(days=32)


@given(SCHEDULES, INSTANTS, KINDS)
def test_what_is_coming_is_the_first_that_is_not_due(schedule, now, kind):
    period = schedule.coming(kind, now)
    assert schedule.due_at(period) > now
    before = preceding(period)
    assert following(before) == period
    assert schedule.due_at(before) <= now


@given(SCHEDULES, INSTANTS, KINDS, st.lists(st.integers(0, 500), max_size=6))
def test_however_often_one_looks_every_period_comes_once_and_in_order(schedule, start, kind, days):
    periods = [schedule.coming(kind, start)]
    for n in range(len(days)):
        now = start + timedelta(days=sum(days[: n + 1]))
        periods += schedule.since(periods[-1], now)
        assert schedule.due_at(periods[-1]) > now
    assert all(following(one) == other for one, other in pairwise(periods))


def test_a_year_is_told_to_its_last_second():
    year = Period.parse("2023", "Pacific/Kiritimati")
    last = year.stop - timedelta(seconds=1)
    assert clock(last) == "2023-12-31 23:59"


@pytest.mark.parametrize(
    ("was_at", "chosen", "at"),
    [(10, 20, 20), (20, 10, 10), (20, 3, 5), (4, 20, 4), (5, 20, 5)],
)
def test_a_new_hour_that_has_passed_means_now_and_what_is_due_stays_so(was_at, chosen, at):
    assert rescheduled(was_at, chosen, now=5) == at
