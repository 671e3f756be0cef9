"""Taken to at once, and kept: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.love import find
from tests.story.builders import MINUTE, Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=6)
CROWN = ("Wren Osei", "Half a Crown")
LATER = [Row(at("2023-03-15 19:00"), *CROWN)]


def at_once(when="2023-03-04 10:00", times=4, song=CROWN, every=90):
    return [Row(at(when) + n * every * MINUTE, *song) for n in range(times)]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_four_plays_in_a_day_and_one_after_a_week():
    [one] = found(at_once(), LATER)
    assert (one.form, one.first_on, one.at_once) == ("love", "2023-03-04", 4)
    assert (one.again_on, one.plays, one.days) == ("2023-03-15", 5, 2)
    assert len(one.evidence.plays) == 5
    assert "since" not in one.values()


def test_the_own_rate_stands_for_the_chance():
    passing = [
        Row(at(f"2023-03-{day:02} 09:00"), "Guest", f"Passing {day}") for day in range(1, 10)
    ]
    [few], [many] = found(at_once(), LATER), found(at_once(), LATER, passing)
    assert few.evidence.baseline["own_rate"] > many.evidence.baseline["own_rate"]
    assert few.weight < many.weight


def test_with_a_short_horizon_it_is_the_first_since_we_began():
    [one] = found(at_once(), LATER, usual=as_usual("2022-10-15", 168, plays=6))
    assert (one.form, one.values()["since"]) == ("love-since", "2022-10-15")


def test_in_our_own_first_weeks_everything_is_new():
    assert not found(at_once(), LATER, usual=as_usual("2023-02-10", 50, plays=6))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*at_once(times=3), *LATER], id="too few"),
        pytest.param(at_once(), id="not again"),
        pytest.param([*at_once(), *daily("2023-03-05", 6, *CROWN)], id="not after a week"),
        pytest.param([*at_once(every=9 * 60), *LATER], id="not within a day"),
        pytest.param([Row(at("2022-05-01 12:00"), *CROWN), *at_once(), *LATER], id="heard before"),
        pytest.param(
            [Row(at("2021-05-01 12:00"), *CROWN), *at_once(), *LATER], id="heard years before"
        ),
        pytest.param(
            [*at_once("2023-02-10 10:00"), Row(at("2023-02-20 10:00"), *CROWN), *LATER],
            id="settled in February",
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_a_record_going_round_is_not_three_songs():
    songs = [("Wren Osei", f"Side {n}") for n in range(3)]
    rows = [
        row
        for n, song in enumerate(songs)
        for row in [*at_once(f"2023-03-04 10:0{4 * n}", song=song), Row(LATER[0].at + n, *song)]
    ]
    assert not found(rows)
    assert len(found([row for row in rows if row.title != "Side 2"])) == 2


def test_a_first_needs_that_we_were_watching():
    hole = (
        Span(at("2022-02-20 00:00"), at("2022-10-01 00:00")),
        Span(at("2023-02-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(at_once(), LATER, coverage=hole)


def test_it_belongs_to_the_month_in_which_it_returned():
    rows = [*at_once("2023-02-24 10:00"), *LATER]
    assert not found(rows, period="2023-02")
    assert found(rows)


def test_a_day_is_a_day_when_the_clocks_change():
    """Its wall's day has 23 hours: the fourth play is 23 hours and a half later."""
    rows = [*at_once("2023-03-25 12:00", times=3), Row(at("2023-03-26 12:30"), *CROWN)]
    [one] = found(rows, [Row(at("2023-04-02 12:00"), *CROWN)], period="2023")
    assert (one.at_once, one.again_on) == (4, "2023-04-02")


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *at_once(), *LATER]
    first, second = (list(find(listening_of(order))) for order in (rows, rows[::-1]))
    assert first == second
