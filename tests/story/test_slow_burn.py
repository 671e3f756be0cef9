"""A little at a time, all year: when it is told, and when it is not."""

import pytest

from story.moments.slow_burn import find
from tests.story.builders import Row, at, days, listening_of
from tests.story.people import as_usual, daily, now_and_then

FIELD = ("Ada Frost", "The Long Field")
PASSING = [
    Row(when + n * 240_000, f"Guest {n}", f"Passing {day}")
    for day, when in enumerate(days("2023-01-01", 364))
    for n in range(4)
]
FIRST = daily("2023-02-01", 90, "Irma Calder", "Most Of All")
SLOW = now_and_then("2023-01-10", 40, *FIELD, every=8)


def found(*rows, usual=PASSING, period="2023", **more):
    seen = [*usual, *FIRST, *(row for part in rows for row in part)]
    return list(find(listening_of(seen, period, **more)))


def test_forty_plays_in_forty_weeks_are_a_slow_burn():
    [one] = found(SLOW)
    assert (one.track.title, one.plays, one.weeks, one.active) == ("The Long Field", 40, 40, 53)
    assert (one.most, one.first_on, one.last_on) == (2, "2023-01-10", "2023-11-18")
    assert len(one.evidence.plays) == 40


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(SLOW[:14], id="too few"),
        pytest.param(daily("2023-02-01", 84, *FIELD), id="too few weeks"),
        pytest.param([*SLOW, *daily("2023-06-01", 14, *FIELD)], id="a fortnight of its own"),
        pytest.param(now_and_then("2022-01-10", 40, *FIELD, every=8), id="the year before"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_what_was_played_most_is_told_elsewhere():
    assert not found(SLOW, now_and_then("2023-01-12", 60, *FIELD))


def test_months_do_not_tell_it():
    assert not found(SLOW, period="2023-11")


def test_a_few_months_are_no_year():
    usual = [row for row in PASSING if row.at < at("2023-06-01 00:00")]
    rows = [row for row in SLOW if row.at < at("2023-06-01 00:00")]
    assert not found(rows, usual=usual)


def test_it_describes_and_is_not_rare():
    """A library played evenly is slow burns throughout: three are told, of little weight."""
    seen = list(find(listening_of([*as_usual("2023-01-01", 364), *FIRST], "2023")))
    assert len(seen) == 3
    assert all(one.weight < 0.3 for one in seen)
def test_three_of_most_weeks_are_told_and_weigh_little():
    passing = [row for n in range(9) for row in daily(f"2023-0{n + 1}-01", 15, "Guest", f"{n}")]
    several = [
        row
        for n in range(5)
        for row in now_and_then("2023-01-10", 40 - n, "Ada Frost", f"Song {n}", every=8)
    ]
    seen = found(several, passing)
    assert [one.weeks for one in seen] == [40, 39, 38]
    assert all(one.weight < 0.35 for one in seen)


def test_where_everything_burns_slowly_nothing_is_told():
    assert not list(find(listening_of([*as_usual("2023-01-01", 364), *FIRST], "2023")))


def test_a_week_begins_on_monday_at_four():
    """The clocks change on Sunday the 26th of March; Monday at three is still that Sunday."""
    monday = [
        row for row in SLOW if row.at < at("2023-03-19 00:00") or row.at > at("2023-04-05 00:00")
    ]
    [before] = found(monday, [Row(at("2023-03-26 12:00"), *FIELD)])
    [same] = found(
        monday, [Row(at("2023-03-26 12:00"), *FIELD), Row(at("2023-03-27 03:30"), *FIELD)]
    )
    [after] = found(
        monday, [Row(at("2023-03-26 12:00"), *FIELD), Row(at("2023-03-27 04:30"), *FIELD)]
    )
    assert (same.weeks, after.weeks) == (before.weeks, before.weeks + 1)


def test_the_order_of_arrival_does_not_matter():
    rows = [*PASSING, *FIRST, *SLOW]
    first, second = (list(find(listening_of(order, "2023"))) for order in (rows, rows[::-1]))
    assert first == second
