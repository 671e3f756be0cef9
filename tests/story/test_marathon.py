"""The longest sitting in a year: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.marathon import find
from tests.story.builders import MINUTE, at, in_a_row, listening_of
from tests.story.people import LIBRARY, as_usual

USUAL = as_usual("2022-02-20", 404, plays=6)
LONG = 55
"""Plays four minutes apart: three hours and thirty-nine minutes."""


def sitting(when, plays=LONG, **more):
    titles = [f"Side {n}" for n in range(plays)]
    return in_a_row(at(when), LIBRARY[0][0], *titles, **more)


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_three_hours_and_the_longest_in_a_year():
    [one] = found(sitting("2023-03-11 10:00"))
    assert (one.form, one.minutes, one.plays, one.names) == ("marathon", 219, LONG, 1)
    assert (one.longest_before, one.first.title, one.last.title) == (23, "Side 0", "Side 54")
    assert one.values()["ended"] == "2023-03-11T13:39+00:00"
    assert len(one.evidence.plays) == LONG


def test_with_less_than_a_year_it_is_since_we_began():
    [one] = found(sitting("2023-03-11 10:00"), usual=as_usual("2022-10-01", 180, plays=6))
    assert (one.form, one.values()["since"]) == ("marathon-since", "2022-10-01")


def test_without_a_zone_no_hour_is_said():
    [one] = found(sitting("2023-03-11 10:00"), zone="UTC", zone_chosen=False)
    assert one.form == "marathon-hourless"
    assert not {"began", "ended"} & one.values().keys()
    [one] = found(sitting("2023-03-11 10:00", unsure_ms=11 * MINUTE))
    assert one.form == "marathon-hourless"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(sitting("2023-03-11 10:00", 44), id="under three hours"),
        pytest.param(
            [*sitting("2023-03-11 09:00", 25), *sitting("2023-03-11 11:10", 25)], id="two sittings"
        ),
        pytest.param(
            [*sitting("2022-08-11 10:00", 60), *sitting("2023-03-11 10:00")],
            id="a longer one in the year before",
        ),
        pytest.param(sitting("2023-03-11 00:30", 100), id="a night that nobody sat through"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_a_longer_one_more_than_a_year_ago_does_not_count():
    usual = as_usual("2022-01-01", 454, plays=6)
    rows = [*sitting("2022-03-01 10:00", 60), *sitting("2023-03-11 10:00")]
    assert found(rows, usual=usual)[0].minutes == 219


def test_a_year_that_was_not_watched_has_no_longest():
    gap = (
        Span(at("2022-02-20 00:00"), at("2022-11-01 00:00")),
        Span(at("2022-12-15 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(sitting("2023-03-11 10:00"), coverage=gap)
    assert not found(sitting("2023-03-11 10:00"), usual=as_usual("2023-02-20", 39, plays=6))


def test_hours_are_those_that_passed_on_a_night_of_clock_change():
    [one] = found(sitting("2023-03-25 23:00"))
    assert one.minutes == 219
    assert one.values()["ended"] == "2023-03-26T03:39+01:00"


def test_of_several_the_longest_is_told():
    rows = [*sitting("2023-03-11 10:00"), *sitting("2023-03-18 10:00", 60)]
    [one] = found(rows)
    assert (one.plays, one.longest_before) == (60, 219)


def test_it_belongs_to_the_month_in_which_it_became_one():
    across = sitting("2023-02-28 22:30")
    assert not found(across, period="2023-02")
    assert found(across, period="2023-03")
    early = sitting("2023-02-28 20:50")
    assert not found(early, period="2023-03")
    assert found(early, period="2023-02")


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *sitting("2023-03-11 10:00")]
    assert list(find(listening_of(rows[::-1]))) == list(find(listening_of(rows)))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
