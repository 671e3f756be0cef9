"""A year since a song came: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.group_moments.arrival import find
from tests.story.builders import Row, at, days
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi", "Dov", count=600)


def took(first, times=4):
    return [Row(when, "Cold Harbour", "Night Ferry") for when in days(first, times, "12:00")]


CAME = {
    "Ana": took("2023-03-10"),
    "Ben": took("2023-05-10"),
    "Chi": took("2023-07-10"),
    "Dov": [*took("2023-09-10"), *took("2024-02-20", 1)],
}


def found(rows=None, period="2024-03", **more):
    here = company(joined(PEOPLE, **(CAME if rows is None else rows)), period, **more)
    return here, list(find(here))


def test_a_year_after_its_first_play_a_song_is_remembered():
    here, [one] = found()
    assert names(here, one) == ["Ana", "Ben", "Chi", "Dov"]
    said = one.values()
    assert (said["on"], said["first_on"], said["last_on"]) == (
        "2024-03-10",
        "2023-03-10",
        "2024-02-20",
    )
    assert (said["takers"], said["plays"]) == (4, 17)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(CAME | {"Chi": took("2023-07-10", 2)}, id="three took it up"),
        pytest.param(CAME | {"Dov": took("2023-09-10")}, id="not played of late"),
        pytest.param(CAME | {"Ana": took("2023-04-10")}, id="another day"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)[1]


def test_plays_after_its_day_are_not_counted():
    _, [one] = found(CAME | {"Ben": [*CAME["Ben"], *took("2024-03-20")]})
    assert one.values()["plays"] == 17


def test_a_song_that_came_on_a_leap_day_is_remembered_on_the_28th():
    people = usually("Ana", "Ben", "Chi", "Dov", count=1000)
    rows = {
        "Ana": took("2024-02-29"),
        "Ben": took("2024-05-10"),
        "Chi": took("2024-07-10"),
        "Dov": [*took("2024-09-10"), *took("2025-01-20", 1)],
    }
    [one] = find(company(joined(people, **rows), "2025-02"))
    assert one.values()["on"] == "2025-02-28"


def test_a_gap_before_it_says_nothing_of_a_first():
    gap = (Span(at("2023-03-01 00:00"), at("2024-04-01 00:00")),)
    assert not found(Ana={"coverage": gap})[1]
