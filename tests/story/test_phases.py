"""A year is cut where what was played changed for good, and nowhere else."""

from datetime import date, timedelta

import pytest

from story.facts.phases import LEADERS, phases
from tests.story.builders import MINUTE, Row, days, listening_of


def a_stretch(first, count, names, plays=10):
    """Listen to some artists alike, every day."""
    return [
        Row(when + n * 4 * MINUTE, names[(day * 3 + n * 5) % len(names)], f"Song {n % 7}")
        for day, when in enumerate(days(first, count))
        for n in range(plays)
    ]


def named(*letters):
    return [f"Artist {letter}" for letter in letters]


def on(day):
    return date(1970, 1, 1) + timedelta(days=day)


def test_a_year_that_changed_in_may_is_cut_there():
    rows = a_stretch("2023-01-01", 120, named(*"abcdef"))
    rows += a_stretch("2023-05-01", 245, named(*"ghijkl"))
    first, second = phases(listening_of(rows, "2023"))
    assert abs((on(second.first_day) - date(2023, 5, 1)).days) <= 7
    assert second.first_day == first.last_day + 1
    assert (on(first.first_day), on(second.last_day)) == (date(2023, 1, 1), date(2023, 12, 31))
    assert first.plays + second.plays == len(rows)


def test_each_stretch_is_led_by_those_who_stand_out_in_it():
    rows = a_stretch("2023-01-01", 120, named(*"abcdef"))
    rows += a_stretch("2023-05-01", 245, named(*"ghijkl"))
    listening = listening_of(rows, "2023")
    for phase, own in zip(phases(listening), ("abcdef", "ghijkl"), strict=True):
        assert len(phase.leaders) == LEADERS
        assert all(listening.artists[number][-1] in own for number in phase.leaders)


def test_a_steady_year_is_one_long_chapter_without_leaders():
    rows = a_stretch("2023-01-01", 365, named(*"abcdefghijkl"))
    (whole,) = phases(listening_of(rows, "2023"))
    assert (whole.plays, whole.leaders) == (len(rows), ())


def test_one_artist_alone_changes_no_year():
    steady = named(*"abcdef")
    rows = a_stretch("2023-01-01", 180, [*steady, "Artist x"])
    rows += a_stretch("2023-06-30", 185, [*steady, "Artist y"])
    rows = [row if row.artist != "Artist y" else Row(row.at, "Artist a", "Song 0") for row in rows]
    assert len(phases(listening_of(rows, "2023"))) == 1


def test_a_fortnight_of_something_else_is_no_chapter():
    rows = a_stretch("2023-01-01", 365, named(*"abcdef"))
    rows += a_stretch("2023-05-01", 14, named(*"xyz"), plays=4)
    assert len(phases(listening_of(rows, "2023"))) == 1


def test_too_few_plays_make_no_chapter():
    rows = a_stretch("2023-01-01", 20, named(*"abc"), plays=4)
    rows += a_stretch("2023-05-01", 200, named(*"ghijkl"))
    assert all(phase.plays >= 100 for phase in phases(listening_of(rows, "2023")))


def test_there_are_four_chapters_at_the_most():
    months = ["2023-01-01", "2023-03-01", "2023-05-01", "2023-07-01", "2023-09-01", "2023-11-01"]
    rows = [
        row
        for number, first in enumerate(months)
        for row in a_stretch(first, 59, [f"Artist {number}{letter}" for letter in "abcd"])
    ]
    found = phases(listening_of(rows, "2023"))
    assert 2 <= len(found) <= 4


@pytest.mark.parametrize("plays", [0, 1])
def test_hardly_any_plays_are_no_trouble(plays):
    rows = a_stretch("2023-01-01", 1, named("a"), plays=plays)
    assert len(phases(listening_of(rows, "2023"))) == plays


def test_the_order_of_arrival_changes_nothing():
    rows = a_stretch("2023-01-01", 120, named(*"abcdef"))
    rows += a_stretch("2023-05-01", 245, named(*"ghijkl"))
    assert phases(listening_of(rows, "2023")) == phases(listening_of(rows[::-1], "2023"))
