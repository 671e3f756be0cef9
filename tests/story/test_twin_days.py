"""Two days alike: when it is told, and when it is not."""

import numpy as np

from story.group_moments.twin_days import find
from tests.story.builders import Row, at, days
from tests.story.companies import company, joined, names

ARTISTS = [f"Artist {n:02}" for n in range(60)]


def own(turn, count=240):
    """Play eighteen songs a day, of artists that change from day to day."""
    chosen = np.random.default_rng(turn).integers(0, 60, (count, 18)).tolist()
    return [
        Row(when + n * 240_000, ARTISTS[chosen[day][n]], f"Song {n}")
        for day, when in enumerate(days("2022-08-01", count, f"1{turn}:00"))
        for n in range(18)
    ]


def alike(hour, plays=16, on="2023-03-18"):
    start = at(f"{on} {hour}")
    return [Row(start + n * 200_000, f"Twin {n % 4}", f"Air {n}") for n in range(plays)]


def without(rows, on="2023-03-18"):
    start, stop = at(f"{on} 04:00"), at(f"{on} 23:59")
    return [row for row in rows if not start <= row.at < stop]


PEOPLE = {name: own(turn) for turn, name in enumerate(("Ana", "Ben", "Chi"), 1)}
CLEAR = {name: without(rows) for name, rows in PEOPLE.items()}


def found(period="2023-03", people=CLEAR, **rows):
    here = company(joined(people, **rows), period)
    return here, list(find(here))


def test_two_days_more_alike_than_chance_makes_them_are_told():
    here, [one] = found(Ana=alike("10:00"), Ben=alike("19:00"))
    assert names(here, one) == ["Ana", "Ben"]
    said = one.values()
    assert (said["on"], said["artists"], said["share"]) == ("2023-03-18", 4, 100)
    assert (said["artist"], said["first_plays"], said["second_of"]) == ("Twin 0", 4, 16)
    assert one.evidence.baseline["as_alike"] == 0


def test_days_as_they_come_are_not_twins():
    assert not found(people=PEOPLE)[1]


def test_fourteen_plays_are_too_few():
    assert not found(Ana=alike("10:00", 14), Ben=alike("19:00"))[1]


def test_two_players_in_step_are_one_listening():
    assert not found(Ana=alike("10:00"), Ben=alike("10:01"))[1]


def test_who_is_alike_every_week_is_no_news():
    dates = [f"2023-{month:02}-{day:02}" for month in (2, 3) for day in range(4, 26, 7)]
    weekly = [row for on in dates for row in alike("10:00", on=on)]
    theirs = [Row(row.at + 7_200_000 * 4, row.artist, row.title) for row in weekly]
    people = dict(PEOPLE)
    for on in dates:
        people = {name: without(rows, on) for name, rows in people.items()}
    assert not found(people=people, Ana=weekly, Ben=theirs)[1]


def test_without_weeks_behind_it_nothing_is_measured():
    young = {
        name: [r for r in rows if r.at > at("2023-02-01 00:00")] for name, rows in CLEAR.items()
    }
    assert not found(people=young, Ana=alike("10:00"), Ben=alike("19:00"))[1]
