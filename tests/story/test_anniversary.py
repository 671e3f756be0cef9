"""Years to the day: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.compose import compose
from story.moments.anniversary import find
from tests.story.builders import Row, at, listening_of, voice
from tests.story.people import as_usual, now_and_then

USUAL = as_usual("2019-01-01", 1551, plays=1)
FIELD = ("Ada Frost", "The Long Field")
FIRST = [Row(at("2020-03-12 21:00"), *FIELD)]
SINCE = now_and_then("2022-04-05", 60, *FIELD, every=5)
"""Sixty plays, the last on 26 January 2023."""


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_three_years_after_a_first_play_the_date_is_told():
    [one] = found(FIRST, SINCE)
    assert (one.form, one.track.artist, one.track.title) == ("anniversary", *FIELD)
    assert (one.first_on, one.told_on, one.years) == ("2020-03-12", "2023-03-12", 3)
    assert (one.plays, one.known_on) == (60, "2022-04-05")
    assert len(one.evidence.plays) == 60
    assert "since" not in one.values()


def test_with_a_short_horizon_it_is_the_first_that_we_know_of():
    usual = as_usual("2019-12-01", 1217, plays=1)
    [one] = found(FIRST, SINCE, usual=usual)
    assert (one.form, one.values()["since"]) == ("anniversary-since", "2019-12-01")


def test_in_our_own_first_weeks_nothing_is_a_first():
    assert not found(FIRST, SINCE, usual=as_usual("2020-03-01", 1126, plays=1))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*FIRST, *SINCE[:49]], id="too few"),
        pytest.param(SINCE, id="not in this month"),
        pytest.param(
            [*FIRST, *now_and_then("2022-04-05", 50, *FIELD, every=3)], id="not played for long"
        ),
        pytest.param(
            [Row(at("2020-03-12 21:00"), "Ada Frost", "Forgotten"), *SINCE],
            id="the song of that day is not remembered",
        ),
        pytest.param(now_and_then("2023-03-01", 60, *FIELD, every=1), id="this year's own"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_of_songs_that_are_remembered_the_oldest_is_told():
    rows = [
        Row(at("2021-03-20 21:00"), "Ada Frost", "Younger"),
        Row(at("2022-09-01 12:00"), "Ada Frost", "Younger"),
    ]
    [one] = found(FIRST, SINCE, rows)
    assert (one.track.title, one.plays) == ("The Long Field", 61)


def test_a_month_tells_the_most_played_artists_date():
    other = [Row(at("2021-03-04 09:00"), "Wren Osei", "Crown")]
    [one] = found(FIRST, SINCE, other, now_and_then("2022-04-06", 59, "Wren Osei", "Crown"))
    assert one.track.artist == "Ada Frost"


def test_a_first_needs_that_we_were_watching():
    hole = (
        Span(at("2019-01-01 00:00"), at("2019-03-01 00:00")),
        Span(at("2020-03-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(FIRST, SINCE, coverage=hole)
    ended = (Span(at("2019-01-01 00:00"), at("2023-03-10 00:00")),)
    assert not found(FIRST, SINCE, coverage=ended)


def test_a_leap_day_is_kept_on_the_last_of_february():
    rows = [Row(at("2020-02-29 21:00"), *FIELD)]
    [one] = found(rows, SINCE, period="2023-02")
    assert (one.told_on, one.years) == ("2023-02-28", 3)
    assert not found(rows, SINCE)


def test_the_date_is_the_walls_own_when_the_clocks_change():
    """Summer time began on 29 March 2020: half past midnight UTC is half past midnight still."""
    [one] = found([Row(at("2020-03-29 00:30"), *FIELD)], SINCE)
    assert one.told_on == "2023-03-29"
    [one] = found([Row(at("2020-03-30 00:30"), *FIELD)], SINCE)
    assert one.told_on == "2023-03-30"


def test_a_year_tells_it_in_the_quarter_of_its_date():
    usual = as_usual("2019-01-01", 1820, plays=1)
    first = [Row(at("2020-04-12 21:00"), *FIELD)]
    seen = listening_of([*usual, *first, *SINCE], "2023")
    [one] = find(seen)
    assert one.told_on == "2023-04-12"
    [quarter] = [
        chapter.title
        for chapter in compose(seen, voice()).chapters
        if any("Ada Frost" in line.text and line.moment is not None for line in chapter.sentences)
    ]
    assert quarter == "April to June"


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *FIRST, *SINCE]
    first, second = (list(find(listening_of(order))) for order in (rows, rows[::-1]))
    assert first == second
