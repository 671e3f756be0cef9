"""Days as people have them."""

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import mean, median, variance
from zoneinfo import ZoneInfo

import pytest

from sample.days import instant_ms
from tests.sample.reading import ZONES, heard

ASLEEP = {
    "ana": range(5, 8),
    "ben": range(2, 6),
    "chiyo": range(4, 7),
    "mateus": range(2, 7),
    "mina": range(3, 7),
    "nour": range(7),
}
"""Local hours at which nobody of that name listens, in summer as in winter."""


def in_lisbon(wall):
    lisbon = ZoneInfo("Europe/Lisbon")
    return datetime.fromtimestamp(instant_ms(datetime.fromisoformat(wall), lisbon) / 1000, lisbon)


@pytest.mark.parametrize("name", ZONES)
def test_nobody_listens_in_their_sleep(name):
    assert not [play for play in heard(name) if play.at.hour in ASLEEP[name]]


@pytest.mark.parametrize("name", ZONES)
def test_the_months_are_those_that_are_told(name):
    days = [play.at.date() for play in heard(name)]
    assert days[0] in {date(2024, 12, 1), date(2025, 6, 14)}
    assert days[-1] == date(2026, 1, 31)


def test_mornings_stay_where_they_are_when_clocks_change():
    mornings: dict[bool, list[int]] = {True: [], False: []}
    for play in heard("nour"):
        if play.at.hour == 7:
            mornings[bool(play.at.dst())].append(play.at.minute)
    assert abs(median(mornings[True]) - median(mornings[False])) < 5
    assert {play.at.utcoffset() for play in heard("nour")} == {
        timedelta(hours=2),
        timedelta(hours=3),
    }


def test_a_time_that_clocks_skip_becomes_the_hour_after():
    at = in_lisbon("2025-03-30T01:30")
    assert (at.hour, at.minute) == (2, 30)


def test_a_time_that_clocks_repeat_is_the_first():
    at = in_lisbon("2025-10-26T01:30")
    assert (at.hour, at.minute, at.fold) == (1, 30, 0)


@pytest.mark.parametrize("name", ["ana", "ben", "chiyo", "mateus", "mina"])
def test_days_differ_more_than_chance_would_have_it(name):
    by_day = Counter(play.at.date() for play in heard(name))
    assert variance(by_day.values()) > 3 * mean(by_day.values())


def test_the_heavy_listener_has_some_sixty_a_day_and_the_steady_one_five():
    chiyo, nour = (len(heard(name)) / 427 for name in ("chiyo", "nour"))
    assert 50 < chiyo < 65
    assert 4 < nour < 6


@pytest.mark.parametrize("name", ["ana", "ben", "mateus", "mina", "nour"])
def test_taste_is_stable_and_still_goes_looking(name):
    plays = heard(name)
    songs = Counter((play.artist, play.title) for play in plays)
    assert 0.04 < len(songs) / len(plays) < 0.2
    artists = Counter(play.artist for play in plays)
    assert 0.25 < sum(times for _, times in artists.most_common(5)) / len(plays) < 0.7


@pytest.mark.parametrize("name", ["ana", "ben", "chiyo", "mateus", "mina"])
def test_about_one_play_in_fifty_is_the_same_again(name):
    plays = heard(name)
    again = sum(a[1:3] == b[1:3] for a, b in pairwise(plays))
    assert 0.005 < again / len(plays) < 0.05
