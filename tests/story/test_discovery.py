"""New, and stayed: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.discovery import count_stayed, find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily, now_and_then

USUAL = as_usual("2022-02-20", 404, plays=6)
CROWN = ("Wren Osei", "Half a Crown")


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_fourteen_plays_over_two_months_are_a_discovery():
    [one] = found(now_and_then("2023-01-24", 14, *CROWN))
    assert (one.form, one.first_on, one.plays, one.days) == ("discovery", "2023-01-24", 14, 14)
    assert (one.new, one.stayed) == (1, 1)
    assert "since" not in one.values()


def test_the_own_rate_counts_all_that_was_new_that_month():
    passing = [Row(at(f"2023-01-{day} 09:00"), "Guest", f"Passing {day}") for day in range(10, 29)]
    [one] = found(now_and_then("2023-01-24", 14, *CROWN), passing)
    assert (one.new, one.stayed) == (20, 1)


def test_with_a_short_horizon_it_is_first_since_we_began():
    usual = as_usual("2022-10-15", 168, plays=6)
    [one] = found(now_and_then("2023-01-24", 14, *CROWN), usual=usual)
    assert (one.form, one.values()["since"]) == ("discovery-since", "2022-10-15")


def test_in_our_own_first_weeks_everything_is_new():
    usual = as_usual("2023-01-05", 86, plays=6)
    assert not found(now_and_then("2023-01-24", 14, *CROWN), usual=usual)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(now_and_then("2023-02-08", 9, *CROWN), id="too few"),
        pytest.param(daily("2023-02-20", 30, *CROWN), id="too short a time"),
        pytest.param(
            [*daily("2023-01-24", 3, *CROWN, times=4), Row(at("2023-03-20 12:00"), *CROWN)],
            id="too few days",
        ),
        pytest.param(now_and_then("2022-11-20", 14, *CROWN), id="settled before the month"),
        pytest.param(
            [Row(at("2021-06-01 12:00"), *CROWN), *now_and_then("2023-01-24", 14, *CROWN)],
            id="heard years before",
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_what_left_did_not_stay():
    usual = as_usual("2022-02-20", 670, plays=6)
    rows = [*usual, *now_and_then("2023-01-24", 14, *CROWN)]
    assert not list(find(listening_of(rows, "2023")))


def test_a_first_needs_that_we_were_watching():
    hole = (
        Span(at("2022-02-20 00:00"), at("2022-05-01 00:00")),
        Span(at("2022-09-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(now_and_then("2023-01-24", 14, *CROWN), coverage=hole)


def test_it_belongs_to_the_month_that_settled_it():
    rows = now_and_then("2023-01-24", 20, *CROWN)
    assert not found(rows, period="2023-02")
    assert found(rows, period="2023-03")


def test_counted_without_names_they_are_as_many():
    songs = [now_and_then("2023-01-24", 14, "Wren Osei", f"Crown {n}") for n in range(3)]
    rows = [*USUAL, *(row for part in songs for row in part)]
    assert count_stayed(listening_of(rows)) == len(list(find(listening_of(rows)))) == 3
    assert count_stayed(listening_of([])) == 0
